"""Markdown to document: what is kept, what is refused."""

import pytest
from PySide6.QtGui import QFont, QTextCursor, QTextDocument, QTextTable
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


def test_a_lone_list_item_is_still_a_list(qtbot: QtBot) -> None:
    made = document("3. third")
    block = made.lastBlock()
    assert block.textList() is not None
    assert block.textList().format().start() == 3
