"""A Gradescope bundle that runs an old suite by this engine."""

import re

from autograder.oldsuite.layout import Layout, required_lines, walked
from autograder.oldsuite.wanted import wanted_modules
from autograder.publish.archive import zip_bytes
from autograder.publish.bundle import SCRIPTS, requirements
from autograder.publish.handout import TEMPLATES
from autograder.publish.wheel import PACKAGE, engine_files

ENTRY = (b"-m autograder.gradescope\n", b"-m autograder.gradescope_old\n")
NAME = re.compile(r"[A-Za-z0-9][\w.-]*")


def old_zip(layout: Layout, inside: bool = False) -> bytes:
    """The zip, the same bytes for the same suite."""
    return zip_bytes(old_files(layout, inside))


def old_files(layout: Layout, inside: bool = False) -> dict[str, bytes]:
    """Every file of the bundle by its path; its top is Gradescope's `source`."""
    files = {script: (TEMPLATES / script).read_bytes() for script in SCRIPTS}
    assert ENTRY[0] in files["run_autograder"]
    files["run_autograder"] = files["run_autograder"].replace(*ENTRY)
    files |= engine_files()
    files |= {
        f"suite/{path.relative_to(layout.root).as_posix()}": path.read_bytes() for path in walked(layout.root)
    }
    for module in wanted_modules(layout):
        files[f"starter/{module.rpartition('.')[2]}.py"] = b'"""Nothing yet: set-up grades this once."""\n'
    if inside:
        files["inside"] = b"every test is run beside the student's code\n"
    return files | _required(layout)


def _required(layout: Layout) -> dict[str, bytes]:
    """What the engine needs, and what the suite's own `requirements.txt` adds to it."""
    files = requirements(PACKAGE.parent)
    ours = files["requirements.txt"].decode().splitlines()
    known = {_name(line) for line in ours} | {"torch"}
    theirs = [line for line in required_lines(layout.root) if _name(line) not in known]
    files["requirements.txt"] = ("\n".join([*ours, *theirs]) + "\n").encode()
    return files


def _name(line: str) -> str:
    found = NAME.match(line)
    return found[0].lower().replace("_", "-") if found else ""
