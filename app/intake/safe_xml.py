"""Parses XML that strangers wrote: no entity is expanded, nothing is opened, nothing grows without bound."""

from typing import TYPE_CHECKING

from app.model.errors import CaseError, ErrorCode

if TYPE_CHECKING:
    from lxml.etree import _Element

_RESOURCE_LIMIT = 114
"""libxml2's XML_ERR_RESOURCE_LIMIT: more than 256 elements deep, 10 MB in one text, or entities that multiply."""


def parse_xml(data: bytes, *, lenient: bool = False) -> "_Element":
    """Return the root element of `data`, with neither comments, processing instructions nor entities in its tree.

    An entity that the file itself declares is dropped with what it stands for. Elements stand at most 256 deep.
    `lenient` reads what can be read of a file whose markup is faulty.

    Raises CaseError: FILE_BROKEN, FILE_TOO_COMPLEX.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=lenient,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _refusal(error.code) from error
    except (ValueError, LookupError) as error:
        raise CaseError(ErrorCode.FILE_BROKEN) from error
    if root is None:
        raise CaseError(ErrorCode.FILE_BROKEN)
    if any(error.type == _RESOURCE_LIMIT for error in parser.error_log):
        raise _refusal(_RESOURCE_LIMIT)
    if lenient or root.getroottree().docinfo.internalDTD is not None:
        etree.strip_elements(root, etree.Entity, with_tail=False)
    return root


def _refusal(code: int) -> CaseError:
    return CaseError(ErrorCode.FILE_TOO_COMPLEX if code == _RESOURCE_LIMIT else ErrorCode.FILE_BROKEN)
