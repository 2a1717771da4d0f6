"""What an entry of the timeline says of its figures."""

from app.model.vocabulary import Counts, Quantifier, Stance
from app.ui.timeline.entry_words import figure_line
from tests.unit.report.case_builder import CaseBuilder, speaker, when


def test_who_denies_a_figure_is_not_told_as_the_one_who_gives_it(qapp):
    case = CaseBuilder()
    first, second = case.article("First"), case.article("Second")
    incident = case.incident("Strike", when("2020"), (first, "it was hit", 1))
    denial = {"attribution": (speaker("The army"),), "stance": Stance.DENIES}
    case.figure(
        "4",
        (first, "nobody died", 1, denial),
        (second, "4 died", 2, {"attribution": (speaker("a nurse"),)}),
        quantifier=Quantifier.EXACT,
        counts=Counts.KILLED,
        best=4,
        incident=incident.id,
    )
    (figure,) = case.timeline().entries[0].figures
    assert figure_line(figure) == "\u20684 people killed\u2069 (\u2068a nurse\u2069): denied"
