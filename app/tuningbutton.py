"""The button that opens the chat's own choices."""

from PySide6.QtWidgets import QWidget

from app.panel import QuietButton


class TuningButton(QuietButton):
    """It says which they are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", "tuningButton", parent)
        self.show_choice("", False)

    def show_choice(self, preset: str, own: bool) -> None:
        """The preset that the chat follows, or that it has choices without a name."""
        usual = self.tr("Chat settings")
        self.setText(preset or (self.tr("Own settings") if own else usual))
        self.setAccessibleName(usual)
        self.setAccessibleDescription(self.text())
        self.setToolTip(self.tr("How this chat is answered: system prompt, sampling, thinking"))
        self.updateGeometry()
