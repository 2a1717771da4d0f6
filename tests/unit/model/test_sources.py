"""Claims about independent sources: who says it in the end."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.article import Article
from app.model.evidence import Evidence
from app.model.sources import independent_sources, name_keys, origin_name, same_speaker
from app.model.speaker import Speaker


def article(ref, publisher="", text="a text of its own"):
    return Article(
        id=ref,
        ref=ref,
        title=ref,
        sha256="",
        size=1,
        text_sha256=f"{text}{ref if 'own' in text else ''}",
        container_title=publisher,
    )


def link(number, *speakers, stance="asserts"):
    chain = tuple(Speaker(name=name, kind="monitor" if name else "unattributed") for name in speakers)
    return Evidence(
        id=str(number), claim="c", claim_kind="figure", passage=f"p{number}", stance=stance, attribution=chain
    )


def counted(*pairs):
    """Count the voices of (article, link) pairs."""
    articles = {one.id: one for one, _ in pairs}
    return independent_sources([one for _, one in pairs], articles, {e.passage: a.id for a, e in pairs})


def test_two_articles_that_quote_one_monitor_are_one_source():
    assert (
        counted((article("A-1", "Reuters"), link(1, "SOHR")), (article("A-2", "AFP"), link(2, "SOHR"))) == 1
    )


@pytest.mark.parametrize(
    "name",
    [
        *("SOHR", "sohr", " SOHR ", "the SOHR", "Syrian Observatory for Human Rights"),
        *("The Syrian Observatory for Human Rights (SOHR)", "SOHR (Syrian Observatory for Human Rights)"),
        *("Sýrian Observatory  for Human Rights", "SYRIAN OBSERVATORY FOR HUMAN RIGHTS (SOHR)"),
    ],
)
def test_a_name_and_its_acronym_are_one_source(name):
    long_name = "Syrian Observatory for Human Rights (SOHR)"
    assert same_speaker(name, long_name)
    assert counted((article("A-1"), link(1, name)), (article("A-2"), link(2, long_name))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SOHR", "SNHR"),
        ("Syrian Network for Human Rights", "Saudi Network for Human Rights"),
        ("an activist (Idlib)", "a doctor (Idlib)"),
        ("ناشط (إدلب)", "طبيب (إدلب)"),
        ("John Smith", "JS"),
        ("UNHCR", "OCHA"),
        ("😀", "😃"),
    ],
)
def test_different_names_are_different_sources(one, other):
    assert not same_speaker(one, other)
    assert counted((article("A-1"), link(1, one)), (article("A-2"), link(2, other))) == 2


def test_the_last_of_a_chain_is_the_source():
    assert origin_name(link(1, "Reuters", "SOHR")) == "SOHR"
    assert (
        counted((article("A-1"), link(1, "Reuters", "SOHR")), (article("A-2"), link(2, "AFP", "SOHR"))) == 1
    )
    assert (
        counted((article("A-1"), link(1, "SOHR", "a doctor")), (article("A-2"), link(2, "SOHR", "a driver")))
        == 2
    )


def test_where_nobody_is_named_the_publisher_speaks():
    assert counted((article("A-1", "Reuters"), link(1)), (article("A-2", "REUTERS"), link(2, ""))) == 1
    assert counted((article("A-1", "Reuters"), link(1)), (article("A-2", "AFP"), link(2))) == 2


def test_a_publisher_that_is_quoted_elsewhere_is_one_source():
    assert counted((article("A-1", "SOHR"), link(1)), (article("A-2", "AFP"), link(2, "SOHR"))) == 1


def test_an_article_without_publisher_speaks_for_itself():
    assert counted((article("A-1"), link(1)), (article("A-2"), link(2))) == 2
    assert counted((article("A-1", " "), link(1)), (article("A-1", " "), link(2))) == 1


def test_a_reprint_is_no_second_source():
    one, reprint = article("A-1", "Reuters", "the same"), article("A-2", "The Daily", "the same")
    assert one.text_sha256 == reprint.text_sha256
    assert counted((one, link(1)), (reprint, link(2))) == 1


def test_a_publisher_whose_name_is_only_signs_is_one_source():
    assert counted((article("A-1", "***"), link(1)), (article("A-2", "***"), link(2))) == 1


@pytest.mark.parametrize("stance", ["denies", "context"])
def test_who_denies_or_gives_context_supports_nothing(stance):
    assert counted((article("A-1"), link(1, "SOHR", stance=stance))) == 0


NAMES = st.sampled_from(["SOHR", "Syrian Observatory for Human Rights", "AFP", "UNHCR", "", "a witness"])


@given(st.lists(st.tuples(NAMES, st.sampled_from(["Reuters", ""])), max_size=6), st.randoms())
def test_the_count_does_not_hang_on_the_order_and_never_exceeds_the_evidence(voices, random):
    numbers = count()
    pairs = [
        (article(f"A-{number}", publisher), link(number, name))
        for (name, publisher), number in zip(voices, numbers, strict=False)
    ]
    shuffled = list(pairs)
    random.shuffle(shuffled)
    assert counted(*pairs) == counted(*shuffled) <= len(pairs)
    assert bool(pairs) == bool(counted(*pairs))


@given(st.text(max_size=40))
def test_every_name_is_one_source_with_itself(name):
    assert name_keys(name)
    assert same_speaker(name, name)
