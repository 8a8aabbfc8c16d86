"""Assignment 4: variational autoencoders and variational inference."""
