"""Columns share the width: words stay whole, and a table that fits is left alone."""

from PySide6.QtGui import QTextTable
from pytestqt.qtbot import QtBot

from app import theme
from app.documentview import MarkdownView
from app.table import shares


def test_a_table_that_fits_is_left_alone() -> None:
    assert shares([50, 60], [200, 300], 10) == []


def test_no_column_is_narrower_than_its_widest_word() -> None:
    widths = shares([50, 60, 90], [60, 2000, 90], 10)
    assert widths[0] >= 60 and widths[2] >= 100
    assert abs(sum(widths) - theme.COLUMN) < 1


def test_too_many_columns_are_as_wide_as_their_words() -> None:
    assert shares([100] * 10, [500] * 10, 10) == [110] * 10
    assert shares([900] * 5, [900] * 5, 10) == [210] * 5


def wide(qtbot: QtBot, columns: int) -> MarkdownView:
    view = MarkdownView()
    qtbot.addWidget(view)
    rows = ["| " + " | ".join(["Quantisation and more"] * columns) + " |"]
    rows += ["|" + "---|" * columns, "| " + " | ".join(["some words " * 9] * columns) + " |"]
    view.close_block("\n".join(rows))
    view.resize(theme.COLUMN, 10)
    view.show()
    return view


def test_a_table_of_long_lines_fills_the_column(qtbot: QtBot) -> None:
    view = wide(qtbot, 4)
    for width in (401, 555, 659, theme.COLUMN):
        view.resize(width, view.height())
        assert view.horizontalScrollBar().maximum() == 0
    table = view.document().rootFrame().childFrames()[0]
    assert isinstance(table, QTextTable)
    lines = [table.cellAt(0, column).firstCursorPosition().block().layout() for column in range(4)]
    text = "Quantisation and more"
    for layout in lines:
        ends = [layout.lineAt(n).textStart() for n in range(1, layout.lineCount())]
        assert all(text[end - 1] == " " for end in ends)


def test_a_table_that_is_too_wide_can_be_scrolled_to(qtbot: QtBot) -> None:
    view = wide(qtbot, 12)
    assert view.horizontalScrollBar().maximum() > 0
    assert view.verticalScrollBar().maximum() == 0
