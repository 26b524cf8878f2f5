"""break and continue outside a loop are told with their place, also from within statements that have to be left first."""
for source in (
    "break", "if 1:\n  continue", "with a:\n    break", "with a, b:\n  with c:\n    continue", "try:\n  break\nfinally:\n  pass",
    "try:\n  pass\nfinally:\n  continue", "async def f():\n  async with a:\n    break", "try:\n  pass\nexcept A as b:\n  break",
    "class C:\n  break", "for x in y:\n  def f():\n    with z:\n      continue", "while 1: pass\nelse:\n  break", "match x:\n  case 1: break",
):
    try:
        compile(source, "<source>", "exec")
    except SyntaxError as error:
        print(repr(source), error.msg, error.filename, error.lineno, error.offset, error.end_lineno, error.end_offset)
