# An event bus with weakly typed handlers, priorities, decorators, context managers and a replayable log.
from collections import defaultdict
from contextlib import contextmanager
from functools import partial, wraps


class Event:
    registry = {}

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Event.registry[cls.__name__] = cls
        cls.fields = tuple(cls.__annotations__)

    def __init__(self, *args, **kw):
        values = dict(zip(self.fields, args, strict=False)) | kw
        missing = [f for f in self.fields if f not in values]
        if missing or len(values) > len(self.fields):
            raise TypeError(f"{type(self).__name__} needs {', '.join(self.fields)}; missing {missing}")
        self.__dict__.update(values)
        self.cancelled = False

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{f}={getattr(self, f)!r}' for f in self.fields)})"


class Created(Event):
    key: str
    value: object


class Removed(Event):
    key: str


class Bus:
    def __init__(self):
        self._handlers = defaultdict(list)
        self._depth = 0
        self.log = []

    def on(self, *kinds, priority=0):
        def register(handler):
            for kind in kinds:
                self._handlers[kind].append((-priority, len(self._handlers[kind]), handler))
                self._handlers[kind].sort(key=lambda h: h[:2])
            return handler

        return register

    def emit(self, event):
        self.log.append(("  " * self._depth) + repr(event))
        self._depth += 1
        try:
            for kind in type(event).__mro__:
                for _, _, handler in list(self._handlers.get(kind, ())):
                    if event.cancelled:
                        return False
                    handler(event)
        finally:
            self._depth -= 1
        return True

    @contextmanager
    def muted(self, kind):
        saved, self._handlers[kind] = self._handlers[kind], []
        try:
            yield self
        finally:
            self._handlers[kind] = saved


bus = Bus()
store = {}


def audited(f):
    @wraps(f)
    def wrapper(event):
        before = dict(store)
        f(event)
        changed = {k for k in before.keys() | store.keys() if before.get(k) != store.get(k)}
        print(f"{f.__name__}: {event} changed {sorted(changed)}")

    return wrapper


@bus.on(Created)
@audited
def save(event):
    store[event.key] = event.value
    if event.key == "parent":
        bus.emit(Created("child", value=event.value + 1))


@bus.on(Removed)
@audited
def drop(event):
    store.pop(event.key, None)


@bus.on(Created, priority=10)
def veto(event):
    if event.value is None:
        event.cancelled = True
        print("vetoed", event)


@bus.on(Event)
def everything(event):
    counts[type(event).__name__] += 1


counts = defaultdict(int)
create = partial(bus.emit, Created("x", 1))
print(create(), bus.emit(Created("bad", None)), bus.emit(Created("parent", 5)), bus.emit(Removed(key="x")))
with bus.muted(Created):
    bus.emit(Created("quiet", 1))
bus.emit(Created("loud", 2))
print(store, dict(counts))
print(*bus.log, sep="\n")
for make in (lambda: Created("k"), lambda: Removed(), lambda: Created("k", 1, extra=2)):
    try:
        make()
    except TypeError as e:
        print(e)
print(sorted(Event.registry), Created.fields)
