"""In which language the window speaks, and which way it reads."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from app.resources import packaged_file

LANGUAGES = {
    "en": "English",
    "ar": "العربية",
    "es": "Español",
    "fr": "Français",
    "ru": "Русский",
    "uk": "Українська",
}
"""The languages a person may choose, each in its own name."""

_RIGHT_TO_LEFT = {"ar", "fa", "he", "ur", "ps", "ckb"}


def current_language() -> str:
    """Return the two letters of the language the window speaks now."""
    return QLocale().name().partition("_")[0]


def language_name(code: str) -> str:
    """Return what a language calls itself; its code where Qt does not know it."""
    short = code.partition("-")[0]
    return LANGUAGES.get(short) or QLocale(code).nativeLanguageName() or code


def translated_languages() -> tuple[str, ...]:
    """Return the languages the window has words in, English first."""
    return tuple(code for code in LANGUAGES if code == "en" or _has_words(code))


def install_language(app: QApplication, wanted: str) -> str:
    """Make the window speak `wanted`, or the system's language ("") where we have it; return its two letters.

    Digits stay those of ASCII: an Arabic locale would otherwise show two scripts of digits side by side.
    """
    language = wanted
    if not language:
        of_system = QLocale.system().name().partition("_")[0]
        language = of_system if of_system in translated_languages() else "en"
    if language not in LANGUAGES:
        language = "en"
    locale = (
        QLocale(language) if language != "ar" else QLocale(QLocale.Language.Arabic, QLocale.Country.Morocco)
    )
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(locale)
    _remove_translators(app)
    for name, folder in (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("fieldcase_en", _our_folder()),
        (f"fieldcase_{language}", _our_folder()),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
    right_to_left = language in _RIGHT_TO_LEFT
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    return language


def _has_words(language: str) -> bool:
    translator = QTranslator()
    return translator.load(f"fieldcase_{language}", _our_folder()) and not translator.isEmpty()


def _remove_translators(app: QApplication) -> None:
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()


def _our_folder() -> str:
    try:
        return str(packaged_file("resources", "translations"))
    except FileNotFoundError:
        return ""
