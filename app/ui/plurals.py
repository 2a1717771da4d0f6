"""Plural forms of sentences that no QObject says."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def tr(sentence: str, comment: str, count: int) -> str:
    """Return a sentence with "%n" in the form for `count`.

    Its name is what lupdate looks for: of `QCoreApplication.translate` it does not take plural forms in, and of
    `tr` outside a QObject it leaves the context empty.
    """
    return translate("", sentence, comment, count)
