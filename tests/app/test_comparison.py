"""The same question both ways: in turn, from the same start, kept in its chat, as files."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app import poster
from app.__main__ import engine_command
from app.activity import Phase
from app.application import Application
from app.compared import exported, read
from app.comparewindow import CompareWindow
from app.comparison import POINTS, thinned
from app.examples import EXAMPLES
from app.figures import times_words
from app.messagetools import ShyButton
from app.store import Store

Open = Callable[..., Application]

PATIENCE = 60_000  # ms; importing mlx on a busy machine takes its time


def ready(qtbot: QtBot, application: Application) -> None:
    phase = lambda: application.conversation.activity.phase  # noqa: E731
    qtbot.waitUntil(lambda: phase() is Phase.READY, timeout=PATIENCE)


def asked(qtbot: QtBot, application: Application, question: str) -> int:
    ready(qtbot, application)
    with qtbot.waitSignal(application.conversation.ended, timeout=PATIENCE):
        application.conversation.ask(question)
    ready(qtbot, application)
    return application.conversation.chat.turns[-1].asked


def test_pocket_says_the_same_both_ways_and_the_chat_keeps_it(
    qtbot: QtBot, open_app: Open, tmp_path: Path
) -> None:
    application = open_app(command=engine_command())
    application.settings.change(max_tokens=32)
    question = asked(qtbot, application, EXAMPLES[0])
    sides: list[tuple[bool, int]] = []
    application.comparison.began.connect(lambda side, repeat, _: sides.append((side, repeat)))
    with qtbot.waitSignal(application.comparison.ended, timeout=PATIENCE):
        application.window.commands.compare.trigger()
        assert application.speed.window.isVisible()
        assert not application.conversation.activity.obstacle == ""
        application.conversation.ask("And 84?")  # declined while the engine compares
    assert sides == [(True, 0), (False, 0), (False, 1), (True, 1)]
    assert len(application.conversation.chat.turns) == 1
    ready(qtbot, application)
    [result] = application.conversation.chat.nodes[question].comparisons
    assert result["identical"] and result["speedup"] > 0 and len(result["runs"]) == 1
    assert result["plain"]["text"] == result["speculative"]["text"]
    assert (
        result["plain"]["report"]["cached_tokens"]
        == (result["speculative"]["report"]["cached_tokens"])
    )
    verdict = application.speed.window.findChild(QLabel, "verdict")
    assert verdict is not None and verdict.text().endswith("as fast, and identical")
    button = application.window.transcript.findChild(ShyButton, "compareMessage")
    assert button is not None and button.text().startswith("Compared: ") and button.steady
    chat = application.chats.chat.id
    application.speed.window.saves.save_image(tmp_path / "a.png")
    application.speed.window.saves.save_data(tmp_path / "a.json")
    assert QImage(str(tmp_path / "a.png")).width() == poster.WIDTH * poster.SHARP
    written = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert written["question"] == EXAMPLES[0] and written["runs"] == result["runs"]
    application.chats.close()
    store = Store(tmp_path / "chats.db")
    again = store.read(chat)
    assert again.nodes[question].comparisons == [result]
    assert again.turns[0].rounds and sum(r.answer for r in again.turns[0].rounds) == len(
        again.turns[0].answer
    )
    store.close()


def test_a_kept_comparison_is_shown_and_not_run_again(qtbot: QtBot, open_app: Open) -> None:
    application = open_app()
    question = asked(qtbot, application, "one")
    with qtbot.waitSignal(application.comparison.ended, timeout=PATIENCE):
        button = application.window.transcript.findChild(ShyButton, "compareMessage")
        assert button is not None
        button.click()
    ready(qtbot, application)
    assert len(application.conversation.chat.nodes[question].comparisons) == 1
    application.speed.window.close()
    button.click()
    assert application.speed.window.isVisible() and not application.comparison.running
    again = application.speed.window.findChild(QPushButton, "runComparison")
    assert again is not None
    with qtbot.waitSignal(application.comparison.ended, timeout=PATIENCE):
        again.click()
    assert len(application.conversation.chat.nodes[question].comparisons) == 2


def test_a_comparison_is_stopped_and_nothing_is_kept(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("choosy")  # answers until it is told to stop
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        application.conversation.ask("one")
    application.conversation.stop()
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        application.window.commands.compare.trigger()
    assert application.window.commands.stop.isEnabled()
    with qtbot.waitSignal(application.comparison.ended, timeout=PATIENCE) as ended:
        qtbot.keyClick(application.window.composer.editor, Qt.Key.Key_Escape)
    assert ended.args == [{}]
    ready(qtbot, application)
    chat = application.conversation.chat
    assert chat.nodes[chat.turns[0].asked].comparisons == []
    assert application.speed.window.verdict.text() == "Stopped"


def test_an_engine_that_ends_ends_the_comparison(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("choosy")
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        application.conversation.ask("one")
    application.conversation.stop()
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        application.window.commands.compare.trigger()
    with qtbot.waitSignal(application.comparison.failed, timeout=PATIENCE) as failed:
        application.pairing.restart()
    assert "engine ended" in failed.args[0] and not application.comparison.running
    window = application.speed.window
    assert window.verdict.text() == "Not compared" and window.detail.text() == failed.args[0]


def test_without_a_draft_it_is_said_that_there_is_nothing_to_compare(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("draftless")
    asked(qtbot, application, "one")
    application.window.commands.compare.trigger()
    detail = application.speed.window.findChild(QLabel, "verdictDetail")
    assert detail is not None
    assert detail.text() == ("There is nothing to compare: the draft expects a hidden size of 512.")


def test_another_chat_ends_it(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("choosy")
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        application.conversation.ask("one")
    application.conversation.stop()
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        application.window.commands.compare.trigger()
    application.chats.new()
    assert not application.comparison.running
    ready(qtbot, application)


def compared_often(qtbot: QtBot, application: Application, choice: int) -> CompareWindow:
    """Pocket compares a question of a few words; choice: of how many times, from 0."""
    application.settings.change(max_tokens=24)
    asked(qtbot, application, EXAMPLES[0])
    with qtbot.waitSignal(application.comparison.ended, timeout=PATIENCE):
        application.window.commands.compare.trigger()
    ready(qtbot, application)
    window = application.speed.window
    for _ in range(choice):
        qtbot.keyClick(window.repeats, Qt.Key.Key_Down)
    qtbot.mouseClick(window.run, Qt.MouseButton.LeftButton)
    return window


def outcome(qtbot: QtBot, application: Application) -> dict[str, Any]:
    """What the comparison under way comes to."""
    with qtbot.waitSignal(application.comparison.ended, timeout=PATIENCE) as ended:
        pass
    [found] = ended.args
    return cast(dict[str, Any], found)


def number(label: QLabel) -> float:
    return float(label.text().split("×")[0].split(" ")[0])


def test_headline_rates_and_race_are_of_one_run_and_every_run_is_told(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app(command=engine_command())
    window = compared_often(qtbot, application, 1)
    result = outcome(qtbot, application)
    speedups = [one["speedup"] for one in result["runs"]]
    times = times_words(sorted(speedups)[1])
    assert window.verdict.text() == f"{times} as fast, and identical"
    off, on = (window.sides[side] for side in (False, True))
    assert number(on.rate) / number(off.rate) == pytest.approx(sorted(speedups)[1], rel=0.01)
    (slow, _), (fast, _) = (window.race.ends[side] for side in (False, True))
    assert slow / fast == pytest.approx(sorted(speedups)[1], rel=0.01)
    for side, seconds in ((off, slow), (on, fast)):
        assert f"24 tokens written in {seconds:.2f} s" in side.told.text()
    every = ", ".join(map(times_words, speedups))
    median = speedups.index(sorted(speedups)[1]) + 1
    assert window.runs.text() == f"All runs: {every}. Shown is run {median}, the median."
    assert window.runs.isVisible()


def test_a_comparison_that_is_stopped_counts_its_whole_runs_and_says_so(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app(command=engine_command())

    def stop(side: bool, repeat: int, _: int) -> None:
        if repeat == 3:
            qtbot.keyClick(application.speed.window, Qt.Key.Key_Escape)

    application.comparison.began.connect(stop)
    window = compared_often(qtbot, application, 2)
    speedups = [one["speedup"] for one in outcome(qtbot, application)["runs"]]
    assert len(speedups) == 2 and number(window.verdict) == number_of(min(speedups))
    assert window.runs.text().startswith("Ended after 2 of 5 runs. All runs: ")
    assert window.saves.image.isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_Escape)  # there is nothing to end any more
    assert not window.isVisible()


def test_a_stop_that_comes_as_an_answer_ends_is_heard(qtbot: QtBot, open_app: Open) -> None:
    application = open_app()
    window = compared_often(qtbot, application, 1)
    began: list[int] = []
    application.comparison.began.connect(lambda side, repeat, _: began.append(repeat))

    def stop() -> None:
        if began.count(1) == 2:
            qtbot.keyClick(window, Qt.Key.Key_Escape)

    application.comparison.settled.connect(stop)
    assert len(outcome(qtbot, application)["runs"]) == 1 and 2 not in began
    assert window.runs.text().startswith("Ended after 1 of 3 runs.")


def number_of(speedup: float) -> float:
    return float(times_words(speedup)[:-1])


def test_what_was_kept_of_the_last_run_alone_says_that_it_is_not_the_median(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app(command=engine_command())
    window = compared_often(qtbot, application, 1)
    new = outcome(qtbot, application)
    for at, speedup in enumerate((2.0, 1.0, 3.0)):
        new["runs"][at]["speedup"] = speedup
    old = {name: one for name, one in new.items() if name not in ("median", "repeats", "memory")}
    window.show_question("Why?", old)
    assert window.verdict.text().startswith("2.00×")
    words = "All runs: 2.00×, 1.00×, 3.00×. The median is run 1; shown is run 3, 3.00×."
    assert window.runs.text() == words
    window.show_question("Why?", {"runs": []})
    assert window.verdict.text() == "This comparison was kept by another version"
    assert not window.saves.image.isEnabled()


def test_what_is_saved_counts_runs_as_they_are_told_and_names_no_folder(
    qtbot: QtBot, open_app: Open, tmp_path: Path
) -> None:
    application = open_app(command=engine_command())
    window = compared_often(qtbot, application, 1)
    result = outcome(qtbot, application)
    window.saves.save_data(tmp_path / "a.json")
    kept = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert f"Shown is run {kept['median_run']}, the median." in window.runs.text()
    own = {"pair": "/home/me/secret/model", "target": "/home/me/secret/model", "draft": None}
    told = exported(result | own, "Why?")
    assert (told["target"], told["draft"], told["question"]) == ("model", "", "Why?")
    assert "secret" not in json.dumps(told)
    assert exported(result | {"target": "some/model"}, "")["target"] == "some/model"
    _a_picture_stands_by_itself(result, application)


def _a_picture_stands_by_itself(result: dict[str, Any], application: Application) -> None:
    """It says that Pocket demonstrates, and whether a thought was counted."""

    def words(found: dict[str, Any]) -> str:
        made = poster.Poster("one", read(found), application.window.palette())
        return " ".join(label.text() for label in made.findChildren(QLabel))

    assert "a demonstration, not a promise" in words(result)
    assert "not a promise" not in words(result | {"title": "Another"})
    sides = {side: {**result[side], "thought": ""} for side in ("plain", "speculative")}
    assert "the thought included" not in words(result | sides)
    sides["plain"]["thought"] = "Let me see."
    assert "the thought included" in words(result | sides)


def test_what_was_saved_is_said_and_what_could_not_be_too(
    qtbot: QtBot, open_app: Open, tmp_path: Path
) -> None:
    application = open_app()
    asked(qtbot, application, "one")
    with qtbot.waitSignal(application.comparison.ended, timeout=PATIENCE):
        application.window.commands.compare.trigger()
    saves = application.speed.window.saves
    for button, name in ((saves.image, "race.png"), (saves.data, "race.json")):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        dialog = saves.findChild(QFileDialog)
        assert dialog is not None
        dialog.fileSelected.emit(str(tmp_path / name))
        dialog.reject()
        qtbot.waitUntil(lambda: saves.findChild(QFileDialog) is None)
        assert saves.told.text() == f"Saved as {name} in {tmp_path.name}."
        assert (tmp_path / name).is_file()
        for write in (saves.save_image, saves.save_data):
            write(tmp_path / name / "deeper.x")  # a file is no folder
            assert "could not be written: " in saves.told.text()


def test_the_picture_tells_program_pair_machine_and_both_texts_and_has_no_buttons(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app()
    question = asked(qtbot, application, "one")
    with qtbot.waitSignal(application.comparison.ended, timeout=PATIENCE):
        application.window.commands.compare.trigger()
    result = application.conversation.chat.nodes[question].comparisons[-1]
    for side in ("plain", "speculative"):
        result[side]["text"] = "```python\nprint(1)\n```\n" + "And more of it.\n\n" * 60
    result |= {"target": "mlx-community/Qwen3-4B-4bit", "draft": "/home/anna/draft"}
    made = poster.Poster("one", read(result), application.window.palette())
    qtbot.addWidget(made)
    picture = made.draw()
    told = " | ".join(label.text() for label in made.findChildren(QLabel))
    for words in ("DFlash Chat", "as fast", "one", result["title"], "GiB", "mlx", "written in"):
        assert words in told
    assert "mlx-community/Qwen3-4B-4bit" in told and "anna" not in told
    assert not any(button.isVisibleTo(made) for button in made.findChildren(QPushButton))
    assert all(text.height() == poster.HIGHEST for text in made.findChildren(poster.Excerpt))
    page = picture.toImage()
    assert page.pixelColor(0, page.height() - 1) == page.pixelColor(0, 0)


@pytest.mark.parametrize("count", [1, POINTS, POINTS * 7 + 3])
def test_a_kept_line_is_thin_and_whole(count: int) -> None:
    line = [[at / 100, float(at)] for at in range(count)]
    thin = thinned(line)
    assert len(thin) == min(count, POINTS) and thin[0] == line[0] and thin[-1] == line[-1]
