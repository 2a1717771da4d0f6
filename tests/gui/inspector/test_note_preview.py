"""Under a note stands how it is printed; nothing in it loads, runs or can be clicked."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextTable

from app.ui.inspector.note_field import NoteField

NOTE = """# Head
Check **2r June**, see [it](https://x.example).

- one
  - two

|a|b|
|-|-|
|1|~~2~~|

end[^1]

[^1]: by hand"""


@pytest.fixture
def field(qtbot):
    field = NoteField("Note", least=2, printed=True)
    qtbot.addWidget(field)
    field.resize(320, 400)
    field.show()
    qtbot.waitExposed(field)
    return field


def shown(field):
    return field.preview.toPlainText()


def test_a_note_without_markdown_has_no_preview(field):
    field.show_value("Only words, 1986.")
    assert field.preview.isHidden()
    field.show_value("Two paragraphs\n\nof words")
    assert field.preview.isHidden()


def test_markdown_is_shown_as_it_is_printed_while_it_is_typed(field, qtbot):
    field.show_value("plain")
    field.text.setPlainText(NOTE)
    assert field.preview.isVisible()
    assert shown(field).startswith("Head\nCheck 2r June, see it (https://x.example).\n• one\n– two")
    tables = [
        frame for frame in field.preview.document().rootFrame().childFrames() if isinstance(frame, QTextTable)
    ]
    assert [(table.rows(), table.columns()) for table in tables] == [(2, 2)]
    assert "end¹" in shown(field)
    assert "¹ by hand" in shown(field)
    field.text.setPlainText("plain again")
    assert field.preview.isHidden()


@pytest.mark.parametrize(
    "hostile",
    ["<img src='file:///etc/passwd'> *x*", "![x](file:///etc/passwd) *x*", "<script>alert(1)</script> *x*",
     "> " * 500 + "*x*", "*x* \U0001f30d مدينة \u202e", "|" + "*a*|" * 300 + "\n|" + "-|" * 300],
)  # fmt: skip
def test_hostile_notes_are_words(field, hostile):
    field.text.setPlainText(hostile)
    text = shown(field) or field.text.words()
    assert sum(map(str.isalnum, text)) >= sum(map(str.isalnum, hostile))
    assert not field.preview.textInteractionFlags() & Qt.TextInteractionFlag.LinksAccessibleByMouse


def test_a_field_that_is_not_printed_has_no_preview(qtbot):
    field = NoteField("Title", one_paragraph=True)
    qtbot.addWidget(field)
    field.show_value("**bold**")
    assert field.preview is None


def test_tab_goes_on_from_the_preview(field, qtbot):
    field.text.setPlainText("**x**")
    assert field.preview.tabChangesFocus()
    assert field.preview.accessibleName()


def test_a_monstrous_note_does_not_hold_the_window(field):
    rows = "|" + "a|" * 6 + "\n|" + "-|" * 6 + "\n" + ("|" + "b|" * 6 + "\n") * 300
    begin = time.process_time()
    field.text.setPlainText(f"{rows}\n\nend")
    field.text.setPlainText("- item\n" * 5_000)
    assert time.process_time() - begin < 6
    assert field.preview.isVisible()
