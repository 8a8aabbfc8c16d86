"""Gradescope's container on this machine: a clean Debian root, runc, Docker's default limits.

The root is made by debootstrap from the machine's own mirror and kept; each bundle's `setup.sh` is
run over it once and kept as a layer; each submission gets a fresh layer on top, half a CPU, 768 MB,
namespaces of its own and no network.  Needs root, and Debian's debootstrap and runc.
"""

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from autograder.publish import simulate
from autograder.publish.runc import PEAK, Mount, specification
from autograder.publish.simulate import Simulated

PACKAGES = "python3,python3-venv,ca-certificates,unzip,dos2unix"
HOME = Path("/autograder")
SETUP_SECONDS = 1800


class Unavailable(Exception):
    """This machine cannot run the container; the message says what is missing."""


class Container:
    """Builds and runs bundles with `cpus` CPUs and `memory` MB."""

    def __init__(self, cpus: float = 0.5, memory: int = 768, cache: Path | None = None) -> None:
        self.cpus, self.memory = cpus, memory
        home = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
        self.cache = cache or home / "autograder" / "container"
        _check_machine()

    def simulate(
        self, bundle: Path, submission: Path, timeout: float, environment: dict[str, str]
    ) -> Simulated:
        """Run a bundle on a submission as Gradescope's container does."""
        layers = self.image(bundle)
        with overlaid(layers) as root:
            simulate.put_submission(submission, root / HOME.relative_to("/"))
            given = {**environment, "TIMEOUT_SECONDS": f"{timeout:g}"}
            spec = specification(root, f"cd {HOME} && {RUN}", given, self.cpus, self.memory)
            started = time.monotonic()
            timed_out = run_to_its_end(spec, timeout)[1]
            done = simulate.collected(root / HOME.relative_to("/"), timed_out)
            done.seconds = time.monotonic() - started
            done.peak_mb = _peak(root)
            return done

    def image(self, bundle: Path) -> list[Path]:
        """The layers of a bundle's image, the lowest first; built once for the same bytes."""
        base = self.base()
        digest = hashlib.sha256(bundle.read_bytes()).hexdigest()[:16]
        layer = self.cache / f"layer-{digest}"
        if not layer.is_dir():
            self._build(bundle, base, layer)
        return [base, layer]

    def base(self) -> Path:
        """The clean root, made once."""
        root = self.cache / "base"
        if not root.is_dir():
            self.cache.mkdir(parents=True, exist_ok=True)
            fresh = Path(tempfile.mkdtemp(prefix="base-", dir=self.cache))
            mirror, suite = debian_mirror()
            command = ["debootstrap", "--variant=minbase", f"--include={PACKAGES}", suite, str(fresh), mirror]
            done = subprocess.run(command, capture_output=True, text=True)
            if done.returncode:
                shutil.rmtree(fresh, ignore_errors=True)
                raise Unavailable(f"debootstrap failed: {done.stdout[-500:]}{done.stderr[-500:]}")
            fresh.chmod(0o755)
            fresh.rename(root)
        return root

    def _build(self, bundle: Path, base: Path, layer: Path) -> None:
        """Gradescope's build: unpack to source/, run setup.sh with the network."""
        fresh = Path(tempfile.mkdtemp(prefix="build-", dir=self.cache))
        try:
            with overlaid([base], fresh) as root:
                simulate.unpack_bundle(bundle, root / HOME.relative_to("/"))
                shutil.copy("/etc/resolv.conf", root / "etc" / "resolv.conf")
                given, mounts = _pip_settings()
                script = f"bash {HOME}/source/setup.sh"
                spec = specification(root, script, given, mounts=mounts, network=True)
                text, timed_out = run_to_its_end(spec, SETUP_SECONDS)
            if timed_out or "setup.sh: ready" not in text:
                raise Unavailable(f"setup.sh failed:\n{text[-3000:]}")
            (fresh / "upper").rename(layer)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


RUN = (
    "mkdir -p results && ./run_autograder > results/stdout 2>&1; code=$?; "
    f"cat /sys/fs/cgroup/memory.peak /sys/fs/cgroup/memory/memory.max_usage_in_bytes > {PEAK} 2>/dev/null; "
    "exit $code"
)


def _check_machine() -> None:
    missing = [name for name in ("debootstrap", "runc") if shutil.which(name) is None]
    if os.geteuid() != 0:
        raise Unavailable("--container needs root")
    if missing:
        raise Unavailable(f"--container needs {' and '.join(missing)}: apt-get install {' '.join(missing)}")


def debian_mirror() -> tuple[str, str]:
    """The address and release of the Debian mirror that this machine's apt uses."""
    form = "$(ORIGIN)|$(REPO_URI)|$(RELEASE)"
    command = ["apt-get", "indextargets", "--format", form, "Created-By: Packages"]
    done = subprocess.run(command, capture_output=True, text=True)
    for line in done.stdout.splitlines():
        origin, address, release = line.split("|")
        if origin == "Debian" and "-" not in release:
            return address, release
    raise Unavailable("apt knows no Debian mirror here; run apt-get update first")


def _pip_settings() -> tuple[dict[str, str], list[Mount]]:
    """The machine's own settings of pip, and what they point to, for a container."""
    given = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
    paths = [value for value in given.values() if value.startswith("/") and Path(value).exists()]
    return given, [Mount(path) for path in paths]


@contextlib.contextmanager
def overlaid(layers: list[Path], work: Path | None = None) -> Iterator[Path]:
    """A root of layers (the lowest first) with a fresh one on top, in `work` or thrown away."""
    with tempfile.TemporaryDirectory(prefix="overlay-", ignore_cleanup_errors=True) as scratch:
        place = work or Path(scratch)
        for name in ("upper", "work", "root"):
            (place / name).mkdir(exist_ok=True)
        place.chmod(0o755)
        (place / "upper").chmod(0o755)
        lower = ":".join(str(layer) for layer in reversed(layers))
        options = f"lowerdir={lower},upperdir={place / 'upper'},workdir={place / 'work'}"
        mount = ["mount", "-t", "overlay", "overlay", "-o", options, str(place / "root")]
        done = subprocess.run(mount, capture_output=True, text=True)
        if done.returncode:
            raise Unavailable(f"an overlay cannot be mounted here: {done.stderr.strip()}")
        try:
            yield place / "root"
        finally:
            subprocess.run(["umount", "-l", str(place / "root")], check=False)


def run_to_its_end(spec: dict[str, object], timeout: float) -> tuple[str, bool]:
    """Run a container to its end; its output, and whether it ran out of time."""
    with tempfile.TemporaryDirectory(prefix="runc-") as bundle:
        Path(bundle, "config.json").write_text(json.dumps(spec))
        name = f"autograder-{os.getpid()}-{time.monotonic_ns()}"
        command = ["runc", "run", "--bundle", bundle, name]
        with open(Path(bundle, "output"), "w+b") as output:
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
            try:
                process.wait(timeout)
                timed_out = False
            except subprocess.TimeoutExpired:
                subprocess.run(["runc", "kill", name, "KILL"], check=False, capture_output=True)
                process.wait()
                timed_out = True
            subprocess.run(["runc", "delete", "-f", name], check=False, capture_output=True)
            output.seek(0)
            return output.read().decode("utf-8", "replace"), timed_out


def _peak(root: Path) -> float:
    try:
        return int((root / PEAK.lstrip("/")).read_text().split()[0]) / 2**20
    except (OSError, ValueError, IndexError):
        return 0.0
