"""Lists of other articles under headings that no table holds, told by their shape: what stands below a short line is
titles alike, dated, marked or three at least.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from ingest.parsers.page_dump.lines.comment_headings import HEADINGS, opens_comments
from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.labels import is_related, is_site_heading, key, label_of
from ingest.parsers.page_dump.lines.line_kinds import is_comments
from ingest.parsers.page_dump.lines.notices import interrupts
from ingest.parsers.page_dump.lines.points import heads_points
from ingest.parsers.page_dump.lines.related_headings import is_button_for_more
from ingest.parsers.page_dump.lists.list_ends import before_app
from ingest.parsers.page_dump.lists.list_forms import are_others
from ingest.parsers.page_dump.lists.list_items import item_title, style_of, without_behind
from ingest.parsers.page_dump.lists.list_layout import LONGEST_TEASER, laid_out, letter_of
from ingest.parsers.page_dump.lists.list_titles import is_item
from ingest.parsers.page_dump.lists.lists import LEGAL, LONGEST, RelatedList, kind_of
from ingest.parsers.page_dump.names.byline_names import bare_names
from ingest.parsers.page_dump.text.measure import CJK, ending, width
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_HEADING, _TITLE = 45, 20  #: widths: a heading is no wider, a title no narrower
_QUOTED = '?!？！"”’»」'  #: ends of titles
_LONG = 16  #: characters of a title at least
_SHORT = 26  #: characters of the name of a section at most
_PERIODS = range(2, 6)  #: lines of one title with what stands above and below it
_NEXT = 8  #: rows below the story in which titles begin that the same word stands with
_WORD = 20  #: characters of that word
_LEAST = 2  #: characters of a heading: one is a button for larger letters
_WORDS = 4  #: of a title, at least
_FEW, _SOME = 2, 3  #: titles that are a list where marked or dated, and where not
_HEADING_WORDS = 5  #: of a heading at most
#: words for more as they open such a heading; words of the name behind one
_MORE, _NAME = frozenset("More Mehr Plus Más Altro Mais Meer Mer Mere Więcej Více Viac Еще Ещё Више Još".split()), 3  # noqa: SIM905
_LABEL, _VALUE = 32, 3  #: characters of a label before its colon, words of what it tells
_NEAR = 40  #: lines below the story in which its lists stand; a site's foot may be far longer
_TIME = 9  #: characters of a time of day alone
_CLOCK = regex(r"(?<![\d.])\d{1,2}[:.h]\d\d\b(?!\.\d)")  #: no day such as "17.05.2001"
_AS_LONG = 0.8  #: of the shortest title: a heading above the story is shorter
_STRANGE = frozenset(["ad", "signup", "social", "legal", "photo", "comment"])


def with_unnamed(
    page: Page, body: list[int], known: AbstractSet[int], named: list[RelatedList], top: int
) -> tuple[list[RelatedList], list[int]]:
    """The lists with known headings and those with others, in page order; the body without such headings.

    ``top``: the headline's row; a list may stand beside the byline.
    """
    unnamed = [*_beside_byline(page, body, known, top), *find_unnamed(page, body, known)]
    unnamed = unnamed or _with_same_word(page, body, known)
    if not unnamed:
        return named, body
    heads = {found.rows[0] for found in unnamed}
    return sorted([*named, *unnamed], key=lambda found: found.rows[0]), [r for r in body if r not in heads]


def find_unnamed(page: Page, body: list[int], known: AbstractSet[int]) -> list[RelatedList]:
    """Such lists among the lines below the story's first that are nothing yet. ``known``: rows that are something."""
    out: list[RelatedList] = []
    inside = frozenset(body)
    legal = next((r for r in page.rows_with(LEGAL) if r > body[-1]), len(page))
    row, end = body[0] + 1, min(len(page) - _FEW, legal, body[-1] + _NEAR)
    glance = "".join(map(_glance, page.text[row : end + 2 * _PERIODS[-1]]))
    while row < end:
        line = page.text[row]
        headed = row in inside and ending(line) == "" and len(line) <= _HEADING  # taken for a heading of the story
        if (row in inside and not headed) or row in known:
            row += 1
            continue
        if row > body[-1] and (is_comments(line) or opens_comments(line) or key(line) in HEADINGS):
            break
        if heads_points(line):
            row = next((r for r in range(row + 1, min(end, row + LONGEST)) if r in inside or page.gap[r]), row + 1)
            continue
        below = glance[row - body[0] : row - body[0] + 2 * _PERIODS[-1]]
        led = not (page.gap[row + 1] and not page.gap[row])  # the last line of a block heads nothing
        two = below.startswith("ww") and (line.isupper() or _offers_more(line))
        over = two or _is_over_titles(below, page.text[row + 1])
        led = led and over and _may_head(line)
        found = _below(page, row, inside, known) if led else None
        if found:
            out.append(found)
        row = found.rows[-1] + 1 if found else row + 1
    return out


