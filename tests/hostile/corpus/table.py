"""The whole corpus: every hostile file, what it attacks and what has to come of it."""

from corpus import entities, expressions, lengths, letters, nesting, outside, packed, pages, volume, zips

FAMILIES = {
    "nesting": nesting.FILES,
    "zips": zips.FILES,
    "entities": entities.FILES,
    "outside": outside.FILES,
    "lengths": lengths.FILES,
    "packed": packed.FILES,
    "pages": pages.FILES,
    "letters": letters.FILES,
    "volume": volume.FILES,
    "expressions": expressions.FILES,
}
FILES = tuple(file for files in FAMILIES.values() for file in files)


def written_to(folder, place, *, long):
    """Write the corpus, one folder a family; return the files by the path under `folder`."""
    written = {}
    for family, files in FAMILIES.items():
        (folder / family).mkdir(parents=True)
        for file in files:
            if long or not file.long:
                (folder / family / file.name).write_bytes(file.make(place))
                written[f"{family}/{file.name}"] = file
    return written
