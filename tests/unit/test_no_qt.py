import os
import pkgutil
import subprocess
import sys

import pytest

import app

# Runs in a fresh interpreter in which Qt does not exist, as on a server that never installed it.
IMPORT_ALL = """
import importlib, sys
for name in ("PySide6", "shiboken6"):
    sys.modules[name] = None
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def test_a_unit_test_cannot_import_qt():
    with pytest.raises(ImportError, match=r"only app\.ui knows Qt"):
        import PySide6  # noqa: F401
    with pytest.raises(ImportError, match=r"only app\.ui knows Qt"):
        from PySide6.QtCore import QObject  # noqa: F401


def test_every_room_but_ui_can_be_imported_where_there_is_no_qt():
    modules = [module.name for module in pkgutil.walk_packages(app.__path__, "app.", onerror=str)]
    rooms = [name for name in modules if not name.startswith("app.ui")]
    assert len(rooms) > 5
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, *rooms],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
