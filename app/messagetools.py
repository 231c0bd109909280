"""What can be done with a message: its versions to step through, and a few quiet buttons.

Says what is wished for, by a word and the message's id; knows nothing of what follows.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.chat import Place
from app.language import QT_TRANSLATE_NOOP
from app.panel import DimLabel, QuietButton

_TELLS = {
    "edit": (
        QT_TRANSLATE_NOOP("MessageTools", "Edit"),
        QT_TRANSLATE_NOOP("MessageTools", "Change this question and ask it anew"),
    ),
    "continue": (
        QT_TRANSLATE_NOOP("MessageTools", "Continue"),
        QT_TRANSLATE_NOOP(
            "MessageTools", "Go on with this answer; what it is now stays, as a version"
        ),
    ),
    "again": (
        QT_TRANSLATE_NOOP("MessageTools", "Again"),
        QT_TRANSLATE_NOOP("MessageTools", "Answer once more"),
    ),
    "compare": (
        QT_TRANSLATE_NOOP("MessageTools", "Compare"),
        QT_TRANSLATE_NOOP(
            "MessageTools", "Answer this question with speculation off and on, side by side"
        ),
    ),
    "delete": (
        QT_TRANSLATE_NOOP("MessageTools", "Delete"),
        QT_TRANSLATE_NOOP("MessageTools", "Delete this message"),
    ),
}


class ShyButton(QuietButton):
    """Shows its words only while the pointer is on its message, or the keyboard on it, or
    while it is checked."""

    near = False
    """Whether the pointer is on its message."""
    steady = False
    """Whether its words are always shown."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.near or self.steady or self.hasFocus() or self.isChecked():
            super().paintEvent(event)


class Message(QWidget):
    """Tells the shy buttons in it when the pointer comes and goes."""

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_near(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_near(False)

    def _show_near(self, near: bool) -> None:
        for button in self.findChildren(ShyButton):
            button.near = near
            button.update()


class MessageTools(QWidget):
    """Signals:
    wished: "edit", "continue", "again", "compare", "delete", "previous" or "next", and the
        message's id.
    """

    wished = Signal(str, int)

    def __init__(self, message: int, place: Place, verbs: tuple[str, ...], host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("messageTools")
        self._message = message
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for verb in verbs:
            words, meaning = map(self.tr, _TELLS[verb])
            if verb == "continue":  # an answer that is not whole says what can be done
                self._add(QuietButton(words, f"{verb}Message", self), verb, meaning)
                continue
            self._add(ShyButton(words, f"{verb}Message", self), verb, meaning)
        if place.count > 1:
            self._add_versions(place)

    def hug(self) -> None:
        """The last of its buttons ends where the message does."""
        last = self.findChildren(QuietButton)[-1]
        last.hug(Qt.AlignmentFlag.AlignRight)

    def say(self, verb: str, words: str) -> None:
        """A button has something to tell, and shows it always."""
        button = self.findChild(ShyButton, f"{verb}Message")
        if button is not None:
            button.setText(words)
            button.steady = True
            button.updateGeometry()
            button.update()

    def _add_versions(self, place: Place) -> None:
        for sign, verb, meaning, can in (
            ("‹", "previous", self.tr("Version before"), place.number > 1),
            ("›", "next", self.tr("Next version"), place.number < place.count),
        ):
            button = QuietButton(sign, f"{verb}Version", self)
            button.setEnabled(can)
            self._add(button, verb, meaning)
        label = DimLabel(f"{place.number}/{place.count}", self)
        label.setObjectName("version")
        label.setAccessibleName(
            self.tr("Version {number} of {count}").format(number=place.number, count=place.count)
        )
        self._row.insertWidget(self._row.count() - 1, label)

    def _add(self, button: QuietButton, verb: str, meaning: str) -> None:
        button.setAccessibleName(meaning)
        button.setToolTip(meaning)
        button.clicked.connect(lambda: self.wished.emit(verb, self._message))
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
