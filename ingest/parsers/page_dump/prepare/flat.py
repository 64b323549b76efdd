"""Pages that a script saved with ``get_text()`` of BeautifulSoup or ``text_content()`` of lxml: what stands between two
tags of the source, its indents and many blank lines, and no space where the source has none, so that blocks run
together: "...a new engine.Nobody voted against it.", "HomeNewsSport".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.dates import find_dates
from ingest.parsers.page_dump.prepare import tab
from ingest.parsers.page_dump.prepare.browser_marks import is_laid_out
from ingest.parsers.page_dump.text.page import Page, cut_at, with_lines
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_LOW = "".join(filter(str.islower, map(chr, range(0x61, 0x530))))
_UP = "".join(filter(str.isupper, map(chr, range(0x41, 0x530))))
#: between two blocks: behind a word in small letters, a full stop or a bracket, a word in capitals, a number
_JOINT = regex(
    rf"(?<=[{_LOW}][{_LOW}])(?=[{_UP}][{_LOW}{_UP}][{_LOW}{_UP}])(?!Innen\b)"
    rf"|(?<=[{_LOW}][{_LOW}][{_LOW}])(?=[{_UP}][{_LOW}]? )|(?<=[ap]\.m\.)(?=[{_UP}])"
    rf"|(?<=[{_LOW}][{_LOW}][.!?…:])(?=[“„«\"]?[{_UP}][{_LOW} ])"
    rf"|(?<=[.!?…][”“»)\"])(?=[„«]?[{_UP}])|(?<=[{_LOW}][)”»\]])(?=[{_UP}][{_LOW}])"
    rf"|(?<=[{_UP}][{_UP}][{_UP}])(?=[{_UP}][{_LOW}][{_LOW}])|(?<=\d\d)(?=[{_UP}][{_LOW}][{_LOW}])"
    rf"|(?<=[{_LOW}][{_LOW}][{_LOW}])(?=\d\d?(?:\.? (?:de )?[{_LOW}{_UP}]{{3,10}}\.?,? (?:de )?|([./])\d\d?\1)20\d\d)"
)
#: the same where nothing is glued: a wide gap, but none behind a sentence, where typists leave two spaces
_GAP = regex(rf"\s{{3,}}|(?<=[^\s.!?:;,])\s\s(?=[^\s{_LOW}])")
#: names with a capital inside, folded
_NAMES = word_set("""youtube tiktok whatsapp wordpress github gitlab linkedin facetime paypal playstation softbank
    javascript typescript astrazeneca wikileaks airpods buzzfeed huffpost myspace soundcloud tripadvisor blackrock
    thyssenkrupp mastercard gamestop exxonmobil crowdstrike dreamworks harpercollins propublica jetblue oneplus
    powerpoint quicktime accuweather deepmind openai openstreetmap snapchat bytedance duckduckgo livejournal postscript
    stackoverflow woocommerce macbook macbooks""")
_SIGNS = ".,:;!?()[]„“”\"'’»«-–"
_BLANKS, _RUNS = 3, 4  #: blank lines that no copied page has in a row; such runs of a page at least
_BLANK = 0.04  #: share of lines with a blank one above in texts from which a script took the blank ones
_APART = 600  #: characters of a line for each joint at most
_LEAST, _LONG = 6, 300  #: different joints of such a page, or of one line of that length, at least
_OWN, _SHORT = 3, 40  #: the same of a line where each may be a name's own; characters of one that need no more
_WORD = 400  #: characters of a word, or an address, on either side of a joint
_SPACES = 3  #: in a headline that is looked for within lines, at least
_ENDS = regex(r"$|[^\s,.:;]|\s\s|\s\d")  #: what stands behind a headline
_DATE, _TOLD = 40, 60  #: characters of a date; of a paragraph that it is glued to, at least


def with_blocks_apart(page: Page) -> Page:
    """The page with each block on a line of its own and without the source's blank lines, where it is of that kind."""
    spread = sum([gap >= _BLANKS for gap in page.gap[1:]]) >= _RUNS
    bare = sum(map(bool, page.gap[1:])) <= _BLANK * len(page)
    rows = range(len(page)) if spread or bare else [row for row, line in enumerate(page.text) if len(line) >= _LONG]
    joints = {row: at for row in rows if (at := list(_joints(page.text[row])))}
    names = _names(page, joints)
    joints = {row: kept for row, at in joints.items() if (kept := _without(names, page.text[row], at))}
    if (not spread and not _are_many(page, joints, bare=bare)) or is_laid_out(page):
        return page
    page = replace(page, gap=(page.gap[0], *[0] * (len(page) - 1)), indent=(0,) * len(page))
    titles = _titles(page.text[0][: joints.get(0, [len(page.text[0])])[0]])
    lines = {
        row: cut_at(page, row, cuts) for row in range(len(page)) if (cuts := _cuts(page.text[row], row, titles, names))
    }
    return with_lines(page, lines) if lines else page


