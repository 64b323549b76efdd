"""Exports of the databases saved as HTML, many articles to a page: as the text layout that their parsers read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from ingest.dates import read_date
from ingest.encoding import decode
from ingest.markup import text_of
from ingest.parsers.exports import language_in
from ingest.patterns import regex

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FACTIVA = regex(rb"class=[\"'][^\"'<>]{0,40}\barticle [a-z]{2,4}Article[\"']")
#: above each record; without quotes and in capitals as browsers save it
_PROQUEST = regex(rb"(?i)<a\s+name=[\"']?DocID_\w{1,80}[\"']?\s*>(?:\s*</a>)?")
_RULE = b"<p>" + b"_" * 60 + b"</p>"  #: between records of the text export
_NEXIS = regex(rb"<!--\s*LXNComment|<DOC NUMBER=\d|<DOCFULL>")
_CHARSET = regex(rb"charset=[\"']?([\w-]{1,40})")
_WORDS = regex(r"[\d,. ]{1,9}\s+[^\W\d_]{3,12}$")
_CLOCK = regex(r"\d{1,2}[:.]\d\d\b")
_CODE = regex(r"[A-Z][A-Z0-9]{1,9}$")
_DOCUMENT = regex(r"(?:Dok|Doc)[uo]\w{4,8}\s+([A-Za-z]{1,10}[A-Za-z0-9]{12,40})$")
_ARTICLE = regex(r"(?:^|\s)article [a-z]{2,4}Article$")
_HEAD = 40  #: boxes of an article among which the dozen of its head are
_SET_IN = " " * 5  #: no code of a field stands so far in
_LIMIT = 64 * 1024 * 1024  #: bytes looked through


def is_export(data: bytes) -> bool:
    """Whether a page is an export of Factiva, LexisNexis or ProQuest and not an article's own page."""
    return any(kind.search(data, 0, _LIMIT) for kind in (_FACTIVA, _NEXIS, _PROQUEST))


def as_text(data: bytes, encoding: str = "") -> str:
    """The page's articles one after the other: Factiva's with field codes, the others' as in their text exports.

    "" for a page whose tags are so broken that none is found.
    """
    found = _CHARSET.search(data, 0, 4096)
    first = _PROQUEST.search(data, 0, _LIMIT)
    if first:  # above it stands who sent what
        data = _PROQUEST.sub(_RULE, data[first.start() :])
    text = decode(data, encoding or (found[1].decode("ascii") if found else "")).text
    if not _FACTIVA.search(data, 0, _LIMIT):
        return text_of(text)
    from ingest.parsers.html_page.page import load  # noqa: PLC0415 - loads lxml

    tree = load(text).tree
    articles = [] if tree is None else [each for each in tree.iter("div") if _is_article(each)]
    if not articles:
        return ""
    return "\n\n".join("\n".join(_coded(each)) for each in articles) + "\n"


def _is_article(element: HtmlElement) -> bool:
    return element.tag == "div" and _ARTICLE.search(element.get("class") or "") is not None


def _own(article: HtmlElement) -> Iterator[HtmlElement]:
    """The elements of an article without those of others inside it: a file cut into loses the tags that close one."""
    from lxml import etree  # noqa: PLC0415

    walk = etree.iterwalk(article, events=("start",))
    for _, element in walk:
        if element is not article and _is_article(element):
            walk.skip_subtree()
        else:
            yield element


def _coded(article: HtmlElement) -> Iterator[str]:
    """One article's lines with field codes, from the table that shows them or from the layout without."""
    own = list(_own(article))
    wide = (each for each in own if each.tag == "tr" and len(each) > 1)
    rows = [row for row in wide if re.fullmatch(r"[A-Z]{2,3}", _line(row[0])) and not _is_inside_another(row, article)]
    if rows:
        for row in rows:
            yield f"{_line(row[0])}\t"
            yield from _paragraphs([row[1]])
        return
    yield from _head([each for each in own if each.tag == "div" and each is not article][:_HEAD])
    marked = [each for each in own if each.tag in ("p", "pre") and each.getparent().tag != "pre"]
    paragraphs = [each for each in marked if each.tag == "pre" or "articleParagraph" in (each.get("class") or "")]
    # a heading's own markup, and in some languages the text, is not in such a paragraph
    yield "TD\t"
    yield from _paragraphs(paragraphs)
    loose = (each for each in marked if each.tag == "p" and not each.get("class"))
    plain = [_line(each) for each in loose if next(each.iter("div"), None) is None]
    closing = next((found for text in plain if (found := _DOCUMENT.match(text))), None)
    rest = [text for text in plain if text and not _DOCUMENT.match(text)]
    if rest:
        yield f"PUB\t{' '.join(rest)}"
    if closing:
        yield f"AN\tDocument {closing[1]}"


def _head(divs: list[HtmlElement]) -> Iterator[str]:
    """Headline, author, words, date, time, source, its code, page, language, copyright: told by place and form."""
    seen: set[str] = set()
    for div in divs:
        text = _line(div)
        if not text:
            continue
        code = _field(div, text, seen)
        if code not in seen:
            seen.add(code)
            yield f"{code}\t{text}"


def _field(div: HtmlElement, text: str, seen: set[str]) -> str:
    rules = (
        ("HD", div.get("id") == "hd"),
        ("SE", "HD" not in seen),
        ("BY", div.get("class") == "author"),
        ("WC", "WC" not in seen and _WORDS.match(text)),
        ("CR", "WC" not in seen),
        ("PD", "PD" not in seen and read_date(text) is not None),
        ("ET", "SN" not in seen and _CLOCK.match(text)),
        ("SN", "SN" not in seen),
        ("LA", language_in(text)),
        ("SC", "SC" not in seen and _CODE.match(text)),
        ("CY", "LA" in seen),
        ("PG", text[:1].isdigit()),
    )
    return next((code for code, fits in rules if fits), "ED")


def _is_inside_another(row: HtmlElement, article: HtmlElement) -> bool:
    """Whether it is a row of a table in the text: share prices have codes of such letters."""
    return any(above.tag == "tr" for above in takewhile(lambda each: each is not article, row.iterancestors()))


def _paragraphs(elements: Iterable[HtmlElement]) -> Iterator[str]:
    """Paragraphs, and the lines of tables, each with a blank line below it, set in so far that none is a field's."""
    from ingest.parsers.newsxml_text import body_of  # noqa: PLC0415 - loads lxml

    for element in elements:
        for line in body_of(element).split("\n"):
            if line:
                yield from (f"{_SET_IN}{line}", "")


def _line(element: HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())
