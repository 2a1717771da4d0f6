"""The list of the timeline: order, headings, choosing, opening, and staying put after an edit."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QApplication

from app.model.identity import Identity
from app.model.moment import Moment
from app.model.timeline import TimelineOptions
from app.model.vocabulary import Stance, Status, Verification
from app.services.casework import Casework
from app.ui.timeline.entry_delegate import EntryDelegate
from tests.gui.timeline.many_incidents import case_of


def rows(place):
    return [place.list.rows.row_at(number) for number in range(place.list.rows.rowCount())]


def listed(place):
    return [row.entry.incident.ref for row in rows(place) if row.entry is not None]


def headings(place):
    model = place.list.rows
    return [model.index(n).data() for n, row in enumerate(rows(place)) if row.entry is None]


def entry_with(place, *, citations=1, figures=0):
    return next(e for e in place.shown if len(e.citations) >= citations and len(e.figures) >= figures)


def middle_of_piece(place, number):
    index = place.list.currentIndex()
    rect = place.list.visualRect(index)
    return place.list.entries.picture(index.row()).boxes[number].center().toPoint() + rect.topLeft()


def test_entries_stand_in_the_order_of_the_timeline(place, sample):
    timeline = sample.views.timeline(TimelineOptions(include_unverified=True))
    expected = [entry.incident.ref for entry in (*timeline.entries, *timeline.undated)]
    assert listed(place) == expected


def test_an_entry_whose_start_is_not_known_stands_under_no_year(place):
    shown = headings(place)
    assert shown[0] == "Start not known"
    assert shown[-1] == "Date not known"
    years = [int(words) for words in shown[1:-1]]
    assert years == sorted(set(years))
    for row in rows(place):
        if row.entry is not None and row.entry.incident.when.earliest is None:
            assert row.section.year is None


def test_a_row_that_is_chosen_tells_which_claim_and_frames_it_on_the_axis(place, qtbot):
    entry = place.shown[4]
    with qtbot.waitSignal(place.claim_chosen) as told:
        place.list.setCurrentIndex(place.list.rows.index(place.list.rows.row_of(entry.incident.id)))
    assert told.args == [entry.incident.id]
    assert place.axis._chosen == entry.incident.id


def test_being_told_what_is_chosen_tells_nobody(place, qtbot):
    with qtbot.assertNotEmitted(place.claim_chosen):
        place.choose(place.shown[3].incident.id)
    assert place.list.chosen == place.shown[3].incident.id
    place.choose(None)
    assert place.list.chosen == ""


def test_a_figure_is_shown_by_the_incident_it_belongs_to(place):
    entry = entry_with(place, figures=1)
    place.choose(entry.figures[0].figure.id)
    assert place.list.chosen == entry.incident.id


def test_down_walks_entries_and_passes_over_headings(place, qtbot):
    place.list.setFocus()
    place.choose(place.shown[0].incident.id)
    for entry in place.shown[1:6]:
        qtbot.keyClick(place.list, Qt.Key.Key_Down)
        assert place.list.chosen == entry.incident.id
    for entry in reversed(place.shown[:5]):
        qtbot.keyClick(place.list, Qt.Key.Key_Up)
        assert place.list.chosen == entry.incident.id


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_click_on_a_citation_opens_its_passage(place, qtbot, number):
    entry = entry_with(place, citations=3)
    place.choose(entry.incident.id)
    where = middle_of_piece(place, number)
    with qtbot.waitSignal(place.passage_opened) as opened:
        qtbot.mouseClick(place.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert opened.args == [entry.citations[number].passage.id]


def test_a_click_on_a_figure_chooses_the_figure(place, qtbot):
    entry = entry_with(place, figures=1)
    place.choose(entry.incident.id)
    where = middle_of_piece(place, len(entry.citations))
    with qtbot.waitSignal(place.claim_chosen) as told:
        qtbot.mouseClick(place.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert told.args == [entry.figures[0].figure.id]


def test_enter_opens_the_first_citation_and_digits_the_nth(place, qtbot):
    entry = entry_with(place, citations=3)
    place.list.setFocus()
    place.choose(entry.incident.id)
    for key, number in ((Qt.Key.Key_Return, 0), (Qt.Key.Key_1, 0), (Qt.Key.Key_3, 2)):
        with qtbot.waitSignal(place.passage_opened) as opened:
            qtbot.keyClick(place.list, key)
        assert opened.args == [entry.citations[number].passage.id]


def test_tab_reaches_every_passage_of_an_entry_and_then_goes_on(place, qtbot):
    entry = entry_with(place, citations=2, figures=1)
    place.list.setFocus()
    place.choose(entry.incident.id)
    wanted = [cited.passage.id for cited in entry.citations]
    wanted += [figure.citations[0].passage.id for figure in entry.figures]
    reached = []
    place.passage_opened.connect(reached.append)
    for _ in wanted:
        qtbot.keyClick(place.list, Qt.Key.Key_Tab)
        assert place.list.hasFocus()
        qtbot.keyClick(place.list, Qt.Key.Key_Return)
    assert reached == wanted
    qtbot.keyClick(place.list, Qt.Key.Key_Tab)
    assert not place.list.hasFocus()


def test_shift_tab_walks_back_and_leaves_before_the_first(place, qtbot):
    entry = entry_with(place, citations=2)
    place.list.setFocus()
    place.choose(entry.incident.id)
    qtbot.keyClick(place.list, Qt.Key.Key_Tab)
    qtbot.keyClick(place.list, Qt.Key.Key_Backtab)
    assert place.list.hasFocus()
    assert place.list.entries.focused == -1
    qtbot.keyClick(place.list, Qt.Key.Key_Backtab)
    assert not place.list.hasFocus()


def test_an_edit_is_shown_and_undo_brings_the_old_row_back(place, sample):
    incident = place.shown[5].incident
    place.choose(incident.id)
    place.apply_change(sample.claims.change(replace(incident, title="Another title")))
    row = place.list.rows.row_of(incident.id)
    assert place.list.rows.index(row).data() == "Another title"
    assert place.list.chosen == incident.id
    place.apply_change(sample.undo())
    assert place.list.rows.index(row).data() == incident.title


def test_a_new_date_moves_the_entry_and_keeps_it_chosen(place, sample):
    incident = place.shown[-2].incident
    place.choose(incident.id)
    changed = sample.claims.change(replace(incident, when=Moment(edtf="1999-01-01")))
    place.apply_change(changed)
    assert "1999" in headings(place)
    assert place.list.chosen == incident.id
    timeline = sample.views.timeline(TimelineOptions(include_unverified=True))
    assert listed(place) == [e.incident.ref for e in (*timeline.entries, *timeline.undated)]
    assert [e.number for e in place.shown] == sorted(e.number for e in place.shown)


def test_every_kind_of_edit_leaves_what_a_fresh_reading_shows(place, sample, make_place):
    entry = entry_with(place, citations=3, figures=2)
    figure, cited = entry.figures[0].figure, entry.citations[1]
    passage = sample.views.passage(entry.citations[0].passage.id)
    edits = (
        lambda: sample.claims.change(replace(figure, low=77, best=77)),
        lambda: sample.claims.change(replace(figure, low=77, best=77, incident=None)),
        lambda: sample.marking.remove_evidence(cited.evidence),
        lambda: sample.marking.change_evidence(replace(entry.citations[2].evidence, stance=Stance.CORRECTS)),
        lambda: sample.marking.change_passage(replace(passage, note="Look again")),
        lambda: sample.tags.set_on_passage(passage.id, ["new tag"]),
        lambda: sample.marking.add_evidence(entry.incident.id, passage.article, 0, 9),
        lambda: sample.claims.remove(place.shown[0].incident.id),
        lambda: sample.articles.change(replace(sample.articles.one("A-1"), title="Another")),
    )
    for edit in (*edits, *[sample.undo] * len(edits), *[sample.redo] * 3):
        done = edit()
        place.apply_change(getattr(done, "changed", done))
        fresh = make_place(sample)
        assert place.shown == fresh.shown
        fresh.close()


def test_the_rows_that_are_seen_stay_where_they_are_after_an_edit(make_place, tmp_path):
    with case_of(120, tmp_path) as casework:
        place = make_place(casework)
        bar = place.list.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        seen = place.list.indexAt(QPoint(400, 60))
        key, top = place.list.rows.row_at(seen.row()).key, place.list.visualRect(seen).top()
        far = place.shown[-3].incident
        place.apply_change(casework.claims.change(replace(far, when=Moment(edtf="2010-05-05"))))
        QApplication.processEvents()
        row = place.list.rows.index(place.list.rows.row_of(key))
        assert place.list.visualRect(row).top() == top
        place.show_case(None)


def test_unverified_and_excluded_are_marked_in_words(place, sample):
    incident = place.shown[2].incident
    place.apply_change(sample.claims.change(replace(incident, verification=Verification.UNVERIFIED)))
    row = place.list.rows.index(place.list.rows.row_of(incident.id))
    assert "Unverified" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "PDF leaves them out" in place.filters.said.text()


def test_a_right_to_left_window_is_mirrored_and_its_citations_still_open(make_place, sample, qtbot):
    place = make_place(sample, direction=Qt.LayoutDirection.RightToLeft)
    entry = entry_with(place, citations=2)
    place.choose(entry.incident.id)
    first, second = (middle_of_piece(place, number) for number in (0, 1))
    assert first.x() > second.x()
    assert first.x() > place.width() / 2
    with qtbot.waitSignal(place.passage_opened) as opened:
        qtbot.mouseClick(place.list.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert opened.args == [entry.citations[1].passage.id]


def test_the_dark_scheme_and_the_zoom_draw_the_rows_anew(place, theme, qtbot):
    height = place.list.sizeHintForRow(1)
    theme.force_scheme(Qt.ColorScheme.Dark)
    QApplication.processEvents()
    image = place.list.grab().toImage()
    assert image.pixelColor(3, 3).lightness() < 60
    theme.set_zoom(1.5)
    assert place.list.sizeHintForRow(1) > height * 1.3


def test_one_zoom_step_measures_each_row_about_once(make_place, theme, tmp_path, monkeypatch):
    asked = []
    size_hint = EntryDelegate.sizeHint

    def counted(delegate, option, index):
        asked.append(index.row())
        return size_hint(delegate, option, index)

    monkeypatch.setattr(EntryDelegate, "sizeHint", counted)
    with case_of(300, tmp_path) as casework:
        place = make_place(casework)
        high = place.list.sizeHintForRow(1)
        asked.clear()
        theme.set_zoom(1.5)
        QApplication.processEvents()
        assert place.list.visualRect(place.list.rows.index(1)).height() > high
        assert place.list.rows.rowCount() <= len(asked) < 2 * place.list.rows.rowCount()
        place.show_case(None)


def test_a_title_is_never_taken_for_rich_text(place, sample):
    incident = place.shown[1].incident
    hostile = "<img src='file:///etc/passwd'><b>bold</b>"
    when = Moment(edtf="2020-06-02?", as_written="<b>2r June</b>")
    place.apply_change(sample.claims.change(replace(incident, title=hostile, when=when)))
    row = place.list.rows.index(place.list.rows.row_of(incident.id))
    said = row.data(Qt.ItemDataRole.ToolTipRole)
    assert hostile in said
    assert not GuiQt.mightBeRichText(said)


def test_the_status_can_be_changed_from_the_menu(place, sample, qtbot):
    incident = next(e.incident for e in place.shown if e.incident.status is Status.DRAFT)
    menu = place.menu_of(incident.id)
    accept = next(action for action in menu.actions() if action.text() == "Accept")
    with qtbot.waitSignal(place.edit_requested) as asked:
        accept.trigger()
    place.apply_change(asked.args[0](sample))
    assert sample.claims.one(incident.id).status is Status.ACCEPTED
    menu.deleteLater()


def test_a_case_without_incidents_says_what_to_do(make_place, tmp_path):
    with Casework.create(tmp_path / "new.fcase", "New", Identity("Vera", "0190-test", "1")) as casework:
        place = make_place(casework)
        assert place.notice.isVisible()
        assert not place.notice.clear.isVisible()
        assert "press I" in place.notice.said.text()
        assert not place.filters.isVisible()


def test_a_closed_case_leaves_no_words_behind(place):
    place.show_case(None)
    assert place.shown == ()
    assert place.list.rows.rowCount() == 0
    assert place.axis.picture is None or not place.axis.picture.placed
