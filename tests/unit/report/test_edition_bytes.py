"""What an edition withholds stands in no byte of its PDF, in no stream and encoding, nor in what readers see."""

import io
import re
from functools import partial
from urllib.parse import quote

import pikepdf
import pytest
from pypdfium2 import PdfDocument

from app.exchange.timeline_json import NAME, timeline_json
from app.model.actor import Actor
from app.model.build_timeline import build_timeline
from app.model.decision import Decision
from app.model.place import Place
from app.model.tag import Tag
from app.model.timeline import TimelineOptions
from app.model.vocabulary import (
    ActorRole,
    Confidentiality,
    Counts,
    DecisionRule,
    Edition,
    Measure,
    SpeakerKind,
    Status,
)
from app.report.timeline_pdf import write_timeline_pdf
from app.wording.values import role_word
from tests.unit.report.case_builder import CaseBuilder, speaker, when
from tests.unit.report.printed import pages_of, text_of

CLOSE = Place(
    as_written="the mill of Tovin", name="Tovin", adm2="Uppermarn", adm1="Ardena", country="Karsovia",
    latitude="35.86391", longitude="36.80412", precision=1,
)  # fmt: skip
ALWAYS = (  # what no edition for others may have
    *("Confidential Testimony", "secret-host.example", "hidden_upload.html", "Hidden incident title"),
    *("Hidden passage words", "Zelda Quirke", "Hidden note", "9977", "Excluded incident title"),
    *("Uncited dossier", "Lone passage words"),
)
PUBLIC_TOO = (
    *("Restricted Minutes", "Restricted passage words", "Draft incident title"),
    *("Amal Haddad", "Haddad", "Omar Nasser", "Nasser", "أحمد خليل", "خليل", "Third Brigade"),
    *("Tovin", "the mill of", "Uppermarn", "35.86391", "36.80412", "amal_haddad.html", "amal-haddad"),
    *("Plain note", "Suspect because", "Date note", "Decision reason", "Decider Name", "Tag name"),
)


@pytest.fixture(scope="module")
def content():
    case = CaseBuilder("The death of Amal Haddad", "Told by Omar Nasser of Tovin")
    accepted = {"status": Status.ACCEPTED}
    case.tags["t"] = Tag(id="t", name="Tag name")
    open_one = case.article(
        "On AMAL HADDAD", url="https://news.example/amal-haddad", filename="amal_haddad.html"
    )
    secret = case.article(
        "Confidential Testimony", url="https://secret-host.example/x", filename="hidden_upload.html",
        confidentiality=Confidentiality.CONFIDENTIAL, authors=("Zelda Quirke",),
    )  # fmt: skip
    minutes = case.article("Restricted Minutes", confidentiality=Confidentiality.RESTRICTED)
    dossier = case.article("Uncited dossier of Zelda Quirke")
    case.passage(dossier, "Lone passage words")
    witness = speaker("Omar Nasser", SpeakerKind.WITNESS, words="as Omar Nasser said", hedge="reportedly")
    told = {"attribution": (witness, speaker("SOHR"))}
    case.incident(
        "Amal Haddad shot at Tovin", when("2021-06-02", "the day Amal Haddad died", note="Date note"),
        (open_one, "Haddad, said Nasser, was shot at the mill of Tovin; أَحمد خليل also.", 1, told),
        (secret, "Hidden passage words by Zelda Quirke", 4),
        (minutes, "Restricted passage words", 2),
        place=CLOSE, tags=("t",), note="Plain note by [Omar Nasser](https://x.example/omar%20nasser)", **accepted,
        actors=(Actor(name="Amal Haddad", role=ActorRole.AFFECTED), Actor(name="أحمد خليل", role=ActorRole.AFFECTED),
                Actor(name="Third Brigade", role=ActorRole.ALLEGED_PERPETRATOR)),
    )  # fmt: skip
    for value in (2, 4):
        figure = case.figure(
            str(value), (open_one, f"{value} died beside Amal Haddad", 2 + value, told), incident="i1",
            low=value, best=value, high=value, counts=Counts.KILLED, measure=Measure.INCIDENT,
            period=when("2021-06-02"), place=CLOSE, suspect=True,
            suspect_reason="Suspect because Omar Nasser counted", **accepted,
        )  # fmt: skip
    case.decisions.append(
        Decision(
            id="d", figures=("f1", "f2"), rule=DecisionRule.LOWEST, reason="Decision reason: Omar Nasser",
            who="Decider Name", at="2026-11-22T10:00:00Z",
        )
    )  # fmt: skip
    case.figure(
        "9977", (secret, "9977 dead", 1), incident="i1", low=9977, best=9977, high=9977, counts=Counts.KILLED,
        measure=Measure.INCIDENT, period=when("2021-06-02"), **accepted,
    )  # fmt: skip
    case.incident(
        "Hidden incident title",
        when("2021-07-01"),
        (secret, "Zelda Quirke", 2),
        note="Hidden note",
        **accepted,
    )
    case.incident("Also hidden, Zelda Quirke", when("2021-07-02"), (dossier, "Lone passage words", 1),
                  confidentiality=Confidentiality.CONFIDENTIAL, **accepted,
                  actors=(Actor(name="Zelda Quirke", role=ActorRole.TARGET),))  # fmt: skip
    case.incident("Draft incident title", when("2021-08-01"), (open_one, "Draft words", 9))
    case.incident("Excluded incident title", when("2021-08-02"), (open_one, "No", 9), status=Status.EXCLUDED)
    assert figure.ref == "F-2"
    return case.content()


