"""Text about objects, as `help` shows it: made of their docstrings, signatures and members."""

import builtins
import importlib
import inspect
import os
import pkgutil
import re
import sys
from collections import deque
from reprlib import Repr

__all__ = ["help"]

_RULE = "-" * 70


def getdoc(object):
    """The docstring of an object, or the comment before it, without empty lines around it."""
    text = _own_doc(object) or inspect.getcomments(object)
    return text and re.sub("^ *\n", "", text.rstrip()) or ""


def _own_doc(object):
    try:
        text = _find_doc(object)
    except (AttributeError, TypeError):
        return None
    return inspect.cleandoc(text) if isinstance(text, str) else None


def _find_doc(object):
    """The docstring that belongs to an object itself: one that a class or an instance only inherits is not taken."""
    if inspect.isclass(object):
        return object.__dict__.get("__doc__") if object is not builtins.object else object.__doc__
    if inspect.ismethod(object) or inspect.isroutine(object) or isinstance(object, property) or inspect.isdatadescriptor(object):
        return inspect.getdoc(object) if object.__doc__ is None else object.__doc__
    if inspect.ismodule(object):
        return object.__doc__
    doc = object.__doc__
    return None if doc == type(object).__doc__ else doc


def splitdoc(doc):
    """The first line of a docstring, if an empty one follows, and the rest."""
    lines = doc.strip().split("\n")
    if len(lines) == 1:
        return lines[0], ""
    if len(lines) >= 2 and not lines[1].rstrip():
        return lines[0], "\n".join(lines[2:])
    return "", "\n".join(lines)


def classname(object, modname):
    """The name of a class, with its module unless it is this one."""
    return object.__name__ if object.__module__ == modname else object.__module__ + "." + object.__name__


def parentname(object, modname):
    """The name of what an object lies in."""
    name = object.__qualname__.rpartition(".")[0] if "." in object.__qualname__ else ""
    module = object.__module__ if object.__module__ not in (modname, "builtins", None) else ""
    return ".".join(part for part in (module, name) if part)


def isdata(object):
    """Whether an object is none of those with a description of their own."""
    return not (inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object) or inspect.isframe(object)
                or inspect.istraceback(object) or inspect.iscode(object))


def visiblename(name, all=None, obj=None):
    """Whether a name is shown: not what is private, nor what every module has."""
    hidden = {"__author__", "__builtins__", "__cached__", "__credits__", "__date__", "__doc__", "__docformat__", "__file__", "__firstlineno__",
              "__loader__", "__module__", "__name__", "__package__", "__path__", "__qualname__", "__slots__", "__spec__", "__static_attributes__",
              "__version__", "__text_signature__"}
    if name in hidden:
        return False
    if name.startswith("__") and name.endswith("__"):
        return True
    if name.startswith("_") and hasattr(obj, "_fields"):
        return True
    return name in all if all is not None else not name.startswith("_")


def classify_class_attrs(object):
    """The members of a class, where descriptors that cannot be set are told apart."""
    found = []
    for name, kind, cls, value in inspect.classify_class_attrs(object):
        if inspect.isdatadescriptor(value):
            kind = "data descriptor"
            if isinstance(value, property) and value.fset is None:
                kind = "readonly property"
        found.append((name, kind, cls, value))
    return found


def sort_attributes(attrs, object):
    """Sort members by name; the fields of a named tuple keep their order."""
    fields = {name: f"{number:04d}" for number, name in enumerate(getattr(object, "_fields", ()))}
    attrs.sort(key=lambda attr: (fields.get(attr[0], "0000"), attr[0]))


