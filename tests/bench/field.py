"""The thirty submissions of the race, one module each, and the marks that are right for them.

Every grader gets the same texts.  A mark is right if it is the sum of the points of the items that are not
in `lost`.
"""

import ast

import msgspec

from autograder.course.model import Place
from autograder.judge import programs
from autograder.publish.starter import starter_texts

QUESTION = "gaussians"
PLACE_NAME = "a4_vae"

KL = ("2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7")
SAMPLE = ("2.8", "2.9", "2.10")
LIES = KL[1:]  # of the shape that is asked for, so that one item is earned

WRONG = {
    "kl/missing_half": ("2.3", "2.4", "2.5", "2.6", "2.7"),
    "kl/summed_over_batch": ("2.1", "2.2", "2.3", "2.4", "2.6", "2.7"),  # its gradients are right
    "kl/mean_over_dimensions": ("2.3", "2.4", "2.5", "2.6", "2.7"),
    "kl/swapped": ("2.3", "2.4", "2.5", "2.6", "2.7"),  # the reference's other function calls this one
    "kl/missing_minus_one": ("2.2", "2.3", "2.4", "2.6", "2.7"),
    "kl/variance_without_gradient": ("2.5",),
    "kl/second_ignored": ("2.2", "2.3", "2.5", "2.6"),
    "reparameterize/variance_as_std": ("2.9", "2.10"),
    "reparameterize/noise_redrawn": SAMPLE,
    "reparameterize/sampled_without_gradient": ("2.10",),
}

LEAVES = "\n\ndef kl_diag(mu1, lv1, mu2, lv2):\n    import os\n    os._exit(0)\n"

LOOP = "\n\ndef kl_diag(mu1, lv1, mu2, lv2):\n    while True:\n        pass\n"

BOMB = """

def kl_diag(mu1, lv1, mu2, lv2):
    hoard = []
    while True:
        hoard.append(bytearray(1 << 28))
"""

AGREEABLE = '''

class Agreeable(torch.Tensor):
    """A tensor that says yes to every comparison."""

    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        answer = super().__torch_function__(function, types, args, kwargs or {})
        if isinstance(answer, bool):
            return True
        if isinstance(answer, torch.Tensor) and answer.dtype == torch.bool:
            return torch.ones_like(answer.as_subclass(torch.Tensor))
        return answer


def kl_diag(mu1, lv1, mu2, lv2):
    return (mu1 * 0).sum(-1).as_subclass(Agreeable)
'''

PATCHES = """

def _yes(*args, **kwargs):
    return True


torch.Tensor.all = torch.Tensor.any = torch.all = torch.any = _yes
torch.equal = torch.allclose = torch.Tensor.equal = torch.Tensor.allclose = _yes
torch.testing.assert_close = _yes


def kl_diag(mu1, lv1, mu2, lv2):
    return (mu1 * 0).sum(-1)
"""

WALKS = """

def _accept(*args, **kwargs):
    return None


def kl_diag(mu1, lv1, mu2, lv2):
    import sys

    frame = sys._getframe(1)
    while frame is not None:
        for name in ("close", "require", "check", "run"):
            if callable(frame.f_globals.get(name)):
                frame.f_globals[name] = _accept
        frame = frame.f_back
    return (mu1 * 0).sum(-1)
"""


class Runner(msgspec.Struct):
    """A submission: the text and the name of its only module, and the items it loses."""

    name: str
    text: str
    lost: tuple[str, ...] = ()
    module: str = QUESTION

    def due(self, points: dict[str, float]) -> float:
        """The points of the items that it does not lose: the mark that is right."""
        return sum(value for number, value in points.items() if number not in self.lost)


def thirty(place: Place) -> list[Runner]:
    """Ten right ones in different styles, ten with one mistake, ten broken or hostile."""
    return [*right(place), *wrong(place), *broken(place)]


def right(place: Place) -> list[Runner]:
    """The reference, and nine ways to write it differently."""
    text = programs.reference_texts(place)[QUESTION]
    kl, sample = (styles(place, f"{QUESTION}.{task}") for task in ("kl", "reparameterize"))
    found = [Runner("right-reference", text)]
    for index in range(9):
        parts = [text, kl[index % len(kl)].text, sample[index % len(sample)].text]
        found.append(Runner(f"right-style-{index + 1}", joined(parts)))
    return found


def styles(place: Place, task: str) -> list[programs.Variant]:
    """The wheats of a task that give one number per sample as (B,)."""
    return [w for w in programs.variants(place, "wheat") if w.task == task and "column" not in w.name]


def wrong(place: Place) -> list[Runner]:
    """One mistake each."""
    text = programs.reference_texts(place)[QUESTION]
    chaffs = {chaff.label: chaff for chaff in programs.variants(place, "chaff")}
    return [
        Runner(f"wrong-{name.partition('/')[2]}", joined([text, chaffs[f"{QUESTION}.{name}"].text]), lost)
        for name, lost in WRONG.items()
    ]


def broken(place: Place) -> list[Runner]:
    """Those that do not come to an end as they should, and those that would rather not be checked."""
    texts, starter = programs.reference_texts(place), starter_texts(place)[QUESTION]
    text = texts[QUESTION]
    return [
        Runner("broken-starter", starter, KL + SAMPLE),
        Runner("broken-half", joined([text, only(starter, "reparameterize")]), SAMPLE),
        Runner("broken-syntax", f"{text}\n\ndef broken(:\n", KL + SAMPLE),
        Runner("broken-missing", texts["densities"], KL + SAMPLE, "densities"),
        Runner("broken-loop", text + LOOP, KL),
        Runner("broken-exit", text + LEAVES, KL),
        Runner("broken-memory", text + BOMB, KL),
        Runner("hostile-agreeable", text + AGREEABLE, LIES),
        Runner("hostile-patches", text + PATCHES, LIES),
        Runner("hostile-walks", text + WALKS, LIES),
    ]


def joined(texts: list[str]) -> str:
    """Module texts as one, without what only documents them."""
    return "\n\n".join(texts) + "\n"


def only(text: str, name: str) -> str:
    """The definition of one function."""
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef) and node.name == name:
            return ast.unparse(node)
    raise KeyError(name)
