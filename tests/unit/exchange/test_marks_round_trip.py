"""What `export --format marks` writes comes back without loss beside the same articles."""

import json
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.model.actor import Actor
from app.model.edit import EditKind
from app.model.errors import CaseError
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.identity import Identity
from app.model.incident import Incident
from app.model.moment import Moment
from app.model.place import Place
from app.model.record import to_record
from app.model.speaker import Speaker
from app.model.vocabulary import (
    ActorRole,
    Basis,
    Confidentiality,
    Counts,
    DecisionRule,
    Measure,
    Population,
    Quantifier,
    SpeakerKind,
    Stance,
    Status,
    Unit,
    Verification,
)
from app.services.casework import Casework
from app.services.demo import build_sample
from app.services.draft import Draft
from app.services.export import export_case
from app.services.import_marks import import_marks

ME = Identity("A. Tester", "origin", "0")
TEXTS = (
    "On 3 May 2021 shells hit the mill \U0001f30d; at least two died.\nThe mayor denied it.",
    "مدينة القمر قُصفت يوم ٣ أيار.\r\nSecond\u00a0line , with two.",
)
SHORTEST = min(map(len, TEXTS)) - 4

words = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=12)
titles = words.filter(str.strip)
tag_names = st.sampled_from(["a", "B", "قصف", "civilian deaths", "🌍"])
edtf = st.sampled_from(
    [None, "2021-05-03", "2021-05?", "2021~", "2021-05-01/2021-05-09", "../2021", "2021-21"]
)
moments = st.builds(Moment, edtf=edtf, as_written=words, basis=st.sampled_from(Basis), note=words)
degrees = st.none() | st.sampled_from(["48.50", "-1.25", "0", "+9.000000001"])
places = st.builds(
    Place,
    as_written=words,
    name=words,
    adm1=words,
    adm2=words,
    country=words,
    latitude=degrees,
    longitude=degrees,
    precision=st.none() | st.integers(1, 7),
)
numbers = (
    st.none() | st.integers(-(10**20), 10**20) | st.decimals(-1000, 1000, places=3).filter(lambda n: n % 1)
)
shared = {
    "place": places,
    "status": st.sampled_from(Status),
    "verification": st.sampled_from(Verification),
    "confidentiality": st.sampled_from(Confidentiality),
    "note": words,
    "guessed": st.lists(st.sampled_from(["place", "note"]), unique=True).map(tuple),
}
actors = st.builds(Actor, name=words, role=st.sampled_from(ActorRole))
incidents = st.builds(
    Incident,
    id=st.just(""),
    ref=st.just(""),
    title=titles,
    when=moments,
    kind=words,
    actors=st.lists(actors, max_size=2).map(tuple),
    **shared,
)
figures = st.builds(
    Figure,
    id=st.just(""),
    ref=st.just(""),
    value_as_written=titles,
    quantifier=st.none() | st.sampled_from(Quantifier),
    **dict.fromkeys(("low", "best", "high", "share", "base", "corrected"), numbers),
    base_as_written=words,
    unit=st.sampled_from(Unit),
    counts=st.sampled_from(Counts),
    measure=st.sampled_from(Measure),
    population=st.sampled_from(Population),
    period=moments,
    suspect=st.booleans(),
    suspect_reason=words,
    **shared,
)
speakers = st.builds(Speaker, name=words, kind=st.sampled_from(SpeakerKind), words=words, hedge=words)
chains = st.lists(speakers, max_size=2).map(tuple)
spans = st.tuples(st.integers(0, SHORTEST), st.integers(1, 4)).map(lambda pair: (pair[0], sum(pair)))
steps = st.lists(
    st.one_of(
        st.tuples(st.just("mark"), spans, incidents | figures, chains, st.lists(tag_names, max_size=2)),
        st.tuples(st.just("draft"), spans, incidents | figures, chains, st.just([])),
        st.tuples(st.just("passage"), spans, words, st.just(()), st.lists(tag_names, max_size=2)),
        st.tuples(
            st.just("evidence"), spans, st.sampled_from(Stance), chains, st.lists(tag_names, max_size=1)
        ),
        st.tuples(
            st.sampled_from(["remove", "undo", "decide", "tag"]), spans, titles, st.just(()), st.just([])
        ),
    ),
    max_size=8,
)


