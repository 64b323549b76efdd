"""What stands where a page stops short of its story's end: for subscribers only, 84 % left, sign in to read on."""

from __future__ import annotations

import re

from ingest.patterns import regex

LONGEST = 240  #: code points of such a line; what is longer is a paragraph
_FEW = 800  #: code points of a story that a wall alone shows to be a beginning; of Han and Kana a third of it
_LONG = 40_000  #: code points that hardly a story has
_ENDS = frozenset('.!?…。！？؟।۔"“”’‘»«›‹)]』」')
_CUT = ("...", "…", "[...]", "(...)", "[…]", "(…)", "... »", "…»")
_STEMS = (
    *(
        " abo",
        "mitglied",
        "read",
        "nlock",
        "ubscri",
        "imit",
        "lesen",
        "bonn",
        "registr",
        "suite",
        "reste",
        "leyendo",
        "suscri",
        "legger",
    ),
    *("lettura", "bbona", "lendo", "ler", "ssin", "lezen", "läsa", "renumer", "læse", "lese", "tilaaj", "lukemis"),
    *("czyta", "pozostało", "ubskryb", "článek", "článok", "читат", "подпис", "передплат", "devam", "abone", "συνεχ"),
    *(
        "előfizet",
        "有料",
        "会員",
        "會員",
        "会员",
        "残り",
        "続き",
        "구독",
        "유료",
        "회원",
        "订阅",
        "訂閱",
        "付费",
        "付費",
    ),
    *(
        "member",
        "premium",
        "continu",
        "access ",
        "-abo",
        "plus-",
        "pour lire",
        "accéder",
        "poursui",
        "suscrí",
        "regístr",
    ),
    *("socios", "verder"),
)  #: lower case; one of them stands in all that ``_WALL`` finds
_PIECE = r"(?:article|story|content|post|piece|column)"
#: patterns, by language: English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish and Norwegian,
#: Finnish, Polish, Czech and Slovak, Russian, Ukrainian, Turkish, Greek, Hungarian, Japanese, Korean, Chinese
_WALLS = (
    rf"\bto (?:continue|keep) (?:reading|with this {_PIECE})",
    rf"\b(?:read|unlock|access|see|view) (?:the|this) (?:full|entire|whole|complete|rest of (?:the|this)) {_PIECE}",
    (
        rf"\b(?:this|the) (?:rest of (?:the|this) )?(?:premium )?{_PIECE} is (?:reserved|exclusive(?:ly)?|only"
        r"|available|for)\b.{0,30}\b(?:subscribers?|members?|premium)\b"
    ),
    r"\bsubscribe\b.{0,30}\b(?:to (?:read|unlock)|for full access)",
    rf"\b(?:subscriber|member)s?[- ]only {_PIECE}",
    rf"\b{_PIECE} (?:for|is for) subscribers only",
    r"\b(?:reached|hit|used) (?:your|the) .{0,30}\blimit\b",
    (
        r"\b(?:dieser|diesen|der ganze|den ganzen|den vollständigen) (?:artikel|beitrag|inhalt|text)\b"
        r".{0,40}\b(?:abonnent\w*|abo\b|registrierte|plus-|mitglieder)"
    ),
    r"\b(?:jetzt|abonnieren|registrieren|anmelden|testen)\b.{0,40}\bweiterlesen",
    r"\bum (?:weiterzulesen|weiter zu lesen)",
    r"\bum (?:den|diesen) .{0,30}\bzu lesen",
    r"\b(?:nur|exklusiv) für (?:unsere )?abonnenten",
    r"\best réservée? (?:à nos|aux) abonné",
    r"\bil vous reste \d+(?:[.,]\d+)?\s?%",
    r"\babonnez-vous pour\b",
    (
        r"\bpour (?:lire|continuer|poursuivre|accéder à) "
        r"(?:la suite|votre lecture|la lecture|cet article|l['’]intégralité|à lire)"
    ),
    (
        r"\b(?:contenido|artículo|noticia|nota) (?:es )?(?:exclusiv[oa]|reservad[oa]|sol[oa]) "
        r"para (?:suscriptores|abonados|socios)"
    ),
    r"\bpara (?:seguir|continuar) leyendo",
    r"\bsuscr[ií]b\w+ para\b",
    r"\bregístra\w+ (?:gratis )?para (?:seguir|continuar|leer)",
    r"\b(?:contenuto|articolo) (?:è )?riservato agli abbonati",
    r"\bcontinuare (?:a leggere|la lettura)",
    r"\bprosegui la lettura",
    r"\b(?:conteúdo|artigo|matéria|texto) (?:é )?exclusiv[oa] para assinantes",
    r"\bpara continuar (?:lendo|a ler)",
    r"\bassine para\b",
    r"\b(?:dit|het) artikel is (?:alleen|exclusief) voor (?:abonnees|leden)",
    r"\bom (?:verder|dit artikel) te lezen",
    r"\blees verder met\b",
    r"\bverder lezen\?",
    r"\b(?:artikeln|texten) är (?:bara |endast |låst )?för .{0,20}prenumerant",
    r"\bför att (?:läsa vidare|fortsätta läsa)",
    r"\bvill du läsa (?:hela|vidare|mer)",
    r"\b(?:denne )?(?:artik(?:ke)?l(?:en)?|saken) er (?:kun )?for abonnenter",
    r"\bfor (?:at læse|å lese) (?:videre|hele|resten)",
    r"\bvil du (?:lese|læse) (?:mer|mere|videre|hele|resten)",
    r"\b(?:artikkeli|juttu) on (?:vain )?tilaajille",
    r"\bjatka lukemista\b",
    r"\bvain tilaajille",
    r"\b(?:artykuł|tekst|treść) (?:jest )?(?:dostępn\w+ )?(?:tylko )?dla (?:prenumerator|subskrybent)",
    r"\baby (?:czytać|przeczytać) (?:dalej|cał)",
    r"\bpozostało (?:jeszcze )?\d+\s?%",
    r"\b(?:článek|článok) je (?:jen |pouze |len |iba )?pro ?(?:předplatitele|odběratele|predplatiteľov)",
    r"\b(?:статья|материал|текст) доступ\w+ (?:только )?(?:для )?подписчик",
    r"\bчтобы (?:читать|прочитать) (?:дальше|далее|полностью)",
    r"\bдоступн\w+ (?:лише|тільки) (?:для )?передплатник",
    r"\bщоб (?:читати|прочитати) (?:далі|повністю)",
    r"\bokumaya devam etmek için",
    r"\babonelere?(?:imize)? özel",
    r"\bγια να συνεχίσετε την ανάγνωση",
    r"\bcikk\w*\b.{0,40}\belőfizet",
    r"有料(?:会員|記事|登録)",
    r"会員限定",
    r"残り\s?[:：]?\s?\d+\s?文字",
    r"(?:登録|会員)\S{0,12}続きを",
    r"続きを\S{0,12}(?:登録|会員)",
    r"(?:구독자|유료\s?회원|회원)\s?전용",
    r"(?:订阅|訂閱)\S{0,20}(?:继续阅读|繼續閱讀|阅读全文|閱讀全文)",
    r"付[费費](?:内容|內容|文章|阅读|閱讀)",
    r"[会會][员員](?:专享|專享|专属|專屬)",
)
_WALL = regex("|".join(_WALLS), re.IGNORECASE)
#: how much of the story is left to read
_LEFT = regex(
    r"(?P<share>\d{1,2})(?:[.,]\d+)?\s?% (?:left|remaining|of this)|il vous reste (?P<part>\d{1,2})(?:[.,]\d+)?\s?%"
    r"|pozostało (?:jeszcze )?(?P<rest>\d{1,2})\s?%|残り\s?[:：]?\s?(?P<signs>[1-9１-９]\d*)\s?文字",
    re.IGNORECASE,
)
_FREE = (
    "ではありません",
    "ではない",
    "無料で",
    "残り０",
    "残り0",
    "ist frei",
    "is free",
    "digital edition",
    "digitale ausgabe",
    "édition numérique",
    "edición digital",
    "edição digital",
    "edizione digitale",
    "e-paper",
    "epaper",
    "est gratuit",
    "en accès libre",
)


