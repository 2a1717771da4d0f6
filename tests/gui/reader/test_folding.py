"""What lies outside the article proper is folded, never lost, and opens where something leads into it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QPushButton

from app.model.block import BlockKind
from tests.gui.reader.articles import read, span

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LINES = [
    *("Home 😀", "News", "World"),
    "First attacks since the ceasefire",
    "On 2 June at least two civilians were killed.",
    *("Advertisement", "Buy now"),
    "Nobody has counted the displaced.",
    *("Related: a story", "About us"),
]
TEXT = "\n".join(LINES)
ARABIC = "الرئيسية\nأخبار\nقال المرصد إن 12 مدنياً قتلوا يوم 2 حزيران وفق SOHR في لندن.\nمن نحن"


def place(words):
    start = TEXT.index(words)
    return start, start + len(words)


MAIN = ((place(LINES[3])[0], place(LINES[4])[1]), place(LINES[7]))


def seen(view):
    """The lines that are seen, from top to bottom."""
    area = view.text.viewport().rect()
    return [block.text() for block, _ in view.text.places.visible_blocks(area)]


def lines(view):
    """The fold lines in sight, from top to bottom."""
    found = [b for b in view.text.viewport().findChildren(QPushButton) if b.objectName() == "foldLine"]
    return sorted((button for button in found if button.isVisible()), key=lambda button: button.y())


@pytest.fixture
def folded(view):
    view.show_article(read(TEXT, *MAIN))
    return view


def test_only_the_main_part_is_seen_and_each_run_says_what_it_holds(folded):
    assert seen(folded) == [LINES[3], LINES[4], LINES[7]]
    names = [line.accessibleName().replace("\u2068", "").replace("\u2069", "") for line in lines(folded)]
    # "line(s)" where no window has put English plurals in place yet.
    assert [name.replace("line(s)", "lines") for name in names] == [
        "3 lines before the article: Home 😀, News, World",
        "2 lines beside the article: Advertisement, Buy now",
        "2 lines after the article: Related: a story, About us",
    ]


def test_the_text_and_its_offsets_are_as_they_were(folded):
    assert folded.text.toPlainText() == TEXT
    folded.reveal(*place("two civilians"))
    assert folded.text.offsets.to_points(folded.text.textCursor().position()) == place("two civilians")[0]
    assert folded.text.textCursor().block().isVisible()


def test_fold_lines_stand_between_the_lines_and_over_none(folded):
    boxes = [line.geometry() for line in lines(folded)]
    for words in (LINES[3], LINES[4], LINES[7]):
        units = map(folded.text.offsets.to_units, place(words))
        box = folded.text.places.box(*units)
        assert not any(box.intersects(line) for line in boxes)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_fold_line_opens_and_closes_by_key(qtbot, folded, key):
    line = lines(folded)[1]
    line.setFocus()
    qtbot.keyClick(line, key)
    assert seen(folded) == LINES[3:8]
    again = folded.text.viewport().focusWidget() or lines(folded)[1]
    qtbot.keyClick(again, key)
    assert seen(folded) == [LINES[3], LINES[4], LINES[7]]


def test_a_fold_line_opens_by_click(qtbot, folded):
    qtbot.mouseClick(lines(folded)[0], Qt.MouseButton.LeftButton)
    assert seen(folded) == [*LINES[:5], LINES[7]]


def test_a_key_opens_everything_and_folds_it_again(qtbot, folded):
    qtbot.keyClick(folded.text, Qt.Key.Key_H)
    assert seen(folded) == LINES
    qtbot.keyClick(folded.text, Qt.Key.Key_H)
    assert seen(folded) == [LINES[3], LINES[4], LINES[7]]


def test_words_that_are_led_to_are_unfolded(folded):
    folded.reveal(*place("Buy now"))
    assert "Buy now" in seen(folded)
    assert "Home 😀" not in seen(folded)


def test_a_passage_is_never_folded_away(qtbot, view):
    view.show_article(read(TEXT, *MAIN, spans=(span(TEXT, "Buy now", "incident"),)))
    assert "Buy now" in seen(view)
    qtbot.keyClick(view.text, Qt.Key.Key_H)
    qtbot.keyClick(view.text, Qt.Key.Key_H)
    assert "Buy now" in seen(view)
    assert not lines(view)[1].isEnabled()
    view.add_spans([span(TEXT, "About us")])
    assert "About us" in seen(view)
    view.set_spans([span(TEXT, "News")])
    assert "News" in seen(view)


def test_j_walks_into_what_was_folded_before_its_passage_came(qtbot, folded):
    folded.add_spans([span(TEXT, "News")])
    folded.text.put_cursor(0)
    qtbot.keyClick(folded.text, Qt.Key.Key_J)
    assert folded.chosen == "News"
    assert "News" in seen(folded)


@pytest.mark.parametrize(
    ("key", "start", "expected"),
    [
        (Qt.Key.Key_Right, place(LINES[4])[1], place(LINES[7])[0]),
        (Qt.Key.Key_Left, place(LINES[7])[0], place(LINES[4])[1]),
        (Qt.Key.Key_Left, place(LINES[3])[0], place(LINES[3])[0]),
        (Qt.Key.Key_Right, place(LINES[7])[1], place(LINES[7])[1]),
    ],
)
def test_the_caret_steps_over_folded_lines(qtbot, folded, key, start, expected):
    folded.text.put_cursor(folded.text.offsets.to_units(start))
    qtbot.keyClick(folded.text, key)
    assert folded.text.offsets.to_points(folded.text.textCursor().position()) == expected


@pytest.mark.parametrize("key", [Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_PageDown])
def test_no_key_leaves_the_caret_where_nothing_is_seen(qtbot, folded, key):
    for _ in range(4):
        qtbot.keyClick(
            folded.text,
            key,
            CTRL if key in (Qt.Key.Key_Home, Qt.Key.Key_End) else Qt.KeyboardModifier.NoModifier,
        )
        assert folded.text.textCursor().block().isVisible()


def test_what_is_selected_is_seen(qtbot, folded):
    folded.text.put_cursor(folded.text.offsets.to_units(place(LINES[4])[0]))
    qtbot.keyClick(folded.text, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(folded.text, Qt.Key.Key_End, SHIFT)
    assert folded.selection() == (place(LINES[4])[0], place(LINES[7])[1])
    assert seen(folded) == LINES[3:8]
    folded.text.copy()
    assert QGuiApplication.clipboard().text() == TEXT[slice(*folded.selection())]


def test_all_selected_is_all_seen_and_copied(folded):
    folded.text.selectAll()
    assert folded.selection() == (0, len(TEXT))
    assert seen(folded) == LINES
    folded.text.copy()
    assert QGuiApplication.clipboard().text() == TEXT


def test_what_was_opened_stays_open_when_the_article_is_shown_again(view):
    view.show_article(read(TEXT, *MAIN))
    view.reveal(*place("Buy now"))
    view.show_article(read("Another\narticle", article_id="B"))
    view.show_article(read(TEXT, *MAIN))
    assert seen(view) == LINES[3:8]


@pytest.mark.parametrize("main", [(), ((0, len(TEXT)),), ((len(TEXT), len(TEXT)),)])
def test_nothing_is_folded_where_all_or_nothing_is_the_main_part(view, main):
    view.show_article(read(TEXT, *main))
    assert seen(view) == LINES
    assert lines(view) == []


def test_paragraph_numbers_count_what_is_folded_too(folded):
    assert folded.locator(*place("two civilians")) == "¶5"
    assert folded.locator(*place("About us")) == "¶10"


def test_fold_lines_of_an_arabic_article_stand_on_the_right(view):
    start = ARABIC.index("قال")
    end = ARABIC.index("\nمن نحن")
    view.show_article(read(ARABIC, (start, end)))
    words = view.text.places.box(start, end)
    for line in lines(view):
        assert abs(line.geometry().right() - words.right()) < 12
        assert "◂" in line.text()


def test_zoom_keeps_the_folds(folded, theme):
    theme.set_zoom(2.0)
    assert seen(folded)[:2] == LINES[3:5]
    assert lines(folded)[0].height() > 30
    theme.set_zoom(1.0)


def test_markup_in_a_folded_line_is_shown_as_it_is_written(view):
    text = "<b>Home</b> & <img src=x>\nThe article."
    view.show_article(read(text, (text.index("The"), len(text))))
    assert "<b>Home</b> && <img" in lines(view)[0].text()


def test_every_kind_keeps_its_words(view):
    kinds = dict(enumerate(BlockKind, start=1))
    text = "\n".join(f"{kind} one\ttwo 😀" for kind in BlockKind)
    view.show_article(read(text, kinds=kinds))
    assert view.text.toPlainText() == text
    cursor = QTextCursor(view.text.document())
    cursor.setPosition(view.text.offsets.to_units(text.index("quote")))
    assert cursor.blockFormat().indent() == 1
