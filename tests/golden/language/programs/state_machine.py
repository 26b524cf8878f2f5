# A traffic light, a vending machine and a tokenizer as state machines: enum, generators, __call__ and match.
import enum
from collections import Counter


class Light(enum.Enum):
    RED = ("stop", 3)
    GREEN = ("go", 2)
    YELLOW = ("slow", 1)

    def __init__(self, action, seconds):
        self.action, self.seconds = action, seconds

    @property
    def next(self):
        members = list(type(self))
        return members[(members.index(self) + 1) % len(members)]


state, log = Light.RED, []
for _ in range(4):
    log.append(f"{state.name}:{state.action}:{state.seconds}")
    state = state.next
print(" ".join(log), Light["GREEN"] is Light.GREEN, Light(("slow", 1)), len(Light))


class Machine:
    """Transitions are methods marked by a decorator."""

    class Refused(Exception):
        pass

    @staticmethod
    def transition(*sources, to):
        def mark(f):
            f.sources, f.target = sources, to
            return f

        return mark

    def __init_subclass__(cls):
        cls.transitions = {n: f for n, f in vars(cls).items() if hasattr(f, "sources")}
        for name, f in cls.transitions.items():
            setattr(cls, name, cls._guard(name, f))

    @staticmethod
    def _guard(name, f):
        def call(self, *args):
            if self.state not in f.sources:
                raise Machine.Refused(f"cannot {name} while {self.state}")
            result = f(self, *args)
            self.history[self.state, f.target] += 1
            self.state = f.target
            return result

        return call

    def __init__(self):
        self.history = Counter()


class Vending(Machine):
    def __init__(self):
        super().__init__()
        self.state, self.paid = "idle", 0

    @Machine.transition("idle", "paying", to="paying")
    def insert(self, coin):
        self.paid += coin
        return self.paid

    @Machine.transition("paying", to="idle")
    def choose(self, price):
        if self.paid < price:
            raise Machine.Refused(f"needs {price - self.paid} more")
        change, self.paid = self.paid - price, 0
        return change

    @Machine.transition("paying", to="idle")
    def cancel(self):
        back, self.paid = self.paid, 0
        return back


v = Vending()
for step in (("choose", 5), ("insert", 2), ("choose", 5), ("insert", 5), ("choose", 5), ("insert", 1), ("cancel",), ("cancel",)):
    try:
        print(step, "->", getattr(v, step[0])(*step[1:]), v.state)
    except Machine.Refused as e:
        print(step, "refused:", e, v.state)
print(sorted(v.history.items()), sorted(v.transitions))


def lexer():
    """A coroutine that gets characters and yields finished tokens."""
    state, buffer, done = "start", "", None
    while True:
        c = yield done
        done = None
        match state, c:
            case "start", c if c.isalpha():
                state, buffer = "word", c
            case "start", c if c.isdigit():
                state, buffer = "number", c
            case "start", '"':
                state, buffer = "string", ""
            case "start", " " | "\n":
                pass
            case "start", c:
                done = ("symbol", c)
            case "word", c if c.isalnum():
                buffer += c
            case "number", c if c.isdigit() or c == "." and "." not in buffer:
                buffer += c
            case "string", '"':
                done, state = ("string", buffer), "start"
            case "string", c:
                buffer += c
            case _:
                done, state, buffer = (state, buffer), "start", ""
                if c not in " \n":
                    done = (*done, ("symbol", c))


def tokenize(text):
    machine = lexer()
    next(machine)
    return [t for c in text + "\n" if (t := machine.send(c))]


print(tokenize('let x1 = 3.14 + "a b" ; y=2.5.1'))
