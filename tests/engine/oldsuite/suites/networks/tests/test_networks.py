import unittest

import torch
import torch.nn as nn
from gradescope_utils.autograder_utils.decorators import number, weight
from networks import Counter, Net, Value, train


class TestNet(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        torch.manual_seed(0)
        cls.net = Net(3, hidden=4)
        cls.x = torch.randn(5, 3)

    @weight(2)
    @number("1")
    def test_shapes(self):
        out = self.net(self.x)
        self.assertIsInstance(self.net, nn.Module)
        self.assertIsInstance(self.net, Net)
        self.assertIsInstance(out, torch.Tensor)
        self.assertEqual(out.shape, torch.Size([5, 1]))
        self.assertEqual(out.dtype, torch.float32)
        self.assertFalse(hasattr(self.net, "no_such_thing"))

    @weight(1)
    @number("2")
    def test_parameters(self):
        count = sum(p.numel() for p in self.net.parameters())
        self.assertEqual(count, 3 * 4 + 4 + 4 + 1)
        names = [name for name, _ in self.net.named_parameters()]
        self.assertIn("first.weight", names)
        self.assertEqual(self.net.first.weight.shape, (4, 3))

    @weight(2)
    @number("3")
    def test_of_a_seed(self):
        torch.manual_seed(7)
        net = Net(3, hidden=4)
        x = torch.randn(2, 3)
        torch.manual_seed(7)
        first, second = nn.Linear(3, 4), nn.Linear(4, 1)
        expected = second(torch.relu(first(torch.randn(2, 3))))
        self.assertTrue(torch.allclose(net(x), expected, atol=1e-6))

    @weight(1)
    @number("4")
    def test_zero_weights(self):
        state = {name: torch.zeros_like(t) for name, t in self.net.state_dict().items()}
        self.net.load_state_dict(state)
        self.assertTrue((self.net(self.x) == 0).all())

    @weight(1)
    @number("5")
    def test_training_learns(self):
        torch.manual_seed(1)
        x = torch.randn(64, 3)
        losses = train(Net(3, hidden=8), x, x.sum(1, keepdim=True), steps=30)
        self.assertLess(losses[-1], losses[0])


class TestObjects(unittest.TestCase):
    @weight(1)
    @number("6")
    def test_state(self):
        counter = Counter()
        counter.add("a")
        counter.add("a")
        counter["b"] = 5
        self.assertEqual(counter.counts, {"a": 2, "b": 5})
        self.assertEqual(len(counter), 2)
        self.assertIn("a", counter)
        self.assertEqual(sorted(counter), ["a", "b"])
        self.assertEqual(str(counter), "Counter(a=2, b=5)")

    @weight(2)
    @number("7")
    def test_operators(self):
        a = Value(2.0)
        b = 3 * a + 1
        self.assertEqual(b.data, 7.0)
        self.assertEqual((b - a).data, 5.0)
        self.assertEqual(Value(1.0) + Value(2.0), Value(3.0))
        self.assertNotEqual(Value(1.0), Value(2.0))
