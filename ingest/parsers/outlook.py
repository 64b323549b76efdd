"""Messages that Outlook saved (.msg): each is put together as the mail that it was, and read as such."""

from __future__ import annotations

import re
from binascii import b2a_base64
from collections.abc import Iterable, Iterator
from contextlib import suppress
from email.message import EmailMessage
from email.parser import Parser as HeaderParser
from email.utils import format_datetime
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO, Final

from ingest.compound_head import SIGNATURE, first_names, is_mail
from ingest.encoding import clean, decode
from ingest.parsers.contract import Context, Parser
from ingest.patterns import regex
from ingest.unread import kind_of
from store.errors import ParseError
from store.model import Article, Rejected

if TYPE_CHECKING:
    from ingest.parsers.outlook_store import Item

#: [MS-OXPROPS]: the numbers of what is read
_CLASS, _SUBJECT, _BODY, _HTML, _RTF, _HEADERS = 0x001A, 0x0037, 0x1000, 0x1013, 0x1009, 0x007D
_SUBMITTED, _DELIVERED, _MESSAGE_ID, _INTERNET_PAGE, _NATIVE = 0x0039, 0x0E06, 0x1035, 0x3FDE, 0x1016
_PLAIN: Final = 1  #: the native body is a plain text
_SENDERS: Final = ((0x0042, (0x5D02, 0x0065)), (0x0C1A, (0x5D01, 0x0C1F)))  #: name, addresses: of whom it is, who sent
_DATA, _FILE_NAMES, _MEDIA_TYPE = 0x3701, (0x3707, 0x3704, 0x3001), 0x370E
_OF_PARTS: Final = ("Content-Type", "Content-Transfer-Encoding", "Content-Disposition", "MIME-Version", "Content-ID")
_BEFORE_HEADERS: Final = regex(r"\s*(?:Microsoft Mail Internet Headers Version[^\r\n]*)?\s*")
_KIND: Final = regex(r"[\w.+-]{1,60}/[\w.+-]{1,100}$", re.ASCII)
_CONTROL: Final = regex(r"[\x00-\x1f\x7f]+")
_QUOTES: Final = regex(r'["\\]+')
_MADE_OF_TEXT: Final = b"Converted from text/plain format"  #: what Exchange writes into a page that it makes
_MADE_WITHIN: Final = 4_096
_OTHERS: Final = (
    ("ipm.contact", "a contact of Outlook"),
    ("ipm.distlist", "a list of contacts of Outlook"),
    ("ipm.task", "a task of Outlook"),
    ("ipm.activity", "an entry of Outlook's journal"),
)  #: kinds of items that are no mail, by how their class begins
_CALENDAR: Final = ("ipm.schedule.", "ipm.appointment")
_SIGNED: Final = "multipart/signed"
_OFFICE: Final = (".doc", ".dot", ".ppt", ".pps", ".pot", ".xls", ".xlt", ".vsd", ".pub", ".mpp", ".msi", ".wps")
_ATTACHED: Final = 500  #: files of one message
_DEEP: Final = 8  #: messages in messages
_RTF_BYTES: Final = 1 << 19  #: packed; more is hardly text, and its library unpacks a megabyte a second


def sniff(head: bytes, name: str) -> bool:
    """A compound file whose directory shows an item of Outlook, or lies further on and no name says something else."""
    if not head.startswith(SIGNATURE):
        return False
    return is_mail(head) or (not first_names(head) and not name.lower().endswith(_OFFICE))


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """The articles of the mail, as ``ingest.parsers.mail`` finds them."""
    from ingest.parsers import mail, outlook_store  # noqa: PLC0415
    from ingest.parsers.newsxml import Keys  # noqa: PLC0415

    compound = outlook_store.opened(stream.read())
    item = outlook_store.item(compound)
    if item is None:
        kind = kind_of(tuple(compound.inside[()].values()))
        yield Rejected(code="not-an-article", reason=kind)
        return
    other = _other(item)
    if other:
        yield Rejected(code="not-an-article", reason=other)
        return
    try:
        message = _message(item, context)
        for reason in sorted(compound.lost):
            yield Rejected(code="damaged", reason=f"damaged or too large, what can be read is taken: {reason}")
        yield from mail.articles(message, Keys(), 1, context)
    except RecursionError as error:
        raise ParseError("parts nested too deep", ledger_code="too-deep") from error


def _other(item: Item) -> str:
    kind = item.text(_CLASS).lower()
    return next((reason for begin, reason in _OTHERS if kind.startswith(begin)), "")


def _message(item: Item, context: Context, depth: int = 0) -> EmailMessage:
    """The item as a mail. What the transport said of it comes first, what Outlook says where that is silent."""
    kind = item.text(_CLASS).lower()
    message = headed(item.text(_HEADERS), _stated(item), report=kind.startswith("report."))
    if kind.startswith("ipm.note.rules.ooftemplate"):
        message.set_raw("Auto-Submitted", "auto-replied")
    context.tick()
    message.set_payload([*_texts(item, kind), *_files(item, context, depth)])
    return message


def headed(given: str, stated: Iterable[tuple[str, str]], *, report: bool = False) -> EmailMessage:
    """A mail of parts, of which there are none yet. ``given``: its headers as the transport wrote them; ``stated``:
    names, and what the program itself has for them. ``report``: whether it is one on the delivery of another.
    """
    from ingest.parsers.mail_text import POLICY  # noqa: PLC0415

    given = _BEFORE_HEADERS.sub("", given, count=1)
    message = HeaderParser(EmailMessage, policy=POLICY).parsestr(given, headersonly=True)
    assert isinstance(message, EmailMessage)  # noqa: S101 - made by the class that it is given
    report = report or message.get_content_type() == "multipart/report"
    for name in _OF_PARTS:
        del message[name]
    for name, value in stated:
        if value and (name == "Subject" or not _has(message, name)):
            del message[name]
            message.set_raw(name, value)
    message.set_raw("Content-Type", "multipart/report" if report else "multipart/mixed")
    return message


