"""Words behind a date that say what it dates: "2021年9月9日 11時02分更新", "2018.06.11 수정", "3 May (updated)"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.dates.role_words import Role

_REACH = 24  #: characters behind a date in which its label stands
#: of languages that have it last
_LABEL = re.compile(r"""(?ix)\s?(?:付|に)?(?:
    (?P<modified>(?:最終|最后|最後)?更新|修正|加筆|改稿|更正|修改|(?:최종\ ?)?수정|업데이트)
    |(?P<published>公開|掲載|配信|発行|投稿|发布|發布|发表|發表|刊登|登载|입력|등록|게재|작성|승인|송고)
    |(?P<retrieved>取得|閲覧|印刷|保存|打印|저장|인쇄)
    )(?=$|[\s)）\]】〕/／|｜・,、。.])
    |\s(?:
    (?P<changed>को\ (?:अपडेट|अद्यतन).{0,8}|(?:tarihinde\ )?güncellen\w+|frissítve|päivitetty)
    |(?P<shown>को\ प्रकाशित|(?:tarihinde\ )?yayınlan\w+|közzétéve|megjelent)
    )(?=$|\s?[)\]/|·•,.])""")
#: in brackets, by itself or with the date: "(9 May, 4pm updated)", "9 May 2019 (aktualisiert)"
_BRACKETED = re.compile(r"""(?ix)\s?[(（\[]?(?:
    (?P<modified>updated|modified|edited|amended|aktualisiert|geändert|ergänzt|mis(?:e)?\ à\ jour|modifiée?|actualisée?
        |actualizad[oa]|modificad[oa]|atualizad[oa]|aggiornat[oa]|modificat[oa]|bijgewerkt|gewijzigd|uppdatera[dt]|ändra[dt]
        |opdateret|oppdatert|endret|päivitetty|aktualizacja|zaktualizowan[oy]|aktualizováno|обновлен[оа]?|оновлено|обновена
        |frissítve|actualizat|güncellendi|ενημερώθηκε|ažurirano|diperbarui)
    |(?P<published>published|posted|veröffentlicht|publiée?|publicad[oa]|pubblicat[oa]|gepubliceerd|publicera[dt]|publiceret
        |publisert|julkaistu|opublikowan[oy]|publikováno|опубликовано|yayınlandı)
    )(?=[)）\]])""")
_ROLES: tuple[tuple[str, Role], ...] = (
    ("modified", "modified"),
    ("changed", "modified"),
    ("published", "published"),
    ("shown", "published"),
    ("retrieved", "retrieved"),
)


def behind(line: str, end: int, role: Role) -> tuple[Role, int]:
    """The role that the words behind ``end`` give the date that ends there, else ``role``; and where those words end.

    ``role``: of what stands before the date, which speaks first.
    """
    rest = line[end : end + _REACH] if role == "plain" else ""
    if not rest or rest.lstrip()[:1].isdigit():
        return role, end
    found = _LABEL.match(rest) if not rest.isascii() else None
    found = found or (_BRACKETED.match(rest) if ")" in rest or "]" in rest or "）" in rest else None)
    if found is None:
        return role, end
    told = found.groupdict()
    return next(kind for name, kind in _ROLES if told.get(name)), end + found.end()
