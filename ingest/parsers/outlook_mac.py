"""Messages of an export of Outlook for Mac (.olm, a zip of XML): each is put together as the mail that it was."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import EmailMessage
from typing import TYPE_CHECKING, BinaryIO, Final

from ingest.markup import has_markup
from ingest.parsers import mail_text, outlook
from ingest.parsers.contract import Context, Parser
from ingest.parsers.newsxml import Keys, documents, root_of
from ingest.parsers.newsxml_text import every, first
from store.model import Article, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MARK: Final = b"OPFMessage"  #: how the names of its elements begin
_ADDRESS: Final = "OPFContactEmailAddress"


def sniff(head: bytes, name: str) -> bool:
    """Elements of messages in the root of such files."""
    del name
    return _MARK in head and root_of(head) in ("emails", "email")


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """The articles of each message, as ``ingest.parsers.mail`` finds them."""
    from ingest.parsers import mail  # noqa: PLC0415

    keys = Keys()
    number = 0
    for found in documents(stream):
        if isinstance(found, Rejected):
            yield found
            continue
        for each in every(found[1], "email"):
            number += 1
            context.tick()
            yield from mail.articles(_message(each), keys, number, context)


def _message(email: Element) -> EmailMessage:
    source, page, text = _text(email, "Source"), _text(email, "HTMLBody"), _text(email, "Body")
    if source and not page and not text:
        return mail_text.read(source.encode("utf-8", "replace"))
    message = outlook.headed(source, _stated(email))
    kind = "text/html" if page or has_markup(text) else "text/plain"
    message.set_payload([outlook.body_part(kind, (page or text).encode("utf-8", "replace"), charset="utf-8")])
    return message


def _stated(email: Element) -> Iterator[tuple[str, str]]:
    """Headers, and what Outlook has for them. Its moments name no zone."""
    yield "Subject", outlook.line(_text(email, "Subject"))
    places = (first(email, f"OPFMessageCopy{name}", "emailAddress") for name in ("FromAddresses", "SenderAddress"))
    yield "From", next(filter(None, (_sender(place) for place in places if place is not None)), "")
    yield "Date", _text(email, "SentTime") or _text(email, "ReceivedTime")
    yield "Message-ID", outlook.line(_text(email, "MessageID"))


def _sender(place: Element) -> str:
    """Name and address, which are attributes; in older exports elements."""
    name, address = (
        place.get(f"{_ADDRESS}{kind}") or _inside(place, f"{_ADDRESS}{kind}") for kind in ("Name", "Address")
    )
    return outlook.sender(name, address)


def _text(email: Element, name: str) -> str:
    return _inside(email, f"OPFMessageCopy{name}").strip()


def _inside(element: Element, name: str) -> str:
    found = first(element, name)
    return "".join(map(str, found.itertext())) if found is not None else ""


_RULES = {"byline": "From", "source": "List-ID, Newsgroups or From", "language": "Content-Language"}
PARSER = Parser(name="outlook-mac", version=1, suffixes=(".olm",), sniff=sniff, parse=parse, rules=_RULES)
