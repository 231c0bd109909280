"""Find in the page: through real keys, over texts and code, while an answer grows."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app import theme
from app.findbar import FindBar
from app.node import Turn
from app.transcript import Transcript

ANSWER = "The **apple** is red.\n\n```\napple = 1\n```\n\n" + "More words.\n\n" * 30


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    transcript = Transcript()
    qtbot.addWidget(transcript)
    made = FindBar(transcript, transcript.selection)
    transcript.resize(600, 400)
    transcript.show()
    for question in ("An Apple?", "Another?"):
        transcript.begin(Turn(question, replied=1))
        transcript.append("", ANSWER)
        transcript.finish(Turn(question, answer=ANSWER, end="stop"))
    end = transcript.verticalScrollBar()
    qtbot.waitUntil(lambda: end.maximum() > 800 and end.value() == end.maximum())
    made.open_bar()
    return made


def words(bar: FindBar) -> QLineEdit:
    found = bar.findChild(QLineEdit, "findWords")
    assert found is not None
    return found


def count(bar: FindBar) -> str:
    found = bar.findChild(QLabel, "findCount")
    assert found is not None
    return found.text()


def current(bar: FindBar) -> str:
    return bar.finder.hits[bar.finder.current].part.accessibleName()


def test_it_counts_and_goes_round(qtbot: QtBot, bar: FindBar) -> None:
    qtbot.keyClicks(words(bar), "apple")
    assert count(bar) == "1 of 5"
    names = [current(bar)]
    for _ in range(5):
        qtbot.keyClick(words(bar), Qt.Key.Key_Return)
        names.append(current(bar))
    assert names == ["You asked", "Answer", "Code", "Answer", "Code", "You asked"]
    qtbot.keyClick(words(bar), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert count(bar) == "5 of 5"


def test_the_hit_is_brought_into_view(qtbot: QtBot, bar: FindBar) -> None:
    area = bar.parentWidget()
    assert isinstance(area, Transcript)
    qtbot.keyClicks(words(bar), "an apple")
    hit = bar.finder.hits[0]
    place = hit.part.viewport().mapTo(area, hit.part.cursorRect(hit.cursor).center())
    assert area.viewport().geometry().contains(place)


def test_hits_are_marked_and_the_marks_go(qtbot: QtBot, bar: FindBar) -> None:
    area = bar.parentWidget()
    assert isinstance(area, Transcript)
    qtbot.keyClicks(words(bar), "red")
    marked = [len(part.extraSelections()) for part in area.selection.parts()]
    assert sum(marked) == 2
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(words(bar), Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert not any(part.extraSelections() for part in area.selection.parts())


def test_what_is_not_there_is_said(qtbot: QtBot, bar: FindBar) -> None:
    qtbot.keyClicks(words(bar), "pear")
    assert count(bar) == "Not found"
    qtbot.keyClick(words(bar), Qt.Key.Key_Return)
    words(bar).clear()
    assert count(bar) == ""


def test_new_text_is_found_and_the_place_kept(qtbot: QtBot, bar: FindBar) -> None:
    area = bar.parentWidget()
    assert isinstance(area, Transcript)
    qtbot.keyClicks(words(bar), "apple")
    qtbot.keyClick(words(bar), Qt.Key.Key_Return)
    area.begin(Turn("More?", replied=1))
    area.append("", "One more apple.")
    qtbot.waitUntil(lambda: count(bar) == "2 of 6")
    area.clear()
    qtbot.waitUntil(lambda: count(bar) == "Not found")


def test_it_begins_with_what_is_selected(qtbot: QtBot, bar: FindBar) -> None:
    area = bar.parentWidget()
    assert isinstance(area, Transcript)
    bar.close_bar()
    part = area.selection.parts()[1]
    part.setTextCursor(part.document().find("red"))
    bar.step(1)
    assert words(bar).text() == "red" and count(bar).endswith("of 2")


def test_it_covers_no_text_and_moves_none_that_is_read(qtbot: QtBot, bar: FindBar) -> None:
    area = bar.parentWidget()
    assert isinstance(area, Transcript)
    bar.close_bar()
    scroll, page = area.verticalScrollBar(), area.widget()
    for value in (0, 100):
        scroll.setValue(value)
        before = page.mapTo(area, QPoint(0, 0)).y()
        bar.open_bar()
        after = page.mapTo(area, QPoint(0, 0)).y()
        assert after - before == (0 if value else bar.height() + 2 * theme.GRID)
        assert area.viewport().geometry().top() > bar.geometry().bottom()
        bar.close_bar()
        assert page.mapTo(area, QPoint(0, 0)).y() == before
