"""Checking a printed timeline against its case."""

import json
import re
import sqlite3

import pikepdf
import pytest

from app.exchange.timeline_json import NAME

WORDS = "at least two civilians were , killed"


@pytest.fixture(scope="module")
def made():
    """Keep the bytes of the case and its print: made once, by the first test that asks."""
    return {}


@pytest.fixture
def marked(run, tmp_path, made, request):
    path = tmp_path / "case.fcase"
    if "case" in made:
        path.write_bytes(made["case"])
        return path
    case = request.getfixturevalue("case")
    run.json(
        "mark", case, "A-1", "--quote", "shells hit the mill", "--incident", "The mill", "--when", "2021-05-03",
        "--speaker", "Valley Monitor",
    )  # fmt: skip
    run.json(
        "mark", case, "A-1", "--quote", WORDS, "--figure", "at least two", "--counts", "killed",
        "--measure", "incident", "--part-of", "I-1", "--speaker", "Valley Monitor",
    )  # fmt: skip
    run.json(
        "mark",
        case,
        "A-1",
        "--quote",
        "مدينة القمر قُصفت",
        "--incident",
        "قصف المدينة",
        "--when",
        "2021-05-04",
    )
    made["case"] = case.read_bytes()
    return case


@pytest.fixture
def pdf(run, marked, tmp_path, made):
    path = tmp_path / "timeline.pdf"
    if "pdf" not in made:
        run.json("timeline", marked, "-o", path)
        made["pdf"] = path.read_bytes()
    path.write_bytes(made["pdf"])
    return path


@pytest.fixture
def check(run, marked):
    def checked(pdf, case=marked):
        done = run("verify", pdf, "--case", case, "--json")
        assert (done.status == 0) == done.value["ok"]
        return done.value, {problem["what"] for problem in done.value["problems"]}

    return checked


def data_of(pdf):
    with pikepdf.open(pdf) as file:
        return json.loads(file.attachments[NAME].get_file().read_bytes())


def with_data(pdf, change, name="changed.pdf"):
    """Give the PDF other data, as someone with a tool would."""
    path = pdf.with_name(name)
    with pikepdf.open(pdf) as file:
        data = json.loads(file.attachments[NAME].get_file().read_bytes())
        change(data)
        del file.attachments[NAME]
        spec = pikepdf.AttachedFileSpec(
            file, json.dumps(data).encode(), filename=NAME, mime_type="application/json"
        )
        file.attachments[NAME] = spec
        file.save(path)
    return path


def painted_over(pdf, words, name="painted.pdf"):
    """Show other words on a page than the data have: the glyphs of `words` without the first."""
    path = pdf.with_name(name)
    found = 0
    with pikepdf.open(pdf) as file:
        for page in file.pages:
            changed, font = [], None
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "Tf":
                    font = page.Resources.Font[str(operands[0])]
                shown = operands
                if str(operator) == "Tj" and (codes := codes_of(font, bytes(operands[0]), words)):
                    shown = [pikepdf.String(bytes(operands[0]).replace(codes, codes[1:]))]
                    found += 1
                changed.append((shown, operator))
            page.Contents.write(pikepdf.unparse_content_stream(changed))
        file.save(path)
    assert found
    return path


def codes_of(font, string, words):
    """Return the codes that stand for words in a string of a page, b"" where they do not."""
    rows = re.findall(r"^<(..)> <(....)>$", font.ToUnicode.read_bytes().decode(), re.MULTILINE)
    letters = {int(code, 16): chr(int(letter, 16)) for code, letter in rows}
    place = "".join(letters.get(code, "\0") for code in string).find(words)
    return string[place : place + len(words)] if place >= 0 else b""


def test_a_fresh_print_is_byte_for_byte_what_the_case_prints(check, pdf, run, marked):
    value, found = check(pdf)
    assert not found
    assert value["same_bytes"] is True
    assert value["quotes"] == {"printed": 3, "standing": 3}
    assert value["figures"] == {"printed": 1, "standing": 1}
    told = run("verify", pdf, "--case", marked)
    assert "byte for byte" in told.out
    assert "Quotes: 3 of 3" in told.out


@pytest.mark.parametrize(("language", "edition"), [("ar", "partner"), ("uk", "internal")])
def test_prints_in_other_languages_and_editions_check_too(check, run, marked, tmp_path, language, edition):
    out = tmp_path / "other.pdf"
    run.json("timeline", marked, "-o", out, "--language", language, "--edition", edition)
    value, found = check(out)
    assert not found
    assert (value["edition"], value["same_bytes"]) == (edition, True)


