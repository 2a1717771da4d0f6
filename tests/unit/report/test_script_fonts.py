"""Fonts come from packages: which character is drawn by which, and what happens where a package is not there."""

import io
import subprocess
import sys
from collections import Counter

import pytest
from pypdf import PdfReader

from app.report.glyph_runs import glyph_runs
from app.report.script_fonts import FACES, SCRIPT_FONTS, font_data, fonts_for
from app.report.typography import QUOTE
from tests.unit.report.every_script import SENTENCES
from tests.unit.report.set_page import page_of, readers, squeezed

POSTS = {
    "signs": "✓ yes ■ ● ★ ☐ ☑ ☒ ⇒ ← ∀x∈S ⚖ ① ② ☪ ✝ ✡ ▶",
    "pictures": "BREAKING 🧵 1/3 🎥 Video 📍Saraqib 🙏😂🫡 ✅ ⚠️",
    "joined pictures": "👍🏽 👩‍⚕️ 🇸🇾 1️⃣ ❤️ ☎️ 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
}
WITHOUT_CJK = """
import sys
sys.modules["justmytype_intl_cjk"] = None
from collections import Counter
from app.report.glyph_runs import glyph_runs
from app.report.typography import QUOTE
missing = Counter()
runs = glyph_runs("据SOHR", QUOTE, missing)
print("".join(run.text for run in runs), list(map(ord, missing)))
"""


@pytest.mark.parametrize("words", [*SENTENCES.values(), *POSTS.values()], ids=[*SENTENCES, *POSTS])
@pytest.mark.parametrize("style", [QUOTE, QUOTE.bold()], ids=["regular", "bold"])
def test_every_character_is_drawn_and_bold_where_bold_is_asked(words, style):
    missing = Counter()
    runs = glyph_runs(words, style, missing)
    assert not missing
    assert all(run.font.face.name.decode().endswith(f"-{style.face}") for run in runs)


@pytest.mark.parametrize("words", POSTS.values(), ids=POSTS)
def test_signs_and_pictures_copy_out_as_they_were_written(words):
    data = page_of(words)
    for name, reader in readers().items():
        assert squeezed(words) in squeezed(reader(data)), name


def test_the_parts_of_a_picture_are_drawn_as_one():
    for words in POSTS["joined pictures"].split():
        (run,) = glyph_runs(words, QUOTE, Counter())
        assert len(run.text) == 1, words


def test_a_font_is_opened_only_for_characters_that_it_has():
    assert fonts_for("\u0378") == fonts_for("\U00012000") == ()
    for character in ("ا", "ש", "አ", "က", "😀", "★", "ქ"):
        families = fonts_for(character)
        assert families
        assert not any(family.endswith(("SC", "TC", "JP", "KR")) for family in families)


def test_every_font_is_there_at_each_weight():
    for font in SCRIPT_FONTS:
        plain, bold = (font_data(font.family, face) for face in FACES)
        assert plain is not None, font.family
        assert bold is not None, font.family
        assert plain != bold


def test_without_the_large_fonts_their_characters_are_printed_as_codes():
    command = [sys.executable, "-c", WITHOUT_CJK]
    told = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    assert told.split() == ["[U+636E]SOHR", f"[{ord('据')}]"]


def test_a_page_of_all_scripts_holds_only_the_letters_it_draws():
    data = page_of(*SENTENCES.values())
    fonts = PdfReader(io.BytesIO(data)).pages[0]["/Resources"]["/Font"]
    assert len(data) < 400_000
    assert len(fonts) > 20
