import sched
now = [0]
s = sched.scheduler(lambda: now[0], lambda d: now.__setitem__(0, now[0] + d))
s.enter(3, 1, print, ("three",)); s.enter(1, 2, print, ("one b",)); e = s.enter(2, 1, print, ("two",)); s.enterabs(1, 1, print, ("one a",)); s.cancel(e); s.run(); print(s.empty(), now)
