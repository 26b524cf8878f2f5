"""A reader of HTML that forgives: it calls a method for each tag, text, comment and declaration it finds."""

import _markupbase
import re
from html import unescape

__all__ = ["HTMLParser"]

# Programs exchange some of these patterns for their own, which is why they are looked up by these names at each use.
interesting_normal = re.compile("[&<]")
incomplete = re.compile("&[a-zA-Z#]")
entityref = re.compile("&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]")
charref = re.compile("&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]")
starttagopen = re.compile("<[a-zA-Z]")
piclose = re.compile(">")
commentclose = re.compile(r"--\s*>")
endendtag = re.compile(">")
endtagfind = re.compile(r"</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>")
tagfind_tolerant = re.compile(r"([a-zA-Z][^\t\n\r\f />\x00]*)(?:\s|/(?!>))*")

attrfind_tolerant = re.compile(
    r"""((?<=['"\s/])[^\s/>][^\s/=>]*)(\s*=+\s*('[^']*'|"[^"]*"|(?!['"])[^>\s]*))?(?:\s|/(?!>))*""")
locatestarttagend_tolerant = re.compile(r"""
    <[a-zA-Z][^\t\n\r\f />\x00]*                # the name of the tag
    (?:[\s/]*                                   # what may stand before an attribute
      (?:(?<=['"\s/])[^\s/>][^\s/=>]*           # the name of the attribute
        (?:\s*=+\s*(?:'[^']*'|"[^"]*"|(?!['"])[^>\s]*)\s*)?
        (?:\s|/(?!>))*
      )*
    )?
    \s*
    """, re.VERBOSE)

# A reference cut off at the end of what was fed is at most this long.
_LONGEST_REFERENCE = 34


