"""Reads PDF: the text layer by PDFium, pages without one by Tesseract where it is installed."""
