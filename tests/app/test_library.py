"""The library window with a real download worker and a Hub on this machine, by clicks and keys."""

import os
import random
import signal
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app import librarydesk
from app import offers as offers_module
from app.__main__ import download_command, engine_command
from app.application import Application
from app.downloads import Downloads
from app.enginelog import EngineLog
from app.examples import EXAMPLES
from app.hubsearch import HubSearch
from app.library import Library
from app.node import Turn
from app.otherpair import OtherPair
from app.pairrow import PairRow
from app.settings import SettingsFile
from app.storage import StorageBox
from app.tokenbox import TokenBox
from dflash_mlx.memory import GIB, Machine
from dflash_mlx.models import PAIRS, RESOURCES
from dflash_mlx.pairs import Copy, Pair
from dflash_mlx.transfer import Add
from tests.hub import LocalHub, Trouble, nobody

PATIENCE = 120_000  # ms; a worker on a busy machine takes its time
WEIGHTS = "model.safetensors"
LEFT = Qt.MouseButton.LeftButton


def made(name: str, licence: str = "MIT", **facts: object) -> Pair:
    """A row of the table whose two repositories a small Hub can have."""
    model = next(pair for pair in PAIRS if pair.name == "qwen3-4b")
    assert model.target_facts and model.draft_facts
    target, draft = f"some/{name}", f"some/{name}-draft"
    copies = (Copy("4bit", target, 900_002, None, 8), Copy("8bit", f"{target}-8bit", 1, None, 8))
    return replace(
        model,
        name=name,
        title=name.title(),
        target=target,
        draft=draft,
        target_facts=replace(model.target_facts, licence=licence, copies=copies),
        draft_facts=replace(model.draft_facts, repository=draft, bytes=100_002),
        **facts,
    )


def repository(seed: int, size: int) -> dict[str, bytes]:
    return {"config.json": b"{}", WEIGHTS: random.Random(seed).randbytes(size)}


TABLE = (PAIRS[0], made("alpha", thinks=True), made("coder", licence="none stated"))


@pytest.fixture
def table(local_hub: LocalHub, monkeypatch: pytest.MonkeyPatch) -> LocalHub:
    """A table of three pairs, two of them on the Hub."""
    monkeypatch.setattr(librarydesk, "PAIRS", TABLE)
    for seed, name in enumerate(("alpha", "coder")):
        local_hub.add(f"some/{name}", repository(2 * seed, 900_000))
        local_hub.add(f"some/{name}-draft", repository(2 * seed + 1, 100_000))
    return local_hub


@pytest.fixture
def downloads(qtbot: QtBot, tmp_path: Path, home: Path) -> Iterator[Downloads]:
    made = Downloads(download_command(), EngineLog(tmp_path / "download.log"))
    yield made
    made.shut_down()


@pytest.fixture
def library(
    qtbot: QtBot, tmp_path: Path, table: LocalHub, downloads: Downloads
) -> Iterator[Library]:
    settings = SettingsFile(tmp_path / "settings.json")
    made = Library(downloads, settings, lambda: Machine(32 * GIB))
    qtbot.addWidget(made)
    made.open()
    yield made


def click(qtbot: QtBot, library: Library, name: str, word: str) -> None:
    """Press the one button of a pair, which must say this."""
    button = library.row(name).button
    qtbot.waitUntil(lambda: button.text() == word and button.isEnabled(), timeout=PATIENCE)
    qtbot.mouseClick(button, LEFT)


def choose(library: Library, name: str) -> None:
    """One of the ways below More."""
    [action] = [one for one in library.bar.menu.actions() if one.objectName() == name]
    action.trigger()


def press(qtbot: QtBot, inside: QWidget, box: str, name: str) -> None:
    """Answer a question."""
    question = inside.findChild(QMessageBox, box)
    assert question is not None
    button = question.findChild(QPushButton, name)
    assert button is not None and button.accessibleName()
    qtbot.mouseClick(button, LEFT)


