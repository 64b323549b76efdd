"""Bylines that the surer rules of ``bylines`` leave out, and names of theirs that are the outlet's or a place's."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.dates import find_dates
from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.byline import beside, capitals, of_outlet, over_day, signatures, web_forms
from ingest.parsers.page_dump.byline.bylines import Byline
from ingest.parsers.page_dump.byline.signatures import CJK_ROLE
from ingest.parsers.page_dump.dates.dating import role_of
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.names import arabic_names, byline_names, cjk_names, end_notes, korean, roles
from ingest.parsers.page_dump.names.tidy import tidied
from ingest.parsers.page_dump.source.cited import issue_of
from ingest.parsers.page_dump.source.masthead import could_be_name, squash
from ingest.parsers.page_dump.source.paper_words import has_article, is_paper
from ingest.parsers.page_dump.text.measure import has_cjk, has_figure
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_OURS = regex(
    r"^(?i:(?:von|vom|van|par|por|del?|da|dal|dalla|di|do|by|from|av|af|od|från|fra|door|przez|от|oleh)?\s*(?:unser\w*|onze|notre|nuestr[oa]"
    r"|nostr[oa]|noss[oa]|our|vår|vores|naszego|našeho|нашего|нашей))\s"
    r"(?:[\w-]+,?\s){1,3}?(?:(?:à|de|en|in|aus|a|em)\s[^\W\d_a-zß-ÿ][\w-]+,\s)?(?=[^\W\d_a-zß-ÿ][^\W\d_]*\.?\s(?:(?:de|van|von|der|den|ten|di|da|del|degli|dello|dei|dos|das|do|af|zu|zur|zum|y|la"
    r"|le)\s){0,2}[^\W\d_a-zß-ÿ])"
)
#: what says "by" stands behind the name: "Nagy Piroska írása", "Ali Kaya yazdı"
_INITIALS = regex(r"((?:[^\W\d_a-zß-ÿ]\. ?){2,4})(?:$|[/|,–-]\s?[^\W\d_a-zß-ÿ])")  #: "E. S. M. / Villar del Puerto"
_NAME_FIRST = regex(
    r"^(\S+(?:\s\S+){1,3}?)\s?(?:írása|riportja|összeállítása|tudósítása|cikke|jegyzete|yazdı|bildirdi|haberi"
    r"|raportoi|kirjoittaa)[.:]?$"
)
#: behind what was done and a day: "Info postée par : Valérie Rossion le 11-02-2009 à 17:22"
_DONE_BY = regex(
    r"(?:[^\W\d_]+ ){1,3}(?:par|by|von|por|da|door|av|af|przez|od|tarafından)\s?:?\s"
    r"([^\W\d_a-zß-ÿ][\w.'’-]*(?: [^\W\d_]{2,3})?(?: [^\W\d_a-zß-ÿ][\w.'’-]*){1,2})"
    r",?\s(?:le|on|am|el|il|em|op|den|d\.|dnia|dne|at|-|–|\|)?\s?\d"
)
_KICKED = regex(r"^[^\W\d_a-zß-ÿ]{4,}(?:\s[^\W\d_a-zß-ÿ]{3,})?\s(?=(?:By|by|Von|Par|Por|Di)\s[^\W\d_a-zß-ÿ])")
#: "記者王曉明／屏東報導", "〔記者王小明、李大華／台北報導〕", "王曉明/上海报道"
_CJK_FILED = regex(
    r"^[〔【（(\[]?\s?(?:特派|實習|实习|本報|本报)?(?:記者|记者|編譯|编译|文)?[\s　／/:：]?"
    r"([\u4e00-\u9fff]{2,4}(?:[、,，\s][\u4e00-\u9fff]{2,4}){0,2})\s?[／/]\s?[\u4e00-\u9fff、]{2,8}?(?:綜合)?(?:報導|报道|報道"
    r"|报导|電|专电)"
)
#: a Japanese desk or bureau and its reporter: "北浜支局・松浦健"
_JA_DESK = regex(
    r"[\u3040-\u9fff]{0,8}(?:支局|総局|通信部|本社|社会部|経済部|政治部|文化部|運動部|生活部|報道部|編集部|編集委員|論説委員|特派員)"
    r"[・＝=\s　]+([\u3005\u3040-\u30ff\u4e00-\u9fff]{2,6})"
)
_CJK_LABEL = regex(
    r"(?:作者|記者|记者|文|撰文)[:：]\s?([\u3005\u3040-\u30ff\u4e00-\u9fff]{2,5})(?=$|[\s　/|）)])"
    r"|(?:^|\s)(?:本报|本報)?(?:记者|記者)\s([\u4e00-\u9fff]{2,4})(?=\s(?!摄|攝|[\u4e00-\u9fff]{2,4}(?:\s|$))|$)"
    r"|(?:記者|记者)\s?([\u4e00-\u9fff]{3}(?=[\u4e00-\u9fff]{2,3}(?:報導|报道|報道))|[\u4e00-\u9fff]{2,4}?)"
    r"(?=[／/]|(?:[\u4e00-\u9fff]{2,3})?(?:報導|报道|報道))"
)
_ARABIC = regex(
    r"(?:^|[-–—|،]\s*)(?:من|بقلم|كتبت?|تقرير|إعداد|حوار)\s*[:：-]?\s*"
    r"([\u0621-\u064a]{2,}(?: [\u0621-\u064a]{2,}){1,4})$"
)
#: in a first sentence: "本报讯（记者 王小明）", "(서울=연합뉴스) 김철수 기자 ="
_CJK_LEAD = regex(
    r"[（(](?:本[报報网網]|见习|首席|通讯员)?(?:记者|記者)[\s　]*([\u4e00-\u9fff]{2,4}"
    r"(?:[\s　、]+[\u4e00-\u9fff]{2,4}){0,3})(?:[\s　]+(?:通讯员|通訊員|摄影)[^）)]*)?[）)]|[)）\]】]\s*"
    r"([\uac00-\ud7af]{2,4})"
    r"\s?(?:기자|특파원)\s?="
    r"|^[\[【〔(](?:[^\]】〕)]{2,12}[ =])?\s?([\uac00-\ud7af]{2,4})\s?(?:기자|특파원)\s?[\]】〕)]"
    r"|^(?:本[报報台网網]|新华社|新華社)?(?:记者|記者)[\s　]*([\u4e00-\u9fff]{2,4})(?=[\s　]*(?:报道|報導|报导|文|$))"
)
#: as agencies of Taiwan open: "（中央社記者王小明台北3日電）"; where no town is known a name has three characters
_TOWNS = (
    "[台臺][北中南東]|新北|桃園|高雄|基隆|新竹|嘉義|苗栗|彰化|南投|雲林|屏東|宜蘭|花蓮|澎湖|金門|連江|馬祖"
    "|香港|東京|北京|上海"
)
_CJK_WIRED = regex(
    rf"^[（(](?:[\u4e00-\u9fff]{{2,5}}社|本報)?記者(?:([\u4e00-\u9fff]{{2,4}}?)(?={_TOWNS})"
    r"|([\u4e00-\u9fff]{3})(?=[\u4e00-\u9fff]{2}))[\u4e00-\u9fff]{2,6}\d{1,2}日(?:綜合外|專|特稿)?[電報稿]"
)
#: "МОСКВА, 3 авг - РИА Новости, Иван Петров. ..."
_RU_LEAD = regex(
    r"[^\W\da-zа-яё]{3}[^\d]{0,30}, \d{1,2} [^\W\d_]{3,8}\.? [-–—] [^,.]{3,30}, ([А-ЯІЇЄҐ][\w'’-]+ [А-ЯІЇЄҐ][\w'’-]+)\."
)
#: "/Корр. ТАСС Иван Петров/"
_RU_FILED = regex(r"/\s?[Кк]орр(?:еспондент)?\.?\s[^/]{2,24}?\s([А-ЯЁІЇЄҐ][\w'’-]+ [А-ЯЁІЇЄҐ][\w'’-]+)\s?/")
#: as Turkish agencies close a story: "Salih UÇAK - Gülten AKSOY / YATAĞAN (Muğla), (DHA)"
_TR_FILED = regex(
    r"(?P<who>[^\W\d_a-zß-ÿ][^/()]{4,60}?)\s?/\s?[A-ZÇĞİÖŞÜÂ]{3}[^/]{0,40}?,?\s?[-–(]\s?(?:DHA|AA|İHA|IHA|ANKA|UBA|CHA)\)?\.?"
)
#: "ANKARA (AA) - FERDİ TÜRKTEN - ..."
_TR_LEAD = regex(
    r"[A-ZÇĞİÖŞÜ/]{3,20} \([A-ZÇĞİÖŞÜ]{2,5}\)\s?[-–—]\s?([A-ZÇĞİÖŞÜ]{2,}(?: [A-ZÇĞİÖŞÜ]{2,}){1,2})\s?[-–—]\s"
)
#: a town and its reporter: "/신안=박정호 기자", "(서울=뉴스1) 홍길동 기자"
_KO_PLACED = regex(
    r"^[/(\[]?[\uac00-\ud7af]{2,6}\s?[=/·]\s?([\uac00-\ud7af]{2,4})\s?(?:기자|특파원|통신원)(?=$|[\s)\]])"
)
_AR_TOWN = regex(r"\sمن\s[\u0621-\u064a]{3,}(?:\s[\u0621-\u064a]{3,})?$")  #: "from Midelt"
_BARS = regex(r"\s*[|·•]\s*")
_ADDRESS_PARTS = regex(r"\s*[|·•,]\s*")
_PARTS = regex(r"\s+[|/–—·•-]{1,2}\s+|,\s+|\s{2,}")
_WRITERS = 5  #: rows in which Korean reporters stand one under the other
_NOTES = 8  #: rows below the body that a note on the author is looked for in


def checked(byline: Byline | None, title: str, source: str) -> Byline | None:
    """The byline without names that are the outlet's, stand in the headline or begin with a section's name."""
    if byline is None:
        return None
    byline = of_outlet.without_outlet(byline, source)
    outlet = squash(source)
    together = any(name[0] >= "\u3000" and " " in name for name in byline.names)  # "本报记者 王小明 李红"
    listed = (cjk_names.reporters(byline.text) if together else ()) or byline.names
    names = tuple(_bare(_without_subject(name, byline, title), source) for name in listed)
    told = "" if byline.rule.startswith("by-line") else title  # whom a "by" names can stand in the headline too
    names = names if byline.rule.startswith("by-line") else _before_paper(byline.text, names)
    sound = tuple(
        n for n in names if not (" " in n and (_in_headline(n, told) or n.split(" ", 1)[0].casefold() in SECTIONS))
    )
    sound = tuple(n for n in sound if n.isascii() or not cjk_names.is_no_name(n))
    kept = tuple(n for n in sound if not _is_outlets(n, outlet))
    if not kept and len(sound) == 1 and squash(sound[0]) == outlet and byline.rule == "beside-date":
        person = byline_names.is_name(source) and not (is_paper(source) or has_article(source))
        person = person and not _holds_address(byline.text)
        kept = sound if person else ()  # of a person's own site
    if not kept and byline.rule.startswith(("by-line", "labelled")):
        kept = sound  # the outlet alone may sign, where a word says that it does
    return replace(byline, names=kept) if kept else None


def _holds_address(text: str) -> bool:
    """Where the owner of the page sits: "Hafenamt Norderhafen | Alter Kai 12"."""
    behind = (
        part for part in _ADDRESS_PARTS.split(text)[1:] if has_figure(part) and " " in part and not label_of(part)
    )
    return any(not find_dates(part) for part in behind)


def _before_paper(text: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names but for those behind a paper's in a line that cites its issue: "..., Volume XLII, Page 4"."""
    paper = issue_of(text)
    return tuple(n for n in names if text.find(n) < text.find(paper)) if paper else names


