"""Load, reply, unload on the embedded pair."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path

import mlx.core as mx
import pytest

from dflash_mlx.answer import Answer, answer
from dflash_mlx.drafting import TEXT_ALONE
from dflash_mlx.engine import Engine
from dflash_mlx.errors import BadRequest, NotFound, TooLong, Unsupported
from dflash_mlx.lookup import COPYING
from dflash_mlx.models import RESOURCES
from dflash_mlx.protocol import (
    Count,
    Counted,
    Done,
    Forget,
    Load,
    Loaded,
    Message,
    Prefill,
    Reply,
    Sampling,
    Text,
    Unload,
)
from dflash_mlx.width import MEASURING

POCKET = RESOURCES / "pocket"
QUESTION = "How many positive whole-number divisors does 196 have?"
ids = count(1)


@pytest.fixture(scope="module")
def engine() -> Engine:
    engine = Engine()
    list(engine.handle(Load(0, pair="pocket")))
    return engine


@pytest.fixture(scope="module")
def whole(engine: Engine) -> Answer:
    """The answer to the question in blocks of 16, with which others are compared."""
    return answer(engine, ask())


def ask(text: str = QUESTION, **options: object) -> Reply:
    options.setdefault("think", False)
    options.setdefault("width", 16)  # what is chosen by time differs from run to run
    return Reply(next(ids), [Message("user", text)], **options)  # type: ignore[arg-type]


def loaded(engine: Engine, request: Load) -> Loaded:
    found = [event for event in engine.handle(request) if isinstance(event, Loaded)]
    return found[0]


def test_pocket_answers_with_a_draft_that_fits(whole: Answer) -> None:
    report = whole.report
    assert "9" in whole.text and whole.finish_reason == "stop"
    assert report.speculation.state == "on"
    tau = report.speculation.tau
    assert tau is not None and tau > 2.5  # a wiring bug gives 1
    assert report.reply_tokens == len(whole.tokens)
    assert sum(report.speculation.histogram) == report.speculation.rounds


@pytest.mark.parametrize("temperature", [0.0, 0.7, 1.0])
def test_the_same_seed_gives_the_same_text_with_speculation_off_and_on(
    engine: Engine, temperature: float
) -> None:
    for seed in range(3):
        sampling = Sampling(temperature=temperature, seed=seed)
        on = answer(engine, ask("Tell me a story about a fox.", sampling=sampling))
        off = answer(
            engine, ask("Tell me a story about a fox.", sampling=sampling, speculate=False)
        )
        assert on.tokens == off.tokens
        assert off.report.speculation.state == "off"


def test_every_width_says_the_same(engine: Engine, whole: Answer) -> None:
    for width in (1, 2, 3, 8):
        other = answer(engine, ask(width=width))
        assert other.tokens == whole.tokens
        assert len(other.report.speculation.histogram) <= width + 1


def test_widths_are_chosen_by_what_rounds_cost_and_the_costs_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "costs.json"
    engine = Engine(costs=path)
    list(engine.handle(Load(0, pair="pocket")))
    story = "Tell me a story about a fox."
    fixed = answer(engine, ask(story)).tokens
    for _ in range(6):  # short replies do not get through with it
        whole = answer(engine, ask(story, width=None))
        assert whole.tokens == fixed and whole.report.speculation.state == "on"
        if whole.report.speculation.reason != MEASURING:
            break
    costs = max(json.loads(path.read_text()).values(), key=lambda table: len(table["0"]))
    assert set(costs["0"]) == {"0", "1", "2", "3", "4", "6", "8", "12", "16"}
    again = Engine(costs=path)
    list(again.handle(Load(0, pair="pocket")))
    spec = answer(again, ask(width=None, max_tokens=20)).report.speculation
    assert spec.state == "on" and spec.reason != MEASURING


@pytest.fixture
def untrained(tmp_path: Path) -> Path:
    """Pocket's draft with weights that say nothing."""
    folder = tmp_path / "draft"
    shutil.copytree(POCKET / "draft", folder)
    weights = mx.load(str(folder / "model.safetensors"))
    drawn = {
        name: mx.random.normal(w.shape, key=mx.random.key(0)) * 0.1 for name, w in weights.items()
    }
    mx.save_safetensors(str(folder / "model.safetensors"), drawn)
    return folder


