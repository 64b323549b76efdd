"""What can be seen of a line: its length, its ends, its words' classes, its repeats. Feeds the line model."""

from __future__ import annotations

from collections import Counter

from ingest.parsers.page_dump.lines.captions import is_credit
from ingest.parsers.page_dump.lines.cues import KINDS, cue_classes
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.line_kinds import SEEN, SENTENCES, is_by, is_comments, kind_of
from ingest.parsers.page_dump.text.measure import capitals, ending, has_digit, opening, size_bin, width
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_INNER_END = regex(
    r"[.!?…。！？](?:(?<=[。！？])|[\"'”’»)]* +[\"'“‘„«(¿¡–—-]*[^\W\d_a-z])"
)  # opens with one class of characters: the search for it skips all others at once
_TIME = regex(r"\d(?:\d?[:.h]\d\d|(?<=\b[12])(?:(?<=1)9|(?<=2)0)\d\d\b)")
_LINKISH = regex(r"https?://|www\.|@\w|\w@\w|#\w")
_SHOUTED = regex(r"^[^\W\da-zß-ÿ]{3,}(?: [^\W\da-zß-ÿ]{2,}){0,3} ?: ")
_HEAD = 240  #: characters of a line that are looked at
COARSE = "sssmmllxx"  #: by size: short, a sentence at most, some, a long paragraph


_ENDINGS = {end: f"e{end}" for end in (".", "~", ":", ",", "")}
_OPENINGS = {opens: f"o{opens}" for opens in "qlUd-("}
_INNER, _COMMAS, _CAPITALS = ("i0", "i1", "i2", "i3"), ("c0", "c1", "c2"), ("u0", "u1", "u2", "u3", "u4")
_CUES = {kind: (f"k{kind}", f"K{kind}") for kind in KINDS}


