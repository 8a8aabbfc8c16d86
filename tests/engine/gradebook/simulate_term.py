"""Play `docs/run-a-term.md` through: every command in it, on a made-up class, and check all marks.

    python simulate_term.py FOLDER [--students 120] [--grade]

With --grade the submissions are generated and really graded, which takes a while; without it ready
runs lie where grading would have put them.
"""

import argparse
import csv
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from term_inbox import fill_sheet, ready_run, write_inbox
from term_oracle import Oracle
from term_plan import ASSIGNMENTS, Plan, make_plan

REPOSITORY = Path(__file__).parents[3]
MANUAL = REPOSITORY / "docs" / "run-a-term.md"
SHEETS = {
    **ASSIGNMENTS, "proposal": "project_proposal", "presentation": "presentation", "report": "project_report",
}  # fmt: skip
TITLES = {
    "a1_language_models": "Language models (81001)", "a4_vae": "Variational autoencoders (81004)",
    "midterm_1": "Midterm 1 (81010)", "midterm_2": "Midterm 2", "project_report": "Project report",
    "final": "Final mark (81099)",
}  # fmt: skip
Command = Callable[[list[str]], tuple[int, str]]


def commands() -> list[list[str]]:
    """The commands of the manual, in order."""
    blocks = re.findall(r"^```sh\n(.*?)^```", MANUAL.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    return [shlex.split(line)[1:] for block in blocks for line in block.splitlines()]


def copy_course(folder: Path, graded: bool) -> None:
    """The course's files; what grading needs as well if it is to happen."""
    parts = ["assignments", "rubrics"] + (["tests", "reference"] if graded else [])
    leave = shutil.ignore_patterns("__pycache__", "engine", "bench")
    for part in parts:
        shutil.copytree(REPOSITORY / part, folder / part, ignore=leave)


def play(folder: Path, plan: Plan, run: Command, graded: bool) -> list[str]:
    """Type every command; what people do in between is done before the command that needs it."""
    told = []
    for words in commands():
        if words[0] == "grade" and not graded:
            continue
        if words[:2] == ["written", "import"] and Path(words[2]).stem in SHEETS:
            fill_sheet(plan, SHEETS[Path(words[2]).stem], folder / words[2])
        code, output = run(words)
        refusals = "crowdmark" in " ".join(words)  # the one file with mistakes in it
        if code != int(refusals):
            raise SystemExit(f"autograder {shlex.join(words)} ended with {code}:\n{output}")
        told.append(output)
    return told


def differences(folder: Path, plan: Plan) -> list[str]:
    """Where Quercus's file and the second calculation differ."""
    with (folder / "exports" / "quercus.csv").open(newline="", encoding="utf-8") as file:
        rows = {row["Integration ID"]: row for row in csv.DictReader(file) if row["ID"]}
    found = []
    for sid, expected in Oracle(plan, folder / "runs").marks().items():
        for name, title in TITLES.items():
            if rows[sid][title] != expected[name]:
                found.append(f"{sid}, {title}: {rows[sid][title]}, expected {expected[name]}")
    return found


def typed(folder: Path) -> Command:
    """Commands in processes of their own, shown as they are typed."""

    def run(words: list[str]) -> tuple[int, str]:
        print(f"$ autograder {shlex.join(words)}", flush=True)
        command = [str(Path(sys.executable).with_name("autograder")), *words]
        return subprocess.run(command, cwd=folder).returncode, "see above"

    return run


def main() -> int:
    """Play the term; 1 if a mark differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--students", type=int, default=120)
    parser.add_argument("--grade", action="store_true")
    options = parser.parse_args()
    folder = options.folder.resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    copy_course(folder, options.grade)
    plan = make_plan(folder, options.students)
    prepare(plan, folder, options.grade)
    play(folder, plan, typed(folder), options.grade)
    found = differences(folder, plan)
    print("\n".join(found) or f"All marks of {len(plan.people)} students agree to the cent.")
    return 1 if found else 0


def prepare(plan: Plan, folder: Path, graded: bool) -> None:
    """The files that a term begins with."""
    write_inbox(plan, folder / "exports" / "inbox")
    for short in ASSIGNMENTS:
        if graded:
            from term_submissions import write_export

            write_export(plan, folder, short)
        else:
            ready_run(plan, short, folder / "runs" / short)
    if not graded:
        ready_run(plan, "a3", folder / "runs" / "a3_again", generous="1.1")


if __name__ == "__main__":
    sys.exit(main())
