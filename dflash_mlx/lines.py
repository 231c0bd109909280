"""Dataclasses as lines of JSON and back. Knows no particular protocol.

A line is the fields of one dataclass and its name under "type".
"""

import json
import types
from collections.abc import Iterable
from dataclasses import asdict, fields, is_dataclass
from typing import Any, Generic, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from dflash_mlx.errors import BadRequest, ProtocolError

T = TypeVar("T")

STRANGE = "What was asked is not understood here, so nothing was done; start the program again."
"""What a user is told of a line that is not of the protocol; what is wrong with it is logged."""

SHOWN = 24  # letters of a line that are told of it: enough to know it by, and no token in it
BAD = (AttributeError, KeyError, OverflowError, RecursionError, TypeError, ValueError)


class Lines(Generic[T]):
    """The lines of one protocol: which dataclasses there are, and its version."""

    def __init__(self, kinds: Iterable[type], version: int) -> None:
        self._kinds = {kind.__name__: kind for kind in kinds}
        self._version = version

    def encode(self, item: T) -> str:
        """One line of JSON, without the end of line."""
        return json.dumps({"type": type(item).__name__, **asdict(item)}, ensure_ascii=False)  # type: ignore[call-overload]

    def decode(self, line: str) -> T:
        """What a line stands for. Raises ProtocolError, BadRequest."""
        try:
            data = json.loads(line)
            kind = self._kinds[data.pop("type")]
            return build(kind, data)  # type: ignore[no-any-return]
        except BadRequest:
            raise
        except BAD as error:
            shown = line if len(line) <= SHOWN else line[:SHOWN] + "..."
            raise ProtocolError(
                f"Not a line of protocol {self._version}: {shown!r} ({error})."
            ) from error


def build(hint: Any, value: Any) -> Any:
    """`value`, as JSON gave it, as the type `hint`: dataclasses, lists and None."""
    if get_origin(hint) in (Union, types.UnionType):
        options = [option for option in get_args(hint) if option is not type(None)]
        return None if value is None else build(options[0], value)
    if is_dataclass(hint) and isinstance(hint, type):
        hints = get_type_hints(hint)
        unknown = set(value) - {item.name for item in fields(hint)}
        if unknown:
            raise ValueError(f"unknown field {sorted(unknown)[0]}")
        return hint(**{name: build(hints[name], part) for name, part in value.items()})
    if get_origin(hint) is list and isinstance(value, list):
        return [build(get_args(hint)[0], part) for part in value]
    if hint is float and type(value) is int:
        return float(value)
    kind = get_origin(hint) or hint
    if value not in get_args(hint) if kind is Literal else not isinstance(value, kind):
        raise ValueError(f"{value!r} is not {hint}")
    if kind is str:
        value.encode()  # half a letter cannot be said on
    return value
