# flags: -A
"""Reading XML by handlers of one's own, through filters, and as a row of events."""
import io
import os
import tempfile
import xml.sax
from xml.dom import pulldom
from xml.sax.handler import ContentHandler, feature_namespaces, feature_validation, property_lexical_handler
from xml.sax.saxutils import XMLFilterBase, XMLGenerator, prepare_input_source
from xml.sax.xmlreader import InputSource

DOCUMENT = '<?xml version="1.0"?>\n<!-- top --><?go now?><a x="1" xmlns="u:1" xmlns:p="u:2">text<p:b p:y="2"/> &amp; <![CDATA[<raw>]]><c>in</c></a>'


class Printer(ContentHandler):
    text = ""

    def startDocument(self):
        print("start", self._locator.getSystemId())

    def endDocument(self):
        print("end", repr(self.text))

    def startElement(self, name, attrs):
        print("<", name, dict(attrs.items()), attrs.getLength())

    def endElement(self, name):
        print(">", name)

    def startElementNS(self, name, qname, attrs):
        print("<", name, qname, sorted(attrs.items()), attrs.getQNames())

    def endElementNS(self, name, qname):
        print(">", name)

    def startPrefixMapping(self, prefix, uri):
        print("prefix", prefix, uri)

    def endPrefixMapping(self, prefix):
        print("end prefix", prefix)

    def characters(self, content):
        self.text += content

    def ignorableWhitespace(self, whitespace):
        raise AssertionError

    def processingInstruction(self, target, data):
        print("?", target, data)


class Lexical:
    def comment(self, content):
        print("comment", content)

    def startCDATA(self):
        print("cdata")

    def endCDATA(self):
        print("end cdata")

    startDTD = endDTD = None


for namespaces in 0, 1:
    parser = xml.sax.make_parser()
    parser.setFeature(feature_namespaces, namespaces)
    parser.setProperty(property_lexical_handler, Lexical())
    parser.setContentHandler(Printer())
    parser.parse(io.StringIO(DOCUMENT))

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    with open("file.xml", "w") as file:
        file.write("<r>x</r>")
    xml.sax.parse("file.xml", Printer())
    with open("file.xml", "rb") as file:
        xml.sax.parse(file, Printer())
    stream = prepare_input_source("file.xml").getByteStream()
    print(stream.read())
    stream.close()

for bad in "<a><b></a>", "<a>", "", "<a b='1' b='2'/>":
    try:
        xml.sax.parseString(bad, ContentHandler())
    except xml.sax.SAXParseException as error:
        print(error.getMessage(), error.getLineNumber(), error.getSystemId())


class Upper(XMLFilterBase):
    def startElement(self, name, attrs):
        super().startElement(name.upper(), attrs)

    def endElement(self, name):
        super().endElement(name.upper())


out = io.StringIO()
reader = Upper(xml.sax.make_parser())
reader.setContentHandler(XMLGenerator(out))
source = InputSource()
source.setByteStream(io.BytesIO(b"<a k='v'><b>x</b></a>"))
reader.parse(source)
print(out.getvalue())

parser = xml.sax.make_parser()
for call in lambda: parser.setFeature("strange", 1), lambda: parser.setFeature(feature_validation, 1), lambda: parser.getProperty("strange"):
    try:
        call()
    except xml.sax.SAXException as error:
        print(type(error).__name__, error)

# === Events ===
for event, node in pulldom.parseString(DOCUMENT):
    if event != pulldom.CHARACTERS:
        print(event, node.nodeName, node.nodeValue)
events = pulldom.parseString("<list><item n='1'>one<i/></item><item n='2'>two</item></list>")
for event, node in events:
    if event == pulldom.START_ELEMENT and node.tagName == "item":
        events.expandNode(node)
        print(node.toxml(), node.getAttribute("n"), node.parentNode)
