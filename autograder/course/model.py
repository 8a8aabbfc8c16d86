"""The words of a course as types: assignment, question, task, rubric, item.

Instances come from files (`autograder.course.load`), are checked there and never change.
"""

from decimal import Decimal
from pathlib import Path
from typing import Literal

import msgspec

Visibility = Literal["visible", "after_published", "after_due_date", "hidden"]


class Task(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One function or class, or the few that make one step."""

    name: str
    title: str
    code: str = ""
    functions: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a student hands in as one module or notebook."""

    name: str
    title: str
    tasks: tuple[Task, ...] = msgspec.field(name="task", default=())
    optional: bool = False


class Budget(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Seconds and memory that a submission may use."""

    property: float = 20.0
    call: float = 10.0
    total: float = 480.0
    memory_mb: int = 1024


class Limit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How often one may hand in, so that hidden checks cannot be guessed one bit at a time."""

    submissions: int
    hours: float = 24.0


class Paper(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a machine can check of a written hand-in, which is one PDF.

    `sections` are headings; `Related work|Prior work` asks for one of the two.  Pages count up to
    the heading `references`, if there is one.
    """

    pages: int = 0
    fewest_pages: int = 1
    sections: tuple[str, ...] = ()
    references: str = "References|Bibliography"
    smallest_group: int = 1


class Assignment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One folder of `assignments/`, read from its `assignment.toml`."""

    name: str
    title: str
    kind: Literal["programming", "written"] = "programming"
    budget: Budget = Budget()
    limit: Limit | None = None
    questions: tuple[Question, ...] = msgspec.field(name="question", default=())
    may_fork: bool = False
    group_size: int = 1
    paper: Paper | None = None

    def question(self, name: str) -> Question:
        """The question called `name`; KeyError if there is none."""
        return {question.name: question for question in self.questions}[name]

    def task(self, task_id: str) -> Task:
        """The task `question.task`; KeyError if there is none."""
        question, _, name = task_id.partition(".")
        return {task.name: task for task in self.question(question).tasks}[name]

    @property
    def task_ids(self) -> tuple[str, ...]:
        """Every task as `question.task`, in order."""
        return tuple(f"{q.name}.{t.name}" for q in self.questions for t in q.tasks)

    def used_by(self, task_id: str) -> list[str]:
        """The tasks that a task may use, directly or through others, in order."""
        found: list[str] = []
        queue = list(self.task(task_id).uses) if task_id else []
        while queue:
            task = queue.pop(0)
            if task not in found and task != task_id:
                found.append(task)
                queue.extend(self.task(task).uses)
        return found


class Level(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One level of a criterion: what it is worth and what it looks like."""

    points: Decimal
    text: str


class Criterion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One aspect that a person marks."""

    name: str
    levels: tuple[Level, ...]

    @property
    def points(self) -> Decimal:
        """The best level's points."""
        return max(level.points for level in self.levels)


class Item(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line of the rubric; an `individual` one is marked for each member of a group."""

    number: str
    title: str
    points: Decimal
    by: Literal["autograder", "person"]
    task: str = ""
    visibility: Visibility = "after_published"
    criteria: tuple[Criterion, ...] = ()
    follow_through: bool = True
    individual: bool = False


class Withheld(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a student's copy of the rubric says instead of the items that it leaves out."""

    checks: int
    points: Decimal
    by: Literal["autograder", "person"]
    task: str = ""


class Rubric(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All items of an assignment; their points, and those withheld, add up to `total`."""

    assignment: str
    total: Decimal
    items: tuple[Item, ...]
    withheld: tuple[Withheld, ...] = ()

    def item(self, number: str) -> Item:
        """The item of that number; KeyError if there is none."""
        return {item.number: item for item in self.items}[number]

    @property
    def automatic(self) -> tuple[Item, ...]:
        """The items that the autograder marks, in order."""
        return tuple(item for item in self.items if item.by == "autograder")

    @property
    def manual(self) -> tuple[Item, ...]:
        """The items that a person marks, in order."""
        return tuple(item for item in self.items if item.by == "person")


class Place(msgspec.Struct, frozen=True):
    """Where the parts of one assignment are on this machine."""

    root: Path
    name: str

    @property
    def material(self) -> Path:
        """The folder that students may see."""
        return self.root / "assignments" / self.name

    @property
    def rubric(self) -> Path:
        """The rubric's file."""
        return self.root / "rubrics" / f"{self.name}.yaml"

    @property
    def suite(self) -> Path:
        """The folder with `public/`, `hidden/`, `wheats/` and `chaffs/`."""
        return self.root / "tests" / self.name

    @property
    def reference(self) -> Path:
        """The package with the solutions."""
        return self.root / "reference" / self.name

    @property
    def secrets(self) -> tuple[str, ...]:
        """A file of each kind that no student's process may read: tried before it gets any code."""
        hidden = sorted((self.suite / "hidden").glob("test_*.py"))[:1]
        solutions = sorted(self.reference.glob("*.py"))[:1]
        return tuple(str(path.resolve()) for path in [self.rubric, *hidden, *solutions])
