"""What belongs to the next question: its text, its files, and what is said and done beside it.

Knows that a question may be a new one or an earlier one that is changed; how its text is
written is the editor's business.
"""

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import theme
from app.attachment import Attachment
from app.contextmeter import ContextMeter
from app.editor import MARGIN, Editor
from app.filechip import FileChips
from app.flow import Flow
from app.panel import DimLabel, Panel, QuietButton
from app.sendbutton import SendButton
from app.tuningbutton import TuningButton


class Composer(Panel):
    """The editor and, below it, what belongs to the next question.

    Signals:
        submitted: the user wants this text sent. It stays until `accept` takes it.
        stop_asked: the user wants the answer to end.
        edited: the text has changed, or the files that go along.
        attach_asked: the user wants to choose files.
        files_given: these files are to go along.
    """

    submitted = Signal(str)
    stop_asked = Signal()
    edited = Signal()
    attach_asked = Signal()
    files_given = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(lambda colours: colours.base().color(), theme.edge, parent=parent)
        self.setObjectName("composer")
        self.changing = 0
        """The id of the question that is being changed; 0 when it is a new one."""
        self._aside: tuple[str, tuple[Attachment, ...]] = ("", ())
        self._hushed = False
        self._hovered = False
        self._note = DimLabel(
            self.tr("Changing a question; both versions stay. Esc leaves it as it is."), self
        )
        self._note.setObjectName("changeNote")
        self._note.setWordWrap(True)
        self._note.hide()
        self._warning = DimLabel("", self)
        self._warning.setObjectName("contextNote")
        self._warning.setAccessibleName(self.tr("Room in the context"))
        self._warning.setForegroundRole(self.foregroundRole())
        self._warning.setWordWrap(True)
        self._warning.hide()
        self.meter = ContextMeter(self)
        self.chips = FileChips(self)
        self.editor = Editor(self)
        self.editor.escaped.connect(self.end_change)
        self.attach = QuietButton(self.tr("Attach"), "attachButton", self)
        self.attach.setAccessibleName(self.tr("Attach files"))
        self.attach.setToolTip(self.tr("Attach text files and PDFs; they can be dropped here too"))
        self.attach.clicked.connect(self.attach_asked)
        self.tuning = TuningButton(self)
        self.button = SendButton(self)
        self.chips.changed.connect(self.edited)
        self.editor.files_pasted.connect(self.files_given)
        self.editor.send_asked.connect(self._on_send)
        self.editor.textChanged.connect(self._on_text_changed)
        self.editor.focus_changed.connect(lambda _: self._show_edge())
        self.button.clicked.connect(self._on_clicked)
        self.setFocusProxy(self.editor)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.GRID // 2, theme.GRID, theme.GRID, theme.GRID // 2)
        whole.setSpacing(theme.GRID // 2)
        # The words stand in one line with those of the buttons below, which have room around them.
        words = QVBoxLayout()
        words.setContentsMargins(theme.GRID, 0, 0, 0)
        words.addWidget(self._note)
        words.addWidget(self._warning)
        words.addWidget(self.chips)
        whole.addLayout(words)
        question = QVBoxLayout()
        question.setContentsMargins(theme.GRID - MARGIN, 0, 0, 0)
        question.addWidget(self.editor)
        whole.addLayout(question)
        foot = QWidget(self)
        row = Flow(gap=theme.GRID // 2)
        foot.setLayout(row)
        row.fill((self.attach, self.tuning, self.meter, self.button), apart=2)
        whole.addWidget(foot)
        self._on_text_changed()

    @property
    def text(self) -> str:
        return self.editor.toPlainText().strip()

    @property
    def files(self) -> tuple[Attachment, ...]:
        """What goes along with the text."""
        return self.chips.files

    @property
    def written(self) -> str:
        """The text as it stands, to be kept; not the question that is being changed."""
        return self._aside[0] if self.changing else self.editor.toPlainText()

    @property
    def held(self) -> tuple[Attachment, ...]:
        """The files that go along with what is written, to be kept with it."""
        return self._aside[1] if self.changing else self.files

    def change(self, message: int, text: str, files: tuple[Attachment, ...] = ()) -> None:
        """Let an earlier question be changed; what stands here comes back afterwards."""
        self._aside = self.written, self.held
        self.changing = message
        self._note.show()
        self._put(text, files)
        self.editor.setFocus()

    def end_change(self) -> None:
        """The question is changed, or is to stay as it was."""
        if self.changing:
            self.changing = 0
            self._note.hide()
            self._put(*self._aside)

    def replace(self, text: str, files: tuple[Attachment, ...] = ()) -> None:
        """Another chat's draft in place of this one's."""
        self.end_change()
        if (text, files) != (self.written, self.held):
            self._put(text, files)

    def accept(self, text: str) -> None:
        """`text` has gone out: if it is what stands here, it has done its duty."""
        if self.changing:
            self.end_change()
        elif text == self.text:
            self._put("", ())

    def restore(self, text: str, files: tuple[Attachment, ...] = ()) -> None:
        """Put back what could not be answered, before what was written since."""
        parts = [part for part in (text, self.text) if part]
        since = tuple(file for file in self.files if file not in files)
        self._put("\n\n".join(parts), files + since)

    def add_file(self, file: Attachment) -> None:
        """One more file goes along."""
        if file not in self.files:
            self.chips.show_files([*self.files, file])

    def take(self, event: QKeyEvent) -> bool:
        """A key that nothing else had a use for: a letter, or what pastes, is meant for the
        question. Whether it was such a key."""
        writes = _is_letter(event) or event.matches(QKeySequence.StandardKey.Paste)
        if not writes or self.editor.hasFocus():
            return False
        self.editor.setFocus()
        again = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
        QCoreApplication.sendEvent(self.editor, again)
        return True

    def show_hovering(self, hovered: bool) -> None:
        """Files are held over the window: this is where they would go."""
        self._hovered = hovered
        self._show_edge()

    def show_replying(self, replying: bool) -> None:
        self.button.show_stop(replying)
        self._refresh()

    def show_warning(self, sentence: str) -> None:
        """What is or will be left out, for want of room; empty while there is enough."""
        self._warning.setText(sentence)
        self.hush(self._hushed)

    def hush(self, hushed: bool) -> None:
        """Whether the same is said elsewhere, so that it need not be said here."""
        self._hushed = hushed
        self._warning.setVisible(bool(self._warning.text()) and not hushed)

    def _show_edge(self) -> None:
        near = self._hovered or self.editor.hasFocus()
        self.set_edge(theme.accent if near else theme.edge)

    def _put(self, text: str, files: tuple[Attachment, ...]) -> None:
        with QSignalBlocker(self.chips):  # text and files change at once
            self.chips.show_files(files)
        self.editor.setPlainText(text)
        self.editor.moveCursor(self.editor.textCursor().MoveOperation.End)

    def _on_send(self) -> None:
        if self.text:
            self.submitted.emit(self.text)

    def _on_clicked(self) -> None:
        if self.button.stops:
            self.stop_asked.emit()
        else:
            self._on_send()

    def _on_text_changed(self) -> None:
        self._refresh()
        self.edited.emit()

    def _refresh(self) -> None:
        self.button.setEnabled(self.button.stops or bool(self.text))


def _is_letter(event: QKeyEvent) -> bool:
    """Something that is written, and no command. Control and Alt together are AltGr."""
    held, key = event.modifiers(), Qt.KeyboardModifier
    commands = bool(held & key.ControlModifier) != bool(held & key.AltModifier)
    words = event.text().strip()
    return bool(words) and words.isprintable() and not (commands or held & key.MetaModifier)
