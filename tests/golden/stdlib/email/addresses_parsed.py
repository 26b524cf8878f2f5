# Addresses at the beginning of a text, with the comments, quotes, routes and faults they may have.
from email._header_value_parser import get_addr_spec, get_angle_addr
from email.errors import HeaderParseError

for text in ("a@b", "a.b@c.d rest", " a @ b", '"x y"@b.c', '"x\\"y"@b', "a@[1.2.3.4] z", "dinsdale@example.com", "a", "a b", "@b", "a@", '"a b"', 'a."b c".d@e', "<a@b> rest",
             "(c) a@b (d) x", "a@b, c@d", ".a@b", "a..b@c", "a.@b", "ä@b", "a@ä.b", "a@b.", "(a (b) c) x@y", "x@y (unfinished"):
    try:
        address, rest = get_addr_spec(text)
        print(repr(text), address.addr_spec, address.local_part, address.domain, repr(rest))
    except HeaderParseError:
        print(repr(text), "is none")
for text in ("<a@b>", "<a@b> rest", " <a@b>", "<>", "<> x", "a@b", "<@x,@y:a@b>", '<"x y"@z> SIZE=10', "<a@b", "<a@b c>", "<a>", "(c)<a@b>(d) x"):
    try:
        address, rest = get_angle_addr(text)
        print(repr(text), address.addr_spec, repr(rest))
    except HeaderParseError:
        print(repr(text), "is none")
