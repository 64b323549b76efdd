"""What a paper says of its own pages and texts: which rules it keeps, who may print them again, what it answers for."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import QUOTES, holds_any, line_words
from ingest.parsers.page_dump.text.tables import pieces, word_set
from ingest.patterns import regex

_OF_TEXT_LONGEST = 320  #: characters of such a note
#: one of these words stands in each note on rules, folded
_RULES = word_set("""pressetiska presseetiska medieombudsmannen medieetiska presseskikk presseskik presseetiske
    presseetikk varsom pressenævnet pressenævnets journalistin pressekodex pressekodexes presserat presserats ipso
    standards journalistiek journalistique journalistes periodístico periodística periodistas giornalisti giornalista
    jornalistas jornalística jornalístico dziennikarskiej dziennikarza dziennikarzy novináře novinářů журналиста
    журналистов журналістів gazetecilik basın journalistik journalistikk journalism journalismus journalisme periodismo
    giornalismo jornalismo dziennikarstwo publicerar publiceras publiserer udgiver""")
#: that the paper keeps them, in its own words or in those of such notes
_KEEPS = regex(r"""(?ix)
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
_WORKS = regex(r"""(?ix)
    (?:så\ (?:här\ )?(?:jobbar|arbetar)|slik\ (?:jobber|arbeider)|sådan\ arbejder|so\ arbeite[tn]|so\ machen
    |how\ (?:we|our|the)|así\ trabaja\w*|cómo\ trabaja\w*|comment\ (?:nous\ )?travaill\w+|così\ lavor\w+|come\ lavor\w+
    |como\ trabalha\w*|(?:hoe|zo)\ werk\w*|jak\ (?:pracuje|tworzymy)\w*)\b.{0,40}
    \b(?:journalis|periodismo|giornalismo|jornalismo|dziennikarstw)
    |(?:det|alt|allt)\ vi\ (?:publicerar|publiserer|udgiver)\ (?:ska|skal)\ vara?e?\b""")
