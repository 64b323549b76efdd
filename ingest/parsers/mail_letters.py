"""What newsletters put around their text: bids to view and to leave them, addresses of links, broken lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from email.message import Message
from itertools import pairwise
from typing import Final

from ingest.bylines import authors
from ingest.markup import body_text
from ingest.parsers.html_page.first_names import is_first_name
from ingest.parsers.page_dump.text.mail_head import kind_of
from ingest.patterns import regex

_BULK: Final = ("List-Unsubscribe", "List-ID", "List-Post", "X-Campaign", "Feedback-ID")
_ADDRESS: Final = regex(
    r"(?<![ \t])[ \t]*(?:\((?:https?|mailto):[^\s()]{1,2000}\)|[<\[] ?(?:https?://|mailto:)[^\s<>\[\]]{1,2000} ?[>\]])"
)
_PICTURE: Final = regex(
    r"(?:\[(?:image: [^\[\]\n]{0,300}|cid:[^\[\]\s]{1,300})\]|<image\d{3}\.(?:png|jpe?g|gif)>)[ \t]*\n?"
)
_PLACES: Final = ("[image:", "[cid:", "<image0")
#: What only the lists of mail programs show, beside the subject.
_PREHEADER: Final = regex(
    r"""<(div|span|p|td)\b(?=[^<>]{0,2000}\sstyle\s*=\s*(?:"[^"<>]{0,1000}|'[^'<>]{0,1000})display\s*:\s*none)[^<>]*>[^<>]*</\1\s*>""",
    re.IGNORECASE,
)
#: Signs without a width behind what the lists of mail programs show, so that these show no more.
_FILLED: Final = regex(r"(?:[\u034f\u200b\u200c\u2007\ufeff] ?){3,}$")
_FILLING: Final = 60  #: code points of these that are looked at
_SIGN: Final = 200  #: code points at a text's end in which a telephone says that it sent it
_DEVICE: Final = regex(
    r"\s*\n(?:sent from my [\w ]{2,30}|von meinem \w{2,20} gesendet|envoyé de mon \w{2,20}"
    r"|enviado (?:desde mi|do meu) \w{2,20}"
    r"|inviato da(?:l mio)? \w{2,20}|verstuurd vanaf mijn \w{2,20}|get outlook for (?:ios|android)[^\n]{0,60})\.?\s*\Z",
    re.IGNORECASE,
)
_TITLE: Final = regex(r"<title\b[^<>]{0,300}>[^<]*(?:</title\s*>)?", re.IGNORECASE)
#: A signature: RFC 3676, 4.3; the space behind the dashes gets lost on the way, they then part stories as well.
_SIGNED: Final = regex(r"(?:^|\n)-- \n(?:(?!-- $)[^\n]*(?:\n|\Z)){0,16}\Z", re.MULTILINE)
#: a wire's rights below a rule at a text's end
_WIRE_RIGHTS: Final = regex(
    r"\n[ \t]*-{2,}[ \t]*\n[ \t]*(?:copyright\b|©|\(c\))[^\n]*(?:\n[^\n]+){0,3}\s*\Z", re.IGNORECASE
)
_WIRE_REACH: Final = 500  #: code points at a text's end in which they stand
_DASHED: Final = regex(r"\n--\n[^\s\n](?:(?!-- ?$)[^\n]*(?:\n|\Z)){0,8}\Z", re.MULTILINE)
_ONLY_ADDRESS: Final = regex(r"(?:[\w ’'&|-]{0,40}:?\s)?https?://\S{1,2000}$")
_RULE: Final = regex(r"[-—=_*~#\s]{3,}$")
_STARS: Final = regex(r"\*\* (?=\S)|^#{1,6} (?=\S)")  #: before headings and links, as Mailchimp's text has them
#: What beehiiv's text says of each picture and of itself, its addresses taken off.
_OF_TEXT: Final = regex(
    r"(?:view image|follow image link|caption):$|you are reading a plain text version of this", re.IGNORECASE
)
_LIST_MARK: Final = regex(r"\[([^\[\]]{1,60})\]\s*(?=\S)")
_ESCAPED: Final = regex(r"^- (?=-)", re.MULTILINE)  #: dashes within a text that PGP signed
#: What Mailman sets below each message.
_OF_LIST: Final = regex(r"\n_{20,}\n[^\n]{1,200} mailing list\b[^\n]{0,200}\n(?:[^\n]{0,300}(?:\n|\Z)){0,8}\Z")
#: A bid to see the letter elsewhere, or to subscribe to one that was passed on; stands above the text.
_VIEW: Final = regex(
    r"""view\ (?:(?:this|it|the)\ )?(?:(?:e-?mail|message|newsletter|post)\ )?(?:in|on)\ (?:(?:your|the|a)\ )?
        (?:web|browser)
    |view\ (?:in\ browser|web\ version|as\ (?:a\ )?web\ ?page)|read\ (?:this\ )?in\ app\b
    |can.?t\ see\ (?:this|the)\ (?:e-?mail|images)|forwarded\ this\ e-?mail
    |(?:im|in\ (?:ihrem|deinem)|mit\ dem)\ (?:web)?browser\ (?:an(?:sehen|zeigen)|lesen|öffnen)
    |(?:voir|afficher|lire|consulter|ouvrir)\ .{0,40}navigateur
    |(?:ver|leer|abrir)\ .{0,30}(?:en|no)\ (?:(?:el|tu|su|seu)\ )?navegador
    |(?:visualizza|leggi|apri|vedi)\ .{0,30}\bbrowser\b|bekijk\ .{0,40}(?:browser|webversie)
    |(?:visa|öppna|läs)\ .{0,30}webbläsare|(?:vis|åbn|åpne)\ .{0,30}(?:nettleser|browser)
    |(?:zobacz|otwórz|wyświetl)\ .{0,30}przeglądarce|zobrazit\ .{0,30}prohlížeči|открыть\ .{0,30}браузере
    |在浏览器中|在瀏覽器中|ブラウザで""",
    re.VERBOSE | re.IGNORECASE,
)
#: Words of such bids that papers use of other things as well: pupils who have trouble reading, people who read online.
_MAY_VIEW: Final = regex(
    r"""(?:view|read)\ (?:(?:this|it)\ )?online\b|(?:trouble|problems)\ (?:viewing|reading)|(?:online|web)-?version
    |online\ (?:ansehen|lesen)|version\ en\ ligne|(?:voir|afficher|lire|consulter|ouvrir)\ .{0,40}en\ ligne
    |(?:visualizza|leggi|apri|vedi)\ .{0,30}\bonline\b|bekijk\ .{0,40}online""",
    re.VERBOSE | re.IGNORECASE,
)
#: A bid to leave the list, or why the letter came; what follows is of the sender.
_LEAVE: Final = regex(
    r"""^\W*(?:(?:to|click\ (?:here\ )?to)\ )?unsubscribe\b|\byou\b.{0,80}\bunsubscribe\b|\bunsubscribe\W*$
    |\|\ *unsubscribe\b
    |\bunsubscribe\b.{0,60}(?:\bhere\b|\blink\b|\blist|[@|]|\bnewsletter)
    |(?:manage|update|change|edit)\ (?:your|my)\ (?:(?:e-?mail|newsletter)\ )?(?:preferences|subscriptions?|settings)
    |(?:manage|update|change|edit)\ (?:(?:e-?mail|newsletter)\ )?(?:preferences|subscriptions?)
    |you(?:.re|\ are|\ have)?\ (?:currently\ )?(?:receiv(?:ed|ing)|getting|got)\ this\ (?:e-?mail|newsletter|message)
    |this\ (?:e-?mail|newsletter|message)\ was\ sent\ (?:to|by)|(?:our|my)\ mailing\ address\ is|why\ did\ i\ get\ this
    |newsletter\ (?:abmelden|abbestellen)|newsletter\ .{0,40}(?:austragen|nicht\ mehr)|sie\ erhalten\ diese
    |vous\ recevez\ ce|descadastr|recib(?:es|e|ió)\ este\ (?:correo|boletín|mensaje)|ricevi\ questa
    |u\ ontvangt\ deze|avsluta\ .{0,12}prenumeration|meld\ deg\ av|peruuta\ tilaus|wypisz\ się|leiratkoz|abonelikten
    |отписаться|відписатися|退订|取消订阅|取消訂閱|配信停止|登録解除|구독\ 취소|수신거부|إلغاء\ الاشتراك""",
    re.VERBOSE | re.IGNORECASE,
)
#: Words of such bids that papers use of other things as well: opt out of a law, leave a post, call an election.
_MAY_LEAVE: Final = regex(
    r"""\bopt[ -]out\b|\bunsubscribe\b|(?:manage|update|change|edit)\ settings
    |abmelden|abbestellen|désabonner|désinscri(?:re|ption)|dar(?:se|te|me)\ de\ baja
    |(?:cancelar|anular)\ (?:(?:la|a|mi|tu)\ )?(?:suscripción|inscrição|assinatura)
    |disiscri|(?:cancella|annulla)\ .{0,20}iscrizione|afmelden|uitschrijven|avregistrera|avprenumerera|afmeld|avmeld
    |zrezygnuj|odhlásit""",
    re.VERBOSE | re.IGNORECASE,
)
#: Words that say that these are meant.
_OF_LETTERS: Final = regex(
    r"""mail|news-?letter|nieuwsbrief|nyhetsbrev|bulletin|boletín|infolettre|\bclick|\bcli[ck]|\bcliqu|klik|fai\ clic
    |https?:|\bcourriel|\bcorreo|\b(?:pulse|pulsa|pinche|pincha|haz)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_LABEL_WORDS: Final = 5  #: of a link at most that is such a bid and nothing else
