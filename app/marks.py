"""Puts back what the marks in prepared Markdown stand for: formulas, and ends of lines.

Knows documents in which nothing but the marks is missing; `app/prose.py` sets them.
"""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor

from app.formula import GLUE, SIGN, format_of, is_display
from app.latex import outline
from app.look import Look
from app.prose import BREAK, MARK, Prose, escape

_LINE_SEPARATOR = "\u2028"


def readable(prose: Prose) -> Prose:
    """The same with what is no formula after all shown as it was written."""

    def show(found: re.Match[str]) -> str:
        if found[0].startswith(BREAK):
            return found[0]
        formula = prose.formulas[int(found[1])]
        fits = outline(formula.latex, formula.display) is not None
        return found[0] if fits else escape(formula.source)

    return Prose(MARK.sub(show, prose.text), prose.formulas)


def unmark(block: QTextBlock, prose: Prose, look: Look) -> None:
    """Put in what the marks stand for."""
    cursor = QTextCursor(block)
    text = block.text()
    for found in reversed([*MARK.finditer(text)]):
        start = block.position() + _units(text[: found.start()])
        cursor.setPosition(start + 1)
        around = cursor.charFormat()
        cursor.setPosition(start)
        cursor.setPosition(start + len(found[0]), QTextCursor.MoveMode.KeepAnchor)
        if found[0].startswith(BREAK):
            cursor.insertText(_LINE_SEPARATOR, around)
            continue
        alone = found[0] == text
        formula = prose.formulas[int(found[1])]
        form = format_of(formula, around, look.font, look.text)
        cursor.insertText(SIGN, form)
        cursor.insertText(GLUE, around)
        if alone and is_display(form) and block.textList() is None:
            _set_display(block, look)


def _units(text: str) -> int:
    """How long the text is as Qt counts, which takes 😀 for two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _set_display(block: QTextBlock, look: Look) -> None:
    """A formula alone in its paragraph stands in the middle."""
    form = QTextBlockFormat(block.blockFormat())
    form.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    space = look.font.pointSizeF() * 0.6
    form.setTopMargin(space)
    form.setBottomMargin(space * 1.5)  # above it is a line's own distance, too
    form.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
    QTextCursor(block).setBlockFormat(form)
