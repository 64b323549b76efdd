"""Where an anchor leads, and which of its words are the headline of the article there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from urllib.parse import urljoin, urlsplit

from ingest.encoding import plain as clean
from ingest.parsers.html_page.facts import line
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.saved_from import capture_of
from ingest.parsers.page_dump.lists.list_items import is_moment, item_title
from ingest.parsers.page_dump.lists.list_titles import is_item
from ingest.parsers.page_dump.names.byline_names import is_name
from ingest.patterns import regex

_NOT_PAGES = regex(
    r"/(?:share|sharer|intent|login|signin|subscribe|newsletter|privacy|terms|flag|author|authors|autor|tag|tags|topic|topics)"
    r"(?:[/?.]|$)|facebook\.com|twitter\.com/(?:share|intent)|whatsapp|pinterest|mailto:",
    re.IGNORECASE,
)
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_TITLED = regex(r"title|titel|titre|titulo|titolo|head(?:line|ing)|hdl\b|\bhed\b")  #: in lower case
#: what stands beside a headline in its teaser, in lower case
_BESIDE = regex(
    r"kicker|overline|dachzeile|spitzmarke|topline|roofline|eyebrow|label|badge|categor|section|rubri|ressort|\btags?\b"
    r"|time|date\b|datum|duration|author|byline|\bmeta\b|summary|teaser-?text|excerpt|descri|intro|count|comment"
    r"|hidden|sr-only|screen-?reader|caption|credit"
)
#: "Read more about ..." where a screen reader is told where a button leads
_LEADS_TO = regex(
    r"^(?:perma(?:nent )?link to:?\s|(?:read|learn|continue reading|weiterlesen|mehr|lire la suite|leer más|leggi tutto"
    r"|lees meer)\s(?:more\s)?(?:about|über|zu|de|sobre|su|over)[:\s]\s*)(?=\S)",
    re.IGNORECASE,
)
#: how a few words begin that lead to all of a section
_ALL_OF_IT = regex(
    r"(?:(?:see|read|view|show|find|get|browse)\s)?(?:more|all)\s|(?:mehr|alle|weitere|tous|toutes|todas|todos|más|tutte|tutti"
    r"|altre|altri|mais|meer|alla|fler|flere|kaikki|wszystkie|więcej|všechny|все|ещё|усі|daha|tüm)\s",
    re.IGNORECASE,
)
_SECTION_WORDS = 5  #: of such a link, at most
_OPEN_END = ("...", "…")
_LEAST, _DENSE_LEAST = 15, 9  #: code points; a related article's title is longer, a menu's word is not
_PIECES = 60  #: parts of an anchor that are looked at
_FEW_WORDS = 3  #: of the name of a subject, at most
_LONGEST = 300  #: code points of a title
_WORDS = regex(r"[^\W_]+")
_DENSE = "\u0e00"  #: from here on stand scripts of which a few signs make a title


def target(anchor: Element, base: str) -> str:
    """The http(s) address that it leads to, of a page; "" for anchors within the page, scripts, buttons to share."""
    href = (anchor.get("href") or "").strip()
    if not href or href.startswith("#"):
        return ""
    try:
        url = urljoin(base, href)
        url = capture_of(url).url or url  # of an archive's copy, that of the page
        parts = urlsplit(url)
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} and not (href.startswith("/") and not base):
        return ""
    if base and url.split("#")[0] == base.split("#", maxsplit=1)[0]:
        return ""
    return clean(url)[:2000]


def text_of(anchor: Element) -> str:
    """All words of an anchor, in one line."""
    return clean(line(" ".join(anchor.itertext())))[:_LONGEST]


def best_title(anchor: Element) -> tuple[str, int]:
    """(title, rank): 3 for the text of a heading, 2 of an element named so, 1 of the anchor but for what stands beside
    a headline in a teaser; ("", 0) where nothing of it reads like one.
    """
    for rank, text in _candidates(anchor):
        title = item_title(_LEADS_TO.sub("", clean(line(text))))[:_LONGEST]
        if title.endswith(_OPEN_END):
            title = _whole(anchor, title)
        if _reads_as_title(title):
            return title, rank
    return "", 0


def _candidates(anchor: Element) -> Iterator[tuple[int, str]]:
    parts = list(islice(anchor.iter("h1", "h2", "h3", "h4", "h5", "h6", "span", "div", "p", "strong"), _PIECES))
    for part in parts:
        if part.tag in _HEADINGS:
            yield 3, _bare(part)
    for part in parts:
        if part.tag not in _HEADINGS and _TITLED.search((part.get("class") or "").lower()):
            yield 2, _bare(part)
    held = any(outer.tag in _HEADINGS for outer in islice(anchor.iterancestors(), 3))
    yield (3 if held else 1), _bare(anchor)
    yield 1, " ".join(anchor.itertext())
    yield 1, anchor.get("title") or anchor.get("aria-label") or ""


def _bare(element: Element) -> str:
    """The element's words without those of parts that are named as what stands beside a headline."""
    pieces: list[str] = []
    stack: list[tuple[Element, bool]] = [(element, True)]
    while stack and len(pieces) < _PIECES:
        part, opens = stack.pop()
        if not opens:
            pieces.append(part.tail or "")
            continue
        pieces.append(part.text or "")
        for child in reversed(part):
            stack.append((child, False))
            if isinstance(child.tag, str) and not _stands_beside(child):
                stack.append((child, True))
    return " ".join(pieces)


def _stands_beside(part: Element) -> bool:
    named = (part.get("class") or "").lower()
    return part.tag in {"time", "svg", "script", "style"} or (bool(named) and _BESIDE.search(named) is not None)


def _whole(anchor: Element, title: str) -> str:
    """The title that a tool tip has whole, of one that is cut off."""
    told = clean(line(anchor.get("title") or anchor.get("aria-label") or ""))
    return told[:_LONGEST] if told.startswith(title.rstrip(".… ")) else title


def _reads_as_title(title: str) -> bool:
    dense = any(sign >= _DENSE for sign in title[:40])
    if len(title) < (_DENSE_LEAST if dense else _LEAST) or is_moment(title):
        return False
    if title.count(" ") < _SECTION_WORDS and _ALL_OF_IT.match(title):
        return False
    return (dense or " " in title) and is_item(title) and not is_name(title)


def may_be_article(title: str, url: str) -> bool:
    """Whether an address may be that of the article with this title, rather than of a subject, a writer or a form."""
    if _NOT_PAGES.search(url):
        return False
    path = urlsplit(url).path.rstrip("/")
    if not path:
        return False
    last = path.rpartition("/")[2].lower()
    found = _WORDS.findall(_folded(title))
    if len(found) > _FEW_WORDS or any(sign >= _DENSE for sign in title):
        return True
    return "-".join(found) != last and (last.count("-") >= _FEW_WORDS - 1 or any(map(str.isdigit, path)))


def _folded(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
