"""Autograder: assignments, isolated grading and marks for a course on deep generative models."""

import importlib

__version__ = "0.1.0"


def load_ipython_extension(shell: object) -> None:
    """`%load_ext autograder` in a notebook: gives the magic `%check`."""
    importlib.import_module("autograder.notebook").register(shell)
