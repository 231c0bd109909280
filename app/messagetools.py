"""What can be done with a message: a row of quiet buttons, its versions to step through, and the
same acts for the menus of its texts.

Says what is wished for, by a word and the message's id; knows nothing of what follows.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.flow import Flow
from app.language import QT_TRANSLATE_NOOP
from app.node import Place
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


class MessageTools(QWidget):
    """What is always seen stands at the row's edge, and what shows itself to the pointer behind
    it; a row that is too long goes on below. edge: where the row begins, or ends.

    Signals:
    wished: "edit", "continue", "again", "compare", "delete", "previous" or "next", and the
        message's id.
    """

    wished = Signal(str, int)

    def __init__(self, host: QWidget, edge: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> None:
        super().__init__(host)
        self.setObjectName("messageTools")
        self.acts: list[QAction] = []
        """What the buttons do, but for the versions."""
        self._edge = edge
        self._message = 0
        self._widgets: list[QWidget] = []
        self._row = Flow(edge)
        self.setLayout(self._row)
        self.hide()

    def offer(self, message: int, place: Place, verbs: tuple[str, ...]) -> None:
        """All this can be done with the message, which has so many versions."""
        self._message = message
        row: list[QWidget] = []
        for verb in verbs:
            words, meaning = map(self.tr, _TELLS[verb])
            # An answer that is not whole says what can be done.
            kind = QuietButton if verb == "continue" else ShyButton
            button = kind(words, f"{verb}Message", self)
            act = self._wish(button, verb, meaning)
            act.setText(words)
            self.acts.append(act)
            row.append(button)
        versions = self._versions(place) if place.count > 1 else []
        if self._edge == Qt.AlignmentFlag.AlignRight:
            row += versions
        else:  # at the edge, so that what another version can do besides does not move them
            self._widgets[:0] = versions
        self.add(*row)

    def add(self, *widgets: QWidget) -> None:
        """More, at the end of those that are always seen or of the others."""
        self._widgets += widgets
        self._arrange()
        self.show()

    def say(self, verb: str, words: str) -> None:
        """A button has something to tell, and shows it always."""
        button = self.findChild(ShyButton, f"{verb}Message")
        if button is not None:
            button.setText(words)
            button.steady = True
            button.updateGeometry()
            button.update()
            self._arrange()

    def _arrange(self) -> None:
        """The words at the edge stand in line with the message; Tab follows what is seen."""
        right = self._edge == Qt.AlignmentFlag.AlignRight
        # At the right the shy ones come first, so that the edge is not left to them.
        row = sorted(self._widgets, key=lambda one: _shy(one) != right)
        self._row.fill(row)
        for widget in row:
            if isinstance(widget, QuietButton):
                at_edge = widget is row[-1 if right else 0]
                widget.hug(self._edge if at_edge else None)
        for one, following in zip(row, row[1:], strict=False):
            QWidget.setTabOrder(one, following)

    def _versions(self, place: Place) -> list[QWidget]:
        """One's number, with a step to either side."""
        label = DimLabel(f"{place.number}/{place.count}", self)
        label.setObjectName("version")
        label.setAccessibleName(
            self.tr("Version {number} of {count}").format(number=place.number, count=place.count)
        )
        before = QuietButton("‹", "previousVersion", self)
        before.setEnabled(place.number > 1)
        self._wish(before, "previous", self.tr("Version before"))
        after = QuietButton("›", "nextVersion", self)
        after.setEnabled(place.number < place.count)
        self._wish(after, "next", self.tr("Next version"))
        return [before, label, after]

    def _wish(self, button: QuietButton, verb: str, meaning: str) -> QAction:
        """The act of a button."""
        button.setAccessibleName(meaning)
        button.setToolTip(meaning)
        act = QAction(self)
        act.setObjectName(f"{verb}Act")
        act.triggered.connect(lambda: self.wished.emit(verb, self._message))
        button.clicked.connect(act.trigger)
        return act


def _shy(widget: QWidget) -> bool:
    return isinstance(widget, ShyButton) and not widget.steady
