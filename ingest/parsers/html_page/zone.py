"""The part of a page that is about the article: without menus, comments, teasers of other articles and side columns."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from copy import deepcopy
from functools import lru_cache
from itertools import islice

from ingest.parsers.html_page.facts import heading_text, shown
from ingest.parsers.html_page.logos import is_logo
from ingest.parsers.html_page.page import Element
from ingest.parsers.page_dump.headline.strips import heads_news
from ingest.patterns import regex

_BESIDE = regex(
    r"comment|reactions?(?![a-z-])|disqus|respond|related|recommend|recirc|teaser|sidebar|side-bar|"
    r"widget(?<!elementor-widget)(?!-container|\sblog\b)|"
    r"footer(?<!(?:entry|story)[-_]footer)(?<!post[-_]footer)(?<!article[-_]footer)"
    r"(?<!(?:entry|story)footer)(?<!postfooter)(?<!articlefooter)|popular|most-?read|trending|ticker|latest|recent|"
    r"(?:site|page)-?top-?bar|header-?(?:bar|top|date)|top-?header|tweet|instagram-media|"
    r"newsletter|promo(?!ted)|advert|breadcrumb|carousel|more-?(?:from|news|stories|articles)|read-?(?:also|next|more)|"
    r"outbrain|taboola|archive|calendar|"
    r"previe?w|cookie|consent|menu|navbar|site-?header|masthead|player|quote|follow|login|modal"
)
_PICTURES = regex(r"gallery|caption(?<!text-caption)|credit|image|photo(?<!withphoto)|picture(?!d)|video")
_WRITER = regex(r"author(?!i)|autor(?!i)|byline|reader-credits")
_SILENT = frozenset(
    {"script", "style", "noscript", "template", "svg", "nav", "form", "figure", "select", "head", "iframe"}
)
_OWN_FOOTER = regex(r"(?:entry|post|article)-?(?:footer|meta)|byline|author|date")
_DROPPED = ("div", "aside", "nav", "section", "ul", "ol", "li", "table", "header", "blockquote")
_LABELS = ("class", "id", "itemprop", "rel", "data-testid")
_MAX = 20_000
_LESSER = frozenset({"h2", "h3", "h4"})
_CARD = ("h2", "h3", "h4", "h5", "h6")
_TITLED = _LESSER | frozenset({"h5", "b", "strong", "font", "span", "td", "div", "p", "big"})
_FIELDS = 20  #: first fields of a form, among which ASP.NET's are
_FRAME = 150  #: elements of a form that is the frame of its page
_STARTS = 5  #: code points
_FEW = 3  #: elements inside one with nothing but the headline
_TITLE = 3  #: words of another article's title
_UP = 3  #: boxes around a date or a name in which its article is looked for
_MANY = 20  #: siblings that are looked at
_BOX = 400  #: code points of the box of another article
_INNER = 40  #: elements in it
_FIGURES = regex(r"\d")


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
        if not isinstance(tag, str) or (element not in spine and is_beside(element)):
            continue
        found.append(element)
        stack.extend(element.iterchildren(reversed=True))
    return found


def headline_place(top: Sequence[Element], title: str) -> int:
    """Where the headline stands in an outline: the h1 or lesser element with its words, else the first h1, else 0."""
    wanted, start = " ".join(title.split()), title.lstrip()[:_STARTS]
    headings = [i for i, element in enumerate(top) if element.tag == "h1"]
    heading = next((i for i in headings if heading_text(top[i]) == wanted), -1)
    if heading < 0 and wanted:
        tags = _TITLED if all(is_logo(top[i]) for i in headings) else _LESSER
        small = (i for i, e in enumerate(top) if e.tag in tags and len(e) <= _FEW and _may_begin(e, start))
        heading = next((i for i in small if heading_text(top[i]) == wanted), -1)
    return heading if heading >= 0 else (headings or [0])[0]


def _may_begin(element: Element, start: str) -> bool:
    """Whether an element's text may begin so: by its own first text, or because an inner element has the first."""
    text = (element.text or "").lstrip()
    return text.startswith(start) if text else len(element) > 0


def without_asides(tree: Element) -> Element:
    """A copy of the tree without side columns, menus and lists of other articles; footers stay."""
    copied = deepcopy(tree)
    spine = {ancestor for heading in copied.iter("h1") for ancestor in (heading, *heading.iterancestors())}
    for element in list(copied.iter(*_DROPPED)):
        if element not in spine and "foot" not in label(element) and (element.tag == "aside" or is_beside(element)):
            element.drop_tree()
    return copied


