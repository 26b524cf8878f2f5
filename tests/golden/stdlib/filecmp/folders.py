# flags: -A
"""Comparing files and folders."""
import filecmp
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for name, text in {"a/same": "x", "b/same": "x", "a/other": "xy", "b/other": "longer", "a/left": "1", "b/right": "2", "a/in/deep": "d", "b/in/deep": "ef",
                       "a/funny": "file", "b/funny/x": "", "a/CVS/x": "", "b/CVS/x": ""}.items():
        os.makedirs(os.path.dirname(name), exist_ok=True)
        with open(name, "w") as file:
            file.write(text)
    print(filecmp.cmp("a/same", "b/same"), filecmp.cmp("a/other", "b/other", shallow=False), filecmp.cmp("a", "b"))
    print(filecmp.cmpfiles("a", "b", ["same", "other", "left", "in"], shallow=False))
    found = filecmp.dircmp("a", "b")
    print(found.left_only, found.right_only, found.common_dirs, found.common_files, found.common_funny, found.same_files, sorted(found.subdirs))
    found.report()
    found.report_full_closure()
    print(filecmp.dircmp("a", "b", ignore=["same"], hide=["in"]).common)
    try:
        found.strange
    except AttributeError as error:
        print(error)
    filecmp.clear_cache()
