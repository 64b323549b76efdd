"""Decoded text as lines that carry something: their text, their place, and the blank lines above them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_QUOTE_MARK = re.compile(r"(?:> ?)+")
_MAIL_HEAD = re.compile(
    r"""(?:from|to|cc|bcc|subject|date|sent|reply-to|message-id|von|an|betreff|gesendet|datum|de|à|objet|envoyé|para
    |asunto|enviado|da|a|oggetto|inviato|assunto|aan|onderwerp|от|кому|тема|дата)\s?:\s?\S""",
    re.IGNORECASE | re.VERBOSE,
)
_INVISIBLE = dict.fromkeys((0x200B, 0x200C, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xAD))  # ZWJ is left: it makes emoji
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_ODD_SPACE = re.compile("[\t\u00a0\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff\u00ad]")
_LINE_END = re.compile(r"\r\n?|[\n\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Page:
    """The lines that are not blank. ``text[i]`` stands at ``start[i]:end[i]`` of the decoded text."""

    text: tuple[str, ...]  #: without spaces around it, invisible characters and quote marks
    start: tuple[int, ...]
    end: tuple[int, ...]
    gap: tuple[int, ...]  #: blank lines above; large before the first line, small numbers elsewhere

    def __len__(self) -> int:
        return len(self.text)


def clean(line: str) -> str:
    """NFC, without invisible characters, every odd space an ordinary one."""
    if line.isascii():
        return line.replace("\t", " ").strip()
    if _ODD_SPACE.search(line):
        line = _SPACES.sub(" ", line.translate(_INVISIBLE))
    return unicodedata.normalize("NFC", line).strip()


def read_page(text: str) -> Page:
    """Linear in the length of the text. Mail quoting (``> ``) is taken off where most lines have it."""
    quoted = text.count("\n>") + text.startswith(">") > 0.6 * (text.count("\n") + 1)
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    gaps: list[int] = []
    gap, first_quoted = 1, 0
    for start, end in _spans(text):
        line = text[start:end]
        skip = 0
        if quoted and (mark := _QUOTE_MARK.match(line)):
            skip = mark.end()
            first_quoted = first_quoted or len(texts)
            line = line[skip:]
        cleaned = clean(line)
        if not cleaned:
            gap += 1
            continue
        left = start + skip + len(line) - len(line.lstrip())
        texts.append(cleaned)
        starts.append(left)
        ends.append(start + skip + len(line.rstrip()))
        gaps.append(gap)
        gap = 0
    page = Page(tuple(texts), tuple(starts), tuple(ends), tuple(gaps))
    below = _below_mail_head(page, first_quoted)
    if not below:
        return page
    return Page(page.text[below:], page.start[below:], page.end[below:], page.gap[below:])


def _below_mail_head(page: Page, first_quoted: int) -> int:
    """The row below the headers of the mail that the page was sent in (From:, To:, Subject:, Date:); 0 for none."""
    heads = [row for row in range(min(25, len(page))) if _MAIL_HEAD.match(page.text[row])]
    if len(heads) < 3 or heads[-1] - heads[0] > len(heads) + 3 or not any("@" in page.text[row] for row in heads):
        return 0
    below = max(heads[-1] + 1, first_quoted)
    return below if below < len(page) else 0


def unwrapped(page: Page) -> Page:
    """The page with lines broken by hand joined again, where the next word would not have fitted on the line."""
    column = max(map(len, page.text), default=0)
    if not 45 <= column <= 100 or len(page) < 4:
        return page
    joins = [
        i > 0 and not page.gap[i] and len(page.text[i - 1]) + 1 + len(page.text[i].split(" ", 1)[0]) > column
        for i in range(len(page))
    ]
    tight = sum(not gap for gap in page.gap[1:])
    open_ends = sum(page.text[i - 1][-1] not in '.!?:;"”»' for i, joined in enumerate(joins) if joined)
    if sum(joins) < 3 or sum(joins) * 4 < tight or open_ends * 2 < sum(joins):
        return page
    firsts = [i for i, joined in enumerate(joins) if not joined]
    lasts = [i - 1 for i in firsts[1:]] + [len(page) - 1]
    return Page(
        tuple(" ".join(page.text[a : b + 1]) for a, b in zip(firsts, lasts, strict=True)),
        tuple(page.start[a] for a in firsts),
        tuple(page.end[b] for b in lasts),
        tuple(page.gap[a] for a in firsts),
    )


def _spans(text: str) -> list[tuple[int, int]]:
    spans = []
    start = 0
    for match in _LINE_END.finditer(text):
        spans.append((start, match.start()))
        start = match.end()
    spans.append((start, len(text)))
    return spans
