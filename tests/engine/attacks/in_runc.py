"""The attackers' class inside runc, with Docker's default capabilities and system calls."""

import json
import shutil
from pathlib import Path
from typing import Any

from autograder.course.model import Place
from autograder.publish.bundle import gradescope_zip
from autograder.publish.container import Container, overlaid, run_to_its_end
from autograder.publish.runc import specification

HERE = Path(__file__).resolve().parent
CHECKOUT = "checkout/tests/engine/attacks"  # as deep as here
LIMIT = 3600.0


def graded_in_runc(mode: str, scratch: Path, step: int) -> dict[str, Any]:
    """The report of `run_class.py` from a container that the attackers' own course has built."""
    bundle = scratch / "gradescope.zip"
    bundle.write_bytes(gradescope_zip(Place(HERE / "course", "vault")))
    container = Container(cpus=1.0)
    with overlaid(container.image(bundle)) as root:
        shutil.copytree(HERE, root / CHECKOUT, ignore=shutil.ignore_patterns("__pycache__", "runs"))
        given = {"PYTHONPATH": "/autograder/source", "OMP_NUM_THREADS": "1"}
        script = f"/autograder/venv/bin/python /{CHECKOUT}/run_class.py {mode} /attacks {step}"
        spec = specification(root, script, given, container.cpus, container.memory)
        text, timed_out = run_to_its_end(spec, LIMIT)
        written = root / "attacks" / "report.json"
        assert written.is_file() and not timed_out, text[-3000:]
        return json.loads(written.read_text("utf-8"))  # type: ignore[no-any-return]
