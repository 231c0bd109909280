"""The panel of all figures: the same rows for the same answer, live or read again."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.sideview import SideView
from app.speedpanel import SpeedPanel
from dflash_mlx.answer import Answer
from dflash_mlx.protocol import Loaded
from dflash_mlx.stats import Report, Speculation

SPECULATION = Speculation("on", "", 4, 60, 36, [0, 0, 0, 2, 2], 3.5)
BEGUN = Report(31, 0, 8, 0.2, 0.1, 155.0, 0.25, 80.0, 80.0, 48_000_000)
ENDED = replace(BEGUN, reply_tokens=40, speculation=SPECULATION, plain_per_second=20.0)
POCKET = Loaded(1, "pocket", "Pocket", "t", "d", Speculation("on"), 2048, False)


@pytest.fixture
def panel(qtbot: QtBot) -> SpeedPanel:
    return shown(qtbot)


def shown(qtbot: QtBot) -> SpeedPanel:
    panel = SpeedPanel()
    qtbot.addWidget(panel)
    panel.resize(272, 900)
    panel.show()
    return panel


def rows(panel: SpeedPanel) -> list[tuple[str, str]]:
    """From top to bottom."""
    values = [one for one in panel.findChildren(QLabel) if one.accessibleName() and one.isVisible()]
    values = [one for one in values if one is not panel.rate]
    told = sorted(values, key=lambda one: one.mapTo(panel, one.rect().topLeft()).y())
    return [(one.accessibleName(), one.text()) for one in told]


def test_an_answer_has_the_same_rows_in_the_same_order_when_it_is_read_again(
    qtbot: QtBot, panel: SpeedPanel
) -> None:
    panel.show_model(POCKET)
    panel.begin()
    panel.show_report(BEGUN)
    panel.show_report(ENDED)
    again = shown(qtbot)
    again.recall(ENDED)
    again.show_model(POCKET)  # which is loaded after the chat is read
    qtbot.waitUntil(lambda: rows(panel) == rows(again))
    names = [name for name, _ in rows(again)]
    assert names.index("Plain rounds") < names.index("Context at its end")
    assert names.index("Context at its end") < names.index("Memory at its end")
    assert ("Context at its end", "71 of 2,048 tokens") in rows(again)
    again.recall(BEGUN)
    qtbot.waitUntil(lambda: "Rounds" not in dict(rows(again)))


def test_what_stands_large_at_the_top_is_no_row_as_well(panel: SpeedPanel) -> None:
    panel.show_report(ENDED)
    assert panel.rate.text() == "80.0"
    assert "Speed" not in dict(rows(panel)) and "First token after" in dict(rows(panel))


def test_an_answer_that_is_read_again_has_no_curve(panel: SpeedPanel) -> None:
    assert not panel.curve.isVisible()
    panel.begin()
    panel.show_report(BEGUN)
    assert panel.curve.isVisible()
    panel.recall(ENDED)
    assert not panel.curve.isVisible()


def test_a_question_that_was_kept_is_told_to_be_read_already(
    qtbot: QtBot, panel: SpeedPanel
) -> None:
    side = SideView("Off", "off")
    qtbot.addWidget(side)
    kept = replace(ENDED, cached_tokens=30, prefill_seconds=0.0001)
    side.recall(Answer(text="Hello.", report=kept))
    assert "question was read already" in side.told.text() and "0.00" not in side.told.text()
    panel.recall(kept)
    assert dict(rows(panel))["Prompt read at"] == "read already"
    side.recall(Answer(text="Hello.", report=ENDED))
    assert "question read in 0.20 s" in side.told.text()
