"""Two buttons that save something as a picture or as data, and what came of it.

Asks for the file; knows nothing of what is written there.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app import theme
from app.panel import DimLabel
from app.wording import said
from dflash_mlx.disk import reason

Write = Callable[[Path], None]
"""Writes a file. Raises OSError."""


class SaveBar(QWidget):
    """name: what the files are called at first; image, data: what writes them."""

    def __init__(self, name: str, image: Write, data: Write, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._image, self._data = name, image, data
        self.told = DimLabel("", self)
        self.told.setObjectName("savedWhere")
        self.told.setWordWrap(True)
        self.told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.image = self._button(self.tr("Save Image…"), "saveComparisonImage")
        self.image.clicked.connect(self._on_image)
        self.data = self._button(self.tr("Save JSON…"), "saveComparisonData")
        self.data.clicked.connect(self._on_data)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GRID, 0, 0, 0)
        row.addWidget(self.told, 1)
        for button in (self.image, self.data):
            row.addWidget(button)

    def allow(self, can: bool) -> None:
        """Whether there is something to save; what was saved before is another's."""
        self.told.setText("")
        for button in (self.image, self.data):
            button.setEnabled(can)

    def save_image(self, path: Path) -> None:
        self._save(path, self._image)

    def save_data(self, path: Path) -> None:
        self._save(path, self._data)

    def _save(self, path: Path, write: Write) -> None:
        try:
            write(path)
        except OSError as error:
            words = self.tr("{name} could not be written: {why}.")
            told = words.format(name=path.name, why=said(reason(error)))
        else:
            words = self.tr("Saved as {name} in {folder}.")
            told = words.format(name=path.name, folder=path.parent.name or str(path.parent))
        self.told.setText(told)
        self.told.setToolTip(str(path))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.told, told))

    def _on_image(self) -> None:
        dialog = self._ask(f"{self._name}.png", "PNG (*.png)", "png")
        dialog.fileSelected.connect(lambda path: self.save_image(Path(path)))

    def _on_data(self) -> None:
        dialog = self._ask(f"{self._name}.json", "JSON (*.json)", "json")
        dialog.fileSelected.connect(lambda path: self.save_data(Path(path)))

    def _ask(self, name: str, kind: str, ending: str) -> QFileDialog:
        dialog = QFileDialog(self, self.tr("Export"), str(Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(kind)
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(name)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _button(self, words: str, name: str) -> QPushButton:
        made = QPushButton(words, self)
        made.setObjectName(name)
        made.setAccessibleName(words.rstrip("…"))
        made.setAutoDefault(False)
        return made
