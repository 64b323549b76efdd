"""The part of a page that is about the article: without menus, comments, teasers of other articles and side columns."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parsers.html_page.facts import heading_text
from ingest.parsers.html_page.page import Element

_BESIDE = re.compile(
    r"comment|disqus|respond|related|recommend|recirc|teaser|sidebar|side-bar|widget|"
    r"footer(?<!post-footer)(?<!entry-footer)(?<!article-footer)|popular|most-?read|trending|ticker|latest|recent|"
    r"newsletter|promo|advert|breadcrumb|carousel|more-?(?:from|news|stories|articles)|read-?(?:also|next|more)|"
    r"outbrain|taboola|archive|calendar|"
    r"previe?w|cookie|consent|menu|navbar|site-?header|masthead|gallery|caption|credit|image|photo|picture|video|"
    r"player|quote|follow|login|modal"
)
_SILENT = frozenset(
    {"script", "style", "noscript", "template", "svg", "nav", "footer", "form", "figure", "select", "head", "iframe"}
)
_MAX = 20_000


def outline(tree: Element, title: str = "") -> list[Element]:
    """Elements in page order; boxes that sound like something beside the article are left out with all they hold.

    The boxes around the headline stay, whatever they are called: an h1, or a lesser heading with the title's words.
    """
    wanted = " ".join(title.split())
    headings = [h for h in tree.iter("h1", "h2", "h3", "h4") if h.tag == "h1" or (wanted and heading_text(h) == wanted)]
    spine = {ancestor for heading in headings for ancestor in (heading, *heading.iterancestors())}
    found: list[Element] = []
    stack = [tree]
    while stack and len(found) < _MAX:
        element = stack.pop()
        tag = element.tag
        if not isinstance(tag, str) or tag in _SILENT:
            continue
        if element not in spine and tag != "body" and element.attrib and _is_beside(label(element)):
            continue
        found.append(element)
        stack.extend(element.iterchildren(reversed=True))
    return found


@lru_cache(maxsize=20_000)
def _is_beside(name: str) -> bool:
    return bool(_BESIDE.search(name))


def label(element: Element) -> str:
    """What the page calls an element: its class, id, itemprop and rel, in lower case."""
    attributes = element.attrib
    names = ("class", "id", "itemprop", "rel", "data-testid")
    return " ".join([attributes[name] for name in names if name in attributes]).lower()
