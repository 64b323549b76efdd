"""Who owns the rights to a page, by its line of copyright: "© 2016 - La Voz del Valle. All rights reserved"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ingest.parsers.page_dump.lines.foot import FOOT_LINKS, is_foot
from ingest.parsers.page_dump.lines.labels import key, label_of
from ingest.parsers.page_dump.source import firms
from ingest.parsers.page_dump.source.paper_words import is_firm, is_paper
from ingest.parsers.page_dump.text.measure import KEPT, holds_any
from ingest.patterns import regex

_COPYRIGHT = regex(
    r"(?:[©Ⓒⓒ]|\(c\)|(?<![^\W\d_])copyright(?![^\W\d_])|&copy;|^@(?= ?(?:19|20)\d\d)"
    r"|^(?=(?:19|20)\d\d,? [^.]{3,50}[.,] all rights reserved))",
    re.IGNORECASE,
)
_COPYRIGHT_SIGNS = ("©", "ⓒ", "(c)", "copyright", "&copy;", "@", "rights reserved")
#: one stands on each copyright line
LEGAL_SIGNS = ("©", "ⓒ", "Ⓒ", "(c)", "(C)", "yr", "YR", "Yr", "yR", "&", "@ ", "ights R", "ights r", "IGHTS R")
_NOISE = regex(
    r"[©Ⓒⓒ]|\(c\)|copyright|&copy;|\b(?:19|2[05])\d\d(?:\s*[-–]\s*(?:(?:19|2[05])\d\d|\d\d))?\b|\bby\b"
    r"|(?:(?![0-9])\d){4}(?:\s*[-–]\s*(?:(?![0-9])\d){2,4})?",  # "২০২১", "۱۴۰۰"
    re.IGNORECASE,
)
#: before the owner's name: "Copyright of the Courier", "Copyright van De Bode"
#: what stands behind name and year is another's: "© River Post, 2016 Privacy Policy"
_BEHIND_YEAR = regex(r"(?<=[^\W_]), (?:19|20)\d\d\b.*")
_OWNED = regex(r"^(?:of(?:\sthe)?|by(?:\sthe)?|von|vom|van|af|av|del|di|dello|della|do|da)\s(?=[^\W\d_a-zß-ÿ])")
_RIGHTS = regex(
    r"""[\s.,;:|–—။។-]*(?:\ball\ rights|\brights\ reserved|\btous\ droits|\balle\ rechte|\btodos\ los\ derechos
    |\bderechos\ reservados|\btutti\ i\ diritti|\btodos\ os\ direitos|\bdireitos\ reservados
    |\balle\ rechten|\balla\ rättigheter|\balle\ rettigheder|\balle\ rettigheter|\bkaikki\ oikeudet
    |\bwsz(?:elkie|ystkie)\ prawa|\bvšechna\ práva|\bminden\ jog|\btoate\ drepturile
    |\bвсе\ права|\bусі\ права|\bвсі\ права|\btüm\ hakları|\bجميع\ الحقوق|\bحقوق|כל\ הזכויות|無断|版权所有|版權所有|무단
    |\b(?:and\ )?(?:may|must|can|shall|should)\ (?:not|only)\ be\ |\band\ (?:cannot|is\ not\ to|are\ not\ to)\ be\b
    |\bnot\ to\ be\ re
    |\bund\ (?:darf|dürfen)\ (?:nicht|nur)|\bet\ ne\ peu(?:t|vent)\b
    |\by\ no\ (?:se\ )?(?:puede|podrá)n?\ |\be\ non\ p(?:uò|ossono)\b
    |\be\ não\ pode(?:m|rá)?\ |\ben\ (?:mag|mogen)\ niet|\boch\ får\ (?:inte|ej)
    |\bog\ (?:må|kan)\ ikke|\bja\ sitä\ ei\ saa|\beikä\ sitä\ saa
    |\bi\ nie\ (?:może|mogą|wolno)|\ba\ nes(?:mí|mějí|mie|mú)\ |\bи\ не\ (?:может|могут|подлеж)|\bі\ не\ (?:може|можуть)
    |\bunless\ (?:otherwise|stated|noted)|\bexcept\ (?:where|as)|\bsauf\ (?:mention|indication)
    |\bsalvo\ (?:indic|diversa|dove)|\bsofern\ nicht|\bsoweit\ nicht|\btenzij\ anders|\bom\ inte\ annat|\bo\ ile\ nie
    |\bесли\ не\ указано|\baksi\ belirtil|\bkecuali
    |\bпри\ (?:полн|част|люб|перепеч|использ|копир|цитир|испол)\w+
    |\bперепечатка\ |\bиспользование\ материал|\bкопирование\ материал
    |\bпри\ (?:передру|використ|копіюв|цитув|изпол)\w+|\bпередрук\ |\bbei\ (?:weiter)?verwendung
    |\bnachdruck|\bvervielfältig
    |\bweiterverbreit|\bprzedruk|\bkopiowanie|\bpřetisk|\bpublikování|\bpřebír|\breprodução|\briprodu|\bövernam|\bovername
    |\bcitera\ |\beftertryck|\beftertryk|\bettertrykk|\bjälkipainos|\butánközl|\bpreluare|\bkaynak\ göster|\bizinsiz
    |\bdilarang|\bpowered\ by|\bredistribution|\breproduction|\briproduzione|\bprohibid|\bπνευματικά|\bhak\ cipta
    |สงวน(?:ลิข)?สิทธิ์|ສະຫງວນ(?:ລິຂະ)?ສິດ|រក្សាសិទ្ធិ|មូលសិទ្ធិ|မူပိုင်ခွင့်|\bhaki\ zote|\bvisos\ teisės|\bvisas\ tiesības
    |\bkõik\ õigused|\bvse\ pravice|\btë\ gjitha\ të\ drejtat|\beskubide\ guztiak
    |\btots\ els\ drets|\btodos\ os\ dereitos|\ballur\ réttur|\böll\ réttindi|\balle\ regte|\bvšetky\ práva
    |\bсите\ права|\bყველა\ უფლება|\bբոլոր\ իրավունք|அனைத்து\ உரிமை
    |సర్వ\ ?హక్కు|అన్ని\ హక్కు|ಎಲ್ಲ(?:ಾ)?\ ಹಕ್ಕು|എല്ലാ\ അവകാശ|සියලු(?:ම)?\ හිමිකම්|सर्वाधिकार|सर्व\ हक्क|सभी\ अधिकार|সর্বস্বত্ব
    |স্বত্ব\ |સર્વ\ હક|ਸਾਰੇ\ (?:ਹੱਕ|ਅਧਿਕਾਰ)|تمام(?:ی)?\ حقوق|کلیه\ حقوق|جملہ\ حقوق|\bвсички\ права|\bсва\ права|\bsva\ prava
    |\bbütün\ hüquqlar|\bбарлық\ құқық|\bбүх\ эрх|\bhaki\ zote|\btë\ gjitha\ të\ drejtat|\ballur\ réttur
    |\böll\ réttindi|\bvisas\ tiesības|\bvisos\ teisės|\bkõik\ õigused|\bvse\ pravice|\bсите\ права
    |\bусе\ правы|\bbarcha\ huquq|\bбарча\ ҳуқуқ|\bҳамаи\ ҳуқуқ|\bбардык\ укук|\bзохиогчийн\ эрх
    |\btots\ els\ drets|\bdrets\ reservats|\beskubide\ guztiak
    |\bcedwir\ pob|\bgach\ ceart|\balle\ regte|\bҳуқуқи\ муаллиф|\bሁሉም\ መብት|\bmọi\ quyền
    |\bbản\ quyền\ thuộc|\bhak\ cipta\ terpelihara|\bhemû\ maf).*$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
