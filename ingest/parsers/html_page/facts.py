"""What a page says of itself: its meta tags, headings and JSON-LD article, read once for all fields."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from urllib.parse import urljoin, urlsplit

from ingest.parsers.html_page import jsonld, trackback
from ingest.parsers.html_page.page import Element, Page
from ingest.parsers.html_page.saved_from import capture_of
from ingest.parsers.record_values import language_code
from ingest.patterns import regex

_HIDDEN = ("script", "style", "noscript", "template")
_KEYS = ("property", "name", "itemprop", "http-equiv")
_MAX_HEADINGS = 200
_MAX_BOXES = 20_000  #: looked at for microdata
_ARTICLE = regex(r"(?:Article|Posting)/?$")
_MAX_PIECES = 200  #: runs of text of one heading
_MAX_HEADING = 4000  #: code points
_BORDER = regex(r"\x00(?=[:,.;!?](?:\s|\x00|$))")  #: between two elements, before the mark behind the first
_PREFIX = regex(r"(?i)(?:^|[\s_-])(?:label|badge|prefix)(?:[\s_-]|$)")  #: what stands before a thread's title
_SUFFIX = regex(r"(?i)(?:^|[\s_-])(?:label|badge|premium|paywall|plus|paid)(?:[\s_-]|$)")  #: "Plus" behind a headline
_SITES = frozenset({"WebSite", "NewsMediaOrganization"})
_DISCUSSION = regex(r"(?<![a-z])(?:forums?|threads?|discussions?|viewtopic|showthread)(?![a-z])")
#: countries, and codes that are no longer, which pages state for their language
_COUNTRIES = MappingProxyType(
    {"jp": "ja", "cn": "zh", "ua": "uk", "cz": "cs", "gr": "el", "dk": "da", "iw": "he", "in": "id"}
)
_FORUM = regex(
    r"vbulletin|phpbb|mybb|xenforo|discourse|invision|ip\.board|burning board|woltlab|smf|simple machines|fluxbb|"
    r"punbb|vanilla forum|flarum|nodebb|yabb|ubb\.threads"
)  #: what forums' pages name as their software


@dataclass(frozen=True, slots=True)
class Facts:
    """The page's own statements, as printed."""

    page: Page
    url: str  #: canonical address, "" if unknown
    meta: Mapping[str, Sequence[str]]  #: lower-case name -> its contents in page order; a trackback's among them
    headings: Sequence[str]  #: text of the h1 elements, in page order
    nodes: Sequence[jsonld.Node]  #: every JSON-LD object
    article: jsonld.Node  #: the JSON-LD object of the article, {} if there is none
    names: Sequence[str]  #: every name that the page gives its publication, best first

    def first(self, *names: str) -> tuple[str, str]:
        """(name, content) of the first of these meta tags that has a content, else ("", "")."""
        for name in names:
            for content in self.meta.get(name, ()):
                return name, content
        return "", ""


def line(value: str) -> str:
    """One line, single spaces."""
    return " ".join(value.split())


def shown(element: Element) -> str:
    """An element's text on one line as a reader sees it: a space at each border, no scripts and styles."""
    if len(element) == 0:
        return line(element.text or "")
    if next(element.iter(*_HIDDEN), None) is None:
        return line(" ".join(element.itertext()))
    return shown_without(element, frozenset(element.iter(*_HIDDEN)))


def shown_without(element: Element, hidden: Collection[Element], gap: str = "") -> str:
    """An element's text on one line without that of some elements inside it, with ``gap`` in their place."""
    found: list[str] = []
    stack: list[Element | str | None] = [element]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            found.append(item)
        elif item is not None and item in hidden:
            found.append(gap)
        elif item is not None:
            inside = (part for child in item for part in (child, child.tail))
            stack += reversed([item.text, *inside])
    return line(" ".join(found))


def read(page: Page, url: str = "") -> Facts:
    """Collect the facts of a parsed page. ``url`` is where it was fetched, if that is known."""
    tree = page.tree
    _rebase(tree, url)
    meta: dict[str, list[str]] = {}
    scopes = _scopes(tree)
    for element in tree.iter("meta"):
        attributes = element.attrib
        if scopes and "itemprop" in attributes and _is_others(element, scopes):
            continue
        content = line(attributes["content"]) if "content" in attributes else ""
        for key in _KEYS if content else ():
            name = attributes[key].strip().lower() if key in attributes else ""
            if name:
                meta.setdefault(_whose(element) if name == "name" else name, []).append(content)
    address = canonical(tree, meta, url)
    for name, content in trackback.stated(page.source, address).items():
        meta.setdefault(name, []).append(content)
    headings = [text for _, h in zip(range(_MAX_HEADINGS), tree.iter("h1"), strict=False) if (text := heading_text(h))]
    nodes = jsonld.nodes(tree)
    titles = [*headings, *meta.get("og:title", ()), *meta.get("twitter:title", ())]
    article = jsonld.article(nodes, titles)
    return Facts(page, address, meta, headings, nodes, article, tuple(_site_names(meta, nodes, article)))


def _whose(element: Element) -> str:
    """What a name in microdata names: <div itemprop="author"><meta itemprop="name" content="Ann Lee">."""
    box = element.getparent()
    role = (box.get("itemprop") or "").strip().lower() if box is not None else ""
    return {"author": "author", "publisher": "publisher.name"}.get(role, "name")


