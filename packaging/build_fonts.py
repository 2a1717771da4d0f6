#!/usr/bin/env python3
"""Cuts the static fonts in resources/fonts from the variable fonts of the pinned fontpkg-* packages.

Every file is checked against resources/fonts/fonts.sha256; one that is there and right is left alone.
`--list` rewrites that list after the pins of the font packages or of fontTools have changed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from pathlib import Path

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
LIST = FONTS / "fonts.sha256"
REGULAR, SEMIBOLD, BOLD = 400, 600, 700

# file name -> (package, file inside it, weight to cut; None copies a font that is static already)
CUTS: dict[str, tuple[str, str, int | None]] = {
    "NotoSans-Regular.ttf": ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf", REGULAR),
    "NotoSans-SemiBold.ttf": ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf", SEMIBOLD),
    "NotoSans-Bold.ttf": ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf", BOLD),
    "NotoSans-Italic.ttf": ("fontpkg_noto_sans", "NotoSans-Italic[wdth,wght].ttf", REGULAR),
    "NotoSans-BoldItalic.ttf": ("fontpkg_noto_sans", "NotoSans-Italic[wdth,wght].ttf", BOLD),
    "NotoSerif-Regular.ttf": ("fontpkg_noto_serif", "NotoSerif[wdth,wght].ttf", REGULAR),
    "NotoSerif-SemiBold.ttf": ("fontpkg_noto_serif", "NotoSerif[wdth,wght].ttf", SEMIBOLD),
    "NotoSerif-Bold.ttf": ("fontpkg_noto_serif", "NotoSerif[wdth,wght].ttf", BOLD),
    "NotoSerif-Italic.ttf": ("fontpkg_noto_serif", "NotoSerif-Italic[wdth,wght].ttf", REGULAR),
    "NotoSerif-BoldItalic.ttf": ("fontpkg_noto_serif", "NotoSerif-Italic[wdth,wght].ttf", BOLD),
    "IBMPlexMono-Regular.ttf": ("fontpkg_ibm_plex_mono", "IBMPlexMono-Regular.ttf", None),
}
LICENCES = {
    "LICENSE-NotoSans.txt": "fontpkg_noto_sans",
    "LICENSE-NotoSerif.txt": "fontpkg_noto_serif",
    "LICENSE-IBMPlexMono.txt": "fontpkg_ibm_plex_mono",
}


def package_folder(package: str) -> Path:
    """Return where an installed font package lies; LookupError when it is not installed."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        message = f"the font package {package} is not installed"
        raise LookupError(message)
    return Path(spec.submodule_search_locations[0])


def wanted() -> dict[str, str]:
    """Return the listed SHA-256 of each file, by file name."""
    lines = LIST.read_text(encoding="ascii").splitlines() if LIST.exists() else []
    return {name: digest for digest, name in (line.split("  ", 1) for line in lines if line.strip())}


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file as hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def build(name: str, target: Path) -> None:
    """Write one font or licence to `target`; the same bytes on every machine."""
    if name in LICENCES:
        shutil.copyfile(package_folder(LICENCES[name]) / "LICENSE", target)
        return
    package, source, weight = CUTS[name]
    path = package_folder(package) / "files" / source
    if weight is None:
        shutil.copyfile(path, target)
        return
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    # HarfBuzz packs tables in another way, and is not there in every environment this runs in.
    plain = {"fontTools.ttLib.tables.otBase:USE_HARFBUZZ_REPACKER": False}
    with TTFont(path, recalcTimestamp=False, cfg=plain) as variable:
        static = instantiateVariableFont(
            variable, {"wght": weight, "wdth": 100}, inplace=True, updateFontNames=True
        )
        static.save(target)


def put(name: str, listed: str | None) -> None:
    """Build one file under a temporary name and move it into place when it is what the list says."""
    unfinished = FONTS / f"{name}.{os.getpid()}.part"
    try:
        build(name, unfinished)
        if listed is not None and digest_of(unfinished) != listed:
            message = f"{name} came out other than resources/fonts/fonts.sha256 says"
            raise ValueError(message)
        unfinished.replace(FONTS / name)
    finally:
        unfinished.unlink(missing_ok=True)


def build_missing() -> None:
    """Build what is missing or wrong, several at once: a font takes seconds of one processor."""
    FONTS.mkdir(parents=True, exist_ok=True)
    for left_by_one_that_was_killed in FONTS.glob("*.part"):
        left_by_one_that_was_killed.unlink(missing_ok=True)
    listed = wanted()
    names = [name for name in [*CUTS, *LICENCES] if not is_right(name, listed)]
    if not names:
        return
    with ProcessPoolExecutor(min(len(names), os.cpu_count() or 1)) as builders:
        for built in [builders.submit(put, name, listed.get(name)) for name in names]:
            built.result()


def is_right(name: str, listed: dict[str, str]) -> bool:
    """Tell whether a file is there with the bytes that are listed."""
    path = FONTS / name
    return path.exists() and digest_of(path) == listed.get(name)


def main(arguments: list[str]) -> int:
    """Build the fonts, or with --list write the list anew; exit status 1 when a font comes out wrong."""
    if arguments == ["--list"]:
        LIST.unlink(missing_ok=True)
        build_missing()
        lines = [f"{digest_of(FONTS / name)}  {name}\n" for name in sorted([*CUTS, *LICENCES])]
        LIST.write_text("".join(lines), encoding="ascii")
        return 0
    try:
        build_missing()
    except (LookupError, ValueError, OSError) as error:
        sys.stderr.write(f"The fonts could not be built: {error}.\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
