"""The article as a quiet column with its passages painted on it."""
