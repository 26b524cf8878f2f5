"""What a selector knows of its streams."""
import selectors


class Stream:
    def __init__(self, number):
        self.number = number

    def fileno(self):
        return self.number

    def __repr__(self):
        return f"Stream({self.number})"


with selectors.SelectSelector() as selector:
    stream = Stream(10)
    print(selector.register(stream, selectors.EVENT_READ, "data"))
    print(selector.register(11, selectors.EVENT_READ | selectors.EVENT_WRITE))
    print(selector.modify(stream, selectors.EVENT_WRITE), selector.get_key(stream).events, len(selector.get_map()), list(selector.get_map()))
    for call in (lambda: selector.register(stream, selectors.EVENT_READ), lambda: selector.register(12, 0), lambda: selector.register("x", 1),
                 lambda: selector.register(-1, 1), lambda: selector.unregister(13), lambda: selector.get_key(13), lambda: selector.get_map()[13]):
        try:
            call()
        except (ValueError, KeyError) as error:
            print(type(error).__name__, error)
    print(selector.unregister(stream), selector.unregister(11))
    print(selector.select(0))
try:
    selector.get_key(11)
except RuntimeError as error:
    print(error)
