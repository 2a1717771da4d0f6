"""One voice in the chain that leads from an article back to who said it first."""

from dataclasses import dataclass

from app.model.vocabulary import SpeakerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A voice: name, kind, the `words` that bring it in ("according to"), and its `hedge` ("reportedly")."""

    name: str = ""
    kind: SpeakerKind = SpeakerKind.UNATTRIBUTED
    words: str = ""
    hedge: str = ""
