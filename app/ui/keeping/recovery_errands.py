"""Brings what can be read of a damaged case into a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.model.errors import CaseError, ErrorCode
from app.services.preferences import Preferences, identity
from app.services.stopped import StoppedError
from app.ui.window_language import current_language

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.model.passphrase import Passphrase
    from app.services.recovery import Recovered
    from app.ui.actions import Actions
    from app.ui.case_controller import CaseController
    from app.ui.job_runner import JobRunner
    from app.ui.messages import Messages

_TOLD = 12
_ASKS = (ErrorCode.CASE_LOCKED, ErrorCode.PASSPHRASE_WRONG)


class RecoveryErrands(QObject):
    """Asks which file and where to, reads it beside the window, and says what is missing."""

    def __init__(
        self,
        controller: CaseController,
        messages: Messages,
        preferences: Preferences,
        jobs: JobRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._messages = messages
        self._preferences = preferences
        self._jobs = jobs

    def serve(self, actions: Actions) -> None:
        """Do what these actions ask for."""
        actions.recover.triggered.connect(lambda _checked=False: self.recover())
        self._controller.damage_found.connect(self.offer)

    def recover(self) -> None:
        """Ask for a damaged case, and recover it."""
        found = self._messages.choose_open_files(
            self.tr("Recover a damaged case"), self.tr("Cases (*.fcase);;All files (*)"), several=False
        )
        if found:
            self._ask_target(found[0])

    def offer(self, path: Path, error: CaseError) -> None:
        """Tell that a case is damaged, and offer to recover it."""
        from app.wording.error_sentences import error_sentence

        if self._messages.confirm(
            self.tr("This case is damaged"),
            error_sentence(error, current_language()),
            self.tr("Recover what can be read…"),
        ):
            self._ask_target(path)

    def _ask_target(self, source: Path) -> None:
        name = self.tr("{case} recovered.fcase").format(case=source.stem)
        target = self._messages.choose_save_file(
            self.tr("Recover into a new case"),
            self.tr("Cases (*.fcase)"),
            source.with_name(name),
            suffix="fcase",
        )
        if target is not None:
            self._run(source, target, None)

    def _run(self, source: Path, target: Path, passphrase: Passphrase | None) -> None:
        from app.services.recovery import recover

        who, language = identity(self._preferences), current_language()

        def work(_progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> object:
            try:
                return recover(
                    source, target, who, passphrase=passphrase, language=language, cancelled=cancelled
                )
            except StoppedError:
                return None
            except CaseError as error:
                if error.code in _ASKS:
                    return error
                raise

        def then(outcome: Recovered | CaseError) -> None:
            if isinstance(outcome, CaseError):
                words = self._messages.ask_passphrase(
                    source, wrong=outcome.code is ErrorCode.PASSPHRASE_WRONG
                )
                if words is not None:
                    self._run(source, target, words)
            else:
                self._tell(outcome)

        def afterwards(outcome: Recovered | CaseError) -> None:
            # Not before the job is over for everybody: asking for a passphrase begins the next one.
            QTimer.singleShot(0, self, lambda: then(outcome))

        self._jobs.start(self.tr("Recovering a case"), work, afterwards)

    def _tell(self, done: Recovered) -> None:
        from app.wording.salvage import loss_line, summary_lines

        language = current_language()
        losses = done.salvaged.losses
        lines = [*summary_lines(done.salvaged, language), ""]
        lines += [loss_line(loss, language) for loss in losses[:_TOLD]]
        if len(losses) > _TOLD:
            lines.append(self.tr("and %n more", "", len(losses) - _TOLD))
        if done.report is not None:
            lines += ["", self.tr("All of it is in {path}").format(path=f"\u2066{done.report}\u2069")]
        title = (
            self.tr("Everything was recovered") if not losses else self.tr("Recovered, with things missing")
        )
        if self._messages.confirm(title, "\n".join(lines), self.tr("Open the new case")):
            self._controller.open_case(done.case)