def _rebase(tree: Element, url: str) -> None:
    """Make addresses whole that a page's <base> completes: "news/x.html" of a page two folders down."""
    base = next((href for each in tree.iter("base") if (href := (each.get("href") or "").strip())), "")
    if not base:
        return
    for link in tree.iter("a"):
        href = (link.get("href") or "").strip()
        if href and not href.startswith(("#", "/")) and ":" not in href.partition("/")[0]:
            with suppress(ValueError):
                link.set("href", urljoin(urljoin(url, base), href))


def _scopes(tree: Element) -> Mapping[Element, bool]:
    """The boxes whose microdata are an article's, and whether the page's h1 stands in them; {} where it does in none.

    Lists of other articles have the same markup as the page's own.
    """
    headings = {ancestor for heading in islice(tree.iter("h1"), _MAX_HEADINGS) for ancestor in heading.iterancestors()}
    boxes = islice(tree.iter("article", "div", "section", "li", "main"), _MAX_BOXES)
    scopes = {b: b in headings for b in boxes if "itemtype" in b.attrib and _ARTICLE.search(b.get("itemtype"))}
    return scopes if len(scopes) > 1 and any(scopes.values()) else {}


def _is_others(element: Element, scopes: Mapping[Element, bool]) -> bool:
    """Whether a statement is about an article that another headline leads to."""
    return not next((scopes[box] for box in element.iterancestors() if box in scopes), True)


def _site_names(
    meta: Mapping[str, Sequence[str]], nodes: Sequence[jsonld.Node], article: jsonld.Node
) -> Mapping[str, None]:
    sites = [jsonld.text(node.get("name")) for node in nodes if not _SITES.isdisjoint(jsonld.types(node))]
    publisher = jsonld.text(article.get("publisher"))
    named = (publisher, *meta.get("publisher.name", ()))
    names = [*meta.get("og:site_name", ()), *named, *sites, *meta.get("application-name", ())]
    return dict.fromkeys(name for name in names if name)


def heading_text(element: Element) -> str:
    """A heading's text, the first part of an absurd one; parts that are boxes of their own are set apart by a space."""
    if len(element) == 0:
        return line(element.text or "")[:_MAX_HEADING]
    pieces = list(islice(element.itertext(), _MAX_PIECES))
    first, last = element[0], element[-1]
    if len(pieces) > 1 and not (last.tail or "").strip() and _SUFFIX.search(last.get("class") or ""):
        rest = pieces[: -len(list(islice(last.itertext(), _MAX_PIECES))) - bool(last.tail)]
        pieces = rest if any(map(str.strip, rest)) and " " not in line("".join(last.itertext())) else pieces
    if not (element.text or "").strip() and first.tag == "span" and _PREFIX.search(first.get("class") or ""):
        rest = pieces[len(list(islice(first.itertext(), _MAX_PIECES))) :]
        pieces = rest if any(map(str.strip, rest)) else pieces
    text = _BORDER.sub("", "\x00".join(pieces))
    return line(text.replace("\x00", " "))[:_MAX_HEADING]


def canonical(tree: Element, meta: Mapping[str, Sequence[str]], url: str) -> str:
    """The page's address: rel=canonical, og:url, else where it was fetched; only http and https, without fragment."""
    stated = [
        link.get("href") or "" for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()
    ]
    for candidate in (*stated, *meta.get("og:url", ()), url):
        try:
            full = str(urljoin(url, candidate.strip()))
            full = capture_of(full).url or full  # of an archive's copy, that of the page
            parts = urlsplit(full)
        except ValueError:
            continue
        if parts.scheme in {"http", "https"} and parts.hostname and " " not in full:
            address: str = parts._replace(fragment="").geturl()
            return address
    return ""


def is_discussion(facts: Facts) -> bool:
    """Whether the page is a forum's: what would be comments elsewhere is its text."""
    types = [name for node in facts.nodes if "@type" in node for name in jsonld.types(node)]
    if any("Discussion" in name for name in types):
        return True
    if any(name.endswith("Article") for name in types):  # a paper's section may be called its forum
        return False
    if _FORUM.search(facts.first("generator")[1].lower()):
        return True
    body = facts.page.tree.find("body")
    named = "" if body is None else f"{body.get('class') or ''} {body.get('id') or ''}"
    return bool(_DISCUSSION.search(f"{urlsplit(facts.url).path} {named}".lower()))


def page_language(tree: Element) -> str:
    """What the page's first tag says, as HTML and as XHTML, "en-GB"; "" where it says nothing."""
    return tree.get("lang") or tree.get("xml:lang") or ""


def language(facts: Facts) -> str:
    """ISO 639-1 code that the page states, "" if none."""
    spoken = facts.article.get("inLanguage")
    other = spoken.get("alternateName") if isinstance(spoken, dict) else ""
    stated = [jsonld.text(other), jsonld.text(spoken), page_language(facts.page.tree)]
    stated += [
        facts.first(name)[1]
        for name in ("og:locale", "content-language", "language", "dc.language", "dcterms.language")
    ]
    for value in stated:
        code = value.strip().lower().replace("_", "-").split("-")[0]
        if len(code) == 2 and code.isalpha() and code.isascii():
            return _COUNTRIES.get(code, code)
        if named := language_code(value):
            return named
    return ""
