"""What stands in a story for a film or a message that is shown only to readers who agree to it: pages of today have the
same few lines in each such place, in the middle of the text.
"""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import Signs, holds_sign, signs_of
from ingest.parsers.page_dump.text.page import Page, kept
from ingest.parsers.page_dump.text.tables import line_starts
from ingest.patterns import regex

_LONGEST = 420  #: characters of such a line
#: one of them stands on every page that has any of the lines below
_SIGNS: Signs = signs_of(
    *("extern", "Extern", "ookie", "Inhalt", "ontent", "Zustimmung", "permission", "contenu", "contenid", "contenut"),
    *("conteúdo", "inhoud", "innehåll", "innhold", "indhold", "sisält", "sisäll", "treś", "obsah", "içer", "Damit "),
    *("social embed", "dieser Stelle", "Privatsphäre", "browser", "navigateur", "inwilligung", "onsent"),
)

#: sentences that ask for leave, or say why nothing is to be seen: how they begin
_SENTENCES = line_starts(r"""
    an dieser stelle .{0,24}(?:extern|inhalt|video|tweet|post\b|grafik|drittanbieter|eingebunden|eingebettet)
    ich bin (?:damit )?einverstanden, dass mir
    (?:damit|dabei) (?:können|werden|würden) (?:ihre |deine )?personenbezogenen? daten an dritt
    (?:deine|ihre) (?:aktuellen )?(?:privatsphäre|datenschutz|cookie)-?\s?einstellungen (?:verhindern|erlauben|lassen)
    wir (?:benötigen|brauchen) (?:hier )?(?:ihre?|deine?|eure?) (?:zustimmung|einwilligung|einverständnis|ok)\b
    mit (?:ihrer|deiner|eurer) (?:zustimmung|einwilligung) (?:wird|werden|kann|können|lad)
    mit dem (?:klick|laden|abspielen|aufruf|anzeigen)\b.{0,60}(?:akzeptier|stimm|erklär|willig|erlaub)
    beim (?:laden|abspielen|anzeigen|aufruf|klick).{0,80}(?:daten|cookies).{0,40}(?:übertrag|übermittel|gesetzt)
    hier (?:ist|sind|finden sie|findest du|wurde)\b.{0,12}\bexterne[rn]? inhalt
    sie können (?:ihn|es|sie|den inhalt|diesen inhalt) (?:sich )?mit einem klick
    du kannst (?:ihn|es|sie|den inhalt|diesen inhalt) (?:dir )?mit einem klick
    this (?:article|page|story|section|post) (?:contains|includes|features) content (?:provided by|from|hosted)
    we ask for your permission before | we need your (?:consent|permission) to (?:load|show|display)
    you (?:may|might) want to read .{2,40}(?:cookie|privacy) policy
    your (?:current )?(?:privacy|cookie|consent) (?:settings|preferences|choices) (?:prevent|do not|don['’]t|have)
    one of your browser extensions | (?:i agree|i consent) (?:to|that)\b.{0,60}\b(?:third[- ]part|external)
    report this (?:social embed|ad)\b | en cliquant sur\b.{0,60}(?:traceurs|cookies)
    vous (?:avez (?:refusé|choisi)|n['’]avez pas (?:accepté|autorisé))\b.{0,60}(?:cookies|traceurs)
    votre navigateur (?:ne|n['’]) | wij (?:hebben|vragen) (?:je|uw|jouw) toestemming
    """)
