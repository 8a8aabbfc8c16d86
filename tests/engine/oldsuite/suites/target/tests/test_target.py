import inspect
import math
import unittest

import numpy as np
import torch
from gradescope_utils.autograder_utils.decorators import number, partial_credit, weight
from target import apply, area, decode, encode, evens, mean, scale, shout


class TestOverTheWire(unittest.TestCase):
    @weight(1)
    @number("equal")
    def test_equal(self):
        self.assertEqual(area(3), 9)

    @weight(1)
    @number("almost")
    def test_almost(self):
        self.assertAlmostEqual(area(1.5), 2.25)

    @weight(1)
    @number("difference")
    def test_difference(self):
        x = torch.tensor([1.0, 2.0])
        self.assertTrue((scale(x) - 2 * x).abs().max() < 1e-6)

    @weight(1)
    @number("method")
    def test_method(self):
        x = torch.tensor([1.0, 2.0])
        self.assertTrue(scale(x).allclose(2 * x))

    @weight(1)
    @number("allclose")
    def test_allclose(self):
        x = torch.tensor([1.0, 2.0])
        self.assertTrue(torch.allclose(scale(x), 2 * x))

    @weight(1)
    @number("numpy")
    def test_numpy(self):
        x = np.array([1.0, 3.0])
        np.testing.assert_allclose(mean(x), 2.0)
        self.assertTrue(np.all(np.abs(mean(x) - 2.0) < 1e-9))

    @weight(1)
    @number("isclose")
    def test_isclose(self):
        self.assertTrue(math.isclose(mean(np.array([1.0, 3.0])), 2.0))

    @weight(1)
    @number("list")
    def test_list(self):
        self.assertListEqual(list(evens(7)), [0, 2, 4, 6])
        self.assertIn(4, evens(7))

    @weight(1)
    @number("text")
    def test_text(self):
        self.assertTrue(shout("hello").startswith("HELLO"))
        self.assertIn("HELLO", shout("hello"))

    @weight(1)
    @number("bare")
    def test_with_a_bare_except(self):
        try:
            good = area(4) == 16
        except:  # noqa: E722
            good = True
        self.assertTrue(good)

    @weight(1)
    @number("callback")
    def test_callback(self):
        self.assertEqual(apply(lambda value: value + 1, 2), 3)

    @weight(1)
    @number("round trip")
    def test_round_trip(self):
        self.assertEqual(decode(encode("abc")), "abc")
        self.assertEqual(encode("abc"), [97, 98, 99])

    @partial_credit(5)
    @number("share")
    def test_share(self, set_score=None):
        set_score(sum(area(n) == n * n for n in range(1, 6)))


class TestInside(unittest.TestCase):
    @weight(1)
    @number("inside 1")
    def test_source(self):
        self.assertIn("return", inspect.getsource(area))
        self.assertEqual(area(5), 25)

    @weight(1)
    @number("inside 2")
    def test_source_of_another(self):
        self.assertIn("return", inspect.getsource(shout))
        self.assertEqual(shout("SECRET-OF-ANOTHER-TEST"), "SECRET-OF-ANOTHER-TEST!")
