"""How long the reader takes on large articles; run by `pytest tests/bench`, printed with -s."""

import random
import statistics
import time

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.reader.reader_content import ReaderContent
from app.ui.reader.reader_view import ReaderView
from app.ui.reader.span import Span
from app.ui.theme import Theme

KINDS = (
    frozenset({"incident"}),
    frozenset({"figure"}),
    frozenset({"incident", "figure"}),
    frozenset(),
    frozenset({"suggestion"}),
)
SENTENCE = "On {day} June 2020 at least {count} civilians were killed near Saraqib, according to SOHR. "
EMOJI = "A witness wrote 😀 and غارات جوية in between. "


def article(characters, spans, line_end="\n"):
    """Make an article of about so many characters with that many passages."""
    dice = random.Random(7)  # noqa: S311
    paragraphs, length = [], 0
    while length < characters:
        sentences = [SENTENCE.format(day=dice.randint(1, 30), count=dice.randint(2, 99)) for _ in range(5)]
        if dice.random() < 0.2:
            sentences.append(EMOJI)
        paragraphs.append("".join(sentences))
        length += len(paragraphs[-1]) + 1
    text = line_end.join(paragraphs)
    starts, at = [], 0
    for number, paragraph in enumerate(paragraphs, 1):
        starts.append((at, number))
        at += len(paragraph) + 1
    marks = []
    for number in range(spans):
        start = dice.randrange(len(text) - 200)
        marks.append(Span(f"p{number}", start, start + dice.randint(10, 120), KINDS[number % 5]))
    blocks = tuple(
        ("paragraph", start, start + len(p)) for (start, _), p in zip(starts, paragraphs, strict=True)
    )
    return ReaderContent("A", "A long article", "Facts", text, blocks, tuple(marks), tuple(starts))


def milliseconds(act):
    """Time the work of this thread: other programs on the machine do not count."""
    begin = time.thread_time()
    act()
    return (time.thread_time() - begin) * 1000


def settle(view):
    """Paint now all that waits to be painted."""
    view.text.viewport().repaint()


@pytest.mark.parametrize(
    ("characters", "spans", "limit"),
    [(1_000_000, 10_000, 150), (10_000_000, 100_000, 1500)],
    ids=["1MB", "10MB"],
)
def test_a_large_article_opens_and_answers_at_once(qtbot, characters, spans, limit):
    theme = Theme()
    theme.apply(QApplication.instance())
    view = ReaderView(theme)
    qtbot.addWidget(view)
    view.resize(900, 900)
    view.show()
    qtbot.waitExposed(view)
    content = article(characters, spans)

    def open_it():
        view.show_article(content)
        settle(view)

    opened = milliseconds(open_it)
    middle = len(content.text) // 2
    first_jump = milliseconds(lambda: (view.reveal(middle, middle + 10), settle(view)))
    QApplication.processEvents()
    jumps = [
        milliseconds(lambda at=at: (view.reveal(at, at + 10), settle(view)))
        for at in range(1000, middle, middle // 30)
    ]
    view.reveal(middle, middle + 10)
    QApplication.processEvents()
    bar = view.text.verticalScrollBar()
    frames = []
    for _ in range(200):
        frames.append(milliseconds(lambda: (bar.setValue(bar.value() + 40), settle(view))))
    here = view.text.offsets.to_points(view.text.places.first_unit())
    adds, chooses, removes = [], [], []
    for number in range(50):
        span = Span(f"new{number}", here + number, here + number + 60, KINDS[number % 4])
        adds.append(milliseconds(lambda span=span: (view.add_spans([span]), settle(view))))
        chooses.append(milliseconds(lambda span=span: (view.choose_span(span.passage_id), settle(view))))
        removes.append(milliseconds(lambda span=span: (view.remove_spans([span.passage_id]), settle(view))))
    print(f"\n{characters:,} characters, {spans:,} passages, milliseconds of processor time:")  # noqa: T201
    print(f"  opened {opened:.0f}   first jump to the middle {first_jump:.0f}")  # noqa: T201
    for name, times in {
        "jump": jumps,
        "scroll": frames,
        "add": adds,
        "choose": chooses,
        "remove": removes,
    }.items():
        print(f"  {name:7} median {statistics.median(times):.1f}   longest {max(times):.1f}")  # noqa: T201
    assert opened < limit
    assert statistics.median(frames) < 16
    for times in (adds, chooses, removes):
        assert statistics.median(times) < 10


def test_a_paragraph_without_end(qtbot):
    """A hostile or careless file: one megabyte on one line."""
    theme = Theme()
    theme.apply(QApplication.instance())
    view = ReaderView(theme)
    qtbot.addWidget(view)
    view.resize(900, 900)
    view.show()
    qtbot.waitExposed(view)
    content = article(1_000_000, 10_000, " ")
    opened = milliseconds(lambda: (view.show_article(content), settle(view)))
    view.reveal(500_000, 500_010)
    QApplication.processEvents()
    bar = view.text.verticalScrollBar()
    frames = [milliseconds(lambda: (bar.setValue(bar.value() + 40), settle(view))) for _ in range(50)]
    add = milliseconds(lambda: (view.add_spans([Span("new", 500_000, 500_050)]), settle(view)))
    everything = milliseconds(lambda: (view.text.selectAll(), settle(view)))
    print(f"\none line of 1 MB: opened {opened:.0f}, scroll {statistics.median(frames):.1f}")  # noqa: T201
    print(f"  add {add:.1f}, select all {everything:.0f}")  # noqa: T201
    # Qt itself walks all lines of a paragraph to draw one: 70 ms of it are not ours.
    assert statistics.median(frames) < 250
