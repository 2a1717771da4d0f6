"""Checks a printed timeline against a case: which of its quotes and figures still stand as they are printed."""

import hashlib
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.exchange.timeline_json import NAME, PROGRAM, read_timeline_json, timeline_json
from app.intake.original_bytes import read_original
from app.intake.read_request import ReadRequest
from app.intake.sandbox.reader_process import ReaderProcess
from app.intake.sandbox.reading_cancelled import ReadingCancelledError
from app.model.errors import CaseError, ErrorCode
from app.model.printed_timeline import PrintedTimeline
from app.model.problem import Problem
from app.model.timeline import Timeline, TimelineOptions
from app.model.vocabulary import Edition
from app.services.casework import Casework
from app.services.page_words import PageWords
from app.services.printed_lists import group_problems, source_problems
from app.services.stopped import StoppedError, never
from app.services.timeline_then import timeline_then
from app.wording.phrases import languages

_COMPARED = ("title", "when", "place", "kind", "actors", "status", "verification", "note", "tags")
_FIGURE = (
    "value_as_written", "quantifier", "low", "best", "high", "share", "base", "base_as_written", "unit", "counts",
    "population", "measure", "period", "place", "incident", "suspect", "suspect_reason", "corrected", "status",
    "verification", "note", "tags",
)  # fmt: skip
_TOLD = 60


@dataclass(slots=True)
class PdfCheck:
    """What a printed timeline says and how much of it stands.

    `same_bytes` and `same_pages` tell whether the case, as it stood after edit `edits`, prints this very file and these
    words on each page; None where that cannot be told: it was printed from another case, words were purged since,
    or another version of Fieldcase (`program`) printed it.
    `unread` are quotes whose page cannot be read back well enough to compare it; their data were compared.
    """

    program: str
    edition: Edition
    edits: int
    edits_since: int = 0
    quotes: int = 0
    quotes_standing: int = 0
    figures: int = 0
    figures_standing: int = 0
    same_bytes: bool | None = None
    same_pages: bool | None = None
    unread: int = 0
    problems: list[Problem] = field(default_factory=list)


def check_pdf(
    path: Path,
    casework: Casework,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = never,
) -> PdfCheck:
    """Check the PDF at `path` against a case; nothing is written; `progress` is of the second print.

    Raises CaseError(TIMELINE_DATA_INVALID) where the PDF carries no data of ours, what reading it raises, and
    StoppedError once `cancelled` says so.
    """
    bytes_, process = read_original(path), ReaderProcess()
    try:
        printed = _read(process, bytes_, path.name, cancelled)
        try:
            checking = _Checking(casework, printed, read_timeline_json(printed.data), progress, cancelled)
            return checking.check(bytes_, lambda made: _read(process, made, path.name, cancelled))
        except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
            raise CaseError(ErrorCode.TIMELINE_DATA_INVALID) from error
    except CaseError as error:
        raise CaseError(error.code, **{**error.facts, "path": str(path)}) from error
    finally:
        process.close()


def _read(process: ReaderProcess, data: bytes, name: str, cancelled: Callable[[], bool]) -> PrintedTimeline:
    try:
        return process.printed(ReadRequest(data=data, filename=name), NAME, cancelled=cancelled)
    except ReadingCancelledError as error:
        raise StoppedError from error


