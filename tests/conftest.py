"""What every test stands on: no screen, no real home, no network."""

import os
import socket

import pytest

# Before anything imports Qt: a test never needs a screen and never shows a window on one.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("FIELDCASE_PASSPHRASE", None)

HOME_VARIABLES = {
    "HOME": ".",
    "USERPROFILE": ".",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}


def pytest_addoption(parser):
    parser.addoption(
        "--long", action="store_true", help="run the long forms: every size, stage and repetition"
    )


@pytest.fixture
def how_many(request):
    """Return `short` or, where --long was asked for, `long`: `how_many(20, 1000)`."""
    return lambda short, long: long if request.config.getoption("--long") else short


@pytest.fixture(autouse=True)
def _home_of_its_own(tmp_path_factory, monkeypatch):
    """Give each test an empty home, so that none reads or changes a person's settings and cases."""
    home = tmp_path_factory.mktemp("home")
    for name, folder in HOME_VARIABLES.items():
        (home / folder).mkdir(parents=True, exist_ok=True)
        monkeypatch.setenv(name, str(home / folder))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    """Fail a test whose code reaches for the network: nothing ever leaves the machine."""

    def refuse(self, address, *_rest):
        if self.family == getattr(socket, "AF_UNIX", None):
            return original(self, address)
        message = f"a test tried to connect to {address!r}"
        raise AssertionError(message)

    original = socket.socket.connect
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
