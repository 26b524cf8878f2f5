import argparse, sys, io, contextlib, os
os.environ["COLUMNS"] = "80"
p = argparse.ArgumentParser(prog="tool", description="Does things.", epilog="Bye.")
p.add_argument("src", help="source"); p.add_argument("dst", nargs="?", default="out"); p.add_argument("-v", "--verbose", action="count", default=0, help="more")
p.add_argument("-n", "--num", type=int, default=3, help="number (default: %(default)s)"); p.add_argument("--flag", action=argparse.BooleanOptionalAction); p.add_argument("-c", choices=["a", "b"]); p.add_argument("--many", nargs="+")
g = p.add_mutually_exclusive_group(); g.add_argument("--x", action="store_true"); g.add_argument("--y", action="store_false")
print(p.format_help())
for a in (["s"], ["s", "d", "-vv", "-n5"], ["s", "--num=7", "--no-flag", "-c", "a"], ["--many", "1", "2", "--", "s"], ["s", "--verb"]): print(p.parse_args(a))
for a in ([], ["s", "-n", "x"], ["s", "-c", "z"], ["s", "--x", "--y"], ["s", "--zzz"], ["s", "-n"]):
    err = io.StringIO()
    with contextlib.redirect_stderr(err):
        try: p.parse_args(a)
        except SystemExit as e: print(e.code, err.getvalue().splitlines()[-1])
q = argparse.ArgumentParser(prog="git"); sp = q.add_subparsers(dest="cmd", required=True); ad = sp.add_parser("add", help="add it"); ad.add_argument("path"); ad.set_defaults(k=1); sp.add_parser("rm")
print(q.parse_args(["add", "f"]), q.format_help()); print(p.parse_known_args(["s", "--zzz", "-v"]))
