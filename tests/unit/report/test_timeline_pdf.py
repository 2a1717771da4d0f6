"""The timeline PDF: every line leads back to its words, nothing is invented, nothing leaks."""

import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from app.model.actor import Actor
from app.model.errors import CaseError, ErrorCode
from app.model.place import Place
from app.model.timeline import HistoryHead, TimelineOptions
from app.model.vocabulary import Confidentiality, Counts, Edition, Quantifier, Stance, Status, Verification
from app.report.timeline_pdf import write_timeline_pdf
from tests.unit.report.case_builder import CaseBuilder, speaker, when
from tests.unit.report.idlib_case import idlib_case
from tests.unit.report.printed import bare, links_of, pages_of, printed, text_of

ROOT = Path(__file__).resolve().parents[3]
HOSTILE = [
    "<b>bold</b>",
    '<img src="/etc/passwd"/>',
    "a & b &amp; c ]]> <!-- x --> <para> </para>",
    "%s {title} {0} $x `code` **b",
    "W" * 700,
    "q " * 4_000,
    "a\nb\n\n\nc",
    "",
]


@pytest.fixture(scope="module")
def idlib():
    return printed(idlib_case())


def test_every_quote_stands_in_the_text_with_its_citation(idlib):
    text = bare(text_of(idlib))
    timeline = idlib_case().timeline()
    claims = [*timeline.entries, *timeline.undated, *timeline.figures]
    for citation in (citation for claim in claims for citation in claim.citations):
        assert bare(f"“{citation.passage.exact}” [{citation.source}] {citation.locator}") in text


def test_a_no_break_space_copies_out_as_one():
    case = CaseBuilder()
    case.incident("x", when("2020"), (case.article(), "on\u00a05\u00a0March", 1))
    assert "on\u00a05\u00a0March" in text_of(printed(case))


@pytest.mark.parametrize(
    "words", ["Привіт, ґанок", "Ειρήνη", "ё́лка e\u0301", "два\u2009слова", "x\u00ady\u200bz"]
)
def test_words_of_other_scripts_copy_out_as_they_are(words):
    case = CaseBuilder()
    case.incident("x", when("2020"), (case.article(), words, 1))
    assert bare(words) in bare(text_of(printed(case)))


def test_a_citation_leads_to_its_source(idlib):
    there = [there for page, words, there in links_of(idlib) if page and words == "[1] ¶5"]
    assert len(there) >= 2
    assert all("Pitta, Michele" in words for words in there)
    assert all("Місцевий" in there for _, words, there in links_of(idlib) if words == "[3] ¶2")


def test_a_source_leads_back_to_the_entries_and_figures_that_cite_it(idlib):
    there = {words: there for _, words, there in links_of(idlib)}
    assert "Air strikes on Jabal al-Akrad" in there["5 2 Jun 2020"]
    assert "Families leave" in there["6 3 – 5 Jun 2020"]
    assert "F-3" in there["F-3"]


def test_a_citation_is_one_rectangle_and_never_parted():
    case = CaseBuilder()
    case.incident("x", when("2020"), (case.article(), "word " * 40, 1))
    assert [words for page, words, _ in links_of(printed(case)) if page == 1 and "¶" in words] == ["[1] ¶1"]


def test_the_outline_leads_through_years_entries_and_sources(idlib):
    def titles(entries):
        for entry in entries:
            if isinstance(entry, list):
                yield from titles(entry)
            else:
                yield entry.title

    found = list(titles(PdfReader(io.BytesIO(idlib)).outline))
    for wanted in ("Idlib, June 2020", "2011", "2020", "All figures", "Sources", "What was left out"):
        assert wanted in found
    assert any("Ceasefire agreed for Idlib" in title for title in found)


def test_every_page_says_which_of_how_many_it_is(idlib):
    pages = pages_of(idlib)
    assert len(pages) > 2
    for number, text in enumerate(pages, start=1):
        assert f"{number} / {len(pages)}" in text
        assert "Idlib, June 2020 · sourced timeline" in text


def test_the_document_names_its_title_and_language_but_nobody(idlib):
    reader = PdfReader(io.BytesIO(idlib))
    assert reader.metadata.title == "Idlib, June 2020"
    assert reader.root_object["/Lang"] == "en"
    assert not reader.metadata.author
    assert reader.metadata.producer.startswith("Fieldcase")
    for secret in (str(Path.home()), str(ROOT), "anonymous"):
        assert secret.encode() not in idlib


def test_every_font_is_embedded(idlib):
    for page in PdfReader(io.BytesIO(idlib)).pages:
        for font in page["/Resources"]["/Font"].get_object().values():
            own = font.get_object()
            drawn = own["/DescendantFonts"][0].get_object() if own["/Subtype"] == "/Type0" else own
            assert "/FontFile2" in drawn["/FontDescriptor"].get_object(), font


