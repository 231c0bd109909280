"""The open end of a growing text: what is half written is finished, or held back. No Qt.

A reader should see neither marks that are about to become something nor text that jumps
when they do.
"""

import re

from app.prose import PIECE, is_prose

# An open formula is held back until it is longer than this.
PATIENCE = 80

_HALF_START = re.compile(r"^[ \t>]*(?:#{1,6}|[-*+=]{1,2}|\d{1,9}[.)]?|`{1,2}$|`{3,}[^`]*|~{3,}.*)$")
_DISPLAY_OPENING = re.compile(r"\$\$|\\\[")
_INLINE_OPENING = re.compile(r"\\\(|(?<![\\$A-Za-z0-9])\$(?![\s$])")
_SPAN = re.compile(r"(?P<mark>`+)(?P<words>[^`]*)$")
_STAR = re.compile(r"\*\*|\*|~~")
_BULLET = re.compile(r"^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\([^()\s]*$")
_FENCES = re.compile(r"(?m)^[ \t>]*(?:`{3,}|~{3,})")


def shown(lines: list[str], open_line: bool) -> str:
    """The open block as it may be seen. open_line: whether its last line has not ended."""
    lines = _without_half_table(lines, open_line)
    if open_line and lines and _HALF_START.match(lines[-1]):
        lines = lines[:-1]
    text = "\n".join(lines)
    if len(_FENCES.findall(text)) % 2:
        return text
    return with_marks_closed(without_open_formula(text))


def without_open_formula(text: str) -> str:
    """Text without a formula at its end that has not been closed yet.

    One that grows long, or that reads like words about a price, is shown after all.
    """
    end = 0
    for found in PIECE.finditer(text):
        end = found.end()
    display = _DISPLAY_OPENING.search(text, end)
    opening = display or next(reversed([*_INLINE_OPENING.finditer(text, end)]), None)
    if opening is None or "`" in text[end : opening.start()]:
        return text
    begun = text[opening.end() :]
    if len(begun) > PATIENCE or (not display and ("\n" in begun or is_prose(begun))):
        return text
    return text[: opening.start()].rstrip(" \t>")


def with_marks_closed(text: str) -> str:
    """Text in which bold, slanted and code words that have begun have ended, too."""
    start = text.rfind("\n") + 1
    line = _LINK.sub(r"\1", text[start:])
    bullet = _BULLET.match(line)
    begin = bullet.end() if bullet else 0
    masked = PIECE.sub(lambda found: "x" * len(found[0]), line)
    if span := _SPAN.search(masked, begin):
        rest = line[: span.start()].rstrip()
        return text[:start] + (line + span["mark"] if span["words"].strip() else rest)
    if masked.endswith(("\\", "`")):
        return text[:start] + line
    stack: list[re.Match[str]] = []
    for found in _STAR.finditer(masked, begin):
        opener = next((open_ for open_ in stack if open_[0] == found[0]), None)
        if opener is not None:
            del stack[stack.index(opener) :]
        elif not masked[found.end() : found.end() + 1].isspace():
            stack.append(found)
    while stack and not line[stack[-1].end() :].strip():
        line = line[: stack.pop().start()]
    closers = "".join(found[0] for found in reversed(stack))
    return text[:start] + (line.rstrip() + closers if closers else line)


def _without_half_table(lines: list[str], open_line: bool) -> list[str]:
    """A table is text with bars in it until its second line is whole; wait for that."""
    rows = 0
    while rows < len(lines) and lines[-1 - rows].startswith("|"):
        rows += 1
    return lines[: len(lines) - rows] if 0 < rows < 2 + open_line else lines