def _are_many(page: Page, joints: dict[int, list[int]], *, bare: bool) -> bool:
    """Whether so many different words run together as on no copied page; ``bare``: on all lines, not on a long one."""
    each = {row: {page.text[row][max(0, at - 6) : at + 6] for at in found} for row, found in joints.items()}
    if bare and len(each) > 1 and len(set().union(*each.values())) >= _LEAST:
        return True
    return any(len(found) >= max(_LEAST, len(page.text[row]) / _APART) for row, found in each.items())


def _names(page: Page, joints: dict[int, list[int]]) -> frozenset[str]:
    """Words with a capital inside that a sentence has, on a line where nothing else runs together: "MacAskill"."""
    told = {row: at for row, at in joints.items() if len(page.text[row]) > _SHORT and _are_own(page.text[row], at)}
    return frozenset(_word(page.text[row], at) for row, found in told.items() for at in found)


def _without(names: frozenset[str], line: str, joints: Sequence[int]) -> list[int]:
    return [at for at in joints if _word(line, at) not in names] if names else list(joints)


def _word(line: str, at: int) -> str:
    end = line.find(" ", at, at + _WORD)
    return _bare(line[_begins(line, at) : end if end >= 0 else at + _WORD])


def _are_own(line: str, joints: Sequence[int]) -> bool:
    """Whether the few words of a line that may run together may all have a capital inside."""
    return 0 < len(joints) < _OWN and all(_may_be_own(line, at) for at in joints)


def _joints(line: str) -> Iterator[int]:
    """Where two blocks run together on a line."""
    for match in _JOINT.finditer(line):
        at = match.start()
        first, end = _begins(line, at), line.find(" ", at, at + _WORD)
        word = line[first : end if end >= 0 else at + _WORD]
        if word[0] not in "@#" and "/" not in word and "www." not in word and _bare(word) not in _NAMES:
            yield at


def _begins(line: str, at: int) -> int:
    """Where the word begins that goes on at this place; one without an end is looked at in part."""
    low = max(0, at - _WORD)
    return max(line.rfind(" ", low, at) + 1, low)


def _bare(word: str) -> str:
    return word[: 2 * _DATE].strip(_SIGNS).casefold()


def _cuts(line: str, row: int, titles: Sequence[str], names: frozenset[str]) -> list[int]:
    """Where the blocks of a line end, in order."""
    joints = _without(names, line, list(_joints(line)))
    if len(line) > _SHORT and _are_own(line, joints):
        joints = []
    around = _around(line, titles, past=len(titles[0]) if titles and not row else 0)
    cuts = {*joints, *(match.end() for match in _GAP.finditer(line))} if "  " in line else set(joints)
    cuts = {
        at for at in cuts if not any(first < at < end for first, end in zip(around[::2], around[1::2], strict=True))
    }
    return sorted({*cuts, *around, *_beside_dates(line)} - {0, len(line)})


def _may_be_own(line: str, at: int) -> bool:
    """Whether the word may have a capital inside: it begins with one, and holds nothing but letters."""
    first = _begins(line, at)
    return line[first].isupper() and line[first:at].isalpha()


def _beside_dates(line: str) -> list[int]:
    """Below the date that a long line begins with, and over the one that it ends with."""
    out = []
    if len(line) > _DATE + _TOLD and line[0].isdigit():
        found = [hit for hit in find_dates(line[:_DATE]) if hit.start == 0 and len(hit.date.value) >= len("2006-01-02")]
        out += [hit.end for hit in found if line[hit.end : hit.end + 1] == " "]
    if len(line) > _DATE + _TOLD and line[-2:].isdigit():
        at = len(line) - _DATE
        found = [hit for hit in find_dates(line[at:]) if hit.end == _DATE and len(hit.date.value) >= len("2006-01-02")]
        out += [at + hit.start for hit in found if line[: at + hit.start].rstrip().rpartition(" ")[2][:1].isupper()]
    return out


def _titles(line: str) -> list[str]:
    """What the headline may be by the title on top, the longest first."""
    found = [line, *(line[: site.start()] for site in tab.SITE.finditer(line[: tab.LONGEST]))]
    told = {text.strip().translate(tab.QUOTES) for text in found}
    return sorted((text for text in told if text.count(" ") >= _SPACES), key=len, reverse=True)


def _around(line: str, titles: Sequence[str], past: int) -> list[int]:
    """Where a headline begins and ends inside a line, by turns; ``past``: where to begin."""
    plain = line.translate(tab.QUOTES) if titles else line
    for title in titles:
        out: list[int] = []
        at = plain.find(title, past)
        while at >= 0:
            end = at + len(title)
            out += [at, end] if _ENDS.match(plain, end) else []
            at = plain.find(title, end)
        if out:
            return out
    return []
