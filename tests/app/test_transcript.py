"""The transcript: collects, draws, follows only who watches the end."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.card import Card
from app.chat import Turn
from app.examples import EXAMPLES
from app.message import AnswerView, QuestionView
from app.transcript import Transcript

LONG = "A paragraph of some words.\n\n" * 40


@pytest.fixture
def transcript(qtbot: QtBot) -> Transcript:
    made = Transcript()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def at_end(transcript: Transcript) -> bool:
    bar = transcript.verticalScrollBar()
    return bar.maximum() > 0 and bar.value() == bar.maximum()


def test_what_is_collected_is_drawn_by_the_timer(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.begin("Why?")
    transcript.append("", "Be")
    transcript.append("", "cause.")
    view = transcript.findChild(AnswerView)
    assert view is not None and view.source == ""
    qtbot.waitUntil(lambda: view.source == "Because.")


def test_it_follows_the_end(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.begin("Why?")
    transcript.append("", LONG)
    transcript.finish(Turn("Why?", answer=LONG, end="stop"))
    qtbot.waitUntil(lambda: at_end(transcript))


def test_it_stays_where_the_reader_is(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.begin("Why?")
    transcript.append("", LONG)
    qtbot.waitUntil(lambda: at_end(transcript))
    bar = transcript.verticalScrollBar()
    bar.setValue(50)
    end = bar.maximum()
    transcript.append("", LONG)
    qtbot.waitUntil(lambda: bar.maximum() > end + 100)
    assert bar.value() == 50
    bar.setValue(bar.maximum())
    end = bar.maximum()
    transcript.append("", LONG)
    qtbot.waitUntil(lambda: bar.maximum() > end + 100 and at_end(transcript))


def test_a_new_question_brings_the_reader_to_the_end(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.begin("Why?")
    transcript.append("", LONG)
    transcript.finish(Turn("Why?", answer=LONG, end="stop"))
    qtbot.waitUntil(lambda: at_end(transcript))
    transcript.verticalScrollBar().setValue(0)
    transcript.begin("And then?")
    qtbot.waitUntil(lambda: at_end(transcript))


def test_the_column_is_never_wider_than_it_reads_well(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.resize(1600, 400)
    transcript.begin("Why?")
    transcript.append("", LONG)
    view = transcript.findChild(AnswerView)
    assert view is not None
    qtbot.waitUntil(lambda: view.width() == 720)


def test_examples_appear_with_pocket_and_can_be_chosen(
    qtbot: QtBot, transcript: Transcript
) -> None:
    button = transcript.findChild(QPushButton, "example1")
    assert button is not None and not button.isVisible()
    transcript.show_pair("A demonstration.", pocket=False)
    assert not button.isVisible()
    transcript.show_pair("A demonstration.", pocket=True)
    note = transcript.findChild(QLabel, "pairNote")
    assert note is not None and note.text() == "A demonstration."
    assert button.isVisible()
    with qtbot.waitSignal(transcript.example_chosen) as chosen:
        button.click()
    assert chosen.args == [EXAMPLES[0]]


def test_a_withdrawn_question_leaves_nothing(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.begin("Why?")
    transcript.withdraw()
    qtbot.waitUntil(lambda: not transcript.findChildren(QuestionView))
    assert not transcript.findChildren(AnswerView)


def test_a_card_is_mended_when_the_engine_is_back(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.show_break("Engine ended", "It was killed.")
    restart = transcript.findChild(QPushButton, "restartEngine")
    assert restart is not None
    with qtbot.waitSignal(transcript.restart_asked):
        restart.click()
    transcript.mend(unanswered=True)
    again = transcript.findChild(QPushButton, "askAgain")
    assert again is not None
    with qtbot.waitSignal(transcript.again_asked):
        again.click()


def test_clearing_leaves_the_welcome(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.begin("Why?")
    transcript.show_failure("It broke.")
    transcript.clear()
    qtbot.waitUntil(lambda: not transcript.findChildren(Card))
    assert not transcript.findChildren(QuestionView)
    assert transcript._welcome.isVisible()
