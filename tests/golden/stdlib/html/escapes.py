import html
print(html.escape("<a href=\"x\">'&'</a>"), html.escape('"<', quote=False), html.unescape("&lt;&amp;&#65;&#x42;&quot;&nbsp;&zzz; &#128; &euro;"))
