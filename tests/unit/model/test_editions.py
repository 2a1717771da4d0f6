"""What the editions for others show: roles for names, coarser places, and nothing of what they hide."""

import pytest

from app.model.actor import Actor
from app.model.place import Place
from app.model.timeline import TimelineOptions
from app.model.vocabulary import ActorRole, Confidentiality, Edition, SpeakerKind, Status
from tests.unit.report.case_builder import CaseBuilder, speaker, when

PUBLIC, PARTNER = (TimelineOptions(edition=edition) for edition in (Edition.PUBLIC, Edition.PARTNER))
MILL = Place(
    as_written="the old mill at Tovin", name="Tovin", adm2="Upper Marn", adm1="Ardena", country="Karsovia",
    latitude="35.1", longitude="36.2", precision=1,
)  # fmt: skip


@pytest.fixture
def case():
    case = CaseBuilder("The death of Amal Haddad", "What Amal Haddad's family told")
    article = case.article(
        "AMAL HADDAD, 34", url="https://news.example/2021/amal-haddad", archive_url="https://a.example/am%C3%A0l%20haddad",
        filename="amal_haddad.html",
    )  # fmt: skip
    witness = speaker("Omar Nasser", SpeakerKind.WITNESS, words="Omar Nasser said", hedge="reportedly")
    case.incident(
        "Amal Haddad killed at Tovin", when("2021-06-02", "the day Amal Haddad died"),
        (article, "Amal Haddad, her brother Omar Nasser said, was shot near Tovin. Civilians fled; civilians died.", 1,
         {"attribution": (witness, speaker("SOHR"))}),
        place=MILL, status=Status.ACCEPTED,
        actors=(Actor(name="Amal Haddad", role=ActorRole.AFFECTED), Actor(name="Civilians", role=ActorRole.AFFECTED),
                Actor(name="Third Brigade", role=ActorRole.ALLEGED_PERPETRATOR)),
    )  # fmt: skip
    case.figure(
        "two", (article, "two died beside Amal Haddad", 2, {"attribution": (witness,)}),
        place=MILL, status=Status.ACCEPTED, suspect=True, suspect_reason="Only Omar Nasser counted",
    )  # fmt: skip
    return case


def words_in(value):
    """Return everything that a timeline says, in one string."""
    return repr(
        (
            value.title,
            value.description,
            value.entries,
            value.undated,
            value.figures,
            value.groups,
            value.sources,
        )
    )


@pytest.mark.parametrize(
    "name",
    [
        *("Amal Haddad", "amal-haddad", "AMAL HADDAD", "amal_haddad", "Omar Nasser", "Third Brigade"),
        *("Tovin", "mill", "Upper Marn", "35.1", "36.2"),
    ],
)
def test_the_public_edition_has_no_name_and_no_close_place_anywhere(case, name):
    assert name in words_in(case.timeline())
    assert name not in words_in(case.timeline(PUBLIC))


def test_a_role_stands_where_a_name_stood_also_in_quotes(case):
    (entry,) = case.timeline(PUBLIC).entries
    assert entry.incident.title == "[affected] killed at [place]"
    assert entry.citations[0].passage.exact == (
        "[affected], her brother [witness] said, was shot near [place]. Civilians fled; civilians died."
    )
    assert [(actor.name, actor.role) for actor in entry.incident.actors] == [
        ("", ActorRole.AFFECTED),
        ("", ActorRole.ALLEGED_PERPETRATOR),
    ]


def test_what_is_only_called_so_is_no_name(case):
    assert "Civilians fled" in words_in(case.timeline(PUBLIC))


def test_a_witness_is_a_witness_and_a_body_keeps_its_name(case):
    (entry,) = case.timeline(PUBLIC).entries
    first, second = entry.citations[0].evidence.attribution
    assert (first.name, first.kind, first.words) == ("", SpeakerKind.WITNESS, "")
    assert second.name == "SOHR"


def test_sources_are_counted_before_their_names_go(case):
    public, internal = case.timeline(PUBLIC), case.timeline()
    assert public.entries[0].independent_sources == internal.entries[0].independent_sources


def test_places_are_no_closer_than_their_first_level(case):
    (entry,) = case.timeline(PUBLIC).entries
    assert entry.incident.place == Place(name="Ardena", adm1="Ardena", country="Karsovia")


def test_an_address_with_a_name_in_it_is_left_out(case):
    (source,) = case.timeline(PUBLIC).sources
    assert (source.article.url, source.article.archive_url) == ("", "")


def test_words_come_in_the_language_of_the_reader(case):
    from app.model.build_timeline import build_timeline

    timeline = build_timeline(case.content(), PUBLIC, {"affected": "personne touchée"}.get)
    assert timeline.entries[0].incident.title.startswith("[personne touchée] killed")


def test_what_was_replaced_is_counted(case):
    left = case.timeline(PUBLIC).left_out
    assert (left.names, left.places) == (3, 3)
    assert (case.timeline().left_out.names, case.timeline().left_out.places) == (0, 0)


def test_partners_see_names_but_those_of_hidden_claims(case):
    article = case.article("Another")
    case.incident(
        "Hidden", when("2021"), (article, "said Lina Saleh", 1), confidentiality=Confidentiality.CONFIDENTIAL,
        actors=(Actor(name="Lina Saleh", role=ActorRole.AFFECTED), Actor(name="Third Brigade", role=ActorRole.OTHER)),
    )  # fmt: skip
    case.incident("Open, says Lina Saleh", when("2022"), (article, "Lina Saleh spoke of Third Brigade", 2))
    shown = words_in(case.timeline(PARTNER))
    assert "Lina Saleh" not in shown
    assert "[affected] spoke of Third Brigade" in shown
    assert "Amal Haddad" in shown


def test_a_name_in_another_script_is_found_inside_words():
    case = CaseBuilder()
    article = case.article("مقال")
    case.incident(
        "مقتل أحمد خليل", when("2021"), (article, "قال شهود إن أَحمد خليل قُتل، وأحمد خليل مدني", 1),
        status=Status.ACCEPTED, actors=(Actor(name="أحمد خليل", role=ActorRole.AFFECTED),),
    )  # fmt: skip
    assert "خليل" not in words_in(case.timeline(PUBLIC))


def test_a_witness_of_a_hidden_article_alone_is_nameless_in_what_is_printed(case):
    secret = case.article("Secret", confidentiality=Confidentiality.CONFIDENTIAL)
    said = {"attribution": (speaker("Nadia Ferro", SpeakerKind.WITNESS),)}
    case.incident(
        "The school, by Nadia Ferro",
        when("2022"),
        (case.article("Open"), "Ferro spoke", 1),
        (secret, "Hit", 2, said),
    )
    shown = words_in(case.timeline(PARTNER))
    assert "Ferro" not in shown
    assert "The school, by [witness]" in shown


def test_one_word_of_a_persons_name_is_withheld_too(case):
    article = case.article("Later")
    case.incident(
        "Haddad remembered", when("2022"), (article, "NASSER wept for Amal", 1), status=Status.ACCEPTED
    )
    (_, entry) = case.timeline(PUBLIC).entries
    assert entry.incident.title == "[affected] remembered"
    assert entry.citations[0].passage.exact == "[witness] wept for [affected]"


def test_a_source_that_nothing_printed_rests_on_is_not_named(case):
    case.article("Dossier on the mill")
    assert [source.withheld for source in case.timeline(PUBLIC).sources] == [False, True]
    assert "Dossier" not in words_in(case.timeline(PARTNER))
    assert not case.timeline().sources[1].withheld
