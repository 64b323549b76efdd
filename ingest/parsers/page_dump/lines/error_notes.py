"""Notes on how to report a mistake, which stand below a story: "Spotted a typo? Select it and press Ctrl+Enter"."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parsers.page_dump.text.measure import KEPT, bare_fold, holds_sign, line_words, signs_of
from ingest.parsers.page_dump.text.tables import word_set

_LONGEST = 320  #: characters of such a note
_ERROR = re.compile(
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
_FOUND = re.compile(
    r"\b(?:found|spotted|noticed|see|seen|gefunden|entdeckt|bemerkt|repéré|trouvé|constaté|encontrado|encontraste"
    r"|visto|detectado|trovato"
    r"|notato|encontrou|viu|gezien|gevonden|hittat|sett|funnet|fundet|znalazłeś|zauważyłeś|našli|нашли|заметили"
    r"|увидели|знайшли|помітили"
    r"|buldunuz|gördünüz|találtál|löysitkö|huomasitko"
    r"|report it|let us know|tell us|melden|mail|signalez|signaler|prévenez|avísanos|repórtalo|segnalacelo|segnalalo"
    r"|avise|informe|tipsa|zgłoś|napište|сообщите|bildirin)\b",
    re.IGNORECASE,
)
_KEYS = re.compile(r"ctrl\s?[+&]\s?enter", re.IGNORECASE)
#: first words: "Pokud jste v článku zaznamenali chybu nebo překlep, dejte nám vědět"
_HEADS = word_set("""if should wenn falls sollten si se als mocht om hvis dersom jeśli jeżeli pokud ak když якщо если
    ако ha jos eğer ja kui jei dacă iezīmējiet ziņot iezīmē please in the text""")
_HERE = re.compile(
    r"\b(?:article|text|story|page|artikel|beitrag|seite|texte|artículo|texto|nota|página|articolo|testo|pagina|artigo"
    r"|matéria|artikeln|texten|teksten?|artikkel\w*|artyku\w+|tekście|tekstu|článk\w+|textu|článok|strán\w+|сторін\w+"
    r"|текст\w*|статт\w+|стать\w+|стран\w+|cikk\w*|szöveg\w*|teksti\w*|yazıda|metinde|rakst\w+|tekst\w+|artikl\w+"
    r"|straipsn\w+|articol\w*)\b",
    re.IGNORECASE,
)
_TELL = re.compile(
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
    if not 12 <= len(line) <= _LONGEST:
        return False
    if "trl" in line and _KEYS.search(line):
        return True
    head, said = line[:100], line_words(line)
    asks, tells = "?" in head, not _HEADS.isdisjoint(said[:1])
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
