"""How pairs come to work: what depends on the machine, seen from a CPU."""

import mlx.nn as nn
import pytest

from dflash_mlx import target
from dflash_mlx.answer import answer
from dflash_mlx.engine import Engine
from dflash_mlx.protocol import Load, Loaded, Loading, Message, Reply


def test_on_a_gpu_a_pair_stays_as_it_was_published(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(target, "usual_dtype", lambda: None)
    engine = Engine("")
    *told, loaded = engine.handle(Load(1, pair="pocket"))
    assert isinstance(loaded, Loaded) and loaded.speculation.state == "on"
    phases = [event.phase for event in told if isinstance(event, Loading)]
    assert phases and not any("for this processor" in phase for phase in phases)
    running = engine._running
    assert running is not None
    parts = [type(module) for _, module in running.target.model.named_modules()]
    assert nn.QuantizedLinear in parts and nn.Linear not in parts
    question = [Message("user", "Count from 1 to 5.")]
    found = answer(engine, Reply(2, question, max_tokens=24, think=False, width=16, lookup=False))
    assert found.report.reply_tokens == 24
    assert found.report.speculation.rounds < 12  # the draft knows this model
