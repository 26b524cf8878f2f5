print(exit, quit)
for call in (lambda: exit(), lambda: quit(3), lambda: exit("bye")):
    try: call()
    except SystemExit as e: print(repr(e.code))
exit(0)