def _with_same_word(page: Page, body: list[int], known: AbstractSet[int]) -> list[RelatedList]:
    """Two titles or more below the story, over or under each of which the same word stands: "mehr", "Video"."""
    inside, told = frozenset(body), range(body[-1] + 1, body[-1] + _NEXT)
    for line, first in page.repeated.items():
        if first not in told or first in known or not _is_word(line):
            continue
        under = first - 1 not in inside and not page.gap[first]
        rows: list[int] = []
        titles: list[tuple[int, str]] = []
        for row in range(first - under, len(page) - 1, 2):
            title = row if under else row + 1
            text = page.text[title]
            if page.text[2 * row + 1 - title] != line or title in known or not _is_told_title(text):
                break
            rows += [row, row + 1]
            titles.append((title, item_title(text)))
        if len({text for _, text in titles}) == len(titles) >= _FEW and not inside.intersection(rows):
            return [RelatedList(line, kind_of(line), tuple(rows), tuple(titles))]
    return []


def _is_told_title(line: str) -> bool:
    """Some words that are no sentence, nor a label with its value; a subject may stand before a colon."""
    if letter_of(line) != "T" or (ending(line) != "" and line[-1] not in _QUOTED) or _is_labelled(line):
        return False
    return width(line) >= _TITLE and (line.count(" ") >= _WORDS - 1 or CJK.search(line) is not None)


def _is_word(line: str) -> bool:
    """One word or two, and nothing that stands under a reader's comment or over an advertisement."""
    if not _LEAST <= len(line) <= _WORD or line.count(" ") > 1 or not line[0].isalpha() or not line[-1].isalnum():
        return False
    if interrupts(line) or is_comments(line) or not _STRANGE.isdisjoint(cue_classes(line)):
        return False
    return label_of(line) != "furniture" and not bare_names(line)


def _beside_byline(page: Page, body: list[int], known: AbstractSet[int], top: int) -> list[RelatedList]:
    """Three titles or more, without marks, below a short line between the date or the writer and the story."""
    stamp = max((r for r in known if top < r < body[0]), default=-1)
    if stamp < 0 or body[0] - stamp < _SOME + 2:
        return []
    for head in range(stamp + 1, body[0] - _SOME):
        line = page.text[head]
        if line[-1] in ":：" or not page.text[head + 1][0].isalpha():
            continue
        if _may_head(line):
            rows, titles = _alike(page, head, frozenset(body), known)
            named = rows and width(line) < _AS_LONG * min(width(title) for _, title in titles)  # no line of a deck
            if named and all(_is_long_headline(title) for _, title in titles):
                return [RelatedList(line, kind_of(line), (head, *rows), tuple(titles))]
    return []


def find_among_text(page: Page, body: list[int], named: list[RelatedList]) -> list[RelatedList]:
    """With the lists of ``named``, one whose teasers the line model took for sentences of the story."""
    inside, taken = frozenset(body), frozenset(r for found in named for r in found.rows)
    hung = [
        r
        for r in body[1:]
        if not page.gap[r] and r - 1 not in inside and r not in taken and width(page.text[r]) <= LONGEST_TEASER
    ]
    if len(hung) < _FEW:
        return named
    for head in range(hung[0] - 2, max(body[0], hung[0] - 6), -1):
        if head in inside or head in taken or not _may_head(page.text[head]):
            continue
        rows, titles = laid_out(page, head, inside)
        if len(rows) >= 3 * len(titles) > 0 and taken.isdisjoint(rows):
            line = page.text[head]
            return [*named, RelatedList(line, kind_of(line), (head, *rows), tuple(titles))]
    return named


def _glance(line: str) -> str:
    """What a line may be, told from its length and its signs alone: "w" some words, "s" a sentence, "o" another."""
    if line.isascii():
        if len(line) < _LONG or line.count(" ") < 2 or (len(line) <= _SHORT and line.count(" ") < 3):
            return "o"
    elif len(line) < _LONG // 2:
        return "o"
    return "o" if "  " in line or "|" in line or "@" in line or "©" in line else "s" if line[-1] in ".。" else "w"


def _is_over_titles(below: str, first: str) -> bool:
    """Whether the lines below, at a glance, are all words, or repeat in turns; ``first``: the first of them."""
    if below.startswith("www" if first[:1].isalpha() else "ww"):
        return True
    return any("w" in below[:p] and below[:p] == below[p : 2 * p] for p in _PERIODS if below[:p] != "w" * p)


