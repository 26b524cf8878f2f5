"""What goes into a `with` statement: ready context managers, stacks of them, and ways to write one as a generator."""

import sys
from abc import ABC, abstractmethod
from functools import wraps
from types import GenericAlias, MethodType

__all__ = ["AbstractAsyncContextManager", "AbstractContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack",
           "aclosing", "asynccontextmanager", "chdir", "closing", "contextmanager", "nullcontext", "redirect_stderr",
           "redirect_stdout", "suppress"]


def _recognized_by(*methods):
    """Decorate an abstract class so that a class with all the methods, none of them None, counts as its subclass."""
    def decorate(abstract):
        def hook(cls, other):
            # A subclass of the abstract class may ask for more than these methods.
            if cls is abstract and all(_class_attribute(other, name) is not None for name in methods):
                return True
            return NotImplemented
        abstract.__subclasshook__ = classmethod(hook)
        return abstract
    return decorate


def _class_attribute(cls, name):
    """What instances of `cls` find in their classes under the name, or None; the metaclass does not count."""
    owners = (vars(base) for base in cls.__mro__)
    return next((owner[name] for owner in owners if name in owner), None)


@_recognized_by("__enter__", "__exit__")
class AbstractContextManager(ABC):
    """What every context manager is an instance of; as a base class it brings an `__enter__`."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """End the block, with its exception or three times None; a true result keeps the exception from going on."""

    def __enter__(self):
        """Begin the block; `as` gets the manager itself."""
        return self


@_recognized_by("__aenter__", "__aexit__")
class AbstractAsyncContextManager(ABC):
    """What every manager for `async with` is an instance of; as a base class it brings an `__aenter__`."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        """End the block, with its exception or three times None; a true result keeps the exception from going on."""

    async def __aenter__(self):
        """Begin the block; `as` gets the manager itself."""
        return self


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing, with or without `async`; `as` gets `enter_result`."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __exit__(self, *excinfo):
        return None

    async def __aexit__(self, *excinfo):
        return None

    def __enter__(self):
        return self.enter_result

    async def __aenter__(self):
        return self.enter_result


class suppress(AbstractContextManager):
    """Ends a block quietly that raised one of the exceptions.

    Of an exception group it takes out those exceptions, at any depth; a group of the others is raised if there are any.
    """

    def __init__(self, *exceptions):
        self._unwanted = exceptions

    def __enter__(self):
        return None

    def __exit__(self, exctype, excinst, exctb):
        if exctype is not None:
            if issubclass(exctype, self._unwanted):
                return True
            if not issubclass(exctype, BaseExceptionGroup):
                return False
            others = excinst.split(self._unwanted)[1]
            if others is None:
                return True
            raise others


class closing(AbstractContextManager):
    """Gives `thing` to the block and calls its `close` afterwards, whatever happened."""

    def __init__(self, thing):
        self.thing = thing

    def __exit__(self, *exc_info):
        self.thing.close()

    def __enter__(self):
        return self.thing


class aclosing(AbstractAsyncContextManager):
    """Gives `thing`, such as an asynchronous generator, to the block and awaits its `aclose` afterwards."""

    def __init__(self, thing):
        self.thing = thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()

    async def __aenter__(self):
        return self.thing


class _RedirectStream(AbstractContextManager):
    """Puts a file in place of the stream of `sys` that a subclass names in `_stream`, as programs do for stdin."""

    def __init__(self, new_target):
        self._target = new_target
        # A list, because one manager may be entered again inside its own block.
        self._replaced = []

    def __enter__(self):
        name, target = self._stream, self._target
        self._replaced.append(getattr(sys, name))
        setattr(sys, name, target)
        return target

    def __exit__(self, exctype, excinst, exctb):
        before = self._replaced.pop()
        setattr(sys, self._stream, before)


class redirect_stderr(_RedirectStream):
    """Makes `new_target`, a file to write to, the standard error of the block, which also gets it by `as`."""

    _stream = "stderr"


class redirect_stdout(_RedirectStream):
    """Makes `new_target`, a file to write to, the standard output of the block, which also gets it by `as`."""

    _stream = "stdout"


class chdir(AbstractContextManager):
    """Makes `path` the working directory of the block; OSError if it cannot be."""

    # `os` is imported in the methods, because few programs that use this module need it for that.

    def __init__(self, path):
        self.path = path
        self._left = []

    def __enter__(self):
        import os
        here = os.getcwd()
        os.chdir(self.path)
        self._left.append(here)

    def __exit__(self, *excinfo):
        import os
        there = self._left.pop()
        os.chdir(there)


class _Stack:
    """What both kinds of stack can do; `_exit_callbacks` has of each exit whether it is a plain function, and it."""

    def __init__(self):
        self._exit_callbacks = []

    def enter_context(self, cm):
        """Enter a context manager, to be left with the stack; the result is what `as` would get.

        TypeError if the object is none.
        """
        kind = type(cm)
        try:
            begin, end = kind.__enter__, kind.__exit__
        except AttributeError:
            raise _not_a_manager(kind, "context manager") from None
        entered = begin(cm)
        self._exit_callbacks.append((True, MethodType(end, cm)))
        return entered

    def push(self, exit):
        """Leave a context manager with the stack, without entering it, or call a function with what `__exit__` gets.

        The result is the argument, so that this can decorate a function.
        """
        try:
            leave = MethodType(type(exit).__exit__, exit)
        except AttributeError:
            leave = exit
        self._exit_callbacks.append((True, leave))
        return exit

    def callback(self, callback, /, *args, **kwds):
        """Call a function with the arguments as the stack is left, ending no exception; the result is the function."""
        def run(*error):
            callback(*args, **kwds)
        run.__wrapped__ = callback
        self._exit_callbacks.append((True, run))
        return callback

    def pop_all(self):
        """Hand every exit over to a new stack of the same class, which is the result; this one is empty then."""
        heir = type(self)()
        heir._exit_callbacks, self._exit_callbacks = self._exit_callbacks, []
        return heir


class ExitStack(_Stack, AbstractContextManager):
    """Leaves at its end what was entered or added in its block, the last first, as nested `with` statements would."""

    def close(self):
        """Leave everything now, as at the end of a block without an exception."""
        self.__exit__(None, None, None)

    def __exit__(self, *exc_details):
        given = error = exc_details[1]
        around, own = sys.exception(), None
        while self._exit_callbacks:
            leave = self._exit_callbacks.pop()[1]
            try:
                if leave(*(_NO_ERROR if error is None else _details(error))):
                    error = own = None
            except BaseException as raised:
                _link(raised, error, around)
                error = own = raised
        if own is None:
            return error is not given
        context = own.__context__
        try:
            raise own
        finally:
            own.__context__ = context


class AsyncExitStack(_Stack, AbstractAsyncContextManager):
    """An `ExitStack` for `async with`, which also leaves asynchronous managers and awaits coroutine functions."""

    async def enter_async_context(self, cm):
        """Enter an asynchronous context manager, to be left with the stack; the result is what `as` would get.

        TypeError if the object is none.
        """
        kind = type(cm)
        try:
            begin, end = kind.__aenter__, kind.__aexit__
        except AttributeError:
            raise _not_a_manager(kind, "asynchronous context manager") from None
        entered = await begin(cm)
        self._exit_callbacks.append((False, MethodType(end, cm)))
        return entered

    def push_async_exit(self, exit):
        """Do as `push` for an asynchronous context manager, or a coroutine function with its arguments."""
        try:
            leave = MethodType(type(exit).__aexit__, exit)
        except AttributeError:
            leave = exit
        self._exit_callbacks.append((False, leave))
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """Do as `callback` for a coroutine function, which is awaited."""
        async def run(*error):
            await callback(*args, **kwds)
        run.__wrapped__ = callback
        self._exit_callbacks.append((False, run))
        return callback

    async def aclose(self):
        """Leave everything now, as at the end of a block without an exception."""
        await self.__aexit__(None, None, None)

    async def __aexit__(self, *exc_details):
        given = error = exc_details[1]
        around, own = sys.exception(), None
        while self._exit_callbacks:
            is_plain, leave = self._exit_callbacks.pop()
            try:
                answer = leave(*(_NO_ERROR if error is None else _details(error)))
                if answer if is_plain else await answer:
                    error = own = None
            except BaseException as raised:
                _link(raised, error, around)
                error = own = raised
        if own is None:
            return error is not given
        context = own.__context__
        try:
            raise own
        finally:
            own.__context__ = context


def _not_a_manager(kind, protocol):
    return TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the {protocol} protocol")


_NO_ERROR = None, None, None


def _details(error):
    return type(error), error, error.__traceback__


def _link(raised, earlier, around):
    """Make `earlier` the context of `raised`, an exit's exception, as it would be if the exits were nested statements.

    They all ran while `around` was handled, so that is where the chain of contexts of each leads.
    """
    link = raised
    while (context := link.__context__) is not None and context is not earlier:
        if context is around:
            link.__context__ = earlier
            return
        link = context


class ContextDecorator:
    """Lets the instances of a class of context managers decorate functions, whose every call is then a block."""

    def __call__(self, func):
        @wraps(func)
        def in_block(*given, **named):
            with self._recreate_cm():
                return func(*given, **named)
        return in_block

    def _recreate_cm(self):
        """The manager of one call; subclasses that can be entered only once make a new one."""
        return self


class AsyncContextDecorator:
    """Lets the instances of a class of asynchronous context managers decorate coroutine functions."""

    def __call__(self, func):
        @wraps(func)
        async def in_block(*given, **named):
            async with self._recreate_cm():
                return await func(*given, **named)
        return in_block

    def _recreate_cm(self):
        """The manager of one call; subclasses that can be entered only once make a new one."""
        return self


def contextmanager(func):
    """Decorate a generator function so that its calls make context managers.

    The block runs where the generator yields, which must be once: RuntimeError if not. `as` gets what it yields, an
    exception of the block is raised at the `yield`, and is over if the generator catches it.
    """
    return _maker(_GeneratorContextManager, func)


def asynccontextmanager(func):
    """Do as `contextmanager` for an asynchronous generator function; the calls make managers for `async with`."""
    return _maker(_AsyncGeneratorContextManager, func)


def _maker(kind, func):
    @wraps(func)
    def make(*args, **kwds):
        return kind(func, args, kwds)
    return make


_ENDED = object()
_NO_YIELD = "generator didn't yield"
_NO_STOP = "generator didn't stop"


class _OneYield:
    """A manager around a generator, with the call that made it: to decorate functions, the generator is made anew."""

    def __init__(self, func, args, kwds):
        self.args, self.kwds, self.func = args, kwds, func
        self.gen = func(*args, **kwds)
        text = getattr(func, "__doc__", None)
        self.__doc__ = text if text is not None else type(self).__doc__

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)


def _let_through(end, thrown, wrapped):
    """Whether a generator ended with what was thrown into it; what is `wrapped` comes out in a RuntimeError."""
    if end is thrown:
        return True
    return isinstance(thrown, wrapped) and isinstance(end, RuntimeError) and end.__cause__ is thrown


class _GeneratorContextManager(_OneYield, AbstractContextManager, ContextDecorator):
    """A context manager that a generator function made."""

    def __enter__(self):
        # Once running, it is not made anew, and what was passed may be freed.
        del self.args, self.func, self.kwds
        try:
            first = next(self.gen)
        except StopIteration:
            raise RuntimeError(_NO_YIELD) from None
        return first

    def __exit__(self, typ, value, traceback):
        if typ is not None:
            thrown = typ() if value is None else value
            try:
                self.gen.throw(thrown)
            except StopIteration as end:
                return end is not thrown
            except BaseException as end:
                if not _let_through(end, thrown, StopIteration):
                    raise
                thrown.__traceback__ = traceback
                return False
            problem = _NO_STOP + " after throw()"
        elif next(self.gen, _ENDED) is _ENDED:
            return False
        else:
            problem = _NO_STOP
        with closing(self.gen):
            raise RuntimeError(problem)


class _AsyncGeneratorContextManager(_OneYield, AbstractAsyncContextManager, AsyncContextDecorator):
    """An asynchronous context manager that a generator function made."""

    async def __aenter__(self):
        del self.args, self.func, self.kwds
        try:
            first = await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError(_NO_YIELD) from None
        return first

    async def __aexit__(self, typ, value, traceback):
        if typ is not None:
            thrown = typ() if value is None else value
            try:
                await self.gen.athrow(thrown)
            except StopAsyncIteration as end:
                return end is not thrown
            except BaseException as end:
                if not _let_through(end, thrown, (StopIteration, StopAsyncIteration)):
                    raise
                thrown.__traceback__ = traceback
                return False
            problem = _NO_STOP + " after athrow()"
        else:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            problem = _NO_STOP
        async with aclosing(self.gen):
            raise RuntimeError(problem)
