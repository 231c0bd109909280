"""The menu of models: found, read, chosen; by mouse and by keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.modelmenu import ModelMenu
from app.offers import Offer
from dflash_mlx.memory import GIB
from dflash_mlx.models import PAIRS, Machine, status
from dflash_mlx.protocol import Load, Loaded
from dflash_mlx.stats import Speculation

HERE = ("pocket", "qwen3-4b", "qwen3.8-27b")


def offered() -> list[Offer]:
    machine = Machine(32 * GIB)
    return [
        Offer(pair, status(pair, machine), pair.target if here else None, here, "9 GiB")
        for pair in PAIRS
        for here in [pair.name in HERE]
    ]


def loaded(name: str, target: str = "", draft: str | None = None) -> Loaded:
    return Loaded(1, name, name, target, draft, Speculation("on"), 1024, True)


@pytest.fixture
def menu(qtbot: QtBot) -> Iterator[ModelMenu]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 800)
    button = QPushButton(window)
    window.show()
    made = ModelMenu(window)
    made.open_above(button, offered(), loaded("pocket"))
    yield made
    made.close()


def rows(menu: ModelMenu) -> list[str]:
    return [str(menu.rows.index(row).data()) for row in range(menu.rows.rowCount())]


def go_to(menu: ModelMenu, name: str) -> None:
    offer = next(offer for offer in offered() if offer.pair.name == name)
    menu.list.setCurrentIndex(menu.rows.index(menu.rows.row_of(offer)))


def said(menu: ModelMenu) -> str:
    return "\n".join(
        menu.findChild(QLabel, name).text()  # type: ignore[union-attr]
        for name in ("aboutName", "aboutStatus", "aboutMore")
    )


def test_families_have_headings_and_pocket_stands_first(menu: ModelMenu) -> None:
    assert rows(menu)[:4] == ["In this program", "Pocket", "Qwen3", "Qwen3 4B"]
    assert len(rows(menu)) == len(PAIRS) + len({pair.family for pair in PAIRS})
    assert menu.rows.flags(menu.rows.index(0)) == Qt.ItemFlag.NoItemFlags


def test_the_loaded_pair_is_under_the_cursor_and_marked(menu: ModelMenu) -> None:
    assert menu.current and menu.current.pair.name == "pocket"
    assert "It is loaded now." in said(menu) and not menu.load.isEnabled()
    spoken = menu.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Pocket, Pocket, loaded now"


def test_another_copy_of_a_target_is_known_as_its_pair(qtbot: QtBot, menu: ModelMenu) -> None:
    made = offered()
    at = next(i for i, offer in enumerate(made) if offer.pair.name == "qwen3-4b")
    pair = made[at].pair
    made[at] = Offer(pair, made[at].status, "mlx-community/Qwen3-4B-8bit", True)
    found = loaded("Qwen3-4B-8bit", "mlx-community/Qwen3-4B-8bit", pair.draft)
    menu.open_above(menu.parentWidget(), made, found)
    assert menu.current and menu.current.pair is pair


def test_return_loads_what_is_on_this_machine(qtbot: QtBot, menu: ModelMenu) -> None:
    assert menu.search.hasFocus()
    qtbot.keyClick(menu.search, Qt.Key.Key_Down)
    assert "Ready to load" in said(menu) and "Memory: 9 GiB" in said(menu)
    with qtbot.waitSignal(menu.chosen) as chosen:
        qtbot.keyClick(menu.search, Qt.Key.Key_Return)
    assert chosen.args == [Load(0, pair="qwen3-4b")] and not menu.isVisible()


def test_what_is_not_here_stays_open_and_says_what_to_do(qtbot: QtBot, menu: ModelMenu) -> None:
    go_to(menu, "qwen3-8b")
    with qtbot.assertNotEmitted(menu.chosen):
        where = menu.list.visualRect(menu.list.currentIndex()).center()
        qtbot.mouseClick(menu.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
        qtbot.keyClick(menu.search, Qt.Key.Key_Return)
    assert menu.isVisible() and not menu.load.isEnabled()
    assert "the library downloads it (6.7 GB: " in said(menu)
    with qtbot.waitSignal(menu.library_asked) as asked:
        qtbot.mouseClick(menu.library, Qt.MouseButton.LeftButton)
    assert asked.args == ["qwen3-8b"] and not menu.isVisible()


def test_a_click_loads(qtbot: QtBot, menu: ModelMenu) -> None:
    go_to(menu, "qwen3.8-27b")
    where = menu.list.visualRect(menu.list.currentIndex()).center()
    with qtbot.waitSignal(menu.chosen) as chosen:
        qtbot.mouseClick(menu.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert chosen.args == [Load(0, pair="qwen3.8-27b")]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("minimax-m2.7", "Too large for this machine (needs"),
        ("glm-5.3-flash", "Not supported because mlx-lm has no such model"),
        ("qwen3.8-27b", "Its draft also serves Qwen3.5 27B"),
        ("gemma-4-12b-it", "The draft states no licence"),
    ],
)
def test_what_there_is_to_know_is_said(menu: ModelMenu, name: str, words: str) -> None:
    go_to(menu, name)
    assert words in said(menu)


def test_the_search_finds_names_families_and_repositories(qtbot: QtBot, menu: ModelMenu) -> None:
    qtbot.keyClicks(menu.search, "incoai 3.8")
    assert rows(menu)[:2] == ["Qwen3.8", "Qwen3.8 27B"]
    assert menu.current and menu.current.pair.name == "qwen3.8-27b"
    menu.search.clear()
    qtbot.keyClicks(menu.search, "no such thing")
    assert rows(menu) == [] and menu.current is None and not menu.load.isEnabled()
    assert "No model has this name" in said(menu)


def test_escape_closes(qtbot: QtBot, menu: ModelMenu) -> None:
    qtbot.keyClick(menu.search, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_everything_in_it_is_named_and_reached_by_tab(qtbot: QtBot, menu: ModelMenu) -> None:
    go_to(menu, "qwen3-4b")
    reached = []
    for _ in range(6):
        widget = menu.focusWidget()
        reached.append(widget.objectName())
        assert widget.accessibleName(), widget
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert reached == [
        "modelSearch",
        "modelList",
        "aboutModel",
        "openLibrary",
        "otherModel",
        "loadModel",
    ]
