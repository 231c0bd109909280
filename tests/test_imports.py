"""Who imports whom: downward only, and the window no mlx. `docs/architecture.md` draws it."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("app", "dflash_mlx")


@cache
def modules() -> dict[str, Path]:
    """By name."""
    found = {}
    for path in (path for package in PACKAGES for path in (ROOT / package).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def named(statement: ast.stmt) -> Iterator[str]:
    """What an import could mean: a module, or a module's module."""
    if isinstance(statement, ast.Import):
        yield from (alias.name for alias in statement.names)
    elif isinstance(statement, ast.ImportFrom) and statement.module and not statement.level:
        yield statement.module
        yield from (f"{statement.module}.{alias.name}" for alias in statement.names)


def statements(node: ast.AST) -> Iterator[ast.stmt]:
    """All within, but what only a type checker reads."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            continue
        if isinstance(child, ast.stmt):
            yield child
        yield from statements(child)


@cache
def imports(module: str) -> frozenset[str]:
    """Our modules that it imports anywhere, within functions too, and others by their names."""
    tree = ast.parse(modules()[module].read_text(encoding="utf-8"))
    names = {name for statement in statements(tree) for name in named(statement)}
    deeper = {name.rpartition(".")[0] for name in names if name in modules()}
    return frozenset(name for name in names if name not in deeper and name != module)


def test_nobody_imports_upward() -> None:
    ours = {one: [name for name in imports(one) if name in modules()] for one in modules()}
    order = list(TopologicalSorter(ours).static_order())  # raises if there is a circle
    assert set(modules()) <= set(order)


def test_the_engine_knows_no_window() -> None:
    engine = [one for one in modules() if one.startswith("dflash_mlx")]
    foreign = {name for one in engine for name in imports(one)}
    assert not {name for name in foreign if name.split(".")[0] in ("app", "PySide6")}


def test_what_the_window_imports_imports_no_mlx() -> None:
    """Law 5, told without a process: also of what is imported within functions."""
    door = "app.__main__"  # it alone starts the engine's main
    seen = [one for one in modules() if one.startswith("app") and one != door]
    for one in seen:
        seen += [name for name in imports(one) if name in modules() and name not in seen]
    known = sys.stdlib_module_names
    foreign = {name.split(".")[0] for one in seen for name in imports(one)} - set(known)
    assert "PySide6" in foreign and not {"mlx", "mlx_lm"} & foreign
