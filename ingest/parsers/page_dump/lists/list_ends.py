"""Where lists of other articles end: at the heading of the box below, or below the only title."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ingest.parsers.page_dump.lines.comment_headings import comment_count, names_comments
from ingest.parsers.page_dump.lines.firm_lines import is_imprint as tells_publisher
from ingest.parsers.page_dump.lines.firm_lines import is_office
from ingest.parsers.page_dump.lines.foot import is_foot
from ingest.parsers.page_dump.lines.holdings import KEEPERS
from ingest.parsers.page_dump.lines.house_calls import is_house_call, sells_access
from ingest.parsers.page_dump.lines.label_tables import OF_ONE
from ingest.parsers.page_dump.lines.labels import key, label_of, names_topics
from ingest.parsers.page_dump.lines.sections import BOARDS, SECTIONS
from ingest.parsers.page_dump.lines.store_badges import gets_app, names_app
from ingest.parsers.page_dump.lists.list_items import is_first, is_moment, is_number, is_under_title, style_of
from ingest.parsers.page_dump.lists.list_titles import ends_lists, is_item
from ingest.parsers.page_dump.names.byline_names import bare_names
from ingest.parsers.page_dump.text.measure import CJK, ending, has_cjk, has_figure, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_TITLE, _WORDS = (12, 130), 4  #: widths of a title that something stands under, and how many words it has at least
_TAG, _TAG_WORDS = 26, 3  #: width and words of the name of a section or a subject
_HEADING_WORDS = 4  #: of a box below a list at most
#: before the name of whom a piece is about or who wrote it
_KICKERS = word_set("""letter letters obituary appreciation tribute profile interview opinion comment column essay
    review leserbrief nachruf porträt kommentar kolumne lettre portrait tribune hommage carta obituario perfil
    entrevista opinión columna lettera ritratto intervista opinione perfil necrologia brief necrologie portret
    interview insändare porträtt minnesord intervju leserinnlegg nekrolog portrett læserbrev portræt list sylwetka
    wywiad письмо интервью портрет""")
_LABEL_WORDS, _TITLED = 3, 40  #: words of an editor's label, characters of the name
_TOP, _HOUSE = 4, (8, 40)  #: lines on top of a page that can be the paper's name, and its characters
_SIGNS = (" - ", " – ", " / ")  #: between the links on a page's last line: "Podmínky užití - Kontakt"
_CLOSING, _CAPITALIZED, _JOINER = 5, 3, 3  #: words of a link to the site's own page; letters of small words in titles
_ENOUGH = 2  #: titles above that show how long titles are here
_FOOT = 4  #: last lines of a page
_SHORT = 28  #: width of such a heading at most
_TAGGED = 30  #: characters in which the colon of a label stands
_EAST_HOUSE = regex(
    r"[^\W\d_a-z]{2,16}(?:図書館|圖書館|图书馆|資料館|文書館|档案馆|檔案館|博物館|博物馆|新聞社|新闻社|报社|報社|通信社|出版社|編集部|编辑部|放送局"
    r"|도서관|신문사|방송국|기록관)"
)
SIGNS = "◆◇■□●▲▶►▼"  #: what papers of East Asia set before their headings
_SIGNED = (110, 90)  #: width of such a heading at most, of its paragraph at least
_BOX = 40  #: width of a sentence in it
#: archives and categories with their numbers: "▼ 2010 (41)", "March 2011 (12)", "Politik (3)"
_COUNTED = regex(r"[►▼▸▾▶▻▷+–-]?\s*[^\W_][\w .'’&-]{0,25}\s?\(\d{1,5}\)")


def is_interviewers(page: Page, row: int, body: Collection[int]) -> bool:
    """A question of an interview right over its answer, below which a list stands; others were asked above."""
    if not _is_asked(page, row, body):
        return False
    above = (r for r in range(max(0, row - _TALK), row - 1) if r in body or row not in body)
    return sum(_is_asked(page, r, body) for r in above) > (row not in body)


def _is_asked(page: Page, row: int, body: Collection[int]) -> bool:
    if page.text[row][-1] not in "?？؟" or row + 1 not in body:
        return False
    return width(page.text[row + 1]) >= _ANSWER and ending(page.text[row + 1]) == "."


_TOPICS = 50  #: characters of what heads subjects, firms or persons
_TALK, _ANSWER = 40, 80  #: rows above in which another question stands; width of an answer


def is_counted(line: str) -> bool:
    """A month of an archive or a category, with the number of its articles."""
    return _COUNTED.fullmatch(line) is not None


def is_long(line: str) -> bool:
    """As long as titles are, no sentence, no label."""
    wide = _TITLE[0] <= width(line) <= _TITLE[1] and (line.count(" ") >= _WORDS - 1 or bool(CJK.search(line)))
    return wide and ending(line) != "." and label_of(line) == ""


def _is_tag(line: str) -> bool:
    words = line.count(" ") + 1
    plain = line[0].isupper() and line[-1].isalpha() and not has_figure(line)
    return plain and words <= _TAG_WORDS and width(line) <= _TAG and not CJK.search(line) and label_of(line) == ""


def is_of_one(heading: str, titles: Sequence[tuple[int, str]]) -> bool:
    """A heading for one article, and what stands below that one is the name of its section."""
    return len(titles) > 1 and key(heading) in OF_ONE and is_long(titles[0][1]) and _is_tag(titles[1][1])


def closes_page(page: Page, row: int, titles: Sequence[str]) -> bool:
    """Below the titles, a link that each page of the site has: "Contact Coastwide", "Do Not Sell My Info".

    Its few words end with the name on top of the page, which no title has; or all of them begin with a capital over the
    legal line, where the titles above are written as sentences. ``titles``: those above.
    """
    line = page.text[row]
    if row + 1 == len(page) and (sign := next((s for s in _SIGNS if s in line), "")):
        linked = all(part.count(" ") <= 1 and not has_figure(part) for part in line.split(sign))
        return linked and bool(titles) and not any(sign in title for title in titles)
    count = line.count(" ") + 1
    if not titles or not 1 < count <= _CLOSING or not line[-1].isalpha() or CJK.search(line):
        return False
    below = page.text[row + 1] if row + 1 < len(page) else ""
    if len(below) > _TITLED * 4 and "©" not in below:
        return False
    folded = line.casefold()
    tops = (t.casefold() for t in page.text[:_TOP] if _HOUSE[0] <= len(t) <= _HOUSE[1])
    house = next((t for t in tops if folded.endswith(f" {t}")), "")
    if house and not any(house in title.casefold() for title in titles):
        return True
    if count < _CAPITALIZED or not below or not ("©" in below or is_foot(below) or ends_lists(below)):
        return False
    told = all(sum(word[0].islower() and len(word) > _JOINER for word in t.split()) > 1 for t in titles)
    return told and all(word[0].isupper() for word in line.split())


def is_imprint(page: Page, row: int, above: int) -> bool:
    """The page's last line: it has the name that stands on top of the page, or an editor's behind a label.

    ``above``: the row of the title above, which has none of them.
    """
    if row + 1 < len(page):
        return False
    line = page.text[row]
    label, sign, name = line.partition(": ")
    name = name.partition(". ")[0].partition(" | ")[0]
    if (
        sign
        and label.count(" ") < _LABEL_WORDS
        and label.casefold() not in _KICKERS
        and len(name.partition(" | ")[0]) <= _TITLED
        and bare_names(name.partition(" | ")[0])
    ):
        return True
    if _is_house(line, page.text[above]):
        return True
    houses = [t for t in page.text[:_TOP] if _HOUSE[0] <= len(t) <= _HOUSE[1] and t in line and t != line]
    return any(house not in page.text[above] for house in houses)


def _is_house(line: str, above: str) -> bool:
    """The name of a library, an archive or a paper's firm, and nothing else; ``above``: a title like a sentence."""
    if len(line) > _TITLED or has_figure(line):
        return False
    if not line.isascii() and _EAST_HOUSE.fullmatch(line):
        return True
    words = line.split()
    titled = 1 < len(words) <= _CLOSING and all(word[0].isupper() or len(word) <= _JOINER for word in words)
    told = sum(word[0].islower() and len(word) > _JOINER for word in above.split()) > 1
    return titled and told and any(word.casefold().startswith(KEEPERS) for word in words)