def _without_subject(name: str, byline: Byline, title: str) -> str:
    """The name without the first tag, which a list behind it opens with: "Ann Lee Mirko Dorn, strike, songs".

    A tag of one or two words that the headline has too, where it has nothing of the name.
    """
    words = name.split()
    if len(words) > 2 and f"{name}, " in byline.text:
        for cut in (len(words) - 2, len(words) - 1):
            tag = " ".join(words[cut:])
            if cut > 1 and tag in title and not any(word in title for word in words[:cut]):
                return " ".join(words[:cut])
    return name


def _in_headline(name: str, title: str) -> bool:
    """Whom the headline speaks of, with or without a middle name: but not the name that it opens with as a kicker."""
    words = name.split()
    whole = name in title and not title.startswith(name)
    return whole or (len(words) > 2 and words[0] in title and words[-1] in title.split(words[0], 1)[1])


def _is_outlets(name: str, outlet: str) -> bool:
    """The outlet's own name, in whole or part, with "from the" before it: "Do Correio do Vale"."""
    squashed = squash(name)
    return bool(outlet) and (squashed in outlet or (len(outlet) > 5 and outlet in squashed))


def _bare(name: str, source: str) -> str:
    """Without the role that Korean and Chinese names carry, and without the outlet's name."""
    if role := CJK_ROLE.match(name):
        return role[1]
    if written := korean.reporters(name):
        return written[0]
    begins = source and len(name) > len(source) and name.casefold().startswith(source.casefold())
    if begins and name[len(source)] != "-":  # "PETA-Team" is how it signs
        bare = name[len(source) :].strip(" ,-|")
        return bare if " " in bare or has_cjk(bare) else source  # one word behind the outlet's name is its desk
    ends = source and name.casefold().endswith(f" {source.casefold()}")
    return bare if ends and " " in (bare := name[: -len(source)].strip(" ,-|")) else name


