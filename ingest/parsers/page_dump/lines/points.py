"""Headings of boxes that give a story's points in short: "In Summary", "Das Wichtigste in Kürze"."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.labels import key
from ingest.parsers.page_dump.text.tables import phrase_set

_LONGEST = 45  #: characters
_POINTS = phrase_set("""in summary, summary, summary points, story summary, ai summary, key points, key takeaways,
    takeaways, the takeaways, highlights, story highlights, article highlights, in brief, in short, at a glance,
    the gist, the bottom line, what to know, what you need to know, why it matters, the essentials, tl;dr, tldr,
    quick read, das wichtigste in kürze, das wichtigste, darum geht's, darum geht es, in kürze, kurz zusammengefasst,
    zusammenfassung, kurzfassung, auf einen blick, kurz & knapp, kurz gesagt, kurz gefasst, die wichtigsten punkte,
    l'essentiel, l'essentiel de l'article, en résumé, résumé, en bref, points clés, les points clés, à retenir,
    ce qu'il faut retenir, en un coup d'œil, lo esencial, en resumen, resumen, puntos clave, claves, las claves,
    lo que debes saber, en breve, lo más importante, in sintesi, in breve, punti chiave, i punti chiave, riassunto,
    il punto, sommario, la sintesi, em resumo, resumo, pontos-chave, pontos principais, destaques, o essencial,
    em síntese, resumo da notícia, o que você precisa saber, samenvatting, in het kort, kort samengevat, de hoofdpunten,
    hoofdpunten, waar gaat dit over, sammanfattning, i korthet, kort sagt, det viktigaste, kortversionen, kort om,
    kort fortalt, kortversjonen, sammendrag, oppsummert, resumé, det vigtigste, opsummering, overblik, tiivistelmä,
    lyhyesti, pähkinänkuoressa, w skrócie, podsumowanie, streszczenie, najważniejsze informacje, co warto wiedzieć,
    shrnutí, ve zkratce, v kostce, to nejdůležitější, zhrnutie, v skratke, összefoglaló, röviden, dióhéjban, pe scurt,
    rezumat, ukratko, na kratko, коротко, кратко, главное, в двух словах, вкратце, что известно, коротко о главном,
    стисло, головне, накратко, με λίγα λόγια, συνοπτικά, τα βασικά σημεία, özet, kısaca, haberin özeti, öne çıkanlar,
    ringkasan, poin penting, tóm tắt, ملخص, الملخص, أبرز النقاط, النقاط الرئيسية, بإيجاز, خلاصة, תקציר, עיקרי הדברים,
    בקצרה, ポイント, 要点, 概要, この記事のポイント, 记事要点, 摘要, 重点, 重點, 核心提示, 要點, 요약, 핵심 요약,
    세줄 요약, 3줄 요약, मुख्य बातें, सारांश,
    main points, the main points, wichtigste punkte, wichtigste entwicklungen, die wichtigsten entwicklungen,
    les principaux points, points essentiels, puntos principales, puntos más importantes, punti principali,
    belangrijkste punten, de belangrijkste punten, het belangrijkste, de kern, viktigaste punkterna, huvudpunkter,
    hovedpunkter, hovedpunktene, najważniejsze punkty, основные моменты, ключевые моменты, основні моменти,
    主なポイント""")


def heads_points(line: str) -> bool:
    return len(line) <= _LONGEST and key(line) in _POINTS
