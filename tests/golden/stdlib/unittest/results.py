import io, unittest
class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print("setUpClass")
    @classmethod
    def tearDownClass(cls): print("tearDownClass")
    def setUp(self): self.addCleanup(print, "cleanup")
    def test_a_ok(self): self.assertEqual(1, 1)
    def test_b_list(self): self.assertEqual([1, 2, 3], [1, 9, 3])
    def test_c_dict(self): self.assertEqual({"a": 1}, {"a": 2, "b": 3})
    def test_d_text(self): self.assertEqual("one\ntwo\n", "one\ntoo\n")
    @unittest.skip("later")
    def test_e_skip(self): pass
    @unittest.expectedFailure
    def test_f_expected(self): self.fail("x")
    @unittest.expectedFailure
    def test_g_unexpected(self): pass
    def test_h_sub(self):
        for i in range(3):
            with self.subTest("even", i=i): self.assertEqual(i % 2, 0)
    def test_i_error(self): raise KeyError("k")
    def test_j_doc(self):
        """First line.

        More."""
        with self.assertRaisesRegex(ValueError, "^a"): raise ValueError("abc")
r = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(T).run(r)
print(r.testsRun, len(r.failures), len(r.errors), len(r.skipped), len(r.expectedFailures), len(r.unexpectedSuccesses), r.wasSuccessful())
for t, text in r.failures + r.errors: print(str(t), "|", "\n".join(l for l in text.splitlines() if not l.startswith(" ")))
out = io.StringIO()
unittest.TextTestRunner(out, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
print("\n".join(l for l in out.getvalue().splitlines() if "... " in l or l.startswith(("FAIL", "ERROR", "UNEXP", "=", "-"))))
