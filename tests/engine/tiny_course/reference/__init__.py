"""The solutions of the tiny course."""
