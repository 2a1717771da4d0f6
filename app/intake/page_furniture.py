"""Knows lines that belong to the page and not to the article; they stay in the text, but are no title."""

import re

_COUNTER = re.compile(
    r"(?:read|viewed|seen|shared|lu|vu|partagé|leído|visto|compartido|прочитано|просмотрено|переглянуто)\s*:?\s*"
    r"[\d\s.,]+\s*(?:times?|fois|veces|раза?|разів|рази)?\.?"
    r"|(?:reads|views|hits|shares|comments|vues|lectures|visitas|vistas|lecturas|просмотр(?:ы|ов)|перегляд(?:и|ів)|"
    r"عدد (?:المشاهدات|القراءات)|المشاهدات|القراءات|قراءة|مشاهدة)\s*:?\s*[\d\s.,]+"
    r"|[\d\s.,]+\s*(?:reads?|views?|hits|shares|comments?|vues|lectures|visitas|vistas|просмотр\w*|перегляд\w*|"
    r"قراءة|مشاهدة)"
    r"|\d+\s*(?:min(?:ute)?s?|мин|хв)\.?\s*(?:read|de lecture|de lectura|чтения|читання)?",
    re.IGNORECASE,
)
_LONGEST = 60


def is_counter(line: str) -> bool:
    """Return whether `line` is a page's counter such as "Read 295 times" or "5 min read"."""
    text = " ".join(line.split())
    return len(text) <= _LONGEST and _COUNTER.fullmatch(text) is not None