#: What Substack's and beehiiv's letters as text have on top.
_POSTED: Final = regex(
    r"\bview (?:this|the) post (?:online|on the web)(?: at|:)\s{1,9}(https?://[^\s<>]{4,2000})", re.IGNORECASE
)
_TOP: Final = 3_000  #: code points in which that stands
_RIGHTS: Final = regex(r"(?:copyright\b|©|\(c\)\s).{0,120}", re.IGNORECASE)
_TOP_LINES, _LONGEST = 8, 300  #: lines of a head; code points of a line that is such a bid
_SENTENCE, _TOLD = 10, 40  #: words of a line that tells something; of all such lines of a foot at most
_FOOT: Final = 2_000  #: code points that a foot has at most
_WIDTHS: Final = range(50, 83)  #: at which mail breaks lines
_OPENS: Final = regex(r" {2,8}[\"“'‘]?[^\W\d_a-zß-ÿ]")  #: the first line of a paragraph that is set in
_OPENINGS: Final = 2  #: such lines below others at least
_UNBREAKABLE: Final = regex(r"\S{1,30}://\S*")
_PARAGRAPH: Final = 120  #: code points of a line that is no list's and no verse's
#: Lines of lists, quotations and tables.
_NOT_JOINED: Final = regex(r"[>|•·]|[*–—-]+\s|#{1,6}\s|\(?\d{1,3}[.):]\s|[a-z]\)\s|\S.*(?: {3}|\t)\S|[-=_*~#]{3}")
_OF: Final = regex(r"\s+(?:from|at|via|@|von|bei|de|of)\s+|\s*[|,]\s+|\s+[(–—-]\s?(?=\S)", re.IGNORECASE)
_HOUSE: Final = regex(
    r"(?i)^(?:the|le|les|el|los|il|die|der|das)\s|\b(?:alerts?|newsletters?|times|post|daily|weekly|updates?|herald|gazette"
    r"|journal|magazine|briefing|digest|institute|office|ministry|no-?reply|info|today|tribune|guardian|observer|watch|report"
    r"|letters?|notifications?|news|stories|headlines|events|breaking|latest|department|agency|council|county|city|government|university|playbook|press|insider|review"
    r"|network|zeitung|\w+zeitung|tageblatt|anzeiger|kurier|rundschau|nachrichten|pressestelle|stadt|ministerium"
    r"|universität|courrier|ministère|université|diario|gobierno|ministerio|universidad|corriere|giornale|comune"
    r"|università|krant|dagblad|nieuws|nyheter|bladet|tidning(?:en)?)\b"
)


