import threading, _thread
print(threading.current_thread() is threading.main_thread(), threading.current_thread().name, threading.active_count(), threading.current_thread().is_alive())
lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.01)); lock.release()
with lock: print(lock.locked())
for call in (lock.release, lambda: lock.acquire(False, 1), lambda: lock.acquire(timeout=-2), lambda: threading.RLock().release(), lambda: threading.Semaphore(-1),
             lambda: threading.Condition().wait(0), lambda: threading.Thread().join(), lambda: threading.BoundedSemaphore().release()):
    try: call()
    except (RuntimeError, ValueError) as e: print(type(e).__name__, e)
r = threading.RLock(); r.acquire(); r.acquire(); r.release(); r.release()
e = threading.Event(); print(e.wait(0.01), e.is_set()); e.set(); print(e.wait(), e.is_set())
s = threading.Semaphore(2); print(s.acquire(), s.acquire(), s.acquire(False)); s.release(2)
local = threading.local(); local.x = 3; print(local.x, hasattr(local, "y"))
with threading.Condition() as c: c.notify_all()
t = threading.Thread(target=print, args=(1, 2), name="worker", daemon=True); print(t.name, t.daemon, t.is_alive(), t.ident); t.run()
b = threading.Barrier(1, lambda: print("passed")); print(b.wait(), b.parties, b.broken)
