"""Claims about answering suggestions: what was accepted is in the case, what was rejected stays away."""

from dataclasses import replace

import pytest

from app.model.errors import CaseError
from app.model.moment import Moment
from app.model.rejection import Rejection
from app.model.suggestion import SuggestionKind
from app.services.outcome import Outcome, OutcomeKind
from app.services.suggest_job import SuggestJob

TEXT = """Strikes go on

6 June 2020

According to SOHR, at least two civilians were killed in the town of Ariha on 3 June. The road was open.
Some 300 families fled Idlib in May, the UNHCR said.
"""


@pytest.fixture
def article(casework):
    return casework.articles.add_bytes(TEXT.encode(), "strikes.txt").article


def waiting(casework, article, kind=None):
    found = casework.suggestions.of(article.id)
    return [one for one in found if kind is None or one.kind == kind]


def one_of(casework, article, words, kind):
    text = casework.articles.text(article.id)
    return next(one for one in waiting(casework, article, kind) if text[one.start : one.end] == words)


def test_the_job_needs_no_open_case(casework, article):
    job = casework.suggestions.job(article.id)
    casework.close()
    assert isinstance(job, SuggestJob)
    assert {one.kind for one in job.run()} >= {SuggestionKind.FIGURE, SuggestionKind.MOMENT}


def test_looking_writes_nothing(casework, article):
    head = casework.head
    waiting(casework, article)
    assert casework.head == head


def test_an_accepted_figure_is_a_draft_on_its_sentence_with_its_number_no_guess(casework, article):
    casework.suggestions.accept(article.id, [one_of(casework, article, "at least two", "figure")])
    (figure,) = casework.claims.figures()
    assert (figure.ref, figure.low, figure.counts, figure.status) == ("F-1", 2, "killed", "draft")
    assert "low" not in figure.guessed
    (passage,) = casework.views.content().passages.values()
    assert passage.exact.startswith("According to SOHR")
    assert passage.exact.endswith("on 3 June.")
    (link,) = casework.views.content().evidence
    assert link.attribution[0].name == "SOHR"
    assert "at least two" not in [TEXT[one.start : one.end] for one in waiting(casework, article, "figure")]


def test_what_nobody_looked_at_stays_a_guess(casework, article):
    figures = waiting(casework, article, "figure")
    casework.suggestions.accept(article.id, figures, looked_at=False)
    made = casework.claims.figures()
    assert len(made) == len(figures) > 1
    assert all("low" in figure.guessed and "value_as_written" in figure.guessed for figure in made)


def test_many_are_accepted_in_one_edit_and_taken_back_by_one_undo(casework, article):
    before = waiting(casework, article)
    count = len(list(casework.history()))
    casework.suggestions.accept(article.id, waiting(casework, article, "figure"), looked_at=False)
    assert len(list(casework.history())) == count + 1
    assert casework.undo_entry().subject.endswith("(+1)")
    casework.undo()
    assert casework.claims.figures() == ()
    assert waiting(casework, article) == before


def test_a_rejected_suggestion_does_not_come_back_and_an_undo_brings_it(casework, article):
    before = waiting(casework, article)
    casework.suggestions.reject(article.id, [before[0]])
    assert waiting(casework, article) == before[1:]
    casework.undo()
    assert waiting(casework, article) == before


def test_a_rejection_holds_no_words_in_its_row(casework, article):
    figure = one_of(casework, article, "at least two", "figure")
    casework.suggestions.reject(article.id, [figure])
    (row,) = casework.views.content().rejections.values()
    assert row == Rejection(
        id=row.id,
        article=article.id,
        text_sha256=article.text_sha256,
        kind="figure",
        start=figure.start,
        end=figure.end,
    )


def test_a_rejected_place_stays_away_when_the_article_is_read_again(casework, article):
    casework.suggestions.reject(article.id, [one_of(casework, article, "at least two", "figure")])
    moved = replace(casework.suggestions.job(article.id), text="More\n\n" + TEXT)
    found = moved.run()
    rejected = casework.views.content()
    later = replace(casework.articles.one(article.id), text_sha256="0" * 64)
    from app.services.answered import Answered

    left = Answered(rejected, later, moved.text, casework.articles.text_of).waiting(found)
    words = [moved.text[one.start : one.end] for one in left if one.kind == "figure"]
    assert "at least two" not in words
    assert "Some 300" in words


