"""Mutants of a reference: what is changed, whom it concerns, and that a changed constant is seen."""

from pathlib import Path

import pytest
from audited import course_with, run_validate
from msgspec.structs import replace
from tiny import TOY

from autograder.audit.mutants import Equivalent, Mutant, mutants, owners, recorded
from autograder.audit.report import Audit
from autograder.audit.survivors import put_to_properties
from autograder.course.errors import CourseError
from autograder.course.load import load_assignment
from autograder.course.model import Place
from autograder.judge.programs import reference_texts


@pytest.fixture(scope="module")
def toy() -> list[Mutant]:
    return mutants(TOY)


@pytest.mark.parametrize(
    ("kind", "was", "now"),
    [
        ("constant", "ROW_AXIS = 1", "ROW_AXIS = 0"),
        ("reduction", "return x.sum(dim=ROW_AXIS)", "return x.mean(dim=ROW_AXIS)"),
        ("operator", "return (x * w).sum(dim=ROW_AXIS)", "return (x / w).sum(dim=ROW_AXIS)"),
        ("dropped term", "return (x * w).sum(dim=ROW_AXIS)", "return (x).sum(dim=ROW_AXIS)"),
        ("swapped arguments", "return _contracted(x, w)", "return _contracted(w, x)"),
        ("dropped argument", "return x.sum(dim=ROW_AXIS)", "return x.sum()"),
        ("operator", "self.count += len(x)", "self.count -= len(x)"),
    ],
)
def test_every_kind_of_change(toy: list[Mutant], kind: str, was: str, now: str) -> None:
    assert (kind, was, now) in {(m.kind, m.was, m.now) for m in toy}


def test_each_mutant_is_a_program_of_its_own(toy: list[Mutant]) -> None:
    texts = reference_texts(TOY)
    assert len({(m.module, m.text) for m in toy}) == len(toy)
    for mutant in toy:
        compile(mutant.text, mutant.module, "exec")
        assert mutant.text != texts[mutant.module]
        assert mutant.was in texts[mutant.module]


def test_a_helper_belongs_to_the_tasks_that_reach_it() -> None:
    found = owners(load_assignment(TOY.root, "toy_sums"), reference_texts(TOY))
    assert found["sums.total"] == ["sums.total"]
    assert found["sums._contracted"] == ["sums.weighted"]
    assert found["sums.ROW_AXIS"] == ["sums.total", "sums.weighted"]


def test_a_record_knows_its_change_wherever_the_line_moves(toy: list[Mutant]) -> None:
    swapped = next(m for m in toy if m.now == "return _contracted(w, x)")
    entry = Equivalent(swapped.function, swapped.was, "multiplication commutes", swapped.now)
    assert entry.covers(Mutant(**{**_fields(swapped), "line": 999}))
    assert not entry.covers(Mutant(**{**_fields(swapped), "now": "return _contracted(w, w)"}))
    assert Equivalent(swapped.function, swapped.was, "any change").covers(swapped)


def _fields(mutant: Mutant) -> dict[str, object]:
    return {name: getattr(mutant, name) for name in mutant.__struct_fields__}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[[equivalent]]\nfunction = "a.f"\nwas = "1"\nreason = " "', "needs a reason"),
        ('[[equivalent]]\nfunction = "a.f"\nwas = "1"\nwhy = "-"', "why"),
        ("[[equivalent", "equivalent_mutants.toml"),
    ],
)
def test_a_record_without_a_reason_is_refused(tmp_path: Path, text: str, told: str) -> None:
    place = Place(tmp_path, "toy_sums")
    place.suite.mkdir(parents=True)
    (place.suite / "equivalent_mutants.toml").write_text(text, "utf-8")
    with pytest.raises(CourseError, match=told):
        recorded(place)


def test_an_unrecorded_survivor_is_a_fault_and_so_is_an_idle_record() -> None:
    fates = put_to_properties(TOY, ("sums.weighted",), 1, None)
    idle = Equivalent("sums.weighted", "return x", "nothing is like this")
    audit = Audit("toy_sums", [], True, fates=fates, equivalent=[*recorded(TOY)[:1], idle])
    assert audit.survivors == [] and audit.stale == [idle]
    unknown = [replace(fate, reason="") for fate in fates]
    told = Audit("toy_sums", [], True, fates=unknown).faults["mutant of sums.weighted"]
    assert told == ["survives: return _contracted(x, w) -> return _contracted(w, x)"]


def test_a_changed_constant_of_the_reference_is_a_fault_without_mutants(tmp_path: Path) -> None:
    file = "reference/toy_sums/sums.py"
    wrong = (TOY.root / file).read_text("utf-8").replace("ROW_AXIS = 1", "ROW_AXIS = 0")
    result, found = run_validate(course_with(tmp_path, {file: wrong}), "--sample", 1)
    assert result.exit_code == 1
    assert any(fault.startswith("fails 1.1") for fault in found["faults"]["reference reference"])
