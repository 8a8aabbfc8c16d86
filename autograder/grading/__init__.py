"""Grading one submission or many."""