def test_a_draft_that_says_nothing_right_is_found_out(untrained: Path) -> None:
    engine = Engine()
    request = Load(1, target=str(POCKET / "target"), draft=str(untrained))
    assert loaded(engine, request).speculation.state == "on"
    story = "Tell me a story about a fox."
    for _ in range(3):  # 64 rounds, however long the story is
        whole = answer(engine, ask(story, width=3, max_tokens=80))
    assert "this draft does not fit this model: 1.0" in whole.report.speculation.reason
    auto = answer(engine, ask(story, width=None, max_tokens=40))
    assert auto.tokens == whole.tokens[:40]
    assert "this draft does not fit this model" in auto.report.speculation.reason


def test_a_second_turn_reads_only_what_is_new(engine: Engine) -> None:
    engine.forget()
    first = answer(engine, ask())
    turn = [
        Message("user", QUESTION),
        Message("assistant", first.text, first.thought),
        Message("user", "And 84?"),
    ]
    second = answer(engine, Reply(next(ids), turn, think=False))
    held = second.report.cached_tokens
    assert held > 10
    engine.forget()
    assert answer(engine, Reply(next(ids), turn, think=False)).tokens == second.tokens


def turns(engine: Engine, chat: str, asked: list[Message], *more: str) -> list[Message]:
    """A chat after these questions and their answers."""
    for text in more:
        asked = [*asked, Message("user", text)]
        whole = answer(engine, Reply(next(ids), asked, think=False, width=8, chat=chat))
        asked = [*asked, Message("assistant", whole.text, whole.thought)]
    return asked


def new_tokens(whole: Answer) -> int:
    """Tokens of the prompt that were not held already."""
    return whole.report.prompt_tokens - whole.report.cached_tokens


def test_a_chat_goes_on_where_it_was_when_others_were_between_and_after_a_restart(
    tmp_path: Path,
) -> None:
    """Told by the tokens that need not be read again: the template has left an empty thought out
    of the last answer only. Text and τ are those of a fresh engine."""
    engine = Engine(sessions=tmp_path)
    list(engine.handle(Load(0, pair="pocket")))
    fox = turns(engine, "fox", [], "Tell me a story about a fox.", "And one about an owl.")
    owl = turns(engine, "owl", [], "Tell me a story about an owl.")
    asked = [*fox, Message("user", "Which of them was the longer one?")]
    more = Reply(next(ids), asked, think=False, width=8, chat="fox")
    engine.unload()  # as at the end of the program

    again, fresh = Engine(sessions=tmp_path), Engine()
    for each in (again, fresh):
        list(each.handle(Load(0, pair="pocket")))
    after, other = answer(again, more), answer(fresh, more)
    assert new_tokens(after) < other.report.prompt_tokens // 2 + 20
    assert after.tokens == other.tokens
    assert after.report.speculation.histogram == other.report.speculation.histogram
    assert other.report.cached_tokens == 0

    edited = [*fox[:2], Message("user", "And one about a dog.")]
    whole = answer(again, Reply(next(ids), edited, think=False, width=8, chat="fox"))
    assert new_tokens(whole) < 20
    assert len(list(tmp_path.iterdir())) == 2
    list(again.handle(Forget(next(ids), "fox")))
    assert len(list(tmp_path.iterdir())) == 1
    asked = [*owl, Message("user", "Thank you.")]
    whole = answer(again, Reply(next(ids), asked, think=False, chat="owl"))
    assert whole.report.cached_tokens > 0


