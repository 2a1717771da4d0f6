"""What a person does with the keys that seals are signed with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.model.errors import CaseError
from app.ui.open_dialog import open_dialog
from app.ui.waiting_cursor import waiting_cursor

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.model.passphrase import Passphrase
    from app.services.signing_keys import SigningKeys
    from app.ui.actions import Actions
    from app.ui.dialogs.signing_keys_dialog import SigningKeysDialog
    from app.ui.main_window import MainWindow
    from app.ui.messages import Messages


class SigningKeyErrands(QObject):
    """Makes, takes in, gives out and deletes keys; locking one takes a moment, for which the cursor waits."""

    def __init__(self, messages: Messages, window: MainWindow) -> None:
        super().__init__(window)
        self._messages = messages
        self._window = window

    @property
    def keys(self) -> SigningKeys:
        """The keys of this person."""
        from app.services.signing_keys import SigningKeys

        return SigningKeys()

    def serve(self, actions: Actions) -> None:
        """Do what these actions ask for."""
        actions.signing_keys.triggered.connect(lambda _checked=False: self.show())

    def show(self) -> None:
        """Show the keys."""
        from app.ui.dialogs.signing_keys_dialog import SigningKeysDialog

        dialog = SigningKeysDialog(str(self.keys.folder), self._window)
        dialog.new_requested.connect(lambda: self.make(lambda name: self._fill(dialog, name)))
        dialog.import_requested.connect(lambda: self._take_in(dialog))
        dialog.export_requested.connect(self._export)
        dialog.passphrase_requested.connect(lambda name: self._change(dialog, name))
        dialog.removal_requested.connect(lambda name: self._remove(dialog, name))
        self._fill(dialog)
        open_dialog(dialog)

    def make(self, then: Callable[[str], object]) -> None:
        """Ask for a name and a passphrase, make a key, and go on with its name."""
        name = self._messages.ask_text(
            self.tr("New signing key"), self.tr("Name of the key, seen by you alone"), self.tr("my key")
        )
        if not name:
            return

        def lock(passphrase: Passphrase) -> None:
            if self._attempt(lambda: self.keys.make(name, passphrase)) is not None:
                then(name)

        self._ask_new_words(self.tr("New signing key"), self.tr("&Make the key"), name, lock)

    def _take_in(self, dialog: SigningKeysDialog) -> None:
        chosen = self._messages.choose_open_files(
            self.tr("Take in a signing key"), self.tr("Secret keys (*.key)"), None, several=False
        )
        for path in chosen:
            name = self._messages.ask_text(
                self.tr("Take in a signing key"), self.tr("Name of the key, seen by you alone"), path.stem
            )
            passphrase = self._messages.ask_passphrase(path, wrong=False) if name else None
            if name and passphrase is not None:
                self._keep(dialog, name, path, passphrase)

    def _keep(self, dialog: SigningKeysDialog, name: str, path: Path, passphrase: Passphrase) -> None:
        if self._attempt(lambda: self.keys.take_in(name, path, passphrase)) is not None:
            self._fill(dialog, name)

    def _export(self, name: str) -> None:
        from app.services.finished_file import finished_file

        target = self._messages.choose_save_file(
            self.tr("Save public key"),
            self.tr("Public keys (*.pub)"),
            self.keys.folder / f"{name}.pub",
            suffix="pub",
        )
        if target is None:
            return

        def write() -> bool:
            text = self.keys.one(name).public.text()
            with finished_file(target) as stream:
                stream.write(text.encode("ascii"))
            return True

        self._attempt(write)

    def _change(self, dialog: SigningKeysDialog, name: str) -> None:
        from app.ui.dialogs.new_passphrase_dialog import NewPassphraseDialog

        asked = NewPassphraseDialog(
            self.tr("Change the passphrase of a key"),
            self.tr("Copies of the key made before still open with the old words."),
            self.tr("&Change it"),
            known=(name,),
            opens=lambda words: self._opens(name, words),
            parent=dialog,
        )

        def change() -> None:
            old, new = asked.present.passphrase(), asked.take()
            if old is not None and new is not None:
                self._attempt(lambda: self.keys.change_passphrase(name, old, new) or True)  # type: ignore[func-returns-value]

        asked.accepted.connect(change)
        open_dialog(asked)

    def _opens(self, name: str, words: Passphrase) -> bool:
        try:
            with waiting_cursor():
                self.keys.open(name, words)
        except CaseError:
            return False
        return True

    def _remove(self, dialog: SigningKeysDialog, name: str) -> None:
        if self._messages.confirm(
            self.tr("Delete this signing key?"),
            self.tr(
                "Nothing can be signed with {name} any more, and nobody can bring it back. Seals that it signed can "
                "still be checked with its public key."
            ).format(name=f"\u2068{name}\u2069"),
            self.tr("Delete it"),
            destructive=True,
        ):
            self._attempt(lambda: self.keys.remove(name) or True)  # type: ignore[func-returns-value]
            self._fill(dialog)

    def _fill(self, dialog: SigningKeysDialog, chosen: str = "") -> None:
        dialog.show_keys(self.keys.all(), chosen)

    def _ask_new_words(
        self, title: str, action: str, name: str, then: Callable[[Passphrase], object]
    ) -> None:
        from app.ui.dialogs.new_passphrase_dialog import NewPassphraseDialog

        asked = NewPassphraseDialog(
            title,
            self.tr("A passphrase of its own locks the key. Whoever has both can sign in your name."),
            action,
            known=(name,),
            parent=self._window,
        )

        def go_on() -> None:
            passphrase = asked.take()
            if passphrase is not None:
                then(passphrase)

        asked.accepted.connect(go_on)
        open_dialog(asked)

    def _attempt(self, action: Callable[[], object]) -> object:
        try:
            with waiting_cursor():
                return action()
        except CaseError as error:
            self._messages.problem(error)
            return None
