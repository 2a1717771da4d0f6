"""A page's facts are those it states; what is worked out stays a guess."""

import pytest

from app.intake.html.html_page import read_page
from app.intake.html.page_address import address_date, archived
from app.intake.html.page_date import page_date

BODY = "<p>Two people were killed in the town on Monday, the monitor said, when shells fell there.</p>" * 5


def facts(head="", body=BODY, before="", url="", lang=""):
    page = read_page(f"{before}<html{lang}><head>{head}</head><body>{body}</body></html>".encode(), url=url)
    found = {}
    for fact in page.proposals:
        found.setdefault(fact.field, []).append(fact)
    return found


def best(found, field):
    return (found[field][0].value, found[field][0].provenance) if field in found else None


def linked(json):
    return f'<script type="application/ld+json">{json}</script>'


def test_linked_data_states_all_facts():
    found = facts(
        linked(
            '{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"Person","@id":"#a","name":"Ann Lee"},'
            '{"@type":["Thing","NewsArticle"],"headline":"Shells &amp; fire","author":[{"@id":"#a"},'
            '{"name":"Ben Roy"}],'
            '"datePublished":"2020-06-02T23:30:00-05:00","publisher":{"name":"Daily"},"inLanguage":"en-GB",'
            '"mainEntityOfPage":{"@id":"https://example.org/a"}}]}'
        )
    )
    assert best(found, "title") == ("Shells & fire", "json_ld")
    assert best(found, "authors") == ("Ann Lee; Ben Roy", "json_ld")
    assert best(found, "issued") == ("2020-06-02", "json_ld")
    assert best(found, "container_title") == ("Daily", "json_ld")
    assert best(found, "url") == ("https://example.org/a", "json_ld")
    assert best(found, "kind") == ("article_newspaper", "json_ld")


def test_linked_data_with_the_usual_faults_is_read():
    found = facts(
        linked('//<![CDATA[\n{"@type":"Article","headline":"A\n title","datePublished":"2020-06",}\n//]]>')
    )
    assert best(found, "title") == ("A title", "json_ld")
    assert best(found, "issued") == ("2020-06", "json_ld")


def test_articles_that_a_list_links_to_are_not_the_page():
    found = facts(
        linked('{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Other"}]}')
    )
    assert "title" not in found


def test_meta_elements_state_facts():
    found = facts(
        '<meta property="og:title" content="Shells fall - Daily"><meta property="og:site_name" content="Daily">'
        '<meta property="article:published_time" content="2020-06-02T01:00:00+03:00">'
        '<meta name="author" content="By Ann Lee and Ben Roy"><meta property="og:locale" content="fr_FR">'
    )
    assert best(found, "title") == ("Shells fall", "open_graph")
    assert best(found, "issued") == ("2020-06-02", "open_graph")
    assert best(found, "authors") == ("Ann Lee; Ben Roy", "meta")
    assert best(found, "container_title") == ("Daily", "open_graph")


def test_what_the_words_show_comes_before_what_the_template_claims():
    found = facts(
        body="<p>قتل مدنيان في المدينة يوم الاثنين وقال المرصد إن القصف استمر من الصباح</p>" * 4,
        lang=' lang="en-US"',
    )
    assert [fact.value for fact in found["language"]] == ["ar", "en"]


@pytest.mark.parametrize(
    "author", ["https://facebook.com/daily", "@daily", "admin", "ann@example.org", "123", "", "None"]
)
def test_what_is_no_name_is_no_author(author):
    assert "authors" not in facts(f'<meta name="author" content="{author}">')


def test_a_time_element_counts_where_it_says_that_it_is_the_publication_s():
    body = '<time class="updated" datetime="2021-01-01">x</time><time class="published" datetime="2020-06-02">y</time>'
    assert best(facts(body=body + BODY), "issued") == ("2020-06-02", "time_element")


def test_times_of_readers_comments_are_no_date_of_the_page():
    body = BODY + '<div class="comment"><time datetime="2021-01-01">1 January 2021</time></div>'
    found = facts(body=body)
    assert all(fact.guessed for fact in found.get("issued", []))


