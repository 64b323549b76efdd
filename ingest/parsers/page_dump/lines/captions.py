"""Captions, as far as a line tells by itself: a label, the credit behind it, the number of a figure.

What stands around a line tells of more of them: see ``body.captions``.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parsers.page_dump.lines.credit_tails import PICTURES, closes_with_credit
from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.picture_labels import is_barred_credit, names_picture
from ingest.parsers.page_dump.lines.picture_notes import CJK_CREDIT, CJK_CREDIT_ENDS, CJK_LABEL, SCRIPTS, tells_places
from ingest.parsers.page_dump.text.measure import KEPT, has_digit, holds_any, line_words
from ingest.parsers.page_dump.text.particles import PARTICLES
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_SIGNED = regex(r"[/|]\s?[A-Za-z][\w .&-]{1,30}$|©\s?[^\W\d_][\w .&'’/-]{1,40}$|\([^()]{2,40}/[^()]{2,40}\)\.?$")
_CREDITED = (
    *("photo", "foto", "image", "picture", "credit", "courtesy", "getty", "afp", "reuters", "imago", "dpa"),
    *("shutterstock", "фото"),
)  #: behind one of these words, up to the line's end, stands who made the picture
_SHORT = ("fot.", "nuotr.")  #: the same words abbreviated
_CREDIT_WORDS = (*_CREDITED, *_SHORT)
_REST = 45  #: characters at most between such a word and the end
_CAMERAS = "📷📸🎥📹🖼🎦"
#: "... on Dyer Street. Marcus Lindqvist for The Palisade Times"
_FOR_PAPER = regex(
    r"[.!?][\"”’]?\s(?:Credit\s?)?[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+){1,3} for (?:[Tt]he )?[A-ZÀ-Þ][\w'’& -]{3,40}$"
)
#: the same at length: "... in May. Photo by Ann Lee/River Press/AFP via Getty Images", "(Photo: Ann Lee / UN Photo)"
_PHOTO_BY = regex(
    r"[.!?][\"”’)]?\s(?:photo(?:graph)?s?\s(?:by|courtesy\sof)\s(?-i:[A-ZÀ-Þ])[^.!?]{2,110}\.?"
    r"|\(photos?(?:\sby|\scourtesy\sof)?\s?:?\s(?-i:[A-ZÀ-Þ])[^()!?]{2,110}\))$",
    re.IGNORECASE,
)
_CREDIT_FROM = 130  #: characters from a line's end in which such a credit begins
_LONGEST_CAPTION = 260  #: characters
_BARRED = 80  #: characters from a line's end in which a bar stands before the credit
#: who gave a picture, in brackets behind a sentence: "(Supplied: Ann Lee)", "(River News: Tom Reed)"; with a day behind
#: the names they wrote the story: "(Ann Lee, Tom Reed, 30.6.2021)"
_BRACKETED = regex(r"[.!?][\"”’]?\s\([A-ZÀ-Þ][\w'’&. -]{1,24}(?:: |[,/] ?)[A-ZÀ-Þ][^():!?]{1,40}(?<!\d[./-]\d{4})\)$")
#: words for who gave a picture, before the name: "Submitted by", "Cortesía de", "Gentileza"
GIVEN_BY = (
    r"(?i:(?:submitted|supplied|contributed|provided|sent|donated)\sby|(?:photo\s)?courtesy(?:\sof)?|eingesandt\svon"
    r"|zur\sverfügung\sgestellt\svon|mit\sfreundlicher\sgenehmigung\s(?:von|de[rs])"
    r"|(?:fournie?|transmise?|soumise?|envoyée?)\spar|gracieuseté(?:\sd[eu]s?)?|courtoisie(?:\sd[eu]s?)?"
    r"|avec\sl['’]aimable\sautorisation\sd[eu]s?"
    r"|(?:cedid[oa]|enviad[oa]|facilitad[oa]|proporcionad[oa]|suministrad[oa]|fornecid[oa])\s(?:por|pel[oa])"
    r"|(?:foto\s)?cortes[íi]a(?:\sd[eoa]l?)?|gentileza(?:\sd[eoa]l?)?|(?:fornita|inviata|concessa)\sda"
    r"|per\sgentile\sconcessione\sd(?:i|el|ello|ella|ei)"
    r"|(?:aangeleverd|ingezonden|verstrekt)\sdoor|(?:insänd|inskickad|indsendt|tilsendt|innsendt)\sa[vf]"
    r"|(?:udostępnion|nadesłan)[aey]\sprzez|dzięki\suprzejmości|zaslal[ai]?|предоставлен[оа]|прислал[аи]?)"
)
#: the same in brackets
_GIVEN = regex(
    rf"[.!?][\"”’]?\s\((?:(?:{GIVEN_BY}|(?i:(?:taken|shared|posted)\sby|via|prise?\spar|tomad[oa]\spor|scattata\sda"
    r"|(?:tagen|tatt)\sa[vf]))\s"
    r"(?:[A-ZÀ-ÞА-ЯŁŚŻŠČŘŽ]|[ld]['’]|(?:the|le|la|les|el|los|las|il|lo|gli|der|dem|die|den|het|de|os?|as?)\s\S)[^()!?]{1,50}"
    r"|(?i:handout|supplied|submitted|divulgação|reprodução|arquivo\spessoal|zvg))\)$"
)
#: the same without a name
GIVEN_ALONE = (
    r"(?i:handout|supplied|submitted|contributed|(?:courtesy|file|archive)\s(?:photo|image|picture)s?|divulgação|reprodução"
    r"|arquivo(?:\spessoal)?|archivo|(?:photo|foto|imagen?|imagem)s?\s(?:d['’]archiv(?:es?|io)|de\sar(?:chivo|quivo)|cortes[íi]a|gentileza)"
    r"|ar[ck]hivfoto|zvg)"
)
GIVER = (
    r"(?:(?:the|la|le|les|el|il|los|os?|as?)\s\w[\w’'-]*|[^\W\d_a-zß-ÿа-я][\w.’'-]*"
    r"|residents|villagers|readers|neighbou?rs|locals|police|firefighters|pobladores|vecinos|lectores|bomberos|habitantes|moradores"
    r"|leitores|bombeiros|habitants|riverains|lecteurs|pompiers|residenti|lettori|abitanti|cittadini|жителей|очевидцев|читателей)"
    r"(?:\s(?:(?:d[eiou]|del|da|do|dos|das|of|the|la|von|van)\s)?[^\W\d_a-zß-ÿа-я][\w.’'-]*){0,5}"
)
#: the same without brackets: "The snowball on the sill. Inviata da Luigi P."
_SENT_BY = regex(
    rf"[.!?…][\"”’»]?\s(?:(?:(?:[Pp]hoto|[Ff]oto|[Ii]mage|[Bb]ild)\s)?(?:{GIVEN_BY}|(?i:sent\sin\sby|scattata\sda))"
    rf"(?:\s?[:：]\s?|\s){GIVER}|{GIVEN_ALONE})\.?$"
)


def _is_given(text: str) -> bool:
    return _BRACKETED.search(text[-72:]) is not None or _GIVEN.search(text[-90:]) is not None


@lru_cache(maxsize=KEPT)
def is_credit(text: str) -> bool:
    """Whether it ends as captions end: "/ Reuters", "Photo: M. Tann", "(Image: GETTY)"."""
    tail = text[-60:]
    if ("/" in tail or "|" in tail or "©" in tail) and _SIGNED.search(tail):
        return True
    low = tail.lower()
    if not holds_any(low, _CREDIT_WORDS):
        return False
    bare = (low[:-1] if tail[-1:] in {")", "."} else low).replace("...", ":")  # "Credit...Ann Lee"
    cut = max(bare.rfind("."), bare.rfind("!"), bare.rfind("?")) + 1
    if low.endswith(_SHORT) or (len(bare) - cut <= _REST and bare.endswith(_SHORT, 0, cut)):
        return True
    last = bare[cut:]
    held = [word for word in _CREDITED if word in last]
    return any(len(last) - last.rfind(word) - len(word) <= _REST for word in held)


def is_caption(text: str) -> bool:
    """Ends as captions end, and names a picture or an agency; or begins with the sign of a camera."""
    return is_labelled_caption(text) or (is_credit(text) and "photo" in cue_classes(text))


def is_captioned(text: str) -> bool:
    """A caption of any kind, or who made a picture."""
    return is_labelled_caption(text) or is_credit(text)


@lru_cache(maxsize=KEPT)
def is_labelled_caption(text: str) -> bool:
    """Begins with a camera or a label, or ends with a word for pictures and who made it: nothing but a caption."""
    if not text:
        return False
    if (
        text[0] in _CAMERAS
        or (text[0] in "【［〔写画照图圖사" and CJK_LABEL.match(text))
        or (text[:3].isupper() and _LOUD_LABEL.match(text))
        or has_label(text)
        or _OF_SERVICE in text
        or ("|" in text[-_BARRED:] and is_barred_credit(text))
        or (text[-1] in CJK_CREDIT_ENDS and CJK_CREDIT.search(text[-24:]))
        or _opens_or_closes_as_caption(text)
        or tells_places(text)
    ):
        return True
    dated = "＝" in text[-24:] or ("=" in text[-24:] and text[-1] >= "\u3000")
    if dated and "。" not in text[-26:] and len(text) <= _LONGEST_CAPTION // 2:
        return True
    if " for " in text and 40 <= len(text) <= _LONGEST_CAPTION and _FOR_PAPER.search(text[-90:]):
        return True
    tail = text[-60:]
    bracketed = tail[-1] == ")" and len(text) <= _LONGEST_CAPTION and "(" in tail
    if bracketed and (("/" in tail and _OUTLETS.search(tail)) or _is_given(text)):
        return True
    ends = len(text) <= _LONGEST_CAPTION and tail.count(" ") > 1 and _SENT_BY.search(tail) is not None
    ends = ends or closes_with_credit(text)
    return ends or ("hoto" in text[-_CREDIT_FROM:] and _PHOTO_BY.search(text[-_CREDIT_FROM:]) is not None)


#: of a picture's maker and the site or the agency: "... (14/5/2024).(RIFTPOST.COM/ANN LEE)"
_OUTLETS = regex(r"[.!?)\w]\s?\((?:[\w-]{3,}\.[A-Za-z]{2,4}(?:\.[A-Za-z]{2})?|[A-Z]{4,}(?: FOTO)?)/[^()/:]{3,40}\)$")
#: "PHOTO - Ann Lee and her dog", "FOTO | La plaza"
_LOUD_LABEL = regex(
    r"(?:PHOTOS?|PICTURED?|IMAGEM?|IMAGES?|FOTOS?|BILD|BILDER|IMMAGINE|IMAGEN|KUVA|ZDJĘCIE|ФОТО)\s?(?:[–—|]\s?|-\s)\S"
)
#: labels that a caption stands behind
_LABELS = r"""
    (?:image|media|video|photo|picture|audio|gallery)\ (?:captions?|source|copyright|credits?)
    captions?(?=:)|bildlegende(?=:)
    bild(?:unterschrift|beschreibung|quelle|rechte)|videobeschreibung
    légende\ (?:image|vidéo|photo|de\ (?:l['’]image|la\ (?:photo|vidéo)))|crédits?\ (?:photo|image|vidéo)s?
    pie\ de\ (?:foto|imagen|video)|fuente\ de\ la\ (?:imagen|foto)|título\ del\ video
    crédito\ de\ la\ (?:foto|imagen)
    legenda\ d[ao]\ (?:foto|imagem|vídeo)|crédito\ da\ (?:foto|imagem)
    didascalia(?:\ (?:immagine|foto|video))?|fonte\ (?:immagine|foto|dell['’]immagine)
    (?:bild|foto|video)(?:onderschrift|bijschrift)|bijschrift(?:\ (?:foto|video|afbeelding))?
    bron\ (?:afbeelding|foto)
    bildtext(?:en)?|billedtekst|bildetekst|kuvateksti|podpis\ (?:zdjęcia|pod\ zdjęciem)|źródło\ (?:zdjęcia|obrazu)
    popis(?:ek)?\ (?:fotky|obrázku|fotografie)|zdroj\ (?:fotografie|obrázku)|képaláírás
    подпись\ к\ (?:фото|видео|изображению)|автор\ фото|підпис\ до\ (?:фото|відео)
    (?:fotoğraf|resim|video)\ altı\ yazısı|fotoğraf\ kaynağı|λεζάντα
    keterangan\ (?:gambar|foto|video)|sumber\ (?:gambar|foto)|(?:chụp\ lại\ hình\ ảnh|nguồn\ hình\ ảnh)
    التعليق\ على\ (?:الصورة|الفيديو)|صدر\ الصورة|مصدر\ الصورة|توضیح\ (?:تصویر|عکس)|منبع\ (?:تصویر|عکس)
    תיאור\ תמונה|इमेज\ (?:स्रोत|कैप्शन)|तस्वीर\ का\ कैप्शन|画像(?:提供|説明)|動画説明|写真(?:説明|提供)
    [图圖]像(?:来源|來源|加注文字|加註文字)|[图圖]片(?:说明|說明|来源|來源)|视频加注文字
    사진\ ?(?:출처|설명)|동영상\ ?설명
    """
_LABEL = regex(
    "(?:" + "|".join(_LABELS.split("\n    ")[1:-1]) + r")\s?[,，،、:：]\s?(?-i:[^\sa-zß-ÿа-я])",
    re.IGNORECASE | re.VERBOSE,
)
#: the same without a sign behind it, as the BBC's pages had it for years: "Media caption Mr Obama told the BBC"
_BARE_LABEL = regex(r"(?:[Ii]mage|[Mm]edia|[Vv]ideo) (?:caption|copyright|source) (?=[^a-zß-ÿ\s])")
#: the first two letters of all such labels, folded
_LABEL_HEADS = word_set("""ca im me vi ph pi au ga bi lé cr fu tí le di fo br ku po źr zd ké по ав пі re λε ke su ch ng
    ال صد مص تو من תי इम तस 画像 動画 写真 图像 圖像 图片 圖片 视频 사진 동영""")
_LABEL_SIGNS = frozenset(",，،、:：")
_LABEL_REACH = 32  #: characters in which the label ends


def has_label(line: str) -> bool:
    """A caption, or who made the picture, with a label that says so."""
    if line[:2].casefold() not in _LABEL_HEADS:
        return False
    return _BARE_LABEL.match(line) is not None or (
        not _LABEL_SIGNS.isdisjoint(line[:_LABEL_REACH]) and _LABEL.match(line) is not None
    )


_OF_SERVICE = " / Weiterer Text über ots"  #: news aktuell's pictures, on presseportal.de and all sites that it feeds
_LONGEST_NOTE, _BRACKET = 240, 60  #: characters of a caption, of what stands in brackets at its end
_PICTURE_WORDS = rf"""{SCRIPTS}|ph
    |photos?|photographs?|pictures?|images?|illustrations?|graphics?|fotos?|fotograf[ií]as?|fotografie
    |bilder|bild|photographies?|immagin[ei]|imagem|imágenes|imagen|fotograaf|afbeelding|fot|zdj|zdjęci[ae]|kuvat?|valokuva|fotó|kép
    |poza|foto[sk]|illustrati(?:es?|on|onen|e)|ilustraci(?:ón|ones|ja|je)|ilustrações|ilustração|ilustracj[ae]|ilustrace|ilustrácia
    |illustrazion[ei]|illusztráció|illustrasjon(?:er)?|illustrationer|ilustrați[ei]|tekening(?:en)?|te[gc]kning(?:er|ar)?|zeichnung(?:en)?
    |dessins?|dibujos?|disegn[oi]|desenhos?|caricatur[ae]s?|karikatur(?:en)?|karikatuur|karykatura|karikatúra|cartoons?|viñetas?
    |vignett[ae]|piirros|kuvitus|rysunek|kresba|rajz|çizim|çizgi|σκίτσο|εικονογράφηση|иллюстраци[яи]|ілюстрація|рисунок|карикатура
    |малюнок|фото|снимок|снимка|світлин[аи]|fotoğraf|φωτο?|φωτογραφία|صورة|تصوير|צילום|תמונה|写真|图|사진|argazkia?k?|imatges?
    |llun(?:iau)?|grianghraf|(?:ljós)?mynd(?:ir)?|attēl[si]|nuotrauk(?:a|os)|slik[ae]|fotografij[ae]|фотографиј[ае]|слик[ае]|fotoja|фота
    |здымак|сурет(?:тер|ті)?|сүрөт|surat|rasm|сурат|зура(?:г|гийг)|picha|hoto(?:una)?|sawir(?:ka)?|ritratt|ảnh|hình|gambar|larawan
    |isithombe|sary|wêne"""
_PART = r"[^\W\d_a-zß-ÿа-я][\w'’-]*\.?"
_MAKER = rf"(?-i:{_PART}(?:[\ -](?:d[eiu]|van|von|der|den|la|del|bin|al)?\ ?{_PART}){{0,4}})"
#: "Record photo by Ann Lee. The scale house", "Foto: Ann Lee / BN", "Photos courtesy of the River Trust"
_BEGINS = regex(rf"""(?ix)(?:(?-i:[^\W\d_a-zß-ÿ][\w&'’-]*)\ ){{0,4}}(?:{_PICTURE_WORDS})
    (?:\ ?[:：]\ ?|\ (?:by|von|de|di|van|av|af|par|por|courtesy(?:\ of)?(?:\ the)?|cedida\ por)\ ){_MAKER}
    (?:\.?$|\.\ (?-i:[^\W\d_a-zß-ÿа-я])|[:：]\ |\ ?[/|]\ ?\S)""")
#: behind a caption: "(photo B.C.)", "(Foto: Ann Lee)"
_ENDS = regex(rf"""(?ix)[(（\[](?:{_PICTURE_WORDS})\.?(?:\ ?[:：]\ ?|\ (?:by\ |de\ |von\ |d'|d’)?)
    (?-i:[^\W\d_a-zß-ÿа-я©])[^()]{{0,40}}[)）\]]$""")
#: "Fig. 1 Simplified flow", "Abb. 3: Das Werk", "図2 釣り場"
_FIGURE = regex(r"""(?ix)
    (?:(?P<short>fig|abb|tab|obr|rys|рис|табл|мал|εικ|kép|ábra)\.|figur[ea]?|abbildung|tab(?:elle|leau|ella|ela|ell|le|el)
    |diagram(?:m|me|a)?|graphique|gráfico|grafico|gráfica|grafik|chart|illustration|ilustración|obrázek|rysunek|рисунок
    |таблица|kuva|kuvio|taulukko|şekil|tablo|bild|图|圖|図|表|그림|표|รูปที่)
    \ ?\d{1,2}[a-z]?(?P<sign>\ ?[.:：|]\ |\ [–—-]\ |\ |(?=[\u3040-\u9fff\uac00-\ud7af]))(?-i:[^\W\d_a-zß-ÿа-я])""")
#: who sent it in: "fot. nadesłane przez czytelnika", "Foto: privat", "Photo d'un lecteur", "Foto: D.R."
_SENT_IN = regex(rf"""(?ix)
    (?:{_PICTURE_WORDS})\.?\s?[:：]?\s?(?:(?:by|from|of|von|vom|d['’]une?|d[eu]|de\sun|di\sun|van|een|en|av|af|od|przez|от|із|z)\s
    (?:an?\s|einem?r?\s|une?\s|una?\s|een\s|en\s)?)?(?:(?:a\s|our\s)?reader\w*|supplied|submitted|handout|contributed|courtesy|leser\w*
    |privat|zvg|eingesandt|lecteur\w*|lectrice|(?:n[ou]s\s|d['’])?archives?|lector\w*|lettor\w*|lettric\w*|leitor\w*|divulgação|reprodução
    |arquivo|cedida|cortesía|lezer\w*|ingezonden|aangeleverd|läsar\w*|insänd|läser\w*|læser\w*|nadesłan\w*|czytelni\w*|archiwum|čtenář\w*
    |archiv\w*|olvasó\w*|читател\w*|предоставлено|архив\w*|αρχείου|αναγνώστη|читач\w*|okur\w*|arşiv|д\.?р\.?|d\.?r\.?)\b
    (?:\s(?:przez|by|from|par|von|durch|door|av|af|d[eo]|di|da|od|от)\s[^.!?]{{1,28}}|\s?[/|,]\s?[^.!?]{{1,28}})?\.?""")
_OF = r"(?:d[aeiou]|dos|das|van|von|der|den|la|del|bin|al)"
_LAST_NAMED = rf"(?-i:[A-ZА-ЯŁŚŻŠČŘŽ]{{2,6}}|(?:[A-ZÀ-ÞА-Я]\.[ -]?){{2,3}}|{_PART}(?:[\ -]{_OF}?\ ?{_PART}){{1,3}})"
#: behind a caption's full stop, without a sign before the name: "The barge at noon. Foto Ann Lee.", "Фото И. Петрова"
_BEHIND = regex(rf"""(?ix)[\w"”»)][.!?…]["”»)]?\ \(?(?=(?-i:[^\W\d_a-zß-ÿа-яα-ω]))(?:{_PICTURE_WORDS})\.?[ ]
    (?:(?:by|di|de|von|van|av|af|od)\ |d['’])?{_LAST_NAMED}(?:\ ?[/,]\ ?(?-i:{_PART}(?:\ {_PART}){{0,3}}))?
    [.)]{{0,2}}$""")
_FIRST_WORDS, _LAST_WORDS = 5, 7  #: words of which one is that


_PLACED = 16  #: characters in which such a label ends
#: where the picture stands, or which of several it is: "Above: Vane's tools on the font", "Oben: Das alte Tor"
_WHERE = regex(
    r"(?:above|below|opposite|overleaf|inset|main picture|left|right|top|bottom|oben|unten|links|rechts|gegenüber"
    r"|ci-dessus|ci-contre|ci-dessous|en haut|en bas|arriba|abajo|en la foto|sopra|sotto|a sinistra|a destra"
    r"|em cima|em baixo|acima|abaixo|boven|onder"
    r"|ovan|nedan|till vänster|till höger|over|nederst|øverst|powyżej|poniżej|nahoře|dole|вверху|внизу|слева|справа)"
    r"\s?:\s\S[^:?!]{12,150}[.\w]$",
    re.IGNORECASE,
)


def _opens_or_closes_as_caption(line: str) -> bool:
    """A caption whose first or last words say who made the picture, or that a figure's number opens."""
    if not 8 <= len(line) <= _LONGEST_NOTE:
        return False
    if (line[-1] in ")）]" and _ENDS.search(line[-_BRACKET:])) or (":" in line[:_PLACED] and _WHERE.match(line)):
        return True
    if has_digit(line, 16) and (figure := _FIGURE.match(line)):
        return figure["short"] is not None or figure["sign"].strip() != "" or line[-1] not in ".!?。"
    found = line_words(line)
    if not PICTURES.isdisjoint(found[-_LAST_WORDS:]) and _BEHIND.search(line[-_SPOKEN_TAIL:]):
        return True
    if found and found[0] in PICTURES and len(line) <= _CREDIT and _SENT_IN.fullmatch(line):
        return True
    named = not PICTURES.isdisjoint(found[:_FIRST_WORDS]) or line[0] >= "\u3000"
    return named and _BEGINS.match(line) is not None


_SHORTEST, _CREDIT, _SPACES = 24, 60, 3  #: characters of a caption, of what is behind its sentence; spaces in that
_SMALL = regex(r"(?<![^\s«»\"“”„‘(])[^\W\d_A-ZÀ-Þ]\w{2,}")  #: headlines in title case have no two of these
_CREDIT_MARKS = frozenset("/:|©,-–—")  #: one stands in each such credit
_CLOSED = regex(r"\S[।॥۔؟]$|[^\W\d_]{3,}[\"”»)\]]{0,2}[.!?…][\"”»)\]]{0,2}$|[\"”»)\]][.!?…]$|\d{2,}[.)]$")
_SHARED = regex(r"\s?[/|©]\s?")
#: a desk's letters and a name with initials: "CDC, Ch. Molinié", "AP - J. Ortiz"
_DESK = regex(r"[^\W\d_a-zß-ÿ]{2,6}(?:, ?| ?[-–—] ?)(?:[^\W\d_]\w?\.[ -]?){1,3}\w[\w'’ -]+")


@lru_cache(maxsize=KEPT)
def is_credited(line: str) -> bool:
    """Such as "The lighthouse on Thursday night. Φωτ.: Ann Lee / BN"; names alone are too little."""
    if not _SHORTEST <= len(line) <= _LONGEST_CAPTION:
        return False
    if (line.rstrip(_QUOTES)[-1:].isupper() or line.endswith(_YOUNGER)) and _is_signed_loud(line):
        return True
    if _CREDIT_MARKS.isdisjoint(line[-_CREDIT:]):
        return False
    return _is_owned(*line.rsplit("©", 1)) if "©" in line[-_CREDIT:] else _is_named_behind(line)


def _is_named_behind(line: str) -> bool:
    """Behind the last sentence a word for pictures and a name, or two names with a sign between."""
    at = _credit_at(line)
    if not at or line.count(" ", 0, at) <= _SPACES or _is_titled(line[:at]):
        return False
    credit = line[at:].strip(" ()[].")
    label, colon, name = credit.partition(":")
    if colon:
        bare = label.strip(" .")
        short = " " not in bare and label.rstrip().endswith(".")
        return bool(name.strip()) and (short or names_picture(bare))
    parts = _SHARED.split(credit)
    return (len(parts) == 2 and all(parts)) or _DESK.fullmatch(credit) is not None


#: two to four words in capitals behind a full stop, up to the end; a dash or a bar may stand between
_LOUD_WORD = r"[^\W\d_a-zß-ÿ][^\Wa-zß-ÿ'’.-]*[.'’-]?[ /,«»“”\"]*"
_LOUD = regex(rf"[a-zß-öø-ÿ\d\"”’)][.!?][\"”’]?(?:\s|\s?([—–/])\s?)((?:{_LOUD_WORD}){{2,7}})$")
_QUOTES, _YOUNGER = ' »”"', ("JR.", "SR.")
_SPEECH = ("?", "“", "”", '"', "„", "«", " I ", " my ", " ich ", " je ", " yo ")  #: behind these stands who said it
_JOINERS = PARTICLES | word_set("for of and the für und pour et para y per e via voor för och og")


def _is_owned(told: str, owner: str) -> bool:
    """Some words and, behind them, who owns the picture: "The springs of a year. © Ann Lee/River Press"; with a year
    behind a sentence alone, "Boats at Kasanje. © 2019 Watch for Water", since rights have one too.
    """
    if told.count(" ") <= _SPACES or _is_titled(told):
        return False
    words = owner.split()
    dated = words and len(words[0]) == len("2019") and words[0].isdigit()
    if dated and told.rstrip()[-1] in ".!?…" and "legal" not in cue_classes(told):
        words = words[1:]
    if any(has_digit(word, len(word)) for word in words):
        return False
    return bool(words) and not any(word[0].islower() and word.casefold() not in _JOINERS for word in words)


def _is_titled(told: str) -> bool:
    """In title case, as headlines may be and captions are not; scripts without capitals have none."""
    return len(_SMALL.findall(told)) < 2 and told.upper() != told.lower()


def _is_signed_loud(line: str) -> bool:
    """Who took the picture, in capitals behind a sentence that is not: "... in the meadow at dusk. OWEN HALE"."""
    match = _LOUD.search(line)
    if match is None or " " not in match[2].strip() or (match[1] and any(said in line for said in _SPEECH)):
        return False
    return len(_SMALL.findall(line, 0, match.start())) > _SPACES - 1


def _credit_at(line: str) -> int:
    """Where what stands behind the last sentence begins: names, initials and marks, no word written small; else 0."""
    at = len(line)
    while at > 0 and len(line) - at <= _CREDIT:
        begins = line.rfind(" ", 0, at - 1) + 1
        word = line[begins:at].strip()
        if at < len(line) and _CLOSED.search(word):
            return at
        first = next((c for c in word if c.isalpha()), "")
        if first and first.lower() == first != first.upper() and word.casefold() not in PARTICLES:
            return 0
        at = begins
    return 0


_SPOKEN = r"(?i:photos?|fotos?|images?|pictures?|credits?|courtesy|фото)"
_NAMES = r"(?:\s[^\W\d_a-zß-ÿ][^\W\d_]*\.?){1,4}\W*$"
#: a word for pictures with a mark or "by" behind it, at the beginning of a clause, or an agency at the very end
_SET_OFF = regex(
    rf"{_SPOKEN}\s?(?i:credits?\s?|courtesy\s?)?[:/|©(]|^\W*{_SPOKEN}(?:\s(?:by|courtesy|via|von|par|por|di|de)\s|{_NAMES})"
    rf"|(?:[.!?…)\]|/©(\[,]|\s[-–—])\s*(?:[^\W\d_]+\s){{0,2}}?{_SPOKEN}\b"
    r"|\b(?i:getty|afp|reuters|imago|dpa|shutterstock)(?:[ /-]\w+){0,1}\W*$|\b(?i:fot|nuotr)\.|©"
    r"|[/|]\s?[A-Za-z][\w .&-]{1,30}$"
)
_HELD = regex(_SPOKEN + r"|(?i:reuters|afp|getty)")
_NAMED = regex(_SPOKEN + _NAMES)  #: "The pier in May Photo Ann Lee"
_SPOKEN_TAIL = 70  #: characters


#: the kicker of a picture story: "In pictures: the longest walk"
_PICTURED = regex(
    r"(?:in (?:pictures|photos|images|bildern|fotos|beeld|immagini)|en (?:images|photos|imágenes|fotos)"
    r"|em (?:imagens|fotos)|le foto|i bilder|i billeder|kuvina|w obiektywie|фоторепортаж|fotoğraflarla)\s?[:–—|-]\s",
    re.IGNORECASE,
)


def speaks_of_picture(text: str) -> bool:
    """Of a line that holds a word of a picture's credit: nothing in it says that the credit stands by itself."""
    if _PICTURED.match(text):
        return True
    words = text.split()
    if len(words) <= 2 or not _HELD.search(text) or _SET_OFF.search(text, max(0, len(text) - _SPOKEN_TAIL)):
        return False
    small = sum(word[0].islower() for word in words)
    return small * 2 < len(words) or _NAMED.search(text) is None
