"""A case with what a timeline has to cope with: typos, ranges, open ends, figures that differ."""

from decimal import Decimal

from app.model.actor import Actor
from app.model.decision import Decision
from app.model.place import Place
from app.model.tag import Tag
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
from tests.unit.report.case_builder import CaseBuilder, speaker, when

SOHR = speaker("Syrian Observatory for Human Rights (SOHR)", words="According to")
MONITOR = speaker("local monitor")


def idlib_case():
    case = CaseBuilder(
        description="The resumption of air attacks in Northwest Syria after the March ceasefire"
    )
    one = case.article(
        "First attacks in Northwest Syria since the ceasefire came into effect",
        authors=("Pitta, Michele",),
        issued=when("2020-06-06"),
        language="en",
    )
    two = case.article(
        "Field note: civilians flee as air raids resume",
        issued=when("2020-06-09"),
        language="en",
        container_title="Zawiya Field Office",
        url="https://example.org/notes/2020/06/09/civilians-flee?page=1",
    )
    three = case.article(
        "Авіаудари по південному Ідлібу",
        language="uk",
        container_title="Місцевий спостерігач",
        issued=when("2020-06-03"),
        filename="zvit.txt",
    )
    case.article("A page that nobody cites", confidentiality=Confidentiality.CONFIDENTIAL)
    case.tags["t1"] = Tag(id="t1", name="air strikes")
    case.incident(
        "War in Syria",
        when("2011/..", "since 2011"),
        (one, "The war, which began in 2011,", 7),
        kind="battle",
        status=Status.ACCEPTED,
    )
    case.incident(
        "De-escalation zone established",
        when("2019-09?", "in September 2019"),
        (one, "the ‘de-escalation zone’ established in September 2019 witnessed a ‘tense calm’", 6),
        kind="agreement",
        status=Status.ACCEPTED,
    )
    case.incident(
        "Air and ground campaign",
        when("2019-12/2020-03~", "past three months", basis=Basis.RELATIVE),
        (one, "an air and ground campaign that lasted for the past three months", 6),
        status=Status.ACCEPTED,
    )
    case.incident(
        "Ceasefire agreed for Idlib",
        when("2020-03-05", "on  5 March", basis=Basis.INFERRED),
        (one, "on  5 March the two leaders agreed a ceasefire for Syria’s Idlib region.", 5),
        (two, "the cease-fire of 5 March 2020", 1),
        kind="ceasefire",
        status=Status.ACCEPTED,
        place=Place(as_written="Idlib region"),
        actors=(Actor(name="Russia"), Actor(name="Türkiye")),
        verification=Verification.VERIFIED,
    )
    strikes = case.incident(
        "Air strikes on Jabal al-Akrad and Sahl al-Ghab",
        when("2020-06-02?", "2r June", basis=Basis.TYPO_CORRECTED),
        (
            one,
            "on 2r June, Russian airplanes hit Jabal Al-Akrad and Sahl Al-Ghab at the juncture of Hama, Idlib "
            "and Latakia provinces;",
            5,
        ),
        (three, "авіаудари по Джебель-аль-Акрад і долині Ель-Габ", 2, {"attribution": (MONITOR,)}),
        (
            two,
            "There were no strikes that day, the ministry said",
            3,
            {
                "stance": Stance.DENIES,
                "attribution": (speaker("Ministry of Defence", SpeakerKind.GOVERNMENT),),
            },
        ),
        kind="air_drone_strike",
        place=Place(name="Jabal al-Akrad; Sahl al-Ghab", country="Syria"),
        tags=("t1",),
        actors=(
            Actor(name="Russian Air Force", role=ActorRole.ALLEGED_PERPETRATOR),
            Actor(name="civilians", role=ActorRole.AFFECTED),
        ),
        note="Check the day: **2r June** could be 2 or 21; the article is dated *6 June*, so 2.\n\n"
        "1. See [the map](https://example.org/map)\n2. <b>Ask</b> the author",
    )
    case.incident(
        "Families leave Jabal al-Zawiya",
        when("2020-06-03/2020-06-05", "in the following days"),
        (two, "some families had already packed", 2),
        kind="displacement",
        status=Status.ACCEPTED,
    )
    case.incident("Rumour of a second strike", when(None), (two, "people spoke of another strike", 4))
    case.incident("Not this one", when("2020-06-02"), (two, "not this", 4), status=Status.EXCLUDED)
    case.incident(
        "Nor this one", when("2020-06-02"), (two, "nor this", 4), verification=Verification.UNVERIFIED
    )
    killed = {
        "counts": Counts.KILLED,
        "population": Population.CIVILIAN,
        "measure": Measure.INCIDENT,
        "incident": strikes.id,
    }
    case.figure(
        "at least two",
        (one, "at least two civilians were , killed", 5, {"attribution": (SOHR,)}),
        quantifier=Quantifier.AT_LEAST,
        low=2,
        best=2,
        **killed,
    )
    case.figure(
        "четверо",
        (three, "загинуло четверо мирних жителів", 2, {"attribution": (MONITOR,)}),
        low=4,
        best=4,
        high=4,
        **killed,
    )
    case.figure(
        "some 120,000",
        (one, "some 120,000 persons returned", 6, {"attribution": (speaker("UNHCR", SpeakerKind.UN),)}),
        quantifier=Quantifier.ABOUT,
        best=120_000,
        counts=Counts.RETURNED,
        measure=Measure.PERIOD,
        period=when("2020-03/2020-06"),
    )
    case.figure(
        "more than 380,000",
        (one, "more than 380,000 people killed", 7),
        quantifier=Quantifier.MORE_THAN,
        low=380_000,
        best=380_000,
        counts=Counts.KILLED,
        measure=Measure.CUMULATIVE,
        period=when("2011/2020"),
    )
    case.figure(
        "5,555,000",
        (one, "around 5,555,000 fled the country", 7),
        quantifier=Quantifier.ABOUT,
        best=5_555_000,
        counts=Counts.REFUGEES,
        suspect=True,
        suspect_reason="one digit repeated",
    )
    case.figure(
        "about 300 families",
        (two, "about 300 families", 2),
        quantifier=Quantifier.ABOUT,
        best=300,
        unit=Unit.HOUSEHOLDS,
        counts=Counts.DISPLACED,
    )
    case.figure(
        "half of the 22 million",
        (one, "half of the 22 million", 7),
        quantifier=Quantifier.SHARE,
        share=Decimal("0.5"),
        base=22_000_000,
        counts=Counts.DISPLACED,
    )
    case.decisions.append(
        Decision(
            id="d1",
            figures=("f1", "f2"),
            rule=DecisionRule.RANGE,
            low=2,
            high=4,
            who="A. N.",
            at="2026-11-22T09:00:00Z",
            reason="Both speakers were close to the place; neither names the dead.",
        )
    )
    return case
