"""Headings of lists of other articles in Chinese, Japanese and Korean, put together of a few words without spaces."""

from __future__ import annotations

from functools import lru_cache

from ingest.parsers.page_dump.text.measure import KEPT
from ingest.patterns import regex

_LONGEST = 24  #: characters
_NOUN = "(?:記事|ニュース|情報|コンテンツ|トピックス?|特集|話題|リンク|連載|動画|写真)"
_JAPANESE = regex(
    r"(?:(?:この|本)記事(?:に|の|を読んだ(?:人|方)(?:は|に)?)|こちらの?|あなたへの?|あなたに)?"
    r"(?:(?:関連|お(?:すす|勧|薦)め|オススメ|(?:次に|あわせて|合わせて|併せて|一緒に)(?:読みたい|読む|どうぞ))(?:する|した|の)?"
    rf"{_NOUN}?|(?:同じ(?:カテゴリー?|ジャンル|テーマ|タグ|シリーズ|連載|著者|筆者|記者|地域)|過去|これまで|前回|最近|新着|最新|その他|ほか|他"
    rf"|[\w・]{{1,8}}の(?:最新|関連|その他の|他の|ほかの))の?{_NOUN}|もっと(?:読む|見る)|(?:[\w・]{{1,8}}の)?新着(?:順)?)"
    r"(?:一覧|はこちら|もおすすめ|もどうぞ|も読む|を読む|を見る|も見る)?|こちらの(?:記事|ニュース)も(?:どうぞ|おすすめ|読まれています)?"
)
_CHINESE = regex(
    r"(?:本文)?(?:更多)?(?:相关|相關|关联|延伸|推荐|推薦|拓展|精彩|编辑|編輯|为您|為您|为你|為你|同类|同類|往期|本版|本类|本類|本栏目|本欄目|其他|其它|更多|近期|扩展)的?"
    r"(?:新闻|新聞|报道|報導|報道|文章|内容|內容|推荐|推薦|链接|連結|稿件|资讯|資訊|消息|阅读|閱讀|精彩|回顾|回顧|话题|話題|议题|議題|视频|視頻|影片|信息"
    r"|專題|专题|新闻链接){1,2}|更多\w{2,4}(?:新闻|新聞|报道|報導|報道|文章|资讯|資訊|消息)"
    r"|[您你][也还還]?(?:可能|也许|或许|或許|也許)[也还還會会对對]*(?:感兴趣|感興趣|喜欢|喜歡|想看|想讀|想读)的?(?:内容|內容|文章|新闻|新聞)?"
    r"|(?:大家|其他人|别人|別人|网友|網友)[都也还還正]*(?:在看|看了|关注)|看了这篇文章的人[也还]看了|看了這篇文章的人[也還]看了|同場加映|接着看|接著看"
)
_KOREAN = regex(
    r"(?:이)?(?:시각)?(?:관련|연관|추천|함께|다른|같은|더)(?:된|한|있는)?(?:섹션|기자|분야)?(?:의)?(?:다른)?"
    r"(?:읽은|보는|볼만한|읽을|읽을만한|보면좋은|읽으면좋은|본)?"
    r"(?:기사|뉴스|글|소식|콘텐츠|거리|보도)(?:보기|모음|더보기|목록|들)?"
    r"|[\uac00-\ud7af]{2,4}기자의?(?:다른|최신)기사(?:보기|더보기)?|이기자의?다른기사(?:보기)?|이기사도보세요|이런기사는?어때요|이기사와함께"
)
_OF_ALL = regex(r"最新|新着|人気|最近|热门|熱門|近期|推广|推廣")


@lru_cache(maxsize=KEPT)
def heads_list(folded: str) -> bool:
    """``folded``: a short line, as ``labels.key`` gives it."""
    if not folded or len(folded) > _LONGEST or folded[0] < "\u3000":
        return False
    text = folded.replace(" ", "").rstrip("?？")
    pattern = _KOREAN if "\uac00" <= text[0] <= "\ud7af" else _JAPANESE
    return pattern.fullmatch(text) is not None or (pattern is _JAPANESE and _CHINESE.fullmatch(text) is not None)


def is_of_all(folded: str) -> bool:
    """Of such a heading: it heads the site's newest or its own choice, whatever the article is about."""
    return heads_list(folded) and _OF_ALL.match(folded) is not None
