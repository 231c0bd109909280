"""What a window on a chat is made of, as the desks that keep several parts in step get it."""

from dataclasses import dataclass

from app.actions import Actions
from app.composer import Composer
from app.speedpanel import SpeedPanel
from app.stateline import StateLine
from app.statsbar import StatsBar
from app.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Parts:
    """Each is there once a window."""

    transcript: Transcript
    composer: Composer
    bar: StatsBar
    speed: SpeedPanel
    state: StateLine
    actions: Actions