def _has(message: EmailMessage, name: str) -> bool:
    from ingest.parsers import mail_text  # noqa: PLC0415

    return mail_text.date(message, "") is not None if name == "Date" else bool(mail_text.header(message, name))


def _stated(item: Item) -> Iterator[tuple[str, str]]:
    """Headers, and what Outlook has for them."""
    yield "Subject", line(item.text(_SUBJECT))
    yield "From", next(filter(None, (_sender(item, *numbers) for numbers in _SENDERS)), "")
    moment = item.moment(_SUBMITTED) or item.moment(_DELIVERED)
    yield "Date", format_datetime(moment) if moment else ""
    yield "Message-ID", line(item.text(_MESSAGE_ID))


def _sender(item: Item, name: int, addresses: tuple[int, ...]) -> str:
    """Name and address. Those within a firm ("/o=First Organization/cn=...") are none."""
    return sender(item.text(name), *(item.text(number) for number in addresses))


def sender(name: str, *addresses: str) -> str:
    """A header for a name and the first of its addresses that is one."""
    shown = _QUOTES.sub("", line(name))
    address = next((text for each in addresses if "@" in (text := line(each))), "")
    if shown and address and shown != address:
        return f'"{shown}" <{address}>'
    return address or (f'"{shown}"' if shown else "")


def line(text: str) -> str:
    return clean(" ".join(_CONTROL.sub(" ", text).split()))[0]


def _texts(item: Item, kind: str) -> Iterator[EmailMessage]:
    """The page of the text where one is kept, else the text; what programs exchange is marked as such.

    The text beside a page is none that its sender wrote: Outlook makes it of the page, with tabs for cells of tables
    and the address behind each link, or it made the page of the text and says so.
    """
    from ingest.parsers.outlook_store import charset  # noqa: PLC0415

    if kind.startswith(_CALENDAR):
        yield body_part("text/calendar", b"")
    body = item.text(_BODY)
    page, code = item.data(_HTML), charset(item.number(_INTERNET_PAGE))
    if not page:
        rich, text = ("", "") if item.text(_HTML) else _rich(item, plain=bool(body.strip()))
        page, code = (item.text(_HTML) or rich).encode("utf-8", "replace"), "utf-8"
        body = body if body.strip() else text
    if page:
        yield body_part("text/html", page, charset=code)
    if body.strip() and not (page and _is_own(item, page, code)):
        yield body_part("text/plain", body.encode("utf-8", "replace"), charset="utf-8")


def _is_own(item: Item, page: bytes, code: str) -> bool:
    """Whether a page is the text as it was written, and not made of a plain text or empty of words."""
    from ingest.parsers.html_page.stripper import strip_tags  # noqa: PLC0415

    if item.number(_NATIVE) == _PLAIN or _MADE_OF_TEXT in page[:_MADE_WITHIN]:
        return False
    return bool(strip_tags(decode(page, code).text).strip())


def _rich(item: Item, *, plain: bool) -> tuple[str, str]:
    """(page, text) of the rich text: the page that is kept inside of it, else its text where there is no other."""
    from ingest.parsers import rtf_html  # noqa: PLC0415
    from ingest.parsers.rtf import text_of  # noqa: PLC0415

    packed = item.data(_RTF)
    if not packed:
        return "", ""
    with suppress(Exception):  # the library raises no other
        if len(packed) <= _RTF_BYTES:
            rtf: bytes = import_module("compressed_rtf").decompress(packed)
            if rtf_html.has_html(rtf):
                return rtf_html.html_in(rtf), ""
            return "", "" if plain else text_of(rtf.decode("latin-1").replace("\0", ""))
    if not plain:
        item.compound.lost.add("its rich text, the only one it has, cannot be read")
    return "", ""


def _files(item: Item, context: Context, depth: int) -> Iterator[EmailMessage]:
    """What is attached: files, and messages as such."""
    for attached in item.attached(_ATTACHED):
        context.tick()
        inner = attached.inner(_DATA)
        if inner is None:
            yield _file(attached)
        elif depth == _DEEP:
            item.compound.lost.add(f"messages more than {_DEEP} deep")
        elif not _other(inner):
            holder = EmailMessage()
            holder.set_raw("Content-Type", "message/rfc822")
            holder.set_payload([_message(inner, context, depth + 1)])
            yield holder


def _file(attached: Item) -> EmailMessage:
    from ingest.parsers import mail_text  # noqa: PLC0415

    kind = attached.text(_MEDIA_TYPE).strip().lower()
    data = attached.data(_DATA)
    if kind == _SIGNED:  # the whole of a signed mail, its text within
        signed = mail_text.read(data)
        if signed.is_multipart():
            return signed
    name = next(filter(None, (line(attached.text(number)) for number in _FILE_NAMES)), "")
    part = body_part(kind if _KIND.match(kind) else "application/octet-stream", data)
    part.add_header("Content-Disposition", "attachment", filename=name[:250])
    return part


def body_part(kind: str, data: bytes, charset: str = "") -> EmailMessage:
    part = EmailMessage()
    part.set_raw("Content-Type", f'{kind}; charset="{charset}"' if charset else kind)
    part.set_raw("Content-Transfer-Encoding", "base64")
    part.set_payload(b2a_base64(data, newline=False).decode("ascii"))
    return part


_RULES = {"byline": "From", "source": "List-ID, Newsgroups or From", "language": "Content-Language"}
PARSER = Parser(name="outlook", version=2, suffixes=(".msg",), sniff=sniff, parse=parse, rules=_RULES)
