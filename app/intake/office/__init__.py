"""Readers of what word processors write: Word, OpenDocument, RTF."""
