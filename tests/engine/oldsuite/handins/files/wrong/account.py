"""One mistake in most."""


class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise KeyError("balance")
        self.balance -= amount

    def deposit(self, amount):
        print("SECRET of the student")
        self.balance = amount