def begun(qtbot: QtBot, table: LocalHub, library: Library) -> PairRow:
    """Alpha on its way, held by the network after a good part of it."""
    hold = Trouble(400_000, hold=threading.Event())
    table.trouble(f"GET network/some/alpha/.*{WEIGHTS}", hold)
    click(qtbot, library, "alpha", "Download")
    row = library.row("alpha")
    qtbot.waitUntil(lambda: (row.entry.share or 0) > 0.3, timeout=PATIENCE)
    return row


def here(home: Path, repository: str) -> bytes:
    folder = home / "hub" / f"models--{repository.replace('/', '--')}"
    commit = (folder / "refs" / "main").read_text()
    return (folder / "snapshots" / commit / WEIGHTS).read_bytes()


def test_a_hub_that_is_away_is_said_in_place_of_waiting(
    qtbot: QtBot, library: Library, downloads: Downloads, monkeypatch: pytest.MonkeyPatch
) -> None:
    downloads.shut_down()  # the next worker finds nobody
    monkeypatch.setenv("HF_ENDPOINT", nobody())
    click(qtbot, library, "alpha", "Download")
    away = "No connection to the internet, or "

    def told() -> bool:
        row = library.panel.row("alpha")
        return row is not None and row.state.text().startswith(away)

    qtbot.waitUntil(told, timeout=PATIENCE)
    assert library.row("alpha").entry.state.startswith(away)
    assert library.row("alpha").button.text() == "Pause"  # it goes on trying
    click(qtbot, library, "alpha", "Pause")
    qtbot.waitUntil(lambda: library.row("alpha").entry.state == "Paused", timeout=PATIENCE)


def test_what_is_waited_runs_down_and_can_be_cut_short(
    qtbot: QtBot,
    library: Library,
    downloads: Downloads,
    table: LocalHub,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Downloads, "BEAT", 20)
    busy = Trouble(status=503, headers={"Retry-After": "100"})
    table.trouble("GET hub/api/models/some/alpha$", busy)
    click(qtbot, library, "alpha", "Download")
    shown: set[str] = set()

    def told() -> bool:
        row = library.panel.row("alpha")
        if row is not None and row.hurry.isVisible():
            shown.add(row.state.text())
        return len(shown) > 1

    qtbot.waitUntil(told, timeout=PATIENCE)
    assert all(text.startswith("Hugging Face cannot answer now (status 503); ") for text in shown)
    assert len({text.rpartition(" in ")[2] for text in shown}) > 1
    row = library.panel.row("alpha")
    assert row is not None and row.hurry.accessibleName() == "Try Now Alpha"
    with qtbot.waitSignal(downloads.finished, timeout=60_000):  # in less than those 100 s
        qtbot.mouseClick(row.hurry, LEFT)


def test_pocket_is_fetched_by_clicks_and_chatted_with(
    qtbot: QtBot,
    local_hub: LocalHub,
    monkeypatch: pytest.MonkeyPatch,
    open_app: Callable[..., Application],
) -> None:
    for side in ("target", "draft"):
        local_hub.add_folder(f"some/pocket-{side}", RESOURCES / "pocket" / side)
    application = open_app(command=engine_command())
    window = application.window
    qtbot.waitUntil(lambda: window.bar.model.text() == "Pocket", timeout=PATIENCE)
    window.commands.library.trigger()
    library = application.library
    assert library.isVisible()
    other = library.findChild(QPushButton, "libraryOther")
    assert other is not None
    qtbot.mouseClick(other, LEFT)
    dialog = library.findChild(OtherPair)
    assert dialog is not None
    dialog.target.setText("some/pocket-target")
    dialog.draft.setEditText("some/pocket-draft")
    assert dialog.load.text() == "Download"
    qtbot.mouseClick(dialog.load, LEFT)
    use = library.panel.use
    qtbot.waitUntil(use.isVisible, timeout=PATIENCE)
    assert library.panel.note.text() == "pocket-target is on this disk, checked."
    with qtbot.waitSignal(application.pairing.loaded, timeout=PATIENCE):
        qtbot.mouseClick(use, LEFT)
    assert window.bar.model.text() == "pocket-target"
    window.composer.editor.setPlainText(EXAMPLES[0])
    with qtbot.waitSignal(application.conversation.ended, timeout=PATIENCE) as ended:
        qtbot.keyClick(window.composer.editor, Qt.Key.Key_Return)
    [turn] = ended.args
    assert isinstance(turn, Turn) and "9" in turn.answer and turn.report
    assert turn.report.speculation.state == "on"