def test_a_source_is_named_with_its_whole_sha256_and_where_it_is_cited(idlib):
    text = bare(text_of(idlib))
    timeline = idlib_case().timeline()
    for source in timeline.sources:
        assert source.article.sha256 in text
    assert bare("Cited in 1 since 2011, 2 Sep 2019") in text


def test_what_is_not_known_about_a_source_is_said(idlib):
    text = bare(text_of(idlib))
    assert bare("[publisher not stated]") in text
    assert bare("source 1 states no publisher and address") in text


def test_excluded_and_unverified_claims_are_named_but_not_printed(idlib):
    text = text_of(idlib)
    assert "Not this one" not in text
    assert "Nor this one" not in text
    assert bare("Excluded by decision of the researcher: I-8.") in bare(text)
    assert bare("Unverified, and not asked for: I-9.") in bare(text)


def test_unverified_claims_are_marked_where_they_are_asked_for():
    text = text_of(printed(idlib_case(), TimelineOptions(include_unverified=True)))
    assert "Nor this one" in text
    assert "Unverified" in text


def test_a_withheld_source_is_printed_as_its_number_only():
    case = CaseBuilder()
    secret = case.article(
        "Interview with M.",
        authors=("Witness Name",),
        filename="m.txt",
        confidentiality=Confidentiality.CONFIDENTIAL,
    )
    known = case.article("Report")
    case.incident(
        "x", when("2020"), (secret, "what M. said", 1), (known, "reported", 2), status=Status.ACCEPTED
    )
    data = printed(case, TimelineOptions(edition=Edition.PARTNER))
    text = text_of(data)
    assert "source withheld (S1)" in text
    for words in ("Interview with M.", "Witness Name", "m.txt", "what M. said", secret.sha256):
        assert words not in text
        assert words.encode() not in data


def test_drafts_and_disputes_are_marked(idlib):
    text = bare(text_of(idlib))
    assert bare("Corroborated, two sources") in text
    assert bare("Figures disputed") in text
    assert bare("Denies:") in text
    assert "Draft" in text


def test_how_a_date_was_read_stands_beside_how_it_is_written_and_coded(idlib):
    text = bare(text_of(idlib))
    assert bare("day uncertain; source writes “2r June”") in text
    assert "2020-06-02?" in text


def test_the_period_covered_invents_no_day(idlib):
    assert bare("Period covered 2011 – 5 June 2020") in bare(pages_of(idlib)[0])


def test_differing_figures_and_the_decision_on_them_are_printed_with_its_reason(idlib):
    text = bare(text_of(idlib))
    assert bare("(sources differ: 2 or more, Syrian Observatory for Human Rights (SOHR) [1] ¶5") in text
    assert bare("Both speakers were close to the place; neither names the dead.") in text


def test_the_head_of_the_history_is_printed_whole(idlib):
    assert idlib_case().head.hash in bare(text_of(idlib))
    assert bare("214 edits") in bare(text_of(idlib))


def test_the_same_timeline_gives_the_same_bytes_on_any_machine(tmp_path):
    program = (
        "import sys, zlib; from pathlib import Path\n"
        "packs = zlib.compress\n"
        "zlib.compress = lambda data, *_, **__: packs(data, int(sys.argv[2]))\n"
        "from tests.unit.report.idlib_case import idlib_case\n"
        "from tests.unit.report.printed import printed\n"
        "Path(sys.argv[1]).write_bytes(printed(idlib_case()))\n"
    )
    digests = set()
    for seed, packing, more in (("0", "1", {"LC_ALL": "C"}), ("4711", "9", {"TZ": "Asia/Tokyo"})):
        path = tmp_path / f"{seed}.pdf"
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": str(ROOT),
            "HOME": str(tmp_path),
            **more,
        }
        subprocess.run(
            [sys.executable, "-c", program, str(path), packing], check=True, cwd=ROOT, env=environment
        )
        digests.add(hashlib.sha256(path.read_bytes()).hexdigest())
    other = CaseBuilder("حالة أخرى")
    other.incident("مدنيان", when("2020"), (other.article("مقال"), "قُتل مدنيان 12-15", 1))
    printed(other)
    digests.add(hashlib.sha256(printed(idlib_case())).hexdigest())
    assert len(digests) == 1, (
        "neither another zlib, hash seed, zone or locale nor what was printed before may show"
    )


def test_an_empty_timeline_is_refused_and_nothing_is_written():
    case = CaseBuilder()
    case.incident("x", when("2020"), (case.article(), "x", 1), status=Status.EXCLUDED)
    stream = io.BytesIO()
    with pytest.raises(CaseError) as refusal:
        write_timeline_pdf(case.timeline(), stream)
    assert refusal.value.code is ErrorCode.NOTHING_TO_PRINT
    assert not stream.getvalue()


