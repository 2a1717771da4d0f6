"""The figures of a real case, wired as the window wires them."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication

from app.model.figure import Figure
from app.model.identity import Identity
from app.model.incident import Incident
from app.model.moment import Moment
from app.model.speaker import Speaker
from app.model.vocabulary import Counts, Measure, Population, Quantifier, SpeakerKind
from app.services.casework import Casework
from app.services.preferences import Preferences
from app.ui.case_controller import CaseController
from app.ui.figures.figures_place import FiguresPlace
from app.ui.figures.table_row import RowKind
from app.ui.theme import Theme
from tests.gui.recording_messages import RecordingMessages

FIRST = (
    "Drones hit the market\n"
    "On 2 June drones hit the market; at least four civilians were killed, said the Ardena Valley Observatory.\n"
    "Nine people were injured. The town has 33,333 inhabitants.\n"
)
SECOND = (
    "قصف السوق\n"
    "The Observatory (Ardena Valley Observatory) now says five civilians were killed 🚑.\n"
    "Valley Watch counted four civilians killed.\n"
)
AVO = Speaker(name="Ardena Valley Observatory", kind=SpeakerKind.MONITOR, words="said")
WATCH = Speaker(name="Valley Watch", kind=SpeakerKind.NGO)


@dataclass
class Bench:
    """A case with three figures that count the same deaths, and two that stand alone."""

    casework: Casework
    controller: CaseController
    place: FiguresPlace
    messages: RecordingMessages
    ids: dict = field(default_factory=dict)
    passages: dict = field(default_factory=dict)

    @property
    def rows(self):
        return self.place.model.rows

    def kinds(self):
        return [row.kind for row in self.rows]

    def row_of(self, name):
        return self.place.model.place_of((RowKind.FIGURE, self.ids[name]))

    def texts(self, name):
        at = self.row_of(name)
        model = self.place.model
        return [model.index(at, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(7)]

    def one(self, name):
        return self.casework.claims.one(self.ids[name])

    def choose_kind(self, kind):
        at = next(at for at, row in enumerate(self.rows) if row.kind is kind)
        self.place.table.setCurrentIndex(self.place.model.index(at, 0))

    def mark(self, name, article, words, claim, **more):
        start = self.casework.articles.text(article).index(words)
        marked = self.casework.marking.mark(article, start, start + len(words), claim, **more)
        self.ids[name], self.passages[name] = marked.claim.id, marked.passage.id
        return marked


def killed(words, quantifier, low, high, incident):
    return Figure(
        id="",
        ref="",
        value_as_written=words,
        quantifier=quantifier,
        low=low,
        best=low,
        high=high,
        counts=Counts.KILLED,
        population=Population.CIVILIAN,
        measure=Measure.INCIDENT,
        incident=incident,
    )


def fill(bench):
    add = bench.casework.articles.add_bytes
    first, second = add(FIRST.encode(), "market.txt").article.id, add(SECOND.encode(), "suq.txt").article.id
    strike = Incident(id="", ref="", title="Drones hit the market", when=Moment(edtf="2021-06-02"))
    bench.mark("strike", first, "drones hit the market;", strike)
    incident = bench.ids["strike"]
    four = killed("at least four", Quantifier.AT_LEAST, 4, None, incident)
    bench.mark("four", first, "at least four civilians were killed", four, attribution=(AVO,))
    five = killed("five", Quantifier.EXACT, 5, 5, incident)
    bench.mark("five", second, "five civilians were killed", five, attribution=(AVO,))
    watch = killed("four", Quantifier.EXACT, 4, 4, incident)
    bench.mark("watch", second, "four civilians killed", watch, attribution=(WATCH,))
    hurt = Figure(id="", ref="", value_as_written="Nine", quantifier=Quantifier.EXACT, best=9, counts=Counts.INJURED,
                  measure=Measure.INCIDENT, incident=incident)  # fmt: skip
    bench.mark("hurt", first, "Nine people were injured", hurt)
    town = Figure(id="", ref="", value_as_written="33,333", quantifier=Quantifier.EXACT, best=33333,
                  counts=Counts.POPULATION, measure=Measure.BASELINE, suspect=True,
                  suspect_reason="the same digit five times", corrected=3333)  # fmt: skip
    bench.mark("town", first, "33,333 inhabitants", town)


@pytest.fixture
def theme(qapp):
    theme = Theme()
    theme.apply(qapp)
    yield theme
    theme.force_scheme(None)
    qapp.setStyleSheet("")
    QLocale.setDefault(QLocale("en"))
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def bench(qtbot, theme, tmp_path):
    casework = Casework.create(tmp_path / "marn.fcase", "Marn", Identity("Vera", "o" * 8, "1"))
    messages = RecordingMessages()
    controller = CaseController(messages, Preferences())
    controller.casework = casework
    place = FiguresPlace(theme)
    qtbot.addWidget(place)
    place.edit_requested.connect(controller.run)
    controller.changed.connect(place.apply_change)
    bench = Bench(casework, controller, place, messages)
    fill(bench)
    place.resize(1000, 760)
    place.show()
    place.show_case(casework)
    place.activateWindow()
    qtbot.waitExposed(place)
    yield bench
    casework.close()
