"""Claims about the timeline: its order, its numbers, and what it must never show."""

from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.article import Article
from app.model.build_timeline import build_timeline
from app.model.case_content import CaseContent
from app.model.case_facts import CaseFacts
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.incident import Incident
from app.model.locator import Locator
from app.model.moment import Moment
from app.model.passage import Passage
from app.model.speaker import Speaker
from app.model.tag import Tag
from app.model.timeline import HistoryHead, TimelineOptions
from app.model.vocabulary import Confidentiality, Edition, Measure, Stance, Status, Verification

PUBLIC = TimelineOptions(edition=Edition.PUBLIC)
PARTNER = TimelineOptions(edition=Edition.PARTNER)


class CaseBuilder:
    """Collects claims with the passages they rest on."""

    def __init__(self):
        self.articles, self.passages, self.evidence, self.tags = {}, {}, [], {}
        self.incidents, self.figures = {}, {}

    def article(self, level=Confidentiality.PUBLIC):
        ref = f"A-{len(self.articles) + 1}"
        self.articles[ref] = Article(
            id=ref,
            ref=ref,
            title=f"title of {ref}",
            sha256=ref,
            size=1,
            text_sha256=ref,
            confidentiality=level,
            container_title=f"publisher of {ref}",
            url=f"https://{ref}.example",
            note=f"note on {ref}",
        )
        return ref

    def passage(self, article):
        name = f"p{len(self.passages) + 1}"
        start = len(self.passages) * 10
        self.passages[name] = Passage(
            id=name,
            article=article,
            text_sha256=article,
            start=start,
            end=start + 5,
            exact=f"words of {article}",
            prefix=f"before in {article}",
            suffix=f"after in {article}",
            locator=Locator(1, 1),
        )
        return name

    def link(self, claim, article, stance=Stance.ASSERTS, speaker=None):
        chain = (Speaker(name=speaker, kind="monitor"),) if speaker else ()
        kind = "incident" if claim.startswith("I") else "figure"
        self.evidence.append(
            Evidence(
                id=f"e{len(self.evidence)}",
                claim=claim,
                claim_kind=kind,
                passage=self.passage(article),
                stance=stance,
                attribution=chain,
            )
        )

    def incident(self, *articles, edtf="2020-06-02", **given_fields):
        ref = f"I-{len(self.incidents) + 1}"
        self.incidents[ref] = Incident(
            **({"id": ref, "ref": ref, "title": f"title {ref}", "when": Moment(edtf=edtf)} | given_fields)
        )
        for article in articles:
            self.link(ref, article)
        return ref

    def figure(self, *articles, best=2, **given_fields):
        ref = f"F-{len(self.figures) + 1}"
        self.figures[ref] = Figure(id=ref, ref=ref, value_as_written=str(best), best=best, **given_fields)
        for article in articles:
            self.link(ref, article)
        return ref

    def timeline(self, options=None):
        content = CaseContent(
            CaseFacts(id="c", title="Case"),
            HistoryHead("hash", 1, "2020-06-06T00:00:00Z"),
            *(self.articles, self.passages, self.incidents, self.figures, self.evidence, (), self.tags),
        )
        return build_timeline(content, options)


@pytest.fixture
def case():
    return CaseBuilder()


def refs(entries):
    return [entry.incident.ref for entry in entries]


def strings(value):
    """Return every text in a value, however deep."""
    if isinstance(value, dict):
        return {text for part in value.values() for text in strings(part)}
    if isinstance(value, list | tuple):
        return {text for part in value for text in strings(part)}
    return {value} if isinstance(value, str) else set()


def test_an_empty_case_has_an_empty_timeline(case):
    timeline = case.timeline()
    assert timeline.is_empty
    assert timeline.period == (None, None)
    assert timeline.passages == 0


def test_entries_are_sorted_by_time_and_numbered_from_one_undated_last(case):
    source = case.article()
    for edtf in ("2020-06", None, "2020-06-01", "2019/..", "XXXX", "2020-06-01"):
        case.incident(source, edtf=edtf)
    timeline = case.timeline()
    assert refs(timeline.entries) == ["I-4", "I-3", "I-6", "I-1"]
    assert refs(timeline.undated) == ["I-2", "I-5"]
    assert [entry.number for entry in (*timeline.entries, *timeline.undated)] == [1, 2, 3, 4, 5, 6]
    assert timeline.period == ((2019, 1, 1), (2020, 6, 30))


