"""`dflash-mlx`: ask, chat, compare, bench, models, search, pull, remove in the terminal. No Qt.

Errors are one sentence on standard error and exit status 1; wrong usage is 2.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_path

from dflash_mlx import __version__, blas, terminal
from dflash_mlx.arguments import positive, width
from dflash_mlx.bench import command as bench
from dflash_mlx.errors import BadRequest, DFlashError
from dflash_mlx.protocol import Load, Loaded, Message, Reply, Sampling

if TYPE_CHECKING:
    from dflash_mlx.engine import Engine


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    options = _parser().parse_args(argv)
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"  # read when huggingface_hub is imported
    try:
        status: int = options.command(options)
        return status
    except DFlashError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        sys.stderr.close()  # the reader has gone; there is nobody to tell
        return 1
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 130


# --- commands -----------------------------------------------------------------


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
    from dflash_mlx.answer import answer

    print(f"{loaded.title} on {loaded.device}. /plain and /fast switch speculation, /new, /quit.")
    if loaded.note:
        print(terminal.dim(loaded.note))
    if told := terminal.speculation(loaded.speculation):
        print(terminal.dim(told))
    messages = [Message("system", options.system)] if options.system else []
    start = list(messages)
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
                messages = list(start)
                print(terminal.dim("A new chat."))
                continue
            case "/plain" | "/fast":
                options.plain = line == "/plain"
                print(terminal.dim("Speculation is " + ("off." if options.plain else "on.")))
                continue
            case _ if line.startswith("/") and " " not in line:
                print(terminal.dim("There are /plain, /fast, /new and /quit."))
                continue
        messages.append(Message("user", line))
        try:
            with terminal.Printer(sys.stdout.isatty()) as printer:
                request = replace(_reply(options, messages), drop=not options.raw)
                whole = answer(engine, request, printer.show)
        except DFlashError as error:
            print(error, file=sys.stderr)
            messages.pop()
            continue
        except KeyboardInterrupt:
            print(terminal.dim("\nstopped"))
            messages.pop()
            continue
        print(terminal.dim(terminal.figures(whole.report)))
        messages.append(Message("assistant", whole.text, whole.thought))


def compare(options: argparse.Namespace) -> int:
    """The same prompts and seed both ways, alternating, in one process."""
    system = [Message("system", options.system)] if options.system else []
    requests = [_reply(options, [*system, Message("user", text)]) for text in options.prompts]
    engine, loaded = _load(options)
    from dflash_mlx import compare

    times = 2 * (options.repeats + 1) * len(requests)
    told = (
        f"Answering {times} times, plain and speculative in turn; each prompt's first two warm up."
    )
    print(terminal.dim(told), file=sys.stderr)
    result = compare.run(engine, requests, options.repeats)
    print(json.dumps(result, ensure_ascii=False) if options.json else compare.table(result, loaded))
    return 0


def models(options: argparse.Namespace) -> int:
    """The table of pairs, or one of them in full."""
    from dflash_mlx import listing
    from dflash_mlx.models import find, this_machine

    machine = this_machine()
    if options.updates:
        from dflash_mlx.pairs import PAIRS
        from dflash_mlx.updates import Updates, check

        pairs = PAIRS if options.name is None else (find(options.name, ""),)
        places = dict.fromkeys(one for pair in pairs for one in (pair.target, pair.draft) if one)
        check(places, Updates.usual())
    if options.name is None:
        shown = listing.records(machine) if options.json else listing.table(machine)
    else:
        pair = find(options.name, "")
        shown = (listing.record if options.json else listing.details)(pair, machine)
    print(json.dumps(shown, ensure_ascii=False) if options.json else shown)
    return 0


def pull(options: argparse.Namespace) -> int:
    """Download what is named; Ctrl-C pauses."""
    from dflash_mlx import pull

    pull.pull(options.names, options.json, options.update, options.anyway)
    return 0


def search(options: argparse.Namespace) -> int:
    """MLX targets on the Hub that a known draft serves."""
    from dflash_mlx import search

    print("\n".join(search.lines(search.search(" ".join(options.words)))))
    return 0


def remove(options: argparse.Namespace) -> int:
    """Free what is named."""
    from dflash_mlx import pull

    pull.remove(options.names)
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
    messages: list[Message] = []
    if options.system:
        messages.append(Message("system", options.system))
    if options.messages:
        messages.extend(_from_file(options.messages))
    if options.prompt is not None:
        text = sys.stdin.read() if options.prompt == "-" else options.prompt
        messages.append(Message("user", text))
    last = messages[-1] if messages else Message("user", "")
    if last.role == "system" or not (last.content + last.thought).strip():
        raise BadRequest(
            "There is nothing to answer: give a PROMPT, - to read one, or a chat with --messages "
            "that ends with the user's words or with an answer that is to go on."
        )
    return messages


def _from_file(path: str) -> list[Message]:
    try:
        found = json.loads(Path(path).read_text(encoding="utf-8"))
        return [Message(turn["role"], turn["content"], turn.get("thought", "")) for turn in found]
    except OSError as error:
        raise BadRequest(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadRequest(
            f"{path} is not a list of messages; "
            'it should look like [{"role": "user", "content": "Hello"}].'
        ) from error


def _reply(options: argparse.Namespace, messages: list[Message]) -> Reply:
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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dflash-mlx", description=__doc__.splitlines()[0])
    parser.add_argument("--version", action="version", version=f"dflash-mlx {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    one = commands.add_parser("ask", help="stream one answer")
    one.add_argument("prompt", nargs="?", metavar="PROMPT", help="the question; - reads it in")
    one.add_argument(
        "--messages",
        metavar="FILE",
        help="a chat as JSON, before PROMPT if given; an answer at its end is gone on with",
    )
    one.add_argument("--json", action="store_true", help="one object at the end, no stream")
    _common(one)
    one.set_defaults(command=ask)

    talk = commands.add_parser("chat", help="chat in the terminal")
    _common(talk)
    talk.set_defaults(command=chat)

    both = commands.add_parser("compare", help="the same prompts with speculation off and on")
    both.add_argument("prompts", nargs="+", metavar="PROMPT")
    both.add_argument("--repeats", type=positive, default=3, metavar="N", help="pairs a prompt")
    both.add_argument("--json", action="store_true", help="one object instead of a table")
    _common(both)
    both.set_defaults(command=compare)

    bench.add(commands)

    pairs = commands.add_parser("models", help="the pairs that are known, and which run here")
    pairs.add_argument("name", nargs="?", metavar="NAME", help="one pair in full")
    pairs.add_argument("--json", action="store_true", help="as one object")
    pairs.add_argument(
        "--updates",
        action="store_true",
        help="ask the Hub whether what is here has newer revisions",
    )
    pairs.set_defaults(command=models)

    fetch = commands.add_parser("pull", help="download pairs or Hub ids; again to resume")
    fetch.add_argument("names", nargs="+", metavar="NAME|ID")
    fetch.add_argument("--json", action="store_true", help="progress as lines of JSON")
    fetch.add_argument("--update", action="store_true", help="fetch the newest revision")
    fetch.add_argument("--anyway", action="store_true", help="also what does not run here")
    fetch.set_defaults(command=pull)

    seek = commands.add_parser("search", help="find targets on the Hub that have a known draft")
    seek.add_argument("words", nargs="+", metavar="WORD", help="a part of the name")
    seek.set_defaults(command=search)

    free = commands.add_parser("remove", help="free what pairs or Hub ids take on this disk")
    free.add_argument("names", nargs="+", metavar="NAME|ID")
    free.set_defaults(command=remove)
    return parser


def _common(parser: argparse.ArgumentParser) -> None:
    """What every command takes: which models, and how they speak."""
    parser.add_argument("--pair", metavar="NAME", help="a pair by name (default: pocket)")
    parser.add_argument("--target", metavar="T", help="a target: Hub id or folder")
    parser.add_argument("--draft", metavar="D", help="its draft: Hub id or folder")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="keep what is measured in DIR")
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


if __name__ == "__main__":
    sys.exit(main())