def may_tell(low: str) -> bool:
    """Whether a text in small letters holds a piece of the words of walls; a plain loop is quicker than ``any``."""
    for stem in _STEMS:  # noqa: SIM110
        if stem in low:
            return True
    return False


def is_wall(line: str) -> bool:
    """Whether the line says that the rest of a story is for those who pay or sign in; languages of the news."""
    if not 4 <= len(line) <= LONGEST:
        return False
    low = line.lower()
    if not may_tell(low) or any(sign in low for sign in _FREE):
        return False
    return _WALL.search(line) is not None


def tells_rest(wall: str, text: str) -> bool:
    """Whether a wall says how much of the story is behind it: "Il vous reste 57 % de cet article à lire".

    False where the text above it is far too long for that: it is the whole, below a wall that scripts take away.
    """
    found = _LEFT.search(wall) if len(wall) <= LONGEST else None
    if found is None:
        return False
    share = int(found["share"] or found["part"] or found["rest"] or 0)
    return 100 * len(text) <= _LONG * (100 - share)


def breaks_off(text: str) -> bool:
    """Whether the text's last paragraph ends in dots, or in mid-sentence although it is long enough to be one."""
    last = text.rpartition("\n")[2].rstrip()
    return last.endswith(_CUT) or (len(last) >= 60 and last[-1] not in _ENDS)


def is_short(text: str) -> bool:
    """Whether the text is no longer than what pages show to those who do not pay."""
    wide = sum(c >= "\u3000" for c in text[:_FEW])
    return len(text) + 2 * wide <= _FEW
