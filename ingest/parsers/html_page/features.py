"""What is known of each block when it is judged: the extractors' opinions, its shape, its place, its neighbours."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.parsers.html_page.blocks import Block
from ingest.patterns import regex

_TOKEN = regex(r"\w+")
_ENDS = frozenset(".!?…。！？؟।:;")
_CLOSING = "\"'”’»«)]」』）】 \u00a0\u202f"  #: French sets its quotes apart by a space
_CALL = regex(
    r"^(?:read more|read also|also read|see also|more:|(?:related|watch|listen|follow|support|download)(?![a-z])|"
    r"sign up|subscribe|"
    r"click here|advertisement|anzeige|"
    r"werbung|publicidad|publicité|lesen sie|lees ook|mehr zum|mehr:|lire aussi|à lire|leer más|lea también|"
    r"leggi anche|les også|læs også|"
    r"läs också|zobacz|czytaj|читайте|share this|photo|image|foto|bild|video|©|\(c\)|copyright|all rights|"
    r"this article)"
)
_CREDIT = regex(
    r"©|getty(?<=\bgetty)\b|\(photo|photo(?<=\bphoto)\b.{0,20}:|foto(?<=\bfoto)\b.{0,20}:|reuters/|/reuters|/ap\b|"
    r"afp(?<=\bafp)\b.{0,12}$|ap(?<=\bap) "
    r"photo|image:|bild:|quelle:|file photo|picture:|courtesy"
)
LEAD = regex(
    r"(?:^|[\s_-])(?:lead|lede|standfirst|summary|intro|dek|deck|subtitle|sub-?head|subhead(?:line|ing)?|"
    r"sapo|excerpt|vorspann|teaser|"
    r"entradilla|chapo|kicker|abstract|description|strapline|ingress|underrubrik|zajawka|bajada|copete|sommario|"
    r"occhiello|chapeau|perex|manchet)(?:[\s_-]|$|s\b)|headline__sub"
)
_NEAR_CAPTION = regex(r"caption|credit|legend|image|photo|picture|bildunter|figcap|video-?title|gallery")
_NEAR_BOX = regex(
    r"box|fact|aside|sidebar|expand|collaps|accordion|summary-?list|ai-?summary|infobox|widget|promo|"
    r"whatsapp|app-?group|teaser"
)
_READ = regex(
    r"^[\W_]*(?:also read|read also|read next|read more|see also|see more|related|don.t miss|more:|more on|"
    r"leggi anche|lesen sie|mehr zum|"
    r"lire aussi|à lire|leer (?:más|también)|lea también|lees ook|czytaj|les også|læs også|läs (?:även|också)|"
    r"leia (?:mais|também)|baca juga|"
    r"читайте|auch interessant|siehe auch|watch:|listen:|download)"
)
_META = regex(
    r"^\W*(?:by|von|par|por|di|text|foto|posted|published|publi\w+|updated?|aktualisiert|stand|"
    r"veröffentlicht|tags?|categor\w+|filed|reporting|"
    r"\(reporting|\(editing|editing|tempo de leitura|reading time|\d+ min)\b"
)
_POSTED = regex(r"publicado por|posted (?:by|on|in)|tags:|min(?:ute)?s? read")
_LETTER = regex(
    r"newsletter|subscri|sign(?:ed)? up|whatsapp|telegram|facebook|instagram|twitter|podcast|e-?mail|@\w|"
    r"abonn|abo\b|app\b|"
    r"read (?:more|the full|original)|lesen sie|leggi|lire (?:aussi|la suite)|tipp?s?\b.*\?|click|klick|download|"
    r"commission|affiliate|cookies"
)
_BIO = regex(
    r"is(?<=\bis) an? (?:\w+ ){0,3}(?:writer|journalist|reporter|editor|professor|researcher|author|correspondent|"
    r"columnist|freelance|contributor)|"
    r"(?:ist(?<=\bist)|arbeitet als(?<=\barbeitet als)) (?:\w+ ){0,3}"
    r"(?:autor|redakteur|journalist|reporter|korrespondent)|written by|contributed|contribut(?:ed|or)|"
    r"editor['’]s note|originally (?:published|appeared)|first (?:published|appeared)|this (?:story|article|"
    r"post) (?:was|has|originally)"
)
_SENTENCE = regex(r"[.!?。！？؟।]['\"”’»)]*(?:\s|$)")
_DATE = regex(r"\b(?:19|20)\d\d\b|\d\d?[:.]\d\d")
_FURNITURE = 250  #: code points; a longer line of furniture is as good as none
_UNSPACED, _CLAUSE = "\u2e80", 6  #: what the letters of such scripts come behind; code points of a clause
_BEFORE_ALL = frozenset(("by", "von", "par", "por", "di"))  #: what stands before a name, and before much else
_SENTENCE_WORDS = 8  #: words of a sentence at least
MIN_TOKENS = 4  #: shingles have four words, like the measure's


@dataclass(frozen=True, slots=True)
class Opinion:
    """One extractor's output, ready to be asked for blocks."""

    shingles: frozenset[tuple[str, ...]]
    lines: frozenset[str]
    clauses: frozenset[str] = frozenset()  #: of scripts that set no words apart, where a sentence has few tokens


