"""The traps of real articles about figures and who reports them, in six languages: tests/unit/suggest/traps."""

from app.model.suggestion import SuggestionKind
from app.suggest.article import suggest_article
from app.suggest.suggest_context import SuggestContext


def figure_at(trapped, trap):
    """Return the figure on which a trap's words begin, or which they hold."""
    return trapped.touching(trap, SuggestionKind.FIGURE)[0].reading


def test_at_least_two_were_killed(trapped):
    figure = figure_at(trapped, "killed")
    assert (figure.quantifier, figure.low, figure.best, figure.high) == ("at_least", 2, 2, None)
    assert (figure.counts, figure.unit, figure.population) == ("killed", "persons", "civilian")


def test_an_incident_has_the_day_place_figures_and_speaker_of_its_sentence(trapped):
    [incident] = trapped.beside("harm_sentence", SuggestionKind.INCIDENT)
    proposal = incident.reading
    assert proposal.when.moment.edtf == "2020-06-02?"
    assert proposal.place.place.as_written == trapped.words["place"]
    assert proposal.figures[0].value_as_written == trapped.words["killed"]
    assert trapped.words["speaker"] in proposal.speaker.speaker.name
    assert proposal.speaker.speaker.kind == "monitor"
    assert incident.confidence == "high"


def test_the_dead_of_a_war_are_a_figure_and_no_sure_incident(trapped):
    figure = figure_at(trapped, "total")
    assert (figure.quantifier, figure.low, figure.best, figure.counts) == (
        *("more_than", 380_000, 380_000, "killed"),
    )
    assert all(one.confidence == "low" for one in trapped.beside("total", SuggestionKind.INCIDENT))


def test_words_glued_over_a_full_stop_are_two_sentences_and_a_share_keeps_its_base(trapped):
    figure = figure_at(trapped, "share_base")
    assert (str(figure.share), figure.base, figure.measure) == ("0.5", 22_000_000, "share")
    assert (figure.low, figure.high, figure.counts) == (None, None, "displaced")


def test_a_number_behind_a_month_is_a_figure_of_its_own(trapped):
    figure = figure_at(trapped, "month_count")
    assert (figure.best, figure.counts, figure.population) == (71, "killed", "civilian")


def test_about_so_many_returned_as_an_agency_says(trapped):
    figure = figure_at(trapped, "returned")
    assert (figure.quantifier, figure.low, figure.best, figure.high) == ("about", None, 120_000, None)
    assert figure.counts == "returned"
    speakers = trapped.beside("returned", SuggestionKind.SPEAKER)
    assert [one.reading.speaker.kind for one in speakers] == ["un"]


def test_a_number_of_one_digit_over_and_over_is_flagged_and_stays(trapped):
    figure = figure_at(trapped, "repeated")
    assert (figure.best, figure.suspect) == (5_555_000, True)
    assert figure.suspect_reason.code == "digits_repeated"


def test_threats_of_death_are_no_dead():
    found = suggest_article("Pérez had received at least three death threats.", SuggestContext(language="en"))
    (figure,) = [one.reading for one in found if one.kind is SuggestionKind.FIGURE]
    assert (figure.counts, figure.unit) == (None, "other")
