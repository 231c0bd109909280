"""The same numbers with less work on mlx's CPU back end. Knows no drafts and no text.

There every operation costs about 10 µs to hand over, whatever its size, and a narrow product
spends longer on copying the weights together than on multiplying. So `turn`, `norm` and
`dense` say the same in fewer operations, and the weights of narrow linears lie the way in
which the product reads them. On a GPU mlx has a kernel for each, so nothing is gained there.

`mx.compile` writes C++ for a CPU and keeps what comes of it in the folder for temporary files;
that takes some seconds, so it is done here. Without a compiler it leaves things as they are by
itself.
"""

from typing import Any

import mlx.core as mx
import mlx.nn as nn

from dflash_mlx.dense import NARROW, Sight, fewer
from dflash_mlx.norm import Norm
from dflash_mlx.turn import Turn, turning


def lean(model: nn.Module) -> None:
    """Change a loaded model in place. Its numbers stay, but for the order in which a product
    adds them up."""
    turns: dict[Any, Turn] = {}
    norms: dict[int, Norm] = {}
    for _, module in model.named_modules():
        if type(module) is nn.Linear and module.weight.shape[0] <= NARROW:
            module.weight = mx.contiguous(module.weight.T).T
            mx.eval(module.weight)
        for place, key, part in _parts(module):
            if type(part) is nn.RMSNorm:
                norm = place[key] = Norm.of(part)
                norms[norm.weight.size] = norm
            elif (turn := turning(part)) is not None:
                place[key] = turns.setdefault(turn.key, turn)
    for size, norm in norms.items():  # so that no reply waits for a compiler
        mx.eval([norm(mx.zeros(shape)) for shape in ((1, size), (2, size), (1, 2, 2, size))])
    _fewer(model)


def _fewer(model: nn.Module) -> None:
    """Layers and attention of the plain kind, once what they are made of is lean."""
    sight = Sight()
    for _, module in list(model.named_modules()):
        for place, key, part in _parts(module):
            if (few := fewer(part, sight)) is not None:
                few.warm()
                place[key] = few


def _parts(module: Any) -> list[tuple[Any, Any, nn.Module]]:
    """What it is made of: each part's container, its key there, and the part."""
    parts = [(module, name, part) for name, part in module.items()]
    parts += [
        (row, i, part)
        for row in module.values()
        if isinstance(row, list)
        for i, part in enumerate(row)
    ]
    return [(place, key, part) for place, key, part in parts if isinstance(part, nn.Module)]
