"""Lines of the page's own among those of a story: buttons with counts, rules for answers, offers of the paper."""

from __future__ import annotations

import re

from ingest.patterns import regex

_SHORT = 80  #: code points of a button, of initials with a credit
_LONGEST = 700  #: code points of rules and offers
_INITIALS = regex(  # under which initials somebody writes, and the picture's credit: "ssi, hdr; Foto: Shutterstock"
    r"[(\[]?[a-zäöüß]{2,4}(?:\s?[,/]\s?[a-zäöüß]{2,4}){0,3}[)\]]?\s?[;,|/–-]?\s"
    r"(?i:fotos?|photos?|bild(?:er)?|crédits?|fot\.|imagen)\s?:\s?\S.{1,60}"
)
_COUNTED = regex(  # buttons with how often they were used: "Thank (48)", "Reply (17)"
    r"(?:likes?|thanks?|repl(?:y|ies)|shares?|recommend|comments?|kommentare?r?|gefällt mir|empfehlen|commentaires?"
    r"|comentarios?|commenti|reacties|bookmark|upvotes?|antworten|danke|teilen|répondre|merci|partager"
    r"|j['’]aime|me gusta|responder|compartir|rispondi|condividi|mi piace|odpowiedz|lubię to|udostępnij|reageren|svara)"
    r"\s?[(\[]\s?\d[\d.,]{0,6}\s?[km]?\s?[)\]]",
    re.IGNORECASE,
)
_MINUTES = regex(r"(?:min(?:ute[nsr]?|utos?|uti|ut[aey]?|uuttia)?|мин(?:ут\w?)?|хв|dk|dakika|perc|分钟?|分鐘|분)")
_READING = frozenset(
    """lesezeit lesedauer lesen lecture lectura lettura leitura leestijd lezen leestid lästid läsning lesetid læsetid
    lukuaika czytania čtení olvasás olvasási citire чтения чтение читання okuma read reading 阅读 阅读时间
    閱讀時間""".split()  # noqa: SIM905
)
_TAKES = frozenset(
    """geschätzte geschätzt estimated estimé estimado estimée stimato geschatte beräknad beregnet szacowany durée temps
    tempo tiempo tid time times czas doba idő timp время час süresi di de för for to of in the about approx ca circa
    etwa rund cirka c environ durata duração duración""".split()  # noqa: SIM905
)
_BUTTONS = frozenset(
    """share tweet email mail print pin facebook twitter whatsapp telegram linkedin reddit pinterest tumblr pocket copy
    link teilen twittern drucken mailen merken partager tweeter imprimer envoyer compartir tuitear imprimir enviar
    condividi tweetta stampa compartilhar tuitar delen dela skriv ut udostępnij drukuj sdílet tisk bookmark""".split()  # noqa: SIM905
)
#: the same where they say what is done with: "Printer Friendly Page Send this Article to a Friend"
_DOING = frozenset(
    """print printer printable mail email send share drucken druckversion versenden weiterempfehlen imprimer envoyer
    imprimir enviar stampa invia drukuj wyślij skriv tipsa nyomtatás küldés распечатать отправить""".split()  # noqa: SIM905
)
_TOLD_OF = (
    _DOING
    | _BUTTONS
    | frozenset(
        """this the story article page version friendly format to a an friend e it your by for artikel seite diesen
        beitrag per an freunde einen freund cet ce article à un une ami amie page pour esta este nota artículo noticia
        amigo por correo articolo pagina un amico artigo matéria artykuł do znajomego ut en vän
        эту статью другу""".split()  # noqa: SIM905
    )
)
_WORD = regex(r"[^\W\d_]+")
_RIGHTS = regex(  # whose a picture or a film is: "Rechte: MITTELDEUTSCHER RUNDFUNK", "Bildrechte: dpa"
    r"(?:bild|foto|video|audio)?-?rechte\s?:\s?\S.{1,60}|(?:image|photo|picture|video) rights\s?:\s?\S.{1,60}",
    re.IGNORECASE,
)
_SKIPS = regex(  # what those who cannot see an advertisement may press
    r"passer la publicité|skip (?:the |this )?ad(?:vertisement)?s?|saltar (?:el )?anuncio|salta (?:la )?pubblicità"
    r"|(?:anzeige|werbung) überspringen|pular (?:o )?anúncio|sla advertentie over|hopp over annonse[nr]?"
    r"|hoppa över annonse[nr]",
    re.IGNORECASE,
)
_RULES = regex(  # for those who answer: "The rules of replying: Be respectful. ..."
    r"(?:the |our )?(?:(?:ground |house )?rules (?:of|for) "
    r"(?:replying|commenting|posting|comments?|the comments?|discussion)"
    r"|(?:comment(?:ing|s)?|community|discussion) (?:rules|guidelines|policy|standards))\s?[:–—-]"
    r"|(?:unsere |die )?(?:kommentar-?regeln|diskussions-?regeln|netiquette)\s?[:–—-]"
    r"|(?:les )?règles (?:de|pour) (?:commenter|publication|discussion|la modération)\s?[:–—-]"
    r"|(?:las )?(?:normas|reglas) (?:de|para) (?:comentar|los comentarios|participación)\s?[:–—-]",
    re.IGNORECASE,
)
#: what chains of papers print among and below all their stories
_CHAINS = regex(
    "|".join(
        r"""
        our website is (?:the place|your destination) for (?:the latest|up-to-the-minute)\b
        our community members are treated to special offers\b
        the (?:\w+ ){1,3}is committed to publishing a diversity of letters\b
        (?:note: )?we are (?:temporarily |now )?moderating all comments\b
        a welcome email is on its way\b
        the next issue of .{2,60} will soon be in your inbox
        interested in more newsletters\?
        we encountered an issue signing you up
        we apologi[sz]e, but this video has failed to load
        try refreshing your browser\b
        we use your sign-up to provide content\b
        your stories live here\.
        \* ?i understand and agree that registration\b
        send your story ideas to\b
        do you have an opinion on the issues raised in this article\b
        log in, register or subscribe to save\b
        (?:article content|advertisement \d|license this article|réutiliser ce contenu)$
        puedes seguir a .{2,40} en (?:facebook|twitter|instagram|x)\b
        apúntate aquí a\b
        segui .{2,40} su (?:whatsapp|facebook)\b
        si quieres apoyar la elaboración de noticias como esta\b
        (?:© ?)?riproduzione riservata$
        (?:leggi i commenti|dela artikeln)$
        hier finden sie (?:externe )?inhalte (?:von|aus)\b
        wenn sie (?:einen )?fehler (?:entdecken|finden|gefunden)\b
        ihr browser unterstützt (?:leider )?k
        (?:diesen )?artikel (?:anhören|vorlesen)\b.{0,20}$
        """.strip().split("\n        ")
    ),
    re.IGNORECASE,
)
_OFFERING = regex(  # what boxes are called that offer the paper itself
    r"(?<![a-z])promo(?!ted)|subscri|(?<![a-z])abo(?:nn\w*)?(?![a-z])|paywall|member-?ship|donat|support-?us|trial"
    r"|(?<![a-z])spende|fundrais|appeal|newsletter|piano"
)
_ASKING = regex(  # the same of those that ask for money, whatever they say
    r"(?<![a-z])(?:donat(?:e|ion)s?|fund-?rais(?:er|ing)|spenden?(?:aufruf|box)?|support-?us|contribute|dons?(?=-|$))(?![a-z])"
)
_OFFERED = regex(
    r"(?<![a-z])(?:subscri\w+|abos?|abonn\w+|membership|newsletters?|(?:free )?trial|donat\w+|contribut(?:e|ing|ions?)"
    r"|spenden?|suscri\w+|prenumer\w+|assina\w+|support us"
    r"|unterstützen sie|unterstütze uns|soutene\w+|sostien\w+)(?![a-z])",
    re.IGNORECASE,
)
_READER = regex(
    r"(?<![a-z])(?:you|your|sie|ihre?[mnr]?|du|deine?[mnr]?|vous|votre|vos|tu|tus|usted|puoi|tuo|je|jouw|u|uw|twój|ty|du)(?![a-z])",
    re.IGNORECASE,
)


