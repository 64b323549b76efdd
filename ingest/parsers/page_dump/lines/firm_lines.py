"""Lines that name a firm and are no sentence: "SOURCE Halverton Optics, Inc.", "News provided by Halverton Optics"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.tables import phrase_set, pieces

_LONGEST, _WORDS = 90, 9  #: characters and words
_SMALL = 3  #: letters of words that may begin small
_FORM = re.compile(
    r"[\s,](?:Inc|Ltd|Co|Corp|Cos|Bros|Pty|Pvt|Bhd|S\.A|S\.p\.A|S\.r\.l|S\.L|S\.A\.S|S\.C|Lda|Ltda|Cia|C\.V|e\.V|B\.V|N\.V"
    r"|a\.\s?s|s\.\s?r\.\s?o|sp\.\s?z\s?o\.\s?o|d\.\s?o\.\s?o|d\.\s?d|A\.Ş|Ltd\. Şti|Kft|Zrt|Nyrt|L\.P|L\.L\.C|P\.C"
    r"|P\.L\.C)\.$"
)
#: the same without a full stop
_BARE_FORM = re.compile(
    r"\s(?:(?:GmbH|UG|AG|SE)(?:\s?& ?Co\.? ?(?:KG|KGaA|OHG))?|KG|KGaA|OHG|SAS|SARL|SA|SpA|Srl|SL|SLU|BV|NV|AB|A/S|ASA"
    r"|ApS|Oyj?|LLC|LLP|PLC|plc|Ltd|Inc|Corp|Limited|Pty Ltd|Kft|Zrt|Nyrt|ООО|АО)$"
)
#: whose words a release is, in capitals: "QUELLE Talbote GmbH"
_SOURCE = re.compile(
    r"(?:SOURCE|QUELLE|FUENTE|FONTE|BRON|KÄLLA|KILDE|LÄHDE|ŹRÓDŁO|ZDROJ|FORRÁS|SURSA|ИСТОЧНИК|ДЖЕРЕЛО|KAYNAK|ΠΗΓΗ)"
    r"\s?:?\s[^\W\d_a-zß-ÿа-я]"
)
#: what firms do for a page and no writer does, the beginnings of words: "Noticia proporcionada por ..."
_GIVES = pieces("""provid|sponsor|present|host|power|support|deliver|proporcion|facilit|ofrec|patrocin|suministr|
    bereitgestellt|präsentiert|gesponsert|unterstützt|fourni|propos|offert|parrain|présent|soutenu|fornit|forneci|
    oferec|apoiad|aangebod|geleverd|gesponsord|presenter|tillhandah|levere|sponsr|dostarcz|poskytnut|sponzor|
    предостав""")
_GIVEN = re.compile(
    r"(?:[^\W\d_][\w’'-]*\s){0,3}?([^\W\d_]{6,})\s(?:by|von|par|por|da|door|av|af|przez|od)\s(?=[^\Wa-zß-ÿа-я])"
)


#: what a text of a firm or an office says it is, over its headline
_RELEASES = phrase_set("""news release, press release, media release, press statement, media statement,
    press information, for immediate release, pressemitteilung, presseinformation, pressemeldung, medienmitteilung,
    medieninformation, communiqué de presse, comunicado de prensa, nota de prensa, comunicato stampa,
    comunicado de imprensa, nota à imprensa, persbericht, pressmeddelande, pressemelding, pressemeddelelse,
    lehdistötiedote, informacja prasowa, tisková zpráva, sajtóközlemény, пресс-релиз, basın bülteni, 新闻稿, 新聞稿,
    プレスリリース, 보도자료""")
_BY = re.compile(r"([^\W\d_]{6,})\s(?:by|von|par|por|da|door|av|af|przez|od)$", re.IGNORECASE)


def is_of_release(name: str) -> bool:
    """A label of what firms and offices send, no name: "News Release", "NEWS PROVIDED BY"."""
    given = _BY.search(name)
    return name.casefold() in _RELEASES or (given is not None and gives(given[1]))


def gives(word: str) -> bool:
    """The word before "by" says that what follows gave or paid, not wrote: "provided", "patrocinado"."""
    return word.casefold().startswith(_GIVES)


def names_firm(line: str) -> bool:
    """Nothing but capitalised words and small joining ones, with such a form at the end or such a label in front.

    Or who gave the text, in as many words.
    """
    if len(line) > _LONGEST:
        return False
    if (given := _GIVEN.match(line)) and gives(given[1]) and line.count(" ") < _WORDS:
        return line[-1] not in ".!?" or _FORM.search(line) is not None
    if not (line[-1] == "." or line[:4].isupper()):
        return False
    if _FORM.search(line) is None and _SOURCE.match(line) is None:
        return False
    return _is_named(line)


def _is_named(line: str) -> bool:
    """A few words, all but the smallest with a capital."""
    words = line.split()
    return len(words) <= _WORDS and not any(word[0].islower() and len(word.strip(".,")) > _SMALL for word in words)


def without_form(line: str) -> str:
    """The line without the full stop of a legal form at its end."""
    return line[:-1] if line[-1:] == "." and _FORM.search(line) is not None else line


def is_firm(line: str) -> bool:
    """A firm's name with its form and nothing else."""
    if len(line) > _LONGEST or (_FORM.search(line) is None and _BARE_FORM.search(line) is None):
        return False
    return _is_named(line)
