"""Mail: one message (EML) or many (mbox): an article a message, that which it passes on, and those attached to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from email.message import Message
from html import unescape
from types import MappingProxyType
from typing import BinaryIO

from ingest import limits
from ingest.encoding import plain
from ingest.markup import without_open_comment
from ingest.parsers import (
    export_pages,
    laid_out,
    mail_alerts,
    mail_letters,
    mail_text,
)
from ingest.parsers.contract import AHEAD_SIZE, Context, Parser
from ingest.parsers.html_page.stripper import strip_tags
from ingest.parsers.newsxml import Keys
from ingest.parsers.record_values import language_code
from store.model import Article, Evidence, Link, Rejected

_HEADER = re.compile(rb"[!-9;-~]{1,76}:[ \t]")
_KNOWN = re.compile(
    rb"(?im)^(from|to|subject|date|message-id|return-path|received|delivered-to|mime-version|reply-to|list-id):[ \t]"
)
_OF_MACHINES = re.compile(
    rb"(?im)^(message-id|return-path|received|delivered-to|mime-version|content-type|dkim-signature|references"
    rb"|in-reply-to|user-agent|x-[a-z-]{2,40}):[ \t]"
)
_SUFFIXES = (".eml", ".mbox", ".mbx")
_FROM_LINE = re.compile(rb"From [^\r\n]{1,300}\d\d:\d\d[^\r\n]{0,60}\r?\n?$")  #: "From sender Wed Nov  2 10:00:00 2016"
_ANCHOR = re.compile(
    r"""(?is)<a\s[^<>]{0,2000}?href\s*=\s*["']?(https?://[^"'\s<>]{1,2000})[^<>]{0,500}>(.{0,500}?)</a>"""
)
_SIGNATURE = re.compile(r"\n-- ?\n.*\Z", re.DOTALL)  #: RFC 3676, 4.3
_NO_TEXT = ("image/", "audio/", "video/", "application/", "font/", "model/")
_OF_CAMPAIGNS = re.compile(r"\.list-id\.mcsv\.net>")  #: an id that a service made up
#: Headers of posts as collections of Usenet keep them, with most others taken off; a reader is shown more of a mail.
_OF_POSTS = frozenset(
    b"from subject organization lines reply-to distribution nntp-posting-host newsgroups keywords summary sender"
    b" x-newsreader article-i.d. expires followup-to originator in-reply-to disclaimer nf-id nf-from".split()
)
_NAME_OF_HEADER = re.compile(rb"(?m)^([!-9;-~]{1,76}):(?=[ \t]|\r?$)")
_STUB, _MORE = 60, 4  #: words of a plain part that may be none; times as many words of the page beside it
_KNOWN_NEEDED = 3  #: headers that a mail has and an ordinary text does not


def sniff(head: bytes, name: str) -> bool:
    """An mbox separator line, or a block of headers with at least three that mail has and one that no reader is shown.

    What was copied out of a mail program, headers and all, is text: whole pages that a mail passes on are read as such.
    """
    if head.startswith(b"From "):
        first, _, rest = head.partition(b"\n")
        if _FROM_LINE.match(first + b"\n"):
            return _HEADER.match(rest) is not None
    if not _HEADER.match(head):
        return False
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    if _is_post(block):
        return True
    if len({m.lower() for m in _KNOWN.findall(block)}) < _KNOWN_NEEDED:
        return False
    return _OF_MACHINES.search(block) is not None or name.lower().endswith(_SUFFIXES)


def _is_post(block: bytes) -> bool:
    """Whether headers are those that a collection left on a post: sender with an address, subject, no day."""
    names = [name.lower() for name in _NAME_OF_HEADER.findall(block)]
    if not {b"from", b"subject"} <= set(names) <= _OF_POSTS or len(names) > len(set(names)):
        return False
    return re.search(rb"(?im)^from:[^\r\n]{0,200}\S@\S", block) is not None


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    keys = Keys()
    for number, data in enumerate(messages(stream), 1):
        if data is None:
            yield Rejected(code="too-large", reason="A message of more than 64 MiB.", record=number)
            continue
        try:
            yield from articles(mail_text.read(data), keys, number, context)
        except RecursionError:
            yield Rejected(code="bad-record", reason="Parts nested too deep.", record=number)


def messages(stream: BinaryIO) -> Iterator[bytes | None]:
    """The messages of a file, split at mbox separator lines after an empty line; None for one that is too large."""
    lines: list[bytes] = []
    size, blank, begun = 0, True, False
    while line := stream.readline(limits.RECORD_BYTES):
        if blank and line.startswith(b"From ") and _FROM_LINE.match(line):
            if begun:
                yield b"".join(lines) if size <= limits.RECORD_BYTES else None
            lines, size, begun = [], 0, True
        else:
            begun = True
            size += len(line)
            if size <= limits.RECORD_BYTES:
                lines.append(line[1:] if line.startswith(b">From ") else line)
            else:
                lines.clear()
        blank = not line.strip(b"\r\n")
    if begun:
        yield b"".join(lines) if size <= limits.RECORD_BYTES else None


def _body(shown: list[mail_text.Part], pages: list[str]) -> tuple[str, str]:
    """The text and the rule it was found by: plain parts, HTML, or what a broken or odd type calls something else.

    A plain part of few words beside a page of many says no more than that the page is to be looked at.
    """
    texts = [mail_text.text_of(part).strip() for part in shown if part.kind == "text/plain"]
    body = _SIGNATURE.sub("", "\n\n".join(filter(None, texts)))
    words = len(body.split())
    page = (
        plain("\n\n".join(strip_tags(mail_letters.without_preheader(page)) for page in pages)) if words <= _STUB else ""
    )
    if words and words * _MORE >= len(page.split()):
        return body, "mail:text-part"
    if page.strip():
        return page, "mail:html-part"
    others = [part for part in shown if not part.kind.startswith(_NO_TEXT) and _is_text(part.data[:4096])]
    return "\n\n".join(filter(None, (mail_text.text_of(part).strip() for part in others))), "mail:other-part"


