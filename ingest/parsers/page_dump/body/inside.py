"""Short lines that belong to the story: headings between its paragraphs, lists that it announces, a greeting."""

from __future__ import annotations

from itertools import pairwise

from ingest.dates import find_dates
from ingest.parsers.page_dump.body import boxes, voices
from ingest.parsers.page_dump.body.body import dateline_of
from ingest.parsers.page_dump.body.credit_lines import is_of_picture_alone
from ingest.parsers.page_dump.body.inner_headings import (
    greets,
    heads_own,
    is_below_break,
    is_below_picture,
    is_told_below,
    names_somebody,
    opens_as_heading,
    parts_text,
    quoted,
    shows,
)
from ingest.parsers.page_dump.body.marked_lists import holds_list, is_list, is_marked
from ingest.parsers.page_dump.body.talk import with_talk
from ingest.parsers.page_dump.lines.captions import is_captioned
from ingest.parsers.page_dump.lines.comment_headings import comment_count
from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.embeds import is_message, is_poll, is_vote
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.notices import interrupts, is_notice, speaks_to_readers
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.lines.tag_lines import is_tag_line
from ingest.parsers.page_dump.lists.list_ends import is_signed
from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.lists.pointers import stands_between
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.text.indents import stands_out
from ingest.parsers.page_dump.text.measure import CJK, ending, has_figure, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems

_LONGEST_HEADING, _LONGEST_ITEM = 45, 200  #: widths
_SEVERAL = 2  #: headings right above their paragraphs that show what the others are
_PARTED = 60  #: width of a paragraph below a line of something else
_AHEAD = 30  #: rows below the body that are looked at for more of it
_ECHO = 200  #: rows around a heading in which no other line says the same
_SKIPPED = 8  #: lines of something else that may stand among the paragraphs of a first half
_WHOLE_ONE = 80  #: how wide a line is that is a paragraph for sure
_ALIKE = 2  #: words that a paragraph without a date above it shares with the rest
_MOST = 24  #: rows between two paragraphs that can be a list of the story
_NO_STORY = frozenset(["signup", "social", "photo", "legal", "ad", "comment", "related", "you"])
#: of those, what questions hold as well: "Comment êtes-vous ...?", "What will you miss?", "Did you take a picture?"
_ASKED_OF = frozenset(["you", "comment", "related", "photo", "social"])
_ASKS, _SAID = "?？؟", frozenset("'\"‘’“”„«‚")
_OF_SENDER = ("About ", "Über ", "À propos ", "Acerca de ", "Sobre ")  #: below a release


