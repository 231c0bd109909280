"""Shows the terms of a pair whose licence is not plainly a free one, before it is fetched."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from app.catalog import doubts
from dflash_mlx.pairs import Pair


class LicenceBox(QMessageBox):
    """Signals:
    agreed: the user has read it and wants the pair all the same.
    """

    agreed = Signal()

    def __init__(self, pair: Pair, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("licenceBox")
        self.setIcon(QMessageBox.Icon.Information)
        self.setText(f"The licence of {pair.title}")
        places = [one for one in (pair.target, pair.draft) if one]
        cards = "\n".join(f"https://huggingface.co/{place}" for place in places)
        self.setInformativeText("\n\n".join((*doubts(pair), cards)))
        stay = self.addButton("Not Now", QMessageBox.ButtonRole.RejectRole)
        go = self.addButton("Download Anyway", QMessageBox.ButtonRole.AcceptRole)
        for button, name in ((stay, "refuseLicence"), (go, "agreeLicence")):
            button.setObjectName(name)
            button.setAccessibleName(button.text())
        self.setEscapeButton(stay)
        self.setDefaultButton(stay)
        go.clicked.connect(self.agreed)
        self.finished.connect(self.deleteLater)
