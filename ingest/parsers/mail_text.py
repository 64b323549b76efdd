"""What a mail or a saved web archive (both MIME) says of itself, read without trusting any header."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email import message_from_bytes, policy
from email.headerregistry import HeaderRegistry
from email.message import EmailMessage, Message
from email.utils import getaddresses, parsedate_to_datetime
from functools import lru_cache, partial

from ingest.bylines import authors
from ingest.dates import read_date
from ingest.encoding import codec_of, decode, plain
from ingest.patterns import regex
from store.model import PrintedDate

_ADDRESSES = regex(r"[@!<(,;:]")  #: signs of addresses; a header without one has a name alone
_LONGEST = 4_000  #: characters of a header; the standard library takes seconds for ten thousand of some
_HEX = regex(r"[0-9a-fA-F]{4}")
_EXPUNGED = 0x0008  #: of Thunderbird's flags
_NO_MAIL = (
    *("spam", "drafts", "draft", "chat", "chats", "entwürfe", "brouillons", "borradores", "bozze", "rascunhos"),
    *(
        "concepten",
        "utkast",
        "kladder",
        "luonnokset",
        "wersje robocze",
        "koncepty",
        "черновики",
        "чернетки",
        "taslaklar",
    ),
    *("下書き", "草稿", "임시보관함"),
)  #: labels of Gmail, which are in the language of the account
_ENCODED = regex(r"=\?([\w.:-]{1,40})(?=(?:\*[\w-]{1,20})?\?[bBqQ]\?)")  #: the charset of an encoded word
_IN_QUOTES = regex(r"'([^']{1,100})'(?= via |$)")  #: a name as Outlook and Google's groups quote it
_SIGNED = "-- "  #: above a signature; its space says nothing
_DRAFT, _DELETED = "T", "D"  #: of X-Status, as mail programs of Unix write it
_CLASS_OF = lru_cache(maxsize=256)(HeaderRegistry().__getitem__)  #: which makes a class at each call
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
    choice: int = 0  #: parts of the same number say the same in several ways, 0 = none does
    flow: str = ""  #: of a plain text whose lines go on after a space (RFC 3676): "keep" or "drop" that space


def _header(name: str, value: str, charset: str = "") -> str:
    """A header; ``charset``: of its letters where they are written as they are, which no standard knows of."""
    value = _ENCODED.sub(lambda found: f"=?{codec_of(found[1]) or found[1]}", _legible(value[:_LONGEST], charset))
    try:
        return _CLASS_OF(name.lower())(name, value)
    except RecursionError:  # comments in comments without end
        return _CLASS_OF(name.lower())(name, value.replace("(", " "))
    except (AttributeError, IndexError, LookupError, OverflowError, TypeError, ValueError):  # it stumbles over a few
        return _CLASS_OF("")(name, value)


def _legible(value: str, charset: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError:
        return decode(value.encode("utf-8", "surrogateescape"), charset).text
    return value


POLICY = policy.default.clone(header_factory=_header)  #: for any message that is read


def read(data: bytes) -> EmailMessage:
    """The message. The standard library never refuses one; defects stay inside."""
    message = message_from_bytes(data, policy=POLICY)
    if not data.isascii():
        told = next(filter(None, map(_charset, message.walk())), "")
        message.policy = POLICY.clone(header_factory=partial(_header, charset=told))
    return message


def header(message: Message, name: str) -> str:
    """A header as text, encoded words decoded, "" if it is missing or beyond repair."""
    return plain(" ".join(str(message.get(name) or "").split()))


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
    open_parts: list[tuple[Message, int]] = [(message, 0)]
    choices = 0
    while open_parts:
        part, choice = open_parts.pop()
        if not part.is_multipart():
            leaves.append(_part(part, choice))
            continue
        held = [each for each in part.get_payload() if isinstance(each, Message)]
        if part.get_content_type() in _MESSAGES:
            messages += (_unpacked(each, part) for each in held)
            continue
        if part.get_content_type() == "multipart/alternative" and not choice:
            choices += 1
            choice = choices
        open_parts += ((each, choice) for each in reversed(held))
    return leaves, messages


def _unpacked(message: Message, holder: Message) -> Message:
    """A message attached to another, which some programs pack in base64, against the standard."""
    if message.keys() or header(holder, "Content-Transfer-Encoding").lower() != "base64":
        return message
    text = message.get_payload()
    try:
        return read(b64decode(text)) if isinstance(text, str) else message
    except ValueError:
        return message


def _part(leaf: Message, choice: int = 0) -> Part:
    payload = leaf.get_payload(decode=True)
    return Part(
        kind=leaf.get_content_type(),
        data=payload if isinstance(payload, bytes) else b"",
        charset=_charset(leaf),
        location=header(leaf, "Content-Location"),
        content_id=header(leaf, "Content-ID").strip("<>"),
        attached=leaf.get_content_disposition() == "attachment",
        name=_file_name(leaf),
        choice=choice,
        flow=_flow(leaf),
    )


def _flow(leaf: Message) -> str:
    try:
        if str(leaf.get_param("format") or "").lower() != "flowed":
            return ""
        return "drop" if str(leaf.get_param("delsp") or "").lower() == "yes" else "keep"
    except (LookupError, TypeError, ValueError):
        return ""


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
    charset = part.charset
    if not charset and part.kind == "text/html":
        from ingest.parsers.html_page.page import declared_encoding  # noqa: PLC0415 - lxml, for such parts only

        charset = declared_encoding(part.data)
    text = plain(decode(part.data, charset).text)
    return "\n".join(_unflowed(text, part.flow)) if part.flow and part.kind == "text/plain" else text


def _unflowed(text: str, flow: str) -> Iterator[str]:
    """The lines that the sender wrote."""
    held: list[str] = []
    deep = 0
    for line in text.split("\n"):
        inner = line.lstrip(">")
        depth = len(line) - len(inner)
        inner = inner.removeprefix(" ")
        if held and (depth != deep or inner == _SIGNED):
            yield "".join(held)
            held = []
        held = held or [f"{'>' * depth} " if depth else ""]
        deep, soft = depth, inner.endswith(" ") and inner != _SIGNED
        held.append(inner[:-1] if soft and flow == "drop" else inner)
        if not soft:
            yield "".join(held)
            held = []
    if held:
        yield "".join(held)


def set_aside(message: Message) -> str:
    """What programs that keep mail say of one that nobody reads; "" for any other.

    Thunderbird and others leave deleted mail in the file, moved mail in that of the folder where it was; Google's
    Takeout has all folders in one.
    """
    status = header(message, "X-Mozilla-Status")
    flags = header(message, "X-Status")
    if (_HEX.fullmatch(status) and int(status, 16) & _EXPUNGED) or _DELETED in flags:
        return "deleted or moved, only not yet removed from the file"
    if _DRAFT in flags:
        return "in the folder Drafts"
    labels = {label.strip().lower() for label in header(message, "X-Gmail-Labels").split(",")}
    return next((f"in the folder {name.capitalize()}" for name in _NO_MAIL if name in labels), "")


def names(message: Message, name: str) -> tuple[str, ...]:
    """Display names of an address header, the bare address where there is none."""
    text = address(message, name)
    if text and not _ADDRESSES.search(text):
        return (text,)
    pairs = getaddresses([text])
    if len(pairs) == 2 and "@" not in pairs[0][1] and not pairs[0][0] and pairs[1][0]:  # Lee, Ann <ann@post.example>
        pairs = [(f"{pairs[0][1]}, {pairs[1][0]}", pairs[1][1])]
    shown = (_behind_agency(_given_first(_IN_QUOTES.sub(r"\1", name))) or address for name, address in pairs)
    return tuple(dict.fromkeys(plain(name) for name in shown if name))


def _behind_agency(name: str) -> str:
    """The writer's name, where that of the agency stands before it: "NWP / ANN LEE"."""
    agency, _, writer = name.partition(" / ")
    return writer if agency.isupper() and " " not in agency and authors(writer) == (writer,) else name