def is_beside(element: Element) -> bool:
    """Whether a box is something beside the article: by its tag, or by what it is called."""
    tag = element.tag
    if tag == "footer" or element.get("class") == "footer":  # an article's own may hold its writer and date
        parent = element.getparent()
        own = parent is not None and (
            parent.tag == "article" or "article" in (parent.get("class") or "").lower().split()
        )
        return not (own or _OWN_FOOTER.search(label(element)))
    if tag == "form" and _is_whole_page(element):
        return False
    if tag in _SILENT:
        return True
    called = label(element) if element.attrib and tag != "body" else ""
    return called != "" and _sounds_beside(called) and not ("footer" in called and _is_article_foot(element, called))


def _is_article_foot(element: Element, called: str) -> bool:
    """Whether a box called a footer, and nothing else beside an article, stands in the article that microdata mark."""
    if _sounds_beside(called.replace("footer", "")):
        return False
    return any(box.tag == "article" or "Article" in (box.get("itemtype") or "") for box in element.iterancestors())


def _is_whole_page(form: Element) -> bool:
    """Whether a form is the frame of a page, as ASP.NET's is: with its state, or at the top and no mere fields."""
    parent = form.getparent()
    framed = any((field.get("name") or "").startswith("__VIEWSTATE") for field in islice(form.iter("input"), _FIELDS))
    at_top = parent is not None and parent.tag == "body"
    return framed or (at_top and next(islice(form.iter(), _FRAME, None), None) is not None)


def boxes_around(headline: Element) -> Collection[Element]:
    """An element and all that hold it."""
    return {headline, *headline.iterancestors()}


def is_of_another(element: Element, spine: Collection[Element], title: str) -> bool:
    """Whether a day or a name stands in a box of another article: one of several of a kind, each with a title as link,
    or a small one that has another headline than ``title`` as link, where the page's is known.

    ``spine``: the headline and the boxes around it. Without ``title`` it may be a strip of news above the headline.
    """
    box = element
    for _ in range(_UP):
        parent = box.getparent()
        if parent is None or box in spine:
            return False
        kind = (box.tag, box.get("class"))
        alike = (b for b in islice(parent.iterchildren(box.tag), _MANY) if b not in spine and _is_dated_link(b))
        boxes = [b for b in alike if (b.tag, b.get("class")) == kind] if _is_dated_link(box) else []
        if (len(boxes) > 1 and any(map(_has_title, boxes))) or (is_card(box, title) if title else _is_strip(box)):
            return True
        box = parent
    return False


def is_card(box: Element, title: str) -> bool:
    """Whether a small box has a linked heading, several words that are not ``title``: another article's."""
    heading = next(islice(box.iter(*_CARD), 1), None) if len(box) else None
    if heading is None or next(islice(box.iter(), _INNER, None), None) is not None:
        return False
    text = heading_text(heading)
    around = heading.getparent()
    linked = (around is not None and around.tag == "a") or any(heading_text(a) == text for a in heading.iter("a"))
    told = text.count(" ") >= _TITLE and " ".join(text.split()).casefold() != " ".join(title.split()).casefold()
    return linked and told and len(shown(box)) <= _BOX


def _is_strip(box: Element) -> bool:
    """Whether a small box is a strip over the page with the title of other news: "Breaking: Ring road shut 2 h ago"."""
    links = [shown(link) for link in islice(box.iter("a"), _MANY)] if _is_dated_link(box) else []
    if not links or not all(_is_title(text, _TITLE + 1) for text in links):
        return False
    return heads_news(next(filter(None, (piece.strip() for piece in box.itertext())), ""))


def _is_dated_link(box: Element) -> bool:
    """Whether a small box holds a link and figures, or the time of a stamp: "<time datetime=...>today</time>"."""
    if next(box.iter("a"), None) is None or next(islice(box.iter(), _INNER, None), None) is not None:
        return False
    text = shown(box)
    return len(text) <= _BOX and (_FIGURES.search(text) is not None or next(box.iter("time"), None) is not None)


def _has_title(box: Element) -> bool:
    """Whether a link in a box may be a title: three words or, in East Asia, as many characters as they have."""
    links = (shown(link) for link in islice(box.iter("a"), _MANY))
    return any(_is_title(text, _TITLE) for text in links)


def _is_title(text: str, least: int) -> bool:
    return text.count(" ") >= least - 1 or (len(text) > 2 * _TITLE and text > "\u2e80")


@lru_cache(maxsize=20_000)
def _sounds_beside(name: str) -> bool:
    return bool(_BESIDE.search(name) or (_PICTURES.search(name) and not _WRITER.search(name)))


def label(element: Element) -> str:
    """What the page calls an element: its class, id, itemprop and rel, in lower case."""
    attributes = dict(element.items())
    return " ".join([attributes[name] for name in _LABELS if name in attributes]).lower() if attributes else ""
