"""Strips over a headline that tell of another story: "BREAKING: Schools in Hatch County two hours late Monday"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ingest.parsers.page_dump.lines.labels import key
from ingest.parsers.page_dump.text.measure import ending, holds_any, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.parsers.page_dump.text.tables import phrase_set
from ingest.patterns import regex

_LABEL = 30  #: characters of a strip's label
_SHORTEST = 20  #: width of a headline below it
_BETWEEN = 4  #: rows from a strip to the headline below it
_STORY, _TOLD = 30, 4000  #: rows of the story whose words are compared, and characters
_SHARED, _MORE = 2, 2  #: words of the story that the headline has at least, and for each one that the strip has
_SIGNS = (":", "|", "：", " - ", " – ", " — ", " • ", "  ")
_PARTED = regex(r"\s?[:：|•]\s?|\s[-–—]\s|\s{2,}")
#: what is new, folded; behind it stands the title of another story
_NEW = phrase_set("""breaking, breaking news, just in, this just in, news alert, news flash, newsflash, flash, alert,
    developing, developing story, live, live now, live updates, live blog, liveblog, happening now, latest news,
    urgent, top story, trending, trending now, now trending, don't miss, eilmeldung, eil, live-ticker, liveticker,
    aktuell, +++ eilmeldung +++, gerade aktuell, dernière minute, dernière heure, alerte, alerte info, info, en direct,
    direct, urgente, última hora, lo último, en vivo, en directo, ahora, alerta, ultim'ora, ultima ora, in diretta,
    diretta, ultime notizie, agora, ao vivo, última notícia, últimas, plantão, net binnen, laatste nieuws, breaking,
    senaste nytt, just nu, extra, direkt, seneste nyt, lige nu, siste nytt, siste, akkurat nå, direkte, juuri nyt,
    tuoreimmat, suora, z ostatniej chwili, pilne, na żywo, relacja na żywo, właśnie teraz, právě teď, aktuálně,
    mimořádná zpráva, živě, online, naživo, práve teraz, rendkívüli, friss, élő, ultima oră, acum, live text, срочно,
    молния, прямой эфир, сейчас, онлайн, терміново, наживо, зараз, извънредно, на живо, hitno, uživo, upravo, nujno,
    v živo, son dakika, canlı, şimdi, έκτακτο, τώρα, έκτακτη είδηση, ζωντανά, breaking news live, terkini, tin nóng,
    trực tiếp, عاجل, مباشر, מבזק, עכשיו, שידור חי, فوری, 速報, ニュース速報, 快讯, 快訊, 突发, 突發,
    即時, 속보, 긴급""")


def without_strips(page: Page, scores: Mapping[int, float], rows: Sequence[int]) -> dict[int, float]:
    """The scores without those of strips that have fewer words of the story than a line right below them."""
    found = [row for row in scores if row + 1 < rows[0] and _is_strip(page, row)]
    if not found:
        return dict(scores)
    told = stems(" ".join(page.text[r] for r in rows[:_STORY])[:_TOLD])
    others = [row for row in found if _heads_below(page, scores, row, told)]
    return {row: score for row, score in scores.items() if row not in others}


def heads_news(label: str) -> bool:
    """Whether a few words stand before news of another story: "BREAKING", "Eilmeldung", "速報"."""
    return len(label) <= _LABEL and key(label.strip("+*●🔴⚡:：|• ")) in _NEW


def _is_strip(page: Page, row: int) -> bool:
    line = page.text[row]
    if not holds_any(line[:_LABEL], _SIGNS):
        return False
    label = _PARTED.split(line[:_LABEL].lstrip("+*●🔴⚡ "), maxsplit=1)
    return len(label) > 1 and key(label[0]) in _NEW


def _heads_below(page: Page, scores: Mapping[int, float], row: int, told: frozenset[str]) -> bool:
    said = len(stems(page.text[row]) & told)
    for below in range(row + 1, row + 1 + _BETWEEN):
        if below not in scores:
            continue
        line = page.text[below]
        shared = len(stems(line) & told)
        if shared >= max(_SHARED, _MORE * said) and width(line) >= _SHORTEST and ending(line) != ".":
            return True
    return False
