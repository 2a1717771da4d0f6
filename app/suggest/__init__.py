"""Proposes readings of words; offline, by rules over the data in `resources/suggest`."""