@dataclass(frozen=True, slots=True)
class Hints:
    """What the page's metadata says of the body."""

    title: str = ""  #: its words, lower case, joined by spaces
    description: Opinion = Opinion(frozenset(), frozenset())
    stated: Opinion | None = None  #: JSON-LD's articleBody, where it is long enough to be one


def hints(title: str, description: str, stated: str) -> Hints:
    words = " ".join(_TOKEN.findall(title.lower()))
    return Hints(words, opinion(description), opinion(stated) if len(stated) > 200 else None)


def opinion(text: str) -> Opinion:
    lines = [_TOKEN.findall(line) for line in text.lower().split("\n")]
    tokens = [token for line in lines for token in line]
    whole = frozenset(" ".join(line) for line in lines if line)
    return Opinion(frozenset(shingles(tokens)), whole, frozenset(_clauses(tokens)))


def _clauses(tokens: Sequence[str]) -> list[str]:
    return [token for token in tokens if token > _UNSPACED and len(token) >= _CLAUSE]


def shingles(tokens: Sequence[str]) -> list[tuple[str, ...]]:
    return list(zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False))


def agreement(block: Block, view: Opinion) -> float:
    """Share of the block that the extractor kept, 0 to 1."""
    return _share(shingles(block.tokens), block, view)


def _share(own: Sequence[tuple[str, ...]], block: Block, view: Opinion) -> float:
    if not own:
        clauses = [] if block.key in view.lines else _clauses(block.tokens)
        return (
            sum(map(view.clauses.__contains__, clauses)) / len(clauses) if clauses else float(block.key in view.lines)
        )
    return sum(map(view.shingles.__contains__, own)) / len(own)


def ends(text: str) -> bool:
    """Whether a line ends as a sentence does, quotes and brackets behind it aside."""
    return text.rstrip(_CLOSING)[-1:] in _ENDS


def is_furniture(line: str) -> bool:
    """Whether a line of text alone says that it is no part of the story: a call, a picture's credit, a date line."""
    length = len(line)
    if length >= _FURNITURE:
        return False
    lower = line.lower()
    return bool(
        _CREDIT.search(lower)
        or (length < 200 and (_CALL.match(lower) or _is_meta(line, lower) or _POSTED.search(lower)))
        or (length < 120 and _LETTER.search(lower))
        or _READ.match(lower)
    )


def _is_meta(text: str, lower: str) -> bool:
    """Whether a line begins as bylines, days and tags do, and is no sentence such as "By Monday, the key was back."."""
    if not _META.match(lower):
        return False
    first, *rest = text.split(maxsplit=_SENTENCE_WORDS)
    said = first.lower() in _BEFORE_ALL and len(rest) == _SENTENCE_WORDS and ends(text)
    return not said or (rest[0][:1].isupper() and rest[1][:1].isupper())


def votes(blocks: Sequence[Block], views: Sequence[Opinion]) -> list[list[float]]:
    """For each block what each extractor kept of it."""
    ballots = []
    for block in blocks:
        own = shingles(block.tokens)
        ballots.append([_share(own, block, view) for view in views])
    return ballots


def hopeless(blocks: Sequence[Block], ballots: Sequence[Sequence[float]], hints: Hints) -> list[bool]:
    """For each block whether nobody voted for it and nothing else speaks for it: most of a page's menus."""
    headline = heading_at(blocks, hints)
    return [
        max(ballot, default=0.0) < 0.3
        and ("figcaption" in block.place.tags or not (0 <= headline < i <= headline + 4))
        and "tweet" not in _near(block)
        and (len(block.tokens) < MIN_TOKENS or agreement(block, hints.description) <= 0.3)
        for i, (block, ballot) in enumerate(zip(blocks, ballots, strict=True))
    ]


