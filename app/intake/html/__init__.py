"""Reads web pages: as saved by a browser, by SingleFile, or found inside another file."""
