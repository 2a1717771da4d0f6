"""The articles stand there as a bibliography, with what is missing of each."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.model.article import Article
from app.model.figure import Figure
from app.model.identity import Identity
from app.model.incident import Incident
from app.model.moment import Moment
from app.model.notice import Notice
from app.model.reading_facts import ReadingFacts
from app.model.sources import second_copies
from app.services.article_row import ArticleRow
from app.services.casework import Casework
from app.services.preferences import Preferences
from app.ui.case_controller import CaseController
from app.ui.sources import source_words
from app.ui.sources.source_entry import SourceEntry
from app.ui.sources.source_stock import SourceOrder
from app.ui.sources.sources_place import SourcesPlace
from app.ui.theme import Theme
from tests.gui.recording_messages import RecordingMessages

TEXTS = (
    "Drones hit the market\nFour people died.\n",
    "Удар по ринку\nП’ятеро загиблих.\n",
    "قصف السوق\nخمسة قتلى.\n",
)


class Bench:
    def __init__(self, casework, controller, place):
        self.casework, self.controller, self.place = casework, controller, place

    @property
    def articles(self):
        return [row.article for row in self.casework.articles.rows()]

    def said(self, number):
        article = self.articles[number - 1]
        return self.place.model.index(self.place.model.place_of(article.id)).data(
            Qt.ItemDataRole.AccessibleTextRole
        )

    def order(self):
        model = self.place.model
        return [model.entry_at(model.index(at)).article.number for at in range(model.rowCount())]

    def change(self, number, **facts):
        article = self.articles[number - 1]
        self.controller.run(lambda cw: cw.articles.change(replace(article, **facts)))


@pytest.fixture
def theme(qapp):
    theme = Theme()
    theme.apply(qapp)
    yield theme
    theme.force_scheme(None)
    qapp.setStyleSheet("")


@pytest.fixture
def bench(qtbot, theme, tmp_path):
    casework = Casework.create(tmp_path / "marn.fcase", "Marn", Identity("Vera", "o" * 8, "1"))
    controller = CaseController(RecordingMessages(), Preferences())
    controller.casework = casework
    place = SourcesPlace(theme)
    qtbot.addWidget(place)
    place.edit_requested.connect(controller.run)
    controller.changed.connect(place.apply_change)
    for number, text in enumerate(TEXTS, 1):
        casework.articles.add_bytes(text.encode(), f"{number}.txt")
    place.resize(900, 700)
    place.show()
    place.show_case(casework)
    place.activateWindow()
    qtbot.waitExposed(place)
    yield Bench(casework, controller, place)
    casework.close()


def test_what_is_missing_is_said_and_goes_when_it_is_known(bench):
    assert "[publisher not stated]" in bench.said(1)
    for words in ("no date", "no publisher", "no author", "no address"):
        assert words in bench.said(1)
    bench.change(
        1,
        issued=Moment(edtf="2021-06-02"),
        container_title="Orla Weekly",
        authors=("Vera Lund",),
        url="https://orla.example/1",
        proposed=(),
    )
    assert bench.place.model.entry_at(bench.place.model.index(0)).is_complete
    assert "Orla Weekly" in bench.said(1)
    assert "2 June 2021" in bench.said(1)
    assert "2 incomplete" in bench.place.bar.said.text()


def test_proposed_facts_that_wait_are_counted(bench):
    waiting = bench.place.model.entry_at(bench.place.model.index(0)).waiting
    assert waiting == len({proposal.field for proposal in bench.articles[0].proposed})
    assert waiting > 0
    assert "proposed" in bench.said(1)


def test_it_says_what_rests_on_a_source_and_which_claims_cite_it(bench):
    article = bench.articles[0].id
    for start, end, claim in (
        (0, 6, Incident(id="", ref="", title="Strike")),
        (22, 26, Figure(id="", ref="", value_as_written="Four")),
    ):
        bench.controller.run(
            lambda cw, start=start, end=end, claim=claim: cw.marking.mark(article, start, end, claim)
        )
    assert "1 incident" in bench.said(1)
    assert "1 figure" in bench.said(1)
    assert "\u2066I-1\u2069" in bench.said(1)
    assert "\u2066F-1\u2069" in bench.said(1)
    bench.controller.undo()
    assert "F-1" not in bench.said(1)


def test_unchanged_is_said_only_after_a_check(bench, qtbot):
    assert "unchanged" not in bench.said(1)
    bench.place.bar.check.click()
    qtbot.waitUntil(bench.place.bar.result.isVisible)
    assert all("✓ unchanged" in bench.said(number) for number in (1, 2, 3))
    assert "✓" in bench.place.bar.result.text()
    bench.change(1, container_title="Orla Weekly")
    assert "✓ unchanged" in bench.said(1)
    bench.place.show_case(bench.casework)
    assert "✓ unchanged" not in bench.said(1)


def test_a_changed_original_is_told(bench, qtbot, monkeypatch):
    real, second = bench.casework.articles.original, bench.articles[1].id
    monkeypatch.setattr(
        bench.casework.articles, "original", lambda found: b"forged" if found == second else real(found)
    )
    bench.place.bar.check.click()
    qtbot.waitUntil(bench.place.bar.result.isVisible)
    assert "✗" in bench.said(2)
    assert "✓ unchanged" in bench.said(3)
    assert bench.place.bar.result.property("role") == "problem"


def test_a_check_can_be_stopped_and_leaves_nothing_running_behind_a_closed_case(bench, qtbot):
    bench.place.bar.check.click()
    bench.place.bar.stop.click()
    assert not bench.place.bar.progress.isVisible()
    bench.place.bar.check.click()
    bench.place.show_case(None)
    assert bench.place.nothing.isVisible()
    assert "Add the first article" in bench.place.nothing.said.text()


def test_the_hash_is_short_in_the_list_whole_where_chosen_and_copied_whole(bench):
    article = bench.articles[0]
    entry = bench.place.model.entry_at(bench.place.model.index(0))
    assert source_words.shown_hash(entry, whole=False) == f"{article.sha256[:8]}…{article.sha256[-8:]}"
    assert article.sha256 in source_words.file_words(entry, whole_hash=True)
    bench.place.choose(article.id)
    bench.place.actions_of_source.copies["sha256"].click()
    assert QGuiApplication.clipboard().text() == article.sha256


def test_a_citation_is_copied_as_plain_text(bench, qtbot):
    bench.change(
        2, authors=("Olena Kovalenko",), issued=Moment(edtf="2021-06-03"), url="https://visnyk.example/1"
    )
    bench.place.choose(bench.articles[1].id)
    bench.place.list.setFocus()
    qtbot.keyClick(bench.place.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Olena Kovalenko. “2”. [publisher not stated], 3 June 2021")
    assert "https://visnyk.example/1. SHA-256" in copied


def test_an_address_is_copied_and_never_opened(bench):
    bench.change(1, url="https://orla.example/?a=1&b=<2>")
    bench.place.choose(bench.articles[0].id)
    bench.place.actions_of_source.copies["address"].click()
    assert QGuiApplication.clipboard().text() == "https://orla.example/?a=1&b=<2>"
    bench.place.choose(bench.articles[1].id)
    assert not bench.place.actions_of_source.copies["address"].isEnabled()


def test_choosing_shows_the_facts_and_enter_opens_the_article(bench, qtbot):
    article = bench.articles[1].id
    with qtbot.waitSignal(bench.place.article_chosen) as chosen:
        bench.place.choose(article)
    assert chosen.args == [article]
    with qtbot.waitSignal(bench.place.article_opened) as opened:
        qtbot.keyClick(bench.place.list, Qt.Key.Key_Return)
    assert opened.args == [article]


def test_an_edit_elsewhere_does_not_take_the_inspector(bench, qtbot):
    bench.place.choose(bench.articles[1].id)
    with qtbot.assertNotEmitted(bench.place.article_chosen):
        bench.change(3, container_title="Ardena")
    assert bench.place.list.chosen.article.number == 2


def test_sources_are_sorted_by_number_date_and_completeness(bench):
    bench.change(1, issued=Moment(edtf="2021-06-12"), container_title="A", authors=("B",), url="c")
    bench.change(3, issued=Moment(edtf="2021-06-03"))
    assert bench.order() == [1, 2, 3]
    bench.place.bar.orders[SourceOrder.DATE].click()
    assert bench.order() == [3, 1, 2]
    bench.place.bar.orders[SourceOrder.COMPLETENESS].click()
    assert bench.order()[-1] == 1


def test_one_text_in_two_articles_is_told(bench):
    bench.controller.run(
        lambda cw: cw.articles.add_bytes(TEXTS[0].replace("\n", "\r\n").encode(), "again.txt")
    )
    assert "\u2066[4]\u2069" in bench.said(1)
    assert "same text" in bench.said(1)
    assert "same text" not in bench.said(2)


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_it_is_drawn_in_either_direction_and_scheme(bench, theme, mirrored, scheme):
    bench.change(1, title="<b>" + "غارات " * 400, authors=("🚑" * 300,), confidentiality="confidential")
    if mirrored:
        bench.place.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.force_scheme(scheme)
    bench.place.choose(bench.articles[0].id)
    picture = bench.place.list.viewport().grab().toImage()
    assert picture.pixelColor(picture.width() - 40, picture.height() - 3).name() == theme.colours.page


def test_a_source_says_when_it_was_captured_and_what_is_a_second_copy(bench):
    bench.change(1, url="https://a.example/1", accessed="2026-03-04T12:00:00Z")
    assert "captured \u20662026-03-04 12:00 UTC\u2069" in bench.said(1)
    bench.controller.run(lambda cw: cw.articles.add_bytes(TEXTS[0].encode("utf-16"), "copy.txt"))
    assert "[4]" in bench.said(1)
    assert "[1]" in bench.said(4)


def test_a_scan_without_words_is_no_copy_and_says_what_is_known_of_its_reading(theme):
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    article = Article(id="a", ref="A-1", title="Scan", sha256="0", size=1, text_sha256=empty, part="page 7")
    reading = ReadingFacts(
        id="r",
        article="a",
        text_sha256=empty,
        reader="pdf",
        reader_version="1 tesseract 5.3.0",
        notices=(Notice("from_the_future", "1–3"),),
        confidence=87,
    )
    entry = SourceEntry(ArticleRow(article, 0, 0, 0), reading=reading)
    said = "\n".join(each.words for each in source_words.paragraphs(entry, chosen=True))
    assert "Read by machine, \u2066tesseract 5.3.0\u2069, 87 % sure" in said
    assert "from_the_future" in said
    assert "page 7" in said
    assert second_copies([article, replace(article, id="b", ref="A-2")]) == {}
