"""A stretch of text in one style, as it goes into a paragraph."""

from dataclasses import dataclass

from app.report.typography import TextStyle


@dataclass(frozen=True, slots=True)
class Span:
    """Text with its style; `link` names a place in the PDF, and what is `whole` is never broken.

    A `pill` is drawn with a rounded frame. An `isolated` span keeps its own direction beside text of another.
    """

    text: str
    style: TextStyle
    link: str = ""
    whole: bool = False
    pill: bool = False
    isolated: bool = True
