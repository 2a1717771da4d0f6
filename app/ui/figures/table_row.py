"""A row of the table: a heading, a figure, or what was decided on a group."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from app.model.vocabulary import Status
from app.ui.figures.figure_cells import Column, counted, value_of
from app.ui.figures.figure_filter import FigureFilter
from app.ui.figures.figure_line import FigureLine
from app.ui.figures.shown_group import ShownGroup
from app.ui.figures.shown_total import ShownTotal


class RowKind(Enum):
    """What a row is."""

    HEADING = "heading"
    FIGURE = "figure"
    DECISION = "decision"
    SECTION = "section"
    TOTALS = "totals"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row; `line` is a figure's, `group` the group that a heading, a figure or a decision belongs to.

    `total` is what a row of the totals says.
    """

    kind: RowKind
    line: FigureLine | None = None
    group: ShownGroup | None = None
    total: ShownTotal | None = None

    @property
    def key(self) -> tuple[RowKind, object]:
        """What makes it the same row after an edit."""
        if self.line is not None:
            return self.kind, self.line.figure.id
        if self.total is not None:
            return self.kind, self.total.key
        return self.kind, self.group.ids if self.group is not None else None


@dataclass(frozen=True, slots=True)
class Order:
    """How the figures without a group are sorted."""

    column: Column = Column.AS_OF
    descending: bool = False


def rows_of(
    lines: Iterable[FigureLine], groups: Sequence[ShownGroup], wanted: FigureFilter, order: Order
) -> tuple[list[TableRow], int]:
    """Return the rows, groups first and whole, and how many figures `wanted` lets through.

    A group of which one figure is wanted stands there with all of them: what it differs from must not be hidden.
    """
    kept = {line.figure.id: line for line in lines if wanted.keeps(line)}
    rows: list[TableRow] = []
    grouped: set[str] = set()
    matching = 0
    for group in groups:
        grouped.update(group.ids)
        found = sum(figure_id in kept for figure_id in group.ids)
        if found and (group.differ or not wanted.differing):
            matching += found
            rows += _group_rows(group)
    alone = [] if wanted.differing else [line for key, line in kept.items() if key not in grouped]
    if rows and alone:
        rows.append(TableRow(RowKind.SECTION))
    rows += [TableRow(RowKind.FIGURE, line) for line in in_order(alone, order)]
    return rows, matching + len(alone)


def total_rows(totals: Sequence[ShownTotal]) -> list[TableRow]:
    """Return the rows of the totals with their heading; none where nothing is added up."""
    rows = [TableRow(RowKind.TOTAL, total=total) for total in totals]
    return [TableRow(RowKind.TOTALS), *rows] if rows else []


def in_order(lines: Sequence[FigureLine], order: Order) -> list[FigureLine]:
    """Return lines sorted; what has nothing to sort by comes last either way."""
    known = [line for line in lines if _is_stated(line, order.column)]
    others = [line for line in lines if not _is_stated(line, order.column)]
    return [*sorted(known, key=_key(order.column), reverse=order.descending), *others]


def _group_rows(group: ShownGroup) -> list[TableRow]:
    rows = [TableRow(RowKind.HEADING, group=group)]
    rows += [TableRow(RowKind.FIGURE, line, group) for line in group.lines]
    if group.differ or group.decision is not None:
        rows.append(TableRow(RowKind.DECISION, group=group))
    return rows


def _is_stated(line: FigureLine, column: Column) -> bool:
    if column is Column.AS_OF:
        return line.when.is_known
    return column is not Column.NUMBER or value_of(line.figure) is not None


def _key(column: Column) -> Callable[[FigureLine], tuple[object, ...]]:
    if column is Column.NUMBER:
        return lambda line: (value_of(line.figure),)
    if column is Column.COUNTED:
        return lambda line: (counted(line.figure).casefold(), line.figure.measure, line.when.sort_key())
    return lambda line: (line.when.sort_key(),)


def is_faint(row: TableRow) -> bool:
    """Return whether a row is shown greyed."""
    return row.line is not None and row.line.figure.status is Status.EXCLUDED