class _Checking:
    def __init__(
        self,
        casework: Casework,
        printed: PrintedTimeline,
        data: dict[str, Any],
        progress: Callable[[int, int], None] | None,
        cancelled: Callable[[], bool],
    ) -> None:
        self._casework, self._printed, self._data = casework, printed, data
        self._progress, self._cancelled = progress, cancelled
        head, number = data["history"]["head"], data["history"]["edits"]
        if not (isinstance(head, str) and type(number) is int and isinstance(data["program"], str)):
            raise TypeError(data["history"])
        self._language = data["language"] if data["language"] in languages() else "en"
        self._articles = {row.article.sha256: row.article for row in casework.articles.rows()}
        self._texts: dict[str, str | None] = {}
        self._own_quotes = set[tuple[str, ...]]()
        self._result = PdfCheck(
            program=data["program"][:_TOLD], edition=Edition(data["edition"]), edits=number
        )

    def check(self, bytes_: bytes, read: Callable[[bytes], PrintedTimeline]) -> PdfCheck:
        result, head = self._result, self._data["history"]
        then = None
        if head["edits"] < 1 or self._casework.number_of(head["head"]) != head["edits"]:
            result.problems.append(Problem("pdf_head_unknown", f"event {head['edits']}"))
        else:
            result.edits_since = self._casework.head.count - head["edits"]
            then = timeline_then(self._casework, head["edits"], self._options())
        self._check_claims(self._casework.views.timeline(self._options()), then)
        if then is not None and not then.is_empty:
            self._compare_prints(then, bytes_, read)
        if not result.same_bytes:
            self._check_pages()
        result.problems = list(dict.fromkeys(result.problems))
        return result

    def _options(self) -> TimelineOptions:
        return TimelineOptions(
            edition=Edition(self._data["edition"]),
            accepted_only=self._data["accepted_only"] is True,
            include_unverified=self._data["include_unverified"] is True,
            language=self._language,
        )

    def _check_claims(self, now: Timeline, then: Timeline | None) -> None:
        """Compare every claim with what the case would print of it today, every quote with its source's text."""
        today = read_timeline_json(timeline_json(now, self._language))
        sources = {source["number"]: source for source in self._data["sources"]}
        printed = today if then in (None, now) else read_timeline_json(timeline_json(then, self._language))
        for claim in (*today["entries"], *today["figures"], *printed["entries"], *printed["figures"]):
            self._own_quotes |= {_seal(claim, quote) for quote in claim["citations"]}
        for kind, compared in (("entries", _COMPARED), ("figures", _FIGURE)):
            known = {claim["ref"]: claim for claim in today[kind]}
            for claim in self._data[kind]:
                own = self._claim_problem(claim, known.get(claim["ref"]), compared)
                quotes = [self._quote_problem(claim, one, sources) for one in claim["citations"]]
                found = [problem for problem in (own, *quotes) if problem is not None]
                self._result.problems += found
                self._result.quotes += len(quotes)
                self._result.quotes_standing += quotes.count(None)
                if kind == "figures":
                    self._result.figures += 1
                    self._result.figures_standing += not found
        self._result.problems += [*source_problems(self._data, today), *group_problems(self._data, today)]

    def _claim_problem(
        self, claim: dict[str, Any], known: dict[str, Any] | None, compared: tuple[str, ...]
    ) -> Problem | None:
        if known is None:
            return Problem("pdf_claim_missing", claim["ref"])
        differing = tuple(name for name in compared if claim[name] != known[name])
        return Problem("pdf_claim_differs", claim["ref"], differing) if differing else None

    def _quote_problem(
        self, claim: dict[str, Any], quote: dict[str, Any], sources: dict[int, dict[str, Any]]
    ) -> Problem | None:
        where = f"{claim['ref']} [{quote['source']}] {quote['locator']}"
        article = self._articles.get(sources[quote["source"]].get("sha256", ""))
        if article is None:
            return Problem("pdf_source_unknown", f"[{quote['source']}]")
        text = self._text(article.id, quote["text_sha256"])
        if text is None:
            stands = False
        elif quote["start"] is None:  # roles stand for names in it: the case gives the same words today
            stands = _seal(claim, quote) in self._own_quotes
        else:
            stands = _stands(quote, text)
        return None if stands else Problem("pdf_quote_differs", where, (quote["exact"][:_TOLD],))

    def _text(self, article: str, address: str) -> str | None:
        """Return a text of an article whose bytes have the hash by which it is named, else None."""
        if address not in self._texts:
            self._texts[address] = self._true_text(article, address)
        return self._texts[address]

    def _true_text(self, article: str, address: str) -> str | None:
        try:
            self._casework.articles.reading_of(article, address)
            text = self._casework.articles.text_of(address)
        except CaseError:
            return None
        return text if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() == address else None

    def _compare_prints(
        self, then: Timeline, bytes_: bytes, read: Callable[[bytes], PrintedTimeline]
    ) -> None:
        """Print the timeline again as it stood then: the files must be the same.

        Another version of Fieldcase may print other bytes, or set other pages: then only the same words tell.
        """
        from app.report.timeline_pdf import write_timeline_pdf

        result, stream = self._result, io.BytesIO()
        attached = NAME, timeline_json(then, self._language)
        write_timeline_pdf(
            then,
            stream,
            language=self._language,
            attached=attached,
            progress=self._progress,
            cancelled=self._cancelled,
        )
        if self._cancelled():
            raise StoppedError
        result.same_bytes = result.same_pages = stream.getvalue() == bytes_
        if result.same_bytes:
            return
        ours, theirs = read(stream.getvalue()).pages, self._printed.pages
        result.same_pages = ours == theirs
        if self._data["program"] != PROGRAM:
            if not result.same_pages:
                result.same_bytes = result.same_pages = None
            return
        result.problems.append(Problem("pdf_bytes_differ", NAME))
        for number in range(max(len(ours), len(theirs))):
            if ours[number : number + 1] != theirs[number : number + 1]:
                result.problems.append(Problem("pdf_page_differs", f"page {number + 1}"))

    def _check_pages(self) -> None:
        """Look for the words of the data on the pages; where the pages cannot be read back well, say so."""
        words = PageWords(self._printed.pages, self._data["title"], self._language)
        for claim in self._claims():
            is_comparable = words.can_be_compared(json.dumps(claim, ensure_ascii=False))
            for where, text, is_figure in _printed_words(claim):
                if words.holds(text, spend=is_figure and is_comparable):
                    continue
                if is_comparable:
                    self._result.problems.append(Problem("pdf_words_missing", where, (text[:_TOLD],)))
                elif self._result.same_pages is None:
                    self._result.unread += 1

    def _claims(self) -> Iterator[dict[str, Any]]:
        yield from self._data["entries"]
        yield from self._data["figures"]


def _printed_words(claim: dict[str, Any]) -> Iterator[tuple[str, str, bool]]:
    """Give the words that a claim's page must show, where they belong to, and whether they are a figure's own."""
    if "printed" not in claim:
        yield claim["ref"], claim["title"], False
    elif claim["incident"]:
        yield claim["ref"], claim["printed"], True
    for quote in claim["citations"]:
        yield f"{claim['ref']} [{quote['source']}] {quote['locator']}", quote["exact"], False


def _stands(quote: dict[str, Any], text: str) -> bool:
    """Whether the words of a quote stand at their place."""
    start, end = quote["start"], quote["end"]
    return (
        isinstance(start, int)
        and isinstance(end, int)
        and 0 <= start < end
        and text[start:end] == quote["exact"]
    )


def _seal(claim: dict[str, Any], quote: dict[str, Any]) -> tuple[str, ...]:
    """Return what tells a quote from every other."""
    return tuple(map(str, (claim["ref"], quote["source"], quote["locator"], quote["exact"], quote["start"])))