def is_pages_own(text: str) -> bool:
    """Whether a paragraph is such a line."""
    if len(text) > _LONGEST:
        return False
    if len(text) <= _SHORT and (
        _INITIALS.fullmatch(text)
        or _COUNTED.fullmatch(text)
        or _RIGHTS.fullmatch(text)
        or _SKIPS.fullmatch(text)
        or _is_row_of_buttons(text)
        or _is_reading_time(text)
    ):
        return True
    return _RULES.match(text) is not None or _CHAINS.match(text) is not None


def _is_row_of_buttons(text: str) -> bool:
    """Whether a line is the names of buttons and nothing else: "Share Tweet Email Print"."""
    words = _WORD.findall(text.lower())
    if len(words) > 1 and _BUTTONS.issuperset(words):
        return True
    told = sum(word in _DOING for word in words) if not text.endswith((".", "!", "?")) else 0
    return told > 1 and _TOLD_OF.issuperset(words)


def _is_reading_time(text: str) -> bool:
    """Whether a line says how long it takes to read the text, and nothing else: "6 min de lecture"."""
    if not any(map(str.isdigit, text)):
        return False
    words = _WORD.findall(text.lower())
    rest = [word for word in words if not _MINUTES.fullmatch(word)]
    said = [word for word in rest if word not in _TAKES]
    return len(rest) < len(words) and bool(said) and _READING.issuperset(said)


def is_offer(text: str, boxes: str) -> bool:
    """Whether a paragraph is an offer in a box that offers the paper; ``boxes``: names of it and of those around."""
    if len(text) > _LONGEST or not _OFFERING.search(boxes):
        return False
    if _ASKING.search(boxes):
        return True
    return _OFFERED.search(text) is not None and _READER.search(text) is not None
