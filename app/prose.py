"""Markdown as models write it, made ready for a reader of plain Markdown. No Qt.

Formulas become marks that no reader of Markdown touches, and line ends that were meant
become marks, too; `app/markdown.py` puts back what they stand for.
"""

import re
from dataclasses import dataclass

OPEN, SHUT, BREAK = "\ue000", "\ue001", "\ue002"
MARK = re.compile(f"{OPEN}(\\d+){SHUT}|{BREAK} ?")

# A line shorter than this was ended on purpose; a longer one may have been wrapped.
SHORT = 60
# The most lines that a formula may have, so that a stray mark cannot swallow an answer.
_TALLEST = 40

_ENVIRONMENTS = r"(?:equation|align|aligned|alignat|gather|gathered|multline|cases|split)\*?"
PIECE = re.compile(
    r"(?P<kept>(?<!`)(`+)(?!`).+?(?<!`)\2(?!`)|\]\([^)\s]*|<?https?://[^\s<>]+)"
    r"|(?<!\\)\$\$(?P<dollars>.+?)(?<!\\)\$\$"
    r"|\\\[(?P<square>.+?)\\\]"
    rf"|(?P<environment>\\begin\{{(?P<name>{_ENVIRONMENTS})\}}.+?\\end\{{(?P=name)\}})"
    r"|\\\((?P<round>.+?)\\\)"
    r"|(?<![\\$A-Za-z0-9])\$(?![\s$])(?P<dollar>[^$\n]*?[^\s$\\])\$(?![\d$])",
    re.DOTALL,
)
_LINE_START = re.compile(r"(?:^|\n)([ \t>]*)\Z")
_LINE_END = re.compile(r"[ \t]*(?:\n|\Z)")
_PROSE = re.compile(r"(?<![\\\w{])[A-Za-z]{2,}[,;]? [A-Za-z]{2,}(?![\w}])")
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_FENCE = re.compile(r"^[ \t>]*(?:`{3,}|~{3,})")
_OWN_LINE = re.compile(r"^[ \t>]*(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|\||[-=*_]{3,}\s*$|`{3,}|~{3,})")
_HEADING = re.compile(r"^[ \t>]*#{1,6}\s")
_RULED = re.compile(r"^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_HARD = re.compile(r"(?: {2,}|\\)$")
_WORDS_IN_IT = re.compile(r"\\[A-Za-z]+\s*\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Formula:
    """source: as it was written. latex: what is between the marks. display: on its own line."""

    source: str
    latex: str
    display: bool


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown with marks: number n between OPEN and SHUT stands for `formulas[n]`."""

    text: str
    formulas: list[Formula]


def prepare(source: str) -> Prose:
    """Marks in place of formulas and of line ends that were meant."""
    formulas: list[Formula] = []
    source = source.translate({ord(mark): "\ufffd" for mark in (OPEN, SHUT, BREAK)})

    def mark(found: re.Match[str]) -> str:
        formula = _formula(found)
        if formula is None:
            return found[0]
        formulas.append(formula)
        sign = f"{OPEN}{len(formulas) - 1}{SHUT}"
        return _on_its_own(sign, found) if formula.display else sign

    return Prose(_keep_ends(PIECE.sub(mark, source), formulas), formulas)


def escape(source: str) -> str:
    """Markdown that shows the text as it is."""
    return _PUNCTUATION.sub(r"\\\1", source)


def in_display(lines: list[str]) -> bool:
    """Whether the last line is inside a formula that began on a line of its own."""
    shut = ""
    for line in lines[-_TALLEST:]:
        bare = line.strip(" \t>")
        if shut:
            if shut in bare:
                shut = ""
        elif bare.startswith("$$") and "$$" not in bare[2:]:
            shut = "$$"
        elif bare.startswith("\\[") and "\\]" not in bare:
            shut = "\\]"
    return bool(shut)


def _formula(found: re.Match[str]) -> Formula | None:
    if found["kept"]:
        return None
    for name in ("dollars", "square", "environment"):
        if found[name]:
            before = _LINE_START.search(found.string, 0, found.start())
            quoted = before is not None and ">" in before[1]
            margin = r"(?m)^[ \t>]+" if quoted else r"(?m)^[ \t]+"
            return Formula(found[0], re.sub(margin, "", found[name]), display=True)
    latex = found["round"] or found["dollar"]
    if found["dollar"] and is_prose(latex):
        return None
    return Formula(found[0], latex, display=False)


def is_prose(latex: str) -> bool:
    """Whether it reads like words between two prices."""
    return _PROSE.search(_WORDS_IN_IT.sub("", latex)) is not None


def _on_its_own(sign: str, found: re.Match[str]) -> str:
    """A display formula that fills its lines becomes a paragraph."""
    before = _LINE_START.search(found.string, 0, found.start())
    if before is None or not _LINE_END.match(found.string, found.end()):
        return sign
    margin = before[1]
    return f"\n{margin}{sign}\n{margin}"


def _keep_ends(text: str, formulas: list[Formula]) -> str:
    def length(line: str) -> int:
        signs = [int(found[1]) for found in MARK.finditer(line)]
        return len(line) + sum(len(formulas[sign].source) for sign in signs)

    lines = text.split("\n")
    table = any(_RULED.match(line) and "|" in line for line in lines)
    fenced = False
    for at, (line, following) in enumerate(zip(lines, lines[1:], strict=False)):
        if _FENCE.match(line):
            fenced = not fenced
        elif not fenced and not (table and "|" in line) and _may_end(line, following):
            if length(line) < SHORT or _HARD.search(line):
                lines[at] = _HARD.sub("", line) + BREAK
    return "\n".join(lines)


def _may_end(line: str, following: str) -> bool:
    """Whether Markdown would run the two lines together."""
    words = line.strip(" \t>") and following.strip(" \t>")
    return bool(words) and not _OWN_LINE.match(following) and not _HEADING.match(line)
