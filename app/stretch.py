"""A window that grows for what comes beside its chat, and is as narrow again once that has gone.

Knows widths, not what the parts are.
"""

from PySide6.QtWidgets import QWidget


class Stretch:
    """A width that the user has chosen since stays as it is."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._chosen = 0  # how wide it was before it grew
        self._made = 0  # how wide it was made

    def make_room(self, needed: int) -> None:
        """A part comes; with it the window must be as wide as is needed."""
        wide = self._window.width()
        if wide < needed:
            if wide != self._made:
                self._chosen = wide
            self._resize(needed)

    def give_back(self, needed: int) -> None:
        """A part has gone; what is left needs so much."""
        if self._window.width() == self._made:
            self._resize(max(self._chosen, needed))

    def _resize(self, wide: int) -> None:
        self._made = wide
        self._window.resize(wide, self._window.height())
