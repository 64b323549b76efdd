"""Files attached to a mail: each is read as the document that it is; a covering note is no article beside them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email.message import Message
from typing import Final

from ingest import formats, readers
from ingest.explained import explained
from ingest.parsers import mail_text
from ingest.parsers.contract import Context
from ingest.parsers.mail_forwards import SHORT
from ingest.parsers.newsxml import Keys
from ingest.patterns import regex
from ingest.placed import dated
from ingest.unread import unread
from store.errors import ParseError
from store.model import Article, Evidence, Rejected

#: Parts that are of the mail, not of its news: pictures, signatures, cards, appointments, reports on delivery.
_BESIDE: Final = regex(
    r"(?:image|audio|video|font|model)/|text/(?:calendar|(?:x-)?vcard|directory|rfc822-headers|css|x-amp-html)"
    r"|application/(?:ics|pgp|(?:x-)?pkcs7|pkix)|message/(?:delivery|disposition|feedback)"
)
_NO_NEWS: Final = regex(r"\.(?:ics|vcf|vcs|p7[smc]|asc|sig|pgp|gpg|key|cer|crt)$", re.IGNORECASE)
_LEFT_OVER: Final = regex(r"ATT\d{3,}\.(?:txt|(html?)|c|bin)$", re.IGNORECASE)  #: what Exchange makes of later text
_LEFT_WORDS: Final = 60  #: of such a part at most, which is a foot of a list or a signature
_FOOT: Final = regex(rb"\s*(?:[_=*-]{2}|sent from)|mailing list|unsubscribe|confidential|vertraulich", re.IGNORECASE)
_FEW: Final = 40  #: words of a mail that is no article beside what is attached to it
#: Words of letters that go with something, and how letters begin.
_COVERING: Final = regex(
    r"""\b(?:attach(?:ed|ment|ing)|enclosed|see\ below|fyi
    |anbei|anhang|angehängt|im\ anhang|beigefügt|anliegend|ci-joint\w*|pièces?\ jointes?|en\ pj
    |adjunt\w*|en\ anexo|anexo|em\ anexo|allegat\w*|in\ allegato|bijlage|bijgevoegd|bifoga\w*|bilaga|vedhæft\w*
    |vedlagt|vedlegg|liitteenä|liite|załącz\w*|přílo\w*|mellékel\w*|ekte|вложен\w*|прилага\w*|во\ вложении)\b
    |添付|附件|첨부
    |\A\W*(?:hi|hello|dear|hey|good\ (?:morning|afternoon|evening)|hallo|liebe[rs]?|sehr\ geehrte\w*
    |guten\ (?:tag|morgen)|moin|bonjour|chère?s?|hola|estimad\w+|querid\w+|caro|cara|ciao|gentil\w+|olá|caros
    |beste|geachte|hej|hei|kære|cześć|szanown\w+|здравствуйте|уважаем\w+)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_DEEP: Final = 8  #: attachments in attachments, members in archives
_KEPT: Final = 2_000  #: characters of a covering note that are kept


def of_machines(message: Message, leaves: Sequence[mail_text.Part]) -> str:
    """What a mail is that programs exchange; "" for one with something to read."""
    if message.get_content_type() == "multipart/report":
        return "a report on the delivery of another mail"
    if mail_text.header(message, "Auto-Submitted").lower().startswith("auto-replied"):
        return "an automatic answer"
    if any(part.kind == "text/calendar" and not (part.attached or part.name) for part in leaves):
        return "an invitation of a calendar"  # a release's appointment is a file beside its text
    return ""


def parted(leaves: Sequence[mail_text.Part]) -> tuple[list[mail_text.Part], list[mail_text.Part]]:
    """The parts that a reader is shown as the mail's text, and the files that may be documents of their own."""
    shown, files = [], []
    texts = 0
    for above, leaf in zip((None, *leaves), leaves, strict=False):
        part = _later_text(leaf, above) or leaf
        own = part.kind.startswith("text/") and (not part.name or not texts)
        if not part.attached and (own or not part.name):
            shown.append(part)
            texts += part.kind.startswith("text/")
        elif not _is_beside(part):
            files.append(part)
    return shown, files


def _later_text(part: mail_text.Part, above: mail_text.Part | None) -> mail_text.Part | None:
    """A part that Exchange gave a file's name though it is text of the mail, below a file: without that name."""
    named = _LEFT_OVER.match(part.name)
    if named is None or b"\0" in part.data:
        return None
    below_text = above is not None and above.kind.startswith("text/")
    if len(part.data.split()) <= _LEFT_WORDS and (below_text or _FOOT.search(part.data)):
        return None
    return replace(part, kind="text/html" if named[1] else "text/plain", attached=False, name="")


def names(leaves: Sequence[mail_text.Part]) -> list[str]:
    """Of the files attached."""
    return [part.name for part in leaves if part.attached and part.name and not _LEFT_OVER.match(part.name)]


