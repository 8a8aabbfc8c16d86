"""A course and its gradebook, open together: what every command about marks begins with."""

from pathlib import Path

from autograder.course.errors import CourseError
from autograder.course.files import suggest
from autograder.course.load import full_name, load_assignment, load_rubric
from autograder.course.model import Assignment
from autograder.course.term import Course, load_course
from autograder.gradebook.marks import Material, StudentMark, all_marks
from autograder.gradebook.roster import Finder
from autograder.gradebook.store import Gradebook, View, open_gradebook


class Desk:
    """The course in `root` and the gradebook at `where` (by default beside it)."""

    def __init__(self, root: Path, where: str = "") -> None:
        self.root = root
        self.course: Course = load_course(root)
        self.book: Gradebook = open_gradebook(where, root)
        self._materials: dict[str, Material] = {}

    def name(self, text: str) -> str:
        """The assignment that is meant, by its name or a short one (`A4`)."""
        known = [piece.assignment for piece in self.course.pieces]
        name = full_name(text, known)
        if name not in known:
            raise CourseError(f'the course has no assignment "{text}"', remedy=suggest(text, known))
        return name

    def assignment(self, name: str) -> Assignment:
        """The assignment of that name."""
        return load_assignment(self.root, name)

    def material(self, name: str) -> Material:
        """Title and rubric of an assignment."""
        if name not in self._materials:
            assignment = self.assignment(name)
            rubric = load_rubric(self.root, name, assignment)
            self._materials[name] = Material(assignment.title, rubric)
        return self._materials[name]

    def finder(self, view: View) -> Finder:
        """The roster, ready for looking students up."""
        return Finder(view.students())

    def marks(self, view: View, anybody: bool = False) -> list[StudentMark]:
        """The marks of everybody who is still in the course (of `anybody` who ever was), by name."""
        rows = view.rows()
        counted = {piece.assignment for piece in self.course.pieces}
        kept = [row for row in rows if row.assignment in counted]
        students = [s for s in view.students().values() if s.active or anybody]
        students.sort(key=lambda s: (s.name.casefold(), s.sid))
        materials = {name: self.material(name) for name in {row.assignment for row in kept}}
        return all_marks(self.course, materials, students, kept)