def describe(thing):
    """What kind of thing a thing is."""
    if inspect.ismodule(thing):
        if thing.__name__ in sys.builtin_module_names:
            return "built-in module " + thing.__name__
        return ("package " if hasattr(thing, "__path__") else "module ") + thing.__name__
    if inspect.isbuiltin(thing):
        return "built-in function " + thing.__name__
    for kind, words in (inspect.isgetsetdescriptor, "getset descriptor"), (inspect.ismemberdescriptor, "member descriptor"):
        if kind(thing):
            return f"{words} {thing.__objclass__.__module__}.{thing.__objclass__.__name__}.{thing.__name__}"
    for kind, word in (inspect.isclass, "class"), (inspect.isfunction, "function"), (inspect.ismethod, "method"):
        if kind(thing):
            return f"{word} {thing.__name__}"
    if inspect.ismethodwrapper(thing):
        return "method-wrapper " + thing.__name__
    if inspect.ismethoddescriptor(thing) and hasattr(thing, "__name__"):
        return "method descriptor " + thing.__name__
    return type(thing).__name__


def plain(text):
    """A text without what makes terminals print bold."""
    return re.sub(".\b", "", text)


class _TextRepr(Repr):
    """Representations that are not too long."""

    def __init__(self):
        super().__init__()
        self.maxlist = self.maxtuple = 20
        self.maxdict = 10
        self.maxstring = self.maxother = 100

    def repr1(self, x, level):
        method = getattr(self, "repr_" + "_".join(type(x).__name__.split()), None)
        return method(x, level) if method else _shorten(re.sub(r" at 0x[0-9a-f]{6,16}(>+)$", r"\1", repr(x)), self.maxother)

    def repr_string(self, x, level):
        short = _shorten(x, self.maxstring)
        text = repr(short)
        return "r" + text[0] + short + text[0] if "\\" in short and "\\" not in text.replace("\\\\", "") else text

    repr_str = repr_string

    def repr_instance(self, x, level):
        try:
            return _shorten(re.sub(r" at 0x[0-9a-f]{6,16}(>+)$", r"\1", repr(x)), self.maxstring)
        except Exception:
            return "<%s instance>" % x.__class__.__name__


