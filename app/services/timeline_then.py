"""A case's timeline as it stood after one of its edits, made by taking the later ones back."""

from functools import partial

from app.model.build_timeline import build_timeline
from app.model.content_after import content_after
from app.model.edit import EditKind
from app.model.errors import CaseError
from app.model.timeline import HistoryHead, Timeline, TimelineOptions
from app.services.casework import Casework
from app.wording.values import role_word

_RESTATING = (EditKind.PURGE, EditKind.RECOVER)


def timeline_then(casework: Casework, number: int, options: TimelineOptions) -> Timeline | None:
    """Return the timeline as it stood after edit `number`; nothing is written.

    None where the way back is lost: words were purged since, or the history does not fit the tables.
    """
    since = casework.head.count - number
    if since == 0:
        return casework.views.timeline(options)
    if since < 0 or number < 1:
        return None
    edits = casework.edits_since(number)
    if any(edit.kind in _RESTATING or not edit.changes for edit in edits):
        return None
    entry = casework.history(1, since)[0]
    changes = (change for edit in reversed(edits) for change in edit.inverse().changes)
    try:
        content = content_after(
            casework.views.content(), changes, HistoryHead(entry.hash, entry.number, entry.at)
        )
        return build_timeline(content, options, partial(role_word, language=options.language))
    except (CaseError, KeyError, TypeError, ValueError):
        return None
