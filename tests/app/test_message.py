"""Questions and answers as widgets."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.chat import Turn
from app.codeblock import CodeBlock
from app.documentview import MarkdownView
from app.message import AnswerView, QuestionView, figures
from app.panel import QuietButton
from app.thought import FoldButton, ThoughtSection
from dflash_mlx.stats import Report, Speculation

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
