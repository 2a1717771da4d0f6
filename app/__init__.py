"""Fieldcase builds evidence files from articles, each claim tied to the words it rests on."""

__version__ = "0.1.0"
