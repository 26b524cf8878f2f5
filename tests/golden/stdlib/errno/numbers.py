import errno
print(sorted(errno.errorcode.items())[:40], errno.EWOULDBLOCK == errno.EAGAIN, len(errno.errorcode))
