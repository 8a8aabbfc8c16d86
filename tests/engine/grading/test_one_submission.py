"""One submission through a real host: every way in which a program can go wrong costs its own items."""

import pytest
from tiny import Grade, by_number, scores

FULL = {"1.1": 1, "1.2": 2.5, "1.3": 1.5, "1.4": 2, "2.1": 1, "2.2": 4, "2.3": 3}
BROKEN_TOTAL = {
    "a loop": "while True: pass",
    "a quiet exit": "import os; os._exit(0)",
    "a segmentation fault": "import ctypes; ctypes.string_at(0)",
    "a memory bomb": "return [bytearray(1 << 28) for _ in range(10**6)]",
    "an exception": "raise ValueError('oh')",
    "exit()": "raise SystemExit(0)",
    "an interrupt": "raise KeyboardInterrupt",
    "deep recursion": "return total(x)",
    "nothing": "return None",
    "a string": "return 'five'",
    "not a number": "import torch; return torch.full((len(x),), float('nan'))",
    "the wrong shape": "return x.sum()",
    "an object array": "import numpy; return numpy.array([object()])",
    "a huge tensor": "import torch; return torch.zeros(10**8)",
    "deep nesting": "a = []\n    for _ in range(500): a = [a]\n    return a",
    "closed descriptors": "import os; os.closerange(0, 100); return x.sum(1)",
    "bytes on the wire": "import os\n    for fd in range(3, 50):\n"
    "        try: os.write(fd, b'\\xff' * 64)\n        except OSError: pass\n    return x.sum(1)",
}  # fmt: skip


def with_total(texts: dict[str, str], body: str) -> dict[str, str]:
    """The reference with another body of `total`."""
    return {**texts, "sums": texts["sums"] + f"\n\ndef total(x):\n    {body}\n"}


def test_reference_gets_full_marks(grade: Grade, toy_texts: dict[str, str]) -> None:
    document = grade(toy_texts)
    assert scores(document) == FULL
    assert document["score"] == 15


@pytest.mark.parametrize("body", BROKEN_TOTAL.values(), ids=BROKEN_TOTAL)
def test_a_broken_function_costs_its_own_items(grade: Grade, toy_texts: dict[str, str], body: str) -> None:
    document = grade(with_total(toy_texts, body))
    found = scores(document)
    assert found["1.1"] == 0 and found["1.2"] == 0
    others = {n: s for n, s in found.items() if n not in {"1.1", "1.2"}}
    assert others == {n: s for n, s in FULL.items() if n not in {"1.1", "1.2"}}, "follow-through"
    assert document["score"] == 11.5


def test_printing_a_gigabyte_costs_nothing(grade: Grade, toy_texts: dict[str, str]) -> None:
    loud = "for _ in range(64): print('x' * (1 << 24))\n    return x.sum(1)"
    assert grade(with_total(toy_texts, loud))["score"] == 15


def test_a_missing_module(grade: Grade, toy_texts: dict[str, str]) -> None:
    document = grade({"sums": toy_texts["sums"]})
    assert document["score"] == 7
    message = by_number(document)["2.1"]["output"]
    assert "There is no `means.py` (or `means.ipynb`) in your submission; found: `sums.py`." in message


def test_a_syntax_error_is_shown_with_its_line(grade: Grade, toy_texts: dict[str, str]) -> None:
    document = grade({**toy_texts, "sums": "import torch\n\ndef total(x:\n    return 1\n"})
    message = by_number(document)["1.1"]["output"]
    assert "`sums.py` cannot be loaded" in message
    assert "sums.py, line 3" in message


def test_unwritten_functions_say_so(grade: Grade, toy_texts: dict[str, str]) -> None:
    document = grade(with_total(toy_texts, "raise NotImplementedError"))
    assert "This is not written yet" in by_number(document)["1.1"]["output"]


def test_hidden_items_tell_no_values(grade: Grade, toy_texts: dict[str, str]) -> None:
    spy = "raise ValueError(repr(x.tolist()))"
    entry = by_number(grade({**toy_texts, "means": toy_texts["means"] + f"\ndef mean(x):\n    {spy}\n"}))
    assert entry["2.2"]["output"].count("[") == 0
    assert "ValueError" in entry["2.1"]["output"]


def test_same_submission_same_bytes(grade: Grade, toy_texts: dict[str, str]) -> None:
    wrong = with_total(toy_texts, "return x.sum(1) * 2")
    assert grade(wrong) == grade(wrong)


def test_float32_beside_float64_is_tried_in_float32(grade: Grade, toy_texts: dict[str, str]) -> None:
    mixed = "import torch\n    return x.float() @ torch.ones(x.shape[1])"
    document = grade(with_total(toy_texts, mixed))
    assert document["score"] == 15
    assert "checked in float32" in by_number(document)["1.2"]["output"]


def test_a_chaff_is_named(grade: Grade, toy_texts: dict[str, str]) -> None:
    document = grade(with_total(toy_texts, "return x.abs().sum(1)"))
    entry = by_number(document)["1.2"]
    assert entry["extra_data"]["diagnosis"] == "sums.total/absolute"
    assert "Hint" in entry["output"]


def test_every_item_carries_its_question_and_task(grade: Grade, toy_texts: dict[str, str]) -> None:
    for number, entry in by_number(grade(toy_texts)).items():
        question = {"1": "sums", "2": "means"}[number[0]]
        assert question in entry["tags"]
        assert any(tag.startswith(f"{question}.") for tag in entry["tags"])
