"""html.parser: what is found in well and badly formed markup, fed at once and in pieces."""

from html.parser import HTMLParser


class Log(HTMLParser):
    def __init__(self, **options):
        super().__init__(**options)
        self.log = []

    def handle_starttag(self, tag, attrs):
        self.log.append(("start", tag, attrs, self.getpos(), self.get_starttag_text()))

    def handle_startendtag(self, tag, attrs):
        self.log.append(("startend", tag, attrs))

    def handle_endtag(self, tag):
        self.log.append(("end", tag))

    def handle_data(self, data):
        self.log.append(("data", data))

    def handle_comment(self, data):
        self.log.append(("comment", data))

    def handle_entityref(self, name):
        self.log.append(("entity", name))

    def handle_charref(self, name):
        self.log.append(("char", name))

    def handle_decl(self, decl):
        self.log.append(("decl", decl))

    def handle_pi(self, data):
        self.log.append(("pi", data))

    def unknown_decl(self, data):
        self.log.append(("unknown", data))


def show(*pieces, **options):
    print(pieces, options)
    parser = Log(**options)
    for piece in pieces:
        parser.feed(piece)
    parser.close()
    for entry in parser.log:
        print("  ", *entry)


# === Tags and attributes ===
show('<!DOCTYPE html>\n<p class="a b" ID=\'x\' data-n=1 hidden>Hi<br/></P >')
show("<a href='?a=1&amp;b=2&copy'>l</a><img src=x.png / alt=''><b><i>deep</b></i>")
show('<div a="<b>" a=2 =3 "q">', "<p/ >", "<p//>", "<a\nb\n=\nc>")
show("<a foo='bar\"baz'>", '<x y="1"z="2">', "<é>", "<p:q r:s=t>")

# === Comments, declarations, instructions ===
show("<!--a--><!-- b -- ><!--> c --><!x y><!><?php echo 1 ?>", "<![CDATA[raw <b>]]>", "<![if IE]>x<![endif]>")
show("</>", "</1>", "</p q>", "</ p>", "< p>", "<3", "a<b")

# === References ===
for convert in True, False:
    show("&lt;b&gt; &amp; &amp &unknown; &#65;&#x42; &#; &copy2 &notit; &", convert_charrefs=convert)

# === Scripts ===
show("<script>if (a<b && c</d) { '<p>' }</script><STYLE> a > b {} </style >x")

# === Pieces ===
text = '<p a="b">x &amp; y<!-- c --></p>&lt;'
show(*text)
show("&a", "mp;", "<", "p", ">", "<!-", "-", "x-->", convert_charrefs=True)
show("<p", " a='", "no end")
show("<!-- no end")
show("text & more", "< 5")

try:
    show("<![strange[x]]>")
except AssertionError as error:
    print(error)
parser = Log()
parser.feed("<p>")
parser.reset()
print(parser.rawdata == "", parser.getpos(), parser.convert_charrefs, parser.CDATA_CONTENT_ELEMENTS)
