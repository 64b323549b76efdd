"""Names that statements give as the writer and that are none: the outlet, its company, a desk, a login."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ingest.parsers.html_page.first_names import is_first_name
from ingest.parsers.html_page.persons import is_eastern, is_person, without_and
from ingest.parsers.html_page.titles import plain
from ingest.parsers.page_dump.names import behind_names, roles
from ingest.parsers.page_dump.source.firms import COMPANY
from ingest.patterns import regex

_DESK = regex(
    r"(?i)(?<![^\W_])(?:web-?\s?(?:master|team|desk|admin\w*|redaktion|editor)|admin(?:istrat\w+)?|super-?user|root|"
    r"(?:news|digital|online|copy|city|state|sports?|national)\s?-?desk|newsroom|news\s?team|staff|editors?|editorial|"
    r"redaktion\w*|redactie|redazione|redacci[oó]n|reda[cç][aã]o|r[eé]daction|redakcja|redakce|toimitus|redaksjon\w*|"
    r"редакция|администратор|editör|haber merkezi|yazı işleri|编辑部|編集部|"
    r"news\s(?:service|agency|network|bureau|wire)|"
    r"redaksi(?:onal)?|ban biên tập|t(?:òa|oà) soạn|szerkesztőség\w*|редакці[яї]|рэдакцыя|редакција|редакцията|"
    r"uredni[šs]tvo|redakcij[ae]|redac[tțţ]i[ae]|redacció|toimetus|redaktsioon|ritstjórn|σύνταξη|συντακτική ομάδα|"
    r"redaksiya|webmestre|(?:هيئة|أسرة|فريق|إدارة|قسم)\s?التحرير|تحریریه|מערכת\s.+|המערכת|กองบรรณาธิการ|ทีมข่าว|"
    r"(?:our|special|staff|own|agency)\s(?:correspondent|reporter|report)s?)(?![^\W_])"
)
_EASTERN = regex(  # how outlets and desks of East Asia and India end: "강산일보", "朝日新聞社", "अमर उजाला ब्यूरो"
    r"(?:일보|신문|뉴스|방송|통신사?|타임스|저널|투데이|데일리|편집국|편집부|新聞社?|[日晚早晨時时][報报]|新闻|通信社?|通[讯訊]社"
    r"|[电電][视視]台|网|網|编辑部|編輯部|編集部|放送|テレビ|ニュース|ब्यूरो|डेस्क|न्य[ूु]ज़?|संवाददाता)$"
)
#: words that an outlet has at the end of its name or not: "Legal Tribune" of Legal Tribune Online
_ENDS = frozenset(
    """online news newspaper newspapers media magazine magazin digital tv radio web
    network newsservice team redaktion desk staff com net org info de at ch ru ру ua by kz pl cz sk hu ro bg rs hr si it
    es fr nl be dk no se fi br mx ar ng gh ke za in pk bd uk us tv me""".split()  # noqa: SIM905
)
_JOINT = 12  #: code points before a name that hold another one and "and"
_SHORT = 5  #: letters of such a name at least

_CHANNEL = regex(  # who a reporter works for: "NDR", "rbb", "ARD-Studio Wien", "Hessischer Rundfunk", "zzt. Kiew"
    r"[A-ZÄÖÜ]{2,5}(?:\s?\d{1,2})?|[a-z]{2,4}|(?P<first>[A-ZÄÖÜ]{3,5})[\s-](?=[^\W\d_])[\w\s./-]{2,30}"
    r"|.*(?:rund)?funk|.*\b(?i:radio|television|televisión|fernsehen|studio)\b.*|(?:zzt\.?|z\.\s?zt\.|zurzeit|derzeit|currently)\s.+"
)
_PAPERS = frozenset(  #: last words of outlets and bureaus
    """tribune journal herald gazette times news magazine bureau chronicle observer examiner inquirer enquirer dispatch
    sentinel republic republican press media network wire radio newsroom television telegraph citizen newspapers staff
    agencies service nachrichten zeitung rundfunk anzeiger tageblatt exchange collaborative consortium cooperative
    partnership alliance initiative collaboration institute foundation новости газета ведомости известия вестник
    медиа тв""".split()  # noqa: SIM905
)
_SURNAMES = frozenset("bee sun star post record globe mirror standard ledger advocate review beacon register".split())  # noqa: SIM905
_TWO = 2  #: words of a person's name before its outlet
_THREE = 3  #: words of an outlet whose last is a surname too: "Idaho Capital Sun"
_BESIDE = regex(  # where a writer is, on what it was aired: "Reporting from Kyiv", "West Midlands"
    r"(?i:(?:reporting|live|reports)\s(?:live\s)?(?:from|in)|heard\son|aired\son|vi\srapporter\w*\sf\w+|(?:in|from|via|aus|à|en)(?=\s(?-i:[A-ZÀ-Þ])))\s.+"
    r"|(?:[aivwzuвсз]|de|do|da|dal|desde|depuis|iz|ze|ve|din|från|fra|vanuit|из|от|від)\s[^\W\d_a-zß-ÿа-яё][\w’'-]+"
    r"|(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Greater|Mid|Upper|Lower)\s[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?"
    r"|(?:University|Universit[äé]t?|Universidade?|Università|Universiteit)\s.+|Report\sfor\sAmerica|[«„“\"][^«„“\"]+[»“”\"]"
    r"|Local\s(?:Democracy|Journalism)\s.+|(?:TV|Radio|Rádio)\s[A-ZÀ-Þ].*|Agencies(?:\s.*)?"
)
_SMALL = frozenset("de del da do of for in at à für bei i på au aux the".split())  # noqa: SIM905
_HOUSE_AGENCY = regex(rf"(?i)(?:^|\s)(?:{roles.AGENCY_NAMES})$")
_LOUD = regex(r"[^\W\d_a-zß-ÿ]{3}")  #: in a name with its surname in capitals
_LOGIN = regex(r"[a-z]+[._]?[a-z._]*(?:\d+|[._][a-z]+)")  #: "edil.rosa", "jsmith2"


def is_beside(text: str) -> bool:
    """Whether what stands beside a writer in a byline is none: another outlet, a bureau, a job, where it was written.

    "Ames Tribune", "Bay Area News Group", "East Yorkshire", "Reporting from Kyiv", "Redactora de Justicia"; no agency.
    """
    text = text.strip(" ,|/•·–-()")
    words = text.split()
    last = words[-1].casefold() if words else ""
    if len(words) < 2 or _HOUSE_AGENCY.search(text) or without_and(text) != text:
        return False
    behind = is_first_name(words[1]) if words[0].istitle() else False
    if _BESIDE.fullmatch(text) and not (behind and words[0] in {"From", "Via"}):
        return True
    if is_first_name(words[0]) or (len(words) > 2 and is_first_name(words[1])):
        return False
    if roles.is_role(words[0].casefold().strip(",")) and (words[0].endswith(",") or words[1].casefold() in _SMALL):
        return True
    person, comma, _ = text.partition(", ")
    if comma and len(person.split()) == _TWO and is_person(person):  # "Dev Marchetti, High Desert News Exchange"
        return False
    group = last in {"group", "network", "team"} and len(words) >= _THREE
    return last in _PAPERS or group or (last in _SURNAMES and (len(words) >= _THREE or words[0] == "The"))


def is_house(name: str, sites: Collection[str]) -> bool:
    """Whether a stated name is no writer's where the page prints one. ``sites``: the site's names, letters only."""
    word = plain(name)
    if not word or word in sites or COMPANY.search(name) or _DESK.search(name) or name.casefold() in roles.AGENCIES:
        return True
    if name > "\u0900" and _EASTERN.search(name):
        return True
    return _LOGIN.fullmatch(name) is not None or _is_nearly(name, word, sites)


def are_houses(names: Collection[str], sites: Collection[str]) -> bool:
    """Whether none of these names is a writer's."""
    return all(is_house(name, sites) for name in names)


