"""The whole journey, in the window and on the command line, without a network and without asking for one."""

import pytest

from tests.leaks.watching import reaches_out, tools, watch

pytestmark = pytest.mark.timeout(300)


def test_the_journey_ends_well_without_a_network(journey):
    assert journey.status == 0, journey.errors
    assert not journey.report.get("failed")
    assert journey.report.get("crashes", []) == []
    assert journey.report.get("problems", []) == []


def test_every_command_of_the_journey_did_its_work(scripted):
    assert {name for name, status in scripted.report["statuses"].items() if status} == {"show"}


def test_nobody_in_the_journey_asks_for_the_network(journey):
    """One library asks at import whether there is IPv6; it is only imported where the filter refuses the question."""
    calls = [call for call in journey.called() if "= -1 EPERM" not in call]
    assert calls == []


def test_the_program_itself_makes_no_socket_at_all(journey):
    assert [what for kind, what in journey.report["heard"] if kind == "socket"] == []


def test_no_module_and_no_library_for_the_network_is_loaded(journey):
    assert journey.report["network_modules"] == []
    assert journey.report["network_libraries"] == []


CALLS_OUT = """
import sys
sys.path.insert(0, sys.argv[1])
import tests.leaks.journey as journey, socket, json, contextlib
sys.addaudithook(journey._hear)
with contextlib.suppress(OSError):
    socket.create_connection(("192.0.2.1", 80), timeout=0.2)
with contextlib.suppress(OSError):
    socket.getaddrinfo("example.org", 80)
print(json.dumps({"heard": journey.HEARD}))
"""


def test_a_program_that_called_would_be_caught(tmp_path):
    caught = watch("none", tmp_path, code=CALLS_OUT)
    assert {event for kind, event in caught.report["heard"] if kind == "socket"} >= {
        "socket.connect",
        "socket.getaddrinfo",
    }
    if "strace" in tools():
        assert any(reaches_out(call) for call in caught.trace)


def test_a_program_that_asked_qt_would_be_caught(tmp_path):
    pytest.importorskip("PySide6.QtNetwork")
    if "strace" not in tools():
        pytest.skip("strace is needed to hear Qt")
    code = (
        "from PySide6.QtCore import QCoreApplication; from PySide6.QtNetwork import QTcpSocket\n"
        "app = QCoreApplication([]); s = QTcpSocket(); s.connectToHost('192.0.2.1', 80); s.waitForConnected(200)\n"
        "print('{\"heard\": []}')"
    )
    assert any(reaches_out(call) for call in watch("none", tmp_path, code=code).trace)
