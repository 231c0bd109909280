"""Things that are counted, in words, for functions that are of no widget. Knows no figure's use.

Qt finds a plural only where an object of its own asks for it, hence the class.
"""

from PySide6.QtCore import QObject


class Counts(QObject):
    def tokens(self, count: int) -> str:
        return self.tr("%Ln token(s)", "", count)

    def last_tokens(self, count: int) -> str:
        """Those that an answer got when it was gone on with."""
        return self.tr("the last %Ln token(s)", "", count)

    def left_out(self, turns: int) -> str:
        """What the model did not read of a chat."""
        return self.tr(
            "the first %Ln question(s) and answer(s) were left out for want of room", "", turns
        )
