"""What the house says among the paragraphs of a story: bids, words to its readers, who pays for a letter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.dates import find_dates
from ingest.parsers.page_dump.lines.appeals import asks_shortly, is_inner_appeal
from ingest.parsers.page_dump.lines.goods import sells_goods
from ingest.parsers.page_dump.lines.house_calls import asks_of_text, bids, is_house_call, is_house_line
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.paywalls import offers_access, prices_access
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.lines.sponsors import labels_promoted, names_sponsor, sponsor_of
from ingest.parsers.page_dump.text.measure import QUOTES, WORD, bare_fold, ending, has_figure, line_words, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_LONGEST = 150  #: width of a bid
_ASKING = 45  #: width of one that asks, at least: headings inside a story are shorter
_PHONE = regex(
    r"(?<![\w.,-])(?:(?:\+\d{1,3}|\(?0)[\d ()/.–-]{6,}|\d \(\d{2,5}\)[\d –-]{4,}"
    r"|\d{2,5}[ /–-]\d{3,4}[ –-]\d{2,4}[\d –-]*)\d\b"
)
_INNER_ENDS = (". ", "! ", "? ")
_BY_CHANCE = 1  #: words that an offer shares with a story that tells of something else
_DIGITS = 7  #: of a telephone's number at least
_SENTENCES = 4  #: rows above a last line that are sentences, all of them
_LINK = (24, 80)  #: widths of a link below the last of them


def without_bids(page: Page, rows: list[int]) -> list[int]:
    """The rows without lines to call or to ask for something, and without a link below the last sentence."""
    rows = _without_offers(page, rows)
    ends = [ending(page.text[r]) for r in rows]
    if ends[-1] == "" and _is_link(page, rows, ends):
        rows, ends = rows[:-1], ends[:-1]
    between = range(1, len(rows) - 1)
    odd = [k for k in between if ends[k] == "" or _is_cry(page.text[rows[k]])]
    alone = len(odd) == 1
    bids = [k for k in odd if ends[k - 1] == ends[k + 1] == "." and _bids(page.text[rows[k]], alone=alone)]
    return [r for k, r in enumerate(rows) if k not in bids] if bids else rows


def _without_offers(page: Page, rows: list[int]) -> list[int]:
    """Without what the house asks of its readers or offers them below the first paragraph, set apart."""
    offers = [r for r in rows[1:] if _is_offer(page, r, rows)]
    return [r for r in rows if r not in offers] if offers else rows


def _is_offer(page: Page, row: int, rows: Sequence[int]) -> bool:
    line = page.text[row]
    short = width(line) <= _LONGEST
    if short and (is_house_line(line) or sells_goods(line) or _is_boxed(page, row)):
        return True
    appeals = is_inner_appeal(line) or (asks_shortly(line) and bids(line))
    if not (appeals or (short and (prices_access(line) or offers_access(line)))):
        return False
    story = " ".join(page.text[r] for r in rows if r != row)[:6000]
    return len(stems(line) & stems(story)) <= _BY_CHANCE or not _is_told(_content(story), _content(line))


def _is_boxed(page: Page, row: int) -> bool:
    """It stands right between how the readers like what they read and a button: "Enjoying this story?", "Subscribe"."""
    if not 0 < row < len(page) - 1 or page.gap[row] or page.gap[row + 1] or not asks_of_text(page.text[row - 1]):
        return False
    return ending(page.text[row + 1]) == "" and (label_of(page.text[row + 1]) != "" or asks(page.text[row + 1]))


def is_call(line: str) -> bool:
    """No sentence, with a number to call."""
    return ending(line) == "" and width(line) <= _LONGEST and holds_phone(line)


def _is_cry(line: str) -> bool:
    if line[-1] != "!":
        return False
    return not any(end in line for end in _INNER_ENDS) or is_house_call(line, alone=False)


def _bids(line: str, *, alone: bool) -> bool:
    if width(line) > _LONGEST:
        return False
    return (
        holds_phone(line)
        or is_house_call(line, alone=alone)
        or ((width(line) >= _ASKING or line[-1] == "!") and asks(line))
    )


def holds_phone(line: str) -> bool:
    """Whether a telephone's number stands in the line; a day is none."""
    found = _PHONE.search(line) if has_figure(line) else None
    return found is not None and sum(map(str.isdigit, found[0])) >= _DIGITS and not find_dates(found[0])


def _is_link(page: Page, rows: Sequence[int], ends: Sequence[str]) -> bool:
    """Words without a figure, a colon or a full stop below sentences: what the page points at next."""
    line = page.text[rows[-1]]
    if len(rows) <= _SENTENCES or not _LINK[0] <= width(line) <= _LINK[1] or not line[0].isupper():
        return False
    plain = line[-1].isalnum() and ":" not in line and not has_figure(line) and line.count(" ") > 1
    return plain and all(end == "." for end in ends[:-1]) and rows[-1] == rows[-2] + 1


