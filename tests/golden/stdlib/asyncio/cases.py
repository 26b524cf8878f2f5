"""Test cases with coroutines: order of the calls, one loop and one context, outcomes."""
import asyncio
import contextvars
import io
import unittest

calls = []
variable = contextvars.ContextVar("variable")


class Manager:
    async def __aenter__(self):
        calls.append("enter")
        return 5

    async def __aexit__(self, *exc_info):
        calls.append("exit")


class Case(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        calls.append("setUp")
        variable.set("set up")

    async def asyncSetUp(self):
        calls.append("asyncSetUp")
        self.loop = asyncio.get_running_loop()
        self.addAsyncCleanup(self.clean, "async")
        self.addCleanup(calls.append, "cleanup")
        self.assertEqual(await self.enterAsyncContext(Manager()), 5)

    async def clean(self, word):
        await asyncio.sleep(0)
        calls.append(word)

    async def test_one(self):
        await asyncio.sleep(0)
        self.assertIs(asyncio.get_running_loop(), self.loop)
        self.assertEqual(variable.get(), "set up")
        calls.append("test")

    def test_plain(self):
        self.assertEqual(variable.get(), "set up")

    async def test_fails(self):
        await asyncio.sleep(0)
        self.assertEqual(1, 2)

    async def test_errors(self):
        async with asyncio.timeout(0):
            await asyncio.sleep(1)

    async def test_skips(self):
        self.skipTest("not now")

    async def test_subtests(self):
        for n in range(3):
            with self.subTest(n=n):
                await asyncio.sleep(0)
                self.assertNotEqual(n, 1)

    @unittest.expectedFailure
    async def test_expected(self):
        await asyncio.sleep(0)
        raise ValueError

    async def asyncTearDown(self):
        calls.append("asyncTearDown")

    def tearDown(self):
        calls.append("tearDown")


for name in sorted(dir(Case)):
    if name.startswith("test_"):
        calls.clear()
        result = unittest.TestResult()
        Case(name).run(result)
        print(name, calls)
        print(" ", result, [text.splitlines()[-1] for _, text in result.failures + result.errors], [reason for _, reason in result.skipped])
try:
    Case("test_fails").debug()
except AssertionError as error:
    print(error)
