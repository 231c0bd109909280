"""`dflash-mlx ask`, `chat` and `compare`: their arguments, and what they do with them. Imports no
mlx until a model is loaded.
"""

import argparse
import json
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from platformdirs import user_data_path

from dflash_mlx import blas, terminal
from dflash_mlx.arguments import positive, width
from dflash_mlx.errors import BadRequest, DFlashError
from dflash_mlx.lines import build
from dflash_mlx.protocol import Load, Loaded, Message, Reply, Sampling

if TYPE_CHECKING:
    from dflash_mlx.engine import Engine

NO_TEXT = "This is no text in UTF-8, so it cannot be read; give it as such."


def add(commands: Any) -> None:
    """Their parsers among the others."""
    one = commands.add_parser("ask", help="stream one answer")
    one.add_argument("prompt", nargs="?", metavar="PROMPT", help="the question; - reads it in")
    one.add_argument(
        "--messages",
        metavar="FILE",
        help="a chat as JSON, before PROMPT if given; an answer at its end is gone on with",
    )
    one.add_argument("--json", action="store_true", help="one object at the end, no stream")
    one.set_defaults(command=ask)

    talk = commands.add_parser("chat", help="chat in the terminal")
    talk.set_defaults(command=chat)

    both = commands.add_parser("compare", help="the same prompts with speculation off and on")
    both.add_argument("prompts", nargs="+", metavar="PROMPT")
    both.add_argument("--repeats", type=positive, default=3, metavar="N", help="pairs a prompt")
    both.add_argument("--json", action="store_true", help="one object instead of a table")
    both.set_defaults(command=compare)
    for parser in (one, talk, both):
        _add_models(parser)
        _add_reply(parser)


def ask(options: argparse.Namespace) -> int:
    """Stream one answer."""
    request = _reply(options, _messages(options))
    engine, loaded = _load(options)
    from dflash_mlx.answer import answer

    if options.json:
        whole = answer(engine, request)
        print(json.dumps(terminal.record(whole, loaded), ensure_ascii=False))
    else:
        with terminal.Printer(sys.stdout.isatty()) as printer:
            whole = answer(engine, request, printer.show)
        print(terminal.dim(terminal.figures(whole.report)), file=sys.stderr)
    return 0


def chat(options: argparse.Namespace) -> int:
    """Talk in the terminal until end of input."""
    engine, loaded = _load(options)
    print(f"{loaded.title} on {loaded.device}. /plain and /fast switch speculation, /new, /quit.")
    if loaded.note:
        print(terminal.dim(loaded.note))
    if told := terminal.speculation(loaded.speculation):
        print(terminal.dim(told))
    messages = start = _system(options)
    while True:
        try:
            line = input("\n> ").strip()
        except EOFError:
            print()
            return 0
        match line:
            case "":
                continue
            case "/quit" | "/exit":
                return 0
            case "/new":
                messages = start
                print(terminal.dim("A new chat."))
            case "/plain" | "/fast":
                options.plain = line == "/plain"
                print(terminal.dim("Speculation is " + ("off." if options.plain else "on.")))
            case _ if line.startswith("/") and " " not in line:
                print(terminal.dim("There are /plain, /fast, /new and /quit."))
            case _:
                messages = _turn(engine, options, messages, line)


def _turn(
    engine: "Engine", options: argparse.Namespace, messages: list[Message], line: str
) -> list[Message]:
    """The chat with one more question and its answer, or as it was where there is none."""
    from dflash_mlx.answer import answer

    asked = [*messages, Message("user", line)]
    try:
        with terminal.Printer(sys.stdout.isatty()) as printer:
            request = replace(_reply(options, asked), drop=not options.raw)
            whole = answer(engine, request, printer.show)
    except DFlashError as error:
        print(error, file=sys.stderr)
        return messages
    except KeyboardInterrupt:
        print(terminal.dim("\nstopped"))
        return messages
    print(terminal.dim(terminal.figures(whole.report)))
    return [*asked, Message("assistant", whole.text, whole.thought)]


def compare(options: argparse.Namespace) -> int:
    """The same prompts and seed both ways, alternating, in one process."""
    asked = [[*_system(options), Message("user", text)] for text in options.prompts]
    requests = [_reply(options, messages) for messages in asked]
    engine, loaded = _load(options)
    from dflash_mlx import compare as comparison

    times = 2 * (options.repeats + 1) * len(requests)
    told = (
        f"Answering {times} times, plain and speculative in turn; each prompt's first two warm up."
    )
    print(terminal.dim(told), file=sys.stderr)
    result = comparison.run(engine, requests, options.repeats)
    as_json = options.json
    print(json.dumps(result, ensure_ascii=False) if as_json else comparison.table(result, loaded))
    return 0


# --- parts --------------------------------------------------------------------


