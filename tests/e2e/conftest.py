"""Tests of whole journeys through `main()`: Qt's settings lie in the test's own home."""

import os

import pytest
from PySide6.QtCore import QSettings

from tests.e2e.cli_runs import ARTICLE, InProcess


@pytest.fixture(autouse=True)
def _settings_of_its_own(_home_of_its_own):
    """Point QSettings, which reads the home only once in a process, at this test's home."""
    for style in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(style, QSettings.Scope.UserScope, os.environ["XDG_CONFIG_HOME"])


@pytest.fixture
def run(capfdbinary):
    """Run commands in this process: `run("new", path, "--title", "T")` gives status, out and err."""
    return InProcess(capfdbinary)


@pytest.fixture
def case(run, tmp_path):
    """Make a case with one article, `A-1`."""
    path, article = tmp_path / "case.fcase", tmp_path / "valley.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    run.json("new", path, "--title", "A valley")
    run.json("add", path, article)
    return path
