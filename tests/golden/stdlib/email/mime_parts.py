"""Messages of the older kind: MIME parts, encoded headers, addresses and dates."""
import email
import email.errors
import email.message
from email.mime.text import MIMEText
from email.mime.multipart import MIMEMultipart
from email.mime.application import MIMEApplication
from email.header import Header, decode_header, make_header
from email import utils, message_from_string, message_from_bytes
m=MIMEMultipart(boundary='BB'); m['Subject']='Grüße aus der Küche, in der sehr viele Töpfe stehen und noch viel mehr Deckel liegen'; m['From']=utils.formataddr(('Jürgen','j@x.de')); m['To']='a@b.c, d@e.f'
m.attach(MIMEText('hello\nFrom me\n')); m.attach(MIMEText('grüß\n', 'html')); a=MIMEApplication(b'\0\1\2'*30); a.add_header('Content-Disposition','attachment',filename='fö.bin'); m.attach(a)
s=m.as_string(); print(s)
p=message_from_string(s)
print([ (x.get_content_type(), x.get_filename(), x.get_payload(decode=True)) for x in p.walk()])
print(str(make_header(decode_header(p['subject']))))
print(p.as_string()==s, p.as_bytes()[:50])
for t in ['Mon, 20 Nov 1995 19:12:08 -0500','20 Nov 95 19:12 GMT','x','Thu, 1 Jan 1970 00:00:00 -0000', 'Sat, 01 Jan 2000 00:00:00 +0530']:
    print(utils.parsedate_tz(t), utils.parsedate(t)); 
    try: print(repr(utils.parsedate_to_datetime(t)))
    except Exception as e: print(e)
print(utils.formatdate(0), utils.formatdate(0,usegmt=True), utils.parseaddr('"Doe, John" <john@x.com>'), utils.getaddresses(['a@b (c), "x" <y@z>, g: m@n, o@p;', 'bad', '<>']), utils.parseaddr('john@x.com (John)'), utils.parseaddr(''))
print(repr(Header('x'*100+' '+'y'*20, header_name='Subject').encode()), repr(Header('a, b; c '*15,maxlinelen=40).encode()))
print(m.get_params(), p.get_boundary(), p.keys())

# === Defects and refusals ===
for text in ("Subject: x\n continued\nnot a header\n\nbody", "Content-Type: multipart/mixed; boundary=B\n\nno parts", "Content-Type: multipart/mixed\n\nbody",
             "Content-Type: multipart/mixed; boundary=B\n\n--B\n\none\n--B\nContent-Type: text/html\n\ntwo\n", "Content-Transfer-Encoding: base64\n\nYW\n"):
    p = message_from_string(text)
    print([type(d).__name__ for d in p.defects], p.is_multipart(), p.get_payload(decode=True) if not p.is_multipart() else len(p.get_payload()))
for action in (lambda: MIMEText("x").attach(m), lambda: email.message.Message().set_type("bad"), lambda: m.get_payload(9), lambda: utils.parsedate_to_datetime("no date")):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
bad = email.message.Message()
bad["Subject"] = "x\nBcc: evil@example.com"
try:
    bad.as_string()
except email.errors.HeaderParseError as error:
    print(error)
m.set_param("name", "ü", charset="utf-8")
m.del_param("boundary")
print(m["content-type"], m.get_filename(), utils.encode_rfc2231("a b", "utf-8", "en"), utils.decode_rfc2231("utf-8'en'a%20b"))
