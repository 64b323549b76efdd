"""Mails that were saved with their headers: a newsletter's sender and day, a subject that is the page's headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.date_names import month_number
from ingest.dates import find_dates
from ingest.parsers.page_dump.dates.odd_dates import sent_day
from ingest.parsers.page_dump.names import byline_names
from ingest.parsers.page_dump.names.behind_names import is_outlet
from ingest.parsers.page_dump.text.mail_head import kind_of, value_of
from ingest.parsers.page_dump.text.measure import folded_tokens, has_cjk, line_words, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.parsers.page_dump.text.tables import word_set
from ingest.parsers.page_dump.text.trail import evidence
from ingest.patterns import regex
from store.model import Article

_NAME = regex(r"[\"'“„«]?(?P<name>[^\"'“”„«»<>@]{3,45}?)[\"'”“»]?\s*[<\[(]?\s*\S+@\S+$")
#: as programs wrote it first, also with the agency before the writer: "desk@wire.example (NWP / ANN LEE)"
_BEHIND_ADDRESS = regex(r"\S+@\S+\s+\((?P<name>[^()<>@]{3,60})\)$")
_NAME_ALONE = regex(r"[\"'“„«]?(?P<name>[^\"'“”„«»<>@,;]{3,45}?)[\"'”“»]?")  #: "From: The Harbour Letter"
_PARTS = regex(r"\s*/\s*|,\s+")  #: of such a name
_MAILER = regex(r"\s+(?:via|par|über|por)\s.*$|\s+(?:newsletters?|briefing|alerts?)$", re.IGNORECASE)
#: the tag of a list, the mark of an answer
_BEFORE_SUBJECT = regex(
    r"(?:\[[^\]]{2,30}\]\s*|(?:re|fwd?|aw|wg|tr|rv|res|enc|sv|vs|vb|antw|odp|pd|i|r|ynt|ilt|转发|回复)\s?[:：]\s*)+",
    re.IGNORECASE,
)
#: between a writer and the letter: "Ann Lee from The Harbour Letter"
_WRITER_OF = regex(r"\s(?:from|at|of|von|bei|aus|de|du|chez|di|da|van|bij|från|fra|od|z|ze|от|из)\s(?=[^\W\d_a-zß-ÿ])")
_MONTH_DAY = regex(
    r"(?:[^\W\d_]{2,12}\.?,?\s)?(?:(?P<month>[^\W\d_]{3,12})\.?\s(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    r"|(?P<day_first>\d{1,2})\.?(?:º|er)?\s(?:de\s)?(?P<month_last>[^\W\d_]{3,12})\.?)"
)
_CJK_DAY = regex(r"(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號](?:\s?[（(].[)）])?")
_DAY_WIDEST = 28  #: characters of a line with such a day alone
_HEADLINE_ROOM = 2  #: rows of the body in which the line model can have left the headline
#: of letters that many get, at their foot: how to get no more of them, why they are sent
_LEAVE = regex(
    r"""unsubscribe|opt out|abmelden|abbestellen|austragen|désabonner|désinscri|darse de baja|date de baja
    |cancelar (?:la |tu )?suscripción|disiscriv|annulla l['’]iscrizione|cancellati|descadastr
    |cancelar (?:a )?(?:inscrição|assinatura)|uitschrijven|afmelden|avregistrera|avprenumerera|avsluta prenumeration
    |meld (?:deg|dig) (?:av|fra)|afmeld|avmeld|peru(?:uta)? tilaus|lopeta tilaus|wypisz (?:się|mnie)|zrezygnuj
    |odhlásit|odhlásiť|отписа|відписа|отпиши|leiratkoz|dezabon|abonelikten (?:çık|ayrıl)|διαγραφή
    |berhenti berlangganan|odjav|hủy đăng ký|配信停止|配信を停止|登録解除|退订|取消订阅|取消訂閱
    |수신 ?거부|구독 ?취소|إلغاء الاشتراك|הסרה מרשימ
    |अनसब्सक्राइब|لغو اشتراک
    |you(?:['’]re| are) receiving this|you receive this|sie erhalten dies|du erhältst dies|vous recevez ce|tu reçois ce
    |recib(?:es|e|iste) est[ea]|ricevi quest|você (?:está )?rece|recebeu est[ea]|(?:je|u) ontvangt de
    |du får det|du fick det|du modtager de|saat tämän|otrzymujesz t
    |dostáváte t|dostávate t|вы получ|ви отрим|azért kap|primești acest
    |bu e-?posta\w* .{0,30}alıyor|λαμβάνετε αυτό""".replace("\n    ", ""),
    re.IGNORECASE,
)
#: what papers and letters are called, and nobody is: "Hollins Weekly"
_CALLED = word_set("""weekly daily monthly times tribune gazette chronicle observer courier examiner advertiser
    newsletter journal bulletin dispatch review news zeitung blatt nachrichten anzeiger rundschau tageblatt wochenblatt
    quotidien courrier diario gaceta noticias periódico boletín giornale corriere gazzetta notizie bollettino jornal
    notícias gazeta boletim krant dagblad nieuws nieuwsbrief tidning tidningen nyheter bladet avis avisen tidende lehti
    uutiset kurier dziennik tygodnik noviny deník zprávy вестник новости газета вісник новини haber gazetesi""")
_LEAVES = 200  #: characters of such a line
_SHORTEST = 12  #: characters of a subject that can be a headline
_NAMED = 3  #: lines on top in which a letter's own name stands
_FOOT = 14  #: lines at either end of the mail in which its sender names itself


def with_subject(page: Page, mail: Page) -> Page:
    """The page with the mail's subject on top, without the tags of lists and the marks of answers."""
    row, subject = _subject(mail)
    if not subject:
        return page
    start = mail.end[row] - len(subject)
    indent = (0, *page.indent) if page.indent else ()
    return Page((subject, *page.text), (start, *page.start), (mail.end[row], *page.end), (1, *page.gap), indent)


def with_headers(found: Article, mail: Page, order: str) -> Article:
    """The text of a mail that passes no page on, with what the mail's headers say where the text says nothing."""
    row, subject = _bare_subject(mail)
    told = []
    if subject and not found.title:
        told.append(evidence(mail, "title", "mail-subject", row))
        found = replace(found, title=subject)
    row, value = _header(mail, "sender")
    name = next((part for part in _PARTS.split(_sender(value)) if byline_names.is_name(part)), "")
    if not found.authors and name:
        told.append(evidence(mail, "byline", "mail-sender", row))
        found = replace(found, byline=value, authors=(name,))
    row, value = _header(mail, "sent")
    sent = [each.date for each in find_dates(value[:80], order=order) if not each.ambiguous] or sent_day(value)
    if not found.published and sent and len(sent[0].value) >= len("2006-01-02"):
        told.append(evidence(mail, "published", "mail-sent", row))
        found = replace(found, published=replace(sent[0], rule="dump:mail-sent"))
    return replace(found, evidence=(*found.evidence, *told)) if told else found


def _sender(value: str) -> str:
    """The name on a sender's header, beside its address if it has one, without what sent the mail for it; else ""."""
    value = value.replace("*", "")  # bold type
    found = _NAME.match(value) or _BEHIND_ADDRESS.match(value) or _NAME_ALONE.fullmatch(value)
    return _MAILER.sub("", found["name"].strip()) if found else ""


def _subject(mail: Page) -> tuple[int, str]:
    """Its row and the bare subject; (0, "") where the mail has none that can be a headline."""
    row, subject = _bare_subject(mail)
    return (row, subject) if width(subject) >= _SHORTEST else (0, "")


def _bare_subject(mail: Page) -> tuple[int, str]:
    """The row of the subject, and that without the tags of lists and the marks of answers."""
    row, value = _header(mail, "subject")
    marks = _BEFORE_SUBJECT.match(value)
    return row, value[marks.end() if marks else 0 :].removesuffix(" (fwd)")


def _header(mail: Page, kind: str) -> tuple[int, str]:
    """The row and the value of the last header of a kind, which is of the mail passed on; (0, "") for none."""
    for row in reversed(range(len(mail))):
        if kind_of(mail.text[row]) == kind:
            return row, value_of(mail.text[row])
    return 0, ""


def headline_row(page: Page, mail: Page, rows: Sequence[int]) -> int:
    """The row over the story that prints the mail's subject, and shares a word with the story; else -1."""
    subject = _subject(mail)[1].casefold()
    if subject:
        for row, text in enumerate(page.text[: rows[0] + _HEADLINE_ROOM]):
            if len(text) == len(subject) and text.casefold() == subject:
                story = " ".join(page.text[r] for r in rows if r > row)[:2000]
                return row if not stems(text).isdisjoint(stems(story)) else -1
    return -1


def with_sender(page: Page) -> Page:
    """The page with its sender and the day of the mail on top, where the sender is an outlet that the mail names.

    Where the page prints the day of the mail without its year, the mail's stands in its place.
    """
    if page.mail is None:
        return page
    head = page.mail
    from_row, value = _header(head, "sender")
    sent_row, sent = _header(head, "sent")
    name = _sender(value).partition(" / ")[0]
    if not name:
        return page
    whole = any(name.casefold() == text.casefold() for text in page.text[:_NAMED])
    writer = _WRITER_OF.search(name) if not whole else None
    of_paper = writer is not None and byline_names.is_name(name[: writer.start()])
    name = name[writer.end() :] if writer and of_paper else name
    own = _day_row(page, sent) if sent else -1
    if own >= 0:
        page, sent = _with_row(page, own, sent, head.start[sent_row], head.end[sent_row]), ""
    if not _is_outlet(page, name, value, of_paper=of_paper, whole=whole):
        return page
    rows = [(from_row, name), *([(sent_row, sent)] if sent else [])]
    at = [row for row, _ in rows]
    return Page(
        (*(text for _, text in rows), *page.text),
        (*(head.start[row] for row in at), *page.start),
        (*(head.end[row] for row in at), *page.end),
        (*(0 for _ in at), *page.gap),
        (*(0 for _ in at), *page.indent) if page.indent else (),
    )


def _is_outlet(page: Page, name: str, sender: str, *, of_paper: bool, whole: bool) -> bool:
    """Whether the page names its sender as outlets are, or is a letter that many get and the sender is no person.

    ``of_paper``: a writer stood before the name; ``whole``: a line on top is the sender's name.
    """
    told = name.casefold().removeprefix("the ")
    ends = (*page.text[:_FOOT], *page.text[-_FOOT:])
    known = any(told in text.casefold() for text in ends)
    called = is_outlet(name) or not _CALLED.isdisjoint(line_words(name))
    person = not (of_paper or called) and (byline_names.is_name(name) or not (" " in name or has_cjk(name)))
    to_many = [text for text in page.text[-_FOOT:] if is_letters_foot(text)]
    if not person:
        return known or to_many != []
    host = "".join(folded_tokens(sender.rpartition("@")[2]))
    own = whole and (to_many != [] or "".join(folded_tokens(told)) in host)
    spelt = "".join(folded_tokens(told))
    if any(told in text.casefold() or spelt in "".join(folded_tokens(text)) for text in to_many):
        return True
    return known and own


def is_letters_foot(line: str) -> bool:
    """Why the reader gets these letters, or how to get no more of them."""
    return len(line) <= _LEAVES and _LEAVE.search(line) is not None


def _day_row(page: Page, sent: str) -> int:
    """The line at the page's top that is the day and the month of the mail and nothing else; else -1."""
    found = find_dates(sent[:60])
    if not found or len(found[0].date.value) < len("2006-01-02"):
        return -1
    month, day = int(found[0].date.value[5:7]), int(found[0].date.value[8:10])
    for row, text in enumerate(page.text[:_FOOT]):
        if len(text) <= _DAY_WIDEST and page.digits[row] and _is_day(text, month, day):
            return row
    return -1


def _is_day(text: str, month: int, day: int) -> bool:
    if figures := _CJK_DAY.fullmatch(text):
        return (int(figures[1]), int(figures[2])) == (month, day)
    match = _MONTH_DAY.fullmatch(text)
    if match is None or int(match["day"] or match["day_first"]) != day:
        return False
    return month_number(match["month"] or match["month_last"]) == month


def _with_row(page: Page, row: int, text: str, start: int, end: int) -> Page:
    """The page with another line in this one's place."""
    return replace(
        page,
        text=(*page.text[:row], text, *page.text[row + 1 :]),
        start=(*page.start[:row], start, *page.start[row + 1 :]),
        end=(*page.end[:row], end, *page.end[row + 1 :]),
    )
