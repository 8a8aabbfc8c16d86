"""The engine as a wheel, made from its own files without a build tool or a network."""

import base64
import hashlib
import importlib.metadata
import sys
from pathlib import Path
from typing import Any

import msgspec

import autograder
from autograder.publish.archive import tree, zip_bytes

if sys.version_info >= (3, 11):
    import tomllib
else:  # pragma: no cover
    import tomli as tomllib

PACKAGE = Path(autograder.__file__).parent


class Distribution(msgspec.Struct, frozen=True):
    """What an installer needs to know about the engine."""

    requires_python: str
    dependencies: tuple[str, ...]
    extras: dict[str, tuple[str, ...]] = {}


def distribution() -> Distribution:
    """From `pyproject.toml` beside the package; where the engine is installed, from its metadata."""
    project = PACKAGE.parent / "pyproject.toml"
    if project.is_file():
        found: dict[str, Any] = tomllib.loads(project.read_text("utf-8"))["project"]
        extras = {k: tuple(v) for k, v in found.get("optional-dependencies", {}).items()}
        return Distribution(found["requires-python"], tuple(found["dependencies"]), extras)
    about = importlib.metadata.metadata("autograder")
    needed = [line for line in about.get_all("Requires-Dist") or [] if "extra ==" not in line]
    return Distribution(about["Requires-Python"], tuple(needed))


def engine_files() -> dict[str, bytes]:
    """The package's files, as `autograder/...`."""
    return tree(PACKAGE, "autograder/")


def wheel_name() -> str:
    """`autograder-1.2-py3-none-any.whl`."""
    return f"autograder-{autograder.__version__}-py3-none-any.whl"


def wheel_bytes() -> bytes:
    """The wheel."""
    info = f"autograder-{autograder.__version__}.dist-info"
    files = engine_files()
    files[f"{info}/METADATA"] = _metadata(distribution()).encode()
    files[f"{info}/WHEEL"] = (
        b"Wheel-Version: 1.0\nGenerator: autograder\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    )
    files[f"{info}/entry_points.txt"] = b"[console_scripts]\nautograder = autograder.cli.main:main\n"
    files[f"{info}/top_level.txt"] = b"autograder\n"
    record = [f"{name},sha256={_digest(data)},{len(data)}" for name, data in sorted(files.items())]
    files[f"{info}/RECORD"] = ("\n".join([*record, f"{info}/RECORD,,"]) + "\n").encode()
    return zip_bytes(files)


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


def _metadata(about: Distribution) -> str:
    lines = [
        "Metadata-Version: 2.1",
        "Name: autograder",
        f"Version: {autograder.__version__}",
        f"Requires-Python: {about.requires_python}",
    ]
    lines += [f"Requires-Dist: {requirement}" for requirement in about.dependencies]
    for extra, requirements in about.extras.items():
        lines.append(f"Provides-Extra: {extra}")
        lines += [f"Requires-Dist: {_with_extra(r, extra)}" for r in requirements]
    return "\n".join(lines) + "\n"


def _with_extra(requirement: str, extra: str) -> str:
    name, _, marker = requirement.partition(";")
    condition = f'extra == "{extra}"'
    return f"{name.strip()}; ({marker.strip()}) and {condition}" if marker else f"{name}; {condition}"
