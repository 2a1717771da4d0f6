"""The text of a PDF: every line of it, in the order in which a person reads it."""

import subprocess
import sys
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from app.store.shadow import shadow
from tests.unit.intake.pdf.made_pdf import drawn, lines, paragraph, read, together, words_of

ROOT = Path(__file__).resolve().parents[4]
FIRST = (
    "Two civilians were killed near Brenn on 6 June",
    "when a shell hit the market, the monitor said in",
    "a report.",
)
SECOND = ("Five more were wounded and taken to hospital in", "Saraqib, which has no electricity since May.")


def test_lines_become_paragraphs():
    page = together(
        paragraph(72, 780, "Shells hit the market", size=20),
        paragraph(72, 740, *FIRST),
        paragraph(72, 740 - 14 * 4, *SECOND),
    )
    assert words_of(read(drawn(page))) == [
        ("title", "Shells hit the market"),
        ("paragraph", " ".join(FIRST)),
        ("paragraph", " ".join(SECOND)),
    ]


def test_an_indent_begins_a_paragraph_without_a_gap():
    page = together(paragraph(72, 740, *FIRST), paragraph(72, 740 - 14 * 3, *SECOND, indent=20))
    assert [words for _, words in words_of(read(drawn(page)))] == [" ".join(FIRST), " ".join(SECOND)]


def test_a_hyphen_at_the_end_of_a_line_stays():
    text = read(drawn(paragraph(72, 740, "The infor-", "mation was confirmed by the moni-", "tor."))).text
    assert text == "The infor-\nmation was confirmed by the moni- tor."


def test_lines_that_their_author_ended_keep_their_ends():
    address = ("The Brenn Monitor", "7 Mill Road", "Brenn, where the market was hit")
    assert read(drawn(paragraph(72, 740, *address))).text == "\n".join(address)


def test_words_over_the_end_of_a_line_are_found():
    """Search looks at the shadow, where a line's end is white space like a space between words."""
    text = shadow(read(drawn(paragraph(72, 740, *FIRST))).text)
    assert text.split()[-6:] == ["the", "monitor", "said", "in", "a", "report."]


def test_columns_keep_the_order_in_which_a_file_writes_them():
    left = [f"Left column line {n} goes on with words" for n in range(12)]
    right = [f"Right column line {n} goes on with words" for n in range(12)]
    page = together(paragraph(60, 740, *left), paragraph(320, 740, *right))
    assert read(drawn(page)).text.split("\n") == [" ".join(left), " ".join(right)]


@pytest.mark.parametrize("swap", [False, True])
def test_columns_that_a_file_interleaves_are_read_one_after_the_other(swap):
    left = [f"Left column line {n} goes on with words" for n in range(12)]
    right = [f"Right column line {n} goes on with words" for n in range(12)]
    rows = []
    for n, (one, other) in enumerate(zip(left, right, strict=True)):
        row = [(60, 700 - 14 * n, one), (320, 700 - 14 * n, other)]
        rows += reversed(row) if swap else row
    page = together(
        lines((60, 740, "A heading over both of the columns, which is long enough to cross")), lines(*rows)
    )
    text = read(drawn(page)).text.split("\n")
    assert text[1:] == [" ".join(left), " ".join(right)]


def test_a_table_keeps_its_rows():
    rows = [(f"{day} June", "Saraqib", f"{day * 2} killed") for day in range(1, 13)]
    page = lines(
        *((72 + 150 * x, 740 - 16 * y, cell) for y, row in enumerate(rows) for x, cell in enumerate(row))
    )
    assert read(drawn(page)).text.split("\n") == [" ".join(row) for row in rows]


def test_headers_footers_and_page_numbers_are_outside_the_main_part():
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")

    def page(number):
        return together(
            lines((72, 815, "The Brenn Monitor")),
            paragraph(
                72, 740, f"It was {days[number - 1]} in June and of those who", "lived there some died."
            ),
            lines((300, 30, f"{number}")),
        )

    result = read(drawn(*(page(number) for number in range(1, 6))))
    heads = [words for kind, words in words_of(result) if kind == "header"]
    assert heads.count("The Brenn Monitor") == 5
    assert {"1", "2", "3", "4", "5"} <= set(heads)
    main = [result.text[start:end] for start, end in result.main]
    assert len(main) == 5
    assert not any("Monitor" in words or words.strip().isdigit() for words in main)