def test_a_cancelled_print_writes_nothing():
    stream, steps = io.BytesIO(), []
    write_timeline_pdf(
        idlib_case().timeline(),
        stream,
        progress=lambda *step: steps.append(step),
        cancelled=lambda: len(steps) > 2,
    )
    assert not stream.getvalue()
    assert steps == [(0, 18), (1, 18), (2, 18)]


def test_progress_reaches_its_end():
    steps = []
    printed(idlib_case(), progress=lambda *step: steps.append(step))
    assert steps[-1] == (18, 18), "seven entries, seven figures, four sources"


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12] or "empty")
def test_hostile_words_in_every_field_are_printed_as_words(text):
    case = CaseBuilder(title=text, description=text)
    article = case.article(
        text,
        authors=(text,),
        container_title=text,
        url=text,
        filename=text,
        language=text[:9],
        media_type=text,
    )
    source = (article, text or "x", 1, {"attribution": (speaker(text, hedge=text, words=text),)})
    case.incident(
        text, when("2020-06-02?", text[:400], note=text), source, kind=text, note=text,
        actors=(Actor(name=text),), place=Place(as_written=text),
    )  # fmt: skip
    case.figure(text, source, suspect=True, suspect_reason=text, note=text, quantifier=Quantifier.VAGUE)
    data = printed(case)
    assert bare(text) in bare(text_of(data))
    assert b"/XObject /Subtype /Image" not in data
    assert b"/URI" not in data


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("\U0001f600", "[U+1F600]"),
        ("\u202eevil", "[U+202E]evil"),
        ("nul\x00byte", "nul[U+0000]byte"),
        ("ᚠ", "[U+16A0]"),
    ],
)
def test_a_character_no_font_draws_is_printed_as_its_code_and_listed(words, shown):
    case = CaseBuilder()
    case.incident("x", when("2020"), (case.article(), words, 1))
    pages = pages_of(printed(case))
    assert shown in pages[1]
    assert "Characters that no font here can draw" in pages[-1]


def test_a_very_long_quote_runs_on_over_the_pages_with_its_title():
    case = CaseBuilder()
    words = " ".join(f"word{number}" for number in range(4_000))
    case.incident("The long one", when("2020"), (case.article(), words, 1))
    pages = pages_of(printed(case))
    assert bare(words) in bare(
        "".join(page.replace("The long one, continued", "") for page in body_of(pages))
    )
    assert any("The long one, continued" in page for page in pages)


def body_of(pages):
    """Return the pages without their footers."""
    return [page.partition("Idlib, June 2020 · sourced timeline")[0] + after_footer(page) for page in pages]


def after_footer(page):
    return "" if page.rstrip().endswith(tuple("0123456789")) else page.rpartition(" / ")[2]


def test_a_case_without_edits_says_so():
    case = CaseBuilder(head=HistoryHead("", 0, ""))
    case.incident("x", when("2020"), (case.article(), "x", 1))
    assert "This case has no edits yet." in text_of(printed(case))


def test_a_verified_claim_is_not_called_merely_reported():
    case = CaseBuilder()
    case.incident("x", when("2020"), (case.article(), "x", 1), verification=Verification.VERIFIED)
    text = text_of(printed(case))
    assert "Verified, one source" in text
    assert "Reported, one source" not in text


def test_a_denial_follows_the_words_it_denies_whatever_its_source():
    case = CaseBuilder()
    early, late = case.article("Early"), case.article("Late")
    denial = {"stance": Stance.DENIES, "attribution": (speaker("The army"),)}
    incident = case.incident(
        "Market hit",
        when("2020-06-06"),
        (early, "nothing was hit", 1, denial),
        (late, "the market was hit", 2),
    )
    counted = {"incident": incident.id, "counts": Counts.KILLED, "low": 4, "best": 4, "high": 4}
    case.figure("4", (early, "nobody died", 3, denial), (late, "4 died", 2), **counted)
    text = bare(text_of(printed(case)))
    order = (
        "themarketwashit",
        "Denies:“nothingwashit”",
        "4peoplekilled,",
        "“4died”",
        "Denies:Thearmy:“nobodydied”",
    )
    assert [text.index(words) for words in order] == sorted(text.index(words) for words in order)
    assert "deniedby" in text, "in the table of all figures too"


def test_every_font_is_an_object_of_its_own_that_other_programs_find():
    """poppler's `pdffonts` stumbles over one that stands in the resources of a page."""
    reader = PdfReader(io.BytesIO(printed(idlib_case())))
    fonts = reader.pages[1]["/Resources"]["/Font"]
    assert any(font.get_object()["/Subtype"] == "/Type0" for font in fonts.values())
    assert all(isinstance(fonts.raw_get(name), IndirectObject) for name in fonts)