def _is_beside(part: mail_text.Part) -> bool:
    if _BESIDE.match(part.kind) or _NO_NEWS.search(part.name):
        return True
    return bool(_LEFT_OVER.match(part.name)) and len(part.data.split()) <= _LEFT_WORDS


def read(
    part: mail_text.Part, message: Message, place: tuple[Keys, int], context: Context
) -> Iterator[Article | Rejected]:
    """What an attached file, and each member of an attached archive, is read as."""
    keys, number = place
    origin = mail_text.header(message, "Message-ID").strip("<> ") or str(number)
    name = part.name.replace("/", "_") or "attachment"
    if context.path.count("!") >= _DEEP:
        yield Rejected(code="too-deep", reason=f"attachments more than {_DEEP} deep", record=number)
        return
    try:
        for item in readers.items(io.BytesIO(part.data), name, len(part.data)):
            context.tick()
            for found in _item(item, part, context):
                if isinstance(found, Rejected):
                    yield replace(found, record=number, line=None, reason=f"attachment {item.label}: {found.reason}")
                    continue
                key = f"{origin}!{item.label}" if found.key == "1" else f"{origin}!{item.label}#{found.key}"
                yield replace(of_mail(found, message), key=keys.next(key, number))
    except ParseError as error:
        yield Rejected(code=error.ledger_code, reason=f"attachment {name}: {error.what}", record=number)


def _item(item: readers.Item, part: mail_text.Part, context: Context) -> Iterator[Article | Rejected]:
    if item.kind != "document" or item.stream is None:
        if item.code:
            yield Rejected(code="not-an-article" if item.kind == "skipped" else item.code, reason=item.reason)
        return
    head = item.stream.head()
    if not head.strip() or formats.is_resource(item.name, head):
        return
    parser = formats.detect(item.stream.ahead(), item.name)
    if parser is None or (parser.name in formats.ANY_TEXTS and formats.is_binary(head)):
        yield Rejected(code="not-an-article", reason=unread(head) or f"a file of a kind that is not read ({part.kind})")
        return
    path = f"{context.path}!{item.label}"
    inner = replace(context, name=item.name, path=path, size=None, children=0, beside={}, told=lambda _: None)
    try:
        for found in parser.parse(item.stream, inner):
            if isinstance(found, Article):
                yield explained(dated(found, path, parser.name), parser.name, parser.rules)
            else:
                yield found
    except ParseError as error:
        yield Rejected(code=error.ledger_code, reason=error.what)
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # noqa: BLE001 - a parser's bug must cost one attachment, not the mailbox
        yield Rejected(code="parser-error", reason=f"{type(error).__name__}: {error}")


def of_mail(found: Article, message: Message) -> Article:
    """The article with the mail that brought it; what it was attached to was there when that was sent."""
    said = {"from": mail_text.address(message, "From")}
    said |= {name.lower(): mail_text.header(message, name) for name in ("Date", "Subject")}
    origin = {name: text for name, text in said.items() if text}
    sent = mail_text.date(message, "mail:Date")
    found = replace(found, extra={**found.extra, "mail": {**origin, **_inner(found)}})
    if found.retrieved or sent is None or (found.published and found.published.value > sent.value):
        return found
    seen = Evidence(field="retrieved", rule="mail:Date", text=sent.text[:300])
    return replace(found, retrieved=sent.value, evidence=(*found.evidence, seen))


def _inner(found: Article) -> dict[str, object]:
    """What an article says of the mail that brought it already: one inside of this one."""
    inner = found.extra.get("mail")
    return dict(inner) if isinstance(inner, dict) else {}


def settled(
    own: Sequence[Article | Rejected], brought: list[Article | Rejected], names: list[str], number: int
) -> Iterator[Article | Rejected]:
    """What a mail says and what is attached to it: where that is articles, a note that covers them is none."""
    note = own[0] if len(own) == 1 else None
    if isinstance(note, Article) and not note.body and (names or brought):
        reason = "a mail without a text of its own, with files attached to it"
        yield Rejected(code="not-an-article", reason=reason, record=number)
        yield from brought
        return
    if isinstance(note, Article) and _is_covering(note.body) and any(isinstance(each, Article) for each in brought):
        yield Rejected(code="not-an-article", reason="a covering note on what is attached to it", record=number)
        for each in brought:
            yield _covered(each, note.body) if isinstance(each, Article) else each
        return
    for each in own:
        if isinstance(each, Article) and names:
            yield replace(each, extra={**each.extra, "attachments": names})
        else:
            yield each
    yield from brought


def _is_covering(body: str) -> bool:
    words = len(body.split())
    return words <= _FEW or (words <= SHORT and _COVERING.search(body) is not None)


def _covered(found: Article, note: str) -> Article:
    mail = _inner(found)
    return replace(found, extra={**found.extra, "mail": {**mail, "note": note[:_KEPT]}}) if note and mail else found
