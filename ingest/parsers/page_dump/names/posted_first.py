"""Notes of feeds and blogs that name the article and whose it is: "The post ... appeared first on The River Post."."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import CJK
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_HEADLINE, _WORDS, _SIGNS = 24, 5, 10  #: characters and words of a headline that stands for itself; signs of East Asia
_MORE, _BEFORE, _LABEL = 110, 40, 24  #: characters of the note around it at most, of those before it, of a label
_LEAST, _TOP = 4, 14  #: characters of a paper's name, rows on top of the page in which it stands
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
#: what is posted, and that it stood there first
_POST = r"""(?:the|this)\ (?:post|article|story|entry|piece)|der\ (?:beitrag|artikel|text|post)|l['’]article|le\ billet
    |la\ (?:entrada|noticia|nota)|el\ artículo|l['’]articolo|il\ post|la\ notizia|o\ (?:post|artigo)
    |a\ (?:notícia|matéria)|het\ (?:bericht|artikel)|inlägget|artikeln|indlægget|innlegget|artikkeli|artykuł|wpis|post
    |příspěvek|článek|príspevok|сообщение|запись|статья|запис|articolul"""
_FIRST = r"""(?:first\ (?:appeared|published|posted)|(?:appeared|published|posted)\ first)\ (?:on|in|at)
    |erschien\ (?:zuerst|erstmals)\ (?:auf|bei|in)|est\ apparue?\ en\ premier\ sur
    |(?:aparece|apareció|se\ publicó|fue\ publicad[oa])\ (?:primero|por\ primera\ vez)\ en|proviene\ da
    |è\ apparso\ per\ la\ prima\ volta\ su|(?:apareceu|foi\ publicad[oa])\ (?:primeiro|primeiramente)\ em
    |verscheen\ (?:eerst|als\ eerste)\ op|dök\ först\ upp\ på|(?:blev|ble)\ først\ (?:udgivet|publisert)\ (?:på|den|i)
    |dukket\ først\ opp\ på|julkaistiin\ ensimmäisen\ kerran|pochodzi\ z(?:\ serwisu)?|pochází\ z
    |se\ nejdříve\ objevil\ na|(?:появил[ио]сь\ сначала|впервые\ появил[ао]сь)\ на|спершу\ з['’]явився\ на
    |apare\ prima\ dată\ (?:în|pe)"""
_POSTED = regex(rf"(?:{_POST})\ .{{8,200}}?\ (?:was\ |is\ )?(?:{_FIRST})\ (?=\S)", re.IGNORECASE | re.VERBOSE)
_HEADS = word_set("""the this der le la el il o a het inlägget artikeln indlægget innlegget artikkeli artykuł wpis post
    příspěvek článek príspevok сообщение запись статья запис articolul""")
_SMALL = frozenset(["of", "the", "de", "du", "des", "del", "della", "di", "da", "do", "van", "von", "and", "und", "et"])
_WORD = regex(r"[^\W_][\w'’&.-]*")


def _posted(line: str) -> re.Match[str] | None:
    if not 30 <= len(line) <= 320:
        return None
    first = line.partition(" ")[0].lower()
    return _POSTED.match(line) if first in _HEADS or first[:2] in {"l'", "l’"} else None


def is_posted_first(line: str) -> bool:
    """Such a note in one of its languages, whatever headline it has."""
    return _posted(line) is not None


def without_headline_notes(page: Page, rows: list[int], headline: str) -> list[int]:
    """The body's rows without last ones that name the article by its headline: "Title: ...", "The post ..."."""
    end = len(rows)
    while end > 2 and (
        _behind(page.text[rows[end - 1]], headline) is not None or _opens(page, rows[end - 1], headline)
    ):
        end -= 1
    return rows[:end]


def _opens(page: Page, row: int, headline: str) -> bool:
    """The line begins with the headline and goes on small to a name that the page has on top: "... ilk önce"."""
    line, size = page.text[row], len(headline)
    if not _HEADLINE <= size < len(line) <= size + _MORE or not line.startswith(headline):
        return False
    behind = line[size:]
    if not (behind[0] == " " and behind[1].islower()):
        return False
    name = " ".join(_longest_run(_WORD.findall(behind.rstrip(" ."))))
    return len(name) >= _LEAST and any(name in text for text in page.text[:_TOP])


def _longest_run(words: list[str]) -> list[str]:
    """Of words with capitals, small ones between them."""
    runs: list[list[str]] = [[]]
    for word in words:
        if word[0].isupper() or (runs[-1] and word in _SMALL):
            runs[-1].append(word)
        else:
            runs.append([])
    best = max(runs, key=len)
    while best and best[-1] in _SMALL:
        best.pop()
    return best


def _behind(line: str, headline: str) -> str | None:
    """What stands behind the headline on a line that holds it whole among a few words of its own; else None.

    A sentence that quotes the headline is no such line.
    """
    size, wide = len(headline), CJK.search(headline) is not None
    if not size < len(line) <= size + _MORE or size < (_SIGNS if wide else _HEADLINE):
        return None
    if not wide and headline.count(" ") < _WORDS - 1:
        return None
    at = _plain(line).find(_plain(headline))
    if not 2 <= at <= _BEFORE:
        return None
    before, behind = line[:at].rstrip(), line[at + size :]
    if before[-1] in ":：":
        return behind if at <= _LABEL and not behind.strip(" .") else None
    return None if before[-1] in "\"'“„«‘「" and not is_posted_first(line) else behind


def _plain(text: str) -> str:
    return text if text.isascii() else text.translate(_QUOTES)


def outlet_of(line: str, headline: str) -> str:
    """The name in such a note: the longest run of words with capitals behind the headline, where others lead to it."""
    behind = _behind(line, headline)
    if behind is None:
        posted = _posted(line)
        behind = f"was here {line[posted.end() :]}" if posted else ""
    if not behind:
        return ""
    words = _WORD.findall(behind.rstrip(" ."))
    best = _longest_run(words)
    return " ".join(best) if len(words) - len(best) > 1 else ""
