"""The switch of speculation says what is: on, off, or unavailable because of a reason, wherever
a model comes, goes, fails or drafts nothing; and so does the command in the menu."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.activity import Phase
from app.application import Application
from dflash_mlx.protocol import Load, Text
from dflash_mlx.stats import Report, Speculation
from tests.app.scripted_engine import loaded
from tests.app.sentences import sentences

Open = Callable[..., Application]


def until(qtbot: QtBot, application: Application, phase: Phase) -> None:
    qtbot.waitUntil(lambda: application.pairing.activity.phase is phase, timeout=30_000)


def truth(application: Application) -> tuple[str, str]:
    """What the switch says, and why; everything else that tells of it must agree."""
    switch, action = application.window.bar.speculative, application.window.commands.speculate
    state = switch.text().removeprefix("Speculation ")
    assert state == application.pairing.speculation.state
    assert switch.isChecked() == action.isChecked() == (state == "on")
    assert switch.isEnabled() == action.isEnabled() == (state != "unavailable")
    *why, about = switch.toolTip().removeprefix("<p>").split("<p>")
    assert about.startswith("A small draft model guesses")
    return state, " ".join(why)


@pytest.mark.parametrize(
    ("part", "phase", "why"),
    [
        ("mute", Phase.STARTING, "the engine is starting"),
        ("slow", Phase.LOADING, "a model is being loaded"),
        ("empty", Phase.EMPTY, "no model is loaded"),
        ("stranger", Phase.GONE, "the engine has ended"),
        ("draftless", Phase.READY, "the draft expects a hidden size of 512"),
    ],
)
def test_unavailable_and_why(
    qtbot: QtBot, open_app: Open, part: str, phase: Phase, why: str
) -> None:
    application = open_app(part)
    until(qtbot, application, phase)
    assert truth(application) == ("unavailable", f"Speculation is unavailable: {why}.")
    application.pairing.set_speculate(False)  # a wish changes nothing about that
    assert truth(application)[0] == "unavailable"


REFUSALS = [
    text.replace("{0}", "7").replace("{1}", "8").replace("{2}", "9")
    for where, text in sentences()
    if where.split("/")[1].split(".")[0]
    in {"cache", "config", "layouts", "rope", "target", "weights"}
    if text.endswith(".")
]


def test_whatever_a_draft_was_refused_for_is_said_whole(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("mute")
    assert len(REFUSALS) > 8
    for why in REFUSALS:
        application.client.loaded.emit(loaded(1, Speculation("unavailable", why)))
        assert truth(application) == (
            "unavailable",
            f"Speculation is unavailable: {why.rstrip('.')}.",
        )
        alone = f"only from the conversation's own text. {why}"
        application.client.loaded.emit(loaded(1, Speculation("on", alone)))
        assert truth(application) == ("on", f"Speculation is on ({alone.rstrip('.')}).")


def test_a_crash_and_a_new_start(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("mortal")
    until(qtbot, application, Phase.READY)
    assert truth(application) == ("on", "")
    application.conversation.ask("die")
    until(qtbot, application, Phase.GONE)
    assert truth(application) == (
        "unavailable",
        "Speculation is unavailable: the engine has ended.",
    )
    application.pairing.restart()
    assert "the engine is starting" in truth(application)[1]
    until(qtbot, application, Phase.READY)
    assert truth(application) == ("on", "")


def test_a_pair_that_was_not_found_leaves_it_as_it_was(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("choosy")
    until(qtbot, application, Phase.READY)
    with qtbot.waitSignal(application.pairing.not_loaded):
        application.pairing.load(Load(0, target="nowhere"))
        assert "a model is being loaded" in truth(application)[1]
    assert truth(application) == ("on", "")


def test_while_the_model_is_unloaded_for_rest(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("good")
    until(qtbot, application, Phase.READY)
    application.pairing.rest()
    assert "no model is loaded until your next question" in truth(application)[1]
    with qtbot.waitSignal(application.conversation.ended):
        application.conversation.ask("Why?")
    assert truth(application)[0] == "on"


def test_off_is_off_until_preferences_are_reset(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("good")
    until(qtbot, application, Phase.READY)
    application.pairing.set_speculate(False)
    assert truth(application) == ("off", "")
    application.settings.change(speculate=True)  # as a reset does, past the switch
    assert truth(application) == ("on", "")


def test_rounds_that_are_plain_because_no_draft_pays_are_said(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("endless")
    until(qtbot, application, Phase.READY)
    with qtbot.waitSignal(application.client.text):
        application.conversation.ask("Why?")
    why = "plain: this draft saves nothing on this text"
    report = Report(reply_tokens=9, speculation=Speculation("on", why))
    application.client.text.emit(Text(application.writing.id, "", "So.", [], [], report))
    qtbot.waitUntil(lambda: truth(application) == ("on", f"Speculation is on ({why})."))
    paying = replace(report, speculation=Speculation("on", "", 2, 30, 8, [0, 0, 1], 4.5))
    application.client.text.emit(Text(application.writing.id, "", "So.", [], [], paying))
    qtbot.waitUntil(lambda: truth(application) == ("on", ""))
    application.window.commands.speculate.trigger()
    application.client.text.emit(Text(application.writing.id, "", "So.", [], [], report))
    assert truth(application) == ("off", "")
    assert "off from the next answer" in application.window.state.text


def test_while_a_comparison_is_under_way(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("talker")
    until(qtbot, application, Phase.READY)
    with qtbot.waitSignal(application.conversation.ended):
        application.conversation.ask("Why?")
    application.window.commands.compare.trigger()
    assert application.pairing.activity.phase is Phase.COMPARING
    assert truth(application)[0] == "on"
    application.pairing.set_speculate(False)
    assert truth(application)[0] == "off"
    with qtbot.waitSignal(application.comparison.ended, timeout=30_000):
        pass
    assert truth(application)[0] == "off"
