"""Rules that keep the house in order and that no linter knows; docs/ARCHITECTURE.md says why."""

import ast
import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APP = sorted((ROOT / "app").rglob("*.py"))
WINDOW = [path for path in APP if path.is_relative_to(ROOT / "app" / "ui")]
MODEL = [path for path in APP if path.is_relative_to(ROOT / "app" / "model")]
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__))
REQUIREMENTS = sorted((ROOT / "packaging").glob("requirements*.txt"))

CEILING = 300
CEILING_OF_THE_MAIN_WINDOW = 200
NOBODY_KNOWS_WHAT_IS_IN = {"utils", "util", "common", "helpers", "helper", "core", "misc", "shared", "base"}
CLOCK = {
    "sleep",
    "time.sleep",
    "qtbot.wait",
    "QTest.qWait",
    "QTest.qSleep",
    "QThread.sleep",
    "QThread.msleep",
}
MARKUP = {"setHtml", "insertHtml", "appendHtml", "setMarkdown", "insertMarkdown", "RichText", "MarkdownText"}
NETWORK = {"socket", "ssl", "http", "ftplib", "smtplib", "requests", "httpx", "aiohttp", "urllib3", "xmlrpc"}
REQUIREMENT = re.compile(r"[a-z0-9-]+==[\w.]+( ; .+)?( \\)?$|    --hash=sha256:[0-9a-f]{64}( \\)?$|#.*$")


def tree_of(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def breaches(paths, find):
    """Return what `find` finds in each file that has any, by the file's name."""
    found = {path.relative_to(ROOT).as_posix(): list(find(path)) for path in paths}
    return {name: what for name, what in found.items() if what}


def calls(path):
    """Return every call in a file: what is called, as written, and the node."""
    nodes = (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call))
    return [(ast.unparse(node.func), node) for node in nodes]


def imported(path):
    """Return the full names of the modules a file imports, at its top or later."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (str(node.module), *(f"{node.module}.{alias.name}" for alias in node.names))


def test_no_test_waits_for_the_clock():
    """qtbot.waitSignal and qtbot.waitUntil wait for what is meant; only who is killed at any moment has a clock."""
    assert not breaches(
        [path for path in TESTS if path.parent.name != "durability" and path.name != "locked_journey.py"],
        lambda path: (f"{n.lineno}: {name}" for name, n in calls(path) if name in CLOCK),
    )


def test_no_test_patches_a_message_box():
    """The window is given a recording Messages instead."""

    def patches(path):
        return (n.lineno for name, n in calls(path) if "patch" in name and "QMessageBox" in ast.unparse(n))

    assert not breaches(TESTS, patches)


def test_the_window_never_reads_markup():
    """A foreign document's markup makes Qt open local files: plain text and cursors only."""

    def markup(path):
        attributes = (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Attribute))
        return (f"{node.lineno}: {node.attr}" for node in attributes if node.attr in MARKUP)

    assert not breaches(WINDOW, markup)


def test_strings_for_people_are_translated_whole():
    """Qt's lupdate reads literals only: a name, a sum or an f-string inside tr() is never translated."""

    def glued(path):
        for name, node in calls(path):
            called = name.rpartition(".")[2]
            # Strings and painters have a translate method as well; Qt's stands on the application.
            receiver = getattr(getattr(node.func, "value", None), "id", "")
            qt_translate = called == "translate" and receiver in ("QCoreApplication", "QApplication")
            sentence = node.args[:1] if called == "tr" else node.args[:2] if qt_translate else []
            if any(not isinstance(word, ast.Constant) for word in sentence):
                yield f"{node.lineno}: {ast.unparse(node)}"

    assert not breaches(WINDOW, glued)


def test_no_file_is_longer_than_a_person_reads():
    def length(path):
        lines = len(path.read_text(encoding="utf-8").splitlines())
        ceiling = CEILING_OF_THE_MAIN_WINDOW if path.name == "main_window.py" else CEILING
        return [f"{lines} lines, {ceiling} at most"] if lines > ceiling else []

    assert not breaches(APP, length)


def test_every_file_says_what_it_is_for():
    assert not [path for path in APP if not ast.get_docstring(tree_of(path))]


def test_no_room_or_file_has_a_name_that_says_nothing():
    def names(path):
        return NOBODY_KNOWS_WHAT_IS_IN & {*path.relative_to(ROOT).parts, path.stem}

    assert not breaches(APP, names)


def test_the_packaging_folder_does_not_shadow_the_packaging_library():
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_the_model_imports_only_the_standard_library_and_edtf():
    allowed = {*sys.stdlib_module_names, "edtf", "app"} - {
        "sqlite3",
        "socket",
        "subprocess",
        "urllib",
        "http",
    }
    assert MODEL
    assert not breaches(MODEL, lambda path: {name.partition(".")[0] for name in imported(path)} - allowed)


def test_no_code_knows_the_network():
    """Nothing ever leaves the machine. urllib.parse only takes addresses apart."""

    def reaches_out(path):
        for name in imported(path):
            qt = name.startswith(("PySide6.QtNetwork", "PySide6.QtWeb"))
            if qt or name.partition(".")[0] in NETWORK or name.startswith("urllib.request"):
                yield name

    assert not breaches(APP, reaches_out)


def test_requirement_files_hold_names_versions_and_hashes_only():
    def others(path):
        lines = path.read_text(encoding="ascii").splitlines()
        return (line for line in lines if line and ("://" in line or not REQUIREMENT.match(line)))

    assert REQUIREMENTS
    assert not breaches(REQUIREMENTS, others)


def test_the_tests_run_with_the_very_versions_that_people_get():
    people, tests = (pins(ROOT / "packaging" / name) for name in ("requirements.txt", "requirements-dev.txt"))
    assert people
    assert people <= tests


def test_a_wheel_is_built_with_the_fonts_and_tools_their_list_was_made_with():
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)
    wanted = {line for line in project["build-system"]["requires"] if "==" in line}
    pinned = pins(ROOT / "packaging" / "requirements.txt")
    assert wanted <= pinned
    assert set(project["dependency-groups"]["fonts"]) <= wanted


def pins(path):
    """Return what a requirement file pins: name, version and marker."""
    lines = path.read_text(encoding="ascii").splitlines()
    return {line.rstrip("\\ ") for line in lines if "==" in line and line[0] not in " #"}
