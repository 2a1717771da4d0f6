"""Keeps a case in one SQLite file; the only room that speaks SQL."""