#: how other such sentences begin; they speak of cookies or of the reader's consent
_OPENINGS = line_starts(r"""
    um .{3,80}(?:anzuzeigen|anzusehen|zu sehen|darzustellen|interagieren)\b | zum (?:ansehen|anzeigen|laden|abspielen)\b
    dieser? (?:externe |eingebettete )?(?:inhalt|beitrag|post|tweet|element)\b
    dieses (?:externe |eingebettete )?(?:element|video|widget|posting)\b
    sie haben\b.{0,60}\b(?:abgelehnt|nicht zugestimmt|deaktiviert|nicht akzeptiert)
    to (?:view|display|see|show|watch|load|play|access)\b
    this (?:external |embedded |third[- ]party )?(?:content|video|post|tweet|element|embed|media)\b
    the (?:external |embedded |third[- ]party )?(?:content|video|post|tweet|embed)\b
    you (?:need to|have to|must) (?:accept|allow|enable|agree|change|update)\b | by (?:loading|showing|playing) this\b
    ce (?:contenu|média|lecteur|module|tweet|post|service)\b | cette (?:vidéo|publication|carte)\b
    (?:pour|afin de) (?:pouvoir )?(?:afficher|voir|visualiser|consulter|lire|visionner|accéder)\b
    este (?:contenido|conteúdo|video|vídeo)\b
    para (?:poder )?(?:ver|mostrar|visualizar|acceder|exibir|assistir|consultar|reproducir)\b
    questo (?:contenuto|video|post)\b | per (?:vedere|visualizzare|mostrare|guardare|attivare)\b
    deze (?:inhoud|content|video|post|tweet|embed)\b | om (?:deze|dit)\b | det här innehållet\b | innehållet\b
    för att (?:se|visa|kunna se|ta del av)\b | dette (?:innholdet|indhold)\b | (?:for å|for at) (?:se|vise)\b
    tämä sisältö\b | ta treść\b | aby (?:zobaczyć|wyświetlić|obejrzeć)\b | tento (?:obsah|příspěvek|príspevok)\b
    pro zobrazení\b | pre zobrazenie\b | bu içerik\b
    """)
_ABOUT = regex(r"""(?ix)cookies?\b|\btraceurs\b|kakor\b|informasjonskapsler|eväste|çerez
    |\byour\ (?:consent|permission|browser|privacy|(?:cookie\ )?settings|preferences|region|device)\b
    |\b(?:ihre|deine)\ (?:zustimmung|einwilligung|datenschutz-?einstellungen)
    |\bnicht\ (?:dargestellt|angezeigt|geladen|abgespielt)\ werden|\bvotre\ (?:consentement|accord)|\bsu\ consentimiento
    |\bseu\ consentimento|\b(?:tuo|vostro|suo)\ consenso|\btoestemming|\bditt\ (?:samtycke|samtykke)|\bdit\ samtykke
    |kan\ inte\ visas|kan\ ikke\ vises|\bhospedad[oa]\ por\ terceir
    |\bospitat[oa]\ da\ (?:una\ )?terz|\baloja\w+\ por\ tercer|\bhébergée?\ par\ (?:un\ |des\ )?tiers
    |\bhosted\ by\ (?:a\ )?third|\bvon\ drittanbieter|suostum|\bzgod[yę]\b|\bsouhlas|\bsúhlas|\bonay""")
