"""Headings that say what may interest the reader: "Ces articles peuvent aussi vous intéresser"."""

from __future__ import annotations

#: "may interest" and "you" in a heading: "Ces articles peuvent aussi vous intéresser"
_INTERESTS = frozenset(
    """interest interested enjoy intéresser intéressent intéressera intéresseront plaire plairont plaira
    interessieren interessiert
    gefallen interesar interesarle interesarte interese interesen interesa interesan gustar gustarte gustarle
    interessare
    interessano interessa interessarti interessarvi interessarla piacere piacerti interessar interessarem interesse
    gostar agradar
    interesseren interesseert intressera intresserar interessere interesserer interesseret interessert interesserar
    kiinnostaa kiinnostavat
    zainteresować zainteresuje zainteresują zajímat zaujmout zaujať zaujímať zanimati zanima érdekelheti érdekelhetik
    érdekelhet
    interesa interesează plăcea заинтересовать заинтересует интересно интересны интересна зацікавити цікаво интересуват
    ενδιαφέρουν ενδιαφέρει ilginizi beğenebileceğiniz menarik""".casefold().split()
)
_YOU = frozenset(
    """you sie dich euch ihnen dir vous te usted ustedes ti vi lhe você vocês u jou dig deg
    dere jer
    sinua sinulle ciebie cię was państwa vás vám vas vam önt téged te vă vas вас вам σας ilginizi
    sizin anda
    интересувате potrebbe potrebbero podría puede poate""".casefold().split()
)

_BOTH = frozenset(["interesarle", "interesarte", "gustarte", "gustarle", "interessarti", "interessarvi", "piacerti"])


def may_interest(found: list[str]) -> bool:
    if not 2 <= len(found) <= 9 or _INTERESTS.isdisjoint(found):
        return False
    return not _YOU.isdisjoint(found) or not _BOTH.isdisjoint(found)
