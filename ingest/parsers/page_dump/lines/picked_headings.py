"""Headings of lists of other articles: what a site picked for the reader, what others read, what comes next."""

from __future__ import annotations

from ingest.parsers.page_dump.text.tables import phrase_set, word_set

#: what was done with the articles, or what they are
PICKED = word_set("""picked selected chosen suggested recommended recommendations suggestions empfohlene
    empfohlener empfehlungen ausgewählt ausgesucht recommandé recommandés recommandée recommandées recommandations
    sélectionné sélectionnés suggéré suggérés choisi choisis recomendado recomendada recomendados recomendadas
    recomendaciones seleccionado seleccionados sugerido sugeridos elegido elegidos consigliato consigliati consigliata
    consigliate consigli scelto scelti scelte suggeriti recomendações selecionado selecionados sugestões escolhidos
    aanbevolen aanbevelingen geselecteerd uitgekozen rekommenderat rekommenderade rekommendationer utvalt anbefalet
    anbefalt anbefalte anbefalinger utvalgt udvalgt suositeltua suositukset valittua polecane polecamy wybrane
    doporučeno doporučené doporučujeme vybrané odporúčané ajánljuk ajánlott recomandate recomandări рекомендовано
    рекомендуем рекомендации рекомендуемое подобрали выбрали рекомендації önerilenler seçtiklerimiz öneriler rekomendasi
    pilihan προτεινόμενα προτάσεις مقترحات موصى اخترنا מומלץ מומלצים""")
#: for whom, and what joins the two
_FOR_READER = word_set("""for you just especially für sie dich euch speziell pour vous toi spécialement para ti usted
    ustedes vos você vocês si per te voi lei voor u jou je jouw för dig er til deg dere for sinulle teille dla ciebie
    was pro vás tebe pre vas neked önnek pentru tine dumneavoastră для вас тебя тебе sizin için size senin untukmu
    untuk anda kamu για εσάς σένα σας لك لكم به עבורך לך вам мы""")
_TWO, _THREE, _SIX = 2, 3, 6  #: words of such a heading
#: who else reads the page, small words beside them among others
_READERS = word_set("""readers others people visitors users subscribers leser leserinnen andere andern lecteurs
    lectrices internautes visiteurs abonnés lectores lectoras usuarios suscriptores otros lettori lettrici utenti
    abbonati altri leitores leitoras leitor utilizadores usuários assinantes outros lezers lezeressen bezoekers
    anderen läsare läsarna andra læsere læserne lesere leserne andre lukijat muut czytelnicy inni użytkownicy
    čtenáři ostatní čitatelia olvasók olvasóink mások cititorii alții читатели другие пользователи читачі інші
    читателите okurlar okurlarımız čitatelji čitaoci pembaca αναγνώστες""")
_BESIDE_READERS = word_set("""other our the who of this these ces ils und unsere die das haben diese diesen artikel
    beitrag les nos autres ont cet article d'autres los las nuestros otros han le i gli nostri hanno altri questo
    articolo os as outros nossos onze hebben dit de andra har våra de andre vores våre har ovat nasi ten artykuł
    naši a is ezt inni și au acest nostri те и этой""")
_ALSO = word_set("""also then next auch außerdem danach aussi également ensuite también además luego anche poi também
    ook daarna också även sedan også siden myös też także również potem také též pak aj tiež is ezt și apoi также тоже
    затем також ayrıca takođe također juga επίσης и""")
#: what they did
DID = word_set("""read enjoyed liked loved viewed watched saw chose clicked shared bookmarked recommended lasen
    gelesen angesehen angeklickt interessierten mochten schauten gefiel lu aimé apprécié consulté vu regardé partagé
    recommandé leyeron vieron disfrutaron consultaron compartieron gustó gustaron recomendaron letto apprezzato
    visto guardato condiviso consigliato leram gostaram viram apreciaram partilharam recomendaram lazen bekeken
    waardeerden vonden deelden läste gillade tittade uppskattade delade kunne likte så delte pitivät katsoivat
    polubili oglądali obejrzeli polecali zhlédli oblíbili sledovali pozreli obľúbili megnézték kedvelték apreciat
    văzut посмотрели оценили смотрели полюбили вподобали переглянули beğendi inceledi gledali voljeli menyukai""")


def is_picked_for_reader(found: list[str]) -> bool:
    """``found``: the folded words of a short line: "Recommandé pour vous", "Sizin için seçtiklerimiz"."""
    if not _TWO <= len(found) <= _SIX or PICKED.isdisjoint(found):
        return False
    told = sum(word in _FOR_READER for word in found)
    return told > 0 and all(word in PICKED or word in _FOR_READER for word in found)


def is_liked_by_others(found: list[str]) -> bool:
    """``found``: the folded words of a short line: "Readers also enjoyed", "Otros lectores también vieron"."""
    if not _THREE <= len(found) <= _SIX or DID.isdisjoint(found) or _READERS.isdisjoint(found):
        return False
    known = (DID, _READERS, _ALSO, _BESIDE_READERS)
    return not _ALSO.isdisjoint(found) and all(any(word in words for words in known) for word in found)


FORMS = (is_picked_for_reader, is_liked_by_others)  #: how such headings are told by their words


#: whole headings, folded
HEADINGS = phrase_set("""readers also read, other readers also read, people also read, others also read, others read,
    readers also liked, readers then read, what others are reading, andere lasen auch, leser lasen auch,
    andere leser lasen auch, leserinnen und leser lasen auch, das lasen andere, les lecteurs ont aussi lu,
    nos lecteurs ont aussi lu, nos lecteurs ont lu ensuite, les internautes ont aussi lu, ils ont aussi lu,
    otros lectores también leyeron, los lectores también leyeron, otros también leyeron, otros leyeron también,
    i lettori hanno letto anche, altri lettori hanno letto, gli altri leggono anche, chi ha letto questo ha letto anche,
    os leitores também leram, outros leitores também leram, quem leu também leu, lezers lazen ook, anderen lazen ook,
    andere lezers lazen ook, andra läste även, andra läser även, andra har läst, läsare läste även, andre læste også,
    andre læser også, andre leste også, muut lukivat myös, lukijat lukivat myös, inni czytali też, inni czytali także,
    czytelnicy czytali także, ostatní čtou, čtenáři také četli, ostatní čtenáři četli, čitatelia čítali aj,
    mások ezt is olvasták, olvasóink ezt is olvasták, cititorii au mai citit, alții au citit și,
    читатели также прочитали, другие читатели прочитали, с этим читают, вместе с этим читают,
    читачі також прочитали, okurlar bunları da okudu, bunları da okudular,
    pembaca juga membaca, こんな記事も読まれています, この記事も読まれています, こちらも読まれています,
    他の人はこちらも読んでいます, 看了又看, 大家还看了, 其他读者还看了, 其他讀者也看了, 热门推荐, 熱門推薦,
    a seguir, em seguida, à suivre, a continuación, okumaya devam et, okumaya devam edin, continue lendo, sigue leyendo,
    siga leyendo, continuer la lecture, poursuivre la lecture, poursuivez votre lecture, continua la lettura,
    prosegui la lettura, fortsätt läsa, fortsett å lese, fortsæt læsningen, jatka lukemista, czytaj kolejne,
    pokračujte ve čtení, продолжить чтение, baca lainnya, berita terkait lainnya, terkait, artikel menarik lainnya,
    berita menarik lainnya, pilihan redaksi, relaterat innehåll, relateret indhold, relatert innhold,
    contenus associés, contenu associé, contenus liés, contenus similaires, articles associés, contenido relacionado,
    contenuti correlati, contenuti collegati, conteúdo relacionado, gerelateerde inhoud, verwandte inhalte,
    ähnliche inhalte, powiązane treści, powiązane tematy, podobne tematy, související obsah, súvisiaci obsah,
    kapcsolódó tartalom, kapcsolódó tartalmak, conținut similar, связанные материалы, связанные новости,
    связанные статьи, связанный контент, пов'язані матеріали, пов'язані новини, свързани материали, benzer içerikler,
    benzer yazılar, ilgili içerikler, önerilen haberler, önerilenler, na ten temat, więcej na ten temat,
    misschien ook interessant, wellicht ook interessant, mogelijk ook interessant, kanske också intressant,
    vielleicht auch interessant, ebenfalls interessant, peut-être aussi intéressant, ayrıca bakınız, bunlara da bakın,
    bunlar da ilginizi çekebilir, محتوى ذو صلة, محتوى مشابه, اقرأ التالي,
    in this month's magazine, in this month's issue, in this month's edition, in this week's magazine,
    in this week's paper, in the magazine, in the current issue, in our current issue, in the latest issue,
    in our latest issue, in the new issue, in this quarter's issue, from the current issue, im aktuellen heft,
    im neuen heft, aus dem aktuellen heft, in der aktuellen ausgabe, aus der aktuellen ausgabe, in der neuen ausgabe,
    dans le magazine, dans le numéro de ce mois, dans notre dernier numéro, dans le dernier numéro,
    dans le numéro en cours, en el último número, en la revista de este mes, en el número de este mes,
    nell'ultimo numero, nel numero di questo mese, nel numero in edicola, na edição deste mês, na edição atual,
    na última edição, no último número, in het laatste nummer, in het nieuwe nummer, in het nieuwste nummer,
    in het magazine, in de laatste editie, i senaste numret, i det senaste numret, ur senaste numret, i nya numret,
    i det nye nummer, i seneste nummer, i siste nummer, i siste utgave, uusimmassa numerossa, uudessa numerossa,
    w najnowszym numerze, w bieżącym numerze, w nowym numerze, v aktuálním čísle, v novém čísle, v aktuálnom čísle,
    a legújabb számban, legfrissebb számunkban, în ultimul număr, în numărul curent, в свежем номере, в новом номере,
    в последнем номере, у свіжому номері, у новому номері, в новия брой, u novom broju, bu ayki sayıda, yeni sayıda,
    στο νέο τεύχοσ, στο τρέχον τεύχοσ, في العدد الجديد, בגיליון החדש, 今月号の記事, 最新号の記事, 本月刊,
    이번 호 기사""")
