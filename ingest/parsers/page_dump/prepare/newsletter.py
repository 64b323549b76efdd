"""Mails that were saved with their headers: a newsletter's sender and day, a subject that is the only headline."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.names import byline_names
from ingest.parsers.page_dump.text.page import Page

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
_SHORTEST = 12  #: characters of a subject that can be a headline
_FOOT = 14  #: lines at either end of the mail in which its sender names itself


def with_subject(page: Page, mail: Page) -> Page:
    """The page with the mail's subject on top, without the tags of lists and the marks of answers."""
    for row, text in enumerate(mail.text):
        if (match := _SUBJECT.match(text)) and len(subject := text[match.end() :].removesuffix(" (fwd)")) >= _SHORTEST:
            start = mail.end[row] - len(subject)
            indent = (0, *page.indent) if page.indent else ()
            return Page((subject, *page.text), (start, *page.start), (mail.end[row], *page.end), (1, *page.gap), indent)
    return page


def with_sender(page: Page) -> Page:
    """The page with its sender and the day of the mail on top, where the sender is an outlet that the mail names."""
    if page.mail is None:
        return page
    head = page.mail
    sender = next(((row, m["name"].strip()) for row, text in enumerate(head.text) if (m := _FROM.match(text))), None)
    sent = next(((row, text[m.end() :]) for row, text in enumerate(head.text) if (m := _SENT.match(text))), None)
    if sender is None:
        return page
    name = _MAILER.sub("", sender[1])
    told = name.casefold().removeprefix("the ")
    ends = (*page.text[:_FOOT], *page.text[-_FOOT:])
    if byline_names.is_name(name) or " " not in name or not any(told in text.casefold() for text in ends):
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
