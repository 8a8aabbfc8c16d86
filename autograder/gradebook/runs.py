"""Recording a run: the marks of its results, item by item, for everybody who handed in."""

import hashlib
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec

from autograder.course.errors import CourseError
from autograder.course.model import Rubric
from autograder.course.term import Course
from autograder.gradebook.intake import Intake
from autograder.gradebook.late import moment
from autograder.gradebook.roster import Finder
from autograder.gradebook.store import Student
from autograder.grading.folder import Entry, RunFolder


class Run(msgspec.Struct, frozen=True):
    """A run's folder, read."""

    folder: RunFolder
    assignment: str
    source: str
    entries: tuple[Entry, ...]


def read_run(root: Path) -> Run:
    """The run in a folder; raises CourseError if it is none, or no run for marks."""
    file = root / "run.json"
    try:
        data = file.read_bytes()
        about = msgspec.json.decode(data)
        entries = msgspec.convert(about["submissions"], tuple[Entry, ...])
        name = str(about["assignment"])
    except OSError:
        remedy = "Name the folder that autograder grade made."
        raise CourseError("there is no run (no run.json)", root, remedy=remedy) from None
    except (msgspec.MsgspecError, KeyError, TypeError) as error:
        raise CourseError(f"is no run: {error}", file) from None
    if about.get("quick"):
        raise CourseError("this run is a demonstration (--quick), not marks", root)
    digest = hashlib.sha256(data).hexdigest()[:12]
    shown = "/".join(root.resolve().parts[-2:])
    return Run(RunFolder(root), name, f"{shown}@{digest}", entries)


def claims(run: Run, course: Course, rubric: Rubric, finder: Finder) -> Intake:
    """What a run says, checked; submissions with an item that the grader could not mark are refused."""
    intake = Intake(str(run.folder.root), run.source, run.assignment, "programming", rubric)
    handed_in = {entry.key: _people(intake, entry, finder) for entry in run.entries}
    times = Counter(student.sid for people in handed_in.values() for student in people)
    for entry in run.entries:
        people = [s for s in handed_in[entry.key] if not _twice(intake, entry, s, times[s.sid])]
        document = _document(intake, run, entry) if people else None
        if document is None:
            continue
        for student in people:
            _claim(intake, entry, document, student, course)
    return intake


def place(entry: Entry) -> str:
    """Where in a run something is."""
    return f"submission {entry.key}"


def _people(intake: Intake, entry: Entry, finder: Finder) -> list[Student]:
    """Those who handed in; without metadata, the folder's name says who."""
    if not entry.people:
        student = finder.find(sid=entry.key) or finder.find(email=entry.key)
        if student is None:
            intake.refuse(place(entry), f'there is no student "{entry.key}" on the roster')
        return [student] if student else []
    found = []
    for person in entry.people:
        student = finder.find(person.sid, person.email) or finder.find(email=person.email)
        if student is None:
            told = person.sid or person.email or person.name
            intake.refuse(place(entry), f'there is no student "{told}" on the roster')
        else:
            found.append(student)
    return found


def _twice(intake: Intake, entry: Entry, student: Student, times: int) -> bool:
    if times > 1:
        message = f"{student.sid} is in {times} submissions of this run; grade only the one that counts"
        intake.refuse(place(entry), message)
    return times > 1


def _document(intake: Intake, run: Run, entry: Entry) -> dict[str, Any] | None:
    try:
        document = run.folder.document(entry.key)
    except (OSError, ValueError) as error:
        intake.refuse(place(entry), f"its results cannot be read ({error})")
        return None
    unmarked = [test["number"] for test in document["tests"] if "score" not in test]
    if unmarked or not document["tests"]:
        listed = ", ".join(unmarked[:5]) + (", …" if len(unmarked) > 5 else "")
        intake.refuse(place(entry), f"the grader could not mark {listed}; grade it again")
        return None
    known = {item.number for item in intake.rubric.automatic}
    strange = [test["number"] for test in document["tests"] if test["number"] not in known]
    if strange:
        intake.refuse(place(entry), f"the rubric has no item {', '.join(strange[:5])}")
        return None
    return document


def _claim(intake: Intake, entry: Entry, document: dict[str, Any], student: Student, course: Course) -> None:
    for test in document["tests"]:
        intake.mark(place(entry), student, test["number"], str(test["score"]))
    try:
        handed_in = moment(entry.submitted_at, course.term.zone)
    except ValueError:
        intake.refuse(place(entry), f'"{entry.submitted_at}" is no time')
        return
    if handed_in:
        intake.time(place(entry), student, handed_in.isoformat())
