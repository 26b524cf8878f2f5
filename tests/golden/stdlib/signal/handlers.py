import signal
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, repr(signal.SIGINT), signal.Signals(15).name, signal.strsignal(2))
try: signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt: print("interrupted")
def handler(number, frame): print("got", number, type(number).__name__, frame is not None)
print(signal.signal(signal.SIGINT, handler) is signal.default_int_handler)
signal.raise_signal(signal.SIGINT)
print(signal.signal(signal.SIGINT, signal.SIG_IGN) is handler, signal.getsignal(2))
signal.raise_signal(signal.SIGINT)
print(repr(signal.signal(signal.SIGINT, signal.default_int_handler)))
signal.signal(signal.SIGTERM, handler); signal.raise_signal(15)
for call in (lambda: signal.signal(0, handler), lambda: signal.signal(2, 5), lambda: signal.getsignal(100)):
    try: call()
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
