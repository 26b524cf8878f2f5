# Headers that know what they say: addresses, dates, types with parameters, and their defects and lines.
import pickle
from datetime import datetime, timezone
from email import message_from_string, policy
from email.headerregistry import Address, BaseHeader, Group, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage

make = HeaderRegistry()


def show(name, value):
    header = make(name, value)
    print(name, repr(value), "->", repr(str(header)), header.defects)
    print("   ", repr(header.fold(policy=policy.default)))
    return header


# === Addresses ===
for value in ("a@b", "A B <a@b>", '"A B" <a@b>, c@d', "g: a@b, C <c@d>;", "g:;, x@y", "=?utf-8?q?=C3=A4?= <a@b>", "bad", "a@b,", "",
              "<a@b", "<>", "a b@c", '"x y"@b.c', "A. B <a@b>", "A (c) <a@b> (d)", "<@r:a@b>", "ä <a@b>", "a@b c", "g: a@b", ".a@b",
              "a..b@c", ",,a@b", "(only)", "ä <a@b>, ö <c@d>", '"Some, Näme" <a@b>'):
    header = show("To", value)
    print("   ", header.addresses, [group.display_name for group in header.groups])
print(make("Sender", "A <a@b>").address)
try:
    make("Sender", "a@b, c@d").address
except ValueError as error:
    print(error)
print(Address("A, B", "x y", "z"), Address(addr_spec="a@b") == Address("", "a", "b"), repr(Address("é", "u")))
print(Group("team", (Address("A", "a", "b"), Address("", "c", "d"))), Group("none"), Group(addresses=[Address("", "a", "b")]))
for make_wrong in (lambda: Address(addr_spec="a@b", domain="c"), lambda: Address("a\nb")):
    try:
        make_wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

# === Types ===
for value in ("text/plain", 'TEXT/Plain; charset="utf-8"; A=b', "text", "text/", "", "text/plain; x", "text/plain; n*0=a; n*1=b",
              "text/plain; n*=utf-8'en'%C3%A4", "text/plain; n*0*=utf-8''%C3%A4; n*1=b", "text/plain; a=b; a=c", "text/plain foo",
              "text/plain; n*=abc", "text/plain;; a=b", 'text/plain; n="a\\"b"'):
    header = show("Content-Type", value)
    print("   ", header.content_type, dict(header.params))
for value in ("inline", "Attachment; filename=x.txt", "", "attachment x", "attachment; filename=ä.txt"):
    header = show("Content-Disposition", value)
    print("   ", header.content_disposition, dict(header.params))
for value in ("7bit", "Base64 (c)", "", "foo bar"):
    print("   ", show("Content-Transfer-Encoding", value).cte)
for value in ("1.0", "(c) 1 . 0", "", "1", "1.a", "1.0 x"):
    header = show("MIME-Version", value)
    print("   ", header.version, header.major, header.minor)
for value in ("<a@b>", "a@b", "<a>", "<a@b", "<a@[1.2]>", "<a@b> x"):
    show("Message-ID", value)

# === Dates ===
for value in ("Sun, 18 Nov 2012 22:17:00 -0500", "18 Nov 2012 22:17 GMT", "Sun, 18 Nov 2012 22:17:00 -0000", "", "bad",
              datetime(2020, 1, 2, 3, 4, 5, tzinfo=timezone.utc)):
    print("   ", show("Date", value).datetime)

# === Texts ===
for value in ("", "a", "=?utf-8?q?a?= =?utf-8?q?b?=", "a =?utf-8?q?a?= b", "=?utf-8?b?YQ?=", "=?utf-8?q?a b?=", "a ä b ö c", "ä" * 90,
              "word " * 30, "x" * 90, "=?utf-8?x?a?="):
    show("Subject", value)


# === Registries ===
class Shouted(UnstructuredHeader):
    @classmethod
    def parse(cls, value, kwds):
        super().parse(value.upper(), kwds)


make.map_to_type("X-Shout", Shouted)
header = make("x-shout", "quiet")
print(header, header.name, type(header).__name__, isinstance(header, BaseHeader), make["other"].__mro__[1].__name__)
again = pickle.loads(pickle.dumps(make("Subject", "hällo")))
print(again, again.name, repr(again.fold(policy=policy.SMTP)))

# === Messages ===
message = EmailMessage()
message["Subject"] = "Grüße"
message["To"] = [Address("Ä", "a", "b"), Group("g", [Address("", "c", "d")])]
message["Date"] = datetime(2020, 1, 2, 3, 4, 5)
message.set_content("text")
print(message.as_string())
print(message["to"].addresses, message["content-type"].params["charset"], message["date"].datetime)
try:
    message["Subject"] = "again"
except ValueError as error:
    print(error)
read = message_from_string("From: =?utf-8?q?=C3=A4?= <a@b>\nSubject: =?utf-8?q?x?=\n y\n\nbody", policy=policy.default)
print(read["from"].addresses[0].display_name, repr(read["subject"]), read["subject"].defects)
