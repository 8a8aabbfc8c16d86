"""Whether this machine can make a container like Gradescope's."""

import os
import shutil

import pytest


def hindrance() -> str:
    """Why it cannot; '' if it can."""
    if os.geteuid() != 0:
        return "a container needs root"
    return "" if shutil.which("runc") and shutil.which("debootstrap") else "no runc, debootstrap"


NEEDS_CONTAINER = pytest.mark.skipif(bool(hindrance()), reason=hindrance())
