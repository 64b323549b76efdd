"""Texts of records that are markup: without what their hosts set into them, and the links that stand in them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final
from urllib.parse import urljoin

from store.model import Link

_CLASS: Final = ('class="', "class='")
_MAX_LINKS: Final = 200


@lru_cache(maxsize=1)  # asked for the text, then for its links
def without_widgets(markup: str) -> str:
    """The markup without its host's forms, buttons and cards that lead to other articles."""
    if not any(sign in markup for sign in _CLASS):
        return markup
    from ingest.parsers import post_markup  # noqa: PLC0415 - which loads the reader of pages

    return post_markup.without_widgets(markup)


def links_in(value: object, url: str) -> tuple[Link, ...]:
    """The links inside a text that is markup, completed by the article's own address."""
    markup = "\n".join(each for each in value if isinstance(each, str)) if isinstance(value, list) else value
    if not isinstance(markup, str) or "href" not in markup:
        return ()
    from ingest.parsers import nitf  # noqa: PLC0415 - for few records
    from ingest.parsers.newsxml_text import anchors  # noqa: PLC0415

    found = dict.fromkeys(nitf.links_to(anchors(without_widgets(markup))))
    return tuple(Link(kind=each.kind, title=each.title, url=_joined(url, each.url)) for each in found)[:_MAX_LINKS]


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return address
