import unittest

from gradescope_utils.autograder_utils.decorators import number, visibility, weight
from gradescope_utils.autograder_utils.files import check_submitted_files


class TestFiles(unittest.TestCase):
    @weight(1)
    @number("1")
    def test_submitted_files(self):
        """All files are there"""
        missing = check_submitted_files(["account.py", "README.md"])
        for path in missing:
            print(f"Missing {path}")
        self.assertEqual(len(missing), 0, "Missing some required files!")


class TestAccount(unittest.TestCase):
    def setUp(self):
        try:
            from account import Account
        except ImportError as error:
            self.fail(f"account.py cannot be loaded: {error}")
        self.account = Account(10)

    @weight(2)
    @number("2")
    @visibility("visible")
    def test_withdraw_too_much(self):
        """More than there is cannot be withdrawn"""
        with self.assertRaises(ValueError) as caught:
            self.account.withdraw(11)
        self.assertIn("balance", str(caught.exception))

    @weight(1)
    @number("3")
    def test_refuses_text(self):
        """Text is refused"""
        self.assertRaises(TypeError, self.account.deposit, "ten")
        self.assertRaisesRegex(TypeError, "number", self.account.deposit, None)

    @weight(1)
    @number("4")
    def test_deposit(self):
        """Deposits add up"""
        for amount in [1, 2.5]:
            self.account.deposit(amount)
        self.assertEqual(self.account.balance, 13.5)
        print("A hint of the suite's own")
