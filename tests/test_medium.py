"""Posts as Medium exports them: each part where its class says, once; drafts are none."""

from __future__ import annotations

import io

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.html_page import PARSER
from store.model import Article, Rejected
from tests.every_format import LINES, MEDIUM

TIME = '<time class="dt-published" datetime="2016-11-11T09:30:00.000Z">November 11, 2016</time>'


def read(page: str, name: str = "2016-11-11_Cranes-1a2b.html") -> Article | Rejected:
    (found,) = PARSER.parse(io.BytesIO(page.encode()), Context(name=name))
    return found


def test_a_post():
    found = read(MEDIUM)

    assert isinstance(found, Article)
    assert (found.title, found.subtitle) == ("Cranes move again (Medium)", "The port breathes")
    assert found.body == "\n\n".join((*LINES, "What comes next", "Nothing is settled."))
    assert (found.byline, found.authors, found.source) == ("Ann Lee", ("Ann Lee",), "Medium")
    assert found.published is not None
    assert (found.published.value, found.published.offset) == ("2016-11-11T09:30", 0)
    assert (found.url, found.retrieved) == ("https://medium.com/@lee/cranes-1a2b", "2024-03-01")
    assert [(link.title, link.url) for link in found.links] == [("settled", "https://harbour.example/talks")]
    rules = {piece.field: piece.rule for piece in found.evidence}
    assert (rules["title"], rules["subtitle"], rules["body"]) == ("html:p-name", "html:p-summary", "html:e-content")
    assert (rules["byline"], rules["url"], rules["source"]) == ("html:p-author", *["html:p-canonical"] * 2)
    assert (rules["published"], rules["retrieved"]) == ("html:dt-published", "html:exported-from-medium")


@pytest.mark.parametrize(
    ("summary", "subtitle"),
    [
        ("Dock workers in the southern port of Marrena agreed…", ""),
        ("The union said its members", ""),
        ("A night of talks.", "A night of talks."),
    ],
)
def test_a_summary_that_is_the_beginning_of_the_text_is_no_subtitle(summary, subtitle):
    page = MEDIUM.replace('<h4 class="graf graf--h4 graf--subtitle">The port breathes</h4>', "")

    found = read(page.replace("The port breathes", summary))

    assert isinstance(found, Article)
    assert found.subtitle == subtitle
    assert found.body.startswith(LINES[0])


def test_a_long_subtitle_is_whole_where_the_summary_is_cut():
    found = read(MEDIUM.replace("\nThe port breathes\n", "\nThe port…\n"))

    assert isinstance(found, Article)
    assert found.subtitle == "The port breathes"
    assert found.body.startswith(LINES[0])


@pytest.mark.parametrize(("page", "name"), [(MEDIUM.replace(TIME, ""), "a.html"), (MEDIUM, "draft_Cranes-1a2b.html")])
def test_drafts_are_no_articles(page, name):
    found = read(page, name)

    assert isinstance(found, Rejected)
    assert (found.code, found.reason.partition(",")[0]) == ("not-an-article", "a draft")


def test_an_address_elsewhere_is_not_mediums():
    found = read(MEDIUM.replace("https://medium.com/@lee/cranes-1a2b", "https://quay.example/cranes"))

    assert isinstance(found, Article)
    assert (found.url, found.source) == ("https://quay.example/cranes", "")


@pytest.mark.parametrize("page", [MEDIUM.replace("e-content", "x"), MEDIUM.replace("Exported from", "See")])
def test_any_other_page_is_read_as_one(page):
    found = read(page)

    assert isinstance(found, Article)
    assert found.evidence[0].rule != "html:p-name"
    assert LINES[0] in found.body