def test_a_case_that_went_on_prints_the_same_file_as_it_stood_then(check, pdf, run, marked):
    run.json("mark", marked, "A-1", "--quote", "the mayor denied it", "--incident", "The mayor speaks")
    value, found = check(pdf)
    assert not found
    assert value["same_bytes"] is True
    assert value["edits_since"] == 1
    assert value["unread"] == 0
    assert "The case went on" in run("verify", pdf, "--case", marked).out


@pytest.mark.parametrize("further", [1, 3])
def test_every_earlier_print_is_the_one_the_case_made_then(check, pdf, run, marked, tmp_path, further):
    for _ in range(further):
        run.json("undo", marked)
    value, found = check(pdf)
    assert value["same_bytes"] is True
    assert found <= {"pdf_claim_missing"}


def test_a_decision_taken_back_since_is_named(check, run, marked, tmp_path):
    run.json(
        "mark", marked, "A-1", "--quote", "killed", "--figure", "4", "--low", "4", "--best", "4", "--high", "4",
        "--counts", "killed", "--measure", "incident", "--part-of", "I-1", "--speaker", "UN",
    )  # fmt: skip
    run.json("decide", marked, "F-1", "F-2", "--rule", "lowest", "--reason", "the monitor was there")
    run.json("timeline", marked, "-o", tmp_path / "decided.pdf")
    assert not check(tmp_path / "decided.pdf")[1]
    run.json("undo", marked)
    value, found = check(tmp_path / "decided.pdf")
    assert found == {"pdf_group_differs"}
    assert value["same_bytes"] is True


def test_a_source_changed_in_the_data_is_named(check, pdf):
    changed = with_data(
        pdf, lambda data: data["sources"][0].update(title="Another", url="https://example.org")
    )
    value, found = check(changed)
    assert found == {"pdf_source_differs", "pdf_bytes_differ"}
    (problem,) = [one for one in value["problems"] if one["what"] == "pdf_source_differs"]
    assert problem["rests_on"] == ["title", "url"]


def test_a_print_older_than_a_purge_says_what_cannot_be_told(check, pdf, run, marked):
    """Its way back is gone for good; the words that are left are still compared."""
    run.json("mark", marked, "A-1", "--quote", "the mayor denied it", "--incident", "The mayor speaks")
    run.json("purge", marked, "--article", "A-1", "--reason", "asked for", "--yes")
    value, found = check(pdf)
    assert value["same_pages"] is None
    assert {"pdf_source_unknown", "pdf_claim_missing"} <= found
    assert "could not be printed again" in run("verify", pdf, "--case", marked).out


def test_a_print_of_another_version_is_told_from_its_words(check, pdf, run, marked):
    """Its data and words are compared; what cannot be is said, not held against it."""
    other = with_data(pdf, lambda data: data.update(program="Fieldcase 0.0.1"))
    value, found = check(other)
    assert not found
    assert (value["same_bytes"], value["same_pages"]) == (False, True)
    assert "word for word" in run("verify", other, "--case", marked).out


def test_a_claim_that_was_removed_since_is_named(check, pdf, run, marked):
    run.json("undo", marked)
    value, found = check(pdf)
    assert found == {"pdf_claim_missing"}
    assert value["quotes"] == {"printed": 3, "standing": 3}, "its words still stand in the article"


@pytest.mark.parametrize("field", ["best", "counts", "value_as_written"])
def test_a_figure_that_was_changed_in_the_data_is_found(check, pdf, run, marked, field):
    changed = with_data(pdf, lambda data: data["figures"][0].update({field: "9"}))
    value, found = check(changed)
    assert "pdf_claim_differs" in found
    assert value["figures"] == {"printed": 1, "standing": 0}
    (problem,) = [one for one in value["problems"] if one["what"] == "pdf_claim_differs"]
    assert problem["where"] == "F-1"
    assert problem["rests_on"] == [field]


def test_a_quote_that_was_changed_in_the_data_is_found(check, pdf):
    def change(data):
        data["entries"][0]["citations"][0]["exact"] = "shells hit the town"

    value, found = check(with_data(pdf, change))
    assert {"pdf_quote_differs", "pdf_bytes_differ"} <= found
    assert value["quotes"]["standing"] == 2


def test_a_place_that_was_moved_in_the_data_is_found(check, pdf):
    _, found = check(with_data(pdf, lambda data: data["entries"][0]["citations"][0].update(start=0, end=19)))
    assert "pdf_quote_differs" in found


