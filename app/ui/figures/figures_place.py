"""Figures: a table of all, groups that count the same thing first, and what was decided on them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QStackedLayout, QVBoxLayout, QWidget

from app.model.vocabulary import Status
from app.ui.figures.chip_sheet import chip_sheet
from app.ui.figures.figure_cells import mark
from app.ui.figures.figure_filter import FigureFilter
from app.ui.figures.figure_model import FigureModel
from app.ui.figures.figure_stock import FigureStock
from app.ui.figures.figure_table import FigureTable
from app.ui.figures.filter_bar import FilterBar
from app.ui.figures.nothing_page import NothingPage
from app.ui.figures.shown_total import shown_totals
from app.ui.figures.table_row import Order, RowKind, rows_of, total_rows
from app.ui.open_dialog import open_dialog
from app.ui.theme import Space, Theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.model.decision import Decision
    from app.services.casework import Casework
    from app.services.changed import Changed
    from app.ui.figures.shown_group import ShownGroup

_MOST_IN_MENU = 9


class FiguresPlace(QWidget):
    """Shows the figures of a case; a row that is chosen is shown in the inspector."""

    claim_chosen = Signal(str)
    passage_opened = Signal(str)
    article_opened = Signal(str)
    edit_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figuresPlace")
        self._theme = theme
        self._casework: Casework | None = None
        self._stock = FigureStock()
        self._order = Order()
        self._dialog: QWidget | None = None
        self.model = FigureModel(self)
        self.page = QFrame(self)
        self.page.setProperty("role", "page")
        self.filters = FilterBar(self.page)
        self.table = FigureTable(theme, self.model, self.page)
        self.nothing = NothingPage(self)
        self.unmatched = NothingPage(self.page)
        self._lay_out()
        self._connect()
        self._dress()
        self._say_nothing()
        self._show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.page)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.filters)
        column.addWidget(self.table, 1)
        column.addWidget(self.unmatched, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.page)
        self._pages.addWidget(self.nothing)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.filters.filter_changed.connect(self._show_rows)
        self.table.figure_chosen.connect(self.claim_chosen)
        self.table.citation_opened.connect(self.passage_opened)
        self.table.decision_asked.connect(self._decide)
        self.table.removal_asked.connect(self._take_back)
        self.table.order_asked.connect(self._sort)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.unmatched.pressed.connect(self.filters.reset)
        self._theme.changed.connect(self._dress)

    def show_case(self, casework: Casework | None) -> None:
        """Show a case, or none."""
        self._casework = casework
        self._stock.read(casework)
        self.table.spans.editable = casework is not None and not casework.read_only
        self.filters.reset()
        self._show()

    def apply_change(self, changed: Changed) -> None:
        """Take an edit in; only what it touched is made anew."""
        if self._stock.take(changed):
            self._show()

    def choose(self, claim_id: str | None) -> None:
        """Choose a figure's row and bring it into sight; of another claim, or where a filter hides it, none."""
        row = self.table.chosen_row
        if claim_id and row is not None and row.line is not None and row.line.figure.id == claim_id:
            return
        at = self.model.place_of((RowKind.FIGURE, claim_id)) if claim_id else None
        index = QModelIndex() if at is None else self.model.index(at, 0)
        self.table.setCurrentIndex(index)
        if at is not None:
            self.table.scrollTo(index)
        else:
            self.table.clearSelection()

    def reveal(self, figure_id: str) -> None:
        """Choose a figure's row; a filter that hides it is cleared."""
        if figure_id not in self._stock.lines:
            return
        if self.model.place_of((RowKind.FIGURE, figure_id)) is None:
            self.filters.reset()
            if self._stock.lines[figure_id].figure.status is Status.EXCLUDED:
                self.filters.show_excluded()
        self.choose(figure_id)

    def decide_on(self, figure_ids: Iterable[str]) -> None:
        """Choose the figures of a group and ask for a decision on them."""
        ids = tuple(figure_ids)
        group = next((found for found in map(self._stock.group_of, ids) if found is not None), None)
        if group is not None:
            self.reveal(ids[0])
            self._decide(group)

    # -- showing ------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        lines = tuple(self._stock.lines.values())
        differing = sum(group.differ for group in self._stock.groups)
        self.filters.offer(lines, self._stock.articles.values(), differing=differing)
        self._show_rows()

    def _show_rows(self, _wanted: object = None) -> None:
        lines = self._stock.lines
        rows, matching = rows_of(lines.values(), self._stock.groups, self.filters.wanted, self._order)
        if self.filters.wanted == FigureFilter():
            rows += total_rows(shown_totals(self._stock.totals, lines))
        row = self.table.chosen_row
        kept, at = (None, -1) if row is None else (row.key, self.table.currentIndex().row())
        top = self.table.verticalScrollBar().value()
        self.model.fill(rows)
        place = self.model.place_of(kept) if kept is not None else None
        if place is None and kept is not None and rows:
            place = min(at, len(rows) - 1)
        if place is not None and place != self.table.currentIndex().row():
            self.table.setCurrentIndex(self.model.index(place, 0))
            self.table.verticalScrollBar().setValue(top)
        self.filters.say(matching, len(lines))
        self._pages.setCurrentWidget(self.page if lines else self.nothing)
        self.unmatched.setVisible(bool(lines) and not rows)
        self.table.setVisible(bool(rows))

    def _say_nothing(self) -> None:
        self.nothing.say(
            self.tr("No figure yet"),
            self.tr(
                "A figure is a number that an article reports. In Read, select the words that give one and press F."
            ),
        )
        self.unmatched.say(
            self.tr("No figure fits"),
            self.tr("No figure of this case is what the chips ask for."),
            self.tr("Show all figures"),
        )

    def _sort(self, order: Order) -> None:
        self._order = order
        self._show_rows()

    def _dress(self) -> None:
        self.page.setStyleSheet(chip_sheet(self._theme.colours, self._theme.sizes))

    def _show_menu(self, place: QPoint) -> None:
        row = self.model.row_at(self.table.indexAt(place))
        if row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if row.line is not None:
            show = menu.addAction(self.tr("Show in the inspector\tEnter"))
            show.triggered.connect(partial(self.claim_chosen.emit, row.line.figure.id))
            for citation in row.line.citations[:_MOST_IN_MENU]:
                words = self.tr("Open {citation} in Read").format(citation=mark(citation))
                menu.addAction(words).triggered.connect(
                    partial(self.passage_opened.emit, citation.passage.id)
                )
        if row.group is not None and self.table.spans.editable:
            decide = menu.addAction(self.tr("Decide on this group…\tD"))
            decide.triggered.connect(partial(self._decide, row.group))
            if row.group.decision is not None:
                back = menu.addAction(self.tr("Take the decision back"))
                back.triggered.connect(partial(self._take_back, row.group))
        menu.popup(self.table.viewport().mapToGlobal(place))

    # -- deciding -----------------------------------------------------------------------------------------------------

    def _decide(self, group: ShownGroup, _checked: object = None) -> None:
        casework = self._casework
        if casework is None or casework.read_only:
            return
        from app.ui.dialogs.decision_dialog import DecisionDialog

        dialog = DecisionDialog(self._theme, group, self._stock, casework.identity.actor, self)
        dialog.decided.connect(self._keep)
        self._dialog = dialog
        open_dialog(dialog)

    def _keep(self, decision: Decision) -> None:
        """Ask for the edit: a new decision, or the new state of the one that was taken before."""

        def act(casework: Casework) -> Changed | None:
            if decision.id:
                return casework.claims.change_decision(decision)
            return casework.claims.decide(
                decision.figures,
                decision.rule,
                decision.reason,
                low=decision.low,
                best=decision.best,
                high=decision.high,
            )

        self.edit_requested.emit(act)

    def _take_back(self, group: ShownGroup, _checked: object = None) -> None:
        decision = group.decision
        if decision is not None:
            decision_id = decision.id
            self.edit_requested.emit(lambda casework: casework.claims.remove_decision(decision_id))
