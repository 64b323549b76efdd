"""Headings between paragraphs told by their story: somebody's words from below, or words that it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.page_dump.body.voices import is_attribution
from ingest.parsers.page_dump.lines.captions import is_captioned, is_credited
from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.labels import key, label_of
from ingest.parsers.page_dump.lines.notices import interrupts, is_notice
from ingest.parsers.page_dump.lines.results import is_result
from ingest.parsers.page_dump.lists.list_ends import SIGNS
from ingest.parsers.page_dump.lists.pointers import teased
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.text.measure import ending, has_cjk, has_figure, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.parsers.page_dump.text.tables import phrase_set
from ingest.patterns import regex

_SPACES = (2, 12)  #: of a quotation
_OPENS, _CLOSES = frozenset("\"“„«»‚‘'"), frozenset("\"”“»«‘’'")
_SHORTEST, _LONGEST = 12, 110  #: widths
_ABOVE, _BELOW = 60, 90  #: widths of the paragraphs around it, at least
_SHARED = 2  #: words of it that the paragraph below says
_FEW = 4  #: words of it, of which the story says two thirds
_STORY, _TEXT = 40, 6000  #: rows of the story whose words are looked at, and characters of them
_ECHO = 200  #: rows around a heading in which no other line says the same
_BEGINS, _SECTION = 5, 3  #: letters of a word that the section below repeats, paragraphs of it that are looked at
_CLOSE, _CLOSE_SPACES = (7, 45), 6  #: widths of a heading without blank lines around, spaces in it
_BOX = 3  #: lines of a box to sign up, its button last
_AD = 24  #: characters of the word over an advertisement
_MARKS = frozenset("-–—*•·●▪■◦‣►▶→»›")  #: before each title of a list
_SOON = 3  #: paragraphs in which the one word of a heading stands again
_CAPTION = 45  #: width of what tells a picture and who made it, at least; names alone stand over other stories' titles


def quoted(page: Page, rows: Sequence[int]) -> list[int]:
    """Those of the ``rows``, each right above its paragraph, that are a quotation and nothing else."""
    return [r for r in rows if _is_quotation(page.text[r])]


def _is_quotation(line: str) -> bool:
    whole = line[0] in _OPENS and line[-1] in _CLOSES and _SPACES[0] <= line.count(" ") <= _SPACES[1]
    return whole and ending(line) == ""


def is_told_below(page: Page, above: int, row: int, story: list[int]) -> bool:
    """The row between blank lines says no sentence, and words of the paragraph below it, or most of them the story's.

    A caption or the title of another story shares its words with the paragraph ``above``, or with none.
    """
    below = row + 1
    if below >= len(page) or not page.gap[row] or not page.gap[below] or not _is_heading(page.text[row]):
        return False
    if names_somebody(page, row):
        return False
    over, under = page.text[above], page.text[below]
    if width(over) < _ABOVE or width(under) < _BELOW or ending(over) != "." or ending(under) != ".":
        return False
    said = stems(page.text[row])
    shared = len(said & stems(under))
    if shared < len(said & stems(over)) or (shared < _SHARED and not _is_of_story(page, said, story)):
        return False
    return page.text[max(0, row - _ECHO) : row + _ECHO].count(page.text[row]) == 1


def is_below_picture(page: Page, row: int) -> bool:
    """The row stands right below a caption and its credit, with a blank line between it and its own paragraph.

    Copied pages have it so: the browser sets blank lines around paragraphs alone.
    """
    below, over = row + 1, page.text[row - 1]
    if page.gap[row] or below >= len(page) or not page.gap[below] or not _is_heading(page.text[row]):
        return False
    if not _is_caption(over) or names_somebody(page, row):
        return False
    return width(page.text[below]) >= _ABOVE and ending(page.text[below]) in {".", ":"}


def _is_below_teaser(page: Page, row: int) -> bool:
    """The row stands between another article's teaser, which its button closes, and a paragraph of the section that
    has a word of it, with blank lines around.
    """
    below = row + 1
    if below >= len(page) or not page.gap[row] or not page.gap[below] or not teased(page, row - 1)[1]:
        return False
    told = width(page.text[below]) >= _BELOW and ending(page.text[below]) == "."
    return told and _is_heading(page.text[row]) and not names_somebody(page, row) and is_told_of(page, row)


def is_below_break(page: Page, row: int) -> bool:
    """The row stands between an advertisement or a call to readers and its own paragraph, no blank lines around it; or
    with blank lines between the button of such a call, or another article's teaser, and a paragraph that has a word of
    it.
    """
    if _is_below_teaser(page, row):
        return True
    below, over, line = row + 1, page.text[row - 1], page.text[row]
    if not row or below >= len(page) or (page.gap[row] > 0) != (page.gap[below] > 0) or not _is_heading(line):
        return False
    if line.count(" ") > _CLOSE_SPACES or names_somebody(page, row) or page.text.count(line) > 1 or label_of(line):
        return False
    if width(page.text[below]) < _BELOW or ending(page.text[below]) != ".":
        return False
    if page.gap[row]:
        return label_of(over) == "furniture" and is_told_of(page, row)
    return is_notice(over) or (interrupts(over) and is_told_of(page, row))


def _is_heading(line: str) -> bool:
    if not _SHORTEST <= width(line) <= _LONGEST or ending(line) not in {"", "."} or line[-1] in ".。,;:":
        return False
    return not line.isupper() and opens_as_heading(line)


def _is_in_small(page: Page, line: str, below: int) -> bool:
    """The first of two words stands in small letters in the paragraphs below: "Relokasi Tersendat"."""
    word, _, last = line.partition(" ")
    if len(word) <= _BEGINS or " " in last:
        return False
    told = f" {' '.join(page.text[below : below + 1 + _SOON])} "
    return f" {word.lower()} " in told


#: what releases and reports set over the paragraphs that tell what was before, and lists of other articles over those
_BACKGROUND = phrase_set("""background, the background, background information, context, hintergrund,
    hintergrundinformationen, hintergrundinformation, kontext, contexte, le contexte, rappel, contexto, antecedentes,
    contesto, il contesto, achtergrond, bakgrund, bakgrunn, baggrund, tausta, taustaa, tło, kontekst, pozadí,
    souvislosti, súvislosti, háttér, контекст, справка, предыстория, довідка, передісторія, arka plan, latar belakang,
    pozadina, خلفية, רקע, 背景, 배경""")


def heads_background(page: Page, row: int, *, spaced: bool) -> bool:
    """Such a word alone over a whole paragraph, with a blank line above where the story has some: no list stands
    below.
    """
    below = row + 1
    if below >= len(page) or len(page.text[row]) > _CLOSE[1] or key(page.text[row]) not in _BACKGROUND:
        return False
    return (page.gap[row] > 0 or not spaced) and width(page.text[below]) >= _BELOW and ending(page.text[below]) == "."


def names_somebody(page: Page, row: int) -> bool:
    """Names and nothing else; where letters have no capitals, words that the paragraph below says are none."""
    line = page.text[row]
    if byline_of(line)[0]:
        return True
    if not bare_names(line) or _is_in_small(page, line, row + 1):
        return False
    plain = not has_cjk(line) and line.upper() == line.lower()
    return not plain or row + 1 >= len(page) or len(stems(line) & stems(page.text[row + 1])) < _SHARED


def is_told_of(page: Page, row: int) -> bool:
    """The paragraphs below have a word of the row's, or one that begins like it: "Charging", "chargers"."""
    told = {word[:_BEGINS] for r in range(row + 1, min(len(page), row + 1 + _SECTION)) for word in stems(page.text[r])}
    return any(word[:_BEGINS] in told for word in stems(page.text[row]) if len(word) >= _BEGINS)


def shows(page: Page, rows: list[int]) -> bool:
    """A picture's caption and credit, who said a quotation, or the word over an advertisement, and not the title of
    something else.

    One line of the advertisement may stand below its word, if the line below that tells of the story.
    """
    ads = [interrupts(t := page.text[r]) or (len(t) <= _AD and cue_classes(t).keys() == {"ad"}) for r in rows]
    if all(ads) or (ads[0] and len(rows) == 2 and is_told_of(page, rows[-1] + 1)) or is_attribution(page, rows[0]):
        return True
    button = page.text[rows[-1]]
    if len(rows) <= _BOX and label_of(button) == "furniture" and "signup" in cue_classes(button):
        return not any(ending(page.text[r]) == "." for r in rows if page.text[r][-1] != "!") and is_told_of(
            page, rows[-1] + 1
        )
    return any("photo" in cue_classes(t := page.text[r]) or _is_caption(t) for r in rows)


def _is_caption(line: str) -> bool:
    return width(line) >= _CAPTION and (is_captioned(line) or is_credited(line))


def opens_as_heading(line: str) -> bool:
    """With a capital, a letter of a script that has none, a figure, or the sign of a quotation or a question."""
    first = line[0]
    return (first.isalpha() and not first.islower()) or first.isdigit() or first in "“\"«„¿¡'‘‚‹"


def _is_below_marked(page: Page, row: int) -> bool:
    """Without the mark that the two lines above begin with, a list's last ones: "- Dam weeps again"."""
    mark = page.text[row - 1][0]
    marked = row > 1 and mark in _MARKS and page.text[row - 2][0] == mark
    return marked and page.text[row][0] != mark


