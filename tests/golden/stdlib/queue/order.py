import queue
q = queue.PriorityQueue(); q.put(3); q.put(1); print(q.get(), q.qsize())
try: queue.Queue().get_nowait()
except queue.Empty: print("empty")
