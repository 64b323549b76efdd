"""One printed byline to names: without "By", roles, places and dates."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parsers.html_page import around_names, credit_lines, eastern, houses, shared_accounts
from ingest.parsers.html_page.facts import line
from ingest.parsers.html_page.first_names import is_first_name
from ingest.parsers.html_page.name_days import before_day, undated
from ingest.parsers.html_page.persons import AND, PARTICLES, caseless_names, is_person, joined_by_a, without_and
from ingest.parsers.page_dump.names import behind_names, cjk_names, roles
from ingest.parsers.page_dump.names.byline_names import leading_name
from ingest.patterns import regex

_LABEL = (
    r"by|von|vom|par|por|di|da|door|av|af|av:|przez|autor(?:in|en|es)?|authors?|auteurs?|text|texte|testo|"
    r"escrito|redaktion|foto|publicado"
)
_PREFIX = regex(
    r"(?i)^(?:(?:written|posted|published|reported|reporting|words|story|text|analysis|opinion|review|kommentar|"
    r"interview(?:ed)?|entrevistad[oa]|intervista(?:t[oa])?|geschrieben|verfasst|eingestellt|erstellt|geplaatst|gepost|geschreven|gepubliceerd|publié|posté|écrit|rédigé|"
    r"publicad[oa]|postad[oa]|enviad[oa]|escrit[oa]|skrevet|skriven|publicerad|upplagd|inlagd|lagt\s+inn|"
    rf"veröffentlicht|beitrag|ein\s+\w+|eine\s+\w+)\s+)?(?:by|von|vom|par|por|di|door|av|af)\s*:?\s+|^(?:{_LABEL})\s*:\s*|"
    r"^(?:(?:scritt|pubblicat|postat|inviat|inserit)[oa]\s+da|(?:napisan|dodan|opublikowan)[ey]\s+przez|diposting\s+oleh)\s*:?\s+"
)
_POST_AUTHOR = (  # what themes call the name for those who hear the page
    r"(?:beitrags|artikel)-?autor(?:in)?|(?:post|entry|article)\sauthor|auteur(?:[·./]?(?:au)?(?:trice|rice|e))?\sde\sl[’'](?:article|publication)|"
    r"autore?(?:/a)?\s(?:de\sla\s(?:entrada|publicación)|do\s(?:post|artigo)|(?:dell[’'])?articolo|wpisu|příspěvku|"
    r"de\sl[’']entrada)|berichtauteur|auteur\svan\shet\sbericht|inläggsförfattare|indlægsforfatter|innleggsforfatter|автор\sзаписи|"
    r"yazı\syazarı|投稿者"
)
_LABELLED = regex(
    rf"(?i)^(?:(?:{_POST_AUTHOR})(?:\s*[:：]\s*|\s+)(?=\S)|(?:{roles.GENRE}|{roles.BY})\s*[:：・/]\s*|(?:{roles.GENRE})\s+|文[/／]|"
    r"(?:protokoll|interview|analyse|analysis|kommentar|comment|opinion|essay|report(?:age)?|bericht|kolumne|mitarbeit)\s*:\s*|"
    r"(?:author|autor(?:in|a)?|auteure?|autore|oleh|przez|Του|Της|Των|بقلم|كتب|كتبت|به\sقلم|نوشته|द्वारा|מאת|โดย|ผู้(?:เขียน|สื่อข่าว)|(?:เรื่อง|รายงาน|เขียน|เรียบเรียง)โดย|автор|記者|记者|updated\sby|"
    r"aus\s\S+\sberichte[nt]|penulis|laporan|kirjoittaja|napsala?|tekst|(?:scris|publicat|postat)\sde|글)\s+"
    r"|(?:reporter|reportase|muhabir|wartawan|penulis|laporan|words|(?:取材|写真|撮影)・文|ผู้สื่อข่าว|เรื่อง|เขียน)\s*[:：=＝]\s*)(?=\S)"
)
_BOTH = regex(  # who made text and pictures: "Story and photos by Ann Lee"
    r"(?i)^(?:текст\s(?:и|та|й|,)\sфото\s*:?\s+|(?:story|words|reporting|text[eo]?|testo|tekst)\s(?:and|und|et|y|e|og|och|i|&|\+)\s"
    r"(?:photos?|photographs|photography|pictures|fotos?|foto[’']s|bild(?:er)?|images|imágenes|video|zdjęcia)"
    r"(?:\s*:\s+|\s(?:by|von|par|por|di|door|av|af)\s+|\s(?=(?-i:[^\W\d_a-zß-ÿ]))))"
)
_OWN_JOB = (  # "Von unserem Korrespondenten", "De notre correspondante à Rome", "By Our Staff Reporter"
    r"(?i)^(?:(?:von|by|from|de|par|por|di|da|van|door|av)\s)?(?:unsere[mnr]?|our|notre|nos|nuestr[oa]|dal?\snostr[oa]|nostr[oa]|d[eoa]\snoss[oa]"
    r"|noss[oa]|onze|vår|(?<=by\s)an?|(?<=from\s)an?)\s(?:[^\W\d_][\w-]+\s){0,2}?"
    r"(?:korrespondent\w*|mitarbeiter\w*|redakteur\w*|redaktionsmitglied\w*|reporters?|autor\w*"
    r"|correspond\w+|editor|corresponsal|envoyée?\sspéciale?|corrispondente|inviat[oa]|enviad[oa]\sespecial|verslaggever|medarbetare)"
    r"(?:\s(?:in|à|en|a|aus|from|i|at)\s[^\W\d_][\w-]+)?"
)
#: a house's "our correspondent" before the name
OWN = regex(_OWN_JOB + r",?\s+(?=[^\W\d_])")
_UNNAMED = regex(_OWN_JOB + r"\W*$")
_PICTURE = regex(
    r"(?i)^(?:bild(?:er)?|fotos?|photos?|photograph\w*|images?|illustrations?|grafik|video|kamera|camera|credits?|фото"
    r"|تصوير|عدسة|صورة?|عکس|تصویر|צילום|फोटो|फ़ोटो|छाया|ছবি|ภาพ)(?!\w)[^:]{0,20}(?::|\s(?:by|von|par|por)\s)"
    r"|^(?:fotos?|photos?|photographs?|фото|zdjęci[ae]|fot\.|kuvat?|fotoğraf(?:lar)?)\s(?-i:(?=[^\W\d_a-zß-ÿа-я]))"
    r"(?!(?:editors?|desk|staff|director|journalist\w*|reporter\w*|redakt\w*|writers?|essay|by|and|und|et|y|e|og|och)\b)"
)
_BIO = regex(
    r"^(?P<name>\S+(?:\s\S+){1,3}?)\s(?:is|was|ist|war|est|es|è|writes|works|covers|reports|schreibt|arbeitet|studiert\w*)\s"
)
_CREDITED = regex(  # a picture's maker behind the writer: "Ann Lee Foto: Bob Roy", "Ann Lee, Bob Roy (Fotos)"
    r"(?i)(?<=\w)[\s,;|/–-]+(?:fotos?|photos?|photograph\w*|bild(?:er)?|pictures?|illustrations?|фото)(?:\s*:|\s(?:by|von|par|por)\b).*$|"
    r"(?:^|[,;&]|\s(?:and|und|et|y|e|og|och|en|i)\s)[^,;&()]+\((?:fotos?|photos?|foto?graf\w*|photograph\w*|bild(?:er)?|"
    r"imagen|imágenes|foto[’']s|illustration\w*|illustrazion\w|ilustraci\w+|ilustraç\w+)\)"
)
_CHECKED = regex(
    r"(?i)^(?:(?:责任|責任|本期|值班)?(?:编辑|編輯|责编|責編|校对|审核)|ترجمة)\s?[:：]|^(?:\w+\s)?(?:reviewed|checked|edited|translated|photographed|übersetzt)\s(?:by|von)\s"
)
_EDITED = regex(  # who worked on it behind the writer: "Ann Lee Edited by Bob Roy"
    r"(?i)(?<=\w)[\s,;|/–-]+(?:(?:edited|reviewed|translated|checked|updated|photographed|illustrated|produced)\sby\b|"
    r"(?:(?:online-?)?redaktion|editor|editör|penyunting|redaktur|redaktor|oprac\.)\s?:\s).*$"
    r"|(?<=\w)\s*[|•]\s*(?:editor|editör|penyunting|redaktur|redaktor|redaktion)\s+(?=[^\W\d_]).*$"
)
_FIRM = regex(
    r"^[^,;|]{3,80}?\s(?:GmbH|mbH|Ltd|LLC|Inc|S\.A\.|S\.p\.A\.|sp\. z o\.\s?o\.)(?:\s*&\s*Co\.?\s*(?:KG|OHG))?\.?$"
)
_VERIFIED = regex(  # badges that networks of papers print beside a name: "Ann Lee Verified Contributor"
    r"(?i)(?:^|[\s,|(]+)(?:verified|verifizierte[rns]?|verificad[oa]|verificat[oa]|vérifiée?)(?:\s.*|\W*)$|\s\w+\sbadge$"
)
_BESIDE_NAME = regex(  # a degree, how long it takes to read, where a correspondent is
    r"(?<=\w)\s(?:Ph\.?\s?D|M\.D|MBA|MSc|LL\.M)\.?(?=$|,|\s(?:and|&)\s)|\s+[|·•–-]?\s*\d{1,3}[\s-]?(?:min|[Mm]inut\w+|Min\.)\b(?!\.\s?\d).*$"
    r"|,\s(?:corresponsal|correspondante?|corrispondente|correspondente|korrespondent(?:in)?|enviad[oa](?:\sespecial)?|inviat[oa](?:\sspeciale)?"
    r"|envoyée?(?:\sspéciale?)?)\s(?:en|in|à|a|em|au|da)\s[^\W\d_a-zß-ÿ][\w'’-]+(?:\s[^\W\d_a-zß-ÿ][\w'’-]+)?"
)
_SINCE = regex(r"(?i)^\d+\s?(?:s|m|mins?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|y|yrs?)(?:\sago)?$")  #: "8h"
_ADDRESS = regex(r"\S+@\S+\.\w+|(?<!\S)@\w+|https?://\S+|(?<!\S)www\.\S+")
_PHONE = regex(
    r"(?<![\d/])(?!\d{1,2}/\d{1,2}/\d|\d{4}[/-]\d)(?:\b(?:[Tt]el|[Pp]hone|[Tt]lf)[.:]*\s*)?\+?\d[\d\s()/–-]{6,}\d"
)
_BRACKETS = regex(r"\s*[(（\[][^()（）\[\]]{0,80}[)）\]]")
#: left behind a comma: ", and Tom Lee", "inviata, e Luca Riva"; "i Oslo" is a place
_JOINT = regex(rf"^\s*(?:[Aa]nd|[Uu]nd|et|&|(?:{AND})(?=\s+[^\W\d_a-zß-ÿ]\S*\s\S))\s+(?=[^\W\d_a-zß-ÿ])")
_FOOTNOTE = regex(r"(?<=[^\W\d])\s\d{1,2}$")
_WHERE = regex(r"(?i)(?<=\w),?\s+(?:reporting|live)\s+from\s[^,;|]+(?:,\s(?-i:[A-Z])[\w'’. -]+?)?(?=$|[;|]|,?\sand\s)")
_OUTLET = regex(r"(?<=\w)\s+(?:The|of\s[Tt]he|[Ff]or|für|pour|para|in|à|aus|via)\s.*$")
_AGENCY = regex(rf"(?i)(?<=\w)\s+(?:{roles.AGENCY_NAMES})$")
_BESIDE_PERSON = regex(  # "Ann LEE/BURSA", "Ann Lee HotNews.ro": the place or the site behind a person
    r"\s?/\s?[^\W\d_]+$|\s+[\w-]{3,}\.(?:com?|net|org|info|news|[a-z]{2})(?:\.[a-z]{2})?$"
)
_CJK_ROLE = regex(  # and in Thai: "reports", "compiled", "writes"
    r"(?<=[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af])\s*(?:(?:(?:인턴|수습|선임|객원|시민)\s?)?기자|특파원|記者|记者|編集委員)$|(?<=[\u0e00-\u0e7f])\s(?:รายงาน|เรียบเรียง|เขียน)$"
)
_CJK_JOB = regex(  # first in a line of credits: "文/本报驻美国记者", "作者"
    r"[【〔（(]?(?:文[/／｜|\s]?图?\s?)?[^\s、，:：()（）]{0,12}?(记者|記者|通讯员|作者|特派员)(?=[\s/／:：、\u4e00-\u9fff])"
)
_SIGN = 4  #: letters of initials and short agencies in small letters
_TAIWANESE = 3  #: signs of nearly all names in Taiwan
_BEHIND = roles.ROLES | roles.BEATS | roles.AGENCIES
_ROLE_WORDS = 4  #: words behind a name among which a role is looked for
_DEGREES = frozenset(("phd", "ph.d", "ph.d.", "md", "m.d", "m.d.", "mba", "jd", "msc", "ma", "esq", "rd", "obe", "jr"))
_TITLES = frozenset(  #: last words of jobs, and of what a firm or a university calls its departments
    (
        *("manager", "president", "ceo", "cto", "founder", "co-founder", "chairman", "professor", "fellow"),
        *("engineer", "engineers", "developer", "scientist", "researcher", "analyst", "strategist", "consultant"),
        *("team", "security", "engineering", "communications", "marketing", "relations", "research", "university"),
        *("pressestelle", "hochschulkommunikation", "öffentlichkeitsarbeit", "kommunikation", "universität"),
    )
)
_NOT_NAMES = ("The ", "Special to ", "Special for ", "Local Journalism Initiative", "Local Democracy")
_FOLLOW = regex(
    r"(?i)(?:^|\s+)(?:close\s+)?(?:follow(?:\s+(?:on|us|me|him|her|the|@).*)?|more\s+from\s.*)$|(?<=기자)(?:의|\s의)?\s(?:다른|최신|최근)\s?(?:기사|글|뉴스).*$"
    r"|(?<=[\u3040-\u9fff])(?:さん|記者)?の(?:他の|最新)?記事.*$|的(?:其他|更多|全部)文章.*$"
)  #: buttons
_INITIALS = regex(r"(?:[^\W\d_]\.\s?){1,4}[^\W\d_]")
_BYLINE, _LONGEST = 200, 2000  #: code points of a usual byline, and of one that is read
_TOWN_LEAST = 5  #: letters; a shorter name in capitals is an agency's
_LIST = 4  #: so many single words are tags, not writers
_BEFORE_NAME = regex(
    r"(?i)^(?:view|show|see|more|all|zeige|alle|mehr|weitere|toutes|tous|ver|todos?|les|los)?\s*(?:all|alle|les|"
    r"los|todos)?\s*"
    r"(?:posts|articles?|stories|beiträge|artikel|publications|artículos|entradas)\s+(?:by|from|von|de|par|por)\s+"
    r"|^(?:[^\d]{0,30}\d[\d.:,/ ]*[^\d]{0,15}){1,3}(?<=[\d ])(?:by|von|par|por)\s+"
)
_SPLIT = regex(
    r"\s*[,;|•·、，]\s*|(?i:\s+(?:and|und|et|y|e|og|och|en|i|ja|és|ve|și|и|та|with|mit|avec)\s+)|\s*&\s*|\s+/\s+|"
    r"\s+(?:şi|і|й|και|ir|un|dhe|dan|và|samt)\s+(?=[^\W\d_a-zß-ÿ])|"
    r"(?<=[a-zß-ÿ])/(?=[A-ZÀ-Þ])|(?<=[A-ZÀ-ÞĞİŞ]{2})-(?=[A-ZÀ-ÞĞİŞ][a-zß-ÿğış]+\s[A-ZÀ-ÞĞİŞ]{2})|\n+"
)
_ASIDE = regex(r"(?i)\s+[-–—/|]\s+.*$|\s*\(.*?\)\s*$|\s*\[.*?\]\s*$")
_ROLE = regex(
    r"(?i)\b(?:reporter|editor|editorial|journalist(?:in)?|correspondent|korrespondent(?:in)?|news|"
    r"(?:chef)?redakteur(?:in)?|redaktion|staff|writer|"
    r"producer|desk|team|director|columnist|kolumnist|kontributor|koresponden|redactora?|periodista|rédaction|journaliste|redaktor|"
    r"contributor|photograph\w*|updated|posted)\b"
)
_JOB = (
    r"(?:(?:News|Political|Senior|Chief|Deputy|Staff|Lifestyle|Content|Business|Sports?|Leitender?|Freier?|Games|"
    r"Tech(?:nology)?|Science|Health|Education|Environment|Crime|Religion|Culture|Arts|Film|Music|Food|Travel|"
    r"Features|Investigations|Data|Foreign|National|Economics|Finance|Property|Motoring|Managing|Executive|"
    r"Associate|Assistant|Contributing|Special|Diplomatic|Defen[cs]e|Security|Royal|Media|Digital)\s+)*"
    r"(?:Reporter|Editor|Journalist(?:in)?|Correspondent|Korrespondent(?:in)?|(?:Chef)?[Rr]edakteur(?:in)?|"
    r"Redactora?|Writer|Producer|Columnist|Autor(?:in)?)s?\b"
)
_OF_PAPER = regex(  # behind a writer: "Ann Lee/Gleaner Writer", "Ann Lee, Observer Business Editor"
    rf"(?<=[^\W\d_]{{2}})\s?[,/|]\s?(?:The\s)?(?P<paper>[^\W\d_a-zß-ÿ][\w'’-]+)\s{_JOB}$"
)
_TRAILING_ROLE = regex(rf"\s+{_JOB}.*$")
_ROLE_ALONE = regex(_JOB)
_STOP = frozenset(
    (
        *("posted", "published", "by", "author", "authors", "autor", "autoren", "auteurs", "auteur"),
        *("written", "about", "share", "follow", "comments", "name", "admin", "administrator", "alle"),
        *("beiträge", "view", "all", "posts", "kommentar", "kommentare", "artikel", "beitrag", "von"),
        *("redaktionell", "unknown", "none", "null", "undefined", "editor", "guest", "гость", "гостья", "гість"),
        *("gast", "invité", "invitée", "invitado", "gość", "návštěvník", "vendég", "misafir", "ゲスト", "游客"),
    )
)
_URL = regex(r"(?i)^https?:|^www\.|@|^\d+$|\.(?:com|html)\b|\{\{")
_HOST = regex(r"(?i)^[\w-]+\.[a-z]{2,4}$")
_NUMBER = regex(r"\d{4}|\d{1,2}[:.]\d{2}|\s\d|\d\s")
_AND = regex(r"(?i)\s+(?:and|und|et|y|e|og|och|en|i)\s+")
_BY = regex(r"(?i)(?:by|von|par|por|di|door|av|af)\s")
_MAX_WORDS = 6


def names_of(text: str) -> list[str]:
    """One byline -> names: "By Ann Lee and Bob Roy (Berlin)" -> ["Ann Lee", "Bob Roy"]."""
    text = around_names.bare(line(text))
    found = () if text.isascii() else eastern.reporters(text)
    return list(found or _remembered(text)) if len(text) <= _BYLINE else _names(text[:_LONGEST])


@lru_cache(maxsize=4096)  # a page says it several times, and an outlet's writers come again
def _remembered(text: str) -> tuple[str, ...]:
    return tuple(credit_lines.credited(line(text)) or _names(text))


def _names(text: str) -> list[str]:
    text = (
        _PHONE.sub(" , ", _ADDRESS.sub(" , ", line(text)))
        if re.search(r"[^\W\d_] .*@|@.* [^\W\d_]", text)
        else line(text)
    )
    text = _BOTH.sub("", text)
    if _UNNAMED.match(text) or _CHECKED.match(text):
        return []
    text = OWN.sub("", text)
    if _FIRM.search(text) and not _CREDITED.search(text):
        return [text]
    text = _VERIFIED.sub("", text) if "erifi" in text or "adge" in text else text
    text = _WHERE.sub("", text) if " from " in text.lower() else text
    text = _BESIDE_NAME.sub("", text)
    text = _FOLLOW.sub("", _EDITED.sub("", _CREDITED.sub("", text)))
    paper = _OF_PAPER.search(text)
    text = text[: paper.start()] if paper and not is_first_name(paper["paper"]) else text
    if _PICTURE.match(text):
        return []
    chinese = [] if text.isascii() else _in_chinese(text)
    text = _without_label(_BEFORE_NAME.sub("", _BRACKETS.sub("", text) or text.strip("()（）[] ")))
    text = _parted(caseless_names(text) if text > "\u0590" else text)
    told = _BIO.match(text)
    parts = [told["name"]] if told and is_person(told["name"]) else _writers(_parts(text))
    found = chinese or [name for part in parts if (name := _name(part)) and not _is_noise(name)]
    if found and len(found) < len(parts) and not any(map(is_person, found)) and _is_phrase(text):
        return [text]
    if sum(name.isascii() and " " not in name for name in found) >= _LIST and not is_person(found[0]):
        return []
    return _people(found, text)


def _parts(text: str) -> list[str]:
    return [each for part in _SPLIT.split(text) for each in joined_by_a(part)]


def _writers(parts: list[str]) -> list[str]:
    """A byline's parts without outlets, bureaus and places behind a person, and the outlet before "By": "KPRL | By"."""
    said = next((i for i, part in enumerate(parts) if i and _BY.match(part)), 0)
    before = [part for part in parts[:said] if part.casefold() in roles.AGENCIES or is_first_name(part.split(" ")[0])]
    parts = before + parts[said:]
    first = next((i for i, part in enumerate(parts) if is_person(_name(part))), len(parts))
    return [*parts[: first + 1], *(part for part in parts[first + 1 :] if not houses.is_beside(before_day(part)))]