def own_marks(text: str, size: int, *, twice: bool) -> list[str]:
    """What can be said of a line alone; ``size``: its bin; ``twice``: it stands on the page more than once."""
    out = [_ENDINGS[ending(text)], _OPENINGS[opening(text)]]
    if twice:
        out.append("r")
    probe = text[:_HEAD]
    if size >= 3:
        out.append(_INNER[min(3, len(_INNER_END.findall(probe)))])
        commas = probe.count(",") + probe.count("，") + probe.count("、")
        out.append(_COMMAS[min(2, commas)])
    upper, letters = capitals(text, _HEAD)
    if letters:
        out.append(_CAPITALS[4 * upper // letters])
        if probe.isupper():
            out.append("U")
    for kind, count in cue_classes(text).items():
        mark, marks = _CUES[kind]
        out.append(mark)
        if count > 1:
            out.append(marks)
    _signs(text, probe, out)
    return out


def _signs(text: str, probe: str, out: list[str]) -> None:
    """Adds clock times, links, menu marks, quotes, credits: one letter each."""
    if has_digit(text, _HEAD) and _TIME.search(probe):
        out.append("t")
    slash = "/" in probe
    if ("@" in probe or "#" in probe or "ww." in probe or (slash and "://" in probe)) and _LINKISH.search(probe):
        out.append("@")
    barred = "|" in probe or "·" in probe or "•" in probe or "  " in probe
    if barred or (">" in probe and " > " in probe) or " › " in probe or (slash and " / " in probe):
        out.append("|")
    if '"' in probe or "“" in probe or "”" in probe or "„" in probe or "«" in probe or "»" in probe or "「" in probe:
        out.append("q")
    if "©" in probe or ("(" in probe and "(c)" in probe):
        out.append("©")
    if is_credit(text):
        out.append("P")
    if ":" in probe and _SHOUTED.match(text):
        out.append("S")
    if is_by(text):
        out.append("B")


def own_features(text: str, *, twice: bool) -> list[str]:
    """The line's marks as they are named in the table of weights."""
    size = size_bin(width(text))
    return [name for mark in own_marks(text, size, twice=twice) for name in sized(COARSE[size], mark)]


def sized(coarse: str, mark: str) -> tuple[str]:
    """The name of a mark on lines of that size: "e.", "x" -> "ex."."""
    return (f"{mark[0]}{coarse}{mark[1:]}",)


def repeated(page: Page, first: int, last: int) -> list[bool]:
    """Whether each of the lines ``first:last`` stands on the page more than once."""
    lines = page.text[first:last]
    if len(set(page.text)) == len(page.text):
        return [False] * len(lines)
    counts = Counter(page.text)
    return [counts[line] > 1 for line in lines]


#: where a line stands: its size, its ending, what is around it (the page's style, "^" for a blank line above, "v" for
#: one below it), sentences among the three lines above, and among the three below
Place = tuple[int, str, str, int, int]
#: its size; lines since the last label and which one, "" where that is too far; what kind of line has gone by and how
#: far up that is, ""; its own label, ""
TOLD = 2  #: paragraphs above a heading of comments
Past = tuple[int, str, str, str]
#: what its neighbours see of it: size, whether a blank line is above it, ending, label
Seen = tuple[int, bool, str, str]
#: the kinds of the line above, of itself and of the line below (see ``line_kinds``), whether a blank line is above it,
#: the usual size of the page's sentences
Company = tuple[str, str, str, bool, int]
#: the kinds of the two lines above and of itself; of itself and of the two lines below
Run = tuple[str, str, str]


def place_features(place: Place) -> list[str]:
    size, end, around, above, below = place
    coarse = COARSE[size]
    return [
        f"z{size}{around}",
        f"y{coarse}{around}{end}",
        f"d{coarse}{above}{below}",
        f"h{coarse}{around}{min(above, 1)}{min(below, 1)}{end}",
    ]


def past_features(past: Past) -> list[str]:
    size, age, passed, named = past
    out = []
    if age:
        out.append(f"a{age}{'s' if size < 5 else 'l'}")
    if passed:
        out.append(f"p{passed[0]}{COARSE[size]}{passed[1:]}")
    if named:
        out.append(f"L{named}")
    return out


def seen_features(seen: Seen) -> list[str]:
    size, gap, end, named = seen
    out = [f"z{size}{'^' if gap else ''}", f"e{COARSE[size]}{end}"]
    if named:
        out.append(f"L{named}")
    return out


def company_features(company: Company) -> list[str]:
    above, kind, below, spaced, usual = company
    return [f"g{above}{kind}{below}", f"n{usual}{kind}{'^' if spaced else ''}"]


def run_features(run: Run) -> tuple[str]:
    return ("".join(run),)


def _companies(page: Page, first: int, last: int, sizes: list[int]) -> list[tuple[Company, Run, Run]]:
    low, high = max(0, first - 2), min(len(page), last + 2)
    kinds = [kind_of(line) for line in page.text[low:high]]
    edge = ["-", "-"]
    seen = [*edge[first - low :], *[SEEN[kind] for kind in kinds], *edge[high - last :]]
    own = kinds[first - low :]
    told = sorted([size for size, kind in zip(sizes, own, strict=False) if kind in SENTENCES])
    usual = told[len(told) // 2] if told else 0
    out = []
    for i in range(last - first):
        kind, spaced = own[i], page.gap[first + i] > 0
        company = (seen[i + 1], kind, seen[i + 3], spaced, usual)
        out.append((company, (seen[i], seen[i + 1], kind), (kind, seen[i + 3], seen[i + 4])))
    return out


def passed_by(text: str, named: str, passed: str, told: int) -> str:
    """What kind of line has gone by: "C" a heading of comments, "R" of a list, "S" furniture; comments stay. ``told``:
    paragraphs above; below a deck a count of comments says nothing of what follows.
    """
    if passed == "C" or (is_comments(text) and (told >= TOLD or not has_digit(text))):
        return "C"
    return "R" if named == "related" else "S" if named == "furniture" else passed


def page_marks(page: Page, first: int, last: int) -> list[tuple[Place, Past | None, Seen, tuple[Company, Run, Run]]]:
    """Of each of the lines ``first:last``: its place, what has gone by (None: nothing that counts), how it looks, and
    what it stands between.
    """
    text, gap = page.text[first:last], page.gap
    sizes = [size_bin(width(t)) for t in text]
    ends = [ending(t) for t in text]
    gaps = [gap[i] > 0 for i in range(first, last)] + [last >= len(gap) or gap[last] > 0]
    big = [i for i, size in enumerate(sizes) if size >= 5]
    style = "p" if 2 * sum([gaps[i] for i in big]) >= len(big) else "n"
    around = ((style, f"{style}v"), (f"{style}^", f"{style}^v"))
    told = [0, 0, 0, *[size >= 4 and end == "." for size, end in zip(sizes, ends, strict=True)], 0, 0, 0]
    companies = _companies(page, first, last, sizes)
    out: list[tuple[Place, Past | None, Seen, tuple[Company, Run, Run]]] = []
    label, age, passed, since = "", 9, "", 0
    told_above = 0
    for i, line in enumerate(text):
        size, end, spaced = sizes[i], ends[i], gaps[i]
        above, below = told[i] + told[i + 1] + told[i + 2], told[i + 4] + told[i + 5] + told[i + 6]
        place = (size, end, around[spaced][gaps[i + 1]], above, below)
        near = f"{age}{label}" if age < 4 and not (spaced and age > 1) else ""
        gone = passed and (passed if passed == "C" else f"{passed}{min(since, 12) // 3}")
        named = label_of(line)
        past = (size, near, gone, named) if near or gone or named else None
        out.append((place, past, (size, spaced, end, named), companies[i]))
        if named:
            label, age = named, 0
        if told_above or named:
            passed = passed_by(line, named, passed, told_above)
        told_above += size >= 5 and end == "."
        since = 0 if named else since + 1
        age += 1
    return out


def page_features(page: Page, first: int, last: int) -> tuple[list[list[str]], list[list[str]]]:
    """Of the lines ``first:last``: what each one's place adds to its own, and what its neighbours see, as named."""
    marks = page_marks(page, first, last)
    placed = []
    for place, past, _, (company, above, below) in marks:
        gone = past_features(past) if past else []
        runs = [*[f"G{f}" for f in run_features(above)], *[f"J{f}" for f in run_features(below)]]
        placed.append(place_features(place) + gone + company_features(company) + runs)
    return placed, [seen_features(seen) for _, _, seen, _ in marks]
