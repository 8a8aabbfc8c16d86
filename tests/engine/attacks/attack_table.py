"""The attacks of `table/`, as submissions."""

import re
from pathlib import Path

import msgspec

TABLE = Path(__file__).parent / "table"
FULL = 6  # what the honest part of an attack earns, of 10

HONEST = """import ctypes, json, os, stat, struct, sys, threading, time

import torch

libc = ctypes.CDLL(None, use_errno=True)


def processes():
    return [int(name) for name in os.listdir("/proc") if name.isdigit() and int(name) != os.getpid()]


def wire():
    return next(fd for fd in range(3, 256) if _is_socket(fd))


def _is_socket(fd):
    try:
        return stat.S_ISSOCK(os.fstat(fd).st_mode)
    except OSError:
        return False


def send_frame(message):
    import msgspec
    header = msgspec.msgpack.encode(message)
    os.write(wire(), struct.pack(">II", len(header), 0) + header)


def attempt():
    return None


def double(x):
    return 2 * x


def crack(x):
    return x


def tell(x):
    try:
        loot = attempt()
    except BaseException:
        loot = None
    if loot:
        raise RuntimeError("BREACH " + repr(loot)[:400])
    return x + 1


"""


class Attack(msgspec.Struct, frozen=True):
    """One hostile submission: which classes it belongs to and what stops it.

    `opens` are the modes in which it works (and the documentation says so); `earns` are the points
    of its honest part.
    """

    name: str
    classes: tuple[int, ...]
    layer: str
    opens: frozenset[str]
    earns: int
    code: str
    files: dict[str, str]

    def write(self, folder: Path, places: dict[str, str]) -> None:
        """Lay the submission out in a folder; `places` are the paths that the attacker knows."""
        texts = dict(self.files)
        if "vault.ipynb" not in texts:
            texts["vault.py"] = HONEST + self.code
        else:
            texts["helpers.py"] = HONEST
            texts["vault.ipynb"] = texts["vault.ipynb"].replace(
                "def crack", "from helpers import *\\ndef crack"
            )
        for name, text in texts.items():
            for key, path in places.items():
                text = text.replace(f"@{key}@", path)
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text)


def attacks() -> list[Attack]:
    """Every attack of the table."""
    return [attack for path in sorted(TABLE.glob("*.txt")) for attack in _read(path.read_text("utf-8"))]


def _read(text: str) -> list[Attack]:
    found = []
    for part in re.split(r"^=== ", text, flags=re.MULTILINE)[1:]:
        head, _, body = part.partition("\n")
        name, classes, layer, *rest = (piece.strip() for piece in head.split("|"))
        options = dict(piece.split(": ", 1) for piece in rest)
        code, *files = re.split(r"^--- ", body, flags=re.MULTILINE)
        found.append(
            Attack(
                name,
                tuple(int(number) for number in classes.split(",")),
                layer,
                frozenset(mode.strip() for mode in options.get("open", "").split(",")),
                int(options.get("earns", FULL)),
                code,
                {name: text for name, _, text in (file.partition("\n") for file in files)},
            )
        )
    return found
