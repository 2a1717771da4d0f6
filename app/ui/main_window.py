"""The window: puts the panes side by side and connects them; nothing is decided here."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.services.preferences import Preferences
from app.ui.actions import PLACES, Actions
from app.ui.case_banner import CaseBanner
from app.ui.case_controller import CaseController
from app.ui.case_errands import CaseErrands
from app.ui.case_reports import CaseReports
from app.ui.dialogs.first_page import FirstPage
from app.ui.inspector.inspector import Inspector
from app.ui.job_runner import JobRunner
from app.ui.keeping.keeping_errands import KeepingErrands
from app.ui.marking_errands import MarkingErrands
from app.ui.menu import fill_menu
from app.ui.messages import Messages
from app.ui.navigation import Navigation
from app.ui.panes import place_makers
from app.ui.place_stack import PlaceStack
from app.ui.reader.read_place import ReadPlace
from app.ui.reading_errands import ReadingErrands
from app.ui.review.files_in import files_in
from app.ui.search.search_panel import SearchPanel
from app.ui.search_errands import SearchErrands
from app.ui.settings_errands import SettingsErrands
from app.ui.shared_choice import SharedChoice
from app.ui.status_line import StatusLine
from app.ui.status_reporter import StatusReporter
from app.ui.suggesting.suggesting_errands import SuggestingErrands
from app.ui.theme import Theme
from app.ui.top_bar import TopBar
from app.ui.window_sheet import window_sheet
from app.ui.window_state import keep_state, restore_state
from app.wording.isolates import kept_apart


class MainWindow(QMainWindow):
    """One case, four places, one inspector."""

    def __init__(
        self, controller: CaseController, messages: Messages, preferences: Preferences, theme: Theme
    ) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle(self.tr("Fieldcase"))
        self.setAcceptDrops(True)
        self.setMinimumSize(860, 560)
        self.resize(1440, 900)
        self.controller = controller
        self._preferences = preferences
        self._theme = theme
        self.actions_of_window = Actions(self)
        self.top_bar = TopBar(self.actions_of_window, self)
        self.banner = CaseBanner(self)
        self.first_page = FirstPage(self.actions_of_window, self)
        self.read_place = ReadPlace(theme, self)
        self.places = PlaceStack({"read": lambda: self.read_place, **place_makers(theme)}, self)
        self.inspector = Inspector(theme, self)
        self.search = SearchPanel(theme, self)
        self.status = StatusLine(self)
        self.setStatusBar(self.status)
        self.jobs = JobRunner(messages, self)
        self.cases = CaseErrands(controller, messages, preferences, theme, self.jobs, self)
        self.reports = CaseReports(controller, messages, self.jobs, self)
        self.keeping = KeepingErrands(controller, messages, preferences, self.jobs, self)
        self.readings = ReadingErrands(controller, messages, self.jobs, self)
        self.marking = MarkingErrands(controller, messages, theme, self)
        self.settings = SettingsErrands(preferences, theme, self.actions_of_window, self)
        self.navigation = Navigation(controller, messages, self)
        self.suggesting = SuggestingErrands(controller, self.read_place)
        self.searches = SearchErrands(controller, self)
        self.choice = SharedChoice(controller, self.inspector, self.places, self.read_place, self)
        self.reporter = StatusReporter(controller, self)
        fill_menu(self.menuBar(), self.actions_of_window)
        self._lay_out()
        for connect in (self._connect_actions, self._connect_case, self._connect_panes):
            connect()
        theme.changed.connect(self._dress)
        self._dress()
        restore_state(preferences, self, self.splitters)
        self.places.show_place(PLACES[0])
        self._show_case()

    def _lay_out(self) -> None:
        self.halves = QSplitter(Qt.Orientation.Horizontal, self)
        self.halves.setChildrenCollapsible(False)
        self.halves.addWidget(self.places)
        self.halves.addWidget(self.inspector)
        self.halves.setStretchFactor(0, 1)
        self.halves.setSizes([1085, 355])
        self.splitters = (self.halves, self.read_place.halves)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.first_page)
        self.pages.addWidget(self.halves)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.banner)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(whole)

    def _dress(self) -> None:
        self.setStyleSheet(window_sheet(self._theme.colours, self._theme.sizes))

    def _connect_actions(self) -> None:
        a = self.actions_of_window
        for errands in (self.cases, self.reports, self.keeping, self.navigation, self.suggesting):
            errands.serve(a)
        for place, action in a.places.items():
            action.triggered.connect(lambda _checked=False, place=place: self.places.show_place(place))
        a.quit.triggered.connect(self.close)

    def _connect_case(self) -> None:
        self.controller.case_leaving.connect(self.inspector.commit_pending)
        self.controller.case_changed.connect(self._show_case)
        for taken_in in (self.places.apply_change, self.inspector.apply_change, self._name_case):
            self.controller.changed.connect(taken_in)
        self.banner.reopen_requested.connect(self.cases.reopen)
        self.first_page.recent_chosen.connect(self.navigation.open_recent)
        self.jobs.job_started.connect(self.status.watch)
        self.reports.checked.connect(self.reporter.note_check)
        self.cases.articles_added.connect(self.navigation.show_article)
        for made in (self.marking.claim_marked, self.suggesting.claim_made):
            made.connect(self.navigation.show_new_claim)
        self.marking.passage_marked.connect(self.navigation.show_marked_passage)
        for errands in (self.navigation, self.suggesting):
            errands.noted.connect(self.status.show_note)
        self.status.history_asked.connect(self.reports.show_history)

    def _connect_panes(self) -> None:
        read = self.read_place
        read.mark_requested.connect(self.navigation.mark)
        read.passage_chosen.connect(self.navigation.choose_claim_of)
        read.article_opened.connect(self.navigation.article_was_opened)
        read.add_requested.connect(self.cases.add_articles)
        read.removal_requested.connect(self.marking.remove_article)
        read.facts_requested.connect(self.navigation.edit_article_facts)
        read.zoom_requested.connect(self.settings.zoom_by)
        read.menu_requested.connect(self.navigation.show_mark_menu)
        read.edit_requested.connect(self.controller.run)
        self.places.made.connect(self._connect_place)
        self._connect_place("inspector", self.inspector)
        self.inspector.errand_requested.connect(self.readings.run)
        self.readings.passage_opened.connect(self.navigation.open_passage)
        self.inspector.left.connect(self.navigation.back_to_text)
        self.inspector.decision_requested.connect(self.navigation.decide)

    def _connect_place(self, name: str, pane: QWidget) -> None:
        if name != "read":
            pane.claim_chosen.connect(self.navigation.show_claim)  # type: ignore[attr-defined]
            pane.passage_opened.connect(self.navigation.open_passage)  # type: ignore[attr-defined]
            pane.article_opened.connect(self.navigation.show_article)  # type: ignore[attr-defined]
            pane.edit_requested.connect(self.controller.run)  # type: ignore[attr-defined]
        if name == "sources":
            pane.article_chosen.connect(self.inspector.show_article)  # type: ignore[attr-defined]

    def _show_case(self) -> None:
        casework = self.controller.casework
        self.search.clear()
        self.banner.show_case(casework)
        self.inspector.show_case(casework)
        self.places.show_case(casework)
        self.first_page.show_recent(self._preferences.recent if self._preferences.remember_recent else ())
        self.pages.setCurrentWidget(self.first_page if casework is None else self.halves)
        self._name_case()
        self.navigation.rest()

    def _name_case(self) -> None:
        casework = self.controller.casework
        self.top_bar.show_case(casework)
        if casework is None:
            self.setWindowTitle(self.tr("Fieldcase"))
            return
        # "[*]" is Qt's own sign for unsaved changes; doubled it is shown.
        title = kept_apart(casework.facts.title).replace("[*]", "[*][*]")
        self.setWindowTitle(self.tr("{case} — Fieldcase").format(case=title))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(self.cases.takes(files_in(event.mimeData())))

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.cases.add_files(files_in(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.navigation.may_leave():
            event.ignore()
            return
        if self.jobs.job is not None:
            self.jobs.job.cancel()
        keep_state(self._preferences, self, self.splitters)
        self.controller.close_case()
        self.keeping.backups.finish()
        event.accept()