#: first words of "Det här är en ledare.", "Dette er en kommentar."
_THIS = word_set("det detta dette dies dit this ceci c este esta questo questa tämä to")
_IS = regex(r"""(?ix)
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
    if len(line) > _OF_TEXT_LONGEST:
        return False
    said = line_words(line)
    if not said:
        return False
    if said[0] in _THIS and _IS.match(line) is not None:
        return True
    if _RULES.isdisjoint(said) or not QUOTES.isdisjoint(line):
        return False
    return _KEEPS.search(line) is not None or _WORKS.match(line) is not None


_TERMS_LONGEST = 200
#: not for what others write, in its first or last words: the contents of linked sites, opinions, goods
_NOT_OURS = regex(r"""(?ix)\b(?:not\ (?:be\ )?(?:held\ )?(?:responsible|liable)|no\ (?:responsibility|liability)
    |responsibility)\ (?:\w+\ )?(?:for|of)\ .{0,40}
        \b(?:web\ ?sites?|sites|links|contents?|opinions|views|comments|advertis\w+|errors|accuracy)\b
    |\b(?:keine|nicht)\b.{0,40}\b(?:haftung|verantwort\w+|haftet)\b.{0,60}\b(?:inhalte?n?|seiten|links|websites?|beiträge|meinungen|kommentare)\b
    |\bfür\b.{0,60}\b(?:inhalte?n?|seiten|links|websites?)\b.{0,30}\bnicht\ (?:verantwortlich|haftbar)
    |\bhaftet\ nicht\ für\b.{0,40}\b(?:inhalte?n?|seiten|links|websites?)\b
    |\b(?:n['’]est\ pas|décline\ toute)\ responsab\w+\b.{0,40}\b(?:contenus?|sites|liens|propos|opinions|commentaires)\b
    |\bno\ se\ (?:hace\ )?responsab\w+\b.{0,40}\b(?:contenidos?|sitios|páginas|enlaces|opiniones|comentarios)\b
    |\bnon\ (?:è|si\ ritiene|si\ assume)\b.{0,20}\bresponsab\w+\b.{0,40}\b(?:contenut[oi]|siti|link|pagine|opinioni
    |commenti)\b
    |\bnão\ se\ responsabiliza\b.{0,40}\b(?:conteúdos?|sites|links|páginas|opiniões|comentários)\b
    |\b(?:niet|geen)\b.{0,20}\b(?:verantwoordelijk\w*|aansprakelijk\w*)\b.{0,40}\b(?:inhoud|sites|websites|links|reacties|meningen)\b
    |\b(?:ansvarar|ansvarer|svarer)\ (?:inte|ikke)\ för?\b.{0,40}\b(?:innehåll\w*|indhold\w*|innhold\w*|länk\w*|sidor
    |sider|lenker)\b
    |\b(?:inte|ikke|inget|ikke\ noget|intet)\ ansvar\w*\ för?\b.{0,40}\b(?:innehåll\w*|indhold\w*|innhold\w*|länk\w*
    |sidor|sider|lenker|links)\b
    |\bei\ (?:ole\ )?vasta(?:a|ussa)\b.{0,40}\b(?:sisäl\w+|sivusto\w+|linkk\w+)\b
    |\bnie\ (?:ponosi\ odpowiedzialności|odpowiada)\ za\b.{0,30}\b(?:treś\w+|stron\w*|link\w*|komentarz\w*|opini\w*)
    |\b(?:ne|nez)odpovídá\ za\b.{0,30}\b(?:obsah\w*|strán\w*|odkaz\w*|názor\w*)
    |\bне\ нес[её]т\ ответственност\w+\ за\b.{0,30}(?:содержан|информац|сайт|ссыл|мнени|комментари)
    |\bне\ несе\ відповідальн\w+\ за\b.{0,30}(?:зміст|інформац|сайт|посилан|думк|коментар)
    |\bне\ (?:носи|отговаря)\b.{0,24}\bза\b.{0,30}(?:съдържан|сайт|връзк|мнени)
    |\bsorumlu\ (?:değildir|tutulamaz)|\bnem\ (?:vállal\ )?felel\w+\b.{0,40}(?:tartal|oldal|hozzászólás)
    |\bnu\ (?:este|își\ asumă|răspunde)\b.{0,20}\b(?:responsab\w+|pentru)\b.{0,40}\b(?:conținut\w*|site\w*|link\w*)
    |غير\ مسؤول\w*\ عن\ (?:محتو|المواقع)|אינו\ אחראי\ ל(?:תוכן|אתר)|(?:责任を負い|責任を負い|一切の責任)|不(?:对
    |對).{2,16}(?:负责|負責)|책임지지\ 않|책임을\ 지지""")
_ANSWERS = pieces("""respons|liab|haft|verantw|aansprak|ansvar|svarer|vasta|odpowied|odpowiada|odpovíd|ответствен|
    відповідал|отговор|отговаря|sorumlu|felel|răspunde|مسؤول|אחראי|責任|责任|负责|負責|책임""")
#: printing again, first, and the condition behind it
_AGAIN = regex(r"""(?ix)
    (?:(?:any\ |the\ )?(?:re-?print\w*|re-?publ\w+|re-?produc\w+|re-?us(?:e|ing)|copying|quot(?:ing|ation)
    |citation|redistribution)
        |use\ of\ (?:the\ |our\ |any\ |these\ )?(?:site\ )?(?:materials?|content|texts?|photos?)
        |(?:nachdruck|weiterverwendung|vervielfältigung|wiedergabe|übernahme|verwendung)\w*
        |(?:toute\ )?(?:reproduction|reprise|rediffusion)|(?:la\ |se\ )?(?:reproducción|permite\ la\ reproducción
        |prohíbe\ la\ reproducción)
        |(?:la\ )?(?:riproduzione|ripubblicazione)|(?:a\ )?(?:reprodução|republicação)
        |(?:overname|overnemen|verveelvoudiging|herpublicatie|hergebruik)
        |(?:eftertryck|eftertryk|ettertrykk|kopiering|återgivning|gengivelse|gjengivelse)|(?:lainaaminen|kopiointi|jälkipainos)
        |(?:przedruk|kopiowanie|wykorzystanie|rozpowszechnianie)|(?:přetisk|přebírání|kopírování|šíření|publikování)
        |(?:utánközlés|átvétel)|(?:preluarea|reproducerea)|(?:препечатване|използване)|(?:передрук\w*|використання)
        |(?:перепечатк\w+|использование|цитирование)|(?:αναδημοσίευση|αναπαραγωγή)|(?:prenošenje|preuzimanje))
    \b.{0,100}\b(?:only|without|permission|permitted|allowed|prohibited|forbidden|hyper-?link|consent|nur|ohne|gestattet|erlaubt
        |untersagt|verboten|genehmigung|zustimmung|quellenangabe|interdite?|autoris\w+|sans|prohibid[ao]|permit\w+|sólo|solo|siempre
        |vietat\w+|senza|consentit\w+|proibid[ao]|só|sem|toegestaan|verboden|zonder|bronvermelding|förbjud\w+|tillåt\w+|utan|forbudt
        |tilladt|tillatt|uten|uden|kielletty|luvalla|sallittu|zabronion\w+|zgod\w+|źródł\w+|zakázán\w*|souhlas\w*|zdroj\w*|tilos
        |engedély\w*|forrás\w*|permis\w*|interzis\w*|acord\w*|разреш\w+|запрещ\w+|ссылк\w+|только|дозвол\w+|заборон\w+|посилання|забранен\w*
        |позволен\w*|απαγορεύεται|επιτρέπεται|άδεια|dozvolj\w+|zabranj\w+|dopušt\w+)""")
_AGAIN_HEADS = word_set("""rep rer reu re- any the cop quo cit red use our nac wei ver wie übe tou la se a ove her eft
    ett kop åte gen gje lai jäl prz wyk roz pře šíř pub utá átv pre изп пре пер вик исп цит ανα""")


def is_of_site(line: str) -> bool:
    """Terms of the whole site: "Reprinting is allowed only with a hyperlink", "... is not responsible for the content
    of
    external sites".
    """
    if not line.isascii() and 10 <= len(line) <= _TERMS_LONGEST and _is_eastern(line):
        return True
    if not 20 <= len(line) <= _TERMS_LONGEST:
        return False
    if line[:3].casefold().rstrip() in _AGAIN_HEADS and _AGAIN.match(line):
        return True
    return holds_any(line.casefold(), _ANSWERS) and _NOT_OURS.search(line) is not None


#: the same of East Asia, behind its label or with what the paper calls itself: "本报所有内容，未经授权不得转载"
_EAST_LABEL = regex(r"(?:版[权權]|著作[权權]|免[责責]|[郑鄭]重|特[别別])[声聲]明\s?[:：]")
_EAST_AGAIN = regex(
    r"[未非][经經].{0,12}(?:授[权權]|[许許]可|同意).{0,24}(?:不得|[严嚴]?禁|[请請]勿)|無断(?:転載|複製|使用|引用).{0,16}(?:禁|断り)"
    r"|무단\s?(?:전재|복제|배포|사용|도용).{0,24}금지"
)
_EAST_OWN = regex(
    r"本[报報网網站刊社]|当サイト|本サイト|当社|本紙|弊社|掲載の|저작권자|본지|본 사이트|ⓒ|©|[著版][作]?[权權][归歸]"
)


def _is_eastern(line: str) -> bool:
    if _EAST_LABEL.match(line):
        return True
    return _EAST_OWN.search(line) is not None and _EAST_AGAIN.search(line) is not None


def is_bracketed_note(line: str) -> bool:
    """The same in brackets or behind a star, between paragraphs: "(Note: The Post is not responsible for ...)"."""
    return line[0] in "([*" and is_of_site(line.strip("()[]* "))
