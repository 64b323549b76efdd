"""Mail: one message (EML) or many (mbox): an article a message, that which it passes on, and those attached to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from email.message import Message
from itertools import groupby
from types import MappingProxyType
from typing import BinaryIO

from ingest.markup import without_open_comment
from ingest.parsers import (
    export_pages,
    laid_out,
    mail_alerts,
    mail_digests,
    mail_letters,
    mail_links,
    mail_text,
)
from ingest.parsers.contract import AHEAD_SIZE, Context, Parser
from ingest.parsers.mail_files import SUFFIXES, messages, sniff
from ingest.parsers.newsxml import Keys
from ingest.parsers.record_values import language_code
from ingest.patterns import regex
from store.model import Article, Evidence, Rejected

_NO_TEXT = ("image/", "audio/", "video/", "application/", "font/", "model/", "text/html", "text/css")
_OF_CAMPAIGNS = regex(r"\.list-id\.mcsv\.net>")  #: an id that a service made up
_STUB, _MORE = 200, 4  #: words of a plain part that may be none; times as many words of the page beside it
_SAME = 0.8  #: of the words of a plain part, where it says the same as the page beside it


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
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - our bug must cost one message, not the mailbox
            yield Rejected(code="parser-error", reason=f"{type(error).__name__}: {error}", record=number)


def _body(texts: Sequence[tuple[mail_text.Part, str]], shown: Sequence[mail_text.Part]) -> tuple[str, str]:
    """The text and the rule it was found by: plain parts, HTML, or what a broken or odd type calls something else.
    ``texts``: the parts of the first two kinds.
    """
    groups = (list(group) for _, group in groupby(texts, key=lambda each: each[0].choice))
    found = [(text, rule) for group in groups for text, rule in _of_group(group) if text]
    if found:
        return "\n\n".join(text for text, _ in found), max(found, key=lambda each: len(each[0]))[1]
    others = [part for part in shown if not part.kind.startswith(_NO_TEXT) and _is_text(part.data[:4096])]
    return "\n\n".join(filter(None, (mail_text.text_of(part).strip() for part in others))), "mail:other-part"


def _of_group(group: Sequence[tuple[mail_text.Part, str]]) -> Iterator[tuple[str, str]]:
    """The texts of parts that say the same in several ways, of which one is taken, or that follow one another.

    A plain part of few words beside a page of many says no more than that the page is to be looked at.
    """
    letters = [mail_letters.without_signature(text) for part, text in group if part.kind == "text/plain"]
    body = "\n\n".join(filter(None, letters))
    words = body.split()
    apart = group[0][0].choice == 0
    sources = [text for part, text in group if part.kind == "text/html"]
    pages = [mail_letters.page_text(text) for text in sources] if apart or len(words) <= _STUB else []
    page = "\n\n".join(filter(None, pages))
    if apart and body and page and not _says(page, words):
        in_order = iter(letters), iter(pages)
        for part, _ in group:
            own = part.kind == "text/plain"
            yield next(in_order[0 if own else 1]), "mail:text-part" if own else "mail:html-part"
    elif words and len(words) * _MORE >= len(page.split()):
        yield body, "mail:text-part"
    else:
        yield page, "mail:html-part"


def _says(page: str, words: Sequence[str]) -> bool:
    """Whether a page has the words of a text, so that it is none that follows."""
    told = {word for word in words if "://" not in word}
    return len(told & set(page.split())) >= len(told) * _SAME


def _is_text(sample: bytes) -> bool:
    return sample.count(0) * 20 <= len(sample)


def articles(message: Message, keys: Keys, number: int, context: Context) -> Iterator[Article | Rejected]:
    """The articles of a message: its text, or that which it passes on, and those attached to it."""
    from ingest.parsers import mail_attached  # noqa: PLC0415 - its patterns take 20 ms; sniffing needs none

    leaves, attached = mail_text.inside(message)
    reason = mail_attached.of_machines(message, leaves) or mail_text.set_aside(message)
    if reason:
        yield Rejected(code="not-an-article", reason=reason, record=number)
        return
    shown, files = mail_attached.parted(leaves)
    own = list(_own(message, shown, (keys, number), context))
    if attached and mail_digests.is_digest(message):
        own = [Rejected(code="not-an-article", reason="the contents of a digest", record=number)]
    brought: list[Article | Rejected] = []
    for part in files:
        brought += mail_attached.read(part, message, (keys, number), context)
    for each in attached:
        found = articles(each, keys, number, context)
        brought += (mail_attached.of_mail(one, message) if isinstance(one, Article) else one for one in found)
    yield from mail_attached.settled(own, brought, mail_attached.names(leaves), number)


def _source(part: mail_text.Part) -> str:
    markup = part.kind == "text/html"
    text = mail_links.without_gateways(mail_text.text_of(part), markup=markup)
    return without_open_comment(text) if markup else text


def _own(
    message: Message, shown: list[mail_text.Part], place: tuple[Keys, int], context: Context
) -> Iterator[Article | Rejected]:
    """The article of a message, or that which it passes on; the many of a database's export or an alert."""
    from ingest.parsers import mail_forwards  # noqa: PLC0415

    texts = [(part, _source(part)) for part in shown if part.kind in ("text/plain", "text/html")]
    pages = [text for part, text in texts if part.kind == "text/html"]
    body, rule = _body(texts, shown)
    digest = list(mail_digests.messages(body, message))
    if digest:
        for each in digest:
            yield from articles(each, *place, context)
        return
    passed = mail_forwards.passed_on(body, mail_text.header(message, "Subject"))
    body = passed.body if passed else mail_forwards.without_warning(body)
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
        letter = mail_letters.is_letter(message)
        found = _article(message, pages, (_text(body, letter=letter), rule), place)
        yield _posted(found, mail_letters.address_of(body)) if letter else found
        return
    if len(passed.note.split()) > mail_forwards.SHORT:
        yield _article(message, [], (mail_letters.unbroken(passed.note), rule), place)
        passed = replace(passed, note="")
    letter = any(map(mail_letters.is_bid, body.split("\n")))
    found = _article(message, pages, (_text(body, letter=letter), rule), place)
    yield mail_forwards.retold(found, passed, letter=letter, order=context.date_order)


def _posted(found: Article | Rejected, url: str) -> Article | Rejected:
    """A letter that says where it stands on the web."""
    if not url or isinstance(found, Rejected):
        return found
    return replace(
        found, url=url, evidence=(*found.evidence, Evidence(field="url", rule="mail:letter", text=url[:300]))
    )


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
    from ingest.parsers.mail_forwards import inside_subject  # noqa: PLC0415

    native_id = mail_text.header(message, "Message-ID").strip("<> ")
    listed = mail_text.header(message, "List-ID")
    title = mail_letters.without_list(inside_subject(mail_text.header(message, "Subject")), listed)
    if not body.strip() and not title:
        return Rejected(code="empty-record", reason="A message without subject and text.", record=number)
    published = mail_text.date(message, "mail:Date")
    source = "" if _OF_CAMPAIGNS.search(listed) else listed.split("<")[0].strip(' "')
    names, house = mail_text.names(message, "From"), ""
    links = tuple(dict.fromkeys(link for page in pages for link in mail_links.links(page)))
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


#: where its documents say what the evidence of an article leaves out
_RULES: Mapping[str, str] = MappingProxyType(
    {"byline": "From", "source": "List-ID, Newsgroups or From", "language": "Content-Language"}
)
PARSER = Parser(name="mail", version=10, suffixes=SUFFIXES, sniff=sniff, parse=parse, rules=_RULES)
