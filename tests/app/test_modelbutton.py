"""The model's name in the bar."""

from pytestqt.qtbot import QtBot

from app.modelbutton import ModelButton


def test_it_is_read_aloud_as_what_it_is(qtbot: QtBot) -> None:
    button = ModelButton()
    qtbot.addWidget(button)
    assert button.accessibleName() == "Model: No model"
    button.show_model("Qwen3 8B", ["draft z-lab/some"])
    assert button.text() == "Qwen3 8B" and button.accessibleName() == "Model: Qwen3 8B"
    assert "draft z-lab/some" in button.accessibleDescription()
    assert "opens the menu" in button.accessibleDescription()


def test_a_long_name_takes_no_more_than_its_share(qtbot: QtBot) -> None:
    button = ModelButton()
    qtbot.addWidget(button)
    button.show_model("m" * 300, [])
    assert button.sizeHint().width() == ModelButton.WIDEST
    assert button.minimumSizeHint().width() < 100
