"""Sub-heads and paragraphs that stand between paragraphs of the article in one box with them are the article's too."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.html_page import features, furniture, pulled
from ingest.parsers.html_page.blocks import Block, Place, words
from ingest.parsers.html_page.facts import shown
from ingest.patterns import regex

_KEPT = 0.5  #: the score above which a block is the article's
_VOTED = 0.9  #: share of a block that an extractor has, where it takes the block for the article's
_SURE = 0.9  #: the score of the paragraphs around it
_BLIND = 0.1  #: share of the text of which an extractor has not more where it took something else for the article
_NEARLY, _NOTED, _FEW = 0.35, 0.1, 6  #: scores and words of a text's last paragraph, and of a note on its changes
_RUNNING = 12  #: words of a paragraph
_HEADINGS = frozenset({"h2", "h3", "h4", "h5"})
_HOLDERS = frozenset({"div", "section", "article", "td"})
_WRAPPED, _WRAPS = frozenset({"li", "p"}), frozenset({"ul", "ol", "blockquote"})
_GAP = 6  #: blocks from a paragraph to a sub-head, with a list of links or a picture between
_LONGEST = 12  #: words of a sub-head
_ASKS = ("?", "？", "؟")
_QUESTIONS, _LONG_QUESTION = 2, 50  #: others of an interview at least; words of one
_LETTERS = 120  #: code points of one
_LINKS = 20  #: links of a box that are looked at
_NAMED = regex(  # what a sub-head is called in the languages of newsrooms
    r"(?:sub|cross|side|inter|zwischen|mellom|mellan|mellem|tussen|väli|vali|mezi|medzi|mid)-?_?"
    r"(?:head(?:line|ing)?|title|titel|titre|rubri[ck]|überschrift|ueberschrift|tittel|kop|otsikko|titulek)(?![a-z])"
    r"|(?:[sś]r[oó]d|pod)tytu[lł]|ladillo|intert[ií]tulo|sottotitol|titoletto|alc[ií]m|podnadpis|podnaslov|ara-?ba[sş]l[iı]k"
)


def raised(found: Sequence[Block], ballots: Sequence[Sequence[float]], scores: Sequence[float]) -> list[float]:
    """The scores, those of such blocks raised that an extractor has, that are no links and no calls to read or buy."""
    result = list(scores)
    ballots, sure = _seeing(found, ballots, scores)
    last = -1  #: the article's last block above
    for i, block in enumerate(found[:-1]):
        if scores[i] > _KEPT:
            last = i
            continue
        near = last == i - 1 or _is_wrapped_like(block, found[last])
        voted = (max if near else min)(ballots[i], default=0.0)  # behind something left out both must have it
        if last >= 0 and i - last <= _GAP and voted >= _VOTED and _heads_box(found, scores, last, i):
            result[i] = 1.0
        if last < 0 or not block.tokens or max(ballots[i], default=0.0) < _VOTED or _is_linked(block):
            continue
        over = _above_in_box(found, scores, i)
        if over < 0 or (scores[over] < sure and not _is_heading(found[over])):
            continue
        bold = _is_bold_line(block) or _is_bold_piece(block) or _is_named(block)
        heading = (block.place.tag in _HEADINGS and len(block.tokens) <= _LONGEST) or bold
        if not (heading or _is_paragraph(block)):
            continue
        after = i + 1 if heading else _next_in_box(found, i)
        if scores[after] >= sure and _fits(found[over], block, found[after], heading=heading):
            result[i] = 1.0
    return _with_end(found, ballots, _with_quotes(found, ballots, _with_questions(found, ballots, result)))


def _with_quotes(found: Sequence[Block], ballots: Sequence[Sequence[float]], scores: Sequence[float]) -> list[float]:
    """The scores, those of quotes set apart right between two paragraphs of the text raised that an extractor has.

    What the text says once more goes later; the others are said nowhere else.
    """
    result = list(scores)
    for i in range(1, len(found) - 1):
        around = scores[i - 1] > _KEPT >= scores[i] and scores[i + 1] > _KEPT
        if around and max(ballots[i], default=0.0) >= _VOTED and pulled.is_quote(found[i]):
            home = _box(found[i - 1])
            result[i] = 1.0 if home == _box(found[i + 1]) and home in found[i].place.chain else scores[i]
    return result


def _with_end(found: Sequence[Block], ballots: Sequence[Sequence[float]], scores: Sequence[float]) -> list[float]:
    """The scores, that of the sentences right below the text's last paragraph in its box raised that one extractor has,
    where they are plain and nearly the article's, or a note on its changes.
    """
    result = list(scores)
    last = max((i for i, score in enumerate(scores) if score > _KEPT), default=-1)
    if last < 0 or last + 1 == len(found):
        return result
    above, block = found[last], found[last + 1]
    beside = block.place.path == above.place.path and _box(block) == _box(above) and not block.linked
    voted = max(ballots[last + 1], default=0.0) >= _VOTED and len(block.tokens) >= _FEW and features.ends(block.text)
    if beside and voted and _is_sentence(above):
        noted = scores[last + 1] >= _NOTED and furniture.is_correction(block.text)
        plain = scores[last + 1] >= _NEARLY and not block.emphasised and not features.is_furniture(block.text)
        result[last + 1] = 1.0 if noted or plain else scores[last + 1]
    return result


def _fits(above: Block, block: Block, below: Block, *, heading: bool) -> bool:
    """Whether a block stands and reads like those above and below it in their box."""
    if _box_over(block, below) != _box(below) or features.is_furniture(block.text):
        return False
    if heading:
        return _is_sentence(above) and _is_sentence(below)
    path = below.place.path
    if path != block.place.path and _home(block.place) is block.place.parent:
        return False
    headed = _is_heading(above)
    return _is_paragraph(below) and (headed or (_is_paragraph(above) and above.place.path == path))


def _seeing(
    found: Sequence[Block], ballots: Sequence[Sequence[float]], scores: Sequence[float]
) -> tuple[Sequence[Sequence[float]], float]:
    """The ballots of the extractors that have some of the text, and the score from which its paragraphs are sure.

    One that took comments or a menu for the article has nothing of the text: then its paragraphs score less.
    """
    rows = [i for i, block in enumerate(found) if scores[i] > _KEPT and _is_paragraph(block)]
    voices = len(ballots[0]) if ballots else 0
    seeing = [n for n in range(voices) if sum(ballots[i][n] for i in rows) > _BLIND * len(rows)]
    if not seeing or len(seeing) == voices:
        return ballots, _SURE
    return [[ballot[n] for n in seeing] for ballot in ballots], _KEPT


def _above_in_box(found: Sequence[Block], scores: Sequence[float], i: int) -> int:
    """The nearest block of the text above in the same box, with what stands in others between; -1 if none is near."""
    near = range(i - 1, max(-1, i - 1 - _GAP), -1)
    return next((k for k in near if scores[k] > _KEPT and _box(found[k]) == _box_over(found[i], found[k])), -1)


def _box_over(block: Block, other: Block) -> int:
    """The box that a block stands in; its own where it holds the other one: bare text beside paragraphs in boxes.

    Where the other is bare text of the box around, this is the other's. Of a paragraph in a list or a quote that has no
    name it is the box around these.
    """
    own = block.place.chain[0]
    if own == _box(other) and block.place.tag in _HOLDERS:
        return own
    if other.place.tag in _HOLDERS and _box(block) == other.place.chain[0]:
        return _box(other)
    home = _home(block.place)
    return home.chain[0] if home is not None else -1


def _home(place: Place) -> Place | None:
    """The box around a paragraph, of one in a list or a quote without a name the box around these."""
    if place.tag not in _WRAPPED or place.label or place.parent is None:
        return place.parent
    outer = place.parent
    inner = place.tag == "li" or outer.tag == "blockquote"
    return outer.parent if inner and outer.tag in _WRAPS and not outer.label else outer


def _next_in_box(found: Sequence[Block], i: int) -> int:
    """The next block of the same box, with few of inner boxes or a sub-head between; the next one if there is none."""
    home = _home(found[i].place)
    box = home.chain[0] if home is not None else -1
    near = (k for k in range(i + 1, min(len(found), i + 1 + _GAP)) if _box(found[k]) == box)
    return next((k for k in near if not _is_heading(found[k])), i + 1)


def _with_questions(found: Sequence[Block], ballots: Sequence[Sequence[float]], scores: Sequence[float]) -> list[float]:
    """The scores, those of an interview's questions raised: in bold over an answer, as others of the text are."""
    result = list(scores)
    asked = [i for i, block in enumerate(found) if _is_question(block)]
    if sum(scores[i] > _KEPT for i in asked) < _QUESTIONS:
        return result
    for i in asked:
        if max(ballots[i], default=0.0) >= _VOTED and any(s > _KEPT for s in scores[i + 1 : i + 2]):
            result[i] = 1.0
    return result


