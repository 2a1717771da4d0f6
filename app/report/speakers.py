"""Who says it, in the PDF: the chain of speakers behind a piece of evidence, with its hedges."""

from app.model.timeline import Citation
from app.report.sheet import Sheet
from app.wording import speakers


def chain_words(sheet: Sheet, citation: Citation) -> str:
    """Return the chain with the words that bring it in: `SOHR, via Reuters (“reportedly”)`."""
    words = _origin(sheet, citation)
    hedges = [speaker.hedge for speaker in citation.evidence.attribution if speaker.hedge]
    if hedges:
        words += " (" + ", ".join(sheet.say("quoted", words=hedge) for hedge in hedges) + ")"
    return words


def _origin(sheet: Sheet, citation: Citation) -> str:
    return speakers.chain_words(citation.evidence.attribution, sheet.language)
