"""Proposes an article's facts from what a PDF says about itself."""

import re

from app.intake.read_request import ReadRequest
from app.model.proposal import Proposal

_DATE = re.compile(r"(?:D:)?(?P<year>\d{4})(?P<month>\d{2})?(?P<day>\d{2})?")


def file_facts(request: ReadRequest) -> tuple[Proposal, ...]:
    return ()
