"""The address of a page in a mirror: its folders are host and path, as wget, HTTrack and Wayback's tools lay them."""

from __future__ import annotations

import re
from typing import Final

from ingest.parsers.html_page.saved_from import Saved, stamp_of
from ingest.patterns import regex

_TOPS: Final = """
com org net edu gov mil int info biz eu uk de fr es it nl be ch at se no dk fi pl cz sk hu ro bg gr pt ie ru ua by lt lv
ee rs hr si ba mk al tr il ir iq sy lb jo sa ae qa kw eg tn dz ma in pk bd lk np cn tw hk jp kr th vn my sg id ph au nz
za ng ke gh tz ug zw mx br ar cl co pe ve uy py bo ec cu do cr gt ca us tv news blog online site press media example
"""  #: that hosts of newspapers end in
_HOST: Final = regex(rf"(?:[a-z0-9](?:[a-z0-9-]{{0,61}}[a-z0-9])?\.)+(?:{'|'.join(_TOPS.split())})")
_STAMP: Final = regex(r"(?:19|20)\d{12}(?:[a-z]{2}_)?")
_QUERY: Final = regex(r"@(?=[\w\[\]%.-]{1,40}=)")  #: what stands for "?" where file names cannot have that
_SUFFIX: Final = regex(r"\.html?$")  #: what wget adds behind the query of a page


def mirrored(path: str) -> Saved:
    """What the folders of a page's file say: address and, from Wayback's tools, moment. ``path`` as in the ledger.

    A page right in a folder named like a host may have any name there, and has no address.
    """
    parts = re.split(r"[/!]", path)
    at = max((at for at, part in enumerate(parts[:-1]) if _HOST.fullmatch(part)), default=-1)
    if at < 0:
        return Saved()
    around = (*parts[max(0, at - 2) : at], *parts[at + 1 : at + 2])
    stamp = next((part for part in around if _STAMP.fullmatch(part)), "")
    inner = [part for part in parts[at + 1 : -1] if part != stamp]
    name = _QUERY.sub("?", parts[-1], count=1).replace("%3F", "?", 1)
    if not (inner or stamp) and "?" not in name and not name.startswith("index."):
        return Saved()
    name = _SUFFIX.sub("", name) if "?" in name else name
    name = re.sub(r"^index\.(?:html?|php)(?=$|\?)", "", name)
    address = "http://" + "/".join((parts[at], *inner, name))
    return Saved(address, stamp_of(stamp) if stamp else "", "mirror-folder")
