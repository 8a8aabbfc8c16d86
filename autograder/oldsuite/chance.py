"""Suite and student draw from one stream of random numbers, as in one process.

Before a call the worker gets the judge's generators where they moved; after it the judge takes over how far
the student's code went on.  A state that cannot be reached by drawing is not taken: a student can use up
random numbers, as any honest program does, and not choose them.
"""

from typing import Any

import numpy as np
import torch

from autograder.oldsuite.worker.chance import read_states, same, write_states

WORDS = 624  # of a state of the Mersenne twister, which all three are
FARTHEST = 1 << 16  # blocks of that many numbers that one call may draw
AT_ONCE = 1 << 9  # blocks that are made before they are looked at
SPREAD = 9.0  # no normal number that a generator keeps for later is larger
KEY = slice(24, 24 + 8 * WORDS)  # where torch's state holds its words, as numbers of 8 bytes
LEFT, NEXT = slice(8, 12), slice(16, 24)


class Chance:
    """What both sides were last known to agree on."""

    def __init__(self) -> None:
        self.agreed: list[Any] = [None, None, None]
        self.lost = [False, False, False]

    def outward(self) -> list[Any] | None:
        """The judge's states that the worker does not know; None if it knows them all."""
        now = read_states()
        moved = [None if same(old, new) else new for old, new in zip(self.agreed, now, strict=True)]
        self.agreed = now
        return moved if any(state is not None for state in moved) else None

    def inward(self, claims: Any) -> None:
        """Go on where the student's code stopped drawing."""
        if claims is None:
            return
        now = read_states()
        for place, (claim, old, reach) in enumerate(zip(claims, now, (_torch, _numpy, _random), strict=True)):
            if claim is None or self.lost[place]:
                continue
            taken = reach(claim, old)
            self.lost[place] = taken is None
            if taken is not None:
                write_states([taken if other == place else None for other in range(3)])
                self.agreed[place] = taken


def _reachable(old: Any, new: Any) -> bool:
    """Whether a twister with the words `old` comes to the words `new`."""
    if new.shape != (WORDS,):
        return False
    if np.array_equal(old, new):
        return True
    twister = np.random.MT19937()
    twister.state = {"bit_generator": "MT19937", "state": {"key": old.astype(np.uint32), "pos": WORDS}}
    sought = _tempered(new.astype(np.uint32))
    for _ in range(0, FARTHEST, AT_ONCE):
        blocks = twister.random_raw(AT_ONCE * WORDS).reshape(AT_ONCE, WORDS)
        near = blocks[blocks[:, 0] == sought[0]]
        if (near == sought).all(axis=1).any():
            return True
    return False


def _tempered(words: Any) -> Any:
    """What a twister with these words gives out."""
    words = words ^ (words >> np.uint32(11))
    words = words ^ ((words << np.uint32(7)) & np.uint32(0x9D2C5680))
    words = words ^ ((words << np.uint32(15)) & np.uint32(0xEFC60000))
    return words ^ (words >> np.uint32(18))


def _torch(claim: Any, old: torch.Tensor) -> torch.Tensor | None:
    if not isinstance(claim, torch.Tensor) or claim.shape != old.shape or claim.dtype != torch.uint8:
        return None
    ours, theirs = old.numpy().copy(), claim.numpy()
    words = [state[KEY].view(np.uint64) for state in (ours, theirs)]
    if not np.array_equal(ours[:8], theirs[:8]) or not _reachable(*words):  # the seed comes first
        return None
    left, position = (int(theirs[part].view(kind)[0]) for part, kind in ((LEFT, np.int32), (NEXT, np.uint64)))
    kept = theirs[KEY.stop :].copy()
    numbers = [*kept[:24].view(np.float64), *kept[32:36].view(np.float32)]
    if not (1 <= left <= WORDS and position <= WORDS and all(abs(x) <= SPREAD for x in numbers)):
        return None
    ours[8:] = theirs[8:]
    return torch.from_numpy(ours)


def _numpy(claim: Any, old: Any) -> Any:
    key, position, has, cached = claim
    good = 0 <= position <= WORDS and has in (0, 1) and abs(cached) <= SPREAD
    return claim if good and _reachable(old[0].numpy(), key.numpy()) else None


def _random(claim: Any, old: Any) -> Any:
    words, gauss = claim
    if words.shape != (WORDS + 1,) or not 0 <= int(words[-1]) <= WORDS:
        return None
    good = gauss is None or abs(gauss) <= SPREAD
    return claim if good and _reachable(old[0][:-1].numpy(), words[:-1].numpy()) else None
