"""What newsletters put around their text: bids to view and to leave them, addresses of links, broken lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from email.message import Message
from itertools import pairwise
from typing import Final

from ingest.bylines import authors
from ingest.parsers.html_page.first_names import is_first_name

_BULK: Final = ("List-Unsubscribe", "List-ID", "List-Post", "X-Campaign", "Feedback-ID")
_ADDRESS: Final = re.compile(
    r"(?<![ \t])[ \t]*(?:\((?:https?|mailto):[^\s()]{1,2000}\)|[<\[](?:https?://|mailto:)[^\s<>\[\]]{1,2000}[>\]])"
)
_PICTURE: Final = re.compile(r"\[(?:image: [^\[\]\n]{0,300}|cid:[^\[\]\s]{1,300})\][ \t]*\n?")
#: What only the lists of mail programs show, beside the subject.
_PREHEADER: Final = re.compile(
    r"""<(div|span|p|td)\b(?=[^<>]{0,2000}\sstyle\s*=\s*(?:"[^"<>]{0,1000}|'[^'<>]{0,1000})display\s*:\s*none)[^<>]*>[^<>]*</\1\s*>""",
    re.IGNORECASE,
)
_ONLY_ADDRESS: Final = re.compile(r"(?:[\w ’'&|-]{0,40}:?\s)?https?://\S{1,2000}$")
_RULE: Final = re.compile(r"[-=_*~#\s]{4,}$")
_STARS: Final = re.compile(r"\*\* (?=\S)")  #: before the headings and links of Mailchimp's text
#: A bid to see the letter elsewhere, or to subscribe to one that was passed on; stands above the text.
_VIEW: Final = re.compile(
    r"""view\ (?:(?:this|it|the)\ )?(?:(?:e-?mail|message|newsletter|post)\ )?(?:in|on)\ (?:(?:your|the|a)\ )?
        (?:web|browser)
    |view\ (?:in\ browser|online|web\ version|as\ (?:a\ )?web\ ?page)|(?:trouble|problems)\ (?:viewing|reading)
    |can.?t\ see\ (?:this|the)\ (?:e-?mail|images)|forwarded\ this\ e-?mail|read\ (?:this\ )?(?:in\ app|online)\b
    |(?:im|in\ (?:ihrem|deinem)|mit\ dem)\ (?:web)?browser\ (?:an(?:sehen|zeigen)|lesen|öffnen)
    |(?:online|web)-?version|online\ (?:ansehen|lesen)|version\ en\ ligne
    |(?:voir|afficher|lire|consulter|ouvrir)\ .{0,40}(?:navigateur|en\ ligne)
    |(?:ver|leer|abrir)\ .{0,30}(?:en|no)\ (?:(?:el|tu|su|seu)\ )?navegador
    |(?:visualizza|leggi|apri|vedi)\ .{0,30}\b(?:browser|online)\b|bekijk\ .{0,40}(?:browser|online|webversie)
    |(?:visa|öppna|läs)\ .{0,30}webbläsare|(?:vis|åbn|åpne)\ .{0,30}(?:nettleser|browser)
    |(?:zobacz|otwórz|wyświetl)\ .{0,30}przeglądarce|zobrazit\ .{0,30}prohlížeči|открыть\ .{0,30}браузере
    |在浏览器中|在瀏覽器中|ブラウザで""",
    re.VERBOSE | re.IGNORECASE,
)
#: A bid to leave the list, or why the letter came; what follows is of the sender.
_LEAVE: Final = re.compile(
    r"""\bunsubscribe\b|\bopt[ -]out\b
    |(?:manage|update|change|edit)\ (?:(?:your|my)\ )?(?:(?:e-?mail|newsletter)\ )?
        (?:preferences|subscriptions?|settings)
    |you(?:.re|\ are|\ have)?\ (?:currently\ )?(?:receiv(?:ed|ing)|getting|got)\ this\ (?:e-?mail|newsletter|message)
    |this\ (?:e-?mail|newsletter|message)\ was\ sent\ (?:to|by)|(?:our|my)\ mailing\ address\ is|why\ did\ i\ get\ this
    |(?:newsletter\ )?(?:abmelden|abbestellen)|newsletter\ .{0,40}(?:austragen|nicht\ mehr)|sie\ erhalten\ diese
    |désabonner|désinscri(?:re|ption)|vous\ recevez\ ce|dar(?:se|te|me)\ de\ baja|descadastr
    |(?:cancelar|anular)\ (?:(?:la|a|mi|tu)\ )?(?:suscripción|inscrição|assinatura)
    |recib(?:es|e|ió)\ este\ (?:correo|boletín|mensaje)|disiscri|(?:cancella|annulla)\ .{0,20}iscrizione|ricevi\ questa
    |afmelden|uitschrijven|u\ ontvangt\ deze|avregistrera|avprenumerera|avsluta\ .{0,12}prenumeration|afmeld|avmeld
    |meld\ deg\ av|peruuta\ tilaus|wypisz\ się|zrezygnuj|odhlásit|leiratkoz|отписаться|відписатися|abonelikten
    |退订|取消订阅|取消訂閱|配信停止|登録解除|구독\ 취소|수신거부|إلغاء\ الاشتراك""",
    re.VERBOSE | re.IGNORECASE,
)
_RIGHTS: Final = re.compile(r"(?:copyright\b|©|\(c\)\s).{0,120}", re.IGNORECASE)
_TOP_LINES, _LONGEST = 8, 300  #: lines of a head; code points of a line that is such a bid
_FOOT: Final = 2_000  #: code points that a foot has at most
_WIDTHS: Final = range(50, 83)  #: at which mail breaks lines
_NOT_JOINED: Final = re.compile(r"[>*•·#|\d-]|\S.*(?: {3}|\t)\S")  #: lines of lists, quotations and tables
_OF: Final = re.compile(r"\s+(?:from|at|via|@|von|bei|de|of)\s+|\s*[|,]\s+", re.IGNORECASE)
_HOUSE: Final = re.compile(
    r"(?i)^the\s|\b(?:alerts?|newsletters?|times|post|daily|weekly|updates?|herald|gazette|journal|magazine|briefing|digest"
    r"|institute|office|ministry|no-?reply|info|today|tribune|guardian|observer|watch|report|letters?|notifications?)\b"
)


def is_letter(message: Message) -> bool:
    """Whether a mail went to many: it has a header of lists and campaigns."""
    return any(name in message for name in _BULK)


def is_bid(line: str) -> bool:
    """Whether a line or a link asks to leave the list, or says why the letter came."""
    return len(line) <= _LONGEST and _LEAVE.search(line) is not None


def is_of_letter(label: str) -> bool:
    """Whether a link is about the letter, not about what it tells."""
    return is_bid(label) or (len(label) <= _LONGEST and _VIEW.search(label) is not None)


def text_of(body: str) -> str:
    """The text of a newsletter without what stands around it."""
    given = body.split("\n")
    lines = ["" if _RULE.match(line) else _STARS.sub("", _ADDRESS.sub("", line)).rstrip() for line in given]
    kept = [line for line, whole in zip(lines, given, strict=True) if line or not whole.strip() or _RULE.match(whole)]
    seen = 0
    shown = []
    for line in kept:
        seen += bool(line.strip())
        top = seen <= _TOP_LINES and len(line) <= _LONGEST and _VIEW.search(line)
        if not top and not _ONLY_ADDRESS.match(line.strip()):
            shown.append(line)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_without_foot(shown))).strip()


def _without_foot(lines: Sequence[str]) -> list[str]:
    """The lines before the first bid to leave, and before lines of rights right above it, if little follows."""
    left = 0
    at = len(lines)
    while at and left <= _FOOT:
        at -= 1
        left += len(lines[at])
    begin = next(
        (n for n in range(at, len(lines)) if len(lines[n]) <= _LONGEST and _LEAVE.search(lines[n])), len(lines)
    )
    while begin and begin < len(lines) and (not lines[begin - 1].strip() or _RIGHTS.match(lines[begin - 1].strip())):
        begin -= 1
    return list(lines[:begin])


def without_preheader(page: str) -> str:
    """The page of a newsletter without the words that are hidden in it."""
    return _PREHEADER.sub("", page) if "display" in page.lower() else page


def without_pictures(text: str) -> str:
    """The text without the places of pictures, as Gmail and Outlook write them: "[image: logo.png]", "[cid:...]"."""
    return _PICTURE.sub("", text) if "[image:" in text or "[cid:" in text else text


def unbroken(text: str) -> str:
    """The text with the lines put together that a mail program broke; where it broke none, as it came."""
    lines = text.split("\n")
    width = max((len(line) for line in lines if len(line) < _WIDTHS.stop or "://" not in line), default=0)
    if width not in _WIDTHS or not any(above and below for above, below in pairwise(lines)):
        return text
    return "\n".join(_joined(lines, width))


def _joined(lines: Sequence[str], width: int) -> Iterator[str]:
    held = lines[0]
    for above, line in pairwise(lines):
        word = line.split(maxsplit=1)[:1]
        needed = len(word[0]) if word and len(word[0]) <= width else 0  # an address is broken nowhere
        full = bool(word) and width - 4 < len(above.rstrip()) + 1 + needed and len(above) <= width
        if above.strip() and full and not _NOT_JOINED.match(line) and not above.startswith(">"):
            held = f"{held.rstrip()} {line.lstrip()}"
        else:
            yield held
            held = line
    yield held


def sender(names: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """Writers and outlet of who sent a newsletter: "Ann Lee from Harbour Watch", "The Daily", "Ann Lee"."""
    if len(names) != 1:
        return tuple(names), ""
    name = names[0]
    person, *house = _OF.split(name, maxsplit=1)
    if house and is_first_name(person.split()[0] if person.split() else "") and 2 <= len(person.split()) <= 4:
        return (person,), house[0].strip()
    if is_first_name(name.split()[0]) and 2 <= len(name.split()) <= 4:
        return (name,), ""
    return ((), name) if _HOUSE.search(name) or not authors(name) else (tuple(names), "")
