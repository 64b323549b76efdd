"""Bylines of Arabic papers: a place or a label before the writers, a stroke or a colon between."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.names.arabic_names import writers
from ingest.parsers.page_dump.names.byline_names import byline_of


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("المنيا ـ من محمود عبد الغني\u200f:", ("محمود عبد الغني",)),
        ("رام الله - من محمد يونس", ("محمد يونس",)),
        ("أسيوط ـ حمادة السعيد:", ("حمادة السعيد",)),
        ("كتب ـ أحمد سمير", ("أحمد سمير",)),
        ("كتبت: منى سليم", ("منى سليم",)),
        ("كتبت: سلمى حدّاد – رأس العين", ("سلمى حدّاد",)),
        ("تحقيق: سعاد طنطاوي", ("سعاد طنطاوي",)),
        ("القاهرة ـ من أحمد سمير ومنى سليم:", ("أحمد سمير", "منى سليم")),
        ("كتب: أحمد سمير، منى سليم", ("أحمد سمير", "منى سليم")),
        ("بقلم: سامي وهبة", ("سامي وهبة",)),
        ("القاهرة ـ أكد الرئيس في خطابه:", ()),
        ("دبي - سامي الجابري", ()),  # may be a headline
        ("عاد المصنع إلى العمل أمس", ()),
    ],
)
def test_writers(line: str, names: tuple[str, ...]) -> None:
    assert writers(line) == names
    assert not names or byline_of(line) == (line, names)
