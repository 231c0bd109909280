"""Speed made visible: the panel, accepted tokens, Compare and the history."""

import time
from dataclasses import replace

from app.messagetools import ShyButton
from app.speedlog import Point
from dflash_mlx.protocol import Done, Text
from tests.app.scenes.chat import finished
from tests.app.scenes.stage import Scene, Stage, report
from tests.app.scenes.texts import CODE


def speed(stage: Stage) -> None:
    """Every figure of an answer, at the right."""
    stage.window.resize(1240, 800)
    stage.window.commands.speed.trigger()
    finished(stage)


def accepted(stage: Stage) -> None:
    """An answer in its rounds."""
    finished(stage)
    stage.window.transcript.findChildren(ShyButton, "acceptedTokens")[-1].click()


def comparing(stage: Stage, seen: int = 1, alike: bool = True) -> None:
    """A comparison of which `seen` sides have answered; the next one is half through."""
    finished(stage)
    stage.window.commands.compare.trigger()
    play(stage, seen, alike)


def play(stage: Stage, seen: int, alike: bool = True, shares: tuple[float, ...] = (1.0,)) -> None:
    """shares: of its usual rate that the fast side has in each run."""
    comparison = stage.app.comparison
    while comparison.running:
        assert comparison._now is not None
        (repeat, on), id = comparison._now, comparison._id
        rate, tokens = (412.6 * shares[repeat - 1] if on else 96.4), 120
        for part in range(1, 7):
            told = report(tokens * part // 6, on, rate)
            told = replace(told, decode_seconds=told.reply_tokens / rate, prefill_seconds=0.04)
            piece, ids = CODE[60 * part - 60 : 60 * part], [7] * 20
            if part == 6 and on and not alike:
                piece, ids = piece.upper(), [8] * 20
            stage.client.text.emit(Text(id, "", piece, ids, [], told))
            if repeat and not seen and part == 3:
                return
        seen -= bool(repeat)
        stage.client.done.emit(Done(id, "stop", told))


def compared(stage: Stage) -> None:
    comparing(stage, 9)


def compared_often(stage: Stage) -> None:
    """The median of five runs, no two of which are as fast."""
    comparing(stage, 2)
    window = stage.app.speed.window
    window.repeats.setCurrentIndex(2)
    window.run.click()
    play(stage, 99, shares=(1.0, 0.84, 1.31, 0.93, 1.12))


def compared_apart(stage: Stage) -> None:
    """The two texts are not the same."""
    comparing(stage, 9, alike=False)


def history(stage: Stage) -> None:
    """Speed over some days, with two pairs."""
    stage.load()
    now = time.time()
    days = [(9, 3.1), (6, 4.4), (6, 4.0), (3, 5.2), (1, 4.7), (1, 5.0), (0, 5.4)]
    points = [
        Point(now - 86400 * ago, pair, 2.2 * gain, gain * share, ago in (3, 0))
        for pair, share in (("Pocket", 1.0), ("Qwen3 4B", 0.5))
        for ago, gain in days
    ]
    stage.app.speed.history._read = lambda: points
    stage.window.commands.history.trigger()


def history_empty(stage: Stage) -> None:
    stage.load()
    stage.window.commands.history.trigger()


def speed_empty(stage: Stage) -> None:
    stage.load()
    stage.window.resize(1240, 800)
    stage.window.commands.speed.trigger()


SCENES: list[Scene] = [
    speed,
    speed_empty,
    accepted,
    comparing,
    compared,
    compared_often,
    compared_apart,
    history,
    history_empty,
]
