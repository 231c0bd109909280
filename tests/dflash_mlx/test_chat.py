"""Messages to tokens and back, with Pocket's own tokenizer and template."""

import pytest
from mlx_lm.tokenizer_utils import TokenizerWrapper
from mlx_lm.tokenizer_utils import load as load_tokenizer

from dflash_mlx.chat import Chat, Prompt
from dflash_mlx.errors import BadRequest
from dflash_mlx.models import RESOURCES
from dflash_mlx.prefix import common
from dflash_mlx.protocol import Message

QUESTION = Message("user", "How many?")


@pytest.fixture(scope="module")
def tokenizer() -> TokenizerWrapper:
    return load_tokenizer(RESOURCES / "pocket" / "target")


@pytest.fixture
def chat(tokenizer: TokenizerWrapper) -> Chat:
    return Chat(tokenizer)


def read(
    chat: Chat,
    tokenizer: TokenizerWrapper,
    text: str,
    thinking: bool = False,
    stop: tuple[str, ...] = (),
    at_once: int = 1,
) -> tuple[str, str]:
    """What a reader makes of `text`, fed `at_once` tokens at a time: thought, answer."""
    tokens = tokenizer.encode(text, add_special_tokens=False)
    reader = chat.reader(Prompt([], thinking=thinking), stop)
    pieces = [reader.add(tokens[i : i + at_once]) for i in range(0, len(tokens), at_once)]
    pieces.append(reader.finish())
    return "".join(p.thought for p in pieces), "".join(p.answer for p in pieces)


def test_a_prompt_is_what_the_template_renders(chat: Chat, tokenizer: TokenizerWrapper) -> None:
    prompt = chat.prompt([QUESTION], think=None)
    text = "<|im_start|>user\nHow many?<|im_end|>\n<|im_start|>assistant\n"
    assert tokenizer.decode(prompt.tokens) == text
    plain = chat.prompt([QUESTION], think=False)
    assert tokenizer.decode(plain.tokens) == text + "<think>\n\n</think>\n\n"


@pytest.mark.parametrize("think", [True, False])
def test_the_boundary_is_where_the_next_turn_still_agrees(chat: Chat, think: bool) -> None:
    prompt = chat.prompt([QUESTION], think)
    answered = [QUESTION, Message("assistant", "9.", "hm"), Message("user", "And 84?")]
    later = chat.prompt(answered, think)
    assert 0 < prompt.boundary < len(prompt.tokens)
    assert prompt.tokens[: prompt.boundary] == later.tokens[: prompt.boundary]
    assert later.boundary > prompt.boundary


def test_thoughts_of_earlier_turns_are_dropped(chat: Chat, tokenizer: TokenizerWrapper) -> None:
    answered = [QUESTION, Message("assistant", "9.", "secret"), Message("user", "And 84?")]
    assert "secret" not in tokenizer.decode(chat.prompt(answered, None).tokens)


@pytest.mark.parametrize(
    ("said", "think", "begun"),
    [
        (Message("assistant", "It is "), None, "It is "),
        (Message("assistant", "It is\n\n"), True, "<think>\n\n</think>\n\nIt is\n\n"),
        (Message("assistant", "", "hm, so"), False, "<think>\nhm, so"),
        (Message("assistant", "It", "hm"), False, "<think>\nhm\n</think>\n\nIt"),
        (Message("assistant", "It", "hm\n"), None, "<think>\nhm\n</think>\n\nIt"),
        (Message("assistant", ""), None, ""),
    ],
)
def test_an_answer_goes_on_where_it_was(
    chat: Chat, tokenizer: TokenizerWrapper, said: Message, think: bool | None, begun: str
) -> None:
    prompt = chat.prompt([QUESTION, said], think)
    text = "<|im_start|>user\nHow many?<|im_end|>\n<|im_start|>assistant\n"
    assert tokenizer.decode(prompt.tokens) == text + begun
    reader = chat.reader(prompt)
    tokens = tokenizer.encode("\n\n9. And", add_special_tokens=False)
    piece, rest = reader.add(tokens), reader.finish()
    if said.thought and not said.content:
        assert piece.thought + rest.thought == "\n\n9. And"
    else:
        assert piece.answer + rest.answer == ("\n\n9. And" if said.content else "9. And")


