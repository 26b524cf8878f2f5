"""Every guaranteed hash: digests of texts around the block sizes, copies, parameters and mistakes."""
import hashlib

print(sorted(hashlib.algorithms_guaranteed))
for name in sorted(hashlib.algorithms_guaranteed):
    begin = getattr(hashlib, name)
    size = (10,) if name.startswith("shake") else ()
    first = begin()
    print(name, first.name, first.digest_size, first.block_size, first.hexdigest(*size))
    for length in 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 135, 136, 143, 144, 167, 168, 300, 1000:
        data = bytes(i % 251 for i in range(length))
        whole = begin(data)
        pieces = begin(data[:7])
        branch = pieces.copy()
        pieces.update(data[7:])
        branch.update(b"other")
        assert pieces.digest(*size) == whole.digest(*size) and (length <= 7 or branch.digest(*size) != whole.digest(*size)), (name, length)
        print(length, whole.hexdigest(*size)[:16], end=" ")
    print()
print(hashlib.shake_128(b"x").hexdigest(400)[-20:])

# === BLAKE2 ===
for kind in hashlib.blake2b, hashlib.blake2s:
    print(kind.SALT_SIZE, kind.PERSON_SIZE, kind.MAX_KEY_SIZE, kind.MAX_DIGEST_SIZE, kind.__name__)
    print(kind(b"data", digest_size=20, key=b"key", salt=b"salt", person=b"person").hexdigest())
    print(kind(b"data", fanout=2, depth=3, leaf_size=4096, node_offset=5, node_depth=1, inner_size=32, last_node=True).hexdigest())
    for options in ({"digest_size": 0}, {"digest_size": 65}, {"key": b"k" * 65}, {"salt": b"s" * 17}, {"person": b"p" * 17}, {"fanout": 256},
                    {"depth": 0}, {"node_depth": 256}, {"leaf_size": -1}, {"node_offset": -1}, {"node_offset": 1 << 64}):
        try:
            kind(**options)
        except (ValueError, OverflowError) as error:
            print(type(error).__name__)

# === Keys from passwords ===
for name in "sha1", "sha256", "SHA512", "md5", "sha224", "sha3_256":
    print(name, hashlib.pbkdf2_hmac(name, b"password", b"salt", 3).hex(), hashlib.pbkdf2_hmac(name, b"p" * 200, b"s", 1, 70).hex()[-12:])
for arguments in (("sha1", b"", b"", 0), ("sha1", b"", b"", 1, 0)):
    try:
        hashlib.pbkdf2_hmac(*arguments)
    except ValueError as error:
        print(error)
for mistake in (lambda: hashlib.md5("text"), lambda: hashlib.new("nothing"), lambda: hashlib.new(1)):
    try:
        mistake()
    except (TypeError, ValueError) as error:
        print(type(error).__name__)
