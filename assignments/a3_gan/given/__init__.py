"""Given code of assignment 3: critics, a perceptron, a linear generator and discriminator."""

from given.models import LinearCritic, LinearModel, Perceptron, QuadraticCritic

__all__ = ["LinearCritic", "LinearModel", "Perceptron", "QuadraticCritic"]
