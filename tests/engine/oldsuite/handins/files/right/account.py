"""Right answers."""


class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f"the balance is {self.balance}")
        self.balance -= amount

    def deposit(self, amount):
        print("SECRET of the student")
        if not isinstance(amount, int | float):
            raise TypeError("a number, please")
        self.balance += amount
