"""The publication, from what the page says of itself, and the wire agency that a story is credited to."""

from __future__ import annotations

import re

from ingest.date_names import names
from ingest.dates import find_dates
from ingest.parsers.page_dump.body import dateline_of
from ingest.parsers.page_dump.cues import cue_classes
from ingest.parsers.page_dump.dating import role_of
from ingest.parsers.page_dump.labels import label_of
from ingest.parsers.page_dump.measure import CJK, size_bin, width
from ingest.parsers.page_dump.page import Page

_LABEL = re.compile(
    r"""^(?:source|quelle|fuente|fonte|bron|källa|kilde|lähde|źródło|zdroj|forrás|sursa|источник|джерело|πηγή|kaynak
    |المصدر|מקור|来源|來源|出典|提供元|출처|publication|newspaper|zeitung|journal|periódico|medio)\s*[:：]\s*(\S.{1,60})$""",
    re.IGNORECASE | re.VERBOSE,
)
_COPYRIGHT = re.compile(r"(?:[©Ⓒⓒ]|\(c\)|copyright|&copy;)", re.IGNORECASE)
_NOISE = re.compile(
    r"""(?:[©Ⓒⓒ]|\(c\)|copyright|&copy;|\b(?:19|20)\d\d(?:\s*[-–]\s*(?:(?:19|20)\d\d|\d\d))?\b|\bby\b)""", re.IGNORECASE
)
_RIGHTS = re.compile(
    r"""[\s.,;:|–—-]*(?:\ball\ rights|\brights\ reserved|\btous\ droits|\balle\ rechte|\btodos\ los\ derechos
    |\bderechos\ reservados|\btutti\ i\ diritti|\btodos\ os\ direitos|\bdireitos\ reservados
    |\balle\ rechten|\balla\ rättigheter|\balle\ rettigheder|\balle\ rettigheter|\bkaikki\ oikeudet
    |\bwszelkie\ prawa|\bvšechna\ práva|\bminden\ jog|\btoate\ drepturile
    |\bвсе\ права|\bусі\ права|\bвсі\ права|\btüm\ hakları|\bجميع\ الحقوق|\bحقوق|כל\ הזכויות|無断|版权所有|版權所有|무단
    |\bredistribution|\breproduction|\briproduzione|\bprohibid|\bπνευματικά|\bhak\ cipta).*$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_PARTS = re.compile(r"\s*[|]\s*|\s{2,}")
_COMPANY = re.compile(
    r"[\s,]+(?:ltd\.?|limited|inc\.?|llc|gmbh(?:\s*&\s*co\.?\s*kg)?|ag|s\.?l\.?u?\.?|s\.?a\.?|s\.?p\.?a\.?|plc"
    r"|b\.?v\.?|co\.?|corp\.?|ab|as|a/s|oy|group)$",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s+(?:[|–—·•»>:-]|--)\s+|\s{2,}|\s*\|\s*")
_FOOT = re.compile(
    r"""\b(?:mentions\ légales|impressum|imprint|aviso\ legal|note\ legali|colophon|ficha\ técnica|kontakta\ oss
    |advertise\ with|terms\ of\ use|privacy\ policy|datenschutz|redaktionen?|nutzungsbedingungen)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SLUG = re.compile(r"^[A-Z]{1,6}(?:[-/][A-Z0-9]{2,}){1,5}$")
_NAV = re.compile(r"\s+[|•»›>/·]\s+|\s{2,}|\s*\|\s*")
_DOMAIN = re.compile(r"\b(?:www\.)?([a-z0-9-]{3,40})\.(?:[a-z]{2,12})(?:\.[a-z]{2})?\b")
_AGENCIES = (
    "Reuters|AFP|AP|Associated Press|The Associated Press|dpa|DPA|EFE|ANSA|APA|SDA|TASS|Xinhua|Kyodo|PA Media|Bloomberg"
    "|UPI|IANS|PTI|ANI|Belga|ANP|NTB|TT|Ritzau|STT|PAP|ČTK|MTI|Interfax|РИА Новости|ТАСС|Lusa"
    "|Europa Press|共同|時事|新华社"
)
_WIRE = re.compile(
    rf"(?:\(({_AGENCIES})\)\s*[-–—]|^\(?({_AGENCIES})\)?$|\|\s*({_AGENCIES})\b"
    rf"|^(?:mit|avec|con|with)\s+({_AGENCIES})\b"
    rf"|^\(?(?:[Aa]dditional\ )?[Rr]eporting\ by\ [^.]{{0,40}}\b({_AGENCIES})\b"
    rf"|[.!?”\"]\s*(?:[-–—]|/)\s?({_AGENCIES})$)"
)
_TOLD = re.compile(r"\btold\s+(?:the\s+)?(Reuters|AFP|Associated Press|AP|Bloomberg)\b")


def labelled(line: str) -> str:
    """The name behind "Source:" in one of its languages; "" if the line is none."""
    if len(line) >= 90:
        return ""
    for part in _PARTS.split(line):
        match = _LABEL.match(part)
        if match:
            name = match[1].strip(" .")
            return name.split(" ")[0] if CJK.search(name) else name
    return ""


def foot_name(line: str) -> str:
    """The name that a line of legal links begins with: "La Gazette - 12 rue du Port - Mentions légales"."""
    if len(line) > 200 or not _FOOT.search(line):
        return ""
    name = _SPLIT.split(line)[0].strip(" .,;:|-–—")
    whole = name != line and " " in name and _could_be_name(name)
    return name if whole and not _FOOT.search(name) and not cue_classes(name) else ""


def copyright_name(line: str) -> str:
    """The name in a copyright line, without year, company form and the formula; "" where none is left."""
    if len(line) > 300 or not _COPYRIGHT.search(line):
        return ""
    for part in _SPLIT.split(line):
        if not _COPYRIGHT.search(part):
            continue
        name = _RIGHTS.sub("", part[_COPYRIGHT.search(part).start() :])  # type: ignore[union-attr]
        name = _NOISE.sub(" ", name).split(". ")[0]
        name = re.sub(r"\s+", " ", name).strip(" .,;:|-–—&*")
        name = _COMPANY.sub("", _COMPANY.sub("", name)).strip(" .,;:")
        if 2 < len(name) <= 50 and any(c.isalpha() for c in name) and len(name.split()) <= 6:
            return name
    return ""


def squash(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def masthead(page: Page, title_row: int, taken: frozenset[int]) -> tuple[int, str, str] | None:
    """(row, name, rule) of the outlet's name among the lines above the title, where something backs it."""
    head = [r for r in range(min(title_row, 14)) if r not in taken]
    ends = page.text[:14] + page.text[max(14, len(page) - 14) :]  # no line twice, or it would back itself
    rest = [squash(t) for t in ends if len(t) < 300 and not _is_nav(t)]
    domains = {m[1].replace("-", "") for t in page.text[:6] + page.text[-6:] for m in _DOMAIN.finditer(t[:300].lower())}
    foot = [squash(t) for t in page.text[max(title_row + 1, len(page) - 14) :] if len(t) < 300 and not _is_nav(t)]
    best: tuple[int, str, str] | None = None
    for row in head:
        line = page.text[row]
        parts = _SPLIT.split(line)
        name = parts[0].strip(" .|-–—")
        if not _could_be_name(name) or len(parts) > 3:
            continue
        squashed = squash(name)
        backing = rest if " " in name else foot  # a single word on top may be the name of a section
        backed = sum(squashed in other for other in backing) - (row < 14 and backing is rest and not _is_nav(line))
        if squashed in domains or squashed.removeprefix("the") in domains:
            return row, name, "masthead-domain"
        if backed > 0 and len(parts) <= 2 and len(squashed) > 4:
            return row, name, "masthead-repeated"
        louder = best is None or (name.isupper() and " " in name and not best[1].isupper())
        if (
            louder
            and title_row <= 9
            and not cue_classes(line).keys() & {"signup", "social"}
            and (len(parts) == 1 or (len(parts) == 2 and row < 2))
        ):
            shown = name.isupper() or (row == 0 and _is_nav(page.text[1])) or CJK.search(name) is not None
            loud = shown or line.endswith(".") or len(name.split()) >= 2 or len(parts) == 2
            near_nav = row < 2 or _is_nav(page.text[row - 1]) or _is_nav(page.text[row + 1])
            if loud and near_nav:
                best = (row, name, "masthead-place")
    return best


def _dated_masthead(page: Page, head: int, taken: frozenset[int]) -> tuple[int, str, str] | None:
    """The name before the date on a line above the headline: "The Daily Beacon, Friday, May 20, 1994"."""
    for row in range(min(head, 4)):
        line = page.text[row]
        if row in taken or len(line) > 100 or not (dates := find_dates(line)):
            continue
        words = line[: dates[0].start].split()
        while words and words[-1].casefold().strip(",.;|–—-") in {"", *names().weekdays}:
            words.pop()
        name = " ".join(words).strip(" ,.;|–—-(")
        if " " in name and role_of(name) == "plain" and _could_be_name(name):
            return row, name, "masthead-dated"
    return None


def _is_nav(line: str) -> bool:
    return len(_NAV.split(line)) >= 3


def _could_be_name(name: str) -> bool:
    if not 3 <= len(name) <= 45 or any(c.isdigit() or c in "@<>" for c in name) or size_bin(width(name)) > 4:
        return False
    if label_of(name) or _SLUG.match(name):
        return False
    words = name.split()
    if len(words) > 6 or name[-1] in "?!:;,":
        return False
    return words[0][0].isupper() or not words[0][0].islower()


def wire_credit(page: Page, rows: list[int]) -> tuple[int, str, str] | None:
    """(row, agency, rule) where the page says which agency a story is from."""
    near = [*range(max(0, rows[0] - 6), rows[0]), *rows, *range(rows[-1] + 1, min(len(page), rows[-1] + 4))]
    for row in near:
        line = page.text[row]
        probe = line if len(line) <= 600 else f"{line[:500]} {line[-100:]}"
        match = _WIRE.search(probe)
        if match and len(match[0]) <= 80:
            return row, next(g for g in match.groups() if g), "agency-named"
    if not dateline_of(page.text[rows[0]]):
        return None
    told = [(row, match[1]) for row in rows if (match := _TOLD.search(page.text[row][:600]))]
    # weak: only the agency spoke to somebody, in a story that opens as wires do
    return (*told[0], "weak-told-agency") if len({agency for _, agency in told}) == 1 else None


def agency_outlet(line: str) -> str:
    """The agency in a dateline: "LIMA, June 9 (Northwire) - " -> "Northwire"."""
    match = re.match(r"^[^()]{2,60}\(([A-Z][\w .]{1,30})\)\s*[-–—]", line[:120])
    return match[1] if match else ""


def find_source(page: Page, head: int, rows: list[int], taken: frozenset[int]) -> tuple[int, str, str] | None:
    """(row, name, rule) of the publication: what is labelled, what the page repeats of itself, its copyright line."""
    for row in range(max(0, head - 12), rows[0]):
        name = labelled(page.text[row])
        if name:
            return row, name, "labelled-line"
    agency = agency_outlet(page.text[rows[0]])
    if agency and any(squash(agency) in squash(t) for t in page.text[: rows[0]] if len(t) < 200):
        return rows[0], agency, "agency-dateline"
    top = masthead(page, head, taken) or _dated_masthead(page, head, taken)
    if top and top[2] != "masthead-place":
        return top
    legal = [(r, n) for r in range(rows[0], len(page)) if (n := copyright_name(page.text[r]))]
    if legal:
        return legal[-1][0], legal[-1][1], "copyright-line"
    return top or _last_resort(page, rows, agency)


def _last_resort(page: Page, rows: list[int], agency: str) -> tuple[int, str, str] | None:
    below = range(rows[-1] + 1, len(page))
    for row in below[:8]:
        name = labelled(page.text[row])
        if name:
            return row, name, "labelled-line-below"
    if agency:
        return rows[0], agency, "agency-dateline"
    feet = [(row, name, "foot-line") for row in below if (name := foot_name(page.text[row]))]
    return feet[-1] if feet else None
