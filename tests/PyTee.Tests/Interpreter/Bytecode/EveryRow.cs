namespace PyTee.Tests.Interpreter.Bytecode;

/// <summary>A program that needs every row of the opcode table.</summary>
internal static class EveryRow
{
    public const string Text = """
        import os.path as p
        from a import b as c, d
        from e import *
        x: int = 1
        del x
        class A(B, metaclass=M):
            def f(self, a, b=2, *c, d=4, **e) -> int:
                super().f(a)
                return super().g, __class__
            def g(self): self.h(1, k=2); self.q = 1; del self.q
        class G[T](Base):
            v = T
            def f[U: T](self, w: v) -> U: pass
            type X[V] = v
        def cells(a):
            b = a
            def inner():
                nonlocal b
                b = a
                del b
            class C:
                b = a
            return inner
        def names():
            global g
            g = 1
            del g
        def operators(a, b, k):
            r = f(a) + b; r = f(a) - b; r = f(a) * b; r = f(a) / b; r = f(a) // b; r = f(a) % b; r = f(a) & b; r = f(a) >> b
            r = a | b, a ^ b, a << b, a ** b, a @ b, -a, +a, ~a, not a
            r = a < b, a <= b, a == b, a != b, a > b, a >= b, a is b, a is not b, a in b, a not in b
            r = a().b, f(*a)
            r = g()[h()]; g()[h()] = r; del g()[h()]; r = a[1:2]; a[1:2] = r; r = a[1:2, 3:4:5]
            del r
            return a and b or a < b < k if a is None else [a if b is not None else k]
        def loops(a):
            for x, *y in a: continue
            for (x, y) in a: break
            while x: x()
            return [i for i in x], {i for i in x}, {i: i for i in x}, (i for i in x)
        def displays(a, b):
            return (a, *b), [a, *b], {a, *b}, {a: b, **b}, f'{a!r}{b:>{a}}', f(*a, **b), f(a, k=b), f(a), lambda: a
        def generator(a):
            x = yield a
            yield from x
        async def coroutine(a):
            async with a as b:
                async for c in b: await c
            return [x async for x in a]
        async def agen(): yield 1
        def errors(a):
            try: a()
            except E as e: raise
            finally: a()
            try: a()
            except* E: a()
            with a as b: raise a from b
            assert a, b
            raise a
        def patterns(a):
            match a:
                case [1, *_, 2] | {'k': 1}: pass
                case {'k': v, **rest}: pass
                case C(1, q=2): pass
                case None: pass
        """;
}
