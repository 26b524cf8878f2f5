"""Mocks with a spec: what they allow, what they check, what they say."""
import re
from unittest.mock import (DEFAULT, MagicMock, Mock, NonCallableMagicMock, create_autospec, call, mock_open, patch,
                           seal, sentinel)


class Engine:
    power = 3

    def __init__(self, size, *, turbo=False):
        self.size = size

    def start(self, key, again=False):
        return key

    @classmethod
    def make(cls, size):
        return cls(size)

    @staticmethod
    def fuel(kind="gas"):
        return kind

    class Part:
        def turn(self, by):
            return by


def shows(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, re.sub("id='[0-9]+'", "id", str(error)).replace("\n", " | "))


# === The arguments of calls are checked ===
made = create_autospec(Engine)
engine = made(2, turbo=True)
shows(lambda: made())
engine.start.return_value = "running"
shows(lambda: engine.start("k"))
shows(lambda: engine.start())
shows(lambda: engine.start("k", again=1, more=2))
engine.start.assert_called_with(key="k")
shows(lambda: engine.start.assert_called_with("k", True))
shows(lambda: type(made.make(4)).__name__ + type(made.fuel()).__name__)
shows(lambda: made.fuel(1, 2))
shows(lambda: engine.stop)
shows(lambda: engine())
alone = create_autospec(Engine, instance=True)
alone.start("k")
shows(lambda: alone.start("a", "b", "c"))
print(isinstance(alone, Engine), isinstance(create_autospec(Engine.Part, instance=True), NonCallableMagicMock))
made.Part().turn(1)
made.Part.assert_called_once_with()

# === Functions stay functions ===


def area(width, height=1):
    """Of a rectangle."""

mock = create_autospec(area, side_effect=[1, ValueError("no")])
print(mock.__name__, mock.__doc__, mock(2), mock.call_args)
shows(lambda: mock(3))
shows(lambda: mock())
mock.assert_has_calls([call(2), call(width=3)])
mock.reset_mock()
print(mock.called, mock.call_args_list)

# === What is deeper, and wraps ===
deep = create_autospec(Engine, **{"return_value.start.side_effect": [KeyError("k"), DEFAULT], "return_value.start.return_value": 5})
shows(lambda: deep(1).start(1))
shows(lambda: deep(1).start(1))

# === Sealed ===
sealed = Mock()
sealed.first.second.return_value = 4
seal(sealed)
print(sealed.first.second())
for action in (lambda: sealed.third, lambda: sealed.first.third, lambda: sealed.first.third()):
    shows(action)

# === patch ===
with patch.object(Engine, "Part", spec=True) as part:
    print(type(part).__name__, type(part.return_value).__name__)
    shows(lambda: part.nothing)
with patch.multiple(Engine, power=9, start=DEFAULT) as mocks:
    print(Engine.power, sorted(mocks))
print(Engine.power)
for options in ({"autospect": True}, {"spec": 1, "autospec": True}, {"autospec": True, "new": 3}, {"spec": 1, "spec_set": 2}):
    shows(lambda: patch.object(Engine, "power", **options).start())
with patch.object(Engine, "power"):
    shows(lambda: patch.object(Engine, "power", autospec=True).start())

# === Special methods ===
magic = MagicMock(**{"__str__.return_value": "told", "__len__.return_value": 4})
print(str(magic), len(magic), next(MagicMock(**{"__next__.return_value": 1})))
magic.__eq__.return_value = True
print(magic == 3, magic != 3, repr(call().foo), call().foo().__getitem__("bar"))
files = mock_open(read_data="one\ntwo\n")
with files("name") as file:
    print(next(file), file.readline(), list(file))
print(Mock(return_value=sentinel.x)() is sentinel.x)
