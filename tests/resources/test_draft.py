"""The draft's training forward in PyTorch is the one it decodes with in mlx."""

import json
from pathlib import Path

import mlx.core as mx
import numpy as np
import pytest

from dflash_mlx import target, weights
from dflash_mlx.models import RESOURCES
from dflash_mlx.session import Session

torch = pytest.importorskip("torch", reason="PyTorch is installed only to train Pocket again")

TARGET = RESOURCES / "pocket" / "target"


def test_blocks_of_the_training_are_blocks_of_the_decoding(tmp_path: Path) -> None:
    from resources.pocket.recipe import draft as trainer
    from resources.pocket.recipe.model import Shape

    params, _ = trainer.target_and_answers(TARGET, None)
    own = trainer.own(Shape())
    trainer.save(trainer.fresh(own, seed=3), own, 3, tmp_path)
    assert json.loads((tmp_path / "config.json").read_text())["dflash_config"]["mask_token_id"] == 3

    loaded = target.load(TARGET, mx.float32).target
    drafter = weights.load(tmp_path, mx.float32)
    drafter.fit(loaded)
    loaded.tap(drafter.config.taps)
    state = {
        name: torch.from_numpy(np.array(mx.array(value).astype(mx.float32)))
        for name, value in mx.load(str(tmp_path / "model.safetensors")).items()
    }

    ids = [i * 7 % 2000 for i in range(40)]
    places = [1, 10, 25, 39]
    batch = trainer.Batch(
        torch.tensor([ids]), torch.ones(1, 40, dtype=torch.bool), torch.tensor([places])
    )
    trained, truth, counts = trainer.guesses(state, params, Shape(), batch, mask=3)
    assert counts[0, 1].tolist() == [True] * 15 and not counts[0, 3].any()
    assert truth[0, 1].tolist() == ids[11:26]
    for i, place in enumerate(places):
        session = Session(loaded, drafter)
        list(session.read(ids[: place + 1]))
        assert session.context is not None
        block = drafter.masked(ids[place], 16)
        decoded = drafter.logits(loaded, block, session.context)
        np.testing.assert_allclose(trained[0, i].numpy(), np.array(decoded), atol=1e-3)
