"""The control words of RTF that set a property or end a paragraph, a cell or a row."""

from collections.abc import Callable

from app.intake.office.revised_words import Revision
from app.intake.office.rtf_group import RtfGroup
from app.intake.office.rtf_styles import RtfStyles


def _end_paragraph(group: RtfGroup, styles: RtfStyles) -> None:
    if not group.collects:
        kind = styles.kind_of(group.style, group.outline, is_list=group.is_list)
        group.story.end_paragraph(kind, group.revision, in_cell=group.in_cell)


def _end_cell(group: RtfGroup, _styles: RtfStyles) -> None:
    group.story.end_cell()


def _end_nested_cell(group: RtfGroup, _styles: RtfStyles) -> None:
    group.story.end_cell(nested=True)


def _end_row(group: RtfGroup, _styles: RtfStyles) -> None:
    group.story.end_row()


def _end_nested_row(group: RtfGroup, _styles: RtfStyles) -> None:
    group.story.end_row(nested=True)


ENDS: dict[str, Callable[[RtfGroup, RtfStyles], None]] = {
    **dict.fromkeys(("par", "sect", "page", "column"), _end_paragraph),
    "cell": _end_cell,
    "nestcell": _end_nested_cell,
    "row": _end_row,
    "nestrow": _end_nested_row,
}


def _paragraph_default(group: RtfGroup, _number: int | None, _font: int) -> None:
    group.style, group.outline, group.is_list, group.in_cell = 0, -1, False, False


def _character_default(group: RtfGroup, _number: int | None, font: int) -> None:
    group.font, group.hidden, group.revision = font, False, Revision.NONE


def _style(group: RtfGroup, number: int | None, _font: int) -> None:
    group.style = number or 0


def _outline(group: RtfGroup, number: int | None, _font: int) -> None:
    group.outline = -1 if number is None else number


def _list(group: RtfGroup, number: int | None, _font: int) -> None:
    group.is_list = number != 0


def _in_cell(group: RtfGroup, number: int | None, _font: int) -> None:
    group.in_cell = number != 0


def _hidden(group: RtfGroup, number: int | None, _font: int) -> None:
    group.hidden = number != 0


def _deleted(group: RtfGroup, number: int | None, _font: int) -> None:
    group.revision = Revision.DELETED if number != 0 else Revision.NONE


def _inserted(group: RtfGroup, number: int | None, _font: int) -> None:
    if group.revision is not Revision.DELETED:
        group.revision = Revision.INSERTED if number != 0 else Revision.NONE


def _after_unicode(group: RtfGroup, number: int | None, _font: int) -> None:
    group.after_unicode = max(0, 1 if number is None else number)


PROPERTIES: dict[str, Callable[[RtfGroup, int | None, int], None]] = {
    "pard": _paragraph_default,
    "plain": _character_default,
    "outlinelevel": _outline,
    "ls": _list,
    "intbl": _in_cell,
    "v": _hidden,
    "deleted": _deleted,
    "revised": _inserted,
    "uc": _after_unicode,
}
"""What a control word does to the group it stands in; the last argument is the file's default font."""
