import math

import pytest
from shop import Basket


def test_total(basket):
    assert basket.total() == 3


def test_wrong(basket):
    print("adding coffee")
    basket.add("coffee", 4)
    assert basket.total() == 8, "coffee is too cheap"


def test_dicts():
    assert {"a": 1, "b": [1, 2, 3]} == {"a": 1, "b": [1, 2, 4]}


def test_strings():
    assert "hello world" in "goodbye\nworld"


@pytest.mark.parametrize("price, count, expected", [(1, 1, 1), (2, 3, 6), (5, 0, 1)])
def test_add(price, count, expected):
    basket = Basket()
    basket.add("thing", price, count)
    assert basket.total() == expected


@pytest.mark.parametrize("name", ["x", pytest.param("y", id="why"), pytest.param("z", marks=pytest.mark.skip(reason="not z"))])
def test_names(name, size):
    assert name and size


def test_negative():
    with pytest.raises(ValueError, match=r"negative price: -\d") as caught:
        Basket().add("debt", -1)
    assert caught.value.args == ("negative price: -1",)


def test_no_raise():
    with pytest.raises(KeyError):
        Basket().add("tea", 1)


def test_approx():
    assert 0.1 + 0.2 == pytest.approx(0.3)
    assert [math.pi, 2.0] == pytest.approx([3.14159, 2.0], abs=1e-4)
    assert 1.0 != pytest.approx(1.1)


@pytest.mark.skip(reason="later")
def test_later():
    raise AssertionError


@pytest.mark.skipif(math.pi > 3, reason="circles are round")
def test_round():
    raise AssertionError


@pytest.mark.xfail(reason="known", raises=ZeroDivisionError)
def test_known():
    1 / 0


@pytest.mark.xfail(strict=True)
def test_surprise():
    pass


@pytest.mark.xfail
def test_passes_anyway():
    pass


def test_skips_itself():
    pytest.skip("no reason")


def test_fails_itself():
    pytest.fail("on purpose")


class TestCounting:
    def setup_method(self):
        self.here = True

    def test_first(self, counter):
        counter["uses"] += 1
        assert self.here

    def test_second(self, counter):
        assert counter["uses"] == 1


def test_missing_fixture(nothing_of_that_name):
    pass


def test_tmp_and_capture(capsys, monkeypatch):
    print("seen")
    assert capsys.readouterr().out == "seen\n"
    monkeypatch.setattr(math, "tau", 6)
    assert math.tau == 6
