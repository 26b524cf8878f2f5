"""The names of work in many processes, of which the enclave has one: pools do their work in it, starting another is refused."""

from multiprocessing.context import AuthenticationError, BufferTooShort, ProcessError, TimeoutError, _Context
from multiprocessing.process import Process, active_children, current_process, parent_process

_default = _Context(None)
__all__ = ["AuthenticationError", "BufferTooShort", "Process", "ProcessError", "TimeoutError", "active_children", "current_process", "parent_process"]
for _name in ("Array", "Barrier", "BoundedSemaphore", "Condition", "Event", "JoinableQueue", "Lock", "Manager", "Pipe", "Pool", "Queue", "RLock",
              "RawArray", "RawValue", "Semaphore", "SimpleQueue", "Value", "allow_connection_pickling", "cpu_count", "freeze_support",
              "get_all_start_methods", "get_context", "get_logger", "get_start_method", "log_to_stderr", "set_executable",
              "set_forkserver_preload", "set_start_method"):
    globals()[_name] = getattr(_default, _name)
    __all__.append(_name)
