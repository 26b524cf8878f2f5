import base64 as b
for d in (b"", b"f", b"fo", b"foo", b"\xff\xfe\xfd" * 5): print(b.b64encode(d), b.b32encode(d), b.b16encode(d), b.b85encode(d), b.a85encode(d), b.urlsafe_b64encode(d), b.b64decode(b.b64encode(d)) == d, b.b32decode(b.b32encode(d)) == d, b.b85decode(b.b85encode(d)) == d, b.a85decode(b.a85encode(d)) == d)
