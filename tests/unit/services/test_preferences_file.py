"""The preferences' file: whatever stands in it, or wherever it should stand, Fieldcase starts."""

from pathlib import Path

import pytest

from app.services.preferences import Preferences


@pytest.mark.parametrize(
    "damaged",
    [
        "",
        "[]",
        "[" * 200_000,
        '{"zoom": NaN}',
        '{"zoom": -Infinity}',
        '{"zoom": 1e999}',
        '{"zoom": 1' + "0" * 400 + "}",
        '{"zoom": 0}',
        '{"actor": "\\ud800", "recent": ["\\udfff"], "origin": "\\ud800"}',
        '{"actor": 5, "recent": "no list", "remember_recent": "yes"}',
    ],
)
def test_what_is_damaged_counts_as_missing_and_is_mended(tmp_path, damaged):
    path = tmp_path / "preferences.json"
    path.write_text(damaged, encoding="utf-8")
    found = Preferences.load(path)
    assert found == Preferences(origin=found.origin)
    found.save(path)
    assert Preferences.load(path) == found
    assert [each.name for each in tmp_path.iterdir()] == ["preferences.json"]


def test_an_unknown_home_gets_no_folder_made_where_one_happens_to_stand(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    target = Path("~/.config/fieldcase/preferences.json")  # what is left of a home that nobody knows
    assert Preferences.load(target).origin
    assert list(tmp_path.iterdir()) == []
