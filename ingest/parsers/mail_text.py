"""What a mail or a saved web archive (both MIME) says of itself, read without trusting any header."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email import message_from_bytes, policy
from email.headerregistry import HeaderRegistry
from email.message import EmailMessage, Message
from email.utils import getaddresses, parsedate_to_datetime

from ingest.encoding import decode, plain
from store.model import PrintedDate

_ADDRESSES = re.compile(r"[@!<(,;:]")  #: signs of addresses; a header without one has a name alone
_LONGEST = 4_000  #: characters of a header; the standard library takes seconds for ten thousand of some
_HEX = re.compile(r"[0-9a-fA-F]{4}")
_EXPUNGED = 0x0008  #: of Thunderbird's flags
_NO_MAIL = ("spam", "drafts", "draft", "chat", "chats")  #: labels of Gmail
_REGISTRY = HeaderRegistry()
_MESSAGES = ("message/rfc822", "message/global", "message/news")


@dataclass(frozen=True, slots=True)
class Part:
    """One leaf of a message."""

    kind: str  #: media type, lower case, e.g. "text/html"
    data: bytes  #: transfer encoding undone
    charset: str  #: as declared, "" = none
    location: str  #: Content-Location, "" = none
    content_id: str  #: without the angle brackets
    attached: bool
    name: str  #: file name of an attachment


def _header(name: str, value: str) -> str:
    value = value[:_LONGEST]
    try:
        return _REGISTRY(name, value)
    except RecursionError:  # comments in comments without end
        return _REGISTRY(name, value.replace("(", " "))


POLICY = policy.default.clone(header_factory=_header)  #: for any message that is read


def read(data: bytes) -> EmailMessage:
    """The message. The standard library never refuses one; defects stay inside."""
    return message_from_bytes(data, policy=POLICY)


def header(message: Message, name: str) -> str:
    """A header as text, encoded words decoded, "" if it is missing or beyond repair."""
    try:
        value = message.get(name)
    except (
        AttributeError,
        IndexError,
        LookupError,
        OverflowError,
        TypeError,
        ValueError,
    ):  # the header parser stumbles over a few malformed ones
        value = str(dict(message.raw_items()).get(name) or "")[:_LONGEST]
    return plain(" ".join(str(value or "").encode("utf-8", "replace").decode("utf-8").split()))


def address(message: Message, name: str) -> str:
    """An address header with the name that mail of the eighties and Usenet have as a comment: "ann@x.org (Ann Lee)"."""
    text = header(message, name)
    if text.count('"') == 2 and text[0] == text[-1] == '"':  # a name alone, which Python quotes
        text = text.strip('"')
    raw = " ".join(str(dict(message.raw_items()).get(name, ""))[:_LONGEST].split())
    return plain(raw) if "(" in raw and "(" not in text and raw.isascii() and "=?" not in raw else text


def parts(message: Message) -> Iterator[Part]:
    """The leaves in order, messages inside messages included."""
    return (_part(leaf) for leaf in message.walk() if not leaf.is_multipart())


def inside(message: Message) -> tuple[list[Part], list[Message]]:
    """The leaves of a message in order, and the messages attached to it, whose parts are their own."""
    leaves: list[Part] = []
    messages: list[Message] = []
    open_parts: list[Message] = [message]
    while open_parts:
        part = open_parts.pop()
        if not part.is_multipart():
            leaves.append(_part(part))
            continue
        held = [each for each in part.get_payload() if isinstance(each, Message)]
        if part.get_content_type() in _MESSAGES:
            messages += held
        else:
            open_parts += reversed(held)
    return leaves, messages


def _part(leaf: Message) -> Part:
    payload = leaf.get_payload(decode=True)
    return Part(
        kind=leaf.get_content_type(),
        data=payload if isinstance(payload, bytes) else b"",
        charset=_charset(leaf),
        location=header(leaf, "Content-Location"),
        content_id=header(leaf, "Content-ID").strip("<>"),
        attached=leaf.get_content_disposition() == "attachment",
        name=_file_name(leaf),
    )


def _charset(leaf: Message) -> str:
    try:
        return str(leaf.get_content_charset() or "")
    except (LookupError, TypeError, ValueError):
        return ""


def _file_name(leaf: Message) -> str:
    try:
        return plain(str(leaf.get_filename() or ""))
    except (LookupError, TypeError, ValueError):
        return ""


def text_of(part: Part) -> str:
    return plain(decode(part.data, part.charset).text)


def set_aside(message: Message) -> str:
    """What programs that keep mail say of one that nobody reads; "" for any other.

    Thunderbird and others leave deleted mail in the file, moved mail in that of the folder where it was; Google's
    Takeout has all folders in one.
    """
    status = header(message, "X-Mozilla-Status")
    if (_HEX.fullmatch(status) and int(status, 16) & _EXPUNGED) or "D" in header(message, "X-Status"):
        return "deleted or moved, only not yet removed from the file"
    labels = {label.strip().lower() for label in header(message, "X-Gmail-Labels").split(",")}
    return next((f"in the folder {name.capitalize()}" for name in _NO_MAIL if name in labels), "")


def names(message: Message, name: str) -> tuple[str, ...]:
    """Display names of an address header, the bare address where there is none."""
    text = address(message, name)
    if text and not _ADDRESSES.search(text):
        return (text,)
    pairs = getaddresses([text])
    return tuple(dict.fromkeys(plain(shown or address) for shown, address in pairs if shown or address))


def date(message: Message, rule: str) -> PrintedDate | None:
    """The Date header as it was printed: local time and its offset, nothing shifted."""
    text = header(message, "Date")
    try:
        found = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError, OverflowError):
        from ingest.dates import read_date  # noqa: PLC0415

        other = read_date(text)
        return replace(other, rule=rule) if other else None
    shift = found.utcoffset()
    minutes = None if shift is None else int(shift.total_seconds() // 60)
    return PrintedDate(value=found.strftime("%Y-%m-%dT%H:%M").zfill(16), text=text, rule=rule, offset=minutes)