def test_while_nobody_asks_the_answer_is_read_as_the_next_prompt_will_tell_it() -> None:
    """Pocket's template leaves the thought out, so the answer stands elsewhere in the text."""
    engine, fresh = Engine(), Engine()
    for each in (engine, fresh):
        list(each.handle(Load(0, pair="pocket")))
    asked = [*turns(engine, "fox", [], "Tell me a story about a fox."), Message("user", "More.")]
    engine.rest(lambda: True)  # somebody asks
    engine.rest()
    more = Reply(next(ids), asked, think=False, width=8, chat="fox")
    whole, other = answer(engine, more), answer(fresh, more)
    assert new_tokens(whole) < 20 and other.report.cached_tokens == 0
    assert whole.tokens == other.tokens
    assert whole.report.speculation.histogram == other.report.speculation.histogram
    again = answer(engine, Reply(next(ids), asked[:1], think=False, width=8, chat="fox"))
    assert new_tokens(again) < 20


def test_a_reply_that_would_not_fit_in_memory_is_refused_with_figures() -> None:
    engine = Engine(memory=2**30)
    list(engine.handle(Load(0, pair="pocket")))
    assert answer(engine, ask(max_tokens=4)).tokens
    tight = Engine(memory=mx.get_active_memory() + 2**20)
    list(tight.handle(Load(0, pair="pocket")))
    assert tight.loaded is not None
    words = r"may grow to [\d,]+ tokens, which take [\d.]+ MiB .* both may take [\d.]+ [MG]iB"
    with pytest.raises(BadRequest, match=words):
        list(tight.handle(ask(max_tokens=4000)))


def test_a_load_may_allow_less_than_there_is() -> None:
    engine = Engine(memory=2**30)
    little = mx.get_active_memory() + 2**20
    list(engine.handle(Load(0, pair="pocket", context=64, memory_bytes=little)))
    assert engine.loaded is not None and engine.loaded.context == 64
    with pytest.raises(BadRequest, match="both may take"):
        list(engine.handle(ask(max_tokens=4000)))
    list(engine.handle(Load(0, pair="pocket")))
    assert engine.loaded.context > 64
    assert answer(engine, ask(max_tokens=4)).tokens


