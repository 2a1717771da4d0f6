"""Letters that mislead an eye or a decoder."""

from good_files import HTML, WORDS, docx, epub, mail, pdf

from corpus.hostile_file import fixed

_TURNED = "\u202e\u2066\u200f"
_TITLE = f"A {_TURNED}yellav\u2069\u202c \u0000\u0007\u001b[31m\u009b2J valley"
_LINK = f"<a href='https://example.org/{_TURNED}'>https://bank.example{_TURNED}gro.live//:sptth</a>"


def long_name(stem, suffix):
    return f"{stem}{suffix}"


FILES = (
    fixed("valley \u202excod.html", "a name that reads backwards", "article", HTML),
    fixed("gpj.\u2067txt\u2069.html", "isolates in a name", "article", HTML),
    fixed("a\nb\tc\x1b[31m.txt", "controls and a terminal's orders in a name", "article", WORDS),
    fixed("-rf --title=x.txt", "a name like an option", "article", WORDS),
    fixed("%n{path}%s<img src=x>.txt", "a name like a pattern and a tag", "article", WORDS),
    fixed("=cmd()|a!A1.txt", "a name like a formula", "article", WORDS),
    fixed("\U0001f480\ufeff\u0301 zalgo\u0336\u0335.txt", "marks and emoji in a name", "article", WORDS),
    fixed("x" * 240 + ".txt", "the longest name", "article", WORDS),
    fixed("..txt", "a name that is all dots", "article", WORDS),
    fixed(
        "turned title.html",
        "overrides in a title and in link text",
        "article",
        lambda: HTML.replace("A valley", _TITLE.replace("\0", "")).replace("<p>", f"<p>{_LINK} "),
    ),
    fixed(
        "turned title.docx",
        "overrides in a Word file",
        "article",
        lambda: docx(f"<w:p><w:r><w:t>{_TURNED}{WORDS}{_TURNED}</w:t></w:r></w:p>"),
    ),
    fixed(
        "turned title.epub", "overrides in a book", "article", lambda: epub(HTML.replace("A valley", _TURNED))
    ),
    fixed(
        "turned subject.eml",
        "controls in a subject and a name",
        "article",
        lambda: (
            mail()
            .replace(b"A valley", b"=?utf-8?q?=E2=80=AE=00=0D=0ABcc:_x=1B?=")
            .replace(b"Orla Tense", _TURNED.encode())
        ),
    ),
    fixed("nul.txt", "NUL bytes in a text", "article|file_binary", WORDS.replace(" ", "\0") * 50),
    fixed("nul.html", "NUL bytes for blanks", "article|file_binary|file_empty", HTML.replace(" ", "\0")),
    fixed(
        "nul.eml",
        "NUL bytes in a header",
        "article|file_binary",
        lambda: mail().replace(b"valley", b"val\0ley"),
    ),
    fixed("nul.pdf", "NUL bytes in a text", "article", lambda: pdf("BT /F1 12 Tf (a\\000b\\000c) Tj ET")),
    fixed(
        "overlong.txt",
        "overlong UTF-8",
        "article|file_binary",
        b"\xc0\xaf\xc0\xae\xe0\x80\xaf" * 200 + WORDS.encode(),
    ),
    fixed(
        "overlong.html",
        "a tag in overlong UTF-8",
        "article|file_binary",
        b"<meta charset=utf-8>" + b"\xc0\xbcscript\xc0\xbe" * 50 + HTML.encode(),
    ),
    fixed(
        "surrogates.txt",
        "lone surrogates in UTF-16",
        "article",
        b"\xff\xfe" + WORDS.encode("utf-16-le") + b"\x00\xd8a\x00\x00\xdc" * 50,
    ),
    fixed(
        "surrogates in utf-8.txt",
        "surrogates in UTF-8",
        "article|file_binary",
        b"\xed\xa0\x80\xed\xb0\x80" * 50 + WORDS.encode(),
    ),
    fixed(
        "two marks.txt",
        "byte-order marks of two orders",
        "article|file_binary",
        b"\xff\xfe" + WORDS.encode("utf-16-le") + b"\xfe\xff" + WORDS.encode("utf-16-be"),
    ),
    fixed("many marks.txt", "1,000 byte-order marks", "article", "\ufeff" * 1_000 + WORDS),
    fixed("odd.txt", "UTF-16 with a byte too few", "article", b"\xfe\xff" + WORDS.encode("utf-16-be")[:-1]),
    fixed(
        "utf-32.txt",
        "UTF-32 beyond the last character",
        "article|file_binary",
        b"\xff\xfe\0\0" + WORDS.encode("utf-32-le") + b"\xff\xff\xff\x7f" * 20,
    ),
    fixed(
        "escapes.txt",
        "ISO-2022 escapes without an end",
        "article|file_binary",
        b"\x1b$B" * 5_000 + WORDS.encode(),
    ),
    fixed(
        "escapes.html",
        "script hidden by ISO-2022",
        "article|file_binary",
        b"<meta charset=iso-2022-jp>" + b"\x1b$B<script>alert(1)</script>\x1b(B" + HTML.encode(),
    ),
    fixed(
        "utf-7.html",
        "script hidden by UTF-7",
        "article",
        "<meta charset=utf-7>" + "+ADw-script+AD4-alert(1)" + HTML,
    ),
    fixed(
        "codec.html",
        "an encoding that is a program",
        "article",
        "<meta charset='zlib_codec'><meta charset=idna>" + HTML,
    ),
    fixed(
        "codec.eml",
        "an encoding that is none",
        "article",
        lambda: mail().replace(b"charset=utf-8", b"charset=bz2_codec"),
    ),
    fixed(
        "codec.xhtml",
        "a declared encoding that is a lie",
        "article",
        b"<?xml version='1.0' encoding='utf-16'?>" + HTML.encode(),
    ),
    fixed("marks.txt", "10,000 marks over one letter", "article", "a" + "\u0301" * 10_000 + WORDS),
    fixed("turns.txt", "5,000 embeddings", "article", "\u202b\u202a" * 2_500 + WORDS + "\u202c" * 5_000),
    fixed(
        "noncharacters.txt",
        "characters that are none",
        "article|file_binary",
        "\ufffe\uffff\ufdd0\U0010ffff" * 50 + WORDS * 9,
    ),
    fixed(
        "tags.txt",
        "invisible letters",
        "article",
        WORDS + "".join(chr(0xE0000 + ord(c)) for c in "hidden orders") * 50,
    ),
)