def is_letter(message: Message) -> bool:
    """Whether a mail went to many: it has a header of lists and campaigns."""
    return any(name in message for name in _BULK)


def address_of(body: str) -> str:
    """Where a letter says that it stands on the web, "" where it does not."""
    found = _POSTED.search(body, 0, _TOP)
    return found[1] if found else ""


def without_list(subject: str, listed: str) -> str:
    """A subject without the name of its list before it. ``listed``: "News of the port <news.lists.example>"."""
    found = _LIST_MARK.match(subject)
    name, _, place = listed.partition("<")
    named = {name.strip(' "').casefold(), place.partition(".")[0].casefold()} - {""}
    return subject[found.end() :] if found and found[1].casefold() in named else subject


def is_bid(line: str) -> bool:
    """Whether a line or a link asks to leave the list, or says why the letter came."""
    return _bids(line, _LEAVE, _MAY_LEAVE)


def _bids(line: str, surely: re.Pattern[str], perhaps: re.Pattern[str]) -> bool:
    if len(line) > _LONGEST:
        return False
    if surely.search(line):
        return True
    return perhaps.search(line) is not None and (
        len(line.split()) <= _LABEL_WORDS or _OF_LETTERS.search(line) is not None
    )


def is_of_letter(label: str) -> bool:
    """Whether a link is about the letter, not about what it tells."""
    return is_bid(label) or _bids(label, _VIEW, _MAY_VIEW)


