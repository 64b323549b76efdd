"""The outlet in what a page that came by mail says below its story: who sent it, from whose site, and why."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.last_notes import tells_of_mail
from ingest.parsers.page_dump.source.masthead import could_be_name
from ingest.parsers.page_dump.source.paper_words import is_paper
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

Named = tuple[int, str, str]  #: row, name, rule
_FOOT = 12  #: rows at the end of a page
_CAP = r"[^\W\d_a-zß-ÿа-яёα-ω]"
_SMALL = "(?:of|the|and|&|de|del|della|di|da|do|du|des|der|la|le|van|und|et|y|e|für|sur|am|an)"
#: a run of words with capitals, small words between: "The Ardley Argus", "El Diario de Haldana"
_NAME = regex(rf"(?P<name>{_CAP}[\w'’-]*(?:\s(?:{_SMALL}\s){{0,2}}{_CAP}[\w'’-]*){{1,5}})")
#: what the name is of, before it: "Website des Haldener Tagblatts"
_OF_SITE = regex(
    r".*\b(?:Web ?[Ss]ite|Webseite|Internetseite|Homepage|Seite|App|Newsletters?)\s(?:des|der|vom|von|of)\s"
)
_GENITIVE = ("blatts", "kuriers", "anzeigers", "merkurs", "spiegels", "echos")  #: of a paper, in German


def sender(page: Page, last: int) -> Named | None:
    """The paper in "You are receiving this because a friend used the website of The Ardley Argus, Mill Lane"."""
    for row in range(max(last, len(page) - _FOOT), len(page)):
        line = page.text[row]
        for found in _NAME.finditer(line) if tells_of_mail(line) else ():
            name = _OF_SITE.sub("", found["name"])
            name = name.removesuffix("s") if name.endswith(_GENITIVE) else name
            if is_paper(name) and could_be_name(name):
                return row, name, "mail-note"
    return None
