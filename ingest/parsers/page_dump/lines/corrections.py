"""Notes on what an article had wrong: a heading with its day, the note below it, what a caption or a map misstated."""

from __future__ import annotations

import re

from ingest.dates import find_dates
from ingest.parsers.page_dump.text.measure import has_figure, line_words
from ingest.parsers.page_dump.text.tables import word_set

_HEADING, _LONGEST = 60, 400  #: characters of a heading, of a note
_HEADED = re.compile(r"""(?ix)
    (?:corrections?(?:\ (?:and|&)\ clarifications?|\ appended)?|clarifications?|amendment|update\ and\ correction
    |editor['’]?s['’]?\ note|korrektur(?:hinweis)?|berichtigung|richtigstellung|anmerkung\ der\ redaktion
    |(?:transparenz|redaktioneller\ )hinweis|rectificatif|rectification|erratum|errata(?:\ corrige)?|mise\ au\ point
    |note\ de\ la\ rédaction|précision|corrección|correcciones|fe\ de\ err(?:ores|atas)|aclaración|rectificación
    |nota\ (?:del?\ (?:la\ redacción|editor|redação)|della\ redazione|da\ redação)|rettifica|correzione|precisazione
    |correção|erramos|retificação|correctie|rectificatie|rechtzetting|naschrift|rättelse|rättelser|rettelse|rettet|oikaisu
    |sprostowanie|korekta|oprava|upřesnění|исправление|поправка|уточнение|виправлення|уточнення|helyesbítés|helyreigazítás
    |erată|rectificare|düzeltme|διόρθωση|ispravak|ispravka|popravek|تصحيح|توضيح|תיקון|訂正|お詫びと訂正|更正|정정|바로잡습니다
    |koreksi|đính\ chính)
    (?P<rest>$|\s?[:：,–—|(-].*|\ (?:vom|du|del|dell['’]|van|den|fra|från|of|on|z\ dnia|ze\ dne|от|від)\ .*)""")
_HEADS = word_set("""cor cla ame upd edi kor ber ric anm tra red rec err mis not pré fe acl ret pre nas rät oik spr opr
    upř исп поп уто вип hel era düz διό isp pop تصح توض תיק 訂正 お詫び 更正 정정 바로잡 đín""")
#: what the note says was wrong, and where
_WRONG = re.compile(r"""(?ix)
    \b(?:misstat|misspel|misidentif|misattribut|misquot|mischaracter|omitted|incorrect|inaccurat|wrong|error|mistak|erroneous
    |falsch|fehler|irrtüm|fälschlich|versehentlich|erron|inexact|faute|par\ erreur|à\ tort|equivoca|incorrect|por\ error
    |sbagliat|errat|scorrett|per\ errore
    |errad|incorret|engan|onjuist|verkeerd|fout|abusievelijk|felaktig|fel\b|feil|fejl
    |forker|virhe|väär|błęd|omył|pomył|chyb|nesprávn|mylně|omylem|ошиб|неверн|неправильн|помил|невірн|hibás|téves|tévesen
    |greșit|eronat|yanlış|hatalı|λάθος|λανθασμέν|pogreš|netočn)""")
#: of which part of an article something is said: "A picture caption with this article misstated ..."
_PART = re.compile(
    r"(?:an?|the|one) (?:earlier version of (?:an? |the |this )?)?(?:[\w-]+ ){0,3}(?:caption|headline|map|chart|graphic"
    r"|table|summary|photo(?:graph)?|picture|image|photo credit|byline|version|standfirst|obituary)s? (?:.{0,60}\b)?"
    r"(?:this|the|an earlier version of (?:this|the)) (?:\w+ )?(?:article|story|report|post|piece|column|review"
    r"|obituary)\b",
    re.IGNORECASE,
)
#: "Notícia corrigida às 15h20: ...", "Updated at 5pm to correct ..."
_EDITED = re.compile(r"""(?ix)
    (?:(?:story|article|post|report|artikel|text|beitrag|meldung|article|texte|papier|artículo|nota|noticia|texto
    |articolo|testo|notizia|artigo|notícia|matéria|reportagem|stuk|bericht|artikeln|texten|artiklen|artikkelen|saken
    |artykuł|tekst|článek|text|статья|текст|материал|новость|cikk|articolul|haber)\s)?
    (?:corrected|amended|updated|korrigiert|berichtigt|aktualisiert|corrigée?|modifiée?|rectifiée?|corregid[oa]|modificad[oa]
    |rectificad[oa]|corrett[oa]|modificat[oa]|rettificat[oa]|corrigid[oa]|alterad[oa]|retificad[oa]|gecorrigeerd|aangepast
    |verbeterd|rättad|korrigerad|rettet|korrigeret|korrigert|poprawion[oy]|skorygowan[oy]|opraven[oa]?|исправлен[оа]?
    |уточнен[оа]?|обновл[её]н[оа]?|оновлено|zaktualizowan[oy]|aktualizován[oa]?|виправлено|javítva|corectat|düzeltildi)\s
    (?:at|on|to|um|am|à|le|a\slas|el|alle|il|às|em|om|op|kl\.?|den|o\sgodz\.?|dnia|v|dne|в|о|az|la|la\sora|saat)\s.{2,24}(?::\s\S|\sto\s|$)
""")
#: how such a note begins, folded
_EDIT_HEADS = word_set("""sto art pos rep tex bei mel pap not tes mat stu ber sak čla ста мат нов cik hab cor ame upd
    kor akt mod rec ret alt gec aan ver rät pop sko opr исп уто обн оно zak вип jav düz tek""")
_PARTS = word_set("""caption captions headline map chart graphic table summary photo photograph picture image byline
    version standfirst""")


def is_heading(line: str) -> bool:
    """Such as "Correction: June 4, 2015", "Rectificatif du 4 juin 2015", "Berichtigung": nothing else on the line."""
    if len(line) > _HEADING or line[:3].casefold().rstrip() not in _HEADS or line[-1] in ".!?":
        return False
    match = _HEADED.fullmatch(line)
    rest = match["rest"].strip(" :：,–—|()-") if match else None
    return rest == "" or (rest is not None and has_figure(rest) and bool(find_dates(rest)))


def is_of_part(line: str) -> bool:
    """What a caption, a headline or a map of this article had wrong, or when it was corrected and why."""
    timed = line[:3].lower() in _EDIT_HEADS and 16 <= len(line) <= _LONGEST and has_figure(line[:_HEADING])
    if timed and _EDITED.match(line):
        return True
    if not 40 <= len(line) <= _LONGEST or _PARTS.isdisjoint(line_words(line)[:12]):
        return False
    return _PART.match(line) is not None and _WRONG.search(line) is not None
