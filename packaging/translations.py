"""Collects the window's strings for translators and packs what they wrote.

`python packaging/translations.py update` brings resources/translations/*.ts up to date with the source;
`python packaging/translations.py build` packs each into the .qm file that the window loads.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "ar", "es", "fr", "ru", "uk")
TOOLS = Path(sys.executable).parent


def update() -> None:
    """Bring every language's strings up to date; English needs its plural forms only."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "app" / "ui").rglob("*.py"))
    for language in LANGUAGES:
        target = FOLDER / f"fieldcase_{language}.ts"
        plural = ["-pluralonly"] if language == "en" else []
        run("pyside6-lupdate", *sources, *plural, "-no-obsolete", "-locations", "none",
            "-source-language", "en", "-target-language", language, "-ts", str(target))  # fmt: skip
    write_english_plurals(FOLDER / "fieldcase_en.ts")


def write_english_plurals(path: Path) -> None:
    """Write English's two forms where nobody has yet: `%n figure(s)` is `%n figure` and `%n figures`."""
    tree = ElementTree.parse(path)  # noqa: S314  our own file
    for message in tree.iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") != "unfinished":
            continue
        source = message.findtext("source") or ""
        for form, ending in zip(translation.findall("numerusform"), ("", "s"), strict=True):
            form.text = source.replace("(s)", ending)
        del translation.attrib["type"]
    tree.write(path, encoding="utf-8", xml_declaration=True)


def build() -> list[Path]:
    """Pack every language and return the files."""
    made = []
    for source in sorted(FOLDER.glob("fieldcase_*.ts")):
        target = source.with_suffix(".qm")
        run("pyside6-lrelease", "-silent", str(source), "-qm", str(target))
        made.append(target)
    return made


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools that come with PySide6."""
    subprocess.run([str(TOOLS / tool), *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    if sys.argv[1:] == ["update"]:
        update()
    elif sys.argv[1:] == ["build"]:
        build()
    else:
        sys.exit(__doc__)
