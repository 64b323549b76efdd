"""Lists under headings of related articles whose lines are something else: who wrote the text, what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.page_dump.lines.labels import key
from ingest.parsers.page_dump.names.byline_names import bare_names
from ingest.parsers.page_dump.text.measure import CJK, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import phrase_set, word_set

_WIDEST, _WORDS, _SMALL = 28, 3, 3  #: of a subject's name; letters of its words that may begin small
#: what a reader says, behind the name: "tidewatcher: At last a sensible vote"
_POST = re.compile(r"([~@]?[^\W_][\w.’'-]{1,24}(?: [\w.’'-]{1,20}){0,2})\s?[:：]\s?\S.{3,}")
#: headings over other sites
_ELSEWHERE = phrase_set("""related internet links, external links, internet links, web links, weblinks,
    links im internet, externe links, liens externes, liens internet, sur internet, enlaces externos,
    collegamenti esterni, link esterni, links externos, ligações externas, externa länkar, eksterne lenker,
    eksterne links, linki zewnętrzne, externí odkazy""")
#: a company and its share: "Seed Corp (Nasdaq:PVSC - news)"
_STOCK = re.compile(r"\((?:NASDAQ|NYSE|AMEX|LSE|TSX|ASX|FRA|OTC\w*|Euronext)\s?:\s?[A-Z0-9.]{1,8}\b", re.IGNORECASE)
_TAGS = 6  #: spaces between tags in capitals
#: what a heading speaks of below which tags may stand: "Meer over dit onderwerp:"
_SUBJECTS = word_set("""topic topics subject subjects tags thema themen thème thèmes sujet sujets tema temas temi
    argomento argomenti assunto assuntos onderwerp onderwerpen ämne ämnen emne emner aihe aiheesta temat tematy téma
    témata тема темы теме тему konu konular témák""")
#: what such a heading ends with, where the subjects stand below: "More on", "Mehr zu", "Plus sur"
_ON = word_set("on about zu zum über sur sobre su over om o о про за για hakkında tentang aiheesta")


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
    if all(title.isupper() and title.count(" ") < _TAGS for title in titles) and not heading.isupper():
        return _is_of_subject(heading)
    return key(heading).rpartition(" ")[2] in _ON and all(map(_is_subject, titles))


def _is_users(name: str) -> bool:
    """A name as users of a site have: small, or with figures or signs in it."""
    return not name[0].isupper() or any(c.isdigit() or c in "_~@" for c in name)


def _is_of_subject(heading: str) -> bool:
    return not _SUBJECTS.isdisjoint(key(heading).split())


def _is_subject(title: str) -> bool:
    words = title.split()
    short = width(title) <= _WIDEST and len(words) <= _WORDS and not CJK.search(title)
    return short and not any(word[0].islower() and len(word) > _SMALL for word in words)
