"""The outlet on the last lines of a page that has no line of rights: behind its legal links, as whose part it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.foot import FOOT_LINKS
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.names.byline_names import is_agency, is_name
from ingest.parsers.page_dump.source.firms import COMPANY
from ingest.parsers.page_dump.source.masthead import could_be_name
from ingest.parsers.page_dump.source.paper_words import is_paper
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import phrase_set
from ingest.patterns import regex

_REACH = 14  #: lines at the end that are looked at
_LONGEST, _CELLS, _KNOWN = 160, 3, 2  #: characters of a line, links on it at least, those that are known
_PARTED = regex(r"\s*[|·•]\s*|\s{2,}|\s[-–—]\s")
#: links to what is legal and to who makes the paper
_LINKS = phrase_set("""about, about us, contact, contact us, contacts, advertise, advertise with us, privacy,
    privacy policy, cookies, cookie, terms, terms of use, terms and conditions, sitemap, careers, jobs, help, faq,
    impressum, kontakt, datenschutz, datenschutzerklärung, agb, nutzungsbedingungen, barrierefreiheit, mediadaten,
    karriere, über uns, qui sommes-nous, contactez-nous, mentions légales, cgu, cgv, publicité, confidentialité,
    plan du site, quiénes somos, contacto, publicidad, aviso legal, política de privacidad, política de cookies,
    chi siamo, contatti, redazione, pubblicità, note legali, quem somos, contato, contacto, anuncie, expediente,
    fale conosco, política de privacidade, termos de uso, over ons, colofon, adverteren, privacybeleid,
    algemene voorwaarden, om oss, kontakta oss, kundservice, annonsera, integritetspolicy, om os, kontakt oss,
    annoncer, annonsere, personvern, privatlivspolitik, meistä, yhteystiedot, mediatiedot, tietosuoja, o nas,
    redakcja, reklama, regulamin, polityka prywatności, rodo, o nás, redakce, inzerce, inzerát, redakcia, inzercia,
    ochrana osobních údajů, rólunk, kapcsolat, impresszum, médiaajánlat, adatvédelem, despre noi, publicitate, о нас,
    о компании, о редакции, контакты, редакция, реклама, реклама на сайте, рекламодателям, вакансии,
    политика конфиденциальности, правила, про нас, контакти, редакція, політика конфіденційності, за нас, за реклама,
    hakkımızda, künye, iletişim, reklam, gizlilik, gizlilik politikası, kullanım koşulları, tentang kami, redaksi,
    kontak, hubungi kami, karier, karir, disclaimer, pedoman media siber, kode etik, info iklan, kebijakan privasi,
    من نحن, اتصل بنا, أعلن معنا, سياسة الخصوصية, شروط الاستخدام, خريطة الموقع, الوظائف, אודות, צור קשר, פרסמו אצלנו,
    תקנון, درباره ما, تماس با ما, 关于我们, 联系我们, 联系方式, 广告服务, 法律声明, 隐私政策, 网站地图, 诚聘英才,
    關於我們, 聯絡我們, 廣告刊登, 隱私權政策, 会社概要, 会社案内, お問い合わせ, 広告掲載, プライバシーポリシー,
    利用規約, 採用情報, サイトマップ, 運営会社, 회사소개, 광고문의, 이용약관, 개인정보처리방침, 고충처리, 제휴문의,
    giới thiệu, liên hệ, quảng cáo""")
#: whose part the paper is, who prints it, what its readers may not do
_SAYS = regex(
    r"(?P<a>\S.{2,44}?)\s(?:is onderdeel van|is part of|is een uitgave van|är en del av|är en tidning i|er en del af"
    r"|er en del av"
    r"|er del av|gehört zu[rm]?|ist (?:ein )?teil (?:der|des|von)|fa parte d(?:i|el|ella|ello|ell['’])"
    r"|fait partie d[ue]"
    r"|est un titre d[ue]|es parte de|pertenece a|forma parte de|faz parte d[aoe]|pertence a|należy do|jest częścią"
    r"|je součástí"
    r"|входит в|является частью|merupakan bagian dari|kuuluu)\s\S.*"
    r"|(?:uitgever|wydawca|vydavatel|vydává|editore|éditeur|editor[ae]?|herausgeber|publisher|utgivare|udgiver"
    r"|utgiver|kustantaja"
    r"|penerbit|diterbitkan oleh|издатель|учредитель|видавець|засновник|yayıncı|kiadó)\s?:\s?(?P<b>\S.{2,60})"
    r"|(?:bagian dari jaringan|teil des netzwerks|part of the network of)\s(?P<c>\S.{2,44})"
    r"|(?P<d>[^\W\d_]\S{1,20}?)(?:に掲載|掲載)の(?:記事|写真).*(?:禁じます|禁止).*"
    r"|(?P<e>\S{2,20}?)(?:传媒集团|报业集团|傳媒集團|報業集團)\s?(?:版权所有|版權所有)?"
    r"|(?:主办(?:单位)?|主辦|主管主办)\s?[:：]\s?(?P<f>\S{2,20}?)社?(?=\s|$).*"
    r"|(?:حقوق النشر محفوظة ل[ـ]?|تصدر عن مؤسسة)\s?(?P<g>\S.{2,40}?)(?: للنشر)?"
    r"|(?:tutti i diritti riservati|wszystkie prawa zastrzeżone|alle rechten voorbehouden|alle rechte vorbehalten"
    r"|all rights reserved"
    r"|todos los derechos reservados|tous droits réservés|todos os direitos reservados|alla rättigheter förbehållna"
    r"|tüm hakları saklıdır"
    r"|(?:seluruh isi )?dilindungi hak cipta|все права защищены(?:\. перепечатка запрещена)?)\s?(?:[-–—."
    r"|:])\s(?P<h>\S.{2,60})",
    re.IGNORECASE,
)
#: forms of firms around a paper's name
_FORM = regex(
    r"^(?:PT|ООО|ОАО|ЗАО|АО|АНО|ТОВ|CV|UAB|SIA|OÜ)\s|(?:\s(?:S\.?r\.?l\.?|S\.?p\.?A\.?|Sp\.? z o\.?o\.?|S\.A\.|BV"
    r"|B\.V\.|NV|N\.V\.|AB|AS|A/S|Oy|Oyj"
    r"|GmbH(?:\s&\sCo\.?\sKG)?|AG|Ltd\.?|Inc\.?|LLC|s\.r\.o\.|a\.s\.|Kft\.|Zrt\.|A\.Ş\.|Editore|Verlag(?:\sGmbH)?"
    r"|Media Utama))+$",
    re.IGNORECASE,
)


def outlet(page: Page, last: int) -> tuple[int, str, str] | None:
    """(row, name, rule) of what the foot below row ``last`` calls the paper; a name alone beside links counts too."""
    rows = range(max(last + 1, len(page) - _REACH), len(page))
    for row in reversed(rows):
        if name := _said(page.text[row]) or _among_links(page.text[row]):
            return row, name, "foot-line"
    for row in reversed(rows):
        name = page.text[row]
        if _is_outlet(name) and _stands_by_links(page, row) and (is_paper(name) or not is_name(name)):
            return row, name, "foot-line"
    return None


def _said(line: str) -> str:
    match = _SAYS.fullmatch(line) if len(line) <= _LONGEST else None
    if match is None:
        return ""
    name = _FORM.sub("", _FORM.sub("", next(group for group in match.groups() if group))).split(". ")[0]
    name = COMPANY.sub("", name).strip(' .,;|«»"“”„')
    return name if _is_outlet(name) and (not match["a"] or is_paper(name)) else ""


def _among_links(line: str) -> str:
    """What is no link of a line of such links: "Impressum | Datenschutz | Donau-Presse"."""
    if len(line) > _LONGEST:
        return ""
    cells = [cell for cell in _PARTED.split(line) if cell]
    if len(cells) < _CELLS:
        return ""
    others = [cell for cell in (cells[0], cells[-1]) if not _is_link(cell)]
    known = sum(map(_is_link, cells))
    return others[0] if len(others) == 1 and known >= _KNOWN and _is_outlet(others[0]) else ""


def _stands_by_links(page: Page, row: int) -> bool:
    """Right above or below links of which one at least is legal: on one line, or each on its own."""
    above = page.text[row - 1] if row else ""
    below: Sequence[str] = page.text[row + 1 : row + 1 + _KNOWN]
    if len(below) == _KNOWN and all(map(_is_link, below)):
        return True
    cells = [cell for cell in _PARTED.split(above) if cell] if len(above) <= _LONGEST else []
    return row == len(page) - 1 and len(cells) >= _KNOWN and sum(map(_is_link, cells)) >= _KNOWN


def _is_link(cell: str) -> bool:
    folded = cell.casefold()
    return folded in _LINKS or folded in FOOT_LINKS or label_of(cell) != "" or "legal" in cue_classes(cell)


def _is_outlet(name: str) -> bool:
    return could_be_name(name) and not _is_link(name) and not is_agency(name) and (" " in name or is_paper(name))
