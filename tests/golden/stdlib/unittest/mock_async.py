"""AsyncMock: what is awaited, by whom and with what."""
import asyncio
import inspect
from unittest.mock import ANY, AsyncMock, MagicMock, Mock, call, create_autospec, patch


class Store:
    async def load(self, key, *, deep=False):
        return key

    def name(self):
        return "store"

    @staticmethod
    async def ping():
        return "pong"


def shows(action):
    try:
        print(action())
    except (AssertionError, TypeError, AttributeError) as error:
        print(type(error).__name__, str(error).replace("\n", " | "))


# === Awaits are counted apart from calls ===
mock = AsyncMock(return_value=3, name="job")
pending = mock(1, a=2)
print(mock.call_count, mock.await_count, inspect.iscoroutinefunction(mock), asyncio.iscoroutinefunction(mock))
print(asyncio.run(pending), mock.await_count, mock.await_args, mock.await_args_list)
shows(lambda: mock.assert_awaited_once_with(1, a=2))
shows(lambda: mock.assert_awaited_with(2))
shows(lambda: mock.assert_any_await(5))
shows(lambda: mock.assert_has_awaits([call(1, a=ANY)]))
shows(lambda: mock.assert_has_awaits([call(7)]))
shows(lambda: mock.assert_has_awaits([call(7)], any_order=True))
shows(mock.assert_not_awaited)
mock.reset_mock()
shows(mock.assert_awaited)
shows(mock.assert_awaited_once)

# === Side effects ===


async def double(value):
    return value * 2


async def run(mock, count, *args):
    results = []
    for _ in range(count):
        try:
            results.append(await mock(*args))
        except (ValueError, StopAsyncIteration) as error:
            results.append(repr(error))
    return results

print(asyncio.run(run(AsyncMock(side_effect=[1, ValueError("no"), 2]), 4)))
print(asyncio.run(run(AsyncMock(side_effect=double), 2, 4)), asyncio.run(run(AsyncMock(wraps=double), 1, 5)))

# === A spec says which attributes are awaited ===
for kind in (Mock, MagicMock, AsyncMock):
    mock = kind(Store)
    print(kind.__name__, type(mock.load).__name__, type(mock.name).__name__, type(mock.ping).__name__)
print(inspect.iscoroutinefunction(Mock(double)), type(AsyncMock().anything).__name__)
checked = create_autospec(Store, instance=True)
checked.load.return_value = "value"
print(asyncio.run(run(checked.load, 1, "k")), checked.load.await_args)
shows(lambda: checked.load())
function = create_autospec(double, return_value=8)
print(asyncio.run(run(function, 1, 4)), function.await_count, inspect.iscoroutinefunction(function))
function.assert_awaited_once_with(4)

# === async with and async for ===


async def protocols(mock):
    mock.__aenter__.return_value = "entered"
    mock.__aiter__.return_value = [1, 2]
    async with mock as value:
        return value, [item async for item in mock], mock.__aexit__.await_count

print(asyncio.run(protocols(MagicMock())), asyncio.run(protocols(AsyncMock())))

# === patch ===


@patch(f"{__name__}.double")
async def patched(mock):
    mock.return_value = "patched"
    return type(mock).__name__, await double(1)

print(inspect.iscoroutinefunction(patched), asyncio.run(patched()), asyncio.run(double(1)))
