"""The presets as a row: choose one, save the present choices as one, rename, delete."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app import theme
from app.panel import QuietButton
from app.tuning import AS_USUAL, Preset, Tuning, named

LONGEST = 40  # letters of a name


class NameLine(QLineEdit):
    """A name that is being written. Escape gives it up, and nothing else with it.

    Signals:
        end_asked: enough.
    """

    end_asked = Signal()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self.end_asked.emit()
            event.accept()
            return True
        return super().event(event)


class PresetRow(QWidget):
    """Shows what is; who owns the presets does what is asked.

    Signals:
        chosen: these choices are wanted.
        saved: the present choices are to be kept under this name.
        renamed: a preset's name, and its new one.
        dropped: a preset is to go; its name.
    """

    chosen = Signal(Tuning)
    saved = Signal(str)
    renamed = Signal(str, str)
    dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("presetRow")
        self._presets: list[Preset] = []
        self._can_save = self._can_change = False
        self._old = ""  # the preset that is being renamed
        self.choice = QComboBox(self)
        self.choice.setObjectName("presetChoice")
        self.choice.setAccessibleName(self.tr("Preset"))
        self.choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.choice.activated.connect(self._on_activated)
        self.save = self._button(self.tr("Save…"), "savePreset", self.tr("Save as a preset"))
        self.save.clicked.connect(lambda: self._ask_name(""))
        self.rename = self._button(self.tr("Rename…"), "renamePreset", self.tr("Rename the preset"))
        self.rename.clicked.connect(lambda: self._ask_name(self.choice.currentText()))
        self.drop = self._button(self.tr("Delete"), "deletePreset", self.tr("Delete the preset"))
        self.drop.clicked.connect(lambda: self.dropped.emit(self.choice.currentText()))
        self.name = NameLine(self)
        self.name.setObjectName("presetName")
        self.name.setAccessibleName(self.tr("Name of the preset"))
        self.name.setPlaceholderText(self.tr("Name of the preset"))
        self.name.setMaxLength(LONGEST)
        self.name.textChanged.connect(lambda _: self._tell())
        self.name.returnPressed.connect(self._on_named)
        self.name.end_asked.connect(self._end_naming)
        self.done = self._button(self.tr("Save"), "keepPreset", self.tr("Save"))
        self.done.reserve(self.tr("Overwrite"))
        self.done.clicked.connect(self._on_named)
        self.cancel = self._button(self.tr("Cancel"), "cancelPreset", self.tr("Cancel"))
        self.cancel.clicked.connect(self._end_naming)
        self._lay_out()
        self._name(False)

    def show_presets(self, presets: Sequence[Preset], tuning: Tuning) -> None:
        """What there is to choose, and which of it the present choices are."""
        self._presets = list(presets)
        self.choice.clear()
        self.choice.addItem(self.tr("As in preferences"), AS_USUAL)
        for preset in presets:
            self.choice.addItem(preset.name, preset.tuning)
        same = next((p.name for p in presets if p.tuning == tuning), "")
        if same:
            self.choice.setCurrentText(same)
        elif tuning != AS_USUAL:
            self.choice.addItem(self.tr("This chat's own"), tuning)
            self.choice.setCurrentIndex(self.choice.count() - 1)
        self._can_save, self._can_change = tuning != AS_USUAL, bool(same)
        self._name(not self.name.isHidden())

    def _on_activated(self, row: int) -> None:
        self.chosen.emit(self.choice.itemData(row))

    def _ask_name(self, old: str) -> None:
        self._old = old
        self.name.setText(old)
        self._name(True)
        self._tell()
        self.name.selectAll()
        self.name.setFocus()

    def _on_named(self) -> None:
        name = " ".join(self.name.text().split())
        if not name:
            return
        self._end_naming()
        if self._old:
            self.renamed.emit(self._old, name)
        else:
            self.saved.emit(name)

    def _end_naming(self) -> None:
        self._name(False)
        self.choice.setFocus()

    def _tell(self) -> None:
        """Say what the button would do with this name."""
        name = " ".join(self.name.text().split())
        there = named(self._presets, name)
        overwrites = there is not None and there.name != self._old
        self.done.setText(self.tr("Overwrite") if overwrites else self.tr("Save"))
        self.done.setAccessibleName(self.done.text())
        self.done.setEnabled(bool(name))

    def _name(self, naming: bool) -> None:
        self.choice.setVisible(not naming)
        self.save.setVisible(not naming and self._can_save)
        for button in (self.rename, self.drop):
            button.setVisible(not naming and self._can_change)
        for widget in (self.name, self.done, self.cancel):
            widget.setVisible(naming)

    def _button(self, words: str, name: str, meaning: str) -> QuietButton:
        button = QuietButton(words, name, self)
        button.setAccessibleName(meaning)
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(name == "savePreset")  # the row is always as high
        button.setSizePolicy(policy)
        return button

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for layout in (first, second):
            layout.setSpacing(theme.GRID // 2)
        first.addWidget(self.choice, 1)
        first.addWidget(self.name, 1)
        for button in (self.save, self.rename, self.drop, self.done, self.cancel):
            second.addWidget(button)
        second.addStretch(1)
        for first_one in (self.save, self.done):
            first_one.hug(Qt.AlignmentFlag.AlignLeft)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.GRID // 2)
        whole.addLayout(first)
        whole.addLayout(second)
