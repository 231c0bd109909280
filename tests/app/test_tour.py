"""The welcome of a first start: seen once, in nobody's way, and true to what the engine does."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app import offers as offers_module
from app.__main__ import engine_command
from app.activity import Phase
from app.application import Application
from app.examples import EXAMPLES
from app.figures import times_words
from app.tour import DEMO, Tour
from dflash_mlx.backlog import Item
from dflash_mlx.memory import GIB, Machine
from dflash_mlx.models import find
from dflash_mlx.pace import Progress
from dflash_mlx.protocol import Load, Loaded
from dflash_mlx.stats import Speculation
from dflash_mlx.transfer import Add, Going, Queue

Open = Callable[..., Application]

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 60_000  # ms; a busy machine may take its time


def ready(qtbot: QtBot, application: Application) -> None:
    phase = lambda: application.pairing.activity.phase  # noqa: E731
    qtbot.waitUntil(lambda: phase() is Phase.READY, timeout=PATIENCE)


def tour_of(application: Application) -> Tour:
    tour = application.tours.tour
    assert tour is not None
    return tour


def part(root: QWidget, name: str) -> QWidget:
    found = root.findChild(QWidget, name)
    assert found is not None, name
    return found


def words(root: QWidget, name: str) -> str:
    found = root.findChild(QLabel, name)
    assert found is not None, name
    return found.text()


# --- when it is there -----------------------------------------------------------


def test_a_first_start_shows_it_and_no_later_one_does(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("good", first=True)
    tour = tour_of(application)
    assert tour.isVisible() and not part(application.window, "introduction").isVisible()
    qtbot.mouseClick(tour.skip, LEFT)
    assert application.tours.tour is None
    assert part(application.window, "introduction").isVisible()
    again = open_app("good", first=True)
    assert again.settings.settings.welcomed and again.tours.tour is None


def test_who_has_chats_has_been_here(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("good")
    ready(qtbot, application)
    with qtbot.waitSignal(application.conversation.ended):
        application.conversation.ask("Why?")
    application.settings.change(welcomed=False)
    application.tours.open_first()
    assert application.tours.tour is None


def test_escape_leaves_it_from_wherever_the_keyboard_is(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("good", first=True)
    qtbot.waitExposed(application.window)
    ready(qtbot, application)
    assert application.window.focusWidget() is tour_of(application).next
    editor = application.window.composer.editor
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert application.tours.tour is None and application.settings.settings.welcomed


def test_at_the_first_start_return_leads_on_and_a_letter_begins_a_question(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("good", first=True)
    ready(qtbot, application)
    tour = tour_of(application)
    qtbot.keyClick(tour.next, Qt.Key.Key_Return)
    assert tour.step == 1
    qtbot.keyClicks(tour.next, "W")
    assert application.window.composer.text == "W"


def test_it_is_walked_through_by_the_keyboard_alone(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("good")
    ready(qtbot, application)
    application.window.commands.welcome.trigger()
    tour = tour_of(application)
    assert application.window.focusWidget() is tour.next
    assert "Step 1 of 3" in tour.accessibleDescription() and not tour.back.isVisible()
    qtbot.keyClick(tour.next, Qt.Key.Key_Space)
    assert tour.step == 1 and tour.models.isVisible() and not tour.first.isVisible()
    qtbot.keyClick(tour.back, Qt.Key.Key_Space)
    assert tour.step == 0
    for _ in range(3):
        qtbot.keyClick(tour.next, Qt.Key.Key_Space)
    assert application.tours.tour is None
    assert application.window.focusWidget() is application.window.composer.editor


def test_the_help_menu_brings_it_back_in_an_empty_chat(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("good")
    ready(qtbot, application)
    with qtbot.waitSignal(application.conversation.ended):
        application.conversation.ask("Why?")
    old = application.chats.chat.id
    application.window.commands.welcome.trigger()
    assert tour_of(application).isVisible() and application.chats.chat.blank
    application.chats.open(old)
    assert application.tours.tour is None


def test_typing_at_once_starts_the_chat(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("good", first=True)
    ready(qtbot, application)
    editor = application.window.composer.editor
    qtbot.keyClicks(editor, "Why?")
    assert application.tours.tour is not None  # nothing vanishes while somebody writes
    with qtbot.waitSignal(application.conversation.ended):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert application.tours.tour is None and application.settings.settings.welcomed
    assert [turn.question for turn in application.conversation.chat.turns] == ["Why?"]


# --- choosing a model -------------------------------------------------------------


@pytest.fixture
def choosing(qtbot: QtBot, open_app: Open, monkeypatch: pytest.MonkeyPatch) -> Application:
    """The second step, on a Mac with 32 GB and a table of two pairs."""
    pairs = [find("pocket"), find("qwen3-4b")]
    monkeypatch.setattr(offers_module, "PAIRS", pairs)
    application = open_app("good", first=True)
    application.proposal.machine = lambda: Machine(32 * GIB)
    ready(qtbot, application)
    with qtbot.waitSignal(application.proposal.found, timeout=PATIENCE):
        application.proposal.look()
    tour_of(application).show_step(1)
    return application


def test_what_suits_the_machine_is_offered_with_size_licence_and_need(
    choosing: Application,
) -> None:
    page = tour_of(choosing).models
    told = part(page, "tourBest").accessibleName()
    assert told.startswith("Qwen3 4B") and "fits this machine" in told
    assert "It leaves " in told and " of the memory for models free." in told
    assert "GB" in told and "Apache-2.0" in told and "needs" in told
    assert page.act.isVisible() and page.act.accessibleName() == "Download Qwen3 4B"
    assert not page.pocket.isVisible()  # it is what answers


def test_a_download_begins_behind_the_welcome_and_shows_how_far_it_is(
    qtbot: QtBot, choosing: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[object] = []
    monkeypatch.setattr(choosing.downloads, "send", sent.append)
    page = tour_of(choosing).models
    qtbot.mouseClick(page.act, LEFT)
    [request] = sent
    assert isinstance(request, Add) and request.name == "qwen3-4b"
    assert not choosing.library.isVisible()
    item = Item("qwen3-4b", request.repositories, bytes=4_000_000_000, done=0)
    choosing.downloads._take(Queue([item]))
    going = Progress(1_000_000_000, 4_000_000_000, 3e7, 100.0, 0.1, [])
    choosing.downloads._take(Going("qwen3-4b", going))
    assert "25%" in part(page, "tourBest").accessibleName()
    assert page.act.text() == "Pause" and part(page, "tourProgress").isVisible()


def test_a_pair_that_is_here_is_used_by_a_click(qtbot: QtBot, choosing: Application) -> None:
    best, page = choosing.proposal.best, tour_of(choosing).models
    assert best is not None
    here = replace(best, target=best.pair.target, draft=True)
    choosing.proposal.best, choosing.proposal.ready = None, [here]  # as once it has come
    choosing.proposal.found.emit("", "", "")
    assert page.act.text() == "Use" and "On disk" in part(page, "tourBest").accessibleName()
    with qtbot.waitSignal(choosing.library.desk.use_asked) as asked:
        page.act.click()
    assert asked.args == [Load(0, pair="qwen3-4b")]
    told = Speculation("on")
    choosing.client.loaded.emit(Loaded(1, "qwen3-4b", "Qwen3 4B", "t", "d", told, 1024, True, 16))
    assert not page.act.isVisible() and "Loaded now" in part(page, "tourBest").accessibleName()
    assert page.pocket.isVisible()


def test_a_machine_that_is_too_small_is_told_so(qtbot: QtBot, choosing: Application) -> None:
    choosing.proposal.machine = lambda: Machine(2 * GIB)
    with qtbot.waitSignal(choosing.proposal.found, timeout=PATIENCE):
        choosing.proposal.look()
    page = tour_of(choosing).models
    assert "No larger pair both fits this machine and" in part(page, "tourBest").accessibleName()
    assert not page.act.isVisible()


def test_own_models_lead_to_the_library_and_to_their_places(
    qtbot: QtBot, choosing: Application
) -> None:
    page = tour_of(choosing).models
    qtbot.mouseClick(part(page, "tourLibrary"), LEFT)
    assert choosing.library.isVisible()
    qtbot.mouseClick(part(page, "tourPlaces"), LEFT)
    assert choosing.preferences is not None
    assert choosing.preferences.stack.currentWidget().objectName() == "modelsPageScroll"
    assert choosing.tours.tour is not None


# --- what speculation does ----------------------------------------------------------


def test_the_demonstration_is_the_engines_own_and_its_figures_are_measured(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app(command=engine_command(), first=True)
    ended = []
    application._trial.ended.connect(ended.append)
    tour = tour_of(application)
    tour.show_step(DEMO)  # before there is an engine: it waits for one
    qtbot.waitUntil(lambda: bool(ended), timeout=PATIENCE)
    [result] = ended
    run = result["runs"][0]
    for side, name in ((False, "plain_tokens_per_second"), (True, "speculative_tokens_per_second")):
        lane = tour.demo.lanes[side]
        assert lane.rate.text() == f"{run[name]:.1f} tokens/s"
        seconds = run[name.replace("tokens_per_second", "seconds")]
        assert lane.told.text() == f"{run['tokens']} tokens written in {seconds:.2f} s"
        assert run["tokens"] / seconds == pytest.approx(run[name])
    texts = [lane.script.accessibleDescription() for lane in tour.demo.lanes.values()]
    assert texts[0] == texts[1] and "return" in texts[0]
    verdict = words(tour, "tourVerdict")
    assert verdict == f"{times_words(result['speedup'])} as fast, and word for word the same."
    assert not application.conversation.chat.turns  # nothing of it is in a chat
    with qtbot.waitSignal(application.conversation.ended, timeout=PATIENCE):
        part(tour, "tourExample1").click()  # type: ignore[attr-defined]
    assert application.conversation.chat.turns[0].question == EXAMPLES[0]
    assert application.tours.tour is None


def begun(qtbot: QtBot, application: Application) -> Tour:
    """The demonstration, under way with an engine that never comes to an end."""
    ready(qtbot, application)
    application.window.commands.welcome.trigger()
    tour = tour_of(application)
    with qtbot.waitSignal(application._trial.grew, timeout=PATIENCE):
        tour.show_step(DEMO)
    return tour


def test_a_question_that_is_sent_meanwhile_ends_it_and_is_answered(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("endless")
    begun(qtbot, application)
    editor = application.window.composer.editor
    with qtbot.waitSignal(application.conversation.began, timeout=PATIENCE):
        editor.setPlainText("Why?")
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert application.tours.tour is None and not application._trial.running
    assert application.conversation.chat.turns[0].question == "Why?"


def test_escape_ends_it_and_leaves(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("endless")
    tour = begun(qtbot, application)
    qtbot.keyClick(tour.next, Qt.Key.Key_Escape)
    assert application.tours.tour is None
    ready(qtbot, application)
    assert not application._trial.running


def test_without_a_draft_it_says_why_there_is_nothing_to_show(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("draftless")
    ready(qtbot, application)
    application.window.commands.welcome.trigger()
    tour = tour_of(application)
    tour.show_step(DEMO)
    qtbot.waitUntil(lambda: "nothing to compare" in words(tour, "tourVerdict"))


# --- its look -------------------------------------------------------------------


@pytest.mark.parametrize("step", range(3))
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_of_it_is_cut_in_the_smallest_window(
    qtbot: QtBot, open_app: Open, step: int, scheme: str
) -> None:
    application = open_app("mute")
    application.settings.change(scheme=scheme)
    window = application.window
    window.resize(window.minimumSize())
    window.commands.welcome.trigger()
    tour = tour_of(application)
    tour.show_step(step)
    QApplication.processEvents()
    assert tour.skip.isVisible() and tour.next.isVisible()
    labels = [one for one in tour.findChildren(QLabel) if one.isVisible() and one.wordWrap()]
    whole = lambda one: one.height() >= one.heightForWidth(one.width())  # noqa: E731
    qtbot.waitUntil(lambda: all(map(whole, labels)))  # a late text has its room a moment later
    for button in tour.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()