def _is_nearly(name: str, word: str, sites: Collection[str]) -> bool:
    """Whether a name is the site's, or the site's is this one, but for a word such as "Online" at the end."""
    if len(word) < _SHORT or is_first_name(name.split(maxsplit=1)[0]):
        return False
    longer = [site[len(word) :] for site in sites if site.startswith(word)]
    if longer and " " in name:  # "Premium Times" of Premium Times Nigeria
        return True
    shorter = (word[len(site) :] for site in sites if site and word.startswith(site))
    return any(end in _ENDS for end in (*longer, *shorter))


def without_employers(names: Sequence[str], text: str) -> list[str]:
    """The names of a byline without whom the person before the comma works for: "Ann Lee, NDR"; agencies stay."""
    first = names[0] if names else ""
    if len(names) < 2 or " " not in first or _LOUD.search(first):
        return list(names)
    kept = [first]
    gone = ""
    for name in names[1:]:
        joint = text.partition(name)[0].rstrip()
        behind = joint[-1:] in (*",|/(•·–-",) or (gone != "" and gone in joint[-_JOINT:])
        if behind and (is_beside(name) or is_channel(name) or behind_names.is_word(name, name, agency=True)):
            gone = name
        else:
            kept.append(name)
    return kept


def is_channel(name: str) -> bool:
    """Whether behind a reporter this is a broadcaster, its studio or one word: "NDR", "ARD-Studio Wien"."""
    if " " not in name and not is_eastern(name):  # one word: "ProPublica", "stuff.co.nz"
        return name.casefold() not in roles.AGENCIES
    found = None if is_first_name(name.split(maxsplit=1)[0]) else _CHANNEL.fullmatch(name)
    return found is not None and roles.AGENCIES.isdisjoint((name.casefold(), (found["first"] or "").casefold()))


def is_agencys(name: str) -> bool:
    """Whether more words begin with an agency's name: "AFP Publié" of "Par Le Figaro et AFP Publié il y a 3 heures"."""
    first, _, more = name.partition(" ")
    return bool(more) and first.casefold() in roles.AGENCIES
