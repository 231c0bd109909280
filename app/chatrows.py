"""The rows of the sidebar: chats by day, or what a search has found, as data and as painted."""

import time
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app import theme
from app.chat import Heading
from app.search import BEGIN, END, Hit

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
Row = str | Heading | Hit

DOTS = 16  # points that the dots of a growing chat are wide

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def day(updated: float, now: float) -> str:
    """Under which heading a chat stands; both times in Unix seconds."""
    then, today = date.fromtimestamp(updated), date.fromtimestamp(now)
    ago = (today - then).days
    if ago <= 0:
        return QCoreApplication.translate("ChatRows", "Today")
    if ago == 1:
        return QCoreApplication.translate("ChatRows", "Yesterday")
    for days in (7, 30):
        if ago <= days:
            return QCoreApplication.translate("ChatRows", "Previous {days} days").format(days=days)
    return then.strftime("%B %Y") if then.year == today.year else str(then.year)


class ChatRows(QAbstractListModel):
    """Signals:
    renamed: a chat's id, and what the user calls it.
    """

    renamed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._growing: Collection[str] = ()

    def show_chats(
        self,
        headings: Sequence[Heading],
        growing: Collection[str] = (),
        now: float | None = None,
    ) -> None:
        """The pinned ones first, then by the day they were last talked in. growing: the ids of
        those that are being answered."""
        self._growing = growing
        rows: list[Row] = []
        label = ""
        for heading in sorted(headings, key=lambda h: (not h.pinned, -h.updated)):
            under = (
                self.tr("Pinned") if heading.pinned else day(heading.updated, now or time.time())
            )
            if under != label:
                rows.append(under)
                label = under
            rows.append(heading)
        self._set(rows or [self.tr("Your chats will stand here")])

    def show_hits(self, hits: Sequence[Hit]) -> None:
        some = self.tr("1 hit") if len(hits) == 1 else self.tr("{hits} hits").format(hits=len(hits))
        self._set([some if hits else self.tr("Nothing found"), *hits])

    def at(self, row: int) -> Row:
        """What is in a row; an empty string beyond the ends."""
        return self._rows[row] if 0 <= row < len(self._rows) else ""

    def grows(self, row: Row) -> bool:
        """Whether it is a chat that is being answered."""
        return isinstance(row, Heading) and row.id in self._growing

    def row_of(self, chat: str) -> int:
        """Where a chat stands; -1 if it does not."""
        rows = enumerate(self._rows)
        return next((n for n, row in rows if isinstance(row, Heading) and row.id == chat), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        row = self.at(index.row())
        if role not in (Role.DisplayRole, Role.EditRole, Role.AccessibleTextRole):
            return None
        if isinstance(row, Heading):
            name = row.title or self.tr("Untitled")
            if role == Role.AccessibleTextRole and self.grows(row):
                return self.tr("{title}, being answered").format(title=name)
            return name
        if isinstance(row, Hit):
            found = row.text.replace(BEGIN, "").replace(END, "")
            return f"{row.title}: {found}" if found else row.title
        return row

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        row = self.at(index.row())
        if not isinstance(row, Heading) or value == row.title:
            return False
        self.renamed.emit(row.id, str(value).strip())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.at(index.row())
        if isinstance(row, str):
            return Qt.ItemFlag.NoItemFlags
        usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usable | Qt.ItemFlag.ItemIsEditable if isinstance(row, Heading) else usable

    def _set(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()


class RowPainter(QStyledItemDelegate):
    """A day in small type, a chat in one line, a hit in two."""

    EDGE = theme.GRID * 2

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line, row = option.fontMetrics.height(), _row(index)
        if isinstance(row, str):
            return QSize(100, line + theme.GRID * 2)
        return QSize(100, (2 if isinstance(row, Hit) and row.text else 1) * line + theme.GRID)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field for a name; its words stand where the row's words stood."""
        field = QLineEdit(parent)
        field.setObjectName("chatName")
        field.setAccessibleName(self.tr("Name of the chat"))
        field.setTextMargins(4, 0, 4, 0)
        return field

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(option.rect.adjusted(theme.GRID, 0, -theme.GRID, 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, box, colours = _row(index), option.rect, option.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = box.adjusted(self.EDGE, 0, -self.EDGE, 0)
        if isinstance(row, str):
            small = theme.scaled(option.font, 0.85)
            small.setBold(True)
            painter.setFont(small)
            painter.setPen(theme.dim(colours))
            bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            right = Qt.TextElideMode.ElideRight
            shown = painter.fontMetrics().elidedText(row, right, words.width())
            painter.drawText(words.adjusted(0, 0, 0, -4), bottom, shown)
        else:
            self._paint_ground(painter, option)
            painter.setPen(colours.text().color())
            if isinstance(row, Hit) and row.text:
                words.setHeight(words.height() // 2)
                painter.setFont(theme.scaled(option.font, 0.9))
                _paint_found(painter, words.translated(0, words.height() - 2), row.text)
                painter.setPen(theme.dim(colours))
                words.translate(0, 3)
            if _grows(index):
                words.setRight(words.right() - DOTS - theme.GRID)
                self._paint_dots(painter, box, colours)
            _write(painter, words, row.title or self.tr("Untitled"))
        painter.restore()

    def _paint_dots(self, painter: QPainter, box: QRect, colours: QPalette) -> None:
        """Three dots at the right: more is on its way."""
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent(colours))
        left, middle = box.right() - self.EDGE - DOTS, QRectF(box).center().y()
        for number in range(3):
            painter.drawEllipse(QRectF(left + 6 * number, middle - 1.5, 3.5, 3.5))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        selected = option.state & QStyle.StateFlag.State_Selected
        near = option.state & QStyle.StateFlag.State_MouseOver
        box = QRectF(option.rect).adjusted(8, 0.5, -8, -0.5)
        if selected or near:
            painter.setPen(Qt.PenStyle.NoPen)
            shade = theme.hairline if selected else theme.wash
            painter.setBrush(shade(option.palette))
            painter.drawRoundedRect(box, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.accent(option.palette))
            painter.drawRoundedRect(box, 6, 6)


def _grows(index: Index) -> bool:
    model = index.model()
    return isinstance(model, ChatRows) and model.grows(model.at(index.row()))


def _row(index: Index) -> Row:
    model = index.model()
    return model.at(index.row()) if isinstance(model, ChatRows) else ""


def _write(painter: QPainter, place: QRect, words: str) -> int:
    """One line, cut where its place ends; how wide it is."""
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, _MIDDLE, shown)
    return painter.fontMetrics().horizontalAdvance(shown)


def _paint_found(painter: QPainter, place: QRect, text: str) -> None:
    """Words in one line, with what was found in bold."""
    usual, bold = painter.font(), QFont(painter.font())
    bold.setBold(True)
    parts = " ".join(text.split()).replace(END, BEGIN).split(BEGIN)
    # What was found must be seen, so what is before it may lose its beginning.
    room = place.width() // 3
    parts[0] = QFontMetrics(usual).elidedText(parts[0], Qt.TextElideMode.ElideLeft, room)
    for number, part in enumerate(parts):
        painter.setFont(bold if number % 2 else usual)
        place.setLeft(place.left() + _write(painter, place, part))