def test_a_page_without_a_date_gets_none_that_counts_as_read():
    found = facts("<title>About</title>", body=BODY + "<footer>© 2019 Daily</footer>")
    assert all(fact.guessed for fact in found.get("issued", []))


def test_a_date_in_the_address_is_a_guess():
    found = facts('<link rel="canonical" href="https://example.org/2020/06/02/shells">')
    assert best(found, "url") == ("https://example.org/2020/06/02/shells", "canonical_link")
    assert best(found, "issued") == ("2020-06-02", "address_date")
    assert found["issued"][0].guessed


def test_a_page_with_a_stated_date_gets_no_guess_beside_it():
    found = facts('<meta name="date" content="2020-06-01">', url="https://example.org/2020/06/02/shells")
    assert [fact.value for fact in found["issued"]] == ["2020-06-01"]


SINGLE_FILE = """<!DOCTYPE html><!--
 Page saved with SingleFile
 url: https://example.org/a?b=1
 saved date: Tue Mar 03 2026 23:22:11 GMT-0500 (Eastern Standard Time)
-->"""


def test_singlefile_s_note_gives_address_and_time_of_capture():
    found = facts(before=SINGLE_FILE)
    assert best(found, "url") == ("https://example.org/a?b=1", "single_file_comment")
    assert best(found, "accessed") == ("2026-03-04T04:22:11Z", "single_file_comment")
    assert "23:22:11" in found["accessed"][0].as_written


def test_a_browser_s_note_gives_the_address():
    found = facts(before="<!-- saved from url=(0022)https://example.org/a -->")
    assert best(found, "url") == ("https://example.org/a", "saved_from")


def test_a_page_saved_from_an_archive_names_both_addresses():
    note = "<!-- saved from url=(0061)https://web.archive.org/web/20200603101112/https://example.org/a -->"
    found = facts(before=note)
    assert best(found, "url") == ("https://example.org/a", "saved_from")
    assert found["archive_url"][0].value.startswith("https://web.archive.org/web/20200603101112/")
    assert found["accessed"][0].value == "2020-06-03T10:11:12Z"


@pytest.mark.parametrize(
    "note",
    ["url: javascript:alert(1)", "url: file:///etc/passwd", "url: ", "saved date: soon", "saved date: 99"],
)
def test_a_note_that_says_nothing_usable_is_passed_over(note):
    found = facts(before=f"<!--\n Page saved with SingleFile\n {note}\n-->")
    assert not {"url", "accessed"} & found.keys()


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2020-06-02", "2020-06-02"),
        ("2020-06-02T23:59:59-11:00", "2020-06-02"),
        ("2020-06-02 10:00:00 UTC", "2020-06-02"),
        ("20200602T101112Z", "2020-06-02"),
        ("2020/06/02", "2020-06-02"),
        ("2020-06", "2020-06"),
        ("2020", "2020"),
        ("Tue, 02 Jun 2020 10:00:00 GMT", "2020-06-02"),
        ("June 2, 2020", "2020-06-02"),
        ("06/07/2020", None),
        ("1591092000", None),
        ("2020-13-01", None),
        ("1970-01-01T00:00:00Z", None),
        ("0001-01-01", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_are_read_as_written_and_never_made_up(written, edtf):
    assert page_date(written) == edtf


@pytest.mark.parametrize(
    ("address", "edtf"),
    [
        ("https://example.org/2020/06/02/a", "2020-06-02"),
        ("https://example.org/2020/06/a", "2020-06"),
        ("https://example.org/news/20200602-a", "2020-06-02"),
        ("https://example.org/2020/13/02/a", None),
        ("https://example.org/id/1202006021234", None),
    ],
)
def test_an_address_gives_no_more_of_a_date_than_stands_in_it(address, edtf):
    assert address_date(address) == edtf


def test_an_address_that_only_looks_like_an_archive_s_is_none():
    assert archived("https://web.archive.org/web/2020*/example") is None
