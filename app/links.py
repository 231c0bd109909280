"""Addresses in a model's text: opened only when the user has seen where they lead."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from app.question import set_words

_SCHEMES = ("http", "https", "mailto")


def allowed(address: QUrl) -> bool:
    return address.isValid() and address.scheme().lower() in _SCHEMES


class LinkDoor(QObject):
    """Asks, then opens. `open_url` is the system's own way unless another is given."""

    def __init__(
        self, parent: QWidget, open_url: Callable[[QUrl], object] = QDesktopServices.openUrl
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._open_url = open_url

    def ask(self, address: QUrl) -> None:
        if not allowed(address):
            return
        # Punycode, so that a foreign letter cannot pass for a familiar one.
        shown = address.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        box = QMessageBox(self._window)
        box.setObjectName("linkQuestion")
        set_words(box, self.tr("Open this address?"), shown)
        box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        for button in box.buttons():
            button.setAccessibleName(button.text().replace("&", ""))
            button.setObjectName("leaveLink" if button is box.defaultButton() else "openLink")
        box.accepted.connect(lambda: self._open_url(address))
        box.finished.connect(box.deleteLater)
        box.open()
