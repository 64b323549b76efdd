"""Whom to ask about the article itself, a link below it: "Questions about this article", "記事に関する問い合わせ"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import has_digit, holds_any, line_words
from ingest.parsers.page_dump.text.tables import pieces, word_set
from ingest.patterns import regex

_SHORTEST, _LONGEST, _FIRST = 6, 70, 4  #: characters of such a line, words of it in which it says what is asked
#: what the readers may have to say
_ASKED = word_set("""question questions query queries enquiry enquiries inquiry inquiries feedback complaint complaints
    concerns problem problems error errors mistake mistakes correction corrections frage fragen rückfrage rückfragen
    anregungen hinweise kritik fehler feedback remarque remarques erreur erreurs réclamation pregunta preguntas consulta
    consultas dudas duda errores sugerencias errata erratas domanda domande dubbi errore errori segnalazioni dúvida
    dúvidas
    pergunta perguntas erro erros sugestões vraag vragen fout fouten opmerkingen fråga frågor synpunkter fel spørsmål
    spørgsmål feil fejl kysymyksiä kysymys palaute palautetta virhe pytanie pytania uwagi błąd błędu dotaz dotazy otázky
    chyba chybu chyby kérdés kérdése kérdések hiba hibát întrebare întrebări eroare вопрос вопросы замечания ошибка
    ошибку питання запитання помилка помилку pitanja pitanje greška vprašanja napaka sorular sorularınız soru görüş
    hata ερωτήσεις ερωτήσεισ λάθος λάθοσ pertanyaan koreksi câu""")
#: what it is about
_TEXT = pieces("""this article|this story|this report|this item|this page|this piece|this post|the article|our story|
    diesem artikel|zum artikel|diesem beitrag|zum beitrag|diesem text|zum text|dieser meldung|cet article|
    cette information|l'article|l’article|cette page|este artículo|esta noticia|esta nota|esta información|este texto|
    questo articolo|questa notizia|questo testo|nell'articolo|este artigo|neste artigo|esta matéria|esta reportagem|
    nesta reportagem|esta notícia|nesta notícia|dit artikel|dit bericht|dit verhaal|het artikel|artikeln|den här texten|
    denne artik|artikkelen|artiklen|i saken|artikkeli|jutusta|jutun|artykuł|tego tekstu|tekście|článk|cikk|articol|
    стать|материал|новост|статт|матеріал|članku|članak|haberle|haber hakkında|haberde|άρθρο|artikel ini|berita ini|
    bài viết|bài báo""")
_OF_EAST = regex(
    r"[\[【■▼▶・]?\s?(?:(?:この|本|当)?(?:記事|ニュース|紙面|本紙|配信|報道|サイト|写真|内容)(?:・写真|の内容)?"
    r"(?:に(?:関|対)する|について|へ|に関して)の?|誤字[・、]?脱字の|記事の誤りの)[おご]?"
    r"(?:問い?合わ?せ|質問|意見|感想|指摘|連絡|報告)(?:[・、や][おご]?(?:問い?合わ?せ|質問|意見|感想|要望))?"
    r"(?:先|(?:は|を)?こちら(?:から|へ)?)?[\]】]?|この記事の(?:誤り|間違い)を(?:報告|指摘).{0,4}"
    r"|(?:購読|定期購読|試読|会員登録|メルマガ|電子版|本紙の購読|新聞購読)の?お?申し?込み(?:は?こちら(?:から)?)?"
    r"|(?:写真|紙面|記事)の(?:購入|利用|使用)(?:申請|申し?込み|について)?(?:は?こちら(?:から)?)?"
    r"|기사\s?제보(?:하기)?(?:\s?및\s?\S+\s?신청)?|(?:新闻|新聞)?(?:爆料|报料|報料)(?:热线|熱線|电话|電話)?"
    r"|(?:对|對|关于|關於|有关)?(?:本文|此文|本稿|本新闻|本新聞)(?:章)?(?:内容)?(?:有|如有|的)?(?:任何)?"
    r"(?:疑问|疑問|问题|問題|意见|意見|咨询|查询|查詢|勘误|纠错|糾錯).{0,10}"
    r"|(?:이\s?)?기사(?:에\s?(?:대한|관한))?\s?(?:내용\s?)?(?:문의|의견|오류\s?신고|정정\s?요청)(?:하기|처)?"
)


def asks_about_text(line: str) -> bool:
    """What is asked and that it is about "this article"; neither a sentence nor a title with a number."""
    if not _SHORTEST <= len(line) <= _LONGEST or line[-1] in ".。" or has_digit(line):
        return False
    if not line.isascii() and _OF_EAST.fullmatch(line):
        return True
    return not _ASKED.isdisjoint(line_words(line)[:_FIRST]) and holds_any(line.casefold(), _TEXT)
