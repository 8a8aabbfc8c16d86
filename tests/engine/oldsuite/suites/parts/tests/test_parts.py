import unittest

from gradescope_utils.autograder_utils.decorators import leaderboard, number, partial_credit, weight
from parts import accuracy, classify, double, loss


class TestParts(unittest.TestCase):
    @weight(3)
    @number("1")
    def test_cases(self):
        """Doubles, case by case"""
        for x in (0, 1, -2, 2.5):
            with self.subTest(x=x):
                self.assertEqual(double(x), 2 * x)

    @partial_credit(10)
    @number("2")
    def test_share(self, set_score=None):
        """A share of the points"""
        right = sum(classify(n) == (n > 2) for n in range(8))
        set_score(10 * right / 8)
        self.assertGreater(right, 1, "too few are right")

    @partial_credit(2)
    @number("3")
    def test_never_sets(self, set_score=None):
        """All or nothing"""
        self.assertTrue(classify(9))

    @leaderboard("accuracy")
    def test_accuracy(self, set_leaderboard_value=None):
        set_leaderboard_value(round(accuracy(), 3))

    @leaderboard("loss", sort_order="asc")
    def test_loss(self, set_leaderboard_value=None):
        set_leaderboard_value(loss())

    @unittest.skip("not this term")
    @weight(1)
    @number("4")
    def test_skipped(self):
        """Of another year"""

    @unittest.expectedFailure
    @weight(1)
    @number("5")
    def test_known_gap(self):
        """A known gap"""
        self.assertEqual(double("a"), "a2")