def test_a_pair_is_fetched_paused_resumed_and_used(
    qtbot: QtBot, table: LocalHub, home: Path, library: Library
) -> None:
    row = begun(qtbot, table, library)
    shown = library.panel.row("alpha")
    assert shown is not None and shown.isVisible() and WEIGHTS in shown.files.text()
    click(qtbot, library, "alpha", "Pause")
    qtbot.waitUntil(lambda: row.entry.state.startswith("Paused · "), timeout=PATIENCE)
    library.close()  # downloads do not care
    library.open("alpha")
    click(qtbot, library, "alpha", "Resume")
    qtbot.waitUntil(lambda: row.button.text() == "Use", timeout=PATIENCE)
    assert library.panel.note.text() == "Alpha is on this disk, checked."
    assert here(home, "some/alpha") == repository(0, 900_000)[WEIGHTS]
    assert max(one.start for one in table.bodies(WEIGHTS)) > 200_000  # it went on, not anew
    with qtbot.waitSignal(library.desk.use_asked) as asked:
        click(qtbot, library, "alpha", "Use")
    assert asked.args[0].pair == "alpha"


def test_a_worker_that_is_killed_is_started_again_and_goes_on(
    qtbot: QtBot, table: LocalHub, home: Path, library: Library, downloads: Downloads
) -> None:
    downloads.PAUSE = 1  # type: ignore[misc]
    row = begun(qtbot, table, library)
    os.kill(downloads.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: row.button.text() == "Use", timeout=PATIENCE)
    assert here(home, "some/alpha") == repository(0, 900_000)[WEIGHTS]
    assert max(one.start for one in table.bodies(WEIGHTS)) > 200_000


def test_what_has_arrived_is_thrown_away_only_after_a_question(
    qtbot: QtBot, table: LocalHub, library: Library, downloads: Downloads
) -> None:
    begun(qtbot, table, library)
    shown = library.panel.row("alpha")
    assert shown is not None
    qtbot.mouseClick(shown.cancel, LEFT)
    assert downloads.items
    press(qtbot, library, "cancelBox", "cancelDownload")
    qtbot.waitUntil(lambda: not downloads.items, timeout=PATIENCE)


def test_a_licence_that_is_not_stated_is_agreed_to_once(
    qtbot: QtBot, table: LocalHub, library: Library, downloads: Downloads
) -> None:
    table.trouble("GET hub/api", Trouble(hold=threading.Event()))
    click(qtbot, library, "coder", "Download")
    press(qtbot, library, "licenceBox", "refuseLicence")
    assert downloads.items == []
    click(qtbot, library, "coder", "Download")
    box = library.findChildren(QMessageBox, "licenceBox")[-1]
    assert "The target states no licence" in box.informativeText()
    agree = box.findChild(QPushButton, "agreeLicence")
    assert agree is not None
    qtbot.mouseClick(agree, LEFT)
    qtbot.waitUntil(lambda: [item.name for item in downloads.items] == ["coder"], timeout=PATIENCE)
    cancel = library.panel.row("coder")
    assert cancel is not None
    qtbot.mouseClick(cancel.cancel, LEFT)
    qtbot.waitUntil(lambda: not downloads.items, timeout=PATIENCE)  # there is nothing to lose
    with qtbot.waitSignal(downloads.changed, timeout=PATIENCE):
        click(qtbot, library, "coder", "Download")  # not asked again
    assert [item.name for item in downloads.items] == ["coder"]


