"""Preferences: which model to begin with, what it may take, where models live."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.awake import Awake
from app.counts import Counts
from app.numerals import local
from app.offers import Offer
from app.panel import DimLabel
from app.prefpage import Choice, Page
from app.settings import Settings, SettingsFile
from dflash_mlx.memory import GIB, Machine, binary

_CONTEXTS = (2048, 4096, 8192, 16_384, 32_768, 65_536, 131_072)
_SHARES = (25, 50, 75)  # percent of what this machine has for models
_MINUTES = (5, 15, 30, 60, 240)


class ModelsPage(Page):
    """offered: the pairs of the table, looked up when the page is shown. place: the folder that
    models are in now. awake: what keeps the machine awake, or says why it cannot."""

    def __init__(
        self,
        settings: SettingsFile,
        offered: Callable[[], Sequence[Offer]],
        machine: Machine,
        place: Path,
        awake: Awake,
        parent: QWidget,
    ) -> None:
        super().__init__("modelsPage", "", parent)
        self.title = self.tr("Models")
        self.setAccessibleName(self.title)
        self._settings, self._offered, self._place = settings, offered, place
        self._awake = awake
        self.start = Choice("startChoice", self.tr("Model at the start"), self)
        self.context = Choice("contextChoice", self.tr("Longest chat"), self)
        self.context.fill(
            [(0, self.tr("As long as the model can"))]
            + [(count, Counts().tokens(count)) for count in _CONTEXTS]
        )
        self.memory = Choice("memoryChoice", self.tr("Memory limit"), self)
        whole = self.tr("What this machine has for models: {size}")
        self.memory.fill(
            [(0, whole.format(size=local(binary(machine.usable))))]
            + [(limit, local(binary(limit))) for limit in _limits(machine)]
        )
        self.idle = Choice("idleChoice", self.tr("Unload when idle"), self)
        self.idle.fill(
            [(0, self.tr("Never"))] + [(count, self._after(count)) for count in _MINUTES]
        )
        self._folder = DimLabel("", self)
        self._folder.setObjectName("modelsFolder")
        self._folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._folder.setWordWrap(True)
        self._folder.setContentsMargins(0, theme.GRID // 2 + 1, 0, 0)  # in line with its title
        self.row(self.tr("At the start"), self.start)
        self.row(self.tr("Longest chat"), self.context, self.tr("A longer chat takes more memory."))
        self.row(
            self.tr("Memory limit"),
            self.memory,
            self.tr("A question that would need more is refused with a sentence."),
        )
        self.row(
            self.tr("Unload when idle"),
            self.idle,
            self.tr(
                "The engine ends and gives all its memory back; the next question loads it again."
            ),
        )
        self.awake = QCheckBox(self.tr("During answers and downloads"), self)
        self.awake.setObjectName("awakeBox")
        self.awake.setAccessibleName(
            self.tr("Keep the machine awake while an answer or a download is under way")
        )
        self.row(self.tr("Keep awake"), self.awake)
        self._sleep = self.note("")
        self._sleep.setObjectName("awakeNote")
        self._show_sleep()
        awake.changed.connect(self._show_sleep)
        self.row(self.tr("Models live in"), self._make_place())
        self._told = self.note("")
        self.start.picked.connect(lambda value: settings.change(start=value))
        self.context.picked.connect(lambda value: settings.change(context=value))
        self.memory.picked.connect(lambda value: settings.change(memory=value))
        self.idle.picked.connect(lambda value: settings.change(idle=value))
        self.awake.clicked.connect(lambda on: settings.change(awake=on))

    def _after(self, minutes: int) -> str:
        return self.tr("After %Ln minute(s) without a question", "", minutes)

    def show_settings(self, settings: Settings) -> None:
        self._fill_start(settings.start)
        count = settings.context
        self.context.show_value(count, Counts().tokens(count))
        self.memory.show_value(settings.memory, local(binary(settings.memory)))
        self.idle.show_value(settings.idle, self._after(settings.idle))
        self.awake.setChecked(settings.awake)
        self._folder.setText(settings.models or str(self._place))
        self._usual.setVisible(bool(settings.models))
        moved = Path(settings.models or self._place) != self._place
        self._told.setText(
            self.tr("Takes effect at the next start. What is in the old folder stays there.")
            if moved
            else self.tr("The folder that all programs using Hugging Face share.")
            if not settings.models
            else ""
        )

    def _show_sleep(self) -> None:
        usual = self.tr("The machine does not fall asleep by itself meanwhile; its display may.")
        self._sleep.setText(self._awake.obstacle or usual)

    def _fill_start(self, start: str) -> None:
        ready = [(o.pair.name, o.pair.title) for o in self._offered() if o.ready]
        self.start.fill([("", self.tr("The one that was used last")), *ready])
        self.start.show_value(start, start)

    def _make_place(self) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        buttons = []
        for name, words, what in (
            ("chooseFolder", self.tr("Choose…"), self._on_choose),
            ("openFolder", self.tr("Open"), self._on_open),
            ("usualFolder", self.tr("Usual Place"), self._on_usual),
        ):
            button = QPushButton(words, box)
            button.setObjectName(name)
            button.clicked.connect(what)
            buttons.append(button)
        choose, show, self._usual = buttons
        choose.setAccessibleName(self.tr("Choose the folder that models live in"))
        show.setAccessibleName(self.tr("Open the folder that models live in"))
        self._usual.setAccessibleName(self.tr("Keep models in the usual place"))
        for widget in buttons:
            row.addWidget(widget)
        row.addStretch(1)
        column = QWidget(self)
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self._folder)
        lines.addWidget(box)
        return column

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Where models live"), self._folder.text())
        dialog.setObjectName("folderDialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self._settings.change(models=folder))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder.text()))

    def _on_usual(self) -> None:
        self._settings.change(models="")


def _limits(machine: Machine) -> list[int]:
    """Amounts of memory to choose from, in whole GiB where there are some."""
    shares = [machine.usable * share // 100 for share in _SHARES]
    return [limit // GIB * GIB or limit for limit in shares if limit > 0]
