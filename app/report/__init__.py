"""Draws the timeline PDF."""
