import pytest
from shop import Basket


@pytest.fixture
def basket():
    basket = Basket()
    basket.add("tea", 3)
    yield basket
    print("basket given back")


@pytest.fixture(scope="module")
def counter():
    return {"uses": 0}


@pytest.fixture(params=["small", "large"])
def size(request):
    return request.param
