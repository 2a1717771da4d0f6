"""Takes cases out to other formats and back, one module a format."""
