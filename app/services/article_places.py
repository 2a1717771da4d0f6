"""The places around an article's words, weighed once for all claims that are marked in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services.gazetteer import open_gazetteer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.model.gazetteer_place import GazetteerPlace
    from app.model.place import Place
    from app.suggest.places.atlas import Atlas


class ArticlePlaces:
    """Keeps what was looked up for the last text that was asked about."""

    def __init__(self) -> None:
        self._about: tuple[str, str, tuple[Place, ...]] | None = None
        self._atlas: Atlas | None = None

    def of(self, text: str, language: str, own: tuple[Place, ...]) -> Atlas:
        """Return the places that names may stand for in a text, the case's `own` first."""
        from app.suggest.pack import pack_for
        from app.suggest.places.atlas import Atlas
        from app.suggest.places.place_counts import weigh

        about = text, language, own
        if self._atlas is None or self._about != about:
            self._about, self._atlas = about, Atlas(_Lists(), own)
            weigh(self._atlas, text, pack_for(language))
        return self._atlas


class _Lists:
    """The lists of places, open only while names are looked up."""

    def find(self, keys: Sequence[str]) -> dict[str, tuple[GazetteerPlace, ...]]:
        with open_gazetteer() as gazetteer:
            return gazetteer.find(keys)
