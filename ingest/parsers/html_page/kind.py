"""Whether a page is one article: index, section, search and login pages are not."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from ingest.parsers.html_page import jsonld
from ingest.parsers.html_page.blocks import Block
from ingest.parsers.html_page.body import Chosen
from ingest.parsers.html_page.facts import Facts

_LISTS = frozenset({"CollectionPage", "SearchResultsPage", "ContactPage", "CheckoutPage", "ProfilePage"})
_INDEX_PATH = re.compile(r"(?i)^/?(?:index\.\w+|home(?:page)?/?|[a-z]{2}/?)?$")
_NO_TEXT = frozenset({"false", "true", "null", "undefined"})  #: what scripts leave where they would build the text
_RUNNING = 40  #: words of one block that no menu has


#: Letters of Thai, Lao, Burmese, Khmer, Chinese, Japanese: scripts that do not set words apart.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


def _words(block: Block) -> int:
    """About how many words a block has; two letters are one where nothing sets them apart."""
    return len(block.tokens) + (0 if block.text.isascii() else len(_UNSPACED.findall(block.text)) // 2)


def not_an_article(known: Facts, chosen: Chosen) -> str:
    """Why the page is no article, "" if it is one. What may be one is kept: a lost article is worse than a teaser."""
    words = sum(map(_words, chosen.kept))
    if not chosen.text.strip() or chosen.text.strip() in _NO_TEXT:
        return "No running text was found in the page."
    if known.article or known.first("article:published_time")[1]:
        return ""
    types = {name for node in known.nodes for name in jsonld.types(node)}
    longest = max(map(_words, chosen.kept), default=0)
    linked = sum(block.linked for block in chosen.blocks) / max(1, sum(len(block.text) for block in chosen.blocks))
    path = urlsplit(known.url).path if known.url else "-"
    stated = known.first("og:type")[1].lower()
    if types & _LISTS and longest < _RUNNING:
        return f"The page says that it is a {min(types & _LISTS)}."
    if (
        _INDEX_PATH.match(path)
        and stated != "article"
        and not known.headings[1:]
        and linked > 0.5
        and longest < _RUNNING
    ):
        return "The page is a front page: a list of links."
    if words < 60 and linked > 0.6 and longest < _RUNNING and stated != "article":
        return "The page is a list of links with hardly any text of its own."
    return ""
