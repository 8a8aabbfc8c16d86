"""LaTeX as MathML that browsers draw without help, with every mistake told.

The converter passes over what it does not know; here that is an error.  MathML Core has one
`mathvariant` only, so letters in script, blackboard or bold become the Unicode letters that look so.
"""

import re
import unicodedata
from xml.etree import ElementTree

from latex2mathml.converter import convert

NAMESPACE = "http://www.w3.org/1998/Math/MathML"

# how many parts an element must have: fewer means that an argument is missing
PARTS = {"mfrac": 2, "msup": 2, "msub": 2, "mover": 2, "munder": 2, "mroot": 2}
PARTS |= {"msubsup": 3, "munderover": 3}

STYLES = {
    "script": "SCRIPT",
    "double-struck": "DOUBLE-STRUCK",
    "fraktur": "FRAKTUR",
    "bold": "BOLD",
    "bold-italic": "BOLD ITALIC",
    "sans-serif": "SANS-SERIF",
    "monospace": "MONOSPACE",
}
_ENVIRONMENT = re.compile(r"\\(begin|end)\{(aligned|align|gathered)\}")
_LETTER = {"GREEK SMALL LETTER ": "SMALL ", "GREEK CAPITAL LETTER ": "CAPITAL "}


class MathsError(ValueError):
    """A formula that cannot be drawn; the message says what is wrong with it."""


def mathml(latex: str, block: bool = False) -> str:
    """The formula as a `<math>` element; raises MathsError."""
    _check_braces(latex)
    text = _ENVIRONMENT.sub(r"\\\1{align*}", latex).replace(r"\operatorname*", r"\operatorname")
    try:
        drawn = convert(text, display="block" if block else "inline")
    except Exception as error:  # the converter has no common base for what it raises
        words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(error).__name__.removesuffix("Error"))
        raise MathsError(str(error) or words.lower()) from None
    try:
        root = ElementTree.fromstring(drawn)
    except ElementTree.ParseError:
        raise MathsError("an & outside an environment") from None
    for element in root.iter():
        element.tag = element.tag.removeprefix(f"{{{NAMESPACE}}}")
        _check(element)
        _style(element)
    root.set("xmlns", NAMESPACE)
    annotation = latex.strip()
    root.set("aria-label", annotation)
    return ElementTree.tostring(root, encoding="unicode")


def _check_braces(latex: str) -> None:
    depth = 0
    for brace in re.findall(r"(?<!\\)(?:\\\\)*([{}])", latex):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            raise MathsError("a } without its {")
    if depth:
        raise MathsError("a { without its }")


def _check(element: ElementTree.Element) -> None:
    text = element.text or ""
    if "\\" in text and element.tag != "mtext":
        raise MathsError(f"{text} is not known")
    if element.tag == "mi" and text == "&":
        raise MathsError("an & outside an environment")
    if len(element) < PARTS.get(element.tag, 0):
        raise MathsError("an argument is missing")


def _style(element: ElementTree.Element) -> None:
    """Put letters and alignment into the form that browsers draw."""
    variant = element.get("mathvariant", "")
    if variant in STYLES:
        del element.attrib["mathvariant"]
        element.text = "".join(_letter(character, STYLES[variant]) for character in element.text or "")
    align = element.attrib.pop("columnalign", "")
    if align:
        element.set("style", f"text-align: {align}")
    for name in ("columnspacing", "rowspacing"):
        element.attrib.pop(name, None)


def _letter(character: str, style: str) -> str:
    """The letter of that style; `N` in script is U+1D4A9, `R` in blackboard bold U+211D."""
    name = unicodedata.name(character, "")
    for prefix, kind in {
        "LATIN SMALL LETTER ": "SMALL ",
        "LATIN CAPITAL LETTER ": "CAPITAL ",
        **_LETTER,
    }.items():
        if name.startswith(prefix):
            return _styled(style, kind + name.removeprefix(prefix)) or character
    if name.startswith("DIGIT "):
        return _styled(style, name) or character
    return character


def _styled(style: str, name: str) -> str:
    for candidate in (f"MATHEMATICAL {style} {name}", _OLD.get(style, "{}").format(name)):
        try:
            return unicodedata.lookup(candidate)
        except KeyError:
            continue
    return ""


# letters that Unicode had before the others of their style
_OLD = {"SCRIPT": "SCRIPT {}", "DOUBLE-STRUCK": "DOUBLE-STRUCK {}", "FRAKTUR": "BLACK-LETTER {}"}