_ADDRESSED_LONGEST = 170  #: characters of such a line
_LEAST = 4  #: paragraphs of a story that tells how it speaks
_CONTENT, _STEM = 5, 6  #: letters of a word that tells what a line is about, and of its stem
_SHARED = 4  #: such words for one that the story may have by chance
#: "our" and "your", in forms that mean nothing else in a language beside
_ADDRESS = word_set("""your yours our ours unser unsere unserer unserem unseren unseres euer eure eurer eurem euren dein
    deine deiner deinem deinen votre vos notre nuestro nuestra nuestros nuestras vuestro vuestra vuestros vuestras nosso
    nossa nossos nossas nostro nostra nostri nostre vostro vostra vostri vostre uw jouw vår vårt våra våre vores jeres
    meidän teidän sinun nasz nasza nasze naszego naszej naszym naszych waszego twoje twoją twojego náš naše našeho
    našich našej váš vaše vašeho vaší vašej наш наша наше наши нашего нашей наших ваш ваша ваше ваши вашего вашей ваших
    нашому нашої вашої noastră noastre voastră μας σας sizin bizim""")
_DUTCH, _DUTCH_BESIDE = "onze", word_set("aan de een het in met op van voor")
#: by which a story tells that its writer, or those it tells of, speak so themselves
_VOICE = word_set("""we us me my mine you wir uns ich mich mir mein meine nous moi mon mes vous yo nosotros mi tu nós
    meu minha io noi mio mia voi ik wij ons mijn jij jullie vi jag oss min ni jeg mig meg minä mun mój můj ty я мы нас
    нам мой вы вас вам biz siz saya kami anda onze""")
_I = regex(r"(?<!\w)I(?!\w|\.)")  #: the English one: in small letters it means something else in many languages
#: "our reporter", "unserer Zeitung", "notre rédaction": the paper tells of itself
_PRESS = word_set("""reporter reporters correspondent correspondents newspaper newsroom paper newspapers journalists
    journalist zeitung redaktion reporterin mitarbeiter korrespondent rédaction redaction journal journaliste
    correspondant redacción redaccion diario periódico corresponsal redazione giornale cronista inviato redação jornal
    reportagem redactie krant verslaggever redaktionen tidningen avisen redaksjonen redakcja redakcji gazeta redakce
    redakci deník redakcii toimitus lehti редакции редакция корреспондент газета газете""")
_QUOTED = regex(r"[\"“„«][^\"”“»]{0,600}[\"”“»]|[‘'][^‘’']{2,600}[’'](?!\w)")
#: long words that any two texts share
_COMMON = word_set("""about after again against before being between could every first found from great large later
    least little might never other people place right second should small since still their there these thing those
    three times today under until where which while without world would years diese dieser einem einen einer immer mehr
    nicht oder schon unter viele waren werden wurde zwischen après aussi autre avant cette comme depuis elles entre
    jours leurs même moins plus notre pendant toujours ahora antes aunque cuando desde después donde estos hasta mismo
    mucho nunca otras otros parte primera siempre sobre también tiempo todos altre altri anche ancora dalla della dopo
    fatto giorni molto negli nella prima quando quello questa questo sempre stato tutti andere eerste geen hebben heeft
    jaren meer naar niet onder tussen veel weer werd zijn alltid andra även efter eller första genom gånger många
    mellan""")
#: "Enjoying this? Six issues a year for £24"
_BID = regex(r"\?.{0,90}(?:[€£$]\s?\d|\d\s?(?:€|£|Euro|euros?|kr)\b)")


def without_addresses(page: Page, rows: list[int]) -> list[int]:
    """The body's rows without such lines."""
    if len(rows) < _LEAST:
        return rows
    found = [row for row in rows[1:] if _may_address(page.text[row])]
    found = [row for row in found if row + 1 in found or not _heads(page, row, rows)]
    if not found or len(found) * 3 > len(rows):
        return rows
    story = [page.text[row] for row in rows if row not in found]
    if any(map(_speaks, (_QUOTED.sub(" ", line) for line in story))):
        return rows
    told = set().union(*map(_content, story))
    return [row for row in rows if row not in found or _is_told(told, _content(page.text[row]))]


def _heads(page: Page, row: int, rows: Sequence[int]) -> bool:
    """It stands right over a paragraph of the story, in one block: "Our verdict"."""
    over = page.gap[row] > 0 and row + 1 < len(page) and not page.gap[row + 1] and row + 1 in rows
    return over and ending(page.text[row]) == "" and ending(page.text[row + 1]) == "."


def _is_told(told: set[str], content: set[str]) -> bool:
    """Whether a line has words of the story."""
    shared = len(told & content)
    return shared > 1 or (shared == 1 and len(content) < _SHARED) or not content


def _may_address(line: str) -> bool:
    if len(line) > _ADDRESSED_LONGEST:
        return False
    said = line_words(line)
    addressed, asks = not _ADDRESS.isdisjoint(said), "?" in line
    if not (addressed or asks or _DUTCH in said) or not (QUOTES.isdisjoint(line) and _PRESS.isdisjoint(said)):
        return False
    if asks and _BID.search(line) is not None:
        return True
    if addressed:
        found = (word for word in WORD.finditer(line) if word[0].casefold() in _ADDRESS)
        return any(word[0].islower() or _opens(line[: word.start()]) for word in found)  # "Know Your Canals" is a title
    return _DUTCH in said and len(_DUTCH_BESIDE.intersection(said)) > 1


def _opens(before: str) -> bool:
    """Whether a sentence opens behind it."""
    return before.rstrip()[-1:] in ("", ".", "!", "?", ":", "…")


def _speaks(line: str) -> bool:
    said = line_words(line)
    return not (_ADDRESS.isdisjoint(said) and _VOICE.isdisjoint(said)) or _I.search(line) is not None


def _content(line: str) -> set[str]:
    """The stems of what a line is about."""
    return {
        word[:_STEM]
        for word in line_words(line)
        if len(word) >= _CONTENT and word not in _COMMON and word not in _ADDRESS
    }


_MOST = 3  #: paragraphs of one
_SOLD = regex(r"\d\s?[%€$£]|[€$£]\s?\d|\bcode\b|\bgutschein|\brabatt?\b|https?://|www\.", re.IGNORECASE)
#: the reader
_YOU = word_set("""you your yours sie ihr ihre ihren ihrem ihrer dein deine vous votre vos usted su sus tu tus lei
    vostro vostra tuo tua você seu sua u uw je jouw jij du din ditt dina deg sinä sinun twoje twój pan pani váš vaše vám
    ваш ваша ваши вам вас siz sizin sizi""")


_PAID = (3, 130)  #: lines of an advertisement below its label, characters of each


def promoted_block(page: Page, row: int) -> list[int]:
    """The lines in one block with the label over what somebody paid for, which stands on ``row``: "SPONSORED"."""
    block: list[int] = []
    while len(block) <= _PAID[0] and row + 1 < len(page) and not page.gap[row + 1]:
        row += 1
        if label_of(page.text[row]) == "related":  # a list of the paper's own, below which the story goes on
            return []
        block.append(row)
    fits = len(block) <= _PAID[0] and all(len(page.text[r]) <= _PAID[1] for r in block)
    return block if fits else []


def without_promoted(page: Page, rows: list[int]) -> list[int]:
    """The body's rows without those of such a block, where no sentence of it has words of the story."""
    labels = [r for r in range(rows[0], rows[-1]) if labels_promoted(page.text[r])] if len(rows) >= _LEAST else []
    for block in filter(None, (promoted_block(page, row) for row in labels)):
        told = [r for r in block if ending(page.text[r]) != "" and r in rows]
        rest = [r for r in rows if r not in block]
        story = set().union(*(_content(page.text[r]) for r in rest)) if told else set()
        if rest and not any(_is_told(story, _content(page.text[r])) for r in told):
            rows = rest
    return rows


def without_sponsored(page: Page, rows: list[int]) -> list[int]:
    """The body's rows without who pays and without the advertisement right below."""
    rows = without_promoted(page, rows)
    named = [r for r in range(max(0, rows[0] - 1), rows[-1]) if names_sponsor(page.text[r])] if rows else []
    out = frozenset(rows)
    for row in named:
        out -= {row}
        if not (name := sponsor_of(page.text[row])):
            continue
        own = [word for word in line_words(name) if len(word) >= _LEAST]
        below = [r for r in range(row + 1, min(len(page), row + 1 + _MOST)) if r in out]
        told = bare_fold(" ".join(page.text[r] for r in out if r not in below))
        if not own or any(word in told for word in own):  # the story tells of it too
            continue
        for r in below:
            if not _sells(page.text[r], own):
                break
            out -= {r}
    return [r for r in rows if r in out] or rows


def _sells(line: str, own: list[str]) -> bool:
    """It names the sponsor, of whom the story tells nothing, or offers the reader something at a price."""
    words = line_words(line)
    if not frozenset(own).isdisjoint(words):
        return True
    return not _YOU.isdisjoint(words) and _SOLD.search(line) is not None
