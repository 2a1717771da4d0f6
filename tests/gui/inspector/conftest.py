"""An inspector over a real case, wired as the window wires it."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from app.model.actor import Actor
from app.model.figure import Figure
from app.model.identity import Identity
from app.model.incident import Incident
from app.model.moment import Moment
from app.model.place import Place
from app.model.speaker import Speaker
from app.model.vocabulary import ActorRole, Basis, Counts, Measure, Population, Quantifier, SpeakerKind
from app.services.casework import Casework
from app.services.preferences import Preferences
from app.ui.case_controller import CaseController
from app.ui.inspector.inspector import Inspector
from app.ui.messages import Messages
from app.ui.theme import Theme

TEXT = (
    "First attacks since the ceasefire\n"
    "By Michele Pitta\n"
    "6 June 2020\n"
    "According to SOHR, on 2r June, Russian airplanes hit Jabal Al-Akrad and Sahl Al-Ghab; "
    "at least two civilians were , killed.\n"
    "A local monitor counted four civilians killed.\n"
    "غارات جوية على جبل الأكراد وسهل الغاب 🚑\n"
)
SOHR = Speaker(name="SOHR", kind=SpeakerKind.MONITOR, words="According to")


class KeptMessages(Messages):
    """Keeps the problems it is told of."""

    def __init__(self):
        super().__init__()
        self.problems = []

    def problem(self, error):
        self.problems.append(error)


@dataclass
class Bench:
    """A case with two incidents and two figures that differ, and the inspector that shows it."""

    casework: Casework
    controller: CaseController
    inspector: Inspector
    messages: KeptMessages
    article: str
    incident: str = ""
    other: str = ""
    figure: str = ""
    second_figure: str = ""
    passage: str = ""
    seen: list = field(default_factory=list)

    @property
    def form(self):
        return self.inspector.form

    def edits(self):
        return len(self.casework.history())

    def one(self, claim_id):
        return self.casework.claims.one(claim_id)

    def mark(self, words, claim, **more):
        start = self.casework.articles.text(self.article).index(words)
        return self.casework.marking.mark(self.article, start, start + len(words), claim, **more)

    def span(self, words):
        start = self.casework.articles.text(self.article).index(words)
        return self.article, start, start + len(words)


@pytest.fixture(scope="session")
def theme(qapp):
    """One look for all: dressing the application anew costs a second."""
    theme = Theme()
    theme.apply(qapp)
    return theme


@pytest.fixture
def bench(qtbot, theme, tmp_path):
    casework = Casework.create(tmp_path / "idlib.fcase", "Idlib", Identity("Ana", "o" * 8, "1"))
    article = casework.articles.add_bytes(TEXT.encode(), "first-attacks.txt").article.id
    messages = KeptMessages()
    controller = CaseController(messages, Preferences())
    controller.casework = casework
    inspector = Inspector(theme)
    inspector.edit_requested.connect(controller.run)
    controller.changed.connect(inspector.apply_change)
    bench = Bench(casework, controller, inspector, messages, article)
    _fill(bench)
    inspector.show_case(casework)
    inspector.resize(330, 900)
    inspector.show()
    inspector.activateWindow()
    qtbot.waitExposed(inspector)
    yield bench
    inspector.close()
    casework.close()
    inspector.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _fill(bench):
    strike = Incident(
        id="",
        ref="",
        title="Air strikes on Jabal al-Akrad",
        when=Moment(edtf="2020-06-02?", as_written="2r June", basis=Basis.TYPO_CORRECTED),
        place=Place(name="Jabal al-Akrad"),
        kind="air_drone_strike",
        actors=(
            Actor(name="Russian Air Force", role=ActorRole.ALLEGED_PERPETRATOR),
            Actor(name="Civilians", role=ActorRole.AFFECTED),
        ),
        guessed=("title", "when", "kind"),
    )
    marked = bench.mark("on 2r June, Russian airplanes hit", strike, attribution=(SOHR,), tags=("Airstrike",))
    bench.incident, bench.passage = marked.claim.id, marked.passage.id
    other = Incident(id="", ref="", title="Talks in Moscow")
    bench.other = bench.mark("ceasefire", other).claim.id
    two = Figure(
        id="",
        ref="",
        value_as_written="at least two",
        quantifier=Quantifier.AT_LEAST,
        low=2,
        best=2,
        counts=Counts.KILLED,
        population=Population.CIVILIAN,
        measure=Measure.INCIDENT,
        incident=bench.incident,
        guessed=("low", "best", "quantifier"),
    )
    bench.figure = bench.mark("at least two civilians were , killed", two, attribution=(SOHR,)).claim.id
    four = Figure(
        id="",
        ref="",
        value_as_written="four",
        quantifier=Quantifier.EXACT,
        low=4,
        best=4,
        high=4,
        counts=Counts.KILLED,
        population=Population.CIVILIAN,
        measure=Measure.INCIDENT,
        incident=bench.incident,
    )
    bench.second_figure = bench.mark("four civilians killed", four).claim.id


@pytest.fixture
def retype(qtbot):
    """Type into a line as a person does: focus it, clear it, write."""

    def type_into(line, words):
        line.setFocus(Qt.FocusReason.TabFocusReason)
        line.selectAll()
        if words and not words.isascii():
            line.insert(words)  # QTest has keys for Latin letters only
        elif words:
            qtbot.keyClicks(line, words)
        else:
            qtbot.keyClick(line, Qt.Key.Key_Delete)

    return type_into
