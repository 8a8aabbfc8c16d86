"""Given code of the toy assignment: an affine map with a recording of its calls."""

from given.maps import Affine

__all__ = ["Affine"]
