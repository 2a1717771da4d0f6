"""Sets, in the reading child, what the file at hand may take."""

import sys
from contextlib import suppress

from app.intake.sandbox.allowance import Allowance

if sys.platform == "win32":

    class ChildLimits:
        """Windows has no such limits: the program's clock alone stops a child there."""

        def __init__(self, allowance: Allowance) -> None:
            """Do nothing."""

        def page_done(self, pages: int) -> None:
            """Do nothing."""

else:
    import resource

    class ChildLimits:
        """Memory and processor time for one file, counted from now."""

        def __init__(self, allowance: Allowance) -> None:
            self._allowance = allowance
            used = resource.getrusage(resource.RUSAGE_SELF)
            self._used = int(used.ru_utime + used.ru_stime) + 1
            _limit(resource.RLIMIT_AS, allowance.memory)
            self.page_done(0)

        def page_done(self, pages: int) -> None:
            """Give the time for one more page once `pages` are done."""
            _limit(resource.RLIMIT_CPU, self._used + self._allowance.cpu_seconds_after(pages))

    def _limit(limit: int, value: int) -> None:
        hard = resource.getrlimit(limit)[1]
        soft = value if hard == resource.RLIM_INFINITY else min(value, hard)
        with suppress(OSError, ValueError):
            resource.setrlimit(limit, (soft, hard))
