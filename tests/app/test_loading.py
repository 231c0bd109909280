"""Another pair: chosen, loaded, refused, lost; and what was loaded last is remembered."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.activity import Phase
from app.application import Application
from app.card import Card
from app.otherpair import OtherPair
from app.settings import SettingsFile
from dflash_mlx.protocol import Load

Open = Callable[..., Application]

PATIENCE = 30_000  # ms; a busy machine may take its time


def until(qtbot: QtBot, application: Application, phase: Phase) -> None:
    qtbot.waitUntil(lambda: application.conversation.activity.phase is phase, timeout=PATIENCE)


@pytest.fixture
def application(qtbot: QtBot, open_app: Open) -> Application:
    made = open_app("choosy")
    until(qtbot, made, Phase.READY)
    return made


def load(qtbot: QtBot, application: Application, name: str) -> None:
    with qtbot.waitSignal(application.pairing.loaded, timeout=PATIENCE):
        application.pairing.load(Load(0, target=f"some/{name}", draft="some/draft"))


def name(application: Application) -> str:
    return application.window.bar.model.text()


def card(application: Application) -> Card:
    return application.window.findChildren(Card)[-1]


def remembered(tmp_path: Path) -> Load | None:
    return SettingsFile(tmp_path / "settings.json").settings.chosen


def test_an_engine_of_another_version_is_said_and_not_waited_for(
    qtbot: QtBot, application: Application
) -> None:
    application.pairing.load(Load(0, target="some/foreign"))
    until(qtbot, application, Phase.GONE)
    assert "Close it and open it again." in card(application).sentence


def test_another_pair_takes_the_place_of_the_first(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    assert remembered(tmp_path) == Load(0, pair="pocket")
    load(qtbot, application, "big")
    assert name(application) == "Big" and application.window.state.text == "Ready"
    assert application.window.composer.editor.placeholderText() == "Ask Big"
    assert remembered(tmp_path) == Load(0, target="some/big", draft="some/draft")


def test_while_it_loads_the_window_says_so(qtbot: QtBot, application: Application) -> None:
    said: list[str] = []
    application.pairing.activity_changed.connect(lambda a: said.append(a.sentence))
    application.pairing.unloaded.connect(lambda: said.append(name(application)))
    load(qtbot, application, "big")
    assert said == ["Loading the model", "No model", "Loading big", "Ready"]


def test_a_pair_that_is_not_found_leaves_the_first_where_it_is(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    with qtbot.waitSignal(application.pairing.not_loaded, timeout=PATIENCE):
        application.pairing.load(Load(0, target="nowhere"))
    assert card(application).accessibleName() == (
        "nowhere was not loaded. There is no folder nowhere."
    )
    assert name(application) == "Pocket" and application.window.state.text == "Ready"
    assert application.pairing.speculation.state == "on"
    assert remembered(tmp_path) == Load(0, pair="pocket")


def test_a_pair_that_breaks_leaves_none_and_a_way_back(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    load(qtbot, application, "big")
    with qtbot.waitSignal(application.pairing.broke, timeout=PATIENCE):
        application.pairing.load(Load(0, target="some/broken"))
    assert card(application).sentence == "The weights of broken are damaged."
    assert name(application) == "No model" and "No model is loaded" in application.window.state.text
    assert application.window.bar.speculative.text() == "Speculation unavailable"
    back = application.window.findChild(QPushButton, "restartEngine")
    assert back is not None and back.text() == "Load big"
    pid = application.client.pid
    with qtbot.waitSignal(application.pairing.loaded, timeout=PATIENCE):
        back.click()
    assert name(application) == "Big" and application.client.pid == pid
    assert remembered(tmp_path) == Load(0, target="some/big", draft="some/draft")


def test_a_pair_that_ends_the_engine_is_not_tried_again(
    qtbot: QtBot, application: Application
) -> None:
    application.pairing.load(Load(0, target="some/fatal"))
    until(qtbot, application, Phase.GONE)
    assert name(application) == "No model" and "SIGABRT" in card(application).sentence
    button = application.window.findChild(QPushButton, "restartEngine")
    assert button is not None and button.text() == "Restart Engine"
    button.click()
    until(qtbot, application, Phase.READY)
    assert name(application) == "Pocket"


def test_a_choice_in_the_middle_of_an_answer_stops_it(
    qtbot: QtBot, application: Application
) -> None:
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        application.conversation.ask("Why?")
    load(qtbot, application, "big")
    assert application.conversation.chat.turns[0].end == "stopped"
    assert name(application) == "Big"


def test_the_last_choice_counts(qtbot: QtBot, application: Application) -> None:
    application.pairing.load(Load(0, target="some/broken"))
    application.pairing.load(Load(0, target="some/first"))
    application.pairing.load(Load(0, target="some/second"))
    qtbot.waitUntil(lambda: name(application) == "Second", timeout=PATIENCE)
    assert application.conversation.activity.phase is Phase.READY


def test_a_choice_before_the_engine_speaks_is_what_it_loads(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("choosy")
    load(qtbot, application, "big")
    assert name(application) == "Big"


def test_a_choice_starts_an_engine_that_is_gone(qtbot: QtBot, application: Application) -> None:
    application.client.kill()
    until(qtbot, application, Phase.GONE)
    load(qtbot, application, "big")
    assert name(application) == "Big"


# --- by the user's hand -------------------------------------------------------


def test_the_button_and_the_menu_bar_open_the_menu(qtbot: QtBot, application: Application) -> None:
    window = application.window
    menu = window.menu
    qtbot.mouseClick(window.bar.model, Qt.MouseButton.LeftButton)
    assert menu.isVisible() and menu.current and menu.current.pair.name == "pocket"
    menu.close()
    window.bar.model.setFocus()
    qtbot.keyClick(window.bar.model, Qt.Key.Key_Space)
    assert menu.isVisible()
    menu.close()
    titles = [action.text() for action in window.menuBar().actions()]
    assert "&Model" in titles
    window.commands.models.trigger()
    assert menu.isVisible()
    with qtbot.assertNotEmitted(application.pairing.unloaded):
        qtbot.keyClick(menu.search, Qt.Key.Key_Return)  # it is loaded already
    assert not menu.isVisible()


def test_the_menu_leads_to_a_pair_of_ones_own(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "config.json").write_text("{}")
    (folder / "model.safetensors").write_bytes(b"")
    application.window.commands.models.trigger()
    application.window.menu.other.click()
    dialog = application.window.findChild(OtherPair)
    assert dialog is not None and dialog.isVisible()
    dialog.target.setText(str(folder))
    with qtbot.waitSignal(application.pairing.loaded, timeout=PATIENCE):
        dialog.load.click()
    assert name(application) == "Mine"


# --- the next time ------------------------------------------------------------


@pytest.mark.parametrize("gone", [False, True])
def test_the_next_window_loads_what_was_loaded_last_if_it_is_still_there(
    qtbot: QtBot, open_app: Open, tmp_path: Path, gone: bool
) -> None:
    folder = tmp_path / "mine"
    if not gone:
        folder.mkdir()
        (folder / "config.json").write_text("{}")
        (folder / "model.safetensors").write_bytes(b"")
    SettingsFile(tmp_path / "settings.json").change(target=str(folder))
    application = open_app("choosy", wanted=None)
    until(qtbot, application, Phase.READY)
    assert name(application) == ("Pocket" if gone else "Mine")
    told = "mine is not on this machine any more, so Pocket is loaded."
    assert (told in application.window.banner.sentences) is gone
