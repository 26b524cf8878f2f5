import stat
for m in (0o100755, 0o040700, 0o120777, 0o104711, 0o041777): print(oct(m), stat.filemode(m), stat.S_ISREG(m), stat.S_ISDIR(m), stat.S_ISLNK(m), oct(stat.S_IMODE(m)), oct(stat.S_IFMT(m)))
