"""What crosses the wire comes out as it was; the generators' stream is one."""

import random
from collections import namedtuple
from typing import Any

import numpy as np
import pytest
import torch

from autograder.judge.failures import StudentError
from autograder.oldsuite.chance import Chance
from autograder.oldsuite.raised import raised, students
from autograder.oldsuite.worker.chance import read_states, write_states
from autograder.oldsuite.worker.packing import Malformed, pack, unpack


def refuse(obj: Any) -> Any:
    raise LookupError(type(obj).__name__)


def there_and_back(obj: Any) -> Any:
    return unpack(pack(obj, refuse), lambda kind, parts: pytest.fail(kind))


@pytest.mark.parametrize(
    "obj",
    [
        None, True, 3, 2**200, -(2**70), 1.5, float("inf"), "text", b"bytes", 1 + 2j, ...,
        [1, (2, 3), {"a": [4]}], (), {1, 2}, frozenset({3}), {(1, 2): None}, slice(1, None, 2), range(3),
        torch.Size([2, 3]), torch.float32, torch.device("cpu"),
    ],
    ids=repr,
)  # fmt: skip
def test_plain_values(obj: Any) -> None:
    back = there_and_back(obj)
    assert back == obj and type(back) is type(obj)


@pytest.mark.parametrize("code", ["f8", "f4", "i8", "i4", "u1", "u2", "u4", "?", "c16", ">f8"])
@pytest.mark.parametrize("shape", [(), (0,), (2, 3)])
def test_arrays(code: str, shape: tuple[int, ...]) -> None:
    array = np.ones(shape, code)
    back = there_and_back(array)
    assert isinstance(back, np.ndarray) and back.dtype == array.dtype and back.shape == shape
    np.testing.assert_array_equal(back, array)


def test_named_tuples() -> None:
    back = there_and_back(namedtuple("Point", "x y")(1, [2]))
    assert back == (1, [2]) and back.y == [2] and type(back).__name__ == "Point"


def test_scalars_and_tensors() -> None:
    assert type(there_and_back(np.float32(0.5))) is np.float32
    assert there_and_back(np.array(["a", "bc"])).tolist() == ["a", "bc"]
    assert torch.equal(there_and_back(torch.arange(3)), torch.arange(3))
    parameter = there_and_back(torch.nn.Parameter(torch.ones(2), requires_grad=False))
    assert type(parameter) is torch.nn.Parameter and not parameter.requires_grad
    with pytest.raises(LookupError, match="object"):
        pack([object()], refuse)


@pytest.mark.parametrize(
    "data",
    [
        ("i", "f" * 30_000), ("d", [[]], [1]), ("d", [1], []), ("n", 3, "f8"), ("n", torch.ones(2), "O"),
        ("n", torch.ones(2), "S999999999"), ("dt", "nn"), ("z", "a"), ("r", 1.5, 2, 3),
        ("c", "a", "b"), {"a": 1}, ("nt", "P", ["x y", "import"], [1, 2]), ("nt", "P", ["x"], []),
    ],
    ids=lambda data: str(data)[:20],
)  # fmt: skip
def test_malformed_values(data: Any) -> None:
    with pytest.raises(Malformed):
        unpack(data, refuse)


def draws() -> list[float]:
    return [torch.rand(()).item(), float(np.random.rand()), random.random()]


@pytest.fixture
def chance() -> Any:
    before = read_states()
    torch.manual_seed(1), np.random.seed(1), random.seed(1)
    yield Chance()
    write_states(before)


@pytest.mark.parametrize("count", [1, 3, 1000, 100_000])
def test_the_judge_goes_on_where_the_student_stopped(chance: Chance, count: int) -> None:
    sent = chance.outward()
    torch.randn(count), np.random.randn(count), [random.gauss(0, 1) for _ in range(min(count, 3000))]
    reached, expected = read_states(), draws()
    write_states(sent)
    chance.inward(reached)
    assert draws() == expected


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_state_that_was_chosen_is_not_taken(chance: Chance, place: int) -> None:
    sent = chance.outward()
    torch.manual_seed(2), np.random.seed(2), random.seed(2)
    chosen = read_states()
    write_states(sent)
    chance.inward([chosen[other] if other == place else None for other in range(3)])
    kept = read_states()
    chance.inward(None)
    write_states(sent)
    assert all(str(a) == str(b) for a, b in zip(kept, read_states(), strict=True))
    assert chance.lost[place]


def test_nothing_is_sent_twice(chance: Chance) -> None:
    assert chance.outward() is not None
    assert chance.outward() is None
    torch.rand(1)
    moved = chance.outward()
    assert moved is not None and [state is None for state in moved] == [False, True, True]


@pytest.mark.parametrize(
    ("types", "base"),
    [
        (["ValueError", "Exception", "BaseException"], ValueError),
        (["Refused", "KeyError", "LookupError"], KeyError),
        (["LinAlgError", "ValueError"], np.linalg.LinAlgError),
        (["UnicodeDecodeError", "ValueError"], UnicodeDecodeError),
        (["SystemExit", "BaseException"], SystemExit),
        (["print", "os", ""], Exception),
        ([], Exception),
    ],
)
def test_exceptions_by_their_names(types: list[str], base: type[BaseException]) -> None:
    error = raised(StudentError("Your code raised something", types, "why"))
    assert isinstance(error, base) and str(error) == "why" and students(error)
    assert type(error).__name__ == base.__name__
