"""Unit tests know no Qt: while they are collected and run, PySide6 and app.ui cannot be imported."""

import sys
from contextlib import contextmanager

import pytest

QT = ("PySide6", "shiboken6")
OUT_OF_REACH = (*QT, "app.ui")


class NoQt:
    """Refuses Qt to whoever imports it; stands first among the finders."""

    def find_spec(self, fullname, path=None, target=None):
        """Raise ImportError for Qt and leave every other name to the finders behind this one."""
        if fullname.partition(".")[0] in QT:
            message = f"a unit test imported {fullname}: only app.ui knows Qt, and its tests stand in tests/gui"
            raise ImportError(message)


def belongs(name):
    """Tell whether a module is Qt or rests on it."""
    return any(name == top or name.startswith(f"{top}.") for top in OUT_OF_REACH)


@contextmanager
def qt_out_of_reach():
    """Hide Qt, also where tests of the window or pytest-qt have imported it already, and bring it back after."""
    hidden = {name: sys.modules.pop(name) for name in list(sys.modules) if belongs(name)}
    guard = NoQt()
    sys.meta_path.insert(0, guard)
    try:
        yield
    finally:
        sys.meta_path.remove(guard)
        for name in [name for name in sys.modules if belongs(name)]:
            del sys.modules[name]
        sys.modules.update(hidden)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    with qt_out_of_reach():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item, nextitem):
    with qt_out_of_reach():
        return (yield)
