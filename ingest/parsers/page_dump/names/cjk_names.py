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
_FROM = ("報導", "报道", "报导", "報道", "讯", "訊", "电", "電")  #: behind a place: "花蓮報導"

_KIND = 10  #: characters of a label that says which kind of article it is
LONGEST = 24  #: characters of a line that a name stands on alone
_ALONE = regex(
    r"[【〔［（(\[＝=■◆●◇]?\s?(?:(?:文|取材)[・／/:：＝=\s]\s?|(?:本報|本报|特派)?(?:記者|记者)[・／/:：＝=\s]?\s?)?"
    r"(?P<name>[\u3005\u4e00-\u9fff]{1,3}[ \u3000]?(?:[\u3005\u4e00-\u9fff]{1,3}|[\u3041-\u3096]{2,3}))"
    r"(?:記者|记者)?(?:\s?[（(][^()（）]{2,12}[)）])?\s?[】〕］）)\]]?"
)
_SEVERAL = regex(
    r"[【〔［（(\[]?(?P<names>[\u3005\u4e00-\u9fff]{3,5}(?:[、，][\u3005\u4e00-\u9fff]{3,5}){1,2})[】〕］）)\]]?"
    r"|(?P<spaced>[\u3005\u4e00-\u9fff]{4,5}(?:[ \u3000][\u3005\u4e00-\u9fff]{4,5}){1,2})"
)
_PAPER_ENDS = ("新聞", "日報", "時報", "新報", "放送", "通信", "テレビ", "ニュース", "タイムズ")
_OF_DAYS = pieces(
    "公開|配信|掲載|更新|曜日|星期|发布|發布|发表|發表|时间|時間|日期|発表|発行|放送|無料|有料|時点|現在|最終|共有|保存"
)
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


#: what she is, before a name whose two parts a space sets apart: "【記者・小田切 涼】", "（社会部記者　森田 恵）"
_SPACED = regex(
    r"[【〔［（(\[]?(?:[\u30a1-\u30ff\u4e00-\u9fff]{0,6})(?:記者|編集委員|論説委員|特派員|通信員|支局長)[・／/:：＝=\s]\s?"
    r"(?P<family>[\u3005\u4e00-\u9fff]{1,4})[ \u3000]"
    r"(?P<given>[\u3005\u4e00-\u9fff\u3041-\u3096\u30a1-\u30f6]{1,4})[】〕］）)\]]?"
)


def with_space(text: str) -> str:
    """The name on such a line, "小田切 涼"; or ""."""
    match = _SPACED.fullmatch(text)
    return f"{match['family']} {match['given']}" if match and not is_kind(match["given"]) else ""


#: what she is, behind the name: "森田恵（社会部記者）", "森田恵・編集委員"
_WITH_JOB = regex(
    r"(?P<name>[\u3005\u4e00-\u9fff\u3041-\u3096]{3,6})\s?[ \u3000・/／（(]\s?[\u30a1-\u30ff\u4e00-\u9fff]{0,6}"
    r"(?:記者|編集委員|論説委員|解説委員|特派員|通信員|支局長)[）)]?"
)
#: nothing but brackets around it, of four signs at least: "【佐伯真理子】"
_IN_BRACKETS = regex(r"【(?P<name>[\u3005\u4e00-\u9fff]{4,5})】")
#: beside the town, of which it has more signs: "釧路＝森田恵", "森田恵=釧路"
_IN_TOWN = regex(
    r"[【（(]?(?P<one>[\u3005\u4e00-\u9fff\u3041-\u3096]{2,6})[＝=](?P<other>[\u3005\u4e00-\u9fff\u3041-\u3096]{2,6})[】）)]?"
)
_NO_TOWNS = pieces("写真|撮影|提供|画像|動画|協力|図版|作図|監修|編集")
#: before the time that it takes to read: "周海峰 3分钟阅读"
_READ = regex(
    r"(?P<name>[\u3005\u4e00-\u9fff]{2,5})[\s|｜·・]+(?:约|約)?\d{1,2}\s?分[钟鐘]?(?:阅读|閱讀|可读完|で読める|で読めます|で読了)"
)


def told_apart(text: str) -> str:
    """The name on a line that a job, brackets or the time to read tell from any other, wherever it stands; or ""."""
    if read := _READ.fullmatch(text):
        return read["name"] if not is_kind(read["name"]) else ""
    match = _WITH_JOB.fullmatch(text) or _IN_BRACKETS.fullmatch(text)
    return alone(match["name"]) if match else with_space(text)


def in_town(text: str) -> str:
    """The name beside a town, on a line with nothing else; or ""."""
    match = _IN_TOWN.fullmatch(text)
    if match is None or len(match["one"]) == len(match["other"]):
        return ""
    town, name = sorted(match.groups(), key=len)
    return alone(name) if town not in _NO_TOWNS else ""


def is_no_name(text: str) -> bool:
    """What papers print where a writer stands: "综合报道", "本报讯", "更多关于法院的新闻"."""
    return text.endswith(_NO_WRITERS)


_NO_WRITERS = ("报道", "报导", "報道", "報導", "讯", "訊", "新闻", "新聞", "编辑部", "編輯部", "編集部", "曜日")


def several_alone(text: str) -> tuple[str, ...]:
    """The names on a line of two or three and nothing else but brackets, "【森田恵、小林茂樹】"; or ()."""
    match = _SEVERAL.fullmatch(text)
    names = tuple(_CUT.split(match["names"] or match["spaced"])) if match else ()
    return names if all(map(alone, names)) else ()


def beside_day(text: str, said: tuple[str, ...]) -> str:
    """The name behind a day and a time, "2021/06/22 13:59 森田恵", or before it; ``said``: the line without those."""
    if len(said) != 1:
        return ""
    beside = (text.endswith(f" {said[0]}") and text[0].isdigit()) or text.startswith(f"{said[0]} ")
    return alone(said[0]) if beside and not is_of_days(said[0]) else ""


def is_of_days(text: str) -> bool:
    """What stands beside a day and says what was done then: "公開日時"."""
    return any(word in text for word in _OF_DAYS)


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
