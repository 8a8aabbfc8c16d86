"""Staff read in which line of the suite an exception of its own came up."""

from pathlib import Path

from autograder.judge.errors import suite_line


def raised(file: Path, text: str) -> BaseException | None:
    try:
        exec(compile(text, str(file), "exec"), {})
    except Exception as error:
        return error
    return None


def test_the_line_of_the_suite_is_told(tmp_path: Path) -> None:
    assert suite_line(raised(tmp_path / "hidden" / "test_x.py", "\n\nnothing\n")) == " (test_x.py, line 3)"
    assert suite_line(raised(tmp_path / "other.py", "nothing")) == "" == suite_line(None)
