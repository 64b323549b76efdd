"""Paragraphs that are none of a story by what they say: appeals to subscribe, rules for comments, captions, consent.

The rules are those of page dumps. Corrections and editors' notes stay: they are the outlet's word on its own text.
"""

from __future__ import annotations

import re

from ingest.date_relative import counts_back
from ingest.dates import find_dates
from ingest.parsers.html_page import page_lines
from ingest.parsers.html_page.date_labels import is_change, unlabelled
from ingest.parsers.html_page.dated_names import names_beside_day
from ingest.parsers.page_dump.lines.appeals import is_appeal
from ingest.parsers.page_dump.lines.asides import is_aside
from ingest.parsers.page_dump.lines.captions import is_labelled_caption
from ingest.parsers.page_dump.lines.foot import is_foot
from ingest.parsers.page_dump.lines.notices import interrupts, is_reader_tool, tells_of_page
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.lines.site_terms import tells_of_paper
from ingest.parsers.page_dump.names.end_notes import is_note
from ingest.parsers.page_dump.prepare.consents import asks_consent
from ingest.parsers.page_dump.text.measure import holds_any
from ingest.patterns import regex

#: how a note on what the text had wrong begins
_CORRECTION = regex(
    r"(?:an?\s|the\s)?(?:correct|clarif|updat|amend|error|edit|korrekt|bericht|richtig|aktuali|rectif|errat|mise\s|corre[cç]|fe\sde|nota\s"
    r"|naschr|rätt|rett|oikai|sprost|oprav|поправ|исправ|уточн|düzelt|訂正|更正|정정|previous|earlier)",
    re.IGNORECASE,
)

