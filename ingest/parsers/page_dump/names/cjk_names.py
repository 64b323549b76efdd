"""Names in Chinese characters, in a line of credits ("本报记者 李明 王红 摄影 赵刚") or on a line of their own."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.text.tables import pieces
from ingest.patterns import regex

_NAME = regex("[\u3005\u4e00-\u9fff]{2,4}")
_CUT = regex(r"[\s、/／|（）()【】〔〕：:，]+")
_SPREAD = regex(  # a name of two signs, set as wide as one of three: "张 三"
    "(?<![\u3005\u4e00-\u9fff])([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?![\u3005\u4e00-\u9fff])"
)
WRITE = ("记者", "記者", "实习生", "實習生", "通讯员", "通訊員", "特派员", "特派員", "作者")
_JOBS = (*WRITE, "摄影", "攝影", "编辑", "編輯", "责编", "責編", "来源", "來源", "校对", "审核")
_TAKES = ("摄", "攝")
_FROM = ("報導", "报道", "報道", "讯", "訊", "电", "電")  #: behind a place: "花蓮報導"

_KIND = 10  #: characters of a label that says which kind of article it is
LONGEST = 24  #: characters of a line that a name stands on alone
_ALONE = regex(
    r"[【〔［（(\[＝=■◆●◇]?\s?(?:(?:文|取材)[・／/:：＝=\s]\s?|(?:本報|本报|特派)?(?:記者|记者)[・／/:：＝=\s]?\s?)?"
    r"(?P<name>[\u3005\u4e00-\u9fff]{1,3}[ \u3000]?(?:[\u3005\u4e00-\u9fff]{1,3}|[\u3041-\u3096]{2,3}))"
    r"(?:記者|记者)?(?:\s?[（(][^()（）]{2,12}[)）])?\s?[】〕］）)\]]?"
)
_SEVERAL = regex(
    r"[【〔［（(\[]?(?P<names>[\u3005\u4e00-\u9fff]{3,5}(?:[、，][\u3005\u4e00-\u9fff]{3,5}){1,2})[】〕］）)\]]?"
)
_PAPER_ENDS = ("新聞", "日報", "時報", "新報", "放送", "通信", "テレビ", "ニュース", "タイムズ")
_OF_DAYS = pieces("公開|配信|掲載|発表|発行|放送|無料|有料|時点|現在|最終|共有|保存")
#: how short lines end that are no person's name
_NO_NAME_ENDS = pieces("""社|部|版|面|欄|栏|限|定|記|事|新|聞|报|報|刊|網|网|館|局|紙|県|市|町|村|省|区|區|から|より|
    です|ます|など|まで""")
#: what a line beside a date calls the article
_KINDS = pieces("""速報|号外|独自|特集|連載|解説|社説|動画|写真|図解|全文|詳報|続報|訂正|更新|特報|評論|論説|書評|劇評|
    対談|寄稿|投稿|企画|会員|時評|独家|獨家|快讯|快訊|原创|原創|图集|圖輯|图文|视频|影片|专题|專題|专访|專訪|评论|评論|
    观察|觀察|深度|调查|調查|社论|社論|转载|轉載""")


#: behind the last sentence of a story: "... 恢复。(记者 王小明 实习生 李红)"
SIGNED_END = regex(r"(?<=[。！？”])\s?[（(](?:本[报報网網刊])?(?:记者|記者)[^（()）]{2,40}[)）]$")


def alone(text: str) -> str:
    """The name on a line with nothing else but brackets or a desk, "【佐伯真理子】", "佐藤ゆかり（文化部）"; or ""."""
    match = _ALONE.fullmatch(text)
    name = match["name"] if match else ""
    if len(name) < 3 or name.endswith(_NO_NAME_ENDS) or any(kind in name for kind in _KINDS):
        return ""
    return name


def several_alone(text: str) -> tuple[str, ...]:
    """The names on a line of two or three and nothing else but brackets, "【森田恵、小林茂樹】"; or ()."""
    match = _SEVERAL.fullmatch(text)
    names = tuple(_CUT.split(match["names"])) if match else ()
    return names if all(map(alone, names)) else ()


def beside_day(text: str, said: tuple[str, ...]) -> str:
    """The name behind a day and a time, "2021/06/22 13:59 森田恵"; ``said``: the line without those."""
    ends = len(said) == 1 and text.endswith(f" {said[0]}") and text[0].isdigit()
    return alone(said[0]) if ends and not any(word in said[0] for word in _OF_DAYS) else ""


def behind_outlet(text: str) -> str:
    """The name behind a paper's, on a line with nothing else: "北洋日日新聞 森田恵"."""
    outlet, _, name = text.replace("\u3000", " ").partition(" ")
    return alone(name) if outlet.endswith(_PAPER_ENDS) and " " not in name else ""


def is_kind(text: str) -> bool:
    """Which kind of article it is, and nothing else: "有料会員記事", "独自"."""
    return len(text) <= _KIND and any(kind in text for kind in _KINDS)


#: two writers and the word that they report, behind the last: "记者周海峰、林晓梅报道"
_TOGETHER = regex(
    r"[（(【〔\[]?(?:本[报報][网網]?|特派)?(?:记者|記者)[\s　]?"
    r"(?P<names>[\u4e00-\u9fff]{2,4}(?:[、,，][\u4e00-\u9fff]{2,3})+)"
    r"(?:综合|綜合|联合|聯合)?(?:报道|報導|報道|报导|撰文|采写)[)）】〕\]]?"
)


def reporters(text: str) -> tuple[str, ...]:
    """The names behind each "reporter", "correspondent" or "author" of the line, in order."""
    if together := _TOGETHER.fullmatch(text):
        return tuple(_CUT.split(together["names"]))
    found: list[str] = []
    writes = False
    for part in _CUT.split(_SPREAD.sub(r"\1\2", text)):
        job = next((job for job in _JOBS if job in part), "")
        writes = job in WRITE if job else writes
        name = part.partition(job)[2] if job else part
        if part in _TAKES and found:
            found.pop()  # "记者 王红 摄": of the picture
        button = "comment" in cue_classes(name)  # "join the comments"
        if writes and _NAME.fullmatch(name) and not name.endswith(_FROM) and not button:
            found.append(name)
    return tuple(found)
