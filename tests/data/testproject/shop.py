"""The code under test."""


class Basket:
    """Things with prices."""

    def __init__(self):
        self.items = {}

    def add(self, name, price, count=1):
        """Put something in."""
        if price < 0:
            raise ValueError(f"negative price: {price}")
        self.items[name] = self.items.get(name, 0) + price * count

    def total(self):
        """What it costs."""
        return sum(self.items.values())
