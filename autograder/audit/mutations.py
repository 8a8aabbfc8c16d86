"""Small changes to a formula: what becomes of one piece of syntax under each kind of mutation.

Every rule takes a node and a way to print nodes, and gives texts that could stand in its place.
"""

import itertools
from collections.abc import Callable, Iterator

import libcst as cst

Print = Callable[[cst.CSTNode], str]
Texts = Iterator[tuple[str, str]]

OPERATORS = {
    "+": "-", "-": "+", "*": "/", "/": "*", "**": "*", "//": "/", "%": "*", "&": "|", "|": "&",
}  # fmt: skip
COMPARISONS = {
    "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "in": "not in", "not in": "in",
    "is": "is not", "is not": "is",
}  # fmt: skip
_PAIRS = [
    ("sum", "mean"), ("max", "min"), ("amax", "amin"), ("argmax", "argmin"), ("cumsum", "cumprod"),
    ("var", "std"), ("tril", "triu"), ("zeros", "ones"), ("zeros_like", "ones_like"), ("any", "all"),
    ("log_softmax", "softmax"), ("floor", "ceil"), ("sin", "cos"), ("sigmoid", "tanh"), ("rand", "randn"),
    ("rand_like", "randn_like"), ("clamp_min", "clamp_max"),
]  # fmt: skip
REDUCTIONS = {a: b for pair in _PAIRS for a, b in (pair, pair[::-1])} | {"prod": "sum", "logsumexp": "sum"}
MODULES = {"torch", "math", "F", "nn", "np", "itertools", "random", "self", "super()"}


def binary(node: cst.BinaryOperation, show: Print) -> Texts:
    """Another operator; one of the two terms dropped."""
    sign = show(node.operator).strip()
    left, right = show(node.left), show(node.right)
    if sign == "@":
        yield "swapped arguments", f"{right} @ {left}"
    elif sign in OPERATORS:
        yield "operator", f"{left} {OPERATORS[sign]} {right}"
    yield "dropped term", left
    if sign not in {"-", "/", "**"}:
        yield "dropped term", right


def comparison(node: cst.Comparison, show: Print) -> Texts:
    """A strict comparison for a weak one, and so on."""
    if len(node.comparisons) == 1:
        sign = show(node.comparisons[0].operator).strip()
        right = show(node.comparisons[0].comparator)
        if sign in COMPARISONS:
            yield "comparison", f"{show(node.left)} {COMPARISONS[sign]} {right}"


def boolean(node: cst.BooleanOperation, show: Print) -> Texts:
    """`or` for `and`."""
    other = "or" if isinstance(node.operator, cst.And) else "and"
    yield "operator", f"{show(node.left)} {other} {show(node.right)}"


def unary(node: cst.UnaryOperation, show: Print) -> Texts:
    """The sign (or `not`) left out."""
    yield "sign", show(node.expression)


def integer(node: cst.Integer, show: Print) -> Texts:
    """One more and one less."""
    value = int(show(node), 0)
    yield "constant", str(value + 1)
    if value > 0:
        yield "constant", str(value - 1)


def floating(node: cst.Float, show: Print) -> Texts:
    """The double (1 for 0)."""
    yield "constant", repr(2 * float(show(node)) or 1.0)


def name(node: cst.Name, show: Print) -> Texts:
    """False for True."""
    if node.value in {"True", "False"}:
        yield "constant", str(node.value == "False")


def call(node: cst.Call, show: Print) -> Texts:
    """The call left out, another reduction, arguments exchanged, a keyword argument left out."""
    yield from _dropped_call(node, show)
    whole = show(node.func)
    head, _, last = whole.rpartition(".")
    if last in REDUCTIONS:
        dot = "." if head else ""
        yield "reduction", f"{head}{dot}{REDUCTIONS[last]}({_listed(node.args, show)})"
    plain = [i for i, arg in enumerate(node.args) if arg.keyword is None and not arg.star]
    for i, j in itertools.pairwise(plain):
        args = list(node.args)
        args[i], args[j] = args[j], args[i]
        yield "swapped arguments", f"{whole}({_listed(args, show)})"
    for left_out in node.args:
        if left_out.keyword is not None:
            args = [arg for arg in node.args if arg is not left_out]
            yield "dropped argument", f"{whole}({_listed(args, show)})"


def _dropped_call(node: cst.Call, show: Print) -> Texts:
    positional = [arg for arg in node.args if arg.keyword is None]
    if len(positional) == 1 and not positional[0].star:
        yield "dropped call", f"({show(positional[0].value)})"
    receiver = show(node.func.value) if isinstance(node.func, cst.Attribute) else ""
    if receiver and receiver not in MODULES:
        yield "dropped call", receiver


def _listed(args: list[cst.Arg] | tuple[cst.Arg, ...] | object, show: Print) -> str:
    assert isinstance(args, list | tuple)
    return ", ".join(show(arg.with_changes(comma=cst.MaybeSentinel.DEFAULT)).strip() for arg in args)


def piece(node: cst.Slice, show: Print) -> Texts:
    """A slice without its start, its end or its step; the other part of it."""
    first, last = (show(part) if part is not None else "" for part in (node.lower, node.upper))
    step = f":{show(node.step)}" if node.step is not None else ""
    if step:
        yield "index", f"{first}:{last}"
    if first:
        yield "index", f":{last}{step}"
    if last:
        yield "index", f"{first}:{step}"
    if bool(first) != bool(last):
        yield "index", f"{last}:{first}{step}"


def choice(node: cst.IfExp, show: Print) -> Texts:
    """The other branch."""
    yield "comparison", f"{show(node.orelse)} if {show(node.test)} else {show(node.body)}"


def statement(node: cst.Expr, show: Print) -> Texts:
    """The statement left out."""
    if not isinstance(node.value, cst.SimpleString | cst.ConcatenatedString):
        yield "dropped call", "pass"


def augmented(node: cst.AugAssign, show: Print) -> Texts:
    """The update left out, or with another operator."""
    yield "dropped term", "pass"
    sign = show(node.operator).strip()[:-1]
    if sign in OPERATORS:
        yield "operator", f"{show(node.target)} {OPERATORS[sign]}= {show(node.value)}"


def texts_for(node: cst.CSTNode, show: Print) -> Texts:
    """What could stand in the place of a node, each with the kind of mutation that it is."""
    rule = RULES.get(type(node))
    if rule is not None:
        yield from rule(node, show)


RULES: dict[type[cst.CSTNode], Callable[..., Texts]] = {
    cst.BinaryOperation: binary,
    cst.Comparison: comparison,
    cst.BooleanOperation: boolean,
    cst.UnaryOperation: unary,
    cst.Integer: integer,
    cst.Float: floating,
    cst.Name: name,
    cst.Call: call,
    cst.Slice: piece,
    cst.IfExp: choice,
    cst.Expr: statement,
    cst.AugAssign: augmented,
}
