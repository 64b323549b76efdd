"""Lines that name a firm, a publisher or an office, and are no sentence of a story."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import has_figure
from ingest.parsers.page_dump.text.tables import phrase_set, pieces
from ingest.patterns import regex

_LONGEST, _WORDS = 90, 9  #: characters and words
_SMALL = 3  #: letters of words that may begin small
_FORM = regex(
    r"[\s,](?:Inc|Ltd|Co|Corp|Cos|Bros|Pty|Pvt|Bhd|S\.A|S\.p\.A|S\.r\.l|S\.L|S\.A\.S|S\.C|Lda|Ltda|Cia|C\.V|e\.V|B\.V|N\.V"
    r"|a\.\s?s|s\.\s?r\.\s?o|sp\.\s?z\s?o\.\s?o|d\.\s?o\.\s?o|d\.\s?d|A\.Ş|Ltd\. Şti|Kft|Zrt|Nyrt|L\.P|L\.L\.C|P\.C"
    r"|P\.L\.C)\.$"
)
#: the same without a full stop
_BARE_FORM = regex(
    r"\s(?:(?:GmbH|UG|AG|SE)(?:\s?& ?Co\.? ?(?:KG|KGaA|OHG))?|KG|KGaA|OHG|SAS|SARL|SA|SpA|Srl|SL|SLU|BV|NV|AB|A/S|ASA"
    r"|ApS|Oyj?|LLC|LLP|PLC|plc|Ltd|Inc|Corp|Limited|Pty Ltd|Kft|Zrt|Nyrt|ООО|АО)$"
)
#: whose words a release is, in capitals: "QUELLE Talbote GmbH"
_SOURCE = regex(
    r"(?:SOURCE|QUELLE|FUENTE|FONTE|BRON|KÄLLA|KILDE|LÄHDE|ŹRÓDŁO|ZDROJ|FORRÁS|SURSA|ИСТОЧНИК|ДЖЕРЕЛО|KAYNAK|ΠΗΓΗ)"
    r"\s?:?\s[^\W\d_a-zß-ÿа-я]"
)
#: what firms do for a page and no writer does, the beginnings of words: "Noticia proporcionada por ..."
_GIVES = pieces("""provid|sponsor|present|host|power|support|deliver|proporcion|facilit|ofrec|patrocin|suministr|
    bereitgestellt|präsentiert|gesponsert|unterstützt|fourni|propos|offert|parrain|présent|soutenu|fornit|forneci|
    oferec|apoiad|aangebod|geleverd|gesponsord|presenter|tillhandah|levere|sponsr|dostarcz|poskytnut|sponzor|
    предостав""")
_GIVEN = regex(
    r"(?:[^\W\d_][\w’'-]*\s){0,3}?([^\W\d_]{6,})\s(?:by|von|par|por|da|door|av|af|przez|od)\s(?=[^\Wa-zß-ÿа-я])"
)


#: what a text of a firm or an office says it is, over its headline
_RELEASES = phrase_set("""news release, press release, media release, press statement, media statement,
    press information, for immediate release, pressemitteilung, presseinformation, pressemeldung, medienmitteilung,
    medieninformation, communiqué de presse, comunicado de prensa, nota de prensa, comunicato stampa,
    comunicado de imprensa, nota à imprensa, persbericht, pressmeddelande, pressemelding, pressemeddelelse,
    lehdistötiedote, informacja prasowa, tisková zpráva, sajtóközlemény, пресс-релиз, basın bülteni, 新闻稿, 新聞稿,
    プレスリリース, 보도자료""")
_BY = regex(r"([^\W\d_]{6,})\s(?:by|von|par|por|da|door|av|af|przez|od)$", re.IGNORECASE)


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


_IMPRINT_LONGEST, _NAME = 160, 60  #: characters of such a line, of the name that it begins with
PUBLISHED = regex(
    r"\s(?:(?:is|are)\s(?:published|owned|operated|produced|printed|part|a\spublication|a\smember|funded)\s(?:by|of|in)"
    r"|(?:(?:is|é|es|è|est|ist)\s)?(?:(?:the\s)?property\sof|propriedade\sd[aeo]|propiedad\sde(?:l|\sla)?|propriété\sd[eu]"
    r"|di\sproprietà\sd\w+|eigentum\sd\w+|eigendom\svan|własność|majetkem|собственность)"
    r"|(?:wird|ist)\s(?:herausgegeben|ein\s\w+|eine\s\w+|teil)\s(?:von|vom|der|des)|erscheint\s(?:im|bei|in)"
    r"|est\s(?:édité|publié|une\spublication|un\s\w+)e?\s(?:par|de|du)"
    r"|es\s(?:editad[oa]|publicad[oa]|una\spublicación|un\s\w+)\s(?:por|de|del)"
    r"|è\s(?:edit[oa]|pubblicat[oa]|una\s\w+)\s(?:da|di|del)|é\s(?:editad[oa]|publicad[oa]|uma\s\w+)\s(?:por|pela|do|da)"
    r"|(?:wordt|is)\s(?:uitgegeven|een\s\w+)\s(?:door|van)|ges\sut\sav|utgis\sav|udgives\saf|издаётся|издается)\s",
    re.IGNORECASE,
)


#: before the name of a page's publisher
_LABELS = regex(
    r"(?:medieninhaber(?:in)?|herausgeber(?:in)?|verlag|verleger|publisher|published by|éditeur|éditrice"
    r"|directeur de la publication"
    r"|editor(?:ial)? responsable|editorial|edita|propietario|razón social|editore|direttore responsabile|editora"
    r"|proprietário"
    r"|diretor responsável|uitgever|ansvarig utgivare|utgivare|ansvarlig redaktør|udgiver|utgiver|julkaisija"
    r"|päätoimittaja|wydawca|vydavatel|vydavateľ|kiadó|kiadja|editor|izdavač|nakladnik|издатель|учредител[ьи]|видавець|засновник|издател"
    r"|εκδότης|ιδιοκτήτης"
    r"|yayıncı|imtiyaz sahibi|発行|発行元|出版|발행인)"
    r"(?: (?:serwisu|portalu|strony|wydania|webu|сайта|издания|газеты|(?:der|dieser|de|du|van|för|of) \w+))?"
    r"\s?[:：]\s?(?-i:[^\W\d_a-zß-ÿа-я])",
    re.IGNORECASE,
)


def is_imprint(line: str) -> bool:
    """A name of some words with capitals, and whose it is; or the publisher's behind a label."""
    labelled = len(line) <= _IMPRINT_LONGEST and _LABELS.match(line) is not None
    titled = labelled and line[:6].lower() == "editor" and line.rsplit(" ", 1)[-1].islower()
    return outlet_of(line) != "" or (labelled and not titled)  # "Editorial: Lights out at ten"


