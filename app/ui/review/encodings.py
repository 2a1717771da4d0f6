"""The ways in which letters may be coded, for a person to choose from."""

from collections.abc import Iterable

_COMMON = (
    "utf-8", "cp1256", "iso8859-6", "cp1251", "koi8-u", "koi8-r", "iso8859-5", "cp1252", "iso8859-1", "cp1250",
    "cp1254", "cp1253", "cp1255", "cp1258", "utf-16", "gb18030", "big5", "shift_jis", "euc_kr",
)  # fmt: skip


def encoding_choices(now: str, alternatives: Iterable[str]) -> list[str]:
    """Return codecs without repeats: the one in use, what else the bytes may be, then common ones."""
    return list(dict.fromkeys(filter(None, (now, *alternatives, *_COMMON))))
