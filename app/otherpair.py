"""A pair of the user's own: a target, and a draft for it or none.

Proposes a draft by the target's name. Knows which folders and repositories are on this
machine, and fetches nothing.
"""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.language import QT_TRANSLATE_NOOP
from app.offers import proposals, why_not_here
from app.panel import Paragraph, bare
from app.wording import said
from dflash_mlx.presence import is_id, on_disk
from dflash_mlx.protocol import Load
from dflash_mlx.transfer import Add

NO_DRAFT = QT_TRANSLATE_NOOP("OtherPair", "No draft: draft from the conversation's own text")


class OtherPair(QDialog):
    """Signals:
    chosen: a target on this machine, with a draft on it or none, as a request.
    wanted: what of it is on the Hub and not here, as the request that fetches it.
    """

    chosen = Signal(Load)
    wanted = Signal(Add)

    def __init__(self, parent: QWidget, target: str = "", title: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("otherPair")
        self.setWindowTitle(title or self.tr("Other Model"))
        self.target = QLineEdit(self)
        self.target.setObjectName("targetField")
        self.target.setAccessibleName(self.tr("Target: a folder or a Hugging Face id"))
        self.target.setPlaceholderText(
            self.tr("A folder, or a Hugging Face id such as mlx-community/Qwen3-8B-4bit")
        )
        self.target.textChanged.connect(self._on_target)
        self.draft = QComboBox(self)
        self.draft.setObjectName("draftField")
        self.draft.setAccessibleName(self.tr("Draft: a folder or a Hugging Face id, or none"))
        self.draft.setEditable(True)
        self.draft.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.draft.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.draft.setMinimumContentsLength(40)
        self.draft.editTextChanged.connect(lambda _: self._tell())
        self.note = Paragraph("otherNote", self, dim=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.load = self._buttons.addButton(self.tr("Load"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.load.setObjectName("loadOther")
        self.load.setAccessibleName(self.tr("Load"))
        self._buttons.accepted.connect(self._on_load)
        self._buttons.rejected.connect(self.reject)
        bare(self._buttons)
        cancel = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setObjectName("cancelOther")
        cancel.setAccessibleName(self.tr("Cancel"))
        self._lay_out()
        self._on_target("")
        self.target.setText(target)

    @property
    def request(self) -> Load:
        """What is written in the fields."""
        text = self.draft.currentText().strip()
        draft = "" if text == self.tr(NO_DRAFT) else text
        return Load(0, target=_full(self.target.text().strip()), draft=_full(draft) or None)

    def _on_target(self, text: str) -> None:
        """Propose drafts for what the target is called now."""
        self._notes = {pair.draft: note for pair, note in proposals(text.strip()) if pair.draft}
        self.draft.clear()
        self.draft.addItems([*self._notes, self.tr(NO_DRAFT)])
        self.draft.setCurrentIndex(0)
        self._tell()

    def _tell(self) -> None:
        wanted, told = self.request, [self.tr("Give the folder or Hugging Face id of a model.")]
        missing = []
        if wanted.target:
            missing = [why_not_here(place) for place in (wanted.target, wanted.draft) if place]
            note = self._notes.get(wanted.draft, "") if wanted.draft else ""
            if not self._notes:
                note = note or self.tr("No draft is known for a model of this name.")
            told = [note, *missing]
        self.note.setText("\n".join(said(line) for line in told if line))
        fetch = bool(self._absent) and len(self._absent) == len([one for one in missing if one])
        words = self.tr("Download") if fetch else self.tr("Load")
        self.load.setText(words)
        self.load.setAccessibleName(words)
        self.load.setEnabled(fetch or (bool(wanted.target) and not any(missing)))

    @property
    def _absent(self) -> list[str]:
        """What is written in the fields and can be fetched: ids that are not on this disk."""
        places = (self.request.target, self.request.draft)
        return [one for one in places if one and is_id(one) and not on_disk(one)]

    def _on_load(self) -> None:
        absent, request = self._absent, self.request
        self.accept()
        if absent:
            both = [one for one in (request.target, request.draft) if one and is_id(one)]
            self.wanted.emit(Add(str(request.target), both))
        else:
            self.chosen.emit(request)

    # --- parts ----------------------------------------------------------------

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setVerticalSpacing(theme.GRID)
        for words, field, name in (
            (self.tr("&Target"), self.target, "targetFolder"),
            (self.tr("&Draft"), self.draft, "draftFolder"),
        ):
            row = QHBoxLayout()
            row.setSpacing(theme.GRID)
            row.addWidget(field, 1)
            row.addWidget(self._folder_button(name, words.strip("&"), field))
            label = QLabel(words, self)
            label.setBuddy(field)
            form.addRow(label, row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.GRID * 2, theme.GRID * 2, theme.GRID * 2, theme.GRID * 2)
        layout.setSpacing(theme.GRID * 3 // 2)
        layout.addLayout(form)
        layout.addWidget(self.note, 1)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(560)

    def _folder_button(self, name: str, side: str, field: QLineEdit | QComboBox) -> QPushButton:
        button = QPushButton(self.tr("Folder…"), self)
        button.setObjectName(name)
        button.setAccessibleName(self.tr("{side}: choose a folder").format(side=side))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._ask_for_folder(side, field))
        return button

    def _ask_for_folder(self, side: str, field: QLineEdit | QComboBox) -> None:
        dialog = QFileDialog(self, self.tr("The folder of the {side}").format(side=side.lower()))
        dialog.setObjectName("folderDialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        put = field.setText if isinstance(field, QLineEdit) else field.setEditText
        dialog.fileSelected.connect(put)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _full(place: str) -> str:
    """A folder by its full path, since the engine works elsewhere; any other name as it is."""
    folder = Path(place).expanduser()
    return str(folder.absolute()) if place and folder.is_dir() else place