def test_a_line_that_only_begins_alike_is_no_header():
    pages = [
        paragraph(72, 780, f"On this day {name} was seen", "and nothing else happened there.")
        for name in ("Ali", "Omar", "Vera", "Nour")
    ]
    assert {kind for kind, _ in words_of(read(drawn(*pages)))} == {"paragraph"}


@pytest.mark.parametrize("style", ["{}", "Page {} of 3", "- {} -", "p. {}", "The Monitor, no. 7, {}"])
def test_numbers_that_rise_with_the_pages_are_footers(style):
    pages = [
        together(paragraph(72, 740, f"It was {day} when it began."), lines((300, 30, style.format(n))))
        for n, day in enumerate(("Monday", "Friday", "Sunday"), start=5)
    ]
    heads = [words for kind, words in words_of(read(drawn(*pages))) if kind == "header"]
    assert heads == [style.format(n) for n in (5, 6, 7)]


def test_rows_that_differ_in_their_numbers_alone_are_no_headers():
    pages = [
        lines((72, 800, f"Killed on day {n}: {killed}")) for n, killed in ((1, 9), (4, 2), (2, 7), (8, 3))
    ]
    assert {kind for kind, _ in words_of(read(drawn(*pages)))} == {"paragraph"}


@pytest.mark.parametrize(
    ("step", "alike"),
    [
        (24, "On day {page} shell {line} hit the market of the town again"),
        (24, "The guard said nothing."),
        (14, "On day {page} shell {line} hit the market"),
    ],
)
def test_lines_of_the_body_that_are_alike_on_every_page_stay_in_the_main_part(step, alike):
    def page(number):
        words = [alike.format(page=number, line=line) for line in (1, 2)]
        words += [f"{chr(96 + number) * 3} {chr(97 + line)} was seen" for line in range(20)]
        return lines(*[(60, 800 - step * place, line) for place, line in enumerate(words)])

    result = read(drawn(*(page(number) for number in range(1, 6))))
    assert not [words for kind, words in words_of(result) if kind == "header"]


def test_a_bold_line_of_its_own_is_a_heading():
    page = together(
        lines((72, 740, "What the monitor saw"), font="Helvetica-Bold"), paragraph(72, 716, *FIRST, *SECOND)
    )
    assert words_of(read(drawn(page)))[0][0] in ("title", "heading")


def test_bullets_are_items():
    page = paragraph(72, 740, "- two killed in the market", "- five wounded", "- one missing")
    assert [kind for kind, _ in words_of(read(drawn(page)))] == ["list_item"] * 3


def test_a_page_turned_on_its_side_is_read():
    def turned(canvas: Canvas):
        canvas.rotate(90)
        canvas.drawString(100, -100, "Two civilians were killed")

    assert read(drawn(turned)).text == "Two civilians were killed"


def test_empty_pages_are_pages():
    result = read(drawn(lines((72, 700, "First")), lambda _: None, lines((72, 700, "Third"))))
    assert [(page.number, page.start, page.end) for page in result.pages] == [
        (1, 0, 6),
        (2, 6, 6),
        (3, 6, 11),
    ]
    assert result.text == "First\nThird"
    assert not result.notices


def test_progress_is_told_page_by_page():
    told = []
    read(drawn(*[lines((72, 700, "Words"))] * 3), advance=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_it_reads_alike_in_every_process(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(
        drawn(together(paragraph(72, 740, *FIRST), lines((300, 30, "1"))), paragraph(72, 740, *SECOND))
    )
    code = (
        "import sys; from pathlib import Path; from app.intake.read_request import ReadRequest;"
        "from app.intake.pdf.pdf_reader import READER;"
        "print(READER.read(ReadRequest(data=Path(sys.argv[1]).read_bytes())))"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code, path],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1