#: what the paper is, in small letters behind its name: "La Valle quotidiano online", "Nowiny tygodnik regionalny"
_KIND = regex(
    r"(?<=\w{4})[\s,]+(?:(?:testata|giornale|quotidiano|(?:pluri|bi|tri)?settimanale|mensile|periodico|portale|diario|periódico"
    r"|(?:bi)?semanario|revista|portal|quotidien|(?:bi)?hebdomadaire|mensuel|journal|magazine|site|jornal|semanário"
    r"|unabhängige[rs]?|(?:tages|wochen)?zeitung|onlinemagazin|dagblad|weekblad|streekblad|nieuwssite|tidning|dagstidning"
    r"|avis|nettavis|lokalavis|ugeavis|sanomalehti|(?:dwu)?tygodnik|dziennik|miesięcznik|serwis|týdeník|deník|měsíčník"
    r"|zpravodajský|napilap|hetilap|hírportál|ziar|cotidian|săptămânal|сетевое|газета|городская|ежедневная|еженедельная"
    r"|информационн\w+|интернет-\w+|щоденна|тижневик|вестник|news site|newspaper|newsletter|weekly|daily|dergisi)\b)",
)
_ADJECTIVES = ("ий", "ый", "ой", "ая", "яя", "ое", "ее")  #: what a noun follows in Russian
_SIGN_FIRST = regex(r"^[\W\d]*(?:[cс]\)[\W\d]*)?", re.IGNORECASE)
#: «Заречный вестник»
_QUOTED = regex(r"[«„“]([^\W_][^«»„“”\"]{2,44})[»”“]")
#: whose it is, behind the name: "The Ridge Dispatch, a project of Ridge Media"
_OF_OTHERS = regex(
    r",?\s(?:(?:is|are)\sa?\s?(?:registered\s)?trademarks?\b|and\s(?:its\s)?affiliate\w*"
    r"|(?:,\s)?an?\s(?:[A-Z][\w-]+\s){1,4}(?:company|newspaper|publication|brand|site)$|(?:is\s)?(?:an?|the)\s(?:[\w-]+\s){0,3}(?:project|publication|service|division|part|member|subsidiary|unit|brand"
    r"|product|website|newspaper|company)\s(?:of|by|from)|(?:is\s|wird\s|wordt\s|est\s|è\s|es\s)?(?:part\sof|published\sby|owned\sby"
    r"|ein(?:e)?\s(?:angebot|produkt|marke|projekt|service|publikation|dienst|unternehmen|zeitung)\s(?:von|der|des)"
    r"|teil\s(?:von|der|des)|(?:un|une)\s(?:publication|site|titre|marque|service|projet|société|journal)\sd[eu]"
    r"|édité\spar|édition\sde|(?:un|una)\s(?:publicación|producto|proyecto|marca|medio|diario|servicio)\sde"
    r"|editad[oa]\s(?:por|pela)|(?:un|una)\s(?:pubblicazione|testata|progetto|prodotto|marchio|giornale)\sd\w+"
    r"|edit[oa]\sda|(?:um|uma)\s(?:publicação|projeto|produto|marca|jornal|empresa)\sd[aeo]"
    r"|een\s(?:uitgave|onderdeel|merk|product|titel|publicatie)\svan|onderdeel\svan|en\sdel\sa[fv]|ges\sut\sav|udgives\saf|utgis\sav"
    r"|wydawca:?|wydawnictwo|vydává|vydáva|издание|входит\sв|выда[её]т\w*))(?:\s.*)?$",
    re.IGNORECASE,
)
_LEAST = 3  #: characters of a name
_MARKS = " .,;:|-–—&*/@℗®™"  #: around it
_ADDRESS = regex(r"\s\((?:www\.)?[\w-]+(?:\.[\w-]+)+\)$")  #: of its site, behind it
#: how a sentence about the site begins
_THIS = (
    "we ",
    "wir ",
    "this ",
    "these ",
    "diese ",
    "dieses ",
    "ce site",
    "cette ",
    "este ",
    "esta ",
    "questo ",
    "deze ",
    "dit ",
)
_THEME = regex(
    r"(?i)\btheme (?:on|by|for|from|von|par|de|di|por)\b|\b(?:genesis framework|wordpress theme)\b"
)  #: its maker's
_OF_GROUP = regex(r"an?\s.{2,40}\s(?:subsidiary|company|business|brand)", re.IGNORECASE)  #: "a Ridge plc subsidiary"
_BUILT = frozenset(
    ["wordpress", "wordpress.com", "blogger", "drupal", "joomla", "ghost", "typo3", "squarespace", "wix"]
)
_YEAR = regex(r"\b(?:19|20)\d\d\b")
#: parts of a line of legal links
SPLIT = regex(r"\s+(?:[|–—·•»>:-]|--)\s+|\s{2,}|\s*\|\s*")

