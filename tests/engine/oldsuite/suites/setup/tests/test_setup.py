import unittest

from gradescope_utils.autograder_utils.decorators import number, visibility, weight
from setup_hw import Pipeline, helper


class TestPipeline(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pipeline = Pipeline(size=3)
        cls.fitted = cls.pipeline.fit([1, 2, 3])

    @weight(3)
    @number("1")
    def test_fit(self):
        self.assertEqual(self.fitted, 2.0)

    @weight(2)
    @number("2")
    @visibility("hidden")
    def test_size(self):
        self.assertEqual(self.pipeline.size, 3)


class TestHelper(unittest.TestCase):
    @weight(1)
    @number("3")
    def test_helper(self):
        self.assertEqual(helper(2), 4)
