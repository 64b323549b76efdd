"""Lists that are set otherwise or of something else: in columns, numbered, below a first line that is no title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.page_dump.lines.labels import is_related, key, label_of
from ingest.parsers.page_dump.lines.site_terms import is_of_site
from ingest.parsers.page_dump.lists.list_items import is_moment, item_title
from ingest.parsers.page_dump.lists.list_titles import is_item
from ingest.parsers.page_dump.names.byline_names import bare_names
from ingest.parsers.page_dump.text.measure import CJK, line_words, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import phrase_set, word_set
from ingest.patterns import regex

_BETWEEN = regex(r"\s{2,}")
_HEADINGS = (12, 120)  #: characters of the line of headings
_MOST = 30  #: lines


def side_by_side(page: Page, head: int) -> list[tuple[str, list[tuple[int, str]]]]:
    """(heading, titles) of the lists whose headings stand on this row; [] where it holds no heading of such a list."""
    line = page.text[head]
    if "  " not in line or not _HEADINGS[0] <= len(line) <= _HEADINGS[1]:
        return []
    headings = _BETWEEN.split(line)
    if not any(map(is_related, headings)):
        return []
    lists: list[tuple[str, list[tuple[int, str]]]] = [(heading, []) for heading in headings]
    for row in range(head + 1, min(len(page), head + 1 + _MOST)):
        cells = _BETWEEN.split(page.text[row])
        if len(cells) != len(headings):
            break
        if all(map(is_moment, cells)):
            continue
        titles = list(map(item_title, cells))
        if not all(map(is_item, titles)):
            break
        for (_, found), title in zip(lists, titles, strict=True):
            found.append((row, title))
    return [(heading, found) for heading, found in lists if found and is_related(heading)]


_NUMBER = regex(r"(\d{1,2})\s+(?=[^\W\d_]|[\"'“‘„«(¿¡])")
_LEAST = 8  #: characters of a title


def goes_on(line: str, count: int) -> bool:
    """Whether the line has the number that follows ``count`` titles."""
    number = _NUMBER.match(line)
    return number is not None and int(number[1]) == count + 1


def _count(titles: list[tuple[int, str]]) -> bool:
    return titles[0][1][0].isdigit() and all(goes_on(title, k) for k, (_, title) in enumerate(titles))


def without_numbers(titles: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The titles without their numbers, where these count them from one: "3 dead in fire" alone has none."""
    if len(titles) < 2 or not _count(titles):
        return titles
    bare = [(row, _NUMBER.sub("", title, count=1)) for row, title in titles]
    return bare if all(len(title) >= _LEAST for _, title in bare) else titles


_NARROW = 12  #: width of a title at least; a subject may be twice as wide
_ALONE_WORDS = 3  #: spaces in the title below
#: what a heading ends with that goes on below it
_ABOUT = word_set("on about from in zu über aus sur dans sobre en su di over uit om från o z об о из")


def is_short_first(page: Page, row: int) -> bool:
    """A word that is no title by itself over one that is; words, where "More stories on" stands over "Island life"."""
    line = page.text[row]
    about = page.text[row - 1].rpartition(" ")[2] in _ABOUT
    if width(line) >= _NARROW * (1 + about) or row + 1 >= len(page) or page.gap[row + 1]:
        return False
    if not (line.replace(" ", "") if about else line).isalpha():
        return False
    below = page.text[row + 1]
    return label_of(line) == "" and below.count(" ") >= _ALONE_WORDS and is_item(item_title(below))


_WIDEST, _SUBJECT_WORDS, _SMALL = 28, 3, 3  #: of a subject's name; letters of its words that may begin small
#: what a reader says, behind the name: "tidewatcher: At last a sensible vote"
_POST = regex(r"([~@]?[^\W_][\w.’'-]{1,24}(?: [\w.’'-]{1,20}){0,2})\s?[:：]\s?\S.{3,}")
#: headings over other sites
_ELSEWHERE = phrase_set("""related internet links, external links, internet links, web links, weblinks,
    links im internet, externe links, liens externes, liens internet, sur internet, enlaces externos,
    collegamenti esterni, link esterni, links externos, ligações externas, externa länkar, eksterne lenker,
    eksterne links, linki zewnętrzne, externí odkazy""")
#: words for what leads to other sites
_LINKS = word_set("""links link weblinks liens enlaces collegamenti ligações koppelingen länkar lenker linki odkazy
    odkazov ссылки посилання linkkejä linkit linkek linkler""")
