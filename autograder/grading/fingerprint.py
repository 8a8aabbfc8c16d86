"""Hashes that say whether a mark would come out the same: of a submission, of a suite."""

import hashlib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import msgspec

import autograder
from autograder.course.model import Place
from autograder.submission.model import Submission

SKIPPED = {"__pycache__", "wheats", "equivalent_mutants.toml"}


def of_submission(submission: Submission) -> str:
    """The hash of what was handed in, whoever handed it in."""
    content = (submission.sources, submission.weights, submission.problem)
    return hashlib.sha256(msgspec.msgpack.encode(content, order="deterministic")).hexdigest()


def of_suite(place: Place, chaffs: bool = True) -> str:
    """The hash of everything that decides a mark: material, rubric, suite, reference, engine."""
    digest = hashlib.sha256()
    skipped = SKIPPED if chaffs else SKIPPED | {"chaffs"}
    engine = Path(autograder.__file__).parent
    folders = [place.material, place.rubric, place.suite, place.reference, engine / "judge"]
    for root in [*folders, engine / "sandbox", engine / "submission", engine / "results"]:
        for path in sorted(root.rglob("*")) if root.is_dir() else [root]:
            if path.is_file() and not skipped & set(path.parts):
                digest.update(path.relative_to(root.parent).as_posix().encode())
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    for package in ("torch", "numpy", "hypothesis", "pytest"):
        digest.update(f"{package}={installed(package)}".encode())
    return digest.hexdigest()


def installed(package: str) -> str:
    """The version of an installed package; '' if it is not."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
