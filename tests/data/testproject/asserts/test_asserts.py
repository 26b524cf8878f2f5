"""Failed asserts of every form; what they call counts how often it was called."""
import pytest


class Counter:
    def __init__(self):
        self.calls = 0
        self.items = {"a": 1}

    def next(self, step=1):
        self.calls += step
        return self.calls

    @property
    def total(self):
        return self.next()

    def __repr__(self):
        return f"Counter({self.calls})"


counter = Counter()


def test_call():
    assert counter.next() == 3


def test_call_on_the_right():
    assert 3 == counter.next(step=1)


def test_attribute():
    assert counter.total > 7


def test_subscript():
    assert counter.items["a"] == 2


def test_sum():
    assert counter.calls + 1 == 0


def test_none():
    assert counter.items.get("a") is None


def test_member():
    assert "b" in counter.items


def test_truth():
    assert counter.items.get("b")


def test_not():
    assert not counter.next()


def test_chain():
    assert 0 < counter.calls < 2


def test_both():
    assert counter.calls and counter.items.get("b")


def test_chain_of_calls():
    assert counter.calls < counter.next(step=9) < 3 != counter.never


def test_chain_that_holds_in_part():
    assert 1 <= 1 < 2 and counter.items.get("b")


def test_either():
    assert counter.items.get("b") or not counter.calls or "c" in counter.items


def test_either_in_both():
    assert (0 or counter.calls == 1) and "never" or []


def test_not_of_parts():
    assert not (counter.calls and counter.calls > 2)


def test_sums_and_choices():
    assert counter.calls * 2 - 1 == (0 if counter.items else 1)


def test_message():
    assert counter.next() == 0, f"after {counter}"


def test_walrus():
    assert (n := counter.next()) == 0, n


class Unshowable:
    def __repr__(self):
        raise ValueError


def test_unshowable():
    assert Unshowable() == 1


def test_long():
    assert "x" * 300 == ""


def test_holds():
    assert counter.next() == 16
    assert not counter.items.get("b")
    assert counter.calls
    assert 6 < counter.calls < 18
    assert counter.calls and counter.items or counter.never
    assert not (counter.items and 0)


def test_caught():
    with pytest.raises(AssertionError) as caught:
        assert counter.next() == 0
    assert caught.value.args == ()
