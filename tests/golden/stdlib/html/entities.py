"""html.entities, and html.unescape with every kind of reference."""

import html
from html.entities import codepoint2name, entitydefs, html5, name2codepoint

print(len(html5), len(name2codepoint), len(codepoint2name), len(entitydefs))
print(html5["amp"], html5["amp;"], html5["fjlig;"], ascii(html5["NotEqualTilde;"]), "hellip" in html5, "nbsp" in html5)
print(name2codepoint["euro"], codepoint2name[233], entitydefs["eacute"], hex(name2codepoint["lang"]), ascii(html5["lang;"]))
total = 0
for name in sorted(html5):
    for character in html5[name]:
        total = (total * 31 + ord(character)) % 1000003
print(total, sum(name2codepoint.values()))
print(sorted(name for name in html5 if not name.endswith(";"))[:20])
for text in ["&lt;&gt", "&ampx", "&notin; &notit; &not", "&#0;&#x80;&#129;&#x9f;&#xD800;&#x110000;&#xfdd0;&#1;&#11;&#127;&#xFFFE;", "&#65 &#x42", "&; & &#;",
             "&CounterClockwiseContourIntegral;", "&CounterClockwiseContourIntegralX;", "&acE;", "&Aacute&aacute", "a&b", "&#xZ;"]:
    print(ascii(text), ascii(html.unescape(text)))