def is_house(byline: Byline) -> bool:
    """No person's: "Redaktion Dorfnetz", "News desk". A name that signs the story says more."""
    return all(not _HOUSE.isdisjoint(n.casefold().split()) for n in byline.names)


_HOUSE = roles.HOUSES | roles.ROLES


def find(page: Page, place: Place, source: str) -> Byline | None:
    """A byline behind a kicker or "our reporter", in the masthead's dated line, in capitals, or signed in brackets."""
    top, head = place.rows[0], place.head
    end = place.rows[-1]
    filed = (r for r in range(max(0, head - 3), head) if page.text[r][0] in "【〔［（")  # above a Chinese headline
    last = [r for r in place.rows[-2:] if r > top and "/" in page.text[r] and _TR_FILED.fullmatch(page.text[r])]
    for row in (*range(head + 1, min(top + 1, head + 9)), *filed, *last, *range(end + 1, min(len(page), end + 3))):
        text = page.text[row]
        if row in place.taken or len(text) > 120 or " pic by " in text or " pics by " in text:  # who took a picture
            continue
        names = _introduced(text, source)
        names = _before_paper(text, names) if names else ()
        if names:
            further = [n for r in range(row + 1, min(top, row + _WRITERS)) for n in korean.reporters(page.text[r])]
            return Byline(row, text, tuple(dict.fromkeys([*names, *further])), "by-inside")
    return (
        of_outlet.written_for(page, place, source)
        or _in_town(page, place)
        or _beside_date(page, place)
        or capitals.names_alone(page, place)
        or capitals.names_dated(page, place)
        or _in_masthead(page, head, source)
        or signatures.signed(page, place)
        or _in_lead(page, place)
        or _at_end(page, place)
        or web_forms.find(page, place, source)
        or over_day.find(page, place)
        or _noted(page, place, source)
        or _below_dates(page, place)
        or over_day.in_trail(page, place)
        or web_forms.account(page, place)
    )