def _shorten(text, most):
    if len(text) <= most:
        return text
    before = max(0, (most - 3) // 2)
    return text[:before] + "..." + text[len(text) - max(0, most - 3 - before):]


class TextDoc:
    """Describes things as text, names in bold as terminals print it: each character twice, one over the other."""

    repr = _TextRepr().repr

    def bold(self, text):
        """Bold."""
        return "".join(char + "\b" + char for char in text)

    def indent(self, text, prefix="    "):
        """The lines of a text behind a prefix."""
        return "\n".join((prefix + line).rstrip() for line in text.split("\n")) if text else ""

    def section(self, title, contents):
        """A title, and below it what belongs to it."""
        return self.bold(title) + "\n" + self.indent(contents).rstrip() + "\n\n"

    def document(self, object, name=None, *args):
        """The description of any thing."""
        if inspect.isgetsetdescriptor(object) or inspect.ismemberdescriptor(object):
            return self.docdata(object, name, *args)
        if inspect.ismodule(object):
            return self.docmodule(object, name)
        if inspect.isclass(object):
            return self.docclass(object, name, *args)
        if inspect.isroutine(object):
            return self.docroutine(object, name, *args)
        if inspect.isdatadescriptor(object):
            return self.docdata(object, name, *args)
        return self.docother(object, name, *args)

    def docmodule(self, object, name=None, mod=None):
        """The description of a module."""
        synopsis, description = splitdoc(getdoc(object))
        result = self.section("NAME", object.__name__ + (synopsis and " - " + synopsis))
        if description:
            result += self.section("DESCRIPTION", description)
        names = getattr(object, "__all__", None)
        result += self._package_contents(object)
        classes, functions, data = self._members_of(object, names)
        if classes:
            tree = inspect.getclasstree([value for _, value in classes], True)
            contents = [self.formattree(tree, object.__name__)] + [self.document(value, key, object.__name__) for key, value in classes]
            result += self.section("CLASSES", "\n".join(contents))
        if functions:
            result += self.section("FUNCTIONS", "\n".join(self.document(value, key, object.__name__) for key, value in functions))
        if data:
            result += self.section("DATA", "\n".join(self.docother(value, key, object.__name__, maxlen=70) for key, value in data))
        for title, attribute in ("VERSION", "__version__"), ("DATE", "__date__"), ("AUTHOR", "__author__"), ("CREDITS", "__credits__"):
            if hasattr(object, attribute):
                result += self.section(title, str(getattr(object, attribute)))
        return result + self.section("FILE", getattr(object, "__file__", None) or "(built-in)")

    def _package_contents(self, object):
        if not hasattr(object, "__path__"):
            return ""
        names = sorted(name + (" (package)" if ispkg else "") for _, name, ispkg in pkgutil.iter_modules(object.__path__))
        return self.section("PACKAGE CONTENTS", "\n".join(names)) if names else ""

    def _members_of(self, object, names):
        def belongs(value):
            return names is not None or (inspect.getmodule(value) or object) is object
        classes = [(key, value) for key, value in inspect.getmembers(object, inspect.isclass) if belongs(value) and visiblename(key, names, object)]
        functions = [(key, value) for key, value in inspect.getmembers(object, inspect.isroutine)
                     if (names is not None or inspect.isbuiltin(value) or inspect.getmodule(value) is object) and visiblename(key, names, object)]
        data = [(key, value) for key, value in inspect.getmembers(object, isdata) if visiblename(key, names, object)]
        return classes, functions, data

    def formattree(self, tree, modname, parent=None, prefix=""):
        """A tree of classes."""
        result = ""
        for entry in tree:
            if isinstance(entry, tuple):
                cls, bases = entry
                result += prefix + classname(cls, modname)
                if bases and bases != (parent,):
                    result += "(%s)" % ", ".join(classname(base, modname) for base in bases)
                result += "\n"
            else:
                result += self.formattree(entry, modname, cls, prefix + "    ")
        return result

    def docclass(self, object, name=None, mod=None, *ignored):
        """The description of a class."""
        realname = object.__name__
        name = name or realname
        title = self.bold(name) if name == realname else f"{self.bold(name)} = class {realname}"
        title = ("class " if name == realname else "") + title
        if bases := object.__bases__:
            title += "(%s)" % ", ".join(classname(base, object.__module__) for base in bases)
        contents = []
        if (signature := _signature_of(object)) and signature != "()":
            contents.append(name + signature + "\n")
        if doc := getdoc(object):
            contents.append(doc + "\n")
        contents += self._bases_and_subclasses(object)
        contents += _ClassMembers(self, object, mod).text()
        text = "\n".join(contents)
        return title + "\n" + self.indent(text.rstrip(), " |  ") + "\n" if text else title + "\n"

    def _bases_and_subclasses(self, object):
        lines = []
        mro = deque(inspect.getmro(object))
        if len(mro) > 2:
            lines.append("Method resolution order:")
            lines += ["    " + classname(base, object.__module__) for base in mro]
            lines.append("")
        names = sorted((str(cls.__name__) for cls in type.__subclasses__(object)
                        if not cls.__name__.startswith("_") and cls.__module__ == "builtins"), key=str.lower)
        if names:
            lines.append("Built-in subclasses:")
            lines += ["    " + name for name in names[:4]]
            if len(names) > 4:
                lines.append(f"    ... and {len(names) - 4} other subclasses")
            lines.append("")
        return lines

    def docroutine(self, object, name=None, mod=None, cl=None, homecls=None):
        """The description of a function or a method."""
        realname = getattr(object, "__name__", None) or "?"
        name = name or realname
        note = self._origin(object, mod, cl, homecls)
        title, is_alias = self.bold(realname), False
        if name != realname:
            title = f"{self.bold(name)} = {realname}"
            # What is described under its own name needs no words here.
            is_alias = cl is not None and inspect.getattr_static(cl, realname, None) is object
            note = "" if is_alias and note.startswith(" from ") else note
        signature = _signature_of(object)
        if realname == "<lambda>" and signature:
            title, signature = self.bold(name) + " lambda ", signature[1:-1]
        prefix = "async " if inspect.iscoroutinefunction(object) or inspect.isasyncgenfunction(object) else ""
        line = prefix + title + (signature or "(...)") + note
        doc = "" if is_alias else getdoc(object)
        return line + "\n" + (doc and self.indent(doc).rstrip() + "\n")

    def _origin(self, object, mod, cl, homecls):
        """Where a function or a method comes from, if not from what it is shown in."""
        if not (inspect.ismethod(object) or _is_bound_builtin(object)):
            return self._home_of(object, mod, homecls)
        instance = object.__self__
        if instance is cl:
            return self._home_of(getattr(object, "__func__", None), mod, homecls)
        if inspect.isclass(instance):
            return f" class method of {classname(instance, mod)}"
        return f" method of {classname(instance.__class__, mod)} instance"

    @staticmethod
    def _home_of(function, mod, homecls):
        if not inspect.isfunction(function) or homecls is None:
            return ""
        if function.__module__ == homecls.__module__ and function.__qualname__ == f"{homecls.__qualname__}.{function.__name__}":
            return ""
        parent = parentname(function, mod)
        return f" from {parent}" if parent else ""

    def docdata(self, object, name=None, mod=None, cl=None, *ignored):
        """The description of a descriptor."""
        result = self.bold(name) + "\n" if name else ""
        if doc := getdoc(object):
            result += self.indent(doc) + "\n"
        return result

    docproperty = docdata

    def docother(self, object, name=None, mod=None, parent=None, *ignored, maxlen=None, doc=None):
        """The description of a value."""
        text = self.repr(object)
        if maxlen:
            line = (name + " = " if name else "") + text
            chop = maxlen - len(line)
            if chop < 0:
                text = text[:chop] + "..."
        line = (self.bold(name) + " = " if name else "") + text
        doc = doc or getdoc(object)
        return line + ("\n" + self.indent(str(doc)) if doc else "") + ("\n" if doc else "")


def _is_bound_builtin(object):
    return inspect.isbuiltin(object) and object.__self__ is not None and not inspect.ismodule(object.__self__)


def _signature_of(object):
    try:
        return str(inspect.signature(object))
    except (ValueError, TypeError):
        return ""


class _ClassMembers:
    """The members of a class, by the classes they come from and by their kinds."""

    _KINDS = (("Methods", "method"), ("Class methods", "class method"), ("Static methods", "static method"),
              ("Readonly properties", "readonly property"), ("Data descriptors", "data descriptor"), ("Data and other attributes", "data"))

    def __init__(self, writer, object, mod):
        self.writer, self.object, self.mod = writer, object, mod
        self.lines = []
        self.needs_rule = False

    def text(self):
        """The lines."""
        attrs = [attr for attr in classify_class_attrs(self.object) if visiblename(attr[0], obj=self.object)]
        mro = deque(inspect.getmro(self.object))
        while attrs:
            cls = mro.popleft() if mro else attrs[0][2]
            here, attrs = [attr for attr in attrs if attr[2] is cls], [attr for attr in attrs if attr[2] is not cls]
            if self.object is not builtins.object and cls is builtins.object:
                continue
            tag = "defined here" if cls is self.object else f"inherited from {classname(cls, self.object.__module__)}"
            sort_attributes(here, self.object)
            for title, kind in self._KINDS:
                self._add_kind(f"{title} {tag}:\n", [attr for attr in here if attr[1] == kind], kind)
        return self.lines

    def _add_kind(self, title, attrs, kind):
        if not attrs:
            return
        if self.needs_rule:
            self.lines.append(_RULE)
        self.needs_rule = True
        self.lines.append(title)
        for name, _, homecls, value in attrs:
            self.lines.append(self._describe(name, kind, homecls, value))

    def _describe(self, name, kind, homecls, value):
        writer = self.writer
        if kind in ("readonly property", "data descriptor"):
            return writer.docdata(value, name, self.mod)
        try:
            member = getattr(self.object, name)
        except Exception:
            # What says nothing through the class is described as it lies there.
            return writer.docdata(value, name, self.mod)
        if kind == "data":
            doc = getdoc(value) if callable(value) or inspect.isdatadescriptor(value) else None
            return writer.docother(member, name, self.mod, maxlen=70, doc=doc) + "\n"
        return writer.document(member, name, self.mod, self.object, homecls)


class _PlainTextDoc(TextDoc):
    """Describes things without bold."""

    def bold(self, text):
        """As it is."""
        return text


text = TextDoc()
plaintext = _PlainTextDoc()


class ErrorDuringImport(Exception):
    """A module that is to be described cannot be imported."""

    def __init__(self, filename, exc_info):
        self.filename = filename
        self.exc, self.value, self.tb = exc_info if isinstance(exc_info, tuple) else (type(exc_info), exc_info, exc_info.__traceback__)

    def __str__(self):
        return f"problem in {self.filename} - {self.exc.__name__}: {self.value}"


def locate(path, forceload=0):
    """The object a dotted name stands for, or None."""
    parts = [part for part in path.split(".") if part]
    module, used = None, 0
    while used < len(parts) and (found := _import(".".join(parts[:used + 1]))) is not None:
        module, used = found, used + 1
    object = builtins if module is None else module
    for part in parts[used:]:
        try:
            object = getattr(object, part)
        except AttributeError:
            return None
    return object


def _import(name):
    try:
        return importlib.import_module(name)
    except ImportError as error:
        if error.name is None or error.name == name or name.startswith(error.name + "."):
            return None
        raise ErrorDuringImport(name, error) from error
    except Exception as error:
        raise ErrorDuringImport(name, error) from error


def resolve(thing, forceload=0):
    """The thing that is meant, by itself or by its name, and the name."""
    if isinstance(thing, str):
        object = locate(thing, forceload)
        if object is None:
            raise ImportError("""\
No Python documentation found for %r.
Use help() to get the interactive help utility.
Use help(str) for help on the str class.""" % thing)
        return object, thing
    name = getattr(thing, "__name__", None)
    return thing, name if isinstance(name, str) else None


def render_doc(thing, title="Python Library Documentation: %s", forceload=0, renderer=None):
    """The description of a thing as text."""
    renderer = text if renderer is None else renderer
    object, name = resolve(thing, forceload)
    words = describe(object)
    module = inspect.getmodule(object)
    if name and "." in name:
        words += " in " + name[:name.rfind(".")]
    elif module and module is not object:
        words += " in module " + module.__name__
    if not (inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object) or inspect.isdatadescriptor(object) or _own_doc(object)):
        # A value without words of its own is described by its class.
        if hasattr(object, "__origin__"):
            object = object.__origin__
        else:
            object = type(object)
            words += " object"
    return title % words + "\n\n" + renderer.document(object, name)


