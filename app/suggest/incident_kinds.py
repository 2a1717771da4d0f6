"""Which kind an incident has where its words tell several."""

from app.model.figure_reading import FigureReading
from app.model.vocabulary import Counts
from app.suggest.triggers import VERB, Trigger

_PLAIN, _LAST = 2, 4
_OTHER = "other"
_RANKS = {
    **dict.fromkeys(
        (
            *("chemical_weapon", "suicide_bomb", "sexual_violence", "abduction_forced_disappearance"),
            *(
                "grenade",
                "mob_violence",
                "excessive_force_against_protesters",
                "remote_explosive_landmine_ied",
            ),
        ),
        0,
    ),
    **dict.fromkeys(
        (
            *("air_drone_strike", "shelling_artillery_missile_attack", "disrupted_weapons_use"),
            *("protest_with_intervention", "violent_demonstration"),
        ),
        1,
    ),
    **dict.fromkeys(("explosion_remote_violence", "attack", "armed_clash", "battle"), 3),
}
"""The more a kind says of the means, the lower: an attack by air is an air strike."""


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
    if trigger.kind == _OTHER and trigger.weight < VERB:
        return _LAST
    return _RANKS.get(trigger.kind, _PLAIN)