def test_the_boundary_of_an_answer_that_goes_on_is_where_the_next_turn_agrees(chat: Chat) -> None:
    prompt = chat.prompt([QUESTION, Message("assistant", "It is", "hm")], True)
    answered = [QUESTION, Message("assistant", "It is 9.", "hm"), Message("user", "And 84?")]
    later = chat.prompt(answered, True)
    assert 0 < prompt.boundary == common(prompt.tokens, later.tokens)


@pytest.mark.parametrize("messages", [[], [Message("assistant", "hello")]])
def test_a_chat_that_asks_nothing_is_refused(chat: Chat, messages: list[Message]) -> None:
    with pytest.raises(BadRequest, match="last message must be the user's"):
        chat.prompt(messages, None)


def test_raw_text_goes_in_as_it_stands(chat: Chat, tokenizer: TokenizerWrapper) -> None:
    assert tokenizer.decode(chat.raw("2 + 2 =").tokens) == "2 + 2 ="
    with pytest.raises(BadRequest, match="empty"):
        chat.raw("")


@pytest.mark.parametrize("at_once", [1, 2, 5, 100])
def test_thought_and_answer_are_told_apart_however_tokens_come(
    chat: Chat, tokenizer: TokenizerWrapper, at_once: int
) -> None:
    text = "<think>\nfirst\nthen\n</think>\n\nThe **answer** < 10.\n\nDone."
    thought, answer = read(chat, tokenizer, text, at_once=at_once)
    assert thought.strip() == "first\nthen"
    assert answer == "The **answer** < 10.\n\nDone."


def test_a_reply_may_begin_inside_a_thought(chat: Chat, tokenizer: TokenizerWrapper) -> None:
    assert read(chat, tokenizer, "so\n</think>\n\nYes.", thinking=True)[1] == "Yes."


def test_an_unfinished_marker_is_text_in_the_end(chat: Chat, tokenizer: TokenizerWrapper) -> None:
    assert read(chat, tokenizer, "a </thi") == ("", "a </thi")


@pytest.mark.parametrize("at_once", [1, 3, 100])
def test_text_ends_before_a_stop_string(
    chat: Chat, tokenizer: TokenizerWrapper, at_once: int
) -> None:
    text = "one, two, three, four"
    assert read(chat, tokenizer, text, stop=("three", "xyz"), at_once=at_once)[1] == "one, two, "
    assert read(chat, tokenizer, text, stop=("threx",), at_once=at_once)[1] == text


@pytest.mark.parametrize("at_once", [1, 2])
def test_letters_of_several_tokens_come_whole(
    chat: Chat, tokenizer: TokenizerWrapper, at_once: int
) -> None:
    text = "naïve 😀 日本語"
    tokens = tokenizer.encode(text, add_special_tokens=False)
    reader = chat.reader(Prompt([]))
    shown = [reader.add(tokens[i : i + at_once]).answer for i in range(0, len(tokens), at_once)]
    shown.append(reader.finish().answer)
    assert "".join(shown) == text
    assert not any("\ufffd" in piece for piece in shown)


def test_tokens_that_end_a_reply_have_no_text(chat: Chat) -> None:
    reader = chat.reader(Prompt([]))
    assert reader.add(sorted(chat.stops)).answer + reader.finish().answer == ""


def test_letters_belong_to_the_token_with_which_they_become_clear(
    chat: Chat, tokenizer: TokenizerWrapper
) -> None:
    tokens = tokenizer.encode("one two three", add_special_tokens=False)
    own = chat.reader(Prompt([])).add(tokens[-1:]).answer
    piece = chat.reader(Prompt([])).add(tokens)
    assert piece.own == (0, len(own)) and piece.answer.endswith(own)
    thought = chat.reader(Prompt([], thinking=True)).add(tokens)
    assert thought.own == (len(own), 0)
