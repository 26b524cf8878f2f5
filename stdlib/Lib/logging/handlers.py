"""More handlers: files that are rotated or watched, buffers, queues, and those that send to other machines.

The enclave has no network: what needs one raises the PermissionError of `socket` when it connects.
"""

import copy
import logging
import os
import re
import time

DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021
DEFAULT_HTTP_LOGGING_PORT = 9022
DEFAULT_SOAP_LOGGING_PORT = 9023
SYSLOG_UDP_PORT = 514
SYSLOG_TCP_PORT = 514

_MIDNIGHT = 24 * 60 * 60


def _is_special(path):
    """Whether a path is there and is no regular file: such a file is never rotated."""
    return os.path.exists(path) and not os.path.isfile(path)


class BaseRotatingHandler(logging.FileHandler):
    """A file that is put aside when it is full or old; `namer` and `rotator` may say how."""

    namer = None
    rotator = None

    def __init__(self, filename, mode, encoding=None, delay=False, errors=None):
        super().__init__(filename, mode=mode, encoding=encoding, delay=delay, errors=errors)

    def emit(self, record):
        try:
            if self.shouldRollover(record):
                self.doRollover()
            logging.FileHandler.emit(self, record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        """The name of a file that is put aside."""
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        """Put a file aside."""
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)

    def _close_stream(self):
        if self.stream:
            self.stream.close()
            self.stream = None

    def _reopen(self):
        if not self.delay:
            self.stream = self._open()