def take(casework, step, number):
    """Do one thing to the case, on one of its articles in turn."""
    kind, (start, end), what, chain, tags = step
    article = casework.articles.rows()[number % len(TEXTS)].article.id
    claims = [*casework.claims.incidents(), *casework.claims.figures()]
    if kind == "mark":
        casework.marking.mark(article, start, end, what, attribution=chain, tags=tags)
    elif kind == "draft":
        casework.marking.mark_draft(article, start, end, Draft(what, chain, ("attribution",)))
    elif kind == "passage":
        casework.marking.mark_passage(article, start, end, tags=tags, note=what)
    elif kind == "evidence" and claims:
        casework.marking.add_evidence(
            claims[-1].id, article, start, end, stance=what, attribution=chain, tags=tags
        )
    elif kind == "remove" and claims:
        casework.claims.remove(claims[0].id)
    elif kind == "decide":
        ids = [figure.id for figure in casework.claims.figures()]
        casework.claims.decide(ids, DecisionRule.LOWEST, what, low=number)
    elif kind == "tag":
        casework.tags.add(what)
    elif kind == "undo" and casework.undo_entry().kind is not EditKind.ADD_ARTICLE:
        casework.undo()


def shape(casework):
    """All that a marks file has to carry, ids put into words."""
    content = casework.views.content()
    tags = {tag.id: tag.name for tag in content.tags.values()}
    refs = {claim.id: claim.ref for claim in (*content.incidents.values(), *content.figures.values())}
    articles = {article.id: article.sha256 for article in content.articles.values()}
    places = {one.id: [articles[one.article], one.start, one.end] for one in content.passages.values()}
    names = {**tags, **refs, **articles, **places}

    def plain(value):
        record = to_record(value)
        own = record.pop("id")
        for key, stated in record.items():
            record[key] = [names.get(one, one) for one in stated] if key in ("tags", "figures") else stated
            if isinstance(stated, str):
                record[key] = names.get(stated, stated)
        return json.dumps([names.get(own), record], sort_keys=True, ensure_ascii=False)

    kinds = ("passages", "incidents", "figures", "tags")
    found = {kind: sorted(map(plain, getattr(content, kind).values())) for kind in kinds}
    by_claim: dict[str, list[str]] = {}
    for link in content.evidence:
        assert isinstance(link, Evidence)
        by_claim.setdefault(refs[link.claim], []).append(plain(link))
    return {**found, "evidence": by_claim, "decisions": [plain(one) for one in content.decisions]}


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_any_case_comes_back_the_same_beside_its_articles_in_another_order(done):
    with TemporaryDirectory() as folder:
        first, second, out = (Path(folder) / name for name in ("a.fcase", "b.fcase", "m.jsonl"))
        with Casework.create(first, "First", ME) as one, Casework.create(second, "Second", ME) as other:
            for number, text in enumerate(TEXTS):
                one.articles.add_bytes(text.encode(), f"{number}.txt")
            for number, text in reversed(list(enumerate(TEXTS))):
                other.articles.add_bytes(text.encode(), f"{number}.txt")
            for step, number in zip(done, count(), strict=False):
                try:
                    take(one, step, number)
                except CaseError:
                    continue  # a range outside, nothing to undo, one figure only: no part of the claim
            export_case(one, out)
            if out.read_bytes():
                import_marks(other, out)
            assert shape(other) == shape(one)
            again = out.with_name("again.jsonl")
            export_case(other, again)
            assert shape(other) == shape(one)
            assert other.verify() == ()


def test_the_sample_comes_back_the_same(tmp_path):
    sample = build_sample(tmp_path / "sample", ME)
    with Casework.open(sample.case, ME) as one, Casework.create(tmp_path / "b.fcase", "B", ME) as other:
        for row in reversed(one.articles.rows()):
            other.articles.add_bytes(one.articles.original(row.article.id), row.article.filename)
        import_marks(other, export_case(one, tmp_path / "m.jsonl"))
        assert shape(other) == shape(one)
        assert len(shape(one)["decisions"]) == 2