def _in_town(page: Page, place: Place) -> Byline | None:
    found = beside.written_in_town(page, place)
    return Byline(found[0], page.text[found[0]], found[1], "name-and-place") if found else None


def _beside_date(page: Page, place: Place) -> Byline | None:
    found = beside.beside_date(page, place)
    return Byline(found[0], page.text[found[0]], found[1], "name-and-place") if found else None


def _in_other_scripts(text: str) -> tuple[str, ...]:
    if names := korean.reporters(text):
        return names
    desk = _JA_DESK.fullmatch(text) if len(text) <= 24 else None
    if one := _KO_PLACED.match(text) or desk:
        return (one[1],)
    if filed := _CJK_FILED.match(text):
        return tuple(re.split(r"[、,，\s]", filed[1]))
    if len(text) <= 40 and any(job in text for job in cjk_names.WRITE) and (names := cjk_names.reporters(text)):
        return names
    if turkish := _TR_FILED.fullmatch(text):
        return byline_names.bare_names(turkish["who"].strip())
    match = CJK_ROLE.match(text.strip("[]［］【】〔〕()（）")) or _CJK_LABEL.search(text) or _ARABIC.search(text)
    return (match[1] or match[match.lastindex or 1],) if match else ()


_CELLS = 2


def _behind_house(text: str) -> tuple[str, ...]:
    """The names in the second of two cells of which the first is the house: "River Radio   By Ann Lee in Dale"."""
    cells = [cell.strip() for cell in text.split("  ") if cell.strip()]
    return byline_names.byline_of(cells[1])[1] if len(cells) == _CELLS and could_be_name(cells[0]) else ()


