"""Threads of forums: the first post, in which somebody passes an article on, without its poster and the replies."""

from __future__ import annotations

import re

from ingest.dates import find_dates
from ingest.parsers.page_dump.lines.comment_headings import is_edited
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex
from store.model import PrintedDate

#: over a post: "05-05-2011, 09:12 AM   #1", "Old 11-23-2009, 08:17 AM #1", "#1 vom 5. Mai 2011"
_NUMBER = regex(r"(?:^|\s)#(\d{1,4})(?=\s|$)")
_PROFILE = regex(
    r"(?:join(?:ed)?(?: date)?|member since|registered|registriert(?: seit)?|dabei seit|mitglied seit"
    r"|inscrite? (?:le|en)|date d['’]inscription|fecha de ingreso|miembro desde|registrado|iscritto (?:dal|il)"
    r"|membro desde|lid sinds"
    r"|geregistreerd|medlem sedan|reg\.datum|zarejestrowany|dołączył\w*|регистрация|на форуме с|posts?|beiträge"
    r"|messages?|mensajes|messaggi|mensagens|berichten|inlägg|posty|сообщени[ея]|location|wohnort|ort|localisation|ubicación|località"
    r"|miejsce|откуда)\s?:",
    re.IGNORECASE,
)
_RANK = regex(
    r"(?:(?:senior|junior|new|full|super|forum)\s)?(?:member|moderator|user|mitglied|membre|miembro|utente|membro|lid"
    r"|medlem|użytkownik|участник|пользователь)",
    re.IGNORECASE,
)
_SIGNATURE = 4  #: rows
_TOP, _BLOCK = 30, 8  #: rows from the top in which the first post begins, and rows of its poster's profile
_NAME = 30  #: characters of an account's name
_LONGEST = 70  #: characters of a line over a post


def first_post(page: Page) -> Page:
    """The page from below the first poster's profile down to the second post; the page itself where it is no thread."""
    heads = [row for row in page.rows_with(("#",)) if _number(page.text[row])]
    first = next((row for row in heads if row < _TOP and _number(page.text[row]) == "1"), -1)
    if first < 0:
        return page
    block = range(first + 1, min(len(page), first + 1 + _BLOCK))
    profile = [row for row in block if _PROFILE.match(page.text[row]) or _RANK.fullmatch(page.text[row])]
    top = (profile or [-1])[-1] + 1
    end = next((row for row in heads if row > first), len(page))
    if len(profile) < 2 or end - top < 3:
        return page
    cut = slice(top, _above_signature(page, top, end))
    return Page(page.text[cut], page.start[cut], page.end[cut], page.gap[cut], page.indent[cut])


def poster(page: Page) -> tuple[str, PrintedDate | None]:
    """Who wrote a thread's first post, and the day on the line over it; "" and None where that is not plain."""
    row = next((r for r in page.rows_with(("#",)) if r < _TOP and _number(page.text[r]) == "1"), -1)
    if row < 0 or row + 2 >= len(page):
        return "", None
    name, below = page.text[row + 1], page.text[row + 2]
    named = len(name) <= _NAME and not _PROFILE.match(name) and not _RANK.fullmatch(name) and name[0].isalnum()
    ranked = _RANK.fullmatch(below) or _PROFILE.match(below)
    days = [hit.date for hit in find_dates(page.text[row]) if not hit.ambiguous]
    return (name if named and ranked else ""), (days[0] if len(days) == 1 else None)


def _above_signature(page: Page, top: int, end: int) -> int:
    """The row below the post's last one: when it was edited, buttons and the poster's signature are no part of it."""
    end = next((row for row in range(top + 1, end) if is_edited(page.text[row])), end)
    last = range(max(top + 2, end - _SIGNATURE), end)
    widest = max(page.gap[top + 1 : end], default=0)  # a ruler counts as one blank line more
    apart = [row for row in last if page.gap[row] == widest > 1]
    return apart[0] if len(apart) == 1 and page.gap[top + 1 : end].count(widest) == 1 else end


def _number(line: str) -> str:
    """The number of the post that the line stands over, beside a day or a time; else ""."""
    match = _NUMBER.search(line) if len(line) <= _LONGEST else None
    return match[1] if match and (match[0] == line or sum(c.isdigit() for c in line) >= 5) else ""
