"""Suggestions in Read: dotted underlines, and the bar in which a person answers one after another."""