_LINE = 250  #: code points of a line that is looked at
_ENDS = ".!?\"”“»’'"  #: how sentences end; none of these lines is one, unless with a label
_PORTAL = regex(r"\([A-Za-z][\w.]{2,16}\)")  #: which portal has a release, above it: "(openPR)", "(lifePR)"
#: what a text is, on a line above it
_GENRE = regex(
    r"(?:press|news|media)[ -]?releases?|(?:presse|medien)-?(?:mitteilung|meldung|information)(?:en)?"
    r"|communiqué(?: de presse)?|comunicato stampa|(?:nota|comunicado) de (?:prensa|imprensa)|nota (?:à|de) imprensa"
    r"|persbericht|pressmeddelanden?|pressemeddelelse|pressemelding|(?:lehdistö|media)?tiedote"
    r"|komunikat prasowy|tisková zpráva|sajtóközlemény|basın bülteni|пресс-релиз|siaran pers|basın açıklaması",
    re.IGNORECASE,
)
_AT_ONCE = regex(  # from when on a release may be printed
    r"for immediate (?:release|use|publication)|zur sofortigen (?:veröffentlichung|verwendung)"
    r"|pour (?:diffusion|publication) immédiate"
    r"|para (?:su )?(?:publicación|difusión|publicação|divulgação) inmediata|para (?:publicação|divulgação) imediata"
    r"|(?:per|a) (?:la )?(?:pubblicazione|diffusione) immediata|voor onmiddellijke (?:publicatie|verspreiding)",
    re.IGNORECASE,
)
#: the page's own, as printed versions have it, with a label or not
_ADDRESS = regex(r"(?:[^\n:]{3,60}:\s+)?(?:https?://|www\.)\S{4,300}")
_STAMP, _LABEL = 80, 20  #: code points of a line with the day of a change, and of its label
_BYLINE = 160  #: code points of a byline with the days of publication and change
_WRITTEN = regex(
    r"(?:written|posted|published|scritto|pubblicato|geschrieben|verfasst|erstellt|écrit|publié|escrito|publicado|"
    r"napisan[ey]|geschreven|skrevet|skriven|автор|yazan|by|von|par|por|di|da)\b",
    re.IGNORECASE,
)
_RIGHTS = regex(
    r"(?:prohibida|proibida|vietata|interdite?)\s(?:\S+\s){0,3}(?:reproduc|riproduz|reprodu)|all rights reserved"
    r"|alle rechte vorbehalten|tous droits réservés|todos (?:los derechos|os direitos) reservados"
    r"|tutti i diritti riservati|wszelkie prawa zastrzeżone|无断转载|無断転載|严禁转载|未经授权",
    re.IGNORECASE,
)
_RIGHTS_SIGNS = (
    "reserv",
    "réserv",
    "riserv",
    "prohib",
    "proib",
    "vietat",
    "interdi",
    "vorbehal",
    "zastrz",
    "载",
    "載",
    "授权",
)
_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CLOCK = regex(r"(?<!\d)(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d)")
#: a visitor's counter, an imprint, a line that ends with a number or an address to reach somebody
_IMPRINT = regex(
    r"you are visitor|(?:site|page) (?:is )?best viewed|besucher (?:nr|seit)|visiteur n|visitante n|registro dnda"
    r"|(?:please|kindly) (?:keep|make) (?:your |all )?comments .{0,40}(?:civil|polite|respectful|on[ -]topic)"
    r"|we reserve the right to (?:remove|delete|edit|moderate)\b.{0,40}\bcomment"
    r"|^for (?:any |more |your )?(?:feedback|complaints?|comments?|questions?|inquiries|corrections?)\b"
    r"[^.!?]{0,60}, (?:please )?(?:contact|e-?mail|write to|call|click|reach) [^.!?]{2,40}\.?$"
    r"|^(?:this is|you are (?:reading|viewing)) (?:a|the) print(?:er|able)?[- ]?(?:friendly )?(?:version|page)\b"
    r"|^to print this (?:article|page|story|document)\b"
    r"|^(?:dies ist (?:eine|die) )?druck(?:version|ansicht) (?:von|des|der)\b"
    r"|^versión (?:para imprimir|imprimible) de\b|^version imprimable de\b|^versione stampabile d\w+\b"
    r"|^namentlich ge(?:kenn)?zeichnete (?:beiträge|artikel|texte|kommentare)\b"
    r"|propietario:|\btips? (?:to|at)\s\S+@|comments .{0,60}\bnot\b.{0,30}reflect the views|ska vara sant och relevant"
    r"|^[^.!?]{3,80}[,:]\s(?:tel\.?:?\s?)?(?:\+\d[\d\s().-]{7,}|\S+@\S+\.\w{2,})$",
    re.IGNORECASE,
)
#: a caption with its credit at its end: "The last plank on Sunday. Courtesy: R. Albrecht"
_CREDITED = regex(
    r".{5,150}(?:[.)]|\s[—–|-])\s(?:fotos?|photos?|gentileza|cortes[ií]a|courtesy|crédit|bild|fot\.|фото|kuva)\s?[:/]"
    r"\s?\S.{1,38}$",
    re.IGNORECASE,
)
_ARCHIVED = regex(  # what agencies put before the caption of an older picture: "FILE PHOTO: The mayor ..."
    r"FILE(?: PHOTO| PICTURE| IMAGE)?(?::| [-–—]+) |(?:Archiv|Symbol|Archief)(?:bild|foto): |ARCHIVO: |ARCHIVFOTO: "
    r"|ARKIV(?:BILD|FOTO): |(?:Foto|Imagen|FOTO|IMAGEN) (?:de archivo|DE ARCHIVO)[.:] |АРХИВ(?:НОЕ ФОТО)?: "
    r"|(?:Photo|PHOTO) d[’']archives?\s?: |Foto d[’']archivio: |FOTO ARSIP: |FOTO DE ARQUIVO: "
)
_CHANNEL = regex(
    r"newsletter|subscri|suscri|abonn|telegram|facebook|instagram|twitter|whatsapp|viber|youtube|e-?mail|correo|app\b|"
    r"aplikasi|kana[lł]\b|канал|mailbox|inbox|postfach|boletín|notifi|subskry|підпис|подпис|prenumer"
    r"|google\s(?:news|discover|haber|новост)",
    re.IGNORECASE,
)
_SUBSCRIBE = regex(
    r"підпи(?:суйтес|шіт)|підписатис|подпи(?:сывайтес|шитес)|читайте нас|dapatkan|unduh|ikuti|suscríb|únete|inscreva|"
    r"siga|"
    r"iscriviti|seguici|prenumerera|abonn(?:ez|eer|ieren)|volg ons|folgen sie|síguenos|follow|join|subskrybuj|obserwuj|"
    r"takip et|abone ol|sledujte|tilaa|følg|ακολουθήστε|εγγραφείτε|βρείτε μας|διαβάστε μας"
    r"|γίνετε μέλ|urmăr(?:ește|iți|eşte)|abona(?:ți|ţi)-vă|последвайте|следвайте|абонирайте|pratite nas"
    r"|zapratite|пратите нас|пратете|kövess|iratkozz|csatlakozz|theo dõi|seuraa|seko(?:jiet)?|sekite|jälgi"
    r"|na sekojnë|na ndiqni|עקבו|הצטרפו|تابعوا?نا|फॉलो करें|spremljajte",
    re.IGNORECASE,
)
_SIGNS_UP = regex(  # what who signs up agrees to, in the last sentence of an offer
    r"(?:^|[.!?]\s)(?:by\s(?:signing\sup|subscribing|registering|submitting)|mit\s(?:der|ihrer|deiner)\sanmeldung|en\svous\s(?:inscrivant|abonnant)"
    r"|al\s(?:registrar|suscribir)(?:te|se)|iscrivendo(?:ti|si)|ao\sse\s(?:inscrever|cadastrar)|door\s(?:je|u)\s(?:aan|in)\s?te\s(?:melden|schrijven)"
    r"|genom\satt\s(?:anmäla|registrera)|ved\så\s(?:melde|registrere)|ved\sat\stilmelde|zapisując\ssię|odesláním|подписываясь|kaydolarak|登録することで)\b"
    r"[^.!?]{0,60}(?:agree|stimm|akzept|einverstanden|accept|acept|accett|concord|akkoord|godk|godt|zgadza|wyraża|souhlas|соглаша|kabul|同意)[^.!?]*[.!]?$",
    re.IGNORECASE,
)
_CLAUSES = regex(
    r"^(?:(?:then|so|now|just|please|dann|also|alors|entonces)\s)?|[.!?:–—]\s+", re.IGNORECASE
)  #: where a sentence begins: "We are on Facebook: Follow us"
_DELIVERED = regex(  # that letters come to the reader
    r"(?:get|receive)\b.{3,80}\b(?:to|in|into) your (?:e-?mail |digital )?(?:inbox|mailbox|e-?mail|phone)\b"
    r"|(?:erhalten|bekommen) sie\b.{3,80}\b(?:in ihr|per) (?:e-?mail-?)?(?:postfach|mail)"
    r"|recevez\b.{3,80}\bdans votre (?:boîte|messagerie)|recib[ae]\b.{3,80}\ben (?:tu|su) (?:correo|bandeja|e-?mail)"
    r"|receba\b.{3,80}\bno seu e-?mail|ricevi\b.{3,80}\bnella tua (?:casella|e-?mail|posta)"
    r"|ontvang\b.{3,80}\bin je (?:mailbox|inbox)",
    re.IGNORECASE,
)
#: lines of old and new pages that are no text, by what they begin with
_LINES = regex(
    # "< Prev Next >"
    r"<+\s*[\w.]{3,12}\s+(?:\|\s+)?[\w.]{3,12}\s*>+$"
    # whom reporters call, and who sent a release
    r"|(?:media|press|presse|pers|prensa|imprensa|stampa|medien|пресс\S*)?[\s-]*"
    r"(?:contacts?|kontakte?|contatt[io]|contactos?|contatos?|enquir(?:y|ies)|inquir(?:y|ies)|anfragen|контакты?)"
    r"(?:\s(?:for|para|per|de|dla|для|la|the|i|os|fürs?|media|mediów|press[ae]?|prensa|imprensa|stampa|СМИ|die|medien))*"
    r"\s*:.*(?:@|\d{3}|\d\d[ .]\d\d)"
    r"|(?:źródło informacji|source of (?:the )?release|origine du communiqué|absender)\s*:"
    # where the text goes on: below the video
    r"|(?:(?:the |this )?(?:article|story|text) continues|continue reading|dalsza część (?:artykułu|tekstu)"
    r"|(?:der |dieser )?"
    r"(?:artikel|text|beitrag) (?:geht|wird) .{0,40}(?:weiter|fortgesetzt)"
    r"|(?:de )?(?:tekst|artikel) gaat (?:verder|door)"
    r"|lees (?:verder|door) onder|la suite (?:de l.article )?(?:après|sous|ci-dessous)"
    r"|l.article (?:continue|se poursuit)"
    r"|(?:el artículo |la nota )?(?:continúa|sigue) (?:debajo|después|tras|abajo)|l.articolo (?:continua|prosegue)"
    r"|continua (?:depois|após)"
    r"|(?:texten|artikeln|artikkelen|artiklen|saken|teksten) (?:fortsätter|fortsetter|fortsætter)"
    r"|juttu jatkuu|článek pokračuje|продолжение (?:статьи )?(?:после|под|ниже))\b.{0,60}$"
    # what only members get: "有料会員になると続きをお読みいただけます。"
    r"|(?=.{0,60}(?:会員(?:登録|限定|になる)|有料(?:会員|記事|プラン)|マイページ))"
    r".{0,60}(?:続き|残り|お読み|全文|有料記事です|ご利用|必要です|保存).{0,40}$"
    # who edited it
    r"|[(（【\[]?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|审核)\s?[:：]\s?.{2,40}$"
    # whom a text is from, in one short line
    r"|(?:źródło|sources?|quelle|fuente|fonte|bron|källa|kilde|lähde|zdroj|forrás|izvor|источник|джерело|kaynak|sumber|nguồn)\s?:\s\S.{1,50}$"
    r"|(?:来源|來源|出典|출처|المصدر|منبع|מקור|स्रोत|সূত্র)\s?[:：]\s?\S.{1,30}$"
    # the same with writers and editors in a row
    r"|(?:[(（]?(?:来源|來源|作者|记者|記者|文字?|图片?|摄影|编辑|編輯|责编|责任编辑|校对|审核)[:：/]\s?[^:：/。]{1,20}[)）\s;；|]*){2,}$"
    r"|(?:photos?|foto|fot\.)\s(?:[A-ZÀ-Þ]\.\s?){2,3}$"
    # in which issue it was
    r"|\W{0,3}(?:article paru (?:dans|le)|(?:published|appeared) in the (?:print )?edition of|publicado en la edición"
    r"|erschienen in (?:der )?(?:print-?)?ausgabe)\b.{0,40}\d.{0,6}$"
    # whose the picture on top is
    r"|(?:titel|beitrags|aufmacher|artikel|header)-?(?:bild|foto|grafik)\s?:\s?\S.{1,80}$"
    r"|(?:featured|header|cover|top|lead|main) (?:image|photo|picture)(?: credit)?\s?:\s?\S.{1,80}$"
    r"|image (?:à la une|de couverture)\s?:\s?\S.{1,80}$|imagen (?:destacada|de portada)\s?:\s?\S.{1,80}$"
    # whose a picture with a free licence is; what an editing system did not replace
    r"|(?:image|photo(?:graph)?|picture|foto|bild|imagen|immagine|illustration)s?\b.{0,60}\bCC[ -](?:BY|0)\b.{0,20}$"
    r"|\[(?:caption|gallery|embed|audio|video|playlist|youtube|vimeo|contact-form\S*|soundcloud|googlemaps|adrotate|ads?)\b[^\]]*\]"
    r"(?:.*\[/\w+\])?$"
    # where an agency's text ends, and its writer's address below
    r"|(?-i:\W{0,4}(?:ENDS|END|ENDE|FIN|FINE)(?: OF (?:RELEASE|STATEMENT|TEXT))?\W{0,4}$)"
    r"|[(\[]?(?:ends?|fin|ende|fine|fim|einde|slut|loppu|koniec|конец|终|終|完|끝)[)\]](?:.{0,3})$|-\s?(?:30|0)\s?-$|#{3}$"
    r"|\S+@\S+\.\w{2,}$"
    # what a journal prints below an entry
    r"|(?:current\s(?:mood|music|location)|местонахождение|настроение)\s?:\s?\S.{0,60}$"
    # over an advertisement
    r"|[［\[【〔(（]\s?(?:PR|AD|広告|광고|广告|廣告)\s?[］\]】〕)）]$"
    # how long a film of the channel is, and until when it can be seen
    r"|(?:\d+:\d\d\s?min(?:\.|uten)?\s)(?:verfügbar bis|disponible jusqu|available until|beschikbaar tot)\s.{5,120}$",
    re.IGNORECASE,
)