@pytest.fixture(scope="module", params=["en", "ar"])
def written(request, content):
    files = {}
    for edition in Edition:
        options = TimelineOptions(edition=edition, language=request.param)
        timeline = build_timeline(content, options, partial(role_word, language=request.param))
        stream = io.BytesIO()
        attached = (NAME, timeline_json(timeline, request.param))
        write_timeline_pdf(timeline, stream, language=request.param, attached=attached)
        files[edition] = stream.getvalue()
    return files


def everything_in(data):
    """Return every byte of a PDF, once as it lies there and once with each stream unpacked, and what readers see."""
    parts = [data]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for one in pdf.objects:
            if isinstance(one, pikepdf.Stream):
                parts.append(one.read_bytes())
            parts.append(one.unparse(resolved=True))
            parts += [value.encode() for value in strings_of(one)]
    parts.append(text_of(data).encode())
    shown = PdfDocument(data)
    parts += [page.get_textpage().get_text_range().encode() for page in shown]
    return b"\n".join(parts)


def strings_of(one, depth=0):
    """Give every string below an object, decoded."""
    if isinstance(one, pikepdf.String):
        yield str(one)
    elif depth < 8 and isinstance(one, pikepdf.Dictionary | pikepdf.Array):
        below = one.values() if isinstance(one, pikepdf.Dictionary) else list(one)
        for value in below:
            if not getattr(value, "is_indirect", False):
                yield from strings_of(value, depth + 1)


def forms_of(words):
    """Return words as they might lie in a PDF."""
    utf16 = words.encode("utf-16-be")
    yield words.encode()
    yield utf16
    yield words.encode("utf-16-le")
    yield utf16.hex().encode()
    yield utf16.hex().upper().encode()
    yield words.encode().hex().encode()
    yield quote(words).encode()
    yield words.encode("unicode_escape")
    yield re.sub(r"\s+", "", words).encode()


def found_in(everything, words):
    folded = everything.lower()
    bare = re.sub(rb"\s+", b"", folded)
    return any(form.lower() in folded or form.lower() in bare for form in forms_of(words))


@pytest.mark.parametrize(
    ("edition", "withheld"),
    [(Edition.PARTNER, ALWAYS), (Edition.PUBLIC, ALWAYS + PUBLIC_TOO)],
)
def test_nothing_withheld_is_in_any_byte(written, content, edition, withheld):
    everything = everything_in(written[edition])
    hashes = [content.articles[name].sha256 for name in ("a2", "a4")]
    assert [words for words in (*withheld, *hashes) if found_in(everything, words)] == []


def test_the_search_finds_what_the_internal_edition_prints(written):
    everything = everything_in(written[Edition.INTERNAL])
    unprinted = {"Excluded incident title", "Lone passage words", "35.86391", "36.80412"}
    missed = {words for words in ALWAYS + PUBLIC_TOO if not found_in(everything, words)}
    assert missed <= unprinted


@pytest.mark.parametrize("edition", [Edition.PARTNER, Edition.PUBLIC])
def test_no_reference_tells_of_what_is_hidden(written, edition):
    everything = everything_in(written[edition])
    assert not [
        ref for ref in (b"I-2", b"I-3", b"I-5", b"F-3") if re.search(rb"(?<![\w-])%b(?!\d)" % ref, everything)
    ]


def test_what_is_withheld_is_counted(written):
    text = text_of(written[Edition.PUBLIC])
    assert all(number in text for number in ("S2", "S3", "S4"))


def test_quotes_with_roles_in_them_are_said_to_be_so_where_the_reader_is_told_how_to_read(written):
    english, arabic = (
        words in pages_of(written[Edition.PUBLIC])[0] for words in ("square brackets", "معقوفين")
    )
    assert english or arabic
    assert "square brackets" not in text_of(written[Edition.INTERNAL])
