"""The line at the bottom: whether all is saved, what is shown, how the history stands."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from app.ui.background_job import BackgroundJob
from app.ui.step_job import StepJob
from app.ui.theme import Space

_PATIENCE_MS = 400
"""A job shorter than this shows no progress."""


class StatusLine(QStatusBar):
    """Tells the state of saving, the counts of the article or the case, a running job, the history and the zoom."""

    history_asked = Signal()
    """A click on the words about the history."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(Space.STEP, 0, Space.STEP, 0)
        self.saved = self._label(self.tr("State of saving"))
        self.counts = self._label(self.tr("Incidents, figures and passages"))
        self.note = self._label(self.tr("Last done"))
        self.job = self._label(self.tr("At work"))
        self.progress = QProgressBar(self)
        self.progress.setFixedWidth(140)
        self.progress.setTextVisible(False)
        self.cancel = QPushButton(self.tr("&Cancel"), self)
        self.cancel.setProperty("role", "plain")
        self.history = QPushButton(self)
        self.history.setObjectName("historyState")
        self.history.setProperty("role", "status")
        self.history.setFlat(True)
        self.history.clicked.connect(self.history_asked)
        self.zoom = self._label(self.tr("Zoom"))
        for label in (self.saved, self.counts, self.note):
            self.addWidget(label)
        at_end: list[QWidget] = [self.job, self.progress, self.cancel, self.history, self.zoom]
        for widget in at_end:
            self.addPermanentWidget(widget)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(lambda: self._show_job(shown=True))
        self._clearing = QTimer(self)
        self._clearing.setSingleShot(True)
        self._clearing.timeout.connect(lambda: self.note.setText(""))
        self._job: BackgroundJob | StepJob | None = None
        self._show_job(shown=False)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No case is open."""
        for label in (self.saved, self.counts, self.note):
            label.setText("")
        self.history.hide()

    def show_saving(self, *, saving: bool) -> None:
        """Say that an edit is being written, or that all is written."""
        self._say(self.saved, self.tr("Saving…") if saving else self.tr("✓ All changes saved"), "saved")
        if saving:
            self.saved.repaint()

    def show_not_saved(self) -> None:
        """Say that the last edit could not be written."""
        self._say(self.saved, self.tr("✗ Could not save the last edit"), "problem")

    def show_read_only(self) -> None:
        """Say that the case takes no edits."""
        self._say(self.saved, self.tr("Read only"), "quiet")

    def show_counts(self, incidents: int, figures: int, passages: int, *, of_case: bool = False) -> None:
        """Say what rests in the article that is shown, or in the whole case."""
        whole = (
            self.tr("{incidents} · {figures} · {passages} in this case")
            if of_case
            else self.tr("{incidents} · {figures} · {passages} in this article")
        )
        self.counts.setText(
            whole.format(
                incidents=self.tr("%n incident(s)", "", incidents),
                figures=self.tr("%n figure(s)", "", figures),
                passages=self.tr("%n passage(s)", "", passages),
            )
        )

    def show_no_counts(self) -> None:
        """No article is shown."""
        self.counts.setText("")

    def show_note(self, text: str) -> None:
        """Say for a while what was just done."""
        self.note.setText(text)
        self._clearing.start(8000)

    def show_edits(self, count: int, *, checked: bool | None) -> None:
        """How many edits the history holds, and whether a check found it whole; None where none was made since."""
        edits = self.tr("%n edit(s)", "", count)
        if checked is None:
            text = edits
        elif checked:
            text = self.tr("✓ History intact · {edits}").format(edits=edits)
        else:
            text = self.tr("✗ History is not intact · {edits}").format(edits=edits)
        self.history.setText(text)
        self.history.setAccessibleName(self.tr("History: {state}").format(state=text))
        self.history.setToolTip(self.tr("Show the history"))
        self.history.show()

    def show_zoom(self, zoom: float) -> None:
        """Say the zoom; 1.0 is 100 %."""
        self.zoom.setText(self.tr("{percent} %").format(percent=round(zoom * 100)))

    def watch(self, job: BackgroundJob | StepJob) -> None:
        """Show a job's progress, once it has taken a moment, with a way to stop it where it can be stopped."""
        self._job = job
        self.job.setText(job.title)
        self.progress.setRange(0, 0)
        self.cancel.setEnabled(True)
        job.progressed.connect(self._show_progress)
        if isinstance(job, BackgroundJob):
            job.told.connect(self.show_steps)
        job.ended.connect(self._forget_job)
        self.cancel.clicked.connect(self._cancel)
        self._patience.start(_PATIENCE_MS)

    def show_steps(self, done: int, whole: int, page: int, pages: int) -> None:
        """Say which file of how many the job is at, and which of its pages."""
        if self._job is None:
            return
        said = [self._job.title]
        if whole > 1:
            said.append(self.tr("file {number} of {all}").format(number=done + 1, all=whole))
        if pages > 1:
            said.append(self.tr("page {number} of {all}").format(number=page, all=pages))
        self.job.setText(" · ".join(said))
        if whole == 1 and pages > 1:
            self._show_progress(page, pages)

    def _cancel(self) -> None:
        if self._job is not None:
            self.cancel.setEnabled(False)
            self._job.cancel()

    def _show_progress(self, done: int, whole: int) -> None:
        self.progress.setRange(0, whole)
        self.progress.setValue(done)

    def _forget_job(self) -> None:
        self._job = None
        self._patience.stop()
        self.cancel.clicked.disconnect(self._cancel)
        self._show_job(shown=False)

    def _show_job(self, *, shown: bool) -> None:
        for widget in (self.job, self.progress):
            widget.setVisible(shown)
        self.cancel.setVisible(shown and self._job is not None and self._job.can_cancel)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAccessibleDescription(name)
        return label

    @staticmethod
    def _say(label: QLabel, text: str, role: str) -> None:
        label.setText(text)
        if label.property("role") != role:
            label.setProperty("role", role)
            label.style().unpolish(label)
            label.style().polish(label)
