"""Gradescope's bulk export: `submission_metadata.yml` and one folder a submission.

Keys are Ruby's symbols (`:submitters`); every scalar is read as text, so that a student number
keeps its zeros.
"""

import re
from typing import Any

import msgspec
import yaml

from autograder.submission.model import Person

METADATA = "submission_metadata.yml"

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d+)? *(Z|UTC|[+-]\d\d:?\d\d)?$")


class Entry(msgspec.Struct, frozen=True):
    """Who handed in and when."""

    people: tuple[Person, ...] = ()
    submitted_at: str = ""


class BadMetadata(Exception):
    """The metadata cannot be read; the message says why."""


def read_metadata(data: bytes) -> dict[str, Entry]:
    """The entry of each folder; raises BadMetadata."""
    try:
        found = yaml.load(data.decode("utf-8", "replace"), Loader=_LOADER)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        told = str(error).splitlines()[0] if str(error) else "too deep"
        raise BadMetadata(f"{METADATA} is not valid YAML: {told}") from None
    if not isinstance(found, dict):
        raise BadMetadata(f"{METADATA} is no table of submissions")
    return {str(key): _entry(value) for key, value in found.items()}


def _entry(about: Any) -> Entry:
    submitters = _get(about, "submitters")
    listed = [one for one in submitters if isinstance(one, dict)] if isinstance(submitters, list) else []
    people = [Person(*(_text(_get(one, field)) for field in ("name", "sid", "email"))) for one in listed]
    return Entry(tuple(people), moment(_text(_get(about, "created_at"))))


def moment(text: str) -> str:
    """A time of Gradescope as ISO 8601 with its offset; as it is if it is of another form."""
    found = _MOMENT.match(text.strip())
    if not found:
        return text.strip()
    day, time, fraction, offset = found.groups()
    if offset in ("Z", "UTC"):
        offset = "+00:00"
    elif offset and ":" not in offset:
        offset = f"{offset[:3]}:{offset[3:]}"
    return f"{day}T{time}{(fraction or '')[:7]}{offset or ''}"


def _get(entry: Any, name: str) -> Any:
    """The value under `:name` or `name`."""
    return entry.get(f":{name}", entry.get(name)) if isinstance(entry, dict) else None


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) and value not in ("null", "~") else ""
