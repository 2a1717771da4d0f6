"""Names of places, and which place they are."""
