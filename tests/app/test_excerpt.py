"""What is copied: as it is read, or as Markdown that says the same again."""

import pytest
from pytestqt.qtbot import QtBot

from app.blocks import BlockReader
from app.documentview import MarkdownView


def view_of(qtbot: QtBot, source: str) -> MarkdownView:
    view = MarkdownView()
    qtbot.addWidget(view)
    reader = BlockReader()
    for block in reader.feed(source) + reader.end():
        view.close_block(block.source)
    return view


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("One **bold**.\n\nTwo.", "One bold.\n\nTwo."),
        ("- a\n  - b\n- c", "- a\n   - b\n- c"),
        ("3. a\n4. b", "3. a\n4. b"),
        ("- [x] done\n- [ ] open", "- [x] done\n- [ ] open"),
        ("So $x^2$, and\n\n$$\ny\n$$", "So $x^2$, and\n\n$$\ny\n$$"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a\tb\n1\t2"),
        ("Roses,\nviolets 😀 $a$ end", "Roses,\nviolets 😀 $a$ end"),
        ("# Title\n\n> quoted\n\n---\n\nend", "Title\n\nquoted\n\n---\n\nend"),
    ],
)
def test_a_copy_reads_like_the_text(qtbot: QtBot, source: str, plain: str) -> None:
    view = view_of(qtbot, source)
    view.selectAll()
    assert view.excerpt() == plain


@pytest.mark.parametrize(
    "source",
    [
        "One **bold**, *slanted*, ***both***, `code` and [link](https://x.org/).",
        "# Title\n\n> quoted\n\n---\n\nend",
        "- a\n   - b\n- c\n\n1. d\n2. e",
        "| a | b |\n|---|---|\n| **1** | $2$ |\n| 3 | 4 |\n\nAfter.",
        "Roses,  \nviolets\n\n$$\nx\n$$",
    ],
)
def test_markdown_is_written_back(qtbot: QtBot, source: str) -> None:
    view = view_of(qtbot, source)
    view.selectAll()
    assert view.excerpt(markdown=True) == source


def test_only_what_is_selected_is_copied(qtbot: QtBot) -> None:
    view = view_of(qtbot, "First 😀 words $x$ here.\n\n- second")
    start = view.document().find("words").selectionStart()
    cursor = view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(
        view.document().find("second").selectionStart() + 3, cursor.MoveMode.KeepAnchor
    )
    view.setTextCursor(cursor)
    assert view.excerpt() == "words $x$ here.\n\n- sec"
    assert view.createMimeDataFromSelection().text() == "words $x$ here.\n\n- sec"
