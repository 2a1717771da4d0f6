"""The menu bar, so that everything can be found and reached by keyboard."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from app.ui.actions import Actions


def fill_menu(bar: QMenuBar, actions: Actions) -> None:
    """Put all actions into the menus of `bar`; None stands for a line between two groups."""
    translate = QCoreApplication.translate
    a = actions
    _menu(bar, "caseMenu", translate("Menu", "&Case"), [
        a.new_case, a.open_case, a.open_sample, None,
        a.add_article, a.add_folder, a.paste_article, a.import_marks, None,
        a.case_facts, a.save_copy, None, a.export_pdf, a.export_marks, a.export_tables, None,
        a.preferences, None, a.close_case, a.quit,
    ])  # fmt: skip
    _menu(bar, "editMenu", translate("Menu", "&Edit"), [
        a.undo, a.redo, None, a.find, None, a.delete_passage, a.remove_article, a.purge,
    ])  # fmt: skip
    _menu(bar, "markMenu", translate("Menu", "&Mark"), [
        a.incident, a.figure, a.tag, a.note, a.evidence, None, a.next_passage, a.previous_passage, None, a.review,
    ])  # fmt: skip
    _menu(bar, "viewMenu", translate("Menu", "&View"), [
        *a.places.values(), None, a.inspector, a.passage_list, a.everything, a.page, a.suggestions, None,
        a.zoom_in, a.zoom_out, a.zoom_normal, None,
        *a.themes.values(),
    ])  # fmt: skip
    _menu(bar, "safetyMenu", translate("Menu", "&Safety"), [
        a.verify, a.history, None, a.back_up, a.backups, a.recover, None,
        a.lock_case, a.change_passphrase, a.locked_copy, None, a.seal, a.signing_keys,
    ])  # fmt: skip
    _menu(bar, "helpMenu", translate("Menu", "&Help"), [a.keys, a.about])


def _menu(bar: QMenuBar, name: str, title: str, actions: Iterable[QAction | None]) -> None:
    menu = QMenu(title, bar)
    menu.setObjectName(name)
    for action in actions:
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)
    bar.addMenu(menu)
