"""Pocket's corpus: right answers, a clean split, and training text as the template renders it."""

from __future__ import annotations

import datetime
import json
import random
import re
import sys
from itertools import islice
from pathlib import Path

import jinja2
import pytest
from tokenizers import Tokenizer

from resources.pocket.recipe import tokenizer as tokens
from resources.pocket.recipe.__main__ import POCKET, main
from resources.pocket.recipe.corpus import Turn, conversations, held_out_turns
from resources.pocket.recipe.skills import BY_NAME, SKILLS
from resources.pocket.recipe.skills.words import DAYS, MONTHS

HOLDING_OUT = [skill for skill in SKILLS if held_out_turns(skill, 1)]


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return tokens.train(0, samples=1500)


def turns(name: str, count: int = 150) -> list[Turn]:
    skill, rng = BY_NAME[name], random.Random(7)
    found = []
    for _ in range(count):
        params = skill.draw(rng)
        found.append(Turn(skill, params, skill.ask(params, rng), skill.solve(params)))
    return found


@pytest.mark.parametrize("skill", SKILLS, ids=lambda skill: skill.name)
def test_check_accepts_right_and_refuses_wrong(skill: object) -> None:
    for turn in turns(skill.name):  # type: ignore[attr-defined]
        assert turn.right(turn.solution.short)
        assert turn.right(turn.solution.full)
        assert not turn.right("I do not know.")


def test_divisors_recomputed() -> None:
    for turn in turns("divisors"):
        number = turn.params[0]
        count = len([d for d in range(1, number + 1) if number % d == 0])
        assert f"{number} has {count} divisors" in turn.solution.short
    assert "196 has 9 divisors" in BY_NAME["divisors"].solve((196,)).short


def test_sums_recomputed() -> None:
    for turn in turns("sums"):
        sign, a, b = turn.params
        python = {"+": "+", "-": "-", "×": "*", "÷": "//"}[sign]
        assert f"**{eval(f'{a} {python} {b}')}" in turn.solution.short


def test_every_step_that_is_an_equation_holds() -> None:
    for name in ("sums", "word problems", "units", "divisors", "days"):
        for turn in turns(name):
            for left, right in re.findall(
                r"(?<![\d^×+÷-] )(?<!\d)(\d+ [×÷+-] \d+(?: [+-] \d+)?) = (\d+)(?=[.,])",
                turn.solution.thoughts,
            ):
                assert eval(left.replace("×", "*").replace("÷", "/")) == int(right)


def test_days_recomputed() -> None:
    for turn in turns("days"):
        if turn.params[0] == "weekday":
            _, start, count = turn.params
            wanted = DAYS[(start + count) % 7]
        else:
            _, month, day, count = turn.params
            date = datetime.date(2023, month + 1, day) + datetime.timedelta(days=count)
            wanted = f"{MONTHS[date.month - 1][0]} {date.day}"
        assert f"**{wanted}**" in turn.solution.short


def test_sorting_and_letters_recomputed() -> None:
    for turn in turns("sorting"):
        order, numbers = turn.params
        wanted = sorted(numbers, reverse=order == "down")
        assert turn.solution.short == f"Sorted: **{', '.join(map(str, wanted))}**"
    for turn in turns("letters"):
        word, letter = turn.params
        assert f"**{word.count(letter)} time" in turn.solution.short


def test_functions_run() -> None:
    spaces: dict[str, dict[str, object]] = {}
    for turn in turns("python", 300):
        name = turn.params[1]
        code = turn.solution.short.split("```python\n")[1].split("```")[0]
        space: dict[str, object] = {}
        exec(code, space)
        assert callable(space[name])
        spaces[name] = space
    assert spaces["is_prime"]["is_prime"](97)  # type: ignore[operator]
    assert spaces["gcd"]["gcd"](84, 36) == 12  # type: ignore[operator]


def test_held_out_never_in_training() -> None:
    for conv in islice(conversations("split"), 1500):
        for turn in conv.turns:
            assert not turn.skill.held_out(turn.params)


@pytest.mark.parametrize("skill", HOLDING_OUT, ids=lambda skill: skill.name)
def test_held_out_questions_are_held_out_and_stay_the_same(skill: object) -> None:
    first = held_out_turns(skill, 5)  # type: ignore[arg-type]
    assert first == held_out_turns(skill, 5)  # type: ignore[arg-type]
    assert all(turn.skill.held_out(turn.params) for turn in first)


def test_questions_of_the_tradition_are_held_out() -> None:
    assert BY_NAME["divisors"].held_out((196,))
    first = held_out_turns(BY_NAME["divisors"], 1)[0]
    assert first.question == "How many positive whole-number divisors does 196 have?"
    assert BY_NAME["letters"].held_out(("strawberry", "r"))


def test_heldout_file_is_the_recipes_and_no_prompt_of_training_is_in_it(tmp_path: Path) -> None:
    run("heldout", tmp_path / "again.json")
    written = POCKET / "heldout.json"
    assert written.read_text() == (tmp_path / "again.json").read_text()
    found = json.loads(written.read_text())
    assert {each["skill"] for each in found} == {skill.name for skill in HOLDING_OUT}
    run("prompts", tmp_path / "prompts.jsonl", "--count", "1000")
    lines = [json.loads(line) for line in (tmp_path / "prompts.jsonl").read_text().splitlines()]
    assert all(line["messages"][-1]["role"] == "user" for line in lines)
    asked = {m["content"] for line in lines for m in line["messages"] if m["role"] == "user"}
    assert not asked & {each["prompt"] for each in found}
    assert {line["think"] for line in lines} == {True, False}
    assert {len(line["messages"]) > 2 for line in lines} == {True, False}


def run(part: str, out: Path, *more: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["recipe", part, "--out", str(out), *more])
        main()


def test_template_renders_the_training_text(tokenizer: Tokenizer) -> None:
    env = jinja2.Environment(trim_blocks=True, lstrip_blocks=True)
    template = env.from_string(tokens.chat_template())
    for conv in islice(conversations("template"), 200):
        text = conv.text()
        assert template.render(messages=conv.messages()) == text
        pieces = [tokenizer.encode(piece.text).ids for piece in conv.pieces()]
        assert sum(pieces, []) == tokenizer.encode(text).ids
        prompt = template.render(
            messages=conv.messages(answered=False),
            add_generation_prompt=True,
            enable_thinking=conv.thinks[-1],
        )
        assert text == prompt + conv.answer() + "\n"
        ids = tokenizer.encode(prompt).ids
        assert tokenizer.encode(text).ids[: len(ids)] == ids


def test_template_thinks_unless_told() -> None:
    template = jinja2.Environment().from_string(tokens.chat_template())
    message = [{"role": "user", "content": "Hi"}]
    default = template.render(messages=message, add_generation_prompt=True)
    assert default.endswith("<|im_start|>assistant\n")


def test_tokenizer(tokenizer: Tokenizer) -> None:
    assert tokenizer.get_vocab_size() <= tokens.VOCAB_SIZE
    for text in ("What is 12 + 345?", "Grüße, 你好 🙂\n\n  x", "<think>\na\n</think>\n\nb"):
        assert tokenizer.decode(tokenizer.encode(text).ids) == text
    pieces = tokenizer.encode("20431").tokens
    assert pieces == list("20431")
