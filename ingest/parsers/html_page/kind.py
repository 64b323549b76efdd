"""Whether a page is one article: index, section, search and login pages are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urljoin, urlsplit

from ingest.dates import find_dates
from ingest.parsers.html_page import jsonld
from ingest.parsers.html_page.blocks import Block
from ingest.parsers.html_page.body import Chosen
from ingest.parsers.html_page.facts import Facts
from ingest.parsers.html_page.titles import plain
from ingest.patterns import regex

_LISTS = frozenset({"CollectionPage", "SearchResultsPage", "ContactPage", "CheckoutPage", "ProfilePage"})
_INDEX_PATH = regex(r"(?i)^/?(?:index\.\w+|home(?:page)?/?|[a-z]{2}/?)?$")
_NO_TEXT = frozenset({"false", "true", "null", "undefined"})  #: what scripts leave where they would build the text
_TEASER = 90  #: words of one block that no teaser has
_TEASERS = 5  #: headlines that lead to other pages, on an index
_NEARLY_ALL = 0.7
_HEADINGS = frozenset({"h1", "h2", "h3"})
_TITLE = 4  #: words of an article's headline
_BELOW, _LINE = 2, 120  #: blocks below a headline of which one may have its day, and code points of these
_SHORT, _HEADLINE = 40, 12  #: code points of a block that says something; of a headline
_RUNNING = 40  #: words of one block that no menu has


#: Letters of Thai, Lao, Burmese, Khmer, Chinese, Japanese: scripts that do not set words apart.
_UNSPACED = regex("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


def _words(block: Block) -> int:
    """About how many words a block has; two letters are one where nothing sets them apart."""
    return len(block.tokens) + (0 if block.text.isascii() else len(_UNSPACED.findall(block.text)) // 2)


def _are_teasers(chosen: Chosen, url: str) -> bool:
    """Whether nearly all of the text, its beginning too, stands below headlines that lead to other pages of the site,
    or is a link itself.
    """
    text = [block for block in chosen.kept if len(block.text) >= _SHORT]
    led = [_led_to(block, chosen.blocks, url) for block in text]
    targets = set(led) - {""}
    return len(targets) >= _TEASERS and led[0] != "" and sum(map(bool, led)) >= _NEARLY_ALL * len(led)


def _led_to(block: Block, blocks: Sequence[Block], url: str) -> str:
    """Where the block leads, or the headline over it; "" for plain text."""
    return _target(block, url) or next((found for above in _above(block, blocks) if (found := _target(above, url))), "")


def _above(block: Block, blocks: Sequence[Block]) -> Iterator[Block]:
    """The block before it; the one above that too where only a day, a section or a writer stands between."""
    for above in reversed(blocks[max(0, block.order - 3) : block.order]):
        yield above
        if len(above.text) >= _SHORT:
            return


def _target(block: Block, url: str) -> str:
    """Where a block leads that is a link and nothing else, on the same site; "" for any other."""
    if not block.links or block.linked < _NEARLY_ALL * len(block.text) or len(block.text) < _HEADLINE:
        return ""
    try:
        parts = urlsplit(urljoin(url, (block.links[0].get("href") or "").strip()))
        own = not parts.hostname or not url or parts.hostname == urlsplit(url).hostname
    except ValueError:
        return ""
    return f"{parts.path}?{parts.query}" if own and parts.path.strip("/") else ""


def _is_dated(known: Facts, chosen: Chosen) -> bool:
    """Whether a heading of the title tag's words has a day right below it and no link between: a short article's."""
    tag = plain(known.page.tree.findtext(".//title") or "")
    for i, block in enumerate(chosen.blocks):
        if block.place.tag not in _HEADINGS or len(block.text.split()) < _TITLE or plain(block.text) not in tag:
            continue
        below = chosen.blocks[i + 1 : i + 1 + _BELOW]
        telling = (each for each in below if find_dates(each.text[:_LINE]) or _target(each, known.url))
        first = next(telling, None)
        if not block.linked and first is not None and find_dates(first.text[:_LINE]):
            return True
    return False


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
    if stated == "article":
        return ""
    found = ""
    if longest < _RUNNING and _INDEX_PATH.match(path) and not known.headings[1:] and linked > 0.5:
        found = "The page is a front page: a list of links."
    elif longest < _TEASER and _are_teasers(chosen, known.url):
        found = "The page is an index: headlines that lead to other pages, each with some words about its story."
    elif longest < _RUNNING and words < 60 and linked > 0.6 and not _is_dated(known, chosen):
        found = "The page is a list of links with hardly any text of its own."
    return found