#: headings and buttons of such places: whole lines
_BUTTONS = line_starts(
    r"""
    empfohlener (?:externer |redaktioneller )*inhalt | j'accepte | j’accepte
    externer (?:redaktioneller )?inhalt(?: nicht verfügbar| von .{2,24})?
    externe (?:inhalte|medien)(?: (?:anzeigen|laden|aktivieren|akzeptieren|erlauben|zulassen|(?:immer|nicht) .{3,20}))?
    externen (?:inhalt|inhalte) (?:anzeigen|laden|aktivieren|akzeptieren|erlauben|zulassen)
    inhalte? von .{2,30} (?:nicht mehr anzeigen|anzeigen|laden|immer anzeigen|zulassen|immer laden)
    inhalte? (?:anzeigen|laden|aktivieren|zulassen|nicht verfügbar)(?: und .{3,40})?
    alle (?:externen )?(?:inhalte|medien) (?:anzeigen|akzeptieren|laden|zulassen|erlauben|aktivieren)
    (?:privatsphäre|datenschutz)-?\s?einstellungen(?: (?:ändern|anpassen|öffnen|bearbeiten|anzeigen))?
    cookie-?\s?einstellungen (?:ändern|anpassen|öffnen|bearbeiten)
    cookies (?:akzeptieren|zulassen|erlauben)(?: und .{3,40})? | mehr dazu in unserer datenschutzerklärung
    mehr (?:infos?|informationen) .{0,20}datenschutz(?:erklärung|hinweise\w*)?
    (?:allow|enable|load) (?:\w+ ){1,3}content | recommended (?:editorial|external) content
    (?:external content|embedded content)(?: from .{2,24})?
    accept (?:and|&) (?:continue|view|show|load|display)\b.{0,24}
    (?:accept|allow) (?:all )?cookies(?: (?:and|&|to) .{3,24})?
    manage (?:my |your )?(?:cookies?|consent|privacy|cookie|choices|preferences)(?: (?:settings|preferences|choices))?
    einstellungen verwalten | (?:gestionar|administrar) (?:mis |tus |sus )?preferencias | gestisci (?:le )?preferenze
    gerir preferências | voorkeuren (?:beheren|aanpassen) | cookie-?\s?instellingen (?:aanpassen|wijzigen|openen)
    cookies (?:zijn|staan) (?:uitgeschakeld|uit|geblokkeerd) | cookies (?:are |have been )?(?:disabled|blocked)
    cookies (?:sind )?(?:deaktiviert|blockiert|ausgeschaltet) | (?:les cookies|cookies) (?:sont )?(?:désactivés|bloqués)
    (?:las cookies|cookies) (?:están )?(?:desactivad|deshabilitad|bloquead)[ao]s | cookie disattivati
    cookies (?:estão )?(?:desativados|bloqueados) | (?:kakor|cookies) är (?:avstängda|blockerade)
    cookies er (?:slået fra|deaktivert|blokeret) | ändra (?:dina )?(?:kak|cookie)-?inställningar
    (?:cambiar|modificar) (?:la )?configuración de (?:las )?cookies | modifier (?:mes|les|vos) (?:préférences|cookies)
    end of (?:twitter|x|instagram|facebook|youtube|tiktok) (?:post|content|video).{0,40} | content is not available
    view original (?:tweet|post) on \w+ | contenu (?:externe|non disponible|bloqué|indisponible)
    afficher (?:le|ce|tous les) contenus?
    accepter (?:et (?:afficher|continuer|lire|voir)|(?:tous )?les cookies).{0,24}
    gérer (?:mes|vos|les) (?:choix|cookies|préférences) | contenido externo | ver contenido | conteúdo externo
    contenuto esterno | mostra (?:il )?contenuto | accetta (?:e (?:continua|mostra|visualizza)|i cookies?).{0,20}
    externe inhoud | inhoud (?:weergeven|tonen|laden) | visa innehåll(?:et)? | vis innhold(?:et)? | vis indhold(?:et)?
    náhled obsahu | zobrazit obsah
    """,
    r"[\s.:!?…»›→]*$",
)


def without_consents(page: Page) -> Page:
    """The page without such places; one without them comes back as it is."""
    if not holds_sign(page.whole, _SIGNS):
        return page
    texts = ["" if asks_consent(line) else line for line in page.text]
    if all(texts):
        return page
    return kept(page, texts) if any(texts) else page


def asks_consent(line: str) -> bool:
    """Whether it asks the reader for leave to show what others host, or says that it cannot be shown."""
    if len(line) > _LONGEST:
        return False
    head = line[:3].lower()
    for table_of in (_SENTENCES, _BUTTONS):
        if (pattern := table_of.get(head)) is not None and pattern.match(line):
            return True
    opening = _OPENINGS.get(head)
    begun = opening.match(line) if opening else None
    return begun is not None and _ABOUT.search(line, begun.end()) is not None
