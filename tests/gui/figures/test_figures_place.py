"""Every figure stands in the table, beside those that count the same thing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.model.figure import Figure
from app.model.incident import Incident
from app.model.moment import Moment
from app.model.place import Place
from app.model.speaker import Speaker
from app.model.vocabulary import Counts, Measure, Quantifier, SpeakerKind, Stance, Status, Verification
from app.ui.figures import figure_cells, group_words
from app.ui.figures.figure_cells import Column, number
from app.ui.figures.table_row import RowKind
from tests.gui.figures.conftest import killed

K = RowKind


def test_figures_that_count_the_same_stand_together_first(bench):
    assert bench.kinds() == [K.HEADING, *[K.FIGURE] * 3, K.DECISION, K.SECTION, K.FIGURE, K.FIGURE]
    group = bench.rows[0].group
    assert group.ids == (bench.ids["four"], bench.ids["five"], bench.ids["watch"])
    assert "Drones hit the market" in group_words.title(group)


def test_a_group_says_that_its_figures_differ_and_who_is_one_speaker(bench):
    said = bench.place.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "3 figures" in said
    assert "≠ figures differ" in said
    assert bench.rows[0].group.voices == 2
    first, second = bench.one("four").ref, bench.one("five").ref
    same = group_words.one_voice(bench.rows[0].group)
    assert first in same
    assert second in same
    assert "Ardena Valley Observatory" in same


def test_figures_that_agree_are_said_to(bench):
    for name in ("four", "five"):
        bench.controller.run(
            lambda cw, name=name: cw.claims.change(replace(bench.one(name), low=4, best=4, high=4))
        )
    assert "= figures agree" in group_words.spoken(bench.rows[0].group)
    assert K.DECISION not in bench.kinds()


def test_figures_of_another_measure_are_never_in_the_group(bench):
    bench.controller.run(lambda cw: cw.claims.change(replace(bench.one("five"), measure=Measure.CUMULATIVE)))
    assert bench.rows[0].group.ids == (bench.ids["four"], bench.ids["watch"])


def test_each_cell_says_all_to_a_screen_reader(bench):
    whole, as_of, figure, where, said_by, source, state = bench.texts("four")
    assert bench.one("four").ref in whole
    assert "2 Jun 2021" in as_of
    assert "4 or more" in figure
    assert "at least four" in figure
    assert "Drones hit the market" in where
    assert "Ardena Valley Observatory" in said_by
    assert "[1] ¶2" in source
    assert "Draft" in state
    assert all(cell.split(": ")[-1] in whole for cell in (figure, source, state))


def test_a_doubtful_figure_keeps_its_words_beside_what_is_meant(bench):
    figure = bench.texts("town")[Column.NUMBER]
    assert "33,333" in figure
    assert "the same digit five times" in figure
    assert "3,333" in figure.replace("33,333", "")


def test_unverified_figures_are_there_and_marked(bench):
    bench.controller.run(
        lambda cw: cw.claims.change(replace(bench.one("hurt"), verification=Verification.UNVERIFIED))
    )
    assert "unverified" in bench.texts("hurt")[Column.STATE]


def test_excluded_figures_come_on_request(bench):
    bench.controller.run(lambda cw: cw.claims.change(replace(bench.one("hurt"), status=Status.EXCLUDED)))
    assert bench.row_of("hurt") is None
    bench.place.filters.excluded.click()
    assert "Excluded" in bench.texts("hurt")[Column.STATE]


def test_a_click_on_a_citation_opens_its_words(bench, qtbot):
    table = bench.place.table
    rect = table.visualRect(bench.place.model.index(bench.row_of("five"), Column.SOURCE))
    with qtbot.waitSignal(bench.place.passage_opened) as opened:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(14, 16))
    assert opened.args == [bench.passages["five"]]


def test_enter_shows_the_figure_and_control_enter_its_words(bench, qtbot):
    bench.place.choose(bench.ids["watch"])
    with qtbot.waitSignal(bench.place.claim_chosen) as chosen:
        qtbot.keyClick(bench.place.table, Qt.Key.Key_Return)
    assert chosen.args == [bench.ids["watch"]]
    with qtbot.waitSignal(bench.place.passage_opened) as opened:
        qtbot.keyClick(bench.place.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened.args == [bench.passages["watch"]]


def test_arrow_keys_walk_and_the_figure_follows_into_the_inspector(bench, qtbot):
    bench.place.table.setFocus()
    bench.place.choose(bench.ids["four"])
    with qtbot.waitSignal(bench.place.claim_chosen, check_params_cb=lambda found: found == bench.ids["five"]):
        qtbot.keyClick(bench.place.table, Qt.Key.Key_Down)


def test_only_those_that_differ(bench):
    bench.place.filters.differing.click()
    assert bench.kinds() == [K.HEADING, *[K.FIGURE] * 3, K.DECISION]
    assert "3 of" in bench.place.filters.said.text()


def test_a_filter_keeps_a_group_whole_and_can_be_cleared(bench):
    box = bench.place.filters.boxes["speaker"]
    box.setCurrentIndex(box.findData("Valley Watch"))
    assert bench.kinds() == [K.HEADING, *[K.FIGURE] * 3, K.DECISION]
    assert "1 of" in bench.place.filters.said.text()
    bench.place.filters.clear.click()
    assert len(bench.rows) == 8


def test_what_fits_nothing_says_so_and_leads_back(bench):
    counts, article = bench.place.filters.boxes["counts"], bench.place.filters.boxes["speaker"]
    counts.setCurrentIndex(counts.findData(Counts.INJURED))
    article.setCurrentIndex(article.findData("Valley Watch"))
    assert bench.place.unmatched.isVisible()
    bench.place.unmatched.button.click()
    assert len(bench.rows) == 8


def test_a_header_sorts_what_stands_alone_and_leaves_groups_first(bench):
    def alone():
        return [number(row.line.figure) for row in bench.rows[6:]]

    bench.place.table.header().sectionClicked.emit(int(Column.NUMBER))
    assert alone() == ["9", "33,333"]
    bench.place.table.header().sectionClicked.emit(int(Column.NUMBER))
    assert alone() == ["33,333", "9"]
    assert bench.kinds()[0] is K.HEADING


def test_an_edit_of_one_figure_leaves_the_other_rows_as_they_are(bench, qtbot):
    kept = bench.rows[bench.row_of("town")].line
    with qtbot.assertNotEmitted(bench.place.model.modelReset):
        bench.controller.run(lambda cw: cw.claims.change(replace(bench.one("hurt"), best=10)))
    assert bench.texts("hurt")[Column.NUMBER].startswith("Figure: 10")
    assert bench.rows[bench.row_of("town")].line is kept


def test_what_the_table_holds_after_edits_is_what_it_would_read_anew(bench):
    """Adding, changing, removing and undoing one by one must not drift from the case."""
    article = bench.casework.articles.rows()[0].article.id
    extra = Figure(id="", ref="", value_as_written="market", counts=Counts.AFFECTED)
    edits = (
        lambda cw: cw.claims.change(replace(bench.one("watch"), low=6, best=6, high=6)),
        lambda cw: cw.claims.change(replace(bench.one("strike"), title="Strike on the market")),
        lambda _: bench.mark("extra", article, "market", extra).changed,
        lambda cw: cw.claims.remove(bench.ids["four"]),
        lambda cw: cw.undo(),
        lambda cw: cw.claims.remove(bench.ids["strike"]),
        lambda cw: cw.undo(),
        lambda cw: cw.undo(),
    )
    for edit in edits:
        bench.controller.run(edit)
        held = [(row.key, row.line) for row in bench.rows]
        bench.place.show_case(bench.casework)
        assert held == [(row.key, row.line) for row in bench.rows]
    assert not bench.messages.problems


def test_the_row_that_is_chosen_stays_chosen_through_an_edit(bench):
    bench.place.choose(bench.ids["town"])
    bench.controller.run(lambda cw: cw.claims.remove(bench.ids["hurt"]))
    assert bench.place.table.chosen_row.line.figure.id == bench.ids["town"]


def test_revealing_a_hidden_figure_clears_the_filter(bench):
    bench.place.filters.differing.click()
    bench.place.reveal(bench.ids["town"])
    assert bench.place.table.chosen_row.line.figure.id == bench.ids["town"]


def test_choosing_a_hidden_figure_leaves_the_filter_and_chooses_no_row(bench):
    bench.place.choose(bench.ids["five"])
    bench.place.filters.differing.click()
    shown = bench.rows
    bench.place.choose(bench.ids["town"])
    assert bench.rows == shown
    assert bench.place.table.chosen_row is None


def test_a_case_without_figures_says_what_to_do(bench):
    bench.place.show_case(None)
    assert bench.place.nothing.isVisible()
    assert "press F" in bench.place.nothing.said.text()


@pytest.mark.parametrize("mirrored", [False, True])
def test_citations_and_buttons_are_where_they_are_drawn(bench, qtbot, mirrored):
    """Right to left everything stands on the other side, and answers there."""
    if mirrored:
        bench.place.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    table, model = bench.place.table, bench.place.model
    bench.place.grab()
    rect = table.visualRect(model.index(bench.row_of("four"), Column.SOURCE))
    corner = rect.topRight() + QPoint(-14, 16) if mirrored else rect.topLeft() + QPoint(14, 16)
    with qtbot.waitSignal(bench.place.passage_opened):
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    at = bench.kinds().index(K.DECISION)
    row = table.visualRect(model.index(at, 0))
    middle = row.center().y()
    edge = 30 if mirrored else table.viewport().width() - 30
    with qtbot.waitSignal(table.decision_asked):
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(edge, middle))


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_the_table_takes_the_colours_of_the_scheme(bench, theme, scheme):
    theme.force_scheme(scheme)
    picture = bench.place.table.viewport().grab().toImage()
    assert picture.pixelColor(picture.width() // 2, picture.height() - 3).name() == theme.colours.page


def test_hostile_words_are_shown_as_they_are(bench):
    words = "<b>four</b>\u202e🚑 " + "ا" * 5000
    bench.controller.run(
        lambda cw: cw.claims.change(replace(bench.one("hurt"), value_as_written=words, best=None))
    )
    assert "<b>four</b>" in bench.texts("hurt")[Column.NUMBER]
    assert not bench.place.grab().isNull()


def test_who_denies_a_figure_does_not_stand_among_those_who_give_it(bench):
    text = bench.casework.articles.text("A-1")
    start = text.index("Nine people")
    bench.controller.run(
        lambda casework: casework.marking.add_evidence(
            bench.ids["five"],
            "A-1",
            start,
            start + 4,
            stance=Stance.DENIES,
            attribution=(Speaker(name="The army", kind=SpeakerKind.ARMED_ACTOR),),
        )
    )
    line = bench.rows[bench.row_of("five")].line
    assert figure_cells.said_by(line) == ["\u2068Ardena Valley Observatory\u2069"]
    assert figure_cells.said_against(line) == ["denied by \u2068The army\u2069"]
    assert "denied by" in bench.texts("five")[figure_cells.Column.SAID_BY]
    group = bench.rows[0].group
    assert group.voices == 2
    assert "army" not in group_words.one_voice(group)


def test_totals_stand_last_with_their_members_and_what_they_leave_out(bench):
    assert RowKind.TOTAL not in bench.kinds()
    raid = Incident(id="", ref="", title="Raid on the mill", when=Moment(edtf="2021-06-03"))
    bench.mark("raid", "A-1", "The town has", raid)
    more = killed("three", Quantifier.EXACT, 3, 3, bench.ids["raid"])
    bench.mark("more", "A-1", "33,333 inhabitants.", more)
    bench.place.show_case(bench.casework)
    assert bench.kinds()[-2:] == [RowKind.TOTALS, RowKind.TOTAL]
    total = bench.rows[-1].total
    assert total.head == "Civilians killed: 7 or more in 2 incidents"
    assert "Drones hit the market\u2069: \u20684 or more (not decided)" in total.made_of
    assert "Raid on the mill\u2069: \u20683" in total.made_of
    model = bench.place.model
    index = model.index(len(bench.rows) - 1, 0)
    assert total.made_of in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Raid" in index.data(Qt.ItemDataRole.ToolTipRole)
    bench.place.table.setCurrentIndex(index)
    QTest.keyClick(bench.place.table, Qt.Key.Key_Return)
    QTest.keyClick(bench.place.table, Qt.Key.Key_D)
    bench.place.filters.differing.click()
    assert RowKind.TOTAL not in bench.kinds()
    assert not bench.place.grab().isNull()


def test_an_incident_that_moves_takes_or_leaves_figures_at_its_place(bench):
    strike = bench.one("strike")
    loose = replace(
        killed("nine", Quantifier.EXACT, 9, 9, None),
        place=Place(name="Marn"),
        period=Moment(edtf="2021-06-02"),
    )
    bench.mark("loose", "A-1", "Nine people", loose)
    bench.place.show_case(bench.casework)
    assert len(bench.rows[0].group.lines) == 3
    bench.controller.run(lambda casework: casework.claims.change(replace(strike, place=Place(name="Marn"))))
    assert len(bench.rows[0].group.lines) == 4
    bench.controller.run(lambda casework: casework.claims.change(replace(strike, place=Place(name="Tovin"))))
    assert len(bench.rows[0].group.lines) == 3
