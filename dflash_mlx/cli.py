"""`dflash-mlx`: ask, chat, compare, bench, models, search, pull, remove in the terminal. No Qt.

Errors are one sentence on standard error and exit status 1; wrong usage is 2.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence

from dflash_mlx import __version__, ask
from dflash_mlx.bench import command as bench
from dflash_mlx.errors import DFlashError


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


# --- commands about models ----------------------------------------------------


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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dflash-mlx", description=__doc__.splitlines()[0])
    parser.add_argument("--version", action="version", version=f"dflash-mlx {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    ask.add(commands)
    bench.add(commands)
    pairs = commands.add_parser("models", help="the pairs that are known, and which run here")
    pairs.add_argument("name", nargs="?", metavar="NAME", help="one pair in full")
    pairs.add_argument("--json", action="store_true", help="as one object")
    pairs.add_argument(
        "--updates",
        action="store_true",
        help="ask Hugging Face whether what is here has newer revisions",
    )
    pairs.set_defaults(command=models)

    fetch = commands.add_parser("pull", help="download pairs or Hugging Face ids; again to resume")
    fetch.add_argument("names", nargs="+", metavar="NAME|ID")
    fetch.add_argument("--json", action="store_true", help="progress as lines of JSON")
    fetch.add_argument("--update", action="store_true", help="download the newest revision")
    fetch.add_argument("--anyway", action="store_true", help="also what does not run here")
    fetch.set_defaults(command=pull)

    seek = commands.add_parser(
        "search", help="find targets on Hugging Face that have a known draft"
    )
    seek.add_argument("words", nargs="+", metavar="WORD", help="a part of the name")
    seek.set_defaults(command=search)

    free = commands.add_parser(
        "remove", help="free what pairs or Hugging Face ids take on this disk"
    )
    free.add_argument("names", nargs="+", metavar="NAME|ID")
    free.set_defaults(command=remove)
    return parser


if __name__ == "__main__":
    sys.exit(main())