def is_of_house(page: Page, row: int) -> bool:
    """One of the page's last lines that offers the paper, says whose it is or where its office stands."""
    line = page.text[row]
    asked = "?" in line[:-1] and is_house_call(line, alone=True)
    return row >= len(page) - _FOOT and (asked or sells_access(line) or tells_publisher(line) or is_office(line))


def is_signed(page: Page, row: int) -> bool:
    """A heading behind a sign of East Asia right above its paragraph: "■ 고장 난 기계가 제일 좋은 교재"."""
    line = page.text[row]
    if line[0] not in SIGNS or row + 1 >= len(page) or page.gap[row + 1] or not has_cjk(line):
        return False
    few = width(line) <= _SIGNED[0] and ending(line) == "" and line[-1] not in ",:：、"
    return few and width(page.text[row + 1]) >= _SIGNED[1] and ending(page.text[row + 1]) == "."


def heads_box(page: Page, row: int, titles: Sequence[tuple[int, str]], body: Collection[int]) -> bool:
    """The last line of a list that is none of its titles: the heading of the archive or the box below it.

    A box repeats a word of its heading; the legal lines at a page's foot say nothing of the last title.
    """
    line = page.text[row]
    if len(titles) > _ENOUGH and _is_short(page, row, [title for _, title in titles[:-1]]):
        return True
    if row in body and row + 1 in body and not page.gap[row + 1] and _is_of_text(page, row, titles, body):
        return True
    if line[0] in SIGNS and row + 1 in body and is_signed(page, row):
        return not any(page.text[r][0] == line[0] for r, _ in titles[:-1])
    if row + 1 >= len(page) or line.count(" ") >= _HEADING_WORDS or line[-1] in "?!.\"”»'’" or page.gap[row + 1]:
        return False
    below = page.text[row + 1]
    if _COUNTED.fullmatch(below):
        return row + 2 < len(page) and _COUNTED.fullmatch(page.text[row + 2]) is not None
    over = row > max(body, default=0)
    told = (
        width(below) >= _BOX
        and ending(below) == "."
        and below[-1] not in "?!"
        and not stems(line).isdisjoint(stems(below))
    )
    return over and told and page.text[row - 1].count(" ") >= _HEADING_WORDS


