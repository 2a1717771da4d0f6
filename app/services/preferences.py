"""What a person prefers on this machine; nothing of a case is in it unless they ask for it."""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Self

import platformdirs

from app import __version__
from app.model.identity import Identity
from app.model.ids import new_id

_LEAST, _MOST = 0.1, 10.0
"""Between these a factor by which everything is enlarged makes sense."""
LARGEST_COUNT = 1000
"""Of minutes or of copies."""


@dataclass(slots=True, kw_only=True)
class Preferences:
    """One small JSON file in the platform's configuration folder; a damaged one counts as missing.

    `actor` is the name written into histories, `origin` this installation's id, `language` and `theme` are ""
    for the system's, `zoom` is a factor, `recent` stays empty unless `remember_recent`. A locked case closes after
    `lock_after_minutes` without a key or a click (0: never); the newest `backups_kept` backups of a case stay
    (0: none are made), in `backup_folder` or, where that is "", beside the case.
    """

    actor: str = ""
    origin: str = ""
    language: str = ""
    theme: str = ""
    zoom: float = 1.0
    remember_recent: bool = False
    recent: tuple[str, ...] = ()
    geometry: str = ""
    edition: str = "internal"
    lock_after_minutes: int = 10
    backups_kept: int = 5
    backup_folder: str = ""

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """Return the preferences at `path` (the platform's place); a new installation gets its id here."""
        target = path or preferences_path()
        found = cls(**_read(target))
        if found.origin:
            return found
        found.origin = new_id()
        if not target.exists() and found._write(target, os.link):
            return found
        # Where another Fieldcase started at the same moment and was first, its id is this installation's.
        found = cls(**{"origin": found.origin, **_read(target)})
        found.save(path)
        return found

    def save(self, path: Path | None = None) -> None:
        """Write them; where that fails (a read-only home) they hold for this run only."""
        self._write(path or preferences_path(), os.replace)

    def _write(self, target: Path, name: Callable[[Path, Path], None]) -> bool:
        """Write beside `target` and let `name` give the file its name; return whether that went well."""
        if not target.is_absolute():  # of a home that nobody knows "~" is left, which is no folder of ours
            return False
        partial = target.with_name(f".{new_id()}.part")
        try:
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with open(partial, "x", encoding="utf-8", opener=_owner_only) as file:
                json.dump(asdict(self), file, ensure_ascii=False, indent=1)
            name(partial, target)
        except OSError:
            return False
        finally:
            with suppress(OSError):
                partial.unlink()
        return True


def _owner_only(path: str, flags: int) -> int:
    """Open a file that other users of the machine cannot read: a name stands in it."""
    return os.open(path, flags, 0o600)


def preferences_path() -> Path:
    """Return where the preferences lie on this platform."""
    return Path(platformdirs.user_config_dir("fieldcase", appauthor=False)) / "preferences.json"


def identity(preferences: Preferences) -> Identity:
    """Return who writes edits here."""
    return Identity(preferences.actor, preferences.origin, __version__)


def _read(path: Path) -> dict[str, Any]:
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(stored, dict):
        return {}
    checks = _checks()
    return {
        name: tuple(value) if name == "recent" else value
        for name, value in stored.items()
        if _fits(checks, name, value)
    }


def _checks() -> dict[str, Callable[[Any], bool]]:
    kinds: dict[type, Callable[[Any], bool]] = {
        str: _is_text,
        bool: lambda value: isinstance(value, bool),
        int: lambda value: type(value) is int and 0 <= value <= LARGEST_COUNT,
        float: lambda value: type(value) in (int, float) and _LEAST <= value <= _MOST,
        tuple: lambda value: isinstance(value, list) and all(map(_is_text, value)),
    }
    return {field.name: kinds[type(field.default)] for field in fields(Preferences)}


def _is_text(value: object) -> bool:
    """Whether it is text that can be written; half a surrogate pair cannot."""
    return isinstance(value, str) and value.encode("utf-8", "replace").decode("utf-8") == value


def _fits(checks: dict[str, Callable[[Any], bool]], name: str, value: object) -> bool:
    return name in checks and checks[name](value)
