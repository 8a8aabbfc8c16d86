import contextlib
import inspect
import io
import unittest
from unittest import mock

import torch
from gradescope_utils.autograder_utils.decorators import number, partial_credit, visibility, weight
from patched import Base, greet, load, square, step


class Probe(Base):
    def size(self):
        return 3


class TestPatched(unittest.TestCase):
    @weight(2)
    @number("1")
    def test_calls_the_loader(self):
        with mock.patch("patched.load", return_value=[1, 2]) as fake:
            import patched

            self.assertEqual(patched.total("x"), 3)
        fake.assert_called_once_with("x")


class TestSubclass(unittest.TestCase):
    @weight(1)
    @number("2")
    def test_template(self):
        self.assertEqual(Probe().describe(), "size 3")


class TestSource(unittest.TestCase):
    @weight(1)
    @number("3")
    def test_no_loop(self):
        self.assertNotIn("for ", inspect.getsource(square))

    @partial_credit(4)
    @number("4")
    @visibility("hidden")
    def test_documented(self, set_score=None):
        documented = [f for f in (square, step, load, greet) if f.__doc__]
        set_score(len(documented))


class TestPrinted(unittest.TestCase):
    @weight(1)
    @number("5")
    def test_greeting(self):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            greet("Ada")
        self.assertEqual(out.getvalue(), "Hello, Ada!\n")


class TestGradient(unittest.TestCase):
    @weight(1)
    @number("6")
    def test_gradient(self):
        x = torch.tensor([1.0, 2.0], requires_grad=True)
        square(x).sum().backward()
        self.assertTrue(torch.equal(x.grad, torch.tensor([2.0, 4.0])))


class TestPlain(unittest.TestCase):
    @weight(1)
    @number("7")
    def test_square(self):
        self.assertEqual(square(3), 9)

    @weight(1)
    @number("8")
    def test_with_an_object_of_the_suite(self):
        self.assertEqual(step(torch.nn.Identity(), 2), 4)
