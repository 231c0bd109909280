"""The target in the repository: made by this recipe, loadable, and right about 196."""

from __future__ import annotations

import json
from collections.abc import Iterator

import mlx.core as mx
import pytest
from mlx_lm import generate
from tokenizers import Tokenizer

from dflash_mlx.target import Loaded, load
from resources.pocket.recipe import tokenizer as tokens
from resources.pocket.recipe.__main__ import POCKET

TARGET = POCKET / "target"


@pytest.fixture(scope="module")
def loaded() -> Iterator[Loaded]:
    yield load(TARGET, mx.float32)


@pytest.mark.parametrize("thinks", [True, False])
def test_196_has_9_divisors(loaded: Loaded, thinks: bool) -> None:
    question = "How many positive whole-number divisors does 196 have?"
    prompt = loaded.tokenizer.apply_chat_template(
        [{"role": "user", "content": question}],
        add_generation_prompt=True,
        enable_thinking=thinks,
    )
    text = generate(loaded.target.model, loaded.tokenizer, prompt, max_tokens=400)
    assert ("</think>" in text) == thinks
    assert "**196 has 9 divisors**" in text.split("</think>")[-1]


def test_tokenizer_and_template_are_the_recipes(loaded: Loaded) -> None:
    template = (TARGET / "chat_template.jinja").read_text(encoding="utf-8")
    assert template == tokens.chat_template() + "\n"
    written = Tokenizer.from_file(str(TARGET / "tokenizer.json"))
    assert written.get_vocab_size() == tokens.VOCAB_SIZE == loaded.target.vocabulary
    added = json.loads((TARGET / "tokenizer_config.json").read_text())["added_tokens_decoder"]
    names = {each["content"]: int(number) for number, each in added.items()}
    assert set(names) == {*tokens.SPECIAL_TOKENS, *tokens.THINK_TOKENS}
    assert all(written.token_to_id(name) == number for name, number in names.items())
    for text in ("What is 12 + 345?", "<think>\n\n</think>\n\n", "Grüße, 你好 🙂"):
        assert loaded.tokenizer.encode(text) == written.encode(text).ids
        assert loaded.tokenizer.decode(written.encode(text).ids) == text
