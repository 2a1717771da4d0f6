import subprocess
import sys

START = """
import sys
from PySide6.QtWidgets import QApplication
from app.services.preferences import Preferences
from app.ui.application import make_window
app = QApplication([])
window = make_window(app, Preferences())
window.show()
app.processEvents()
print(" ".join(sys.modules))
"""
NOT_YET = {
    "reportlab", "markdown", "sqlite_utils", "sqlcipher3", "babel", "charset_normalizer", "uharfbuzz", "fontTools",
    "lxml", "edtf", "bidi", "app.store", "app.intake", "app.report", "app.exchange",
}  # fmt: skip


def test_the_first_window_imports_nothing_that_only_a_case_needs():
    done = subprocess.run(
        [sys.executable, "-c", START], capture_output=True, text=True, check=True, timeout=60
    )
    assert NOT_YET & set(done.stdout.split()) == set()
