"""Trees that are too deep to be compiled, or that contain themselves, raise RecursionError soon."""
import ast

PLACE = {"lineno": 1, "col_offset": 0, "end_lineno": 1, "end_col_offset": 1}


def deep(count):
    tree = ast.Constant(1, **PLACE)
    for _ in range(count):
        tree = ast.UnaryOp(op=ast.Not(), operand=tree, **PLACE)
    return ast.Expression(tree)


def attempt(tree):
    try:
        compile(tree, "tree", "eval")
        print("compiles")
    except RecursionError as error:
        print(error)


own_child = ast.UnaryOp(op=ast.Not(), **PLACE)
own_child.operand = own_child
attempt(ast.Expression(own_child))
other = ast.UnaryOp(op=ast.Not(), operand=own_child, **PLACE)
own_child.operand = other
attempt(ast.Expression(own_child))
for count in (10, 1000, 9000, 12000, 50000):
    attempt(deep(count))
