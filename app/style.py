"""How buttons, fields and menus of choices are drawn where the system has no look of its own.

On a Mac the system draws them. Elsewhere Qt's Fusion does, and this gives it the corners,
edges and colours that the rest of the window has. Knows palettes, not what a control is for.
"""

from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QWidget,
)

from app import theme

CORNER = 6
INSET = 4  # more room before words than Fusion leaves
HIGH = theme.GRID * 3  # the least height of what can be pressed or written into

_State = QStyle.StateFlag
_Part = QStyle.PrimitiveElement
_Size = QStyle.ContentsType
_Control = QStyle.ComplexControl
_Metric = QStyle.PixelMetric


class QuietStyle(QProxyStyle):
    """Fusion, with flat round fields and buttons."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == _Part.PE_PanelButtonCommand:
            _button(painter, option)
        elif element == _Part.PE_PanelLineEdit:
            if isinstance(option, QStyleOptionFrame) and option.lineWidth > 0:
                _field(painter, option)
        elif element == _Part.PE_Frame and isinstance(widget, QPlainTextEdit):
            _field(painter, option)
        elif element == _Part.PE_IndicatorArrowDown:
            _chevrons(painter, QRectF(option.rect).center() - QPointF(0, 3.5), option, (1,))
        elif element == _Part.PE_IndicatorCheckBox:
            _check(painter, option)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control == _Control.CC_ComboBox and isinstance(option, QStyleOptionComboBox):
            (_field if option.editable else _button)(painter, option)
            arrow = self.subControlRect(control, option, QStyle.SubControl.SC_ComboBoxArrow, widget)
            _chevrons(painter, QRectF(arrow).center(), option, (-1, 1))
        else:
            super().drawComplexControl(control, option, painter, widget)

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        made = super().pixelMetric(metric, option, widget)
        grows = metric in (_Metric.PM_IndicatorWidth, _Metric.PM_IndicatorHeight)
        return theme.points(made) if grows else made

    def subElementRect(
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        box = super().subElementRect(element, option, cast(QWidget, widget))
        framed = isinstance(option, QStyleOptionFrame) and option.lineWidth > 0
        if element == QStyle.SubElement.SE_LineEditContents and framed:
            box.adjust(INSET, 0, -INSET, 0)
        return box

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        box = super().subControlRect(control, option, part, cast(QWidget, widget))
        if part == QStyle.SubControl.SC_ComboBoxEditField and control == _Control.CC_ComboBox:
            box.adjust(INSET, 0, 0, 0)
        return box

    def sizeFromContents(
        self,
        type: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        made = super().sizeFromContents(type, option, size, cast(QWidget, widget))
        if type in (_Size.CT_PushButton, _Size.CT_LineEdit, _Size.CT_ComboBox):
            made.setHeight(max(made.height(), HIGH))
        if type == _Size.CT_PushButton:  # Fusion leaves larger words no more room
            made.setWidth(made.width() + theme.points(theme.GRID * 2) - theme.GRID * 2)
        return made


def _box(option: QStyleOption, inset: float = 0.5) -> QRectF:
    return QRectF(option.rect).adjusted(inset, inset, -inset, -inset)


def _button(painter: QPainter, option: QStyleOption) -> None:
    colours, state = option.palette, option.state
    can = bool(state & _State.State_Enabled)
    near = can and bool(state & _State.State_MouseOver)
    down = bool(state & (_State.State_Sunken | _State.State_On))
    leads = isinstance(option, QStyleOptionButton) and bool(
        option.features & QStyleOptionButton.ButtonFeature.DefaultButton
    )
    fill, ink = colours.color(QPalette.ColorRole.Base), colours.color(QPalette.ColorRole.Text)
    if theme.is_dark(colours):  # what can be pressed stands out from a panel, towards the light
        fill = theme.mix(ink, fill, 0.12)
    if down or near:
        fill = theme.mix(ink, fill, 0.12 if down else 0.05)
    edge = theme.edge(colours) if can else theme.hairline(colours)
    if can and (leads or state & _State.State_HasFocus):
        edge = theme.accent(colours)
    _round(painter, option, fill, edge)


def _field(painter: QPainter, option: QStyleOption) -> None:
    colours, state = option.palette, option.state
    can = bool(state & _State.State_Enabled)
    edge = theme.edge(colours) if can else theme.hairline(colours)
    if can and state & _State.State_HasFocus:
        edge = theme.accent(colours)
    _round(painter, option, colours.color(QPalette.ColorRole.Base), edge)


def _round(painter: QPainter, option: QStyleOption, fill: QColor, edge: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(fill)
    painter.drawRoundedRect(_box(option), CORNER, CORNER)
    if option.state & _State.State_HasFocus and option.state & _State.State_KeyboardFocusChange:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(_box(option, 1.5), CORNER - 1, CORNER - 1)
    painter.restore()


def _check(painter: QPainter, option: QStyleOption) -> None:
    colours = option.palette
    on = bool(option.state & _State.State_On)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = theme.accent(colours) if on else colours.color(QPalette.ColorRole.Base)
    painter.setPen(QPen(ground if on else theme.edge(colours), 1))
    painter.setBrush(ground)
    box = _box(option)
    painter.drawRoundedRect(box, 4, 4)
    if on:
        pen = QPen(colours.color(QPalette.ColorRole.Base), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        theme.aim(painter, box.center().x(), box.center().y())
        painter.drawPolyline([QPointF(-3, 0), QPointF(-1, 2.5), QPointF(3, -2.5)])
    painter.restore()


def _chevrons(
    painter: QPainter, middle: QPointF, option: QStyleOption, ways: tuple[int, ...]
) -> None:
    """Small arrows upwards (-1) and downwards (1)."""
    colours = option.palette
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    can = bool(option.state & _State.State_Enabled)
    pen = QPen(theme.dim(colours) if can else theme.edge(colours), 1.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    theme.aim(painter, middle.x(), middle.y())
    for way in ways:
        painter.drawPolyline([QPointF(-3, 2 * way), QPointF(0, 5 * way), QPointF(3, 2 * way)])
    painter.restore()
