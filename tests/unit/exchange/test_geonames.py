"""A country file of GeoNames is taken as it is, or refused as a whole: never a traceback, never what it cannot hold."""

import bz2
import lzma
import re
import tracemalloc
import zipfile
import zlib
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.exchange.geonames import GeonamesFile
from app.model.errors import CaseError, ErrorCode

CELLS = {
    "id": "4",
    "name": "Akrad",
    "ascii": "Akrad",
    "others": "",
    "latitude": "35.26123",
    "longitude": "36.1",
    "class": "P",
    "code": "PPL",
    "country": "QX",
    **dict.fromkeys(("cc2", "adm1", "adm2", "adm3", "adm4"), ""),
    "population": "12",
}


def read_geonames(path):
    file = GeonamesFile(path)
    return tuple(file.entries(file.country))


def line(**cells):
    return "\t".join([*{**CELLS, **cells}.values(), "", "", "Asia/Nowhere", "2020-01-01"]) + "\n"


def read(tmp_path, text):
    path = tmp_path / "QX.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_geonames(path)


def refused(tmp_path, text):
    with pytest.raises(CaseError) as problem:
        read(tmp_path, text)
    assert problem.value.code is ErrorCode.PLACES_INVALID
    return problem.value.facts["line"]


def test_a_place_is_taken_with_its_names_and_coordinates(tmp_path):
    (entry,) = read(tmp_path, line(others="Al Akrād,الأكراد"))
    assert (entry.place.id, entry.place.name, entry.place.population) == (4, "Akrad", 12)
    assert (entry.place.latitude, entry.place.longitude) == ("35.26123", "36.10000")
    assert {"akrad", "al akrad", "اكراد"} <= set(entry.keys)


def test_places_of_another_country_are_refused(tmp_path):
    assert refused(tmp_path, line() + line(id="5", country="QY")) == 0


def test_a_place_lies_in_its_province_wherever_that_stands_in_the_file(tmp_path):
    province = line(**{"id": "9", "name": "Marn", "class": "A", "code": "ADM1", "adm1": "07"})
    akrad, marn = read(tmp_path, line(adm1="07") + province)
    assert (akrad.place.adm1, marn.place.adm1, akrad.place.country) == ("Marn", "Marn", "QX")


def test_a_file_whose_names_are_all_of_one_letter_is_refused(tmp_path):
    assert refused(tmp_path, line(name="Y", ascii="Y")) == 0


def test_a_place_of_one_letter_is_passed_over(tmp_path):
    (entry,) = read(tmp_path, line(id="1", name="Y", ascii="Y") + line())
    assert entry.place.name == "Akrad"


@pytest.mark.parametrize(
    "cells",
    [
        {"id": "0"},
        {"id": "-4"},
        {"id": str(2**63)},
        {"id": "9" * 5000},
        {"id": "٤"},
        {"id": "1_0"},
        {"population": "-1"},
        {"population": str(10**11 + 1)},
        {"population": "9" * 5000},
        {"latitude": "nan"},
        {"latitude": "90.1"},
        {"longitude": "-inf"},
        {"longitude": "1e2"},
        {"country": "qx"},
        {"country": "Q"},
        {"country": "ÄÖ"},
        {"country": ""},
        {"name": "\u202e\u200b\x07"},
    ],
    ids=str,
)
def test_what_no_place_can_have_is_refused_with_its_line(tmp_path, cells):
    assert refused(tmp_path, line() + line(**cells)) == 2


@pytest.mark.parametrize("cells", [{"id": str(2**63 - 1)}, {"population": str(10**11)}], ids=str)
def test_the_largest_numbers_are_taken(tmp_path, cells):
    assert read(tmp_path, line(**cells))


def test_names_lose_what_would_turn_the_text_around_them(tmp_path):
    name = "\u202eAkr\x1b[31mad\u2069\u200f \u2028 Fawqani"
    (entry,) = read(tmp_path, line(name=name, ascii="", others="\u200fالأكراد\u200e"))
    assert entry.place.name == "Akr [31mad Fawqani"
    assert "اكراد" in entry.keys


def test_names_keep_the_joiners_of_their_script(tmp_path):
    (entry,) = read(tmp_path, line(name="نی\u200cریز"))
    assert entry.place.name == "نی\u200cریز"


def test_a_line_without_an_end_is_refused_before_all_of_it_is_read(tmp_path):
    path = tmp_path / "QX.txt"
    path.write_bytes(b"x" * 50_000_000)
    tracemalloc.start()
    with pytest.raises(CaseError):
        read_geonames(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000


def packed(tmp_path, method, *, damage):
    """Write an archive whose packed bytes are other than they were; the file's own headers stay."""
    path = tmp_path / "QX.zip"
    text = "".join(line(id=str(number), name=f"Akrad {number * 7919}") for number in range(1, 3000))
    with zipfile.ZipFile(path, "w", method) as made:
        made.writestr("QX.txt", text)
    data = bytearray(path.read_bytes())
    for place in range(len(data) // 3, len(data) // 3 + damage):
        data[place] ^= 0x5A
    path.write_bytes(data)
    return path


METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)


@pytest.mark.parametrize("method", METHODS)
def test_an_archive_is_taken_however_it_is_packed(tmp_path, method):
    assert len(read_geonames(packed(tmp_path, method, damage=0))) == 2999


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("damage", [1, 40, 900])
def test_a_damaged_archive_is_refused_however_it_is_packed(tmp_path, method, damage):
    with pytest.raises(CaseError) as problem:
        read_geonames(packed(tmp_path, method, damage=damage))
    assert problem.value.code is ErrorCode.PLACES_INVALID


@pytest.mark.parametrize("pack", [zlib.compress, bz2.compress, lzma.compress])
def test_other_packed_files_are_refused(tmp_path, pack):
    refused(tmp_path, pack(line().encode() * 100))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cells=st.dictionaries(st.sampled_from(tuple(CELLS)), st.text(max_size=30)))
def test_whatever_the_cells_hold_it_is_taken_or_refused(tmp_path, cells):
    written = line(**cells).encode("utf-8", "surrogatepass")
    with suppress(CaseError):
        for entry in read(tmp_path, written):
            assert re.sub("[\u200c\u200d]", "", entry.place.name).isprintable()
            assert entry.keys
