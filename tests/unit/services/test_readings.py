"""Claims about reading an article again: a text beside the old one, and passages that stay until moved."""

from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from app.model.block import Block, BlockKind
from app.model.edit import EditKind
from app.model.errors import CaseError, ErrorCode
from app.model.incident import Incident
from app.model.move_proposal import MoveProposal, MoveReason
from app.model.moved_words import MovedWords
from app.model.page import Page
from app.model.passage import Passage
from app.model.read_choice import ReadChoice
from app.model.reading import Reading
from app.services import readings
from app.services.casework import Casework
from app.services.export import export_case
from app.services.import_marks import import_marks
from app.wording.error_sentences import error_sentence

RUSSIAN = "Первая строка статьи.\nВ селе Озёрное погибли двое жителей, 12 ранены.\nКонец.\n"


@pytest.fixture
def garbled(casework):
    """An article in cp1251 that was read as cp1252 first."""
    data = RUSSIAN.encode("cp1251")
    added = casework.articles.add_bytes(data, "selo.txt").article
    casework.readings.read_again(added.id, ReadChoice(encoding="cp1252"))
    return casework.articles.one(added.id)


@pytest.fixture
def relaid(casework):
    """Let the next version of the reader give this text and these blocks for an article."""

    def make(article_id, text, pages=(), version="2"):
        article = casework.articles.one(article_id)
        read = casework.readings.read(article_id, ReadChoice())
        blocks, start = [], 0
        for line in text.split("\n"):
            if line.strip():
                blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
            start += len(line) + 1
        digest = sha256(text.encode()).hexdigest()
        changed = replace(
            read,
            text=text,
            text_sha256=digest,
            blocks=tuple(blocks),
            main=(),
            pages=tuple(pages),
            reader_version=version,
        )
        return casework.readings.take(article.id, changed)

    return make


def two_pages(*words):
    """Return a PDF with a line on each page."""
    stream = BytesIO()
    canvas = Canvas(stream, invariant=1)
    for line in words:
        canvas.drawString(72, 700, line)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def marked(casework, article_id, words, title="Shelling"):
    start = casework.articles.text(article_id).index(words)
    claim = Incident(id="", ref="", title=title)
    return casework.marking.mark(article_id, start, start + len(words), claim)


def test_another_encoding_is_another_text_beside_the_first(casework, garbled):
    assert "Îç¸ðíîå" in casework.articles.text(garbled.id)
    changed = casework.readings.read_again(garbled.id, ReadChoice(encoding="cp1251"))
    assert changed.kind is EditKind.READ_AGAIN
    assert casework.articles.text(garbled.id) == RUSSIAN
    of = casework.readings.of(garbled.id)
    assert [reading.encoding for reading in of] == ["cp1251", "cp1252"]  # the first one serves again
    assert casework.articles.text_of(of[1].text_sha256) != RUSSIAN
    assert casework.verify() == ()


def test_a_page_frames_the_words_of_the_reading_they_were_chosen_in(casework, relaid):
    words = ("killed in Brenn", "the mayor denied")
    article = casework.articles.add_bytes(two_pages(*words), "a.pdf").article
    earlier = casework.articles.reading(article.id)

    def boxes(number, text_sha256=None):
        text = casework.articles.text_of(text_sha256 or casework.articles.one(article.id).text_sha256)
        start = text.index(words[number - 1])
        end = start + len(words[number - 1])
        return casework.reading_in.page_image(article.id, number, start, end, text_sha256=text_sha256).boxes

    before = [boxes(1), boxes(2)]
    assert all(before)
    text = casework.articles.text(article.id)
    pages = [Page(page.number, page.start + 5, page.end + 5, page.label) for page in earlier.pages]
    relaid(article.id, f"Menu\n{text}", pages=pages, version="10")
    assert [boxes(number, earlier.text_sha256) for number in (1, 2)] == before
    assert boxes(2) == before[1]
    with pytest.raises(CaseError) as caught:
        casework.reading_in.page_image(article.id, 1, text_sha256="0" * 64)
    assert caught.value.code is ErrorCode.REFERENCE_UNKNOWN


def test_the_same_reading_again_is_no_edit(casework, words):
    article = casework.articles.one("A-1")
    head = casework.head
    assert casework.readings.read_again(article.id, ReadChoice()) is None
    assert casework.head == head


