"""Blocks between headline and story that are neither: captions, requests, "In Summary" with the story's points."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.labels import key
from ingest.parsers.page_dump.lines.notices import is_notice
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.names.captions import is_credited
from ingest.parsers.page_dump.names.credit_below import is_caption_over
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems

_LONGEST = 45  #: characters of a heading over points
_BOX, _ASKED = 8, 120  #: lines of a block, characters of one that asks for something
_SHARED = 2  #: words that a paragraph shares with the rest of its story
_POINTS = frozenset(
    " ".join(heading.split())
    for heading in """in summary, summary, summary points, story summary, ai summary, key points, key takeaways,
    takeaways, the takeaways, highlights, story highlights, article highlights, in brief, at a glance, the gist,
    the bottom line, what to know, what you need to know, why it matters, the essentials, tl;dr, tldr, quick read,
    das wichtigste in kürze, das wichtigste, darum geht's, darum geht es, in kürze, kurz zusammengefasst,
    zusammenfassung, kurzfassung, auf einen blick, kurz & knapp, kurz gesagt, die wichtigsten punkte,
    l'essentiel, l'essentiel de l'article, en résumé, résumé, en bref, points clés, les points clés, à retenir,
    ce qu'il faut retenir, en un coup d'œil,
    lo esencial, en resumen, resumen, puntos clave, claves, las claves, lo que debes saber, en breve, lo más importante,
    in sintesi, in breve, punti chiave, i punti chiave, riassunto, il punto, sommario, la sintesi,
    em resumo, resumo, pontos-chave, destaques, o essencial, em síntese, resumo da notícia, o que você precisa saber,
    samenvatting, in het kort, kort samengevat, de hoofdpunten, hoofdpunten, waar gaat dit over,
    sammanfattning, i korthet, kort sagt, det viktigaste, kortversionen, kort om, kort fortalt, kortversjonen,
    sammendrag, oppsummert, resumé, det vigtigste, opsummering, overblik, tiivistelmä, lyhyesti, pähkinänkuoressa,
    w skrócie, podsumowanie, streszczenie, najważniejsze informacje, co warto wiedzieć, shrnutí, ve zkratce, v kostce,
    to nejdůležitější, zhrnutie, v skratke, összefoglaló, röviden, dióhéjban, pe scurt, rezumat, ukratko, na kratko,
    коротко, кратко, главное, в двух словах, вкратце, что известно, коротко о главном, стисло, головне, накратко,
    με λίγα λόγια, συνοπτικά, τα βασικά σημεία, özet, kısaca, haberin özeti, öne çıkanlar, ringkasan, poin penting,
    tóm tắt, ملخص, الملخص, أبرز النقاط, بإيجاز, خلاصة, תקציר, עיקרי הדברים, בקצרה, ポイント,
    要点, 概要, この記事のポイント, 记事要点, 摘要, 重点, 重點, 核心提示, 要點,
    요약, 핵심 요약, 세줄 요약, 3줄 요약, मुख्य बातें, सारांश""".replace("\n", " ").split(",")
)


def heads_points(line: str) -> bool:
    return len(line) <= _LONGEST and key(line) in _POINTS


def is_set_apart(page: Page, row: int) -> bool:
    """A caption, or a line in one block with a heading over points or with what asks the readers for something."""
    if is_caption_over(page, row) or is_credited(page.text[row]):
        return True
    first, end = row, row + 1
    while first and not page.gap[first] and row - first < _BOX:
        first -= 1
    while end < len(page) and not page.gap[end] and end - row < _BOX:
        end += 1
    if not 1 < end - first <= _BOX:
        return False
    near = [page.text[r] for r in range(first, end) if r != row]
    asked = sum(len(t) <= _ASKED and _is_request(t) for t in near)
    return (first < row and heads_points(page.text[first])) or asked > max(1, len(near) // 2)


def _is_request(line: str) -> bool:
    return asks(line) or is_notice(line) or "signup" in cue_classes(line)


def below(page: Page, rows: list[int]) -> list[int]:
    """The body's rows without a first one that stands in such a block and has nothing of the story's words."""
    while len(rows) > 2 and page.gap[rows[1]] and is_set_apart(page, rows[0]):
        told = stems(" ".join(page.text[r] for r in rows[1:20])[:6000])
        if not is_caption_over(page, rows[0]) and len(stems(page.text[rows[0]]) & told) >= _SHARED:
            break
        rows = rows[1:]
    return rows
