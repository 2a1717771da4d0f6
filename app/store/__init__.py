"""Keeps a case in its file, the only room that speaks SQL."""
