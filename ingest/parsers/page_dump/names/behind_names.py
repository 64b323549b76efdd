"""What stands behind a writer between commas and is none: degrees, broadcasters, papers."""

from __future__ import annotations

from ingest.parsers.page_dump.names import roles
from ingest.parsers.page_dump.text.tables import word_set

_BROADCASTERS = word_set("CNN BBC NPR PBS ABC CBS NBC CBC SBS RTE ITV ARD ZDF ORF SRF RTL RAI TVE")
_ARTICLES = ("El ", "La ", "Le ", "Les ", "Los ", "Il ", "Die ", "Der ", "Das ", "De ", "O ", "The ")


def is_outlet(name: str) -> bool:
    """Such as "El Sol de México", "Le Monde"."""
    return name.startswith(_ARTICLES)


def is_word(name: str, part: str, *, agency: bool) -> bool:
    """One word that is no writer: "Ann Lee, MA", "Ann Lee, CNN", "Ann Lee, WXYZ Senior Analyst".

    ``part``: what stands between the commas; ``name``: what it begins with, which may be an agency.
    """
    if " " in name:
        return False
    return name in roles.DEGREES or name in _BROADCASTERS or (name != part and not agency)
