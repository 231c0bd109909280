"""A chat's own choices: what is open is as in preferences, what cannot be is refused."""

import pytest

from app import tuning
from app.tuning import AS_USUAL, Preset, Tuning
from dflash_mlx.errors import BadRequest
from dflash_mlx.protocol import Sampling

OWN = Tuning("Speak like a pirate.", temperature=0.7, top_k=40, seed=0, think="off")


def test_what_is_open_is_as_in_preferences() -> None:
    usual = Sampling(temperature=0.2, top_p=0.9, seed=7)
    assert AS_USUAL.sampling(usual) == usual
    assert OWN.sampling(usual) == Sampling(temperature=0.7, top_p=0.9, top_k=40, seed=0)
    assert [AS_USUAL.thinks(usual) for usual in (None, True, False)] == [None, True, False]
    assert [Tuning(think=t).thinks(True) for t in ("on", "off", "model")] == [True, False, None]


def test_it_comes_back_as_it_was_and_nothing_is_nothing() -> None:
    assert tuning.decode(tuning.encode(OWN)) == OWN
    assert tuning.encode(AS_USUAL) == "" and tuning.decode("") == AS_USUAL
    for foreign in ("{", "3", '{"warmth": 1}', '{"temperature": 9}', '{"think": "often"}'):
        assert tuning.decode(foreign) == AS_USUAL


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("temperature", -0.1),
        ("temperature", float("nan")),
        ("top_p", 0.0),
        ("top_k", -1),
        ("min_p", 1.0),
        ("seed", 2**64),
        ("repetition_penalty", 0.0),
        ("max_tokens", 0),
    ],
)
def test_what_cannot_be_is_refused(name: str, value: float) -> None:
    with pytest.raises(BadRequest, match=name):
        Tuning(**{name: value})


def test_presets_are_kept_by_name_whatever_its_capitals() -> None:
    presets = tuning.keep([], Preset("Pirate", OWN))
    presets = tuning.keep(presets, Preset("brief"))
    assert [one.name for one in presets] == ["brief", "Pirate"]
    presets = tuning.keep(presets, Preset("PIRATE"))
    assert [one.name for one in presets] == ["brief", "PIRATE"]
    assert tuning.named(presets, "pirate") == Preset("PIRATE")
    presets = tuning.rename(presets, "pirate", "Captain")
    assert [one.name for one in presets] == ["brief", "Captain"]
    assert tuning.drop(presets, "BRIEF") == [Preset("Captain")]
