"""Documents as trees of nodes: read, searched, changed, copied and written."""
import copy
import io
import pickle
import xml.dom
from xml.dom import minidom

TEXT = """<?xml version="1.0"?><!-- first --><list xmlns:m="urn:m" kind='a&amp;"b"'>
  <item id="1" m:tag="x">One</item><item id="2"><![CDATA[<two>]]></item>
  <m:item>three &lt; four</m:item><?run it now?><empty/>
</list>"""


def show(node, depth=0):
    print("  " * depth + str(node.nodeType), node.nodeName, repr(node.nodeValue), node.namespaceURI, node.prefix, node.localName)
    if node.attributes:
        print("  " * depth + " ", node.attributes.items(), list(node.attributes.keysNS()))
    for child in node.childNodes:
        assert child.parentNode is node and child.ownerDocument is (node.ownerDocument or node)
        show(child, depth + 1)


document = minidom.parseString(TEXT)
show(document)
root = document.documentElement
print([e.getAttribute("id") for e in root.getElementsByTagName("item")], len(document.getElementsByTagName("*")), root.getElementsByTagNameNS("urn:m", "item")[0].firstChild.data)
print(document.toxml())
print(document.toxml("latin-1"), document.toxml("ascii", standalone=True)[:60])
print(minidom.parseString("<a><b>x</b><c/>t<d><e/></d></a>").toprettyxml(indent="  "))

# === Changing ===
document = minidom.getDOMImplementation().createDocument("urn:x", "x:top", None)
top = document.documentElement
for name in "one", "two", "three":
    element = top.appendChild(document.createElement(name))
    element.setAttribute("n", name)
    element.appendChild(document.createTextNode(name.upper()))
print(top.toxml())
one, two, three = top.childNodes
top.insertBefore(three, one)
print(top.toxml(), three.nextSibling is one, one.previousSibling is three, two.nextSibling)
fragment = document.createDocumentFragment()
for data in "a", "b", "":
    fragment.appendChild(document.createTextNode(data))
print(top.replaceChild(fragment, one) is one, [n.nodeName for n in top.childNodes], one.parentNode)
top.normalize()
print([n.nodeValue for n in top.childNodes], top.childNodes[1].nextSibling is two)
text = top.childNodes[1]
rest = text.splitText(1)
print(text.data, rest.data, text.wholeText, rest.replaceWholeText("whole").data, len(top.childNodes), top.childNodes.item(9), top.childNodes.length)
rest.insertData(2, "-in-"); rest.deleteData(0, 1); rest.replaceData(0, 2, "W"); rest.appendData("!")
print(rest.data, rest.substringData(1, 3), rest, len(rest))
two.setAttributeNS("urn:y", "y:n", "v")
two.setIdAttribute("n")
print(two.attributes.length, two.getAttributeNS("urn:y", "n"), document.getElementById("two") is two, two.attributes["n"].isId, two.attributes[("urn:y", "n")].name, two.hasAttributeNS("urn:y", "z"))
attr = document.renameNode(two.getAttributeNode("y:n"), "urn:z", "z:m")
print(two.toxml(), attr.localName, document.renameNode(two, None, "renamed").toxml())
two.removeAttribute("n")
del two.attributes["z:m"]
print(two.toxml(), two.hasAttributes())
attr = document.createAttribute("fresh")
attr.value = "\t<\n"
print(two.setAttributeNode(attr), two.toxml())

# === Copying ===
for made in (top.cloneNode(True), document.importNode(root, True), copy.deepcopy(document).documentElement, pickle.loads(pickle.dumps(document)).documentElement):
    print(made.toxml() == (root if made.tagName == "list" else top).toxml(), made.ownerDocument is document, made.parentNode is None)


class Handler:
    def handle(self, operation, key, data, source, target):
        print("handled", operation, key, data, source is two, target.tagName)


print(two.setUserData("key", 5, Handler()), two.getUserData("key"), two.cloneNode(False).toxml(), two.getUserData("other"))
whole = document.cloneNode(True)
print(whole.toxml() == document.toxml(), document.cloneNode(False))
out = io.StringIO()
document.appendChild(document.createComment("end"))
document.writexml(out, addindent="-", newl="|", encoding="utf-8")
print(out.getvalue())
with minidom.parse(io.BytesIO(b"<a>\xc3\xa4<!--c--></a>")) as parsed:
    print(parsed.documentElement.firstChild.data, parsed.childNodes.length)
print(parsed.childNodes)

# === Wrong ===
other = minidom.Document()
for mistake in (lambda: other.appendChild(other.createTextNode("t")), lambda: document.appendChild(document.createElement("e")), lambda: top.removeChild(one), lambda: top.insertBefore(one, one),
                lambda: rest.appendChild(one), lambda: other.renameNode(top, None, "n"), lambda: two.removeAttribute("none"), lambda: rest.substringData(99, 1), lambda: document.createTextNode(5),
                lambda: other.importNode(document, True), lambda: document.createComment("a--b").toxml(), lambda: document.createCDATASection("]]>").toxml(), lambda: one.setAttributeNode(attr),
                lambda: two.attributes["none"], lambda: xml.dom.DOMException(), lambda: minidom.getDOMImplementation().createDocument("u", None, None), lambda: minidom.parseString("<a>")):
    try:
        print(mistake())
    except Exception as error:
        print(type(error).__name__, str(error).split(" at ")[0].split(" <")[0], getattr(error, "code", None))
print(minidom.getDOMImplementation("core 2.0 xml") is not None, minidom.getDOMImplementation([("none", None)]), xml.dom.getDOMImplementation() is not None, top.isSupported("Core", "1.0"))
