"""Encoding in parts: the tokens are those of the whole text, whatever was encoded before."""

import random

import pytest
from mlx_lm.tokenizer_utils import TokenizerWrapper
from mlx_lm.tokenizer_utils import load as load_tokenizer
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast

from dflash_mlx import encoder
from dflash_mlx.encoder import Encoder
from dflash_mlx.models import RESOURCES


class Heard(TokenizerWrapper):
    """A tokenizer that tells what it was given to encode."""

    def encode(self, text: str, **options: bool) -> list[int]:
        self.__dict__.setdefault("heard", []).append(text)
        return list(self._tokenizer.encode(text, **options))


@pytest.fixture
def pocket() -> Heard:
    return Heard(load_tokenizer(RESOURCES / "pocket" / "target")._tokenizer)


def sentences(**options: bool) -> Heard:
    """A tokenizer that puts a blank before the first words of a text alone, as Llama 2's does.

    options: how its mark treats the blanks beside it.
    """
    letters = {letter: n for n, letter in enumerate("▁ abcdefghijklmnopqrstuvwxyz\n3.5ü中文")}
    made = Tokenizer(models.BPE(vocab=letters, merges=[], unk_token=" "))
    made.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="first")
    made.decoder = decoders.Metaspace()
    made.add_special_tokens([AddedToken("<end>", normalized=False, special=True, **options)])
    return Heard(PreTrainedTokenizerFast(tokenizer_object=made))


MARKS = "<|im_start|>", "<|im_end|>", "<think>", "</think>", "<|im_", "<end>", "\n", " ", "  "


@pytest.mark.parametrize("which", ["pocket", "first words", "blanks"])
def test_parts_give_the_tokens_of_the_whole(which: str, pocket: Heard) -> None:
    made = {"first words": sentences(), "blanks": sentences(rstrip=True)}
    tokenizer = made.get(which, pocket)
    tried, chance = Encoder(tokenizer), random.Random(1)
    words = [*MARKS, "one", "Zwei", "ü", "中文", "😀", "3.5", "```", "'s", "\n\n"]
    for _ in range(300):
        text = "".join(chance.choice(words) for _ in range(chance.randint(0, 30)))
        whole = tokenizer._tokenizer.encode(text, add_special_tokens=False)
        assert tried.encode(text) == whole, text


def test_what_was_encoded_before_is_not_again(
    pocket: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = Encoder(pocket)
    turns = [f"<|im_start|>user\nQuestion {n}?<|im_end|>\n" for n in range(50)]
    tried.encode("".join(turns))
    pocket.heard.clear()
    tried.encode("".join([*turns, "<|im_start|>user\nAnd now?<|im_end|>\n"]))
    assert pocket.heard == ["user\nAnd now?"]
    monkeypatch.setattr(encoder, "MOST", 10)  # there is an end to what is kept
    tried.encode("<|im_start|>anew<|im_end|>")
    assert tried.encode("".join(turns)) == pocket.encode("".join(turns), add_special_tokens=False)


def test_a_tokenizer_that_does_more_at_a_mark_is_given_the_whole() -> None:
    for tokenizer in (sentences(), sentences(rstrip=True)):
        tried = Encoder(tokenizer)
        tokenizer.heard.clear()
        tried.encode("one<end>two")
        assert tokenizer.heard == ["one<end>two"]
