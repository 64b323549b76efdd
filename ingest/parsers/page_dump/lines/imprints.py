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


def is_imprint(line: str) -> bool:
    """A name of some words with capitals, and whose it is."""
    return outlet_of(line) != ""


def outlet_of(line: str) -> str:
    """The name of such a line; else ""."""
    if not 12 <= len(line) <= _LONGEST or line[-1] in "?!":
        return ""
    found = PUBLISHED.search(line)
    if found is None or not 3 < found.start() <= _NAME or found.end() >= len(line):
        return ""
    titled = all(word[0].isupper() or len(word) <= 3 for word in line[: found.start()].split())
    return line[: found.start()].strip(" ,") if titled and line[found.end()].isupper() else ""