def _is_of_text(page: Page, row: int, titles: Sequence[tuple[int, str]], body: Collection[int]) -> bool:
    """A line right above a paragraph that the line model took for the story's, and none of the titles above it."""
    sizes = [width(title) for r, title in titles[:-1] if r not in body]
    return len(sizes) == len(titles) - 1 and width(page.text[row]) < min(sizes) and ending(page.text[row + 1]) in ".:"


def before_others(page: Page, titles: list[tuple[int, str]]) -> int:
    """How many of the titles stand above the first line that is none of the list's."""
    return min(
        before_next(page, titles),
        before_undated(page, titles),
        before_program(titles),
        before_small(titles),
        before_posts(page, titles),
    )


def before_next(page: Page, titles: list[tuple[int, str]]) -> int:
    """How many of the titles stand above one that is much shorter than all others: the heading of the next list."""
    for k in range(_ENOUGH, len(titles) - 1):
        row, title = titles[k]
        size = width(title)
        if size > _SHORT or title.count(" ") >= _HEADING_WORDS or page.gap[row + 1] or CJK.search(title):
            continue
        if titles[k + 1][0] == row + 1 and size * 1.6 <= min(width(t) for i, (_, t) in enumerate(titles) if i != k):
            return k
    return len(titles)


def before_undated(page: Page, titles: Sequence[tuple[int, str]]) -> int:
    """How many of the titles stand above a much shorter one without a day below it, where all above and the next have
    one: it heads the next list.
    """
    dated = [row + 1 < len(page) and is_moment(page.text[row + 1]) for row, _ in titles]
    k = dated.index(False) if False in dated else 0
    if not 0 < k < len(titles) - 1 or not dated[k + 1] or titles[k + 1][0] != titles[k][0] + 1:
        return len(titles)
    size = width(titles[k][1])
    others = [width(title) for i, (_, title) in enumerate(titles) if i != k]
    return k if size <= _SHORT and size * 1.3 < min(others) else len(titles)


def over_text(page: Page, titles: Sequence[tuple[int, str]], body: Collection[int]) -> bool:
    """The last of two titles stands right above a paragraph: a heading of the story, if the list has one title alone
    wherever else the page prints it.
    """
    if len(titles) != 2:
        return False
    row = titles[-1][0]
    return row + 1 in body and row not in body and ending(page.text[row + 1]) in ".:"


#: "On air now: The Drive Home until 19:00"
_PROGRAM = regex(r"[^:]{2,20}: \S.*\d[:.h]\d\d\b")
_CLOCK = regex(r"\d[:.h]\d\d\b")


def before_program(titles: Sequence[tuple[int, str]]) -> int:
    """How many of the titles stand above the last one, if that alone has a label in front and a time of day in it.

    Or a word or two that are much shorter than any title: "Next unread: space bar".
    """
    if len(titles) < _ENOUGH:
        return len(titles)
    others = [title for _, title in titles[:-1]]
    last = titles[-1][1]
    told = last.partition(": ")[2]
    if told and width(last) <= _SHORT and not CJK.search(last) and told.count(" ") < _LABEL_WORDS:
        short = width(last) * 1.3 < min(map(width, others)) and not any(":" in title for title in others)
        return len(titles) - short
    if not _PROGRAM.match(last):
        return len(titles)
    return len(titles) if any(_CLOCK.search(t) or ": " in t[:24] for t in others) else len(titles) - 1


