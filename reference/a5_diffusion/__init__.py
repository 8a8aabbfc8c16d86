"""Assignment 5: diffusion models and conditional generation."""
