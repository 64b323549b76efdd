"""Whose a text is that another shows: who the rights, the dateline, or the line of its writer name."""

from __future__ import annotations

from ingest.dates import find_dates
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.names.roles import is_role
from ingest.parsers.page_dump.source import firms, masthead
from ingest.parsers.page_dump.source.hosts import hosts_named
from ingest.parsers.page_dump.source.masthead import could_be_name, squash
from ingest.parsers.page_dump.source.paper_words import is_paper
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import phrase_set, word_set
from ingest.patterns import regex

_JOB_LINE = 45  #: characters of the name of an agency and of what its writer is
_UNDER_HEAD = 4  #: rows below a headline that a paper's name can stand in


def in_full(page: Page, head: int, agency: str) -> str:
    """What the letters stand for where the page's top says it: "Dryland News Service (DNS) - reports from ..."."""
    if not agency.isupper():
        return agency
    for line in page.text[: min(head, masthead.REACH)]:
        before = line.partition(f"({agency})")[0].strip() if f"({agency})" in line else ""
        if before and could_be_name(before) and agency in _initials(before):
            return before
    return next((n for t in page.text[head + 1 : head + 1 + _UNDER_HEAD] if (n := _of_writer(t, agency))), agency)


def _of_writer(line: str, agency: str) -> str:
    """The agency on a line of its own under a byline, with what the writer is: "Union Press Writer" of "UP"."""
    name, _, role = line.strip(" ^=<>").rpartition(" ")
    fits = len(line) <= _JOB_LINE and is_role(role.casefold()) and spells(name, agency)
    return name if fits else ""


def of_own_site(page: Page, head: int, agency: str, legal: list[tuple[int, str]]) -> bool:
    """An agency's story on somebody else's page: the agency stands below the headline only, and the rights or the
    address of the page are another paper's.
    """
    if any(agency.casefold() in line.casefold() for line in page.text[:head]):
        return False
    others = [n for _, n in legal if agency.casefold() not in n.casefold() and not spells(n, agency)]
    return any(is_paper(n) or masthead.squash(n) in hosts_named(page) for n in others)


def of_rights(page: Page, head: int, top: int, legal: tuple[int, str], agency: str) -> tuple[int, str, str] | None:
    """The owner of the rights where the headline names it too, or the dateline by its letters: "(CNW)"."""
    if agency.isupper() and len(agency) > 2 and _initials(legal[1]) == agency:
        return (*legal, "agency-in-full")
    return _named_below(page, head, top, legal[1])


def _named_below(page: Page, head: int, top: int, owner: str) -> tuple[int, str, str] | None:
    """The owner of the text on a line of its own under the headline, with its town at most: of a site that collects."""
    if " " not in owner or not is_paper(owner):
        return None
    for row in range(head + 1, min(top, head + 1 + _UNDER_HEAD)):
        if byline_of(page.text[row])[0]:
            return None  # below a writer stands an agency
        rest = page.text[row].removeprefix(owner)
        if len(rest) < len(page.text[row]) and (not rest or (rest[:2] == " (" and rest[-1] == ")")):
            return row, owner, "owner-below-headline"
    return None


def spells(name: str, agency: str) -> bool:
    """Whether the letters of an agency stand for the name: "CP" for "The Continental Press"."""
    return " " in name and agency.isupper() and _initials(name.removeprefix("The ")) == agency


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


Named = tuple[int, str, str]  #: row, name, rule
_WRITERS = 90  #: characters of a line that names writers and whom they work for
_WRITER = regex(
    r"(?:^|[,|–—-]\s)((?:[Tt]he\s)?[^\W\d_a-zß-ÿ][\w'’&. -]{2,40}?)\s(?i:(?:(?:senior|chief|special|political"
    r"|city|sports)\s)?(?:staff\s)?(?:writer|reporter|correspondent|columnist|editor)s?)$"
)


_AND = frozenset(["and", "und", "et", "y", "e", "en", "og", "och", "i", "&"])


def of_writer(page: Page, head: int, rows: list[int]) -> Named | None:
    """The outlet that the writer is said to work for: "Central News Wire Writer", "By Ann Lee, Packet Staff Writer"."""
    for row in range(head + 1, min(rows[0], head + 8)):
        match = _WRITER.search(page.text[row]) if len(page.text[row]) <= _WRITERS else None
        name = match[1] if match else ""
        joined = name.rpartition(" ")[2] in _AND  # "News Editor and Staff Reporter"
        if name and not joined and could_be_name(name) and is_paper(name):
            return row, name, "writer-of"
    return None


def beside_writer(page: Page, head: int, rows: list[int]) -> Named | None:
    """What stands behind the writer's name: "By Ann Lee, Harbour News"."""
    for row in range(head + 1, min(rows[0], head + 8)):
        line = without_day_behind(page.text[row]) if page.digits[row] else page.text[row]
        name = line.rpartition(", ")[2].partition(" — ")[0] if ", " in line and len(line) <= _WRITERS else ""
        if name and not is_role(name.rpartition(" ")[2].casefold()) and could_be_name(name) and is_paper(name):
            return (row, name, "writer-of") if byline_of(line)[0] else None
    return None


def without_day_behind(line: str) -> str:
    """The line without a day at its end: "by Ann Lee, Harbour News, 3 May 2004"."""
    dates = find_dates(line) if len(line) <= _WRITERS else []
    return line[: dates[-1].start].rstrip(" ,(|·–—-") if dates and len(line) - dates[-1].end <= 1 else line