def test_passages_stay_on_their_text_and_are_quoted_from_it(casework, garbled):
    wrong = marked(casework, garbled.id, "Îç¸ðíîå")
    casework.readings.read_again(garbled.id, ReadChoice(encoding="cp1251"))
    assert casework.views.passage(wrong.passage.id) == wrong.passage
    assert casework.views.marks(garbled.id) == []
    (row,) = casework.views.marks(garbled.id, wrong.passage.text_sha256)
    assert row.passage_id == wrong.passage.id
    assert casework.readings.left_behind(garbled.id) == (wrong.passage,)
    (entry,) = (*casework.views.timeline().entries, *casework.views.timeline().undated)
    assert entry.citations[0].passage.exact == "Îç¸ðíîå"
    assert entry.citations[0].locator == "¶2"
    (proposal,) = casework.readings.proposals(garbled.id)
    assert (proposal.start, proposal.reason_code) == (None, MoveReason.NOT_FOUND)
    assert casework.verify() == ()


def test_undo_brings_the_old_text_back_and_redo_the_new_one(casework, garbled):
    casework.readings.read_again(garbled.id, ReadChoice(encoding="koi8_r"))
    after = casework.articles.text(garbled.id)
    casework.undo()
    assert casework.articles.one(garbled.id).text_sha256 == garbled.text_sha256
    assert casework.articles.reading(garbled.id).encoding == "cp1252"
    casework.redo()
    assert casework.articles.text(garbled.id) == after
    assert casework.verify() == ()


def test_an_article_goes_with_all_its_readings_and_comes_back_with_them(casework, garbled):
    marked(casework, garbled.id, "Îç¸ðíîå")
    casework.readings.read_again(garbled.id, ReadChoice(encoding="cp1251"))
    marked(casework, garbled.id, "двое жителей", "Two dead")
    before = casework.readings.of(garbled.id)
    assert casework.articles.removal(garbled.id).passages == 2
    casework.articles.remove(garbled.id)
    assert casework.verify() == ()
    casework.undo()
    assert casework.readings.of(garbled.id) == before
    assert casework.verify() == ()


def test_words_found_once_between_the_same_words_are_moved_in_one_edit(casework, relaid, mark, words):
    one = mark("at least two civilians were , killed")
    two = mark("the mayor denied it", "Denial")
    article = one.passage.article
    text = casework.articles.text(article)
    relaid(article, "Menu\nHome\n" + text.replace("\u00a0", " ").replace("by\nnobody", "BY"))
    proposals = casework.readings.proposals(article)
    assert [proposal.reason_code for proposal in proposals] == [MoveReason.FOUND] * 2
    assert casework.readings.move(article, proposals).kind is EditKind.MOVE_PASSAGES
    assert casework.readings.left_behind(article) == ()
    moved = casework.views.passage(one.passage.id)
    assert casework.articles.text(article)[moved.start : moved.end] == moved.exact == one.passage.exact
    assert (str(one.passage.locator), str(moved.locator)) == ("¶3", "¶5")
    assert casework.verify() == ()
    casework.undo()
    assert casework.views.passage(one.passage.id) == one.passage
    assert casework.views.passage(two.passage.id) == two.passage
    assert casework.verify() == ()


def test_a_place_that_is_marked_already_takes_the_passage_in(casework, relaid, mark):
    one = mark("at least two civilians were , killed")
    article = one.passage.article
    casework.tags.set_on_passage(one.passage.id, ["first"])
    relaid(article, "Menu\n" + casework.articles.text(article))
    two = marked(casework, article, "at least two civilians were , killed", "The same, marked anew")
    casework.tags.set_on_passage(two.passage.id, ["second"])
    casework.readings.move(article, casework.readings.proposals(article))
    (only,) = casework.views.passages(article)
    assert only.id == two.passage.id
    assert len(only.tags) == 2
    assert {claim.ref for claim in casework.views.claims_at(only.id)} == {one.claim.ref, two.claim.ref}
    assert casework.verify() == ()
    casework.undo()
    assert len(casework.views.passages(article)) == 2
    assert casework.verify() == ()


def test_other_words_are_never_moved_to(casework, relaid, mark):
    one = mark("at least two civilians were , killed")
    article = one.passage.article
    relaid(article, "At most two civilians were , killed\n" + casework.articles.text(article)[30:])
    head = casework.head
    with pytest.raises(CaseError) as caught:
        casework.readings.move(article, [MoveProposal(one.passage, 0, 35, MoveReason.FOUND)])
    assert caught.value.code is ErrorCode.WORDS_DISAGREE
    assert casework.head == head


