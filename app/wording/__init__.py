"""Puts dates, numbers and fixed words into people's languages."""