@given(
    st.lists(
        st.sampled_from(
            [None, "2020", "2020-06", "2020-06-01", "2020-06-01/2020-06-03", "../2019", "2020/.."]
        ),
        max_size=8,
    )
)
def test_the_printed_order_is_the_order_of_moments_and_complete(texts):
    case = CaseBuilder()
    source = case.article()
    for text in texts:
        case.incident(source, edtf=text)
    timeline = case.timeline()
    printed = [*timeline.entries, *timeline.undated]
    keys = [entry.incident.when.sort_key() for entry in printed]
    assert keys == sorted(keys)
    assert [entry.number for entry in printed] == list(range(1, len(texts) + 1))
    assert all(entry.is_dated for entry in timeline.entries)
    assert not any(entry.is_dated for entry in timeline.undated)


def test_references_of_two_digits_come_after_those_of_one(case):
    source = case.article()
    for _ in range(11):
        case.incident(source)
    assert refs(case.timeline().entries) == [f"I-{number}" for number in range(1, 12)]


def test_citations_stand_in_the_order_of_sources_and_words(case):
    first, second = case.article(), case.article()
    ref = case.incident(second, first)
    case.link(ref, first)
    citations = case.timeline().entries[0].citations
    assert [(citation.source, citation.passage.start, citation.locator) for citation in citations] == [
        *((1, 10, "¶1"), (1, 20, "¶1"), (2, 0, "¶1")),
    ]


@pytest.mark.parametrize(
    ("edition", "level"),
    [
        (Edition.PARTNER, Confidentiality.CONFIDENTIAL),
        (Edition.PUBLIC, Confidentiality.CONFIDENTIAL),
        (Edition.PUBLIC, Confidentiality.RESTRICTED),
    ],
)
def test_a_hidden_article_leaves_no_trace_but_its_number(case, edition, level):
    hidden, shown = case.article(level), case.article()
    accepted = {"status": Status.ACCEPTED}
    incident = case.incident(hidden, shown, **accepted)
    case.figure(hidden, shown, incident=incident, **accepted)
    case.incident(hidden, **accepted)
    case.figure(hidden, **accepted)
    timeline = case.timeline(TimelineOptions(edition=edition))
    assert refs(timeline.entries) == ["I-1"]
    assert [entry.figure.ref for entry in timeline.figures] == ["F-1"]
    texts = strings(asdict(timeline))
    assert not [text for text in texts if hidden in text and text != hidden]
    assert [text for text in texts if shown in text and text != shown]
    first, second = timeline.sources
    assert (first.number, first.withheld, first.cited_in, first.cited_by_figures) == (1, True, (), ())
    assert (second.number, second.withheld, second.cited_in, second.cited_by_figures) == (
        2,
        False,
        (1,),
        ("F-1",),
    )


def test_what_a_hidden_article_says_counts_for_nothing(case):
    hidden, shown = case.article(Confidentiality.CONFIDENTIAL), case.article()
    case.incident(hidden, shown)
    (internal,), (partner,) = case.timeline().entries, case.timeline(PARTNER).entries
    assert (internal.articles, internal.independent_sources) == (2, 2)
    assert (partner.articles, partner.independent_sources) == (1, 1)


def test_the_internal_edition_shows_all_articles(case):
    hidden = case.article(Confidentiality.CONFIDENTIAL)
    case.incident(hidden)
    timeline = case.timeline()
    assert timeline.entries[0].citations[0].passage.exact == f"words of {hidden}"
    assert not timeline.sources[0].withheld


@pytest.mark.parametrize(
    ("level", "internal", "partner", "public"),
    [("public", 1, 1, 1), ("restricted", 1, 1, 0), ("confidential", 1, 0, 0)],
)
@pytest.mark.parametrize("on_article", [False, True])
def test_a_claim_is_as_confidential_as_itself_or_its_only_article(
    case, level, internal, partner, public, on_article
):
    own, source = (
        (Confidentiality.PUBLIC, Confidentiality(level)) if on_article else (level, Confidentiality.PUBLIC)
    )
    case.incident(case.article(source), status=Status.ACCEPTED, confidentiality=Confidentiality(own))
    printed = [len(case.timeline(TimelineOptions(edition=edition)).entries) for edition in Edition]
    assert printed == [internal, partner, public]


def test_a_claim_whose_open_article_only_denies_it_is_as_hidden_as_the_one_that_asserts_it(case):
    secret, denial = case.article(Confidentiality.CONFIDENTIAL), case.article()
    ref = case.incident(secret)
    case.link(ref, denial, Stance.DENIES)
    timeline = case.timeline(PARTNER)
    assert timeline.is_empty
    assert timeline.left_out.confidential == (ref,)


