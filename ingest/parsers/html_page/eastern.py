"""Reporters on lines of credits in Korean, Chinese and Japanese: job, place and who edited or took pictures go."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parsers.page_dump.names import cjk_names, korean
from ingest.patterns import regex

_LONGEST = 60  #: code points of such a line
_HAN = "\u3005\u4e00-\u9fff"
_HANGUL = "\uac00-\ud7af"

_KOREAN_EDGES = regex(  # what stands before and behind a name with its job
    r"^[\[(【]?(?:\S{2,10}\s?[=|ㅣ]\s?\S{2,10}[)\]】]\s?|[\uac00-\ud7af]{2,4}\s?[=/]\s?(?=[\uac00-\ud7af]{2}))?(?:사진·글|글·사진|글|취재|기사작성|작성|정리)?\s?[=:：]?\s?"
    r"|[\s,·]+(?:사진|영상|촬영|편집)(?:\s?[=:]\s?|\s).*$|\s(?:입력|승인|등록|수정|작성)\s[\d.:/\s-]+.*$|\s?ⓒ.*$|\s?=$|[\])】]$"
    r"|[\s(\[<]*[\w.-]+@[\w.-]+[)\]>]?"
)
_KOREAN = regex(  # "박선우 한강일보 기자", "박선우 환경전문기자", "박선우 논설위원"
    rf"(?:[{_HANGUL}]{{2,6}}(?:일보|신문|뉴스|경제|방송)\s)?(?P<name>[{_HANGUL}]{{2,4}})\s?"
    rf"(?:[{_HANGUL}]{{2,6}}(?:일보|신문|뉴스|경제|방송)\s|(?:[{_HANGUL}]{{2,4}})?전문|선임|객원|시민|인턴)?\s?"
    r"(?:기자|특파원|논설위원)(?:\s(?:구독(?:하기)?|페이지|팔로우))*"
)
_KOREAN_JOBS = ("기자", "특파원", "논설위원")
_KOREAN_HOUSES = ("일보", "신문", "뉴스", "경제", "방송", "취재", "사진")

_REPORTS = "(?:见习|实习|特约|通讯)?(?:记者|記者|通讯员|通訊員|实习生|實習生|特派员)"
_LABELS = r"(?:撰稿|采写|撰文|作者|供稿|撰写|编写|执笔|文字?)\s?[/／|｜丨:：]\s?图?\s?"
_OTHERS = regex(
    r"[\s；;|｜]*(?:责任编辑|責任編輯|编辑|編輯|责编|責編|校对|审核|摄影|攝影|来源|视频|(?<![/／|｜丨])[图圖]片?)[\s:：/／|｜].*$"
)
_TAIWANESE = 3  #: signs of nearly all names in Taiwan
_NOBODY = frozenset({"佚名", "匿名", "网友", "综合", "未知", "本报", "本网", "编辑部"})
_CHINESE = regex(  # "■本报记者 周建民 通讯员 王小红", "文/河畔日报记者周建民", "撰稿：周建民"
    rf"(?:[\d年月日时分:：\s./-]{{8,22}}(?:来源[:：]\s?)?(?:[{_HAN}]{{2,8}}\s)?)?[\W_]*(?:(?P<label>{_LABELS})?(?P<before>[{_HAN}]{{2,8}}?)??{_REPORTS}(?P<gap>[\s:：/／|｜]*)|(?P<alone>{_LABELS}))"
    rf"(?P<names>[{_HAN}]{{2,4}}(?:[、，\s]+(?:{_REPORTS}[\s:：]*)?[{_HAN}]{{2,4}}){{0,5}}?)(?:\s?(?:文/?图|摄影报道|报道|撰文))?[)）]?"
)
_AND = regex(rf"[、，,\s]+(?:{_REPORTS}[\s:：]*)?")

_JAPANESE_JOB = regex(
    r"(?:(?:編集|論説|解説)委員|論説主幹|[^\s]{0,6}(?:支局長?|総局長?|通信部|通信局|支社|駐在)|記者|特派員|聞き手|構成|取材|記事|執筆|筆者|文責|文|text"
    r"|(?:社会|政治|経済|文化|国際|外信|運動|スポーツ|科学|地域|地方|生活|くらし|学芸|報道|編集|映像|デジタル)(?:報道|編集)?部)",
    re.IGNORECASE,
)
_DESK = regex(r"[^\s]{1,4}部")  #: in brackets any
_BRACKETS = "()（）[]［］【】〔〕 "  #: around a whole line of credits
_PICTURES = regex(r"写真(?:も|とも)?|撮影|図|イラスト")
_JAPANESE_CUT = regex(r"[・／/=＝:：\s]+")
_PLACE = regex(r"^[\u30a1-\u30fc]{2,8}(?=[\u3005\u4e00-\u9fff])")  #: "ロンドン中村亜希子"
_CHINESE_NAME = regex(  # behind a surname, which Japanese first names do not begin with
    r"[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖"
    r"邹熊金陆郝孔崔康毛邱秦江史顾侯邵孟万段雷钱汤尹黎易武乔贺赖龚庞樊殷施陶洪翟颜倪严牛温季俞章鲁葛伍韦申毕聂丛焦柳邢岳齐莫庄祝左谷祁舒耿"
    rf"張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鍾陸顧錢湯賴龔龐顏嚴溫魯韋畢聶叢齊莊][{_HAN}]{{1,2}}"
)
_TWO = 4  #: signs of a whole Japanese name at least

_WITH_JOB = regex(  # "2012년 03월 14일 (수) 10:21 김영희 기자 kim@example.kr", "김영희(kim77) 기자 쪽지보내기"
    r"^(?:[/=]\s?)?(?:글(?:[·ㆍ,/]\s?사진)?\s)?(?:[\uac00-\ud7af]{2,6}\s?[/=]\s?)?(?:[\d년월일시분초오전후월화수목금토\s.:/()-]{8,40}\s)?[(（【［]?([\uac00-\ud7af]{2,4}|[々\u3040-\u30ff\u4e00-\u9fff]{2,6})"
    r"(?:\s?\([\w.@-]{3,40}\))?\s?(?:선임|인턴|시민|객원|수습|(?:[\uac00-\ud7af]{2,4}\s?)?전문)?\s?(?:기자|특파원|記者|记者|編集委員)"
    r"[)）】］]?(?:\s+[(<]?\S+@\S+|\s+(?:쪽지보내기|메일보내기|이메일|구독(?:하기)?|페이지)|(?:의|\s의)?\s다른\s?(?:기사|글)(?:\s?보기)?)*$"
)
_AGENCY_ENDS = ("社", "网", "網", "报", "報", "台", "本报", "통신", "뉴스", "일보")


@lru_cache(maxsize=2000)
def reporters(text: str) -> tuple[str, ...]:
    """The reporters of a line that is nothing but their names with a job, a label or a place; () for any other."""
    if text.isascii() or len(text) > _LONGEST:
        return ()
    return _korean(text) or _chinese(text) or japanese(text.strip(_BRACKETS), sure=True)


def _korean(text: str) -> tuple[str, ...]:
    if not any(job in text for job in _KOREAN_JOBS):
        return ()
    bare = _KOREAN_EDGES.sub("", text).strip()
    found = _KOREAN.fullmatch(bare)
    names = (found["name"],) if found else korean.reporters(bare)
    return tuple(name for name in names if not name.endswith(_KOREAN_HOUSES))


def _chinese(text: str) -> tuple[str, ...]:
    found = _CHINESE.fullmatch(_OTHERS.sub("", text))
    if found is None or not (found["label"] or found["before"] or found["gap"] or found["alone"]):
        return ()
    names = tuple(_AND.split(found["names"].strip()))
    if "記者" in text and "、" not in text and len(names) == 2 and max(map(len, names)) < _TAIWANESE:
        names = (" ".join(names),)  # a Japanese surname and first name
    return () if cjk_names.is_kind(found["names"]) or not _NOBODY.isdisjoint(names) else names  # "记者观察"


def parted(text: str) -> tuple[str, ...]:
    """The names of a list in Chinese signs that a space may part too, "周建民 王小红"; () of one name."""
    parts = tuple(text.replace("、", " ").split())
    return parts if len(parts) > 1 and all(map(_CHINESE_NAME.fullmatch, parts)) else ()


def japanese(text: str, *, sure: bool = False) -> tuple[str, ...]:
    """The writers among jobs, places and who took the pictures: "文・中村亜希子、写真・山田太郎".

    ``sure``: only where one of those stands before a name, set apart.
    """
    names: list[str] = []
    told = False
    for part in re.split(r"[、,]", text):
        words = [word for word in _JAPANESE_CUT.split(part.strip()) if word]
        spaced = len(words) > 1 and max(map(len, words)) < _TWO and not any(map(_JAPANESE_JOB.fullmatch, words))
        words = [whole] if spaced and (whole := cjk_names.alone(part.strip())) else words
        jobs = [word for word in words if _JAPANESE_JOB.fullmatch(word) or (not sure and _DESK.fullmatch(word))]
        rest = [word for word in words if word not in jobs and not _PICTURES.fullmatch(word)]
        if len(rest) < len(words) and not jobs:
            told = True  # whose pictures they are
            continue
        placed = [_PLACE.sub("", word) for word in rest if not re.fullmatch(r"[\u30a1-\u30fc]{2,10}", word)]
        told = told or bool(jobs) or len(placed) < len(rest)
        placed = rest if sure and placed != rest and len(placed) == len(rest) else placed
        found = [cjk_names.alone(word) for word in placed]
        if not placed or not all(found):
            return ()
        names += found
    return tuple(names) if told or not sure else ()


def with_job(text: str) -> list[str]:
    """The reporters of a line with their job, in Korean, Japanese or Chinese."""
    role = _WITH_JOB.match(text)
    names = (role[1],) if role else reporters(text)
    return [name for name in names if not name.endswith(_AGENCY_ENDS)]