def test_a_time_goes_to_the_claim_on_its_sentence_that_lacks_one(casework, article, words):
    place = words("two civilians were killed", article.ref)
    from app.model.incident import Incident

    bare = Incident(id="", ref="", title="Strike on Ariha")
    casework.marking.mark(place.article, place.start, place.end, bare)
    casework.suggestions.accept(article.id, [one_of(casework, article, "3 June", "moment")])
    (incident,) = casework.claims.incidents()
    assert (incident.when.edtf, incident.when.as_written) == ("2020-06-03", "3 June")


def test_a_time_that_a_person_set_is_never_moved(casework, article, words):
    from app.model.incident import Incident

    place = words("two civilians were killed", article.ref)
    dated = Incident(id="", ref="", title="Strike", when=Moment(edtf="2020-06-02"))
    casework.marking.mark(place.article, place.start, place.end, dated)
    casework.suggestions.accept(article.id, [one_of(casework, article, "3 June", "moment")])
    assert casework.claims.incidents()[0].when.edtf == "2020-06-02"
    assert "3 June" in [passage.exact for passage in casework.views.content().passages.values()]


def test_a_publication_date_becomes_the_articles(casework, article):
    (date,) = [one for one in waiting(casework, article, "moment") if one.is_publication_date]
    casework.suggestions.accept(article.id, [date])
    assert casework.articles.one(article.id).issued.edtf == "2020-06-06"
    assert not [one for one in waiting(casework, article) if one.is_publication_date]


def test_an_accepted_incident_and_its_figure_belong_together(casework, article):
    incident = next(iter(waiting(casework, article, "incident")))
    casework.suggestions.accept(article.id, [incident])
    casework.suggestions.accept(article.id, [one_of(casework, article, "at least two", "figure")])
    (made,) = casework.claims.incidents()
    assert casework.claims.figures()[0].incident == made.id


def test_an_article_takes_its_rejections_along_and_brings_them_back(casework, article):
    casework.suggestions.reject(article.id, waiting(casework, article)[:2])
    casework.articles.remove(article.id)
    assert not casework.views.content().rejections
    casework.undo()
    assert len(casework.views.content().rejections) == 2
    assert casework.verify() == ()


def test_an_unknown_article_is_told(casework):
    with pytest.raises(CaseError):
        casework.suggestions.of("A-99")


def test_two_incidents_of_one_sentence_are_answered_one_by_one(casework):
    words = "On 2 May 2021 soldiers burned down 40 houses in Mingin; on 5 May 2021 they killed a pastor in Hakha.\n"
    article = casework.articles.add_bytes(words.encode(), "two.txt").article
    first, second = waiting(casework, article, "incident")
    casework.suggestions.accept(article.id, [second])
    assert waiting(casework, article, "incident") == [first]
    casework.suggestions.accept(article.id, [first])
    assert waiting(casework, article, "incident") == []
    assert [one.when.edtf for one in casework.claims.incidents()] == ["2021-05-05", "2021-05-02"]


def test_an_accepted_incident_stays_answered_when_a_person_changes_it(casework, article):
    casework.suggestions.accept(article.id, waiting(casework, article, "incident")[:1])
    (made,) = casework.claims.incidents()
    before = waiting(casework, article, "incident")
    casework.claims.change(
        replace(made, kind="abduction_forced_disappearance", when=Moment(edtf="2020-06-01"))
    )
    assert waiting(casework, article, "incident") == before


def test_what_was_rejected_stays_away_after_a_person_is_removed_for_good(casework):
    words = "Jane Doe fled. At least two civilians were killed in Ariha on 3 June 2020.\n"
    article = casework.articles.add_bytes(words.encode(), "doe.txt").article
    figures = waiting(casework, article, "figure")
    casework.suggestions.reject(article.id, figures)
    casework.purging.run(["Jane Doe"], "She asked for it.")
    assert "Jane" not in casework.articles.text(article.id)
    assert waiting(casework, article, "figure") == []
    assert casework.verify() == ()


def test_an_article_removed_for_good_leaves_no_rejection(casework, article):
    casework.suggestions.reject(article.id, waiting(casework, article)[:1])
    casework.purging.run_article(casework.articles.one(article.id), "It must go.")
    assert not casework.views.content().rejections
    assert casework.verify() == ()


TWO = "Three civilians were killed in Aleppo on 3 June 2020 and five were wounded in Homs on 4 June 2020, SOHR said."


@pytest.fixture
def two_figures(casework):
    """An article whose one sentence has two figures, both claims already, with guesses for what stands around."""
    article = casework.articles.add_bytes(f"Title\n\n{TWO}\n".encode(), "two.txt").article
    casework.suggestions.accept(article.id, waiting(casework, article, "figure"))
    return article


def told(casework):
    return {
        figure.value_as_written.lower(): (figure.place.as_written, figure.period.as_written)
        for figure in casework.claims.figures()
    }


