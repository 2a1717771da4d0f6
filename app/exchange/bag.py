"""A bag after RFC 8493 (BagIt 1.0): files under `data/`, and manifests that name each with its hashes.

The `bagit` library comes without a wheel, which our set-up does not take (docs/decisions/0073).
"""

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

ALGORITHMS = ("sha256", "sha512")
DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_CHUNK = 1 << 20
_LONGEST_NAME, _LONGEST_SUFFIX = 80, 10
_UNSAFE = re.compile(r"[^\w.,()+ -]")
_LINE = re.compile(r"([0-9a-f]+)  (\S.*)")


class Bag:
    """Fills a folder; what stands in it already belongs to the bag, too."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "data").mkdir(parents=True)

    def payload(self, *parts: str) -> Path:
        """Return the path for a file under `data/`, its folders made."""
        path = self.folder.joinpath("data", *parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def tag(self, name: str, text: str) -> None:
        """Write a file of the bag's own."""
        (self.folder / name).write_bytes(text.encode("utf-8"))

    def write_manifests(self, info: dict[str, str]) -> None:
        """Write what the bag says of itself and of its payload."""
        payload = sorted(self._files("data"))
        size = sum((self.folder / name).stat().st_size for name in payload)
        info = {**info, "Payload-Oxum": f"{size}.{len(payload)}"}
        self.tag("bagit.txt", DECLARATION)
        self.tag("bag-info.txt", "".join(f"{name}: {value}\n" for name, value in info.items()))
        for algorithm in ALGORITHMS:
            self.tag(f"manifest-{algorithm}.txt", manifest(self.folder, payload, algorithm))

    def write_tag_manifests(self) -> None:
        """Write the hashes of everything else that stands in the bag now; later files are not in them."""
        names = sorted(path.name for path in self.folder.iterdir() if path.is_file())
        for algorithm in ALGORITHMS:
            self.tag(f"tagmanifest-{algorithm}.txt", manifest(self.folder, names, algorithm))

    def _files(self, below: str) -> Iterator[str]:
        for place, _, names in os.walk(self.folder / below):
            for name in names:
                yield Path(place, name).relative_to(self.folder).as_posix()


def manifest(folder: Path, names: list[str], algorithm: str) -> str:
    """Return a line a file as `sha256sum` writes it: the hash, two spaces, the path."""
    return "".join(f"{file_hash(folder / name, algorithm)}  {name}\n" for name in names)


def manifest_lines(text: str) -> dict[str, str]:
    """Return the hash by path; raises ValueError for a line that is none or leads out of the bag."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        match = _LINE.fullmatch(line)
        if match is None or not _stays_inside(match[2]) or match[2] in found:
            raise ValueError(line)
        found[match[2]] = match[1]
    return found


def file_hash(path: Path, algorithm: str) -> str:
    """Return a file's hash in lower-case hexadecimal; raises OSError where it cannot be read."""
    digest = hashlib.new(algorithm)
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def safe_name(name: str) -> str:
    """Return a file name that every system takes and no terminal stumbles over."""
    plain = _UNSAFE.sub("_", unicodedata.normalize("NFC", name)).strip(". ")
    stem, dot, suffix = plain.rpartition(".")
    if not dot or not stem or len(suffix) > _LONGEST_SUFFIX:
        return plain[:_LONGEST_NAME].strip(". ") or "file"
    return f"{stem[: _LONGEST_NAME - len(suffix)].strip('. ')}.{suffix}"


def _stays_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in name
