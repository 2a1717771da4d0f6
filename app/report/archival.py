"""What makes the PDF one that archives take and programs can check (ISO 19005-3, PDF/A-3b).

The attached data, metadata as XMP that say what the document's own facts say, and the colour profile that its colours
are meant in. docs/timeline-pdf.md says what a validator may still find.
"""

import hashlib
from datetime import UTC, datetime
from functools import cache
from html import escape

from reportlab.pdfbase.pdfdoc import PDFDocument

from app.report.attachment import Attachment
from app.report.file_stream import FileStream, RawObject, text_string
from app.report.pdf_facts import PdfFacts

_CATALOG_KEYS = ("Metadata", "OutputIntents", "Names", "AF")
_PROFILE_DATE = slice(24, 36)
_PROFILE_ID = slice(84, 100)
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{program}</xmp:CreatorTool><pdf:Producer>{program}</pdf:Producer>
<xmp:CreateDate>{at}</xmp:CreateDate><xmp:ModifyDate>{at}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def moment_of(at: str) -> datetime:
    """Return a time of the history (UTC, ISO 8601), the first second of 2000 where there is none."""
    try:
        return datetime.fromisoformat(at).astimezone(UTC)
    except ValueError:
        return datetime(2000, 1, 1, tzinfo=UTC)


def set_time(document: PDFDocument, at: datetime) -> None:
    """Let a document be of a time, not of now nor of reportlab's first day of 2000."""
    stamp = document._timeStamp  # type: ignore[attr-defined]  # noqa: SLF001
    stamp.t, stamp.lt, stamp.tzname = at.timestamp(), at.timetuple(), "UTC"
    stamp.YMDhms, stamp.dhh, stamp.dmm = tuple(at.timetuple())[:6], 0, 0


def make_archival(document: PDFDocument, facts: PdfFacts, attachment: Attachment | None) -> None:
    """Add to a document its metadata, the profile of its colours and what is attached."""
    catalog = document.Catalog  # type: ignore[attr-defined]
    catalog.__NoDefault__ = [*{*catalog.__NoDefault__, *_CATALOG_KEYS}]
    catalog.__NoDefault__.sort()
    catalog.__Refs__ = [name for name in catalog.__Refs__ if name not in _CATALOG_KEYS]
    told = {
        "title": facts.title,
        "subject": facts.subject,
        "language": facts.language,
        "program": facts.program,
        "at": facts.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
    }
    escaped = {name: escape(_plain(fact), quote=False) for name, fact in told.items()}
    xmp = _XMP.format(**escaped).encode("utf-8", "replace")
    catalog.Metadata = document.Reference(FileStream(xmp, "/Type /Metadata /Subtype /XML", plain=True))
    profile = FileStream(_profile(), "/N 3")
    intent = (
        "[ << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) "
        "/Info (sRGB IEC61966-2.1) /DestOutputProfile {0} >> ]"
    )
    catalog.OutputIntents = document.Reference(RawObject(intent, profile))
    if attachment is not None:
        _attach(document, attachment, facts.at)


def _attach(document: PDFDocument, attachment: Attachment, at: datetime) -> None:
    catalog = document.Catalog  # type: ignore[attr-defined]
    checksum = hashlib.md5(attachment.data, usedforsecurity=False).hexdigest().upper()
    kind = attachment.media_type.replace("/", "#2F")
    stamp = at.strftime("D:%Y%m%d%H%M%S+00'00'")
    entries = (
        f"/Type /EmbeddedFile /Subtype /{kind} "
        f"/Params << /Size {len(attachment.data)} /ModDate ({stamp}) /CheckSum <{checksum}> >>"
    )
    stream = FileStream(attachment.data, entries)
    name = text_string(attachment.name)
    listed = (
        f"<< /Type /Filespec /F {name} /UF {name} /AFRelationship /Data "
        f"/Desc {text_string(attachment.description)} /EF << /F {{0}} /UF {{0}} >> >>"
    )
    file = RawObject(listed, stream)
    catalog.Names = document.Reference(RawObject(f"<< /EmbeddedFiles << /Names [ {name} {{0}} ] >> >>", file))
    catalog.AF = document.Reference(RawObject("[ {0} ]", file))


def _plain(fact: str) -> str:
    """Leave out what XML cannot hold."""
    return "".join(letter for letter in fact if letter >= " " and letter not in "\ufffe\uffff")


@cache
def _profile() -> bytes:
    """Return the colour profile sRGB without the hour at which it was made."""
    from PIL import ImageCms

    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_PROFILE_DATE] = bytes((0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))
    profile[_PROFILE_ID] = bytes(16)
    return bytes(profile)
