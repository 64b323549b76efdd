"""Related links find their articles: by address, by the source's own id, by a title that one article alone has.

Whichever comes first, link or article: after each batch the links that the batch can have touched are looked up again,
in a few statements for the whole batch. The result depends on what is in the archive, never on the order it came in.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from store.keys import OF_A_PAGE

if TYPE_CHECKING:
    from sqlalchemy import Connection

_CREATE: Final = "CREATE TEMP TABLE IF NOT EXISTS touched_links (id INTEGER PRIMARY KEY)"
_CLEAR: Final = "DELETE FROM temp.touched_links"
_ADD: Final = "INSERT OR IGNORE INTO temp.touched_links (id) SELECT l.id FROM related_links l "
#: Each finds links by an index; ?1 is a JSON list of article ids or of title keys.
_TOUCHED_BY_ARTICLES: Final = (
    _ADD + "WHERE l.article_id IN (SELECT value FROM json_each(?))",
    _ADD + "WHERE l.target_id IN (SELECT value FROM json_each(?))",
    _ADD + "WHERE l.url_key IN (SELECT url_key FROM articles WHERE id IN (SELECT value FROM json_each(?)))",
    _ADD + "WHERE l.native_id <> '' AND l.native_id IN"
    " (SELECT native_id FROM articles WHERE native_id <> '' AND id IN (SELECT value FROM json_each(?)))",
)
_TOUCHED_BY_TITLES: Final = _ADD + "WHERE l.title_key IN (SELECT value FROM json_each(?))"

_BY_URL: Final = f"(SELECT min(a.id) FROM articles a WHERE a.url_key = l.url_key AND {OF_A_PAGE.format('l')})"
_BY_NATIVE_ID: Final = (
    "(SELECT min(a.id) FROM articles a JOIN articles own ON own.id = l.article_id"
    " WHERE l.native_id <> '' AND a.native_id <> '' AND a.native_id = l.native_id AND a.source = own.source)"
)
_BY_TITLE: Final = (
    "(SELECT CASE WHEN count(*) = 1 THEN min(a.id) END FROM"
    " (SELECT id FROM articles WHERE title_key = l.title_key LIMIT 2) a)"
)
_RESOLVE: Final = f"""
WITH found AS MATERIALIZED (
    SELECT l.id, {_BY_URL} AS by_url, {_BY_NATIVE_ID} AS by_native_id, {_BY_TITLE} AS by_title
    FROM temp.touched_links t JOIN related_links l ON l.id = t.id
), chosen AS MATERIALIZED (
    SELECT id, coalesce(by_url, by_native_id, by_title) AS target_id,
        CASE WHEN by_url IS NOT NULL THEN 'url' WHEN by_native_id IS NOT NULL THEN 'native_id'
             WHEN by_title IS NOT NULL THEN 'title' END AS target_rule
    FROM found
)
UPDATE related_links SET target_id = chosen.target_id, target_rule = chosen.target_rule
FROM chosen WHERE chosen.id = related_links.id
    AND (related_links.target_id, related_links.target_rule) IS NOT (chosen.target_id, chosen.target_rule)
"""


def resolve_links(connection: Connection, article_ids: Iterable[int], title_keys: Iterable[str]) -> int:
    """Look up again every link that these new or changed articles have, wait for, or lose. ``title_keys`` are the
    articles' present and former ones. Returns how many links now point elsewhere than before.
    """
    ids = json.dumps(list(article_ids))
    connection.exec_driver_sql(_CREATE)
    connection.exec_driver_sql(_CLEAR)
    for statement in _TOUCHED_BY_ARTICLES:
        connection.exec_driver_sql(statement, (ids,))
    connection.exec_driver_sql(_TOUCHED_BY_TITLES, (json.dumps(list(title_keys)),))
    return connection.exec_driver_sql(_RESOLVE).rowcount
