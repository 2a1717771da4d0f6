"""PDF pages, fonts and scripts that make a reader draw, run or count without an end."""

from good_files import WORDS, pdf

from corpus.hostile_file import fixed
from corpus.nesting import objects

_SCRIPT = "/OpenAction << /S /JavaScript /JS (while(1){app.alert(1)}) >> "


def box(size):
    return pdf().replace(b"[0 0 612 792]", size)


def catalogue(more):
    return pdf().replace(b"/Pages 2 0 R", b"/Pages 2 0 R " + more.encode(), 1)


def font(entries, *bodies):
    """Return a PDF whose font has further entries."""
    return objects(
        pdf().replace(b"/BaseFont /Helvetica", b"/BaseFont /Helvetica " + entries.encode(), 1), bodies
    )


def mapped():
    """Return a font whose every letter means 500 others."""
    text = "<0041>" * 500
    body = f"1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <00> <ff> {text} endbfrange"
    return font("/ToUnicode 7 0 R", f"<< /Length {len(body)} >>\nstream\n{body}\nendstream")


def broken_font():
    body = "\0\1\0\0" + "\xff" * 4_000
    return font(
        "/FontDescriptor 7 0 R",
        "<< /Type /FontDescriptor /FontName /X /Flags 4 /FontFile2 8 0 R >>",
        f"<< /Length {len(body)} >>\nstream\n{body}\nendstream",
    )


def labels():
    return catalogue("/PageLabels << /Nums [0 << /S /r /St 2000000000 /P (" + "x" * 100_000 + ") >>] >>")


def words_anywhere():
    """Return a page of 20,000 words at places and sizes of no page."""
    lines = [
        f"BT /F1 {n % 999} Tf {n * 7919 % 10**7} {-n * 104729 % 10**7} Td (a{n}) Tj ET" for n in range(20_000)
    ]
    return pdf("\n".join(lines) + f" BT /F1 12 Tf 72 700 Td ({WORDS}) Tj ET")


_PAGE = "article|file_broken|file_too_complex"

FILES = (
    fixed("script.pdf", "a script when it is opened", "article", lambda: catalogue(_SCRIPT)),
    fixed(
        "page script.pdf",
        "a script when a page is shown",
        "article",
        lambda: pdf(more="/AA << /O << /S /JavaScript /JS (while(1){}) >> >>"),
    ),
    fixed(
        "named script.pdf",
        "scripts in the tree of names",
        "article",
        lambda: catalogue(
            "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.alert(1)) >>] >> >>"
        ),
    ),
    fixed(
        "embedded.pdf",
        "a program attached",
        "article",
        lambda: catalogue(
            "/Names << /EmbeddedFiles << /Names [(calc.exe) << /F (calc.exe) /EF << /F 4 0 R >> >>] >> >>"
        ),
    ),
    fixed("200 inches.pdf", "a page of 200 inches", "article", lambda: box(b"[0 0 14400 14400]")),
    fixed(
        "million points.pdf", "a page of 1,000,000 points", "article", lambda: box(b"[0 0 1000000 1000000]")
    ),
    fixed("huge page.pdf", "a page of 9e9 points", "article", lambda: box(b"[0 0 9e9 9e9]")),
    fixed("no page.pdf", "a page of no size", "article", lambda: box(b"[0 0 0 0]")),
    fixed(
        "turned page.pdf", "a page from right to left, upside down", "article", lambda: box(b"[612 792 0 0]")
    ),
    fixed(
        "unit.pdf", "a point of a million points", "article", lambda: pdf(more="/UserUnit 1000000 /Rotate 89")
    ),
    fixed(
        "letters.pdf",
        "500,000 letters in one place",
        "article",
        lambda: pdf("BT /F1 1 Tf " + "(abcdefghij) Tj " * 50_000 + "ET"),
        long=True,
    ),
    fixed("anywhere.pdf", "20,000 words at no place", "article", words_anywhere, long=True),
    fixed(
        "widths.pdf",
        "a font whose letters are endless",
        "article",
        lambda: font("/FirstChar 0 /LastChar 2147483647 /Widths [1e38 -1e38]"),
    ),
    fixed("mapped.pdf", "a letter that means 500", "article", mapped),
    fixed("font.pdf", "a broken font", "article", broken_font),
    fixed(
        "encoding.pdf",
        "names of letters that there are not",
        "article",
        lambda: font("/Encoding << /Differences [0 " + "/uni110000 /u0 /.notdef " * 10_000 + "] >>"),
    ),
    fixed("labels.pdf", "page labels of 100,000 letters", "article|file_stopped_reader", labels),
    fixed(
        "metadata.pdf",
        "a title of 5 MB",
        "article",
        lambda: pdf().replace(b"/Root 1 0 R", b"/Root 1 0 R /Info << /Title (" + b"x" * 5_000_000 + b") >>"),
        long=True,
    ),
)
