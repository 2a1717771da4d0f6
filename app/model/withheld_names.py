"""Whose names an edition for others does not print, what stands in their place, and which places it makes coarser."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.model.actor import Actor
from app.model.case_content import CaseContent
from app.model.place import Place
from app.model.speaker import Speaker
from app.model.vocabulary import Edition, SpeakerKind

WITNESS, PLACE = "witness", "place"
NAMELESS_SPEAKERS = frozenset({SpeakerKind.WITNESS, SpeakerKind.UNATTRIBUTED})
"""Kinds of speakers that are persons: of the others the name is that of a body that speaks in public."""
_LEAST = 2


@dataclass(frozen=True, slots=True)
class WithheldNames:
    """Names by what stands for them: a role of an actor (`affected`), `witness`, or `place`."""

    names: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return any(self.names.values())

    @property
    def people(self) -> dict[str, str]:
        """Each name of a person or body with its role, in the order of the names."""
        found = {name: role for role, names in self.names.items() if role != PLACE for name in names}
        return dict(sorted(found.items()))

    @property
    def places(self) -> tuple[str, ...]:
        """The names of places that are not printed."""
        return tuple(sorted(self.names.get(PLACE, ())))


def withheld_names(content: CaseContent, edition: Edition, printed: frozenset[str]) -> WithheldNames:
    """Return the names that `edition` withholds; `printed` are the ids of the claims that it prints.

    The public edition withholds the names of all actors, of witnesses, and of places closer than the first
    administrative level; the edition for partners those that only claims have that are hidden from them.
    """
    if edition is Edition.INTERNAL:
        return WithheldNames()
    public = edition is Edition.PUBLIC
    found: dict[str, set[str]] = {}
    kept: set[str] = set()
    for role, name, claim in _named(content):
        if public or claim not in printed:
            found.setdefault(role, set()).add(name)
        else:
            kept.add(name)
    if public:
        found[PLACE] = _places(content)
    common = _CommonWords(passage.exact for passage in content.passages.values())
    return WithheldNames(
        {
            role: frozenset(name for name in names - kept if not common.has(name))
            for role, names in found.items()
        }
    )


def coarse(place: Place) -> Place:
    """Return a place no closer than its first administrative level, without coordinates."""
    return Place(adm1=place.adm1, country=place.country)


def nameless(speaker: Speaker) -> Speaker:
    """Return a speaker without the name, and without the words in which it may stand, where it is a person's."""
    return Speaker(kind=speaker.kind) if speaker.kind in NAMELESS_SPEAKERS else speaker


def _named(content: CaseContent) -> Iterable[tuple[str, str, str]]:
    """Give role, name and claim of every actor and every witness."""
    for incident in content.incidents.values():
        for actor in incident.actors:
            yield str(actor.role), actor.name.strip(), incident.id
    for link in content.evidence:
        for speaker in link.attribution:
            if speaker.kind in NAMELESS_SPEAKERS:
                yield WITNESS, speaker.name.strip(), link.claim


def _places(content: CaseContent) -> set[str]:
    places = [incident.place for incident in content.incidents.values()]
    places += [figure.place for figure in content.figures.values()]
    known = {name for place in places for name in (place.adm1, place.country)}
    close = {name for place in places for name in (place.as_written, place.name, place.adm2)}
    return {name.strip() for name in close - known}


class _CommonWords:
    """Tells names from what is only called so (`Civilians`): the passages have it with a small letter."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._text = "\n".join(texts)

    def has(self, name: str) -> bool:
        if sum(letter.isalnum() for letter in name) < _LEAST:
            return True
        small = name[:1].lower() + name[1:]
        has_capitals = name.lower() != name.upper()
        return has_capitals and (name == name.lower() or (small == name.lower() and small in self._text))


def roles_only(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Return actors by their roles alone, each role once."""
    return tuple(Actor(name="", role=role) for role in dict.fromkeys(actor.role for actor in actors))
