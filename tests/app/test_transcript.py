"""The transcript: collects, draws, follows only who watches the end."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.answerview import AnswerView
from app.card import Card
from app.column import AT_ONCE, LETTERS
from app.documentview import MarkdownView
from app.examples import EXAMPLES
from app.node import Turn
from app.questionview import QuestionView
from app.thought import FoldButton
from app.transcript import Transcript

PATIENCE = 30_000  # ms; a busy machine may take its time

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
    transcript.begin(Turn("Why?", replied=1))
    transcript.append("", "Be")
    transcript.append("", "cause.")
    view = transcript.findChild(AnswerView)
    assert view is not None and view.source == ""
    qtbot.waitUntil(lambda: view.source == "Because.")


def test_a_drawing_takes_a_moment_and_the_last_one_takes_all(
    qtbot: QtBot, transcript: Transcript
) -> None:
    transcript.MOMENT = 0
    transcript._pace.setInterval(3_600_000)
    transcript.begin(Turn("Why?", replied=1))
    view = transcript.findChild(AnswerView)
    assert view is not None
    for _ in range(10):
        transcript.append("", "x" * 50)
    transcript._draw()
    assert len(view.source) == 100
    transcript._draw()
    assert len(view.source) == 200
    transcript.finish(Turn("Why?", replied=1, answer="x" * 500, end="stop"))
    assert len(view.source) == 500


def test_it_follows_the_end(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.begin(Turn("Why?", replied=1))
    transcript.append("", LONG)
    transcript.finish(Turn("Why?", answer=LONG, end="stop"))
    qtbot.waitUntil(lambda: at_end(transcript))


def test_it_stays_where_the_reader_is(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.begin(Turn("Why?", replied=1))
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
    transcript.begin(Turn("Why?", replied=1))
    transcript.append("", LONG)
    transcript.finish(Turn("Why?", answer=LONG, end="stop"))
    qtbot.waitUntil(lambda: at_end(transcript))
    transcript.verticalScrollBar().setValue(0)
    transcript.begin(Turn("And then?", replied=1))
    qtbot.waitUntil(lambda: at_end(transcript))


def test_the_column_is_never_wider_than_it_reads_well(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.resize(1600, 400)
    transcript.begin(Turn("Why?", replied=1))
    transcript.append("", LONG)
    view = transcript.findChild(AnswerView)
    assert view is not None
    qtbot.waitUntil(lambda: view.width() == 720)


def test_examples_can_be_chosen_once_a_pair_is_ready(qtbot: QtBot, transcript: Transcript) -> None:
    button = transcript.findChild(QPushButton, "example1")
    assert button is not None and button.isVisible() and not button.isEnabled()
    transcript.show_pair("pocket", "A demonstration.")
    note = transcript.findChild(QLabel, "pairNote")
    assert note is not None and note.text() == "A demonstration."
    assert button.isEnabled()
    with qtbot.waitSignal(transcript.example_chosen) as chosen:
        button.click()
    assert chosen.args == [EXAMPLES[0]]
    transcript.show_pair("qwen3-4b", "")
    assert button.text() not in EXAMPLES and button.text() in button.accessibleName()
    with qtbot.waitSignal(transcript.example_chosen) as chosen:
        button.click()
    assert chosen.args == [button.text()]


def said(number: int, text: str = "") -> Turn:
    """A turn that has ended."""
    return Turn(
        f"Question {number}?",
        answer=text or f"Answer {number}.\n\nMore of it.",
        end="stop",
        asked=2 * number,
        replied=2 * number + 1,
    )


def test_another_branch_leaves_what_both_have_in_place(
    qtbot: QtBot, transcript: Transcript
) -> None:
    transcript.show_turns([said(1), said(2), said(3)])
    first = transcript.findChildren(AnswerView)[:2]
    transcript.show_warning("Something.")
    other = said(4, "Another third.")
    transcript.show_turns([said(1), said(2), other])
    qtbot.waitUntil(lambda: not transcript.findChildren(Card))
    views = transcript.findChildren(AnswerView)
    assert views[:2] == first
    assert [view.source.split(".")[0] for view in views] == [
        "Answer 1",
        "Answer 2",
        "Another third",
    ]
    transcript.show_turns([])
    qtbot.waitUntil(lambda: not transcript.findChildren(QuestionView))
    assert transcript._welcome.isVisible()


def test_of_long_answers_no_more_are_built_at_once_than_are_seen(
    qtbot: QtBot, transcript: Transcript
) -> None:
    transcript.show_turns([said(number, LONG) for number in range(20)])
    assert len(transcript.findChildren(AnswerView)) == LETTERS // len(LONG) + 1 < AT_ONCE


def test_a_question_does_not_wait_for_what_is_further_up(
    qtbot: QtBot, transcript: Transcript
) -> None:
    turns = [said(number) for number in range(60)]
    transcript.show_turns(turns)
    transcript.begin(Turn("New?", asked=1001, replied=1002))
    assert len(transcript.findChildren(AnswerView)) == AT_ONCE + 1
    transcript.show_turns([said(number) for number in range(100, 103)])  # another chat
    shown = [s.turn.asked for s in transcript.column.shown]
    assert shown == [200, 202, 204] and not transcript.column.earlier
    transcript.show_turns(turns)
    qtbot.waitUntil(lambda: not transcript.column.earlier, timeout=PATIENCE)
    assert [s.turn.asked for s in transcript.column.shown] == [turn.asked for turn in turns]


def test_what_is_further_up_is_built_in_steps_and_may_be_left_half_built(
    qtbot: QtBot, transcript: Transcript
) -> None:
    column = transcript.column
    column.MOMENT = 0
    many = "\n\n".join(f"Paragraph {n} with $x_{n}$." for n in range(10))
    turns = [said(1, many), *(said(number) for number in range(2, 2 + AT_ONCE))]

    def built() -> list[AnswerView]:
        return [each for each in transcript.findChildren(AnswerView) if "Paragraph" in each.source]

    transcript.show_turns(turns)
    column._idle.stop()
    for _ in range(15):
        column._on_idle()
    assert len(built()) == 1 and len(column.shown) == AT_ONCE
    half = built()[0].findChild(MarkdownView)
    assert half is not None and "Paragraph 2" in half.toPlainText()
    assert "Paragraph 9" not in half.toPlainText()
    transcript.show_turns(turns[1:])  # somebody has deleted it
    qtbot.waitUntil(lambda: not built())
    transcript.clear()
    transcript.show_turns(turns)
    qtbot.waitUntil(lambda: len(column.shown) == len(turns), timeout=PATIENCE)
    [view] = built()
    assert view is column.shown[0].answer
    qtbot.waitUntil(lambda: 0 <= transcript._reading.height_of(view) < 200)


def test_there_is_one_card_of_each_cause_and_a_warning_leaves_the_way_back(
    transcript: Transcript,
) -> None:
    for _ in range(2):
        transcript.show_break("Engine ended", "It crashed.", ended=True)
        transcript.show_warning("This is odd.")
        transcript.show_trouble("Nothing was imported", "It is no export.")
    transcript.show_warning("That is odd.")
    cards = transcript.column.cards.all
    told = ["It crashed.", "This is odd.", "It is no export.", "That is odd."]
    assert [card.sentence for card in cards] == told
    names = [button.objectName() for button in cards[0].findChildren(QPushButton)]
    assert sorted(names) == ["closeCard", "openLog", "restartEngine"]


def test_a_long_chat_shows_its_end_first_and_what_is_read_stays(
    qtbot: QtBot, transcript: Transcript
) -> None:
    transcript.show_turns([said(number) for number in range(60)])
    assert len(transcript.findChildren(AnswerView)) == AT_ONCE
    bar = transcript.verticalScrollBar()
    # The first guess of the height is too large: texts have yet to be as wide as they will be.
    qtbot.waitUntil(lambda: 200 < bar.maximum() < 3000 and at_end(transcript))
    bar.setValue(bar.value() - 200)
    reading = transcript._reading
    height_of = reading.height_of
    qtbot.waitUntil(lambda: reading._held is not None, timeout=PATIENCE)
    view, seen = reading._held, reading._below
    assert view is not None and abs(height_of(view) - bar.value()) < 200
    qtbot.waitUntil(lambda: len(transcript.findChildren(AnswerView)) == 60, timeout=PATIENCE)
    qtbot.waitUntil(lambda: height_of(view) > 3000, timeout=PATIENCE)
    assert reading._held is view and height_of(view) - bar.value() == seen
    questions = transcript.findChildren(QuestionView)

    def in_order() -> bool:
        told = [v.text.toPlainText() for v in sorted(questions, key=height_of)]
        return told == [f"Question {n}?" for n in range(60)]

    qtbot.waitUntil(in_order, timeout=PATIENCE)


def test_a_message_far_up_is_revealed_with_its_words(qtbot: QtBot, transcript: Transcript) -> None:
    turns = [said(number) for number in range(40)]
    turns[3] = said(3, "Here is a needle.")
    transcript.show_turns(turns)
    transcript.reveal(7, "needle")
    [view] = [v for v in transcript.findChildren(AnswerView) if "needle" in v.source]
    text = view.findChild(MarkdownView, "answerText")
    assert text is not None and text.textCursor().selectedText() == "needle"
    bar = transcript.verticalScrollBar()

    def in_view() -> bool:
        return 0 <= transcript._reading.height_of(text) - bar.value() < 300 and bar.maximum() > 2000

    qtbot.waitUntil(in_view, timeout=PATIENCE)


def test_words_are_marked_where_they_are_seen_or_their_thought_unfolds(
    qtbot: QtBot, transcript: Transcript
) -> None:
    turns = [replace(said(1, "Here is a needle."), thought="A needle, or a pin?")]
    transcript.show_turns(turns)
    qtbot.waitUntil(lambda: transcript.findChild(MarkdownView, "answerText").isVisible())
    text, thought = (transcript.findChild(MarkdownView, n) for n in ("answerText", "thoughtText"))
    transcript.reveal(turns[0].replied, "needle")
    assert text.textCursor().selectedText() == "needle" and not thought.isVisible()
    transcript.reveal(turns[0].replied, "pin")
    assert thought.textCursor().selectedText() == "pin" and thought.isVisible()


def test_a_thought_is_called_the_same_live_and_when_it_is_read_again(
    qtbot: QtBot, transcript: Transcript
) -> None:
    def words() -> str:
        fold = transcript.findChild(FoldButton, "thoughtFold")
        assert fold is not None
        return fold.accessibleName()

    for thinking, told in (
        (0.1, "Thought for 0.1 s"),
        (7.2, "Thought for 7.2 s"),
        (0.0, "Thought"),
    ):
        transcript.clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        transcript.begin(Turn("Why?", replied=1))
        transcript.append("Hm.", "So.")
        turn = Turn("Why?", "Hm.", "So.", "stop", thinking=thinking, asked=1, replied=2)
        transcript.finish(turn)
        assert words() == told
        transcript.clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        transcript.show_turns([turn])
        assert words() == told


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
    transcript.begin(Turn("Why?", replied=1))
    transcript.show_failure("It broke.")
    transcript.clear()
    qtbot.waitUntil(lambda: not transcript.findChildren(Card))
    assert not transcript.findChildren(QuestionView)
    assert transcript._welcome.isVisible()


def test_the_column_stays_where_it_is_when_a_scroll_bar_comes(
    qtbot: QtBot, transcript: Transcript
) -> None:
    def place() -> tuple[int, int]:
        return view.mapTo(transcript, view.rect().topLeft()).x(), view.width()

    def in_the_middle() -> bool:
        left, wide = place()
        return abs(2 * left + wide - transcript.width()) < 3

    transcript.show_turns([Turn("Why?", replied=1, answer=LONG, end="stop")])
    view = transcript.findChildren(AnswerView)[0]
    bar = transcript.verticalScrollBar()
    for width in (600, 1100):
        transcript.resize(width, 4000)
        qtbot.waitUntil(lambda: not bar.isVisible() and in_the_middle())
        before = place()
        transcript.resize(width, 400)
        qtbot.waitUntil(bar.isVisible)
        assert place() == before


def test_what_a_comparison_came_to_stands_at_the_answer_that_was_compared(
    transcript: Transcript,
) -> None:
    turn = Turn("Why?", answer="So.", end="stop", asked=1, replied=2)
    for compared, told in ((None, False), ({"speedup": 2.0, "identical": True}, True)):
        transcript.clear()
        transcript.show_turns([replace(turn, compared=compared)])
        words = [one.text() for one in transcript.findChildren(QPushButton, "compareMessage")]
        assert ("Compared: 2.00×" in words) is told
