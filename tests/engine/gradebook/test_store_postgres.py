"""The same store on a real PostgreSQL server."""

import uuid
from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from importers import race
from postgres import server
from toy_office import ROSTER, Office

from autograder.gradebook.store import Gradebook, Row

pytestmark = pytest.mark.system


@pytest.fixture(scope="module")
def running() -> Iterator[str]:
    with server() as url:
        yield url


@pytest.fixture
def where(running: str) -> str:
    """A database of the test's own."""
    name = f"marks_{uuid.uuid4().hex}"
    engine = sa.create_engine(
        running.replace("postgresql://", "postgresql+psycopg://"),
        isolation_level="AUTOCOMMIT",
        poolclass=sa.NullPool,
    )
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    return running.replace("/postgres", f"/{name}")


def test_four_who_import_at_once_lose_nothing(empty: Office, where: str) -> None:
    race(empty, where)


def test_marks_come_out_as_they_do_from_a_file(empty: Office, where: str) -> None:
    both = []
    for place in (where, str(empty.root / "file.sqlite")):
        empty.monkeypatch.setenv("AUTOGRADER_GRADEBOOK", place)
        empty("marks", "roster", empty.write("roster.csv", ROSTER))
        empty("marks", "record", empty.run("one", {"0012": {"2.2": 0}, "1002": {}}))
        empty("written", "import", empty.filled("quiz", {"0012": {"1 Answer": "2", "2 Answer": "0"}}))
        empty("marks", "correct", "0012", "toy", "--item", "2.2", "--points", "4", "--why", "seen again")
        both.append((empty.marks(), [{**row, "at": ""} for row in empty.rows("0012")]))
    assert both[0] == both[1] and both[0][0]["0012"]["final"] == "76.00"


def test_rows_cannot_be_changed_even_by_hand(empty: Office, where: str) -> None:
    book = Gradebook(where)
    book.create()
    with book.writing("ana") as writer:
        writer.add([Row("mark", "1", "quiz", "written", "1", "2", "by hand")])
    for statement in ("UPDATE ledger SET value = '3'", "DELETE FROM ledger"):
        with (
            pytest.raises(sa.exc.DBAPIError, match="a correction is a new row"),
            book.engine.begin() as connection,
        ):
            connection.exec_driver_sql(statement)
    with book.reading() as view:
        assert [row.value for row in view.rows()] == ["2"]
