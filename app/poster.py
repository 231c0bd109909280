"""A comparison as a picture to show around: what was asked, how much faster it was, the race, both
texts, and on what it was measured. Has no controls and is never seen as a window.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QLinearGradient, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app import theme
from app.answerview import AnswerView
from app.compared import Compared
from app.comparewords import Verdict, machine, models, note, sampling, versions
from app.dates import moment
from app.figures import rate_words, tau_words, written_words
from app.panel import DimLabel
from app.race import Race
from dflash_mlx.answer import Answer

WIDTH = 1120
HIGHEST = 440  # of a text; what is longer fades out
SHARP = 2  # pixels of the picture for one on the screen


def draw(question: str, found: Compared, colours: QPalette) -> QPixmap:
    poster = Poster(question, found, colours)
    made = poster.draw()
    poster.deleteLater()
    return made


class Poster(QWidget):
    """In the colours of a palette, as high as it has to be."""

    def __init__(self, question: str, found: Compared, colours: QPalette) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.setPalette(colours)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setFixedWidth(WIDTH)
        self._texts: list[Excerpt] = []
        self._layout = layout = QVBoxLayout(self)
        margin = theme.GRID * 5
        layout.setContentsMargins(margin, margin, margin, theme.GRID * 4)
        layout.setSpacing(theme.GRID)
        layout.addLayout(self._head(found))
        layout.addSpacing(theme.GRID)
        layout.addWidget(self._line(Verdict().headline(found), 2.4, QFont.Weight.Bold))
        layout.addWidget(self._line(_shortened(question), 1.2))
        layout.addSpacing(theme.GRID)
        race = Race(self)
        race.show_lines(found.lines)
        layout.addWidget(race)
        layout.addSpacing(theme.GRID)
        layout.addLayout(self._sides(found))
        layout.addSpacing(theme.GRID * 2)
        for words in self._foot(found):
            layout.addWidget(self._dim(words))

    def draw(self) -> QPixmap:
        self.show()
        for _ in range(3):  # a text knows how high it is once it is as wide as it will be
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            for text in self._texts:
                text.settle()
            self.setFixedHeight(self._layout.totalHeightForWidth(WIDTH))
        made = QPixmap(self.size() * SHARP)
        made.setDevicePixelRatio(SHARP)
        self.render(made)
        self.hide()
        return made

    def _head(self, found: Compared) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(self._line("DFlash Chat", 1.2, QFont.Weight.Bold), 1)
        head.addWidget(self._dim(moment(found.created)), 0, Qt.AlignmentFlag.AlignRight)
        return head

    def _sides(self, found: Compared) -> QHBoxLayout:
        sides = QHBoxLayout()
        sides.setSpacing(theme.GRID * 4)
        for side, title in (
            (False, self.tr("Speculation off")),
            (True, self.tr("Speculation on")),
        ):
            sides.addLayout(self._side(title, found.sides[side]), 1)
        return sides

    def _side(self, title: str, whole: Answer) -> QVBoxLayout:
        column, report = QVBoxLayout(), whole.report
        column.setSpacing(theme.GRID // 2)
        told = [written_words(report)]
        if report.speculation.tau is not None:
            told.append(tau_words(report.speculation.tau))
        text = Excerpt(whole.text or whole.thought, self)
        self._texts.append(text)
        column.addWidget(self._line(title, 1.0, QFont.Weight.Bold))
        column.addWidget(self._line(rate_words(report.tokens_per_second), 1.8))
        column.addWidget(self._dim(" · ".join(told)))
        column.addSpacing(theme.GRID)
        column.addWidget(text)
        column.addStretch(1)
        return column

    def _foot(self, found: Compared) -> list[str]:
        lines = [models(found), machine(found)]
        how = (
            self.tr("Measured is the writing, the thought included, once the question was read")
            if any(side.thought for side in found.sides.values())
            else self.tr("Measured is the writing, once the question was read")
        )
        lines += [" · ".join([how, sampling(found)]), Verdict().runs(found), versions(found)]
        return [line for line in (*lines, note(found)) if line]

    def _line(self, words: str, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QLabel:
        made = QLabel(words, self)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setWordWrap(True)
        font = theme.figures(theme.scaled(self.font(), size))
        font.setWeight(weight)
        made.setFont(font)
        return made

    def _dim(self, words: str) -> DimLabel:
        made = DimLabel(words, self)
        made.setWordWrap(True)
        return made


class Excerpt(QWidget):
    """The beginning of an answer, without what could be done with it."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = AnswerView(self)
        self._view.append("", text)
        for button in self._view.findChildren(QPushButton):
            button.hide()
        self._fade = Fade(self)

    def settle(self) -> None:
        """Be as high as the text is, or as it may be."""
        self._view.resize(self.width(), self._view.height())
        high = self._view.heightForWidth(self.width())
        if high < 0:
            high = self._view.sizeHint().height()
        self._view.setGeometry(0, 0, self.width(), high)
        self.setFixedHeight(min(high, HIGHEST))
        self._fade.setVisible(high > HIGHEST)
        self._fade.setGeometry(0, self.height() - Fade.HIGH, self.width(), Fade.HIGH)


class Fade(QWidget):
    """What lies below goes out to the page."""

    HIGH = 72

    def paintEvent(self, event: QPaintEvent) -> None:
        page = self.palette().color(QPalette.ColorRole.Base)
        clear = QLinearGradient(0, 0, 0, self.height() * 0.8)
        none = page.toRgb()
        none.setAlpha(0)
        clear.setColorAt(0, none)
        clear.setColorAt(1, page)
        QPainter(self).fillRect(QRectF(self.rect()), clear)

    def sizeHint(self) -> QSize:
        return QSize(0, self.HIGH)


def _shortened(question: str, most: int = 280) -> str:
    words = " ".join(question.split())
    return words if len(words) <= most else f"{words[:most].rsplit(' ', 1)[0]} …"