#: when a channel broadcasts what it writes of, and where the text can be heard
_BROADCAST = regex(
    r"(?:über dieses thema|hierüber|darüber) (?:berichte(?:n|te|ten|t)?|spr(?:ach|icht|echen)|informier\w+)\b.{0,60}"
    r"\d|dieses thema im programm\s?:|diese(?:r|n)? (?:beitrag|nachricht|meldung|sendung) (?:wurde|lief) am \d"
    r"|(?:über dieses thema|hierüber) berichte\w*\b.{0,60}\b(?:fernsehen|radio|hörfunk|programm|sendung)\b"
    # that the text can be heard as well
    r"|(?:(?:diese[rn]|den) (?:beitrag|artikel|text)|this (?:article|story|post)|cet article|este artículo)\s"
    r"(?:\w+\s){1,4}(?:as an?|als|en)\s(?:\w+[\s-]){0,2}(?:podcast|audio(?:version)?|hörfassung|hörversion)\b.{0,40}$",
    re.IGNORECASE,
)


def is_furniture(text: str) -> bool:
    """Whether a paragraph of the article's region is none of its text."""
    if is_aside(text) or is_labelled_caption(text) or _ARCHIVED.match(text) or asks_consent(text) or interrupts(text):
        return True
    if len(text) <= _LINE and (_of_house(text) or _asks(text) or _BROADCAST.match(text)):
        return True
    if page_lines.is_pages_own(text) or (len(text) <= _LINE and _SIGNS_UP.search(text)):
        return True
    short = len(text) <= _LINE and (text[-1] not in _ENDS or ":" in text or len(text) <= _LABEL)
    if short and (_is_stamp(text) or is_reader_tool(text) or _LINES.match(text)):
        return True
    return tells_of_page(text) and not is_note(text) and not is_correction(text)