_VERY_TOP = 3  #: rows


def is_over_firm(
    page: Page, head: int, first: int, top: tuple[float, int, str, str], legal: list[tuple[int, str]]
) -> bool:
    """A name of several words at the page's very top, which the page says again or the firm's begins like, where a
    registered firm that is called nothing of a paper has the rights: "Sport Vysočina" over "Horácká mediální s.r.o.".

    Or a name that says more than the owner's, with the writer too: "Hill Radio News" over "© Hill Radio".
    """
    weight, row, name, _ = top
    if row < head and legal and weight >= masthead.LIKELY and _is_writers_house(page, head, first, name, legal[-1][1]):
        return True
    if not legal or weight < masthead.LIKELY or row >= _VERY_TOP or " " not in name or is_paper(legal[-1][1]):
        return False
    again = sum(name in line for line in page.text) > 1
    return again and firms.is_registered(page.text[legal[-1][0]], legal[-1][1])


def _is_writers_house(page: Page, head: int, first: int, name: str, owner: str) -> bool:
    """The name begins with the owner's, and a line between headline and story ends or begins with all of it."""
    if not name.startswith(f"{owner} "):
        return False
    near = (line for line in page.text[head + 1 : first] if len(line) <= _WRITERS)
    return any(line.endswith(name) or line.startswith((f"{name},", f"{name} |")) for line in near)


_NETWORK = 12  #: characters of a network's mark


#: the house's news, as a byline has it behind the name in the line of rights, folded
_NEWSROOMS = phrase_set("""news, news online, online news, world news, local news, newsroom, sport, sports, radio news,
    tv news, news service, news network, media, nachrichten, aktuell, online, infos, info, actualités, actus, noticias,
    notícias, notizie, informazione, deportes, nieuws, nyheter, nyheder, nyheterna, uutiset, wiadomości, zprávy, správy,
    hírek, știri, новости, новини, vijesti, vesti, haber, haberler, ειδήσεις, ειδήσεισ, berita, أخبار, 新聞, ニュース,
    뉴스""")
_BEHIND = regex(r"\s?(?:[,|·(–—]|$)|\s(?:-|in|at|à|a|en|em|i|w|v|в)\s")


def newsroom(page: Page, head: int, top: int, owner: Named) -> Named:
    """The newsroom of who has the rights as the byline or the line right below it names it: "Kestrel News, Inverlathie"
    of "Kestrel". ``owner`` as it is where none does, or where the page has that name on top.
    """
    name = owner[1]
    if owner[2] != "copyright-line" or name in page.text[:head]:
        return owner
    for row in range(head + 1, min(top, head + 1 + _UNDER_HEAD)):
        line = page.text[row]
        at = line.find(f"{name} ") if len(line) <= _BYLINE else -1
        if at < 0 or (at > 0 and not line[:at].endswith((", ", "| ", "(", "/ ", " - ", " – "))):
            continue
        rest = line[at + len(name) + 1 :]
        behind = _BEHIND.search(rest)
        said = rest[: behind.start()].strip() if behind else ""
        if said.casefold() in _NEWSROOMS and (at > 0 or byline_of(page.text[row - 1])[1] or byline_of(line)[1]):
            return row, f"{name} {said}", "newsroom-below-byline"
    return owner


def spelled(page: Page, owner: Named) -> Named:
    """The paper inside its owner's name, as the page's own address spells it: "The Merrow Review" of "The Merrow Review
    Association" where readers write to "letters@merrowreview.example".
    """
    words = owner[1].split()
    if owner[2] != "copyright-line" or len(words) < _OWNER or words[-1].casefold() not in _FIRMS:
        return owner
    name = " ".join(words[:-1])
    known = hosts_named(page)
    return (owner[0], name, "own-domain") if {squash(name), squash(name.removeprefix("The "))} & known else owner


_OWNER = 3  #: words of such a name at least
_FIRMS = word_set("""association company society trust foundation publishing publications publishers newspapers media
    cooperative co-operative enterprises holdings verlag verein stiftung genossenschaft coopérative fundación asociación
    editorial cooperativa fondazione fundação associação editora stichting vereniging uitgeverij förening stiftelse
    forlag förlag""")


def with_network(page: Page, head: int, top: int, name: str) -> str:
    """The name of a regional edition with its network's mark, which stands alone above the headline, where the byline
    has both: "P1" over "Vale e Serra", "Por Ana Souza, P1 Vale e Serra".
    """
    for line in page.text[head + 1 : top]:
        if len(line) > _BYLINE or not line.endswith(f" {name}") or not byline_of(line)[1]:
            continue
        mark = line[: -len(name)].strip().rpartition(", ")[2]
        if 1 < len(mark) <= _NETWORK and mark in page.text[:head]:
            return f"{mark} {name}"
    return name


_BYLINE = 120  #: characters of one


def is_writers(page: Page, head: int, top: int, owner: str) -> bool:
    """The rights are the writer's, whose name stands under the headline: no name of a blog or a letter."""
    if bare_names(owner) != (owner,):
        return False
    return any(
        owner in line and (line == owner or byline_of(line)[1] == (owner,)) for line in page.text[head + 1 : top]
    )
