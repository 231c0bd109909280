"""Which letters came from a draft: each has one owner, and the round tells its numbers."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from pytestqt.qtbot import QtBot

from app.answerview import AnswerView
from app.documentview import MarkdownView
from app.messagetools import ShyButton
from app.node import Turn
from app.roundsview import RoundsView
from app.roundtext import Run, answer_runs, in_units, run_at, thought_runs
from dflash_mlx.stats import Round

# "one two three" by the draft and "four" by the target; then a copy, a plain one, and the rest
ANSWER = "one two 🙂 four copied! end."
ROUNDS = [
    Round(4, 15, answer=14, own_answer=5),
    Round(3, 7, True, answer=8, own_answer=1),
    Round(1, 0, answer=4, own_answer=4),
    Round(0, answer=1, own_answer=1),
]


def test_every_letter_has_one_owner() -> None:
    runs = answer_runs(ANSWER, ROUNDS)
    assert [ANSWER[r.start : r.start + r.length] for r in runs] == [
        "one two 🙂",
        " four",
        " copied",
        "!",
        " end",
        ".",
    ]
    assert [(r.source, r.round) for r in runs] == [
        ("draft", 0),
        ("target", 0),
        ("lookup", 1),
        ("target", 1),
        ("target", 2),
        ("target", 2),
    ]
    assert run_at(runs, 9) == runs[1] and run_at(runs, len(ANSWER)) is None


def test_letters_without_a_round_are_not_made_up() -> None:
    [before, after] = answer_runs("before after", [Round(2, 3, answer=6)])
    assert before == Run(0, 6, "unknown", None) and after == Run(6, 6, "draft", 0)
    assert thought_runs("", ROUNDS) == []
    assert sum(r.length for r in answer_runs("one", ROUNDS)) == 3


def test_half_a_letter_that_went_belongs_to_nobody() -> None:
    rounds = [Round(2, 3, answer=4), Round(0, answer=-1, own_answer=-1), Round(2, 3, answer=4)]
    runs = answer_runs("onetwoo", rounds)
    assert [(r.start, r.length, r.round) for r in runs] == [(0, 3, 0), (3, 4, 1)]


def test_qt_counts_some_letters_twice() -> None:
    runs = in_units(ANSWER, answer_runs(ANSWER, ROUNDS))
    assert (runs[0].length, runs[1].start) == (10, 10)


def shown(qtbot: QtBot) -> RoundsView:
    view = RoundsView("Hm.", ANSWER, [Round(2, 3, thought=3, own_thought=1), *ROUNDS])
    qtbot.addWidget(view)
    view.resize(500, 200)
    view.show()
    return view


def test_the_marks_are_lines_as_well_as_colours(qtbot: QtBot) -> None:
    view = shown(qtbot)
    lines = QTextCharFormat.UnderlineStyle
    cursor = QTextCursor(view.text.document())
    seen = []
    for at in (1, 3, 6, 17, 23):  # a letter of the thought, its end, a draft, its end, a copy
        cursor.setPosition(at)
        seen.append(cursor.charFormat().underlineStyle())
    single, dash, none = lines.SingleUnderline, lines.DashUnderline, lines.NoUnderline
    assert seen == [single, none, single, none, dash]


def test_the_round_under_the_cursor_tells_its_numbers(qtbot: QtBot) -> None:
    view = shown(qtbot)
    assert view.told.text() == "4 rounds; of 25 drafted tokens 6 were accepted."
    view.text.setFocus()
    for _ in range(7):
        qtbot.keyClick(view.text, Qt.Key.Key_Right)
    view.text.moveCursor(QTextCursor.MoveOperation.Start)
    cursor = view.text.textCursor()
    cursor.setPosition(7)
    view.text.setTextCursor(cursor)
    assert view.told.text() == (
        "Round 2 of 4: 16 wide; 15 drafted, 3 accepted, and 1 of the target's own."
    )
    assert len(view.text.extraSelections()) == 2  # the drafted letters and the target's own
    view.text.looked.emit(None)
    assert view.told.text().startswith("4 rounds")


def test_an_answer_is_shown_in_its_rounds_and_as_before(qtbot: QtBot) -> None:
    answer = AnswerView()
    qtbot.addWidget(answer)
    answer.recall(Turn("?", answer=ANSWER, end="stop", rounds=ROUNDS))
    answer.show()
    button = answer.findChild(ShyButton, "acceptedTokens")
    text = answer.findChild(MarkdownView, "answerText")
    assert button is not None and text is not None and text.isVisible()
    assert button.text() == "Accepted Tokens"
    button.near = True
    before = button.grab().toImage()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    view = answer.findChild(RoundsView)
    assert view is not None and view.text.toPlainText() == ANSWER and not text.isVisible()
    assert button.isChecked() and button.text() == "Show as Text"
    middle = button.width() // 2, 0
    edge = button.grab().toImage().pixelColor(*middle)
    assert edge != before.pixelColor(*middle)  # pressed has an edge, whatever the words
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert text.isVisible() and not view.isVisible()
    assert button.text() == "Accepted Tokens" and button.grab().toImage() == before


def test_an_answer_of_which_no_rounds_are_known_has_no_such_view(qtbot: QtBot) -> None:
    answer = AnswerView()
    qtbot.addWidget(answer)
    answer.recall(Turn("?", answer=ANSWER, end="stop"))
    assert answer.findChild(ShyButton, "acceptedTokens") is None