def _load(options: argparse.Namespace) -> tuple["Engine", Loaded]:
    if options.pair and (options.target or options.draft):
        raise BadRequest("Give --pair, or --target with or without --draft, but not both.")
    if options.pair:
        from dflash_mlx.pairs import find

        find(options.pair)  # a name that is wrong is said before mlx is imported
    fast = blas.preload()
    from dflash_mlx.engine import Engine

    data = options.data_dir or user_data_path("DFlash Chat", appauthor=False)
    engine = Engine(fast, data / "costs.json")
    request = Load(0, pair=options.pair, target=options.target, draft=options.draft)
    for event in engine.handle(request):
        if isinstance(event, Loaded):
            return engine, event
    raise AssertionError("load ends with Loaded or an error")


def _messages(options: argparse.Namespace) -> list[Message]:
    """The chat that `ask` sends. Raises BadRequest."""
    messages = _system(options)
    if options.messages:
        messages.extend(_from_file(options.messages))
    if options.prompt is not None:
        messages.append(Message("user", _read() if options.prompt == "-" else options.prompt))
    last = messages[-1] if messages else Message("user", "")
    if last.role == "system" or not (last.content + last.thought).strip():
        raise BadRequest(
            "There is nothing to answer: give a PROMPT, - to read one, or a chat with --messages "
            "that ends with the user's words or with an answer that is to go on."
        )
    return messages


def _read() -> str:
    try:
        return sys.stdin.read()
    except UnicodeDecodeError as error:
        raise BadRequest(NO_TEXT) from error


def _system(options: argparse.Namespace) -> list[Message]:
    return [Message("system", options.system)] if options.system else []


def _from_file(path: str) -> list[Message]:
    """What else a message has is of no use here, and left out."""
    known = ("role", "content", "thought")
    try:
        found = json.loads(Path(path).read_text(encoding="utf-8"))
        turns = [{name: turn[name] for name in known if name in turn} for turn in found]
        return [build(Message, turn) for turn in turns]
    except OSError as error:
        raise BadRequest(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadRequest(
            f"{path} is not a list of messages; "
            'it should look like [{"role": "user", "content": "Hello"}].'
        ) from error


def _reply(options: argparse.Namespace, messages: list[Message]) -> Reply:
    try:
        for message in messages:
            (message.content + message.thought).encode()
    except UnicodeEncodeError as error:
        raise BadRequest(NO_TEXT) from error
    return Reply(
        id=time.monotonic_ns(),
        messages=messages,
        sampling=Sampling(
            temperature=options.temperature,
            top_p=options.top_p,
            top_k=options.top_k,
            min_p=options.min_p,
            seed=options.seed,
            repetition_penalty=options.repetition_penalty,
        ),
        speculate=not options.plain,
        width=options.width,
        lookup=options.lookup,
        max_tokens=options.max_tokens,
        think=options.think,
        stop=options.stop,
        raw=options.raw,
        exact=options.exact,
    )


def _add_models(parser: argparse.ArgumentParser) -> None:
    """Which models."""
    parser.add_argument("--pair", metavar="NAME", help="a pair by name (default: pocket)")
    parser.add_argument("--target", metavar="T", help="a target: Hugging Face id or folder")
    parser.add_argument("--draft", metavar="D", help="its draft: Hugging Face id or folder")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="keep what is measured in DIR")


def _add_reply(parser: argparse.ArgumentParser) -> None:
    """How they speak."""
    parser.add_argument("--plain", action="store_true", help="no speculation")
    parser.add_argument(
        "--exact", action="store_true", help="decide near ties again as plain decoding does"
    )
    parser.add_argument(
        "--no-lookup",
        dest="lookup",
        action="store_false",
        help="draft nothing from the conversation's own text",
    )
    parser.add_argument("--system", metavar="TEXT", help="a system message")
    parser.add_argument("--raw", action="store_true", help="no chat template")
    parser.add_argument(
        "--think",
        action=argparse.BooleanOptionalAction,
        help="think first, or do not (default: as the pair's draft was made for)",
    )
    parser.add_argument("--max-tokens", type=positive, default=2048, metavar="N")
    parser.add_argument("--temperature", type=float, default=0.0, metavar="X")
    parser.add_argument("--top-p", type=float, default=1.0, metavar="X")
    parser.add_argument("--top-k", type=int, default=0, metavar="N")
    parser.add_argument("--min-p", type=float, default=0.0, metavar="X")
    parser.add_argument("--repetition-penalty", type=float, default=1.0, metavar="X")
    parser.add_argument("--seed", type=int, default=0, metavar="N")
    parser.add_argument("--stop", action="append", default=[], metavar="TEXT")
    parser.add_argument(
        "--width",
        type=width,
        metavar="N",
        help="rows the target verifies in a round, the anchor included; 1 is plain, "
        "auto (the default) takes what pays in each round",
    )
