"""The page in a sealed bag that says how to check it without Fieldcase."""

from app.exchange.minisign import PublicKey
from app.exchange.seal_text import SealText
from app.resources import packaged_file

_CLEAR = (
    ("data/case.fcase", "the case: a SQLite database"),
    ("data/originals", "the articles as they were added, byte by byte"),
    ("data/timeline.pdf", "the timeline, where the case has any incident"),
    ("data/export", "marks as JSON Lines, tables as CSV"),
)
_LOCKED = (("data/case.fcase", "the case, locked with a passphrase: a SQLCipher 4 database"),)
_TAGS = (
    ("manifest-*.txt", "the SHA-256 and SHA-512 of every file under data"),
    ("tagmanifest-*.txt", "those of the files beside it"),
    ("SEAL.txt", "the end of the history and the hashes of the manifests"),
)


def how_to_check(seal: SealText, key: PublicKey | None, *, locked: bool, clear: bool) -> str:
    """Return the page for a bag."""
    signature = "\n"
    if key is not None:
        signature = _part("signature.txt").format(key=key.text().splitlines()[1])
    case = _part("locked-case.txt" if locked else "open-case.txt").format(head=seal.head)
    held = _LOCKED if locked and not clear else (*(_LOCKED if locked else _CLEAR[:1]), *_CLEAR[1:])
    content = "".join(f"    {name:<20} {what}\n" for name, what in (*held, *_TAGS))
    whole = _part("HOW-TO-CHECK.txt").replace("{signature}", signature.rstrip("\n") + "\n")
    return (
        whole.replace("{number}", "4" if key is not None else "3")
        .replace("{case}", case.rstrip("\n") + "\n")
        .replace("{content}", content)
    )


def _part(name: str) -> str:
    return packaged_file("resources", "seal", name).read_text(encoding="utf-8")