def test_quitting_over_a_download_asks_once_and_keeps_it(
    qtbot: QtBot, table: LocalHub, open_app: Callable[..., Application]
) -> None:
    application = open_app("mute")
    table.trouble("GET hub/api", Trouble(hold=threading.Event()))
    window, downloads = application.window, application.downloads
    downloads.send(Add("alpha", ["some/alpha", "some/alpha-draft"]))
    qtbot.waitUntil(lambda: downloads.busy, timeout=PATIENCE)
    window.close()
    assert window.isVisible()
    [box] = window.findChildren(QMessageBox, "quitBox")
    assert not downloads.moving and box.text() == "Quit while downloads are waiting?"
    press(qtbot, window, "quitBox", "keepRunning")
    assert window.isVisible()
    window.close()
    window.close()  # the question stands already
    boxes = [box for box in window.findChildren(QMessageBox, "quitBox") if box.isVisible()]
    assert len(boxes) == 1
    leave = boxes[0].findChild(QPushButton, "quitAnyway")
    assert leave is not None
    qtbot.mouseClick(leave, LEFT)
    assert not window.isVisible()
    downloads.shut_down()
    downloads.wake()  # the next start finds it
    qtbot.waitUntil(lambda: downloads.busy, timeout=PATIENCE)
    assert [item.name for item in downloads.items] == ["alpha"]


def test_over_a_download_the_last_window_is_the_one_that_asks(
    qtbot: QtBot, table: LocalHub, open_app: Callable[..., Application]
) -> None:
    application = open_app("mute")
    table.trouble("GET hub/api", Trouble(hold=threading.Event()))
    chats, windows, downloads = application.chats, application.windows, application.downloads
    chats.chat.add("user", "Why?", None)
    windows.open(chats.chat.id)
    main, apart = windows.shown
    downloads.send(Add("alpha", ["some/alpha", "some/alpha-draft"]))
    qtbot.waitUntil(lambda: downloads.busy, timeout=PATIENCE)
    main.close()
    assert windows.shown == [apart]
    apart.close()
    assert windows.shown == [apart]
    press(qtbot, apart, "quitBox", "keepRunning")
    application.show_up()
    apart.commands.quit.trigger()
    assert windows.shown == [main, apart]
    boxes = [b for w in windows.shown for b in w.findChildren(QMessageBox, "quitBox")]
    [leave] = [b.findChild(QPushButton, "quitAnyway") for b in boxes if b.isVisible()]
    assert leave is not None
    qtbot.mouseClick(leave, LEFT)
    assert windows.shown == [] and len(application.settings.settings.apart) == 1


def test_what_is_on_disk_is_told_removed_and_cleaned_up(
    qtbot: QtBot, table: LocalHub, home: Path, library: Library, downloads: Downloads
) -> None:
    click(qtbot, library, "alpha", "Download")
    qtbot.waitUntil(lambda: library.row("alpha").button.text() == "Use", timeout=PATIENCE)
    orphan = home / "hub" / "models--some--coder" / "blobs" / f"{'0' * 64}.part"
    orphan.parent.mkdir(parents=True)
    orphan.write_bytes(bytes(5_000))
    choose(library, "libraryStorage")
    box = library.findChild(StorageBox)
    assert box is not None
    qtbot.waitUntil(lambda: box.total.text().startswith("Models take 1.0 MB"), timeout=PATIENCE)
    assert box.left.text() == "5.0 kB were begun and left: some/coder."
    qtbot.mouseClick(box.clean, LEFT)
    qtbot.waitUntil(lambda: not box.clean.isVisible(), timeout=PATIENCE)
    assert not orphan.exists()
    remove = box.findChild(QPushButton, "remove-some/alpha")
    assert remove is not None
    qtbot.mouseClick(remove, LEFT)
    press(qtbot, box, "removeBox", "removeHolding")
    qtbot.waitUntil(lambda: "900.0 kB are free again" in box.total.text(), timeout=PATIENCE)
    box.reject()
    assert library.row("alpha").button.text() == "Download"


