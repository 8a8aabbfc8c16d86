"""A real scheduler and two real workers: same outcomes, TLS, and a worker killed in mid-run."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tiny import TINY

pytest.importorskip("distributed")
COMMAND = [sys.executable, "-m"]
CLASS = 6


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Cluster:
    """A scheduler and workers as processes of their own."""

    def __init__(self, folder: Path, extra: list[str], scheme: str) -> None:
        self.folder, self.extra = folder, extra
        self.address = f"{scheme}://127.0.0.1:{free_port()}"
        options = ["--host", self.address, "--no-dashboard", *extra]
        self.processes = [self._start("distributed.cli.dask_scheduler", *options, name="scheduler")]
        self._wait("scheduler", "Scheduler at")
        self.workers = [self._worker(f"worker{i}") for i in range(2)]

    def _worker(self, name: str) -> "subprocess.Popen[bytes]":
        options = ["--nthreads", "1", "--no-nanny", "--no-dashboard", "--host", "127.0.0.1"]
        local = ["--name", name, "--local-directory", str(self.folder / name)]
        worker = self._start(
            "distributed.cli.dask_worker", self.address, *options, *local, *self.extra, name=name
        )
        self.processes.append(worker)
        self._wait(name, "Registered to")
        return worker

    def _start(self, module: str, *options: str, name: str) -> "subprocess.Popen[bytes]":
        with (self.folder / f"{name}.log").open("wb") as log:
            return subprocess.Popen([*COMMAND, module, *options], stdout=log, stderr=log, cwd=self.folder)

    def _wait(self, name: str, sign: str) -> None:
        """Until a process has written that it is ready."""
        log = self.folder / f"{name}.log"
        for _ in range(600):
            if sign in log.read_text("utf-8", "replace"):
                return
            time.sleep(0.1)
        pytest.fail(f"{name} did not start:\n{log.read_text('utf-8', 'replace')[-2000:]}")

    def close(self) -> None:
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A certificate for this test alone, as Dask's configuration in the environment."""
    folder = tmp_path_factory.mktemp("tls")
    key, cert = folder / "key.pem", folder / "cert.pem"
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=127.0.0.1".split()
    try:
        subprocess.run([*command, "-keyout", key, "-out", cert], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("there is no openssl to make a certificate")
    return {"ca-file": str(cert), "cert": str(cert), "key": str(key)}


@pytest.fixture
def cluster(tmp_path: Path, certificates: dict[str, str]) -> Iterator[Cluster]:
    extra = ["--tls-ca-file", certificates["ca-file"]]
    extra += ["--tls-cert", certificates["cert"], "--tls-key", certificates["key"]]
    started = Cluster(tmp_path, extra, "tls")
    yield started
    started.close()


def environment(certificates: dict[str, str]) -> dict[str, str]:
    tls = "DASK_DISTRIBUTED__COMM__TLS__"
    named = {f"{tls}CLIENT__CERT": certificates["cert"], f"{tls}CLIENT__KEY": certificates["key"]}
    return {**os.environ, **named, f"{tls}CA_FILE": certificates["ca-file"]}


def results(run: Path) -> dict[str, Any]:
    """Every results.json of a run, as bytes."""
    return {path.parent.name: path.read_bytes() for path in sorted(run.glob("*/results.json"))}


def test_a_killed_worker_loses_nothing(
    cluster: Cluster, certificates: dict[str, str], toy_texts: dict[str, str], tmp_path: Path
) -> None:
    for index in range(CLASS):
        folder = tmp_path / "class" / f"student{index}"
        folder.mkdir(parents=True)
        for module, text in toy_texts.items():
            (folder / f"{module}.py").write_text(
                f"{text}\n# {index}\n" if index % 2 else f"{text}\nx = 1 / 0\n"
            )
    grade = [*COMMAND, "autograder.cli.main", "grade", "toy_sums", str(tmp_path / "class")]
    local = subprocess.run(
        [*grade, "--out", str(tmp_path / "local")], cwd=TINY, capture_output=True, text=True
    )
    assert local.returncode == 0, local.stderr
    far = subprocess.Popen(
        [*grade, "--out", str(tmp_path / "far"), "--cluster", cluster.address],
        cwd=TINY, env=environment(certificates), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert far.stderr is not None
    first = far.stderr.readline()
    assert first.startswith("1/"), first + far.stderr.read()
    cluster.workers[0].send_signal(signal.SIGKILL)
    _, told = far.communicate(timeout=300)
    assert far.returncode == 0, told
    assert len(results(tmp_path / "far")) == CLASS
    assert results(tmp_path / "far") == results(tmp_path / "local")
    about = json.loads((tmp_path / "far" / "run.json").read_text())
    assert all(": " in name for name in about["isolation"]), "each node says what it proved"


def test_no_cluster_is_told(tmp_path: Path) -> None:
    (tmp_path / "sums.py").write_text("")
    address = f"tcp://127.0.0.1:{free_port()}"
    command = [*COMMAND, "autograder.cli.main", "grade", "toy_sums", str(tmp_path), "--cluster", address]
    done = subprocess.run(
        [*command, "--out", str(tmp_path / "run")], cwd=TINY, capture_output=True, text=True
    )
    assert done.returncode == 3 and "no cluster answers at" in done.stderr
    assert "Traceback" not in done.stderr
