"""What is said: lines that begin with who speaks ("SP: Which do you do first?"), quotations pulled out of a story."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.house_calls import is_house_line
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.notices import interrupts, speaks_to_readers
from ingest.parsers.page_dump.lines.tag_lines import is_tag_line
from ingest.parsers.page_dump.names.byline_names import bare_names
from ingest.parsers.page_dump.text.indents import stands_out
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.patterns import regex

_SPOKEN = regex(r"([^\W\d_][\w.’' -]{0,28}?)\s?[:：]\s?[^\s/\d]")
_QUOTED = regex(r"[“\"«„‘”»›‹’❝❞]\s?([^“”\"«»„❝❞]{12,180}?)\s?[”\"»“’«‹›‘❞❝]\s*(?P<who>[-–—|]\s*\S.{1,60})?$")
_PULLED = 40  #: more quotations than that are no pulled ones; each is looked for in the whole text
_PLAIN = regex(r"[^\w\s]+|\s+")
_OPENERS = frozenset('“"«„‘”»›‹’❝❞')
_FEW = 3  #: quotations with who said them below: more of them are what a story is made of
_BEYOND = 6  #: rows above and below the body that can be its talk
_BOXED = frozenset(["social", "ad", "signup", "legal"])
_APART = 2  #: rows from one such line to the next, where none of them is known to be text
_SPEAKER = 60  #: characters of who said it
_TALK = 4  #: such lines that make a talk


def with_voices(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """The body's rows, and the lines among them and beside them that two voices or more speak in turn."""
    near = range(max(0, rows[0] - _BEYOND), min(len(page), rows[-1] + 1 + _BEYOND))
    colons = [r for r in near if ":" in (head := page.text[r][:32]) or "：" in head]
    if len(colons) < _TALK:
        return rows
    said = {r: voice for r in colons if r not in taken and (voice := _voice(page.text[r]))}
    times = Counter(said.values())
    voices = {voice for voice, count in times.items() if count > 1}
    if len(said) < _TALK or len(voices) < 2 or sum(times[voice] for voice in voices) < _TALK:
        return _with_speakers(page, rows, colons, taken)
    spoken = [r for r, voice in said.items() if voice in voices]
    asked = any(page.text[r][-1] in "?？؟" for r in spoken)
    follows = asked and spoken[0] == rows[-1] + 1 and all(b - a <= _APART for a, b in pairwise(spoken))
    if not follows and not any(r in spoken for r in rows):
        return rows
    rows = sorted({*rows, *spoken})
    return _with_cues(page, rows, taken) if 2 * sum(map(speaks, (page.text[r] for r in spoken))) > len(spoken) else rows


_ASKED, _ANSWERED, _INTERVIEW = 160, 60, 3  #: widths of a question, of an answer; questions of an interview


