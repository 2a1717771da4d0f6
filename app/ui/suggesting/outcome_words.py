"""What the review bar says that accepting would write."""

from PySide6.QtCore import QCoreApplication

from app.services.outcome import Outcome, OutcomeKind


def outcome_words(outcome: Outcome) -> str:
    """Return what is written, in a sentence."""
    translate = QCoreApplication.translate
    match outcome.kind:
        case OutcomeKind.INCIDENT:
            words = translate("Outcome", "Accepting writes a new incident on this sentence.")
        case OutcomeKind.FIGURE:
            words = translate("Outcome", "Accepting writes a new figure on this sentence.")
        case OutcomeKind.TIME:
            words = translate("Outcome", "Accepting makes it the time of {claim}.")
        case OutcomeKind.PLACE:
            words = translate("Outcome", "Accepting makes it the place of {claim}.")
        case OutcomeKind.SPEAKER:
            words = translate("Outcome", "Accepting makes it the speaker of {claim}.")
        case OutcomeKind.ALONE:
            words = translate("Outcome", "Accepting marks these words without a claim.")
        case OutcomeKind.PUBLISHED:
            words = translate("Outcome", "Accepting makes it the article's date of publication.")
    return words.format(claim=outcome.claim)
