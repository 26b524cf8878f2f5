"""Work that other Pythons would do in many processes."""
import multiprocessing
from multiprocessing import Array, Manager, Pipe, Pool, Queue, Value, current_process
from multiprocessing.pool import ThreadPool


def square(x):
    return x * x


def add(a, b):
    return a + b


def fail(x):
    raise ValueError(x)


if __name__ == "__main__":
    multiprocessing.freeze_support()
    with Pool(2) as pool:
        print(pool.map(square, range(5)), pool.starmap(add, [(1, 2), (3, 4)]), list(pool.imap(square, [1, 2])), sorted(pool.imap_unordered(square, [3, 4])))
        result = pool.apply_async(square, (3,))
        print(result.get(timeout=20), result.ready(), result.successful(), pool.apply(add, (1,), {"b": 5}))
        try:
            pool.map(fail, [1])
        except ValueError as error:
            print("raised", error)
    try:
        pool.map(square, [1])
    except ValueError as error:
        print(error)
    queue = Queue()
    queue.put({"a": [1]})
    print(queue.get())
    value, numbers = Value("i", 3), Array("d", 3)
    with value.get_lock():
        value.value += 1
    numbers[0] = 1.5
    print(value.value, list(numbers), len(numbers), list(Array("i", [1, 2])))
    with Manager() as manager:
        shared, items = manager.dict(), manager.list([1])
        shared["x"] = 1
        items.append(2)
        print(shared["x"], list(items))
    one, other = Pipe()
    one.send([1, 2])
    print(other.recv(), other.poll(), current_process().name, multiprocessing.get_all_start_methods())
    with ThreadPool(3) as pool:
        print(pool.map(square, [1, 2]))
    print(multiprocessing.get_context("spawn").get_start_method())
    try:
        multiprocessing.get_context("strange")
    except ValueError as error:
        print(error)