def _is_text(sample: bytes) -> bool:
    return sample.count(0) * 20 <= len(sample)


def articles(message: Message, keys: Keys, number: int, context: Context) -> Iterator[Article | Rejected]:
    """The articles of a message: its text, or that which it passes on, and those attached to it."""
    from ingest.parsers import mail_attached  # noqa: PLC0415 - its patterns take 20 ms; sniffing needs none

    leaves, messages = mail_text.inside(message)
    reason = mail_attached.of_machines(message, leaves) or mail_text.set_aside(message)
    if reason:
        yield Rejected(code="not-an-article", reason=reason, record=number)
        return
    shown, files = mail_attached.parted(leaves)
    own = list(_own(message, shown, (keys, number), context))
    brought: list[Article | Rejected] = []
    for part in files:
        brought += mail_attached.read(part, message, (keys, number), context)
    for each in messages:
        found = articles(each, keys, number, context)
        brought += (mail_attached.of_mail(one, message) if isinstance(one, Article) else one for one in found)
    names = [part.name for part in leaves if part.attached and part.name]
    yield from mail_attached.settled(own, brought, names, number)


def _own(
    message: Message, shown: list[mail_text.Part], place: tuple[Keys, int], context: Context
) -> Iterator[Article | Rejected]:
    """The article of a message, or that which it passes on; the many of a database's export or an alert."""
    from ingest.parsers import mail_forwards  # noqa: PLC0415

    pages = [without_open_comment(mail_text.text_of(part)) for part in shown if part.kind == "text/html"]
    body, rule = _body(shown, pages)
    passed = mail_forwards.passed_on(body, mail_text.header(message, "Subject"))
    body = passed.body if passed else body
    export = _export(body, pages, context)
    if export:
        for found in laid_out.parse_text(export, context, rule="mail:export"):
            yield replace(found, key=f"{place[1]}.{found.key}") if isinstance(found, Article) else found
        return
    alert = next(filter(mail_alerts.is_alert, pages), "")
    sent = mail_text.date(message, "mail:Date")
    results = list(mail_alerts.results(alert, sent.value if sent else "", place[1])) if alert else []
    if results:
        yield from results
        return
    if passed is None:
        yield _article(message, pages, (_text(body, letter=mail_letters.is_letter(message)), rule), place)
        return
    if len(passed.note.split()) > mail_forwards.SHORT:
        yield _article(message, [], (mail_letters.unbroken(passed.note), rule), place)
        passed = replace(passed, note="")
    letter = any(map(mail_letters.is_bid, body.split("\n")))
    found = _article(message, pages, (_text(body, letter=letter), rule), place)
    yield mail_forwards.retold(found, passed, letter=letter, order=context.date_order)


def _text(body: str, *, letter: bool) -> str:
    text = mail_letters.unbroken(mail_letters.without_pictures(body))
    return mail_letters.text_of(text) if letter else text


def _export(body: str, pages: list[str], context: Context) -> str:
    """What a database has sent, as in its text export; "" in other mail."""
    data = (page.encode("utf-8", "replace") for page in pages)
    page = next(filter(export_pages.is_export, data), None)
    if page is not None:
        return export_pages.as_text(page, "utf-8")
    return body if laid_out.export_parser(body[:AHEAD_SIZE].encode("utf-8", "replace"), context.name) else ""


def _article(message: Message, pages: list[str], text: tuple[str, str], place: tuple[Keys, int]) -> Article | Rejected:
    (body, rule), (keys, number) = text, place
    native_id = mail_text.header(message, "Message-ID").strip("<> ")
    title = mail_text.header(message, "Subject")
    if not body.strip() and not title:
        return Rejected(code="empty-record", reason="A message without subject and text.", record=number)
    published = mail_text.date(message, "mail:Date")
    listed = mail_text.header(message, "List-ID")
    source = "" if _OF_CAMPAIGNS.search(listed) else listed.split("<")[0].strip(' "')
    names, house = mail_text.names(message, "From"), ""
    links = tuple(dict.fromkeys(link for page in pages for link in _links(page)))
    if mail_letters.is_letter(message):
        names, house = mail_letters.sender(names)
        links = tuple(link for link in links if not mail_letters.is_of_letter(link.title))
    return Article(
        key=keys.next(native_id, number),
        native_id=native_id,
        title=title,
        body=body.strip(),
        byline=mail_text.address(message, "From"),
        authors=names,
        source=source or mail_text.header(message, "Newsgroups") or house,
        language=language_code(mail_text.header(message, "Content-Language").partition(",")[0]),
        published=published,
        links=links,
        evidence=(
            Evidence(field="body", rule=rule),
            Evidence(field="title", rule="mail:Subject", text=title[:300]),
            *((Evidence(field="published", rule=published.rule, text=published.text),) if published else ()),
        ),
    )


def _links(page: str) -> Iterator[Link]:
    for url, label in _ANCHOR.findall(page):
        yield Link(kind="inline", title=plain(" ".join(strip_tags(label).split())), url=unescape(url))


#: where its documents say what the evidence of an article leaves out
_RULES: Mapping[str, str] = MappingProxyType(
    {"byline": "From", "source": "List-ID, Newsgroups or From", "language": "Content-Language"}
)
PARSER = Parser(name="mail", version=8, suffixes=_SUFFIXES, sniff=sniff, parse=parse, rules=_RULES)