def outlet_of(line: str) -> str:
    """The name of such a line; else ""."""
    if not 12 <= len(line) <= _IMPRINT_LONGEST or line[-1] in "?!":
        return ""
    found = PUBLISHED.search(line)
    if found is None or not 3 < found.start() <= _NAME or found.end() >= len(line):
        return ""
    titled = all(word[0].isupper() or len(word) <= 3 for word in line[: found.start()].split())
    return line[: found.start()].strip(" ,") if titled and line[found.end()].isupper() else ""


_OFFICE_LONGEST, _HEAD = 220, 45  #: characters of such a line, of the name before the office
CUT = regex(r"\s?[,;|•·–—]\s|\s-\s|\s{2,}|:\s|\s\(")
_OFFICE_SMALL = 4  #: letters of words that a sentence has and an office has not
_WORD = r"[^\W\d_a-zß-ÿ][\w'’.-]*"
OFFICE = regex(rf"""(?ix)
    \b\d{{1,5}}[a-z]?,?\s(?:{_WORD}\s){{1,3}}(?:street|st|road|rd|avenue|ave|lane|ln|square|sq|boulevard|blvd|drive|dr
        |way|place|row|quay|parade|highway|hwy|court|terrace)\b
    |\b\d{{1,4}},?\s(?:bis\s|ter\s)?(?:rue|avenue|boulevard|place|quai|chemin|allée|cours|impasse)\s
    |\b(?:calle|c/|avenida|avda\.?|plaza|paseo|via|viale|piazza|corso|largo|rua|praça|travessa|alameda|ul\.|ulica|al\.|aleja
        |plac|ulice|náměstí|třída|ул\.|улица|пр\.|проспект|пл\.|вул\.|вулиця|str\.|strada|bulevardul|bd\.|οδός)\s?[^,;|]{{2,40}}?,?
        \s(?:n[.º°]\s?|nr\.?\s|д\.\s?|№\s?)?\d{{1,4}}
    |\b[^\W\d_]{{3,30}}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|straat|laan|plein|kade|gracht|gatan|vägen|torget
        |gade|vej|plads|veien|gata|gate|katu|tie|utca|út|tér)\s\d{{1,4}}\s?[a-z]?\b
    |\b(?:utca|út|tér|cad\.|caddesi|sok\.|sokak|mah\.|mahallesi)\s?(?:no\s?:?\s?)?\d{{1,4}}
    |\b(?:p\.?\s?o\.?\s?box|postfach|postbus|postboks|apartado|casilla|boîte\spostale|b\.?p\.?|c\.?p\.?|skr\.\spoczt\.?|а/я)
        \s?\d{{1,5}}
    |\b\d{{4,5}}\s(?:[A-Z]{{2}}\s)?{_WORD}(?:[,;|.]|\s[|–-]|$)|\b[A-Z]{{1,2}}\d{{1,2}}[A-Z]?\s\d[A-Z]{{2}}\b
    |\b[A-Z]{{2}}\s\d{{5}}\b|\b[A-Z]\d[A-Z]\s\d[A-Z]\d\b""")


def office_at(line: str) -> int:
    """Where the office begins behind a name of some words with capitals; 0 where the line is no such thing."""
    if len(line) > _OFFICE_LONGEST or not has_figure(line) or not (line[0].isupper() or line[0] in "«„“\"'"):
        return 0
    cut = CUT.search(line)
    if cut is None or not 0 < cut.start() <= _HEAD or OFFICE.search(line, cut.start()) is None:
        return 0
    return cut.start()


def is_office(line: str) -> bool:
    """Nothing but a name and its office: no sentence tells of it."""
    at = office_at(line)
    return at > 0 and sum(word[0].islower() and len(word) > _OFFICE_SMALL for word in line.split()) <= 1
