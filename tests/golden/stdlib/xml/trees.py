"""xml.etree.ElementTree: making, searching, changing and writing trees; xml.sax.saxutils."""

import copy
import io
import pickle
import warnings
import xml.etree.ElementTree as ET
from xml.sax import saxutils

ROOT = ET.fromstring("""<r xmlns:n="urn:n"><a k="1">one<b>x</b></a><a k="2"><b>y</b><c><b>z</b></c></a><n:a>ns</n:a><d/><a>three</a></r>""")

# === Searching ===
PATHS = ["a", "*", ".", "a/b", "a//b", ".//b", ".//*", "a[1]", "a[2]/b", "a[last()]", "a[last()-1]", "a[@k]", "a[@k='2']", "a[@k!='2']", "a[b]", "a[b='x']", "a[b!='x']",
         "a[.='three']", ".//b/..", "./a", "{urn:n}a", "{*}a", "{urn:n}*", "{}a", "a[@k='1'][1]", ".//c/b", "none", "a/", "*[@k]"]
for path in PATHS:
    print(path, [(element.tag, element.text) for element in ROOT.findall(path)])
print(ROOT.find("p:a", {"p": "urn:n"}).text, ROOT.findtext("a/b"), ROOT.findtext("d"), ROOT.findtext("none", "default"), ROOT.find("none"), next(ROOT.iterfind("a")).get("k"))
print(ROOT.find("a", {"": "urn:n"}).text, list(ROOT.itertext()), [element.text for element in ROOT.iter("b")], len(list(ROOT.iter())))
for path in ["/a", "a[0]", "a[last()-0]", "a[first()]", "p:a", "a[b=]"]:
    try:
        print(path, ROOT.findall(path))
    except SyntaxError as error:
        print(path, error)

# === Making ===
root = ET.Element("root", {"a": "1"}, b="2")
child = ET.SubElement(root, "child", x="<&>\"'\n\t")
child.text = "text <&> \" é"
child.tail = "tail"
root.append(ET.Comment(" note "))
root.append(ET.ProcessingInstruction("go", "now"))
root.insert(0, ET.Element("first"))
root.extend([ET.Element("x"), ET.Element("y")])
root[1].set("z", "9")
print(len(root), root[0].tag, [element.tag for element in root[1:2]], root.keys(), list(root.items()), root.get("a"), root.get("q", 5), ET.iselement(root), ET.iselement(1))
print(ET.tostring(root), ET.tostring(ET.Element("r", {"cr": "\r"})))
for options in ({"encoding": "unicode"}, {"encoding": "utf-8"}, {"encoding": "utf8"}, {"encoding": "latin-1"}, {"encoding": "unicode", "method": "html"}, {"encoding": "unicode", "method": "text"},
                {"short_empty_elements": False}, {"xml_declaration": True}, {"encoding": "unicode", "xml_declaration": True}):
    print(options, ET.tostring(root, **options))
del root[0]
root.remove(child)
root[0:2] = []
print(ET.tostring(root), repr(root).partition(" at ")[0], copy.copy(root)[0] is root[0], copy.deepcopy(root)[0] is root[0])
root.clear()
print(ET.tostring(root), root.attrib)

# === Namespaces ===
ET.register_namespace("my", "urn:my")
element = ET.Element("{urn:my}a", {"{urn:other}k": "v", "plain": "p"})
ET.SubElement(element, "{urn:third}b").text = "t"
ET.SubElement(element, ET.QName("urn:my", "c"), {"q": ET.QName("urn:my", "v")})
print(ET.tostring(element), str(ET.QName("u", "t")), repr(ET.QName("u", "t")), ET.QName("{u}t") == "{u}t")
print(ET.tostring(ET.fromstring("<a xmlns='urn:d'><b/></a>"), default_namespace="urn:d"), ET.tostring(ET.fromstring("<a xml:lang='en'/>")))

# === Indenting and writing ===
tree = ET.ElementTree(ET.fromstring("<a><b><c/>x</b><d/></a>"))
ET.indent(tree)
print(ET.tostring(tree.getroot(), encoding="unicode"))
ET.indent(tree, space="\t", level=0)
stream = io.BytesIO()
tree.write(stream, encoding="utf-8", xml_declaration=True)
print(stream.getvalue())
ET.dump(tree)
html = ET.fromstring("<p>a<br/><script>x &lt; y</script><img src='a&amp;b'/></p>")
print(ET.tostring(html, method="html"), b"".join(ET.tostringlist(html)))

# === Errors ===
for action in (lambda: root.append(1), lambda: root.extend([1]), lambda: root.insert(0, "x"), lambda: root.remove(root), lambda: root.__setitem__(slice(0, 0), [1]), lambda: ET.Element("a", 5),
               lambda: ET.tostring(ET.Element("a", {"b": 1})), lambda: ET.register_namespace("ns1", "u"), lambda: ET.tostring(root, method="nope"), lambda: root[5], lambda: ET.indent(root, level=-1),
               lambda: ET.tostring(ET.Element("a"), default_namespace="u"), lambda: ET.XMLPullParser(["what"])):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(bool(root), [str(warning.category.__name__) for warning in caught])

# === saxutils ===
print(saxutils.escape("<a & b>", {"a": "A"}), saxutils.unescape("&lt;&amp;gt;&gt;"), saxutils.quoteattr("a'b\n"), saxutils.quoteattr('a"b'), saxutils.quoteattr("a\"'"))
out = io.StringIO()
writer = saxutils.XMLGenerator(out, "utf-8", short_empty_elements=True)
writer.startDocument()
writer.startElement("a", {"k": "<v>"})
writer.characters("x & y")
writer.startElement("b", {})
writer.endElement("b")
writer.endElement("a")
writer.endDocument()
print(out.getvalue())
