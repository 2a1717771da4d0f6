"""No page stops the reader, stalls it, makes it open something or lose words without saying so."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.intake.html.html_page import read_page

ROOT = Path(__file__).resolve().parents[4]
MANY = 100_000


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "table><tr><td", "blockquote", "font"])
def test_a_hundred_thousand_nested_tags_keep_their_words(tag):
    page = read_page(f"<{tag}>".encode() * MANY + b"deep</i>" + b"<p>after</p>")
    assert page.text.split() == ["deep", "after"]


@pytest.mark.parametrize(
    "piece",
    [
        "<p a1>", '<a "', "<", "<!--", "<![CDATA[", "<script ", "<br>", "<meta charset=", "&", "&#", "<b></b>",
        "<title>", "<svg><title>", "<tr><td>x", "<time>2020</time>", "</p>", "<a rel=author>x</a>", "<h1>x</h1>",
    ],
)  # fmt: skip
@pytest.mark.parametrize("head", ["", '<?xml version="1.0"?><html xmlns="x">'])
def test_ten_times_a_piece_takes_not_much_more_than_ten_times_as_long(piece, head):
    def seconds(count):
        data = (head + piece * count + "<p>after").encode()
        begin = time.process_time()
        read_page(data)
        return time.process_time() - begin

    read_page(b"<p>warm")
    few = max(min(seconds(1_000) for _ in range(2)), 0.01)
    assert seconds(10_000) < 30 * few


def test_a_flood_of_attributes_is_cut():
    attributes = " ".join(f"a{n}=1" for n in range(MANY))
    begin = time.process_time()
    assert read_page(f"<p {attributes}>words</p><p>after</p>".encode()).text == "words\nafter"
    assert time.process_time() - begin < 5


def test_five_megabytes_on_one_line_are_read_whole():
    assert len(read_page(b"<p>" + b"word " * 1_000_000 + b"<p>after").text) == 5_000_005


def test_what_stands_behind_the_parser_s_limit_is_not_lost():
    assert read_page(b"<p>" + b"word " * 2_500_000 + b"</p><p>after").text.endswith("word\nafter")


def test_a_large_picture_in_the_page_costs_nothing():
    page = read_page(b'<img src="data:image/png;base64,' + b"A" * 12_000_000 + b'"><p>after')
    assert page.text == "after"


def test_entities_of_its_own_are_not_expanded():
    bomb = b'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><p>&b;</p>'
    assert "aaaa" not in read_page(bomb).text


def test_nothing_that_a_page_names_is_opened(monkeypatch, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    uri = secret.as_uri()
    read_page(b"<p>warm</p>")

    def refuse(*arguments, **named):
        raise AssertionError(arguments)

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    page = read_page(
        f'<?xml version="1.0"?><!DOCTYPE html SYSTEM "{uri}" [<!ENTITY x SYSTEM "{uri}">]>'
        f'<html xmlns:xi="http://www.w3.org/2001/XInclude"><head><base href="{uri}"><link rel=stylesheet href="{uri}">'
        f'</head><body><p>&x;<xi:include href="{uri}" parse="text"/><iframe src="{uri}"></iframe>'
        f'<object data="{uri}"></object><img src="http://192.0.2.1/x.png"><p>words</p></body></html>'.encode()
    )
    assert "words" in page.text
    assert "secret" not in page.text.replace(uri, "")


@pytest.mark.parametrize(
    "json", ["[" * 200_000, '{"a":' * 200_000, '{"@graph":[' * 500, "{", "null", '{"author":{}}']
)
def test_broken_linked_data_is_passed_over(json):
    assert read_page(f'<script type="application/ld+json">{json}</script><p>words'.encode()).text == "words"


PAGE = """<html lang=en><head><title>Shells fall - Daily</title><meta name=author content="Ann Lee; Ben Roy">
<script type="application/ld+json">{"@type":["NewsArticle","X"],"headline":"Shells fall"}</script></head><body>
<nav><ul><li>Home<li>World</ul></nav><article><h1>Shells fall</h1>%s</article><footer>About</footer></body></html>
""" % ("<p>Two people were killed in the town on Monday, the monitor said, when shells fell there.</p>" * 9)
SCRIPT = """
import sys, hashlib
from app.intake.html.html_page import read_page
data = sys.stdin.buffer.read()
results = [repr((p.text, p.blocks, p.main, p.proposals)) for p in (read_page(data), read_page(data), read_page(data))]
assert len(set(results)) == 1
print(hashlib.sha256(results[0].encode()).hexdigest())
"""


def test_one_page_is_read_alike_in_every_process_and_again():
    said = set()
    for seed in ("0", "1", "4711"):
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT], input=PAGE.encode(), capture_output=True, cwd=ROOT, check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC{seed[0]}"},
        )  # fmt: skip
        said.add(done.stdout)
        assert done.stderr == b""
    assert len(said) == 1
