"""Markdown to document: what is kept, what is refused."""

from PySide6.QtCore import Qt
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

from app.formula import source_of
from app.look import Look
from app.markdown import render


def shown(source: str) -> str:
    return document(source).toPlainText().strip()


def document(source: str) -> QTextDocument:
    made = QTextDocument()
    look = Look.of(QFont("Sans", 10), QApplication.palette())
    QTextCursor(made).insertFragment(render(source, look))
    return made


def objects(made: QTextDocument) -> list[str]:
    """The sources of the formulas that are drawn."""
    found = []
    for block in blocks(made):
        walk = block.begin()
        while not walk.atEnd():
            found.append(source_of(walk.fragment().charFormat()))
            walk += 1
    return [source for source in found if source]


def test_a_formula_may_follow_what_qt_counts_twice(qtbot: QtBot) -> None:
    made = document("😀 a\n😀 $x$ 😀 b")
    assert objects(made) == ["$x$"]
    assert made.toPlainText().strip() == "😀 a\n😀 \ufffc\u2060 😀 b"


def test_formulas_become_objects_wherever_they_stand(qtbot: QtBot) -> None:
    made = document(
        "# Of $a$\n\n- **so $b$** it\n\n| $|c|$ | x |\n|---|---|\n| 1 | \\(d\\) |\n\n$$e$$"
    )
    assert objects(made) == ["$a$", "$b$", "$|c|$", r"\(d\)", "$$e$$"]


def test_a_formula_that_cannot_be_read_is_shown_as_it_was_written(qtbot: QtBot) -> None:
    made = document(r"So $\frac{1$ and $$a_1 * \nosuchthing_2 * b$$ hold.")
    assert not objects(made)
    assert made.toPlainText().strip() == r"So $\frac{1$ and $$a_1 * \nosuchthing_2 * b$$ hold."


def test_a_formula_in_bold_small_or_dim_text_is_set_like_it(qtbot: QtBot) -> None:
    made = document("# $a$\n\n$b$\n\n> $c$")
    forms = [block.begin().fragment().charFormat() for block in blocks(made)]
    assert forms[0].font().pointSizeF() > forms[1].font().pointSizeF() == 10
    assert forms[2].foreground() != forms[1].foreground()


def test_a_formula_on_its_own_line_stands_in_the_middle(qtbot: QtBot) -> None:
    made = document("Text\n$$\nx\n$$\nmore $y$")
    middles = [block.blockFormat().alignment() for block in blocks(made)]
    centre = Qt.AlignmentFlag.AlignHCenter
    assert [bool(middle & centre) for middle in middles] == [False, True, False]


def test_line_ends_that_were_meant_stay_in_their_paragraph(qtbot: QtBot) -> None:
    made = document("Roses are red,\nviolets  \nare blue.\n\n- one\n  two")
    assert [block.text() for block in blocks(made)] == [
        "Roses are red,\u2028violets\u2028are blue.",
        "one\u2028two",
    ]


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


def test_no_tool_tip_reads_html(qtbot: QtBot) -> None:
    evil = "<img src='/etc/x.png'>"
    made = document(f'[a](https://x.org/ "{evil}") ![{evil}](y.png) $a \\text{{{evil}}}$')
    tips = []
    for block in blocks(made):
        walk = block.begin()
        while not walk.atEnd():
            tips.append(walk.fragment().charFormat().toolTip())
            walk += 1
    assert sum(map(bool, tips)) >= 2
    assert not any("<img" in tip for tip in tips)
    assert "<qt>https://x.org/</qt>" in tips
