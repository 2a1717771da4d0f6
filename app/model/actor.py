"""Somebody who had a part in an incident."""

from dataclasses import dataclass

from app.model.vocabulary import ActorRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, group or force and its part in the incident, as alleged."""

    name: str
    role: ActorRole = ActorRole.OTHER
