"""Lines that speak of the article or of its writer: "This story was amended ...", "Ann Lee covers water"."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parsers.page_dump.lines import site_terms
from ingest.parsers.page_dump.lines.last_notes import is_last_note
from ingest.parsers.page_dump.lines.print_issues import tells_of_issue
from ingest.parsers.page_dump.lines.service_notes import tells_of_service
from ingest.parsers.page_dump.lines.site_terms import tells_of_paper
from ingest.parsers.page_dump.names import byline_names, roles
from ingest.parsers.page_dump.names.posted_first import is_posted_first
from ingest.parsers.page_dump.text.measure import KEPT, holds_any
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

LONGEST = 500
#: "this article", in the languages of the news
_THIS = (
    r"this|the\s(?:above|following|original)|an?\s(?:previous|earlier|shorter|longer)?\s?version\sof\s(?:this|the)"
    r"|diese[rs]?|der\s(?:obige|vorliegende)|eine\s(?:frühere\s)?(?:version|fassung)\s(?:dieses|des)"
    r"|in\seiner\sfrüheren\s(?:version|fassung)"
    r"|cet|cette|ce|une\s(?:première\s|précédente\s)?version\s(?:précédente\s|antérieure\s)?de\s(?:cet|ce|cette)"
    r"|aquest|aquesta|una\sversió\santerior\sd['’]aquest|este|esta|una\sversión\s(?:anterior\s|previa\s)?de\s(?:este|esta)|uma\sversão\s(?:anterior\s)?(?:deste|desta)"
    r"|questo|questa|una\s(?:precedente\s)?versione\s(?:precedente\s)?di\squest[oa]|dit|een\s(?:\w+\s)?versie\svan\sdit"
    r"|denna|de[nt]\shär|detta|denne|dette|en\s(?:\w+\s)?(?:version|versjon)\sa[vf]"
    r"|ten|niniejszy|wcześniejsza\swersja|tento|tato|эт[аои]|данн(?:ая|ый)|в\sболее\sранней\sверсии|tämä|tästä|bu|ez\sa"
)
_PIECE = (
    r"editorial|opinion|commentary|op-ed|letter|leitartikel|gastbeitrag|editoriale?|tribune|article|story|stories"
    r"|report|post|entry|piece|column|page|item|content|dispatch|essay|interview|headline"
    r"|eintrag|entrée|entrada|voce|wpis|запись|artikel\w*|beitrag\w*|text\w*|bericht\w*|seite|meldung|papier|texte|contenu|billet|reportage"
    r"|article|notícia|artículo|nota|noticia|texto|contenido|información|artigo|matéria|notícia|reportagem|conteúdo|articolo|testo"
    r"|pezzo|reportaje|thema|sendung|segment|sujet|émission|servizio|onderwerp|uitzending|inslag\w*|innslag\w*|indslag\w*"
    r"|stuk|tekst\w*|inlägg|saken|sak|artikkel\w*|artykuł\w*|materiał|článek|clanek|стать[яи]|материал\w*|текст\w*"
    r"|новост\w*"
    r"|artikkeli\w*|juttu|haber|yazı|cikk"
)
_TOLD = regex(
    r"\b(?:machine-?read|may\scontain\s(?:errors|mistakes|typos)|fehler\senthalten|contenir\sdes\serreurs|contener\serrores"
    r"|contenere\serrori|conter\serros|fouten\sbevatten|innehålla\sfel|inneholde\sfeil|indeholde\sfejl|zawierać\sbłędy"
    r"|obsahovat\schyby|содержать\sошибки|amended|updated|corrected|optical|scanned|ocr|character\srecognition|erkannt|texterkennung|reconnaissance"
    r"|reconocimiento|reconhecimento|riconoscimento|tekstherkenning|textigenkänning|correction|published|republished|appear\w*|misstated|version|produced|generated"
    r"|translated"
    r"|(?:was|is)\s(?:posted|filed|tagged|written)|abgelegt|eingeordnet|geplaatst|postades?|skrevet"
    r"|syndicat\w+|reprinted|edited|written|reported|originally|years?\sold|months?\sold|archived?|print\sedition"
    r"|in\sprint|reserved"
    r"|réservée?s?|reservad[oa]s?|riservat[oa]|exklusiv|voorbehouden|abonnenten|abonnés|suscriptores|assinantes"
    r"|abbonati"
    r"|prenumeranter|subscribers|подписчик\w+|supported|funded|sponsored|clarif\w+|contains|includes|co-published"
    r"|adapted|licen[cs]e\w*|older\sthan|reflects?|represents?|views?"
    r"|aktualisiert|korrigiert|veröffentlicht|erschien\w*|ergänzt|berichtigt|geändert|überarbeitet|älter\sals"
    r"|jahre?\salt|übersetzt"
    r"|hieß|stammt|gehört\szu|publié\w*|paru|modifié\w*|corrigé\w*|mis\sà\sjour|actualisé|date\sde|traduit|extrait"
    r"|va\spublicar|publicat|actualitzat|publicad[oa]|actualizad[oa]|corregid[oa]|modificad[oa]|antigüedad|tiene\smás\sde|apareci\w+|traducid[oa]"
    r"|atualizad[oa]|corrigid[oa]|alterad[oa]|tem\smais\sde|traduzid[oa]|pubblicat[oa]|aggiornat[oa]|corrett[oa]"
    r"|modificat[oa]"
    r"|ha\spiù\sdi|apparso|gepubliceerd|bijgewerkt|gecorrigeerd|aangepast|verscheen|jaar\soud|ouder\sdan|vertaald"
    r"|publicera\w+|uppdatera\w+|rätta\w+|äldre\sän|år\sgamm\w+|publiser\w+|publicere\w+|oppdater\w+|opdater\w+"
    r"|rettet|korriger\w+"
    r"|opublikowan\w+|zaktualizowan\w+|poprawion\w+|publikován\w*|aktualizován\w*|опубликован\w*|обновл\w+|исправ\w+"
    r"|старше"
    r"|broadcast|aired|gesendet|ausgestrahlt|diffusée?s?|emitid[oa]|emitió|exibid[oa]|lief\sam|te\s(?:zien|horen)\s(?:in|op)|trasmess[oa]|in\sonda|uitgezonden"
    r"|sändes|sändis|sendtes?|lähetettiin|nadan[oya]|wyemitowan\w+|odvysílán\w*"
    r"|julkais\w+|päivite\w+|korjat\w+|yayın\w+|güncellen\w+|frissít\w+|megjelent)\b",
    re.IGNORECASE,
)
_SELF = regex(rf"^[\W_]{{0,3}}(?:{_THIS})\s(?:[\w-]+\s){{0,2}}?(?:{_PIECE})\b", re.IGNORECASE)
_DEFINITE = regex(  # Scandinavian: the article is written in one word
    r"^[\W_]{0,3}(?:artikeln|artikkelen|artiklen|texten|teksten|artikulen)\s(?:har|är|er|ble|blev|var|uppdaterades"
    r"|publicerades|oppdateres)\b",
    re.IGNORECASE,
)
_LABELLED = regex(r"""(?ix)
    ^[\W_]{0,3}(?:(?:editor['’]?s?['’]?\s(?:note|comment)|corrections?|clarification|author['’]?s\snote
    |note\sto\sreaders
    |disclosure|disclaimer|amendment|footnote|erratum|errata|anm(?:erkung|\.)?\s?(?:d(?:er|\.)\s?(?:red(?:aktion|\.)?|verf\.))
    |korrektur(?:hinweis)?|berichtigung|richtigstellung|note\sde\sla\srédaction|ndlr|rectificatif|erratum|mise\sà\sjour
    |nota\s(?:del\seditor|de\s(?:la\s)?redacción|del\sautor|da\sredação|della\sredazione|do\seditor)|fe\sd(?:e\s(?:erratas|errores)|['’]errades)
    |corrección|errata|erramos|correção|rettifica|correzione|correctie|rectificatie|naschrift|rättelse|rettelse|oikaisu|sprostowanie
    |oprava|исправление|от\sредакции|düzeltme|helyesbítés|訂正|編集部注|编者按|更正)
    \s?(?:\([^()]{3,24}\)|(?=[^:：]{4,26}[:：])[^:：]{0,12}\d[^:：]{0,14})?\s?[:：.–—-]|amended\son\s|corrected\son\s)""")
#: how old the page is: "This is an archived article and ... may be outdated", "Sie lesen einen Artikel aus dem Archiv"
_ARCHIVED = regex(r"""(?ix)
    ^[\W_]{0,3}(?:this\sis\san?|you(?:['’]|\sa)re\s(?:reading|viewing)\san?|dies(?:er\sartikel)?\sist\seine?
    |sie\slesen\seinen?|ceci\sest\sune?|vous\slisez\sune?|est[ea]\ses\suna?|est[áa]s?\sleyendo\suna?
    |quest[oa]\sè\sun['’\s]?a?|est[ea]\sé\suma?|dit\sis\seen|u\sleest\seen|det\s(?:här\s|her\s)?(?:är|er)\sen
    |detta\sär\sen|dette\ser\sen|to\sjest|toto\sje|это)\s
    (?:archived?\b|older\s(?:article|story|post)|archivierte[rns]?\b|ältere[rns]?\s(?:artikel|beitrag|text)
    |(?:artikel|beitrag|text)\saus\sdem\s\w*archiv|(?:article|contenu|texte)\s(?:archivé|d['’]archives?|des\sarchives)
    |(?:artículo|contenido|nota|noticia|artigo|conteúdo|notícia)\s(?:de\s|do\s)?(?:archivo|archivad[oa]|arquivo|arquivad[oa])\b
    |(?:articolo|contenuto)\s(?:d['’]archivio|archiviato)|gearchiveerde?\b|artikel\suit\shet\sarchief|arkiv\w+
    |archiwaln\w+|archivní\b|архивн\w+)""")
#: rules for readers who comment
_POLICY = regex(
    r"(?:the full (?:article|story) contains \d"
    r"|welcome to the (?:discussion|conversation)|keep it clean|don['’]t threaten|be (?:truthful|nice|proactive"
    r"|respectful)\b"
    r"|share with us\b|(?:please )?avoid (?:obscene|offensive)|we (?:reserve the right|welcome your comments)"
    r"|(?:letters (?:to the editor )?|contributions |guest columns )(?:are )?(?:welcome\b|always welcome|accepted)"
    r"|(?:all )?(?:letters(?: to the editor)?|submissions)"
    r" (?:should|must|may|are|can) (?:be|carry|include|not|have|contain|subject)"
    r"|leserbriefe (?:sollten|müssen|geben|können|sind|an)\b|les (?:lettres|courriers)(?: des lecteurs)? doivent"
    r"|las cartas(?: al director)? (?:deben|no)"
    r"|(?:lezersbrieven|insändare|læserbreve|leserbrev|leserinnlegg) (?:moeten|kunnen|ska|skal|må|bør)"
    r"|listy do redakcji (?:powinny|mogą|prosimy)|письма в редакцию (?:должны|принимаются)"
    r"|le lettere (?:devono|vanno)|as cartas devem|(?:ingezonden )?brieven (?:moeten|mogen)"
    r"|(?:all )?comments? (?:are|is|will be)"
    r" (?:moderated|subject|reviewed|limited)|(?:bitte )?beachten sie (?:unsere|die) (?:netiquette|regeln)"
    r"|les commentaires sont modérés"
    r"|los comentarios (?:son|están) |i commenti sono |os comentários são )",
    re.IGNORECASE,
)
_CJK_SELF = regex(
    r"^[※＊*【（(]?\s?(?:この記事は|本記事は|当記事は|本文|本報導|此文|이 기사는)"
    r"|^[※＊]\s?[^。]{0,24}(?:記事|動画|映像|画像|写真|掲載|配信|肩書|取材)[^。]{2,60}。?$|^※\s?[^.]{0,24}(?:기사|영상|사진)[^.]{2,60}\.?$"
)
#: who else had a hand in it; not at the start of a line only what holds one of ``_HELPERS``
_HELPED = regex(r"""(?ix)
    \bcontributed\s(?:to\sthis|reporting|to\sthe|research|from)\b|\b(?:contributed|reported\sfrom\s[\w\s,]{3,40})\.$
    |\b(?:assisted|helped)\s(?:with|in|on)\sthis\s(?:report|story|article)
    |\b(?:zu\sdiesem\s(?:bericht|artikel|text)\sbeigetragen|a\sparticipé\sà\scet\sarticle|colabor(?:ó|aron)\sen\seste
    |colabor(?:ou|aram)\s(?:n|para\s)este|werkten?\smee\saan\sdi[te]|bidr[oa]g(?:er)?\stil\sden\w*\s|współpraca:)
    |\bcontribu(?:yó|yeron|iu|íram)\s(?:a|con|para)\s(?:este|esta|la)|\bha(?:nno)?\scollaborato\b|\ba(?:vaient|ont)?\scontribué\sà\s
    |^[\W_]{0,3}(?:with\s(?:reporting|additional|files|contributions|inputs?|agencies|wire)\b|additional\sreporting|with\sassistance
    |mit\smaterial\s|(?:unter\s)?mitarbeit\s?[:v]|mitwirkung|avec\s(?:les\sagences|la\scontribution|l['’]afp|afp|reuters)
    |con\s(?:información|informaciones|la\scolaboración|reporte|agencias)\b|com\s(?:informações|agências|a\scolaboração)\b
    |met\s(?:medewerking|dank|bijdragen)\b|m\.m\.v\.|hat\smitgearbeitet|medverkande|medarbetare|bidrog\still)""")
_HELPERS = ("contr", "collab", "colab", "reported", "assisted", "helped", "beigetr", "participé", " mee ", "bidr")
_REACH = regex(r"""(?ix)
    ^[\W_]{0,3}(?:reach|contact|e-?mail|call|write\s(?:to)?|follow|tweet|message|get\sin\stouch\swith
    |kontakt(?:ieren\ssie)?|contacter
    |contactez|escriba\sa|contacto|contatta(?:re)?|scrivi\sa|fale\scom|contate|mail)\s?:?\s(?P<who>.{4,60}?)
    \s(?:(?:at|on|by|via|unter|à|au|en|em|su|al|alla|op|på|pod|na|по|на)\b|:|@|\()""")
_REACHED = regex(r"^(?P<who>.{4,60}?)\s(?:can|may)\sbe\s(?:reached|contacted|followed|emailed)\b", re.IGNORECASE)
#: what a note on the author says next to the name
_IS = word_set("""is are was covers cover writes write reports reported report has have joined works teaches edits hosts
    lives leads serves spent blogs contributes ist sind schreibt schreiben arbeitet berichtet leitet lebt war hat est
    sont couvre couvrent écrit dirige travaille vit es son escribe cubre trabaja vive cubrió è sono scrive lavora
    collabora insegna segue é são escreve cobre trabalha colabora schrijft werkt doet verslaat är skriver arbetar
    bevakar rapporterar er dekker arbejder jobber jest pisze pracuje zajmuje píše je пишет работает освещает kirjoittaa
    on""")
_WORK = (
    word_set("""covers writes reports reporter reporters correspondent editor editor-at-large editors writer columnist
    journalist author freelance freelancer staff photographer producer professor lecturer fellow blogger critic
    contributor commentator novelist historian podcast newsletter beat book books desk bureau newsroom journalism
    columnists analyst retired runs chairs founder founded illustrator cartoonist poet translator essayist playwright
    biographer artist teaches host hosts schreibt arbeitet berichtet couvre écrit escribe cubre scrive escreve cobre
    schrijft bevakar skriver pisze píše пишет kirjoittaa author's born""")
    | roles.ROLES
)
_LETTERS = regex(r"[^\W\d_][\w'’-]*")


#: where and when the text stood: "Published in The Indus Tribune, March 3rd, 2014."
_STOOD = regex(
    r"^[\W_]{0,3}(?:(?:first|originally|this \w+ (?:was )?(?:first )?)\s)?(?:published|appeared|appears|printed"
    r"|erschienen|veröffentlicht|aus der (?:print-?)?ausgabe|publiée?|paru|publicad[oa]"
    r"|pubblicat[oa]|gepubliceerd|verschenen"
    r"|publicera[dt]|publisert|bragt|opublikowan[oey]|vyšlo|опубликован[оа]?|yayınlan\w+)\b.{0,60}\b(?:19"
    r"|20)\d\d\W{0,3}$",
    re.IGNORECASE,
)


#: of a printed page: "Transcribed by volunteers of the Harbour Society, 2011."
_COPIED = regex(
    r"[\[(]?(?:(?:transcribed|digiti[sz]ed|scanned|ocr(?:['’]d|ed)?|proofread)\s(?:and\s\w+\s)?(?:by|from|for)\b"
    r"|transcriptions?\s(?:by|courtesy)\b|please\sreport\s(?:any\s)?(?:errors?|typos?|mistakes?)\b"
    r"|transkribiert\svon\b|transcrit\spar\b|transcrito\spor\b|trascritto\sda\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=KEPT)
def is_note(text: str) -> bool:
    """The line speaks of the article it stands beside: when it was amended, how old it is, who else worked on it."""
    if len(text) > LONGEST or len(text) < 12:
        return False
    if _LABELLED.match(text) or _DEFINITE.match(text) or (_SELF.match(text) and _TOLD.search(text, 0, 200)):
        return True
    if (not text.isascii() and _CJK_SELF.match(text)) or _is_of_links(text) or is_posted_first(text):
        return True
    if len(text) <= 140 and text[-5:].strip(" .)]")[-1:].isdigit() and _STOOD.match(text):
        return True
    if len(text) > 300:
        return is_last_note(text) or tells_of_service(text)
    return (
        is_last_note(text)
        or _POLICY.match(text) is not None
        or _ARCHIVED.match(text) is not None
        or _tells_who_helped(text)
        or tells_of_paper(text)
        or tells_of_issue(text)
        or tells_of_service(text)
    )


#: whose article it was before: "This article was originally published by Futurism. Read the original article."
_BEFORE = regex(
    r"(?:originally|first)\s(?:published|appeared)\s(?:by|in|on|at)\s|(?:re-?published|reprinted|adapted)\s(?:\w+\s){0,2}?(?:by|from|on|in|with)\s"
    r"|(?:erschien|wurde)\s(?:zuerst|ursprünglich|zunächst)\s|(?:stammt|übernommen)\s(?:\w+\s)?(?:aus|von)\s"
    r"|publiée?\s(?:à\sl['’]origine|initialement|pour\sla\spremière\sfois)\s|republiée?\s(?:à\spartir|avec)|reprise?\sde\s"
    r"|(?:publicad[oa]|apareció)\s(?:originalmente|originariamente|por\sprimera\svez)\sen\s|publicad[oa]\soriginalmente\s(?:em|no|na|pel[oa])\s"
    r"|(?:pubblicat[oa]|apparso)\s(?:originariamente|originalmente|per\sla\sprima\svolta|in\sorigine)\s|tratt[oa]\sda\s"
    r"|verscheen\s(?:eerder|eerst|oorspronkelijk)\s|overgenomen\s(?:van|uit)\s|publicerades\s(?:först|ursprungligen)\s"
    r"|(?:ble|blev)\s(?:først|opprinnelig|oprindeligt)\s|ukazał\ssię\s(?:pierwotnie|najpierw)\s|впервые\sопубликован\w*\s|перепечат\w+\sиз\s",
    re.IGNORECASE,
)
_OF_ISSUE = regex(r"\d|\bprint|\bpage\b|\bedition\b|\bissue\b|ausgabe|édition|edición|edição|edizione|wydani")


@lru_cache(maxsize=KEPT)
def is_from_elsewhere(text: str) -> bool:
    """A sentence that says which other outlet's the article is; what tells of the own paper's issue is none."""
    if not 24 <= len(text) <= 240 or text[-1] != "." or not _SELF.match(text):
        return False
    return _BEFORE.search(text) is not None and not _OF_ISSUE.search(text)


def _is_of_links(text: str) -> bool:
    """Whose the linked pages are, or who made this copy of a printed one."""
    return site_terms.is_of_site(text) or (len(text) <= 200 and _COPIED.match(text) is not None)


def _tells_who_helped(text: str) -> bool:
    low = text.lower()
    inside = holds_any(low, _HELPERS)
    return (_HELPED.search(text) if inside else _HELPED.match(text)) is not None


@lru_cache(maxsize=KEPT)
def names_in_note(text: str) -> tuple[str, ...]:
    """The authors that a note tells of: "Ann Lee covers water and the law.", "Reach Ann Lee at 555-0142."; else ()."""
    if not 16 <= len(text) <= LONGEST or not text[0].isalpha():
        return ()
    reached = _REACH.match(text) or _REACHED.match(text) if len(text) <= 200 else None
    if reached:
        return byline_names.names_of(reached["who"])
    words = _LETTERS.findall(text[:300])
    at = next((k for k in range(1, min(9, len(words))) if words[k].casefold() in _IS), 0)
    if at < 2 or not any(w.casefold() in _WORK for w in words[at:]):
        return ()
    head = text[: text.index(words[at], sum(map(len, words[:at])))]
    names = byline_names.bare_names(head.strip(" ,"))
    return names if sum(map(len, names)) * 2 >= len(head) or byline_names.has_role(head) else ()
