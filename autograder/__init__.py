"""Autograder: assignments, isolated grading and marks for a course on deep generative models."""

__version__ = "0.1.0"


def load_ipython_extension(shell: object) -> None:
    """`%load_ext autograder` in a notebook: gives the magic `%check`."""
    from autograder.notebook import register

    register(shell)
