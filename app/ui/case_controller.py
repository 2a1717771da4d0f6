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
    case_locking = Signal()
    """The open case is about to be locked: what was handed over and refused, and what is seen, is to be put aside."""
    case_changed = Signal()
    """Another case is open, or none."""
    case_locked = Signal()
    """The case was locked after `case_changed`: none is open, and `locked_path` waits for its passphrase."""
    changed = Signal(object)
    """An edit was saved: a `Changed`."""
    damage_found = Signal(object, object)
    """A case could not be opened because it is damaged: its path and the CaseError, which nobody has told yet."""
    saving = Signal(bool)
    """An edit is being written (true), or the writing is over (false)."""
    could_not_save = Signal()
    """An edit was refused; the case is as it was."""

    def __init__(self, messages: Messages, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.casework: Casework | None = None
        self.locked_path: Path | None = None
        """The case that waits for its passphrase, after `lock`."""
        self._locked_id = ""
        self._is_quiet = False
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
        if self._waits_for_passphrase():
            return False
        who = identity(self._preferences)
        passphrase: Passphrase | None = None
        while True:
            try:
                return self._take(Casework.open(path, who, hold=True, passphrase=passphrase))
            except CaseError as error:
                if error.code is ErrorCode.CASE_DAMAGED:
                    self.damage_found.emit(path, error)
                    return False
                if error.code not in _ASKS:
                    self.tell(error)
                    return False
                wrong = error.code is ErrorCode.PASSPHRASE_WRONG
            passphrase = self._messages.ask_passphrase(path, wrong=wrong)
            if passphrase is None:
                return False

    def new_case(self, path: Path, title: str, passphrase: Passphrase | None = None) -> bool:
        """Make a case at `path`, locked where there is a `passphrase`, and open it."""
        from app.services.casework import Casework

        if self._waits_for_passphrase():
            return False
        who = identity(self._preferences)

        def make() -> Casework:
            return Casework.create(path, title, who, hold=True, passphrase=passphrase)

        return self._take(self.attempt(make))

    def close_case(self) -> None:
        """Close the open case, if there is one, and forget one that waits for its passphrase."""
        if self.casework is not None:
            self.case_leaving.emit()
            self._let_go()
        elif self.locked_path is not None:
            self.locked_path = None
            self.case_changed.emit()

    def lock(self) -> None:
        """Close the open case, drop its passphrase, and wait for it in `unlock`; a case without one stays open."""
        casework = self.casework
        if casework is None or not casework.locked:
            return
        self._is_quiet = True  # a box that waits for an answer would keep the case from being locked
        try:
            self.case_leaving.emit()
            self.case_locking.emit()
            self._locked_id = casework.facts.id
        except CaseError:
            self._locked_id = ""  # the file is gone or damaged; to unlock it tells
        finally:
            self._is_quiet = False
        self.locked_path = casework.path
        self._let_go()
        self.case_locked.emit()

    def unlock(self, passphrase: Passphrase) -> CaseError | None:
        """Open the case that was locked; return why that is not possible.

        CASE_MISSING too where another case stands at its place by now: what was put aside is not for that one.
        """
        from app.services.casework import Casework

        path = self.locked_path
        if path is None:
            return None
        try:
            casework = Casework.open(path, identity(self._preferences), hold=True, passphrase=passphrase)
            if not casework.locked or self._locked_id not in ("", casework.facts.id):
                casework.close()
                return CaseError(ErrorCode.CASE_MISSING, path=str(path))
        except CaseError as error:
            return error
        self.locked_path = None
        self._take(casework)
        return None

    def attempt(self, action: Callable[[], T]) -> T | None:
        """Run a service call; a known problem becomes a message, and the result None."""
        try:
            return action()
        except CaseError as error:
            self.tell(error)
            return None

    def tell(self, error: CaseError) -> None:
        """Tell of a known problem; nobody is told anything while the case is being locked."""
        if not self._is_quiet:
            self._messages.problem(error)

    def edit(self, action: Callable[[], T]) -> T | None:
        """Run an edit, which returns a `Changed` or something that has one; a known problem becomes a message."""
        try:
            return self._edit(action)
        except ToldError:
            return None
        except CaseError as error:
            self.tell(error)
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

    def _let_go(self) -> None:
        if self.casework is not None:
            self.casework.close()
            self.casework = None
            self.case_changed.emit()

    def _waits_for_passphrase(self) -> bool:
        """Say that another case has to wait: what was typed in the locked one would be lost."""
        if self.locked_path is None:
            return False
        self._messages.problem_text(
            self.tr("A case is locked here"),
            self.tr("Unlock it or close it first, then go on. Nothing was opened."),
        )
        return True

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
