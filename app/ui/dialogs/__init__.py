"""The first page and the small windows that ask one thing each."""
