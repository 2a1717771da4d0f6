"""Draws quotes with fpdf2, shaped and from the right where they are Arabic: what another library takes for them.

`python quotes_by_fpdf.py QUOTES.json FONTS OUT.pdf`; only the quotes, three a title: no links, table or outline.
"""

import json
import sys
from pathlib import Path

from fpdf import FPDF


def draw(quotes: list[str], fonts: Path, out: Path) -> None:
    """Write the quotes to `out` with the fonts of the timeline."""
    pdf = FPDF()
    pdf.add_font("serif", "", fonts / "NotoSerif-Regular.ttf")
    pdf.add_font("serif", "B", fonts / "NotoSerif-Bold.ttf")
    arabic = next(iter(sorted(fonts.glob("*Arabic*Regular.ttf"))), None)
    if arabic is not None:
        pdf.add_font("arabic", "", arabic)
        pdf.set_fallback_fonts(["arabic"])
    pdf.set_text_shaping(True)
    pdf.add_page()
    for number, quote in enumerate(quotes):
        if number % 3 == 0:
            pdf.set_font("serif", "B", 11)
            pdf.multi_cell(0, 6, f"Shelling {number // 3} of the market", new_x="LMARGIN", new_y="NEXT")
            pdf.set_font("serif", "", 10)
        pdf.multi_cell(0, 5, quote, new_x="LMARGIN", new_y="NEXT")
    pdf.output(str(out))


if __name__ == "__main__":
    draw(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), Path(sys.argv[2]), Path(sys.argv[3]))
