"""Words that keep a regular expression busy: long runs of what it looks for, which never end as it wants."""

from good_files import WORDS, docx, pdf, rtf, zip_of

from corpus.hostile_file import fixed
from corpus.zips import members_of

_LONG = 4_000
RUNS = {
    "blanks": " " * _LONG + "x",
    "tabs and bars": "\t|" * _LONG,
    "dashes": " - " * _LONG,
    "names": "By " + "Anna and " * _LONG,
    "places": "By A" + " in at" * _LONG,
    "digits": "20" * _LONG,
    "dates": "2020-06-" * _LONG,
    "months": "2 June " * _LONG,
    "clocks": "at 10:00 " * _LONG,
    "semicolons": " ;" * _LONG + "&",
    "apostrophes": "a'" * _LONG,
    "languages": "en-" * _LONG,
    "brackets": "<!--" * _LONG + "=?utf-8?q?" * 2_000,
    "numbers of pages": "xiv - 1 [(" * _LONG,
    "keys": "a b-c " * _LONG + ":",
    "quotes": ">\t" * _LONG,
    "commas": ", " * _LONG + "}",
}


def page(run):
    """Return a page that says it of every fact."""
    quoted = run.replace("'", "&#39;").replace("<", "&lt;")
    metas = "".join(
        f"<meta name='{name}' content='{quoted}'>"
        for name in (
            "author",
            "date",
            "dc.date",
            "article:published_time",
            "og:site_name",
            "og:url",
            "og:locale",
        )
    )
    linked = (
        f'<script type="application/ld+json">{{"@type": "Article", "datePublished": "{run}"}}, {run}</script>'
    )
    return (
        f"<html lang='{quoted}'><title>{quoted}</title>{metas}{linked}<style>{run}</style><article>"
        f"<h1>{quoted}</h1><p class='byline'>{quoted}<time datetime='{quoted}'>{quoted}</time>"
        f"<p style='{quoted}'>{WORDS}<a href='{quoted}'>{quoted}</a></article>"
    )


def letter(run):
    run = run[:50_000]
    head = "".join(
        f"{name}: {run}\r\n" for name in ("Subject", "From", "Date", "To", "Content-Language", "X-URL")
    )
    kind = f'Content-Type: text/plain; charset="{run[:900]}"'
    return f"{head}MIME-Version: 1.0\r\n{kind}\r\n\r\n{run}\r\n{WORDS}".encode()


def written(run):
    return f"---\ntitle: {run}\nauthor: {run}\n{run}\n# {run}\n\n{run}\n\n| {run}\n\n{WORDS}\n"


def printed(run):
    run = run[:20_000].replace("(", "\\(").replace(")", "\\)").replace("\t", " ")
    data = pdf(f"BT /F1 12 Tf 72 700 Td ({run}) Tj 0 -20 Td ({WORDS}) Tj ET")
    return data.replace(
        b"/Root 1 0 R", f"/Root 1 0 R /Info << /Title ({run}) /CreationDate ({run}) >>".encode()
    )


def office(run):
    """Return a Word file whose properties and first lines say it."""
    run = run.replace("&", "&amp;").replace("<", "&lt;")
    links = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = f"{links}/metadata/core-properties"
    data = members_of(docx(f"<w:p><w:r><w:t>{run}</w:t></w:r></w:p><w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>"))
    relations = data["_rels/.rels"].decode()
    core = (
        '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/">'
        f"<dc:title>{run}</dc:title><dc:creator>{run}</dc:creator><t:created>{run}</t:created>"
        f"<dc:language>{run}</dc:language></c:coreProperties>"
    )
    link = f'<Relationship Id="c" Type="{kind}" Target="docProps/core.xml"/></Relationships>'
    return zip_of(
        {**data, "_rels/.rels": relations.replace("</Relationships>", link), "docProps/core.xml": core}
    )


FILES = tuple(
    fixed(
        f"{name}.{suffix}",
        f"expressions: {name} in every fact of {where}",
        "article|file_too_complex" if suffix == "docx" else "article",
        lambda make=make, run=run: make(run),
        long=suffix in ("md", "pdf", "docx", "rtf"),
    )
    for name, run in RUNS.items()
    for suffix, where, make in (
        ("html", "a page", page),
        ("txt", "a text", lambda run: f"{run}\n{run}\n\n{WORDS}\n{run}\n"),
        ("md", "Markdown", written),
        ("eml", "a letter", letter),
        ("pdf", "a PDF", printed),
        ("docx", "a Word file", office),
        ("rtf", "an RTF", lambda run: rtf(run + WORDS)),
    )
)
