"""Autograder: assignments, isolated grading and marks for a course on deep generative models."""

__version__ = "0.1.0"
