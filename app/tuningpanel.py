"""The panel of a chat's own choices: presets, system prompt, sampling, thinking.

Lies over the transcript, above the composer, so that opening it moves no text. Each good
choice counts at once; there is nothing to confirm.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.panel import DimLabel, Panel, QuietButton
from app.presetrow import PresetRow
from app.tips import tip
from app.tuning import AS_USUAL, Preset, Think, Tuning
from app.tuningfields import NumberFields
from dflash_mlx.protocol import Sampling

_THOUGHTS: tuple[Think | None, ...] = (None, "on", "off", "model")


class TuningPanel(Panel):
    """Signals:
    tuned: this chat is to be answered so.
    saved, renamed, dropped: what is to become of a preset; see `PresetRow`.
    closed: it is out of sight.
    """

    tuned = Signal(Tuning)
    saved = Signal(str)
    renamed = Signal(str, str)
    dropped = Signal(str)
    closed = Signal()

    WIDTH = 416
    PACE = 400  # ms; a system prompt is kept when its writer pauses

    def __init__(self, area: QScrollArea, anchor: QWidget) -> None:
        super().__init__(lambda colours: colours.base().color(), theme.edge, parent=area)
        self.setObjectName("tuningPanel")
        self.setAccessibleName(self.tr("Chat settings"))
        self._area, self._anchor = area, anchor
        self._tuning = AS_USUAL
        self._pace = QTimer(self, singleShot=True, interval=self.PACE)
        self._pace.timeout.connect(self._keep_system)
        self.presets = PresetRow(self)
        self.presets.chosen.connect(self.tuned)
        self.presets.saved.connect(self.saved)
        self.presets.renamed.connect(self.renamed)
        self.presets.dropped.connect(self.dropped)
        self.system = self._make_system()
        self.numbers = NumberFields(
            self.tr(
                "What is left empty is as in preferences, shown in grey. Enter a field to read "
                "what it does."
            ),
            self,
        )
        self.numbers.entered.connect(self._on_entered)
        self.numbers.refused.connect(self._on_refused)
        self.think = self._make_think()
        self.numbers.place_think(self.think)
        self.trouble = QLabel(self)
        self.trouble.setObjectName("tuningTrouble")
        self.trouble.setForegroundRole(QPalette.ColorRole.Text)
        self.trouble.setWordWrap(True)
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.hide()
        self.done = QuietButton(self.tr("Done"), "tuningDone", self)
        self.done.clicked.connect(self.close_panel)
        self._lay_out()
        self._fit()
        area.installEventFilter(self)
        self.hide()

    # --- what it shows --------------------------------------------------------

    def show_tuning(
        self,
        tuning: Tuning,
        usual: Sampling,
        max_tokens: int,
        think: bool | None,
        presets: Sequence[Preset],
    ) -> None:
        """The chat's choices, and what preferences say."""
        self._tuning = tuning
        if not self._pace.isActive() and self.system.toPlainText() != tuning.system:
            self.system.setPlainText(tuning.system)
            self._pace.stop()
        self.numbers.show_tuning(tuning, usual, max_tokens)
        words = {True: self.tr("on"), False: self.tr("off"), None: self.tr("the model's own way")}
        usual_way = self.tr("In preferences: {way}.").format(way=words[think])
        self.think.setToolTip(tip(self.numbers.thinking, usual_way))
        self.think.setCurrentIndex(_THOUGHTS.index(tuning.think))
        self.presets.show_presets(presets, tuning)

    def open_panel(self, field: str = "") -> None:
        """field: the number to be changed, by its name."""
        self._on_refused("")
        self.show()
        self.raise_()
        self._place()
        wanted = self.numbers.field(field) if field else self.system
        wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll.ensureWidgetVisible(wanted)

    def close_panel(self) -> None:
        if self.isVisible():
            self._keep_system()
            self.hide()
            self.closed.emit()

    def toggle(self) -> None:
        self.close_panel() if self.isVisible() else self.open_panel()

    # --- events ---------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # Escape also stops an answer; here it is ours first.
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self.close_panel()
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "done"):
            self._fit()
            QTimer.singleShot(0, self, self._place)  # what is in it is as large by then

    def _fit(self) -> None:
        lines = self.system.fontMetrics().lineSpacing() * 4
        self.system.setFixedHeight(lines + theme.GRID * 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    # --- what the user does ---------------------------------------------------

    def _on_entered(self, name: str, value: float | None) -> None:
        self.tuned.emit(replace(self._tuning, **{name: value}))  # type: ignore[arg-type]

    def _on_thought(self, row: int) -> None:
        self.tuned.emit(replace(self._tuning, think=_THOUGHTS[row]))

    def _on_refused(self, sentence: str) -> None:
        colours = QPalette()
        colours.setColor(QPalette.ColorRole.Text, theme.danger(self.palette()))
        self.trouble.setPalette(colours)
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))  # in the room of the fields, so that none moves

    def _keep_system(self) -> None:
        self._pace.stop()
        text = self.system.toPlainText().strip()
        if text != self._tuning.system:
            self.tuned.emit(replace(self._tuning, system=text))

    # --- parts ----------------------------------------------------------------

    def _make_system(self) -> QPlainTextEdit:
        editor = QPlainTextEdit(self)
        editor.setObjectName("systemPrompt")
        editor.setAccessibleName(self.tr("System prompt"))
        editor.setPlaceholderText(self.tr("What the model should know and how it should answer"))
        editor.setTabChangesFocus(True)
        editor.viewport().setAutoFillBackground(False)  # its corners are round
        theme.slim(editor.verticalScrollBar())
        editor.textChanged.connect(self._pace.start)
        return editor

    def _make_think(self) -> QComboBox:
        choice = QComboBox(self)
        choice.setObjectName("thinkChoice")
        choice.setAccessibleName(self.tr("Thinking"))
        choice.addItems(
            [
                self.tr("As in preferences"),
                self.tr("On"),
                self.tr("Off"),
                self.tr("The model's own way"),
            ]
        )
        choice.setMinimumContentsLength(8)
        choice.activated.connect(self._on_thought)
        return choice

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Chat settings"), self)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.done)
        system = DimLabel(self.tr("System prompt"), self)
        system.setBuddy(self.system)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(theme.GRID * 2, 0, theme.GRID * 2, 0)
        body.setSpacing(theme.GRID)
        for widget in (self.presets, system, self.system, self.numbers):
            body.addWidget(widget)
        self._scroll = scroll = QScrollArea(self)
        scroll.setObjectName("tuningScroll")
        scroll.setAccessibleName(self.accessibleName())
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._body)
        scroll.viewport().setAutoFillBackground(False)
        self._body.setAutoFillBackground(False)
        theme.slim(scroll.verticalScrollBar())
        self._head = QVBoxLayout(self)
        self._head.setContentsMargins(1, theme.GRID, 1, theme.GRID * 3 // 2)
        self._head.setSpacing(theme.GRID)
        head.setContentsMargins(theme.GRID * 2, 0, theme.GRID, 0)
        self._head.addLayout(head)
        self._head.addWidget(scroll, 1)
        self.trouble.setContentsMargins(theme.GRID * 2, 0, theme.GRID * 2, 0)
        self._head.addWidget(self.trouble)

    def _place(self) -> None:
        """Above its button, as tall as it needs or as there is room."""
        wide = theme.points(self.WIDTH)
        width = min(wide, self._area.width() - 2 * theme.GRID)
        rest = self.done.sizeHint().height() + 4 * theme.GRID
        wanted = self._body.sizeHint().height() + rest
        height = min(wanted, self._area.height() - 2 * theme.GRID)
        left = self._anchor.mapTo(self.window(), QPoint(0, 0)).x()
        left -= self._area.mapTo(self.window(), QPoint(0, 0)).x()
        left = max(theme.GRID, min(left, self._area.width() - width - theme.GRID))
        self.setGeometry(left, self._area.height() - height - theme.GRID, width, height)
