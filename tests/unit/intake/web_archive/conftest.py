"""Lends the tests the archives that they read."""

import importlib.util
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def make():
    """The module beside this one that writes archives."""
    spec = importlib.util.spec_from_file_location("archives", Path(__file__).with_name("archives.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
