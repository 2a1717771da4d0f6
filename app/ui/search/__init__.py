"""Finding words in texts, passages, claims and notes."""
