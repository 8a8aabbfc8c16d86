"""A cap on submissions, told kindly: beyond it the last result stays and nothing new is checked."""

from datetime import datetime, timedelta
from typing import Any

from autograder.course.model import Limit


def over_limit(limit: Limit | None, metadata: dict[str, Any]) -> dict[str, Any] | None:
    """The results of a submission beyond the cap, made of the last ones; None if it may be checked."""
    now = _moment(metadata.get("created_at"))
    if limit is None or now is None:
        return None
    earlier = [s for s in metadata.get("previous_submissions") or [] if isinstance(s, dict)]
    checked = [s for s in earlier if not _was_over(s)]
    moments = sorted(filter(None, (_moment(s.get("submission_time")) for s in checked)))
    recent = [moment for moment in moments if now - moment < timedelta(hours=limit.hours)]
    if len(recent) < limit.submissions:
        return None
    again = recent[-limit.submissions] + timedelta(hours=limit.hours)
    return _repeated(checked[-1], told(limit, again))


def told(limit: Limit, again: datetime) -> str:
    """What the student reads."""
    return (
        f"**This submission was not checked.** There are {limit.submissions} checked submissions in "
        f"{limit.hours:g} hours; the next is checked from {again:%Y-%m-%d %H:%M} (UTC{again:%z}) on. "
        "The result below is that of your last checked submission and stays yours. Until then "
        "`autograder check` runs the same public checks on your own machine, as often as you like."
    )


def _repeated(last: dict[str, Any], text: str) -> dict[str, Any]:
    """The last results with the explanation in front; without them, the last score."""
    results = last.get("results")
    kept = dict(results) if isinstance(results, dict) else {}
    if "score" not in kept and isinstance(last.get("score"), int | float | str):
        kept["score"] = float(last["score"])
    about = kept.get("extra_data")
    kept["extra_data"] = {**(about if isinstance(about, dict) else {}), "over_limit": True}
    return {**kept, "output": text, "output_format": "md", "tests": kept.get("tests") or []}


def _was_over(submission: dict[str, Any]) -> bool:
    results = submission.get("results")
    about = results.get("extra_data") if isinstance(results, dict) else None
    return isinstance(about, dict) and bool(about.get("over_limit"))


def _moment(text: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return moment if moment.tzinfo else None