def test_search_filters_keys_and_drops(
    qtbot: QtBot, tmp_path: Path, library: Library, downloads: Downloads
) -> None:
    def shown() -> list[str]:
        return [pair.name for pair in TABLE if not library.row(pair.name).isHidden()]

    qtbot.keyClicks(library.bar.search, "alpha")
    assert shown() == ["alpha"]
    assert library.details and library.details.title.text() == "Alpha"
    library.bar.reset()
    fits, disk, thinking, coding = library.bar.chips
    qtbot.mouseClick(coding, LEFT)
    assert shown() == ["coder"]
    qtbot.mouseClick(coding, LEFT)
    qtbot.mouseClick(disk, LEFT)
    assert shown() == ["pocket"]
    qtbot.mouseClick(disk, LEFT)
    library.row("pocket").setFocus()
    qtbot.keyClick(library.row("pocket"), Qt.Key.Key_Down)
    assert library.focusWidget() is library.row("alpha")
    assert "weights: the 4bit copy" in library.details.memory.text()
    library.details.copies.setCurrentIndex(1)
    library.details.copies.activated.emit(1)
    assert "weights: the 8bit copy" in library.details.memory.text()
    for widget in library.findChildren(QPushButton):
        assert widget.accessibleName() and widget.objectName(), widget.text()
    reached = []
    library.bar.search.setFocus()
    for _ in range(15):
        qtbot.keyClick(library.focusWidget(), Qt.Key.Key_Tab)
        reached.append(library.focusWidget().objectName())
    assert {"pair-alpha", "act-alpha", "detailsAct", "quantisation", "filter0"} <= set(reached)
    assert "pair-coder" not in reached  # the arrow keys lead there
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    action, held = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), action, data, LEFT, held)
    library.dragEnterEvent(enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(library.other_asked) as asked:
        library.dropEvent(QDropEvent(QPointF(5, 5), action, data, LEFT, held))
    assert asked.args == [str(tmp_path)]


def test_who_has_only_pocket_is_offered_a_pair_that_comes_by_one_click(
    qtbot: QtBot,
    table: LocalHub,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    open_app: Callable[..., Application],
) -> None:
    monkeypatch.setattr(offers_module, "PAIRS", TABLE)
    application = open_app("good")
    window = application.window
    application.library._machine = application.proposal.machine = lambda: Machine(32 * GIB)
    application.proposal.look()
    button = window.findChild(QPushButton, "fetchProposal")
    assert button is not None
    qtbot.waitUntil(
        lambda: button.isVisible() and button.text() == "Download Alpha", timeout=PATIENCE
    )
    sentence = window.findChild(QLabel, "proposal")
    assert sentence is not None
    assert sentence.text().startswith("Alpha fits this machine: 1.0 MB, about 1 s at 100 Mbit/s.")
    qtbot.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: not button.isVisible(), timeout=PATIENCE)
    assert window.state.text.endswith("Alpha is on this disk, checked.")
    assert here(home, "some/alpha-draft") == repository(1, 100_000)[WEIGHTS]


def test_a_draft_fetched_for_a_folder_is_loaded_with_that_folder(
    qtbot: QtBot, tmp_path: Path, library: Library, downloads: Downloads
) -> None:
    downloads.send(Add(str(tmp_path), ["some/coder-draft"]))
    qtbot.waitUntil(library.panel.use.isVisible, timeout=PATIENCE)
    with qtbot.waitSignal(library.desk.use_asked) as asked:
        qtbot.mouseClick(library.panel.use, LEFT)
    assert (asked.args[0].target, asked.args[0].draft) == (str(tmp_path), "some/coder-draft")


