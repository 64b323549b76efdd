"""Org and AsciiDoc: what never ends hides nothing; characters by name."""

from __future__ import annotations

import pytest

from ingest.parsers import asciidoc, org_doc


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
