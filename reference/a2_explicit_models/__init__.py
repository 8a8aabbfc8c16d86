"""Assignment 2: models with explicit densities."""
