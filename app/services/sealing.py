"""Seals a case: a bag of its originals, the case itself, its timeline and a plain export, signed."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from app.exchange.bag import Bag, file_hash, safe_name
from app.exchange.minisign import SigningKey
from app.exchange.seal_text import PUBLIC_KEY, SEAL, SIGNATURE, SealText
from app.model.custody_entry import CustodyKind
from app.model.errors import CaseError, ErrorCode
from app.model.ids import new_id
from app.model.timeline import TimelineOptions
from app.services.casework import Casework
from app.services.export import export_case, export_timeline
from app.services.how_to_check import how_to_check
from app.services.stopped import StoppedError, never
from app.store.copy_case import sync_file, sync_folder
from app.store.left_parts import sweep_parts
from app.store.utc_now import utc_now

_IN_THE_SEAL = ("manifest-sha256.txt", "manifest-sha512.txt", "bagit.txt", "bag-info.txt")
_STEPS = 5


@dataclass(frozen=True, slots=True)
class Sealed:
    """Where the bag lies, what its seal says, the SHA-256 of the seal, and the name of the key (none: not signed).

    `unnoted` says why the custody holds nothing of it, where it does not: the bag itself stands.
    """

    folder: Path
    seal: SealText
    sha256: str
    key: str
    unnoted: CaseError | None = None


class Sealing:
    """Writes a bag beside its place and gives it its name when it is whole."""

    def __init__(self, casework: Casework, *, in_the_clear: bool | None = None, language: str = "en") -> None:
        """Take a case; of a locked one nothing is written in the clear unless `in_the_clear` says so."""
        self._casework = casework
        self._clear = not casework.locked if in_the_clear is None else in_the_clear
        self._language = language

    def seal(
        self,
        folder: Path,
        key: SigningKey | None,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] = never,
        noted: bool = True,
    ) -> Sealed:
        """Write the bag at `folder`, signed with `key` (None: not signed), and note it in the custody where `noted`.

        Raises StoppedError once `cancelled` says so, CaseError: OUTPUT_EXISTS, OUTPUT_UNWRITABLE and what reading
        the case raises; nothing is left then.
        """

        def step(done: int) -> None:
            if cancelled():
                raise StoppedError
            if progress is not None:
                progress(done, _STEPS)

        with _finished_folder(folder) as part:
            bag = Bag(part)
            seal = self._fill(bag, key, step, cancelled)
            _sync_all(part)
        address = file_hash(folder / SEAL, "sha256")
        name = key.public.shown_name if key is not None else ""
        sealed = Sealed(folder, seal, address, name)
        return replace(sealed, unnoted=self.note(sealed)) if noted else sealed

    def note(self, sealed: Sealed) -> CaseError | None:
        """Write down in the custody that this was sealed; return why that could not be done, None where it was."""
        facts = {"sha256": sealed.sha256, "key": sealed.key, "in_the_clear": "yes" if self._clear else "no"}
        try:
            self._casework.note_custody(CustodyKind.SEALED, facts)
        except CaseError as error:
            return error
        return None

    def _fill(
        self, bag: Bag, key: SigningKey | None, step: Callable[[int], None], cancelled: Callable[[], bool]
    ) -> SealText:
        step(0)
        copy = bag.payload("case.fcase")
        self._casework.copy_to(copy)
        step(1)
        with self._casework.copy_at(copy) as sealed:
            facts, head, custody = sealed.facts, sealed.head, sealed.custody()
            if self._clear:
                self._write_clear(bag, sealed, step, cancelled)
        step(4)
        info = {
            "External-Identifier": facts.id,
            "Bagging-Date": utc_now()[:10],
            "Bag-Software-Agent": "Fieldcase",
        }
        bag.write_manifests(info)
        seal = SealText(
            case=facts.id,
            edits=head.count,
            head=head.hash,
            custody=custody[-1].hash if custody else "",
            sealed=utc_now(),
            files={name: file_hash(bag.folder / name, "sha256") for name in _IN_THE_SEAL},
        )
        bag.tag(SEAL, seal.text())
        if key is not None:
            comment = f"{seal.sealed} head {head.hash}"
            bag.tag(SIGNATURE, key.sign(seal.text().encode("utf-8"), comment))
            bag.tag(PUBLIC_KEY, key.public.text())
        bag.tag(
            "HOW-TO-CHECK.txt",
            how_to_check(
                seal, None if key is None else key.public, locked=self._casework.locked, clear=self._clear
            ),
        )
        bag.write_tag_manifests()
        step(_STEPS)
        return seal

    def _write_clear(
        self, bag: Bag, sealed: Casework, step: Callable[[int], None], cancelled: Callable[[], bool]
    ) -> None:
        written: set[str] = set()
        for row in sealed.articles.rows():
            article = row.article
            if article.sha256 not in written:
                written.add(article.sha256)
                name = safe_name(f"{article.ref} {article.filename}")
                bag.payload("originals", name).write_bytes(sealed.articles.original(article.id))
                step(1)
        step(2)
        timeline = sealed.views.timeline(TimelineOptions())
        if not timeline.is_empty:
            export_timeline(
                timeline, bag.payload("timeline.pdf"), language=self._language, cancelled=cancelled
            )
        step(3)
        export_case(sealed, bag.payload("export", "marks.jsonl"), "marks", cancelled=cancelled)
        export_case(sealed, bag.payload("export", "tables.zip"), "csv", cancelled=cancelled)


@contextmanager
def _finished_folder(folder: Path) -> Iterator[Path]:
    """Give a folder to fill; `folder` gets it when the block ends well, else nothing is left."""
    sweep_parts(folder.parent)
    part = folder.with_name(f".{new_id()}.part")
    try:
        if os.path.lexists(folder):
            raise CaseError(ErrorCode.OUTPUT_EXISTS, path=str(folder))
        part.mkdir()
        yield part
        part.rename(folder)
        sync_folder(folder.parent)
    except OSError as error:
        raise CaseError.of_file(ErrorCode.OUTPUT_UNWRITABLE, folder, error) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _sync_all(folder: Path) -> None:
    for place, _, names in os.walk(folder):
        for name in names:
            sync_file(Path(place, name))
        sync_folder(Path(place))