def test_the_same_text_in_other_paragraphs_moves_no_passage_but_cites_it_anew(casework, relaid, mark):
    one = mark("the mayor denied it")
    article = one.passage.article
    text = casework.articles.text(article)
    relaid(article, text, pages=[Page(1, 0, 40), Page(2, 40, len(text), "ii")])
    assert casework.readings.left_behind(article) == ()
    moved = casework.views.passage(one.passage.id)
    assert (moved.start, moved.end, moved.text_sha256) == (
        one.passage.start,
        one.passage.end,
        one.passage.text_sha256,
    )
    assert str(moved.locator) == "p. 2 [ii] ¶4"
    assert casework.articles.reading(article).pages[1].label == "ii"
    assert casework.verify() == ()
    casework.undo()
    assert casework.articles.reading(article).pages == ()
    assert str(casework.views.passage(one.passage.id).locator) == "¶4"


def test_a_newer_reader_is_told_of_and_nothing_is_done(casework, monkeypatch):
    article = casework.articles.one("A-1")
    assert not casework.readings.is_outdated(article.id)
    newer = tuple(replace(reader, version="10") for reader in readings.READERS)
    monkeypatch.setattr(readings, "READERS", newer)
    head = casework.head
    assert casework.readings.is_outdated(article.id)
    assert casework.head == head


def test_what_was_read_follows_an_edit_without_reading_the_case_anew(casework, garbled):
    known = casework.views.content()
    casework.readings.read_again(garbled.id, ReadChoice(encoding="koi8_r"))
    after = casework.views.content()
    assert known is not after
    assert after == casework.desk.file.content()


def passage_in(text, words, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    reading = Reading(id="r", article="a", text_sha256="t", reader="x", reader_version="1")
    return Passage.cut(reading, text, start, start + len(words))


HOMS = "On Monday at least 12 people were killed in Homs, the monitor said. The road was closed for hours."
IDLIB = "On Friday at least 12 people were killed in Idlib, the monitor said. Schools stayed shut that day."


@pytest.mark.parametrize("words", ["12", "at least 12 people were killed", "the monitor said"])
def test_a_like_sentence_about_another_place_is_no_place(words):
    proposal = MovedWords(f"{HOMS}\n{IDLIB}", IDLIB).proposal(passage_in(f"{HOMS}\n{IDLIB}", words))
    assert not proposal.has_place


@pytest.mark.parametrize("words", ["12", "at least 12 people were killed"])
def test_repeated_words_are_told_apart_by_what_stands_around_them(words):
    old, new = f"{HOMS}\n{IDLIB}", f"Menu\n\n{HOMS}\n\n{IDLIB}\nFooter"
    proposal = MovedWords(old, new).proposal(passage_in(old, words, nth=1))
    assert proposal.has_place
    assert new.index("Friday") < proposal.start < new.index("Footer")


def test_several_like_places_are_no_place():
    old, new = f"{HOMS}\n", f"{HOMS}\n{HOMS}\n"
    proposal = MovedWords(old, new).proposal(passage_in(old, "at least 12 people were killed"))
    assert proposal.reason_code is MoveReason.SEVERAL_PLACES


def test_other_surroundings_on_both_sides_are_no_place():
    proposal = MovedWords(HOMS, "Nobody said that at least 12 people were killed anywhere else").proposal(
        passage_in(HOMS, "at least 12 people were killed")
    )
    assert proposal.reason_code is MoveReason.OTHER_SURROUNDINGS


@pytest.mark.parametrize(
    ("old", "new", "words", "found"),
    [
        ("one two\u00a0three  four", "ONE two three\nfour", "two\u00a0three", "two three"),
        ("قُتِلَ ١٢ مدنيا في سراقب", "قتل 12 مدنيا في سراقب", "قُتِلَ ١٢", "قتل 12"),
        ("The vil\u00adlage 😀 burned down", "The village 😀 burned down", "vil\u00adlage 😀", "village 😀"),
        ("shelling", "shelling", "shelling", "shelling"),
    ],
)
def test_spaces_digits_case_and_silent_marks_do_not_hide_words(old, new, words, found):
    proposal = MovedWords(old, new).proposal(passage_in(old, words))
    assert proposal.has_place
    assert new[proposal.start : proposal.end] == found


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80), st.text(max_size=30), st.text(max_size=80), st.data())
def test_a_place_always_holds_the_words(before, inserted, after, data):
    old = f"{before}{after}x"
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    reading = Reading(id="r", article="a", text_sha256="t", reader="x", reader_version="1")
    passage = Passage.cut(reading, old, start, end)
    new = f"{before}{inserted}{after}x"
    proposal = MovedWords(old, new).proposal(passage)
    if proposal.has_place:
        assert readings.same_words(new[proposal.start : proposal.end], passage.exact)


