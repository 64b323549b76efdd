"""Who helps those whom the news touch: "If you have been affected by this story, you can contact ..."."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import holds_any, line_words
from ingest.parsers.page_dump.text.tables import line_starts, pieces, word_set
from ingest.patterns import regex

_IF_YOU = line_starts(
    r"""
    if (?:you|this|any of|the issues)\b | (?:wenn|falls|sollten|sind|haben|leiden) (?:sie|du|ihr|es ihnen)\b
    si (?:vous|tu|te|se|ha|has|usted|tú|estás|está|necesitas?|conoces?|sufres?|alguien)\b
    se (?:ti|tu|hai|sei|avete|siete|stai|você|precisa|conhece|foi|sofre)\b
    (?:als|heb|heeft|ben|bent|denk|denkt|zit|praten) (?:je|u|jij|over)\b | (?:om|har|mår|behöver) du\b
    (?:hvis|er|trenger) du\b | jos (?:sinä|sinulla|tarvitset|olet)\b
    jeśli (?:potrzebujesz|jesteś|masz|przeżywasz|doświadczasz)\b | (?:pokud|jestli) (?:jste|máte|potřebujete|se)\b
    (?:если|якщо) (?:вы|вам|у вас|ты|тебе|ви|ти)\b
    """
)
#: what they suffer from: pieces of words
_SUFFERS = pieces("""suicid|suizid|selbstmord|zelfmoord|zelfdoding|självmord|selvmord|itsemurh|samobój|sebevra|самоуб|
    суицид|самогуб|sexual|depress|mental health|abuse|domestic violence|struggling|distress|gewalt|missbrauch|
    seelisch|notlage|détresse|idées noires|violence|mal-être|violencia|violenza|violência|crisis emocional|geweld|
    våld|vold|väkival|przemoc|kryzys|násil|кризис|криз|насил""")
#: what in the text touched them
_TOUCHED = regex(r"""(?ix)
    \b(?:affected|upset|distressed|troubled)\ by\ (?:\w+\ ){0,2}?
    (?:this|these|issues|(?:of\ )?the\ (?:issues?|topics?|content|events\ in))
    |\braise[sd]?\ (?:in\ this|issues|concerns)|\b(?:von|durch)\ diese[mnr]?\ (?:thema|text|artikel|bericht)
    |\b(?:concerné|touché)e?s?\ par\ (?:cet?te?\ (?:sujet|article|histoire|récit|témoignage))
    |\bafe[ct]tad[oa]s?\ por\ est[ea]\ (?:historia|artículo|tema|nota|história|reportagem)
    |\bcolpit[oi]\ da\ questa\ (?:storia|vicenda)|\b(?:geraakt|getroffen)\ door\ dit\ (?:verhaal|artikel|onderwerp)
    |\b(?:berörd|drabbad)\ av\ de[tn]\ här|\bberørt\ a[fv]\ (?:denne|dette)""")
#: where they may turn to
_TURN_TO = word_set("""contact call calling helpline hotline lifeline samaritans support text phone talk speak reach
    available telefonseelsorge hilfetelefon wenden anrufen kontakt kontaktieren contactez appelez appeler composez
    numéro joignable contacte contactar llama llame llamar teléfono línea contatta contattare chiama chiamare numero
    telefono contate ligue procure telefone disque bel bellen terecht kontakta ring ringa ringe vänd kontakte henvend
    soita zadzwoń skontaktuj telefon zavolejte obraťte позвоните обратитесь звоните телефону зателефонуйте зверніться
    113""")
_LONGEST = 320  #: characters


def tells_who_helps(text: str) -> bool:
    """Whether the line tells so; advice of the news themselves speaks of no such trouble."""
    if len(text) > _LONGEST:
        return False
    pattern = _IF_YOU.get(text[:3].lower())
    if pattern is None or not pattern.match(text) or _TURN_TO.isdisjoint(line_words(text)):
        return False
    return holds_any(text.casefold(), _SUFFERS) or _TOUCHED.search(text) is not None
