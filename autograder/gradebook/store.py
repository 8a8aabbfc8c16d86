"""The gradebook's two tables: rows are added and never changed, so every mark keeps its history.

SQLite in a file by default; any PostgreSQL by its URL.  Whoever writes holds the only writer's lock
from before reading until after writing: two who import at once wait for each other.
"""

import contextlib
from collections.abc import Iterable, Iterator
from datetime import datetime, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import msgspec
import sqlalchemy as sa
from sqlalchemy.schema import CreateIndex, CreateTable

from autograder.course.errors import CourseError

Kind = Literal["mark", "time", "extension", "excused"]
DEFAULT = "gradebook.sqlite"
PATIENCE = 120.0  # seconds that a writer waits for another one
LOCK = 7_402_541  # the advisory lock of PostgreSQL that stands for this gradebook

_metadata = sa.MetaData()
_LEDGER = sa.Table(
    "ledger",
    _metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("by", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("sid", sa.Text, nullable=False),
    sa.Column("assignment", sa.Text, nullable=False),
    sa.Column("part", sa.Text, nullable=False),
    sa.Column("item", sa.Text, nullable=False),
    sa.Column("value", sa.Text, nullable=False),
    sa.Column("detail", sa.Text, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("why", sa.Text, nullable=False),
)
_ROSTER = sa.Table(
    "roster",
    _metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("by", sa.Text, nullable=False),
    sa.Column("sid", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("email", sa.Text, nullable=False),
    sa.Column("login", sa.Text, nullable=False),
    sa.Column("section", sa.Text, nullable=False),
    sa.Column("team", sa.Text, nullable=False),
    sa.Column("active", sa.Boolean, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
)
_INDEX = sa.Index("ledger_of_student", _LEDGER.c.sid, _LEDGER.c.assignment)


class Row(msgspec.Struct, frozen=True):
    """One line of the ledger.

    `kind` says what `value` is: the points of an item (or of a whole part, where `item` is empty),
    the time of a hand-in, a new deadline, or that the assignment is excused.
    """

    kind: Kind
    sid: str
    assignment: str
    part: str
    item: str
    value: str
    source: str
    why: str = ""
    detail: str = ""
    id: int = 0
    at: str = ""
    by: str = ""

    @property
    def points(self) -> Decimal:
        """The value of a mark."""
        return Decimal(self.value)


class Student(msgspec.Struct, frozen=True):
    """One line of the roster."""

    sid: str
    name: str = ""
    email: str = ""
    login: str = ""
    section: str = ""
    team: str = ""
    active: bool = True


class Gradebook:
    """An open gradebook."""

    def __init__(self, url: str) -> None:
        self.engine = sa.create_engine(normal_url(url), poolclass=sa.NullPool, connect_args=_arguments(url))
        self.sqlite = self.engine.dialect.name == "sqlite"
        if self.sqlite:
            sa.event.listen(self.engine, "connect", _no_implicit_transactions)
            sa.event.listen(self.engine, "begin", _begin)

    @contextlib.contextmanager
    def reading(self) -> Iterator["View"]:
        """A consistent view; nobody waits for it."""
        with self._connected("BEGIN") as connection:
            yield View(connection)

    @contextlib.contextmanager
    def writing(self, by: str) -> Iterator["Writer"]:
        """The only writer, until the block ends: all of it is kept, or (after an error) nothing."""
        with self._alone() as connection:
            yield Writer(connection, by)

    def create(self) -> None:
        """Make the tables where they are missing, and forbid changes to what is in them."""
        with self._connected("BEGIN") as connection:
            if all(sa.inspect(connection).has_table(table.name) for table in _metadata.sorted_tables):
                return
        with self._alone() as connection:
            for table in _metadata.sorted_tables:
                connection.execute(CreateTable(table, if_not_exists=True))
            connection.execute(CreateIndex(_INDEX, if_not_exists=True))
            for statement in _append_only(self.sqlite):
                connection.exec_driver_sql(statement)

    @contextlib.contextmanager
    def _alone(self) -> Iterator[sa.Connection]:
        with self._connected("BEGIN IMMEDIATE") as connection:
            if not self.sqlite:
                connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
            yield connection

    @contextlib.contextmanager
    def _connected(self, begin: str) -> Iterator[sa.Connection]:
        options = {"begin": begin} if self.sqlite else {"isolation_level": "READ COMMITTED"}
        try:
            with self.engine.connect().execution_options(**options) as connection, connection.begin():
                yield connection
        except sa.exc.OperationalError as error:
            shown = self.engine.url.render_as_string(hide_password=True)
            reason = str(error.orig).strip().splitlines()[0]
            raise CourseError(f"the gradebook {shown} cannot be used: {reason}") from None


class View:
    """What can be read in one transaction."""

    def __init__(self, connection: sa.Connection) -> None:
        self.connection = connection

    def students(self) -> dict[str, Student]:
        """The roster by student number: the newest line of each."""
        found: dict[str, Student] = {}
        for line in self.connection.execute(sa.select(_ROSTER).order_by(_ROSTER.c.id)).mappings():
            fields = {name: line[name] for name in Student.__struct_fields__}
            found[line["sid"]] = Student(**fields)
        return found

    def rows(self, sid: str = "", assignment: str = "") -> list[Row]:
        """The ledger in order, of one student or one assignment only if they are named."""
        query = sa.select(_LEDGER).order_by(_LEDGER.c.id)
        if sid:
            query = query.where(_LEDGER.c.sid == sid)
        if assignment:
            query = query.where(_LEDGER.c.assignment == assignment)
        return [Row(**line) for line in self.connection.execute(query).mappings()]


class Writer(View):
    """What can be added in one transaction."""

    def __init__(self, connection: sa.Connection, by: str) -> None:
        super().__init__(connection)
        self.by = by

    def add(self, rows: Iterable[Row]) -> None:
        """Add lines to the ledger."""
        self._insert(_LEDGER, [msgspec.to_builtins(row) for row in rows])

    def enrol(self, students: Iterable[Student], source: str) -> None:
        """Add lines to the roster."""
        self._insert(_ROSTER, [{**msgspec.to_builtins(s), "source": source} for s in students])

    def _insert(self, table: sa.Table, lines: list[dict[str, Any]]) -> None:
        at = datetime.now(timezone.utc).isoformat(timespec="milliseconds")
        for line in lines:
            line.pop("id", None)
            line.update(at=at, by=self.by)
        if lines:
            self.connection.execute(sa.insert(table), lines)


def open_gradebook(where: str, root: Path) -> Gradebook:
    """The gradebook at a URL or a file; by default the file beside the course's folders."""
    book = Gradebook(where or str(root / DEFAULT))
    if book.sqlite and book.engine.url.database:
        path = Path(book.engine.url.database)
        if not path.exists():
            path.touch(mode=0o600)
    book.create()
    return book


def normal_url(where: str) -> str:
    """A file as SQLite's URL; PostgreSQL's with the driver that is installed."""
    if "://" not in where:
        return f"sqlite:///{Path(where).absolute()}"
    scheme, _, rest = where.partition("://")
    return f"postgresql+psycopg://{rest}" if scheme in ("postgres", "postgresql") else where


def _arguments(where: str) -> dict[str, Any]:
    return {"timeout": PATIENCE} if normal_url(where).startswith("sqlite") else {}


def _no_implicit_transactions(connection: Any, _: Any) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))


def _append_only(sqlite: bool) -> list[str]:
    """Triggers that refuse to change or delete a line."""
    message = "the gradebook only grows: a correction is a new row"
    if sqlite:
        return [
            f"CREATE TRIGGER IF NOT EXISTS {table.name}_{verb.lower()} BEFORE {verb} ON {table.name} "
            f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
            for table in _metadata.sorted_tables
            for verb in ("UPDATE", "DELETE")
        ]
    function = (
        "CREATE OR REPLACE FUNCTION gradebook_only_grows() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{message}'; END $$"
    )
    triggers = [
        f"CREATE OR REPLACE TRIGGER {table.name}_only_grows BEFORE UPDATE OR DELETE ON {table.name} "
        "FOR EACH ROW EXECUTE FUNCTION gradebook_only_grows()"
        for table in _metadata.sorted_tables
    ]
    return [function, *triggers]