@pytest.mark.parametrize("speculate", [True, False])
def test_nothing_touches_the_wired_limit(
    engine: Engine, speculate: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def touched(limit: int) -> int:
        raise AssertionError(f"the wired limit was set to {limit}")

    monkeypatch.setattr(mx, "set_wired_limit", touched)
    assert answer(engine, ask(speculate=speculate, max_tokens=4)).tokens


def test_a_reply_stops_when_it_is_told_to(engine: Engine) -> None:
    asked = iter([False, False, True])
    events = list(engine.handle(ask("Tell me a story.", width=2), lambda: next(asked, True)))
    assert isinstance(events[-1], Done) and events[-1].finish_reason == "stopped"
    texts = [event for event in events if isinstance(event, Text)]
    assert sum(len(event.tokens) for event in texts) <= 6


@pytest.mark.parametrize("think", [False, True])
@pytest.mark.parametrize("temperature", [0.0, 0.8])
@pytest.mark.parametrize("speculate", [True, False])
def test_an_answer_that_was_stopped_goes_on_as_if_it_had_not_been(
    engine: Engine, think: bool, temperature: float, speculate: bool
) -> None:
    asked = Message("user", QUESTION)
    options = {
        "think": think,
        "sampling": Sampling(temperature=temperature, seed=3),
        "speculate": speculate,
        "chat": f"{think} {temperature} {speculate}",
    }
    end = 1000 if speculate else 120  # tokens; plain rounds take their time
    whole = answer(engine, ask(max_tokens=end, **options))
    said = answer(engine, ask(max_tokens=7, **options))
    for most in (33, end - 40):  # it is stopped once more on its way
        engine.rest()
        held = Message("assistant", said.text, said.thought)
        rest = answer(engine, replace(ask(max_tokens=most, **options), messages=[asked, held]))
        assert new_tokens(rest) <= 4  # the rest stood in the session
        said.thought, said.text = said.thought + rest.thought, said.text + rest.text
    assert (said.thought, said.text) == (whole.thought, whole.text)


def test_an_answer_that_went_on_is_read_whole_by_the_next_turn(engine: Engine) -> None:
    """Also by what is read ahead of it."""
    part = answer(engine, ask(max_tokens=8, chat="on"))
    said = [Message("user", QUESTION), Message("assistant", part.text, part.thought)]
    rest = answer(engine, replace(ask(chat="on"), messages=said))
    engine.rest()
    told = Message("assistant", part.text + rest.text, part.thought + rest.thought)
    more = [said[0], told, Message("user", "And 84?")]
    assert new_tokens(answer(engine, replace(ask(chat="on"), messages=more))) < 24


def test_a_long_prompt_is_read_in_chunks_and_can_be_stopped(engine: Engine) -> None:
    engine.forget()
    request = ask("one two three " * 400)
    asked = iter([False, True])
    events = list(engine.handle(request, lambda: next(asked, True)))
    prefills = [event for event in events if isinstance(event, Prefill)]
    assert len(prefills) >= 3 and prefills[-1].done < prefills[-1].total
    assert isinstance(events[-1], Done) and events[-1].finish_reason == "stopped"
    assert answer(engine, ask()).finish_reason == "stop"


def test_max_tokens_and_stop_strings_end_a_reply(engine: Engine) -> None:
    short = answer(engine, ask(max_tokens=5))
    assert len(short.tokens) == 5 and short.finish_reason == "length"
    cut = answer(engine, ask(stop=["196"]))
    assert "196" not in cut.text and cut.finish_reason == "stop"


def test_raw_goes_on_from_the_text(engine: Engine) -> None:
    whole = answer(engine, ask("<|im_start|>user\n" + QUESTION, raw=True, max_tokens=8))
    assert whole.report.prompt_tokens > 5


def test_a_chat_beyond_the_context_is_refused_with_figures(engine: Engine) -> None:
    with pytest.raises(TooLong, match=r"tokens long and this model holds [\d,]+"):
        list(engine.handle(ask("word " * 9000)))


def test_a_chat_beyond_the_context_loses_its_oldest_turns_if_it_may(engine: Engine) -> None:
    running = engine._running
    assert running is not None and running.loaded.thinks and running.loaded.think
    known, running.loaded = running.loaded, replace(running.loaded, context=200)
    try:
        talk = [Message("user", "One?"), Message("assistant", "word " * 300)]
        request = ask(chat="long", drop=True, max_tokens=30)
        request = replace(request, messages=[*talk, *request.messages])
        [told] = engine.handle(Count(1, request.messages, 30, False, ["word word", ""]))
        assert isinstance(told, Counted) and told.dropped == 1 and not told.refusal
        assert (told.limit, told.context, told.parts[1]) == (170, 200, 0) and told.parts[0] > 1
        whole = answer(engine, request)
        assert whole.report.dropped == 1 and whole.report.prompt_tokens == told.tokens < 60
        assert "9" in whole.text
        engine.rest()
        with pytest.raises(BadRequest, match="The chat is"):
            list(engine.handle(replace(request, drop=False)))
        [told] = engine.handle(Count(2, [Message("user", "word " * 300)]))
        assert isinstance(told, Counted) and told.refusal.startswith("The question is")
    finally:
        running.loaded = known


def test_a_width_beyond_the_block_is_refused(engine: Engine) -> None:
    with pytest.raises(BadRequest, match="blocks of 16"):
        list(engine.handle(ask(width=17)))


def repeated(engine: Engine) -> Reply:
    """A question that was answered before."""
    first = answer(engine, ask("What can you do?", speculate=False))
    request = ask("What can you do?", width=None)
    return replace(
        request, messages=[*request.messages, Message("assistant", first.text), *request.messages]
    )


def test_without_a_draft_the_conversation_is_drafted_from_and_it_says_so() -> None:
    engine = Engine()
    told = loaded(engine, Load(1, target=str(POCKET / "target")))
    assert told.speculation.state == "on" and told.draft is None and told.block == 16
    assert told.speculation.reason == f"{TEXT_ALONE}. No draft was given for this target"
    prompt = repeated(engine)
    off = answer(engine, replace(prompt, speculate=False))
    assert off.report.speculation.state == "off"
    for width in (None, 8):
        on = answer(engine, replace(prompt, width=width))
        spec = on.report.speculation
        assert on.tokens == off.tokens and spec.state == "on"
        assert 0 < spec.lookups <= spec.rounds and spec.reason == COPYING
    assert spec.tau is not None and spec.tau > 4
    none = answer(engine, replace(prompt, lookup=False, max_tokens=3)).report.speculation
    assert none.state == "unavailable" and "no draft" in none.reason
    with pytest.raises(BadRequest, match="without a draft it is up to 16"):
        list(engine.handle(replace(prompt, width=17)))


def test_what_is_drafted_from_the_text_is_counted_and_measured_apart(tmp_path: Path) -> None:
    """Draft and text in turn: the text of the reply stays plain decoding's."""
    path = tmp_path / "costs.json"
    engine = Engine(costs=path)
    list(engine.handle(Load(0, pair="pocket")))
    prompt = repeated(engine)
    plain = answer(engine, replace(prompt, speculate=False)).tokens
    seen = set()
    for _ in range(4):
        spec = (both := answer(engine, prompt)).report.speculation
        assert both.tokens == plain and spec.state == "on"
        seen |= {"text"} if spec.lookups else set()
        seen |= {"draft"} if spec.rounds > spec.lookups else set()
    assert seen == {"text", "draft"}
    assert len(json.loads(path.read_text())) == 2
    apart = answer(engine, replace(prompt, lookup=False))
    assert apart.tokens == plain and apart.report.speculation.lookups == 0


@pytest.fixture
def misfit(tmp_path: Path) -> Iterator[Path]:
    """Pocket's draft with another idea of the target."""
    folder = tmp_path / "draft"
    shutil.copytree(POCKET / "draft", folder)
    config = json.loads((folder / "config.json").read_text())
    config["num_target_layers"] = 99
    (folder / "config.json").write_text(json.dumps(config))
    yield folder


def test_a_draft_that_does_not_fit_is_left_out_with_the_reason(misfit: Path) -> None:
    engine = Engine()
    event = loaded(engine, Load(1, target=str(POCKET / "target"), draft=str(misfit)))
    assert event.speculation.state == "on" and event.draft is None
    assert event.speculation.reason.startswith(f"{TEXT_ALONE}. The draft")
    assert "99 layers" in event.speculation.reason
    assert answer(engine, ask(max_tokens=3)).tokens


def test_a_draft_whose_config_makes_no_sense_is_left_out_with_the_reason(misfit: Path) -> None:
    config = json.loads((misfit / "config.json").read_text())
    config["dflash_config"]["mask_token_id"] = None
    (misfit / "config.json").write_text(json.dumps(config))
    event = loaded(Engine(), Load(1, target=str(POCKET / "target"), draft=str(misfit)))
    assert event.draft is None and "config.json is damaged" in event.speculation.reason


def test_what_cannot_be_loaded_is_said_in_a_sentence(tmp_path: Path) -> None:
    engine = Engine()
    with pytest.raises(NotFound, match="config.json"):
        list(engine.handle(Load(1, target=str(tmp_path))))
    with pytest.raises(NotFound, match="no pair named"):
        list(engine.handle(Load(1, pair="nobody")))
    (tmp_path / "config.json").write_text('{"model_type": "no_such_model"}')
    with pytest.raises((Unsupported, NotFound), match="is incomplete: files of it are missing"):
        list(engine.handle(Load(1, target=str(tmp_path))))
    with pytest.raises(BadRequest, match="load a pair first"):
        list(engine.handle(ask()))


def test_a_target_that_is_not_there_leaves_what_was_loaded() -> None:
    engine = Engine()
    list(engine.handle(Load(1, pair="pocket")))
    with pytest.raises(NotFound, match="no folder"):
        list(engine.handle(Load(2, target="/no/such/place")))
    assert engine.loaded and engine.loaded.name == "pocket"
    assert answer(engine, ask(max_tokens=4)).tokens


def test_unload_forgets_the_models() -> None:
    engine = Engine()
    list(engine.handle(Load(1, target=str(POCKET / "target"))))
    list(engine.handle(Unload(2)))
    assert engine.loaded is None


def test_an_answer_is_the_sum_of_its_events(engine: Engine, whole: Answer) -> None:
    said, rounds = "", []
    for event in engine.handle(ask()):
        if isinstance(event, Text):
            said += event.answer
            assert sum(item.tokens for item in event.rounds) == len(event.tokens)
            assert sum(item.answer for item in event.rounds) == len(event.answer)
            assert all(item.accepted <= item.drafted for item in event.rounds)
            rounds += event.rounds
    assert said == whole.text
    # Each letter has one owner: a draft that was accepted, or the target's own token.
    assert 0 < sum(item.own_answer for item in rounds) < len(whole.text)


def test_a_report_tells_what_plain_rounds_would_have_given(engine: Engine) -> None:
    fast = answer(engine, ask(width=None)).report
    assert fast.plain_per_second is not None and fast.plain_per_second > 0
    assert answer(engine, replace(ask(), speculate=False)).report.plain_per_second is None


@contextmanager
def striking(engine: Engine, calls: int) -> Iterator[None]:
    """The forward of a layer breaks off, after so many that did not."""
    model, made = engine._running.target, count(1)  # type: ignore[union-attr]
    layer = type(model._body.layers[0])
    forward = layer.__call__

    def strikes(self: object, *args: object, **kwargs: object) -> object:
        out = forward(self, *args, **kwargs)  # type: ignore[arg-type]
        if next(made) == calls:
            raise KeyboardInterrupt
        return out

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layer, "__call__", strikes)
        with pytest.raises(KeyboardInterrupt):
            yield


