"""Telegram Desktop's export in HTML, its usual form: pages of up to a thousand messages each.

Such a page does not say whether it is of a channel. It is taken for one if its messages are all sent in its own name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from ingest.encoding import plain
from ingest.parsers.html_page.page import Element, load
from ingest.parsers.newsxml import Keys
from ingest.parsers.record_values import date_of
from ingest.parsers.telegram_text import Message, Run, article
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, PrintedDate, Rejected

_TITLE = regex(r"<title>\s*Exported Data\s*</title>", re.IGNORECASE)
_CHAT = regex(r"class=\"page_body chat_page\"|class=\"message (?:service|default)")
_MOMENT = regex(r"(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d)(?::\d\d)?(?: UTC([+-])(\d\d):(\d\d))?$")
_LINE_END = regex(r"\s*\n\s*")
_BLOCKS: Final = frozenset({"blockquote", "pre", "div", "p"})
_BREAKS: Final = _BLOCKS | {"br"}
_BOLD: Final = frozenset({"strong", "b"})


def is_page(head: str) -> bool:
    """Whether a document that begins like this is such a page."""
    return head.startswith("<") and bool(_TITLE.search(head[:2048]) and _CHAT.search(head))


def parse(data: bytes) -> Iterator[Article | Rejected]:
    """One article per message with a text; what has none is counted."""
    page = load(data)
    tree = page.tree
    if tree is None or page.huge:
        raise ParseError("a page that is nested deeper than it can be read", ledger_code="too-deep")
    messages = [each for each in tree.iter("div") if "message" in _classes(each)]
    name = _line(_inside(tree, "text", "bold"))
    senders = {_sender(each) for each in messages if "default" in _classes(each)} - {""}
    if not messages:
        raise ParseError("no message in it", ledger_code="no-records")
    if senders - {name}:
        reason = f"{len(messages):,} messages of several people; only channels hold articles"
        yield Rejected(code="not-an-article", reason=reason)
        return
    keys = Keys()
    aside: Counter[str] = Counter()
    for number, each in enumerate(messages, 1):
        if "default" not in _classes(each):
            aside["what happened in the channel, or a day"] += 1
            continue
        found = article(_message(each, name, keys, number))
        if found is None:
            aside["without a text (pictures, files, polls)"] += 1
        else:
            yield found
    for reason, count in aside.items():
        yield Rejected(code="not-an-article", reason=f"{count:,} message{'s' * (count > 1)}: {reason}")


def _message(element: Element, source: str, keys: Keys, number: int) -> Message:
    native_id = (element.get("id") or "").removeprefix("message")
    moment = _inside(element, "date", "details")
    forwarded = _inside(element, "forwarded", "body")
    text = _inside(element, "text")
    origin = _sender(forwarded) if forwarded is not None else ""
    return Message(
        key=keys.next(native_id, number),
        native_id=native_id,
        runs=list(_runs(text, "plain")) if text is not None else [],
        source=source,
        author=_line(_inside(element, "signature", "details")),
        published=_date(" ".join((moment.get("title") or "").split())) if moment is not None else None,
        extra={"forwarded_from": origin} if origin else {},
    )


def _date(text: str) -> PrintedDate | None:
    """Of such as "14.05.2019 11:00:00 UTC+03:00"; older pages have no offset."""
    found = _MOMENT.fullmatch(text)
    if found is None:
        return date_of(text, rule="telegram:date", order="DMY")
    day, month, year, clock, sign, hours, minutes = found.groups()
    stated = date_of(f"{year}-{month}-{day}T{clock}", rule="telegram:date")
    if stated is None:
        return None
    offset = int(f"{sign}1") * (int(hours) * 60 + int(minutes)) if sign else None
    return PrintedDate(value=stated.value, text=text, rule=stated.rule, offset=offset)


def _runs(element: Element, kind: str) -> Iterator[Run]:
    """The pieces of the text; line ends of the markup are none of the text's."""
    address = element.get("href") or ""
    if element.text:
        yield Run(_LINE_END.sub(" ", element.text), kind, address)
    for child in element:
        if child.tag in _BLOCKS:
            yield Run("\n")
        yield from _runs(child, _kind(child, kind))
        if child.tag in _BREAKS:
            yield Run("\n")
        if child.tail:
            yield Run(_LINE_END.sub(" ", child.tail), kind, address)


def _kind(element: Element, outer: str) -> str:
    if element.tag == "a":
        text = element.text_content().strip()
        if text.startswith("#"):
            return "hashtag"
        address = (element.get("href") or "").strip()
        return "link" if address == text else "text_link" if address.startswith("http") else outer
    return "bold" if element.tag in _BOLD else outer


def _sender(element: Element) -> str:
    """Who sent a message, "" where that is not said again; of a part that was forwarded, from whom."""
    forwarded = "forwarded" in _classes(element)
    for each in element.iter("div"):
        if "from_name" in _classes(each) and ("forwarded" in _classes(each.getparent())) == forwarded:
            return plain(" ".join((each.text or "").split()))
    return ""


def _inside(element: Element, *classes: str) -> Element | None:
    """The first element inside that has all of these classes."""
    return next((each for each in element.iter() if each is not element and {*classes} <= _classes(each)), None)


def _classes(element: Element) -> set[str]:
    return set((element.get("class") or "").split())


def _line(element: Element | None) -> str:
    return plain(" ".join(element.text_content().split())) if element is not None else ""
