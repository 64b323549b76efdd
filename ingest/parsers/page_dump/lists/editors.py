"""Lines of the imprint that end with who is responsible: "Registro en trámite. Director: Hugo Benítez"."""

from __future__ import annotations

from ingest.parsers.page_dump.names.byline_names import bare_names

_LONGEST, _NAME = 120, 40  #: characters of such a line, of the name
_WHO = frozenset(
    """director directora editor editora directeur directrice éditeur éditrice direttore direttrice diretor diretora
    redactor redactora redaktör redaktør redaktor redaktorin chefredakteur chefredakteurin chefredaktör chefredaktør
    chefredaktion hoofdredacteur utgivare utgiver päätoimittaja naczelny naczelna šéfredaktor šéfredaktorka
    főszerkesztő редактор директор müdür müdürü yönetmeni responsable responsabile propietario publisher""".split()  # noqa: SIM905
)


def names_editor(line: str) -> bool:
    """A job at the paper and a colon, with a name and nothing else behind it."""
    if ": " not in line or len(line) > _LONGEST:
        return False
    before, _, name = line.rpartition(": ")
    if len(name) > _NAME or before.rpartition(" ")[2].casefold() not in _WHO:
        return False
    return bool(bare_names(name))
