"""The box that a site is searched with, as one line: "Search this site", "Haku sivustolta", "Cerca al web"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.tables import word_set

SEARCH = word_set("""search suche suchen durchsuchen recherche rechercher buscar busca búsqueda cerca cercar ricerca
    pesquisar pesquisa procurar zoek zoeken sök sökning søk søg haku hae etsi szukaj wyszukaj hledat hledání hľadať
    keresés căutare caută traži pretraži išči iskanje поиск искать пошук търсене търси αναζήτηση ara arama cari tìm بحث
    ابحث חיפוש otsi meklēt ieškoti bilatu""")
_WHERE = word_set("""the this our site website web webpage page pages news archive archives here on in for der die auf
    dieser diesem den unserer seite webseite archiv hier sur le la les ce l'archive dans en el al del esta este sitio
    página archivo hemeroteca nel sul questo sito archivio no na neste portal acervo op de het deze archief på
    webbplatsen nettstedet siden sidan arkivet denne sajten sivustolta sivustosta arkistosta w serwisie stronie archiwum
    webu stránce archivu stránke az oldalon honlapon archívumban în pe arhivă stranici po strani по сайту на сайте сайта
    архиве сайті архіву στον ιστότοπο στο αρχείο sitede arşivde di situs في الموقع באתר""")
_MOST = 4  #: words


def searches_site(found: list[str]) -> bool:
    """``found``: the words of a short line, folded; in some languages the verb stands last."""
    if not 2 <= len(found) <= _MOST or (found[0] not in SEARCH and found[-1] not in SEARCH):
        return False
    return all(word in SEARCH or word in _WHERE for word in found)
