"""The bar: figures that stand still, a switch that is true."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.figures import memory_words
from app.statsbar import NAME, StatsBar
from dflash_mlx.memory import GIB
from dflash_mlx.protocol import Loaded
from dflash_mlx.stats import Report, Speculation


def report(rate: float) -> Report:
    return Report(
        reply_tokens=10,
        tokens_per_second=rate,
        window_per_second=rate,
        peak_memory_bytes=1_234_000_000,
        speculation=Speculation("on", tau=3.5, histogram=[0, 1, 2]),
    )


def pair(thinks: bool) -> Loaded:
    return Loaded(
        1, "pocket", "Pocket", "t", "d", Speculation("on"), 1024, thinks, 16, memory_bytes=5_000_000
    )


@pytest.fixture
def bar(qtbot: QtBot) -> StatsBar:
    made = StatsBar()
    qtbot.addWidget(made)
    made.resize(900, 40)
    made.show()
    return made


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "–"), (48 * 2**20, "48.0 MiB"), (int(1.2 * GIB), "1.2 GiB"), (12 * GIB, "12.0 GiB")],
)
def test_memory_in_words(size: int, words: str) -> None:
    assert memory_words(size) == words


def test_the_last_figures_stay(bar: StatsBar) -> None:
    bar.begin()
    bar.collect(report(50.0))
    bar.finish(report(412.34))
    assert bar.speed.text() == "412.3 tokens/s"
    assert bar.tau.text() == "τ 3.50"
    assert bar.memory.text() == "1.1 GiB"
    assert "2 tokens: 2" in bar.rounds.accessibleDescription()
    bar.begin()
    assert bar.speed.text() == "– tokens/s"


def test_nothing_moves_when_a_figure_grows(bar: StatsBar) -> None:
    bar.show_model(pair(thinks=True))
    places = []
    for rate in (1.0, 99.9, 1234.5):
        bar.finish(report(rate))
        bar.layout().activate()
        places.append([widget.geometry() for widget in (bar.speed, bar.tau, bar.rounds, bar.curve)])
    assert places[0] == places[1] == places[2]


def test_collected_figures_are_drawn_a_little_later(qtbot: QtBot, bar: StatsBar) -> None:
    bar.collect(report(77.0))
    assert bar.speed.text() == "– tokens/s"
    qtbot.waitUntil(lambda: bar.speed.text() == "77.0 tokens/s")


def test_thinking_is_offered_where_the_model_thinks(bar: StatsBar) -> None:
    bar.show_model(pair(thinks=True))
    assert bar.thinking.isVisible()
    bar.show_model(pair(thinks=False))
    assert not bar.thinking.isVisible()


def test_a_narrow_bar_leaves_out_pictures_and_keeps_words(bar: StatsBar) -> None:
    bar.show_model(pair(thinks=True))
    kept = (bar.model, bar.speculative, bar.thinking)
    bar.resize(sum(one.sizeHint().width() for one in kept) + 50, 40)
    assert not bar.curve.isVisible()
    assert bar.speculative.width() == bar.speculative.sizeHint().width()
    bar.resize(900, 40)
    assert bar.curve.isVisible()


def test_a_long_name_gives_way_to_speed_and_nothing_less(qtbot: QtBot, bar: StatsBar) -> None:
    name = "Huihui-Qwen3.5-122B-A10B-abliterated-mlx-4bit"
    bar.show_model(replace(pair(thinks=True), title=name))
    bar.setMinimumWidth(1)  # as in a window, which has its own
    bar.resize(508, 40)
    assert bar.speed.isVisible() and not bar.memory.isVisible()
    qtbot.waitUntil(lambda: NAME <= bar.model.width() < bar.model.sizeHint().width())
    bar.resize(1000, 40)
    assert bar.memory.isVisible()
    qtbot.waitUntil(lambda: bar.model.width() == bar.model.sizeHint().width())