def before_small(titles: Sequence[tuple[int, str]]) -> int:
    """How many of the titles stand above one that begins small with a label, where no other does: "filed in: Trams"."""
    for k in range(1, len(titles)):
        title = titles[k][1]
        if title[:2].islower() and ":" in title[:_TAGGED] and not any(t[0].islower() for _, t in titles[:k]):
            return k
    return len(titles)


_POST = regex(r"[~@]?[^\W_][\w.'’-]{1,24}(?: [\w.'’-]{1,20}){0,2}\s?[:：]\s?\S.{3,}")
_HEADS_POSTS = 3  #: words of what stands over readers' posts


def before_posts(page: Page, titles: Sequence[tuple[int, str]]) -> int:
    """How many of the titles stand above a few words over nothing but posts: "anna: Fine work"; none above is one.

    A single one on the page's last line is none: "Publisher: River Media".
    """
    for k in range(1, len(titles) - 1):
        head = titles[k][1]
        if titles[k + 1][0] == len(page) - 1 or head.count(" ") >= _HEADS_POSTS or width(head) > _SHORT or ":" in head:
            continue
        if all(_POST.match(title) for _, title in titles[k + 1 :]):
            return len(titles) if any(_POST.match(title) for _, title in titles[:k]) else k
    return len(titles)


def _is_short(page: Page, row: int, others: Sequence[str]) -> bool:
    """Much shorter than all titles above, over a line that no list ends with."""
    size = width(page.text[row])
    if size > _SHORT or size * 1.6 > min(map(width, others)) or row + 1 >= len(page) or page.gap[row + 1]:
        return False
    below = page.text[row + 1]
    told = CJK.search(line := page.text[row]) or any(word[0].islower() for word in line.split())
    if told and label_of(below) == "related":  # the next list has a heading of its own
        return False
    return not (is_foot(below) or ends_lists(below) or is_under_title(below))


def before_app(page: Page, titles: Sequence[tuple[int, str]]) -> int:
    """How many of the titles stand above a last one that promotes the app, over the button to get it; above both,
    where the button looks like a title too.
    """
    end = len(titles)
    if end < _ENOUGH or not any(names_app(title) for _, title in titles[-2:]):
        return end
    row = titles[-1][0]
    if gets_app(titles[-1][1]):
        end -= 1
    elif row + 1 >= len(page) or not gets_app(page.text[row + 1]):
        return end
    others = (names_app(title) for _, title in titles[: end - 1])
    return end - (names_app(titles[end - 1][1]) and not any(others))


def ended_above(page: Page, row: int, style: str, rows: list[int], titles: list[tuple[int, str]]) -> bool:
    """Whether another list begins on this row, or a breadcrumb with the one above: what heads it is taken back."""
    line = page.text[row]
    if _begins_another(line, style):
        heads = style == "" and (is_number(line) or is_item(line)) and not is_over_text(page, row)
        if titles[-1][0] == rows[-1] and heads:
            rows.pop()
            titles.pop()
        return True
    if label_of(line) == "related" or (len(line) <= _TOPICS and names_topics(line)):
        return True
    if names_comments(line) or comment_count(line) is not None:  # a number may stand under each title
        return comment_count(line) is None or (
            len(titles) > 1 and not any(comment_count(page.text[r]) is not None for r in rows)
        )
    if key(line) in SECTIONS and key(page.text[row - 1]) in SECTIONS:
        rows.pop()
        return True
    return _heads_offers(page, row, rows, titles)


def _heads_offers(page: Page, row: int, rows: list[int], titles: list[tuple[int, str]]) -> bool:
    """What sells or tells something else than news, over its box: "Jobs". Sections stand with each title, or none."""
    if len(page.text[row]) > _SHORT or key(page.text[row]) not in BOARDS or titles[-1][0] != rows[-1]:
        return False
    return not any(key(page.text[r]) in SECTIONS for r in rows[1:])


def is_over_text(page: Page, row: int) -> bool:
    """A paragraph stands right below, as under the hours of a live page: "19.20 uur – Stroom terug"."""
    below = page.text[row + 1] if row + 1 < len(page) else ""
    return width(below) >= _BOX + 20 and ending(below) == "."


def _begins_another(line: str, style: str) -> bool:
    """Numbers or times of day, where the list began without: the first item of another list."""
    if style:
        return style != "n" and is_number(line)
    return is_first(line) or (line[0].isdigit() and style_of(line) in {"1", "t"} and not is_moment(line))
