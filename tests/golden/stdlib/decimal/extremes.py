"""Powers at the edges, the names of the classes in messages, and what cannot be changed."""
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal, Underflow, getcontext, localcontext


def show(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


# === So near to 1 that no digit tells ===
for base, exponent in ("1.1", "1e-999999"), ("0.5", "-1e-40"), ("1.000001", "1e-101"), ("2", "1e-400"), ("0.9", "1e-101"):
    show(lambda: Decimal(base) ** Decimal(exponent))

# === Whole powers with all the digits there are ===
with localcontext() as context:
    context.prec, context.Emax, context.Emin = MAX_PREC, MAX_EMAX, MIN_EMIN
    show(lambda: Decimal(2) ** 117)
    show(lambda: Decimal("1.5") ** 20)

# === A root that is too small for the digits it has ===
with localcontext(Context(prec=11, Emin=0, Emax=99)) as context:
    print(Decimal("1E-20") ** Decimal("0.5"), context.flags[Underflow])

# === Names in messages ===
show(lambda: Decimal(1) + 1.5)
show(lambda: Decimal(1) < "x")
show(lambda: Decimal(1).nothing)
show(lambda: getcontext().nothing)
show(lambda: setattr(Decimal, "extra", 1))
show(lambda: setattr(Context, "extra", 1))