def test_marks_on_two_readings_come_back_to_their_own_texts(casework, garbled, tmp_path):
    wrong = marked(casework, garbled.id, "Îç¸ðíîå")
    casework.readings.read_again(garbled.id, ReadChoice(encoding="cp1251"))
    right = marked(casework, garbled.id, "двое жителей", "Two dead")
    file = export_case(casework, tmp_path / "marks.jsonl")
    for claim in (wrong.claim, right.claim):
        casework.claims.remove(claim.id)
    assert casework.views.passages(garbled.id) == ()
    import_marks(casework, file)
    places = {(p.text_sha256, p.start, p.exact) for p in casework.views.passages(garbled.id)}
    assert places == {(p.text_sha256, p.start, p.exact) for p in (wrong.passage, right.passage)}
    assert casework.verify() == ()


def test_marks_on_a_text_the_case_does_not_have_are_refused(casework, garbled, tmp_path, identity):
    wrong = marked(casework, garbled.id, "Îç¸ðíîå")
    casework.readings.read_again(garbled.id, ReadChoice(encoding="cp1251"))
    file = export_case(casework, tmp_path / "marks.jsonl")
    with Casework.create(tmp_path / "other.fcase", "Other", identity) as other:
        other.articles.add_bytes(RUSSIAN.encode("cp1251"), "selo.txt")
        head = other.head
        with pytest.raises(CaseError) as caught:
            import_marks(other, file)
        assert caught.value.facts["problem"].code is ErrorCode.MARKS_TEXT_MISSING
        assert other.head == head
        sentence = error_sentence(caught.value)
        other.readings.read_again("A-1", ReadChoice(encoding="cp1252"))
        import_marks(other, file)
        assert len(other.views.passages(other.articles.one("A-1").id)) == 1
    assert "of the marks" in sentence
    assert wrong.passage.text_sha256 in sentence
    assert "Read the article again" in sentence
    assert "Correct that line" not in sentence


def test_a_search_finds_the_text_shown_and_passages_of_any_reading(casework, garbled):
    wrong = marked(casework, garbled.id, "Îç¸ðíîå")
    casework.readings.read_again(garbled.id, ReadChoice(encoding="cp1251"))
    assert [hit.kind for hit in casework.views.search("Озёрное")] == ["article"]
    (hit,) = casework.views.search("Îç¸ðíîå")
    assert (hit.kind, hit.id, hit.where) == ("passage", wrong.passage.id, "A-2 ¶2")


def test_a_second_copy_read_again_alone_is_no_second_source(casework, relaid, mark):
    mark("at least two civilians were , killed")
    article = casework.articles.one("A-1")
    claim = casework.claims.incidents()[0]
    copy = casework.articles.add_bytes(casework.articles.original("A-1") + b"\n \n", "copy.md").article
    relaid(copy.id, casework.articles.text("A-1"))
    assert casework.articles.second_copies(article.id) == (casework.articles.one(copy.id),)
    text = "Menu\n" + casework.articles.text(copy.id)
    relaid(copy.id, text, version="3")
    assert casework.articles.second_copies(article.id) == ()
    start = text.index("two civilians")
    casework.marking.add_evidence(claim.id, copy.id, start, start + 13)
    assert casework.claims.dossier(claim.id).independent_sources == 1
    (entry,) = (*casework.views.timeline().entries, *casework.views.timeline().undated)
    assert entry.independent_sources == 1


@pytest.mark.parametrize("accessed", ["yesterday", "2026-13-01", "4 March 2026"])
def test_an_access_date_that_is_none_is_refused(casework, accessed):
    article = casework.articles.one("A-1")
    with pytest.raises(CaseError) as caught:
        casework.articles.change(replace(article, accessed=accessed))
    assert (caught.value.code, caught.value.facts["field"]) == (ErrorCode.VALUE_INVALID, "accessed")
    casework.articles.change(replace(article, accessed="2026-03-04T12:00:00Z"))