def test_what_the_hub_has_newer_is_shown_and_comes_only_when_it_is_asked_for(
    qtbot: QtBot, table: LocalHub, home: Path, library: Library, downloads: Downloads
) -> None:
    click(qtbot, library, "alpha", "Download")
    qtbot.waitUntil(lambda: library.row("alpha").button.text() == "Use", timeout=PATIENCE)
    library.open("alpha")
    assert library.details and not library.details.update_button.isVisible()
    choose(library, "libraryUpdates")
    note = library.panel.note
    qtbot.waitUntil(
        lambda: note.text().endswith("Hugging Face has nothing newer."), timeout=PATIENCE
    )
    table.repositories["some/alpha"].publish(repository(9, 800_000))
    choose(library, "libraryUpdates")
    state = "On disk · update available"
    qtbot.waitUntil(lambda: library.row("alpha").entry.state == state, timeout=PATIENCE)
    assert "newer revisions of some/alpha;" in note.text()
    assert here(home, "some/alpha") == repository(0, 900_000)[WEIGHTS]  # nothing was fetched
    assert library.row("alpha").button.text() == "Use"
    qtbot.mouseClick(library.details.update_button, LEFT)
    qtbot.waitUntil(lambda: library.row("alpha").entry.state == "On disk", timeout=PATIENCE)
    assert here(home, "some/alpha") == repository(9, 800_000)[WEIGHTS]


def test_a_target_found_on_the_hub_joins_the_list_with_its_draft(
    qtbot: QtBot, table: LocalHub, home: Path, library: Library, downloads: Downloads
) -> None:
    name, draft = "mlx-community/Qwen3-8B-poems-4bit", "z-lab/Qwen3-8B-DFlash-b16"
    table.add(name, repository(5, 200_000))
    table.add(draft, repository(6, 200_000))
    table.add("mlx-community/Qwen3-8B-VL-4bit", repository(7, 200_000))
    seek = library.findChild(QPushButton, "librarySearchHub")
    assert seek is not None
    qtbot.mouseClick(seek, LEFT)
    box = library.findChild(HubSearch)
    assert box is not None
    qtbot.keyClicks(box.field, "nobody")
    qtbot.mouseClick(box.go, LEFT)
    nothing = "mlx-community has no model of this name."
    qtbot.waitUntil(lambda: box.state.text() == nothing, timeout=PATIENCE)
    box.field.setText("Qwen3-8B")
    qtbot.keyClick(box.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: box.state.text().startswith("1 with a known draft; for 1 more"))
    add = box.findChild(QPushButton, f"add-{name}")
    assert add is not None
    qtbot.mouseClick(add, LEFT)
    row = library.row(name)
    assert row.isVisible() and row.selected and row.entry.pair.draft == draft
    click(qtbot, library, name, "Download")
    press(qtbot, library, "licenceBox", "agreeLicence")
    qtbot.waitUntil(lambda: row.button.text() == "Use", timeout=PATIENCE)
    with qtbot.waitSignal(library.desk.use_asked) as asked:
        click(qtbot, library, name, "Use")
    assert (asked.args[0].target, asked.args[0].draft) == (name, draft)
    assert library.details
    qtbot.mouseClick(library.details.drop_button, LEFT)
    assert name not in library.list.rows and here(home, name)  # type: ignore[union-attr]


