import unittest, warnings
t = unittest.TestCase()
calls = [
 lambda: t.assertEqual(1, 2), lambda: t.assertEqual(1, 2, "why"), lambda: t.assertNotEqual(1, 1), lambda: t.assertTrue(0), lambda: t.assertFalse([1]),
 lambda: t.assertIs(1, None), lambda: t.assertIsNot(None, None), lambda: t.assertIsNone(3), lambda: t.assertIsNotNone(None), lambda: t.assertIn(1, [2]), lambda: t.assertNotIn(1, [1]),
 lambda: t.assertIsInstance(1, str), lambda: t.assertNotIsInstance(1, int), lambda: t.assertAlmostEqual(1.0, 1.1), lambda: t.assertAlmostEqual(1, 2, delta=0.5), lambda: t.assertNotAlmostEqual(1.0, 1.00000001),
 lambda: t.assertGreater(1, 2), lambda: t.assertGreaterEqual(1, 2), lambda: t.assertLess(2, 1), lambda: t.assertLessEqual(2, 1), lambda: t.assertRegex("abc", "x+"), lambda: t.assertNotRegex("abc", "b"),
 lambda: t.assertCountEqual([1, 2, 2], [2, 1]), lambda: t.assertTupleEqual((1, 2), (1, 3)), lambda: t.assertListEqual([1], [1, 2]), lambda: t.assertSetEqual({1}, {2}), lambda: t.assertDictEqual({1: 2}, {1: 3}),
 lambda: t.assertMultiLineEqual("a\nb", "a\nc"), lambda: t.assertRaises(ValueError, int, "1"), lambda: t.assertSequenceEqual([1], (2,)), lambda: t.fail("boom"), lambda: t.fail(), lambda: t.assertEqual("x" * 100, "x" * 99 + "y"),
 lambda: t.assertWarns(UserWarning, lambda: None), lambda: t.assertRaisesRegex(ValueError, "zzz", int, "q"), lambda: t.assertListEqual([], ()),
]
for c in calls:
    try: c()
    except AssertionError as e: print(e); print("--")
with t.assertRaises(ValueError) as cm: int("q")
print(cm.exception)
with t.assertWarns(UserWarning) as cm: warnings.warn("careful")
print(cm.warning)
