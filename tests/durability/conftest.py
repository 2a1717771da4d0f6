"""The short form of these tests, which runs with all the others, and the long one."""

from pathlib import Path

HERE = Path(__file__).parent
_BY_EVERY_WAY = {
    f"test_{name}.py"
    for name in (
        "full_disk",
        "read_only_medium",
        "side_files",
        "file_taken_away",
        "two_processes",
        "newer_schema",
    )
}


def pytest_collection_modifyitems(config, items):
    """Take one locked case of each test for the short form: a key costs a fifth of a second each time it is used."""
    if config.getoption("--long"):
        return
    taken, left = set(), []
    for item in items:
        test = (item.path, getattr(item, "originalname", item.name))
        if item.path.parent != HERE or item.path.name not in _BY_EVERY_WAY or not is_locked(item):
            continue
        if test in taken:
            left.append(item)
        taken.add(test)
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in left]


def is_locked(item):
    return hasattr(item, "callspec") and bool(item.callspec.params.get("locked"))
