"""The pictures of an article's pages, beside its text."""