def heading_at(blocks: Sequence[Block], hints: Hints) -> int:
    """Where the headline is, -1 if nowhere: an h1, its words, or a lesser heading with a rubric before them."""
    place = next((i for i, b in enumerate(blocks) if b.place.tag == "h1" or (b.key and b.key == hints.title)), -1)
    if place < 0 and hints.title.count(" ") >= MIN_TOKENS:
        end = f" {hints.title}"
        place = next((i for i, b in enumerate(blocks) if b.place.tag in {"h2", "h3"} and b.key.endswith(end)), -1)
    return place


def _near(block: Block) -> str:
    """What the block's box and the one around it are called."""
    place = block.place
    return f"{place.label} {place.parent.label if place.parent else ''}".lower()


@lru_cache(maxsize=20_000)
def _sounds(near: str, wider: str) -> tuple[float, float, float, float]:
    """Lead, tweet, caption, box: what the names of the boxes say."""
    return (
        float(bool(LEAD.search(near))),
        float("tweet" in near),
        float(bool(_NEAR_CAPTION.search(near))),
        float(bool(_NEAR_BOX.search(wider))),
    )


def context(blocks: Sequence[Block], scores: Sequence[float], skip: Sequence[bool]) -> list[dict[str, float]]:
    """How the blocks around each block were judged: its neighbours, its kind, its boxes; {} for those to skip."""
    sizes = [min(len(block.tokens), 60) for block in blocks]
    tables: dict[object, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for block, score, size in zip(blocks, scores, sizes, strict=True):
        for name in (block.place.path, *block.place.chain[1:6]):
            entry = tables[name]
            entry[0] += score * size
            entry[1] += size
    total = sum(score * size for score, size in zip(scores, sizes, strict=True)) or 1.0
    strong = [i for i, (score, size) in enumerate(zip(scores, sizes, strict=True)) if score >= 0.6 and size >= 12]
    first, last = (strong[0], strong[-1]) if strong else (0, len(blocks) - 1)
    heart = _heart(blocks, scores, sizes, total)
    done = 0.0
    rows: list[dict[str, float]] = []
    for i, block in enumerate(blocks):
        own = scores[i] * sizes[i]
        if skip[i]:
            done += own
            rows.append({})
            continue

        near = _boxes(block, tables, own, sizes[i], total, heart)
        rows.append(
            near
            | {
                "prev": scores[i - 1] if i else 0.0,
                "next": scores[i + 1] if i + 1 < len(blocks) else 0.0,
                "before": max(scores[max(0, i - 4) : i], default=0.0),
                "after": max(scores[i + 1 : i + 5], default=0.0),
                "window": sum(scores[max(0, i - 3) : i + 4]) / len(scores[max(0, i - 3) : i + 4]),
                "done": done / total,
                "to_first": min(1.0, max(0, first - i) / 10),
                "past_last": min(1.0, max(0, i - last) / 10),
                "at_first": float(i == first),
                "inside": float(first <= i <= last),
            }
        )
        done += own
    return rows


def _boxes(
    block: Block, tables: Mapping[object, Sequence[float]], own: float, size: int, total: float, heart: int
) -> dict[str, float]:
    """How the other blocks of the same kind and in the boxes around were judged."""
    chain = block.place.chain

    def others(name: object) -> float:
        entry = tables[name]
        return float((entry[0] - own) / max(1.0, entry[1] - size))

    return {
        "path": others(block.place.path),
        "parent": others(chain[1]) if len(chain) > 1 else 0.0,
        "grand": others(chain[2]) if len(chain) > 2 else 0.0,
        "great": others(chain[3]) if len(chain) > 3 else 0.0,
        "mass": tables[chain[1]][0] / total if len(chain) > 1 else 0.0,
        "mass2": tables[chain[2]][0] / total if len(chain) > 2 else 0.0,
        "heart": float(heart in chain),
        "heart_depth": min(1.0, chain.index(heart) / 6) if heart in chain else 1.0,
    }


def _heart(blocks: Sequence[Block], scores: Sequence[float], sizes: Sequence[int], total: float) -> int:
    """The number of the innermost box that holds four fifths of what was voted for."""
    mass: dict[int, float] = defaultdict(float)
    depth: dict[int, int] = {}
    for block, score, size in zip(blocks, scores, sizes, strict=True):
        if score * size:
            for level, number in enumerate(reversed(block.place.chain)):
                mass[number] += score * size
                depth[number] = max(level, depth.get(number, 0))
    inner = [(depth[number], number) for number, held in mass.items() if held >= 0.8 * total]
    return max(inner)[1] if inner else -1


def describe(
    blocks: Sequence[Block], ballots: Sequence[Sequence[float]], hints: Hints, skip: Sequence[bool]
) -> list[dict[str, float]]:
    """Named features of every block, without its neighbours; {} for those to skip."""
    seen: set[str] = set()
    count = len(blocks)
    title_words = set(hints.title.split())
    headline = heading_at(blocks, hints)
    rows: list[dict[str, float]] = []
    for i, (block, ballot) in enumerate(zip(blocks, ballots, strict=True)):
        size = len(block.tokens)
        if skip[i]:
            rows.append({})
            if size >= MIN_TOKENS:
                seen.add(block.key)
            continue
        words = set(block.tokens)
        row = {f"vote{n}": v for n, v in enumerate(ballot)}
        row |= _shape(block) | _place(block) | _says(block)
        row |= {
            "mean": sum(ballot) / len(ballot) if ballot else 0.0,
            "least": min(ballot, default=0.0),
            "most": max(ballot, default=0.0),
            "described": agreement(block, hints.description) if size >= MIN_TOKENS else 0.0,
            "stated": agreement(block, hints.stated) if hints.stated else 0.0,
            "unstated": 1.0 - agreement(block, hints.stated) if hints.stated else 0.0,
            "after_title": min(1.0, (i - headline) / 12) if 0 <= headline < i else 0.0,
            "before_title": float(i < headline),
            "at_title": float(0 <= headline < i <= headline + 4),
            "title": float(block.key == hints.title),
            "like_title": len(title_words & words) / max(1, len(title_words | words)),
            "order": i / count,
            "standfirst": float(0 <= headline < i <= headline + 6 and size > 5 and bool(row["lead"])),
            "dek": (agreement(block, hints.description) if size > 5 else 0.0)
            * float(0 <= headline < i <= headline + 8),
            "short_open": float(size < 10) * (1.0 - row["ends"]),
            "link_item": row["li"] * row["linked"],
            "repeat": float(block.key in seen),
        }
        if size >= MIN_TOKENS:
            seen.add(block.key)
        rows.append(row)
    return rows


def _shape(block: Block) -> dict[str, float]:
    size, length = len(block.tokens), max(1, len(block.text))
    return {
        "size": min(1.0, math.log1p(size) / 5),
        "linked": min(1.0, block.linked / length),
        "bold": min(1.0, block.emphasised / length),
        "sentences": min(1.0, len(_SENTENCE.findall(block.text)) / 4),
        "lines": min(1.0, block.text.count("\n") / 3),
    }


def _place(block: Block) -> dict[str, float]:
    place, tags = block.place, block.place.tags
    near = _near(block)
    outer = place.parent.parent if place.parent else None
    lead, tweet, caption, box = _sounds(near, f"{near} {outer.label.lower() if outer else ''}")
    return {
        "lead": lead,
        "tweet": tweet,
        "near_caption": caption,
        "near_box": box,
        "p": float(place.tag == "p"),
        "heading": float(place.tag in {"h2", "h3", "h4", "h5", "h6"}),
        "h1": float(place.tag == "h1"),
        "div": float(place.tag in {"div", "section"}),
        "li": float("li" in tags),
        "table": float("td" in tags or "th" in tags),
        "quote": float("blockquote" in tags),
        "figure": float("figure" in tags or "figcaption" in tags),
        **{name: float(name in tags) for name in ("aside", "header", "footer", "nav", "form", "article", "main")},
        "bad": min(place.bad, 3) / 3,
        "good": min(place.good, 4) / 4,
        "caption": min(place.caption, 2) / 2,
        "byline": min(place.byline, 2) / 2,
        "marked": float(place.marked),
        "hidden": float(place.hidden),
    }


def _says(block: Block) -> dict[str, float]:
    text, length = block.text, len(block.text)
    lower = text[:800].lower()
    return {
        "ends": float(ends(text)),
        "colon": float(text.endswith(":")),
        "call": float(bool(_CALL.match(lower))),
        "credit": float(length < 400 and bool(_CREDIT.search(lower))),
        "letter": float(length < 600 and bool(_LETTER.search(lower))),
        "read": float(length < 300 and bool(_READ.match(lower))),
        "meta": float(length < 200 and bool(_is_meta(text, lower) or _POSTED.search(lower))),
        "bio": float(length < 800 and bool(_BIO.search(lower))),
        "date": float(length < 150 and bool(_DATE.search(text))),
        "lower": float(text[:1].islower()),
        "quote_mark": float(text[:1] in "\"“„«'‘—–-"),
        "upper": float(text.isupper()),
        "url": float("http" in text or "www." in text or "pic.twitter" in text),
    }
