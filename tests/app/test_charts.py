"""The two small pictures say their numbers aloud."""

from pytestqt.qtbot import QtBot

from app.charts import Histogram, Sparkline


def test_the_histogram_tells_its_numbers(qtbot: QtBot) -> None:
    picture = Histogram()
    qtbot.addWidget(picture)
    assert picture.accessibleDescription() == "no rounds yet"
    picture.set_counts([0, 2, 0, 5])
    assert picture.accessibleDescription() == "rounds by tokens given: 1 token: 2, 3 tokens: 5"
    picture.set_block(16)
    assert not picture.grab().isNull()


def test_the_curve_tells_its_range(qtbot: QtBot) -> None:
    picture = Sparkline()
    qtbot.addWidget(picture)
    for value in (10.0, 30.0, 20.0):
        picture.add(value)
    assert picture.accessibleDescription() == ("between 10 and 30 tokens per second lately, now 20")
    assert not picture.grab().isNull()
    picture.clear()
    assert picture.accessibleDescription() == "no figures yet"
