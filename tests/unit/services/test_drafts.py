"""Claims about filling in a claim from its words with what stands around them."""

from dataclasses import replace

from app.model.incident import Incident
from app.model.place import Place

CHRONICLE = """The battle of the valley

The battle lasted from 16 January to 18 February 2015.

On 22 January shells killed 5 soldiers near the town of Brenn. The next day the army held the road.

On 12 February an agreement was signed. In 2016, 2017 and 2018 the valley was quiet.
"""


def add(casework, text, name="chronicle.txt"):
    return casework.articles.add_bytes(text.encode(), name).article


def draft(casework, article, words):
    start = casework.articles.text(article.id).index(words)
    return casework.marking.draft_incident(article.id, start, start + len(words)).claim


def test_a_marked_claim_has_the_time_that_the_look_through_the_article_found(casework):
    article = add(casework, CHRONICLE)
    words = "On 22 January shells killed 5 soldiers"
    assert draft(casework, article, words).when.edtf is None
    casework.suggestions.of(article.id)
    assert draft(casework, article, words).when.edtf == "2015-01-22"
    assert "when" in draft(casework, article, words).guessed
    assert draft(casework, article, "The next day the army held the road").when.edtf == "2015-01-23"


def test_what_was_found_in_an_article_does_not_time_another_nor_one_that_has_changed(casework):
    article = add(casework, CHRONICLE)
    casework.suggestions.of(article.id)
    other = add(casework, CHRONICLE.replace("2015", "2016"), "other.txt")
    words = "On 22 January shells killed 5 soldiers"
    assert draft(casework, other, words).when.edtf is None
    casework.articles.change(replace(casework.articles.one(article.id), issued=None, title="Other"))
    assert draft(casework, article, words).when.edtf == "2015-01-22"


def test_a_place_that_the_case_knows_comes_first_in_a_new_claim(casework):
    article = add(
        casework, "Title\n\nShells fell in Paris on 3 June 2020. A bridge fell in Paris on 4 June 2020.\n"
    )
    words = "Shells fell in Paris"
    assert draft(casework, article, words).place.country == "France"
    own = Place(name="Paris", as_written="Paris", adm1="Ardena", country="Karsovia")
    start = casework.articles.text(article.id).index("A bridge")
    casework.marking.mark(article.id, start, start + 24, Incident(id="", ref="", title="Bridge", place=own))
    assert draft(casework, article, words).place.country == "Karsovia"


def test_the_country_an_article_is_about_decides_a_place_in_a_new_claim_as_in_the_review(casework):
    text = (
        "Tripoli, Lebanon\n\nFighting in Lebanon reached Tripoli on 3 June 2020. Lebanon's army left Zahle and Sidon; "
        "Lebanon mourns.\n"
    )
    article = add(casework, text)
    found = {
        text[one.start : one.end]: one for one in casework.suggestions.of(article.id) if one.kind == "place"
    }
    claim = draft(casework, article, "reached Tripoli on 3 June 2020")
    assert claim.place.country == found["Tripoli"].reading.place.country == "Lebanon"


def test_the_places_of_an_article_are_weighed_once_for_all_its_claims(casework, monkeypatch):
    from app.suggest.places import place_counts

    looks = []
    weigh = place_counts.names_in
    monkeypatch.setattr(place_counts, "names_in", lambda text, pack: looks.append(text) or weigh(text, pack))
    article = add(casework, CHRONICLE)
    for words in ("On 22 January shells killed 5 soldiers", "On 12 February an agreement", "The next day"):
        draft(casework, article, words)
    assert len(looks) == 1
    draft(casework, add(casework, CHRONICLE.replace("valley", "hill"), "hill.txt"), "The next day")
    assert len(looks) == 2
