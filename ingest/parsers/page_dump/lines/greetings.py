"""How letters begin: "Dear Sir,", "Hallo zusammen!"."""

from __future__ import annotations

import re

_GREETING = re.compile(
    r"(?:dear|sir|madam|to the editor|cara|caro|cari|gentile|gentili|egregio|egregi|spett\.?|liebe[rs]?|hallo|guten tag"
    r"|sehr geehrte[rs]?|cher|chère|chers|chères|monsieur|madame|bonjour|estimad[oa]s?|querid[oa]s?|(?:muy )?señor\w*"
    r"|prezad[oa]s?|senhor|geachte|beste|lieve|kära|bästa|hej|kjære|kære|hyvä|szanown[aiy]|drog[ai]|vážen[áíý]|milý|milá"
    r"|уважаем\w+|дорог\w+|шановн\w+|sayın|sevgili)\b[^.?!]{0,50}[,!:]",
    re.IGNORECASE,
)


def is_greeting(line: str) -> bool:
    return 0 < len(line) <= 60 and line[-1] in ",!:" and _GREETING.fullmatch(line) is not None
