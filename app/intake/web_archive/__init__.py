"""Reads web archives: pages as a server sent them, with the address and the time of their capture."""