class HTMLParser(_markupbase.ParserBase):
    """Reads HTML fed to it in pieces. Subclasses override the handle_ methods:

    handle_starttag, handle_endtag, handle_startendtag, handle_data, handle_comment, handle_decl, handle_pi, unknown_decl,
    and handle_charref and handle_entityref where references are not to be converted."""

    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        super().__init__()
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        """Forget everything that has not been handled."""
        super().reset()
        self.rawdata = ""
        self.lasttag = "???"
        self.interesting = interesting_normal
        self.cdata_elem = None
        self.__starttag_text = None

    def feed(self, data):
        """Read a piece; what is not complete waits for the next."""
        self.rawdata += data
        self.goahead(0)

    def close(self):
        """Read what has waited, as if the text ended here."""
        self.goahead(1)

    def get_starttag_text(self):
        """The start tag read last, as it was written."""
        return self.__starttag_text

    def set_cdata_mode(self, elem):
        """Read everything as text until an element ends."""
        self.cdata_elem = elem.lower()
        self.interesting = re.compile(r"</\s*%s\s*>" % self.cdata_elem, re.IGNORECASE)

    def clear_cdata_mode(self):
        """Read markup again."""
        self.interesting = interesting_normal
        self.cdata_elem = None

    def goahead(self, end):
        """Handle as much of the text as is complete; all of it if this is the end."""
        i = 0
        while i < len(self.rawdata):
            j = self.__text_end(i, end)
            if j < 0:
                break
            if i < j:
                self.__text(i, j)
            i = self.updatepos(i, j)
            if i == len(self.rawdata):
                break
            if self.__is_no_number(i):
                # The rest waits for more text: it is read at the next call.
                self.handle_data("&#")
                i = self.updatepos(i, i + 2)
                break
            j = self.__markup(i, end) if self.rawdata[i] == "<" else self.__reference(i)
            if j < 0:
                break
            i = self.updatepos(i, j)
        if end and i < len(self.rawdata) and not self.cdata_elem:
            self.__text(i, len(self.rawdata))
            i = self.updatepos(i, len(self.rawdata))
        self.rawdata = self.rawdata[i:]

    def __text(self, i, j):
        text = self.rawdata[i:j]
        self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)

    def __text_end(self, i, end):
        """Where the text that begins at i stops; -1 if that cannot be said yet."""
        if not self.convert_charrefs or self.cdata_elem:
            match = self.interesting.search(self.rawdata, i)
            if match:
                return match.start()
            return -1 if self.cdata_elem else len(self.rawdata)
        j = self.rawdata.find("<", i)
        if j >= 0:
            return j
        ampersand = self.rawdata.rfind("&", max(i, len(self.rawdata) - _LONGEST_REFERENCE))
        if not end and ampersand >= 0 and not re.search(r"[\s;]", self.rawdata[ampersand:]):
            return -1
        return len(self.rawdata)

    def __markup(self, i, end):
        """The end of the markup at i, which is handled; -1 if it is not complete."""
        j = self.__tag_or_declaration(i)
        if j >= 0 or not end:
            return j
        if i + 1 == len(self.rawdata):
            return -1
        # What is never closed is text: up to the next tag.
        j = self.rawdata.find(">", i + 1) + 1
        if not j:
            j = self.rawdata.find("<", i + 1)
            if j < 0:
                j = i + 1
        self.__text(i, j)
        return j

    def __tag_or_declaration(self, i):
        follows = self.rawdata[i + 1:i + 4]
        if starttagopen.match(self.rawdata, i):
            return self.parse_starttag(i)
        if follows.startswith("/"):
            return self.parse_endtag(i)
        if follows == "!--":
            return self.parse_comment(i)
        if follows.startswith("?"):
            return self.parse_pi(i)
        if follows.startswith("!"):
            return self.parse_html_declaration(i)
        if not follows:
            return -1
        self.handle_data("<")
        return i + 1

    def __reference(self, i):
        """The end of the reference at i, which is handled; -1 if it is not complete."""
        if self.rawdata.startswith("&#", i):
            match = charref.match(self.rawdata, i)
            if not match:
                return -1
            self.handle_charref(match[0][2:-1])
            return self.__after(match)
        match = entityref.match(self.rawdata, i)
        if match:
            self.handle_entityref(match[1])
            return self.__after(match)
        if incomplete.match(self.rawdata, i) or i + 1 == len(self.rawdata):
            return -1
        self.handle_data("&")
        return i + 1

    def __is_no_number(self, i):
        return self.rawdata.startswith("&#", i) and not charref.match(self.rawdata, i) and ";" in self.rawdata[i:]

    def __after(self, match):
        # The character that ended the reference belongs to it only if it is a semicolon.
        return match.end() if match[0].endswith(";") else match.end() - 1

    def parse_html_declaration(self, i):
        """Read what begins with `<!`; -1 while its end has not come."""
        if self.rawdata.startswith("<!--", i):
            return self.parse_comment(i)
        if self.rawdata.startswith("<![", i):
            return self.parse_marked_section(i)
        if self.rawdata[i:i + 9].lower() != "<!doctype":
            return self.parse_bogus_comment(i)
        j = self.rawdata.find(">", i + 9)
        if j < 0:
            return -1
        self.handle_decl(self.rawdata[i + 2:j])
        return j + 1

    def parse_bogus_comment(self, i, report=1):
        """Read what is nothing else as a comment; -1 while its end has not come."""
        j = self.rawdata.find(">", i + 2)
        if j < 0:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 2:j])
        return j + 1

    def parse_pi(self, i):
        """Read a processing instruction; -1 while its end has not come."""
        match = piclose.search(self.rawdata, i + 2)
        if not match:
            return -1
        self.handle_pi(self.rawdata[i + 2:match.start()])
        return match.end()

    def parse_starttag(self, i):
        """Read a start tag; -1 while its end has not come."""
        self.__starttag_text = None
        end = self.check_for_whole_start_tag(i)
        if end < 0:
            return end
        self.__starttag_text = self.rawdata[i:end]
        match = tagfind_tolerant.match(self.rawdata, i + 1)
        self.lasttag = tag = match[1].lower()
        attributes, j = self.__attributes(match.end(), end)
        closing = self.rawdata[j:end].strip()
        if closing not in (">", "/>"):
            self.handle_data(self.rawdata[i:end])
        elif closing == "/>":
            self.handle_startendtag(tag, attributes)
        else:
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return end

    def __attributes(self, i, end):
        found = []
        while i < end:
            match = attrfind_tolerant.match(self.rawdata, i)
            if not match:
                break
            found.append((match[1].lower(), self.__value(match[2], match[3])))
            i = match.end()
        return found, i

    @staticmethod
    def __value(assignment, value):
        if not assignment:
            return None
        if value[:1] in ("'", '"') and len(value) > 1 and value[0] == value[-1]:
            value = value[1:-1]
        return unescape(value) if value else value

    def check_for_whole_start_tag(self, i):
        """The end of the start tag at i; -1 while it has not come."""
        match = locatestarttagend_tolerant.match(self.rawdata, i)
        if not match:
            raise AssertionError("we should not get here!")
        j = match.end()
        follows = self.rawdata[j:j + 2]
        if follows.startswith(">"):
            return j + 1
        if follows == "/>":
            return j + 2
        if not follows or follows[0] == "=" or follows[0] == "/" or follows[0].isascii() and follows[0].isalpha():
            return -1
        return max(j, i + 1)

    def parse_endtag(self, i):
        """Read an end tag; -1 while its end has not come."""
        match = endendtag.search(self.rawdata, i + 1)
        if not match:
            return -1
        end = match.end()
        match = endtagfind.match(self.rawdata, i)
        if self.cdata_elem is not None and (not match or match[1].lower() != self.cdata_elem):
            self.handle_data(self.rawdata[i:end])
            return end
        if not match:
            return self.__odd_endtag(i)
        self.handle_endtag(match[1].lower())
        self.clear_cdata_mode()
        return end

    def __odd_endtag(self, i):
        match = tagfind_tolerant.match(self.rawdata, i + 2)
        if match:
            self.handle_endtag(match[1].lower())
            return self.rawdata.find(">", match.end()) + 1
        return i + 3 if self.rawdata.startswith("</>", i) else self.parse_bogus_comment(i)

    def handle_startendtag(self, tag, attrs):
        """Called for a tag that ends itself; as a start and an end unless overridden."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        """Called for a start tag with its attributes, a list of pairs."""

    def handle_endtag(self, tag):
        """Called for an end tag."""

    def handle_charref(self, name):
        """Called for a numeric reference, without `&#` and semicolon."""

    def handle_entityref(self, name):
        """Called for a named reference, without `&` and semicolon."""

    def handle_data(self, data):
        """Called for text."""

    def handle_comment(self, data):
        """Called for a comment."""

    def handle_decl(self, decl):
        """Called for a document type declaration."""

    def handle_pi(self, data):
        """Called for a processing instruction."""
