"""Growing text: frozen blocks stay, only the tail is set again, nothing is fetched."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from app import theme
from app.blocks import BlockReader
from app.documentview import MarkdownView

SOURCE = (
    "# Title\n\nSome **bold** text.\n\n1. one\n2. two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
    "> quoted\n\n- [x] done\n\n---\n\nThe end with `code`."
)


def whole(qtbot: QtBot, source: str) -> MarkdownView:
    view = MarkdownView()
    qtbot.addWidget(view)
    reader = BlockReader()
    for block in reader.feed(source) + reader.end():
        view.close_block(block.source)
    return view


def test_streamed_text_ends_up_like_text_set_at_once(qtbot: QtBot) -> None:
    view = MarkdownView()
    qtbot.addWidget(view)
    reader = BlockReader()
    for letter in SOURCE:
        for block in reader.feed(letter):
            view.close_block(block.source)
        view.set_tail(reader.tail.source)
    for block in reader.end():
        view.close_block(block.source)
    assert view.toMarkdown() == whole(qtbot, SOURCE).toMarkdown()
    assert view.toPlainText() == whole(qtbot, SOURCE).toPlainText()


def test_a_selection_in_closed_text_survives_more_text(qtbot: QtBot) -> None:
    view = whole(qtbot, "First paragraph.\n\nSecond.")
    cursor = view.textCursor()
    cursor.setPosition(1)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    chosen = view.textCursor().selectedText()
    for n in range(30):
        view.set_tail("more " * n)
    assert chosen and view.textCursor().selectedText() == chosen


def test_it_is_as_tall_as_its_text(qtbot: QtBot) -> None:
    view = whole(qtbot, "One line.")
    view.resize(300, 10)
    view.show()
    one = view.height()
    view.set_tail("word " * 200)
    assert view.height() > one * 3
    assert view.verticalScrollBar().maximum() == 0


def test_it_loads_nothing(qtbot: QtBot) -> None:
    view = whole(qtbot, "![x](file:///etc/hostname) ![y](http://example.com/y.png)")
    shown = view.toPlainText().strip()
    assert shown == "[picture: x] [picture: y]"
    image = QTextDocument.ResourceType.ImageResource.value
    for address in ("file:///etc/hostname", "/etc/hostname", "http://example.com/y.png"):
        assert not view.document().resource(image, QUrl(address))


def test_a_new_palette_recolours_what_is_there(qtbot: QtBot) -> None:
    view = whole(qtbot, "Some `code`.")
    before = view.toHtml()
    view.setPalette(theme.palette(dark=True))
    assert view.toHtml() != before
    assert view.toPlainText().strip() == "Some code."


def test_closed_text_is_never_laid_out_again(qtbot: QtBot) -> None:
    # A formula is measured each time its line is laid out, so it counts for us.
    view = MarkdownView()
    qtbot.addWidget(view)
    view.resize(400, 10)
    view.show()
    for _ in range(20):
        view.close_block("A paragraph with $x^2$ in it, and some more words " * 3)
    qtbot.waitUntil(lambda: view.height() > 200)
    before = view.formulas.measured
    assert before >= 60
    for n in range(50):
        view.set_tail("more words " * n)
    view.close_block("more words " * 50)
    view.close_block("The $last$ one.")
    assert view.height() > 500
    assert view.formulas.measured - before < 10


def test_a_formula_takes_the_room_and_the_colour_of_its_text(qtbot: QtBot) -> None:
    view = whole(qtbot, "$$\\sum_{i=1}^{n} i$$")
    view.setPalette(theme.palette(dark=True))
    view.resize(300, 10)
    view.show()
    picture = view.grab().toImage()
    text = theme.palette(dark=True).text().color()
    inked = [
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y) == text
    ]
    assert inked
    assert abs(sum(x for x, _ in inked) / len(inked) - 150) < 15
    assert view.height() > 2 * view.fontMetrics().height()


@pytest.mark.parametrize("form", ["$${}$$", "- ${}$", "> - ${}$", "> $${}$$"])
def test_a_formula_wider_than_the_column_is_made_smaller(qtbot: QtBot, form: str) -> None:
    view = whole(qtbot, form.format(" + ".join(f"x_{{{n}}}" for n in range(60))))
    view.resize(300, 10)
    view.show()
    assert view.document().size().width() <= 300
