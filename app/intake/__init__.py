"""Reads foreign files: bytes in, one text with its blocks and proposed facts out."""
