"""`%check` in a real Jupyter kernel: what was executed is checked, in a process of its own."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tiny import TINY

jupyter = pytest.importorskip("jupyter_client.manager")
WRONG = "import torch\n\ndef total(x):\n    return x.sum(0)"
RIGHT = "import torch\n\ndef total(x):\n    print('checking')\n    return x.sum(1)"


class Kernel:
    """A kernel, and what a cell shows."""

    def __init__(self, folder: Path) -> None:
        self.manager, self.client = jupyter.start_new_kernel(kernel_name="python3", cwd=str(folder))

    def run(self, code: str) -> dict[str, Any]:
        """The output of a cell: `text`, `html`, and what it printed."""
        shown: dict[str, Any] = {"printed": ""}

        def hook(message: dict[str, Any]) -> None:
            content = message["content"]
            if message["msg_type"] == "stream":
                shown["printed"] += content["text"]
            if message["msg_type"] == "error":
                shown["printed"] += "\n".join(content["traceback"])
            if message["msg_type"] == "execute_result":
                shown["text"] = content["data"]["text/plain"]
                shown["html"] = content["data"].get("text/html", "")

        self.client.execute_interactive(code, timeout=120, output_hook=hook)
        return shown

    def close(self) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)
        self.manager.cleanup_resources()


@pytest.fixture
def kernel(tmp_path: Path) -> Iterator[Kernel]:
    shutil.copytree(TINY, tmp_path / "course", ignore=shutil.ignore_patterns("__pycache__"))
    started = Kernel(tmp_path / "course")
    yield started
    started.close()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_last_definition_counts(kernel: Kernel) -> None:
    kernel.run("%load_ext autograder")
    kernel.run(WRONG)
    first = kernel.run("%check total")
    assert "0 of 1 public checks passed" in first["text"], first
    assert "1.1" in first["html"] and "<details open>" in first["html"]
    kernel.run(RIGHT)
    kernel.run("for step in range(10**12):\n    break")
    second = kernel.run("%check total")
    assert "1 of 1 public checks passed, 1/1 points; 1 hidden checks exist besides" in second["text"]
    assert "Did you mean total" in kernel.run("%check totla")["printed"]
    assert "Use %check QUESTION" in kernel.run("%check")["printed"]
    assert kernel.run("%check sums.total")["text"] == second["text"].replace("total:", "sums.total:")
