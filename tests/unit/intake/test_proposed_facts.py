"""Title, author, date, publisher, address and language are proposed where lines say them, else not at all."""

import pytest

from app.intake.byline import read_byline
from app.intake.language import language_of
from app.intake.publication_line import read_address, read_dateline, read_publisher
from app.intake.read_article import read_bytes

BODY = (
    "\nThe truce was broken in the night, and at least two people were killed in the village, it was said.\n"
    * 3
)


def facts(text, filename="notes.txt"):
    """Return the best value and provenance of each proposed field."""
    best = {}
    for proposal in read_bytes(text.encode(), filename).proposals:
        best.setdefault(proposal.field, (proposal.value, proposal.provenance))
    return best


def test_the_usual_head_of_an_article_is_read():
    assert facts(
        f"Truce broken\nBy Ann Lee\n6 June 2020\nPublished by Orla Weekly\nhttps://a.example/b\n{BODY}"
    ) == {
        "title": ("Truce broken", "first_line"),
        "authors": ("Ann Lee", "byline"),
        "issued": ("2020-06-06", "date_line"),
        "container_title": ("Orla Weekly", "publisher_line"),
        "url": ("https://a.example/b", "address_line"),
        "language": ("en", "script_and_stop_words"),
    }


def test_a_byline_at_the_end_is_found():
    assert facts(f"Truce broken\n{BODY}{BODY}{BODY}{BODY}\nAuthor: Ann Lee\n")["authors"] == (
        "Ann Lee",
        "byline",
    )


@pytest.mark.parametrize(
    "counter", ["Read 295 times", "295 views", "5 min read", "Прочитано 295 разів", "Lu 295 fois"]
)
def test_a_counter_stays_in_the_text_and_is_never_the_title(counter):
    article = read_bytes(f"{counter}\nTruce broken\n{BODY}".encode(), "a.txt")
    assert article.text.startswith(counter)
    assert article.proposed("title").value == "Truce broken"
    assert "authors" not in {proposal.field for proposal in article.proposals}


def test_a_text_without_facts_gets_its_file_s_name_and_nothing_else():
    article = read_bytes(("word " * 80).encode(), "field note 7.txt")
    assert {(p.field, p.value, p.provenance) for p in article.proposals} == {
        ("title", "field note 7", "file_name")
    }


def test_two_dates_are_two_candidates_the_first_of_the_text_first():
    article = read_bytes(f"Truce broken\nPublished: 6 June 2020\n9 June 2020\n{BODY}".encode(), "a.txt")
    assert [p.value for p in article.proposals if p.field == "issued"] == ["2020-06-06", "2020-06-09"]


def test_an_ambiguous_date_is_not_proposed_and_is_no_title():
    assert "issued" not in facts(f"Truce broken\n06/07/2020\n{BODY}")


def test_a_date_in_a_sentence_is_not_the_date_of_the_article():
    assert "issued" not in facts(f"Truce broken\nOn 6 June 2020 the truce was broken.\n{BODY}")


def test_by_and_date_in_one_line_are_both_read():
    found = facts(f"Truce broken\nBy Ann Lee | 6 June 2020\n{BODY}")
    assert (found["authors"][0], found["issued"][0]) == ("Ann Lee", "2020-06-06")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Lee", "Ann Lee"),
        ("BY ANN LEE", "ANN LEE"),
        ("By Ann Lee and Bo Ek", "Ann Lee; Bo Ek"),
        ("By Ann Lee, Bo Ek and Cy Day", "Ann Lee; Bo Ek; Cy Day"),
        ("By Ann Lee, Reuters", "Ann Lee"),
        ("By Ann Lee in Lesk", "Ann Lee"),
        ("Author: Lee, Ann", "Lee, Ann"),
        ("By J. R. van der Berg", "J. R. van der Berg"),
        ("By Abu Bakr al-Halabi", "Abu Bakr al-Halabi"),
        ("Автор: Олена Лісова", "Олена Лісова"),
        ("Авторы: Анна Лис и Иван Дуб", "Анна Лис; Иван Дуб"),
        ("Par Anne Lis et Jean d’Orme", "Anne Lis; Jean d’Orme"),
        ("Por Ana Lis y Juan de la Torre", "Ana Lis; Juan de la Torre"),
        ("بقلم ليلى حسن", "ليلى حسن"),
        ("بقلم: ليلى حسن", "ليلى حسن"),
        ("*By Ann Lee*", "Ann Lee"),
    ],
)
def test_a_byline_gives_its_names(line, names):
    assert read_byline(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "By the river",
        "By Tuesday",
        "By Monday Morning",
        "By 6 June 2020",
        "By and large",
        "Par exemple",
        "Por favor",
        "By far the worst attack since March",
        "Authorities: two people died",
        "By Ann Lee?",
        "Read 295 times",
        "By",
        "Author:",
        "By " + "Ann " * 60,
    ],
)
def test_what_only_begins_like_a_byline_is_none(line):
    assert read_byline(line) is None


