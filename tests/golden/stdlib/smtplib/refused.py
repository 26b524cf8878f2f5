# pytee-only: enclave-network
"""Mail can be written, not sent."""
import smtplib
from email.message import EmailMessage

message = EmailMessage()
message["Subject"] = "Result"
message.set_content("42\n")
for call in (lambda: smtplib.SMTP("mail.example.org", 587), lambda: smtplib.SMTP_SSL("mail.example.org").send_message(message),
             lambda: smtplib.SMTP().send_message(message)):
    try:
        call()
    except OSError as error:
        print(type(error).__name__, error)
print(repr(smtplib.quotedata("a\n.b\r\nc")), smtplib.quoteaddr("Me <me@example.org>"), smtplib.SMTPSenderRefused(550, b"no", "me").sender)
