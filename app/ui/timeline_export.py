"""Prints the timeline: asks for whom, shows what that changes, writes the PDF beside the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.model.vocabulary import Edition
from app.ui.open_dialog import open_dialog
from app.ui.window_language import current_language

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.model.timeline import Timeline
    from app.services.casework import Casework
    from app.services.edition_preview import EditionPreview
    from app.services.exported import Exported
    from app.ui.case_controller import CaseController
    from app.ui.dialogs.export_timeline_dialog import ExportTimelineDialog
    from app.ui.job_runner import JobRunner
    from app.ui.main_window import MainWindow
    from app.ui.messages import Messages

_TOLD = 40


class TimelineExport(QObject):
    """One errand: from the choice of an edition to the file."""

    def __init__(
        self,
        controller: CaseController,
        messages: Messages,
        jobs: JobRunner,
        window: MainWindow,
        tell: Callable[[Casework, Exported], None],
    ) -> None:
        super().__init__(window)
        self._controller, self._messages, self._jobs, self._window = controller, messages, jobs, window
        self._tell = tell

    def ask(self) -> None:
        """Let a person choose edition and language, and see the difference."""
        from app.ui.dialogs.export_timeline_dialog import ExportTimelineDialog
        from app.wording.phrases import languages

        self._controller.case_leaving.emit()  # what is typed belongs into the print
        if self._controller.casework is None:
            return
        dialog = ExportTimelineDialog(languages(), self._window)
        dialog.changed.connect(lambda: self._show(dialog))
        dialog.export_requested.connect(lambda: self._write(dialog))
        self._show(dialog)
        open_dialog(dialog)

    def _show(self, dialog: ExportTimelineDialog) -> None:
        from app.services.edition_preview import preview_edition

        casework = self._controller.casework
        content = None if casework is None else self._controller.attempt(casework.views.content)
        if content is None:
            dialog.reject()
            return
        preview = preview_edition(content, dialog.options)
        dialog.show_preview(self._lines(preview), printable=not preview.timeline.is_empty)

    def _lines(self, preview: EditionPreview) -> list[str]:
        if preview.timeline.is_empty:
            return [self.tr("Nothing would be printed: this edition leaves every claim out.")]
        lines = [self._printed(preview.timeline)]
        if preview.hidden:
            lines.append(self.tr("Not printed, for their level: {refs}").format(refs=_listed(preview.hidden)))
        if preview.drafts:
            lines.append(
                self.tr("Not printed, not accepted yet: {refs}").format(refs=_listed(preview.drafts))
            )
        if preview.withheld:
            sources = _listed(tuple(f"[{number}]" for number in preview.withheld))
            lines.append(self.tr("Sources that are not named: {sources}").format(sources=sources))
        if preview.guarded:
            lines.append(
                self.tr(
                    "Printed, though marked as restricted or confidential: {refs}. Keep the PDF among those who may "
                    "see them."
                ).format(refs=_listed(preview.guarded))
            )
        return [*lines, *self._replaced(preview)]

    def _printed(self, timeline: Timeline) -> str:
        from app.wording.numbers import count_words

        language = current_language()
        return self.tr("Printed: {incidents}, {figures}, {passages}.").format(
            incidents=count_words("incidents", len(timeline.entries) + len(timeline.undated), language),
            figures=count_words("figures", len(timeline.figures), language),
            passages=count_words("passages", timeline.passages, language),
        )

    def _replaced(self, preview: EditionPreview) -> list[str]:
        lines = []
        if preview.names:
            lines.append(self.tr("Names that a role stands for, also inside titles and quotes:"))
            lines += [
                f"    \u2068{name}\u2069 → [\u2068{role}\u2069]" for name, role in preview.names.items()
            ]
        if preview.places:
            lines.append(self.tr("Places printed no closer than their first administrative level:"))
            lines += [f"    \u2068{place}\u2069" for place in preview.places]
        if preview.kept:
            names = "; ".join(f"\u2068{name}\u2069" for name in preview.kept[:_TOLD])
            lines.append(
                self.tr(
                    "Names that stay in texts, since quotes have them as common words too: {names}"
                ).format(names=names)
            )
        if preview.quotes:
            lines.append(self.tr("Quotes that are no longer word for word: %n", "", preview.quotes))
        if preview.timeline.options.edition is Edition.PUBLIC:
            lines.append(self.tr("No notes, tags, nor reasons of decisions."))
        if preview.timeline.options.edition is not Edition.INTERNAL:
            lines.append(
                self.tr(
                    "The program knows the names of actors and speakers, nothing else. Read the PDF before it leaves: "
                    "a person can be told by other words too."
                )
            )
        return lines

    def _write(self, dialog: ExportTimelineDialog) -> None:
        from app.services.export import export_timeline
        from app.services.exported import TIMELINE_PDF, Exported

        casework, options = self._controller.casework, dialog.options
        timeline = (
            None if casework is None else self._controller.attempt(partial(casework.views.timeline, options))
        )
        if casework is None or timeline is None:
            return
        path = self._target(casework, options.edition)
        if path is None:
            return

        def write(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Exported:
            export_timeline(timeline, path, language=options.language, progress=progress, cancelled=cancelled)
            return Exported.of(path, TIMELINE_PDF, options.edition)

        self._jobs.start(self.tr("Writing the timeline"), write, partial(self._tell, casework))

    def _target(self, casework: Casework, edition: Edition) -> Path | None:
        proposed = casework.path.with_suffix(".pdf")
        if edition is not Edition.INTERNAL:
            proposed = proposed.with_stem(f"{proposed.stem}-{edition}")
        title, kind = self.tr("Export timeline PDF"), self.tr("PDF (*.pdf)")
        return self._messages.choose_save_file(title, kind, proposed, suffix="pdf")


def _listed(refs: tuple[str, ...]) -> str:
    """Return references in one line, the first of many."""
    shown = ", ".join(refs[:_TOLD])
    return f"\u2066{shown}{', …' if len(refs) > _TOLD else ''}\u2069"
