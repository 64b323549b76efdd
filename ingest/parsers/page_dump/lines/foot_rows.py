"""Links of a page's foot beside each other in East Asia, where one space parts them: "お問い合わせ　サイトポリシー"."""

from __future__ import annotations

from ingest.patterns import regex

_LONGEST, _PART = 120, 22  #: characters of such a line, of a link
_ENOUGH = 2  #: links that are known
_LINK = regex(r"""(?x)
    (?:(?:ご意見|ご感想|ご要望)・?)*(?:(?:ご意見|ご感想|ご要望|(?:記事の?)?お?問い?合わ?せ)(?:先|窓口|フォーム|・ご意見|・ご感想|はこちら)?)
    |(?:個人情報|プライバシー|著作権|リンク|サイト|クッキー|Cookie|ソーシャルメディア|情報セキュリティ)(?:・著作権)?
        (?:について|の(?:取り?扱い|保護|利用)(?:について|方針)?|保護方針|保護|ポリシー|規約|方針|設定)
    |(?:サイト|ご)?利用(?:規約|案内|ガイド|上の注意|にあたって)|サイトマップ|このサイトについて|当サイトについて|著作権|リンク集
    |(?:会社|企業|社)(?:概要|案内|情報|告)|採用(?:情報|案内)?|(?:広告|折込)(?:掲載|案内|料金|出稿)?(?:について|のご案内|ガイド)?
    |(?:購読|新聞購読)(?:案内|申し込み|のご案内|のお申し込み|料金|試読)?|販売店(?:一覧|案内)?|よくある(?:ご)?質問|ヘルプ|推奨環境
    |特定商取引法?(?:に基づく表[記示])?|新聞倫理綱領|記者(?:行動)?(?:規範|指針)|運営会社|編集方針|訂正・?おわび|メールマガジン|ログアウト
    |(?:关于|聯絡|联系|聯繫|加入|关注|關於)(?:我[们們]|本[站报報网網]|本社)|(?:版权|版權|法律|免责|免責|隐私|隱私權?)(?:声明|聲明|政策|保护|保護|信息)
    |(?:网站|網站)(?:地图|地圖|导航|導覽)|(?:广告|廣告)(?:服务|服務|刊登|合作|招商)|(?:诚聘|招聘)(?:英才|信息)?|(?:友情)?(?:链接|連結)|(?:读者|讀者)(?:服务|服務|投书)
    |(?:意见|意見)(?:反馈|回饋|箱)|服务条款|服務條款|客服(?:中心)?|举报(?:电话|中心)?|报社简介
    |(?:회사|신문사)\s?소개|(?:광고|제휴|구독|기사)(?:문의|안내|신청|제보|·?제휴)?|개인정보(?:처리|취급)?방침|이용약관|저작권(?:보호)?(?:정책|규약)?|청소년보호정책
    |고충처리(?:인)?|사이트맵|독자(?:투고|권익)(?:위원회)?|윤리강령|인재채용|채용(?:안내|정보)?|고객센터|찾아오시는길""")


def is_link(line: str) -> bool:
    """One of these links alone: "ご意見・お問い合わせ"."""
    return len(line) <= _PART and _LINK.fullmatch(line) is not None


def is_row_of_links(line: str) -> bool:
    """Two links at least that papers have at their foot, and few other words."""
    if len(line) > _LONGEST or line.isascii() or " " not in line:
        return False
    parts = [part.strip("｜|・/／[]【】") for part in line.split(" ")]
    parts = [part for part in parts if part]
    if not len(parts) >= _ENOUGH or max(map(len, parts)) > _PART:
        return False
    known = sum(_LINK.fullmatch(part) is not None for part in parts)
    return known >= _ENOUGH and known * 3 >= len(parts) * 2
