"""Safety is an enumeration, pickles and copies keep it; the program's own command line."""
import contextlib
import copy
import io
import pickle
import sys
import uuid
from uuid import SafeUUID, UUID

print(list(SafeUUID), SafeUUID(0), SafeUUID.unknown.value)
for safe in SafeUUID:
    one = UUID("12345678123456781234567812345678", is_safe=safe)
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        other = pickle.loads(pickle.dumps(one, protocol))
        assert other == one and other.is_safe is safe and type(other) is UUID, (safe, protocol)
    print(one.__getstate__(), copy.deepcopy(one) == one)

for line in (["-u", "uuid3", "-n", "@dns", "-N", "python.org"], ["-u", "uuid5", "-n", "6ba7b811-9dad-11d1-80b4-00c04fd430c8", "-N", "straße"],
             ["-u", "uuid3", "-N", "x"], ["-u", "uuid5", "-n", "@x500", "-N", "a"]):
    sys.argv = ["uuid.py", *line]
    errors = io.StringIO()
    with contextlib.redirect_stderr(errors):
        try:
            uuid.main()
        except SystemExit as end:
            print(end.code, errors.getvalue().splitlines()[-1])
