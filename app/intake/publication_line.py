"""Finds the publisher and the address of an article in lines that say nothing else."""

import re

_PUBLISHER = re.compile(
    r"(?:published by\s*[:：]?\s+|(?:publisher|published in|publication|source|newspaper|site|website|"
    r"source|éditeur|publié par|journal|fuente|publicado por|editorial|medio|"
    r"источник|издание|издатель|джерело|видання|видавець|المصدر|الناشر|الصحيفة)\s*[:：]\s*|"
    r"(?:publié par|publicado por)\s+)(?P<name>.+)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:(?:url|link|address|source|lien|adresse|enlace|fuente|ссылка|источник|посилання|джерело|الرابط|المصدر)"
    r"\s*[:：]\s*)?<?(?P<url>https?://[^\s<>\"]+?)>?[.,]?",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z .’'-]{2,40})(?:, [^()]{3,30})?\s+\((?P<name>[A-Z][\w .&’'-]{1,40})\)\s+[–—-]{1,2}\s"
)
_LONGEST = 100
_MOST_WORDS = 8


def read_publisher(line: str) -> str | None:
    """Return the publisher in a line like "Published by Orla Weekly", None where `line` is none."""
    text = " ".join(line.split()).strip("*_ ")
    match = _PUBLISHER.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None or "://" in text:
        return None
    name = match["name"].strip(' .«»"“”')
    return name if name and len(name.split()) <= _MOST_WORDS and not name.isdigit() else None


def read_dateline(line: str) -> str | None:
    """Return the agency of a dateline: "Agency" of "LESK, June 6 (Agency) - Two people..."; else None."""
    match = _DATELINE.match(line)
    return match["name"] if match else None


def read_address(line: str) -> str | None:
    """Return the web address that `line` is, with or without a label; it is never opened."""
    match = _ADDRESS.fullmatch(line.strip())
    return match["url"] if match else None
