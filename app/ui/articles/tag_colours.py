"""The colours that a tag's slot stands for."""

TAG_COLOURS = {
    "orange": "#d55e00",
    "pink": "#cc79a7",
    "blue": "#0072b2",
    "green": "#009e73",
    "yellow": "#e69f00",
    "sky": "#56b4e9",
    "violet": "#8d6cc4",
    "grey": "#8a9194",
}
"""Okabe and Ito's palette, which colour-blind readers can tell apart, and two more.

A chip never stands without its name.
"""


def tag_colour(slot: str) -> str:
    """Return the colour of a palette slot, ``#rrggbb``; grey for a slot this version does not know."""
    return TAG_COLOURS.get(slot, TAG_COLOURS["grey"])
