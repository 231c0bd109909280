"""A formula in LaTeX as an outline. Knows ziamath, and neither documents nor colours."""

import re
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPen, QTransform

LONGEST = 2000  # characters; what is longer is no formula that anyone reads
CAPITALS = 0.656  # how tall ziamath's letters are, as a share of the font's size
_ONE_AT_A_TIME = Lock()  # its fonts are read as they are needed
_SIZE = 20.0  # what ziamath is asked for; all it says is divided by it
_TIGHT = re.compile(r"(?<![\^_])\\(times|div|cdot)(?![A-Za-z])")
_NUMBERING = re.compile(r"\\(?:nonumber|notag)(?![A-Za-z])|\\label\s*\{[^{}]*\}")
_COLOUR = re.compile(r"\\colorbox\s*\{[^{}]*\}")
_TAG = re.compile(r"\\tag\*?\s*\{([^{}]*)\}")
_ROW = "{http://www.w3.org/1998/Math/MathML}mrow"
_WHOLE = "{http://www.w3.org/1998/Math/MathML}math"
_PATIENCE = 5000  # signs to measure, about half a second
_STEP = re.compile(r"([MLQCZ])([^MLQCZ]*)")


@dataclass(frozen=True, slots=True)
class Outline:
    """Filled in one colour it is the formula.

    Everything is in units of the font's size; y grows downwards and is 0 at the baseline.
    """

    path: QPainterPath
    width: float
    ascent: float
    descent: float


@lru_cache(maxsize=1024)
def outline(latex: str, display: bool) -> Outline | None:
    """The formula drawn, or None where it cannot be read. display: on a line of its own."""
    if not latex.strip() or len(latex) > LONGEST:
        return None
    # It takes a good part of a second to import, and most chats have no formula.
    from ziamath.tex import tex2mml
    from ziamath.zmath import Math

    try:
        with _ONE_AT_A_TIME:
            formula = _flat(ElementTree.fromstring(tex2mml(_mend(latex.strip()), not display)))
            _check(formula)
            drawn = Math(formula, size=_SIZE, margin=0)
            box, path = drawn.node.bbox, _path(drawn.svgxml())
    except Exception:  # it has no error of its own: each of its parts raises what it likes
        return None
    if path.isEmpty():
        return None
    small = QTransform.fromScale(1 / _SIZE, 1 / _SIZE)
    return Outline(
        small.map(path),
        (box.xmax - min(box.xmin, 0)) / _SIZE,
        max(box.ymax, 0) / _SIZE,
        max(-box.ymin, 0) / _SIZE,
    )


def warm_up() -> None:
    """Take the half second that the first formula of all needs; for a thread of its own."""
    outline(r"\begin{pmatrix}\frac{1}{2}&x_1^2\end{pmatrix}\le\sqrt{\text{a}}", True)


def _flat(element: Element) -> Element:
    """Without needless rows: ziamath measures twice what is in one, four times what is in two."""
    for at, child in enumerate(element):
        child = _flat(child)
        while child.tag == _ROW and len(child) == 1:
            child = child[0]
        element[at] = child
    if element.tag == _WHOLE and len(element) == 1 and element[0].tag == _ROW:
        if not any(child.get("linebreak") for child in element[0]):
            element[:] = [*element[0]]
    return element


def _check(formula: Element) -> None:
    if _effort(formula) > _PATIENCE:
        raise ValueError("it would take too long")
    # A command that is not known is set as it was written.
    if any("\\" in (element.text or "") for element in formula.iter()):
        raise ValueError("it has a command that is not known")


def _effort(element: Element) -> int:
    """How many signs ziamath has to measure."""
    signs = sum(_effort(child) for child in element) or 1
    return 2 * signs if element.tag in (_ROW, _WHOLE) else signs


def _mend(latex: str) -> str:
    """Without what ziamath sets too tightly, does not know, or has colours for."""
    latex = _TAG.sub(r"\\qquad(\1)", _NUMBERING.sub("", latex))
    return _TIGHT.sub(r"\\,\\\1\\,", _COLOUR.sub(r"\\text", latex))


def _path(svg: Any) -> QPainterPath:
    """What ziamath draws with: letters as symbols that are used, bars, boxes and strokes."""
    letters = {element.get("id"): element for element in svg.iter("symbol")}
    made = QPainterPath()
    made.setFillRule(Qt.FillRule.WindingFill)
    for element in svg:
        if element.tag == "use":
            made.addPath(_letter(element, letters[element.get("href").lstrip("#")]))
        elif element.tag in ("path", "rect", "ellipse"):
            shape = _shape(element)
            if stroke := element.get("stroke-width"):
                shape = QPainterPathStroker(QPen(Qt.GlobalColor.black, float(stroke))).createStroke(
                    shape
                )
            made.addPath(shape)
    return made


def _letter(use: Any, symbol: Any) -> QPainterPath:
    left, top, width, height = (float(part) for part in symbol.get("viewBox").split())
    if not width or not height:
        return QPainterPath()  # a blank
    across, down = float(use.get("width")) / width, float(use.get("height")) / height
    place = QTransform(
        across, 0, 0, down, float(use.get("x")) - left * across, float(use.get("y")) - top * down
    )
    whole = QPainterPath()
    for element in symbol.iter("path"):  # a tall bracket has several
        whole.addPath(_shape(element))
    return place.map(whole)


def _shape(element: Any) -> QPainterPath:
    if element.tag == "path":
        return _steps(element.get("d"))
    made = QPainterPath()
    if element.tag == "rect":
        box = QRectF(*(float(element.get(key, 0)) for key in ("x", "y", "width", "height")))
        made.addRect(box)
    else:
        x, y, across, down = (float(element.get(key)) for key in ("cx", "cy", "rx", "ry"))
        made.addEllipse(QRectF(x - across, y - down, 2 * across, 2 * down))
    return made


def _steps(description: str) -> QPainterPath:
    made = QPainterPath()
    for command, rest in _STEP.findall(description):
        at = [float(number) for number in rest.split()]
        match command:
            case "M":
                made.moveTo(*at)
            case "L":
                made.lineTo(*at)
            case "Q":
                made.quadTo(*at)
            case "C":
                made.cubicTo(*at)
            case "Z":
                made.closeSubpath()
    return made
