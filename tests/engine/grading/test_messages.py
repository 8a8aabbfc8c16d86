"""The message of a failure: its four parts, and that the pasted call reproduces it."""

import re
import subprocess
import sys
from pathlib import Path

from tiny import Grade, by_number


def wrong_total(texts: dict[str, str]) -> dict[str, str]:
    """A sum that ignores the sign of the first column."""
    code = "\n\ndef weighted(x, w):\n    return (x * w).sum(1) + (x[:, 0] > 0.5)\n"
    return {**texts, "sums": texts["sums"] + code}


def test_the_four_parts(grade: Grade, toy_texts: dict[str, str]) -> None:
    output = by_number(grade(wrong_total(toy_texts)))["1.3"]["output"]
    sentence, problem, code, comparison = output.split("\n\n")[:4]
    assert sentence.endswith(".")
    assert re.fullmatch(r"\*\*.+, expected .+\*\*", problem)
    assert code.startswith("```python\nimport torch\nfrom sums import weighted\n")
    assert re.match(r"```\nyours: +\[.*\] \(float64, shape \(.*\)\)\nexpected: \[", comparison)


def test_the_pasted_call_reproduces_the_failure(
    grade: Grade, toy_texts: dict[str, str], tmp_path: Path
) -> None:
    texts = wrong_total(toy_texts)
    output = by_number(grade(texts))["1.3"]["output"]
    code = re.search(r"```python\n(.*?)\n```", output, re.DOTALL)
    yours = re.search(r"yours: +(\[.*?\]) \(", output)
    assert code is not None and yours is not None
    for name, text in texts.items():
        (tmp_path / f"{name}.py").write_text(text)
    *lines, call = code[1].splitlines()
    script = "\n".join([*lines, f"print(({call}).tolist())"])
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert eval(done.stdout) == eval(yours[1])


def test_a_message_fits_a_screen(grade: Grade, toy_texts: dict[str, str]) -> None:
    for entry in grade(wrong_total(toy_texts))["tests"]:
        assert entry["output"].count("\n") < 60


def test_a_later_rung_names_the_earlier_one_unless_there_is_nothing_to_mend(
    grade: Grade, toy_texts: dict[str, str]
) -> None:
    wrong = by_number(grade({**toy_texts, "sums": "def total(x):\n    return x\n"}))
    assert "This needs item 1.1, which did not pass." in wrong["1.2"]["output"]
    unwritten = by_number(grade({**toy_texts, "sums": "def total(x):\n    raise NotImplementedError\n"}))
    assert "This is not written yet" in unwritten["1.1"]["output"]
    assert "This is not written yet" in unwritten["1.2"]["output"]