@pytest.mark.parametrize("speculate", [True, False])
def test_what_breaks_off_within_a_round_leaves_no_trace(
    engine: Engine, whole: Answer, speculate: bool
) -> None:
    """The caches have read rows that the session does not know of when it strikes."""
    engine.forget()
    with striking(engine, 25):
        answer(engine, ask(speculate=speculate))
    assert answer(engine, ask(speculate=speculate)).tokens == whole.tokens


def test_what_breaks_off_while_nobody_asks_leaves_no_trace_and_is_not_tried_again(
    engine: Engine,
) -> None:
    engine.forget()
    asked = turns(engine, "ahead", [], "Tell me a story about a fox.")
    with striking(engine, 2):
        engine.rest()
    engine.rest()
    more = ask(chat="ahead")
    more = replace(more, messages=[*asked, *more.messages])
    after = answer(engine, more)
    assert after.report.cached_tokens == 0  # nothing of the broken session was gone on with
    engine.forget()
    assert answer(engine, more).tokens == after.tokens


def test_an_exact_reply_says_what_it_cost_and_the_bound_is_kept(tmp_path: Path) -> None:
    engine = Engine(costs=tmp_path / "costs.json")
    list(engine.handle(Load(0, pair="pocket")))
    exact = answer(engine, ask(exact=True))
    engine.forget()
    assert exact.tokens == answer(engine, ask(exact=True, speculate=False)).tokens
    found = exact.report.speculation.exact
    assert found is not None and found.bound > 0 and str(found).startswith("exact: ")
    assert answer(engine, ask()).report.speculation.exact is None
    (kept,) = json.loads((tmp_path / "bounds.json").read_text()).items()
    assert "float32" in kept[0] and kept[1] == found.bound
