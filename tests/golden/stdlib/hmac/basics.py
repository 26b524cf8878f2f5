import hmac, hashlib
h = hmac.new(b"key", b"msg", "sha256"); print(h.hexdigest(), h.name, h.digest_size, h.block_size)
c = h.copy(); c.update(b"more"); print(c.hexdigest() != h.hexdigest(), hmac.digest(b"k" * 200, b"m", hashlib.sha512).hex())
print(hmac.compare_digest("abc", "abc"), hmac.compare_digest(b"abc", b"abd"), hmac.compare_digest(b"a", b"ab"))
for call in (lambda: hmac.new("k", b"", "md5"), lambda: hmac.new(b"k"), lambda: hmac.compare_digest("é", "é"), lambda: hmac.compare_digest("a", b"a")):
    try: call()
    except TypeError as e: print(e)
