"""Corrects the line model where a rule is surer: readers' comments, sign-up boxes, plain sentences left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.page_dump.body import boxes
from ingest.parsers.page_dump.body.author_notes import above_signers, without_author_lines
from ingest.parsers.page_dump.body.captions import kicked, pointed, without_alt_texts, without_pictured
from ingest.parsers.page_dump.body.comments import without_comments
from ingest.parsers.page_dump.body.credit_lines import is_of_picture_alone
from ingest.parsers.page_dump.body.forms import above_form, without_sign_ups
from ingest.parsers.page_dump.body.head_boxes import is_under_head
from ingest.parsers.page_dump.body.house_lines import is_call, promoted_block, without_bids, without_sponsored
from ingest.parsers.page_dump.body.inside import with_inner_lines
from ingest.parsers.page_dump.body.interview_notes import above_speakers_note
from ingest.parsers.page_dump.body.photographers import signed_captions
from ingest.parsers.page_dump.body.posed import posed
from ingest.parsers.page_dump.body.release_end import above_release_end
from ingest.parsers.page_dump.body.story_end import (
    above_filed_note,
    above_films,
    above_record_foot,
    announces_more,
    asks_for_comment,
    is_ending,
    is_filed_note,
)
from ingest.parsers.page_dump.body.subjects import is_of_story, sells
from ingest.parsers.page_dump.body.taken_up import is_spaced, with_rest
from ingest.parsers.page_dump.body.voices import pull_quotes
from ingest.parsers.page_dump.lines import corrections
from ingest.parsers.page_dump.lines.appeals import is_appeal, opens_appeal
from ingest.parsers.page_dump.lines.asides import is_aside
from ingest.parsers.page_dump.lines.books import tells_of_book
from ingest.parsers.page_dump.lines.captions import is_credit, is_credited, is_labelled_caption
from ingest.parsers.page_dump.lines.comment_headings import is_edited
from ingest.parsers.page_dump.lines.contacts import is_address
from ingest.parsers.page_dump.lines.cues import cue_classes, told_classes
from ingest.parsers.page_dump.lines.firm_lines import is_office, names_firm
from ingest.parsers.page_dump.lines.house_calls import is_house_call, is_house_line
from ingest.parsers.page_dump.lines.labels import key, label_of
from ingest.parsers.page_dump.lines.line_kinds import kind_of
from ingest.parsers.page_dump.lines.notices import interrupts, is_notice, speaks_to_readers
from ingest.parsers.page_dump.lines.pagers import is_control, is_pager
from ingest.parsers.page_dump.lines.picture_notes import is_of_film
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.lines.site_terms import is_bracketed_note
from ingest.parsers.page_dump.lines.sponsors import labels_promoted
from ingest.parsers.page_dump.lines.tag_lines import is_tag_line
from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.names import byline_names, end_notes
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.names.dated_line import is_posted_at, is_stamped_writer
from ingest.parsers.page_dump.text.measure import CJK, ending, has_figure, width
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_OPENS = regex(
    r"^(?:[^\W\d_][^()]{2,60}\([A-Za-z][\w ./]{1,30}\)\s*(?:[-–—:]|$|\S)"
    r"|[^\W\d_a-zß-ÿ][^\Wa-zß-ÿ' ./-]{2,}(?:[ /][^\Wa-zß-ÿ]{2,}){0,3}(?:, [^—–:()]{3,30})?\s*"
    r"(?:(?:—|–|:|--| - | _ )\s*\S|\. [^\W\d_a-zß-ÿ]))"
)
_END_MARK = regex(
    r"[(\[—–-]{0,2}\s?(?:(?:continued|cont'd|cont\.|please\ turn|see)\s.{0,20}\bpages?\b.{0,8}"
    r"|(?:additional\ )?(?:editing|reporting|writing|compiled|edited|written|reported)\ (?:and\ \w+\ )?by\b.{0,150}"
    r"|(?:[\w']+\ ){0,3}staff\ (?:and\ wire\ )?reports?|more|ends?|fin|ende|30|xxx|\((?-i:[A-Z]{2,4}"
    r"|[a-z]{2,4}(?:/[a-z]{2,4}){0,2})\))[)\]-]{0,2}\.?$",
    re.IGNORECASE,
)
_IN_BRACKETS = regex(r"[(\[][^\W\d_]{1,4}\.?(?:[/, -]{1,2}[^\W\d_]{1,4}\.?){0,2}[)\]]")
_SIGNATURE = regex(
    r"[(（][\u3005\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2,10}[)）]$"
)  #: the reporter's, below the story
_NAMED = regex(r"\S+\s+[^\W\d_a-zß-ÿ]|[Tt]he (?:author|writer)\b")  #: "Ann Lee is a reporter": a note on its writer
_ADDRESS = regex(r"(?:https?://|www\.)\S+(?:\s+\d+/\d+)?$")  #: of the page, as browsers print it below the text
_IN_STORIES = frozenset(["photo", "related", "you", "comment"])
_SIGNED = 60  #: characters of a signature in brackets
_CALL = 150  #: characters of what the house asks of its readers
_LONG = 50  #: width of a paragraph that such words say nothing of
_CREDIT_SIGNS = frozenset(":/|©()")  #: "Photo: Ann Lee"; a sentence about a picture has none of them
_FEW_WORDS = 2  #: of furniture that a paragraph may hold by chance
_WHOLE = 110  #: width of a first paragraph right below its date, whatever words it holds
_PICTURED, _CAPTION = 100, 200  #: characters of a picture's line, of a caption with who made the picture
_PICTURE = regex(
    r"(?:[^\W\d_]{3,9})?(?:bild|foto|photo|image|picture|fot\.|kuva|фото|imagen|immagine|fotó)s?\s?[:：]\s?\S",
    re.IGNORECASE,
)
_PROMOTED = regex(
    r"[\[［【(（]\s?(?:PR|AD|ＰＲ|広告|anzeige|werbung|publi\w*|sponsored|реклама|광고|广告)\s?[\]］】)）]",
    re.IGNORECASE,
)
_SPOKEN_ON = regex(
    r"^\S+(?: \S+){2,}: [a-zß-ÿа-яα-ω]\S*(?: [^\s:]+){2,}$"
)  #: no label: "Look twice: the hives are shown."
_INITIALS = regex(r"(?:[^\W\d_a-zß-ÿ]\.-?){2,4}(?:\s?[,/&]\s?(?:[^\W\d_a-zß-ÿ]\.-?){2,4}){0,3}")  #: "A.O.C., M.D.F."


def trimmed(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """The model's rows without comments and boxes, with the plain sentences that adjoin them."""
    rows = above_filed_note(page, without_comments(page, rows))
    last = rows[-1] if rows else 0
    spaced = len(rows) >= 3 and all(page.gap[r] for r in rows[1:-1])
    while spaced and len(rows) > 2 and not page.gap[rows[-1]] and rows[-1] - 1 not in taken:
        rows.pop()  # no paragraph, where a blank line stands over every other
    while len(rows) > 1 and (_SIGNATURE.match(t := page.text[rows[-1]]) or _is_hashtags(t)):
        rows.pop()
    rows = [r for r in rows if not (is_labelled_caption(t := page.text[r]) or is_of_picture_alone(t))] or rows
    rows = [r for r in rows[:-1] if not (len(t := page.text[r]) <= _CAPTION and is_credited(t))] + rows[-1:]
    rows = [r for r in rows if not is_aside(page.text[r])] or rows
    rows = [r for r in rows if not (_is_box(t := page.text[r]) or is_tag_line(t) or is_notice(t))]
    rows = boxes.without_polls(page, rows)
    rows = _without_notes(page, rows)
    if not rows:
        return rows
    rows = _with_lead(page, _with_neighbours(page, rows, taken), taken)
    inner = with_inner_lines(page, with_rest(page, rows, taken), taken)
    rows = _with_neighbours(page, inner, taken) if inner[-1] > rows[-1] else inner
    rows = without_comments(page, rows) if rows[-1] > last else rows
    rows = without_author_lines(page, _without_notes(page, above_form(page, rows)), ())
    rows = _with_last_words(page, above_signers(page, rows), taken)
    while len(rows) > 2 and (is_moment(t := page.text[rows[-1]]) or _SIGNATURE.match(t) or _signs(t) or is_edited(t)):
        rows.pop()
    rows = above_record_foot(page, above_films(page, without_sign_ups(page, rows)))
    rows = [r for r in rows if not (is_aside(t := page.text[r]) or is_bracketed_note(t))] or rows
    rows = without_pictured(page, rows)
    rows = without_bids(page, above_release_end(page, above_speakers_note(page, rows)))
    rows = without_alt_texts(page, without_sponsored(page, rows))
    quotes = pull_quotes(page, rows) | kicked(page, rows) | posed(page, rows) | pointed(page, rows)
    quotes |= signed_captions(page, rows)
    return [r for r in rows if r not in quotes and not _is_hashtags(page.text[r]) and not is_address(page.text[r])]


def _with_last_words(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """With a short last sentence ("Turn the valve.") that stands over what ends an article: a note, a label, a list."""
    row = rows[-1] + 1 if rows else 0
    while row < len(page) and (is_pager(page.text[row]) or (page.gap[row] and _parts_story(page.text[row]))):
        row += 1
    if len(rows) < 3 or row + 1 >= len(page) or row in taken or not 8 <= width(page.text[row]) <= 60:
        return rows
    line, below = page.text[row], page.text[row + 1]
    wide = CJK.search(line) is not None
    if (
        line[-1] not in ".。"
        or sells(page, rows, line)
        or is_notice(line)
        or not (wide or (line[0].isupper() and " " in line))
    ):
        return rows
    over = row + 1 in taken or label_of(below) or end_notes.is_note(below) or speaks_to_readers(below)
    over = over or (page.gap[row] > 0 and page.gap[row + 1] > 0 and (wide or line.count(" ") > 1))
    alike = bool(page.gap[row]) == bool(page.gap[rows[-1]])
    odd = (
        (":" in line and not _SPOKEN_ON.search(line))
        or "legal" in cue_classes(line)
        or asks(line)
        or label_of(line)
        or _is_byline(line)
        or end_notes.is_note(line)
        or announces_more(line)
        or names_firm(line)
        or _appeals(page, row)
    )
    return [*rows, row] if over and alike and not odd else rows


def _is_hashtags(line: str) -> bool:
    return line[0] == "#" and all(word[0] == "#" for word in line.split())


def _signs(line: str) -> bool:
    """Who wrote it, by initials or by letters in brackets alone: "A.O.C., M.D.F.", "(jk)", "[hs/mb]"."""
    return _INITIALS.fullmatch(line) is not None or (len(line) <= 12 and _IN_BRACKETS.fullmatch(line) is not None)


def _without_notes(page: Page, rows: list[int]) -> list[int]:
    """Without what stands below a story, and without notices, dates and bylines above it."""
    while len(rows) > 1 and _is_after(page, rows):
        if end_notes.is_from_elsewhere(page.text[rows[-1]]) and rows[-1] - 1 == rows[-2]:
            break
        rows.pop()
    while len(rows) > 2 and (kind_of(t := page.text[rows[0]]) in "TB" or end_notes.is_note(t) or is_stamped_writer(t)):
        del rows[0]
    return rows


def _is_after(page: Page, rows: list[int]) -> bool:
    """The last row closes the page, or speaks of the article, or tells of somebody whom the story never names."""
    line = page.text[rows[-1]]
    if _closes_page(page.text[rows[-2]], line) or end_notes.is_note(line) or _is_byline(line) or names_firm(line):
        return True
    posted = page.digits[rows[-1]] and (is_posted_at(line) or is_filed_note(line))
    if posted or is_office(line) or _appeals(page, rows[-1]) or (len(rows) > 2 and is_ending(page, rows)):
        return True
    if len(line) <= 30 and ending(line) == "" and byline_names.has_role(line) and line.count(" ") < 3:
        return True
    closed = line[0] in "([" and line[-1] in ")]" and len(line) <= _SIGNED
    if (closed or len(line) <= 40) and (bare_names(line.strip("()[].")) or _INITIALS.fullmatch(line)):
        return True  # who wrote it, as a signature
    if rows[-1] - 1 > rows[-2] and ending(line) == "" and width(line) < 80:
        over = page.text[rows[-1] - 1]
        if key(over) in SECTIONS or label_of(over) == "furniture" or (len(over) <= 30 and "ad" in cue_classes(over)):
            return True
    told = end_notes.names_in_note(line) if len(rows) > 2 else ()
    return bool(told) and not any(n.rsplit(" ", 1)[-1] in page.text[r] for n in told for r in rows[:-1])


def _appeals(page: Page, row: int) -> bool:
    """The row asks the readers to pay, or says what the paper is worth over one that does."""
    below = page.text[row + 1] if row + 1 < len(page) else ""
    return is_appeal(page.text[row]) or (opens_appeal(page.text[row]) and is_appeal(below))


def _is_byline(line: str) -> bool:
    return len(line) <= 120 and bool(byline_of(line)[1])


def _closes_page(above: str, line: str) -> bool:
    """What stands below a story: a request, an end mark, the page's address (but not one that a sentence runs into)."""
    if is_control(line) or corrections.is_heading(line) or announces_more(line):
        return True
    if asks(line) or _END_MARK.match(line) is not None or not any(map(str.isalnum, line[:80])):
        return True
    return ending(above) == "." and _ADDRESS.match(line) is not None


def _with_lead(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """With the line right above that opens as a story does; over a list, with the plain paragraphs that it parts."""
    above, parted = rows[0] - 1, False
    while above >= 0:
        if above in taken:
            above, parted = above - 1, True
            continue
        if not (_is_lead(page, above, rows[0]) or (parted and _is_above_list(page, above, rows[0]))):
            break
        rows = [above, *rows]
        if not parted:
            break
        above -= 1
    return rows


def _is_above_list(page: Page, row: int, below: int) -> bool:
    """A paragraph over a list, where no blank lines part the paragraphs."""
    return width(page.text[row]) >= _LONG and not page.gap[below] and _is_plain(page, row, spaced=False, next_to=False)


def _is_lead(page: Page, row: int, below: int) -> bool:
    """It opens with a place and an agency, or a place in capitals; or it is plain and stands apart."""
    line = page.text[row]
    if is_notice(line) or is_of_film(line) or is_labelled_caption(line):
        return False
    if width(line) >= 60 and ending(line) == "." and _OPENS.match(line[:120]):
        return True
    stamp = page.text[row - 1] if row else ""
    stamped = stamp.isupper() or has_figure(stamp)
    under_head = below == row + 1 and width(line) < _WHOLE and is_under_head(page, row)
    if not under_head and (page.gap[below] == 0 or width(line) < (45 if stamped else 80)):
        return False
    return _is_plain(page, row, spaced=False, next_to=False, led=stamped and width(line) >= _WHOLE)


def _is_box(line: str) -> bool:
    """A line of no sentence that asks for an address, a click or money."""
    quoted = line[-1] in '"”“»' and (line[0] in '"“„«' or line[-2:-1] in ".。")  # a sentence of somebody's words
    if width(line) > 130 or (ending(line) == "." and (line[-1] in ".。" or quoted)):
        return False
    if line[0] in "[［【(（" and _PROMOTED.match(line):
        return True
    cues = cue_classes(line)
    return cues.get("signup", 0) + cues.get("ad", 0) >= 1 or cues.get("social", 0) >= 3


def _with_neighbours(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """A plain sentence right below or between lines of the body belongs to it."""
    out = []
    kept, size = frozenset(rows), len(page)
    spaced = is_spaced(page, rows)
    for row in rows:
        out.append(row)
        below = _past_lists(page, row + 1, taken, out)
        while below < size and below not in kept and below not in taken:
            inside = (
                (below - 1 in taken or _parts_story(page.text[below - 1]))
                and below + 1 < size
                and page.gap[below + 1] > 0
            )
            apart = inside and page.gap[below] > 0 and width(page.text[below]) >= 2 * _LONG
            beside = apart or out[-1] == below - 1
            plain = _is_plain(page, below, spaced=spaced and (apart or not inside), next_to=beside, above=out)
            if not plain:
                break
            out.append(below)
            below += 1
            while below < size and _parts_story(page.text[below]):
                below += 1
            further = _past_lists(page, below, taken, out) if below in taken else below
            below = further if further not in kept and boxes.tells_on(page, further, out) else below
    return out


def _past_lists(page: Page, row: int, taken: frozenset[int], told: list[int]) -> int:
    """The first row from this one on that belongs to no list and parts the story in no other way."""
    size = len(page)
    while row < size:
        if below := _below_promoted(page, row, taken, told):
            row = below
        elif row in taken or _parts_story(page.text[row]) or boxes.leads_list(page, row, taken):
            row += 1
        else:
            break
    return row + boxes.is_button_of_list(page, row, taken, told)


def _below_promoted(page: Page, row: int, taken: frozenset[int], told: list[int]) -> int:
    """The row below an advertisement in one block with its label, if the story goes on there; else 0."""
    block = promoted_block(page, row) if row not in taken and labels_promoted(page.text[row]) else []
    return block[-1] + 1 if block and boxes.tells_on(page, block[-1] + 1, told) else 0


def _parts_story(line: str) -> bool:
    """An advertisement's label, a sponsor, an offer or a picture's credit: the story goes on below."""
    if interrupts(line) or is_aside(line) or is_labelled_caption(line):
        return True
    if len(line) > _CALL:
        return False
    if is_call(line) or (("@" in line or "?" in line[:-1]) and asks(line)):
        return True
    if is_house_line(line) or (ending(line) == "" and is_house_call(line, alone=True)):
        return True
    return len(line) <= _PICTURED and _PICTURE.match(line) is not None


def _is_plain(
    page: Page, row: int, *, spaced: bool, next_to: bool, above: Sequence[int] = (), led: bool = False
) -> bool:
    """A sentence with nothing of furniture in it. ``next_to``: the line above is the last of the body's, ``above``."""
    line = page.text[row]
    if (
        not (20 if spaced else 30) <= width(line) <= 600
        or not (boxes.is_whole(line) or line[-1] in "」』")
        or line[-1] in "?!"
        or (spaced and not page.gap[row])
    ):
        return False
    below = page.text[row + 1] if row + 1 < len(page) and not page.gap[row + 1] else ""
    if spaced and not next_to and 0 < len(below) < 30 and not label_of(below):
        return False
    few = 2 if spaced and len(line) >= 28 else 3 if spaced else 4  # Finnish and Turkish say much in three words
    if (
        (line.count(" ") < few and not CJK.search(line))
        or label_of(line)
        or names_firm(line)
        or (is_credit(line) and not boxes.is_initialled(line) and not (led and _CREDIT_SIGNS.isdisjoint(line[-60:])))
        or is_labelled_caption(line)
        or line[0] in "(*[©"
        or not (line[0].isalpha() or (((spaced and next_to) or width(line) >= 40) and line[0] in "\"'“„«‘»–—-「"))
    ):
        return False
    button = (
        " | " in line and label_of(line.partition(" | ")[0]) == "furniture"
    )  # "Printable version | Comments may be"
    if (
        button
        or (page.digits[row] and tells_of_book(line))
        or speaks_to_readers(line)
        or _is_byline(line)
        or is_aside(line)
        or _appeals(page, row)
    ):
        return False
    cues = told_classes(line)
    strange = cues.keys() - ({"bio"} if spaced or (next_to and not _NAMED.match(line)) else set())
    if "comment" in strange and asks_for_comment(line):
        strange = strange - {"comment"}
    over_list = row + 1 < len(page) and label_of(page.text[row + 1]) == "related"
    if (
        (spaced or over_list) and next_to and width(line) >= _LONG and "photo" not in cue_classes(line[:24])
    ):  # a word or two of pictures or articles stands in any story
        strange = strange - _IN_STORIES
    if led and sum(cues.values()) <= _FEW_WORDS:
        return True
    return not strange or (spaced and next_to and is_of_story(page, above, line, cues))
