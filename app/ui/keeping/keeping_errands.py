"""What a person does with a case as something to be kept safe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from app.ui.keeping.backup_errands import BackupErrands
from app.ui.keeping.lock_errands import LockErrands
from app.ui.keeping.passphrase_errands import PassphraseErrands
from app.ui.keeping.purge_errands import PurgeErrands
from app.ui.keeping.recovery_errands import RecoveryErrands
from app.ui.keeping.seal_errands import SealErrands

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.preferences import Preferences
    from app.ui.actions import Actions
    from app.ui.case_controller import CaseController
    from app.ui.job_runner import JobRunner
    from app.ui.main_window import MainWindow
    from app.ui.messages import Messages


class Errands(Protocol):
    """A group of errands that belong together."""

    def serve(self, actions: Actions) -> None:
        """Do what these actions ask for."""


class KeepingErrands(QObject):
    """Holds the groups of errands, each of which stands in a module of its own."""

    def __init__(
        self,
        controller: CaseController,
        messages: Messages,
        preferences: Preferences,
        jobs: JobRunner,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self.lock = LockErrands(controller, messages, preferences, jobs, window)
        self.backups = BackupErrands(controller, messages, preferences, jobs, window)
        self.groups: Sequence[Errands] = (
            self.lock,
            PassphraseErrands(controller, messages, jobs, window),
            self.backups,
            RecoveryErrands(controller, messages, preferences, jobs, window),
            PurgeErrands(controller, messages, preferences, window),
            SealErrands(controller, messages, jobs, window),
        )

    def serve(self, actions: Actions) -> None:
        """Let every group do what its actions ask for."""
        for group in self.groups:
            group.serve(actions)
