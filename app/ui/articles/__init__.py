"""The column on the left of Read: the articles of the case and its tags."""
