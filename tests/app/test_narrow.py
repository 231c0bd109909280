"""What stands below the question in the smallest window: whole and apart, in every language."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations, product
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.application import Application
from app.contextmeter import Fill
from app.language import PSEUDO
from app.modelbutton import ModelButton
from app.paths import Paths
from app.settings import Settings, encode, write
from dflash_mlx.protocol import Failed, Hello, Loaded, Loading
from dflash_mlx.stats import Report, Speculation

LONG = "Huihui-Qwen3.5-122B-A10B-abliterated-mlx-4bit"

POCKET = Loaded(
    id=1,
    name="pocket",
    title="Pocket",
    target="pocket/target",
    draft="pocket/draft",
    speculation=Speculation("on"),
    context=262_144,
    thinks=True,
    block=16,
    memory_bytes=412_300_000_000,
)

FIGURES = Report(
    reply_tokens=2048,
    tokens_per_second=1412.6,
    window_per_second=1412.6,
    peak_memory_bytes=412_300_000_000,
    speculation=Speculation("on", "", 40, 600, 372, [1] * 17, 12.31),
)


def load(app: Application, pair: Loaded) -> None:
    app.client.hello.emit(Hello())
    app.client.loaded.emit(pair)


def starting(app: Application) -> None:
    app.client.hello.emit(Hello())
    app.client.loading.emit(Loading(1, f"Loading the draft of {LONG}"))


def failed(app: Application) -> None:
    app.client.hello.emit(Hello())
    app.client.failed.emit(Failed(app.pairing._load, "ModelError", "It is damaged."))


def answered(app: Application) -> None:
    load(app, POCKET)
    app.window.bar.finish(FIGURES)


def middling(app: Application) -> None:
    load(app, replace(POCKET, title="Qwen3-Coder-Next"))
    app.window.bar.finish(FIGURES)


def long(app: Application) -> None:
    load(app, replace(POCKET, title=LONG))
    app.window.bar.finish(FIGURES)
    app.window.state.set_hint(f"{LONG} is on this disk, checked. " * 2)


def unavailable(app: Application) -> None:
    why = Speculation("unavailable", "the draft expects a hidden size of 512, this target has 320")
    load(app, replace(POCKET, speculation=why))


STATES = (starting, failed, answered, middling, long, unavailable)


@pytest.fixture(params=["en", "de", "zh_CN", PSEUDO])
def application(
    request: pytest.FixtureRequest, tmp_path: Path, open_app: Callable[..., Application]
) -> Iterator[Application]:
    """One that speaks each language in turn, in its smallest window."""
    before = QLocale()
    write(Paths.inside(tmp_path).settings, encode(Settings(language=request.param)))
    app = open_app("mute")
    app.window.resize(app.window.minimumSize())
    yield app
    for words in app.findChildren(QTranslator):
        QCoreApplication.removeTranslator(words)
    QLocale.setDefault(before)


def parts(host: QWidget) -> list[QWidget]:
    """What stands side by side in a line of the window."""
    children = [one for one in host.children() if isinstance(one, QWidget)]
    return [one for one in children if one.isVisible()]


def wanted(part: QWidget) -> int:
    """The room without which it would be cut. A model's name is cut with dots, and on purpose."""
    if isinstance(part, ModelButton):
        return part.minimumSizeHint().width()
    if isinstance(part, QLabel):
        return part.fontMetrics().horizontalAdvance(part.text())
    return part.sizeHint().width()


def lines_of(app: Application) -> list[tuple[str, list[QWidget]]]:
    composer, bar = app.window.composer, app.window.bar
    buttons = [composer.attach, composer.tuning, composer.meter, composer.button]
    return [("composer", buttons), ("bar", parts(bar))]


def check(application: Application, when: str) -> None:
    for name, line in lines_of(application):
        for part in line:
            what = f"{when}, {name}: {type(part).__name__} {part.objectName()}"
            host = part.parentWidget()
            assert host is not None and host.rect().contains(part.geometry()), what
            assert part.width() >= wanted(part), f"{what} is cut"
        for one, other in combinations(line, 2):
            names = f"{when}: {one.objectName()} and {other.objectName()}"
            assert not one.geometry().intersects(other.geometry()), names


def test_nothing_is_cut_or_lies_on_its_neighbour(qtbot: QtBot, application: Application) -> None:
    fills = Fill(0), Fill(123_456, 262_144, exact=False, full=True)
    for scheme, state, fill in product(("light", "dark"), STATES, fills):
        application.settings.change(scheme=scheme)
        state(application)
        application.window.composer.meter.show_fill(fill)
        for _ in range(3):  # a line that breaks asks for more height, one widget above the other
            QApplication.processEvents()
        check(application, f"{scheme}, {state.__name__}")
    line = application.window.state
    assert line.width() >= line.minimumSizeHint().width()


def test_it_is_540_wide_and_the_speed_is_there_with_a_name_of_usual_length(
    qtbot: QtBot, application: Application
) -> None:
    assert application.window.minimumWidth() == 540
    middling(application)
    QApplication.processEvents()
    bar = application.window.bar
    assert bar.speed.isVisible()
    assert bar.model.isVisible() and bar.speculative.isVisible() and bar.thinking.isVisible()