def _people(found: list[str], text: str) -> list[str]:
    """Those of a byline's parts that name persons; all where none does."""
    people = [name for name in found if not _ROLE.search(name) and not _HOST.match(name)]
    people = houses.without_employers(people[:1] + [n for n in people[1:] if not _is_employer(n, text)], text)
    if len(people) > 1 and _is_town_behind(people, text):
        people.pop()
    if len(people) > 1 and is_person(people[0]):
        loud = people[0].isupper() or people[0].split()[-1].isupper()
        people = [
            people[0],
            *(n for n in people[1:] if not _is_about_the_writer(n) and (loud or not (n.isupper() and " " in n))),
        ]
        while len(people) > 1 and _is_place(people[-1]) and re.search(rf"[,|]\s{re.escape(people[-1])}", text):
            people.pop()
    return people or found


def _in_chinese(text: str) -> list[str]:
    """The names behind a Chinese reporter's job, which stands first: "本报记者 李小明 王红"."""
    job = _CJK_JOB.match(text)
    found = cjk_names.reporters(text) if job else ()
    spaced = job is not None and job[1] == "記者" and not all(len(name) == _TAIWANESE for name in found)
    return [] if spaced and "、" not in text and len(found) > 1 else list(found)  # a Japanese surname and first name


def _parted(text: str) -> str:
    """Two and more persons with a job behind each are set apart: "Ann Lee Reporter Bob Roy Editor"; a date goes."""
    words = text.split()
    if len(words) > 2 and is_person(" ".join(words[:2])):
        text = undated(text)
        words = text.split()
    jobs = [word.casefold().strip(",") in _BEHIND for word in words]
    roles_named = sum(word.casefold().strip(",") in roles.ROLES for word in words)
    if roles_named < 2 or "," in text or not is_person(" ".join(words[:2])):
        return text
    return behind_names.between_jobs(words, jobs)


