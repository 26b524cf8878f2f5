"""Copies and pickles of records with fields beyond the visible ones."""
import copy
import pickle
import time

moment = time.gmtime(86400)
for made in (copy.copy(moment), copy.deepcopy(moment), pickle.loads(pickle.dumps(moment)), pickle.loads(pickle.dumps(moment, 0))):
    print(made == moment, type(made) is time.struct_time, made.tm_zone, made.tm_gmtoff, time.strftime("%Y-%m-%d", made))
print(moment.__reduce__())
print(time.struct_time(range(9), {"tm_zone": "X"}).tm_zone, time.struct_time(range(10), {"tm_gmtoff": 1}).tm_gmtoff)
for arguments in ((range(9), {"other": 1}), (range(11), {"tm_zone": "X"}), (range(9), {"tm_year": 1}), (range(9), 3), (range(3),), (range(12),), (5,)):
    try:
        time.struct_time(*arguments)
    except TypeError as error:
        print(error)
