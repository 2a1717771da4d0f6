"""Who says what an article tells."""
