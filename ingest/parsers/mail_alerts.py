"""Alerts of Google News by mail: each result is an article of which the outlet and the first words are known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from ingest.parsers.html_page.page import load
from store.model import Article, Evidence

_MARK: Final = "google.com/alerts"
_ITEM: Final = "schema.org/Article"
_MOST: Final = 200  #: results of a mail that are looked at


def is_alert(page: str) -> bool:
    return _MARK in page and _ITEM in page


def results(page: str, retrieved: str, number: int) -> Iterator[Article]:
    """The results; ``retrieved``: when the mail was sent, ISO 8601; ``number``: of the mail, for the keys."""
    tree = load(page).tree
    items = [] if tree is None else [each for each in tree.iter() if _ITEM in (each.get("itemtype") or "")][:_MOST]
    for at, item in enumerate(items, 1):
        source = _text(item, "publisher")
        link = next((each for each in item.iter("a") if each.get("itemprop") == "url"), None)
        title = "" if link is None else _line(link)
        if link is None or not title:
            continue
        url, body = _address(link.get("href") or ""), _text(item, "description")
        values = {"title": title, "body": body, "source": source, "url": url, "retrieved": retrieved}
        said = tuple(Evidence(field=f, rule="mail:alert", text=v[:300]) for f, v in values.items() if v)
        yield Article(
            key=f"{number}.{at}",
            title=title,
            body=body,
            source=source,
            url=url,
            retrieved=retrieved,
            excerpt=True,
            evidence=said,
        )


def _text(item: Any, name: str) -> str:
    return next((_line(each) for each in item.iter() if each.get("itemprop") == name), "")


def _line(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _address(url: str) -> str:
    """Where a link of Google leads to."""
    try:
        parts = urlsplit(url)
        inner = parse_qs(parts.query).get("url", [""])[0] if parts.path == "/url" else ""
    except ValueError:
        return ""
    return inner if inner.startswith("http") else url