#: a company and its share: "Seed Corp (Nasdaq:PVSC - news)"
_STOCK = regex(r"\((?:NASDAQ|NYSE|AMEX|LSE|TSX|ASX|FRA|OTC\w*|Euronext)\s?:\s?[A-Z0-9.]{1,8}\b", re.IGNORECASE)
_TAGS = 6  #: spaces between tags in capitals
#: what a heading speaks of below which tags may stand: "Meer over dit onderwerp:"
_SUBJECTS = word_set("""topic topics subject subjects tags thema themen thème thèmes sujet sujets tema temas temi
    argomento argomenti assunto assuntos onderwerp onderwerpen ämne ämnen emne emner aihe aiheesta temat tematy téma
    témata тема темы теме тему konu konular témák""")
#: of them those for several, below which nothing but subjects may stand: "Explore more on these topics"
_TOPICS = word_set("""topics subjects tags themen thèmes sujets temas temi argomenti assuntos onderwerpen ämnen emner
    aiheet tematy témata témy темы теми konular""")
#: what such a heading ends with, where the subjects stand below: "More on", "Mehr zu", "Plus sur"
_ON = word_set("on about zu zum über sur sobre su over om o о про за για hakkında tentang aiheesta")


_COUNTED = regex(r"(?<=[^\W\d]) (?:(?:19|20)\d\d|\d)$")  #: a subject's year or number


def are_others(page: Page, heading: str, titles: Sequence[str]) -> bool:
    """All of the titles are names of persons whom the page names again, or of subjects below a heading for them."""
    if not titles:
        return False
    if all(page.whole.count(title) > 1 and bare_names(title) == (title,) for title in titles):
        return True
    posts = [match for title in titles if (match := _POST.match(title))]
    if len(posts) == len(titles) > 1 and any(map(_is_users, (match[1] for match in posts))):
        return True
    if key(heading) in _ELSEWHERE or all(map(_STOCK.search, titles)):
        return True
    return _are_subjects(heading, titles)


def leads_out(page: Page, heading: str, last: int) -> bool:
    """Links over the note that the house answers for no other site: "Links zum Thema"; ``last``: the list's last."""
    below = page.text[last + 1] if last + 1 < len(page) else ""
    return not _LINKS.isdisjoint(key(heading).split()) and is_of_site(below)


#: that there is more of it here
_ALSO = word_set("""also more elsewhere auch mehr aussi également también además anche inoltre também ook verder också
    mer også mere myös lisää także również też také též tiež також также ещё ayrıca""")
_IN = word_set("""in on at im auf bei aus dans sur en au à su nel nella sul em no na w v ve на в у i på de""")
_HOUSE, _STEM = (4, 40), 6  #: characters of a paper's name at the top; letters of its words that all cases share
_TOP = 12  #: rows at the top with it


def heads_own(page: Page, row: int, first: int) -> bool:
    """What else the paper has, by its name in any case: "Auch im Küstenboten"; ``first``: the story's first row."""
    line = page.text[row]
    if line.split(" ", 1)[0].casefold() not in _ALSO:
        return False
    said = line_words(line)
    if not 2 < len(said) <= _HOUSE[0] + 1 or said[1] not in _IN:
        return False
    tops = [
        t for t in page.text[: min(_TOP, first)] if _HOUSE[0] <= len(t) <= _HOUSE[1] and "|" not in t and "  " not in t
    ]
    houses = {word[:_STEM] for top in tops for word in line_words(top) if len(word) >= _HOUSE[0]}
    own = [word[:_STEM] for word in said[2:] if len(word) >= _HOUSE[0]]
    return bool(own) and houses.issuperset(own)


def _are_subjects(heading: str, titles: Sequence[str]) -> bool:
    if all(title.isupper() and title.count(" ") < _TAGS for title in titles) and not heading.isupper():
        return _is_of_subject(heading)
    if len(titles) > 1 and not _TOPICS.isdisjoint(key(heading).split()) and all(map(_is_short, titles)):
        return True
    return key(heading).rpartition(" ")[2] in _ON and all(map(_is_subject, titles))


def names_subjects(behind: str) -> bool:
    """Subjects beside each other behind a heading: "Wagandra   Rodent Control   Rural"."""
    return all(map(_is_subject, filter(None, _BETWEEN.split(behind))))


def _is_users(name: str) -> bool:
    """A name as users of a site have: small, or with figures or signs in it; "Budget 2026" and "Batumi R5" are none."""
    figured = " " not in name and any(map(str.isdigit, _COUNTED.sub("", name)))
    return not name[0].isupper() or figured or any(c in "_~@" for c in name)


def _is_of_subject(heading: str) -> bool:
    return not _SUBJECTS.isdisjoint(key(heading).split())


def _is_subject(title: str) -> bool:
    return _is_short(title) and not any(word[0].islower() and len(word) > _SMALL for word in title.split())


def _is_short(title: str) -> bool:
    return width(title) <= _WIDEST and title.count(" ") < _SUBJECT_WORDS and not CJK.search(title)
