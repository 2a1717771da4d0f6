import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from app.model.identity import Identity
from app.services.casework import Casework
from app.ui.plurals import tr
from app.ui.window_language import LANGUAGES
from app.wording import calendar_words, phrases

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

# The case is written without a Latin letter and the language of dates and fixed words is Ukrainian: whatever Latin
# letter shows then came from a literal in the window.
TEXT = "Обстріл ринку\n12.06.2021\nЗагинуло щонайменше четверо людей.\n"
LETTERS = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
KEYS = re.compile(r"\b(Ctrl|Shift|Alt|Del|Esc|Enter|Return|Home|End|PgUp|PgDown|F\d+)\b")
NAMES = {"Fieldcase", "fieldcase", "EDTF", "UTC", "CSV", "PDF", "sha256", "Qt", *LANGUAGES.values()}


class Pseudo(QTranslator):
    """Puts every sentence that is looked up into brackets."""

    def translate(self, context, source, disambiguation=None, n=-1):
        return f"⟦{source}⟧" if source else ""

    def isEmpty(self):
        return False


@pytest.fixture
def case_path(tmp_path):
    article = tmp_path / "ринок.txt"
    article.write_text(TEXT, encoding="utf-8")
    path = tmp_path / "справа.fcase"
    with Casework.create(path, "Справа", Identity("Віра", "0190", "1")) as casework:
        casework.articles.add(article)
    return path


@pytest.fixture
def pseudo_window(make_window, qapp, monkeypatch, case_path):
    translator = Pseudo()
    for name, module in list(sys.modules.items()):
        if name.startswith("app.ui") and hasattr(module, "current_language"):
            monkeypatch.setattr(module, "current_language", lambda: "uk")
    whole = phrases._vocabulary
    monkeypatch.setattr(phrases, "_vocabulary", lambda _language: cyrillic(whole("en")))
    yield make_window(case_path, translator=translator)
    qapp.removeTranslator(translator)
    # A date's pattern was taken from the words above, for every later test of this process.
    calendar_words._pattern.cache_clear()


def cyrillic(vocabulary):
    """Return the fixed words without a Latin letter, but for the names of facts in braces."""
    letters = re.compile(r"(\{\w+\})|[A-Za-z]")
    return {
        name: words
        if name == "language"
        else {key: letters.sub(lambda found: found[1] or "ж", value) for key, value in words.items()}
        for name, words in vocabulary.items()
    }


def shown(widget):
    """Return every string that a person sees or hears of a widget."""
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QGroupBox | QMenu):
        yield widget.title()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))


def literals(window):
    """Return the strings in a window that nobody can translate."""
    texts = [text for widget in (window, *window.findChildren(QWidget)) for text in shown(widget)]
    texts += [text for action in window.findChildren(QAction) for text in (action.text(), action.toolTip())]
    found = set()
    for text in texts:
        bare = re.sub(r"⟦.*⟧", "", text, flags=re.DOTALL)
        bare = KEYS.sub("", bare)
        words = {word for word in LETTERS.findall(bare) if word not in NAMES}
        if words:
            found.add(text)
    return found


def settle():
    for _ in range(3):
        QApplication.processEvents()


def test_every_string_in_every_place_is_looked_up_for_translation(pseudo_window):
    window = pseudo_window
    for place in ("timeline", "figures", "sources", "read"):
        window.navigation.go(place)
        settle()
    assert literals(window) == set()


def test_every_string_about_a_marked_claim_is_looked_up(pseudo_window):
    window = pseudo_window
    text = window.read_place.reader.text
    for words, key in (("Обстріл", "I"), ("четверо", "F")):
        at = TEXT.index(words)
        text.put_cursor(at, at + len(words))
        window.read_place.mark(key)
        settle()
        assert literals(window) == set(), key


@pytest.mark.parametrize(
    ("action", "name"),
    [
        ("new_case", "newCaseDialog"),
        ("case_facts", "caseFactsDialog"),
        ("history", "historyDialog"),
        ("preferences", "preferencesDialog"),
        ("keys", "keysDialog"),
        ("about", "aboutDialog"),
    ],
)
def test_every_string_in_every_dialog_is_looked_up(pseudo_window, action, name):
    getattr(pseudo_window.actions_of_window, action).trigger()
    dialog = pseudo_window.findChild(QDialog, name)
    settle()
    assert {text for text in literals(dialog) if str(Path.home()) not in text} == set()


@pytest.mark.parametrize("key", ["T", "N", "E"])
def test_every_string_in_the_entries_is_looked_up(pseudo_window, key):
    window = pseudo_window
    text = window.read_place.reader.text
    text.put_cursor(0, 7)
    window.read_place.mark("I")
    text.put_cursor(0, 7)
    window.read_place.mark(key)
    settle()
    for dialog in window.findChildren(QDialog):
        assert literals(dialog) == set()


def test_english_counts_in_proper_plurals(window):
    window.status.show_counts(1, 2, 0)
    assert window.status.counts.text() == "1 incident · 2 figures · 0 passages in this article"


def test_the_translators_files_hold_every_string_of_the_window(tmp_path):
    """Run `python packaging/translations.py update` where this fails."""
    known = sources(ROOT / "resources" / "translations" / "fieldcase_uk.ts")
    fresh = tmp_path / "fresh.ts"
    files = sorted(str(path) for path in (ROOT / "app" / "ui").rglob("*.py"))
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    subprocess.run([tool, *files, "-locations", "none", "-silent", "-ts", fresh], check=True)
    assert sources(fresh) - known == set()


def test_every_sentence_that_counts_has_plural_forms():
    tree = ElementTree.parse(ROOT / "resources" / "translations" / "fieldcase_uk.ts")  # noqa: S314
    counting = [message for message in tree.iter("message") if "%n" in (message.findtext("source") or "")]
    assert len(counting) > 30
    assert [m.findtext("source") for m in counting if m.get("numerus") != "yes"] == []


def test_plural_forms_outside_widgets_are_found(window):
    assert tr("%n independent speaker(s)", "", 1) == "1 independent speaker"
    assert tr("%n independent speaker(s)", "", 2) == "2 independent speakers"


def sources(path):
    tree = ElementTree.parse(path)  # noqa: S314  our own file
    return {
        (context.findtext("name"), message.findtext("source"))
        for context in tree.iter("context")
        for message in context.iter("message")
    }
