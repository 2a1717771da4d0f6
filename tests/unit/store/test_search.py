"""Search looks through texts, passages, claims and notes, in every script."""

from dataclasses import replace

import pytest

from app.model.edit import Change, EditKind
from app.model.place import Place


@pytest.fixture
def found(case):
    def search(words, limit=50):
        return [
            (hit.kind, hit.snippet[slice(*hit.matches[0])] if hit.matches else "")
            for hit in case.search(words, limit)
        ]

    return search


@pytest.mark.parametrize(
    ("words", "match"),
    [
        ("shell", "Shell"),
        ("SARAQIB", "Saraqib"),
        ("saraq", "Saraq"),
        ("two civilians", "two"),
        ('"two civilians"', "two civilians"),
        ("civilians, killed", "civilians"),
        ("😀", "😀"),
        ("قتل", "قُتل"),
        ("قُتل", "قُتل"),
        ("سراقب", "سراقب"),
        ("北京", "北京"),
        ("爆炸", "爆炸"),
        ("5 March", "5"),
        ("{shells} (fell)", "Shells"),
    ],
)
def test_words_are_found_in_any_script_and_form(article, found, words, match):
    hits = found(words)
    assert [kind for kind, _ in hits] == ["article"]
    assert hits[0][1].strip() == match


@pytest.mark.parametrize(
    "words",
    ["", "   ", '"', '""', "nothing here", "aqib", '" OR "shells', "shells NOT", "NEAR(shells fell)", "words:shells",
     "shells*x", "^", "'; DROP TABLE passage", "\0", "(", "-", "京北", "\ud800", "*" * 5000],
)  # fmt: skip
def test_nothing_typed_is_ever_syntax(case, article, words):
    assert case.search(words, 10) == []
    assert case.search("shells", 10)


def test_a_hit_says_where_its_words_stand(case, desk, article):
    (hit,) = case.search("civilians", 5)
    text = case.text(article.text_sha256)
    assert text[hit.start : hit.end] == "civilians"
    assert (hit.article_id, hit.where) == (article.id, "A-1 ¶1")


def test_offsets_hold_after_astral_characters(case, desk):
    article = desk.add_article("😀" * 50 + " Saraqib 😀 killed " + "é" * 30)
    (hit,) = case.search("killed", 5)
    assert case.text(article.text_sha256)[hit.start : hit.end] == "killed"
    assert hit.snippet[slice(*hit.matches[0])] == "killed"


def test_claims_passages_and_notes_come_before_texts(case, desk, article):
    passage, _, _ = desk.mark(article, title="Shelling of Saraqib", place=Place(as_written="Saraqib"))
    desk.apply(
        EditKind.CHANGE_PASSAGE, Change.update(passage, replace(passage, note="Saraqib is spelt otherwise"))
    )
    hits = case.search("saraqib", 20)
    assert sorted(hit.kind for hit in hits[:-1]) == ["incident", "incident", "note", "passage"]
    assert hits[-1].kind == "article"
    assert {hit.where for hit in hits} == {"I-1", "A-1 ¶1"}


def test_what_is_changed_or_removed_is_no_longer_found_as_it_was(case, desk, article, found):
    _, incident, _ = desk.mark(article, title="Shelling at dawn")
    desk.apply(EditKind.CHANGE_INCIDENT, Change.update(incident, replace(incident, title="Strike at noon")))
    assert found("dawn") == []
    assert found("noon") == [("incident", "noon")]
    case.undo()
    assert found("noon") == []
    assert found("dawn") == [("incident", "dawn")]
    case.undo()
    case.undo()
    assert found("civilians") == []
    case.redo()
    assert found("civilians") == [("article", "civilians")]


def test_a_text_under_two_articles_is_found_in_both(case, desk, article, desk_of):
    from app.model.article import Article
    from app.model.ids import new_id

    twin = Article(
        id=new_id(),
        ref="A-2",
        title="Twin",
        sha256=article.sha256,
        size=article.size,
        text_sha256=article.text_sha256,
    )
    reading = replace(case.reading(article.id), id=new_id(), article=twin.id)
    desk.apply(EditKind.ADD_ARTICLE, Change.insert(twin), Change.insert(reading))
    assert [hit.where for hit in case.search("civilians", 5)] == ["A-1 ¶1", "A-2 ¶1"]
    assert len(case.search("civilians", 1)) == 1


def test_a_very_long_line_is_found_near_its_words(case, desk):
    article = desk.add_article("word " * 5000 + "needle " + "京" * 9000 + "爆" + "京" * 3000)
    (hit,) = case.search("needle", 5)
    assert case.text(article.text_sha256)[hit.start : hit.end] == "needle"
    assert len(hit.snippet) < 200
    (hit,) = case.search("爆", 5)
    assert case.text(article.text_sha256)[hit.start : hit.end] == "爆"
    assert case.verify() == ()
