"""Questions and answers as widgets."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QPalette
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app import theme
from app.answerview import AnswerView
from app.codeblock import CodeBlock, CodeView
from app.documentview import DocumentView, MarkdownView
from app.footline import figures
from app.message import Message
from app.messagetools import ShyButton
from app.node import Place, Turn
from app.panel import QuietButton
from app.questionview import QuestionView
from app.thought import FoldButton, ThoughtSection
from dflash_mlx.stats import Report, Round, Speculation

SOURCE = "Look:\n\n```python\nx = 1\n```\n\nThat was **it**.\n"


def report(state: str = "on", reason: str = "") -> Report:
    tau = 6.25 if state == "on" else None
    return Report(
        reply_tokens=212,
        tokens_per_second=95.21,
        time_to_first_token=0.123,
        speculation=Speculation(state, reason, tau=tau),  # type: ignore[arg-type]
    )


def answer(qtbot: QtBot, *pieces: tuple[str, str]) -> AnswerView:
    view = AnswerView()
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    for thought, text in pieces:
        view.append(thought, text)
    return view


def kinds(view: AnswerView) -> list[type[QWidget]]:
    return [type(part) for part in view._parts]


def test_text_and_code_take_turns(qtbot: QtBot) -> None:
    view = answer(qtbot, *[("", letter) for letter in SOURCE])
    view.finish(Turn("?", answer=SOURCE, end="stop", report=report()))
    assert kinds(view) == [MarkdownView, CodeBlock, MarkdownView]
    code = view.findChild(CodeBlock)
    assert code is not None and code.view.toPlainText() == "x = 1"
    texts = [v.toPlainText().strip() for v in view.findChildren(MarkdownView, "answerText")]
    assert texts == ["Look:", "That was it."]


def test_an_answer_may_end_inside_a_fence(qtbot: QtBot) -> None:
    view = answer(qtbot, ("", "```c\nint x"))
    view.finish(Turn("?", answer="```c\nint x", end="stopped"))
    assert kinds(view) == [CodeBlock]


def test_a_thought_without_an_answer_is_unfolded_and_that_none_followed_is_said(
    qtbot: QtBot,
) -> None:
    for end, told in (("stop", True), ("stopped", False)):
        view = AnswerView()
        qtbot.addWidget(view)
        view.append("Let me see.", "")
        view.finish(Turn("?", thought="Let me see.", end=end))  # type: ignore[arg-type]
        thought = view.findChild(MarkdownView, "thoughtText")
        assert thought is not None and thought.isVisibleTo(view)
        assert (view.findChild(QLabel, "noAnswer") is not None) is told


def test_two_code_blocks_in_a_row_stay_two(qtbot: QtBot) -> None:
    view = answer(qtbot, *[("", letter) for letter in "```\na\n```\n```\nb\n```\n"])
    assert kinds(view) == [CodeBlock, CodeBlock]


def test_a_table_has_a_view_of_its_own(qtbot: QtBot) -> None:
    table = "| a | b |\n|---|---|\n| 1 | 2 |\n\n"
    source = f"Text.\n\n{table}{table}More.\n"
    whole, grown = answer(qtbot, ("", source)), answer(qtbot, *[("", letter) for letter in source])
    for view in (whole, grown):
        view.finish(Turn("?", answer=source, end="stop"))
        texts = [part.toPlainText().split() for part in view.findChildren(MarkdownView)]
        assert texts == [["Text."], ["a", "b", "1", "2"], ["a", "b", "1", "2"], ["More."]]


def test_the_copy_is_the_markdown(qtbot: QtBot) -> None:
    view = answer(qtbot, ("hidden", SOURCE))
    view.finish(Turn("?", answer=SOURCE, end="stop"))
    button = view.findChild(QuietButton, "copyAnswer")
    assert button is not None
    button.click()
    assert QGuiApplication.clipboard().text() == SOURCE


def test_a_thought_is_folded_and_can_be_opened(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.thought.MOMENT", 0.0)
    view = answer(qtbot, ("First 196 = 2 × 98.", ""))
    fold = view.findChild(FoldButton)
    text = view.findChild(MarkdownView, "thoughtText")
    assert fold is not None and text is not None
    assert fold.accessibleName() == "Thinking…"
    assert not text.isVisible()
    view.append("", "Nine.")
    assert fold.accessibleName().startswith("Thought for ")
    fold.click()
    qtbot.waitUntil(text.isVisible)
    assert "196 = 2 × 98" in text.toPlainText()


def test_a_thought_of_no_time_tells_none(qtbot: QtBot) -> None:
    section = ThoughtSection()
    qtbot.addWidget(section)
    fold = section.findChild(FoldButton)
    assert fold is not None
    for seconds, told in ((0.01, "Thought"), (None, "Thought"), (0.4, "Thought for 0.4 s")):
        section.recall(seconds)
        assert fold.accessibleName() == told


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        (
            Turn("?", end="stop", report=report()),
            "212 tokens · 95.2 tokens/s · τ 6.25 · first token 0.12 s · speculation on",
        ),
        (
            Turn("?", end="stopped", report=report("off")),
            "Stopped · 212 tokens · 95.2 tokens/s · first token 0.12 s · speculation off",
        ),
        (Turn("?", end="lost"), "Broken off when the engine ended"),
        (Turn("?", end="length"), "Cut off at its longest"),
    ],
)
def test_the_figures_say_how_it_went(turn: Turn, words: str) -> None:
    assert figures(turn) == words


def test_the_figures_say_why_there_was_no_speculation() -> None:
    line = figures(Turn("?", end="stop", report=report("unavailable", "no draft fits.")))
    assert line.endswith("speculation unavailable (no draft fits)")


def test_a_finished_answer_has_its_figures_below(qtbot: QtBot) -> None:
    view = answer(qtbot, ("", "Yes."))
    view.finish(Turn("?", answer="Yes.", end="stopped", report=report()))
    line = view.findChild(QLabel, "figures")
    assert line is not None and line.text().startswith("Stopped · 212 tokens")


def test_a_question_is_not_markdown(qtbot: QtBot) -> None:
    view = QuestionView("2 * 3 * 4 = **?**")
    qtbot.addWidget(view)
    assert view.text.toPlainText() == "2 * 3 * 4 = **?**"


WHOLE = Place(1, 1)


def question(qtbot: QtBot) -> QuestionView:
    view = QuestionView("2 * 3 * 4 = **?**")
    qtbot.addWidget(view)
    view.resize(600, 200)
    view.show()
    view.offer(7, Place(2, 3), ("edit", "delete"))
    return view


def menu(qtbot: QtBot, view: QWidget) -> list[QAction]:
    """What a right click offers, that Qt does not offer anyway."""
    place = view.rect().center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.mapToGlobal(place))
    QApplication.sendEvent(view.viewport() if isinstance(view, DocumentView) else view, asked)
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, QMenu)
    actions = [one for one in shown.actions() if one.isVisible() and not one.isSeparator()]
    shown.close()
    return actions


def test_a_question_can_be_copied_by_its_button(qtbot: QtBot) -> None:
    asked = question(qtbot)
    button = asked.findChild(ShyButton, "copyQuestion")
    assert button is not None
    QGuiApplication.clipboard().clear()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "2 * 3 * 4 = **?**"


def test_the_menus_have_the_acts_of_the_buttons(qtbot: QtBot) -> None:
    asked = question(qtbot)
    given = answer(qtbot, ("Hm.", SOURCE))
    given.finish(Turn("?", answer=SOURCE, end="stopped", report=report()))
    given.offer(8, WHOLE, ("continue", "again", "compare", "delete"))
    code = given.findChild(CodeView)
    assert code is not None
    texts = given.findChildren(MarkdownView, "answerText")
    for message, id, views, verbs in (
        (asked, 7, [asked, asked.text], ["edit", "delete"]),
        (given, 8, [given, code, *texts], ["continue", "again", "compare", "delete"]),
    ):
        wishes = QSignalSpy(message.wished)
        for view in views:
            for act in menu(qtbot, view):
                if act.text() in ("Edit", "Delete", "Continue", "Again", "Compare"):
                    act.trigger()
        for verb in verbs:
            button = message.findChild(QuietButton, f"{verb}Message")
            assert button is not None
            button.click()
        told = [wishes.at(n) for n in range(wishes.count())]
        assert told == [[verb, id] for verb in verbs] * (len(views) + 1)


def words(view: Message) -> list[str]:
    """The buttons of a message as they are read, line by line."""
    shown = [one for one in view.tools.findChildren(QWidget) if one.isVisible()]
    shown.sort(key=lambda one: (one.geometry().center().y() // 9, one.x()))
    return [one.text() for one in shown if isinstance(one, QLabel | QuietButton)]


def test_words_that_stay_stand_at_the_edge(qtbot: QtBot) -> None:
    view = answer(qtbot, ("", "Yes."))
    view.finish(Turn("?", answer="Yes.", end="stopped", report=report(), rounds=[Round(1, 2)]))
    view.offer(8, Place(1, 2), ("continue", "again", "compare", "delete"))
    view.tools.say("compare", "2.1 × as fast")
    qtbot.waitUntil(
        lambda: (
            words(view)
            == ["‹", "1/2", "›", "Copy", "Continue", "2.1 × as fast"]
            + ["Accepted Tokens", "Again", "Delete"]
        )
    )
    asked = question(qtbot)
    qtbot.waitUntil(lambda: words(asked) == ["Copy", "Edit", "Delete", "‹", "2/3", "›"])
    last = asked.findChild(QuietButton, "nextVersion")
    assert last is not None
    assert last.mapTo(asked, last.words.bottomRight()).x() == asked.rect().right()


def test_buttons_that_have_no_room_beside_each_other_go_on_below(qtbot: QtBot) -> None:
    view = answer(qtbot, ("", "Yes."))
    view.finish(Turn("?", answer="Yes.", end="stopped", report=report()))
    view.offer(8, WHOLE, ("continue", "again", "compare", "delete"))
    for wide, lines in ((600, 1), (150, 2)):
        view.resize(wide, 400)
        buttons = view.tools.findChildren(QuietButton)
        qtbot.waitUntil(lambda: len({one.y() for one in buttons}) == lines)  # noqa: B023
        assert all(view.tools.rect().contains(one.geometry()) for one in buttons)
        assert all(one.width() >= one.sizeHint().width() for one in buttons)


def test_a_thought_takes_the_colours_that_come_after_it(qtbot: QtBot) -> None:
    thought = ThoughtSection()
    qtbot.addWidget(thought)
    for dark in (False, True):
        colours = theme.palette(dark)
        thought.setPalette(colours)
        ink = thought.view.palette().color(QPalette.ColorRole.Text)
        assert ink == colours.color(QPalette.ColorRole.PlaceholderText)