def _is_about_the_writer(name: str) -> bool:
    """Whether a part behind a writer's name is a job, in small letters in any language, a degree or a paper."""
    first = name.split(maxsplit=1)[0].casefold()
    small = name.islower() and len(name) > _SIGN and name not in roles.AGENCIES
    job = small or (all(word.casefold() in _BEHIND for word in name.split()) and " " in name)
    titled = name.rsplit(maxsplit=1)[-1].casefold() in _TITLES
    return job or titled or first in roles.ROLES or first in _DEGREES or name.startswith(_NOT_NAMES)


def _is_employer(name: str, text: str) -> bool:
    """Whether a part is the agency of a job behind the writer's name: "ANN LEE, AP National Writer"."""
    return name.casefold() in roles.AGENCIES and re.search(rf",\s*{re.escape(name)}\s+\w", text) is not None


def _without_label(text: str) -> str:
    """What stands behind "By", "Written by", "Autor:"."""
    previous = None
    while previous != text:
        previous, text = text, _LABELLED.sub("", _PREFIX.sub("", text))
    first, _, rest = text.partition(" ")  # Romanian "de Ana Pop", "From Sam Obi"; "de la Cruz" and "de Jong" are names
    named = (
        first in {"de", "From", "from"}
        and is_person(" ".join(rest.split()[:2]))
        and rest.split()[0].lower() not in PARTICLES
    )
    return rest if named else text


