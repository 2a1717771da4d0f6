"""Who says it: the chain of speakers behind a piece of evidence."""

from app.model.evidence import Evidence
from app.model.timeline import Citation, FigureEntry
from app.model.vocabulary import SpeakerKind
from app.report.sheet import Sheet
from app.wording.values import value_word


def origin_words(sheet: Sheet, link: Evidence) -> str:
    """Return who said it first, and through whom: `SOHR, via Reuters`; or that nobody is named or noted."""
    if not link.attribution:
        return sheet.say("speaker_not_noted")
    named = []
    for speaker in reversed(link.attribution):
        if speaker.kind is SpeakerKind.UNATTRIBUTED and not speaker.name:
            named.append(sheet.say("unattributed"))
        else:
            named.append(speaker.name or value_word(speaker.kind, sheet.language))
    words = named[0]
    for through in named[1:]:
        words = sheet.say("via", speaker=words, source=through)
    return words


def chain_words(sheet: Sheet, citation: Citation) -> str:
    """Return the chain with the words that bring it in: `SOHR, via [1] (“reportedly”)`."""
    words = origin_words(sheet, citation.evidence)
    hedges = [speaker.hedge for speaker in citation.evidence.attribution if speaker.hedge]
    if hedges:
        words += " (" + ", ".join(sheet.say("quoted", words=hedge) for hedge in hedges) + ")"
    return words


def speakers_of(sheet: Sheet, entry: FigureEntry) -> str:
    """Return all who give a figure, each once."""
    names = dict.fromkeys(origin_words(sheet, citation.evidence) for citation in entry.citations)
    return "; ".join(names)
