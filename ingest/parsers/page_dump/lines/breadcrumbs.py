"""Lines that say where on its site a page stands: "You are here: Arts > Radio"."""

from __future__ import annotations

import re

#: before the steps of a breadcrumb
_HERE = re.compile(
    r"(?:you(?:['’]re| are) (?:here|in)|sie (?:sind|befinden sich) hier|vous êtes (?:ici|dans)"
    r"|(?:usted )?est[áa]s? (?:en|aquí)|ti trovi (?:in|qui)|(?:voi )?siete (?:in|qui)|sei (?:in|qui)"
    r"|(?:você )?está (?:aqui|em)|(?:u|je) bent hier|du är här"
    r"|du er her|jesteś tutaj|tu jesteś|вы (?:находитесь )?здесь|ви тут|buradasınız|olet tässä|nacházíte se|itt vagy"
    r"|ești aici|βρίσκεστε|أنت هنا"
    r"|(?:您|你)?(?:现在|当前|目前|現在)?(?:的|所在)?(?:位置|频道)|現在地|현재 위치)\s?[:：>»›]",
    re.IGNORECASE,
)


def steps(line: str) -> str:
    """What stands behind "You are here:"; "" where the line does not begin so."""
    return line[match.end() :].strip() if is_here(line) and (match := _HERE.match(line)) else ""


def is_here(line: str) -> bool:
    """The line begins with what stands before a breadcrumb's steps."""
    marked = ":" in line[:40] or ">" in line or not line.isascii()
    return marked and _HERE.match(line) is not None
