"""Reads messages, mailboxes and web pages saved as messages (MHTML)."""
