"""Headings that say what may interest the reader: "Ces articles peuvent aussi vous intéresser", "If you liked this"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.tables import word_set

#: "may interest" and "you" in a heading: "Ces articles peuvent aussi vous intéresser"
_INTERESTS = word_set("""interest interested enjoy intéresser intéressent intéressera intéresseront plaire plairont
    plaira interessieren interessiert gefallen interesar interesarle interesarte interese interesen interesa interesan
    gustar gustarte gustarle interessare interessano interessa interessarti interessarvi interessarla piacere piacerti
    interessar interessarem interesse gostar agradar interesseren interesseert intressera intresserar interessere
    interesserer interesseret interessert interesserar kiinnostaa kiinnostavat zainteresować zainteresuje zainteresują
    zajímat zaujmout zaujať zaujímať zanimati zanima érdekelheti érdekelhetik érdekelhet interesează plăcea
    заинтересовать заинтересует интересно интересны интересна зацікавити цікаво интересуват ενδιαφέρουν ενδιαφέρει
    ilginizi beğenebileceğiniz menarik""")
_YOU = word_set("""et us che pot you sie dich euch ihnen dir vous te usted ustedes ti vi lhe você vocês u jou dig deg
    dere jer sinua sinulle ciebie cię was państwa vás vám vas vam önt téged vă вас вам σασ ilginizi sizin anda
    интересувате potrebbe potrebbero podría puede poate""")

_LEAST, _FEW, _MOST = 2, 4, 9  #: words of such headings
_BOTH = frozenset(["interesarle", "interesarte", "gustarte", "gustarle", "interessarti", "interessarvi", "piacerti"])

#: "if you liked this": the condition comes first
_IF = word_set("""if wenn falls si se als om hvis dersom jos jeśli jeżeli pokud jestli ak ha dacă если якщо ако αν εάν
    jika إذا אם""")
_LIKED = word_set("""liked enjoyed loved like enjoy gefallen gefiel aimé plu gustó gustado gustaron piaciuto piaciuta
    gostou gostaste leuk beviel gillade tyckte likte likede lide pidit piditte podobało spodobało líbilo páčilo tetszett
    plăcut понравилось понравилась понравился сподобалось сподобалася хареса άρεσε suka أعجبك أعجبتك אהבתם אהבת""")
_ONE_WORD = frozenset(["beğendiyseniz", "beğendiysen", "hoşunuza"])
#: "we recommend", in languages that say "we" with the verb or apart
_WE = frozenset(["we", "wir", "nous", "wij", "vi", "my", "мы", "ми", "ние", "εμείς", "kami", "chúng", "نحن", "אנחנו"])
_ADVISE = word_set("""recommend suggest empfehlen recommandons conseillons suggérons raden bevelen rekommenderar
    anbefaler doporučujeme рекомендуем советуем рекомендуємо радимо препоръчваме rekomendasikan ממליצים""")
_WE_ADVISE = word_set("""recomendamos sugerimos aconsejamos consigliamo suggeriamo aconselhamos suosittelemme polecamy
    rekomendujemy doporučujeme odporúčame ajánljuk recomandăm рекомендуем советуем рекомендуємо радимо препоръчваме
    προτείνουμε öneriyoruz preporučujemo priporočamo rekomenduojame iesakām soovitame""")
TELLING = _INTERESTS | _LIKED | _ONE_WORD | _ADVISE | _WE_ADVISE  #: one of them stands in every such heading


def may_interest(found: list[str]) -> bool:
    """The folded words of a line tell of the reader's interest, of what was liked, or of what the paper recommends."""
    if not found or len(found) > _MOST or TELLING.isdisjoint(found):
        return False
    if found[0] in _IF and not _LIKED.isdisjoint(found):
        return True
    if len(found) <= _FEW and (not _WE_ADVISE.isdisjoint(found) or not _ONE_WORD.isdisjoint(found)):
        return True
    if len(found) <= _FEW and not _ADVISE.isdisjoint(found) and not _WE.isdisjoint(found):
        return True
    if len(found) < _LEAST or _INTERESTS.isdisjoint(found):
        return False
    return not _YOU.isdisjoint(found) or not _BOTH.isdisjoint(found)
