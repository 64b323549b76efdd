"""Mails that were saved with their headers: a newsletter's sender and day, a subject that is the page's headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.date_names import month_number
from ingest.dates import find_dates
from ingest.parsers.page_dump.names import byline_names
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems

_FROM = re.compile(
    r"(?:from|von|de|da|van|från|fra|od|от)\s?:\s*[\"'“„«]?(?P<name>[^\"'“”„«»<>@]{4,45}?)[\"'”“»]?\s*[<\[(]?\s*\S+@\S+$",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"(?:date|sent|datum|gesendet|envoyé|enviado|data|inviato|verzonden|skickat|sendt|дата)\s?:\s*(?=\S)", re.IGNORECASE
)
_MAILER = re.compile(r"\s+(?:via|par|über|por)\s.*$|\s+(?:newsletters?|briefing|alerts?)$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?:subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|temat|тема)\s?:\s*"
    r"(?:\[[^\]]{2,30}\]\s*|(?:re|fwd?|aw|wg|tr|rv|res|enc|sv|vs|vb|antw|odp|pd)\s?:\s*)*",
    re.IGNORECASE,
)
#: between a writer and the letter: "Ann Lee from The Harbour Letter"
_WRITER_OF = re.compile(
    r"\s(?:from|at|of|von|bei|aus|de|du|chez|di|da|van|bij|från|fra|od|z|ze|от|из)\s(?=[^\W\d_a-zß-ÿ])"
)
_MONTH_DAY = re.compile(
    r"(?:[^\W\d_]{2,12}\.?,?\s)?(?:(?P<month>[^\W\d_]{3,12})\.?\s(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    r"|(?P<day_first>\d{1,2})\.?(?:º|er)?\s(?:de\s)?(?P<month_last>[^\W\d_]{3,12})\.?)"
)
_DAY_WIDEST = 28  #: characters of a line with such a day alone
_HEADLINE_ROOM = 2  #: rows of the body in which the line model can have left the headline
_STORY = 4  #: paragraphs that share a word with it
_SHORTEST = 12  #: characters of a subject that can be a headline
_FOOT = 14  #: lines at either end of the mail in which its sender names itself


def with_subject(page: Page, mail: Page) -> Page:
    """The page with the mail's subject on top, without the tags of lists and the marks of answers."""
    row, subject = _subject(mail)
    if not subject:
        return page
    start = mail.end[row] - len(subject)
    indent = (0, *page.indent) if page.indent else ()
    return Page((subject, *page.text), (start, *page.start), (mail.end[row], *page.end), (1, *page.gap), indent)


def _subject(mail: Page) -> tuple[int, str]:
    """Its row and the bare subject; (0, "") where the mail has none that can be a headline."""
    for row, text in enumerate(mail.text):
        if (match := _SUBJECT.match(text)) and len(subject := text[match.end() :].removesuffix(" (fwd)")) >= _SHORTEST:
            return row, subject
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
    sender = next(((row, m["name"].strip()) for row, text in enumerate(head.text) if (m := _FROM.match(text))), None)
    sent = next(((row, text[m.end() :]) for row, text in enumerate(head.text) if (m := _SENT.match(text))), None)
    if sender is None:
        return page
    name = _MAILER.sub("", sender[1])
    writer = _WRITER_OF.search(name)
    of_paper = writer is not None and byline_names.is_name(name[: writer.start()])
    name = name[writer.end() :] if writer and of_paper else name
    told = name.casefold().removeprefix("the ")
    ends = (*page.text[:_FOOT], *page.text[-_FOOT:])
    own = _day_row(page, sent[1]) if sent else -1
    if sent and own >= 0:
        page, sent = _with_row(page, own, sent[1], head.start[sent[0]], head.end[sent[0]]), None
    person = not of_paper and byline_names.is_name(name)
    if person or " " not in name or not any(told in text.casefold() for text in ends):
        return page
    rows = [(sender[0], name), *([sent] if sent else [])]
    at = [row for row, _ in rows]
    return Page(
        (*(text for _, text in rows), *page.text),
        (*(head.start[row] for row in at), *page.start),
        (*(head.end[row] for row in at), *page.end),
        (*(0 for _ in at), *page.gap),
        (*(0 for _ in at), *page.indent) if page.indent else (),
    )


def _day_row(page: Page, sent: str) -> int:
    """The line at the page's top that is the day and the month of the mail and nothing else; else -1."""
    found = find_dates(sent[:60])
    if not found or len(found[0].date.value) < len("2006-01-02"):
        return -1
    month, day = int(found[0].date.value[5:7]), int(found[0].date.value[8:10])
    for row, text in enumerate(page.text[:_FOOT]):
        match = _MONTH_DAY.fullmatch(text) if len(text) <= _DAY_WIDEST else None
        if match and int(match["day"] or match["day_first"]) == day:
            return row if month_number(match["month"] or match["month_last"]) == month else -1
    return -1


def _with_row(page: Page, row: int, text: str, start: int, end: int) -> Page:
    """The page with another line in this one's place."""
    return replace(
        page,
        text=(*page.text[:row], text, *page.text[row + 1 :]),
        start=(*page.start[:row], start, *page.start[row + 1 :]),
        end=(*page.end[:row], end, *page.end[row + 1 :]),
    )
