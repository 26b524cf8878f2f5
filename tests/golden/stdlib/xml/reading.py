"""xml.etree.ElementTree: reading, events, errors."""

import io
import xml.etree.ElementTree as ET
from xml.parsers import expat


def show(element, depth=0):
    print("  " * depth, element.tag if isinstance(element.tag, str) else element.tag.__name__, element.attrib, repr(element.text), repr(element.tail))
    for child in element:
        show(child, depth + 1)


DOCUMENT = """<?xml version="1.0"?>
<!-- before -->
<catalog xmlns="urn:c" xmlns:x="urn:x" n="1">
  <book id='b1' x:lang="en">Title &amp; &lt;more&gt; &#65;&#x42;</book>tail
  <x:empty/><![CDATA[<raw> & text]]>
  <!-- inside --><?go now?>
  <book id="b2"><deep><deeper a="x
y&#10;z">v</deeper></deep></book>
</catalog>
"""

# === Trees ===
show(ET.fromstring(DOCUMENT))
show(ET.fromstring(DOCUMENT.replace('version="1.0"', 'version="1.0" encoding="iso-8859-1"').replace("Title", "Tïtle").encode("latin-1"))[0])
show(ET.fromstring("<a>\r\n<b/>\r</a>"))
show(ET.fromstring("<?xml version='1.0' encoding='utf-8'?><é ü='ß'>日本</é>".encode()))
parser = ET.XMLParser(target=ET.TreeBuilder(insert_comments=True, insert_pis=True))
show(ET.fromstring("<a>x<!-- c -->y<?p d?>z</a>", parser))
tree, ids = ET.XMLID("<a id='1'><b id='2'/></a>")
print(sorted(ids), ids["2"].tag, ET.fromstringlist(["<a>", "<b/>", "</a>"])[0].tag)
print(ET.parse(io.StringIO("<a><b/></a>")).getroot()[0].tag, ET.ElementTree(file=io.BytesIO(b"<q/>")).getroot().tag)

# === Events ===
for event, value in ET.iterparse(io.BytesIO(DOCUMENT.encode()), events=("start", "end", "start-ns", "end-ns", "comment", "pi")):
    print(event, value.tag if isinstance(getattr(value, "tag", None), str) else value if not ET.iselement(value) else value.text)
pull = ET.XMLPullParser(["end"])
pull.feed("<a><b>1</b>")
pull.feed("<c/></a>")
pull.close()
print([(event, element.tag) for event, element in pull.read_events()])


class Target:
    def __init__(self):
        self.log = []

    def start(self, tag, attributes):
        self.log.append(("start", tag, attributes))

    def end(self, tag):
        self.log.append(("end", tag))

    def data(self, data):
        self.log.append(("data", data))

    def close(self):
        return self.log


print(ET.fromstring("<a b='1'><c>t</c></a>", ET.XMLParser(target=Target())))

# === Errors ===
for text in ["", "x", "<a>", "<a></b>", "<a/><b/>", "<a/>x", "<a>&x;</a>", "<a b='1' b='2'/>", "<p:a/>", "<a", "<a><b></a></b>", "<a>\n<b>\n</c></a>",
             "<a><", "<?xml version='1.0'?>"]:
    try:
        ET.fromstring(text)
        print("read", text)
    except ET.ParseError as error:
        print(repr(text), error, error.code, error.position)
for text in ["<a b=1/>", "<a>&</a>", "</a>", "<a b='<'/>", "<1/>", "<a b/>", "<a>\x01</a>"]:
    try:
        ET.fromstring(text)
        print("read", text)
    except ET.ParseError as error:
        print(repr(text), error.code, error.position[0])

# === expat ===
parser = expat.ParserCreate()
log = []
parser.StartElementHandler = lambda name, attributes: log.append(("start", name, attributes))
parser.EndElementHandler = lambda name: log.append(("end", name))
parser.buffer_text = True
parser.CharacterDataHandler = lambda data: log.append(("data", data))
parser.CommentHandler = lambda data: log.append(("comment", data))
parser.StartCdataSectionHandler = lambda: log.append("cdata")
parser.EndCdataSectionHandler = lambda: log.append("/cdata")
parser.XmlDeclHandler = lambda *values: log.append(values)
parser.Parse("<?xml version='1.0' encoding='utf-8' standalone='yes'?><p:a xmlns:p='u' p:b='1'>t<!--c--><![CDATA[x]]>", False)
parser.Parse("</p:a>", True)
print(log)
try:
    parser.Parse("<a/>", True)
except expat.ExpatError as error:
    print(expat.ErrorString(error.code), expat.errors.XML_ERROR_FINISHED == expat.ErrorString(error.code))
parser = expat.ParserCreate(namespace_separator=" ")
parser.ordered_attributes = True
parser.StartElementHandler = lambda *values: print(values)
parser.StartNamespaceDeclHandler = lambda *values: print(values)
parser.Parse(b"<p:a xmlns:p='u' xmlns='v' p:b='1' c='2'><d/></p:a>", True)
