"""What a file of the corpus is: its name, what it attacks, what has to come of it, how it is made."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Outside:
    """What hostile files point to: an address that listens, and a file of the person's."""

    address: str
    path: str

    @property
    def uri(self):
        return f"file://{self.path}"


@dataclass(frozen=True)
class HostileFile:
    """`expected` is `article`, or the code of the sentence; several, where libraries differ, joined by `|`."""

    name: str
    attacks: str
    expected: str
    make: Callable[[Outside], bytes]
    long: bool = False
    """Only in the long form: it takes more than a second to be made or read."""


def fixed(name, attacks, expected, make, **more):
    """Return a file that points nowhere."""
    return HostileFile(name, attacks, expected, lambda _: made(make), **more)


def made(content):
    """Return the bytes of `content`: bytes, text, or what a call gives."""
    content = content() if callable(content) else content
    return content.encode() if isinstance(content, str) else content
