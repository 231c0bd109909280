"""Speed over all chats: which plain rate a gain is reckoned from, and what is shown."""

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from app.chat import Chat
from app.dates import moment
from app.daychart import DayChart
from app.history import History
from app.node import Maker
from app.speedlog import Point, by_day
from app.store import Store
from dflash_mlx.stats import Report, Speculation

DAY = 86400.0


def answered(chat: Chat, rate: float, plain: float | None, pair: str = "Pocket") -> int:
    asked = chat.add("user", "Why?", chat.leaf)
    node = chat.add("assistant", "So.", asked.id)
    node.maker = Maker(pair)
    on = Speculation("on", tau=4.0)
    node.report = Report(tokens_per_second=rate, speculation=on, plain_per_second=plain)
    return asked.id


def test_a_gain_is_what_the_comparison_said_or_says_that_it_is_reckoned() -> None:
    store = Store(None)
    chat = Chat(ids=store.ids)
    answered(chat, 100.0, 50.0)
    compared = answered(chat, 100.0, 50.0)
    other = {"title": "Other", "speedup": 1.0, "plain_tokens_per_second": 1.0}
    mine = {"title": "Pocket", "speedup": 3.0, "plain_tokens_per_second": 25.0}
    chat.nodes[compared].comparisons = [other, mine, other, mine | {"speedup": "2"}, 7]
    answered(chat, 100.0, None)
    off = chat.add("assistant", "Off.", chat.leaf)
    off.maker, off.report = Maker("Pocket"), Report(tokens_per_second=9.0)
    store.write(chat)
    found = store.speeds()
    assert [(p.gain, p.compared) for p in found] == [(2.0, False), (3.0, True), (None, False)]
    store.delete(chat.id)
    assert store.speeds() == []
    store.close()


def test_a_comparison_counts_for_the_newest_answer_to_its_question_alone() -> None:
    store = Store(None)
    chat = Chat(ids=store.ids)
    asked = answered(chat, 100.0, 50.0)
    mine = {"title": "Pocket", "speedup": 3.0, "plain_tokens_per_second": 25.0}
    chat.nodes[asked].comparisons = [mine]
    again = chat.add("assistant", "So again.", asked)
    again.maker, again.report = chat.nodes[asked + 1].maker, chat.nodes[asked + 1].report
    again.created = chat.nodes[asked + 1].created + 1
    store.write(chat)
    assert [(p.gain, p.compared) for p in store.speeds()] == [(2.0, False), (3.0, True)]
    store.close()


def test_points_are_gathered_by_day() -> None:
    points = [Point(at * DAY / 2, "Pocket", 4.0, 2.0, False) for at in range(6)]
    days = by_day(points)
    assert [len(found) for _, found in days] in ([2, 2, 2], [1, 2, 2, 1])
    assert [day for day, _ in days] == sorted(day for day, _ in days)


@pytest.mark.parametrize("count", [0, 1, 40])
def test_each_pair_has_its_pictures(qtbot: QtBot, count: int) -> None:
    points = [Point(at * DAY, f"P{at % 2}", 4.0 + at, 2.0, at % 3 == 0) for at in range(count)]
    window = History(lambda: points)
    qtbot.addWidget(window)
    window.open()
    empty = window.findChild(QLabel, "historyEmpty")
    assert (empty is not None) == (count == 0)
    assert len(window.findChildren(DayChart)) == 2 * min(count, 2)
    assert not window.grab().isNull()


def words(window: History) -> str:
    return " | ".join(label.text() for label in window.findChildren(QLabel))


def test_the_legend_names_what_is_drawn_and_nothing_else(qtbot: QtBot) -> None:
    points = [Point(DAY, "Pocket", 4.0, None, False)]
    window = History(lambda: points)
    qtbot.addWidget(window)
    window.open()
    assert window.findChild(QLabel, "gainUnknown") is not None
    assert len(window.findChildren(DayChart)) == 1
    assert "●" not in words(window) and "○" not in words(window)
    points.append(Point(DAY, "Pocket", 4.0, 2.0, True))
    window.open()
    assert "● compared" in words(window) and "○" not in words(window)
    points.append(Point(2 * DAY, "Pocket", 4.0, 2.0, False))
    window.open()
    assert "○ reckoned from measured plain rounds" in words(window)


def test_medians_of_what_was_compared_and_of_what_was_reckoned_are_told_apart(qtbot: QtBot) -> None:
    gains = [(2.0, True), (3.0, True), (4.0, True), (9.0, False), (9.0, False), (9.0, False)]
    points = [Point(DAY, "Pocket", 4.0, gain, compared) for gain, compared in gains]
    window = History(lambda: points)
    qtbot.addWidget(window)
    window.open()
    assert "● compared: median 3.00× plain" in words(window)
    assert "○ reckoned from measured plain rounds: median 9.00× plain" in words(window)


def test_a_dot_tells_its_answer(qtbot: QtBot) -> None:
    points = [Point(at * DAY, "Pocket", 4.0 + at, 2.0 + at, True) for at in range(3)]
    window = History(lambda: points)
    qtbot.addWidget(window)
    window.open()
    gains, taus = window.findChildren(DayChart)
    qtbot.waitUntil(lambda: gains.width() > 300)
    for chart, ends in ((gains, "4.00× as fast as plain"), (taus, "τ 6.00")):
        places = [dot for _, dot in chart._dots()]
        told = [chart.told_at(place) for place in places]
        assert told[-1] == f"{moment(2 * DAY)} · {ends}" and len(set(told)) == 3
        assert chart.told_at(QPointF(1, 1)) == ""
        place = places[-1].toPoint()
        kind = QEvent.Type.ToolTip
        QApplication.sendEvent(chart, QHelpEvent(kind, place, chart.mapToGlobal(place)))
        qtbot.waitUntil(lambda words=told[-1]: QToolTip.text() == words)  # type: ignore[misc]