def _may_head(line: str) -> bool:
    if (
        len(line) < _LEAST
        or width(line) > _HEADING
        or line[-1] in ".!,;"
        or not line[0].isalnum()
        or line[0].isdigit()
        or "  " in line
    ):
        return False
    if is_related(line) or label_of(line) or is_site_heading(line) or heads_points(line):
        return False
    return letter_of(line) in "KkTX" and not cue_classes(line).keys() & _STRANGE


def _below(page: Page, head: int, body: AbstractSet[int], known: AbstractSet[int]) -> RelatedList | None:
    rows, titles = laid_out(page, head, frozenset(body))
    line = page.text[head]
    whole = all(_is_headline(title) for _, title in titles)
    if not _is_told(page, line, rows, titles) or any(r in body for r in rows) or any(r in known for r, _ in titles):
        rows, titles = _alike(page, head, body, known)
        whole = _are_titles(page, rows, [title for _, title in titles])
    ticker = rows and any(len(t := page.text[r]) <= _TIME and _CLOCK.search(t) for r in rows)
    if not rows or ticker or not whole or are_others(page, line, [title for _, title in titles]):
        return None
    asking = sum(not _STRANGE.isdisjoint(cue_classes(title)) for _, title in titles)
    if asking * 2 > len(titles) or len({title for _, title in titles}) < len(titles):
        return None
    titles = titles[: before_app(page, titles)]
    return RelatedList(line, kind_of(line), (head, *rows), tuple(without_behind(titles)))


def _are_titles(page: Page, rows: list[int], titles: list[str]) -> bool:
    """All of them are long; behind marks half of them are, and none is a word or two. No labels with their values."""
    long = sum(map(_is_long_headline, titles))
    if long < len(titles):
        marked = len(titles) >= _SOME and style_of(page.text[rows[0]]) != "" and 2 * long >= len(titles)
        return marked and all(_is_headline(title) and title.count(" ") >= _WORDS - 2 for title in titles)
    return not all(_is_labelled(title) for title in titles)


def _is_labelled(title: str) -> bool:
    """Such as "Langue de publication : Français"."""
    label, sign, value = title.partition(":")
    return sign != "" and len(label) <= _LABEL and value.count(" ") <= _VALUE


def _is_told(page: Page, heading: str, rows: list[int], titles: list[tuple[int, str]]) -> bool:
    """Days, names or teasers stand with the titles; where only sections do, three long titles are needed."""
    if len(rows) == len(titles) or heading.count(" ") >= _HEADING_WORDS:
        return False
    named = {row for row, _ in titles}
    beside = [page.text[r] for r in rows if r not in named]
    if len(beside) == len(titles) and all(bare_names(line) == (line,) and " " in line for line in beside):
        return True
    if any(letter_of(page.text[r]) in "MSC" for r in rows if r not in named):
        return True
    return len(titles) >= _SOME and all(_is_long_headline(title) for _, title in titles)


def _alike(
    page: Page, head: int, body: AbstractSet[int], known: AbstractSet[int]
) -> tuple[list[int], list[tuple[int, str]]]:
    """The lines below ``head`` that are titles, each marked as the first is; too few of them are none."""
    first = head + 1
    style = style_of(page.text[first])
    rows: list[int] = []
    for row in range(first, min(len(page), first + LONGEST)):
        line = page.text[row]
        if row in body or row in known or style_of(line) != style or (rows and page.gap[row] > page.gap[first]):
            break
        if letter_of(line) != "T" or not is_item(item_title(line)):
            break
        rows.append(row)
    ticker = style == "t" or any(_CLOCK.search(page.text[r]) for r in rows if page.digits[r])
    below = page.text[rows[-1] + 1] if rows and rows[-1] + 1 < len(page) else ""
    told = style != "" or is_button_for_more(key(below)) or _offers_more(page.text[head])
    if ticker or len(rows) < (_FEW if told else _SOME):  # the newest of all the site, or readers' comments
        return [], []
    return rows, [(row, item_title(page.text[row])) for row in rows]


def _offers_more(line: str) -> bool:
    """A word for more before a name: "More County Cup", "Mehr Landesliga Nord", "Más Copa Regional"."""
    first, _, rest = line.partition(" ")
    words = rest.split()
    named = all(word[0].isupper() and word.isalpha() for word in words)
    return first in _MORE and 0 < len(words) <= _NAME and named


def _is_headline(title: str) -> bool:
    """No full stop, and no label before a colon."""
    return (ending(title) == "" or title[-1] in _QUOTED) and ": " not in title[:16]


def _is_long_headline(title: str) -> bool:
    words = title.count(" ") >= _WORDS - 1 or CJK.search(title) is not None
    return words and width(title) >= _TITLE and _is_headline(title)