def is_correction(text: str) -> bool:
    """Whether a paragraph begins as notes on what a text had wrong or has new do."""
    return _CORRECTION.match(text) is not None


def is_genre(text: str) -> bool:
    """Whether a few words say that a text is a press release, and nothing else: "Press Release", "Tiedote"."""
    return _GENRE.fullmatch(text.strip(" .:*")) is not None


def is_head(text: str) -> bool:
    """Whether a line right above the text is a byline with its day, or a day with a clock: no sentence."""
    if _PORTAL.fullmatch(text) or _ADDRESS.fullmatch(text) or is_genre(text) or _AT_ONCE.fullmatch(text.strip(" .:*")):
        return True
    if "\n" in text and len(text) <= _LINE:
        lines = text.split("\n")
        told = [is_genre(line) or _AT_ONCE.fullmatch(line.strip(" .:*")) is not None for line in lines]
        days = (len(line) <= _STAMP and line[-1:] not in _ENDS and bool(find_dates(line)) for line in lines)
        if any(told) and all(a or b for a, b in zip(told, days, strict=True)):
            return True
    parted = " | " in text and find_dates(text[: _LABEL + _LABEL])  # "June 17, 2025 07:30 ET | Source: River Inc."
    if len(text) > _BYLINE or (text[-1] in _ENDS and not parted) or not any(map(str.isdigit, text)):
        return False
    if names_beside_day(text):
        return True
    written = _WRITTEN.match(text) is not None or _CLOCK.search(text) is not None
    return written and (_YEAR.search(text) is not None or bool(find_dates(text)))


