"""What stands over and under a group of figures, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from app.model.day import Day
from app.model.decision import Decision
from app.model.vocabulary import DecisionRule
from app.ui.figures.figure_cells import counted, where_words
from app.ui.figures.shown_group import ShownGroup
from app.ui.plurals import tr
from app.ui.window_language import current_language
from app.wording.differences import decided_number, reference_words
from app.wording.isolates import left_to_right, own_direction
from app.wording.moments import day_words, moment_short
from app.wording.numbers import count_words
from app.wording.values import value_word

translate = QCoreApplication.translate


def title(group: ShownGroup) -> str:
    """Return `Civilians killed — Drones hit the market`."""
    line = next((one for one in group.lines if one.figure.population is group.group.population), group.first)
    where = where_words(line)
    when = moment_short(line.when, current_language()) if line.when.is_known else ""
    if line.incident is None and where and when:
        where = translate("GroupWords", "{place}, {date}").format(place=where, date=when)
    where = where or when
    if not where:
        return counted(line.figure)
    return translate("GroupWords", "{counted} — {where}").format(counted=counted(line.figure), where=where)


def tally(group: ShownGroup) -> str:
    """Return `3 figures, 2 speakers`."""
    figures = count_words("figures", len(group.lines), current_language())
    voices = tr("%n independent speaker(s)", "", group.voices)
    return translate("GroupWords", "{figures}, {speakers}").format(figures=figures, speakers=voices)


def agreement(group: ShownGroup) -> str:
    """Return whether the figures differ, with a sign."""
    if not group.differ:
        return translate("GroupWords", "= figures agree")
    decision = group.decision
    if decision is None or group.is_open:
        return translate("GroupWords", "≠ figures differ, not decided")
    if group.group.is_parted:
        return translate("GroupWords", "≠ not the same event, each stands")
    number = decided_number(group.group, decision, current_language())
    if not number:
        return translate("GroupWords", "≠ figures differ, decided without a number")
    return translate("GroupWords", "≠ figures differ, decided: {number}").format(number=own_direction(number))


def one_voice(group: ShownGroup) -> str:
    """Return which figures quote one and the same speaker; "" where none do."""
    said = [
        translate("GroupWords", "{references} quote {speaker}: one speaker").format(
            references=left_to_right(reference_words(refs, current_language())),
            speaker=own_direction(name),
        )
        for name, refs in group.same_voices
    ]
    return translate("GroupWords", "; ").join(said)


def decision_words(group: ShownGroup) -> str:
    """Return what was decided, when, by whom and why; or that nothing was."""
    decision = group.decision
    if decision is None:
        return translate("GroupWords", "Nobody has decided yet which figure to go by.")
    facts = {
        "day": left_to_right(day_of(decision.at)),
        "who": own_direction(decision.who),
        "rule": rule_words(group, decision),
        "reason": own_direction(" ".join(decision.reason.split())),
    }
    if decision.rule is DecisionRule.PENDING:
        sentence = (
            translate("GroupWords", "Left open {day} by {who}. {reason}")
            if decision.who
            else translate("GroupWords", "Left open {day}. {reason}")
        )
    elif decision.who:
        sentence = translate("GroupWords", "Decided {day} by {who}: {rule}. {reason}")
    else:
        sentence = translate("GroupWords", "Decided {day}: {rule}. {reason}")
    return sentence.format(**facts)


def came_later(group: ShownGroup) -> str:
    """Return which figures a decision does not name; "" where it names all."""
    refs = left_to_right(reference_words([figure.ref for figure in group.undecided], current_language()))
    return translate("GroupWords", "It does not name {references}.").format(references=refs) if refs else ""


def rule_words(group: ShownGroup, decision: Decision) -> str:
    """Return a rule with its bounds: `the whole range, 4 – 5`."""
    language = current_language()
    rule = value_word(decision.rule, language)
    given = decided_number(group.group, decision, language)
    if not given:
        return rule
    return translate("GroupWords", "{rule}, {bounds}").format(rule=rule, bounds=left_to_right(given))


def day_of(at: str) -> str:
    """Return the day of a UTC time (ISO 8601) in words; the text itself where it is none."""
    try:
        return day_words(Day(int(at[:4]), int(at[5:7]), int(at[8:10])), current_language())
    except ValueError:
        return at


def spoken(group: ShownGroup) -> str:
    """Return a group's heading as a screen reader says it."""
    parts = (title(group), tally(group), agreement(group), one_voice(group))
    return translate("GroupWords", ". ").join(part for part in parts if part)


def decision_spoken(group: ShownGroup) -> str:
    """Return a group's decision as a screen reader says it, with the keys that act on it."""
    keys = (
        translate("GroupWords", "Press D to decide.")
        if group.decision is None
        else translate("GroupWords", "Press D to change it, Delete to take it back.")
    )
    return " ".join(part for part in (decision_words(group), came_later(group), keys) if part)
