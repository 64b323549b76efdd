"""Headings over a note on who wrote an article: "About the Contributors", "लेखक के बारे में"; whole lines, folded."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.labels import key
from ingest.parsers.page_dump.text.tables import phrase_set

#: headings of that alone
ABOUT_WRITERS = phrase_set("""about the author, about the authors, about the writer, about the writers,
    about the reporter, about the reporters, about the contributor, about the contributors, about the journalist,
    about the columnist, about our reporter, about this writer, about this author, meet the author, meet the authors,
    meet the writer, meet the reporter, author bio, author profile, über den autor, über die autorin,
    über die autoren, über die autorinnen, über unsere autorin, über unseren autor, zum autor, zur autorin,
    zu den autoren, zu den autorinnen, zur person, à propos de l'auteur, à propos de l'auteure,
    à propos de l'autrice, à propos des auteurs, à propos du journaliste, a propos de l'auteur, sobre el autor,
    sobre la autora, sobre los autores, acerca del autor, acerca de la autora, acerca de los autores,
    sobre el periodista, sull'autore, sull'autrice, sugli autori, informazioni sull'autore, sobre o autor,
    sobre a autora, sobre os autores, sobre o jornalista, over de auteur, over de auteurs, over de schrijver,
    over deze auteur, over de journalist, om författaren, om författarna, om skribenten, om skribenterna,
    om forfatteren, om forfatterne, om journalisten, om skribenten, kirjoittajasta, tietoja kirjoittajasta,
    o autorze, o autorce, o autorach, o autorovi, o autorce článku, o autorech, o autoroch, a szerzőről,
    a szerzőkről, despre autor, despre autori, об авторе, об авторах, про автора, про авторів, про авторку,
    за автора, за авторите, o autoru, o autorici, o autorima, o avtorju, o avtorici, yazar hakkında,
    yazarlar hakkında, σχετικά με τον συντάκτη, σχετικά με τον αρθρογράφο, apie autorių, par autoru,
    autorist, tentang penulis, về tác giả, giới thiệu tác giả, عن الكاتب, عن الكاتبة, نبذة عن الكاتب,
    نبذة عن الكاتبة, عن المؤلف, درباره نویسنده, مصنف کے بارے میں, על הכותב, על הכותבת, אודות הכותב,
    लेखक के बारे में, लेखिका के बारे में, लेखक परिचय, लेखकाबद्दल, লেখক সম্পর্কে, লেখক পরিচিতি,
    கட்டுரையாளர் பற்றி, この記事の筆者, この記事を書いた人, この記事を書いた記者, 執筆者紹介, 筆者紹介, 記者紹介,
    著者紹介, 著者プロフィール, 筆者プロフィール, 关于作者, 關於作者, 作者简介, 作者簡介, 作者介绍, 作者介紹,
    记者简介, 記者簡介, 기자 소개, 필자 소개, 글쓴이 소개, 저자 소개,
    egileari buruz, sobre l'autor, sobre l'autora, am yr awdur, faoin údar, um höfundinn, um høvundan, autori kohta,
    par autori, par autoriem, apie autorę, rreth autorit, për autorin, аб аўтары, пра аўтара, о аутору, о ауторки,
    за авторот, ავტორის შესახებ, հեղինակի մասին, müəllif haqqında, автор туралы, автор жөнүндө, muallif haqida,
    муаллиф ҳақида, дар бораи муаллиф, зохиогчийн тухай, di derbarê nivîskar de, লেখকের সম্পর্কে, लेखकको बारेमा,
    ஆசிரியர் பற்றி, రచయిత గురించి, ಲೇಖಕರ ಬಗ್ಗೆ, ലേഖകനെക്കുറിച്ച്, ผู้เขียน, เกี่ยวกับผู้เขียน, tentang pengarang,
    tungkol sa may-akda, ስለ ጸሐፊው, ku saabsan qoraha, kuhusu mwandishi, game da marubuci, oor die skrywer, dwar l-awtur,
    iwwer den auteur, על המחבר, על המחברת, אודות הכותבת""")
#: and those that stand over other things as well
_HEADS = ABOUT_WRITERS | phrase_set("""the author, the authors, author, authors, written by, autor, autorin, autoren,
    autor*in, autor:in, autor/in, über, l'auteur, l'auteure, l'autrice, l'autore, 筆者, 著者""")
_LONGEST = 40  #: characters


def heads_writer(line: str) -> bool:
    """A heading that the writer's name stands under."""
    return len(line) <= _LONGEST and key(line) in _HEADS
