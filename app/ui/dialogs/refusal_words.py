"""What is said of a passphrase that does not open a case."""

from PySide6.QtCore import QCoreApplication


def refusal_words(name: str) -> str:
    """Return the sentence; a wrong passphrase and a spoilt first page cannot be told apart."""
    said = QCoreApplication.translate(
        "PassphraseRefusal",
        "This passphrase does not open {case}. Small and capital letters (Caps Lock), spaces and the keyboard's "
        "language count. If you are sure of it, the beginning of the file may be damaged, which looks just the "
        "same; then open a backup.",
    )
    return said.format(case=f"\u2068{name}\u2069")
