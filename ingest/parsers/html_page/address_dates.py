"""The day in a page's own address: stated, linked from its headline, or the one that it asks to be shared by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from urllib.parse import unquote, urlsplit

from ingest.parsers.html_page.facts import Facts, heading_text
from ingest.parsers.html_page.moment import Candidate
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.shown_dates import read
from ingest.parsers.html_page.titles import plain
from ingest.patterns import regex

_URL_DATE = regex(
    r"/((?:19|20)\d\d)[/_.-]?(0[1-9]|1[0-2]|[1-9](?=[/_.-])|[a-z]{3}(?=[/-]))[/_.-]?(0[1-9]|[12]\d|3[01]|[1-9])"
    r"(?=\D|$)|[/_-]t?((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)"
)
_URL_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: an address as a value in a link; what stands before it in a link that offers the page to others
_VALUE = regex(r"=https?(?:%3A%2F%2F|%3a%2f%2f|://)[^\"'<>\s&]{8,800}")
_OFFER = regex(
    r"(?:sharer(?:\.php)?|sharearticle|intent/tweet|twitter\.com/share|(?:t|telegram)\.me/share/url|vk\.com/share\.php|"
    r"api\.whatsapp\.com/send|pin/create/(?:button|link)/?|line\.me/lineit/share|line\.me/r/msg/text/)"
    r"\?[^\"'<>\s]{0,200}(?<=[?&;])(?:u|url|text)$"
)
_DAYS = regex(r"/(?:19|20)\d\d")
_PRINT = regex(  # what such a link says
    r"(?i)\W*(?:print(?:er)?|print(?:able|er)?[\s-]*(?:friendly|ready)?\s(?:this\s)?(?:page|version|article|story|view|edition)"
    r"|(?:artikel\s|seite\s)?(?:aus)?drucken|druck(?:version|ansicht)|version\s(?:à\s)?impr\w+|imprimer(?:\s.{2,20})?|imprim[ai]r"
    r"|versi[oó]n\s(?:para|de)\simpr\w+|versão\spara\simpr\w+|stampa(?:\s.{2,20})?|versione\sstampabile|afdrukken|printversie"
    r"|skriv\sut|utskrift\w*|drukuj|wersja\sdo\sdruku|tisk(?:nout)?|verze\spro\stisk|nyomtatás|yazdır|печать|версия\sдля\sпечати"
    r"|打印|打印本页|印刷|인쇄|طباعة|نسخه\sچاپی|cetak)\W*$"
)
_LONGEST = 250  #: code points of it
_MOST = 100  #: values that are looked at


def in_addresses(facts: Facts, top: Sequence[Element], title: str, *, stated: bool) -> Iterator[Candidate]:
    """The day of the page's address. ``stated``: whether the page says its day itself, so that links need no look."""
    found = next(_in_url(facts.url or _of_headline(top, title)), None)
    if found:
        yield found
    elif not stated:
        yield from _shared(facts)


def _shared(facts: Facts) -> Iterator[Candidate]:
    """The one day of all addresses under which the page has copies or asks to be shared."""
    copies = (e.get("href") or "" for e in facts.page.tree.iter("link") if "amphtml" in (e.get("rel") or "").lower())
    source = facts.page.source
    shared = (
        unquote(found.group()[1:])
        for found in islice(_VALUE.finditer(source), _MOST)
        if _OFFER.search(source[max(0, found.start() - _LONGEST) : found.start()].lower())
    )
    days = {day.text: day for address in (*copies, *shared, *_to_print(facts)) for day in _in_url(address)}
    if len({day.date.value for day in days.values() if day.date}) == 1:
        yield next(iter(days.values()))


def _to_print(facts: Facts) -> Iterator[str]:
    """Where the links lead that offer the page for printing."""
    for link in facts.page.tree.iter("a"):
        address = link.get("href") or ""
        if _DAYS.search(address) and _PRINT.match(heading_text(link) or next((i.get("alt") or "" for i in link), "")):
            yield address


def _of_headline(top: Sequence[Element], title: str) -> str:
    """Where the headline links to: an old blog's entry is a link to itself."""
    wanted, start = plain(title), title[:1]
    links = (e for e in top if e.tag == "a" and e.get("href") and (e.text or "").lstrip().startswith(start))
    return next((link.get("href") or "" for link in links if wanted and plain(heading_text(link)) == wanted), "")


def _in_url(url: str) -> Iterator[Candidate]:
    try:
        found = _URL_DATE.search(urlsplit(url).path)
    except ValueError:
        return
    if found is None:
        return
    year, month, day = found.groups()[:3] if found[1] else found.groups()[3:]
    if found.group().endswith(month + day) and len(month + day) < 4:
        return  # a number: /2089096-una-solucion, /2020/123/title
    if month.isalpha():
        month = str(_URL_MONTHS.index(month) + 1) if month in _URL_MONTHS else ""
    text = f"{year}-{month:0>2}-{day:0>2}"
    yield Candidate("html:url", found.group(), read(text, "html:url"))
