"""What is said in a window while chats are not kept, for as long as that is so.

Knows the chats and the banner; what is written in a chat is not its business.
"""

from PySide6.QtCore import QObject, Signal

from app.banner import Banner
from app.chats import Chats
from app.wording import said


class KeepDesk(QObject):
    """Signals:
    told: something worth a line.
    """

    told = Signal(str)

    def __init__(self, chats: Chats, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._chats, self._banner = chats, banner
        chats.troubled.connect(self._on_troubled)
        chats.relieved.connect(lambda: banner.unsay("unsaved"))
        chats.renewed.connect(self._show)
        self._show()

    def _show(self) -> None:
        """Whether the file is open; that changes only where a damaged one is set aside."""
        trouble = self._chats.trouble
        if trouble is None:
            self._banner.unsay("unopened")
            return
        lost = self.tr(
            "What you write now is lost when DFlash Chat ends, unless you export it. {why}"
        )
        strip = self._banner.say("unopened", lost.format(why=said(str(trouble))))
        if self._chats.damaged:
            button = strip.offer(self.tr("Set the file aside and begin anew"), "setAside")
            button.clicked.connect(self._on_set_aside)

    def _on_troubled(self, sentence: str) -> None:
        """Something could not be written, or read; the next that is written says that it can."""
        told = self.tr("Not everything is saved, which is tried again with every change. {why}")
        self._banner.say("unsaved", told.format(why=said(sentence)))

    def _on_set_aside(self) -> None:
        aside = self._chats.set_aside()
        if aside is not None:
            self.told.emit(self.tr("The damaged file is kept as {name}.").format(name=aside.name))
