"""Below a post of a forum: when it was changed last, and the button that quotes it."""

from __future__ import annotations

import re

_EDITED = re.compile(
    r"(?:last edited by|edited by|reply with quote|zuletzt (?:bearbeitet|geändert)|mit zitat antworten"
    r"|dernière modification|modifié par|répondre en citant|última edición"
    r"|editado por|responder con cita|ultima modifica|rispondi citando"
    r"|última edição|laatst (?:bewerkt|gewijzigd)|senast (?:redigerad|ändrad)|ostatnio edytowan"
    r"|последний раз редактировалось)\b",
    re.IGNORECASE,
)


def is_edited(line: str) -> bool:
    return _EDITED.match(line) is not None
