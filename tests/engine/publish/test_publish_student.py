"""What students get: complete, the same every time, and without a secret."""

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from autograder.cli.main import cli
from autograder.course.errors import CourseError
from autograder.course.load import find_root, load_assignment, load_rubric
from autograder.course.model import Place
from autograder.publish.handout import build_handout
from autograder.publish.lint import check_leaks, normalised
from autograder.publish.student import reduced_rubric, solutions_zip, student_files, student_zip
from autograder.publish.wheel import wheel_bytes, wheel_name

Files = dict[str, bytes]


@pytest.fixture(scope="module")
def files(place: Place) -> Files:
    """The student zip's files."""
    return student_files(place, build_handout(place))


def test_contents(files: Files) -> None:
    hidden = {name for name in files if name.startswith(".course/")}
    assert set(files) - hidden == {
        "README.md",
        "handout.html",
        "handout.md",
        "requirements.txt",
        "sums.py",
        "means.py",
        "notebooks/sums.ipynb",
        "notebooks/means.ipynb",
        "given/__init__.py",
        "given/maps.py",
        wheel_name(),
    }
    assert {name.removeprefix(".course/") for name in hidden} == {
        "assignments/toy_sums/assignment.toml",
        "assignments/toy_sums/given/__init__.py",
        "assignments/toy_sums/given/maps.py",
        "rubrics/toy_sums.yaml",
        "tests/toy_sums/public/test_sums.py",
        "tests/toy_sums/public/test_means.py",
    }
    readme = files["README.md"].decode()
    assert "3 public checks" in readme and "4 hidden checks" in readme and readme.count("\n") < 40
    lines = files["requirements.txt"].decode().splitlines()
    assert lines[0] == f"./{wheel_name()}" and "==" not in files["requirements.txt"].decode()


def test_notebooks_hold_the_statement(files: Files) -> None:
    cells = json.loads(files["notebooks/sums.ipynb"])["cells"]
    text = "".join(cells[0]["source"])
    assert text.startswith("## 1. Sums of rows (7 points)") and "The sum of row $b$ is" in text
    assert "```" not in text and "Means of rows" not in text
    assert [cell["id"] for cell in cells] == ["sums-statement", "sums-1", "sums-2", "sums-3"]


def test_reduced_rubric(place: Place) -> None:
    rubric = load_rubric(place.root, place.name, load_assignment(place.root, place.name))
    text = reduced_rubric(rubric)
    found = yaml.safe_load(text)
    assert [item["number"] for item in found["items"]] == ["1.1", "1.3", "2.1"]
    assert {"checks": 1, "points": 5, "by": "person"} in found["withheld"]
    total = sum(part["points"] for part in [*found["items"], *found["withheld"]])
    assert total == found["total"] == 20


def test_same_bytes_twice(place: Place, files: Files) -> None:
    assert student_zip(place) == student_zip(place)
    assert student_files(place, build_handout(place)) == files


def test_wheel_is_one(tmp_path: Path, files: Files) -> None:
    with zipfile.ZipFile(io.BytesIO(files[wheel_name()])) as opened:
        names = opened.namelist()
        record = opened.read(next(n for n in names if n.endswith("RECORD"))).decode().splitlines()
    assert {line.split(",")[0] for line in record} == set(names)
    assert "autograder/judge/suite.ini" in names and "autograder/publish/templates/setup.sh" in names
    assert not [n for n in names if not n.startswith("autograder") or "__pycache__" in n]
    assert wheel_bytes() == files[wheel_name()]


