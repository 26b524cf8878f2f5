import getopt
print(getopt.getopt(["-a", "-b", "v", "--long=x", "--fl", "rest"], "ab:", ["long=", "flag"]), getopt.gnu_getopt(["x", "-a", "y"], "a"))
for a in (["-z"], ["-b"], ["--long"], ["--flag=1"], ["--none"]):
    try: getopt.getopt(a, "ab:", ["long=", "flag"])
    except getopt.GetoptError as e: print(e, e.opt)
