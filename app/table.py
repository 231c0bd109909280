"""The look of a table, and how its columns share the width without breaking words."""

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from app import theme

_WIDEST_WORD = 200.0  # pixels; a longer word is broken after all


def set_table(table: QTextTable, font: QFont, line: QColor, wash: QColor) -> None:
    """Thin lines, room in the cells, a first row that stands out."""
    form = table.format()
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderBrush(QBrush(line))
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setCellPadding(font.pointSizeF() * 0.5)
    form.setCellSpacing(0)
    form.setTopMargin(font.pointSizeF() * 0.3)
    form.setBottomMargin(font.pointSizeF() * 0.3)
    form.setWidth(QTextLength())
    form.setHeaderRowCount(1)
    if widths := shares(*_wishes(table, font), 2 * form.cellPadding() + 4):
        kind = QTextLength.Type.PercentageLength
        if sum(widths) > theme.COLUMN:
            kind = QTextLength.Type.FixedLength
        else:
            widths = [100 * width / sum(widths) for width in widths]
            # Not all of it: Qt rounds the columns up, and a pixel more would be scrolled to.
            form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 99.5))
        form.setColumnWidthConstraints([QTextLength(kind, width) for width in widths])
    table.setFormat(form)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        words = cell.format()
        words.setBackground(wash)
        cell.setFormat(words)


def shares(words: list[float], lines: list[float], padding: float) -> list[float]:
    """The widths of columns whose lines do not fit beside each other; empty if they do.

    words, lines: the widest word and the widest line of each column, in pixels. No
    column is narrower than its widest word; what is left goes where lines are long.
    """
    least = [min(word, _WIDEST_WORD) + padding for word in words]
    wished = [line + padding for line in lines]
    if sum(wished) <= theme.COLUMN:
        return []
    left = theme.COLUMN - sum(least)
    if left <= 0:
        return least
    more = [max(wish - width, 0) for wish, width in zip(wished, least, strict=True)]
    part = min(1.0, left / (sum(more) or 1))
    return [width + extra * part for width, extra in zip(least, more, strict=True)]


def _wishes(table: QTextTable, font: QFont) -> tuple[list[float], list[float]]:
    bold = QFont(font)
    bold.setBold(True)
    metrics = QFontMetricsF(bold)
    words = [0.0] * table.columns()
    lines = [0.0] * table.columns()
    for column in range(table.columns()):
        for row in range(table.rows()):
            block = table.cellAt(row, column).firstCursorPosition().block()
            for text in block.text().split("\u2028"):
                lines[column] = max(lines[column], metrics.horizontalAdvance(text))
                for word in text.split():
                    words[column] = max(words[column], metrics.horizontalAdvance(word))
    return words, lines
