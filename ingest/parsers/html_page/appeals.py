"""Appeals for money below a text: a paragraph over a button to give, a box with an account or a sum."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from ingest.parsers.html_page.blocks import Block, own_box, words
from ingest.parsers.html_page.facts import shown
from ingest.parsers.page_dump.text.measure import holds_any
from ingest.patterns import regex

_BUTTON = 40  #: code points of a button
_GIVES = regex(  # the address where readers give or subscribe
    r"[/-](?:donat\w*|support(?:-us|-our-\w+)?|contribut(?:e|ions?)|become-a-(?:member|patron|supporter)|member(?:ship)?s?|subscri\w+"
    r"|spenden?|unterstuetz\w*|abo|abonnements?|dons?|soutenir|soutenez\S*|donar|donaci[oó]n\w*|apoi[ea]\S*|assin\w+|suscri\w+|sostieni\S*"
    r"|steun|doneer|wsparcie|wesprzyj\S*|podpor\w*)/?$"
)
_GIVE = regex(  # what a button says that leads there
    r"(?:donate|contribute|support)(?:\s(?:us|now|today|here|to\s.{2,30}))?|become an?\s(?:member|supporter|patron)"
    r"|make an?\s(?:donation|gift)|(?:jetzt\s)?(?:spenden|unterstützen)|(?:je\s)?(?:fais|faire|faites)\sun\sdon"
    r"|je\ssoutiens.{0,20}|soutenez[- ]nous|done|donar|doná|apóyanos|hazte\ssoci[oa]|doar|apoie(?:-nos)?"
    r"|dona\s?(?:ora)?|sostienici|doneer|steun\sons|wesprzyj(?:\snas)?|wpłać"
    r"|přispět|podpořte\snás|támogatás|támogatom|поддержать|підтримати|bağış yap|donasi",
    re.IGNORECASE,
)
_SERVICES = regex(r"(?:^|\.)(?:patreon|steadyhq|ko-fi|buymeacoffee|donorbox|liberapay|paypal)\.(?:com|org|me)$")
_ACCOUNT = regex(  # where to pay to
    r"\biban\b\W{0,3}[a-z]{2}\d\d|\bbitcoin\b.{0,60}(?:wallet|address|adresse|schlüssel|\b(?:bc1|[13])\w{20,})"
    r"|(?:spendenkonto|bankverbindung|account (?:no|number)|numéro de compte|número de cuenta|numer konta"
    r"|номер карт\w+)\W"
)
_ACCOUNTS = ("iban", "bitcoin", "konto", "bankverb", "account n", "de compte", "de cuenta", "numer k", "номер к")
_SUMS = ("€", "euro", "£", "$", "chf", " kr", "franken")
_OURS = regex(r"\b(?:uns(?:ere?n?)?|our|us|notre|nous|nuestr[oa]|nosso|nossa|nostr[oa]|ons|onze)\b")
_HELP = regex(r"unterstütz|\bsupport|souten|soutien|apoy|apoi|sosten|steun|spende|donat|donaci")
_ASKING = 400  #: code points of a line that asks for money
_LEAST, _RUNNING, _TIMES = 3, 12, 2  #: blocks of a text, words of a paragraph; times that a text has an appeal's words


def without(found: Sequence[Block], kept: list[Block]) -> list[Block]:
    """Without a box below the text that asks for money, and what stands behind it in other boxes than the text's."""
    if len(kept) < _LEAST:
        return kept
    for asking in filter(_asks_for_money, found[kept[1].order :]):
        above = [block for block in kept if block.order < asking.order]
        longest = max(above, key=words, default=asking)
        own = [number for number in asking.place.chain[1:] if number not in longest.place.chain]
        if (
            not own
            or sum(own[-1] in block.place.chain for block in found[asking.order - 1 : asking.order + 2]) < _TIMES
        ):
            continue
        below = [block for block in kept if (block.order > asking.order or own[-1] in block.place.chain)]
        text = [block for block in above if own[-1] not in block.place.chain]
        boxes = {own_box(block.place) for block in text if words(block) >= _RUNNING}
        told = sum(map(words, below)) * _TIMES <= sum(map(words, text))
        if below and told and boxes.isdisjoint(own_box(block.place) for block in below):
            return text
        inside = {block.order for block in kept if own[-1] in block.place.chain}
        if inside and told and len(inside) < len(kept):  # and the text's own box goes on
            kept = [block for block in kept if block.order not in inside]
    return kept


def _asks_for_money(block: Block) -> bool:
    """Whether a line names an account to pay into, or a sum with which readers help the page."""
    text = block.text.lower() if len(block.text) <= _ASKING else ""
    if holds_any(text, _ACCOUNTS) and _ACCOUNT.search(text):
        return True
    told = holds_any(text, _SUMS) and any(map(str.isdigit, text)) and _HELP.search(text) is not None
    return told and _OURS.search(text) is not None


def is_over_button(block: Block, host: str) -> bool:
    """Whether a paragraph stands right above a button that leads to where the readers of the site pay or give."""
    below = block.place.element.getnext()
    anchor = None if below is None else below if below.tag == "a" else next(below.iter("a"), None)
    if anchor is None or not 0 < len(shown(below)) <= _BUTTON or shown(anchor) != shown(below):
        return False
    where = urlsplit(anchor.get("href") or "")
    own = not where.hostname or (host and where.hostname.endswith(host)) or _SERVICES.search(where.hostname)
    named = _GIVES.search(where.path.lower()) or _SERVICES.search(where.netloc)
    return bool(own) and (named or _GIVE.fullmatch(shown(anchor).strip(" !."))) is not None
