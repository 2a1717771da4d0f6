"""The few distances and letter sizes of the window."""

from dataclasses import dataclass


class Space:
    """Distances in device-independent pixels; nothing in the window uses others."""

    HAIR = 2
    SMALL = 4
    STEP = 8
    MEDIUM = 12
    LARGE = 16
    WIDE = 24
    PAGE = 32


@dataclass(frozen=True, slots=True)
class TypeScale:
    """Letter sizes in pixels at one zoom (1.0 is 100 %)."""

    zoom: float = 1.0

    @property
    def caption(self) -> int:
        """Counts and the smallest facts."""
        return self._px(11.5)

    @property
    def window(self) -> int:
        """Everything a person presses, chooses or fills in."""
        return self._px(13.5)

    @property
    def heading(self) -> int:
        """The title of the inspector or a dialog."""
        return self._px(15.5)

    @property
    def title(self) -> int:
        """The title of an article."""
        return self._px(26)

    @property
    def reading(self) -> int:
        """The words of an article."""
        return self._px(18)

    @property
    def subheading(self) -> int:
        """A heading within an article."""
        return self._px(20)

    def _px(self, size: float) -> int:
        return max(6, round(size * self.zoom))
