"""Messages made of EmailMessage: contents, alternatives, attachments, reading them back."""
import email, email.policy
from email.message import EmailMessage
m=EmailMessage(); m['Subject']='Hello there'; m['From']='Jo <a@b.c>'; m['To']='x@y.z, "Q, R" <q@r.s>'
m.set_content('line one\nline two\n')
print(m); print(m.get_content(), m.get_content_type(), m.keys())
m.add_alternative('<p>hi</p>', subtype='html')
m.add_attachment(b'\x00\x01'*40, maintype='application', subtype='octet-stream', filename='a.bin')
m.add_attachment('text', filename='n.txt')
m.set_boundary('BB'); next(m.iter_parts()).set_boundary('CC')
print(m.as_string())
print(m.get_body().get_content_type(), m.get_body(('plain',)).get_content(), [a.get_filename() for a in m.iter_attachments()], [type(a.get_content()).__name__ for a in m.iter_attachments()])
p=email.message_from_string(m.as_string(), policy=email.policy.default)
print(type(p).__name__, p['subject'], p.get_body(('html',)).get_content(), [a.get_content() for a in p.iter_attachments()])
print(p.as_string()==m.as_string(), m.as_bytes(policy=email.policy.SMTP)[:60])
for f in [lambda: m.__setitem__('Subject','again'), lambda: m.__setitem__('X','a\nb'), lambda: m.set_content('x'), lambda: EmailMessage().set_content(3)]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
u=EmailMessage(); u.set_content('grüße\n'); u['Subject']='Grüße'; print(str(u)); print(u.get_content(), u['content-transfer-encoding'])
u2=EmailMessage(); u2.set_content('ä'*300+'\n'); print(u2['content-transfer-encoding'], len(u2.as_string()))
print(email.policy.default, email.policy.SMTP, email.policy.default+email.policy.SMTP)
q=email.message_from_bytes(b'Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\nContent-Type: text/plain; charset=latin-1\n\n\xe4\n', policy=email.policy.default)
print(q['subject'], repr(q.get_content()))
