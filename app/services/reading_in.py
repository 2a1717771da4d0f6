"""Reads files in, in a child process that cannot reach the case, the disk or a network."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from app.debug_log import LogEvent, note
from app.intake.original_bytes import read_original, shown_name, shown_path
from app.intake.read_article import ReadArticle, article_of, check_size
from app.intake.read_request import ReadRequest
from app.intake.registry import reader_named
from app.intake.sandbox.reader_process import ReaderProcess
from app.intake.sandbox.reading_cancelled import ReadingCancelledError
from app.model.errors import CaseError, ErrorCode
from app.model.file_part import FilePart
from app.model.page_image import PageImage
from app.model.read_choice import ReadChoice
from app.services.desk import Desk
from app.services.reference import article_named
from app.services.stopped import StoppedError, never

_AS_IT_COMES = ReadChoice()
_Value = TypeVar("_Value")


class ReadingIn:
    """Reads articles and draws their pages; a file that breaks its reader costs that file and nothing else.

    Any thread may ask. All raise CaseError with the fact `path` as `app.intake.read_article` and the readers
    do, and StoppedError once `cancelled` says so or the case is closed.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._articles = ReaderProcess()
        self._pictures = ReaderProcess()
        """Another child, so that a page is shown while many files are read."""

    def read(
        self,
        path: Path,
        choice: ReadChoice = _AS_IT_COMES,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ReadArticle:
        """Return the article in the file at `path`; `progress` hears how many pages of how many are done."""
        data = read_original(path)
        return _about(
            shown_path(path),
            lambda: self.read_bytes(data, shown_name(path), choice, progress=progress, cancelled=cancelled),
        )

    def read_bytes(
        self,
        data: bytes,
        filename: str,
        choice: ReadChoice = _AS_IT_COMES,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ReadArticle:
        """Return the article in `data`, read as if it were a file of this name."""
        request = _request(data, filename, choice, progress)
        check_size(request)
        name, result = _unless_stopped(lambda: self._articles.read(request, cancelled=cancelled))
        reader = reader_named(name)
        if reader is None:
            raise CaseError(ErrorCode.FILE_STOPPED_READER, path=filename, size=len(data))
        note(LogEvent.FILE_READ, bytes=len(data), characters=len(result.text))
        return article_of(request, reader, result)

    def parts(self, path: Path, *, cancelled: Callable[[], bool] | None = None) -> tuple[FilePart, ...]:
        """Return the articles that the file at `path` holds, in its own order; () where it is one article."""
        data = read_original(path)
        return _about(
            shown_path(path), lambda: self.parts_of_bytes(data, shown_name(path), cancelled=cancelled)
        )

    def parts_of_bytes(
        self, data: bytes, filename: str, *, cancelled: Callable[[], bool] | None = None
    ) -> tuple[FilePart, ...]:
        """Return the articles that `data` holds, as `parts` does."""
        return _parts(self._articles, data, filename, cancelled)

    def page_image(
        self,
        article_id: str,
        page: int,
        start: int = 0,
        end: int = 0,
        *,
        text_sha256: str | None = None,
        password: str | None = None,
        cancelled: Callable[[], bool] = never,
    ) -> PageImage:
        """Return what page `page` (from 1) of an article looks like, code points `start` to `end` of its text framed.

        `text_sha256` names the text of an earlier reading whose code points these are; None is the one now shown.
        Raises CaseError(FORMAT_UNSUPPORTED) where its pages cannot be drawn, REFERENCE_UNKNOWN for no text of its.
        """
        article = article_named(self._desk.file, article_id)
        reading = self._desk.file.reading(article.id, text_sha256 or article.text_sha256)
        request = ReadRequest(
            data=self._desk.file.original(article.sha256),
            filename=article.filename,
            part=article.part,
            password=password,
            ocr=reading.recognised_in,
            page_start=next((one.start for one in reading.pages if one.number == page), None),
        )
        return _unless_stopped(
            lambda: self._pictures.picture(request, reading.reader, page, (start, end), cancelled=cancelled)
        )

    @property
    def protection(self) -> frozenset[str]:
        """What holds the child that reads: limits, privileges, namespace, files, calls; empty before it started."""
        return self._articles.protection

    def close(self) -> None:
        """Stop the children; harmless when done twice."""
        self._articles.close()
        self._pictures.close()


def file_parts(path: Path) -> tuple[FilePart, ...]:
    """Return the articles that the file at `path` holds, as `ReadingIn.parts` does, without a case."""
    data, process = read_original(path), ReaderProcess()
    try:
        return _about(shown_path(path), lambda: _parts(process, data, shown_name(path), None))
    finally:
        process.close()


def _parts(
    process: ReaderProcess, data: bytes, filename: str, cancelled: Callable[[], bool] | None
) -> tuple[FilePart, ...]:
    request = ReadRequest(data=data, filename=filename)
    check_size(request)
    return _unless_stopped(lambda: process.parts(request, cancelled=cancelled))


def _request(
    data: bytes, filename: str, choice: ReadChoice, progress: Callable[[int, int], None] | None
) -> ReadRequest:
    request = ReadRequest(
        data=data,
        filename=filename,
        encoding=choice.encoding,
        part=choice.part,
        password=choice.password,
        ocr=choice.ocr,
    )
    return request if progress is None else replace(request, advance=progress)


def _unless_stopped(work: Callable[[], _Value]) -> _Value:
    try:
        return work()
    except ReadingCancelledError as error:
        raise StoppedError from error


def _about(shown: str, work: Callable[[], _Value]) -> _Value:
    """Let a known problem name the file by the path it was asked for."""
    try:
        return work()
    except CaseError as error:
        raise CaseError(error.code, **{**error.facts, "path": shown}) from error