def _is_question(block: Block) -> bool:
    """Whether a block is one question in bold."""
    text = block.text.rstrip()
    bold = text[-1:] in _ASKS and block.emphasised * 10 >= 9 * len(text)
    return bold and not block.linked and len(block.tokens) <= _LONG_QUESTION


def _heads_box(found: Sequence[Block], scores: Sequence[float], last: int, i: int) -> bool:
    """Whether a heading stands alone in its box, as page builders put it, between two boxes of one kind with text.

    ``last``: the text's block above it.
    """
    above, block, below = found[last], found[i], found[i + 1]
    heads = (block.place.tag in _HEADINGS and len(block.tokens) <= _LONGEST) or _is_bold_line(block)
    if not heads or block.linked or scores[i + 1] <= _KEPT:
        return False
    boxes = {_box(above), _box(block), _box(below)}
    around = above.place.chain[2:3]
    alike = (
        above.place.tag == below.place.tag
        and around == below.place.chain[2:3]
        and around[:1] in (block.place.chain[1:2], block.place.chain[2:3])
    )
    return (
        len(boxes) == len((above, block, below))
        and (alike or above.place.path == below.place.path)
        and _is_paragraph(above)
        and _is_paragraph(below)
        and not features.is_furniture(block.text)
    )


def _is_wrapped_like(block: Block, above: Block) -> bool:
    """Whether a heading stands in a wrapper such as the editor puts around each paragraph."""
    outer = block.place.parent
    return outer is not None and block.place.tag in _HEADINGS and outer.path == above.place.path


