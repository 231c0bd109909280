"""The window on a stage, its engine played by hand, and the picture of what is seen of it."""

import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import cast

from PySide6.QtCore import (
    QCoreApplication,
    QEventLoop,
    QPoint,
    QRect,
    QRectF,
    Qt,
    QTimer,
    QTranslator,
)
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app import theme
from app.application import Application
from app.dress import Dress
from app.offers import Offer
from app.paths import Paths
from app.popup import Popup
from app.settings import Settings, encode, write
from dflash_mlx.memory import GIB
from dflash_mlx.models import PAIRS, Machine, find, need, status
from dflash_mlx.protocol import Done, Hello, Load, Loaded, Prefill, Text
from dflash_mlx.stats import Report, Round, Speculation

HISTOGRAM = [0, 1, 0, 2, 1, 0, 3, 2, 1, 4, 2, 3, 1, 5, 2, 4, 9]


def report(tokens: int, on: bool = True, rate: float = 412.6) -> Report:
    speculation = Speculation("off")
    if on:
        speculation = Speculation("on", "", 40, 600, 372, HISTOGRAM, 10.31)
    return Report(
        prompt_tokens=31,
        reply_tokens=tokens,
        time_to_first_token=0.04,
        tokens_per_second=rate,
        window_per_second=rate,
        peak_memory_bytes=212_000_000,
        device="CPU",
        blas="OpenBLAS",
        speculation=speculation,
    )


def wait(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


IDLE = [sys.executable, str(Path(__file__).parents[1].joinpath("scripted_engine.py")), "mute"]


def _few(picture: QImage) -> QImage:
    """The picture in 256 colours: a third of the bytes.

    Colours that no eye tells apart become the most frequent of them; what is rare and
    stands out, such as the words of a language in code, is kept.
    """
    points = picture.convertToFormat(QImage.Format.Format_RGB32).constBits().cast("I")
    colours = [colour for colour, _ in Counter(points).most_common()]
    kept: dict[tuple[int, ...], int] = {}
    for step in count(1):
        kept.clear()
        for colour in colours:
            kept.setdefault(tuple((colour >> bits & 255) // step for bits in (16, 8, 0)), colour)
        if len(kept) <= 256:
            break
    plain = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return picture.convertToFormat(QImage.Format.Format_Indexed8, list(kept.values()), plain)


def _lay(painter: QPainter, above: QWidget, place: QPoint) -> None:
    """A window over another one, with the shadow and the edge that a desktop would give it."""
    box = QRect(place, above.size())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in range(2, 18, 3):
        painter.setBrush(QColor(0, 0, 0, 6))
        soft = QRectF(box).adjusted(-spread, 6 - spread, spread, 6 + spread)
        painter.drawRoundedRect(soft, 6 + spread, 6 + spread)
    painter.drawPixmap(place, above.grab())
    if not isinstance(above, Popup):  # it has one of its own
        painter.setPen(theme.edge(above.palette()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0, 0, -1, -1))


class Stage:
    """A window whose engine is played by hand, unless another engine is given.

    beat: ms between pieces of an answer, for a curve to draw.
    """

    def __init__(
        self, folder: Path, dark: bool, language: str, engine: list[str], beat: int = 110
    ) -> None:
        self.folder, self.beat = folder, beat
        data = Paths.inside(Path(tempfile.mkdtemp()))
        write(data.settings, encode(Settings(language=language, welcomed=True)))
        self.app = Application(data, Load(0, pair="pocket"), engine, IDLE)
        self.client, self.window = self.app.client, self.app.window
        self.app.proposal.machine = lambda: Machine(32 * GIB)
        self.app.settings.change(scheme="dark" if dark else "light")
        self.dress = Dress(cast(QApplication, QApplication.instance()), self.app.settings)
        self.app.open()

    def load(self, speculation: Speculation | None = None) -> None:
        self.client.hello.emit(Hello())
        self.client.loaded.emit(
            Loaded(
                id=1,
                name="pocket",
                title="Pocket",
                target="pocket/target",
                draft="pocket/draft",
                speculation=speculation or Speculation("on"),
                context=4096,
                thinks=True,
                block=16,
                device="CPU",
                blas="OpenBLAS",
                memory_bytes=48_000_000,
                note=find("pocket").note,
            )
        )

    def ask(self, question: str, answer: str, thought: str = "", end: bool = True) -> None:
        self.app.conversation.ask(question)
        id = self.app.writing.id
        self.client.prefill.emit(Prefill(id, 31, 31))
        tokens, on = 0, self.app.pairing.speculation.state == "on"
        for at in range(0, len(thought), 60):
            self.client.text.emit(Text(id, thought[at : at + 60], "", [], [], report(9, on)))
        for at in range(0, len(answer), 24):
            tokens += 8
            rate = 380 + 40 * ((at * 7919) % 13) / 13 if on else 96.4
            piece = answer[at : at + 24]
            rounds = [Round(8, 15, answer=len(piece), own_answer=3)] if on else []
            self.client.text.emit(Text(id, "", piece, [], rounds, report(tokens, on, rate)))
            if at % 120 == 0 and self.beat:
                wait(self.beat)
        if end:
            self.client.done.emit(Done(id, "stop", report(tokens, on, 412.6 if on else 96.4)))

    def shoot(self, name: str) -> None:
        """The window, with what is open above it."""
        wait(150)
        library = self.app.library
        window: QWidget = library if library.isVisible() else self.window
        for own in (self.app.speed.window, self.app.speed.history):
            window = own if own.isVisible() else window
        picture = window.grab()
        if self.app.preferences is not None and self.app.preferences.isVisible():
            window = self.app.preferences
            picture = window.grab()
        painter = QPainter(picture)
        popups = (self.window.menu, self.app.desk.palette, *window.findChildren(QDialog))
        for above in (*popups, *self.app.windows.shown[1:]):
            if above.isVisible():
                _lay(painter, above, window.mapFromGlobal(above.mapToGlobal(QPoint(0, 0))))
        painter.end()
        _few(picture.toImage()).save(str(self.folder / f"{name}.png"), quality=0)

    def close(self) -> None:
        self.app.farewell.agree()
        self.window.close()
        self.app.close()
        self.dress.deleteLater()
        for window in (self.app.library, self.app.speed.window, self.app.speed.history):
            window.deleteLater()
        self.window.deleteLater()
        for words in self.app.findChildren(QTranslator):
            QCoreApplication.removeTranslator(words)


def offers() -> list[Offer]:
    here = {"qwen3-4b", "qwen3.8-27b", "pocket"}
    made = []
    for pair in PAIRS:
        has = pair.name in here
        found = status(pair, Machine(32 * GIB))
        needed = need(pair, Machine(32 * GIB))
        target = pair.target if has else None
        made.append(Offer(pair, found, target, has, str(needed), needed.context))
    return made


Scene = Callable[[Stage], None]
