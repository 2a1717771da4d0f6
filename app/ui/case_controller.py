"""The open case, and the one way in which the window acts on it."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from app.model.errors import CaseError, ErrorCode
from app.model.passphrase import Passphrase
from app.services.changed import Changed
from app.services.preferences import Preferences, identity
from app.ui.messages import Messages
from app.ui.told_error import ToldError

if TYPE_CHECKING:
    from app.services.casework import Casework

T = TypeVar("T")
_ASKS = frozenset({ErrorCode.CASE_LOCKED, ErrorCode.PASSPHRASE_WRONG})


class CaseController(QObject):
    """Opens and closes cases, runs edits, and tells the panes what became different."""

    case_leaving = Signal()
    """The open case is about to be closed: what is typed and not saved yet is to be handed over now."""
    case_changed = Signal()
    """Another case is open, or none."""
    changed = Signal(object)
    """An edit was saved: a `Changed`."""
    saving = Signal(bool)
    """An edit is being written (true), or the writing is over (false)."""
    could_not_save = Signal()
    """An edit was refused; the case is as it was."""

    def __init__(self, messages: Messages, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.casework: Casework | None = None
        self._messages = messages
        self._preferences = preferences

    @property
    def can_edit(self) -> bool:
        """Whether a case is open that takes edits."""
        return self.casework is not None and not self.casework.read_only

    def open_case(self, path: Path) -> bool:
        """Open the case at `path` in place of the one that is open, which stays when this fails."""
        from app.services.casework import Casework

        open_now = self.casework
        if open_now is not None and open_now.loss is None and _is_same_file(open_now.path, path):
            return True
        who = identity(self._preferences)
        passphrase: Passphrase | None = None
        while True:
            try:
                return self._take(Casework.open(path, who, hold=True, passphrase=passphrase))
            except CaseError as error:
                if error.code not in _ASKS:
                    self._messages.problem(error)
                    return False
                wrong = error.code is ErrorCode.PASSPHRASE_WRONG
            passphrase = self._messages.ask_passphrase(path, wrong=wrong)
            if passphrase is None:
                return False

    def new_case(self, path: Path, title: str, passphrase: Passphrase | None = None) -> bool:
        """Make a case at `path`, locked where there is a `passphrase`, and open it."""
        from app.services.casework import Casework

        who = identity(self._preferences)

        def make() -> Casework:
            return Casework.create(path, title, who, hold=True, passphrase=passphrase)

        return self._take(self.attempt(make))

    def close_case(self) -> None:
        """Close the open case, if there is one."""
        if self.casework is not None:
            self.case_leaving.emit()
            self.casework.close()
            self.casework = None
            self.case_changed.emit()

    def attempt(self, action: Callable[[], T]) -> T | None:
        """Run a service call; a known problem becomes a message, and the result None."""
        try:
            return action()
        except CaseError as error:
            self._messages.problem(error)
            return None

    def tell(self, error: CaseError) -> None:
        """Tell of a known problem that nobody was waiting for."""
        self._messages.problem(error)

    def edit(self, action: Callable[[], T]) -> T | None:
        """Run an edit, which returns a `Changed` or something that has one; a known problem becomes a message."""
        try:
            return self._edit(action)
        except ToldError:
            return None
        except CaseError as error:
            self._messages.problem(error)
            return None

    def run(self, action: Callable[["Casework"], T]) -> T | None:
        """Run an edit that a pane asked for on the open case."""
        casework = self.casework
        return None if casework is None else self.edit(lambda: action(casework))

    def run_raising(self, action: Callable[["Casework"], T]) -> T | None:
        """Run an edit as `run` does, and leave telling of a CaseError to the caller."""
        casework = self.casework
        return None if casework is None else self._edit(lambda: action(casework))

    def take_in(self, casework: "Casework", changed: Changed | None) -> None:
        """Tell of an edit that was written beside the window."""
        if changed is not None and casework is self.casework:
            self.saving.emit(False)
            self.changed.emit(changed)

    def undo(self) -> Changed | None:
        """Take back the last edit, also one of an earlier session."""
        return self.run(lambda casework: casework.undo())

    def redo(self) -> Changed | None:
        """Bring back what was undone last."""
        return self.run(lambda casework: casework.redo())

    def _edit(self, action: Callable[[], T]) -> T:
        self.saving.emit(True)
        try:
            result = action()
        except BaseException:
            self.saving.emit(False)
            self.could_not_save.emit()
            raise
        self.saving.emit(False)
        change = result if isinstance(result, Changed) else getattr(result, "changed", None)
        if isinstance(change, Changed):
            self.changed.emit(change)
        return result

    def _take(self, casework: "Casework | None") -> bool:
        if casework is None:
            return False
        if self.casework is not None:
            self.case_leaving.emit()
            self.casework.close()
        self.casework = casework
        self._remember(casework.path)
        self.case_changed.emit()
        return True

    def _remember(self, path: Path) -> None:
        if self._preferences.remember_recent:
            name = str(path.absolute())
            others = tuple(other for other in self._preferences.recent if other != name)
            self._preferences.recent = (name, *others)[:8]
            self._preferences.save()


def _is_same_file(one: Path, other: Path) -> bool:
    """Return whether two paths lead to one file, by a link too: a case that is open here is not opened again."""
    with suppress(OSError):
        return one.samefile(other)
    return one.absolute() == other.absolute()
