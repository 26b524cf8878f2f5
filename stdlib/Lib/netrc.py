"""Read files of names and passwords for hosts."""

import os
import stat

__all__ = ["netrc", "NetrcParseError"]


class NetrcParseError(Exception):
    """A file has something that cannot be understood."""

    def __init__(self, msg, filename=None, lineno=None):
        self.filename = filename
        self.lineno = lineno
        self.msg = msg
        super().__init__(msg)

    def __str__(self):
        return f"{self.msg} ({self.filename}, line {self.lineno})"


class _Words:
    """The words of a file, with quotes and escapes."""

    def __init__(self, file):
        self.lineno = 1
        self.file = file
        self.pushed = []

    def read_char(self):
        char = self.file.read(1)
        self.lineno += char == "\n"
        return char

    def skip_line(self):
        self.lineno += 1
        self.file.readline()

    def next(self):
        """The next word; empty at the end."""
        if self.pushed:
            return self.pushed.pop(0)
        while char := self.read_char():
            if char not in "\n\t\r ":
                return self._quoted() if char == '"' else self._plain(char)
        return ""

    def _escaped(self, char):
        return self.read_char() if char == "\\" else char

    def _quoted(self):
        word = ""
        while (char := self.read_char()) and char != '"':
            word += self._escaped(char)
        return word

    def _plain(self, char):
        word = self._escaped(char)
        while (char := self.read_char()) and char not in "\n\t\r ":
            word += self._escaped(char)
        return word


class netrc:
    """The hosts of a file, by default of ~/.netrc: login, account and password of each."""

    def __init__(self, file=None):
        default = file is None
        if default:
            file = os.path.join(os.path.expanduser("~"), ".netrc")
        self.hosts = {}
        self.macros = {}
        try:
            with open(file, encoding="utf-8") as stream:
                self._parse(file, stream, default)
        except UnicodeDecodeError:
            with open(file, encoding="locale") as stream:
                self._parse(file, stream, default)

    def _parse(self, file, stream, default):
        words = _Words(stream)
        while True:
            start = words.lineno
            word = words.next()
            if not word:
                return
            if word[0] == "#":
                if words.lineno == start and len(word) == 1:
                    words.skip_line()
            elif word == "machine":
                self._read_login(words, words.next(), file, default)
            elif word == "default":
                self._read_login(words, "default", file, default)
            elif word == "macdef":
                self._read_macro(words, file)
            else:
                raise NetrcParseError("bad toplevel token %r" % word, file, words.lineno)

    def _read_macro(self, words, file):
        name = words.next()
        lines = self.macros[name] = []
        while True:
            line = words.file.readline()
            if not line:
                raise NetrcParseError("Macro definition missing null line terminator.", file, words.lineno)
            if line == "\n":
                return
            lines.append(line)

    def _read_login(self, words, host, file, default):
        if not host:
            raise NetrcParseError("missing %r name" % "machine", file, words.lineno)
        login = account = password = ""
        self.hosts[host] = {}
        while True:
            before = words.lineno
            word = words.next()
            if word.startswith("#"):
                if words.lineno == before:
                    words.skip_line()
            elif word in ("", "machine", "default", "macdef"):
                self.hosts[host] = login, account, password
                words.pushed.append(word)
                break
            elif word in ("login", "user"):
                login = words.next()
            elif word == "account":
                account = words.next()
            elif word == "password":
                password = words.next()
            else:
                raise NetrcParseError("bad follower token %r" % word, file, words.lineno)
        self._security_check(words.file, default, login)

    def _security_check(self, stream, default, login):
        """A file of passwords in the user's folder must be closed to others."""
        if not default or login == "anonymous":
            return
        mode = os.stat(stream.name).st_mode
        if mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise NetrcParseError("~/.netrc access too permissive: access permissions must restrict access to only the owner")

    def authenticators(self, host):
        """Login, account and password of a host, or of the default; None without either."""
        return self.hosts.get(host, self.hosts.get("default"))

    def __repr__(self):
        text = ""
        for host, (login, account, password) in self.hosts.items():
            text += f"machine {host}\n\tlogin {login}\n" + (f"\taccount {account}\n" if account else "") + f"\tpassword {password}\n"
        for name, lines in self.macros.items():
            text += f"macdef {name}\n" + "".join(lines) + "\n"
        return text


if __name__ == "__main__":
    print(netrc())
