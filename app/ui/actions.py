"""Everything a person can ask the window to do, each once, for menus, keys and buttons alike."""

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

PLACES = ("read", "timeline", "figures", "sources")
"""The four places in their order."""


class Actions(QObject):
    """The window's actions; the menu, the bar and the help on keys are made from them.

    The keys of marking (I F T N E, J and K) belong to the article's text, which listens to them itself: here they are
    only named, so that a letter typed elsewhere stays a letter.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._needs_case: list[QAction] = []
        self._needs_editing: list[QAction] = []
        self._needs_words: list[QAction] = []
        self._make_case()
        self._make_edit()
        self._make_mark()
        self._make_view()
        self._make_help()

    def allow(self, *, case: bool, editing: bool, words: bool) -> None:
        """Enable what makes sense: a case is open, it takes edits, words or a passage are chosen."""
        for actions, allowed in (
            (self._needs_case, case),
            (self._needs_editing, editing),
            (self._needs_words, editing and words),
        ):
            for action in actions:
                action.setEnabled(allowed)

    def by_key(self) -> dict[str, QAction]:
        """Return the actions on words by the key of each."""
        return {"I": self.incident, "F": self.figure, "T": self.tag, "N": self.note, "E": self.evidence}

    def _make_case(self) -> None:
        self.new_case = self._action(self.tr("&New case…"), QKeySequence("Ctrl+N"))
        self.open_case = self._action(self.tr("&Open case…"), QKeySequence("Ctrl+Shift+O"))
        self.open_sample = self._action(self.tr("Open &sample case"))
        self.add_article = self._action(self.tr("&Add articles…"), QKeySequence("Ctrl+O"))
        self.add_folder = self._action(self.tr("A&dd folder…"))
        self.paste_article = self._action(self.tr("&Paste as article"), QKeySequence("Ctrl+V"))
        self.case_facts = self._action(self.tr("Case &facts…"))
        self.import_marks = self._action(self.tr("&Import marks…"))
        self.verify = self._action(self.tr("&Verify case"))
        self.history = self._action(self.tr("&History…"), QKeySequence("Ctrl+H"))
        self.save_copy = self._action(self.tr("&Save a copy…"), QKeySequence("Ctrl+Shift+S"))
        self.locked_copy = self._action(self.tr("Save a l&ocked copy…"))
        self.change_passphrase = self._action(self.tr("Change &passphrase…"))
        self.lock_case = self._action(self.tr("&Lock now"), QKeySequence("Ctrl+Shift+L"))
        self.export_pdf = self._action(self.tr("&Export timeline PDF…"), QKeySequence("Ctrl+E"))
        self.export_marks = self._action(self.tr("Export &marks…"))
        self.export_tables = self._action(self.tr("Export &tables (CSV)…"))
        self.back_up = self._action(self.tr("&Back up now"))
        self.backups = self._action(self.tr("Bac&kups…"))
        self.seal = self._action(self.tr("Seal the &case…"))
        self.signing_keys = self._action(self.tr("Si&gning keys…"))
        self.recover = self._action(self.tr("&Recover a damaged case…"))
        self.preferences = self._action(self.tr("&Preferences…"), QKeySequence("Ctrl+,"))
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.close_case = self._action(self.tr("&Close case"), QKeySequence("Ctrl+W"))
        self.quit = self._action(self.tr("&Quit"), QKeySequence("Ctrl+Q"))
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self._needs_case += [self.case_facts, self.verify, self.history, self.export_pdf, self.export_marks]
        self._needs_case += [self.export_tables, self.save_copy, self.close_case, self.back_up, self.backups]
        self._needs_case += [self.seal]
        self._needs_editing += [self.add_article, self.add_folder, self.paste_article, self.import_marks]

    def _make_edit(self) -> None:
        self.undo = self._action(self.tr("&Undo"), QKeySequence("Ctrl+Z"))
        self.redo = self._action(self.tr("&Redo"), QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z"))
        self.find = self._action(self.tr("&Find…"), QKeySequence("Ctrl+F"))
        self.delete_passage = self._action(self.tr("&Delete passage…"))
        self.remove_article = self._action(self.tr("Remove &article…"))
        self.purge = self._action(self.tr("Remove a &person for good…"))
        self._needs_case += [self.find]
        self._needs_words += [self.delete_passage]
        self._needs_editing += [self.remove_article, self.purge]

    def _make_mark(self) -> None:
        self.incident = self._key(self.tr("&Incident"), "I")
        self.figure = self._key(self.tr("&Figure"), "F")
        self.tag = self._key(self.tr("&Tag…"), "T")
        self.note = self._key(self.tr("&Note…"), "N")
        self.evidence = self._key(self.tr("&Evidence for…"), "E")
        self.next_passage = self._key(self.tr("Ne&xt passage"), "J")
        self.previous_passage = self._key(self.tr("&Previous passage"), "K")
        self.review = self._action(self.tr("&Review suggestions"), QKeySequence("Ctrl+R"))
        self._needs_case += [self.review]
        self._needs_words += [self.incident, self.figure, self.tag, self.note, self.evidence]
        self._needs_case += [self.next_passage, self.previous_passage]

    def _make_view(self) -> None:
        names = (self.tr("&Read"), self.tr("&Timeline"), self.tr("&Figures"), self.tr("&Sources"))
        self.places = {
            place: self._action(name, QKeySequence(f"Ctrl+{number}"), checkable=True)
            for number, (place, name) in enumerate(zip(PLACES, names, strict=True), start=1)
        }
        self._group(self.places.values())
        self.places["read"].setChecked(True)
        self.zoom_in = self._action(self.tr("Zoom &in"), QKeySequence("Ctrl++"), QKeySequence("Ctrl+="))
        self.zoom_out = self._action(self.tr("Zoom &out"), QKeySequence("Ctrl+-"))
        self.zoom_normal = self._action(self.tr("&Normal size"), QKeySequence("Ctrl+0"))
        self.passage_list = self._action(self.tr("&List of passages"), QKeySequence("Ctrl+L"), checkable=True)
        self.everything = self._key(self.tr("Show &everything"), "H")
        self.page = self._key(self.tr("&Page image"), "P")
        for action in (self.everything, self.page):
            action.setCheckable(True)
        self.suggestions = self._action(self.tr("&Underline suggestions"), checkable=True)
        self.inspector = self._action(self.tr("Go to the &inspector"), QKeySequence("Ctrl+I"))
        self.themes = {
            "": self._action(self.tr("Colours of the s&ystem"), checkable=True),
            "light": self._action(self.tr("Li&ght colours"), checkable=True),
            "dark": self._action(self.tr("&Dark colours"), checkable=True),
        }
        self._group(self.themes.values())
        self._needs_case += [*self.places.values(), self.passage_list, self.inspector]
        self._needs_case += [self.everything, self.page, self.suggestions]

    def _make_help(self) -> None:
        self.keys = self._action(self.tr("&Keys"), QKeySequence("F1"))
        self.about = self._action(self.tr("&About Fieldcase"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def _action(self, text: str, *keys: QKeySequence, checkable: bool = False) -> QAction:
        action = QAction(text, self)
        action.setShortcuts(list(keys))
        action.setCheckable(checkable)
        action.setMenuRole(QAction.MenuRole.NoRole)
        return action

    def _key(self, text: str, key: str) -> QAction:
        return self._action(f"{text}\t{key}")

    def _group(self, actions: Iterable[QAction]) -> None:
        group = QActionGroup(self)
        for action in actions:
            group.addAction(action)


def plain_name(action: QAction) -> str:
    """Return an action's words without the mnemonic and the key."""
    return action.text().partition("\t")[0].replace("&", "")


def key_of(action: QAction) -> str:
    """Return the key of an action as a person reads it."""
    named = action.text().partition("\t")[2]
    return named or action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
