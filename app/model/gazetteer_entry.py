"""A place with the names it is found under, as it is written into a gazetteer."""

from dataclasses import dataclass

from app.model.gazetteer_place import GazetteerPlace


@dataclass(frozen=True, slots=True)
class GazetteerEntry:
    """`keys` are `gazetteer_key` of each of its names, once each, in order."""

    place: GazetteerPlace
    keys: tuple[str, ...]
