"""A selection as text to take along: as it is read, or as Markdown.

Knows formatted documents, and neither widgets nor the clipboard.
"""

from collections.abc import Iterator

from PySide6.QtCore import QMimeData
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextListFormat,
    QTextTable,
)

from app.formula import GLUE, source_of

_CODE = QTextFormat.Property.BlockCodeFence
_QUOTE = QTextFormat.Property.BlockQuoteLevel
_RULE = QTextFormat.Property.BlockTrailingHorizontalRulerWidth

_BULLETS = (
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListSquare,
)
_TASKS = {
    QTextBlockFormat.MarkerType.Checked: "[x] ",
    QTextBlockFormat.MarkerType.Unchecked: "[ ] ",
}


def excerpt(cursor: QTextCursor, markdown: bool = False) -> str:
    """The selected text. Lists keep their numbers, and formulas are as they were written."""
    made: list[str] = []
    before: QTextBlock | None = None
    for block in _blocks(cursor):
        text = _text(block, cursor, markdown)
        if not text and not _is_rule(block):
            continue
        table = _table(block)
        if table is not None and before is not None and _table(before) == table:
            made += [_between_cells(table, before, block, markdown), text]
        else:
            if before is not None:
                made.append(_end_of_table(before, markdown))
                made.append("\n" if _belong_together(before, block) else "\n\n")
            made += [_mark(block, cursor, markdown), text]
        before = block
    if before is not None:
        made.append(_end_of_table(before, markdown))
    return "".join(made)


def _blocks(cursor: QTextCursor) -> Iterator[QTextBlock]:
    block = cursor.document().findBlock(cursor.selectionStart())
    while block.isValid() and block.position() < cursor.selectionEnd():
        yield block
        block = block.next()


def _text(block: QTextBlock, cursor: QTextCursor, markdown: bool) -> str:
    """What of the paragraph is selected."""
    made = []
    code = block.blockFormat().hasProperty(_CODE)
    walk = block.begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        begin = max(cursor.selectionStart() - fragment.position(), 0)
        end = min(cursor.selectionEnd() - fragment.position(), fragment.length())
        if begin < end:
            form = fragment.charFormat()
            # Qt counts in UTF-16 units.
            units = fragment.text().encode("utf-16-le")[2 * begin : 2 * end]
            text = units.decode("utf-16-le", "replace")
            text = (source_of(form) * len(text) or text).replace(GLUE, "")
            plain = not markdown or code or source_of(form)
            made.append(text if plain else _dressed(text, form, block))
        walk += 1
    return "".join(made).replace("\u2028", "  \n" if markdown else "\n")


def _dressed(text: str, form: QTextCharFormat, block: QTextBlock) -> str:
    """The text with the marks of Markdown around it."""
    words = text.strip()
    if not words:
        return text
    mark = ""
    if form.fontFixedPitch():
        mark = "`"
    elif form.fontWeight() >= QFont.Weight.Bold and not _is_heading(block):
        mark = "**"
    if form.fontItalic() and mark != "`":
        mark += "*"
    if form.fontStrikeOut():
        mark += "~~"
    made = f"{mark}{words}{mark[::-1]}"
    if form.isAnchor() and form.anchorHref() not in (words, ""):
        made = f"[{made}]({form.anchorHref()})"
    return text.replace(words, made, 1)


def _mark(block: QTextBlock, cursor: QTextCursor, markdown: bool) -> str:
    """What stands before a paragraph, if it is selected from its beginning."""
    form = block.blockFormat()
    if cursor.selectionStart() > block.position():
        return ""
    if _is_rule(block):
        return "---"
    if _table(block) is not None:
        return "| " if markdown else ""
    mark = ""
    if markdown and form.hasProperty(_QUOTE):
        mark += "> " * form.intProperty(_QUOTE)
    if listed := block.textList():
        bullet = listed.format().style() in _BULLETS
        mark += "   " * (listed.format().indent() - 1)
        mark += "- " if bullet else f"{listed.itemText(block)} "
        mark += _TASKS.get(form.marker(), "")
    elif markdown and form.headingLevel():
        mark += "#" * form.headingLevel() + " "
    elif form.indent():
        mark += "   " * form.indent()
    return mark


def _belong_together(before: QTextBlock, block: QTextBlock) -> bool:
    if all(each.blockFormat().hasProperty(_CODE) for each in (before, block)):
        return True
    one, other = before.textList(), block.textList()
    if one is None or other is None:
        return False
    return one == other or one.format().indent() != other.format().indent()


def _is_heading(block: QTextBlock) -> bool:
    """Whether it is bold by itself: a heading, or the first row of a table."""
    table = _table(block)
    if table is not None and table.cellAt(block.position()).row() == 0:
        return True
    return bool(block.blockFormat().headingLevel())


def _is_rule(block: QTextBlock) -> bool:
    return block.blockFormat().hasProperty(_RULE)


def _table(block: QTextBlock) -> QTextTable | None:
    return QTextCursor(block).currentTable()


def _between_cells(table: QTextTable, before: QTextBlock, block: QTextBlock, markdown: bool) -> str:
    last, cell = table.cellAt(before.position()), table.cellAt(block.position())
    if last.row() == cell.row():
        return " | " if markdown else "\t"
    if not markdown:
        return "\n"
    ruled = "\n|" + "---|" * table.columns() if last.row() == 0 else ""
    return f" |{ruled}\n| "


def _end_of_table(block: QTextBlock, markdown: bool) -> str:
    return " |" if markdown and _table(block) is not None else ""


def fill(made: QMimeData, text: str, markdown: str = "") -> QMimeData:
    """Put a text in place of what Qt would copy.

    The object has to be Qt's own: one that Python made is freed twice when the program ends.
    """
    made.text()  # Qt fills it when it is first read, over whatever stood there
    made.clear()
    made.setText(text)
    if markdown:
        made.setData("text/markdown", markdown.encode())
    return made
