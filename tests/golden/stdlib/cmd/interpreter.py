"""cmd: commands, help, columns."""

import cmd
import io


class Shell(cmd.Cmd):
    intro = "welcome"
    prompt = "> "
    use_rawinput = False

    def do_add(self, arg):
        """Add numbers.

        As many as you like."""
        self.stdout.write(f"{sum(map(int, arg.split()))}\n")

    def do_plain(self, arg):
        self.stdout.write(f"plain {arg!r}\n")

    def do_shell(self, arg):
        """Run."""
        self.stdout.write(f"shell {arg}\n")

    def help_topic(self):
        self.stdout.write("about a topic\n")

    def do_EOF(self, arg):
        """End."""
        return True

    def postloop(self):
        self.stdout.write("bye\n")


out = io.StringIO()
shell = Shell(stdin=io.StringIO("add 1 2 3\nplain  x y \n\n!ls -l\n?add\nhelp topic\nhelp nothing\nhelp plain\nhelp\nunknown 5\n?\n  add 4  \n"), stdout=out)
shell.cmdqueue = ["add 7"]
shell.cmdloop()
print(out.getvalue())
print(shell.parseline("add 1"), shell.parseline("!x"), shell.parseline(""), shell.parseline("+"), cmd.Cmd().parseline("!x"), sorted(shell.completenames("a")), sorted(shell.complete_help("")))
out.truncate(0)
shell.columnize([f"name{n}" * (n % 3 + 1) for n in range(20)], 60)
shell.columnize([])
shell.columnize(["one"])
shell.print_topics("Header", ["a", "b"], 15, 80)
print(out.getvalue().lstrip("\0"))
try:
    shell.columnize(["a", 1, 2])
except TypeError as error:
    print(error)
