"""Where all edits of an open case pass on their way to the case file."""

from collections.abc import Iterable, Mapping

from app.debug_log import LogEvent, note
from app.model.case_content import CaseContent
from app.model.content_after import content_after
from app.model.edit import Change, Edit, EditKind
from app.model.keepable import keepable, keepable_change
from app.services.changed import Changed
from app.store.case_file import CaseFile


class Desk:
    """Writes edits and keeps the last content read, until an edit makes it old."""

    def __init__(self, file: CaseFile) -> None:
        self.file = file
        self._content: CaseContent | None = None

    def apply(
        self,
        kind: EditKind,
        changes: Iterable[Change | None],
        subject: str = "",
        *,
        originals: Mapping[str, bytes] | None = None,
        texts: Mapping[str, str] | None = None,
    ) -> Changed | None:
        """Write one edit; where no change is left (all None) nothing is written and None returned."""
        real = tuple(change for change in map(keepable_change, changes) if change is not None)
        if not real:
            return None
        edit = Edit(kind, real, keepable(subject))
        self.file.apply(edit, originals=originals or {}, texts=texts or {})
        note(LogEvent.EDIT_WRITTEN, kind, changes=len(real))
        return self.note(edit)

    def write(
        self,
        kind: EditKind,
        changes: Iterable[Change | None],
        subject: str = "",
        *,
        originals: Mapping[str, bytes] | None = None,
        texts: Mapping[str, str] | None = None,
    ) -> Changed:
        """Write one edit that is known to change something."""
        changed = self.apply(kind, changes, subject, originals=originals, texts=texts)
        if changed is None:
            raise ValueError(kind)
        return changed

    def note(self, edit: Edit) -> Changed:
        """Take in that `edit` was written; content that somebody else changed meanwhile is read anew."""
        known, head = self._content, self.file.head()
        if known is not None:
            is_next = known.head.count + 1 == head.count
            self._content = content_after(known, edit.changes, head) if is_next else None
        return Changed.by(edit)

    def content(self) -> CaseContent:
        """Return all that the case holds, read anew only where another process made an edit."""
        if self._content is None or self._content.head != self.file.head():
            self._content = self.file.content()
        return self._content
