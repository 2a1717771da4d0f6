"""Names go out of records; what the program itself fills in stays."""

import pytest

from app.model.name_finder import BLOCK, NameFinder
from app.store.redaction import redacted, redacted_record

ANA = NameFinder(["Ana Khalil"])


def test_codes_dates_and_references_are_never_words():
    mark = NameFinder(["killed", "I-7", "en", "2020"])
    record = {
        "counts": "killed",
        "ref": "I-7",
        "language": "en",
        "period": {"edtf": "2020", "as_written": "in 2020"},
    }
    assert redacted_record(record, mark) == {
        **record,
        "period": {"edtf": "2020", "as_written": f"in {BLOCK * 4}"},
    }


@pytest.mark.parametrize(
    ("address", "left"),
    [
        ("https://paper.example/2020/ana-khalil-killed", f"https://paper.example/{BLOCK}"),
        ("https://paper.example/%41na%20Khalil", f"https://paper.example/{BLOCK}"),
        ("https://anakhalil.example/", BLOCK),
        ("https://paper.example/banana", "https://paper.example/banana"),
    ],
)
def test_an_address_with_the_name_in_it_keeps_its_site_at_most(address, left):
    assert redacted(address, ANA, "url") == left
