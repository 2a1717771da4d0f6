"""Unit tests know no Qt: while they are collected and run, PySide6 and app.ui cannot be imported."""

import builtins
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

import app

HERE = Path(__file__).resolve().parent
QT = {"PySide6", "shiboken6"}
KNOWS_QT = {*QT, "pytestqt", "shibokensupport"}


def refuse(name):
    """Raise the ImportError that a unit test gets for reaching towards Qt."""
    message = f"a unit test imported {name}: only app.ui knows Qt, and its tests stand in tests/gui"
    raise ImportError(message)


class NoQt:
    """Refuses Qt to whoever imports it for the first time; stands first among the finders."""

    def find_spec(self, fullname, path=None, target=None):
        if fullname.partition(".")[0] in QT:
            refuse(fullname)


@contextmanager
def qt_out_of_reach():
    """Refuse Qt, also where pytest-qt or a test of the window has imported it already.

    Qt's own modules stay where they are, since its bindings look themselves up there; the import statement is
    what refuses. The window's modules are hidden, so that importing one means importing Qt anew.
    """
    original, guard = builtins.__import__, NoQt()

    def guarded(name, globals=None, locals=None, fromlist=(), level=0):  # noqa: A002
        importer = str((globals or {}).get("__name__", "")).partition(".")[0]
        if not level and name.partition(".")[0] in QT and importer not in KNOWS_QT:
            refuse(name)
        return original(name, globals, locals, fromlist, level)

    package = vars(app).get("ui")
    hidden = {name: sys.modules.pop(name) for name in list(sys.modules) if name.startswith("app.ui")}
    sys.meta_path.insert(0, guard)
    builtins.__import__ = guarded
    try:
        yield
    finally:
        builtins.__import__ = original
        sys.meta_path.remove(guard)
        for name in [name for name in sys.modules if name.startswith("app.ui")]:
            del sys.modules[name]
        sys.modules.update(hidden)
        # The package may have got another `app.ui` as its attribute meanwhile.
        if package is None:
            vars(app).pop("ui", None)
        else:
            app.ui = package


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    with qt_out_of_reach():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item, nextitem):
    # pytest calls this for every test of the run, those of the window too, which import panes late.
    if HERE not in item.path.parents:
        return (yield)
    with qt_out_of_reach():
        return (yield)
