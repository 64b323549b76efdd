"""Words that give away what a line is for, in the languages of the news: tables of folded words, one class each.

A class is a hint among others for the line model (see ``features``); no word decides alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from ingest.parsers.page_dump.text.measure import KEPT, folded_words, has_cjk, line_words

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
    if not probe.isascii() and has_cjk(probe):
        for piece, kind in PIECES:
            if piece in probe:
                found[kind] = found.get(kind, 0) + 1
    return found


def told_classes(text: str) -> Mapping[str, int]:
    """The same of a sentence, in which "qui" is French for "who" and not Italian for "here"."""
    found = cue_classes(text)
    if "you" in found and found["you"] == line_words(text).count("qui"):
        return {kind: count for kind, count in found.items() if kind != "you"}
    return found
