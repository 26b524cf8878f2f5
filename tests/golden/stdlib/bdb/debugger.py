"""A debugger made from the base class."""
import bdb


class Recorder(bdb.Bdb):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.events = []

    def note(self, kind, frame):
        if frame.f_globals is globals():
            self.events.append((kind, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno))

    def user_call(self, frame, arguments):
        self.note("call", frame)
        self.set_step()

    def user_line(self, frame):
        self.note("line", frame)
        getattr(self, self.after)(*([frame] if self.after in ("set_next", "set_return", "set_until") else []))

    def user_return(self, frame, value):
        self.note("return", frame)

    def user_exception(self, frame, info):
        self.note("exception", frame)

    def do_clear(self, number):
        self.clear_bpbynumber(number)


def callee(x):
    y = x + 1
    return y


def caller():
    total = 0
    for i in range(2):
        total += callee(i)
    try:
        {}["k"]
    except KeyError:
        pass
    return total


for after in "set_step", "set_next", "set_until", "set_return":
    recorder = Recorder()
    recorder.after = after
    print(after, recorder.runcall(caller), recorder.events)

recorder = Recorder()
recorder.after = "set_continue"
first = callee.__code__.co_firstlineno
print(recorder.set_break(__file__, first + 2, cond="y > 1"), recorder.set_break(__file__, 9999) is not None, recorder.get_break(__file__, first + 2))
print(recorder.runcall(caller), recorder.events)
print([(b.number, b.hits, b.enabled, b.cond) for b in bdb.Breakpoint.bpbynumber if b])
print(recorder.clear_bpbynumber("7"), recorder.clear_bpbynumber("x"), recorder.clear_bpbynumber("1"), recorder.clear_all_breaks())