def test_unzipped_folder_checks_itself(tmp_path: Path, place: Place) -> None:
    with zipfile.ZipFile(io.BytesIO(student_zip(place))) as opened:
        opened.extractall(tmp_path)
    assert find_root(tmp_path / "notebooks") == tmp_path / ".course"
    (tmp_path / "sums.py").write_text((place.reference / "sums.py").read_text())
    install = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target"]
    subprocess.run([*install, str(tmp_path / "site"), str(tmp_path / wheel_name())], check=True)
    told = subprocess.run(
        [sys.executable, "-m", "autograder.cli.main", "check", "--json"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site"), "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert told.returncode == 1, told.stderr
    tests = {test["number"]: test["status"] for test in json.loads(told.stdout)["tests"]}
    assert tests == {"1.1": "passed", "1.3": "passed", "2.1": "failed"}


def test_solutions(place: Place) -> None:
    with zipfile.ZipFile(io.BytesIO(solutions_zip(place))) as opened:
        assert b"from sums import total" in opened.read("means.py")
        assert "notebooks/means.ipynb" in opened.namelist()


LEAKS = [
    ("sums.py", "    return x.sum(dim=ROW_AXIS)", 24, "line 19 of reference/toy_sums/sums.py"),
    ("sums.py", "    return x.sum( dim = ROW_AXIS )  # so", 24, "of reference/toy_sums/sums.py"),
    ("given/maps.py", "columns = math.prod(x.shape[1:])", 20, "of reference/toy_sums/means.py"),
    ("handout.md", "Say `self.sum = self.sum + x.sum(dim=0)`.", 62, "of reference/toy_sums/means.py"),
    ("handout.html", "<p>w <code>total = self.sum + x.sum(dim=0)</code></p>", None, ""),
    ("notes.txt", "The title: mean: shifts with its input!", 1, "the title of the hidden item 2.2"),
    ("notes.md", "Your sum leaves out the last column: a slice `[:-1]` ends", 1, "drops_last.py"),
    ("x.py", "    return x[:, :-1].sum(dim=1)", 1, "of tests/toy_sums/chaffs/sums/total/drops_last.py"),
    ("x.py", "    return torch.einsum('bd,d->b', x, w)", None, ""),
    ("x.py", '    return torch.einsum("bd,d->b", x, w)', 1, "of tests/toy_sums/wheats"),
    ("x.py", "expected = x[:, 0] + x[:, 1] + x[:, 2] + x[:, 3]", 1, "hidden/test_sums.py"),
    ("x.py", "# `total` adds all entries of a row, each once.", 1, "sentence of tests/toy_sums/hidden"),
    ("x.md", "and `total` adds all\nentries of a row, each once", 1, "sentence of tests/toy_sums/hidden"),
    ("x.py", "from reference.toy_sums import sums", 1, "an import of the reference"),
    ("tests/hidden/x.txt", "", 0, "a file of the folder hidden"),
    ("x.py", "found = 3", None, ""),
]


@pytest.mark.parametrize(("name", "line", "at", "sentence"), LEAKS)
def test_planted_leaks(
    files: Files, place: Place, name: str, line: str, at: int | None, sentence: str
) -> None:
    changed = {**files, name: files.get(name, b"") + line.encode() + b"\n"}
    if at is None:
        check_leaks(changed, place)
        return
    with pytest.raises(CourseError) as caught:
        check_leaks(changed, place)
    assert sentence in str(caught.value)
    if at:
        number = files.get(name, b"").count(b"\n") + 1
        assert str(caught.value).startswith(f"{name}, line {number}: students would see ")
    else:
        assert str(caught.value).startswith(f"{name}: ")


def test_leak_in_a_notebook(files: Files, place: Place) -> None:
    name = "notebooks/means.ipynb"
    notebook = json.loads(files[name])
    notebook["cells"][-1]["source"].append("        self.count += len(x)\n")
    changed = json.dumps(notebook, indent=1).encode()
    with pytest.raises(CourseError, match=r"means\.ipynb, line \d+: .*reference/toy_sums/means\.py"):
        check_leaks({**files, name: changed}, place)


def test_whole_solution_in_public_material(copied: Place) -> None:
    body = "    columns = math.prod(x.shape[1:])\n\n    # the mean\n    return total(x) / columns\n"
    maps = copied.material / "given" / "maps.py"
    maps.write_text(f"{maps.read_text()}\n\ndef mean(x):\n{body}")
    with pytest.raises(CourseError, match=r"given/maps\.py, line \d+: .* all of mean in reference"):
        student_zip(copied)
    with zipfile.ZipFile(io.BytesIO(wheel_bytes())) as opened:
        inside = {name: opened.read(name) for name in opened.namelist()}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as opened:
        for name, data in {**inside, "reference/toy_sums/sums.py": b""}.items():
            opened.writestr(name, data)
    with pytest.raises(CourseError, match="which is not the engine's"):
        check_leaks({wheel_name(): stream.getvalue()}, copied)


def test_lines_are_compared_by_their_tokens() -> None:
    assert normalised("  return  x+ y  # why") == normalised("return x + y") == "return x + y"
    assert normalised("f('a # b')") == normalised("f( 'a # b' )") != normalised("f('a')")
    assert normalised("# only") == "" and normalised("if x: '''") != ""


def test_command(copied: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(copied.root)
    out = tmp_path / "dist"
    done = CliRunner().invoke(cli, ["build", "toy_sums", "--out", str(out), "--solutions"])
    assert done.exit_code == 0, done.output
    built = {path.name for path in (out / "toy_sums").iterdir()}
    assert built == {"student.zip", "gradescope.zip", "handout.html", "solutions.zip"}
    assert all(name in done.output for name in built)
    first = (out / "toy_sums" / "student.zip").read_bytes()
    CliRunner().invoke(cli, ["build", "--out", str(out)])
    assert (out / "toy_sums" / "student.zip").read_bytes() == first
    leaky = copied.suite / "public" / "test_sums.py"
    leaky.write_text(leaky.read_text() + "from reference.toy_sums import sums\n")
    failed = CliRunner().invoke(cli, ["build", "toy_sums", "--out", str(tmp_path / "other")])
    assert isinstance(failed.exception, CourseError) and not (tmp_path / "other").exists()
    assert "test_sums.py, line" in str(failed.exception)
