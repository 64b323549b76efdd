"""Mail that was passed on: the message inside, with the sender, subject and day that its own headers say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from email.utils import getaddresses
from typing import Final, Literal

from ingest.dates import find_dates, read_date
from ingest.encoding import plain
from ingest.parsers import mail_letters
from ingest.parsers.page_dump.text.language import language_of
from ingest.parsers.page_dump.text.mail_head import kind_of, value_of
from ingest.patterns import regex
from store.model import Article, Evidence, PrintedDate, Rejected

#: Words for passing on, in the line that mail programs write above what is passed on.
_PASSED: Final = regex(
    r"""forward|weitergeleitet|weiterleit|transféré|transfere|réexpédié|reenviad|reencaminhad|encaminhad|inoltrat
    |doorgestuurd|vidarebefordra|videresend|välitet|przekaz|přepos|továbbít|iletil|redirecțion|προώθ|перес|переадрес
    |转发|轉寄|転送|전달|전달된""",
    re.VERBOSE | re.IGNORECASE,
)
_MARK: Final = regex(r"(?P<ruler>-{3,}|_{8,}|={3,})?\s*(?P<words>[^-_=].{0,80}?)?\s*(?(ruler)[-_=]{0,20}|[:：])$")
#: What programs put before the subject of mail that they pass on; several of them one before the other.
_PREFIX: Final = regex(
    r"\s*(?:(?:fwd?|fw|wg|tr|rv|enc|vl|vb|vs|pd|doorst|ilt|i̇lt|переслано|转发|轉寄|転送)\s*[:：]|I:(?=\s))\s*",
    re.IGNORECASE,
)
_ANSWER: Final = regex(r"\s*(?:re|aw|sv|antw|odp|ynt|res|rif|回复|答复)\s*(?:\[\d+\])?\s*[:：]", re.IGNORECASE)
_STARS: Final = regex(r"^\*([^*:：]{2,18}[:：])\*(?=\s|$)")  #: bold type, as Gmail writes it in text
_ANGLES: Final = regex(r"\[mailto:([^\[\]\s]{1,300})\]")
_QUOTED: Final = regex(r"(?m)^>[ ]?")
_MOST: Final = 40  #: lines of one block of headers
_FOLDED: Final = 20  #: lines over which the recipients may run
_LONG: Final = 60  #: characters of a line that a program breaks
_SAMPLE: Final = 20  #: lines whose words tell the language of a message
#: Headers that a program ran together behind its own line: "----- Forwarded Message -----From: ...To: ...Sent: ..."
_GLUED: Final = regex(r"^[ \t]*-{3,}[^-\n]{3,60}-{3,}[ \t]?(?=From: )[^\n]{10,2000}$", re.MULTILINE)
_LABEL: Final = regex(r"(?<=\S)[ \t]?(?=(?:From|To|Cc|Sent|Date|Subject): )")
#: What programs of firms write above mail from outside, and between the headers and the text.
_WARNING: Final = regex(
    r"\s*(?:importance: \w+\s*\n"
    r"|(?:\W{0,4}(?:caution|warning|attention|achtung|vorsicht|external(?: e-?mail)?)\b[^\n]{0,300}"
    r"(?:external|outside|extern|außerhalb|click|klicken|expéditeur|unbekannt)[^\n]{0,400}\n))+\s*",
    re.IGNORECASE,
)
_OF_MAIL: Final = regex(r"mail|message|sender|absender|nachricht|expéditeur|courriel", re.IGNORECASE)
_OUTSIDE: Final = regex(r"\s*\[(?:external|externe?|ext)(?: (?:e-?mail|sender|message))?\]\s*:?\s*", re.IGNORECASE)
_DEEP: Final = 5  #: times that one mail was passed on
_FIRST_LINES: Final = 2_000  #: among which the headers of the first message inside are looked for
_RULE: Final = "mail:forwarded-headers"
SHORT: Final = 120  #: words of a note on what is passed on or attached; more are a text of their own


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """A message inside of another."""

    note: str  #: what those who passed it on wrote above it
    sender: str  #: as printed, "Ann Lee <ann@post.example>"
    subject: str
    sent: str  #: as printed
    body: str


def bare_subject(subject: str) -> str:
    """A subject without the marks of passing on, and of coming from outside, before it."""
    while found := _PREFIX.match(subject) or _OUTSIDE.match(subject):
        subject = subject[found.end() :]
    return subject


def inside_subject(subject: str) -> str:
    """A subject without the mark of coming from outside before it."""
    found = _OUTSIDE.match(subject)
    return subject[found.end() :] if found else subject


def passed_on(text: str, subject: str) -> Passed | None:
    """The message that a mail passes on, the innermost of several; None for answers and other mail."""
    found = _outermost(text, subject)
    if found is None:
        return None
    for _ in range(_DEEP):
        inner = _outermost(found.body, found.subject)
        if inner is None or len(inner.note.split()) > SHORT:
            break
        note = "\n\n".join(filter(None, (found.note, inner.note)))
        found = Passed(
            note=note,
            sender=inner.sender,
            subject=inner.subject or found.subject,
            sent=inner.sent,
            body=inner.body,
        )
    return found


def retold(
    found: Article | Rejected, passed: Passed, *, letter: bool, order: Literal["DMY", "MDY", ""]
) -> Article | Rejected:
    """The article of a mail that passes a message on with that message's headline, writer and day; who passed it on,
    when and with what words is kept beside. ``letter``: the message is a newsletter.
    """
    if isinstance(found, Rejected):
        return found
    read = _day(passed, order)
    published = PrintedDate(value=read.value, text=passed.sent[:300], rule=_RULE, offset=read.offset) if read else None
    names, house = _names(passed.sender), ""
    if letter:
        names, house = mail_letters.sender(names)
    by = {"from": found.byline, "date": found.published.text if found.published else "", "note": passed.note}
    said = {"title": passed.subject, "byline": passed.sender, "published": passed.sent if published else ""}
    told = tuple(Evidence(field=name, rule=_RULE, text=text[:300]) for name, text in said.items() if text)
    return replace(
        found,
        title=passed.subject,
        byline=passed.sender,
        authors=names,
        source=house,
        published=published,
        evidence=(*(each for each in found.evidence if each.field not in said), *told),
        extra={**found.extra, "forwarded": {name: text for name, text in by.items() if text}},
    )


def _names(sender: str) -> tuple[str, ...]:
    """The names of senders; Lotus has their place behind a slash in place of an address."""
    if "@" not in sender:
        return tuple(filter(None, [plain(sender.partition("/")[0].strip())]))
    pairs = getaddresses([sender])
    return tuple(dict.fromkeys(plain(name or address) for name, address in pairs if name or address))


def _day(passed: Passed, order: Literal["DMY", "MDY", ""]) -> PrintedDate | None:
    """When the message was sent, in whatever language its headers or its text are."""
    for language in (None, language_of(passed.body.split("\n")[:_SAMPLE]) or None):
        if read := read_date(passed.sent, language=language, order=order):
            return read
        dates = [each for each in find_dates(passed.sent, language=language, order=order) if not each.ambiguous]
        if dates:
            return dates[0].date
    return None


def _outermost(text: str, subject: str) -> Passed | None:
    if "---From: " in text or "--- From: " in text:
        text = _GLUED.sub(lambda found: _LABEL.sub("\n", found[0]), text)
    lines = text.split("\n")
    bare = [_bare(line) for line in lines[:_FIRST_LINES]]
    row = next((at for at, line in enumerate(bare) if kind_of(line) and len(_told(bare, at)[1]) > 1), -1)
    if row < 0:
        return None
    below, said = _told(bare, row)
    mark = _mark(bare, row)
    if not _is_passed_on(bare, row, mark, said, subject):
        return None
    note = mail_letters.without_signature("\n".join(lines[: row if mark < 0 else mark]))
    return Passed(
        note=note,
        sender=_ANGLES.sub(r"<\1>", said.get("sender", "")).replace("*", ""),
        subject=bare_subject(said.get("subject", "").replace("*", "") or bare_subject(subject)),
        sent=said.get("sent", ""),
        body=without_warning(_unquoted(_below_mark(lines, below))),
    )


def _is_passed_on(bare: Sequence[str], row: int, mark: int, said: dict[str, str], subject: str) -> bool:
    """Whether headers are of a message that is passed on, not of one that is answered: by the words above them, else by
    the mark before the subject, else, below "Original Message", by a mail that says little itself.
    """
    if "sender" not in said or said.keys().isdisjoint(("subject", "sent")):
        return False
    if mark >= 0 and _PASSED.search(bare[mark]):
        return True
    if len(said.keys() - {"other"}) < 3:
        return False
    if _PREFIX.match(subject):
        return True
    few = sum(len(line.split()) for line in bare[:row]) <= SHORT
    return mark >= 0 and bare[mark][:1] == "-" and few and not _ANSWER.match(subject)


def _bare(line: str) -> str:
    """A line without the marks of quotation and of bold type."""
    return _STARS.sub(r"\1", line.lstrip("> \t\ufeff").rstrip())


def _mark(bare: Sequence[str], row: int) -> int:
    """The line above headers that says what they are; -1 if none does."""
    above = next((at for at in range(row - 1, max(-1, row - 4), -1) if bare[at]), -1)
    return above if above >= 0 and _MARK.match(bare[above]) else -1


def _told(bare: Sequence[str], row: int) -> tuple[int, dict[str, str]]:
    """The line below a block of headers, and what each kind says. HTML has empty lines between them."""
    said: dict[str, str] = {}
    at = below = row
    last, folded = "", 0
    while at < min(len(bare), row + _MOST):
        line = bare[at]
        kind = kind_of(line) or _empty(line)
        if kind and (kind not in said or kind == "other"):
            said[kind] = value_of(line) if kind_of(line) else ""
            last, folded = kind, 0
        elif line and not kind and bare[at - 1] and last and _goes_on(last, bare[at - 1], line) and folded < _FOLDED:
            said[last] = f"{said[last]} {line}"
            folded += 1
        elif line:
            break
        at += 1
        below = at if line else below
    return below, said


def _empty(line: str) -> str:
    """The kind of a header without a value."""
    return kind_of(f"{line} -") if line[-1:] in (":", "：") else ""


def _goes_on(kind: str, above: str, line: str) -> bool:
    """Whether a line belongs to the header above it, which was too long for one."""
    if kind in ("recipient", "other"):
        return "@" in line or above[-1:] in ",;"
    return ("@" in line and " " not in line) if kind == "sender" else kind == "subject" and len(above) >= _LONG


def _unquoted(lines: Sequence[str]) -> str:
    """The text below headers without the marks of quotation that stand before all of it."""
    text = "\n".join(lines).strip("\n")
    shown = [line for line in lines if line.strip()]
    return _QUOTED.sub("", text).strip() if shown and all(line.startswith(">") for line in shown) else text.strip()


def _below_mark(lines: Sequence[str], below: int) -> Sequence[str]:
    """The lines below headers, without a second rule that says what they are."""
    first = next((at for at in range(below, min(len(lines), below + 3)) if lines[at].strip()), below)
    found = _MARK.match(_bare(lines[first])) if first < len(lines) else None
    return lines[first + 1 if found and found["ruler"] and _PASSED.search(found["words"] or "") else below :]


def without_warning(text: str) -> str:
    """The text without what a firm's programs set above mail from outside."""
    found = _WARNING.match(text)
    return text[found.end() :] if found and _OF_MAIL.search(found[0]) else text
