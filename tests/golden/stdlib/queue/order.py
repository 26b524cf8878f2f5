import queue
import shlex, queue; print(shlex.split("a 'b c' \"d\\\"e\" f\\ g # h"), shlex.quote("it's"), shlex.join(["a b", "c"]))
q = queue.PriorityQueue(); q.put(3); q.put(1); print(q.get(), q.qsize())
try: queue.Queue().get_nowait()
