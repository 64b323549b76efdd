"""Who publishes the outlet, as a line of its own says: "The Post is published by Ray Ltd."."""

from __future__ import annotations

import re

_LONGEST, _NAME = 160, 60  #: characters of such a line, of the name that it begins with
PUBLISHED = re.compile(
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
_LABELS = re.compile(
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
    return outlet_of(line) != "" or (len(line) <= _LONGEST and _LABELS.match(line) is not None)


def outlet_of(line: str) -> str:
    """The name of such a line; else ""."""
    if not 12 <= len(line) <= _LONGEST or line[-1] in "?!":
        return ""
    found = PUBLISHED.search(line)
    if found is None or not 3 < found.start() <= _NAME or found.end() >= len(line):
        return ""
    titled = all(word[0].isupper() or len(word) <= 3 for word in line[: found.start()].split())
    return line[: found.start()].strip(" ,") if titled and line[found.end()].isupper() else ""
