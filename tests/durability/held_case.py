"""A case as a window holds it, what was acknowledged in it, and whether that is still there."""

import hashlib
from pathlib import Path

from app.model.article import Article
from app.model.block import Block, BlockKind
from app.model.case_facts import CaseFacts
from app.model.edit import Change, Edit, EditKind
from app.model.errors import CaseError
from app.model.identity import Identity
from app.model.ids import new_id
from app.model.passphrase import Passphrase
from app.model.reading import Reading
from app.model.tag import Tag
from app.store.case_file import CaseFile
from app.wording.error_sentences import error_sentence

ANN, BOB = Identity("Ann", "origin-of-ann", "1"), Identity("Bob", "origin-of-bob", "1")
WORDS = Passphrase("candle otter marsh")


class HeldCase:
    """An open case with the tags that it said were saved."""

    def __init__(self, file: CaseFile, locked: bool) -> None:
        self.file = file
        self.path = file.path
        self.locked = locked
        self.saved: list[str] = [tag.name for tag in file.tags()]

    @classmethod
    def make(cls, path: Path, *, locked: bool, edits: int = 3) -> "HeldCase":
        """Make a case that holds `edits` tags already."""
        facts = CaseFacts(id=new_id(), title="The war", created_at="2026-11-22T18:00:00Z")
        held = cls(CaseFile.create(path, facts, ANN, hold=True, passphrase=WORDS if locked else None), locked)
        for number in range(edits):
            held.add(f"{path.stem} {number}")
        return held

    @classmethod
    def again(cls, path: Path, *, locked: bool) -> "HeldCase":
        """Open a case as the next start of the program does."""
        return cls(CaseFile.open(path, BOB, hold=True, passphrase=WORDS if locked else None), locked)

    def add(self, name: str, times: int = 1) -> None:
        """Make one edit that adds tags, and take note of them only once it is acknowledged."""
        tags = [Tag(id=new_id(), name=f"{name}" if times == 1 else f"{name} {n}") for n in range(times)]
        self.file.apply(Edit(EditKind.ADD_TAG, tuple(map(Change.insert, tags))))
        self.saved += [tag.name for tag in tags]

    def take_back(self) -> None:
        """Undo the last edit, and take note of it only once that is acknowledged."""
        _, edit = self.file.undo()
        tags = [change for change in edit.changes if change.entity == "tag"]
        gone = [change.before["name"] for change in tags if change.after is None]
        self.saved = [name for name in self.saved if name not in gone]

    def add_article(self, text: str, original: bytes | None = None) -> None:
        """Make one edit that adds an article with its original, and a tag to know it by."""
        data = text.encode() if original is None else original
        address = hashlib.sha256(text.encode()).hexdigest()
        article = Article(
            id=new_id(),
            ref=f"A-{self.file.next_number('A')}",
            title="An article",
            sha256=hashlib.sha256(data).hexdigest(),
            size=len(data),
            text_sha256=address,
        )
        reading = Reading(
            id=new_id(),
            article=article.id,
            text_sha256=address,
            reader="plain_text",
            reader_version="1",
            blocks=(Block(BlockKind.PARAGRAPH, 0, len(text)),),
        )
        changes = tuple(map(Change.insert, (article, reading, Tag(id=new_id(), name=article.ref))))
        edit = Edit(EditKind.ADD_ARTICLE, changes)
        self.file.apply(edit, originals={article.sha256: data}, texts={address: text})
        self.saved.append(article.ref)

    def shown(self) -> list[str]:
        """Return what the open case shows."""
        return [tag.name for tag in self.file.tags()]

    def check(self) -> None:
        """Make sure that the case on the disk is whole, holds all that was acknowledged, and takes another edit."""
        self.file.close()
        again = self.again(self.path, locked=self.locked)
        try:
            assert again.file.read_only_code is None
            assert sorted(again.shown()) == sorted(self.saved)
            assert again.file.verify() == ()
            again.add("one more")
            self.saved = again.shown()
        finally:
            again.file.close()


def refusal(action) -> CaseError | None:
    """Return the known problem that an action ends with, None where it goes well; it is a sentence for people."""
    try:
        action()
    except CaseError as error:
        said = error_sentence(error)
        assert said.endswith(".")
        assert "Traceback" not in said
        assert "{" not in said
        return error
    return None


def digest(path: Path) -> str:
    """Return what tells whether a file was changed."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def beside(path: Path) -> list[str]:
    """Return the names in the folder of a file."""
    return sorted(each.name for each in path.parent.iterdir())


def is_sound(path: Path, locked: bool) -> bool:
    """Return whether a case opens and verifies."""
    found = []

    def look() -> None:
        file = CaseFile.open(path, ANN, passphrase=WORDS if locked else None)
        try:
            found.append(file.verify())
        finally:
            file.close()

    return refusal(look) is None and found == [()]
