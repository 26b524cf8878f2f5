import unittest


class Arithmetic(unittest.TestCase):
    def setUp(self):
        self.value = 2

    def test_adds(self):
        self.assertEqual(self.value + 2, 4)

    def test_wrong(self):
        self.assertEqual([1, 2, 3], [1, 2, 4])

    @unittest.skip("no time")
    def test_skipped(self):
        self.fail()

    @unittest.expectedFailure
    def test_expected(self):
        self.assertTrue(False)

    def test_parts(self):
        for part in range(3):
            with self.subTest(part=part):
                self.assertNotEqual(part, 1)


class NotATest:
    def test_ignored(self):
        raise AssertionError


if __name__ == "__main__":
    unittest.main()