def _name(part: str) -> str:
    """One part of a byline without its role, place and marks; "" where it credits a picture."""
    if _PICTURE.match(part.strip()):
        return ""
    part = without_and(_JOINT.sub("", part))
    name = _FOOTNOTE.sub("", _ASIDE.sub("", part).strip(" .,:;-–—|/•·*…"))
    name = _without_job(_without_label(name))
    if name.startswith("Our "):  # a house's byline: "Our Foreign Staff"
        return name
    if _ROLE_ALONE.fullmatch(name):
        return ""
    whole = _loud(name)
    name, *job = _TRAILING_ROLE.split(whole, maxsplit=1)
    if job and name.istitle() and " " not in name and not is_first_name(name):
        return whole  # who enters the texts of a paper or a rubric: "Saltmarsh Editor"
    name = " ".join(behind_names.without_paper(name.split())) if job else name
    name = undated(_CJK_ROLE.sub("", name))
    name += "." if _INITIALS.fullmatch(name) else ""
    alone = _BESIDE_PERSON.sub("", name)
    name = alone if " " in alone else name
    words = name.split()
    return _without_role(name) if len(words) > 2 and is_person(" ".join(words[:2])) else name


def _loud(name: str) -> str:
    """A name in capitals without the words behind it that are not: "ANN LEE of the Missoulian"."""
    words = name.split()
    loud = next((i for i, word in enumerate(words) if not word.isupper()), len(words))
    behind = words[loud:]
    if loud < 2 or len(behind) < 2 or words[0].lower() in PARTICLES or behind[0].lower() in PARTICLES:
        return name
    return " ".join(words[:loud])