#: what a line of rights begins with
_OPENS = ("©", "(c) ", "(C) ", "Copyright ©", "Copyright (c)", "COPYRIGHT ", "Copyright 19", "Copyright 20")


def copyright_name(line: str) -> str:
    """The name in a copyright line, without year, company form and the formula; "" where none is left."""
    if len(line) > 300 or not holds_any(line, LEGAL_SIGNS):
        return ""
    return _copyright_name(line) if holds_any(line.lower(), _COPYRIGHT_SIGNS) else ""


def is_copyright(line: str) -> bool:
    """A line of legal text: it opens with the sign or the word, or is short and names the owner."""
    if line.startswith(_OPENS) or (len(line) < 200 and copyright_name(line) != ""):
        return True
    return line[:9].lower() == "copyright" and ("©" in line or "reserved" in line.lower())


@lru_cache(maxsize=KEPT)
def _copyright_name(line: str) -> str:
    parts = SPLIT.split(line)
    for at, part in enumerate(parts):
        sign = _COPYRIGHT.search(part)
        if not sign:
            continue
        owned = part[sign.start() :]
        name = _owner(owned)
        if _is_name(name) and not _is_told(name, owned):
            return name
        if not name and (beside := _beside_year(parts[at + 1 :]) or _before_year(part[: sign.start()], owned)):
            return beside
    return ""


