"""Assignment 1: language models."""