@pytest.mark.parametrize("since", [False, True])
def test_words_painted_over_on_a_page_are_found(check, pdf, run, marked, since):
    """The data are left alone: a reader sees other words than the program that checks the data."""
    painted = painted_over(pdf, "killed")
    if since:
        run.json("mark", marked, "A-1", "--quote", "the mayor denied it", "--incident", "The mayor speaks")
    _, found = check(painted)
    assert found == {"pdf_bytes_differ", "pdf_page_differs", "pdf_words_missing"}


def test_words_painted_over_in_a_print_of_another_version_are_found(check, pdf):
    other = with_data(pdf, lambda data: data.update(program="Fieldcase 0.0.1"))
    value, found = check(painted_over(other, "killed"))
    assert found == {"pdf_words_missing"}
    assert value["unread"] == 1, "the Arabic quote: a reader gives its line back in another order"


def test_a_pdf_that_names_no_edit_is_no_print_of_the_case(check, pdf):
    forged = with_data(pdf, lambda data: data.update(history={"head": "", "edits": 0, "at": ""}))
    _, found = check(forged)
    assert "pdf_head_unknown" in found


def test_another_case_is_told_apart(check, pdf, run, tmp_path):
    other = tmp_path / "other.fcase"
    run.json("new", other, "--title", "The same title")
    value, found = check(pdf, other)
    assert {"pdf_head_unknown", "pdf_source_unknown", "pdf_claim_missing"} <= found
    assert value["quotes"]["standing"] == 0


def test_an_original_changed_in_the_case_is_found(check, pdf, marked):
    with sqlite3.connect(marked) as database:
        for (name,) in database.execute("select name from sqlite_master where type = 'trigger'").fetchall():
            database.execute(f"drop trigger {name}")
        database.execute("update text set text = replace(text, 'mill', 'barn')")
    value, found = check(pdf)
    assert "text_changed" in found
    assert "pdf_quote_differs" in found
    assert value["quotes"]["standing"] == 0


def test_a_pdf_made_over_by_another_program_keeps_its_data_but_not_its_bytes(check, pdf):
    value, found = check(with_data(pdf, lambda _: None))
    assert found == {"pdf_bytes_differ"}
    assert value["quotes"]["standing"] == 3


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7\nnothing", b"PK\x03\x04", b'{"format": "fieldcase-timeline"}'], ids=repr
)
def test_a_file_that_is_no_timeline_is_refused_in_a_sentence(run, marked, tmp_path, data):
    path = tmp_path / "odd.pdf"
    path.write_bytes(data)
    done = run("verify", path, "--case", marked)
    assert done.status == 1
    assert str(path) in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.update(entries="x"),
        lambda data: data["figures"][0].pop("citations"),
        lambda data: data["entries"][0]["citations"][0].update(source=99),
        lambda data: data.update(edition="secret"),
        lambda data: data.update(history=None),
        lambda data: data["history"].update(head=[1] * 20),
        lambda data: data["history"].update(edits=True),
        lambda data: data.update(version=2),
    ],
)
def test_data_of_another_shape_are_refused_in_a_sentence(run, marked, pdf, change):
    done = run("verify", with_data(pdf, change), "--case", marked)
    assert done.status == 1
    assert "no data of a timeline that Fieldcase can read" in done.err


def test_a_pdf_without_a_case_is_wrong_usage(run, pdf):
    done = run("verify", pdf)
    assert done.status == 2
    assert "--case CASE" in done.err


def test_the_data_name_what_a_reader_sees(pdf):
    data = data_of(pdf)
    assert data["figures"][0]["printed"] == "2 or more people killed"
    assert data["entries"][0]["citations"][0]["exact"] == "shells hit the mill"
    assert data["sources"][0]["sha256"]


def test_the_file_has_what_archives_ask_for(pdf):
    """ISO 19005-3 as far as it can be seen without a validator."""
    with pikepdf.open(pdf) as file:
        assert not file.check_pdf_syntax()
        root = file.Root
        assert (str(root.Lang), str(root.OutputIntents[0].S)) == ("en", "/GTS_PDFA1")
        assert str(root.AF[0].AFRelationship) == "/Data"
        with file.open_metadata() as xmp:
            assert (xmp.pdfa_status, xmp["dc:title"]) == ("3B", str(file.docinfo.Title))
        for page in file.pages:
            assert all(int(note.F) == 4 for note in page.get("/Annots", []))
            for font in page.Resources.Font.values():
                inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
                assert "/FontFile2" in inner.FontDescriptor
        assert "/ID" in file.trailer
        assert b"/JavaScript" not in pdf.read_bytes()
