"""The rows of the model menu: families and their offers, as data and as they are painted."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app import theme
from app.offers import Offer
from app.wording import said

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class OfferRows(QAbstractListModel):
    """A heading for each family, its offers below. `loaded` is the one that is in use."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[str | Offer] = []
        self.loaded: Offer | None = None

    def show(self, offers: Sequence[Offer]) -> None:
        self.beginResetModel()
        self._rows = []
        for family, group in groupby(offers, key=_heading):
            self._rows += [family, *group]
        self.endResetModel()

    def at(self, row: int) -> Offer | None:
        """The offer in a row; None for a heading and beyond the ends."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Offer) else None

    def row_of(self, offer: Offer | None) -> int:
        """Where an offer stands; of the first offer if it is not there, -1 without any."""
        rows = [row for row in range(len(self._rows)) if self.at(row) is not None]
        return next((row for row in rows if self.at(row) == offer), rows[0] if rows else -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if isinstance(row, str):
            return row if role == Role.DisplayRole else None
        match role:
            case Role.DisplayRole:
                return row.pair.title
            case Role.AccessibleTextRole:
                used = self.tr(", loaded now") if row == self.loaded else ""
                return f"{row.pair.title}, {row.pair.family}{used}"
            case Role.AccessibleDescriptionRole | Role.ToolTipRole:
                return said(row.sentence)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _heading(offer: Offer) -> str:
    return (
        QCoreApplication.translate("OfferRows", "In this program")
        if offer.pair.embedded
        else offer.pair.family
    )


class OfferPainter(QStyledItemDelegate):
    """Paints a heading in small type, an offer in two lines: who it is, and whether it works."""

    EDGE = theme.GRID * 3  # where words begin; the mark of the loaded one stands before them

    def __init__(self, rows: OfferRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = option.fontMetrics.height()
        if self._rows.at(index.row()) is None:
            return QSize(100, line + theme.GRID * 2)
        return QSize(100, 2 * line + theme.GRID * 3 // 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        offer = self._rows.at(index.row())
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if offer is None:
            self._paint_heading(painter, box, str(index.data()), option)
        else:
            self._paint_offer(painter, box, offer, option)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, box: QRect, words: str, option: QStyleOptionViewItem
    ) -> None:
        font = theme.scaled(option.font, 0.88)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme.dim(option.palette))
        place = box.adjusted(theme.points(self.EDGE), 0, 0, -theme.GRID // 2)
        painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_offer(
        self, painter: QPainter, box: QRect, offer: Offer, option: QStyleOptionViewItem
    ) -> None:
        colours, font = option.palette, option.font
        selected = option.state & QStyle.StateFlag.State_Selected
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.hairline(colours) if selected else theme.wash(colours))
            painter.drawRoundedRect(QRectF(box).adjusted(7, 0, -2, 0), 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.accent(colours), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(8, 1, -3, -1), 6, 6)
        if offer == self._rows.loaded:
            left = box.left() + theme.points(12)
            _tick(painter, left, QRectF(box).center().y(), theme.accent(colours))
        words = box.adjusted(theme.points(self.EDGE), theme.GRID // 2 + 1, -theme.GRID * 3 // 2, 0)
        upper = QRect(words.left(), words.top(), words.width(), words.height() // 2 - 3)
        lower = upper.translated(0, upper.height() + 1)
        dim, able = theme.dim(colours), offer.status.kind == "works"
        painter.setFont(theme.figures(theme.scaled(font, 0.9)))
        painter.setPen(dim)
        size = said(offer.size)
        painter.drawText(upper, _MIDDLE | Qt.AlignmentFlag.AlignRight, size)
        taken = painter.fontMetrics().horizontalAdvance(size) + theme.GRID
        kind = f"{offer.pair.draft_facts.kind} · " if offer.pair.draft_facts else ""
        _write(painter, lower, kind + said(offer.short))
        painter.setFont(font)
        painter.setPen(colours.text().color() if able else dim)
        _write(painter, upper.adjusted(0, 0, -taken, 0), offer.pair.title)


_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def _write(painter: QPainter, place: QRect, words: str) -> None:
    """One line from the left, cut where its place ends."""
    right = Qt.TextElideMode.ElideRight
    shown = painter.fontMetrics().elidedText(words, right, place.width())
    painter.drawText(place, _MIDDLE | Qt.AlignmentFlag.AlignLeft, shown)


def _tick(painter: QPainter, x: float, y: float, colour: QColor) -> None:
    painter.save()
    painter.setPen(QPen(colour, 2))
    theme.aim(painter, x, y)
    painter.drawPolyline([QPointF(0, 0), QPointF(3, 3), QPointF(9, -4)])
    painter.restore()