def text_of(body: str) -> str:
    """The text of a newsletter without what stands around it."""
    given = _OF_LIST.sub("", body).split("\n")
    lines = ["" if _RULE.match(line) else _STARS.sub("", _ADDRESS.sub("", line)).rstrip() for line in given]
    kept = [line for line, whole in zip(lines, given, strict=True) if line or not whole.strip() or _RULE.match(whole)]
    seen = 0
    shown = []
    for line in kept:
        seen += bool(line.strip())
        top = seen <= _TOP_LINES and _bids(line, _VIEW, _MAY_VIEW)
        bare = line.strip()
        if not top and not _ONLY_ADDRESS.match(bare) and not _OF_TEXT.match(bare):
            shown.append(line)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_without_foot(shown))).strip()


def _without_foot(lines: Sequence[str]) -> list[str]:
    """The lines before the first bid to leave that stands below the text, and before lines of rights right above it,
    if little follows. Bids above the text are left out as well.
    """
    left = 0
    at = len(lines)
    while at and left <= _FOOT:
        at -= 1
        left += len(lines[at])
    bids = {n for n in range(at, len(lines)) if is_bid(lines[n])}
    begin = _foot(lines, bids)
    top = {n for n in bids if n < min(begin, _TOP_LINES)}
    while begin and begin < len(lines) and (not lines[begin - 1].strip() or _RIGHTS.match(lines[begin - 1].strip())):
        begin -= 1
    return [line for n, line in enumerate(lines[:begin]) if n not in top]


def _foot(lines: Sequence[str], bids: AbstractSet[int]) -> int:
    """The first bid below which less is told than above it, or next to nothing; all lines if there is none."""
    if not bids:
        return len(lines)
    told = [0 if n in bids or (words := len(line.split())) < _SENTENCE else words for n, line in enumerate(lines)]
    above, below = 0, sum(told)
    for n, words in enumerate(told):
        if n in bids and below <= max(_TOLD, above):
            return n
        above, below = above + words, below - words
    return len(lines)


