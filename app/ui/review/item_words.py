"""What is said of an item of the review: its state, its problem, its notices."""

from PySide6.QtCore import QCoreApplication

from app.ui.inspector import words
from app.ui.plurals import tr
from app.ui.review.review_item import ItemState, ReviewItem
from app.wording.isolates import left_to_right

translate = QCoreApplication.translate
_LONGEST = 60


def name_words(item: ReviewItem) -> str:
    """Return its title, or the name of the file, on one line."""
    failed = item.state in (ItemState.FAILED, ItemState.NEEDS_PASSWORD, ItemState.HAS_PARTS)
    name = item.name if failed and item.page is None else item.title
    return " ".join(name.split()) or item.name


def state_words(item: ReviewItem) -> str:
    """Return its state in a few words."""
    state = item.state
    if item.state is ItemState.ALREADY_THERE and item.there is not None:
        said = translate("Review", "already in this case as {reference}")
        return said.format(reference=left_to_right(item.there.ref))
    if state is ItemState.SAME_WORDS:
        said = translate("Review", "same words as {other}: a second copy")
        return said.format(other=left_to_right(item.twin))
    if state is ItemState.HAS_PARTS:
        said = translate("Review", "{chosen} of {all} pages chosen")
        return said.format(chosen=len(item.chosen_parts), all=len(item.parts))
    plain = {
        ItemState.READY: translate("Review", "ready") if item.wanted else translate("Review", "left out"),
        ItemState.TWICE: translate("Review", "the same file stands above"),
        ItemState.NEEDS_PASSWORD: translate("Review", "needs a password"),
        ItemState.FAILED: translate("Review", "could not be read"),
    }
    return plain[state]


def state_sentence(item: ReviewItem) -> str:
    """Return what a person ought to know of it before anything else, "" where it is simply ready."""
    state = item.state
    if item.problem is not None:
        return words.error(item.problem)
    if state is ItemState.ALREADY_THERE and item.there is not None:
        said = translate(
            "Review", "The case has these very bytes as {reference}, “{title}”. It will not be added again."
        )
        return said.format(
            reference=left_to_right(item.there.ref), title=words.shortened(item.there.title, 80)
        )
    if state is ItemState.SAME_WORDS:
        said = translate(
            "Review",
            "Its words are those of {other}, though the files differ. It will be added and marked as a second copy.",
        )
        return said.format(other=left_to_right(item.twin))
    if state is ItemState.TWICE:
        return translate("Review", "The same bytes stand further up in this list. They will be added once.")
    return ""


def source_words(item: ReviewItem) -> str:
    """Return what was read, in a line of facts: file name, size, paragraphs."""
    read = item.read
    facts = [left_to_right(item.name if len(item.name) <= _LONGEST else f"{item.name[: _LONGEST - 1]}…")]
    if read is not None:
        size = len(read.original) if read.original else 0
        if size:
            facts.append(words.size(size))
        if read.pages:
            facts.append(tr("%n page(s)", "", len(read.pages)))
        facts.append(tr("%n paragraph(s)", "", len(read.blocks)))
    if item.page is not None and item.page.url:
        facts.append(left_to_right(item.page.url))
    return " · ".join(facts)


def notice_sentences(item: ReviewItem) -> str:
    """Return what a person ought to know about how it was read."""
    if item.read is None or not item.read.notices:
        return ""
    from app.ui.window_language import current_language
    from app.wording.notice_sentences import notice_sentence

    return "\n".join(notice_sentence(notice, current_language()) for notice in item.read.notices)