def _given_first(name: str) -> str:
    """A name that an address book has as "Lee, Ann"."""
    surname, comma, _ = name.partition(", ")
    found = authors(name) if comma else ()
    return found[0] if len(found) == 1 and found[0].endswith(f" {surname}") else name


def date(message: Message, rule: str) -> PrintedDate | None:
    """The Date header as it was printed: local time and its offset, nothing shifted."""
    raw = next((str(value) for name, value in message.raw_items() if name.lower() == "date"), "")
    text = plain(" ".join(_legible(raw[:_LONGEST], "").split()))
    try:
        found = parsedate_to_datetime(text)
        if 100 <= found.year < 1000:  # RFC 5322, 4.3: programs that count the years from 1900
            found = found.replace(year=found.year + 1900)
    except (TypeError, ValueError, IndexError, OverflowError):
        other = read_date(text)
        return replace(other, rule=rule) if other else None
    value = found.strftime("%Y-%m-%dT%H:%M").zfill(16)
    shift = found.utcoffset()
    if shift is not None:
        return PrintedDate(value=value, text=text, rule=rule, offset=int(shift.total_seconds() // 60))
    named = read_date(text) if text[-1:].isalpha() else None  # a zone that the standard does not name: "CET"
    offset = named.offset if named and named.value == value else None
    return PrintedDate(value=value, text=text, rule=rule, offset=offset)
