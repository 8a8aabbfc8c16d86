import random
import unittest

import numbers_hw as hw
import numpy as np
from gradescope_utils.autograder_utils.decorators import hide_errors, number, tags, visibility, weight
from helpers import close
from numbers_hw import TEMPERATURE, entropy, softmax


class TestSoftmax(unittest.TestCase):
    def setUp(self):
        np.random.seed(4)
        self.x = np.random.randn(5, 3)

    @weight(2)
    @number("1.1")
    @tags("softmax", "shapes")
    def test_rows_sum_to_one(self):
        """Every row sums to one"""
        out = softmax(self.x)
        self.assertEqual(out.shape, (5, 3))
        self.assertIsInstance(out, np.ndarray)
        np.testing.assert_allclose(out.sum(axis=1), np.ones(5))

    @weight(1.1)
    @number("1.2")
    @visibility("after_published")
    def test_large_inputs(self):
        """Large inputs do not overflow"""
        self.assertTrue(close(softmax(np.array([[1000.0, 1000.0]])), [[0.5, 0.5]]))

    @weight(2.2)
    @number("1.3")
    @visibility("hidden")
    @hide_errors("The entropy is not right")
    def test_entropy(self):
        self.assertAlmostEqual(entropy([0.25] * 4), 2.0, msg="expected 2 bits")

    def test_without_weight(self):
        """Nothing is at stake"""
        self.assertEqual(hw.count({"a": [1, 2], "b": (3,)}), 3)

    @weight(0)
    def test_of_no_weight(self):
        self.assertAlmostEqual(TEMPERATURE, 0.5)


class TestChance(unittest.TestCase):
    @weight(1)
    @number("2.1")
    def test_the_same_stream(self):
        """A seeded draw"""
        random.seed(10)
        expected = [random.random() for _ in range(3)]
        random.seed(10)
        first = hw.draw()
        self.assertEqual([first, random.random(), hw.draw()], expected)

    @weight(1)
    @number("2.2")
    def test_noise(self):
        """Noise is added where numpy's stream stands"""
        np.random.seed(0)
        x, noise = np.random.randn(3), np.random.randn(3)
        np.random.seed(0)
        np.testing.assert_allclose(hw.noisy(np.random.randn(3)), x + noise)

    @weight(1)
    @number("2.3")
    def test_sorts_in_place(self):
        """Sorting changes the list itself"""
        values = [3, 1, 2]
        hw.sort(values)
        self.assertListEqual(values, [1, 2, 3])

    @weight(1)
    @number("2.4")
    def test_leaves_its_input_alone(self):
        """The input is not changed"""
        x = np.array([1.0, 2.0])
        before = x.copy()
        hw.scaled(x)
        np.testing.assert_array_equal(x, before)
