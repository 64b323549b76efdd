"""Headings that are a site's logo: called so, or a link to the front page or to the folder that holds the site."""

from __future__ import annotations

from itertools import islice
from urllib.parse import urlsplit

from ingest.parsers.html_page.page import Element
from ingest.patterns import regex

INDEX = regex(r"(?i)/index\.\w{2,5}$")
_LOGO = regex(r"logo|site-?(?:title|name)|brand|blog-?(?:title|name|header)|banner-?header")
_FRONT_PAGE = regex(r"(?i)(?:https?://[^/]+)?/?(?:index\.\w{2,5})?")
_FRAGMENT = regex(r"#.*$")
_OF_PAGE = regex(r"(?i)(?:feed|rss|amp|print|comment-page|trackback|embed|\?|$)")  #: what lies below one page too
_SCHEMES = frozenset({"", "http", "https"})
_MAX_LINKS = 400  #: looked at for the front page
_FEW_LINKS = 4


def is_logo(heading: Element) -> bool:
    """Whether a heading or its box is called the site's name, or is a link to its front page."""
    parent = heading.getparent()
    boxes = [heading] if parent is None or parent.tag == "body" else [heading, parent]
    if any(_LOGO.search(f"{box.get('class') or ''} {box.get('id') or ''}".lower()) for box in boxes):
        return True
    links = [link for link in (*heading.iter("a"), *boxes[1:]) if link.get("href")]
    if len(links) != 1:
        return False
    target = links[0].get("href").strip()
    return links[0].get("rel") == "home" or bool(_FRONT_PAGE.fullmatch(target)) or _is_root(heading, target)


def _is_root(heading: Element, target: str) -> bool:
    """Whether a link leads to the folder in which most of the page's other links lie: a blog below a host's root."""
    root = INDEX.sub("/", target)
    if not root.endswith("/") or "?" in root:
        return False
    anchors = islice(heading.getroottree().iter("a"), _MAX_LINKS)
    others = {_FRAGMENT.sub("", href) for link in anchors if (href := (link.get("href") or "").strip())} - {target, ""}
    inside = [other for other in others if other.startswith(root) and not _OF_PAGE.match(other[len(root) :])]
    return len(inside) >= _FEW_LINKS and 2 * len(inside) > len([o for o in others if urlsplit(o).scheme in _SCHEMES])
