"""Markdown to document: what is kept, what is refused."""

import pytest
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
    QTextTable,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.markdown import Look, keep_math, render


def shown(source: str) -> str:
    return document(source).toPlainText().strip()


def document(source: str) -> QTextDocument:
    made = QTextDocument()
    look = Look.of(QFont("Sans", 10), QApplication.palette())
    QTextCursor(made).insertFragment(render(source, look))
    return made


@pytest.mark.parametrize(
    "formula",
    [
        r"$a_1 \cdot b_2$",
        r"$$\frac{1}{2} \\ x^{*} * y^{*}$$",
        r"\(a_b\)",
        r"\[x < y\]",
    ],
)
def test_formulas_are_shown_as_they_were_written(qtbot: QtBot, formula: str) -> None:
    assert shown(f"So {formula} holds.") == f"So {formula} holds."


def test_prices_are_not_formulas() -> None:
    assert keep_math("It costs $5 and *then* $6.") == "It costs $5 and *then* $6."


def test_code_is_not_searched_for_formulas(qtbot: QtBot) -> None:
    assert shown("Type `echo $a_b$ $c`.") == "Type echo $a_b$ $c."


def test_html_is_text(qtbot: QtBot) -> None:
    assert shown("<b>bold</b> <img src='http://x/y.png'>") == (
        "<b>bold</b> <img src='http://x/y.png'>"
    )


def test_a_table_is_a_table(qtbot: QtBot) -> None:
    made = document("| a | b |\n|---|---|\n| 1 | 2 |")
    tables = [f for f in made.rootFrame().childFrames() if isinstance(f, QTextTable)]
    assert [(table.rows(), table.columns()) for table in tables] == [(2, 2)]


def blocks(made: QTextDocument) -> list[QTextBlock]:
    found, block = [], made.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return [block for block in found if block.text()]


def test_a_bullet_tells_how_deep_it_stands(qtbot: QtBot) -> None:
    style = QTextListFormat.Style
    made = document("- a\n  - b\n    - c\n- d\n")
    assert [block.textList().format().style() for block in blocks(made)] == [
        style.ListDisc,
        style.ListCircle,
        style.ListSquare,
        style.ListDisc,
    ]
    made = document("1. a\n   * b")
    assert [block.textList().format().style() for block in blocks(made)] == [
        style.ListDecimal,
        style.ListCircle,
    ]


def test_a_list_stands_off_from_what_is_above_it(qtbot: QtBot) -> None:
    made = document("- a\n  - b\n- c")
    first, deeper, second = blocks(made)
    assert first.blockFormat().topMargin() > 2 * second.blockFormat().topMargin()
    assert deeper.blockFormat().topMargin() == second.blockFormat().topMargin()


def test_bold_within_a_list_and_a_table_stays_bold(qtbot: QtBot) -> None:
    made = document("- a **b *c***\n\n| x |\n|---|\n| **y** |")
    bold = set()
    for block in blocks(made):
        walk = block.begin()
        while not walk.atEnd():
            if walk.fragment().charFormat().fontWeight() >= QFont.Weight.Bold:
                bold.add(walk.fragment().text())
            walk += 1
    assert {"b ", "c", "y"} <= bold


def test_a_lone_list_item_is_still_a_list(qtbot: QtBot) -> None:
    made = document("3. third")
    block = made.lastBlock()
    assert block.textList() is not None
    assert block.textList().format().start() == 3