def _owner(text: str) -> str:
    """What is left of a text without the sign, years, the formula, a firm's form and what the paper is."""
    if (quoted := _QUOTED.search(text)) and not is_firm(_SIGN_FIRST.sub("", text)):
        return quoted[1].strip()
    text = _BEHIND_YEAR.sub("", _RIGHTS.sub("", text))
    name = firms.without_spaced(
        firms.without_office(firms.without_form_first(_NOISE.sub(" ", text)).lstrip(_MARKS))
    ).split(". ")[0]
    name = _ADDRESS.sub("", re.sub(r"\s+", " ", name.split(" / ")[0]).strip(_MARKS))
    name = _OWNED.sub("", firms.without_form_behind(name))
    if " " in name and (of_others := _OF_OTHERS.search(name)) and of_others.start() > _LEAST:
        name = firms.without_form_behind(name[: of_others.start()])
    if _OF_GROUP.fullmatch(name) or _THEME.search(name) or name.casefold().startswith(_THIS):
        return ""
    kind = _KIND.search(name) if " " in name else None
    kept = name[: kind.start()] if kind and name[0].isupper() else name
    return name if kept.endswith(_ADJECTIVES) and " " not in kept else kept  # "Лужский вестник"


def _is_name(name: str) -> bool:
    return 2 < len(name) <= 50 and any(c.isalpha() for c in name) and len(name.split()) <= 6


def _is_told(name: str, owned: str) -> bool:
    """A sentence on what readers may do with the texts, all of it but its first word in small letters."""
    words = name.split()
    return len(words) >= _SENTENCE and f"{name}." in owned and all(word.islower() for word in words[1:])


_SENTENCE = 5  #: words of one at least
#: what the owner is: "part of Ridge Publishing – A Hill Company"
_TOLD_OF = regex(r"(?i)(?:an?|eine?|une?|una|een)\s.*\b(?:company|business|firm|unternehmen|société|empresa)\W*$")


def _beside_year(parts: Sequence[str]) -> str:
    """The name behind a sign and a year that stand alone, and links behind it: "© 2016 | La Voz | Contacto"."""
    said = [name for part in parts if (name := _owner(part)) and not _is_others(part, name)]
    first = said[0] if said and (len(said) == 1 or is_paper(said[0])) else ""
    return first if _is_name(first) and not first[0].islower() else ""


def _is_others(part: str, name: str) -> bool:
    """A link, what the owner is, or what the site is built with."""
    return _is_link(part) or name.casefold() in _BUILT or _TOLD_OF.match(part) is not None


def _is_link(part: str) -> bool:
    return label_of(part) != "" or key(part) in FOOT_LINKS or is_foot(part)


def _before_year(before: str, owned: str) -> str:
    """The name before the sign, where nothing but a year and the formula stand behind: "La Valle © 2011"."""
    name = _NOISE.sub(" ", before).strip(_MARKS)
    told = _YEAR.search(owned) or _RIGHTS.match(_SIGN_FIRST.sub("", owned))
    fits = ":" not in name and name[:1].isupper() and told is not None
    return name if fits and _is_name(name) and not _RIGHTS.search(name) and not _is_link(name) else ""
