"""What a page says of an article that only subscribers may read: "Detta är en låst artikel. Logga in ..."."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import line_words

_LONGEST = 170  #: characters
_WITHIN = 100  #: of them, in which it is said
_FIRST = 5  #: words of which one is what is locked
#: what is locked, among the first words
_WHAT = frozenset(
    """artikel artikeln artikkel artikkelen artiklen saken innehåll innehållet innhold
    innholdet indhold indholdet juttu artikkeli sisältö artykuł tekst materiał treść článek obsah článok статья
    материал текст контент стаття матеріал статията cikk tartalom haber haberi içerik içeriği yazı articol articolul
    conținut članak vijest članek sadržaj vsebina άρθρο περιεχόμενο المقال المحتوى הכתבה התוכן berita konten bài
    straipsnis raksts""".split()  # noqa: SIM905
)
_READERS = (
    r"abonn|prenumer|plusmedlem|tilaaj|subskryb|předplat|predplat|подпис|передплат|абонат|előfizet|abone"
    r"|üye|pretplat|naročni|συνδρομητ|مشترك|מנוי|pelanggan|berlangganan|đăng ký|prenumerat"
)
_ONLY = (
    r"exclusiv|bara|endast|kun|låst|läst|förbehål|forbehol|vain|vielä|tylko|wyłącznie|jen|pouze|len|iba|zamčen|только"
    r"|доступ|эксклюзив|закрыт|лише|тільки|само|csak|kizárólag|zárolt|sadece|yalnızca|özel|doar|numai|samo|μόνο|αποκλειστικά"
    r"|فقط|רק|khusus|hanya|chỉ|tik|tikai"
)
_SAID = re.compile(rf"(?=.*(?:{_READERS}))(?=.*\b(?:{_ONLY}))", re.IGNORECASE)
_CJK_SAID = re.compile(
    r"(?:この|本)?(?:記事|コンテンツ)は.{0,12}(?:会員|有料|購読)"
    r"|(?:본|이) (?:기사|콘텐츠)는 .{0,12}(?:유료|구독|회원)|本文(?:仅|僅)[限供对]"
)

_ENGLISH = re.compile(
    r"th(?:is|e) (?:article|story|content|page) is\b.{0,40}\b(?:for|to) (?:\w+ )?(?:subscribers|members)\b"
)


def is_locked(line: str) -> bool:
    """Short, of this article, with a word for subscribers and one for "only"."""
    if len(line) > _LONGEST:
        return False
    if line[0] >= "\u3000":
        return _CJK_SAID.match(line) is not None
    if line.startswith("Th"):
        return ("ubscribers" in line or "embers" in line) and _ENGLISH.match(line.casefold()) is not None
    return not _WHAT.isdisjoint(line_words(line)[:_FIRST]) and _SAID.match(line[:_WITHIN]) is not None