def test_a_first_line_that_begins_with_by_is_a_title():
    assert facts(f"By Any Means\n{BODY}")["title"] == ("By Any Means", "first_line")


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("Published by Orla Weekly", "Orla Weekly"),
        ("Source: Orla Weekly", "Orla Weekly"),
        ("Джерело: Вісник долини", "Вісник долини"),
        ("Источник: «Вестник»", "Вестник"),
        ("المصدر: وكالة الأنباء", "وكالة الأنباء"),
        ("Source : Le Monde d’Orla", "Le Monde d’Orla"),
        ("Sources say that two people died", None),
        ("Source: two people who were there and did not want to be named said so", None),
        ("Source: https://a.example", None),
    ],
)
def test_a_publisher_stands_alone_in_its_line(line, publisher):
    assert read_publisher(line) == publisher


def test_the_agency_of_a_dateline_is_proposed():
    assert read_dateline("KYIV, June 6 (Reuters) - Two people died.") == "Reuters"
    assert read_dateline("The truce (an old one) - was broken") is None


@pytest.mark.parametrize(
    "line", ["javascript:alert(1)", "file:///etc/passwd", "see https://a.example here", "www.a.example"]
)
def test_only_a_web_address_alone_is_an_address(line):
    assert read_address(line) is None


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "At least two civilians were killed in the village and the army denied that it was to blame."),
        (
            "fr",
            "Au moins deux civils ont été tués dans le village et l’armée a démenti être à l’origine du tir.",
        ),
        (
            "es",
            "Al menos dos civiles murieron en el pueblo y el ejército negó que fuera el responsable.",
        ),
        ("ru", "По меньшей мере двое мирных жителей погибли в селе, армия отрицает, что это был её удар."),
        ("uk", "Щонайменше двоє цивільних загинули в селі, армія заперечує, що це був її удар."),
        (
            "ar",
            "قتل مدنيان على الأقل في القرية ونفى الجيش أن يكون مسؤولا عن القصف الذي وقع بعد منتصف الليل.",
        ),
        (
            "de",
            "Mindestens zwei Zivilisten wurden in dem Dorf getötet, die Armee bestreitet, dass sie es war.",
        ),
        ("pt", "Pelo menos dois civis foram mortos na aldeia e o exército não quis dizer que foi ele."),
        ("fa", "دست کم دو غیرنظامی در این روستا کشته شدند و ارتش این را رد کرد که از آن خبر داشت."),
        (None, "12 34 56"),
        (None, "Lesk Brenn Tovin Marn"),
    ],
)
def test_the_language_is_told_or_left_open(code, text):
    assert language_of(text) == code


def test_front_matter_proposes_before_the_text_does():
    front = (
        '---\ntitle: "Truce: broken"\nauthor:\n  - Ann Lee\n  - Bo Ek\n'
        "date: 2020-06-06\nsource: Orla Weekly\nlang: en\n---\n"
    )
    found = facts(f"{front}# Another heading\n\n5 May 2019\n{BODY}", "a.md")
    assert found["title"] == ("Truce: broken", "front_matter")
    assert found["authors"] == ("Ann Lee; Bo Ek", "front_matter")
    assert found["issued"] == ("2020-06-06", "front_matter")
    assert found["container_title"] == ("Orla Weekly", "front_matter")
    assert found["language"] == ("en", "front_matter")


def test_front_matter_runs_nothing():
    hostile = '---\ntitle: !!python/object/apply:os.system ["true"]\na: &a [*a, *a]\n---\nWords.\n'
    assert facts(hostile, "a.md")["title"][0].startswith("!!python")


def test_a_rule_at_the_top_is_no_front_matter():
    assert facts("---\n\n# Truce broken\n\n---\n", "a.md")["title"] == ("Truce broken", "first_heading")


@pytest.mark.parametrize(
    "text",
    [
        "x" * 250 + f"\n{BODY}\nA short line of the body\n",
        "Two people were killed in the village of Marn\non Tuesday, the observatory said, and\nfled.",
        "Two people were killed in the village,\nTuesday's strike was the first.",
    ],
)
def test_a_line_of_the_body_is_never_taken_for_the_title(text):
    assert facts(text)["title"] == ("notes", "file_name")


def test_a_line_that_is_cut_off_is_not_proposed():
    text = "Line one of the paragraph " * 9 + "\n" + "Then another line " * 12
    assert {provenance for _, provenance in facts(text, "a.md").values()} <= {
        "file_name",
        "script_and_stop_words",
    }


def test_a_heading_at_the_foot_is_no_title():
    assert facts(f"Truce broken\n\n{BODY.strip()}\n" + "\n\nBody.\n" * 9 + "\n## Related\n", "a.md")[
        "title"
    ] == (
        "Truce broken",
        "first_line",
    )


def test_a_title_line_comes_before_a_heading():
    assert facts(f"# Page\n\nTitle: Truce broken\n{BODY}", "a.md")["title"] == ("Truce broken", "title_line")
