"""Tags, sources and editors behind a  as they stand below an article: "Tags: harbour, strike"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import holds_sign, signs_of
from ingest.parsers.page_dump.text.tables import phrase_set
from ingest.patterns import regex

_LABELLED = regex(r"""(?ix)
    ^(?:tags?|tagged(?:\ under)?|getaggt(?:\ mit)?|tagg(?:at|et)|taggato|étiquettes?
    |key\ ?words?|topics?|filed\ under|schlagwörter|schlagworte|stichworte|themen|mots[- ]clés|etiquetas
    |temas|temi|argomenti|anahtar\ kelimeler|ключевые\ слова|słowa\ kluczowe|klíčová\ slova|kulcsszavak|cuvinte[ -]cheie
    |avainsanat|nøgleord|nøkkelord|nyckelord|parole\ chiave|palabras\ clave|palavras[ -]chave|temas\ relacionados
    |λέξεις\ κλειδιά|关键词|关键字|キーワード|키워드
    |الكلمات\ المفتاحية|più\ informazioni\ su|archivado\ en|publicado\ en
    |en\ este\ artículo|categor(?:y|ies|ia|ía|ie|ías|ias)|kategor(?:ien?|i|ier|ia|iat|ie|ii|ija)|catégories?
    |категор(?:ия|ии|ія|ії)|κατηγορί(?:α|ες)|分类|分類|カテゴリー?|카테고리
    |(?:filed|posted|tagged)\ (?:in|with|as)|registrad[oa]\ em|arquivad[oa]\ em|marcad[oa]\ (?:com|como)
    |etiquetad[oa]\ (?:como|en)|(?:abgelegt|archiviert)\ (?:in|unter)|class[ée]e?\ (?:dans|sous)|publié\ dans
    |archiviato\ in|pubblicato\ in|geplaatst\ (?:in|onder)|arkiver(?:at|et|t)\ (?:under|i)|opublikowano\ w
    |zařazeno\ (?:v|do)|рубрик[аи]
    |in\ this\ article|trefwoorden|ämnen|tagi|теги|метки|etiketler|címk(?:e|ék)|štítky|etichete|oznake|мітки|етикети
    |etiketter|emneord|emner|stikkord|asiasanat|tunnisteet|märksõnad|žymės|birkas|ετικέτες|תגיות|תגים|نشانه‌ها|وسوم|الوسوم
    |كلمات\ دلالية|टैग्?स?|ট্যাগ|タグ|标签|標籤|태그|แท็ก
    |temas\ de\ (?:la|esta)\ \w+|tags\ (?:da|de|del|della|der|du)\ \w+
    |(?:thèmes|mots|sujets)\ de\ (?:cet\ |l['’])article|editors?|redaktion|责任编辑|編輯|编辑|责编|责任校对
    |photos?|fotos?|source|quelle|fuente|fonte|bron|källa|kilde|źródło|zdroj
    |источник|джерело|kaynak)\s*[:：]""")


#: the same in more languages, folded and without the signs that join and part letters
_LABELS = phrase_set("""ключови думи, етикети, тагове, кључне речи, кључне ријечи, ознаке, тагови, клучни зборови,
    ključne riječi, ključne reči, ključne besede, kľúčové slová, tagovi, atslēgvārdi, raktažodžiai, võtmesõnad,
    etiketa, etiketat, fjalë kyçe, тэгі, ключавыя словы, тегтер, кілт сөздер, түлхүүр үг, teglar, kalit so'zlar,
    açar sözlər, teqlər, etiquetes, paraules clau, temes, etiketak, gako-hitzak, clibeanna, tagiau, pynciau, efnisorð,
    lykilorð, sleutelwoorde, kata kunci, tanda nama, từ khóa, từ khoá, thẻ, mga tag, maneno muhimu, 關鍵字, 關鍵詞,
    相關關鍵字, 相关关键词, タグ一覧, 関連タグ, 해시태그, كلمات مفتاحية, الكلمات الدلالية, تاغ, برچسبها, برچسب ها,
    کلیدواژهها, کلید واژه ها, کلیدواژه ها, ٹیگز, ٹیگ, נושאים, ट्यागहरू, ट्याग, टॅग्स, टॅग, ট্যাগ্স, ট্যাগসমূহ, টপিক,
    ટૅગ્સ, ટેગ્સ, ટૅગ, ਟੈਗ, ਟੈਗਸ, ଟ୍ୟାଗ, குறிச்சொற்கள், குறிச்சொல், டேக்ஸ், டேக், ట్యాగ్స్, ట్యాగ్లు, ట్యాగులు,
    టాగ్లు, టాగ్స్, కీలక పదాలు, ಟ್ಯಾಗ್ಗಳು, ಟ್ಯಾಗ್ಸ್, ಟ್ಯಾಗ್, ടാഗുകൾ, ടാഗുകള്, ടാഗ്, ടാഗ്സ്, ටැග්, ටැග්ස්, මාතෘකා,
    တဂ်များ, တက်ဂ်များ, တဂ်, ခေါင်းစဉ်များ, ពាក្យគន្លឹះ, ស្លាក, ថែក, ແທັກ, ຄຳສຳຄັນ, ຄຳຄົ້ນຫາ, แท็กที่เกี่ยวข้อง,
    คำค้น, คำค้นหา, คำสำคัญ, ป้ายกำกับ, คีย์เวิร์ด, ტეგები, ტეგი, თეგები, თეგი, საკვანძო სიტყვები, պիտակներ, թեգեր,
    հիմնաբառեր, բանալի բառեր, መለያዎች, ቁልፍ ቃላት,
    birkas, žymos, raktiniai žodžiai, birke, tēmas, teemad, sildid, märksõna, oznaka, теми,
    tematika, temë, temat e lidhura, тэмы, цэтлікі, թեմաներ, թեմա, თემები, mövzular, etiketlər, тақырыптар,
    кілтсөздер, теги, темалар, mavzular, мавзуҳо, барчаспҳо, сэдэв, таг, шошго, موضوعات, موضوع ها, برچسب, ټګونه, mijar,
    etîket, تاگەکان, عنوانات, टैग, टैग्स, विषय, টপিকস, বিষয়, ટેગ, teg, mada, lebo, vitambulisho, mawduucyo, batutuwa,
    tag, các từ khóa, từ khóa liên quan, topik, label,  mga paksa, gaiak, pynciau cysylltiedig, topaicí, ábhair,
    tikketti, suġġetti, temen, marcadores, key-words, subject terms, subject headings, index terms, indexed under,
    descriptors, schlüsselwörter, schlüsselbegriffe, stichwörter, suchwörter, suchbegriffe, mots-clefs, mots clefs,
    descripteurs, palabras claves, descriptores, parole-chiave, descrittori, descritores, kernwoorden, sleutelwoorden,
    zoekwoorden, sökord, ämnesord, søgeord, søkeord, hakusanat, słowa klucze, słowa-klucze, hasła, kulcsszó,
    tárgyszavak, ключові слова, λέξεισ-κλειδιά, λέξεισ κλειδιά, anahtar sözcükler, kilit kelimeler, מילות מפתח,
    מילות-מפתח,
    كلمات دالة, الكلمات الدالة, واژگان کلیدی, واژههای کلیدی, واژه های کلیدی, कीवर्ड, मुख्य शब्द, মূল শব্দ, কীওয়ার্ড,
    主题词,     主題詞, 핵심어, 색인어, reikšminiai žodžiai, atslēgas vārdi""")
_LABEL_LONGEST = 24
_LABEL_END = regex("[:：՝៖]")
_JOINERS = dict.fromkeys((0x200C, 0x200D))


#: what blogs write below a text: "This entry was posted in Harbour and tagged ferry. Bookmark the permalink."
_BOOKMARK = regex(
    r"\b(?:permalink|permalien|permalänken|(?:enlace|link) permanente|collegamento permanente|trvalý odkaz"
    r"|bezpośredniego odnośnika|kestolinkki|постоянн(?:ую|ая) ссылк[уа]|постійне посилання|kalıcı bağlantı\w*"
    r"|közvetlen link|パーマリンク|固定链接|고유주소)\W{0,3}(?:\w+\W{0,3}){0,3}$",
    re.IGNORECASE,
)
_BOOKMARK_SIGNS = signs_of(
    "perma",
    "odkaz",
    "odnośnik",
    "kestolink",
    "ссылк",
    "посилання",
    "bağlant",
    "közvetlen",
    "链接",
    "고유",
    "リンク",
)


def is_tag_line(line: str) -> bool:
    """Tags, sources or editors behind a label, as they stand below an article, or what a blog files its text under."""
    if len(line) < 120 and is_labelled(line.lstrip("[(（【") if line[0] in "[(（【" else line):
        return True
    tail = line[-60:].casefold() if 40 <= len(line) <= 300 else ""
    return tail != "" and holds_sign(tail, _BOOKMARK_SIGNS) and _BOOKMARK.search(tail) is not None


def is_labelled(line: str) -> bool:
    end = _LABEL_END.search(line)
    if end is None:
        return False
    label = line[: end.start()].rstrip() if end.start() <= _LABEL_LONGEST else ""
    if label and label.translate(_JOINERS).casefold() in _LABELS:
        return True
    return line[end.start()] in ":：" and _LABELLED.match(line) is not None