def _of_house(text: str) -> bool:
    """Whether a line is the house's: of the page's foot, an appeal, its rules, an imprint, whose the text is."""
    found = is_foot(text) or is_appeal(text) or tells_of_paper(text) or _IMPRINT.search(text) is not None
    return (
        found
        or _CREDITED.match(text) is not None
        or (holds_any(text.lower(), _RIGHTS_SIGNS) and _RIGHTS.search(text) is not None)
    )


def _asks(text: str) -> bool:
    """Whether a line asks the readers to subscribe or follow; what ends with a colon leads to the text."""
    starts = [part.end() for part in _CLAUSES.finditer(text)]
    asking = asks(text[starts[0] :]) or any(_SUBSCRIBE.match(text, start) for start in starts)
    calls = (asking and _CHANNEL.search(text) is not None) or any(_DELIVERED.match(text, start) for start in starts)
    return calls and text[-1] not in ":："


def _is_stamp(text: str) -> bool:
    """Whether a line is the labelled day of a change, or a byline with both days: "Last updated: 5th May 2021".

    A line that counts back is one as well, "3 hours ago".
    """
    if text.endswith((".", "!", "?")) or len(text) > _BYLINE or not any(map(str.isdigit, text)):
        return False
    if len(text) <= _LABEL + _LABEL and counts_back(unlabelled(text)):
        return True
    changed = len(text) <= _STAMP and is_change(text[:_LABEL])
    return (changed or (_WRITTEN.match(text) is not None and is_change(text))) and bool(find_dates(text))