@pytest.mark.parametrize("options", [TimelineOptions(include_unverified=True), PARTNER, PUBLIC])
def test_an_excluded_claim_is_never_printed(case, options):
    source = case.article()
    case.incident(source, status=Status.EXCLUDED)
    case.figure(source, status=Status.EXCLUDED)
    timeline = case.timeline(options)
    assert timeline.is_empty
    assert timeline.left_out.excluded == ("I-1", "F-1")


def test_an_unverified_claim_is_printed_on_request_only(case):
    case.incident(case.article(), verification=Verification.UNVERIFIED)
    assert case.timeline().left_out.unverified == ("I-1",)
    assert case.timeline().is_empty
    assert refs(case.timeline(TimelineOptions(include_unverified=True)).entries) == ["I-1"]


def test_drafts_are_printed_unless_only_what_is_accepted_is_wanted(case):
    source = case.article()
    case.incident(source)
    case.incident(source, status=Status.ACCEPTED)
    assert refs(case.timeline().entries) == ["I-1", "I-2"]
    for options in (TimelineOptions(accepted_only=True), PUBLIC):
        assert refs(case.timeline(options).entries) == ["I-2"]
        assert case.timeline(options).left_out.drafts == ("I-1",)


def test_the_public_edition_prints_no_notes(case):
    source = case.article()
    case.incident(source, status=Status.ACCEPTED, note="where she lives")
    case.figure(source, status=Status.ACCEPTED, note="who counted")
    timeline = case.timeline(PUBLIC)
    assert timeline.entries[0].incident.note == timeline.figures[0].figure.note == ""
    assert case.timeline().entries[0].incident.note == "where she lives"


def test_what_is_left_out_is_counted_once_under_its_first_reason(case):
    source, unused = case.article(), case.article()
    case.incident(source, status=Status.EXCLUDED, verification=Verification.UNVERIFIED)
    case.incident(source, verification=Verification.UNVERIFIED)
    case.incident(source)
    case.figure(source, confidentiality=Confidentiality.CONFIDENTIAL)
    case.passage(unused)
    left = case.timeline(TimelineOptions(edition=Edition.PARTNER, accepted_only=True)).left_out
    assert (left.excluded, left.unverified, left.drafts, left.confidential) == (
        ("I-1",),
        ("I-2",),
        ("I-3",),
        ("F-1",),
    )
    assert left.claims == 4
    assert left.uncited_articles == (1, 2)
    assert left.passages_without_claim == 1


def test_figures_of_an_incident_stand_in_its_entry_and_in_the_list_of_all(case):
    source = case.article()
    incident = case.incident(source)
    case.figure(source, incident=incident)
    case.figure(source)
    timeline = case.timeline()
    assert [entry.figure.ref for entry in timeline.entries[0].figures] == ["F-1"]
    assert [entry.figure.ref for entry in timeline.figures] == ["F-1", "F-2"]
    assert timeline.passages == 3


def test_figures_that_differ_make_their_incident_disputed(case):
    source = case.article()
    incident = case.incident(source)
    for best in (2, 3):
        case.figure(source, best=best, counts="killed", measure=Measure.INCIDENT, incident=incident)
    timeline = case.timeline()
    assert [len(group.figures) for group in timeline.differing] == [2]
    assert timeline.entries[0].disputed
    assert all(entry.differs for entry in timeline.figures)


def test_a_denial_makes_an_incident_disputed_and_no_source_of_it(case):
    ref = case.incident(case.article())
    case.link(ref, case.article(), Stance.DENIES, "the ministry")
    entry = case.timeline().entries[0]
    assert (entry.disputed, entry.corroborated, entry.independent_sources, entry.articles) == (
        True,
        False,
        1,
        2,
    )


def test_two_articles_that_quote_one_monitor_do_not_corroborate(case):
    ref = case.incident()
    case.link(ref, case.article(), speaker="SOHR")
    case.link(ref, case.article(), speaker="Syrian Observatory for Human Rights (SOHR)")
    entry = case.timeline().entries[0]
    assert (entry.independent_sources, entry.articles, entry.corroborated) == (1, 2, False)
    case.link(ref, case.article(), speaker="UNHCR")
    assert case.timeline().entries[0].corroborated


def test_tags_are_printed_by_name_and_a_tag_that_is_gone_is_left_out(case):
    case.tags["t1"] = Tag(id="t1", name="air strikes")
    case.incident(case.article(), tags=("t1", "gone"))
    assert case.timeline().entries[0].tags == ("air strikes",)
