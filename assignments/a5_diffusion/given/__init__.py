"""Given code of assignment 5: a small schedule, and denoisers and scores of known form."""

from given.models import AffineDenoiser, AffineScore, LabelDenoiser, advance_global_generator, toy_schedule

__all__ = ["AffineDenoiser", "AffineScore", "LabelDenoiser", "advance_global_generator", "toy_schedule"]
