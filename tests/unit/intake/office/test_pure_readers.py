"""The same bytes give the same text, blocks, main part and facts in any process and under any hash seed."""

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys
from pathlib import Path
from app.intake.read_request import ReadRequest
from app.intake.registry import reader_for
for path in sorted(Path(sys.argv[1]).iterdir()):
    data = path.read_bytes()
    print(path.name, reader_for(data, path.name).read(ReadRequest(data=data, filename=path.name)))
"""
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
PAGE = "<html xmlns='http://www.w3.org/1999/xhtml'><body><h1>{0}</h1><p>Words of {0}</p></body></html>"


def files(zipped):
    paragraphs = "".join(f"<w:p><w:r><w:t>Paragraph {number}</w:t></w:r></w:p>" for number in range(50))
    changed = "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>here</w:t></w:r></w:p>"
    items = "".join(
        f'<item id="c{number}" href="c{number}.xhtml" media-type="application/xhtml+xml"/>'
        for number in range(20)
    )
    order = "".join(f'<itemref idref="c{number}"/>' for number in range(20))
    text = "<text:p>A<text:note><text:note-body><text:p>B</text:p></text:note-body></text:note></text:p>"
    return {
        "a.docx": zipped(
            {
                "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{paragraphs}{changed}</w:body></w:document>'
            }
        ),
        "a.odt": zipped(
            {
                "content.xml": f'<office:document-content xmlns:office="{OASIS}office:1.0" '
                f'xmlns:text="{OASIS}text:1.0">'
                f"<office:body><office:text>{text}</office:text></office:body></office:document-content>"
            }
        ),
        "a.rtf": b"{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset178 A;}{\\f1\\fcharset204 B;}}\\f0\\'c7{\\footnote N}\\par}",
        "a.epub": zipped(
            {
                "mimetype": "application/epub+zip",
                "a.opf": f"<package><manifest>{items}</manifest><spine>{order}</spine></package>",
                **{f"c{number}.xhtml": PAGE.format(number) for number in range(20)},
            }
        ),
    }


def test_a_reading_is_the_same_in_every_process(tmp_path, zipped):
    for name, content in files(zipped).items():
        (tmp_path / name).write_bytes(content)
    root = Path(__file__).parents[4]
    printed = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(tmp_path)],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("77", "Asia/Damascus"))
    }
    assert len(printed) == 1
    assert printed.pop().count(b"ReaderResult") == 4
