"""What the program is, in a box."""

from PySide6.QtWidgets import QMessageBox, QWidget

from app.question import set_words
from dflash_mlx import __version__


class AboutBox(QMessageBox):
    """Removes itself once it is closed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("aboutBox")
        set_words(
            self,
            self.tr("DFlash Chat {version}").format(version=__version__),
            self.tr(
                "Chat with language models that run on this machine, made faster by DFlash "
                "speculative decoding. Nothing you write leaves it."
            ),
        )
        close = self.addButton(QMessageBox.StandardButton.Close)
        close.setObjectName("closeAbout")
        close.setAccessibleName(close.text().replace("&", ""))
        self.finished.connect(self.deleteLater)
