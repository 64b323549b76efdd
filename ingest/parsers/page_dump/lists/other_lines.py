"""Lines of lists that look like titles and are none: streets, the weather, short links, what is said or to be asked."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.lines.button_words import FOLLOW
from ingest.parsers.page_dump.lines.foot_rows import is_link
from ingest.parsers.page_dump.lines.goods import offers_copy
from ingest.parsers.page_dump.lines.own_pages import is_own_page
from ingest.parsers.page_dump.lines.paywalls import offers_access
from ingest.parsers.page_dump.lines.pressing import ends_in_press
from ingest.parsers.page_dump.lines.questions_on_text import asks_about_text
from ingest.parsers.page_dump.lines.weather import is_of_town
from ingest.parsers.page_dump.text.measure import DIGIT, has_figure
from ingest.patterns import regex

#: where an office stands: "River Post, 14 Mill Street, Northport"
_STREET = regex(
    r", \d{1,5} (?:[A-ZÀ-Þ][\w'’.]+ ){1,3}(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Square|Boulevard|Blvd\.?"
    r"|Drive)(?:,|$)"
    r"|, (?:\d{1,4},? (?:rue|avenue|boulevard|place|quai) "
    r"|(?:Calle|Via|Rua|Avenida|Avda\.) [^,]{3,30},? \d{1,4}(?:,|$))"
    r"|, [^\W\d_]{3,30}(?:straße|strasse|str\.|straat|weg|gatan|gade|platz|allee) \d{1,4}\s?[a-z]?(?:,|$)"
)
#: where one calls: "Order prints: call the front counter, 555-0142", "Abo: 0511/960 377"
_PHONE = regex(
    r"\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b|(?<![\d-])\d{3}-\d{4}(?![\d-])|\+\d{1,3}[ (]?[\d ()/-]{7,}\d"
    r"|\b0\d(?: \d\d){4}\b|\(?\b0\d{2,4}\)?[ /–-]{1,3}\d[\d -]{4,}\d"
)
_WAVES = frozenset(["mhz", "khz", "мгц"])  #: where a station is heard: "周波数 78.9MHz"
#: who put the text of a scan right: "Article text corrected by 3 readers. Last corrected 11 Feb 2014"
_CORRECTED = regex(
    r"(?:(?:article|this|page|full|ocr)\s)*(?:text|ocr|article|transcript(?:ion)?)\s(?:was\s)?(?:corrected|proofread|transcribed|edited)\sby\b"
    r"|(?:last|most recent(?:ly)?)\s(?:corrected|transcribed|proofread)\b"
    r"|(?:text|artikel)\s(?:korrigiert|transkribiert)\svon\b|texte\s(?:corrigé|transcrit)\spar\b|texto\s(?:corregido|corrigido|transcrito)\spor\b"
    r"|testo\s(?:corretto|trascritto)\sda\b|tekst\s(?:gecorrigeerd|getranscribeerd)\sdoor\b|text(?:en)?\s(?:rättad|korrigerad|transkriberad)\sav\b"
    r"|tekst\s(?:poprawiony|przepisany)\sprzez\b|tekst(?:en)?\s(?:rettet|transskriberet|korrigert)\sav?f?\b",
    re.IGNORECASE,
)
_LAST_EDITED = ("最終更新", "最后更新", "最後更新", "更新日", "최종수정", "最終編集")
_SPEECH = regex(r"[,.?!][\"”»“],?\s[^\W\d_]+[^\"”»“]{3,60}\.")  #: a sentence with somebody's words, no title

_WAVE_LONG = 50
_SMALL_LINE = 70  #: characters of what an empty list says


#: a reader's sentence and who wrote it: "Best week of my life. - Dale H., Otter Fork"
#: (behind a question an outlet may stand so: "Can a parrot lie? - Bird Fancier")
_SIGNED = regex(
    r"[.!…] ?[-–—] ?[^\W\d_a-zß-ÿ][\w.'’-]*(?: [^\W\d_a-zß-ÿ][\w.'’-]*){0,2}"
    r"(?:, ?[^\W\d_a-zß-ÿ][\w.'’ -]{2,24})?$"
)


#: an address behind a label: "Short link: khv.example/7c41"
_SHORT_LINK = regex(r":\s?(?:https?://)?[\w-]+(?:\.[\w-]+)+/\S*$")


#: the link to the list that the page was opened from: "[ Back to Local ]"
_BACK = regex(
    r"\[\s?(?:[«‹<←]+\s?)?(?:back|return|home|top|up|zurück|retour|volver|regresar|torna|indietro|voltar|terug|tillbaka"
    r"|tilbage|tilbake|takaisin|wróć|powrót|zpět|späť|vissza|înapoi|назад|вернуться|geri|戻る|返回)\b",
    re.IGNORECASE,
)
#: what stands in an empty list: "No related articles"
_EMPTY = regex(
    r"(?:there are )?no (?:other |more )?(?:related|similar|recent|further)"
    r" (?:articles?|stories|news|posts?|items?|content)\b.{0,20}"
    r"|(?:es gibt )?keine (?:verwandten|ähnlichen|weiteren|passenden) (?:artikel|beiträge|themen|meldungen)\b.{0,20}"
    r"|(?:il n['’]y a )?(?:aucun|pas d['’]) ?article(?:s)? (?:liés?|similaires?|associés?|connexes?)\b.{0,20}"
    r"|no hay (?:artículos|noticias|notas|contenidos) relacionad[oa]s\b.{0,20}"
    r"|(?:nessun articolo|non ci sono articoli) correlat[oi]\b.{0,20}"
    r"|(?:não há|nenhum[a]?) (?:artigos?|notícias?|conteúdos?) relacionad[oa]s?\b.{0,20}"
    r"|geen (?:gerelateerde|verwante) (?:artikelen|berichten)\b.{0,20}|inga relaterade artiklar\b.{0,20}"
    r"|ingen relaterte (?:artikler|saker)\b.{0,20}|brak (?:powiązanych|podobnych) (?:artykułów|wpisów)\b.{0,20}"
    r"|нет (?:похожих|связанных) (?:новостей|статей|материалов)\b.{0,20}|ilgili haber (?:yok|bulunamadı)\b.{0,20}"
    r"|لا توجد (?:مقالات|أخبار) (?:ذات صلة|مشابهة).{0,20}|関連記事はありません.{0,10}"
    r"|(?:没有|暂无|沒有|暫無)相关?關?(?:文章|新闻|新聞|内容).{0,10}",
    re.IGNORECASE,
)


#: who plays whom, and at which hour: "Basketball, Tuesday vs. Point Lyle, 7 p.m."
_FIXTURE = regex(
    r"\b(?:vs?\.?|against|gegen|contre|contra|contro|tegen|mot|przeciw)\s.{2,50}\d\s?(?:[ap]\.?m\.?|uhr|h|:\d\d)$",
    re.IGNORECASE,
)


def tells_fixture(line: str) -> bool:
    """The next match of a team, which some set below a report: "Up next: ..."."""
    return len(line) <= _SMALL_LINE and has_figure(line) and _FIXTURE.search(line) is not None


def is_no_title(text: str) -> bool:
    """A street, a telephone, the weather, a link, somebody's words, an account to follow, what the paper does."""
    return (
        (text[0] == "[" and text[-1] == "]" and _BACK.match(text) is not None)
        or (" @" in text and text.split(" ", 1)[0].casefold() in FOLLOW)  # "Follow @riverpost for the news of the day"
        or text.startswith(_LAST_EDITED)
        or (text[0] >= "\u3000" and is_link(text))
        or _CORRECTED.match(text) is not None
        or offers_access(text)
        or offers_copy(text)
        or (len(text) <= _SMALL_LINE and _EMPTY.fullmatch(text) is not None)
        or (text[-3:].lower() in _WAVES and len(text) <= _WAVE_LONG and any(map(str.isdigit, text)))
        or _STREET.search(text) is not None
        or (DIGIT.search(text) is not None and _PHONE.search(text) is not None)
        or ("/" in text and _SHORT_LINK.search(text) is not None)
        or is_of_town(text)
        or _SPEECH.search(text) is not None
        or asks_about_text(text)
        or ends_in_press(text)
        or is_own_page(text)
        or (text[0] not in "\"“„«'‘" and _SIGNED.search(text[-64:]) is not None)
    )
