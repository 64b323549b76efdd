"""Records whose labels stand on lines of their own over what they label: "Newspaper:", "Thornaby Observer"."""

from __future__ import annotations

from ingest.parsers.page_dump.fields import REACH, kind_of_label
from ingest.parsers.page_dump.text.page import Page, kept

_LABEL, _VALUE = 26, 120  #: characters of a label, of a value
_LEAST = 3  #: such labels of a record


def with_labels_over(page: Page) -> Page:
    """The page with each such label and its value on one line; as it is where none of the labels is a source's."""
    rows: list[int] = []
    for row in range(min(REACH, len(page) - 1)):
        if page.text[row][-1] in ":：" and _is_label(page, row) and (not rows or row > rows[-1] + 1):
            rows.append(row)
    if len(rows) < _LEAST:
        return page
    kinds = [kind_of_label(page.text[row].rstrip(" :：")) for row in rows]
    if "source" not in kinds or sum(kind != "" for kind in kinds) < _LEAST:
        return page
    texts = list(page.text)
    for row in rows:
        texts[row], texts[row + 1] = "", f"{texts[row].rstrip(' :：')}: {texts[row + 1]}"
    return kept(page, texts)


def _is_label(page: Page, row: int) -> bool:
    label, value = page.text[row], page.text[row + 1]
    return len(label) <= _LABEL and len(value) <= _VALUE and value[-1] not in ":：" and not page.gap[row + 1]
