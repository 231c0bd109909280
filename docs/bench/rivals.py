r"""The embedded pair through our engine and through the packages it competes with, in turn.

Every engine is a process of its own that stays loaded. They answer the same prompts, token for
token the same, prompt by prompt in a changing order, so that what else the machine does strikes
all alike. Greedy, float32 weights of target and draft (the packed ones of the repository,
unpacked once for all), blocks of 16, one OpenBLAS, one version of mlx.

Each rival needs an environment of its own, since what they pin does not go together:

    python3 -m venv DIR
    DIR/bin/pip install 'mlx[cpu]==0.32.4' mlx-lm==0.32.2 mlx-dspark==0.20.3

and the same with dflash==0.1.0 and dflash-mlx==0.1.8 for the others. Then, from the root:

    python docs/bench/rivals.py --save docs/bench --python mlx-dspark=DIR/bin/python \
        --python dflash=DIR/bin/python --python dflash-mlx=DIR/bin/python

What does not run gets the reason in the table.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, cast

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from dflash_mlx import blas  # noqa: E402

BLAS = blas.preload()  # before anything below brings mlx

import mlx.core as mx  # noqa: E402
from mlx.utils import tree_flatten  # noqa: E402

from dflash_mlx import folder as folders  # noqa: E402
from dflash_mlx.bench import measure, report  # noqa: E402
from dflash_mlx.chat import Chat  # noqa: E402
from dflash_mlx.pairs import RESOURCES  # noqa: E402
from dflash_mlx.protocol import Message  # noqa: E402

OURS = "DFlash Chat"
RIVALS = ("mlx-dspark", "dflash", "dflash-mlx")
DRAFTS = {"draft": "DFlash", "draft2": "DFlash 2"}
EQUAL = "16"  # the way that all have
WANTED = 1.15  # of the best of them at that width
WARM_UP = 3  # replies that are not counted, in which ours measures what rounds cost
PAUSE = 0.1  # seconds between replies: threads of OpenBLAS spin for a while after their work

Way = tuple[str, str]  # engine, and draft/width
Replies = dict[Way, dict[tuple[int, int], dict[str, Any]]]  # by prompt and repeat


class Child:
    """An engine in its process."""

    def __init__(self, engine: str, python: str, folder: Path) -> None:
        hub = {"HF_HUB_OFFLINE": "1", "HF_HUB_CACHE": str(folder / "hub"), "HF_HOME": str(folder)}
        path = {"PYTHONPATH": str(ROOT)} if engine == OURS else {}
        self._process = subprocess.Popen(
            [python, str(Path(__file__).with_name("engines.py")), engine, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, **hub, **path},
        )
        self.ready = self._hear()

    def reply(self, **question: Any) -> dict[str, Any]:
        """A timed reply, or the reason why there is none under "error"."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(question) + "\n")
            self._process.stdin.flush()
        except OSError:
            pass  # it has ended, and hearing it says so
        return self._hear()

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(60)

    def _hear(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            return {"error": f"its process ended with status {self._process.wait()}"}
        return cast(dict[str, Any], json.loads(line))


def unpack(folder: Path) -> Chat:
    """Target and drafts in float32 in `folder`, and under `hub` as a Hub cache holds drafts."""
    pocket = RESOURCES / "pocket"
    model, tokenizer, _ = folders.read(pocket / "target", mx.float32)
    weights = dict(cast(list[tuple[str, mx.array]], tree_flatten(model.parameters())))
    _write(pocket / "target", folder / "target", weights)
    for draft in DRAFTS:
        packed = cast(dict[str, mx.array], mx.load(str(pocket / draft / "model.safetensors")))
        weights = {name: weight.astype(mx.float32) for name, weight in packed.items()}
        _write(pocket / draft, folder / draft, weights)
        cached = folder / "hub" / f"models--pocket--{draft}"
        shutil.copytree(folder / draft, cached / "snapshots" / "float32")
        (cached / "refs").mkdir()
        (cached / "refs" / "main").write_text("float32")
    return Chat(tokenizer)


def _write(source: Path, folder: Path, weights: dict[str, mx.array]) -> None:
    folder.mkdir()
    for path in source.iterdir():
        if "safetensors" not in path.name:
            shutil.copy(path, folder)
    config = json.loads((source / "config.json").read_text(encoding="utf-8"))
    kept = {key: value for key, value in config.items() if not key.startswith("quantization")}
    name = "dtype" if "dtype" in kept else "torch_dtype"
    text = json.dumps({**kept, name: "float32"}, indent=1)
    (folder / "config.json").write_text(text, encoding="utf-8")
    mx.save_safetensors(str(folder / "model.safetensors"), weights, metadata={"format": "mlx"})


def measured(
    children: dict[str, Child],
    chat: Chat,
    prompts: Sequence[tuple[str, str]],
    repeats: int,
    limit: int,
    tell: Callable[[str], None],
) -> tuple[Replies, dict[Way, str]]:
    """Every way on every prompt so many times, in turn; and why a way does not answer."""
    ways = [(name, way) for name, child in children.items() for way in child.ready.get("ways", [])]
    tokens = [chat.prompt([Message("user", prompt)], False).tokens for _, prompt in prompts]
    replies: Replies = defaultdict(dict)
    broken: dict[Way, str] = {}

    def ask(way: Way, number: int) -> dict[str, Any] | None:
        prompt = prompts[number][1]
        time.sleep(PAUSE)
        found = children[way[0]].reply(
            way=way[1], prompt=prompt, tokens=tokens[number], limit=limit
        )
        if "error" in found:
            broken[way] = found["error"]
            return None
        found["tokens"] = _to_the_stop(found["tokens"], chat.stops)[:limit]
        return found

    for way in ways:
        tell(f"warming up {' '.join(way)}")
        for _ in range(WARM_UP):
            ask(way, 0)
    for repeat in range(repeats):
        for number in range(len(prompts)):
            tell(f"repeat {repeat + 1} of {repeats}, prompt {number + 1} of {len(prompts)}")
            first = (repeat * len(prompts) + number) % len(ways)
            for way in ways[first:] + ways[:first]:
                if way not in broken and (found := ask(way, number)):
                    replies[way][number, repeat] = found
    return replies, broken


def _to_the_stop(tokens: list[int], stops: Iterable[int]) -> list[int]:
    """An engine may hand over what its last block says after the end; that is no text."""
    ends = [tokens.index(stop) + 1 for stop in stops if stop in tokens]
    return tokens[: min(ends, default=len(tokens))]


def _decoding(reply: dict[str, Any]) -> float:
    """Tokens per second from where the prompt has been read."""
    return float((len(reply["tokens"]) - reply["known"]) / (reply["seconds"] - reply["read"]))


def _whole(reply: dict[str, Any]) -> float:
    """Tokens per second of the whole reply, reading the prompt included."""
    return float(len(reply["tokens"]) / reply["seconds"])


def _round(reply: dict[str, Any]) -> float:
    """Seconds of a round."""
    return float((reply["seconds"] - reply["read"]) / reply["rounds"])


def summary(replies: Replies) -> list[dict[str, Any]]:
    """A row a way: medians over prompts and repeats, ratios of replies to the same prompt in
    the same repeat, and whether the text is plain decoding's."""
    plain = replies[OURS, "draft/plain"]
    rows = []
    for (engine, way), mine in replies.items():
        draft, width = way.split("/")
        base = replies[OURS, f"{draft}/{EQUAL}"]
        rounds = sum(reply["rounds"] or 0 for reply in mine.values())
        decoded = sum(len(reply["tokens"]) - reply["known"] for reply in mine.values())
        rows.append(
            {
                "engine": engine,
                "draft": draft,
                "width": width,
                "tokens_per_second": median(map(_decoding, mine.values())),
                "whole_reply_per_second": median(map(_whole, mine.values())),
                "ours_against_it": _ratio(base, mine, _decoding),
                "ours_against_it_whole": _ratio(base, mine, _whole),
                "tau": decoded / rounds if rounds else None,
                "round_seconds": median(map(_round, mine.values())) if rounds else None,
                "processor_seconds_per_token": median(
                    reply["processor"] / len(reply["tokens"]) for reply in mine.values()
                ),
                "same_text": sum(
                    reply["tokens"] == plain[key]["tokens"] for key, reply in mine.items()
                ),
                "replies": len(mine),
            }
        )
    return rows


def _ratio(
    ours: dict[tuple[int, int], dict[str, Any]],
    other: dict[tuple[int, int], dict[str, Any]],
    rate: Callable[[dict[str, Any]], float],
) -> float:
    return median(rate(ours[key]) / rate(other[key]) for key in other if key in ours)


def verdicts(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Whether ours is the fastest at equal width, by how much, draft by draft."""
    found = []
    for draft, title in DRAFTS.items():
        rivals = [row for row in rows if row["draft"] == draft and row["engine"] != OURS]
        equal = [row for row in rivals if row["width"] == EQUAL]
        for least, beside in ((WANTED, equal), (1.0, rivals)):
            if not beside:
                continue
            best = min(beside, key=lambda row: row["ours_against_it"])
            lead, name = best["ours_against_it"], f"{best['engine']} ({best['width']})"
            what = "the best of them at equal width" if least > 1 else "the best of all their ways"
            law = f"{title}: ours at 16 is {lead:.2f} × {what}, {name}; {least} wanted"
            found.append({"law": law, "holds": lead >= least})
    return found


def table(result: dict[str, Any]) -> str:
    """As Markdown."""
    lines = [
        f"# Pocket through ours and three others, {result['day']}",
        "",
        f"{result['machine']}; {result['blas']}. Greedy, float32, {result['prompts']} prompts, "
        f"{result['repeats']} repeats, up to {result['max_tokens']} tokens, in turn; medians. "
        "Decoding counts from where the prompt has been read, the whole reply from the call. "
        "Ratios are of replies to the same prompt in the same repeat. Ours renders template and "
        f"text within its time; the others get tokens and give tokens.{result['note']}",
    ]
    for draft, title in DRAFTS.items():
        lines += [
            "",
            f"## {title}",
            "",
            "| Engine | Width | Decoding, tokens/s | Whole reply, tokens/s "
            "| Ours at 16 against it | Whole reply | τ | Round, ms "
            "| Processor, ms a token | Text of plain |",
            "| --- " * 10 + "|",
        ]
        for row in result["rows"]:
            if row["draft"] == draft:
                tau = (
                    f"{row['tau']:.2f} | {row['round_seconds'] * 1000:.1f}" if row["tau"] else " | "
                )
                lines.append(
                    f"| {row['engine']} | {row['width']} | {row['tokens_per_second']:.0f} "
                    f"| {row['whole_reply_per_second']:.0f} | {row['ours_against_it']:.2f} × "
                    f"| {row['ours_against_it_whole']:.2f} × | {tau} "
                    f"| {row['processor_seconds_per_token'] * 1000:.1f} "
                    f"| {row['same_text']} of {row['replies']} |"
                )
        for one in result["refused"]:
            if one["draft"] == draft:
                lines.append(f"| {one['engine']} | {one['width']} | {one['reason']} |" + " |" * 7)
    lines += ["", "## Versions", ""]
    for name, engine in result["engines"].items():
        told = ", ".join(f"{name} {number}" for name, number in engine["versions"].items())
        product = engine["product"] * 1000
        lines.append(f"- {name}: {told}, Python {engine['python']}; 512³ in {product:.1f} ms")
    lines += ["", "## Laws", ""]
    lines += [f"- {law['law']}: {'holds' if law['holds'] else 'broken'}" for law in result["laws"]]
    return "\n".join(lines) + "\n"


def _refused(children: dict[str, Child], broken: dict[Way, str]) -> list[dict[str, str]]:
    found = []
    for name, child in children.items():
        reasons = dict(child.ready.get("refused", {}))
        if "error" in child.ready:
            reasons = dict.fromkeys(DRAFTS, child.ready["error"])
        for draft, reason in reasons.items():
            found.append({"engine": name, "draft": draft, "width": "all", "reason": reason})
    for (name, way), reason in broken.items():
        draft, width = way.split("/")
        found.append({"engine": name, "draft": draft, "width": width, "reason": reason})
    return found


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--python",
        action="append",
        default=[],
        metavar="NAME=PATH",
        help=f"the Python that a rival is installed for; NAME is one of {', '.join(RIVALS)}",
    )
    parser.add_argument("--first", type=int, metavar="N", help="only so many prompts")
    parser.add_argument("--repeats", type=int, default=4, metavar="N")
    parser.add_argument("--max-tokens", type=int, default=512, metavar="N")
    parser.add_argument("--note", default="", metavar="TEXT", help="what else the machine did")
    parser.add_argument("--save", type=Path, metavar="DIR", help="keep table and JSON in DIR")
    options = parser.parse_args()
    options.python = dict(one.split("=", 1) for one in options.python)
    if unknown := set(options.python) - set(RIVALS):
        parser.error(f"{unknown.pop()!r} is not one of {', '.join(RIVALS)}")
    return options


def main() -> None:
    options = _options()
    prompts = measure.prompts(RESOURCES / "bench.json")[: options.first]
    with TemporaryDirectory() as name:
        folder = Path(name)
        chat = unpack(folder)
        children = {
            engine: Child(engine, python, folder)
            for engine, python in {OURS: sys.executable, **options.python}.items()
        }
        replies, broken = measured(
            children,
            chat,
            prompts,
            options.repeats,
            options.max_tokens,
            lambda line: print(line, file=sys.stderr),
        )
        for child in children.values():
            child.close()
    rows = summary(replies)
    result = {
        "day": time.strftime("%Y-%m-%d"),
        "machine": report.machine(),
        "blas": BLAS,
        "prompts": len(prompts),
        "repeats": options.repeats,
        "max_tokens": options.max_tokens,
        "note": f" {options.note}" if options.note else "",
        "engines": {
            name: child.ready for name, child in children.items() if "error" not in child.ready
        },
        "rows": rows,
        "refused": _refused(children, broken),
        "laws": verdicts(rows),
        "replies": [
            {"engine": engine, "way": way, "prompt": number, "repeat": repeat, **reply}
            for (engine, way), mine in replies.items()
            for (number, repeat), reply in mine.items()
        ],
    }
    print(table(result))
    if options.save:
        report.keep(options.save, f"{result['day']}-rivals", result, table(result))


if __name__ == "__main__":
    main()
