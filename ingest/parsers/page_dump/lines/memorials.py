"""What stands below an obituary for those who mourn: "Donations in her memory may be made to the Pier Fund.", "Statt
Blumen bittet die Familie um eine Spende ...", "Ni fleurs ni couronnes".
"""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import bare_fold, holds_any, line_words
from ingest.parsers.page_dump.text.tables import line_starts, pieces, word_set

_LONGEST = 260  #: characters of such a line
#: in place of flowers, or to remember somebody by
_NO_FLOWERS = line_starts(
    r"""
    (?:in lieu|instead) of flowers\b | (?:family|no) flowers (?:only|please|by request)\b
    memorial (?:donations?|contributions?|gifts) (?:\w+ ){0,4}?(?:may|can|should|to)\b | memorials (?:may|can) be\b
    (?:statt|anstelle|anstatt) (?:von |freundlich zugedachter )?(?:blumen|kränzen)\b
    ni fleurs,? ni couronnes | (?:ni|pas de) (?:fleurs|couronnes|plaques)\b
    au lieu de fleurs\b | (?:en lugar|en vez) de flores\b | (?:em vez|em lugar) de flores\b
    non fiori\b | (?:invece|al posto) (?:di|dei) fiori\b | (?:geen bloemen|in plaats van bloemen)\b
    i stället för blommor\b | (?:i stedet|istedet) for blomster\b | kukkien (?:sijaan|asemesta)\b
    zamiast kwiatów\b | místo květin\b | namiesto kvetov\b | virág(?:ok)? helyett\b | în loc de flori\b
    вместо цветов\b | замість квітів\b | вместо цветя\b | umjesto cvijeća\b | αντί (?:για )?στεφ[άα]ν
    çelenk yerine\b | 香典.{0,10}辞退 | 供花.{0,10}辞退 | 弔花.{0,10}辞退 | 부의.{0,10}사양 | 조화.{0,10}사양
    """
)
#: what is given, and in whose memory: pieces of words
_GIVEN = pieces("""donation|contribution|gift|memorial|spende|geldspende|dons|don |offrande|donaci|donativo|aportaci|
    offert|donazion|doaç|donatie|giften|bijdrage|gåvor|gåva|gaver|gave|bidrag|lahjoit|muistolahja|datki|darowizn|dary|
    příspěv|adomány|donați|пожертв|внес|донаци|donacij|bağış|δωρε""")
_IN_MEMORY = pieces("""in her memory|in his memory|in their memory|in memory of|in her name|in his name|in her honor|
    in his honor|in her honour|in his honour|zum gedenken|im gedenken|in gedenken|andenken|sinne de|en sa mémoire|
    en mémoire de|à sa mémoire|en su memoria|en memoria de|a su memoria|in sua memoria|in memoria di|em sua memória|
    em memória d|à sua memória|ter nagedachtenis|in zijn naam|in haar naam|till minne av|till hans minne|
    till hennes minne|til minne om|til minde om|hänen muistokseen|muistolle|ku pamięci|ku jej pamięci|na památku|
    na pamiatku|emlékére|în memoria|в память|у память|у пам'ять|на згадку|в памет|u spomen|anısına|στη μνήμη""")


def asks_to_remember(line: str) -> bool:
    """What mourners may give or bring, in one sentence that opens with that."""
    if not line or len(line) > _LONGEST:
        return False
    first = bare_fold(line[:4])
    pattern = _NO_FLOWERS.get(first[:3]) or _NO_FLOWERS.get(first[:2])
    if pattern is not None and pattern.match(line) is not None:
        return True
    low = line.casefold()
    return holds_any(low, _IN_MEMORY) and holds_any(low[:_GIVEN_AT], _GIVEN)


_GIVEN_AT = 40  #: characters in which it says what is given
#: to whom it goes, or that nothing else is wished for: pieces of words
_GIVEN_TO = pieces("""charit|fund|hospi|gift|konto|iban|opere di bene|by request|family flowers|ni couronnes|donner|
    un don |wpłat|wsparci|приют|фонд""")
#: that it may be given
_MAY = word_set("""may can should please welcome bitte bitten bittet können kann peuvent peut pueden puede possono può
    podem pode kunnen kan voi voidaan można lze možno lehet se pot poate можно можна може mogu yapılabilir""")


def asks_for_gifts(line: str) -> bool:
    """The same where no sentence of a story looks so: with what is given, or to whom, in place of flowers ("Instead of
    flowers the groom sent a goat" is none), or with who may give.
    """
    if not asks_to_remember(line):
        return False
    low = line.casefold()
    if holds_any(low, _IN_MEMORY):
        return not _MAY.isdisjoint(line_words(line))
    return holds_any(low, _GIVEN) or holds_any(low, _GIVEN_TO)
