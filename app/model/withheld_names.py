"""Whose names an edition for others does not print, what stands in their place, and which places it makes coarser."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.model.actor import Actor
from app.model.case_content import CaseContent
from app.model.name_finder import NameFinder
from app.model.place import Place
from app.model.selection import HIDDEN_IN
from app.model.speaker import Speaker
from app.model.vocabulary import Edition, SpeakerKind

WITNESS, PLACE = "witness", "place"
NAMELESS_SPEAKERS = frozenset({SpeakerKind.WITNESS, SpeakerKind.UNATTRIBUTED})
"""Kinds of speakers that are persons: of the others the name is that of a body that speaks in public."""
_WORD = re.compile(r"\w+")
_PERSONS = (WITNESS, "affected")
"""Roles that persons have: where a name of two words is withheld, each of them may give the person away."""
_LEAST_PART, _LEAST_JOINED = 3, 4
"""Letters of such a word; more where words are not told apart by the finder."""


@dataclass(frozen=True, slots=True)
class WithheldNames:
    """Names by what stands for them: a role of an actor (`affected`), `witness`, or `place`.

    `parts` are single words of persons' names, which are looked for after the whole ones; `common` are names of
    actors that stay in texts, since the passages have them as common words (`civilians`).
    """

    names: Mapping[str, frozenset[str]] = field(default_factory=dict)
    parts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    common: tuple[str, ...] = ()

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
    for role, name, is_shown in _named(content, edition, printed):
        if public or not is_shown:
            found.setdefault(role, set()).add(name)
        else:
            kept.add(name)
    if public:
        found[PLACE] = _places(content)
        kept |= _wide_places(content)
    common = _CommonWords(passage.exact for passage in content.passages.values())
    called = {name for role, names in found.items() if role != WITNESS for name in names if common.has(name)}
    whole = {role: names - kept - (called if role != WITNESS else set()) for role, names in found.items()}
    parts = {
        role: {part for name in whole.get(role, ()) for part in _parts(name) if not common.has(part)}
        for role in _PERSONS
    }
    return WithheldNames(
        {role: frozenset(filter(is_findable, names)) for role, names in whole.items()},
        {role: frozenset(filter(is_findable, names - kept)) for role, names in parts.items()},
        tuple(sorted(called - kept)),
    )


def is_findable(name: str) -> bool:
    """Whether a name is long enough to be looked for: one of a single letter stands in every text."""
    try:
        NameFinder((name,))
    except ValueError:
        return False
    return True


def coarse(place: Place) -> Place:
    """Return a place no closer than its first administrative level, without coordinates."""
    return Place(name=place.adm1 or place.country, adm1=place.adm1, country=place.country)


def nameless(speaker: Speaker) -> Speaker:
    """Return a speaker without the name, and without the words in which it may stand, where it is a person's."""
    return Speaker(kind=speaker.kind) if speaker.kind in NAMELESS_SPEAKERS else speaker


def _named(
    content: CaseContent, edition: Edition, printed: frozenset[str]
) -> Iterable[tuple[str, str, bool]]:
    """Give role and name of every actor and every witness, and whether what names them is printed."""
    for incident in content.incidents.values():
        for actor in incident.actors:
            yield str(actor.role), actor.name.strip(), incident.id in printed
    for link in content.evidence:
        article = content.articles[content.passages[link.passage].article]
        is_shown = link.claim in printed and article.confidentiality not in HIDDEN_IN[edition]
        for speaker in link.attribution:
            if speaker.kind in NAMELESS_SPEAKERS:
                yield WITNESS, speaker.name.strip(), is_shown


def _parts(name: str) -> Iterable[str]:
    """Give the words of a person's name by which alone the person may be called (`Khalil`), not `al` or `of`."""
    words = name.split()
    for word in words if len(words) > 1 else ():
        letters = sum(letter.isalnum() for letter in word)
        has_capitals = word.lower() != word.upper()
        if letters >= (_LEAST_PART if has_capitals else _LEAST_JOINED) and (
            word != word.lower() or not has_capitals
        ):
            yield word


def _places(content: CaseContent) -> set[str]:
    close = {name for place in _all_places(content) for name in (place.as_written, place.name, place.adm2)}
    return {name.strip() for name in close} - _wide_places(content)


def _wide_places(content: CaseContent) -> set[str]:
    return {name.strip() for place in _all_places(content) for name in (place.adm1, place.country)}


def _all_places(content: CaseContent) -> list[Place]:
    places = [incident.place for incident in content.incidents.values()]
    return [*places, *(figure.place for figure in content.figures.values())]


class _CommonWords:
    """Tells names from what is only called so (`Civilians`): the passages have it as a word with a small letter."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._text = "\n".join(texts)
        self._words = frozenset(_WORD.findall(self._text))

    def has(self, name: str) -> bool:
        if name.lower() == name.upper():
            return False
        small = name[:1].lower() + name[1:]
        if small != name.lower() or not self._words.issuperset(_WORD.findall(small)):
            return False
        return re.search(rf"(?<!\w){re.escape(small)}(?!\w)", self._text) is not None


def roles_only(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Return actors by their roles alone, each role once."""
    return tuple(Actor(name="", role=role) for role in dict.fromkeys(actor.role for actor in actors))
