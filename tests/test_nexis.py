"""Nexis exports: what is a label, a count or a copyright, and what is a line of the text that looks like one."""

from __future__ import annotations

import io

import pytest

from ingest.explained import explained
from ingest.parsers import nexis
from ingest.parsers.contract import Context
from store.model import Article, Rejected

ONE = """
                               1 of 1 DOCUMENTS


                               The Harbour Times

                            November 3, 2016 Thursday
                              Late Edition - Final

{title}

BYLINE: By ANN LEE

SECTION: Section B; Column 0; Business Desk; Pg. 1

LENGTH: 60 words

DATELINE: MARRENA

HIGHLIGHT: The cranes stand still, and nobody knows for how long.

   The port was closed on Tuesday, the harbour office said.

{text}

   On Wednesday it was open again, and the gulls had gone.


URL: http://www.harbour.example/2016/11/03/port.html

GRAPHIC: PHOTO: A crane. (B1)

LOAD-DATE: November 3, 2016

LANGUAGE: ENGLISH


                   Copyright 2016 The Harbour Times Company
                              All Rights Reserved
"""
UNI = """Cranes move again
The Harbour Post (Marrena)
November 3, 2016 Thursday

Copyright 2016 Harbour Post Limited All Rights Reserved

Section: BUSINESS; Version:2
Length: 345 words
Body

The cranes moved again on Wednesday.

{text}

The last paragraph tells how it ended.

Classification

Language: ENGLISH

Publication-Type: Web Publication

Subject: PORTS (90%); CRANES (78%)

Company: CRANE WORKS LTD

Load-Date: November 3, 2016

End of Document
"""


def read(text: str) -> list[Article | Rejected]:
    return list(nexis.PARSER.parse(io.BytesIO(text.encode()), Context(name="x.txt")))


def only(text: str) -> Article:
    (found,) = read(text)
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    "line",
    [
        "3 of 5",
        "Company: Crane Works, of the old town, said that its profit fell.",
        "Notes: the panel met twice.",
        "Copyright lawyers said that the case was weak.",
        "Language: that is what the talks were about.",
    ],
)
@pytest.mark.parametrize("export", [ONE, UNI])
def test_a_line_of_the_text_that_looks_like_a_mark(export: str, line: str) -> None:
    found = only(export.format(title="Cranes move again", text=line))

    assert len(found.body.split("\n\n")) == 3
    assert line in found.body
    assert found.title == "Cranes move again"


@pytest.mark.parametrize("title", ["Text: The Mayor's Speech on Cranes", "Update: Port Closes for a Day"])
def test_a_headline_that_begins_with_a_label(title: str) -> None:
    found = only(ONE.format(title=title, text="   Nobody had asked for it."))

    assert (found.title, found.source, len(found.body.split("\n\n"))) == (title, "The Harbour Times", 3)


def test_a_paragraph_right_below_the_labels_that_begins_with_one_of_them() -> None:
    text = ONE.replace("   The port was closed", "   Section: nine of the law was read.\n\n   The port was closed")
    found = only(text.format(title="Cranes", text="   Nobody had asked for it."))

    assert found.body.startswith("Section: nine of the law was read.\n\nThe port")


def test_the_deck_and_the_address_of_an_article() -> None:
    found = only(ONE.format(title="Cranes", text="   Nobody had asked for it."))

    assert found.subtitle == "The cranes stand still, and nobody knows for how long."
    assert found.url == "http://www.harbour.example/2016/11/03/port.html"
    assert found.extra["graphic"] == "PHOTO: A crane. (B1)"
    paper = ONE.replace("/2016/11/03/port.html", "")
    assert only(paper.format(title="Cranes", text="   Nobody had asked for it.")).url == ""


def test_index_terms_right_above_the_first_sure_label_are_no_text() -> None:
    found = only(UNI.format(text="It rained.").replace("Classification\n\nLanguage: ENGLISH\n\n", "Ticker: CRW\n\n"))

    assert found.extra["ticker"] == "CRW"
    assert found.body.endswith("how it ended.")
    assert {(each.kind, each.name) for each in found.mentions} == {
        *(("TOPIC", "PORTS"), ("TOPIC", "CRANES"), ("COMPANY", "CRANE WORKS LTD"))
    }


FRENCH = """                          FOCUS - 1 of 2 DOCUMENTS


                               Le Quai

                            {day}

Les grues dorment

AUTEUR: Ruth Ives

LONGUEUR: 34 mots

Le port ne bouge plus.

PHOTO: une grue.

SUJET: PORTS (90%)

DATE-CHARGEMENT: 4 novembre 2016

LANGUE: FRENCH; FRANÇAIS

TYPE-PUBLICATION: Journal

CODE-REVUE: LQ


                          FOCUS - 2 of 2 DOCUMENTS


                               Le Quai

                            4 novembre 2016

Une ville compte

LONGUEUR: 4 mots

Quarante bateaux.

DATE-CHARGEMENT: 4 novembre 2016
"""


@pytest.mark.parametrize(
    ("day", "published", "edition"),
    [
        ("mardi 10 décembre 2019", "2019-12-10", ""),
        ("November 3, 2016 Thursday\n                         10:15 AM EST", "2016-11-03T10:15", ""),
        ("November 3, 2016 Thursday\n                         Scotland", "2016-11-03", "Scotland"),
        ("Spring, 2001", "2001", ""),
        ("November 1999 / December 1999", "1999", ""),
        ("Winter 2008/2009", "", ""),
    ],
)
def test_labels_of_french_exports_and_the_days_of_magazines(day: str, published: str, edition: str) -> None:
    first, second = read(FRENCH.format(day=day))

    assert isinstance(first, Article)
    assert (first.title, first.source, first.body) == ("Les grues dorment", "Le Quai", "Le port ne bouge plus.")
    assert (first.published.value if first.published else "", first.extra.get("edition", "")) == (published, edition)
    assert [each.accepted for each in first.evidence if each.field == "published"] == [published != ""]
    assert isinstance(second, Article)
    assert (second.title, second.body) == ("Une ville compte", "Quarante bateaux.")


def test_a_long_address_in_a_text_of_broken_lines() -> None:
    address = f"   http://www.harbour.example/{'cranes-' * 14}move.html (last seen on Tuesday)"
    text = f"   Dock workers in the southern port of Marrena agreed on Tuesday to return\nto their cranes.\n\n{address}"
    found = only(ONE.format(title="Cranes", text=text))

    assert "agreed on Tuesday to return to their cranes." in found.body
    assert len(found.body.split("\n\n")) == 4


def test_a_headline_that_is_not_there_has_no_reason() -> None:
    found = explained(only(ONE.format(title="", text="   Nobody asked.")), "nexis", nexis.PARSER.rules)

    assert found.title == ""
    assert {"source", "body", "subtitle"} <= {each.field for each in found.evidence}
    assert "title" not in {each.field for each in found.evidence}
