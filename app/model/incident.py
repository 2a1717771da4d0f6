"""Something that happened, at a time and place."""

from dataclasses import dataclass
from typing import ClassVar

from app.model.actor import Actor
from app.model.moment import UNKNOWN_MOMENT, Moment
from app.model.place import NO_PLACE, Place
from app.model.vocabulary import Confidentiality, Status, Verification


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """A claim that something happened; `guessed` names the fields the program filled in, untouched."""

    ENTITY: ClassVar[str] = "incident"

    id: str
    ref: str
    title: str
    aliases: tuple[str, ...] = ()
    when: Moment = UNKNOWN_MOMENT
    place: Place = NO_PLACE
    kind: str = ""
    actors: tuple[Actor, ...] = ()
    status: Status = Status.DRAFT
    verification: Verification = Verification.REPORTED
    confidentiality: Confidentiality = Confidentiality.PUBLIC
    tags: tuple[str, ...] = ()
    note: str = ""
    guessed: tuple[str, ...] = ()
