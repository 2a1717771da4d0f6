"""A window over a real case, as a person has it."""

import pytest
import shiboken6

from app.model.identity import Identity
from app.services.casework import Casework
from app.services.preferences import Preferences
from app.ui.case_controller import CaseController
from app.ui.main_window import MainWindow
from app.ui.theme import Theme
from app.ui.window_language import install_language
from tests.gui.recording_messages import RecordingMessages

ARTICLE = (
    "Shells fall on Upper Marn\n"
    "By Vera Lund\n"
    "12 June 2021\n"
    "On 2 June shells fell on the market of Upper Marn. At least four people were killed 🚑 that day.\n"
    "قصف المدفعية سوق البلدة\n"
    "The monitor counted five dead; nine more were wounded.\n"
)
IDENTITY = Identity("Vera", "0190-test", "1")


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "marn.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def case_path(tmp_path, article):
    path = tmp_path / "marn.fcase"
    with Casework.create(path, "Upper Marn", IDENTITY) as casework:
        casework.articles.add(article)
    return path


@pytest.fixture
def messages(qapp):
    return RecordingMessages()


@pytest.fixture
def make_window(qtbot, qapp, messages):
    """Return a function that opens a window; its language is taken back afterwards."""
    made = []

    def make(path=None, *, translator=None, **preferences):
        kept = Preferences(**{"actor": "Vera", "origin": "0190-test", "backups_kept": 0, **preferences})
        install_language(qapp, kept.language or "en")
        if translator is not None:
            qapp.installTranslator(translator)
        theme = Theme(qapp)
        theme.apply(qapp)
        controller = CaseController(messages, kept, qapp)
        window = MainWindow(controller, messages, kept, theme)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        if path is not None:
            assert controller.open_case(path)
        made.append((window, theme))
        return window

    yield make
    for window, theme in made:
        window.controller.close_case()
        # Else every window that any test made would be dressed anew by each later one.
        shiboken6.delete(window)
        shiboken6.delete(theme)
    install_language(qapp, "en")


@pytest.fixture
def window(make_window, case_path):
    return make_window(case_path)


@pytest.fixture
def select(window):
    """Return a function that selects words of the article by keyboard position and returns the text widget."""

    def choose(words):
        text = window.read_place.reader.text
        content = ARTICLE
        start = content.index(words)
        text.setFocus()
        text.put_cursor(text.offsets.to_units(start), text.offsets.to_units(start + len(words)))
        return text

    return choose
