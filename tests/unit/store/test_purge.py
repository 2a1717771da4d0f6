"""A person is taken out of a case for good, and the history still verifies and says so."""

import re

import pytest

from app.model.edit import EditKind
from app.model.errors import CaseError, ErrorCode
from app.model.identity import Identity
from app.model.incident import Incident
from app.model.name_finder import BLOCK, NameFinder
from app.model.passphrase import Passphrase
from app.model.speaker import Speaker
from app.services.casework import Casework
from app.store.driver import driver

NAME = "Samira Haddad"
WORDS = f"On 2 June {NAME} saw the strike.\nFour people died, {NAME.upper()} said.\n"
OTHERS = "A text in which nobody is named.\n"
FINDER = NameFinder([NAME])
PERSON = Identity("Ines", "o" * 8, "1")
REASON = "A witness asked for it"
TRACES = (b"samira", b"haddad", b"s\0a\0m\0i\0r\0a", b"\0s\0a\0m\0i\0r\0a")


@pytest.fixture
def case(tmp_path):
    """Return a case in which the name stands wherever a name can stand."""
    casework = Casework.create(tmp_path / "marn.fcase", f"What {NAME} saw", PERSON)
    named = casework.articles.add_bytes(WORDS.encode(), "samira-haddad.txt").article
    other = casework.articles.add_bytes(OTHERS.encode(), "other.txt").article
    start = WORDS.index(" saw the") + 1
    claim = Incident(id="", ref="", title=f"{NAME} sees a strike", note=f"see {NAME.lower()}")
    casework.marking.mark(
        named.id, start, start + 14, claim, attribution=(Speaker(name=NAME, words="said"),), tags=(NAME,)
    )
    casework.marking.mark(other.id, 0, 6, Incident(id="", ref="", title="Another"))
    casework.undo()
    casework.redo()
    yield casework
    casework.close()


def file_of(casework):
    return casework.desk.file


def traces(path):
    raw = path.read_bytes().lower()
    return [trace for trace in TRACES if trace in raw]


def purge(casework, finder=FINDER, **options):
    return file_of(casework).purging.purge(finder, REASON, **options)


def test_nothing_of_the_name_is_left_in_the_file_or_beside_it(case):
    assert traces(case.path), "the name was there"
    purge(case)
    case.close()
    for path in case.path.parent.iterdir():
        assert traces(path) == [], path.name


def test_the_history_verifies_and_says_that_something_was_removed(case):
    before = case.history()
    entry = purge(case)
    assert entry.kind is EditKind.PURGE
    assert entry.subject == REASON
    assert case.verify() == ()
    after = case.history()
    assert [one.hash for one in after[1:]] == [one.hash for one in before]
    removed = [one for one in after if one.is_removed]
    assert removed
    assert all(one.subject == "" and one.at and one.actor == "Ines" for one in removed)
    assert {one.kind for one in removed} <= set(EditKind)


def test_a_check_can_name_what_was_removed(case):
    assert case.restatements() == ()
    entry = purge(case)
    (told,) = case.restatements()
    removed = sum(one.is_removed for one in case.history())
    assert (told.number, told.reason, told.edits) == (entry.number, REASON, removed)


def test_passages_and_claims_stay_at_their_places(case):
    purge(case)
    article = case.articles.one("A-1")
    text = case.articles.text(article.id)
    assert len(text) == len(WORDS)
    assert "saw the strike" in text
    (passage,) = case.views.passages(article.id)
    assert text[passage.start : passage.end] == passage.exact == "saw the strike"
    assert BLOCK in passage.prefix
    assert case.articles.original(article.id) == text.encode()
    assert case.articles.is_unchanged(article.id)
    (incident, _) = case.claims.incidents()
    assert incident.title == f"{BLOCK * 6} {BLOCK * 6} sees a strike"
    assert case.articles.text(case.articles.one("A-2").id) == OTHERS


def test_no_hash_is_left_by_which_the_name_could_be_guessed(case):
    article = case.articles.one("A-1")
    old = {article.sha256, article.text_sha256}
    purge(case)
    case.close()
    raw = case.path.read_bytes().decode("latin-1")
    assert not [address for address in old if address in raw]


def test_search_finds_it_no_more_and_the_rest_as_before(case):
    assert case.views.search("samira", 10)
    purge(case)
    assert not case.views.search("samira", 10)
    assert case.views.search("strike", 10)
    assert case.views.search("nobody", 10)


def test_undo_stops_at_a_purge(case):
    purge(case)
    assert case.undo_entry() is None
    with pytest.raises(CaseError) as refused:
        case.undo()
    assert refused.value.code is ErrorCode.NOTHING_TO_UNDO
    case.articles.add_bytes(b"new words", "new.txt")
    case.undo()
    assert case.undo_entry() is None
    assert case.verify() == ()


