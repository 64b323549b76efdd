"""Reporters of Korean papers: "최은서·김민수 기자", "동해통신 최은서 선임기자", "최은서기자 구독"."""

from __future__ import annotations

from ingest.patterns import regex

#: no kind of reporter ("취재기자"), where a name would stand
_NAME = r"(?!(?:취재|담당|사진|선임|전문|인턴|수습|시민|객원|본지|현장)\s?기자)[\uac00-\ud7af]{2,4}"
_JOB = r"(?:(?:선임|전문|인턴|수습|객원|시민|사진|온라인|디지털)\s?)?(?:기자|특파원|통신원|논설위원)"
#: what a site sets beside its reporter: to subscribe, to follow, an address
_BESIDE = (
    r"(?:\s(?:구독(?:하기)?|팔로우|응원|페이지|정보|프로필|더보기|\S+@[^\s\uac00-\ud7af]+|이?메일(?:\s?보내기)?|쪽지\s?보내기"
    r"|(?:기자의\s)?(?:다른\s?)?기사(?:\s?더)?\s?보기))*"
)
_LINE = regex(
    rf"(?:(?:구독|글|취재)\s)?(?:\S{{2,10}}\s)??(?P<names>{_NAME}?(?:(?<=[\uac00-\ud7af]{{3}})\s?[·ㆍ,]\s?{_NAME}){{0,4}}?)"
    rf"(?:\([\w.-]{{2,20}}\))?\s?{_JOB}{_BESIDE}"
)
_LABELLED = regex(rf"기자명\s?[:：]?\s?(?P<names>{_NAME})")
_AND = regex(r"\s?[·ㆍ,]\s?")
_LONGEST = 60


def reporters(line: str) -> tuple[str, ...]:
    """The names on a line that is nothing but reporters with their job, and what stands beside them."""
    if len(line) > _LONGEST or line.isascii() or not ("기자" in line or "특파원" in line or "통신원" in line):
        return ()
    match = _LABELLED.fullmatch(line) or _LINE.fullmatch(line)
    return tuple(_AND.split(match["names"])) if match else ()
