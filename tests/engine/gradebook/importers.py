"""Real processes that import at the same time, for any gradebook."""

import os
import subprocess
import sys
from pathlib import Path

from toy_office import Office

IMPORTS = (("ana", "quiz", "3"), ("ben", "quiz", "4"), ("cy", "toy", "4"), ("di", "toy", "5"))
COMMAND = "import sys; from autograder.cli.main import main; sys.exit(main())"


def start(root: Path, where: str, by: str, *words: str) -> "subprocess.Popen[str]":
    """`autograder WORDS` in a process of its own."""
    env = {**os.environ, "AUTOGRADER_GRADEBOOK": where, "AUTOGRADER_BY": by}
    return subprocess.Popen(
        [sys.executable, "-c", COMMAND, *words],
        cwd=root,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def roster_of(count: int) -> str:
    """A class list."""
    return "SID,Name\n" + "".join(f"{2000 + i},Student {i}\n" for i in range(count))


def scores(count: int, points: str) -> str:
    """Gradescope's CSV with the same points for everybody."""
    rows = "".join(f"{2000 + i},{points},5,Graded\n" for i in range(count))
    return "SID,Total Score,Max Points,Status\n" + rows


def race(office: Office, where: str, count: int = 60) -> None:
    """Four people import at once, two for each piece and with different marks: nothing is lost,
    and of two marks for the same work one is refused."""
    office("marks", "roster", office.write("big.csv", roster_of(count)), "--gradebook", where)
    jobs = []
    for by, assignment, points in IMPORTS:
        path = office.write(f"{by}.csv", scores(count, points))
        jobs.append(start(office.root, where, by, "written", "import", str(path), "--assignment", assignment))
    ended = [(job.communicate(timeout=120)[1].splitlines(), job.returncode) for job in jobs]
    assert sorted((len(refused), code) for refused, code in ended) == [(0, 0), (0, 0), (count, 1), (count, 1)]
    office.monkeypatch.setenv("AUTOGRADER_GRADEBOOK", where)
    for sid in (2000, 2000 + count - 1):
        assert sorted(row["assignment"] for row in office.rows(str(sid))) == ["quiz", "toy_sums"]
    first = {office.rows(str(2000 + i))[0]["by"] for i in range(0, count, 20)}
    assert len(first) == 1  # one import came before the others, whole
