"""The keys with which a person signs seals: files in the configuration folder, locked with a passphrase."""

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from app.exchange.minisign import PublicKey, SigningKey
from app.model.errors import CaseError, ErrorCode
from app.model.passphrase import Passphrase
from app.services.finished_file import finished_file

OpenKey = SigningKey
"""A key that its passphrase opened; it is held for one seal and kept nowhere."""
_NAME = re.compile(r"[\w-](?:[\w .-]{0,58}[\w-])?")
_SECRET, _PUBLIC = ".key", ".pub"
_LARGEST = 10_000
"""Bytes; a key's file has about 400."""


@dataclass(frozen=True, slots=True)
class NamedKey:
    """A key under the name a person gave it; its secret half stays locked."""

    name: str
    public: PublicKey


class SigningKeys:
    """Reads and writes the keys of one folder; stock minisign can use the same files."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or Path(platformdirs.user_config_dir("fieldcase", appauthor=False)) / "keys"

    def all(self) -> tuple[NamedKey, ...]:
        """Return the keys by name; a file that is no key is passed over."""
        found = []
        for path in sorted(self.folder.glob(f"*{_PUBLIC}")):
            with suppress(CaseError):
                if self._secret(path.stem).is_file():
                    found.append(NamedKey(path.stem, PublicKey.read(_read(path))))
        return tuple(found)

    def one(self, name: str) -> NamedKey:
        """Return the key of this name; raises CaseError(KEY_MISSING)."""
        for key in self.all():
            if key.name == name:
                return key
        raise CaseError(ErrorCode.KEY_MISSING, name=name)

    def make(self, name: str, passphrase: Passphrase) -> NamedKey:
        """Make a new key; raises CaseError(KEY_EXISTS, VALUE_INVALID, PASSPHRASE_UNUSABLE, OUTPUT_UNWRITABLE)."""
        return self._keep(name, SigningKey.generate(), passphrase)

    def take_in(self, name: str, path: Path, passphrase: Passphrase) -> NamedKey:
        """Keep a copy of a minisign key under `name`; raises CaseError as `make`, and where it cannot be opened."""
        return self._keep(name, SigningKey.read(_read(path), passphrase), passphrase)

    def open(self, name: str, passphrase: Passphrase) -> SigningKey:
        """Return the key to sign with; raises CaseError: KEY_MISSING, KEY_INVALID, KEY_PASSPHRASE_WRONG."""
        self.one(name)
        return SigningKey.read(_read(self._secret(name)), passphrase)

    def change_passphrase(self, name: str, old: Passphrase, new: Passphrase) -> None:
        """Lock a key with other words; raises CaseError as `open` and `make`."""
        key = self.open(name, old)
        self._write(self._secret(name), key.text(new), replace=True)

    def export_public(self, name: str, path: Path) -> None:
        """Write the half that checks signatures to `path`; raises CaseError: KEY_MISSING, OUTPUT_UNWRITABLE."""
        key = self.one(name)
        with finished_file(path) as stream:
            stream.write(key.public.text().encode("ascii"))

    def remove(self, name: str) -> None:
        """Take a key away, both halves; seals that it signed can still be checked with its public key."""
        self.one(name)
        for path in (self._secret(name), self._public(name)):
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise CaseError.of_file(ErrorCode.OUTPUT_UNWRITABLE, path, error) from error

    def _keep(self, name: str, key: SigningKey, passphrase: Passphrase) -> NamedKey:
        if _NAME.fullmatch(name) is None:
            raise CaseError(ErrorCode.VALUE_INVALID, field="name", value=name)
        if self._secret(name).exists() or self._public(name).exists():
            raise CaseError(ErrorCode.KEY_EXISTS, name=name)
        self._write(self._secret(name), key.text(passphrase))
        self._write(self._public(name), key.public.text())
        return NamedKey(name, key.public)

    def _secret(self, name: str) -> Path:
        return self.folder / f"{name}{_SECRET}"

    def _public(self, name: str) -> Path:
        return self.folder / f"{name}{_PUBLIC}"

    def _write(self, path: Path, text: str, *, replace: bool = False) -> None:
        """Write a file that only this person can read, whole or not at all."""
        part = path.with_name(f".{path.name}.part")
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            if path.exists() and not replace:
                raise FileExistsError(path)
            part.replace(path)
        except OSError as error:
            raise CaseError.of_file(ErrorCode.OUTPUT_UNWRITABLE, path, error) from error
        finally:
            with suppress(OSError):
                part.unlink()


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise CaseError(ErrorCode.KEY_INVALID)
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise CaseError(ErrorCode.KEY_INVALID) from None
    except OSError as error:
        raise CaseError.of_file(ErrorCode.FILE_UNREADABLE, path, error) from error
