"""Takes out of a printed timeline what it can be checked by: the data that lie in it and the text of its pages."""

from app.intake.pdf.open_pdf import open_pdf
from app.intake.read_request import ReadRequest

LARGEST_DATA = 64 << 20
"""Bytes of attached data and of the pages' text; a file with more has none that is believed."""
_MOST_ATTACHED = 50


def attached_data(request: ReadRequest, name: str) -> bytes:
    """Return the bytes of the attached file `name`, b"" where there is none; raises CaseError as `open_pdf` does."""
    document = open_pdf(request)
    try:
        for number in range(min(document.count_attachments(), _MOST_ATTACHED)):
            attached = document.get_attachment(number)
            if attached.get_name() == name:
                data = bytes(attached.get_data())
                return data if len(data) <= LARGEST_DATA else b""
        return b""
    finally:
        document.close()


def page_texts(request: ReadRequest) -> list[str]:
    """Return the text of each page in the order it is read; raises CaseError as `open_pdf` does."""
    document = open_pdf(request)
    texts, total = [], 0
    try:
        pages = len(document)
        for number in range(pages):
            page = document[number]
            text = page.get_textpage()
            texts.append(text.get_text_range() if total < LARGEST_DATA else "")
            total += len(texts[-1])
            text.close()
            page.close()
            request.advance(number + 1, pages)
        return texts
    finally:
        document.close()
