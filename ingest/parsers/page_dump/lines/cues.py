"""Words that give away what a line is for, in the languages of the news: tables of folded words, one class each.

A class is a hint among others for the line model (see ``features``); no word decides alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from ingest.parsers.page_dump.lines import caption_labels, picture_notes
from ingest.parsers.page_dump.text.measure import KEPT, folded_words, has_cjk, holds_any, line_words

_WORDS: Mapping[str, str] = {
    "photo": """photo photos photograph photographer foto fotos fotografia fotograf image images bild
        bilder bildquelle
        picture pictures imagen imagenes imagem immagine imatge illustration illustrazione ilustracion
        grafik infografik
        getty afp reuters dpa epa pool handout unsplash shutterstock istock pexels imago alamy pixabay courtesy
        credit credits credito crédito crédit quelle legende pictured screenshot symbolbild symbolfoto
        archiv archivbild
        фото фотография снимок nuotr fot zdjęcie kuva fotó φωτογραφία φωτο afpforum scanpix ntb ritzau
        belga ansa efe
        keystone bloomberg zuma sipa shutterstockcom freepik flickr wikimedia montage montaje صورة صور
        תמונה صورہ""",
    "signup": """sign newsletter newsletters subscribe subscriber subscribers subscription subscriptions
        inbox signup
        abonnieren abonnement abonnent abonnenten abonnés abonné abonnez abonne abo abos anmelden anmeldung
        registrieren
        registrierung kostenlos postfach inscrivez inscrire inscription suscríbete suscripción suscribirse
        suscriptores
        suscriptor boletín iscriviti abbonati abbonamento assine assinante assinantes inscreva cadastre
        prenumerera
        abonnér abonner tilmeld nyhetsbrev nyhedsbrev nieuwsbrief tilaa uutiskirje subskrypcja prenumerata
        zapisz
        подписаться подпишитесь подписка рассылка рассылку bülten abone login logout password passwort
        cookies cookie
        datenschutz datenschutzerklärung privacy consent einwilligung unsubscribe premium paywall gratis gratuit
        gratuitement identifiez connecter registrate regístrate registered donate donation spenden spende
        unterstützen
        اشترك النشرة 登録 会員登録 订阅 구독""",
    "social": """facebook twitter instagram whatsapp linkedin telegram pinterest reddit tumblr youtube
        tiktok flipboard
        messenger bluesky xing snapchat threads vk вконтакте одноклассники share shares teilen partager
        compartir
        compartilhar condividi delen dela dele udostępnij поделиться paylaş tweet tweeten email mail mailen
        print
        drucken imprimer imprimir stampa skriv copy kopieren copier copiar link permalink bookmark merken
        speichern
        folgen folgt seguir suivez síguenos seguici volg følg följ شارك مشاركة תאגים שתף 共享 分享 공유 シェア""",
    "related": """related lesen lest leggi leia läs lees lue czytaj číst читайте также oku watch video videos
        też aussi auch también también anche também ook også också recommended
        empfohlen interessant interesar interesser dont miss popular trending viewed meistgelesen weitere
        weiterlesen
        relacionadas relacionados relacionado relacionada correlati correlate liées similaires ähnliche
        artikel artikler
        articles articulos artículos artigos articoli timeline bildstrecke fotostrecke gallery galerie
        galería galleria
        podcast newsticker""",
    "comment": """comment comments commenter commentaire commentaires kommentar kommentare kommentieren
        comentario
        comentarios comentar commento commenti comentário comentários reactie reacties kommentit komentarz
        komentarze
        komentarzy komentář komentáře комментарий комментарии комментариев комментировать yorum yorumlar
        reply antworten
        répondre debatte diskussion conversation discussion σχόλια σχόλιο hozzászólás تعليقات تعليق コメント 评论
        댓글 תגובות""",
    "legal": """copyright reserved vorbehalten réservés reservados riservati
        voorbehouden zastrzeżone vyhrazena защищены impressum imprint agb nutzungsbedingungen mentions
        légales aviso disclaimer
        haftung datenschutzbestimmungen redistribution reproducción prohibida prohibited
        שמורות הזכויות محفوظة saklıdır fenntartva rezervate vyhrazená
        cookiepolicy haftungsausschluss nachdruck mediadaten""",
    "ad": """advertisement advert advertising advertorial sponsored sponsor anzeige anzeigen werbung
        publicité publicidad
        pubblicità publicidade advertentie annons annonse annoncer annonce annonsørinnhold mainos reklama
        reklame
        реклама reklam إعلان 広告 广告 광고 promo promotion deal deals discount rabatt""",
    "bio": """reporter correspondent korrespondent korrespondentin redakteur redakteurin redakteurs journalist
        journalistin journaliste periodista redactor redactora redattore redaktion redaktionsleiter editor
        editors
        editing edited reporting contributed contributor writer writes author autor autorin auteur autora autore
        författare toimittaja dziennikarz dziennikarka redaktor журналист корреспондент автор columnist
        kolumnist
        volontär freelance covers biography tips tip """,
    "you": """you your yours yourself dir dich dein deine deinen votre vos vous usted
        ustedes tus vostro vostra tuo tua você uw jouw jou din ditt dina dine deg twój twoje ваш ваша вас вам
        тебе твой sizin here ici aquí qui aqui klicken click clic cliquez klik""",
}

#: folded word -> its class
CUE: Mapping[str, str] = MappingProxyType(
    {word: kind for kind, line in reversed(list(_WORDS.items())) for word in line.split()}
)
_KNOWN = frozenset(CUE)
KINDS = tuple(_WORDS)

#: what the scripts without spaces between words are searched for
PIECES: tuple[tuple[str, str], ...] = (
    ("写真", "photo"),
    ("撮影", "photo"),
    ("图片", "photo"),
    ("사진", "photo"),
    ("会員", "signup"),
    ("登録", "signup"),
    ("ログイン", "signup"),
    ("ニュースレター", "signup"),
    ("シェア", "social"),
    ("分享", "social"),
    ("関連", "related"),
    ("相关", "related"),
    ("관련", "related"),
    ("続きを読む", "related"),
    ("コメント", "comment"),
    ("评论", "comment"),
    ("댓글", "comment"),
    ("無断転載", "legal"),
    ("版权所有", "legal"),
    ("著作権", "legal"),
    ("무단", "legal"),
    ("저작권", "legal"),
    ("广告", "ad"),
    ("広告", "ad"),
    ("记者", "bio"),
    ("记者", "bio"),
    ("責任編集", "bio"),
    ("责编", "bio"),
    ("기자", "bio"),
)

_HEAD, _TAIL = 240, 120  #: characters at either end of a line that its words are looked for in
_SIGNED = re.compile(r"[/|©]\s?[A-Za-z][\w .&-]{1,30}$|\([^()]{2,40}/[^()]{2,40}\)\.?$")
_CREDITED = (
    *("photo", "foto", "image", "picture", "credit", "courtesy", "getty", "afp", "reuters", "imago", "dpa"),
    *("shutterstock", "фото"),
)  #: behind one of these words, up to the line's end, stands who made the picture
_SHORT = ("fot.", "nuotr.")  #: the same words abbreviated
_CREDIT_WORDS = (*_CREDITED, *_SHORT)
_REST = 45  #: characters at most between such a word and the end


@lru_cache(maxsize=KEPT)
def cue_classes(text: str) -> Mapping[str, int]:
    """Class -> how many of its words the ends of the line hold."""
    if len(text) <= _HEAD + _TAIL:
        probe, tokens = text, line_words(text)
    else:
        probe = f"{text[:_HEAD]} {text[-_TAIL:]}"
        tokens = folded_words(probe)
    found: dict[str, int] = {}
    for word in _KNOWN.intersection(tokens):
        kind = CUE[word]
        found[kind] = found.get(kind, 0) + tokens.count(word)
    if has_cjk(probe):
        for piece, kind in PIECES:
            if piece in probe:
                found[kind] = found.get(kind, 0) + 1
    return found


_CAMERAS = "📷📸🎥📹🖼🎦"
#: who took a picture, at the end of a line of East Asian papers: "...、大西由紀撮影", "（新华社发）"
_CJK_CAPTION = re.compile(
    r"(?:撮影|写真|画像|(?<![をでに])提供|[摄攝]影?|[供资資][图圖料]|(?<![地版蓝藍意企试試力构構绘繪])[图圖](?:片|源)?|社[发發]|촬영|제공|사진)[)）】」]?$"
    r"|(?:写真|摄影|攝影|撮影|图片?|圖片?|사진)\s?[:：=＝/／][^。]{2,16}$"
)
_CJK_CAPTION_ENDS = frozenset("影真像供摄攝图圖料片源发發영공진)）】」") | frozenset(
    chr(c) for c in (*range(0x4E00, 0xA000), *range(0xAC00, 0xD7B0), *range(0x3040, 0x3100))
)
_SOURCE_OF_PICTURE = re.compile(
    r"[.!?)] \(?(?:quelle|bild|foto|photo|photograph|picture|image|credit|crédit|fuente|fonte|fotó|kuva|фото"
    r"|fot\.|photographie|fotograf[íi]a|fotoğraf|zdjęcie|valokuva|світлина|снимок|φωτο(?:γραφία)?|תצלום|צילום|تصوير|صورة|الصورة|写真|图)"
    r"\s?[:：]\s[^.!?]{0,12}\.?[^.!?]{2,40}$",
    re.IGNORECASE,
)
#: "... on Dyer Street. Marcus Lindqvist for The Palisade Times"
_FOR_PAPER = re.compile(
    r"[.!?][\"”’]?\s(?:Credit\s?)?[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+){1,3} for (?:[Tt]he )?[A-ZÀ-Þ][\w'’& -]{3,40}$"
)
#: the same at length: "... in May. Photo by Ann Lee/River Press/AFP via Getty Images", "(Photo: Ann Lee / UN Photo)"
_PHOTO_BY = re.compile(
    r"[.!?][\"”’)]?\s(?:photo(?:graph)?s?\s(?:by|courtesy\sof)\s(?-i:[A-ZÀ-Þ])[^.!?]{2,110}\.?"
    r"|\(photos?(?:\sby|\scourtesy\sof)?\s?:?\s(?-i:[A-ZÀ-Þ])[^()!?]{2,110}\))$",
    re.IGNORECASE,
)
_CREDIT_FROM = 130  #: characters from a line's end in which such a credit begins
_LONGEST_CAPTION = 260
#: who gave a picture, in brackets behind a sentence: "(Supplied: Ann Lee)", "(River News: Tom Reed)"
_BRACKETED = re.compile(r"[.!?][\"”’]?\s\([A-ZÀ-Þ][\w'’&. -]{1,24}(?:: |[,/] ?)[A-ZÀ-Þ][^():!?]{1,40}\)$")
#: the same in words: "(Submitted by Ann Lee)", "(Cortesía de Ana Ruiz)", "(Handout)"
_GIVEN = re.compile(
    r"[.!?][\"”’]?\s\((?:(?i:(?:submitted|supplied|contributed|provided|taken|shared|posted|sent|donated)\sby"
    r"|courtesy(?:\sof)?|via|eingesandt\svon|zur\sverfügung\sgestellt\svon"
    r"|(?:fournie?|transmise?|soumise?|envoyée?|prise?)\spar|gracieuseté\sde|courtoisie(?:\sde)?"
    r"|(?:cedid[oa]|enviad[oa]|facilitad[oa]|proporcionad[oa]|suministrad[oa]|tomad[oa]|fornecid[oa])\s(?:por|pel[oa])"
    r"|cortes[íi]a(?:\sd[eoa])?|(?:fornita|inviata|concessa|scattata)\sda|per\sgentile\sconcessione\sdi"
    r"|(?:aangeleverd|ingezonden|verstrekt)\sdoor|(?:insänd|inskickad|tagen|indsendt|tilsendt|innsendt|tatt)\sa[vf]"
    r"|(?:udostępnion|nadesłan)[ey]\sprzez|предоставлен[оа]|прислал[аи]?)\s[A-ZÀ-ÞА-ЯŁŚŻŠČŘŽ][^()!?]{1,50}"
    r"|(?i:handout|supplied|submitted|divulgação|reprodução|arquivo\spessoal|zvg))\)$"
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


def is_labelled_caption(text: str) -> bool:
    """Begins with a camera or a label, or ends with a word for pictures and who made it: nothing but a caption."""
    if not text:
        return False
    if (
        text[0] in _CAMERAS
        or caption_labels.is_labelled(text)
        or (text[-1] in _CJK_CAPTION_ENDS and _CJK_CAPTION.search(text[-24:]))
        or picture_notes.tells_of_picture(text)
    ):
        return True
    if "＝" in text[-24:] and "。" not in text[-26:] and len(text) <= _LONGEST_CAPTION // 2:
        return True
    if " for " in text and 40 <= len(text) <= _LONGEST_CAPTION and _FOR_PAPER.search(text[-90:]):
        return True
    tail = text[-60:]
    if tail[-1] == ")" and len(text) <= _LONGEST_CAPTION and "(" in tail and _is_given(text):
        return True
    ends = ":" in tail and _SOURCE_OF_PICTURE.search(tail) is not None
    return ends or ("hoto" in text[-_CREDIT_FROM:] and _PHOTO_BY.search(text[-_CREDIT_FROM:]) is not None)
