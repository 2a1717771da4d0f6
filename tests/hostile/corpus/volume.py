"""Too much of one thing: lines, attributes, cells, paragraphs, headers."""

from good_files import HTML, WORDS, docx, epub, mail, odt, rtf, zip_of

from corpus.hostile_file import fixed

_MB = 1 << 20
_REPEATED = (
    '<table:table xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><table:table-row '
    'table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000000">'
    "<text:p>a</text:p></table:table-cell></table:table-row></table:table>"
)


def cells():
    """Return a table of a million cells."""
    return "<table>" + ("<tr>" + "<td>1" * 1_000) * 1_000 + "</table>" + f"<p>{WORDS}"


def sheet_cells():
    row = "<w:tr>" + "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>" * 100 + "</w:tr>"
    return docx("<w:tbl>" + row * 300 + "</w:tbl>")


_TOO_MUCH = "file_too_complex"

FILES = (
    fixed("a line of 15 MB.txt", "a line of 15 MB", "article", lambda: b"word " * (3 * _MB), long=True),
    fixed("a line of 40 MB.txt", "a line of 40 MB", _TOO_MUCH, lambda: b"word " * (8 * _MB)),
    fixed(
        "a line of 200 MB.txt",
        "the largest file, one line",
        _TOO_MUCH,
        lambda: b"word " * (40 * _MB),
        long=True,
    ),
    fixed(
        "a line of 200 MB.html",
        "a page of 200 MB",
        f"{_TOO_MUCH}|file_took_too_long",
        lambda: b"<p>" + b"word " * (40 * _MB - 1),
        long=True,
    ),
    fixed(
        "a line of 200 MB.md",
        "Markdown of 200 MB",
        f"{_TOO_MUCH}|file_took_too_long",
        lambda: b"*word " * (33 * _MB),
        long=True,
    ),
    fixed(
        "a line of 200 MB.eml",
        "a letter of 200 MB",
        f"{_TOO_MUCH}|file_took_too_long",
        lambda: mail() + b"word " * (39 * _MB),
        long=True,
    ),
    fixed(
        "a line of 200 MB.rtf",
        "RTF of 200 MB",
        f"{_TOO_MUCH}|file_took_too_long",
        lambda: rtf("word " * (39 * _MB)),
        long=True,
    ),
    fixed("a long word.txt", "a word of 5 MB", "article", lambda: b"x" * (5 * _MB)),
    fixed(
        "a long word.html",
        "a word of 5 MB in a page",
        "article",
        lambda: HTML.replace("two", "x" * (5 * _MB)),
        long=True,
    ),
    fixed(
        "an emoji.txt",
        "a text that needs four bytes a letter",
        "article",
        lambda: b"word " * (2 * _MB) + "\U0001f480".encode(),
        long=True,
    ),
    fixed(
        "lines.txt",
        "1,000,000 lines of one letter",
        "article|file_too_complex",
        b"a\n" * 1_000_000,
        long=True,
    ),
    fixed("paragraphs.txt", "10,000,000 paragraphs", _TOO_MUCH, lambda: b"a\n\n" * 10_000_000, long=True),
    fixed("many paragraphs.txt", "600,000 paragraphs", _TOO_MUCH, b"a\n\n" * 600_000),
    fixed("paragraphs.html", "300,000 paragraphs", f"{_TOO_MUCH}|article", "<p>a" * 300_000, long=True),
    fixed(
        "paragraphs.docx",
        "30,000 paragraphs",
        "article|file_too_complex",
        lambda: docx(f"<w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>" * 30_000),
    ),
    fixed("headings.md", "300,000 headings", f"{_TOO_MUCH}|article", b"# a\n" * 300_000, long=True),
    fixed(
        "ends.txt",
        "20 MB of line ends",
        "file_empty|article|file_too_complex",
        lambda: b"\r\n" * (10 * _MB),
        long=True,
    ),
    fixed(
        "blanks.html", "10 MB of blanks", "article", lambda: HTML.replace("two", " " * (10 * _MB)), long=True
    ),
    fixed(
        "attributes.html",
        "a million attributes",
        "article",
        lambda: "<p " + " ".join(f"a{n}=1" for n in range(1_000_000)) + f">{WORDS}",
    ),
    fixed(
        "one attribute.html",
        "an attribute of 5 MB",
        "article",
        lambda: f"<p title='{'x' * 5_000_000}'>{WORDS}",
    ),
    fixed(
        "classes.html",
        "100,000 classes",
        "article",
        lambda: f"<p class='{'a ' * 100_000}' style='{'a:b;' * 100_000}'>{WORDS}",
    ),
    fixed("cells.html", "a million cells", "article|file_took_too_long", cells, long=True),
    fixed("cells.docx", "30,000 cells", "article|file_too_complex", sheet_cells),
    fixed(
        "columns.html",
        "a cell over 1,000,000,000 columns",
        "article",
        f"<table><tr><td colspan=1000000000 rowspan=1000000000>{WORDS}</table>",
    ),
    fixed(
        "spans.html", "100,000 elements in a line", "article", lambda: "<span>a</span>" * 100_000, long=True
    ),
    fixed("comments.html", "comments that never end", "article|file_empty", lambda: "<!--" * 100_000 + WORDS),
    fixed(
        "options.html",
        "a list of 100,000 choices",
        "article",
        lambda: "<select>" + "<option>a" * 100_000 + f"</select><p>{WORDS}",
        long=True,
    ),
    fixed(
        "metas.html",
        "50,000 facts",
        "article",
        lambda: "<meta name=author content='A Name'><meta property=og:title content=T>" * 25_000 + HTML,
        long=True,
    ),
    fixed(
        "spaces.odt",
        "2,000,000,000 blanks",
        "article|file_too_complex",
        lambda: odt('<text:p>a<text:s text:c="2000000000"/>b</text:p>'),
    ),
    fixed("columns.odt", "a cell 10^12 times", "article|file_too_complex", lambda: odt(_REPEATED)),
    fixed(
        "headers.eml",
        "100,000 headers",
        "article|file_too_complex",
        lambda: b"".join(b"X-%d: y\r\n" % n for n in range(100_000)) + mail(),
    ),
    fixed(
        "one header.eml",
        "a header of 1 MB in pieces",
        "article",
        lambda: b"Subject: " + b"=?utf-8?q?a?= " * 100_000 + b"\r\n" + mail(),
    ),
    fixed(
        "names.eml",
        "50,000 open brackets in a name",
        "article",
        lambda: b"From: " + b"(" * 50_000 + b"\r\n" + mail(),
    ),
    fixed(
        "parameters.eml",
        "a parameter in 50,000 pieces",
        "article",
        lambda: mail().replace(b"charset=utf-8", b"; ".join(b"charset*%d*=a" % n for n in range(50_000))),
        long=True,
    ),
    fixed(
        "ids.eml",
        "references to 100,000 letters",
        "article",
        lambda: mail().replace(b"Message-ID:", b"References: " + b"<a@b> " * 100_000 + b"\r\nMessage-ID:"),
    ),
    fixed("unicode.rtf", "200,000 letters by number", "article", b"{\\rtf1 " + b"\\u-1?" * 200_000 + b"}"),
    fixed(
        "chapters.epub",
        "5,000 chapters in the spine",
        "article|file_too_complex",
        lambda: spine(5_000),
        long=True,
    ),
    fixed("metadata.epub", "20,000 authors", "article", lambda: authors(20_000)),
)


def spine(count):
    """Return a book whose spine names one chapter so many times."""
    from corpus.zips import members_of

    members = members_of(epub())
    book = members["book.opf"].decode().replace('<itemref idref="c"/>', '<itemref idref="c"/>' * count)
    return zip_of({**members, "book.opf": book})


def authors(count):
    from corpus.zips import members_of

    members = members_of(epub())
    names = "<dc:creator>A Name</dc:creator>" * count
    title = f"<dc:title>{'x' * 100_000}</dc:title>"
    facts = f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{names}{title}</metadata>'
    return zip_of({**members, "book.opf": members["book.opf"].decode().replace("<metadata/>", facts)})
