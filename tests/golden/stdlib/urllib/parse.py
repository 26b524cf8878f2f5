from urllib.parse import *
u = urlparse("http://User:pw@Host.com:8080/a/b;p?q=1&r=2#frag"); print(u, u.hostname, u.port, u.username, u.password, u.geturl())
print(urlsplit("//x/y?z#w"), urlunsplit(("http", "h", "p", "q", "f")), urldefrag("a#b"))
for r in ("g", "./g", "../g", "/g", "//g", "?y", "g;x?y#s", "", "../../../g", "http:g"): print(urljoin("http://a/b/c/d;p?q", r))
print(quote("a b/ü&"), quote_plus("a b/ü&"), unquote("a%20b%C3%BC%zz"), unquote_plus("a+b%2B"), urlencode({"a": 1, "b": "x y"}), urlencode({"a": [1, 2]}, doseq=True), parse_qs("a=1&a=2&b=&c=x+y"), parse_qsl("a=1&b=", keep_blank_values=True))