class RotatingFileHandler(BaseRotatingHandler):
    """A file that is put aside when it would grow beyond a size; the copies are numbered."""

    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        # Mode "w" would lose at every start what a limit of size promises to keep.
        super().__init__(filename, "a" if maxBytes > 0 else mode, encoding=encoding, delay=delay, errors=errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def doRollover(self):
        """Put the file aside and begin a new one."""
        self._close_stream()
        if self.backupCount > 0:
            for number in range(self.backupCount - 1, 0, -1):
                self._move(self._numbered(number), self._numbered(number + 1))
            first = self._numbered(1)
            if os.path.exists(first):
                os.remove(first)
            self.rotate(self.baseFilename, first)
        self._reopen()

    def _numbered(self, number):
        return self.rotation_filename("%s.%d" % (self.baseFilename, number))

    def _move(self, source, target):
        if os.path.exists(source):
            if os.path.exists(target):
                os.remove(target)
            os.rename(source, target)

    def shouldRollover(self, record):
        """Whether the record would make the file too large; an empty file takes any record."""
        if self.stream is None:
            self.stream = self._open()
        if self.maxBytes <= 0:
            return False
        size = self.stream.tell()
        if not size or size + len("%s\n" % self.format(record)) < self.maxBytes:
            return False
        return not _is_special(self.baseFilename)


class TimedRotatingFileHandler(BaseRotatingHandler):
    """A file that is put aside after some time; the copies have the time in their names."""

    # By unit: its seconds, and how a name tells the time.
    _UNITS = {"S": (1, "%Y-%m-%d_%H-%M-%S"), "M": (60, "%Y-%m-%d_%H-%M"), "H": (60 * 60, "%Y-%m-%d_%H"),
              "D": (_MIDNIGHT, "%Y-%m-%d"), "MIDNIGHT": (_MIDNIGHT, "%Y-%m-%d"), "W": (7 * _MIDNIGHT, "%Y-%m-%d")}

    def __init__(self, filename, when="h", interval=1, backupCount=0, encoding=None, delay=False, utc=False,
                 atTime=None, errors=None):
        filename = os.fspath(filename)
        self.when = when.upper()
        self.backupCount = backupCount
        self.utc = utc
        self.atTime = atTime
        unit = self._unit()
        seconds, self.suffix = self._UNITS[unit]
        self.interval = seconds * interval
        self._period = seconds
        pattern = re.sub("%.", lambda part: r"\d{4}" if part[0] == "%Y" else r"\d{2}", self.suffix)
        self.extMatch = re.compile(rf"(?<!\d){pattern}(?!\d)", re.ASCII)
        super().__init__(filename, "a", encoding=encoding, delay=delay, errors=errors)
        began = int(os.stat(filename).st_mtime) if os.path.exists(filename) else int(time.time())
        self.rolloverAt = self.computeRollover(began)

    def _unit(self):
        if not self.when.startswith("W"):
            if self.when not in self._UNITS:
                raise ValueError("Invalid rollover interval specified: %s" % self.when)
            return self.when
        if len(self.when) != 2:
            raise ValueError("You must specify a day for weekly rollover from 0 to 6 (0 is Monday): %s" % self.when)
        if not "0" <= self.when[1] <= "6":
            raise ValueError("Invalid day specified for weekly rollover: %s" % self.when)
        self.dayOfWeek = int(self.when[1])
        return "W"

    def _clock(self, moment):
        return time.gmtime(moment) if self.utc else time.localtime(moment)

    def _same_clock(self, moment, reference):
        """The moment moved so that clocks show what they would if they were not changed since the reference."""
        if self.utc:
            return moment
        zone = time.localtime(moment).tm_gmtoff
        moved = moment + time.localtime(reference).tm_gmtoff - zone
        # Where the clocks jump forward some hours are missing: nothing is moved into them.
        return moved if time.localtime(moved).tm_gmtoff == zone else moment

    def computeRollover(self, currentTime):
        """When the file is to be put aside, if it was begun at a time."""
        if self.when != "MIDNIGHT" and not self.when.startswith("W"):
            return currentTime + self.interval
        clock = self._clock(currentTime)
        end = _MIDNIGHT
        if self.atTime is not None:
            end = (self.atTime.hour * 60 + self.atTime.minute) * 60 + self.atTime.second
        wait = end - ((clock.tm_hour * 60 + clock.tm_min) * 60 + clock.tm_sec)
        day = clock.tm_wday
        if wait <= 0:
            wait += _MIDNIGHT
            day = (day + 1) % 7
        if self.when.startswith("W"):
            wait += (self.dayOfWeek - day) % 7 * _MIDNIGHT
        wait += self.interval - self._period
        return self._same_clock(currentTime + wait, currentTime)

    def shouldRollover(self, record):
        """Whether it is time."""
        now = int(time.time())
        if now < self.rolloverAt:
            return False
        if _is_special(self.baseFilename):
            self.rolloverAt = self.computeRollover(now)
            return False
        return True

    def getFilesToDelete(self):
        """The oldest copies, as many as there are more than `backupCount`."""
        directory, base = os.path.split(self.baseFilename)
        matches = self._is_named_copy if callable(self.namer) else self._is_plain_copy
        found = sorted(os.path.join(directory, name) for name in os.listdir(directory) if matches(name, base))
        return found[:max(0, len(found) - self.backupCount)]

    def _is_plain_copy(self, name, base):
        return name.startswith(base + ".") and self.extMatch.fullmatch(name[len(base) + 1:]) is not None

    def _is_named_copy(self, name, base):
        # Only the namer knows what it does with a name: every time that is found in it is tried.
        found = self.extMatch.search(name)
        while found:
            if os.path.basename(self.namer(self.baseFilename + "." + found[0])) == name:
                return True
            found = self.extMatch.search(name, found.start() + 1)
        return False

    def doRollover(self):
        """Put the file aside and begin a new one."""
        now = int(time.time())
        began = self._same_clock(self.rolloverAt - self.interval, self.rolloverAt)
        copied = self.rotation_filename(self.baseFilename + "." + time.strftime(self.suffix, self._clock(began)))
        if os.path.exists(copied):
            return  # done already, by this program or another that logs to the same file
        self._close_stream()
        self.rotate(self.baseFilename, copied)
        if self.backupCount > 0:
            for path in self.getFilesToDelete():
                os.remove(path)
        self._reopen()
        self.rolloverAt = self.computeRollover(now)


class WatchedFileHandler(logging.FileHandler):
    """A file that is opened again when another program has moved it away."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        super().__init__(filename, mode=mode, encoding=encoding, delay=delay, errors=errors)
        self.dev, self.ino = -1, -1
        self._note_identity()

    def _note_identity(self):
        if self.stream:
            identity = os.fstat(self.stream.fileno())
            self.dev, self.ino = identity.st_dev, identity.st_ino

    def reopenIfNeeded(self):
        """Open the file again if the one at its path is another."""
        if self.stream is None:
            return
        try:
            found = os.stat(self.baseFilename)
        except FileNotFoundError:
            found = None
        if found and (found.st_dev, found.st_ino) == (self.dev, self.ino):
            return
        self.stream.flush()
        self.stream.close()
        self.stream = None  # opening may fail
        self.stream = self._open()
        self._note_identity()

    def emit(self, record):
        self.reopenIfNeeded()
        logging.FileHandler.emit(self, record)


class SocketHandler(logging.Handler):
    """Sends records, pickled, over a connection."""

    def __init__(self, host, port):
        super().__init__()
        self.host, self.port = host, port
        self.address = host if port is None else (host, port)
        self.sock = None
        self.closeOnError = False
        self.retryTime = None
        self.retryStart, self.retryMax, self.retryFactor = 1.0, 30.0, 2.0

    def makeSocket(self, timeout=1):
        """Make the connection; a port of None means a socket of the file system."""
        import socket
        if self.port is not None:
            return socket.create_connection(self.address, timeout=timeout)
        made = _unix_socket(socket.SOCK_STREAM)
        made.settimeout(timeout)
        try:
            made.connect(self.address)
        except OSError:
            made.close()
            raise
        return made

    def createSocket(self):
        """Try to connect, unless the last try was a short while ago; the time between tries grows."""
        now = time.time()
        if self.retryTime is not None and now < self.retryTime:
            return
        try:
            self.sock = self.makeSocket()
            self.retryTime = None
        except PermissionError:
            raise  # no later try will do better, so that this one is told of
        except OSError:
            first = self.retryTime is None
            self.retryPeriod = self.retryStart if first else min(self.retryPeriod * self.retryFactor, self.retryMax)
            self.retryTime = now + self.retryPeriod

    def send(self, s):
        """Send bytes; they are lost if there is no connection."""
        if self.sock is None:
            self.createSocket()
        if self.sock:
            try:
                self.sock.sendall(s)
            except OSError:
                self.sock.close()
                self.sock = None

    def makePickle(self, record):
        """The record's attributes as bytes, after their length; arguments that cannot be pickled are formatted first."""
        import pickle
        import struct
        if record.exc_info:
            self.format(record)  # for its exc_text
        attributes = dict(record.__dict__, msg=record.getMessage(), args=None, exc_info=None)
        attributes.pop("message", None)
        data = pickle.dumps(attributes, 1)
        return struct.pack(">L", len(data)) + data

    def handleError(self, record):
        if self.closeOnError and self.sock:
            self.sock.close()
            self.sock = None
        else:
            super().handleError(record)

    def emit(self, record):
        try:
            self.send(self.makePickle(record))
        except Exception:
            self.handleError(record)

    def close(self):
        with self.lock:
            made, self.sock = self.sock, None
            if made:
                made.close()
            super().close()


def _unix_socket(kind):
    import socket
    # Where the family has no name, making the socket is what fails.
    return socket.socket(getattr(socket, "AF_UNIX", 1), kind)


class DatagramHandler(SocketHandler):
    """Sends records, pickled, as datagrams."""

    def __init__(self, host, port):
        super().__init__(host, port)
        self.closeOnError = False

    def makeSocket(self):
        """Make the socket."""
        import socket
        if self.port is None:
            return _unix_socket(socket.SOCK_DGRAM)
        return socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

    def send(self, s):
        """Send bytes."""
        if self.sock is None:
            self.createSocket()
        self.sock.sendto(s, self.address)


class SysLogHandler(logging.Handler):
    """Sends records to the system's log."""

    LOG_EMERG, LOG_ALERT, LOG_CRIT, LOG_ERR, LOG_WARNING, LOG_NOTICE, LOG_INFO, LOG_DEBUG = range(8)
    (LOG_KERN, LOG_USER, LOG_MAIL, LOG_DAEMON, LOG_AUTH, LOG_SYSLOG, LOG_LPR, LOG_NEWS, LOG_UUCP, LOG_CRON, LOG_AUTHPRIV, LOG_FTP,
     LOG_NTP, LOG_SECURITY, LOG_CONSOLE, LOG_SOLCRON, LOG_LOCAL0, LOG_LOCAL1, LOG_LOCAL2, LOG_LOCAL3, LOG_LOCAL4, LOG_LOCAL5,
     LOG_LOCAL6, LOG_LOCAL7) = range(24)
    priority_names = {
        "alert": LOG_ALERT, "crit": LOG_CRIT, "critical": LOG_CRIT, "debug": LOG_DEBUG, "emerg": LOG_EMERG, "err": LOG_ERR,
        "error": LOG_ERR, "info": LOG_INFO, "notice": LOG_NOTICE, "panic": LOG_EMERG, "warn": LOG_WARNING, "warning": LOG_WARNING,
    }
    facility_names = {
        "auth": LOG_AUTH, "authpriv": LOG_AUTHPRIV, "console": LOG_CONSOLE, "cron": LOG_CRON, "daemon": LOG_DAEMON, "ftp": LOG_FTP,
        "kern": LOG_KERN, "lpr": LOG_LPR, "mail": LOG_MAIL, "news": LOG_NEWS, "ntp": LOG_NTP, "security": LOG_SECURITY,
        "solaris-cron": LOG_SOLCRON, "syslog": LOG_SYSLOG, "user": LOG_USER, "uucp": LOG_UUCP, "local0": LOG_LOCAL0,
        "local1": LOG_LOCAL1, "local2": LOG_LOCAL2, "local3": LOG_LOCAL3, "local4": LOG_LOCAL4, "local5": LOG_LOCAL5,
        "local6": LOG_LOCAL6, "local7": LOG_LOCAL7,
    }
    # Levels that a program names are warnings, as far as the system is told.
    priority_map = {"DEBUG": "debug", "INFO": "info", "WARNING": "warning", "ERROR": "error", "CRITICAL": "critical"}
    ident = ""
    append_nul = True

    def __init__(self, address=("localhost", SYSLOG_UDP_PORT), facility=LOG_USER, socktype=None):
        super().__init__()
        self.address, self.facility, self.socktype = address, facility, socktype
        self.socket = None
        self.createSocket()

    def createSocket(self):
        """Make the socket: of the file system for a path, else of the network."""
        import socket
        self.unixsocket = isinstance(self.address, str)
        if not self.unixsocket:
            self.socktype = socket.SOCK_DGRAM if self.socktype is None else self.socktype
            self.socket = self._network_socket()
            return
        try:
            self._connect_unixsocket(self.address)
        except PermissionError:
            raise
        except OSError:
            pass  # the system's log may be started later

    def _network_socket(self):
        import socket
        host, port = self.address
        fault = OSError("getaddrinfo returns an empty list")
        for family, kind, protocol, _, address in socket.getaddrinfo(host, port, 0, self.socktype):
            made = None
            try:
                made = socket.socket(family, kind, protocol)
                if kind == socket.SOCK_STREAM:
                    made.connect(address)
                return made
            except OSError as error:
                fault = error
                if made is not None:
                    made.close()
        raise fault

    def _connect_unixsocket(self, address):
        import socket
        kinds = [socket.SOCK_DGRAM, socket.SOCK_STREAM] if self.socktype is None else [self.socktype]
        for kind in kinds:
            self.socket = _unix_socket(kind)
            try:
                self.socket.connect(address)
                self.socktype = kind
                return
            except OSError:
                self.socket.close()
                if kind is kinds[-1]:
                    raise

    def encodePriority(self, facility, priority):
        """Facility and priority, numbers or names, in one number."""
        if isinstance(facility, str):
            facility = self.facility_names[facility]
        if isinstance(priority, str):
            priority = self.priority_names[priority]
        return facility << 3 | priority

    def mapPriority(self, levelName):
        """The name of a priority for that of a level."""
        return self.priority_map.get(levelName, "warning")

    def emit(self, record):
        try:
            text = self.format(record)
            if self.ident:
                text = self.ident + text
            if self.append_nul:
                text += "\0"
            priority = self.encodePriority(self.facility, self.mapPriority(record.levelname))
            self._send(b"<%d>" % priority + text.encode("utf-8"))
        except Exception:
            self.handleError(record)

    def _send(self, data):
        import socket
        if not self.socket:
            self.createSocket()
        if self.unixsocket:
            try:
                self.socket.send(data)
            except OSError:
                self.socket.close()
                self._connect_unixsocket(self.address)
                self.socket.send(data)
        elif self.socktype == socket.SOCK_DGRAM:
            self.socket.sendto(data, self.address)
        else:
            self.socket.sendall(data)

    def close(self):
        with self.lock:
            made, self.socket = self.socket, None
            if made:
                made.close()
            super().close()


class _SendingHandler(logging.Handler):
    """A handler that sends each record by itself."""

    def emit(self, record):
        try:
            self._send(record)
        except Exception:
            self.handleError(record)


class SMTPHandler(_SendingHandler):
    """Sends records as mails."""

    def __init__(self, mailhost, fromaddr, toaddrs, subject, credentials=None, secure=None, timeout=5.0):
        super().__init__()
        self.mailhost, self.mailport = mailhost if isinstance(mailhost, (list, tuple)) else (mailhost, None)
        self.username = self.password = None
        if isinstance(credentials, (list, tuple)):
            self.username, self.password = credentials
        self.fromaddr = fromaddr
        self.toaddrs = [toaddrs] if isinstance(toaddrs, str) else toaddrs
        self.subject = subject
        self.secure = secure
        self.timeout = timeout

    def getSubject(self, record):
        """The subject of a record's mail."""
        return self.subject

    def _send(self, record):
        try:
            import smtplib
            from email.message import EmailMessage
            from email.utils import localtime
        except ModuleNotFoundError:
            smtplib = None
        if smtplib is None:
            # Where the modules are missing there is no network either, and that is the reason to tell.
            from socket import create_connection
            create_connection((self.mailhost, self.mailport or 25))
        server = smtplib.SMTP(self.mailhost, self.mailport or smtplib.SMTP_PORT, timeout=self.timeout)
        mail = EmailMessage()
        mail["From"], mail["To"] = self.fromaddr, ",".join(self.toaddrs)
        mail["Subject"], mail["Date"] = self.getSubject(record), localtime()
        mail.set_content(self.format(record))
        if self.username:
            self._log_in(server)
        server.send_message(mail)
        server.quit()

    def _log_in(self, server):
        if self.secure is not None:
            import ssl
            keyfile, certfile = (tuple(self.secure) + (None, None))[:2]
            context = ssl._create_stdlib_context(certfile=certfile, keyfile=keyfile)
            server.ehlo()
            server.starttls(context=context)
            server.ehlo()
        server.login(self.username, self.password)


class NTEventLogHandler(logging.Handler):
    """Writes records to the log of Windows, which this system does not have."""

    def __init__(self, appname, dllname=None, logtype="Application"):
        super().__init__()
        self.appname, self.dllname, self.logtype = appname, dllname, logtype
        self._welu = None
        print("The Python Win32 extensions for NT (service, event logging) appear not to be available.")

    def getMessageID(self, record):
        """The number of the message."""
        return 1

    def getEventCategory(self, record):
        """The number of the category."""
        return 0

    def getEventType(self, record):
        """The number of the type: 1 for an error, 2 for a warning, 4 for information."""
        types = {logging.DEBUG: 4, logging.INFO: 4, logging.WARNING: 2, logging.ERROR: 1, logging.CRITICAL: 1}
        return types.get(record.levelno, 1)

    def emit(self, record):
        pass


class HTTPHandler(_SendingHandler):
    """Sends records to a web server."""

    def __init__(self, host, url, method="GET", secure=False, credentials=None, context=None):
        super().__init__()
        method = method.upper()
        if method not in ("GET", "POST"):
            raise ValueError("method must be GET or POST")
        if not secure and context is not None:
            raise ValueError("context parameter only makes sense with secure=True")
        self.host, self.url, self.method = host, url, method
        self.secure, self.credentials, self.context = secure, credentials, context

    def mapLogRecord(self, record):
        """What is sent of a record."""
        return record.__dict__

    def getConnection(self, host, secure):
        """The connection to the server."""
        from http import client
        return client.HTTPSConnection(host, context=self.context) if secure else client.HTTPConnection(host)

    def _send(self, record):
        from urllib.parse import urlencode
        connection = self.getConnection(self.host, self.secure)
        url, data = self.url, urlencode(self.mapLogRecord(record))
        if self.method == "GET":
            url += ("&" if "?" in url else "?") + data
        connection.putrequest(self.method, url)
        if self.method == "POST":
            connection.putheader("Content-type", "application/x-www-form-urlencoded")
            connection.putheader("Content-length", str(len(data)))
        if self.credentials:
            from base64 import b64encode
            pair = ("%s:%s" % self.credentials).encode("utf-8")
            connection.putheader("Authorization", "Basic " + b64encode(pair).decode("ascii"))
        connection.endheaders()
        if self.method == "POST":
            connection.send(data.encode("utf-8"))
        connection.getresponse()


class BufferingHandler(logging.Handler):
    """Keeps records until there are many."""

    def __init__(self, capacity):
        super().__init__()
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        """Whether there are as many as there is room for."""
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        with self.lock:
            self.buffer.clear()

    def close(self):
        try:
            self.flush()
        finally:
            super().close()


class MemoryHandler(BufferingHandler):
    """Keeps records until there are many or one is serious; then hands them to another handler."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        super().__init__(capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        """Whether there are many, or the record is serious."""
        return super().shouldFlush(record) or record.levelno >= self.flushLevel

    def setTarget(self, target):
        """Set the handler that gets the records."""
        with self.lock:
            self.target = target

    def flush(self):
        with self.lock:
            if self.target:
                for record in self.buffer:
                    self.target.handle(record)
                self.buffer.clear()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            with self.lock:
                self.target = None
                super().close()


class QueueHandler(logging.Handler):
    """Puts records into a queue."""

    def __init__(self, queue):
        super().__init__()
        self.queue = queue
        self.listener = None

    def enqueue(self, record):
        """Put a record into the queue."""
        self.queue.put_nowait(record)

    def prepare(self, record):
        """A copy of the record that can be pickled: what was to be formatted is formatted."""
        message = self.format(record)
        record = copy.copy(record)
        record.message = record.msg = message
        record.args = record.exc_info = record.exc_text = record.stack_info = None
        return record

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
            if isinstance(self.listener, QueueListener):
                self.listener._catch_up()
        except Exception:
            self.handleError(record)


class QueueListener:
    """Hands records from a queue to handlers: in a thread, or, where none can be started, when a handler or `stop` lets it."""

    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self.respect_handler_level = respect_handler_level
        self._thread = None
        self._has_no_thread = self._is_busy = False

    def dequeue(self, block):
        """Take a record from the queue."""
        return self.queue.get(block)

    def start(self):
        """Begin to handle records. A program in the enclave has one thread: `stop` handles them, or the handler that knows its listener."""
        from threading import Thread
        self._thread = thread = Thread(target=self._monitor)
        thread.daemon = True
        try:
            thread.start()
        except RuntimeError:
            self._thread, self._has_no_thread = None, True
            self._catch_up()

    def prepare(self, record):
        """The record that the handlers get."""
        return record

    def handle(self, record):
        """Hand a record to the handlers."""
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def _monitor(self):
        from queue import Empty
        done = getattr(self.queue, "task_done", lambda: None)
        try:
            while (record := self.dequeue(True)) is not self._sentinel:
                self.handle(record)
                done()
            done()
        except Empty:
            pass

    def _catch_up(self):
        """Do what a thread would have done by now; what is logged meanwhile waits, since a handler may put records back."""
        if self._has_no_thread and not self._is_busy:
            self._is_busy = True
            try:
                self.enqueue_sentinel()
                self._monitor()
            finally:
                self._is_busy = False

    def enqueue_sentinel(self):
        """Put what ends the listener into the queue."""
        self.queue.put_nowait(self._sentinel)

    def stop(self):
        """Handle what is in the queue and end."""
        if self._has_no_thread:
            self._catch_up()
            self._has_no_thread = False
        elif self._thread:
            self.enqueue_sentinel()
            self._thread.join()
            self._thread = None
