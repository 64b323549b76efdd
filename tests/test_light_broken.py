"""Org and AsciiDoc: what never ends hides nothing; characters by name."""

from __future__ import annotations

import io

import pytest

from ingest.parsers import asciidoc, org_doc
from ingest.parsers.contract import Context
from store.model import Article, Rejected


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "* Rain\n:PROPERTIES:\n:ID: x\nIt rained.\n* Sun\nIt shone.\n* Hail\n",
            "Rain\n\nIt rained.\n\nSun\n\nIt shone.\n\nHail",
        ),
        (":PROPERTIES:\n:ID: x\n\nIt rained.\n", "It rained."),
        ("#+begin_comment\nIt rained.\n* Sun\nIt shone.\n* Hail\n", "It rained.\n\nSun\n\nIt shone.\n\nHail"),
        ("#+begin_comment\nHidden.\n#+end_comment\nIt rained.\n", "It rained."),
    ],
)
def test_drawers_and_blocks_of_org_that_never_end(text, body):
    assert org_doc.render(text).body == body


def test_characters_of_asciidoc_by_name_and_rules():
    text = "= Rain\n\nIt{nbsp}rained {lt}5{deg} {other}\n'''\nMore.\n"

    assert asciidoc.render(text).body == "It rained <5° {other}\n\nMore."


def test_a_comment_of_asciidoc_that_never_ends():
    assert asciidoc.render("= Rain\n\n////\nHidden.\n////\nIt rained.\n\n////\nMore.\n").body == "It rained.\n\nMore."


def test_headings_of_org_without_an_address_among_those_with_one():
    """What stood below them was nowhere, and nobody was told."""
    drawer = ":PROPERTIES:\n:URL: https://x.example/{}\n:END:\n"
    text = (
        f"* Rain\n{drawer.format(1)}It rained.\n** Hail\n{drawer.format(2)}It hailed.\n** Later\nIt stopped.\n"
        "* Pasted\nIt shone.\n* Empty\n"
    )
    rain, hail, left = org_doc.parse(io.BytesIO(text.encode()), Context(name="x.org"))

    assert isinstance(rain, Article)
    assert isinstance(hail, Article)
    assert isinstance(left, Rejected)
    assert (rain.body, hail.body) == ("It rained.\n\nLater\n\nIt stopped.", "It hailed.")
    assert left.reason == "headings with a text and no address or file name of their own (1): Pasted"
