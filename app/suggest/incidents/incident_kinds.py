"""Which kind an incident has where its words tell several."""

from app.model.figure_reading import FigureReading
from app.model.vocabulary import Counts
from app.suggest.incidents.triggers import VERB, Trigger

_PLAIN, _NAMED = 2, 2
_LISTED = {
    0: "chemical_weapon suicide_bomb grenade remote_explosive_landmine_ied sexual_violence mob_violence "
    "abduction_forced_disappearance excessive_force_against_protesters",
    1: "air_drone_strike shelling_artillery_missile_attack disrupted_weapons_use protest_with_intervention "
    "violent_demonstration",
    3: "explosion_remote_violence attack armed_clash battle",
}
"""The more a kind says of the means, the lower its rank: an attack by air is an air strike."""
_RANKS = {kind: rank for rank, kinds in _LISTED.items() for kind in kinds.split()}
_BY_COUNT: dict[Counts | None, str] = {
    Counts.DISPLACED: "displacement",
    Counts.DETAINED: "arrests",
    Counts.MISSING: "abduction_forced_disappearance",
}


def kind_of(triggers: tuple[Trigger, ...]) -> str:
    """Return the kind that says most; what was done goes before what is only named, "" where no word tells it."""
    told = [one for one in triggers if one.kind]
    if not told:
        return ""
    done = [one for one in told if one.weight == VERB and _rank(one) <= _PLAIN]
    return min(done or told, key=lambda one: (_rank(one), -one.weight, one.start)).kind


def kind_by_count(figures: tuple[FigureReading, ...]) -> str:
    """Return the kind that what was counted tells, "" where it tells none: the dead may have died of anything."""
    return next((_BY_COUNT[one.counts] for one in figures if one.counts in _BY_COUNT), "")


def _rank(trigger: Trigger) -> int:
    """Return the rank of a kind; what is only named goes behind what was done, unless it is the means."""
    rank = _RANKS.get(trigger.kind, _PLAIN)
    return rank if trigger.weight == VERB or rank < _PLAIN else rank + _NAMED