def test_work_goes_on_after_it_in_this_and_in_another_session(case):
    purge(case)
    incident = case.claims.incidents()[0]
    case.claims.remove(incident.id)
    case.close()
    with Casework.open(case.path, PERSON) as again:
        again.undo()
        assert again.claims.incidents()[0].note == f"see {BLOCK * 6} {BLOCK * 6}"
        assert again.verify() == ()


def test_a_second_purge_takes_what_the_first_restated(case):
    purge(case)
    purge(case, NameFinder(["nobody"]))
    assert case.verify() == ()
    case.close()
    assert b"nobody" not in case.path.read_bytes()
    with Casework.open(case.path, PERSON) as again:
        assert again.verify() == ()
        assert sum(one.kind is EditKind.PURGE and not one.is_removed for one in again.history()) >= 1


def test_an_article_that_was_removed_goes_with_all_that_was_ever_said_of_it(case):
    article = case.articles.one("A-1")
    changed = case.articles.remove(article.id)
    assert traces(case.path), "undo could bring it back"
    purge(case, None, ids=changed.removed)
    purge(case)
    assert case.verify() == ()
    case.close()
    raw = case.path.read_bytes()
    assert article.sha256.encode() not in raw
    assert b"saw the strike" not in raw


def test_references_are_never_given_twice_after_a_purge(case):
    changed = case.articles.remove(case.articles.one("A-2").id)
    purge(case, None, ids=changed.removed)
    assert case.verify() == ()
    assert case.articles.add_bytes(b"further words", "f.txt").article.ref == "A-3"


def test_a_name_that_is_nowhere_changes_nothing(case):
    before = case.path.read_bytes()
    assert purge(case, NameFinder(["Nobody Known"])) is None
    assert case.path.read_bytes() == before


def test_custody_loses_what_names_files_made_before(case):
    from app.model.custody_entry import CustodyKind

    keeping = file_of(case).keeping
    keeping.note_custody(CustodyKind.EXPORTED, {"form": "pdf", "sha256": "ab" * 32})
    purge(case)
    assert case.verify() == ()
    assert keeping.custody() == ()
    keeping.note_custody(CustodyKind.EXPORTED, {"form": "pdf", "sha256": "cd" * 32})
    assert case.verify() == ()
    case.close()
    assert b"ab" * 32 not in case.path.read_bytes()


def test_a_body_that_is_gone_without_a_purge_is_tampering(case):
    case.close()
    connection = driver().connect(str(case.path))
    connection.execute("UPDATE event SET body = NULL WHERE seq = 3")
    connection.commit()
    connection.close()
    with Casework.open(case.path, PERSON) as again:
        assert any(problem.what == "event_changed" for problem in again.verify())


def test_what_a_purge_restated_is_still_guarded(case):
    purge(case)
    case.close()
    connection = driver().connect(str(case.path))
    connection.execute("UPDATE incident SET title = 'Another strike' WHERE ref = 'I-1'")
    connection.commit()
    connection.close()
    with Casework.open(case.path, PERSON) as again:
        assert any(problem.what == "row_differs" for problem in again.verify())


def test_a_locked_case_is_purged_as_well(tmp_path):
    words = Passphrase("six words are better than one")
    casework = Casework.create(tmp_path / "l.fcase", "Locked", PERSON, passphrase=words)
    casework.articles.add_bytes(WORDS.encode(), "a.txt")
    purge(casework)
    assert casework.verify() == ()
    assert NAME not in casework.articles.text(casework.articles.one("A-1").id)
    casework.close()
    with Casework.open(casework.path, PERSON, passphrase=words) as again:
        assert again.verify() == ()


def test_the_preview_tells_each_place_and_writes_nothing(case):
    before = case.path.read_bytes()
    seen = file_of(case).purging.preview(FINDER)
    assert case.path.read_bytes() == before
    assert seen.articles == ("A-1",)
    where = {(find.entity, find.field) for find in seen.finds}
    assert {
        ("article", "text"),
        ("article", "filename"),
        ("case", "title"),
        ("incident", "title"),
        ("incident", "note"),
        ("evidence", "attribution"),
        ("tag", "name"),
    } <= where
    assert sum(find.field == "text" for find in seen.finds) == len(re.findall(NAME, WORDS, re.IGNORECASE))


def test_a_purge_writes_into_no_other_history_that_came_into_the_place_of_this_one(case, tmp_path):
    other = tmp_path / "other" / "marn.fcase"
    other.parent.mkdir()
    with Casework.create(other, "Another", PERSON) as another:
        another.articles.add_bytes(WORDS.encode(), "a.txt")
    there = other.read_bytes()
    case.path.unlink()
    case.path.write_bytes(there)
    with pytest.raises(CaseError):
        purge(case)
    assert case.path.read_bytes() == there


def test_freed_pages_are_given_back(case):
    data = b"".join(b"%d a line that will go\n" % number for number in range(20_000))
    article = case.articles.add_bytes(data, "long.txt").article
    before = case.path.stat().st_size
    purge(case, None, ids=case.articles.remove(article.id).removed)
    assert case.path.stat().st_size < before / 2
    assert case.verify() == ()
