"""What a paper says of its own text: which rules of the press it keeps, that this is a comment, or its own article."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import line_words
from ingest.parsers.page_dump.text.tables import word_set

_QUOTES = frozenset('"“”„«»')
_LONGEST = 320  #: characters of such a note
#: one of these words stands in each note on rules, folded
_RULES = word_set("""pressetiska presseetiska medieombudsmannen medieetiska presseskikk presseskik presseetiske
    presseetikk varsom pressenævnet pressenævnets journalistin pressekodex pressekodexes presserat presserats ipso
    standards journalistiek journalistique journalistes periodístico periodística periodistas giornalisti giornalista
    jornalistas jornalística jornalístico dziennikarskiej dziennikarza dziennikarzy novináře novinářů журналиста
    журналистов журналістів gazetecilik basın journalistik journalistikk journalism journalismus journalisme periodismo
    giornalismo jornalismo dziennikarstwo publicerar publiceras publiserer udgiver""")
#: that the paper keeps them, in its own words or in those of such notes
_KEEPS = re.compile(r"""(?ix)
    \b(?:vi\ |och\ )?(?:följer|tillämpar|ansluten|anslutna|omfattas)\b.{0,40}\b(?:press?etiska|medieetiska
    |medieombuds)
    |\b(?:arbeider|arbeidar|redigeres|redigerast|utgis|styres|følger)\b.{0,60}\b(?:presseskikk|presseetik|varsom)
    |\b(?:underlagt|tilsluttet|tilmeldt|følger|omfattet\ af)\b.{0,50}\b(?:presseetiske|presseskik|pressenævnet)
    |\b(?:noudatta\w*|sitoutu\w+)\b.{0,40}\bjournalistin\ ohjei
    |\b(?:wir|unsere?|diese\ redaktion|die\ redaktion)\b.{0,60}\bpress(?:ekodex|erat)
    |\b(?:we|our|this\ (?:website|newspaper|site|publication|title))\b.{0,80}\b(?:ipso|press\ standards)\b
    |\b(?:wij|onze|deze\ (?:krant|site|redactie))\b.{0,60}\braad\ voor\ de\ journalistiek
    |\b(?:nous|notre|nos|ce\ (?:site|journal))\b.{0,60}\b(?:déontologi|éthi)\w+\b.{0,24}journalis
    |\b(?:nuestr[oa]s?|cumplimos|seguimos|este\ (?:medio|diario))\b.{0,60}\b(?:étic|deontológic)\w+\b
    .{0,24}\bperiod
    |\b(?:nostr[oaie]|rispettiamo|questa\ testata|questo\ giornale)\b.{0,60}\b(?:deontologic|dover[ei])\w*\b
    .{0,24}giornalis
    |\b(?:noss[oa]s?|seguimos|este\ jornal)\b.{0,60}\b(?:étic|deontológic)\w+\b.{0,24}jornal
    |\b(?:nasza|nasz|przestrzegamy|stosujemy)\b.{0,60}\betyki\ dziennikar
    |\b(?:dodržujeme|řídíme\ se)\b.{0,60}\betick\w+\ kodex\w*\ novinář
    |\b(?:мы|наша\ редакция|наше\ издание)\b.{0,60}\bэтик\w+\b.{0,24}журналист
    |\b(?:sitemiz|gazetemiz)\w*\b.{0,60}\b(?:basın|gazetecilik)\b.{0,24}\bilke""")
#: how it works: "Så jobbar vi med journalistik", "Det vi publicerar ska vara sant och relevant."
_WORKS = re.compile(r"""(?ix)
    (?:så\ (?:här\ )?(?:jobbar|arbetar)|slik\ (?:jobber|arbeider)|sådan\ arbejder|so\ arbeite[tn]|so\ machen
    |how\ (?:we|our|the)|así\ trabaja\w*|cómo\ trabaja\w*|comment\ (?:nous\ )?travaill\w+|così\ lavor\w+|come\ lavor\w+
    |como\ trabalha\w*|(?:hoe|zo)\ werk\w*|jak\ (?:pracuje|tworzymy)\w*)\b.{0,40}
    \b(?:journalis|periodismo|giornalismo|jornalismo|dziennikarstw)
    |(?:det|alt|allt)\ vi\ (?:publicerar|publiserer|udgiver)\ (?:ska|skal)\ vara?e?\b""")
#: first words of "Det här är en ledare.", "Dette er en kommentar."
_THIS = word_set("det detta dette dies dit this ceci c este esta questo questa tämä to")
_IS = re.compile(r"""(?ix)
    (?:det\ här\ är|detta\ är|dette\ er|det\ her\ er|dies\ ist|dit\ is|this\ is|ceci\ est|c['’]est|est[ea]\ es
    |quest[oa]\ è
    |tämä\ on|to\ jest)\ (?:(?:en|ett|et|ei|eit|ein|eine|een|an?|une?|una?|uno|un['’])\s?)?
    (?:(?:kommenterande\ text|kommenterende\ tekst|opinionstext|opinionsmateriale|debattartikel|debattinlägg
    |debattinnlegg|debatindlæg
    |debatinnlegg|debattartikkel|insändare|leserinnlegg|læserbrev|leserbrev|ledarartikel|ledare|leder|lederartikkel
    |krönika|kronikk|kronik
    |kommentar|recension|anmeldelse|gästkrönika|gastbeitrag|leitartikel|opinion\ (?:piece|column|article)|commentary
    |opiniestuk|ingezonden\ brief|tribune|artículo\ de\ opinión|columna\ de\ opinión|mielipidekirjoitus|pääkirjoitus
    |felieton)
    (?:\ (?:från|fra|von|aus|from|van|de|del|di)\ [^.!?]{2,60})?(?:[.!]|$)
    |(?:artikel|nyhetsartikel|nyhetstext|text|artikkel|nyhetsartikkel|tekst|nyhedsartikel|beitrag|article|news\ article
    |artículo|articolo)
    \ (?:från|fra|aus|von\ der|from|van|du\ journal|de\ la\ redacción|di)\ (?-i:[^\W\d_a-zß-ÿ])[^.!?]{2,60}(?:[.!]
    |$))""")


def tells_of_paper(line: str) -> bool:
    """A note on the rules of the press that the paper keeps, or on what kind of text this is and whose."""
    if len(line) > _LONGEST:
        return False
    said = line_words(line)
    if not said:
        return False
    if said[0] in _THIS and _IS.match(line) is not None:
        return True
    if _RULES.isdisjoint(said) or not _QUOTES.isdisjoint(line):
        return False
    return _KEEPS.search(line) is not None or _WORKS.match(line) is not None
