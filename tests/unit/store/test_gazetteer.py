"""Lists of places are looked up as they are: a bad row costs that row, and no list speaks for another country."""

from contextlib import closing

import pytest

from app.model.gazetteer_entry import GazetteerEntry
from app.model.gazetteer_place import GazetteerPlace, PlaceKind
from app.store.driver import driver
from app.store.gazetteer import Gazetteer
from app.store.gazetteer_about import about_gazetteer
from app.store.gazetteer_writer import write_gazetteer


def entry(number, name, code="QX", **facts):
    place = GazetteerPlace(
        **{"id": number, "name": name, "kind": PlaceKind.SETTLEMENT, "code": code, "country": f"Land {code}"}
        | {"latitude": "35.5", "longitude": "-36", "population": 7}
        | facts
    )
    return GazetteerEntry(place, ("marn",))


@pytest.fixture
def written(tmp_path):
    def write(name, *entries):
        path = tmp_path / f"{name}.sqlite"
        write_gazetteer(path, entries, {"file": f"{name}.zip"})
        return path

    return write


def names(*paths):
    with Gazetteer(paths) as lists:
        return sorted(one.name for one in lists.find(["marn"]).get("marn", ()))


def test_what_was_written_is_found(written):
    with Gazetteer([written("a", entry(1, "Marn"))]) as lists:
        (place,) = lists.find(["marn", "other"])["marn"]
    assert place == entry(1, "Marn").place


def test_a_later_list_has_the_last_word_on_a_place_of_its_country(written):
    assert names(written("a", entry(1, "Marn")), written("b", entry(1, "Upper Marn"))) == ["Upper Marn"]


def test_a_list_does_not_replace_a_place_of_another_country(written):
    ours, other = written("a", entry(1, "Marn")), written("b", entry(1, "Marn elsewhere", code="QY"))
    assert names(ours, other) == ["Marn", "Marn elsewhere"]


def test_an_imported_province_stands_for_the_packaged_one_without_a_number(written):
    ours = written("a", entry(-5, "Marn Governorate", kind=PlaceKind.ADM1), entry(2, "Marn"))
    imported = written("b", entry(9, "Marn Province", kind=PlaceKind.ADM1))
    assert names(ours, imported) == ["Marn", "Marn Province"]
    assert names(ours) == ["Marn", "Marn Governorate"]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("kind", 77),
        ("kind", "town"),
        ("name", b"\x00\xff"),
        ("population", "many"),
        ("latitude", 9_100_000),
        ("longitude", "west"),
        ("longitude", 1e300),
    ],
)
def test_a_row_that_cannot_be_read_is_passed_over_and_the_others_stay(written, column, value):
    path = written("a", entry(1, "Marn"), entry(2, "Lower Marn"))
    with closing(driver().connect(str(path), isolation_level=None)) as file:
        file.execute(f"UPDATE place SET {column} = ? WHERE id = 1", (value,))  # noqa: S608  (a column of ours)
    assert names(path) == ["Lower Marn"]


def test_a_full_disk_is_told_as_the_system_tells_it(tmp_path):
    folder = tmp_path / "none"
    with pytest.raises(OSError, match="unable to open"):
        write_gazetteer(folder / "a.sqlite", [entry(1, "Marn")], {})


def test_a_list_says_of_itself_what_it_holds(written, tmp_path):
    about = about_gazetteer(written("a", entry(1, "Marn"), entry(2, "Lower Marn")))
    assert (about.country, about.places, about.notes) == ("Land QX", 2, {"file": "a.zip"})
    (tmp_path / "rubbish.sqlite").write_bytes(b"rubbish")
    assert about_gazetteer(tmp_path / "rubbish.sqlite") is None
    assert about_gazetteer(tmp_path / "none.sqlite") is None
