"""Figures: all numbers of a case, those that count the same thing beside one another."""
