"""Page dumps: front pages and section pages are no articles; articles that look a little like them stay."""

from __future__ import annotations

import io

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from store.model import Article, Rejected

STORIES = (
    ("Cranes of the north quay stand still", "The cranes stand still since Monday, and nobody knows why they do so."),
    (
        "Ferry to the island runs all winter",
        "The company has found a crew for its second boat, the mayor has baked a cake.",
    ),
    (
        "School of Dinant gets its roof back",
        "After eleven months under a tent the pupils go back to their rooms on Monday.",
    ),
    (
        "Why the bridge should stay closed",
        "Nobody has missed it, and the baker on the left bank sells more than before.",
    ),
    ("Rain expected for the weekend", "Forecasters see forty millimetres on Saturday and send the campers uphill."),
    ("Mayor opens library with own book", "The book tells of his years at the harbour and has not come back as yet."),
)
HEAD = "Harbour Post\nHome  News  Sport  Business  Opinion\n\n"
FOOT = "\nContact | Imprint | Privacy\n© 2020 Harbour Post\n"
STORY = "\n".join(text for _, text in STORIES)


def read(text: str) -> Article | Rejected:
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt"))
    return found


def page(item: str) -> str:
    return HEAD + "".join(item.format(title=title, text=text, n=n) for n, (title, text) in enumerate(STORIES, 1)) + FOOT


@pytest.mark.parametrize(
    "item",
    [
        "{title}\n{text}\n{n} hours ago\n\n",
        "{title}\n12 November 2020\n{text}\n\n",
        "12.11.2020\n{title}\n{text}\n\n",
        "{title}\n\n{text}\n\nRead more\n\n",
        "{title}\n{text}\nvor {n} Stunden\n",
        "{title}\n{text}\nПодробнее\n\n",
    ],
)
def test_headlines_with_some_words_and_a_day_each_are_an_index(item):
    found = read(page(item))

    assert isinstance(found, Rejected)
    assert (found.code, "index" in found.reason) == ("not-an-article", True)


@pytest.mark.parametrize(
    "item",
    [
        "{title}\n\n{text}\n\n",  # an article of many subheads
        "{title}\n\n{text}\n\n{text}\n\n",
        "1{n}:15\n{title}\n{text}\n\n",  # a live ticker
        "{n} November 2020\n\n{text}\n\n",  # a chronology
    ],
)
def test_what_has_the_shape_alone_is_an_article(item):
    assert isinstance(read(page(item)), Article)


def test_an_article_above_headlines_of_others_is_one():
    story = f"Harbour falls silent for a day\nBy Ann Lee\n12 November 2020\n\n{STORY}\n\nMore news\n\n"
    found = read(page("{title}\n{text}\n{n} hours ago\n\n").replace(HEAD, HEAD + story))

    assert isinstance(found, Article)
    assert found.title == "Harbour falls silent for a day"