def doc(thing, title="Python Library Documentation: %s", forceload=0, output=None, is_cli=False):
    """Show the description of a thing."""
    try:
        if output is None:
            what = render_doc(thing, title, forceload, plaintext)
            sys.stdout.write(what if what.endswith("\n") else what + "\n")
        else:
            output.write(render_doc(thing, title, forceload, plaintext))
    except ImportError as error:
        if is_cli:
            raise
        print(error)


def pager(text, title=""):
    """Show a text; there is no terminal to turn its pages."""
    sys.stdout.write(plain(text) + ("" if text.endswith("\n") else "\n"))


class Helper:
    """What `help` is."""

    def __init__(self, input=None, output=None):
        self._output = output

    def __repr__(self):
        return "Type help() for interactive help, or help(object) for help about object."

    def __call__(self, *request, **kwds):
        if not request and not kwds:
            self.output.write(self.__repr__() + "\n")
            return
        self.help(*request, **kwds)

    @property
    def output(self):
        """Where the text is written."""
        return self._output or sys.stdout

    def help(self, request=None, is_cli=False):
        """Show the description of a thing."""
        doc(request, "Help on %s:", output=self._output, is_cli=is_cli)
        self.output.write("\n")


help = Helper()


def cli():
    """The command: describe what its arguments name."""
    for name in sys.argv[1:]:
        help.help(name)


if __name__ == "__main__":
    cli()
