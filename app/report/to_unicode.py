"""The map of a PDF font that says which characters its codes stand for."""

from collections.abc import Mapping

_BLOCK = 100


def to_unicode(name: str, meanings: Mapping[int, str], width: int) -> str:
    """Return the map of a font whose codes have `width` bytes."""
    digits = 2 * width
    rows = [
        f"<{code:0{digits}X}> <{meaning.encode('utf-16-be').hex().upper()}>"
        for code, meaning in meanings.items()
    ]
    blocks = [rows[start : start + _BLOCK] for start in range(0, len(rows), _BLOCK)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    last = "F" * digits if width > 1 else f"{max(meanings, default=0):02X}"
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        f"/CMapName /{name} def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<{'0' * digits}> <{last}>\nendcodespacerange\n{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )
