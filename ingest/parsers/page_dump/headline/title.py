"""The headline: which of the lines above the body it is, by a linear model over the features of ``title_features``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from pathlib import Path

from ingest.parsers.page_dump.headline import (
    by_place,
    full_stops,
    lives,
    results,
    stacks,
    strips,
    subheads,
    title_order,
)
from ingest.parsers.page_dump.headline.by_place import far_up
from ingest.parsers.page_dump.headline.title_features import scan
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.text.measure import has_figure, title_ending, title_width, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_SITE = regex(r"\s+[|–—-]\s+[^|–—]{2,40}$")
_LABEL = regex(
    r"^(?:title|headline|titel|überschrift|titre|título|titolo|rubrik|otsikko|tytuł|заголовок|标题|タイトル|제목)\s?[:：]\s*(?=\S)",
    re.IGNORECASE,
)
_KICKER = regex(r"^([^\W\d_a-zß-ÿ]{3,}(?: [^\W\d_a-zß-ÿ]{2,}){0,2}) ?(?:\||//| [-–—]) ?(?=\S{2,} \S)")

_PHRASE = regex(r"([^\W\d_a-zß-ÿ][^|:–—\d\"„“«»?!.]{5,40}?) [-–—] (?=[^\W\d_a-zß-ÿ]|[«»\"“„‚'])")
_PLACING = word_set("""in im am an auf aus bei beim nach vor gegen um zu zum zur von vom für mit über unter der die das
    des den dem und at of on for the to and à au aux en sur dans de du la le les et del el los las al y a e di da dal
    della nel nella sul per i op het van om och på til av af""")
_ARTICLES = frozenset(["der", "die", "das", "the", "ein", "eine", "le", "la", "les", "el", "los", "las", "il", "de"])
_PART = regex(r"(?:Teil|Part|Folge|Episode|Kapitel|Chapter|Partie|Parte|Deel|Del)\s\d", re.IGNORECASE)

_ICONS = regex(r"(?:[\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+\s*)+(?=\w|[\"“«„'‘¿¡])")

_ITEM_MARK = regex(r"[•*+◇□-]\s+(?=\w|[\"“«„'‘¿¡])")  #: as text browsers set it before a link
_STEP = regex(r"(\d{1,2})\. (?=\S)")
_NAMES = 5  #: lines of bylines and dates under a headline
_SHORTEST, _SHORT = 6, 40  #: width of a headline that shares no word with its story
_TELLING = 5  #: letters of a word that a headline and its story do not share by chance
_ZEROS = repeat(0.0)
_IN_TITLE = 4.0  #: what the score of a line is raised by that the page's title repeats
_DECK = 30  #: how wide a headline is that the line model can take for the story's first line


@dataclass(frozen=True, slots=True)
class Headline:
    """The title, the row it stands in, and the rule that chose it."""

    row: int
    text: str
    rule: str


@lru_cache(maxsize=1)
def table() -> Mapping[str, float]:
    text = (Path(__file__).parent / "title_weights.txt").read_text(encoding="utf-8")
    return {name: float(value) for name, _, value in (row.partition("\t") for row in text.splitlines())}


def find_title(page: Page, rows: list[int], taken: frozenset[int]) -> Headline | None:
    """``rows``: the body's lines. ``taken``: rows known to be dates, bylines or list items."""
    if not rows:
        return None
    if (led := by_place.find(page, rows))[0] >= 0:
        return Headline(led[0], printed(page, led[0]), led[1])
    get = table().get
    seen = scan(page, rows, taken)
    scores = {row: sum(map(get, features, _ZEROS)) + title_order.echo(page, row) for row, features in seen}
    if shown := by_place.titles(page):
        for row, features in seen:
            scores[row] += _IN_TITLE * ("n0" not in features and shown.name(page.text[row]))
    # at the top of the page a line without words of the story is a masthead: no deck stands under it
    apart = {row for row, features in seen if row < 2 and ("n0" in features or "n1" in features)}
    if rows[0] in scores and _is_paragraph(page.text[rows[0]]):
        del scores[rows[0]]
    scores = strips.without_strips(page, results.without_results(page, scores), rows)
    scores = by_place.without_neighbours(page, scores, rows)
    best = _first(page, scores)
    if best >= 0:
        best = title_order.over_stamps(page, scores, best, rows)
        best = stacks.below_section(page, scores, by_place.over_deck(page, scores, best, rows), rows)
        best = by_place.below_speaker(page, by_place.beside_kicker(page, scores, best), rows)
        best = full_stops.over_sentences(page, scores, best, rows)
        best = subheads.over_caption(page, scores, subheads.over_subheads(page, scores, best, rows), rows)
        best = title_order.over_deck(page, {r: s for r, s in scores.items() if r == best or r not in apart}, best, rows)
        best = stacks.below_short_kicker(page, scores, stacks.below_kicker(page, scores, best, rows), rows)
        best = stacks.below_release(page, best, rows)
    best = lives.headline(page, best, rows)
    best = by_place.below_crumbs(page, scores, by_place.alone(page, far_up(page, best, rows), rows), rows)
    best = _over_day(page, best, taken) if best > 0 and has_figure(page.text[best]) else best
    if best < 0 or not _may_head(page, best, rows):
        if (below := by_place.below_day(page, rows, taken)) >= 0:
            return Headline(below, page.text[below], "below-day")
        best = _over_names(page, rows[0])
        best = _on_top(page, rows) if best < 0 else best
    elif title_order.never_headline(page, best) and (over := _over_names(page, rows[0])) >= 0:
        best = over  # of two short words, which the model does not weigh
    best = _below_colon(page, _led_to(page, best, rows[0]), rows[0])
    return Headline(best, printed(page, best), "headline-model") if best >= 0 else None


def _first(page: Page, scores: Mapping[int, float]) -> int:
    """The line with the best score, the lower one of two that are even; -1 where there is none."""
    best, best_score = -1, -1e9
    for row in sorted(scores, key=lambda r: (-scores[r], -r)):  # what lowers a score is asked only of who can win
        if scores[row] < best_score:
            break
        score = scores[row] - title_order.burden(page, row)
        if score > best_score or (score == best_score and row > best):
            best, best_score = row, score
    return best


def _may_head(page: Page, row: int, rows: Sequence[int]) -> bool:
    """False of a button or a caption, and of the story's own first line where that is a paragraph or all there is."""
    if title_order.burden(page, row) >= title_order.NO_LINE:
        return False
    return row != rows[0] or (len(rows) > 1 and not _is_paragraph(page.text[row]))


def _led_to(page: Page, best: int, top: int) -> int:
    """The headline that a breadcrumb ends with, where that was taken for it."""
    for row in range(best + 1, min(top + 1, best + 9)):
        if best >= 0 and len(page.text[row]) >= 12 and _is_tail(page.text[best], page.text[row]):
            best = row
    return best


def _below_colon(page: Page, best: int, top: int) -> int:
    """The line right below who says it ("The head of the water board to the Post:"), in one block with that one."""
    below = best + 1
    if best < 0 or page.text[best][-1] not in ":：" or below >= top or page.gap[below] or not page.gap[below + 1]:
        return best
    text = page.text[below]
    shown = text.count(" ") > 1 and width(text) >= _DECK and not _is_paragraph(text) and not _is_named(text)
    return below if shown and not title_order.burden(page, below) else best


def _over_day(page: Page, best: int, taken: frozenset[int]) -> int:
    """The short line over a day where the day is the best there is: a headline of a few characters; else -1."""
    if not is_moment(page.text[best]):
        return best
    over = best - 1
    text = page.text[over]
    shown = over > 0 and over not in taken and label_of(text) == "" and not has_figure(text)
    return over if shown and not title_order.burden(page, over) else -1


def _over_names(page: Page, top: int) -> int:
    """The short line, set apart, over nothing but bylines and dates above the body; -1 where there is none."""
    over = top - 1
    while over > 0 and top - over <= _NAMES and _is_named(page.text[over]):
        over -= 1
    text = page.text[over]
    apart = 0 < over < top - 1 and page.gap[over] > 0 and page.gap[over + 1] > 0
    shown = apart and _SHORTEST <= width(text) <= _SHORT and text.count(" ") > 0 and not has_figure(text)
    return over if shown and label_of(text) == "" and not title_order.burden(page, over) else -1


def _on_top(page: Page, rows: Sequence[int]) -> int:
    """The short first line of a text that has nothing else but the story, with a word of it; -1 for none."""
    text = page.text[0]
    alone = rows[0] == 1 and rows[-1] == len(page) - 1 == len(rows) and page.gap[1] > 0
    if not alone or not _SHORTEST <= width(text) <= _SHORT or " " not in text or title_order.burden(page, 0):
        return -1
    story = page.whole[len(text) :].casefold()
    return 0 if any(word in story for word in text.casefold().split() if len(word) >= _TELLING) else -1


