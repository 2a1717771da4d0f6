"""Words from files and people that look like HTML, placeholders or Qt's own signs are shown as they are."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView, QWidget

from app.services.casework import Casework
from app.ui.plain_tip import plain_tip
from tests.gui.window.conftest import ARTICLE, IDENTITY

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HOSTILE = '<img src="file:///etc/passwd"><b>bold</b> &lt;i> & {n} %1 [*]'


@pytest.fixture
def hostile_case(tmp_path):
    """A case in which every name is hostile."""
    path, file = tmp_path / "hostile.fcase", tmp_path / "hostile.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    with Casework.create(path, HOSTILE, IDENTITY) as casework:
        article = casework.articles.add(file).article
        casework.articles.change(replace(article, title=HOSTILE, authors=(HOSTILE,), container_title=HOSTILE))
        for words, draft in (
            ("shells fell", casework.marking.draft_incident),
            ("four people were killed", casework.marking.draft_figure),
            ("five dead", casework.marking.draft_figure),
        ):
            start = ARTICLE.index(words)
            place = (article.id, start, start + len(words))
            marked = casework.marking.mark_draft(*place, draft(*place))
            casework.tags.set_on_claim(marked.claim.id, [HOSTILE])
            named = "title" if words == "shells fell" else "value_as_written"
            casework.claims.change(replace(casework.claims.one(marked.claim.id), **{named: HOSTILE}))
    return path


def tips(window):
    """Yield every tooltip of the window, of widgets and of rows."""
    for widget in window.findChildren(QWidget):
        yield widget.toolTip()
        if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
            model, flat = widget.model(), not isinstance(widget, QTableView)
            for row in range(model.rowCount() if model else 0):
                for column in range(1 if flat else model.columnCount()):
                    yield str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")


def test_no_tooltip_and_no_label_takes_words_for_html(make_window, hostile_case):
    window = make_window(hostile_case)
    for place in window.actions_of_window.places.values():
        place.trigger()
    window.actions_of_window.history.trigger()
    shown = [tip for tip in tips(window) if "img" in tip]
    assert len(shown) >= 5
    assert [tip for tip in shown if GuiQt.mightBeRichText(tip)] == []
    assert [
        label.text()
        for label in window.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText and "<" in label.text()
    ] == []


def test_the_window_is_named_as_the_case_is(make_window, hostile_case):
    window = make_window(hostile_case)
    assert window.windowHandle().title() == f"{HOSTILE} — Fieldcase"


@pytest.mark.parametrize(
    "words", [HOSTILE, "a <b>c</b>", "&lt;b&gt;", "<!DOCTYPE html>", "<?xml ?><p>", "< p >"]
)
def test_a_tooltip_shows_words_letter_for_letter(words):
    tip = plain_tip(words)
    assert not GuiQt.mightBeRichText(tip)
    assert tip.replace("\u2060", "") == words