def _introduced(text: str, source: str) -> tuple[str, ...]:
    text = tidied(text).strip(" ,|") if "@" in text else text
    other = () if text.isascii() else _in_other_scripts(text)
    if names := other or of_outlet.headed_by_outlet(text, source) or _behind_house(text):
        return names
    if "·" in text or "|" in text or "•" in text:
        first, *more = _BARS.split(text)
        first = first if any(label_of(part) == "furniture" for part in more) else ""  # beside buttons
        parts = (byline_names.byline_of(part)[1] for part in (first, *more) if part)
        return next(filter(None, parts), ())
    ours = _OURS.match(text)
    if match := ours or _KICKED.match(text):
        rest = text[match.end() :]
        return byline_names.byline_of(f"By {rest}" if ours else rest)[1]
    done = _DONE_BY.match(text)
    initials = _INITIALS.match(text) if text[1:2] == "." else None
    match = initials or done or _NAME_FIRST.match(text)
    if match and (initials or byline_names.is_name(match[1])):
        return (match[1].strip(),)
    if source and text.startswith(source) and len(text) > len(source) + 6:
        rest = _PARTS.split(text[len(source) :].strip(" ,-|·–—/:"))[0]  # the town may stand behind the name
        return byline_names.bare_names(_AR_TOWN.sub("", rest))
    return ()


def _in_masthead(page: Page, head: int, source: str) -> Byline | None:
    """Such as "Dunmore Examiner - Aoife Brannigan - Friday, 7 October 2016" over the headline."""
    for row in range(min(3, head)):
        text = page.text[row]
        if len(text) > 120 or not has_figure(text) or not find_dates(text):
            continue
        parts = [p.strip() for p in _PARTS.split(text)]
        if source not in parts:
            continue
        names = tuple(p for p in parts if p != source and byline_names.is_name(p) and p.casefold() not in SECTIONS)
        if len(names) == 1:
            return Byline(row, text, names, "beside-masthead")
    return None


def _in_lead(page: Page, place: Place) -> Byline | None:
    """The reporters that a Chinese or Korean first sentence names."""
    row = place.rows[0]
    probe = page.text[row][:80]
    match = None
    if not probe.isascii():
        match = (
            _CJK_FILED.match(probe)
            or _CJK_WIRED.match(probe)
            or _CJK_LEAD.search(probe)
            or _RU_LEAD.match(probe)
            or _RU_FILED.search(probe)
        )
        match = match or arabic_names.in_lead(probe) or _TR_LEAD.match(probe)
    if match is None:
        return None
    said = next(g for g in match.groups() if g)
    names = (said,) if " " in said and not has_cjk(said) else tuple(re.split(r"[\s　、,，]+", said))
    return Byline(row, page.text[row], tuple(n for n in names if n not in cjk_names.WRITE), "named-in-lead")


def _at_end(page: Page, place: Place) -> Byline | None:
    """The reporters in brackets behind the last sentence of a Chinese story: "... 恢复。(记者 王小明 实习生 李红)"."""
    row = place.rows[-1]
    match = cjk_names.SIGNED_END.search(page.text[row]) if page.text[row][-1] in ")）" else None
    names = cjk_names.reporters(match[0]) if match else ()
    return Byline(row, page.text[row], names, "named-at-end") if names else None


_STAMPED = 10  #: rows below the body that labelled days stand in


def _below_dates(page: Page, place: Place) -> Byline | None:
    """A name right below the days below the story: "First published / 31.10.2023 / Tom Arnold"."""
    for row in range(place.rows[-1] + 3, min(len(page), place.rows[-1] + _STAMPED)):
        day, label = page.text[row - 1], page.text[row - 2]
        stamped = page.digits[row - 1] and len(day) <= 40 and find_dates(day) and not has_figure(label)
        if not stamped or len(label) > 40 or role_of(label) == "plain" or row in place.taken:
            continue
        names = byline_names.bare_names(page.text[row])
        if len(names) == 1 and names[0] == page.text[row]:
            return Byline(row, page.text[row], names, "below-dates")
    return None


def _noted(page: Page, place: Place, source: str) -> Byline | None:
    """The name in a note right below the story: "Ann Lee covers water and the law.", "Reach Ann Lee at ..."."""
    last = place.rows[-1]
    story = ""
    for row in range(last + 1, min(len(page), last + _NOTES)):
        names = end_notes.names_in_note(page.text[row]) if row not in place.taken else ()
        story = story or (" ".join(page.text[r] for r in place.rows)[:8000] if names else "")
        outlet = squash(source)
        names = tuple(n for n in names if n.rsplit(" ", 1)[-1] not in story and not (outlet and squash(n) in outlet))
        if names:
            return Byline(row, page.text[row], names, "author-note")
    return None
