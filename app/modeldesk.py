"""The pair on a window's desk: its name and its switches, the menu to choose another, what its
draft will do.

Wires the pairing to the widgets that show it; who fetches models is not its business.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.activity import Phase
from app.modelmenu import ModelMenu
from app.offers import offered
from app.otherpair import OtherPair
from app.pairing import Pairing
from app.parts import Parts
from app.wording import said
from dflash_mlx.protocol import Load, Loaded
from dflash_mlx.stats import Speculation
from dflash_mlx.transfer import Add


class ModelDesk(QObject):
    """Signals:
    load_asked: a pair is wanted.
    fetch_asked: a model is wanted that is on the Hub and not here.
    """

    load_asked = Signal(Load)
    fetch_asked = Signal(Add)

    def __init__(self, pairing: Pairing, parts: Parts, window: QWidget) -> None:
        super().__init__(window)
        self._pairing, self._window = pairing, window
        self._transcript, self._composer = parts.transcript, parts.composer
        self._bar, self._speed, self._state = parts.bar, parts.speed, parts.state
        self._actions = actions = parts.actions
        self.menu = ModelMenu(window)
        pairing.loaded.connect(self._on_loaded)
        pairing.unloaded.connect(self._on_unloaded)
        pairing.speculation_changed.connect(self._on_speculation)
        parts.bar.models_asked.connect(self._on_models)
        parts.bar.speculate_asked.connect(self._on_speculate)
        self.menu.chosen.connect(self.load_asked)
        self.menu.other_asked.connect(self._on_other)
        actions.models.triggered.connect(self._on_models)
        actions.other.triggered.connect(self._on_other)
        actions.restart.triggered.connect(pairing.restart)
        actions.speculate.triggered.connect(self._on_speculate)
        if pairing.pair is not None:  # the window comes later
            self._on_loaded(pairing.pair)
        self._on_speculation(pairing.speculation)

    def _on_loaded(self, pair: Loaded) -> None:
        self._bar.show_model(pair)
        self._speed.show_model(pair)
        self._transcript.show_pair(pair.name, said(pair.note))
        words = self.tr("Ask {title}").format(title=pair.title)
        self._composer.editor.setPlaceholderText(words)
        self._actions.think.setVisible(pair.thinks)

    def _on_unloaded(self) -> None:
        self._bar.show_no_model()
        self._composer.editor.setPlaceholderText(self.tr("Ask a question"))

    def _on_speculation(self, speculation: Speculation) -> None:
        unavailable = speculation.state == "unavailable"
        self._bar.show_speculation(speculation)
        self._actions.speculate.setChecked(speculation.state == "on")
        self._actions.speculate.setEnabled(not unavailable)
        reason = said(speculation.reason).rstrip(".。")
        told = (
            self.tr("Speculative decoding is unavailable: {reason}.").format(reason=reason)
            if unavailable
            else ""
        )
        if speculation.state == "on" and reason:
            told = self.tr("Speculative decoding drafts {reason}.").format(reason=reason)
        # Before a model is there, the state line has better things to say.
        pairing = self._pairing
        there = pairing.pair is not None and pairing.activity.phase is not Phase.LOADING
        self._state.set_note(told if there else "")

    def _on_speculate(self, speculate: bool) -> None:
        self._pairing.set_speculate(speculate)
        if self._pairing.activity.replying:
            words = self.tr("on") if speculate else self.tr("off")
            told = self.tr("Speculative decoding will be {words} from the next answer.")
            self._state.set_hint(told.format(words=words))

    def _on_models(self) -> None:
        self.menu.open_above(self._bar.model, offered(), self._pairing.pair)

    def _on_other(self) -> None:
        dialog = OtherPair(self._window)
        dialog.chosen.connect(self.load_asked)
        dialog.wanted.connect(self.fetch_asked)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
