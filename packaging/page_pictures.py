"""Pages of the timeline PDF for docs/images: the sample in every language, every script, one entry and thousands."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.services.casework import Casework

LANGUAGES = ("fr", "es", "ar", "ru", "uk")
SCALE = 1.1


def draw_pages(case: Path, home: Path, save: Callable[[bytes, str], None]) -> None:
    """Print the sample case and cases made here, and save one page of each."""
    from app.model.identity import Identity
    from app.model.timeline import TimelineOptions
    from app.model.vocabulary import Edition
    from app.services.casework import Casework

    with Casework.open(case, Identity("", "0", "0")) as casework:
        for language in LANGUAGES:
            save(_page(casework, home, 3, TimelineOptions(language=language)), f"pdf-{language}")
        public = TimelineOptions(edition=Edition.PUBLIC)
        save(_page(casework, home, 2, public), "pdf-public")
    with _of_scripts(home) as casework:
        save(_page(casework, home, 2, TimelineOptions()), "pdf-scripts-1")
        save(_page(casework, home, 3, TimelineOptions()), "pdf-scripts-2")


def _page(casework: Casework, home: Path, number: int, options: object) -> bytes:
    import pypdfium2

    from app.services.export import export_timeline

    path = export_timeline(casework.views.timeline(options), home / "page.pdf", language=options.language)  # type: ignore
    image = io.BytesIO()
    pypdfium2.PdfDocument(path)[number - 1].render(scale=SCALE).to_pil().save(image, "PNG")
    return image.getvalue()


def _of_scripts(home: Path) -> Casework:
    """Make a case with a quote in each of many scripts."""
    from app.model.identity import Identity
    from app.model.incident import Incident
    from app.services.casework import Casework
    from tests.unit.report.every_script import SENTENCES

    casework = Casework.create(home / "scripts.fcase", "A quote in every script", Identity("", "0", "0"))
    for language, sentence in SENTENCES.items():
        data = f"{language}\n{sentence}\n".encode()
        article = casework.articles.add_bytes(data, f"{language}.txt").article
        start = len(language) + 1
        casework.marking.mark(
            article.id, start, start + len(sentence), Incident(id="", ref="", title=language)
        )
    return casework
