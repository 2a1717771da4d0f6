"""A number that is given in a group of figures, and by whom."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.model.figure import Figure
from app.model.figure_group import FigureGroup, stated_value
from app.model.sources import giving_links
from app.model.timeline import Citation, FigureEntry
from app.model.vocabulary import Measure, Stance


@dataclass(frozen=True, slots=True)
class Statement:
    """Figures of one value, the citations that give it, by voice, and those that deny or correct it."""

    figures: tuple[Figure, ...]
    voices: tuple[tuple[Citation, ...], ...]
    denied: tuple[Citation, ...]
    corrected: tuple[Citation, ...]

    @property
    def figure(self) -> Figure:
        """The figure that says what the value is."""
        return self.figures[0]


def statements_of(group: FigureGroup, entries: Mapping[str, FigureEntry]) -> tuple[Statement, ...]:
    """Return what is given in a group, each value once, in the order of its first figure.

    Figures of one value but of another period, or of nobody's naming who is counted, stay statements of their
    own. `entries` are the timeline's by figure id; figures that are not among them are left out.
    """
    voice_of = _voices_by_evidence(group)
    found: dict[tuple[object, ...], list[FigureEntry]] = {}
    for figure in group.figures:
        if figure.id in entries:
            counted = figure.counts, figure.unit, figure.population
            key = *counted, stated_value(figure), figure.quantifier, _period(figure), figure.suspect
            found.setdefault(key, []).append(entries[figure.id])
    return tuple(_statement(members, voice_of) for members in found.values())


def giving(entry: FigureEntry) -> tuple[Citation, ...]:
    """Return the citations that give a figure: those that assert it, else those that correct another to it."""
    kept = {link.id for link in giving_links(citation.evidence for citation in entry.citations)}
    return tuple(citation for citation in entry.citations if citation.evidence.id in kept)


def denying(entry: FigureEntry) -> tuple[Citation, ...]:
    """Return the citations that deny a figure."""
    return _with(entry, Stance.DENIES)


def correcting(entry: FigureEntry) -> tuple[Citation, ...]:
    """Return the citations that correct a figure which others assert."""
    return _with(entry, Stance.CORRECTS) if _with(entry, Stance.ASSERTS) else ()


def periods_differ(group: FigureGroup) -> bool:
    """Whether the figures are of several periods, so that each must say its own."""
    return len({_period(figure) for figure in group.figures}) > 1


def repeated_voices(
    group: FigureGroup, entries: Mapping[str, FigureEntry]
) -> tuple[tuple[Citation, tuple[str, ...]], ...]:
    """Return each voice that several figures rest on: its first citation and the figures' references."""
    voice_of = _voices_by_evidence(group)
    firsts: dict[int, Citation] = {}
    refs: dict[int, list[str]] = {}
    for figure in group.figures:
        for citation in giving(entries[figure.id]) if figure.id in entries else ():
            voice = voice_of.get(citation.evidence.id)
            if voice is not None:
                firsts.setdefault(voice, citation)
                refs.setdefault(voice, []).append(figure.ref)
    once = ((firsts[voice], tuple(dict.fromkeys(given))) for voice, given in refs.items())
    return tuple((citation, given) for citation, given in once if len(given) > 1)


def _period(figure: Figure) -> str | None:
    """Return what a figure counts over, None where it is the incident."""
    return None if figure.measure is Measure.INCIDENT else figure.period.edtf


def _voices_by_evidence(group: FigureGroup) -> dict[str, int]:
    return {link: number for number, voice in enumerate(group.voices) for link in voice}


def _statement(members: list[FigureEntry], voice_of: Mapping[str, int]) -> Statement:
    voices: dict[object, list[Citation]] = {}
    for entry in members:
        for citation in giving(entry):
            key = voice_of.get(citation.evidence.id, citation.evidence.id)
            voices.setdefault(key, []).append(citation)
    return Statement(
        tuple(entry.figure for entry in members),
        tuple(tuple(citations) for citations in voices.values()),
        tuple(citation for entry in members for citation in denying(entry)),
        tuple(citation for entry in members for citation in correcting(entry)),
    )


def _with(entry: FigureEntry, stance: Stance) -> tuple[Citation, ...]:
    return tuple(citation for citation in entry.citations if citation.evidence.stance is stance)
