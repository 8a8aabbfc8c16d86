"""What is wrong with a course's files, where, and what to do."""

from pathlib import Path


class CourseError(Exception):
    """One clear sentence with file and line; staff (or a student's wrong path) are at fault."""

    def __init__(self, message: str, file: Path | str = "", line: int = 0, remedy: str = "") -> None:
        place = str(file) + (f", line {line}" if line else "")
        told = f"{place}: {message}" if place else message
        super().__init__(f"{told}. {remedy}".strip() if remedy else told)
        self.message = message
        self.file = str(file)
        self.line = line
        self.remedy = remedy
