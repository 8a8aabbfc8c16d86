"""What the separate worker costs: a call over the wire, a worker's start, a whole suite."""

import contextlib
import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import torch
from measure import Command, cost_of, spread
from peers.grader import ours_environment

from autograder.course.model import Place
from autograder.grading.host import start_nursery
from autograder.grading.jobs import Setting
from autograder.grading.supervisor import HostProcess
from autograder.judge.backend import Functions, LocalBackend, Program, Request, WorkerBackend
from autograder.judge.programs import hand_in, reference_texts
from autograder.sandbox.sources import Forked
from autograder.sandbox.values import NameRef
from autograder.sandbox.wire import SourceText

CALLS, REPEATS, WORKERS = 500, 7, 30
TEXT = "import torch\n\ndef f(x):\n    return x.relu()\n"


def calls(backend: LocalBackend | WorkerBackend) -> float:
    """Microseconds of a call on a tiny tensor."""
    request = Request("call", NameRef("m", ("f",)), (torch.ones(3, 4),))
    started = time.perf_counter()
    for _ in range(CALLS):
        backend.perform(request, 10.0)
    return (time.perf_counter() - started) / CALLS * 1e6


def wire_and_start() -> list[tuple[str, str, str]]:
    """Rows of the table: the call, and the worker's start; on one core."""
    every = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(every)})
    program = Program([SourceText("m", "m.py", TEXT, "")])
    with contextlib.closing(start_nursery()) as control:
        source = Forked(control)
        far = WorkerBackend(program, source, Functions(), lambda o: o, lambda r: r)
        near = LocalBackend(program, Functions(), lambda o: o, lambda r: r)
        near.start()
        far.start(False, [])
        pairs = [(calls(near), calls(far)) for _ in range(REPEATS)]
        far.close()
        starts = []
        for _ in range(WORKERS):
            began = time.perf_counter()
            process = source.spawn()
            starts.append((time.perf_counter() - began) * 1e3)
            source.end(process)
    os.sched_setaffinity(0, every)
    added = spread([b - a for a, b in pairs], " µs")
    return [
        ("a call over the wire adds", added, "at most 150 µs"),
        ("a worker is ready in", spread(starts, " ms"), "under 20 ms"),
    ]


def whole_suite(root: Path, repeats: int) -> tuple[str, str, str]:
    """The A4 reference: a warm host against the same suite in one process, both without start-up."""
    place = Place(root, "a4_vae")
    texts = reference_texts(place)
    script = str(Path(__file__).with_name("in_process.py"))
    with tempfile.TemporaryDirectory() as scratch:
        work, out = Path(scratch, "work"), Path(scratch, "results.json")
        work.mkdir()
        for name, text in texts.items():
            (work / f"{name}.py").write_text(text)
        words = [sys.executable, script, str(root), "a4_vae", str(work), str(out)]
        near = []
        for _ in range(repeats):
            cost_of([Command(words, Path(scratch), environment=ours_environment())])
            near.append(float(out.with_suffix(".seconds").read_text("utf-8")))
        host = HostProcess(Setting(str(root), "a4_vae", quick=True, many=True))
        far = []
        with contextlib.closing(host):
            for _ in range(repeats):
                began = time.perf_counter()
                host.grade(hand_in(texts), out)
                far.append(time.perf_counter() - began)
    ratio = median(far) / median(near)
    return ("the A4 reference, isolated against in process", f"{ratio:.2f} ×", "at most 1.5 ×")
