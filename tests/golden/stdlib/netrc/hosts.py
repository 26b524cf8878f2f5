# flags: -A
"""Files of names and passwords."""
import netrc
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for text in ('machine a.example login "me \\"x" password p#1 # comment\nmachine b account c\nlogin d\ndefault login anonymous password x@y\n'
                 "macdef init\nls\ncd /tmp\n\n", "machine\n", "strange word", "machine a unknown b", "macdef m\nline\n", "# only\n", ""):
        with open("rc", "w") as file:
            file.write(text)
        try:
            found = netrc.netrc("rc")
            print(found.hosts, found.macros, found.authenticators("a.example"), found.authenticators("z"))
            print(found)
        except netrc.NetrcParseError as error:
            print(error, error.lineno)