def test_a_gated_pair_leads_to_the_token_and_then_comes(
    qtbot: QtBot, table: LocalHub, home: Path, library: Library, downloads: Downloads
) -> None:
    table.gated.add("some/alpha")
    table.users["hf_mine"] = "me"
    click(qtbot, library, "alpha", "Download")
    qtbot.waitUntil(lambda: library.row("alpha").button.text() == "Resume", timeout=PATIENCE)
    shown = library.panel.row("alpha")
    assert shown is not None and "is gated" in shown.state.text()
    qtbot.mouseClick(shown.token, LEFT)
    box = library.findChild(TokenBox)
    assert box is not None
    qtbot.waitUntil(box.panel.field.isEnabled, timeout=PATIENCE)
    box.panel.field.setText("hf_mine")
    qtbot.mouseClick(box.panel.save, LEFT)
    qtbot.waitUntil(lambda: "is stored" in box.panel.state.text(), timeout=PATIENCE)
    box.reject()
    table.gated.clear()  # the authors have agreed
    click(qtbot, library, "alpha", "Resume")
    qtbot.waitUntil(lambda: library.row("alpha").button.text() == "Use", timeout=PATIENCE)


def test_what_does_not_fit_is_counted_below_the_list_and_shown_on_demand(
    qtbot: QtBot, tmp_path: Path, table: LocalHub, downloads: Downloads
) -> None:
    small = SettingsFile(tmp_path / "settings.json")
    library = Library(downloads, small, lambda: Machine(1 * GIB))
    qtbot.addWidget(library)
    library.open()
    assert library.list and library.list.shown == ["pocket"]
    rest = library.list.rest
    assert rest.isVisible() and rest.text() == "2 pairs do not fit this machine. Show Them"
    qtbot.mouseClick(rest, LEFT)
    assert len(library.list.shown) == 3 and not rest.isVisible()
    library.bar.reset()
    library.open("alpha")  # whoever asks for one by name sees it
    assert library.row("alpha").selected and library.row("alpha").isVisible()


def test_a_file_says_for_itself_what_it_waits_for(
    qtbot: QtBot, table: LocalHub, library: Library, downloads: Downloads
) -> None:
    busy = [Trouble(status=429, headers={"Retry-After": "100"})] * 2
    table.trouble(f"GET hub/some/alpha.*{WEIGHTS}", *busy)
    click(qtbot, library, "alpha", "Download")

    def told() -> bool:
        row = library.panel.row("alpha")
        text = row.files.text() if row is not None else ""
        return "(status 429), asking again in " in text and "100%" in text

    qtbot.waitUntil(told, timeout=PATIENCE)
    click(qtbot, library, "alpha", "Pause")
    qtbot.waitUntil(lambda: library.row("alpha").button.text() == "Resume", timeout=PATIENCE)


def test_a_context_is_offered_where_the_pair_can_have_it(qtbot: QtBot, library: Library) -> None:
    assert library.details
    contexts = library.details.contexts
    library.open("pocket")
    assert contexts.currentText() == "2,048 tokens, its longest"
    library.open("alpha")
    assert contexts.currentText() == "8,192 tokens"
    assert "8,192 tokens ×" in library.details.memory.text()


def test_tab_goes_down_the_library_and_is_seen_at_each_stop(qtbot: QtBot, library: Library) -> None:
    library.activateWindow()
    qtbot.waitUntil(library.isActiveWindow, timeout=PATIENCE)
    library.bar.search.setFocus()
    seen: list[QWidget] = []
    for _ in range(60):  # a text with links is several stops
        at = QApplication.focusWidget()
        assert at is not None
        if at not in seen:
            seen.append(at)
            lit = library.grab().toImage()
            at.clearFocus()
            QApplication.processEvents()
            assert library.grab().toImage() != lit, at.objectName()
            at.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(at, Qt.Key.Key_Tab)
    names = [one.objectName() for one in seen]
    order = ["librarySearch", "librarySort", "libraryMore", "filter0", "act-pocket"]
    order += ["pairDetails", "contextChoice", "downloadList"]
    assert [name for name in names if name in order] == [name for name in order if name in names]
    assert names.index("librarySort") < names.index("filter0") < names.index("pairDetails")
