"""Writes web archives, whole and broken, for the tests to read."""

import gzip
import io
import json
import zipfile
from base64 import b32encode
from hashlib import sha1, sha256

PAGE = "<html><head><title>Two killed</title></head><body><h1>Two killed</h1><p>{words}</body></html>"
DAY = "2026-03-04T12:00:00Z"


def digest(data):
    return "sha1:" + b32encode(sha1(data, usedforsecurity=False).digest()).decode()


def http(body, kind="text/html; charset=utf-8", status="200 OK", **fields):
    data = body.encode() if isinstance(body, str) else body
    lines = [
        f"HTTP/1.1 {status}",
        f"Content-Type: {kind}",
        *(f"{k.replace('_', '-')}: {v}" for k, v in fields.items()),
    ]
    return "\r\n".join([*lines, "", ""]).encode() + data


def record(block, url, *, kind="response", number=1, date=DAY, length=None, **fields):
    head = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{number}>",
        "WARC-Target-URI": url,
        "WARC-Date": date,
        "WARC-Block-Digest": digest(block),
        "Content-Type": f"application/http; msgtype={kind}",
        "Content-Length": str(len(block) if length is None else length),
    } | {name.replace("_", "-"): value for name, value in fields.items()}
    return (
        "\r\n".join(["WARC/1.0", *(f"{k}: {v}" for k, v in head.items()), "", ""]).encode()
        + block
        + b"\r\n\r\n"
    )


def page(number, words="The army denied it.", url=None, **fields):
    return record(
        http(PAGE.format(words=words)), url or f"https://example.org/{number}", number=number, **fields
    )


def request(number, purpose, url):
    block = f"GET / HTTP/1.1\r\nHost: example.org\r\nSec-Fetch-Dest: {purpose}\r\n\r\n".encode()
    of = {"WARC_Concurrent_To": f"<urn:uuid:{number}>"}
    return record(block, url, kind="request", number=f"request-{number}", **of)


def packed(*records):
    return b"".join(gzip.compress(one, mtime=0) for one in records)


def wacz(warc, pages, *, wrong_hash=False, name="archive/data.warc.gz"):
    lines = [{"format": "json-pages-1.0", "id": "pages"}, *pages]
    stated = "0" * 64 if wrong_hash else sha256(warc).hexdigest()
    listed = {"resources": [{"name": "data", "path": name, "hash": f"sha256:{stated}"}]}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(name, warc)
        archive.writestr("pages/pages.jsonl", "\n".join(json.dumps(line) for line in lines))
        archive.writestr("datapackage.json", json.dumps(listed))
    return out.getvalue()