def _is_named(line: str) -> bool:
    return is_moment(line) or byline_of(line)[0] != "" or bool(bare_names(line))


def _is_tail(text: str, tail: str) -> bool:
    """Whether a breadcrumb or a mail's subject ends with the headline, in small letters or capitals."""
    return text.endswith(tail) or (": " in text and text.casefold().endswith(f": {tail.casefold()}"))


def _is_paragraph(text: str) -> bool:
    return title_width(text) > 130 or (title_ending(text) == "." and text[-1] not in "?!？！")


def printed(page: Page, row: int) -> str:
    """The headline without its label, its kicker and the site's name behind it."""
    text = _without_step(page, row, _marked_off(page.text[row]))
    if label := _LABEL.match(text):
        text = text[label.end() :]
    text = _without_tools(text[_kicker_end(text) :]).rstrip(" =@<^")  # control marks of a wire
    if match := _SITE.search(text):
        short = text[: match.start()]
        if short in page.text or (short.count(" ") >= 2 and _is_site(page, match[0].strip(" |–—-"), short)):
            text = short
    return _punctuated(page, row, text)


def _without_step(page: Page, row: int, text: str) -> str:
    """Without the number that a text browser sets before the last step of a breadcrumb: "3. Fishers sue over quota"."""
    step = _STEP.match(text)
    if not step or row == 0:
        return text
    above = _STEP.match(page.text[row - 1])
    counted = above is not None and int(above[1]) == int(step[1]) - 1
    return text[step.end() :] if counted or text[step.end() :] in page.text else text


def _without_tools(text: str) -> str:
    """Without the buttons behind it: "Fisherman sues crocodile | Print | E-mail"."""
    bare, _, behind = text.rpartition("|")
    while bare.strip() and behind.strip() and label_of(behind.strip()) == "furniture":
        text = bare.rstrip()
        bare, _, behind = text.rpartition("|")
    return text


def _marked_off(text: str) -> str:
    """Without the mark of a list's item, stars or emoji before it, and the date that a feed reader sets behind it."""
    if not text[0].isalnum() and (mark := _ICONS.match(text) or _ITEM_MARK.match(text)):
        text = text[mark.end() :]
    if len(text) > 2 and text[0] == text[-1] and text[0] in "*_" and text.count(text[0]) == 2:
        text = text[1:-1].strip()  # bold or underlined in plain text
    behind = text.rfind("  ")
    if behind < 15 or not has_figure(text[behind:]):
        return text
    while text[behind - 1] == " ":
        behind -= 1
    return text[:behind] if is_moment(text[behind:].strip(" |·•–—-")) else text


def _is_site(page: Page, name: str, title: str) -> bool:
    """Whether lines at the top or the foot of the page that have nothing of the title bear the name."""
    edges = (*page.text[:8], *page.text[-12:])
    return name[0].isupper() and any(name in line and title[:20] not in line for line in edges)


def _kicker_end(text: str) -> int:
    """Where the headline begins behind "WEATHER - " or "Minderheit in Syrien - "; else 0."""
    kicker = _KICKER.match(text)
    if kicker and kicker[1].isupper() and len(text) - kicker.end() >= 20 and not text.isupper():
        return kicker.end()
    phrase = _PHRASE.match(text)
    if not phrase or len(text) - phrase.end() <= phrase.end():
        return 0
    words = phrase[1].split()
    small = [w for w in words if w[0].islower()]
    plain = len(words) <= 5 and bool(small) and _PLACING.issuperset(small) and words[-1] not in small
    long = text.count(" ", phrase.end()) >= 3 and not _PART.match(text, phrase.end())
    return phrase.end() if plain and long and words[0].lower() not in _ARTICLES else 0


def _punctuated(page: Page, row: int, text: str) -> str:
    """With the colon that the page has behind the kicker elsewhere: "Flood inquiry Two resign" -> "inquiry: Two"."""
    if ":" in text or " " not in text:
        return text
    size = len(text) + 1
    for other in page.text[:row]:
        if len(other) == size and ": " in other and other.replace(": ", " ", 1) == text:
            return other
    return text
