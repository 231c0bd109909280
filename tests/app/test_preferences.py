"""What is set in the preferences counts at once, and is kept."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.__main__ import _house_models
from app.activity import Phase
from app.application import Application
from app.keyspage import KeysPage
from app.lookpage import LookPage
from app.modelspage import ModelsPage
from app.paths import Paths
from app.preferences import Preferences
from app.prefpage import Choice
from app.privacypage import PrivacyPage
from app.repliespage import RepliesPage
from app.settings import Settings
from dflash_mlx.protocol import Load

Open = Callable[..., Application]
PATIENCE = 30_000  # ms; a busy machine may take its time


def opened(application: Application, page: str = "") -> Preferences:
    application.open_preferences(page)
    assert application.preferences is not None
    return application.preferences


def pick(choice: Choice, value: object) -> None:
    """As somebody who chooses from the list."""
    row = choice.findData(value)
    assert row >= 0
    choice.setCurrentIndex(row)
    choice.activated.emit(row)


def test_the_menu_opens_one_window_and_escape_closes_it(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("mute")
    application.window.commands.preferences.trigger()
    shown = application.preferences
    assert shown is not None and shown.isVisible()
    qtbot.keyClick(shown.list, Qt.Key.Key_Down)
    assert shown.stack.currentIndex() == 1
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    application.window.commands.preferences.trigger()
    assert application.preferences is shown and shown.stack.currentIndex() == 1


@pytest.mark.parametrize("at", range(6))
def test_tab_goes_down_each_page_from_top_to_bottom(qtbot: QtBot, open_app: Open, at: int) -> None:
    shown = opened(open_app("mute"))
    shown.list.setCurrentRow(at)
    qtbot.waitUntil(shown.isActiveWindow, timeout=PATIENCE)
    page, seen = shown.stack.currentWidget(), list[QWidget]()
    assert page is not None
    qtbot.keyClick(shown.list, Qt.Key.Key_Tab)
    while (now := QApplication.focusWidget()) is not None and page.isAncestorOf(now):
        if now in seen:
            break
        seen.append(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    places = [one.mapTo(page, QPoint()).toTuple() for one in seen]
    assert [y for _, y in places] == sorted(y for _, y in places), [o.objectName() for o in seen]
    stops = [
        one
        for one in page.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled() and one.isVisible()
    ]
    assert not set(stops) - set(seen) - {one.focusProxy() for one in stops}


def test_text_size_counts_at_once_in_both_directions(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("mute")
    page = opened(application).findChild(LookPage)
    assert page is not None
    before = application.window.transcript._page.font().pointSizeF()
    pick(page.text, 3)
    assert application.window.transcript._page.font().pointSizeF() > before
    application.window.commands.zoom_out.trigger()
    assert page.text.currentData() == 2


def test_answers_are_made_as_preferences_say(qtbot: QtBot, open_app: Open, tmp_path: Path) -> None:
    application = open_app("echo")
    qtbot.waitUntil(lambda: application.conversation.activity.phase is Phase.READY, timeout=30_000)
    page = opened(application, "repliesPage").findChild(RepliesPage)
    assert page is not None
    page.system.setPlainText("Be brief.")
    page.keep()
    pick(page.think, True)
    field = next(one for one in page.numbers.fields if one.name == "temperature")
    qtbot.keyClicks(field, "0.7")
    longest = next(one for one in page.numbers.fields if one.name == "max_tokens")
    qtbot.keyClicks(longest, "99")
    talk = application.conversation
    assert talk.choices.sampling.temperature == 0.7 and talk.choices.max_tokens == 99
    with qtbot.waitSignal(talk.ended, timeout=30_000):
        talk.ask("Why?")
    answer = talk.chat.turns[-1].answer
    assert answer == "system: Be brief. | user: Why? | speculate True | think True"
    field.clear()
    field.textEdited.emit("")
    assert talk.choices.sampling.temperature == 0
    kept = json.loads((tmp_path / "settings.json").read_text())
    assert kept["system"] == "Be brief." and kept["max_tokens"] == 99


def test_a_limit_loads_what_is_loaded_anew(
    qtbot: QtBot, open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    application = open_app("good")
    qtbot.waitUntil(lambda: application.conversation.activity.phase is Phase.READY, timeout=30_000)
    sent: list[Load] = []
    send = application.client.send
    monkeypatch.setattr(application.client, "send", lambda one: (sent.append(one), send(one)))
    page = opened(application, "modelsPage").findChild(ModelsPage)
    assert page is not None
    with qtbot.waitSignal(application.client.loaded, timeout=30_000):
        pick(page.context, 4096)
    with qtbot.waitSignal(application.client.loaded, timeout=30_000):
        pick(page.memory, page.memory.itemData(1))
    assert [(one.pair, one.context, one.memory_bytes) for one in sent] == [
        ("pocket", 4096, None),
        ("pocket", 4096, page.memory.itemData(1)),
    ]


def test_the_pair_to_begin_with_is_one_that_is_here(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("mute")
    page = opened(application, "modelsPage").findChild(ModelsPage)
    assert page is not None
    pick(page.start, "pocket")
    assert application.settings.settings.chosen == Load(0, "pocket")


def test_another_folder_for_models_counts_from_the_next_start(
    qtbot: QtBot, open_app: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    application = open_app("mute")
    page = opened(application, "modelsPage").findChild(ModelsPage)
    assert page is not None and not page._usual.isVisible()
    application.settings.change(models="/big/models")
    assert page._folder.text() == "/big/models" and "next start" in page._told.text()
    monkeypatch.setenv("HF_HUB_CACHE", "/elsewhere")

    _house_models(Paths.inside(tmp_path))
    assert os.environ["HF_HUB_CACHE"] == "/big/models"
    page._usual.click()
    assert application.settings.settings.models == ""


def test_privacy_names_the_engine_that_runs(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("good")
    page = opened(application, "privacyPage").findChild(PrivacyPage)
    assert page is not None
    assert page.command.text() == f"lsof -a -i -p {application.client.pid}"


def test_a_reset_keeps_what_is_no_matter_of_taste(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("mute")
    application.settings.change(zoom=3, accent="teal", idle=5, pair="pocket", agreed=["x"])
    button = opened(application, "resetPage").findChild(QPushButton, "resetPreferences")
    assert button is not None
    button.click()
    box = application.preferences.findChild(QMessageBox, "resetBox")  # type: ignore[union-attr]
    assert box is not None
    again = box.findChild(QPushButton, "resetAnyway")
    assert again is not None
    again.click()
    settings, usual = application.settings.settings, Settings()
    assert (settings.zoom, settings.accent, settings.idle) == (usual.zoom, "", usual.idle)
    assert settings.pair == "pocket" and settings.agreed == ["x"]


def test_every_shortcut_is_on_the_page_of_keys(qtbot: QtBot, open_app: Open) -> None:

    application = open_app("mute")
    page = opened(application, "keysPage").findChild(KeysPage)
    assert page is not None
    words = [label.text() for label in page.findChildren(QLabel)]
    for action in application.window.commands.all:
        if not action.shortcut().isEmpty():
            assert action.text().rstrip("…") in words


def test_no_two_commands_have_the_same_keys(qtbot: QtBot, open_app: Open) -> None:
    actions = open_app("mute").window.commands.all
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
