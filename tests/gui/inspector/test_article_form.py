"""What the forms of articles and bare passages show and change."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication


def field(bench, name):
    return next(one for one in (*bench.form.grid.fields, *bench.form.more.grid.fields) if one.name == name)


def article(bench):
    return bench.casework.articles.one(bench.article)


def test_what_is_missing_is_said(bench):
    bench.inspector.show_article(bench.article)
    assert "no publisher" in bench.form.head.words.text()
    assert "no date" in bench.form.head.words.text()


def test_a_proposal_becomes_a_fact_only_by_a_person(bench, qtbot):
    bench.inspector.show_article(bench.article)
    line = bench.form.proposals["issued"]
    assert line.isVisible()
    assert "6 June 2020" in line.words.text()
    assert article(bench).issued is None
    qtbot.mouseClick(line.accept, Qt.MouseButton.LeftButton)
    assert article(bench).issued.edtf == "2020-06-06"
    assert bench.form.issued.line.text() == "2020-06-06"
    assert not line.isVisible()
    bench.controller.undo()
    assert article(bench).issued is None
    assert line.isVisible()


def test_a_proposal_can_be_dismissed(bench, qtbot):
    bench.inspector.show_article(bench.article)
    qtbot.mouseClick(bench.form.proposals["issued"].dismiss, Qt.MouseButton.LeftButton)
    assert article(bench).issued is None
    assert not any(proposal.field == "issued" for proposal in article(bench).proposed)


def test_a_fact_that_is_typed_settles_its_proposal_in_the_same_edit(bench, qtbot, retype):
    bench.inspector.show_article(bench.article)
    before = bench.edits()
    retype(bench.form.issued.line, "2020-06-07")
    qtbot.keyClick(bench.form.issued.line, Qt.Key.Key_Return)
    assert bench.edits() == before + 1
    assert article(bench).issued.edtf == "2020-06-07"
    assert not bench.form.proposals["issued"].isVisible()


def test_all_proposals_are_accepted_at_once_in_one_edit(bench, qtbot):
    bench.inspector.show_article(bench.article)
    before = bench.edits()
    qtbot.mouseClick(bench.form.head.accept, Qt.MouseButton.LeftButton)
    assert bench.edits() == before + 1
    assert article(bench).authors == ("Michele Pitta",)
    assert article(bench).proposed == ()


def test_an_address_is_copied_and_never_opened(bench, qtbot, retype):
    bench.inspector.show_article(bench.article)
    address = field(bench, "Address")
    retype(address.line, "https://example.org/a?b=1&c")
    qtbot.keyClick(address.line, Qt.Key.Key_Return)
    assert article(bench).url == "https://example.org/a?b=1&c"
    copy = address.row.itemAt(1).widget()
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "https://example.org/a?b=1&c"


def test_what_is_known_of_the_file_can_be_read_and_not_changed(bench):
    bench.inspector.show_article(bench.article)
    bench.form.more.button.click()
    assert field(bench, "SHA-256").line.text() == article(bench).sha256
    assert field(bench, "SHA-256").line.isReadOnly()
    assert field(bench, "File").line.text() == "first-attacks.txt"


def test_a_bare_passage_has_its_words_tags_and_note(bench, qtbot):
    marked = bench.casework.marking.mark_passage(
        *bench.span("Michele Pitta"), tags=["Byline"], note="the author"
    )
    bench.inspector.show_passage(marked.passage.id)
    assert "Michele Pitta" in bench.form.card.words.text()
    assert bench.form.tags.value() == ("Byline",)
    assert bench.form.note.text.words() == "the author"
    bench.form.tags.box.line.setFocus()
    qtbot.keyClicks(bench.form.tags.box.line, "Ask")
    qtbot.keyClick(bench.form.tags.box.line, Qt.Key.Key_Return)
    bench.form.note.text.setFocus()
    bench.form.note.text.appendPlainText("of the article")
    bench.inspector.show_claim(bench.other)
    passage = bench.casework.views.passage(marked.passage.id)
    assert passage.note == "the author\nof the article"
    assert len(passage.tags) == 2


def test_a_passage_leads_to_the_claims_that_rest_on_it(bench, qtbot):
    bench.inspector.show_passage(bench.passage)
    card = bench.form.claims.cards[bench.incident]
    with qtbot.waitSignal(bench.inspector.claim_chosen) as chosen:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert chosen.args == [bench.incident]


def test_large_letters_in_a_narrow_pane_cut_nothing_off(bench, theme, qtbot):
    bench.inspector.show_article(bench.article)
    field = bench.form.issued
    QCoreApplication.processEvents()
    beside = field.y()
    theme.set_zoom(2.0)
    try:
        qtbot.waitUntil(lambda: field.x() == 0)
        widest = bench.inspector.viewport().width()
        assert bench.form.width() <= widest, "the pane has no scroll bar to the side"
        for button in (bench.form.head.accept, bench.form.proposals["issued"].accept):
            right = button.mapTo(bench.inspector.viewport(), button.rect().topRight()).x()
            assert right <= widest
    finally:
        theme.set_zoom(1.0)
    qtbot.waitUntil(lambda: field.x() > 0 and field.y() == beside)
