"""What a reader can do with a text, as the buttons beside it say: "Text size", "Artikel anhören", "인쇄하기"."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.share_buttons import is_button
from ingest.patterns import regex

_LONGEST = 30  #: code points of a button
_TEXT_EN = r"(?:\s(?:this|the|an))?(?:\s(?:article|story|text|page|post|news|audio))?"
_TEXT_FR = r"(?:\s(?:l['’]|cet\s|cette\s)?(?:article|page|actualité))?"
_TEXT_ES = r"(?:\s(?:la|el|esta|este|o|a)?\s?(?:nota|artículo|noticia|artigo|notícia|matéria|texto|página))?"
_WORDS = regex(
    rf"""(?xi)
    (?:listen|read\saloud|listen\sto){_TEXT_EN}|(?:share|print|save|gift|give|copy|cite|translate|bookmark|summari[sz]e|email|download|comment\son){_TEXT_EN}
    |(?:text|font|type)[\s-]size|(?:larger|smaller|bigger|increase|decrease)\s(?:text|font)(?:\ssize)?|(?:dark|light|night|read(?:ing|er))\smode
    |(?:ai\s)?summary|(?:save|read|keep)(?:\s(?:it|this))?(?:\sfor)?\slater|copy\slink|report\s(?:an?\s)?(?:error|typo|mistake)|add\sto\s(?:favou?rites|bookmarks|(?:reading\s)?list)
    |(?:leave|add|write|post|view|see|read)(?:\sa|\sall)?\scomments?
    |(?:(?:artikel|beitrag|text|seite)\s)?(?:anhören|vorlesen|merken|drucken|teilen|speichern|verschenken|kommentieren|zitieren|übersetzen|zusammenfassen|versenden)
    |schrift(?:größe|grad|art)?(?:\s(?:ändern|vergrößern|verkleinern|anpassen))?|zusammenfassung|(?:nacht|dunkel|lese)-?modus|später\slesen|auf\sdie\smerkliste|link\skopieren|fehler\smelden
    |(?:écouter|offrir|partager|imprimer|enregistrer|sauvegarder|commenter|résumer|traduire){_TEXT_FR}|taille\s(?:du\s|de\s|des\s)?(?:texte|police|caractères)|lire\splus\stard
    |résumé|mode\s(?:sombre|lecture|zen|nuit)|copier\sle\slien|réagir|ajouter\s(?:à\smes|aux)\sfavoris|signaler\sune\serreur
    |(?:escuchar|escucha|oír|regalar|guardar|compartir|imprimir|comentar|traducir|ouvir|ouça|salvar|compartilhar|partilhar|traduzir){_TEXT_ES}
    |tamaño\s(?:de\s|del\s)?(?:la\s)?(?:letra|texto|fuente)|tamanho\sd[aoe]\s(?:letra|texto|fonte)|leer\s(?:más\starde|después|luego)|guardar\spara\sdespués|ler\s(?:mais\starde|depois)
    |resum(?:en|o)|modo\s(?:oscuro|lectura|noche|escuro|noturno)|copiar\s(?:el\s|o\s)?(?:enlace|link)|reportar\s(?:un\s)?erro?r?
    |(?:ascolta|salva|regala|condividi|stampa|commenta)(?:\s(?:l['’]articolo|articolo|la\snotizia|questo\sarticolo))?|dimensione\s(?:del\s)?(?:testo|carattere)|leggi\s(?:dopo|più\stardi)|riassunto|copia\slink
    |(?:(?:be)?luister(?:\snaar)?|bewaar|deel|print|geef|lees)(?:\sdit)?\sartikel|(?:be)?luister(?:en)?|(?:letter|tekst)grootte|later\slezen|samenvatting|kopieer\slink
    |(?:lyssna(?:\spå)?|lytt(?:\stil)?|lyt(?:\stil)?|spara|lagre|gem|dela|del|skriv\sut|udskriv)(?:\s(?:artikel[n]?|artikkelen?|artiklen|saken|sak|texten))?
    |(?:text|tekst|skrift|font)stor(?:lek|leik)|(?:tekst|skrift)større?lse|(?:läs|les|læs)\ssen(?:are|ere)|sammendrag|sammanfattning|kopi(?:era|er|ér)\sl[äei]nke?n?
    |(?:kuuntele|tallenna|jaa|tulosta)(?:\s(?:juttu|artikkeli))?|(?:tekstin|fontin)\skoko|lue\smyöhemmin
    |(?:posłuchaj|udostępnij|zapisz|drukuj|podaruj|skomentuj)(?:\sartykułu?|\stekstu?)?|rozmiar\s(?:tekstu|czcionki)|zapisz\sna\spóźniej|streszczenie|tryb\s(?:ciemny|nocny)|kopiuj\slink
    |(?:poslechnout|uložit|sdílet|vytisknout|vypočuť|uložiť|zdieľať)(?:\sčlánek|\sčlánok|\sna\spozději)?|(?:velikost|veľkosť)\spísma
    |(?:cikk\s)?(?:meghallgatása|mentése|nyomtatása|megosztása)|hallgassa\smeg|betűméret|nyomtatás|mentés|megosztás
    |(?:ascultă|salvează|distribuie|printează|tipărește)(?:\sarticolul)?|(?:dimensiunea?|mărimea?)\s(?:textului|text|fontului)
    |(?:про)?слуша(?:ть|йте)(?:\s(?:статью|новость|текст|материал))?|размер\s(?:шрифта|текста)|версия\sдля\s(?:печати|слабовидящих)|(?:поделиться|сохранить|распечатать|печать|озвучить|комментировать)(?:\s(?:статью|новость|текст))?
    |в\s(?:закладки|избранное)|краткий\sпересказ|т[её]мная\sтема|скопировать\sссылку|нашли\sошибку
    |(?:про)?слухати(?:\s(?:статтю|новину|текст))?|розмір\s(?:шрифту|тексту)|версія\sдля\sдруку|поділитися|зберегти|роздрукувати
    |(?:haberi|yazıyı|makaleyi)\s(?:dinle|paylaş|kaydet|yazdır)|dinle|yazı\s(?:boyutu|tipi)|(?:yazıyı\s)?(?:büyüt|küçült)|kaydet|paylaş|yazdır|yorum\s(?:yap|yaz)|özet|karanlık\smod
    |dengarkan(?:\s(?:artikel|berita))?|ukuran\s(?:huruf|font|teks)|simpan|bagikan|cetak|salin\s(?:link|tautan)
    |nghe(?:\sđọc)?(?:\sbài(?:\sviết|\sbáo)?)?|(?:cỡ|kích\sthước)\schữ|lưu(?:\sbài)?(?:\sviết)?|chia\ssẻ|in\sbài(?:\sviết)?|bình\sluận|sao\schép\sliên\skết
    |ακού(?:στε|σε)(?:\sτο\sάρθρο)?|μέγεθος\s(?:γραμμάτων|κειμένου|γραμματοσειράς)|εκτύπωση|αποθήκευση|κοινοποίηση|αντιγραφή\sσυνδέσμου
    |استمع(?:\s(?:للمقال|إلى\sالمقال|للخبر|إلى\sالخبر))?|حجم\sالخط|طباعة|حفظ|مشاركة(?:\sالمقال|\sالخبر)?|نسخ\sالرابط|(?:تكبير|تصغير)\sالخط|اندازه\sمتن|چاپ|ذخیره|گوش\sکنید
    |האזינו?(?:\sלכתבה)?|גודל\s(?:טקסט|גופן)|הדפסה|הדפס|שמירה|שמור|שיתוף|שתף|העתק\sקישור
    |(?:ख़?बर\s)?सुनें|फ[़]?ॉन्ट\sसाइज|शेयर\sकरें|प्रिंट(?:\sकरें)?|सेव\sकरें|ฟัง(?:ข่าว|บทความ)|ขนาดตัวอักษร|แชร์|พิมพ์|บันทึก|คัดลอกลิงก์"""
)
_EASTERN = regex(
    r"""(?x)
    (?:記事を?)?(?:シェア|ブックマーク|印刷|保存|クリップ|共有|翻訳|フォロー|お気に入り|スクラップ)(?:する|に追加|へ)?|文字の?(?:サイズ|大きさ)(?:の?変更|を変更)?|(?:音声で|記事を)聞く|聞く|音声読み上げ|読み上げ
    |リンクを?コピー|(?:あと|後)で読む|コメント(?:する|を見る|を書く)?|メール(?:で送る|する)?|要約|ギフト(?:記事)?|プレゼント|拡大|縮小
    |(?:[听聽]|朗[读讀]|播[报報]|[語语]音|收[听聽])(?:新[闻聞]|文章|全文|本文|播放|朗[读讀])?|字[体體号號](?:大小|放大|[缩縮]小|[调調]整|[设設]置)?|分享(?:[到至给給])?(?:微信|微博|朋友圈|QQ|QQ空间|新浪微博|好友)?
    |(?:友善)?(?:打印|列印)(?:本[页頁文]|此文|文章)?|收藏(?:本文|文章)?|(?:查看|发表|發表|我要)?(?:评论|評論|留言)|[点點][赞讚]|[转轉][发發]|[举舉][报報]|(?:复制|複製)(?:链接|連結)|放大|[缩縮]小|[纠糾][错錯]
    |(?:[\uac00-\ud7afA-Za-z]+\s?){1,5}(?:하기|보내기|듣기|보기|남기기|조절|변경|설정)|(?:기사|본문|뉴스|음성|AI)?\s?(?:요약봇?|스크랩|프린트|인쇄|공유|댓글|추천|북마크|저장|구독|음성|번역|듣기|재생)
    |(?:글자|글씨|폰트)\s?(?:크기|확대|축소)?|(?:링크|URL|주소)\s?복사"""
)
_COUNT = regex(r"\s?\(?\d{1,6}\)?$")


def is_tool(text: str) -> bool:
    """Whether a few words are one such button, with how often it was used or not."""
    word = _COUNT.sub("", text).rstrip(":： ")
    if not word or len(word) > _LONGEST:
        return False
    if is_button(word) or _WORDS.fullmatch(word) is not None:
        return True
    return word > "\u3040" and _EASTERN.fullmatch(word) is not None
