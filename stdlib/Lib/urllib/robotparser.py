"""What a site allows to robots: its robots.txt."""

import collections
import urllib.error
import urllib.parse
import urllib.request

__all__ = ["RobotFileParser"]

RequestRate = collections.namedtuple("RequestRate", "requests seconds")


class RobotFileParser:
    """Reads a robots.txt and answers what may be fetched."""

    def __init__(self, url=""):
        self.entries = []
        self.sitemaps = []
        self.default_entry = None
        self.disallow_all = self.allow_all = False
        self.set_url(url)
        self.last_checked = 0

    def mtime(self):
        """When the file was read."""
        return self.last_checked

    def modified(self):
        """The file was read now."""
        import time
        self.last_checked = time.time()

    def set_url(self, url):
        """Set the address of the file."""
        self.url = url
        self.host, self.path = urllib.parse.urlparse(url)[1:3]

    def read(self):
        """Fetch the file and read it."""
        try:
            file = urllib.request.urlopen(self.url)
        except urllib.error.HTTPError as error:
            self.disallow_all = error.code in (401, 403)
            self.allow_all = not self.disallow_all and 400 <= error.code < 500
            error.close()
        else:
            self.parse(file.read().decode("utf-8").splitlines())

    def parse(self, lines):
        """Read the lines of a file."""
        self.modified()
        entry, has_rules = _Entry(), False
        for line in lines:
            line = line.split("#", 1)[0].strip()
            if not line:
                # An empty line ends an entry, unless only its names are there.
                if has_rules:
                    self._add(entry)
                    entry, has_rules = _Entry(), False
                elif entry.useragents:
                    entry = _Entry()
                continue
            key, colon, value = line.partition(":")
            key, value = key.strip().lower(), urllib.parse.unquote(value.strip())
            if not colon:
                continue
            if key == "user-agent":
                if has_rules:
                    self._add(entry)
                    entry, has_rules = _Entry(), False
                entry.useragents.append(value)
            elif key == "sitemap":
                self.sitemaps.append(value)
            elif entry.useragents and entry.take(key, value):
                has_rules = True
        if has_rules:
            self._add(entry)

    def _add(self, entry):
        if "*" not in entry.useragents:
            self.entries.append(entry)
        elif self.default_entry is None:
            self.default_entry = entry

    def _entry_for(self, useragent):
        for entry in self.entries:
            if entry.applies_to(useragent):
                return entry
        return self.default_entry

    def can_fetch(self, useragent, url):
        """Whether a robot may fetch an address."""
        if self.disallow_all:
            return False
        if self.allow_all:
            return True
        # Nobody knows before the file was read.
        if not self.last_checked:
            return False
        parts = urllib.parse.urlparse(urllib.parse.unquote(url))
        path = urllib.parse.quote(urllib.parse.urlunparse(("", "", parts.path, parts.params, parts.query, parts.fragment))) or "/"
        entry = self._entry_for(useragent)
        return entry is None or entry.allowance(path)

    def crawl_delay(self, useragent):
        """The seconds a robot is to wait between fetches, or None."""
        entry = self._entry_for(useragent) if self.mtime() else None
        return entry and entry.delay

    def request_rate(self, useragent):
        """How many fetches a robot may make in how many seconds, or None."""
        entry = self._entry_for(useragent) if self.mtime() else None
        return entry and entry.req_rate

    def site_maps(self):
        """The addresses of site maps, or None."""
        return self.sitemaps or None

    def __str__(self):
        entries = self.entries + ([self.default_entry] if self.default_entry is not None else [])
        return "\n\n".join(map(str, entries))


class _Rule:
    """A path, and whether it may be fetched."""

    def __init__(self, path, allowance):
        # An empty path that is disallowed allows all.
        self.allowance = allowance or path == ""
        self.path = urllib.parse.quote(urllib.parse.urlunparse(urllib.parse.urlparse(path)))

    def applies_to(self, filename):
        return self.path == "*" or filename.startswith(self.path)

    def __str__(self):
        return ("Allow" if self.allowance else "Disallow") + ": " + self.path


class _Entry:
    """The rules for some robots."""

    def __init__(self):
        self.useragents, self.rulelines = [], []
        self.delay = self.req_rate = None

    def take(self, key, value):
        """Keep what a line says; whether it says something."""
        if key in ("allow", "disallow"):
            self.rulelines.append(_Rule(value, key == "allow"))
        elif key == "crawl-delay":
            if value.isdigit():
                self.delay = int(value)
        elif key == "request-rate":
            numbers = value.split("/")
            if len(numbers) == 2 and all(number.strip().isdigit() for number in numbers):
                self.req_rate = RequestRate(*map(int, numbers))
        else:
            return False
        return True

    def applies_to(self, useragent):
        useragent = useragent.split("/")[0].lower()
        return any(agent == "*" or agent.lower() in useragent for agent in self.useragents)

    def allowance(self, filename):
        for line in self.rulelines:
            if line.applies_to(filename):
                return line.allowance
        return True

    def __str__(self):
        lines = [f"User-agent: {agent}" for agent in self.useragents]
        if self.delay is not None:
            lines.append(f"Crawl-delay: {self.delay}")
        if self.req_rate is not None:
            lines.append(f"Request-rate: {self.req_rate.requests}/{self.req_rate.seconds}")
        return "\n".join(lines + list(map(str, self.rulelines)))
