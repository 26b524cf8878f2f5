import logging, io
s = io.StringIO(); h = logging.StreamHandler(s); h.setFormatter(logging.Formatter("%(levelname)s|%(name)s|%(message)s|%(funcName)s"))
lg = logging.getLogger("a.b"); logging.getLogger("a").addHandler(h); lg.setLevel("DEBUG"); lg.propagate = True
lg.debug("x %d", 3); lg.info("%(k)s", {"k": 1}); lg.log(35, "odd")
def f():
    try: 1 / 0
    except ZeroDivisionError: lg.exception("boom")
f(); print("\n".join(l for l in s.getvalue().splitlines() if not l.startswith(" ")), lg, lg.getChild("c").parent is lg, logging.getLevelName(20), logging.getLevelName("INFO"))
try: lg.setLevel("ZZ")
except ValueError as e: print(e)
