"""Assignment 3: generative adversarial networks."""
