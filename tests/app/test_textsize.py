"""Larger words: everywhere in the window, and nothing is cut for it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, QTranslator
from PySide6.QtWidgets import QLineEdit, QMenu, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app import theme
from app.application import Application
from app.attachment import Attachment
from app.contextmeter import Fill
from app.filechip import FileChip
from app.language import PSEUDO
from app.messagetools import MessageTools
from app.prefpage import Choice
from app.settings import LARGEST, PERCENT
from app.welcome import ExampleButton
from tests.app.inspection import clipped
from tests.app.scenes import speed
from tests.app.scenes.stage import IDLE, Stage
from tests.app.test_narrow import check, middling

Open = Callable[..., Application]


def sized(application: Application) -> list[QWidget]:
    """One of each that has words."""
    window, preferences = application.window, application.preferences
    assert preferences is not None
    return [
        window.composer.editor,
        window.composer.attach,
        window.composer.meter,
        window.sidebar.list,
        window.sidebar.search,
        window.bar.model,
        window.bar.speculative,
        window.bar.speed,
        window.state,
        window.speed.unit,
        window.speed.rate,
        window.tuning.panel.system,
        window.transcript.widget(),
        window.menu,
        *window.menuBar().findChildren(QMenu),
        application.desk.palette.list,
        *application.library.bar.findChildren(QLineEdit),
        application.speed.window.verdict,
        application.speed.history,
        preferences.list,
        *preferences.findChildren(Choice),
    ]


def test_all_words_of_the_window_grow_and_shrink_together(open_app: Open) -> None:
    application = open_app("mute")
    application.open_preferences()
    before = [one.font().pointSizeF() for one in sized(application)]
    wide = application.window.sidebar.width()
    for steps in (4, -8, 4):
        for _ in range(abs(steps)):
            acts = application.window.commands
            (acts.zoom_in if steps > 0 else acts.zoom_out).trigger()
        zoom = application.settings.settings.zoom
        now = [one.font().pointSizeF() for one in sized(application)]
        assert now == pytest.approx([size * PERCENT[zoom] / 100 for size in before])
        assert (application.window.sidebar.width() > wide) is (zoom > 0)


def test_a_window_that_opens_later_is_as_large(open_app: Open) -> None:
    application = open_app("mute")
    application.open_preferences()
    before = [one.font().pointSizeF() for one in sized(application)]
    application.settings.change(zoom=5)
    application.close()
    again = open_app("mute")
    again.open_preferences()
    now = [one.font().pointSizeF() for one in sized(again)]
    assert now == pytest.approx([size * PERCENT[5] / 100 for size in before])


def test_windows_are_as_large_as_their_words_ask_where_the_screen_is(open_app: Open) -> None:
    application = open_app("mute")
    application.settings.change(zoom=1)
    application.open_preferences()
    shown = application.preferences
    assert shown is not None and shown.size() == QSize(792, 572)
    application.settings.change(zoom=LARGEST)
    assert shown.size() == shown.screen().availableSize()  # and its pages scroll, to be seen whole
    for page in shown.stack.findChildren(QScrollArea):
        assert page.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_a_window_that_was_closed_meanwhile_is_as_it_was_at_the_old_size(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("mute")
    application.open_preferences()
    shown = application.preferences
    assert shown is not None

    def seen() -> tuple[QSize, list[int]]:
        choices = [choice for choice in shown.findChildren(Choice) if choice.isVisible()]
        return shown.size(), [choice.height() for choice in choices]

    qtbot.waitUntil(lambda: min(seen()[1], default=0) > 0)
    before = seen()
    application.settings.change(zoom=LARGEST)
    qtbot.waitUntil(lambda: min(seen()[1]) > max(before[1]))
    shown.close()
    for zoom in (5, 2, 0):
        application.settings.change(zoom=zoom)
    application.open_preferences()
    qtbot.waitUntil(lambda: seen() == before)


def test_figures_that_lose_their_room_say_so_and_the_speed_stays(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("mute")
    window = application.window
    window.resize(960, 600)
    window.commands.speed.trigger()
    assert window.speed.isVisible()
    middling(application)
    application.settings.change(zoom=LARGEST)
    qtbot.waitUntil(lambda: "speed panel is back" in window.state.text)
    assert not window.speed.isVisible() and window.bar.speed.isVisible()


def test_what_is_drawn_beside_words_grows_with_them(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("mute")
    window = application.window
    drawn = {
        "send": lambda: window.composer.button.width(),
        "track": lambda: (
            window.bar.speculative.sizeHint().width()
            - window.bar.speculative.fontMetrics().horizontalAdvance("Speculation off")
        ),
        "ring": lambda: (
            window.composer.meter.sizeHint().width()
            - window.composer.meter.fontMetrics().horizontalAdvance(window.composer.meter.words)
        ),
        "sought": lambda: window.sidebar.search.textMargins().left(),
        "rounds": lambda: window.bar.rounds.sizeHint().height(),
    }
    before = {name: size() for name, size in drawn.items()}
    application.settings.change(zoom=LARGEST)

    def grown() -> None:
        factor = {name: size() / before[name] for name, size in drawn.items()}
        assert min(factor.values()) > 1.4, factor
        assert factor["send"] == pytest.approx(PERCENT[LARGEST] / 100, abs=0.05)

    qtbot.waitUntil(grown)


def test_chips_have_room_for_their_words(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("mute")
    chips = application.window.composer.chips
    names = ("shopping list.txt", "a report with quite a long name for a chip.pdf", "numbers.csv")
    chips.show_files([Attachment(name, "one two") for name in names])

    def roomy() -> None:
        for chip in chips.findChildren(FileChip):
            assert chip.isVisible() and chip.width() >= chip.sizeHint().width()
            assert chips.rect().contains(chip.geometry())

    qtbot.waitUntil(roomy)
    high = chips.height()
    application.settings.change(zoom=LARGEST)
    qtbot.waitUntil(lambda: chips.height() > 1.5 * high)
    qtbot.waitUntil(roomy)


@pytest.mark.parametrize("zoom", [0, LARGEST])
def test_in_a_low_window_the_answers_that_are_compared_are_seen(
    qtbot: QtBot, open_app: Open, zoom: int
) -> None:
    application = open_app("mute")
    window = application.speed.window
    window.show()
    application.settings.change(zoom=zoom)

    def seen() -> None:
        window.resize(706, 0)
        assert window.race.height() < window.race.sizeHint().height()
        for side in window.sides.values():
            area = side.findChildren(QScrollArea)[0].viewport()
            assert area.height() >= 5 * side.fontMetrics().lineSpacing()

    qtbot.waitUntil(seen)
    window.resize(706, 2000)
    qtbot.waitUntil(lambda: window.race.height() == window.race.sizeHint().height())


def test_the_start_page_is_read_from_its_beginning_and_its_questions_are_whole(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("mute")
    window, bar = application.window, application.window.transcript.verticalScrollBar()
    application.settings.change(zoom=LARGEST)
    window.resize(760, 700)

    def whole() -> None:
        examples = window.findChildren(ExampleButton)
        for example in examples:
            assert example.height() >= example.heightForWidth(example.width())
        lines = [(one.height() - 3 * theme.GRID) / one.fontMetrics().height() for one in examples]
        assert max(lines) > 1.9

    qtbot.waitUntil(whole)
    assert bar.maximum() > 0 and bar.value() == 0


@pytest.fixture(params=["en", "de", PSEUDO])
def stage(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: object) -> Iterator[Stage]:
    """A window that speaks each language in turn."""
    before = QLocale()
    made = Stage(tmp_path, False, request.param, IDLE, beat=0)  # type: ignore[arg-type]
    yield made
    made.close()
    for words in made.app.findChildren(QTranslator):
        QCoreApplication.removeTranslator(words)
    QLocale.setDefault(before)


def test_nothing_is_cut_at_one_and_a_half_and_at_twice_the_size(qtbot: QtBot, stage: Stage) -> None:
    speed.accepted(stage)
    stage.window.commands.speed.trigger()
    middling(stage.app)
    stage.window.composer.meter.show_fill(Fill(123_456, 262_144, exact=False, full=True))

    def roomy() -> None:
        assert clipped(stage.window) == []
        assert stage.window.transcript.horizontalScrollBar().maximum() == 0
        check(stage.app, f"{zoom} at {width}")
        for tools in stage.window.findChildren(MessageTools):
            for one in tools.findChildren(QWidget):
                assert not one.isVisible() or tools.rect().contains(one.geometry())

    for zoom in (0, 4, LARGEST - 1, LARGEST):
        stage.app.settings.change(zoom=zoom)
        for width in (540, 1100):
            stage.window.resize(width, 760)
            qtbot.waitUntil(roomy)  # lines that break ask for the height they need
