"""A timeline is printed from the window: for whom, in which language, and what that changes is seen before."""

from dataclasses import replace

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from app.model.actor import Actor
from app.model.incident import Incident
from app.model.place import Place
from app.model.vocabulary import ActorRole, Confidentiality, Edition, Status
from app.ui.dialogs.export_timeline_dialog import ExportTimelineDialog


@pytest.fixture
def marked(window):
    """Mark an incident of which a name, a place and a level are not for everybody."""
    casework = window.controller.casework
    article = casework.articles.rows()[0].article
    claim = Incident(
        id="", ref="", title="Zaynab Rifai is shelled", status=Status.ACCEPTED,
        actors=(Actor(name="Zaynab Rifai", role=ActorRole.AFFECTED),), place=Place(name="Qamar", adm1="North"),
    )  # fmt: skip
    return casework.marking.mark(article.id, 0, 6, claim).claim


@pytest.fixture
def dialog(window, marked):
    window.actions_of_window.export_pdf.trigger()
    return window.findChild(ExportTimelineDialog)


def choose(dialog, edition):
    dialog.edition.setCurrentIndex(dialog.edition.findData(edition))
    return dialog.preview.toPlainText()


def exported(dialog, qtbot, messages, tmp_path):
    messages.target = tmp_path / "out.pdf"
    dialog.accept()
    qtbot.waitUntil(lambda: bool(messages.told), timeout=30_000)
    return "\n".join(page.extract_text() for page in PdfReader(messages.target).pages)


def test_the_internal_edition_is_proposed_and_says_what_it_prints(dialog):
    assert dialog.options.edition is Edition.INTERNAL
    assert "1 incident" in dialog.preview.toPlainText()
    assert "role stands for" not in dialog.preview.toPlainText()


def test_the_public_edition_shows_which_names_become_roles_before_it_is_written(
    dialog, qtbot, messages, tmp_path
):
    told = choose(dialog, Edition.PUBLIC)
    assert "\u2068Zaynab Rifai\u2069 → [\u2068person affected\u2069]" in told
    assert "\u2068Qamar\u2069" in told
    assert "Read the PDF before it leaves" in told
    assert dialog.accepted_only.isChecked()
    assert not dialog.accepted_only.isEnabled()
    text = exported(dialog, qtbot, messages, tmp_path)
    assert "[person affected] is shelled" in text
    assert "Zaynab" not in text


def test_the_language_of_the_print_is_chosen(dialog, qtbot, messages, tmp_path):
    dialog.language.setCurrentIndex(dialog.language.findData("fr"))
    assert "Chronologie sourcée" in exported(dialog, qtbot, messages, tmp_path)


def test_what_not_everybody_may_see_is_named_when_it_would_be_printed(window, marked):
    window.controller.casework.claims.change(replace(marked, confidentiality=Confidentiality.CONFIDENTIAL))
    window.actions_of_window.export_pdf.trigger()
    dialog = window.findChild(ExportTimelineDialog)
    assert f"marked as restricted or confidential: \u2066{marked.ref}\u2069" in dialog.preview.toPlainText()
    choose(dialog, Edition.PARTNER)
    assert "Nothing would be printed" in dialog.preview.toPlainText()
    assert not dialog.export.isEnabled()


def test_an_empty_timeline_cannot_be_printed(window):
    window.actions_of_window.export_pdf.trigger()
    dialog = window.findChild(ExportTimelineDialog)
    assert "Nothing would be printed" in dialog.preview.toPlainText()
    dialog.accept()
    assert dialog.isVisible()


def test_custody_notes_the_edition(dialog, window, qtbot, messages, tmp_path):
    choose(dialog, Edition.PUBLIC)
    exported(dialog, qtbot, messages, tmp_path)
    assert window.controller.casework.custody()[-1].facts["edition"] == "public"


def test_all_of_it_is_reached_with_the_keyboard(dialog, qtbot):
    for widget in (
        dialog.edition,
        dialog.language,
        dialog.accepted_only,
        dialog.unverified,
        dialog.preview,
        dialog.export,
    ):
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget
    qtbot.keyClick(dialog.preview, Qt.Key.Key_Tab)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