def page_text(page: str) -> str:
    """The text of a mail's page, without its title and the words that are hidden in it."""
    low = page.lower()
    if "<title" in low:
        page = _TITLE.sub("", page)
    text = body_text(_PREHEADER.sub("", page) if "display" in low else page)
    first, _, rest = text.partition("\n")
    return rest.lstrip() if _FILLED.search(first[-_FILLING:]) else text


def without_signature(text: str) -> str:
    """The text of a plain part without its sender's signature or rights, below which nothing else stands."""
    text = text.strip("\n")
    if text.startswith("-----BEGIN PGP SIGNED MESSAGE-----"):
        signed, _, signature = text.partition("\n\n")[2].partition("\n-----BEGIN PGP SIGNATURE-----")
        text = _ESCAPED.sub("", signed) + signature.partition("-----END PGP SIGNATURE-----")[2].rstrip()
    if rights := _WIRE_RIGHTS.search(text, max(0, len(text) - _WIRE_REACH)):
        text = text[: rights.start()]
    if device := _DEVICE.search(text, max(0, len(text) - _SIGN)):
        text = text[: device.start()]
    for found in (_SIGNED.search(text), _DASHED.search(text)):
        if found and not any(kind_of(line.lstrip("> *")) == "sender" for line in found[0].split("\n")):
            return text[: found.start()].strip()
    return text.strip()


def without_pictures(text: str) -> str:
    """The text without the places of pictures, as Gmail and Outlook write them: "[image: logo.png]", "[cid:...]"."""
    if not any(place in text for place in _PLACES):
        return text
    return re.sub(r"\n{3,}", "\n\n", _PICTURE.sub("", text)).strip()


def unbroken(text: str) -> str:
    """The text with the lines put together that a mail program broke; if it broke none, long lines are paragraphs."""
    lines = list(_with_openings(text.split("\n")))
    width = max(len(_UNBREAKABLE.sub("", line) if "://" in line else line) for line in lines)
    if width < _WIDTHS.start or not any(above and below for above, below in pairwise(lines)):
        return "\n".join(lines)
    return "\n".join(_joined(lines, width) if width in _WIDTHS else _parted(lines))


def _with_openings(lines: Sequence[str]) -> Iterator[str]:
    """The lines, with an empty one above each that opens a paragraph by its indent alone, as wires sent them."""
    opening = [above.strip() != "" and _OPENS.match(line) is not None for above, line in pairwise(("", *lines))]
    flush = sum(line[:1].isalnum() for line in lines)
    parted = _OPENINGS <= sum(opening) <= flush
    for line, opens in zip(lines, opening, strict=True):
        if parted and opens:
            yield ""
        yield line.lstrip() if parted and opens else line


def _parted(lines: Sequence[str]) -> Iterator[str]:
    """The lines, with an empty one around each that is a paragraph."""
    for above, line in pairwise(("", *lines)):
        if above and line and max(len(above), len(line)) >= _PARAGRAPH and not _NOT_JOINED.match(line):
            yield ""
        yield line


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


def _is_persons(between: str, name: str) -> bool:
    """Whether words before "from" name a person, whose first name is no common one."""
    return between.strip().lower() in ("from", "at", "via") and " " in name and _HOUSE.search(name) is None


_NAME_WORDS: Final = 4  #: of a person's name at most


def sender(names: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """Writers and outlet of who sent a newsletter: "Ann Lee from Harbour Watch", "The Daily", "Ann Lee"."""
    if len(names) != 1:
        return tuple(names), ""
    name = names[0]
    between = _OF.search(name)
    person = name[: between.start()].strip() if between else name
    words = person.split() or [name]
    known = is_first_name(words[0]) and len(words) <= _NAME_WORDS
    if between and (known or _is_persons(between[0], person)) and (writers := authors(person)):
        return writers, name[between.end() :].strip(" )")
    if known and len(words) > 1:
        return (name,), ""
    is_house = len(name.split()) == 1 or _HOUSE.search(name) or not authors(name)
    return ((), name) if is_house else (tuple(names), "")