def _without_job(name: str) -> str:
    """The person behind a job: "Political Editor Ann Lee"."""
    words = name.split()
    first = next((i for i, word in enumerate(words) if word.casefold() not in _BEHIND), 0)
    job = (
        first
        and len(words) - first > 1
        and any(word.casefold() in roles.ROLES or word == "News" for word in words[:first])
    )
    return " ".join(words[first:]) if job and not words[first].islower() else name


def _without_role(name: str) -> str:
    """A person's name without the job or the paper behind it; anything else behind it makes it no name, and stays."""
    name = _OUTLET.sub("", name)
    person = _AGENCY.sub("", name)
    name = (person if " " in person else name).removesuffix(" of").removesuffix(" Of")
    short = leading_name(name)
    rest = [word.casefold().strip(".,") for word in name[len(short) :].split()]
    job = rest and (rest[0] in _BEHIND or not roles.ROLES.isdisjoint(rest[:_ROLE_WORDS]))
    return short if job and name.startswith(short) else name


def _is_place(name: str) -> bool:
    """Whether the last part of a byline is where it was written: one word, no agency."""
    word = name.istitle() and " " not in name and name.lower() not in roles.AGENCIES
    return word or name.lower() in roles.PLACES


def _is_town_behind(names: list[str], text: str) -> bool:
    """Whether the last part is a town in capitals behind a person's slash: "Serpil AYDOĞMUŞ / MUDANYA"."""
    town = names[-1]
    house = town.lower() in roles.AGENCIES or (town.isascii() and len(town) < _TOWN_LEAST)
    shown = town.isupper() and " " not in town and not house
    return shown and is_person(names[-2]) and re.search(rf"\s/\s{re.escape(town)}\s*$", text) is not None


def _is_phrase(text: str) -> bool:
    """Whether a byline without a person is one description: "Staff and news service reports"."""
    parts = _AND.split(text)
    return len(parts) == 2 and parts[1][:1].islower() and not re.search(r"[\d,;:|/@]", text) and len(text) <= 60


def is_address(text: str) -> bool:
    """Whether this is a web or mail address, a number or a template's gap instead of a name."""
    return bool(_URL.search(text))


def _is_noise(name: str) -> bool:
    words = name.split()
    if len(words) > _MAX_WORDS or len(name) > 80 or ":" in name or shared_accounts.is_account(name):
        return True
    if around_names.is_mark(name):
        return True
    if _URL.search(name) or _NUMBER.search(name) or _SINCE.match(name):
        return True
    if len(words) == 1 and len(name) > 2 and roles.is_time_word(name):
        return True
    if not any(c.isalpha() for c in name) or all(word.lower() in _STOP for word in words):
        return True
    return len(words) > 2 and not any(c.isupper() or c > "\u02ff" for word in words[:2] for c in word[:1])
