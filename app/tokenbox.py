"""The token's page as a dialog, and what carries a token to the worker that asks the Hub."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from app import theme
from app.downloads import Downloads
from app.tokenpanel import TokenPanel
from dflash_mlx.transfer import Account, Enter, Leave, Signed


class TokenBox(QDialog):
    """One token panel, by itself."""

    def __init__(self, downloads: Downloads, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tokenBox")
        self.setWindowTitle(self.tr("Hugging Face Token"))
        self.panel = TokenPanel(self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setObjectName("closeToken")
        close.setAccessibleName(close.text().replace("&", ""))
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        edge = theme.GRID * 2
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(theme.GRID * 2)
        layout.addWidget(self.panel, 1)
        layout.addWidget(buttons)
        self.setMinimumWidth(theme.GRID * 64)
        TokenDesk(self.panel, downloads)


class TokenDesk(QObject):
    """Lets the download worker do what a token panel asks for, and asks it how we stand."""

    def __init__(self, panel: TokenPanel, downloads: Downloads) -> None:
        super().__init__(panel)
        self._panel, self._downloads = panel, downloads
        downloads.signed.connect(self._on_signed)
        downloads.failed.connect(self._on_failed)
        panel.entered.connect(self._on_entered)
        panel.removed.connect(self._on_removed)
        panel.looked.connect(self._on_looked)

    def _on_looked(self) -> None:
        self._panel.wait(self.tr("Looking for a token…"))
        self._downloads.send(Account())

    def _on_entered(self, token: str) -> None:
        self._downloads.send(Enter(token))

    def _on_removed(self) -> None:
        self._downloads.send(Leave())

    def _on_signed(self, event: Signed) -> None:
        self._panel.show_state(event.stored, event.text, failed=bool(event.kind))

    def _on_failed(self, name: str, text: str) -> None:
        if not name:  # the worker itself is lost
            self._panel.show_state(False, text, failed=True)