def with_last_answers(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """With the questions right below an interview's last answer, or below a call to readers or a quotation pulled out
    that stands there, each over an answer to it.
    """
    rows = with_short_answers(page, rows, taken)
    asked = sum(page.text[r][-1] in _ASKS for r in rows)
    if not asked:
        return rows
    out, row = list(rows), _past_call(page, rows[-1] + 1)
    while row + 1 < len(page) and taken.isdisjoint((row, row + 1)) and _is_answered(page, row):
        out += [row, row + 1]
        asked, row = asked + 1, _past_call(page, row + 2)
    return out if asked >= _INTERVIEW else rows


def _past_call(page: Page, row: int) -> int:
    """The row below a call to readers, in a block of its own: "LIKE WHAT YOU READ? Six issues a year. Subscribe"; or
    below a quotation, with who said it at most.
    """
    below = row + 1
    while below < min(len(page), row + _CALL) and not page.gap[below]:
        below += 1
    if below + 1 >= len(page) or not (page.gap[row] and page.gap[below]) or not _is_answered(page, below):
        return row
    block = page.text[row:below]
    if any(width(line) > _ASKED or label_of(line) == "related" for line in block):
        return row
    pulled = _QUOTED.fullmatch(block[0]) is not None and (below == row + 1 or _names_speaker(page, row + 1))
    return below if pulled or any(map(_calls, block)) else row


def _calls(line: str) -> bool:
    words = line.split(" ", _LOUD_WORDS)
    loud = len(words) > _LOUD_WORDS and "".join(words[:_LOUD_WORDS]).isupper()
    return loud or interrupts(line) or speaks_to_readers(line) or is_house_line(line)


_CALL, _LOUD_WORDS = 4, 2  #: lines of a call, words in capitals that it opens with


def asks_often(page: Page, rows: list[int], taken: frozenset[int]) -> bool:
    """As an interview does, between its first and last answer; the model may have passed over short ones."""
    asked = (page.text[r][-1] in _ASKS for r in range(rows[0], rows[-1] + 1) if r not in taken)
    return sum(asked) >= _INTERVIEW


_SHORT_TALK = 12  #: lines of questions and short answers between two long ones


def with_short_answers(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """With what stands between two answers of an interview, if that is nothing but questions and short answers."""
    holes = (range(a + 1, b) for a, b in pairwise(rows) if 1 < b - a - 1 <= _SHORT_TALK)
    holes = (hole for hole in holes if page.text[hole[-1]][-1] in _ASKS and taken.isdisjoint(hole))
    said = [r for hole in holes if all(_is_of_talk(page, r) for r in hole) for r in hole]
    return sorted({*rows, *said}) if said and asks_often(page, rows, taken) else rows


def _is_of_talk(page: Page, row: int) -> bool:
    line = page.text[row]
    if width(line) > _ASKED or label_of(line) or not cue_classes(line).keys().isdisjoint(_BOXED):
        return False
    return line[-1] in _ASKS or (ending(line) == "." and page.text[row - 1][-1] in _ASKS)


def _is_answered(page: Page, row: int) -> bool:
    asked, told = page.text[row], page.text[row + 1]
    asks = asked[-1] in _ASKS and width(asked) <= _ASKED
    return asks and width(told) >= _ANSWERED and ending(told) == "." and label_of(asked) == ""


_LOUD = regex(r"[^\W\d_a-zß-ÿ][^\W\da-zß-ÿ]*(?:[.'’ -]+[^\W\da-zß-ÿ]+){0,4}(?:, [^a-zß-ÿ:]{3,50})?:(?=\s|$)")
_HEARD = regex(r"[(\[][^a-zß-ÿ()\[\]]{4,120}[)\]]")  #: "(SOUNDBITE OF AUGER RUNNING)", "[CROSSTALK]"


def speaks(line: str) -> bool:
    """Who speaks, in capitals, begins it, as transcripts of broadcasts have it: "SORLEY: The math is ..."."""
    return ":" in line[:90] and _LOUD.match(line) is not None


def _with_cues(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """With speakers on lines of their own and with what is heard, in capitals, among and below what they say."""
    kept, found = frozenset(rows), set(rows)
    for row in range(rows[0], min(len(page) - 1, rows[-1] + _APART)):
        line = page.text[row]
        if row in kept or row in taken:
            continue
        if (speaks(line) and row + 1 in kept) or (_HEARD.fullmatch(line) and row - 1 in found):
            found.add(row)
    return sorted(found)


def _with_speakers(page: Page, rows: list[int], colons: list[int], taken: frozenset[int]) -> list[int]:
    """With speakers on lines of their own over what they say, where two and more of them take turns: "Amna Nawaz:"."""
    over = {r: page.text[r] for r in colons if page.text[r][-1] in ":：" and r + 1 < len(page) and r not in taken}
    times = Counter(name for name in over.values() if bare_names(name.rstrip(" :：")))
    voices = {name for name, count in times.items() if count > 1}
    if len(voices) < 2 or sum(times[name] for name in voices) < _TALK:
        return rows
    kept = frozenset(rows)
    heads = [r for r, name in over.items() if name in times and r + 1 in kept]
    return sorted({*rows, *heads})


def _voice(line: str) -> str:
    match = _SPOKEN.match(line)
    if not match or is_tag_line(line) or label_of(match[1]) or match[1].count(" ") > 3:
        return ""
    if not cue_classes(line).keys().isdisjoint(_BOXED):
        return ""
    return match[1].casefold()


def pull_quotes(page: Page, rows: list[int]) -> frozenset[int]:
    """Rows with a quotation on a line of its own, or with a sentence, that another line of the body says as well, and
    with who said it right below: "Ann Lee, baker".
    """
    twice = _quoted_twice(page, rows) | _said_twice(page, rows)
    speakers = frozenset(r + 1 for r in twice if _names_speaker(page, r + 1))
    return twice | speakers | _attributed_below(page, rows) | _among_answers(page, rows)


def _among_answers(page: Page, rows: list[int]) -> frozenset[int]:
    """Rows of an interview without a full stop that put together what an answer and the headline say: below an answer
    and over the next question or more of it.
    """
    open_ended = [r for r in rows[1:-1] if page.text[r][-1].isalnum() and page.text[r].count(" ") >= _PUT_TOGETHER]
    if not open_ended or sum(page.text[r][-1] in _ASKS for r in rows) < _QUESTIONS:
        return frozenset()
    found = []
    for row in open_ended:
        said = stems(page.text[row])
        near = [r for r in rows if r != row and abs(r - row) <= _CLOSE]
        told = stems(" ".join(page.text[r] for r in (*range(max(0, rows[0] - _HEAD), rows[0]), *near)))
        if said and len(said & told) >= _ALL_BUT * len(said) and page.text[row - 1][-1] not in _ASKS:
            found.append(row)
    return frozenset(found) if len(found) * 4 < len(rows) else frozenset()


def is_attribution(page: Page, row: int) -> bool:
    """Who said it, and what she is, right below a quotation on a line of its own."""
    return row > 0 and page.text[row - 1][0] in _OPENERS and _names_speaker(page, row)


def _names_speaker(page: Page, row: int) -> bool:
    """A name, and what she is beside or below it, in one block with the line above, where a blank line follows."""
    below = row + 1
    if below < len(page) and not page.gap[below] and len(page.text[below]) <= _SPEAKER:
        below += ending(page.text[below]) == ""
    if row < 1 or below >= len(page) or page.gap[row]:
        return False
    if not page.gap[below] and (below == row + 1 or ending(page.text[row - 1]) != "."):  # a title over its place
        return False
    line = page.text[row].strip("-–—|() ")
    if not 0 < len(line) <= _SPEAKER or not line[-1].isalnum():
        return False
    name, _, what = line.partition(",")
    first = name.isalpha() and name.istitle() and what[1:2].islower()  # "Noor, student of history"
    return first or bool(bare_names(name.rstrip()))


def _attributed_below(page: Page, rows: list[int]) -> frozenset[int]:
    """Rows of a quotation alone over a dash and who said it, or beside them, where a few stand apart in the story."""
    quoted = [r for r in rows[1:] if page.text[r][0] in _OPENERS and len(page.text[r]) <= _LONGEST]
    found = [(r, r + 1) for r in quoted if _is_attributed(page, r) or _is_retold(page, rows, r)]
    alone = [r for r in quoted if all(r != first for first, _ in found)]
    found += [(r, r) for r in alone if _is_attributed_beside(page, rows, r) or _is_reordered(page, rows, r)]
    apart = len(found) <= _FEW and len(found) * 3 < len(rows)
    return frozenset(r for pair in found for r in pair) if apart else frozenset()


def _is_attributed_beside(page: Page, rows: list[int], row: int) -> bool:
    """Such as "We stay" - Ann Lee, baker; where the story itself names her; blank lines set it apart."""
    match = _QUOTED.fullmatch(page.text[row])
    if not match or not match["who"] or not page.gap[row] or row + 1 >= len(page) or not page.gap[row + 1]:
        return False
    who = match["who"].lstrip("-–—| ").partition(",")[0].strip()
    if match["who"][-1] in ".!?" or not bare_names(who):
        return False
    return any(who.rpartition(" ")[2] in page.text[r] for r in rows if r != row)


def _is_attributed(page: Page, row: int) -> bool:
    below = row + 1
    if below + 1 >= len(page) or not page.gap[row] or page.gap[below] or not page.gap[below + 1]:
        return False
    who = page.text[below]
    named = who[0] in "-–—" and len(who) <= 60 and bool(bare_names(who.lstrip("-–— ").partition(",")[0]))
    return named and _QUOTED.fullmatch(page.text[row]) is not None


def _is_retold(page: Page, rows: list[int], row: int) -> bool:
    """A quotation over who said it, "Ann Lee, baker", both farther in than the text, where one paragraph says most of
    it and names them.
    """
    below = row + 1
    if not page.indent or page.indent[row] <= page.indent[row - 1]:
        return False
    if below + 1 >= len(page) or not page.gap[row] or not page.gap[below + 1] or len(page.text[below]) > _SPEAKER:
        return False
    match = _QUOTED.fullmatch(page.text[row])
    name = page.text[below].lstrip("-–— ").partition(",")[0] if match else ""
    if not match or not bare_names(name):
        return False
    said, last = stems(match[1]), name.rpartition(" ")[2]
    near = (page.text[r] for r in rows if abs(r - row) <= _CLOSE and r not in {row, below})
    return any(last in line and len(said & stems(line)) >= _MOST_OF * len(said) for line in near)


def _is_reordered(page: Page, rows: list[int], row: int) -> bool:
    """A quotation alone between blank lines, of which a paragraph close by has all words, in another order: "Nobody can
    run towards a beep" where the story has "Towards a beep nobody can run".
    """
    match = _QUOTED.fullmatch(page.text[row]) if page.text[row].count(" ") >= _REORDERED else None
    if not match or match["who"] or row + 1 >= len(page) or not (page.gap[row] and page.gap[row + 1]):
        return False
    said = set(_bare_words(match[1]).split())
    near = (page.text[r] for r in rows if r != row and abs(r - row) <= _CLOSE)
    return any(said <= set(_bare_words(line).split()) for line in near)


def _said_twice(page: Page, rows: list[int]) -> frozenset[int]:
    """Rows with a sentence without its full stop that a line close by holds with it: "The ponies made a loss"."""
    found = []
    for k, row in enumerate(rows[1:], 1):
        line = page.text[row]
        if not (_SHORTEST <= len(line) <= _LONGEST and line[-1].isalnum() and line.count(" ") >= _WORDS):
            continue
        for near in (*rows[max(0, k - _CLOSE) : k], *rows[k + 1 : k + 1 + _CLOSE]):
            before, same, behind = page.text[near].partition(line)
            if same and _ENDED.match(behind) and (not before or before.rstrip()[-1:] in _ENDS):
                found.append(row)
                break
    return frozenset(found)


_ENDED = regex(r"[.!?]|,[\"”“»’']")  #: behind a sentence, or behind one that somebody says
_SHORTEST, _LONGEST = 20, 200  #: characters of a sentence that is pulled out
_WORDS = 4  #: spaces in it at least
_REORDERED = 7  #: the same of one whose words stand in another order
_PUT_TOGETHER, _QUESTIONS, _HEAD = 7, 3, 12  #: spaces of such a row; questions of an interview; rows with its headline
_ALL_BUT = 0.85  #: of its words that the answers and the headline have
_ASKS = "?？؟"
_MOST_OF = 0.7  #: of the words of a quotation that its paragraph says in other words
_CLOSE = 4  #: rows around it that can hold it
_ENDS = frozenset('.!?…:”"»“„«')


def _quoted_twice(page: Page, rows: list[int]) -> frozenset[int]:
    found = {
        row: _bare_words(match[1])
        for row in rows[1:]
        if page.text[row][0] in _OPENERS
        and len(page.text[row]) <= 250
        and not stands_out(page, row)
        and (match := _QUOTED.match(page.text[row]))
        and match[1].count(" ") >= (3 if match["who"] or _is_told_whose(page, row, match[1]) else 5)
    }
    if not found or len(found) > _PULLED:
        return frozenset()
    told = "\n".join(page.text[r] for r in rows).casefold()
    found = {row: said for row, said in found.items() if all(told.count(word) > 1 for word in said.split())}
    if not found:
        return frozenset()
    whole = "\n".join(_bare_words(page.text[r]) for r in rows)
    twice = {said for said in set(found.values()) if whole.count(said) > 1}
    return frozenset(row for row, said in found.items() if said in twice)


def _is_told_whose(page: Page, row: int, said: str) -> bool:
    """Who said it stands below; or the paragraph right above has the same words, and the one below has not: a heading
    stands over its own.
    """
    if _names_speaker(page, row + 1):
        return True
    below = page.text[row + 1] if row + 1 < len(page) else ""
    return said in page.text[row - 1] and said not in below


def _bare_words(text: str) -> str:
    return _PLAIN.sub(" ", text.casefold()).strip()
