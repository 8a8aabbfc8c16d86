"""The store: it only grows, and two who write at once lose nothing."""

import sqlite3

import pytest
import sqlalchemy as sa
from importers import race
from toy_office import Office

from autograder.course.errors import CourseError
from autograder.gradebook.store import Gradebook, Row, normal_url

MARK = Row("mark", "0012", "quiz", "written", "1", "2", "by hand", "because")


def book(office: Office) -> Gradebook:
    found = Gradebook(str(office.root / "gradebook.sqlite"))
    found.create()
    return found


def test_who_when_from_where_and_why_are_kept(office: Office) -> None:
    with book(office).writing("ana") as writer:
        writer.add([MARK])
    with book(office).reading() as view:
        (row,) = view.rows("0012")
    assert (row.by, row.source, row.why, row.value) == ("ana", "by hand", "because", "2")
    assert row.at.endswith("+00:00") and row.id == 1


def test_nothing_is_kept_of_a_block_that_fails(office: Office) -> None:
    with pytest.raises(ZeroDivisionError), book(office).writing("ana") as writer:
        writer.add([MARK])
        raise ZeroDivisionError
    with book(office).reading() as view:
        assert view.rows() == []


@pytest.mark.parametrize(
    "statement", ["UPDATE ledger SET value = '3'", "DELETE FROM ledger", "DELETE FROM roster"]
)
def test_rows_cannot_be_changed_even_by_hand(office: Office, statement: str) -> None:
    with book(office).writing("ana") as writer:
        writer.add([MARK])
    connection = sqlite3.connect(office.root / "gradebook.sqlite")
    with pytest.raises(sqlite3.IntegrityError, match="a correction is a new row"):
        connection.execute(statement)
    connection.close()


def test_readers_see_whole_imports_only(office: Office) -> None:
    opened = book(office)
    with opened.writing("ana") as writer:
        writer.add([MARK])
        with opened.reading() as view:
            assert view.rows() == []
        assert len(writer.rows()) == 1


def test_four_who_import_at_once_lose_nothing(empty: Office) -> None:
    race(empty, str(empty.root / "shared.sqlite"))


@pytest.mark.parametrize(
    ("where", "url"),
    [
        ("postgres://ana@db/marks", "postgresql+psycopg://ana@db/marks"),
        ("postgresql://ana@db/marks", "postgresql+psycopg://ana@db/marks"),
        ("/x/y.sqlite", "sqlite:////x/y.sqlite"),
        ("sqlite:////x/y.sqlite", "sqlite:////x/y.sqlite"),
    ],
)
def test_urls(where: str, url: str) -> None:
    assert normal_url(where) == url


def test_a_gradebook_that_cannot_be_used_is_told_without_its_password(office: Office) -> None:
    where = "postgresql://ana:secret@127.0.0.1:1/marks?connect_timeout=1"
    told = office("marks", "--gradebook", where, code=2).err
    assert "cannot be used" in told and "secret" not in told
    folder = office("marks", "--gradebook", office.root, code=2).err
    assert "cannot be used: unable to open database file" in folder


def test_errors_of_ours_are_not_dressed_up(office: Office) -> None:
    with pytest.raises(CourseError), book(office).writing("ana"):
        raise CourseError("x")
    with pytest.raises(sa.exc.StatementError), book(office).reading() as view:
        view.connection.execute(sa.text("SELECT :a"), {})
