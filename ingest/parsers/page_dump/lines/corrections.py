"""Notes on mistakes: what an article had wrong, in which part of it, and how readers report another."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.date_names import month_number
from ingest.dates import find_dates
from ingest.parsers.page_dump.text.measure import KEPT, bare_fold, has_figure, holds_sign, line_words, signs_of
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_HEADING, _LONGEST = 60, 400  #: characters of a heading, of a note
_HEADED = regex(r"""(?ix)
    (?:corrections?(?:\ (?:and|&)\ clarifications?|\ appended)?|clarifications?|amendment|update\ and\ correction
    |editor['’]?s['’]?\ note|korrektur(?:hinweis)?|berichtigung|richtigstellung|anmerkung\ der\ redaktion
    |(?:transparenz|redaktioneller\ )hinweis|rectificatif|rectification|erratum|errata(?:\ corrige)?|mise\ au\ point
    |note\ de\ la\ rédaction|précision|corrección|correcciones|fe\ de\ err(?:ores|atas)|aclaración|rectificación
    |nota\ (?:del?\ (?:la\ redacción|editor|redação)|della\ redazione|da\ redação)|rettifica|correzione|precisazione
    |correção|erramos|retificação|correctie|rectificatie|rechtzetting|naschrift|rättelse|rättelser|rettelse|rettet|oikaisu
    |sprostowanie|korekta|oprava|upřesnění|исправление|поправка|уточнение|виправлення|уточнення|helyesbítés|helyreigazítás
    |erată|rectificare|düzeltme|διόρθωση|ispravak|ispravka|popravek|تصحيح|توضيح|תיקון|訂正|お詫びと訂正|更正|정정|바로잡습니다
    |koreksi|đính\ chính|订正|for\ the\ record)
    (?P<rest>$|\s?[:：,–—|(（-].*|\ \S.*)""")
_HEADS = word_set("""cor cla ame upd edi kor ber ric anm tra red rec err mis not pré fe acl ret pre nas rät oik spr opr
    upř исп поп уто вип hel era düz διό isp pop تصح توض תיק 訂正 お詫び 更正 정정 바로잡 đín 订正 for""")
_AROUND = " :：,–—|()（）-."
#: what stands beside the day of a correction, or says of what it is one
_BESIDE_DAY = word_set("""to this the of on an in article story report published issued appended added posted vom am zum
    du le de del el la fecha dell dell' il van den de op fra från av i kl z dnia ze dne от від р г года року""")
#: what the note says was wrong, and where
_WRONG = regex(r"""(?ix)
    \b(?:misstat|misspel|misidentif|misattribut|misquot|mischaracter|omitted|incorrect|inaccurat|wrong|error|mistak|erroneous
    |falsch|fehler|irrtüm|fälschlich|versehentlich|erron|inexact|faute|par\ erreur|à\ tort|equivoca|incorrect|por\ error
    |sbagliat|errat|scorrett|per\ errore
    |errad|incorret|engan|onjuist|verkeerd|fout|abusievelijk|felaktig|fel\b|feil|fejl
    |forker|virhe|väär|błęd|omył|pomył|chyb|nesprávn|mylně|omylem|ошиб|неверн|неправильн|помил|невірн|hibás|téves|tévesen
    |greșit|eronat|yanlış|hatalı|λάθος|λανθασμέν|pogreš|netočn)""")
#: of which part of an article something is said: "A picture caption with this article misstated ..."
_PART = regex(
    r"(?:an?|the|one) (?:earlier version of (?:an? |the |this )?)?(?:[\w-]+ ){0,3}(?:caption|headline|map|chart|graphic"
    r"|table|summary|photo(?:graph)?|picture|image|photo credit|byline|version|standfirst|obituary)s? (?:.{0,60}\b)?"
    r"(?:this|the|an earlier version of (?:this|the)) (?:\w+ )?(?:article|story|report|post|piece|column|review"
    r"|obituary)\b",
    re.IGNORECASE,
)
#: "Notícia corrigida às 15h20: ...", "Updated at 5pm to correct ..."
_EDITED = regex(r"""(?ix)
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
    if len(line) > _HEADING or _HEADS.isdisjoint((line[:3].casefold().rstrip(), line[:2])) or line[-1] in ".!?":
        return False
    match = _HEADED.fullmatch(line)
    if match is None or (line[:3] == "For" and match["rest"] == ""):  # "For the record" heads what not
        return False
    rest = match["rest"].strip(_AROUND)
    return rest == "" or (has_figure(rest) and bool(find_dates(rest))) or _is_day(rest)


def _is_day(rest: str) -> bool:
    """A day without its year, or what was wrong: "published 14 March", "to this article"."""
    words = [word.strip(_AROUND) for word in rest.casefold().split()]
    return all(any(map(str.isdigit, word)) or word in _BESIDE_DAY or month_number(word) for word in words)


def is_of_part(line: str) -> bool:
    """What a caption, a headline or a map of this article had wrong, or when it was corrected and why."""
    timed = line[:3].lower() in _EDIT_HEADS and 16 <= len(line) <= _LONGEST and has_figure(line[:_HEADING])
    if timed and _EDITED.match(line):
        return True
    if not 40 <= len(line) <= _LONGEST or _PARTS.isdisjoint(line_words(line)[:12]):
        return False
    return _PART.match(line) is not None and _WRONG.search(line) is not None


_ERROR_LONGEST = 320  #: characters of such a note
_ERROR = regex(
    r"\b(?:mistakes?|errors?|typos?|fehler|tippfehler|erreurs?|fautes?|coquilles?|errata|errore|errori|refuso|erros?"
    r"|foute?n?|foutje"
    r"|fel|feil|fejl|błąd|błędy|literówk\w+|chyb\w+|překlep\w*|preklep\w*|ошибк\w+|опечатк\w+|помилк\w+|грешк\w+|hibát"
    r"|hibá\w+|hata|virhe\w*|kļūd\w+|viga|vea|klaid\w+)\b",
    re.IGNORECASE,
)
#: one of these words, or a word that begins so, stands in all that ``_ERROR`` finds, folded
_ERRORS = word_set("""mistake mistakes error errors typo typos fehler tippfehler erreur erreurs faute fautes coquille
    coquilles errata errore errori refuso erro erros fout foute fouten foutje foutn fel feil fejl błąd błędy hibát hata
    viga vea""")
_ERROR_STEMS = signs_of(
    *("chyb", "preklep", "virhe", "klaid", "literówk", "překlep", "ошибк", "опечатк", "помилк", "грешк", "hibá", "kļūd")
)
_FOUND = regex(
    r"\b(?:found|spotted|noticed|see|seen|gefunden|entdeckt|bemerkt|repéré|trouvé|constaté|encontrado|encontraste"
    r"|visto|detectado|trovato"
    r"|notato|encontrou|viu|gezien|gevonden|hittat|sett|funnet|fundet|znalazłeś|zauważyłeś|našli|нашли|заметили"
    r"|увидели|знайшли|помітили"
    r"|buldunuz|gördünüz|találtál|löysitkö|huomasitko"
    r"|report it|let us know|tell us|melden|mail|signalez|signaler|prévenez|avísanos|repórtalo|segnalacelo|segnalalo"
    r"|avise|informe|tipsa|zgłoś|napište|сообщите|bildirin)\b",
    re.IGNORECASE,
)
_KEYS = regex(r"ctrl\s?[+&]\s?enter", re.IGNORECASE)
#: first words: "Pokud jste v článku zaznamenali chybu nebo překlep, dejte nám vědět"
_ERROR_HEADS = word_set("""if should wenn falls sollten si se als mocht om hvis dersom jeśli jeżeli pokud ak když якщо
    если ако ha jos eğer ja kui jei dacă iezīmējiet ziņot iezīmē please in the text""")
_HERE = regex(
    r"\b(?:article|text|story|page|artikel|beitrag|seite|texte|artículo|texto|nota|página|articolo|testo|pagina|artigo"
    r"|matéria|artikeln|texten|teksten?|artikkel\w*|artyku\w+|tekście|tekstu|článk\w+|textu|článok|strán\w+|сторін\w+"
    r"|текст\w*|статт\w+|стать\w+|стран\w+|cikk\w*|szöveg\w*|teksti\w*|yazıda|metinde|rakst\w+|tekst\w+|artikl\w+"
    r"|straipsn\w+|articol\w*)\b",
    re.IGNORECASE,
)
_TELL = regex(
    r"\b(?:(?:let us know|tell us|write to us|contact us|e-?mail us|report it|select (?:it|the)|highlight it)\b"
    r"|schreiben sie|teilen sie|markieren|signal\w+|écri\w+|sélectionnez|avís\w+|escr[ií]b\w+|selecci\w+|segnal\w+"
    r"|scriv\w+|avis\w+|selecione|meld\w*"
    r"|laat|selecteer|markera|tipsa|meddela|marker|beskjed|skriv|zgłoś|napisz|zaznacz|napište|dejte nám|označte|napíšte"
    r"|виділ\w+|напиш\w+|повідом\w+|выдел\w+|сообщ\w+|маркир\w+|jelezze|írja|ilmoita|kerro|bildir\w*|nospied|spiediet"
    r"|iezīm\w+|vajuta|märgi|pažymėk\w*|spausk\w*|selectați)",
    re.IGNORECASE,
)


@lru_cache(maxsize=KEPT)
def is_error_note(line: str) -> bool:
    """It asks who found a mistake, or tells how to report one; ``line`` is of the story or below it."""
    if not 12 <= len(line) <= _ERROR_LONGEST:
        return False
    if "trl" in line and _KEYS.search(line):
        return True
    head, said = line[:100], line_words(line)
    asks, tells = "?" in head, not _ERROR_HEADS.isdisjoint(said[:1])
    if not (asks or tells) or not may_name_error(line):
        return False
    if asks and _ERROR.search(head) and _FOUND.search(line[:120]):
        return True
    if not (tells or (asks and _ERROR.search(head))) or not _ERROR.search(line[:120]):
        return False
    return _HERE.search(line[:160]) is not None and _TELL.search(line) is not None


def may_name_error(line: str) -> bool:
    """Whether a word of it may be one for a mistake."""
    return not _ERRORS.isdisjoint(line_words(line)) or holds_sign(bare_fold(line), _ERROR_STEMS)
