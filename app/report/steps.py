"""How far the writing of a PDF is, told to who waits for it, and the question whether it is still wanted."""

from collections.abc import Callable

Progress = Callable[[int, int], None]


class Unwanted(Exception):  # noqa: N818
    """The person no longer wants it."""


class Steps:
    """Counts what is set: entries, figures and sources; `total` of them are to come."""

    def __init__(
        self,
        total: int = 0,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._done, self._total = 0, total
        self._progress, self._cancelled = progress, cancelled

    def next(self) -> None:
        """Say that one more is about to be set; raises Unwanted where the person cancelled."""
        self.go_on()
        if self._progress is not None:
            self._progress(self._done, self._total)
        self._done += 1

    def go_on(self) -> None:
        """Raise Unwanted where the person cancelled."""
        if self._cancelled is not None and self._cancelled():
            raise Unwanted

    def finish(self) -> None:
        """Say that all is set."""
        self.go_on()
        if self._progress is not None:
            self._progress(self._total, self._total)