def test_a_time_goes_to_the_nearest_figure_and_to_no_other(casework, two_figures):
    for kind in ("moment", "place"):
        for one in waiting(casework, two_figures, kind):
            casework.suggestions.accept(two_figures.id, [one])
    assert told(casework)["three"] == ("Aleppo", "3 June 2020")
    assert told(casework)["five"] == ("Homs", "4 June 2020")


def test_what_is_accepted_unseen_replaces_no_guess_and_never_another_of_the_same_go(casework):
    words = "Title\n\nFighting killed three people in Aleppo, Homs and Hama on 3 June 2020.\n"
    article = casework.articles.add_bytes(words.encode(), "cities.txt").article
    casework.suggestions.accept(article.id, waiting(casework, article, "figure"), looked_at=False)
    places = waiting(casework, article, "place")
    casework.suggestions.accept(article.id, places, looked_at=False)
    assert [figure.place.as_written for figure in casework.claims.figures()] == ["Aleppo"]
    assert {"Homs", "Hama"} <= {passage.exact for passage in casework.views.content().passages.values()}
    assert waiting(casework, article, "place") == []


def test_an_empty_field_is_filled_once_by_one_go(casework):
    from app.model.incident import Incident

    words = "Title\n\nFighting was reported in Aleppo, Homs and Hama on 3 June 2020.\n"
    article = casework.articles.add_bytes(words.encode(), "cities.txt").article
    start = words.index("Fighting")
    casework.marking.mark(article.id, start, len(words) - 1, Incident(id="", ref="", title="Fighting"))
    casework.suggestions.accept(article.id, waiting(casework, article, "place"), looked_at=False)
    (incident,) = casework.claims.incidents()
    assert incident.place.as_written == "Aleppo"
    assert "place" in incident.guessed
    assert waiting(casework, article, "place") == []


def test_the_outcome_that_is_told_is_what_accepting_writes(casework, article, words):
    from app.model.incident import Incident

    time = one_of(casework, article, "3 June", "moment")
    assert casework.suggestions.outcome(article.id, time) == Outcome(OutcomeKind.ALONE)
    place = words("two civilians were killed", article.ref)
    casework.marking.mark(place.article, place.start, place.end, Incident(id="", ref="", title="Strike"))
    assert casework.suggestions.outcome(article.id, time) == Outcome(OutcomeKind.TIME, "I-1")
    figure = one_of(casework, article, "at least two", "figure")
    assert casework.suggestions.outcome(article.id, figure) == Outcome(OutcomeKind.FIGURE)
    (date,) = [one for one in waiting(casework, article, "moment") if one.is_publication_date]
    assert casework.suggestions.outcome(article.id, date) == Outcome(OutcomeKind.PUBLISHED)


def test_a_pronoun_whose_name_a_claim_has_is_not_offered_again(casework):
    from app.model.incident import Incident

    words = (
        "Title\n\nKaren Mills spoke on Tuesday. She said that soldiers burned the market on 3 June 2020.\n"
    )
    article = casework.articles.add_bytes(words.encode(), "she.txt").article
    pronoun = one_of(casework, article, "She", "speaker")
    casework.marking.mark(
        article.id, words.index("She"), len(words) - 1, Incident(id="", ref="", title="Market")
    )
    links = casework.views.content().evidence
    casework.suggestions.accept(article.id, [pronoun])
    (link,) = casework.views.content().evidence
    assert link.attribution[0].name == pronoun.reading.speaker.name != "She", links
    assert not [one for one in waiting(casework, article, "speaker") if one.start == pronoun.start]


def test_what_a_claim_says_in_other_words_is_not_offered_on_its_sentence(casework):
    from app.model.incident import Incident
    from app.model.place import Place
    from app.model.speaker import Speaker

    words = "Title\n\nShells fell in the town of Brenn on 5 June 2021, the AVO says.\n"
    article = casework.articles.add_bytes(words.encode(), "brenn.txt").article
    start, end = words.index("Shells"), words.index(", the AVO")
    assert {one.kind for one in waiting(casework, article)} >= {"moment", "place", "speaker"}
    incident = Incident(
        id="", ref="", title="Shelling", when=Moment(edtf="2021-06-05"), place=Place(name="Brenn")
    )
    casework.marking.mark(article.id, start, end, incident)
    (link,) = casework.views.content().evidence
    casework.marking.change_evidence(
        replace(link, attribution=(Speaker(name="Ardena Valley Observatory (AVO)"),))
    )
    assert waiting(casework, article, "moment") == []
    assert waiting(casework, article, "place") == []
    assert waiting(casework, article, "speaker") == []