def _is_told_soon(page: Page, word: str, below: int) -> bool:
    """A single word, which the paragraphs right below it have too."""
    return word.casefold() in " ".join(page.text[below : below + _SOON]).casefold()


def parts_text(page: Page, above: int, row: int, below: int) -> bool:
    """A few words of their own right above a paragraph, where no blank lines part those of the story; ``above``: the
    row of the sentence above, which only furniture and lists part from it; ``below``: the paragraph's.

    Below the titles of a list it has a word of the paragraph: else it could be one more of them.
    """
    line, over, under = page.text[row].lstrip(SIGNS), page.text[above], page.text[below]
    if not _CLOSE[0] <= width(line) <= _CLOSE[1] or not (line[0].isalpha() or line[0] in "¿¡") or line.isupper():
        return False
    if ending(line) != "" or line[-1] in ",;:" or not opens_as_heading(line) or has_figure(line[-3:]):
        return False
    told = " " in line or _is_told_soon(page, line, below) or _is_below_marked(page, row)
    few = line.count(" ") <= _CLOSE_SPACES and told
    if not (has_cjk(line) or few) or page.gap[row + 1] > page.gap[row]:
        return False
    if ending(over) != "." or width(under) < _ABOVE or ending(under) not in {".", ":"}:
        return False
    cased = line.upper() != line.lower() or has_cjk(line)  # elsewhere all words of a heading look like a name
    if (cased and names_somebody(page, row)) or byline_of(line)[0] or byline_of(under)[0]:
        return False
    return page.text[max(0, row - _ECHO) : row + _ECHO].count(page.text[row]) == 1


#: who played, or who scored, below the result of a match: "TRITIUM (4-3-1-2): Pozzi;", "RETI:", "Tore: 1:0 Ray (11.)"
_TEAM = regex(r"[^\W\d_a-zß-ÿ][^:.!?]{1,40}(?:\([\d-]{3,9}\))?:\s?\S")


def heads_teams(page: Page, row: int) -> bool:
    """The result of a match over who played and who scored."""
    return page.digits[row] and is_result(page.text[row]) and _TEAM.match(page.text[row + 1]) is not None


def heads_own(page: Page, row: int, story: Sequence[int], *, spaced: bool) -> bool:
    """A heading right over a part of the story whatever stands above: a result, one in capitals, "Background"."""
    if heads_teams(page, row) or is_loud_too(page, row, story):
        return True
    return heads_background(page, row, spaced=spaced)


def is_loud_too(page: Page, row: int, story: Sequence[int]) -> bool:
    """A heading in capitals over its paragraph, where the story has another one."""
    if not _is_loud(page, row) or label_of(page.text[row]) or byline_of(page.text[row])[0]:
        return False
    once = page.text.count(page.text[row]) == 1
    return once and any(_is_loud(page, r) for r in range(story[0] + 1, story[-1]) if r != row)


def _is_loud(page: Page, row: int) -> bool:
    line, under = page.text[row], page.text[row + 1]
    few = _CLOSE[0] <= width(line) <= _CLOSE[1] and line.count(" ") <= _CLOSE_SPACES and line.isupper()
    return few and line[-1].isalpha() and width(under) >= _BELOW and ending(under) == "."


def _is_of_story(page: Page, said: frozenset[str], story: list[int]) -> bool:
    told = stems(" ".join(page.text[r] for r in story[:_STORY])[:_TEXT])
    return len(said) >= _FEW and 3 * len(said & told) >= 2 * len(said)


#: how letters and their answers begin: "Caro direttore,"
_GREETS = regex(
    r"(?:dear|sirs?|madam|liebe[rs]?|sehr geehrte\w*|car[oaie]|egregi[oa]|gentil[ei]\w*|spett\w*|ch[eè]re?s?"
    r"|monsieur|madame|querid[oa]s?|estimad[oa]s?|señora?|prezad[oa]s?|beste|geachte|lieve|kära?|kjære|kære|hyvä[t]?|drog[ia]"
    r"|szanown\w+|vážen\w+|mil[ýáí]|уважаем\w+|дорог\w+|шановн\w+|sayın|sevgili|tisztelt|kedves|stimat[ăei]|αγαπητ\w+)\b",
    re.IGNORECASE,
)
_GREETING = 45  #: characters of one


def greets(page: Page, first: int) -> bool:
    """The line right above the story's ``first`` one greets whom the letter is to."""
    line = page.text[first - 1] if first else ""
    if not 3 <= len(line) <= _GREETING or line[-1] not in ",:，" or line.count(" ") > _CLOSE_SPACES:
        return False
    below = page.text[first]
    return line[0].isupper() and width(below) >= _ABOVE and (_GREETS.match(line) is not None)
