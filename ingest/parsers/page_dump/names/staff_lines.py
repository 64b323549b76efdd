"""Bylines that name nobody: "From our own correspondent in Riga", "Special to The River Post", "Eigener Bericht"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import ending, line_words
from ingest.parsers.page_dump.text.tables import phrase_set, word_set
from ingest.patterns import regex

_LONGEST, _TOWN = 70, 2  #: characters of such a line, spaces in the name of a town
_SIGNS = (",", "(", " - ", " – ", " — ", "|", ":", "/", "।")  #: before the town

_PHRASES = phrase_set("""staff correspondent, staff reporter, our correspondent, our own correspondent,
    own correspondent, special correspondent, our staff reporter, our special correspondent, our reporter,
    district correspondent, from our correspondent, from our own correspondent, by our correspondent,
    by our own correspondent, by our staff reporter, by a staff reporter, by staff reporter, by a staff writer,
    by staff writer, by our reporter, von unserem korrespondenten, von unserer korrespondentin, von unserem mitarbeiter,
    von unserer mitarbeiterin, von unserem redaktionsmitglied, eigener bericht, eigenbericht, de notre correspondant,
    de notre correspondante, de notre envoyé spécial, de notre envoyée spéciale, correspondance particulière,
    de nuestro corresponsal, de nuestra corresponsal, de nuestro enviado especial, de nuestra redacción,
    by our special correspondent, from our staff reporter, from our special correspondent, from our reporter,
    from our correspondents, by our correspondents, by one of our reporters, von unserer redaktion, aus der redaktion,
    von einem unserer mitarbeiter, von unserem reporter, von unserem redakteur, von unserer redakteurin,
    par notre correspondant, par notre correspondante, par notre envoyé spécial, par notre rédaction,
    de notre rédaction, de nos correspondants, de nos envoyés spéciaux, por nuestro corresponsal,
    de nuestros corresponsales, por nuestra redacción, dal nostro cronista, dai nostri inviati, di un nostro inviato,
    dalla redazione, do nosso enviado especial, da nossa reportagem, da nossa correspondente, da redação, da redacção,
    van onze redactie, van onze redacteur, van onze redactrice, van onze medewerker, van onze medewerkster,
    van onze verslaggevers, van onze correspondenten, van onze sportredactie, door onze verslaggever,
    door onze correspondent, door onze redactie, door een onzer verslaggevers, door een onzer redacteuren,
    door een medewerker, från vår redaktion, från vår utsände, av vår korrespondent, av vår medarbetare,
    fra vår medarbeider, fra vår utsendte, av vår medarbeider, av vår korrespondent, fra vores korrespondent,
    af vor korrespondent, af vores korrespondent, fra vor udsendte medarbejder, kirjeenvaihtajaltamme,
    omalta kirjeenvaihtajalta, toimituksen oma uutispalvelu, od našeho dopisovatele, zpráva naší redakce,
    dal nostro inviato, dalla nostra inviata, dal nostro corrispondente, dalla nostra redazione,
    do nosso correspondente, da nossa redação, da nossa redacção, van onze verslaggever, van onze verslaggeefster,
    van onze correspondent, van een onzer verslaggevers, från vår korrespondent, från vår medarbetare,
    fra vår korrespondent, fra vor korrespondent, od naszego korespondenta, korespondencja własna, informacja własna,
    od našeho zpravodaje, saját tudósítónktól, tudósítónktól, от нашего корреспондента, наш корреспондент, наш корр,
    соб. корр, від нашого кореспондента, наш кореспондент, নিজস্ব প্রতিবেদক, নিজস্ব প্রতিনিধি, নিজস্ব সংবাদদাতা,
    স্টাফ রিপোর্টার, জেলা প্রতিনিধি, উপজেলা প্রতিনিধি, বিশেষ প্রতিনিধি, विशेष संवाददाता, हमारे संवाददाता, निज संवाददाता,
    कार्यालय संवाददाता, संवाददाता, स्टाफ रिपोर्टर, खास प्रतिनिधी, आमच्या प्रतिनिधीकडून, نمائندہ خصوصی, اسٹاف رپورٹر,
    ہمارے نمائندے سے, خبرنگار ما, مراسلنا, من مراسلنا, நமது நிருபர், சிறப்பு நிருபர், మా ప్రతినిధి, స్టాఫ్ రిపోర్టర్,
    സ്വന്തം ലേഖകൻ, സ്വന്തം പ്രതിനിധി, ನಮ್ಮ ಪ್ರತಿನಿಧಿ, અમારા પ્રતિનિધિ, ਪੱਤਰ ਪ੍ਰੇਰਕ""")
_FIRST = frozenset(phrase.split()[0] for phrase in _PHRASES)


_SENT_LONGEST, _PAPER = 90, 4  #: characters; words of a paper's name behind the first
_REPORTER = (
    r"(?:correspon[ds]|korrespond|corrispond|korespond|berichterstatter|mitarbeiter|reporter|redaktion|redakt|rédact|redacc|redaz"
    r"|redação|redactie|verslaggever|envoyé|enviad|inviat|medarbetare|medarbejder|medarbeider|toimittaj|kirjeenvaihtaj"
    r"|wysłannik|zpravodaj|spravodaj|tudósító|кореспонд|корреспонд|muhabir|staff|newsroom|bureau|desk)"
)
_OUR = (
    r"(?:our|a|an|the|unser\w*|eine[mr]|nos|notre|une?|nuestr[oa]s?|nostr[oaie]|noss[oa]s?|onze|een|vår\w*|vor\w*|en|et"
    r"|nasz\w*|naš\w*|наш\w*)"
)
_WHERE = r"(?:in|at|on|aus|auf|à|aux?|sur|a|en|em|no|na|sul|sulla|nel|nella|i|på|op|ved|w|v|в|у|för|für|for|of|the)"
_CAPITAL = r"(?-i:[^\W\d_a-zß-ÿа-я])"
#: it was sent to the paper alone, or came by cable
_SENT = regex(rf"""(?ix)
    (?:(?:by\ )?(?:special|exclusive|wireless|cable|telegram|telegraph|dispatch|correspondence|despatch)\ ?
        (?:(?:cable|dispatch|despatch|telegram|correspondence|wireless|report)\ )?
        (?:to|from|of|for)\ (?:the\ )?{_CAPITAL}\S*(?:\ \S+){{0,{_PAPER}}}$
    |special\ (?:correspondence|dispatch|despatch|cable|telegram)$
    |(?:especial|exclusivo|exclusiv|exklusiv|spécial|spéciale|speciale|speciaal|specjalnie|specialt|speciellt|специально
        |спеціально|özel)\ (?:para|pour|per|für|voor|dla|till?|för|for|для|olarak)
        \ (?:(?:the|la|le|el|il|o|a|de|den|het|das|die|der)\ )?{_CAPITAL}\S*(?:\ \S+){{0,{_PAPER}}}$
    |(?:from|by|via|von|vom|de|del|da|dal|do|d['’]|van|från|fra|od|от|від|z)\ (?:{_OUR}\ )?
        (?:(?:[\w-]+)\ ){{0,3}}?{_REPORTER}\w*(?:\ [\w-]+){{0,2}}?
        (?:\ {_WHERE}\ \S+(?:\ \S+){{0,{_TOWN}}})?$
    |(?:eigener|eigene)\ (?:bericht|meldung)\b)""")
_SENT_FIRST = word_set("""special exclusive wireless cable telegram telegraph dispatch despatch by especial exclusivo
    exclusiv exklusiv spécial spéciale speciale speciaal specjalnie specialt speciellt специально спеціально özel from
    via von vom de del da dal do d van från fra od от від z eigener eigene""")


def is_staff_line(line: str) -> bool:
    """Who is meant by such a line is known to the paper alone; it may stand in brackets."""
    bare = line.rstrip(".")
    if bare[:1] in _OPEN and bare[-1:] in _CLOSED:
        line = bare.strip("".join(_OPEN | _CLOSED)).rstrip(".") or line
    return _is_phrase(line) or _tells_desk(line)


_OPEN, _CLOSED = frozenset("([【（"), frozenset(")]】）")


def _is_phrase(line: str) -> bool:
    """One of these phrases, with a town behind it at most."""
    if len(line) > _LONGEST or line.split(" ", 1)[0].casefold().strip(",") not in _FIRST:
        return False
    folded = line.casefold()
    cut = min((at for sign in _SIGNS if (at := folded.find(sign)) > 0), default=len(folded))
    told, _, town = folded[:cut].strip(" .").partition(" in ")
    return told in _PHRASES and max(town.count(" "), len(folded[cut:].split()) - 1) <= _TOWN


def _tells_desk(line: str) -> bool:
    """From whom or where the report was sent to the paper alone: nothing else on the line."""
    if not 8 <= len(line) <= _SENT_LONGEST or ending(line) == "." or line_words(line)[:1] == []:
        return False
    return line_words(line)[0] in _SENT_FIRST and _SENT.match(line) is not None