def _is_heading(block: Block) -> bool:
    return block.place.tag in _HEADINGS or _is_bold_line(block)


def _is_bold_line(block: Block) -> bool:
    """Whether a paragraph is one short line in bold, as old editors set sub-heads."""
    short = block.place.tag == "p" and 0 < len(block.tokens) <= _LONGEST and not block.linked
    return short and block.emphasised * 10 >= 9 * len(block.text) and _may_head(block.text)


def _may_head(text: str) -> bool:
    """Whether a line ends as sub-heads do, questions among them."""
    return not features.ends(text) or text[-1] in _ASKS


def _is_linked(block: Block) -> bool:
    return bool(block.linked) and any(shown(link) in block.text for link in block.links[:_LINKS])


def _is_bold_piece(block: Block) -> bool:
    """Whether a short line between breaks is one run in bold of its box, as old pages set sub-heads."""
    return _is_short(block) and any(" ".join(run.split()) == block.text for run in block.bold)


def _is_named(block: Block) -> bool:
    """Whether a short line is called a sub-head."""
    return _is_short(block) and block.place.tag in {"p", "div"} and _NAMED.search(block.place.label.lower()) is not None


def _is_short(block: Block) -> bool:
    """Whether a block is as long as a sub-head, and ends like one."""
    return 0 < len(block.tokens) <= _LONGEST and len(block.text) <= _LETTERS and _may_head(block.text)


def _is_sentence(block: Block) -> bool:
    return _is_paragraph(block) or features.ends(block.text)


def _is_paragraph(block: Block) -> bool:
    return words(block) >= _RUNNING


def _box(block: Block) -> int:
    return block.place.chain[1] if len(block.place.chain) > 1 else -1
