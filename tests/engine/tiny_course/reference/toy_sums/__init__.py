"""Toy assignment: sums and means of rows."""
