"""Texts that also run in the worker, as the package `given`: they import nothing of ours but each other."""
