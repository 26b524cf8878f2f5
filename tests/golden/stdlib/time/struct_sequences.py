# flags: -A
"""struct_time, stat_result and their like: made of sequences and dicts, copied, replaced, pickled."""
import copy
import os
import pickle
import sys
import time

made = time.gmtime(0)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for action in (
        lambda: time.struct_time((1, 2)),
        lambda: time.struct_time(range(12)),
        lambda: time.struct_time(range(9), {"tm_zone": "x", "foo": 1}),
        lambda: time.struct_time(range(11), {"tm_zone": "x"}),
        lambda: time.struct_time(range(9), {"tm_sec": 3}),
        lambda: time.struct_time(range(9), {"tm_zone": "x"}).tm_zone,
        lambda: time.struct_time(sequence="123456789", dict={}),
        lambda: time.struct_time("1234567890").tm_zone,
        lambda: time.struct_time("123456789", dict=None),
        lambda: time.struct_time(),
        lambda: time.struct_time(1),
        lambda: os.terminal_size((1,)),
        lambda: type(sys.version_info)((1, 2, 3, 4, 5)),
        lambda: made.__replace__(tm_sec=4, tm_zone="Z").tm_zone,
        lambda: made.__replace__(foo=4, bar=5),
        lambda: made.__replace__(1),
        lambda: copy.replace(made, tm_year=2000),
        lambda: os.stat_result(range(10)),
        lambda: os.stat_result(range(10)).st_atime,
        lambda: os.stat_result(range(11)).st_atime,
        lambda: os.stat_result(range(10), {"st_atime": 5, "st_atime_ns": 6}).st_atime_ns,
        lambda: os.stat_result(range(10)).__replace__(st_mode=1),
        lambda: os.stat_result.__match_args__,
        lambda: (os.stat_result.n_fields, os.stat_result.n_sequence_fields, os.stat_result.n_unnamed_fields),
        lambda: time.struct_time.tm_zone,
        lambda: made.__reduce__(),
        lambda: os.times_result.__match_args__):
    attempt(action)

for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    back = pickle.loads(pickle.dumps(made, protocol))
    print(back == made, type(back) is time.struct_time, back.tm_zone, back.tm_gmtoff)
lists = time.struct_time([[i] for i in range(11)])
shallow, deep = copy.copy(lists), copy.deepcopy(lists)
print(shallow[0] is lists[0], shallow.tm_zone is lists.tm_zone, deep == lists, deep[0] is lists[0], deep.tm_zone)
found = os.stat(".")
print(pickle.loads(pickle.dumps(found)).st_mtime_ns == found.st_mtime_ns, found[8] == int(found.st_mtime), hasattr(found, "_st_mtime"))
spent = os.times()
print(type(spent).__name__, len(spent), spent.user >= 0, copy.replace(spent, user=1.5)[0])
