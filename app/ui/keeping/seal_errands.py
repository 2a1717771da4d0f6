"""Seals the open case, as a person asks for it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.model.errors import CaseError, ErrorCode
from app.ui.guarded_claims import guarded_claims
from app.ui.keeping.signing_key_errands import SigningKeyErrands
from app.ui.open_dialog import open_dialog
from app.ui.waiting_cursor import waiting_cursor
from app.ui.window_language import current_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.sealing import Sealed
    from app.services.signing_keys import OpenKey
    from app.ui.actions import Actions
    from app.ui.case_controller import CaseController
    from app.ui.dialogs.seal_dialog import SealDialog
    from app.ui.job_runner import JobRunner
    from app.ui.main_window import MainWindow
    from app.ui.messages import Messages

_WRONG = frozenset({ErrorCode.KEY_PASSPHRASE_WRONG, ErrorCode.PASSPHRASE_UNUSABLE})


class SealErrands(QObject):
    """Asks where and with which key, then writes the bag beside the window."""

    def __init__(
        self, controller: CaseController, messages: Messages, jobs: JobRunner, window: MainWindow
    ) -> None:
        super().__init__(window)
        self.signing = SigningKeyErrands(messages, window)
        self._controller = controller
        self._messages = messages
        self._jobs = jobs
        self._window = window

    def serve(self, actions: Actions) -> None:
        """Do what these actions ask for."""
        actions.seal.triggered.connect(lambda _checked=False: self.ask())
        self.signing.serve(actions)

    def ask(self) -> None:
        """Let a person say how."""
        from app.ui.dialogs.seal_dialog import SealDialog

        self._controller.case_leaving.emit()  # what is typed belongs into the seal
        casework = self._controller.casework
        if casework is None:
            return
        content, timeline = casework.views.content(), casework.views.timeline()
        place = casework.path.with_name(self._proposed(casework.path.stem))
        dialog = SealDialog(
            str(place),
            self.signing.keys.all(),
            locked=casework.locked,
            guarded=bool(guarded_claims(content, timeline)),
            parent=self._window,
        )
        dialog.place_requested.connect(lambda: self._choose(dialog))
        dialog.key_requested.connect(
            lambda: self.signing.make(lambda name: dialog.show_keys(self.signing.keys.all(), name))
        )
        dialog.seal_requested.connect(lambda: self._seal(dialog))
        open_dialog(dialog)

    def _proposed(self, stem: str) -> str:
        return self.tr("{case} sealed {day}").format(case=stem, day=f"{datetime.now(UTC):%Y-%m-%d}")

    def _choose(self, dialog: SealDialog) -> None:
        place = Path(dialog.place.text().strip())
        folder = self._messages.choose_folder(self.tr("Where the sealed bag goes"), place.parent)
        if folder is not None:
            dialog.place.setText(str(folder / place.name))

    def _seal(self, dialog: SealDialog) -> None:
        """Open the key while the dialog still stands: a wrong passphrase is typed again."""
        key: OpenKey | None = None
        if dialog.chosen:
            passphrase = dialog.words.passphrase()
            if passphrase is None:
                return
            try:
                with waiting_cursor():
                    key = self.signing.keys.open(dialog.chosen, passphrase)
            except CaseError as error:
                self._refuse(dialog, error)
                return
        folder, clear = Path(dialog.place.text().strip()), dialog.in_the_clear
        dialog.finish()
        self._write(folder, key, clear=clear)

    def _refuse(self, dialog: SealDialog, error: CaseError) -> None:
        from app.wording.error_sentences import error_sentence

        if error.code in _WRONG:
            dialog.words.refuse(error_sentence(error, current_language()))
        else:
            self._messages.problem(error)

    def _write(self, folder: Path, key: OpenKey | None, *, clear: bool) -> None:
        casework = self._controller.casework
        opener = None if casework is None else self._controller.attempt(casework.opener)
        if casework is None or opener is None:
            return
        language = current_language()

        def write(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Sealed:
            from app.services.sealing import Sealing

            with opener() as own:
                sealing = Sealing(own, in_the_clear=clear, language=language)
                return sealing.seal(folder, key, progress=progress, cancelled=cancelled, noted=False)

        def written(sealed: Sealed) -> None:
            from app.services.sealing import Sealing

            self._tell(sealed)
            # Noted where the case is held: the connection beside it takes no entries.
            unnoted = Sealing(casework, in_the_clear=clear).note(sealed)
            if unnoted is not None:
                self._messages.problem(unnoted)

        self._jobs.start(self.tr("Sealing the case"), write, written)

    def _tell(self, sealed: Sealed) -> None:
        said = self.tr(
            "The bag is {path}. The page HOW-TO-CHECK.txt in it says how anybody can check it."
        ).format(path=f"\u2066{sealed.folder}\u2069")
        head = self.tr("It ends with edit {number}, hash {head}.").format(
            number=f"\u2066{sealed.seal.edits}\u2069", head=f"\u2066{sealed.seal.head}\u2069"
        )
        self._messages.tell(self.tr("The case is sealed"), f"{said}\n\n{head}")
