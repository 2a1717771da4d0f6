"""Which files a chooser for articles offers."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.services.file_kinds import file_kinds

translate = QCoreApplication.translate


def file_filters() -> str:
    """Return the filters of the chooser: all that is read together, then a format each, then every file."""
    kinds = [kind for kind in file_kinds() if kind.suffixes]
    every = dict.fromkeys(suffix for kind in kinds for suffix in kind.suffixes)
    filters = [translate("FileFilters", "Articles ({patterns})").format(patterns=_patterns(every))]
    named = (f"{kind_name(kind.name)} ({_patterns(kind.suffixes)})" for kind in kinds)
    return ";;".join((*filters, *named, translate("FileFilters", "All files (*)")))


def kind_name(name: str) -> str:
    """Return what people call a format, its reader's own name where it is a new one."""
    names = {
        "plain_text": translate("FileFilters", "Plain text"),
        "text": translate("FileFilters", "Plain text"),
        "markdown": translate("FileFilters", "Markdown"),
        "html": translate("FileFilters", "Web pages"),
        "mhtml": translate("FileFilters", "Saved web pages (MHTML)"),
        "mail": translate("FileFilters", "Mail messages"),
        "pdf": translate("FileFilters", "PDF"),
        "docx": translate("FileFilters", "Word"),
        "odt": translate("FileFilters", "OpenDocument text"),
        "rtf": translate("FileFilters", "Rich text"),
        "epub": translate("FileFilters", "Books (EPUB)"),
        "warc": translate("FileFilters", "Web archives (WARC)"),
        "wacz": translate("FileFilters", "Web archives (WACZ)"),
        "web_archive": translate("FileFilters", "Web archives"),
    }
    return names.get(name.replace("-", "_").replace(" ", "_"), name)


def _patterns(suffixes: Iterable[str]) -> str:
    return " ".join(f"*{suffix}" for suffix in suffixes)
