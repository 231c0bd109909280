"""The first start."""

from dataclasses import replace

from dflash_mlx.backlog import Item
from dflash_mlx.pace import Progress
from dflash_mlx.protocol import Done, Text
from dflash_mlx.transfer import Going, Queue
from tests.app.scenes.stage import Scene, Stage, report, wait
from tests.app.scenes.texts import CODE


def welcome_first(stage: Stage) -> None:
    stage.load()
    stage.window.commands.welcome.trigger()


def welcome_models(stage: Stage, step: int = 1) -> None:
    welcome_first(stage)
    while stage.app.proposal.looked is None:
        wait(20)
    tour = stage.app.tours.tour
    assert tour is not None
    tour.show_step(step)


def welcome_downloading(stage: Stage) -> None:
    """A pair is on its way, in the smallest window."""
    stage.window.resize(stage.window.minimumSize())
    welcome_models(stage)
    best = stage.app.proposal.best
    assert best is not None
    pair = best.pair
    sides = [str(pair.target), str(pair.draft)]
    done, total = 4_100_000_000, 16_800_000_000
    stage.app.downloads._take(Queue([Item(pair.name, sides, bytes=total, done=done)]))
    progress = Progress(done, total, 34_200_000, 371.0, 0.1, [])
    stage.app.downloads._take(Going(pair.name, progress))


def welcome_demo(stage: Stage) -> None:
    """The third step as it was measured."""
    welcome_models(stage, 2)
    wait(50)
    while stage.app._trial.running:
        _play(stage)


def welcome_demo_small(stage: Stage) -> None:
    stage.window.resize(540, 700)
    welcome_demo(stage)


def _play(stage: Stage) -> None:
    """One side of the demonstration."""
    trial = stage.app._trial
    assert trial._now is not None
    repeat, on = trial._now
    rate = 412.6 if on else 96.4
    figures = replace(report(102, on, rate), decode_seconds=102 / rate, prefill_seconds=0.04)
    stage.client.text.emit(Text(trial._id, "", CODE[:360], [1], [], figures))
    stage.client.done.emit(Done(trial._id, "stop", figures))


SCENES: list[Scene] = [
    welcome_first,
    welcome_models,
    welcome_downloading,
    welcome_demo,
    welcome_demo_small,
]
