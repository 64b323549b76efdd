"""The reporters of a Chinese line of credits: "本报记者 李明 王红 通讯员 张芳 摄影 赵刚"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.lines.cues import cue_classes

_NAME = re.compile("[\u4e00-\u9fff]{2,4}")
_CUT = re.compile(r"[\s、/／|（）()：:，]+")
WRITE = ("记者", "記者", "通讯员", "通訊員", "特派员", "特派員", "作者")
_JOBS = (*WRITE, "摄影", "攝影", "编辑", "編輯", "责编", "責編", "来源", "來源", "校对", "审核")
_FROM = ("報導", "报道", "報道", "讯", "訊", "电", "電")  #: behind a place: "花蓮報導"


def reporters(text: str) -> tuple[str, ...]:
    """The names behind each "reporter", "correspondent" or "author" of the line, in order."""
    found: list[str] = []
    writes = False
    for part in _CUT.split(text):
        job = next((job for job in _JOBS if job in part), "")
        writes = job in WRITE if job else writes
        name = part.partition(job)[2] if job else part
        button = "comment" in cue_classes(name)  # "join the comments"
        if writes and _NAME.fullmatch(name) and not name.endswith(_FROM) and not button:
            found.append(name)
    return tuple(found)
