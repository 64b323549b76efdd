"""Titles of a paper's pages about itself, which stand below those of articles: "How we work with news", "So arbeiten
wir", "Nuestros principios editoriales", "Why you can trust the Post".
"""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import bare_fold
from ingest.parsers.page_dump.text.tables import line_starts

_LONGEST = 70  #: characters of such a title
#: what a paper works on, or where, behind the words that say so
_WITH = (
    r"(?: .{0,30}(?:news|journalis\w+|nachrichten|nyhet\w*|nyhed\w*|journalist\w*|uutis\w*|nieuws|actualité|l['’]info"
    r"|informations?|noticias?|periodismo|notizie|giornalismo|notícias?|jornalismo|wiadomości\w*|dziennikarst\w*"
    r"|zpráv\w*|redak\w+|redacc\w+|rédaction|redaz\w+|redaç\w+|newsroom|новост\w*|новин\w*))?"
)
_PAGES = line_starts(
    rf"""
    (?:how|this is how|here is how) (?:we|our (?:newsroom|journalists|reporters|editors)) (?:work|report|verify|
    check facts|cover|gather|make|write|edit|choose){_WITH}
    (?:why|how) (?:you can|to) trust (?:us|our .{{3,24}}|the [A-Z].{{2,30}}|[A-Z].{{2,30}} news)
    (?:about|behind) our (?:journalism|reporting|newsroom|news|coverage|editorial .{{3,24}})
    our (?:journalism|newsroom|(?:editorial|ethics|corrections?|reporting) (?:policy|policies|standards|guidelines|code|
    principles|values|team)|code of (?:ethics|conduct|practice)|mission and values)
    (?:editorial|journalistic|ethics|corrections) (?:policy|policies|standards|guidelines|principles)(?: and \w+)?
    (?:so|wie|hier) (?:arbeiten wir|arbeitet (?:die|unsere) redaktion|wir arbeiten|entstehen unsere \w+){_WITH}
    (?:über|hinter) (?:unsere[rn]? )?(?:arbeit|journalismus|redaktion)(?: .{{0,30}})?
    unsere? (?:redaktionellen \w+|journalistischen \w+|leitlinien|grundsätze|redaktion|arbeitsweise)
    redaktionelle (?:leitlinien|grundsätze|standards|richtlinien) | in eigener sache
    (?:comment|voici comment) (?:nous )?(?:travaillons|travaillons-nous|travaille (?:la|notre) rédaction){_WITH}
    (?:notre|la) (?:charte (?:éditoriale|déontologique|de déontologie|d['’]éthique)|ligne éditoriale|déontologie)
    (?:pourquoi|comment) nous faire confiance
    (?:así|cómo) (?:trabajamos|trabaja (?:la|nuestra) redacción|hacemos (?:periodismo|las noticias)){_WITH}
    (?:nuestros|nuestras) (?:principios|normas|estándares|valores)(?: (?:editoriales|éticos|éticas|periodísticos))?
    (?:código|manual|principios) (?:ético|éticos|deontológico|de ética|de estilo|editoriales)
    (?:così|come) (?:lavoriamo|lavora (?:la|la nostra) redazione){_WITH}
    (?:i nostri|le nostre) (?:principi|regole|linee guida|valori)(?: (?:editoriali|giornalistici))?
    (?:assim|como) (?:trabalhamos|trabalha (?:a|a nossa) redação|fazemos jornalismo){_WITH}
    (?:nossos|os nossos) (?:princípios|valores)(?: (?:editoriais|jornalísticos))?
    (?:princípios|código) (?:editoriais|de ética)
    (?:zo|hoe) (?:werken (?:wij|we)|werkt (?:de|onze) redactie|maken (?:wij|we) (?:het )?nieuws){_WITH}
    onze (?:journalistieke \w+|redactionele \w+|werkwijze|redactie|journalistiek)
    (?:så|såhär|så här) (?:jobbar|arbetar) (?:vi|.{{2,24}} redaktion\w*){_WITH}
    (?:sådan|sådan her|slik) (?:jobber|arbeider|arbejder) (?:vi|.{{2,24}} redaksjon\w*){_WITH}
    (?:så här gör|så gör|slik lager|sådan laver) vi (?:våra |vår |vores )?(?:nyheter\w*|nyheder\w*|journalistik\w*)
    (?:om|bakom|bag) (?:vår|våra|vores|vår egen) (?:journalistik\w*|redaktion\w*|nyhet\w*|nyhed\w*)
    (?:vår|våre|vores) (?:redaksjonelle|redaktionella|redaktionelle|publicistiska|etiske) \w+
    (?:näin|miten) (?:teemme (?:uutisia|journalismia)|toimimme|toimitus toimii|toimituksemme toimii)
    (?:journalistiset|toimitukselliset) (?:periaatteemme|periaatteet)
    (?:tak|jak) (?:pracujemy|pracuje (?:nasza )?redakcja|tworzymy (?:wiadomości|\w+)){_WITH}
    (?:nasze|zasady) (?:standardy|zasady|redakcyjne|dziennikarskie)(?: \w+)?
    (?:jak|takto|takhle) (?:pracujeme|pracuje (?:naše )?redakce|vznikají naše \w+|děláme \w+){_WITH}
    (?:redakční|redakčný|etický) kodex(?: .{{2,30}})? | így dolgozunk{_WITH} | cum lucrăm{_WITH}
    (?:как мы работаем|так мы работаем|редакционная политика|наши принципы|кодекс редакции){_WITH}
    (?:як ми працюємо|редакційна політика|наші принципи|редакційний кодекс){_WITH}
    (?:как работим|редакционна политика){_WITH} | πώς δουλεύουμε{_WITH}
    (?:nasıl çalışıyoruz|yayın ilkeleri|yayın ilkelerimiz|editoryal ilkeler\w*)
    (?:kako radimo|uređivačka politika|uredniška politika){_WITH}
    """,
    r"[\s.:!…»›→?]*$",
)


def is_own_page(line: str) -> bool:
    """The whole line is such a title."""
    if len(line) > _LONGEST or " " not in line:
        return False
    first = bare_fold(line[:4])
    pattern = _PAGES.get(first[:3]) or _PAGES.get(first[:2])
    return pattern is not None and pattern.match(line) is not None
