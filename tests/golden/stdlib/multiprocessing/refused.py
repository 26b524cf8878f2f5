# pytee-only: enclave-processes
"""Starting a process is refused; running its call here is not."""
from multiprocessing import Process, active_children, cpu_count, parent_process

process = Process(target=print, args=("called",))
try:
    process.start()
except PermissionError as error:
    print(error)
process.run()
print(process.name, process.is_alive(), process.exitcode, active_children(), parent_process(), cpu_count())
