"""What can be done from the menus and by keys. Knows words and keys, not what they lead to."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar


class Actions(QObject):
    """Every command of the window, one attribute each.

    Signals:
    called: a command was given, and is carried out next.
    """

    called = Signal(QAction)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        keys = QKeySequence.StandardKey
        role = QAction.MenuRole
        self.window_menu = QMenu()
        """The menu of the windows; who knows them adds them."""
        self.new_chat = self._make("newChat", self.tr("New Chat"), keys.New)
        self.new_folder = self._make("newFolder", self.tr("New Folder"), "Ctrl+Shift+N")
        self.apart = self._make("openApart", self.tr("Open in New Window"), "Ctrl+Alt+N")
        self.attach = self._make("attach", self.tr("Attach Files…"), "Ctrl+Shift+A")
        self.export = self._make("export", self.tr("Export Chat…"), "Ctrl+Shift+E")
        self.export_all = self._make("exportAll", self.tr("Export All Chats…"))
        self.bring = self._make("import", self.tr("Import Chats…"))
        self.preferences = self._make(
            "preferences", self.tr("Preferences…"), "Ctrl+,", role.PreferencesRole
        )
        self.close = self._make("closeWindow", self.tr("Close Window"), keys.Close)
        self.quit = self._make("quit", self.tr("Quit DFlash Chat"), "Ctrl+Q", role.QuitRole)
        self.stop = self._make("stop", self.tr("Stop Answering"), Qt.Key.Key_Escape)
        self.speculate = self._make("speculate", self.tr("Speculative Decoding"), "Ctrl+Shift+D")
        self.speculate.setCheckable(True)
        self.think = self._make("think", self.tr("Thinking"), "Ctrl+Shift+T")
        self.think.setCheckable(True)
        self.again = self._make("again", self.tr("Answer Again"), "Ctrl+R")
        self.edit = self._make("edit", self.tr("Edit Last Question"), "Ctrl+E")
        self.copy_answer = self._make("copyAnswer", self.tr("Copy Last Answer"), "Ctrl+Alt+C")
        self.tokens = self._make("acceptedTokens", self.tr("Accepted Tokens"), "Ctrl+Shift+Y")
        self.rename = self._make("renameChat", self.tr("Rename Chat…"), "Ctrl+Shift+R")
        self.pin = self._make("pinChat", self.tr("Pin Chat"), "Ctrl+Shift+P")
        self.duplicate = self._make("duplicateChat", self.tr("Duplicate Chat"), "Ctrl+Shift+U")
        self.delete = self._make("deleteChat", self.tr("Delete Chat"), "Ctrl+Shift+Backspace")
        self.move = self._make("moveChat", self.tr("Move to Folder…"), "Ctrl+Shift+K")
        self.tuning = self._make("tuning", self.tr("Chat Settings…"), "Ctrl+I")
        self.models = self._make("models", self.tr("Choose Model…"), "Ctrl+Shift+M")
        self.other = self._make("otherModel", self.tr("Other Model…"), "Ctrl+Shift+O")
        self.library = self._make("library", self.tr("Model Library…"), "Ctrl+L")
        self.restart = self._make("restart", self.tr("Restart Engine"))
        self.palette = self._make("palette", self.tr("Command Palette…"), "Ctrl+K")
        self.undo = self._make("undo", self.tr("Undo"), keys.Undo)
        self.undo.setEnabled(False)
        self.cut = self._make("cut", self.tr("Cut"), keys.Cut)
        self.copy = self._make("copy", self.tr("Copy"), keys.Copy)
        self.paste = self._make("paste", self.tr("Paste"), keys.Paste)
        self.select_all = self._make("selectAll", self.tr("Select All"), keys.SelectAll)
        self.find = self._make("find", self.tr("Find…"), keys.Find)
        self.find_next = self._make("findNext", self.tr("Find Next"), keys.FindNext)
        self.find_previous = self._make("findPrevious", self.tr("Find Previous"), keys.FindPrevious)
        self.search = self._make("searchChats", self.tr("Search All Chats…"), "Ctrl+Shift+F")
        self.sidebar = self._make("sidebar", self.tr("Sidebar"), "Ctrl+0")
        self.sidebar.setCheckable(True)
        self.speed = self._make("speed", self.tr("Speed Panel"), "Ctrl+Shift+I")
        self.speed.setCheckable(True)
        self.history = self._make("history", self.tr("Speed History…"), "Ctrl+Shift+H")
        self.compare = self._make("compare", self.tr("Compare Last Question…"), "Ctrl+Shift+C")
        self.zoom_in = self._make("zoomIn", self.tr("Larger Text"), keys.ZoomIn)
        self.zoom_out = self._make("zoomOut", self.tr("Smaller Text"), keys.ZoomOut)
        self.zoom_reset = self._make("zoomReset", self.tr("Usual Text Size"), "Ctrl+Alt+0")
        self.minimise = self._make("minimise", self.tr("Minimise"), "Ctrl+M")
        self.fill_screen = self._make("fillScreen", self.tr("Zoom"))
        self.welcome = self._make("welcome", self.tr("Welcome"))
        self.about = self._make("about", self.tr("About DFlash Chat"), role=role.AboutRole)
        self.stop.setEnabled(False)

    @property
    def menus(self) -> list[tuple[str, list[QAction | None]]]:
        """Every command in its menu, None being a line across. The menu bar, the palette and
        the page of shortcuts all read it here."""
        return [
            (
                self.tr("&File"),
                [
                    self.new_chat,
                    self.new_folder,
                    self.apart,
                    None,
                    self.attach,
                    None,
                    self.export,
                    self.export_all,
                    self.bring,
                    None,
                ]
                + [self.preferences, None, self.close, self.quit],
            ),
            (
                self.tr("&Edit"),
                [self.undo, None, *self.editing, None]
                + [self.find, self.find_next, self.find_previous, self.search],
            ),
            (
                self.tr("&Chat"),
                [self.stop, self.again, self.edit, self.copy_answer, self.compare, None]
                + [self.speculate, self.think, self.tuning, None]
                + [self.rename, self.pin, self.move, self.duplicate, self.delete, None]
                + [self.restart],
            ),
            (self.tr("&Model"), [self.models, self.library, self.other]),
            (
                self.tr("&View"),
                [self.palette, None, self.sidebar, self.speed, self.tokens, self.history, None]
                + [self.zoom_in, self.zoom_out, self.zoom_reset],
            ),
            (self.tr("&Window"), [self.minimise, self.fill_screen]),
            (self.tr("&Help"), [self.welcome, self.about]),
        ]

    @property
    def editing(self) -> list[QAction]:
        """What is done to the text that has the keyboard."""
        return [self.cut, self.copy, self.paste, self.select_all]

    @property
    def all(self) -> list[QAction]:
        """Every command, in the order of the menus."""
        return [action for _, actions in self.menus for action in actions if action]

    def fill(self, bar: QMenuBar) -> None:
        """Put them into a menu bar."""
        for title, actions in self.menus:
            menu = bar.addMenu(title)
            for action in actions:
                menu.addAction(action) if action else menu.addSeparator()
            if self.minimise in actions:
                self.window_menu = menu

    def _make(
        self,
        name: str,
        words: str,
        keys: QKeySequence.StandardKey | Qt.Key | str | None = None,
        role: QAction.MenuRole = QAction.MenuRole.NoRole,
    ) -> QAction:
        action = QAction(words, self)
        action.setObjectName(f"{name}Action")
        action.setMenuRole(role)
        action.triggered.connect(lambda: self.called.emit(action))
        if isinstance(keys, QKeySequence.StandardKey):
            action.setShortcuts(keys)
        elif keys is not None:
            action.setShortcut(QKeySequence(keys))
        return action
