"""`fieldcase places`: a country file of GeoNames is taken in, or refused with a sentence and nothing changed."""

import zipfile

import pytest

from app.services.gazetteer import imported_places
from app.services.places_import import import_places

LINES = (
    (
        "1",
        "Ardena",
        "Ardena",
        "Republic of Ardena",
        "35.0",
        "36.0",
        "A",
        "PCLI",
        "QX",
        "",
        "00",
        "",
        "",
        "",
        "900000",
    ),
    (
        "2",
        "Marn",
        "Marn",
        "Muhafazat Marn,مارن",
        "35.2",
        "36.1",
        "A",
        "ADM1",
        "QX",
        "",
        "07",
        "",
        "",
        "",
        "0",
    ),
    ("3", "Upper Marn", "Upper Marn", "", "35.25", "36.15", "A", "ADM2", "QX", "", "07", "0701", "", "", "0"),
    (
        "4",
        "Akrad",
        "Akrad",
        "Al Akrād,الأكراد",
        "35.26123",
        "36.1",
        "P",
        "PPL",
        "QX",
        "",
        "07",
        "0701",
        "",
        "",
        "0",
    ),
    ("5", "Old mill", "Old mill", "", "35.2", "36.1", "S", "MLL", "QX", "", "07", "", "", "", "0"),
)
END = ("", "", "Asia/Nowhere", "2020-01-01")


def text_of(lines=LINES):
    return "".join("\t".join((*line, *END)) + "\n" for line in lines)


@pytest.fixture
def country(tmp_path):
    path = tmp_path / "QX.txt"
    path.write_text(text_of(), encoding="utf-8")
    return path


def test_a_country_file_is_taken_in_and_its_places_are_found_by_every_name(run, country):
    assert run.json("places", "import", country)["places"] == 4
    for name in ("Akrad", "al-Akrad", "الأكراد", "AKRAD"):
        (found,) = run.json("places", "find", name)
        assert (found["name"], found["adm2"], found["adm1"], found["country"]) == (
            *("Akrad", "Upper Marn"),
            *("Marn", "Ardena"),
        )
        assert (found["latitude"], found["longitude"], found["geonames"]) == ("35.26123", "36.1", 4)
    assert run.json("places", "find", "Old mill") == []


def test_the_archive_is_taken_in_as_it_comes(run, tmp_path):
    archive = tmp_path / "QX.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("readme.txt", "about")
        made.writestr("QX.txt", text_of())
    assert run.json("places", "import", archive)["country"] == "Ardena"
    assert "CC BY 4.0" in run("places", "import", archive).out


def test_what_was_taken_in_is_what_an_article_means(run, case, country, tmp_path):
    run.json("places", "import", country)
    article = tmp_path / "strike.txt"
    article.write_text("Shells fell in Ardena. On 3 May two were killed in the village of Akrad.\n", "utf-8")
    ref = run.json("add", case, article)[0]["ref"]
    places = [one for one in run.json("suggest", case, ref) if one["kind"] == "place"]
    (akrad,) = [one["reading"] for one in places if "Akrad" in one["exact"]]
    assert (akrad["name"], akrad["adm1"], akrad["country"]) == ("Akrad", "Marn", "Ardena")
    assert (akrad["latitude"], akrad["precision"]) == ("35.26123", 1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no table at all\n",
        "\t" * 30 + "\n",
        text_of((("x", *LINES[3][1:]),)),
        text_of(((*LINES[3][:4], "95.0", *LINES[3][5:]),)),
        text_of((LINES[3], ("9", *LINES[3][1:8], "QY", *LINES[3][9:]))),
        text_of((LINES[4],)),
        text_of((("9", *LINES[3][1:8], "..", *LINES[3][9:]),)),
    ],
    ids=[
        "empty",
        "prose",
        "too many cells",
        "no number",
        "no latitude",
        "two countries",
        "no place",
        "no code",
    ],
)
def test_what_is_no_country_file_is_refused_and_the_old_list_stays(run, country, tmp_path, text):
    run.json("places", "import", country)
    wrong = tmp_path / "wrong.txt"
    wrong.write_text(text, encoding="utf-8")
    result = run("places", "import", wrong)
    assert result.status == 1
    assert "wrong.txt" in result.err
    assert run.json("places", "find", "Akrad")
    assert [path.name for path in imported_places().iterdir()] == ["QX.sqlite"]


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\x00\x01" * 50, b"PK\x03\x04rubbish"], ids=["bytes", "half a zip"]
)
def test_rubbish_is_refused(run, tmp_path, data):
    path = tmp_path / "rubbish.zip"
    path.write_bytes(data)
    assert run("places", "import", path).status == 1
    assert not imported_places().exists()


def test_a_file_that_is_not_there_is_told(run, tmp_path):
    assert run("places", "import", tmp_path / "none.txt").status == 1


def test_a_damaged_list_is_passed_over(run, country):
    run.json("places", "import", country)
    (path,) = imported_places().iterdir()
    path.write_bytes(b"rubbish")
    assert run.json("places", "find", "Akrad") == []


def test_what_was_taken_in_is_listed_and_can_be_removed(run, country):
    assert run.json("places", "list") == []
    assert "No list" in run("places", "list").out
    path = run.json("places", "import", country)["path"]
    (listed,) = run.json("places", "list")
    day = listed.pop("imported")
    assert listed == {"code": "QX", "country": "Ardena", "places": 4, "file": "QX.txt", "path": path}
    assert day in run("places", "list").out
    assert run.json("places", "remove", "qx")["places"] == 4
    assert run.json("places", "list") == []
    assert run.json("places", "find", "Akrad") == []


def test_a_damaged_list_is_named_and_can_be_removed(run, country):
    run.json("places", "import", country)
    (path,) = imported_places().iterdir()
    path.write_bytes(b"rubbish")
    (listed,) = run.json("places", "list")
    assert (listed["code"], listed["places"]) == ("QX", None)
    assert str(path) in run("places", "list").out
    assert run("places", "remove", "QX").status == 0
    assert not path.exists()


@pytest.mark.parametrize("code", ["QY", "../QX", "..", "QX.sqlite", "*"])
def test_a_list_that_was_not_taken_in_is_not_removed(run, country, code):
    run.json("places", "import", country)
    result = run("places", "remove", code)
    assert result.status == 1
    assert "Nothing was changed" in result.err
    assert [one["code"] for one in run.json("places", "list")] == ["QX"]


@pytest.mark.parametrize("words", [("list", "QX"), ("remove",), ("import",), ("find", " ")], ids=str)
def test_what_an_action_needs_is_asked_for(run, words):
    assert run("places", *words).status == 2


def test_a_full_disk_leaves_the_old_list_and_is_told(run, country):
    """The list is larger than any file may be here, as on a disk that is full."""
    resource = pytest.importorskip("resource")
    run.json("places", "import", country)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, before[1]))
    try:
        result = run("places", "import", country)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert result.status == 1
    assert "QX.sqlite" in result.err
    assert run.json("places", "find", "Akrad")
    assert [path.name for path in imported_places().iterdir()] == ["QX.sqlite"]


def test_how_far_the_import_is_is_told(country):
    told = []
    import_places(country, progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]
