"""Timeline: the drawn axis over the list of incidents, each line leading back to its words."""
