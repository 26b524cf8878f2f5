import uuid
u = uuid.UUID("12345678-1234-5678-1234-567812345678"); print(u, repr(u), u.hex, u.int, u.bytes, u.urn, u.fields, u.variant, u.version, u == uuid.UUID(int=u.int), uuid.UUID(bytes=u.bytes) == u, uuid.UUID(bytes_le=u.bytes_le) == u, uuid.uuid4().version)
for c in (lambda: uuid.UUID("x"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1)):
    try: c()
    except (ValueError, TypeError) as e: print(e)
