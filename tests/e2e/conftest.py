"""Tests of whole journeys through `main()`: Qt's settings lie in the test's own home."""

import os

import pytest
from PySide6.QtCore import QSettings


@pytest.fixture(autouse=True)
def _settings_of_its_own(_home_of_its_own):
    """Point QSettings, which reads the home only once in a process, at this test's home."""
    for style in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(style, QSettings.Scope.UserScope, os.environ["XDG_CONFIG_HOME"])