def with_inner_lines(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """The body's rows with the short lines between them that are its own, and what a list of its own cut off."""
    if not rows:
        return rows
    rows = voices.with_last_answers(page, with_talk(page, voices.with_voices(page, rows, taken), taken), taken)
    spaced = _is_spaced(page, rows)
    if spaced:  # a story that opens with a place begins there
        rows = rows if dateline_of(page.text[rows[0]]) else _with_first_half(page, rows, taken)
        rows = voices.with_short_answers(page, _with_rest(page, rows, taken), taken)
    out = [rows[0]]
    told: frozenset[str] | None = None
    for above, row in pairwise(rows):
        hole = [r for r in range(out[-1] + 1, row) if r not in taken]
        wide = [r for r in hole if width(page.text[r]) >= _WHOLE_ONE] if len(hole) <= _MOST else []
        if wide:
            told = told or stems(" ".join(page.text[r] for r in rows[:40])[:6000])
            left_out = [r for r in wide if _is_left_out(page, r, told, spaced=spaced)]
            out += left_out
            hole = [r for r in hole if r not in left_out]
        if 0 < len(hole) <= _MOST:
            talk = page.text[hole[-1]][-1] in _ASKS and voices.asks_often(page, rows, taken)
            out += _own(page, out[-1], hole, row, spaced=spaced, talk=talk)
            if spaced and hole[-1] == row - 1 != out[-1] and may_be_own(page.text[row - 1]):
                over = row - 1
                own = (
                    is_told_below(page, above, over, rows)
                    or is_below_picture(page, over)
                    or is_below_break(page, over)
                    or is_signed(page, over)
                )
                out += [over] if own else []
            elif not spaced and (hole[-1] == row - 1 or stands_between(page, hole[-1], row)):
                out += _set_close(page, above, hole, row, talk=talk)
            if hole[-1] == row - 1 != out[-1] and heads_own(page, row - 1, rows, spaced=spaced):
                out.append(row - 1)
        out.append(row)
    out += _over_paragraphs(page, out, spaced=spaced)
    return sorted({*out, *([rows[0] - 1] if greets(page, rows[0]) else [])})


def _set_close(page: Page, above: int, hole: list[int], below: int, *, talk: bool) -> list[int]:
    """Where no blank lines part the paragraphs: of an interview the questions and short answers right above its next
    answer, elsewhere one heading there, if nothing but furniture and lists stands between it and the text above.
    """
    own: list[int] = []
    hole = hole[2:] if len(hole) > 2 and voices.is_attribution(page, hole[0]) else hole
    for row in reversed(hole):
        advertised = own and not talk and interrupts(page.text[row - 1])
        if advertised or row != hole[-1] - len(own) or not may_be_own(page.text[row], talk=talk):
            break
        own.append(row)
    if talk:
        said = next((k for k, r in enumerate(own) if ending(t := page.text[r]) != "." and t[-1] not in _ASKS), len(own))
        return own[:said]
    return own if len(own) == 1 and parts_text(page, above, own[0], below) else []


def _over_paragraphs(page: Page, rows: list[int], *, spaced: bool) -> list[int]:
    """Headings right above their paragraphs, where a story has several."""
    over = [r for r in boxes.cross_headings(page, rows[:1] + rows) if r - 1 in rows or r + 1 == rows[0]]
    if len(over) < _SEVERAL:
        return [*quoted(page, over), *(r for r in over if spaced and 0 < r < rows[-1] - 1 and _heads_alone(page, r))]
    return [r for r in over if _is_heading(page, r, over=True) and not label_of(page.text[r])]


def _heads_alone(page: Page, row: int) -> bool:
    """The only heading right above its paragraph: a few words between a sentence and a long paragraph."""
    over, line, under = page.text[row - 1 : row + 2]
    told = (width(over) >= _PARTED and ending(over) == ".") or voices.is_attribution(page, row - 1)
    told = told and width(under) >= _WHOLE_ONE and not line.startswith(_OF_SENDER) and may_be_own(line)
    return told and _is_heading(page, row, over=True)


def _is_left_out(page: Page, row: int, told: frozenset[str], *, spaced: bool) -> bool:
    """Of a line as wide as a paragraph between others: it is one, with words of theirs."""
    if (spaced and not page.gap[row]) or not _is_paragraph(page, row, ends=True):
        return False
    line = page.text[row]
    return line[0] != "©" and "photo" not in cue_classes(line) and len(stems(line) & told) > 1


def _is_spaced(page: Page, rows: list[int]) -> bool:
    """Blank lines stand over most paragraphs in and around the body."""
    near = range(max(1, rows[0] - 12), min(len(page), rows[-1] + 12))
    told = [r for r in near if width(t := page.text[r]) >= 60 and ending(t) == "." and not is_marked(t)]
    told = [r for r in told[1:] if r != rows[0]] or rows  # the first one stands right under the head
    return sum(page.gap[r] > 0 for r in told) * 2 >= max(1, len(told))


def _own(page: Page, above: int, hole: list[int], below: int, *, spaced: bool, talk: bool) -> list[int]:
    """Those of the lines between two paragraphs that are the story's: lists, headings, greetings."""
    blocks: list[list[int]] = []
    for row in hole:
        if not blocks or page.gap[row] or blocks[-1][-1] != row - 1:
            blocks.append([])
        blocks[-1].append(row)
    out: list[int] = []
    announced = ending(page.text[above]) == ":"
    for k, block in enumerate(blocks):
        own = [r for r in block if may_be_own(page.text[r], talk=talk) and width(page.text[r]) <= _LONGEST_ITEM]
        lines = [page.text[r] for r in own]
        first = lines[0] if lines else ""
        listed = is_list(lines) or (k == 0 and announced and (is_marked(first) or first.endswith((";", "; and"))))
        if listed and ((announced and len(own) == len(block)) or (spaced and page.gap[own[0]])):
            head = blocks[k - 1] if k else []
            if len(head) == 1 and (_is_heading(page, head[0], spaced=spaced) or _announces(page.text[head[0]])):
                out += head
            out += own
        elif k == 0 and own == block and all(is_marked(t) and t[0] == page.text[above][0] for t in lines):
            out += own  # more of the list above
        elif spaced and block[-1] + 1 == below and (k == 0 or talk or _stays(page, hole, block[0], out)):
            heads_list = not page.gap[below] and is_marked(page.text[below]) and page.gap[block[0]] > 0
            out += [r for r in own if len(block) == 1 and (heads_list or _is_heading(page, r, spaced=spaced))]
        announced = len(own) == 1 and _announces(first)
    return sorted(set(out))


def _stays(page: Page, hole: list[int], row: int, own: list[int]) -> bool:
    """Right above the row stands a list of the story's ``own``, or pictures do."""
    return own[-1:] == [row - 1] or shows(page, hole[: hole.index(row)])


def _announces(line: str) -> bool:
    return ending(line) == ":" and line.count(" ") >= 2


def may_be_own(line: str, *, talk: bool = False) -> bool:
    """Nothing of furniture in it; ``talk``: of an interview, whose questions address somebody."""
    if line[0] in "#©[<|" or "  " in line or "@" in line or "://" in line or label_of(line):
        return False
    talk = talk and line[-1] in "?？"
    if cue_classes(line).keys() & (_NO_STORY - _ASKED_OF if talk else _NO_STORY) or is_captioned(line):
        return False
    if is_of_picture_alone(line) or interrupts(line):
        return False
    if is_tag_line(line) or is_notice(line) or (asks(line) and not talk) or is_poll(line):
        return False
    return comment_count(line) is None and (is_marked(line) or not is_moment(line))


def _is_heading(page: Page, row: int, *, spaced: bool = True, over: bool = False) -> bool:
    """A line of some words without a full stop, apart from the paragraphs around it or ``over`` its own."""
    line = page.text[row]
    size = width(line)
    asked = line[-1] in _ASKS  #: what an interviewer asks is longer than most headings
    long = asked or stands_out(page, row)
    if not 5 <= size <= _LONGEST_HEADING * (1 + long) or ending(line) not in {"", "."} or line[-1] in ".。,;":
        return False
    apart = over or (spaced and page.gap[row] > 0 and row + 1 < len(page) and page.gap[row + 1] > 0)
    if not apart or not opens_as_heading(line):
        return False
    words = len(line.split())
    alone = words < 2 and not (over or CJK.search(line) or line[0] in _SAID)  # "'Outnumbered'" heads a part
    if words > (14 if long else 5) or alone or line.isupper():
        return False
    above = row if asked else max(0, row - _ECHO)  # a table of contents may list what is asked
    once = page.text[above : row + _ECHO].count(line) == 1
    plain = over and line.upper() == line.lower() and not CJK.search(line)  # there all words look like a name
    return once and (not byline_of(line)[0] if plain else is_marked(line) or not names_somebody(page, row))


def _with_first_half(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """With the paragraphs that a list or a box parts from the rest, up to the date, the byline or the headline.
    Below a date or a byline any sentence is the story's; elsewhere those that share words with the rest are.
    """
    if width(page.text[rows[0]]) < _WHOLE_ONE and ending(page.text[rows[0]]) != ".":  # the headline is among them
        return rows
    found: list[int] = []
    skipped = 0
    sure = False
    for row in range(rows[0] - 1, max(-1, rows[0] - _AHEAD), -1):
        line = page.text[row]
        if row in taken or label_of(line):
            skipped += row not in taken
        elif not is_marked(line) and _is_stamp(line):
            sure = bool(found)
            break
        elif skipped > _SKIPPED:
            break
        elif _is_paragraph(page, row, ends=not found) and page.gap[row + 1]:
            found.append(row)
        else:
            skipped += 1
    if found and not sure:
        told = stems(" ".join(page.text[r] for r in rows[:40])[:6000])
        found = [r for r in found if len(stems(page.text[r]) & told) >= _ALIKE]
    return [*reversed(found), *rows]


def _is_paragraph(page: Page, row: int, *, ends: bool) -> bool:
    """A sentence, or what announces one, with nothing of boxes in it."""
    line = page.text[row]
    if width(line) < 45 or is_marked(line) or not (ending(line) == "." or (ending(line) == ":" and not ends)):
        return False
    if speaks_to_readers(line) or is_captioned(line):
        return False
    cues = cue_classes(line)
    boxed = sum(cues.get(kind, 0) for kind in ("signup", "ad", "social", "legal"))
    return boxed < 1 + (width(line) > 70) + (width(line) > 160)


def _is_stamp(line: str) -> bool:
    """A date or names, with little else on the line."""
    if len(line) > 120 or (width(line) > 60 and ending(line) == "."):
        return False
    if byline_of(line)[0] or bare_names(line) or is_moment(line):
        return True
    return has_figure(line) and bool(find_dates(line))


def _with_rest(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """With the paragraphs below a list that the story holds: "This is how they voted:", names and numbers, the end."""
    waiting: list[int] = []
    out = list(rows)
    parted = False
    for row in (r for r in range(rows[-1] + 1, min(len(page), rows[-1] + _AHEAD)) if r not in taken):
        line = page.text[row]
        nothing = _heads_nothing(page, row)
        if not nothing and _ends_story(line):
            break
        if nothing or _is_set_in(page, row, parted=parted):
            parted = True
            continue
        if not _may_stand(page, row):
            if page.gap[row] and not _stands_alone(page, row):
                break
            parted = parted or page.gap[row] > 0
            continue
        if _is_next(page, row, set_in=parted and not waiting):
            follows = out[-1] == row - 1 and len(out) > len(rows)  # the paragraph below one that was found so
            between = waiting if follows else _between(page, out, waiting, row, parted=parted)
            if between is None:
                break
            out += [*between, row]
            waiting = []
        elif width(line) <= _LONGEST_ITEM:
            waiting.append(row)
        else:
            break
    return out


def _stands_alone(page: Page, row: int) -> bool:
    """A line of something else with blank lines around it, over a whole paragraph; no question, which that answers."""
    below, line = row + 1, page.text[row]
    if below >= len(page) or not page.gap[below] or width(line) > _LONGEST_ITEM or line[-1] in "?？":
        return False
    if not any(map(str.isalpha, line)):
        return False
    return width(page.text[below]) >= _PARTED and _is_paragraph(page, below, ends=True)


def _between(page: Page, rows: list[int], waiting: list[int], row: int, *, parted: bool) -> list[int] | None:
    """The lines above a paragraph that are the story's as it is; None where the paragraph is none of it."""
    if _leads_on(page, rows, waiting, row, parted=parted):
        return waiting
    return [] if len(waiting) == 1 and _is_foreign(page, rows, waiting[0]) else None


def _is_foreign(page: Page, rows: list[int], row: int) -> bool:
    """A line that stands alone over a paragraph of the story: several words of that one are told above."""
    shared = stems(page.text[row + 1]) & stems(" ".join(page.text[r] for r in rows[:40])[:6000])
    return _stands_alone(page, row) and len(shared) >= _ALIKE


def _may_stand(page: Page, row: int) -> bool:
    """A line that can be the story's: a whole sentence may hold a word that short lines of boxes have."""
    return (_is_paragraph(page, row, ends=True) or may_be_own(page.text[row])) and not byline_of(page.text[row])[0]


def _is_next(page: Page, row: int, *, set_in: bool) -> bool:
    """A paragraph that stands apart, by a blank line or by what is set into the story."""
    line = page.text[row]
    whole = width(line) >= 50 and ending(line) == "." and line[-1] not in ":："
    return whole and (page.gap[row] > 0 or set_in) and not is_marked(line)


def _is_set_in(page: Page, row: int, *, parted: bool) -> bool:
    """A message, a poll, or a row of a table that the story is parted by."""
    line = page.text[row]
    if "  " in line and has_figure(line) and not page.gap[row] and not find_dates(line):
        return True
    return (
        interrupts(line)
        or is_message(line)
        or is_poll(line)
        or (is_vote(line) and (parted or is_poll(page.text[row - 1])))
    )


def _leads_on(page: Page, rows: list[int], waiting: list[int], row: int, *, parted: bool) -> bool:
    """What parts a paragraph from the text is a list, a heading like those above, a poll or a message set into it."""
    if not cue_classes(page.text[row]).keys().isdisjoint(_AFTER):
        return False
    headed = len(waiting) == 1 and _is_heading(page, waiting[0], spaced=True)
    if not waiting and parted and (_heads_nothing(page, row - 1) or _is_below_poll(page, rows[-1], row)):
        return True
    announced = len(waiting) > 1 and waiting[0] == rows[-1] + 1 and ending(page.text[rows[-1]]) == ":"
    if not (headed or announced or holds_list([page.text[r] for r in waiting]) if waiting else parted):
        return False
    if waiting and ending(page.text[waiting[0]]) == ":":
        return True
    return bool(stems(page.text[row]) & stems(" ".join(page.text[r] for r in rows[:40])[:6000]))


def _is_below_poll(page: Page, above: int, row: int) -> bool:
    """Nothing but a poll stands between two paragraphs."""
    between = page.text[above + 1 : row]
    return is_poll(between[0]) and all(map(is_vote, between[1:])) if between else False


_AFTER = frozenset(["bio", "comment"])  #: cues of what stands below stories


def _heads_nothing(page: Page, row: int) -> bool:
    """A heading of a list whose titles were not saved: a paragraph of the story stands below it."""
    if row + 1 >= len(page) or not page.gap[row + 1] or label_of(page.text[row]) != "related":
        return False
    below = page.text[row + 1]
    return width(below) >= 45 and ending(below) == "." and below[-1] not in "?!"


def _ends_story(line: str) -> bool:
    return (
        label_of(line) == "related"
        or comment_count(line) is not None
        or is_tag_line(line.lstrip("*-•· ") or line)
        or line[0] in "©#"
    )
