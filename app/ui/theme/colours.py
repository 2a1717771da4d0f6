"""The colours of the window, light and dark, under the names of what they are for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """One scheme: every value is ``#rrggbb``; text has a contrast of at least 4.5:1 on its grounds.

    Incident and figure have colours of Okabe and Ito's palette, which colour-blind readers can tell apart.
    """

    dark: bool
    page: str
    """The reading column, cards and input fields."""
    side: str
    """The panes on the left and right, and the status bar."""
    hover: str
    chosen: str
    """A row that is chosen in a list."""
    rule: str
    """Lines between panes."""
    border: str
    """The edge of an input field or a card."""
    text: str
    quiet: str
    """Facts, captions and counts."""
    faint: str
    """Paragraph numbers and placeholders: still readable."""
    accent: str
    """The main button, and the edge of what is chosen."""
    accent_hover: str
    on_accent: str
    link: str
    selection: str
    """The ground of selected words."""
    on_selection: str
    incident: str
    """Underlines and bars of incidents."""
    incident_text: str
    figure: str
    figure_text: str
    passage: str
    """Underlines and bars of passages without a claim."""
    suggestion: str
    differs: str
    """Sources that disagree: an edge or a sign."""
    differs_text: str
    differs_ground: str
    saved: str
    problem: str
    problem_ground: str
    chosen_passage: str
    """The ground of the words of the passage that is chosen."""
    frame: str
    """The line around them."""
    emphasis: str
    """Behind words that were just jumped to."""
    bar: str
    """The floating bar under a selection, dark in both schemes."""
    bar_hover: str
    bar_edge: str
    on_bar: str
    bar_key: str
    bar_first: str
    """The first action on the floating bar."""


LIGHT = Colours(
    dark=False,
    page="#ffffff",
    side="#f8f8f7",
    hover="#f0f1f0",
    chosen="#e6ebea",
    rule="#e2e3e2",
    border="#d3d5d4",
    text="#1b1f22",
    quiet="#5d6467",
    faint="#6a7174",
    accent="#1f4e5c",
    accent_hover="#2a6375",
    on_accent="#ffffff",
    link="#1f5c78",
    selection="#bfd3dc",
    on_selection="#10181b",
    incident="#d55e00",
    incident_text="#a84300",
    figure="#0072b2",
    figure_text="#00619a",
    passage="#70777b",
    suggestion="#6b7276",
    differs="#e69f00",
    differs_text="#8a5300",
    differs_ground="#fdf3dc",
    saved="#12703f",
    problem="#b3261e",
    problem_ground="#fcebea",
    chosen_passage="#cfdcd8",
    frame="#1f4e5c",
    emphasis="#fff0a8",
    bar="#22292c",
    bar_hover="#39454a",
    bar_edge="#22292c",
    on_bar="#ffffff",
    bar_key="#c9d1d4",
    bar_first="#bb4d00",
)

DARK = Colours(
    dark=True,
    page="#17191b",
    side="#1e2123",
    hover="#272b2d",
    chosen="#2a3537",
    rule="#33383b",
    border="#454b4f",
    text="#e4e6e7",
    quiet="#a5acaf",
    faint="#8d9498",
    accent="#2f7186",
    accent_hover="#357b92",
    on_accent="#ffffff",
    link="#7cc4dc",
    selection="#2f5666",
    on_selection="#ffffff",
    incident="#f08a3c",
    incident_text="#f5a364",
    figure="#4aa8e0",
    figure_text="#6dbaea",
    passage="#969da1",
    suggestion="#969da1",
    differs="#e6a91f",
    differs_text="#efbc4f",
    differs_ground="#3a2f16",
    saved="#63c08f",
    problem="#f28b82",
    problem_ground="#44211f",
    chosen_passage="#2c4244",
    frame="#7cc4dc",
    emphasis="#5a4a0c",
    bar="#0e1112",
    bar_hover="#2b3336",
    bar_edge="#4b5357",
    on_bar="#f2f4f4",
    bar_key="#b4bcbf",
    bar_first="#bb4d00",
)
