"""Headings over other articles that praise them or guess whom they please: "Also worth reading", "You may like these",
"Don't miss these"; and those of what else one day brought: "Other clippings of the same day".
"""

from __future__ import annotations

from ingest.parsers.page_dump.lines.unmarked import unmarked
from ingest.parsers.page_dump.text.tables import phrase_set, word_set


def _folded(text: str) -> frozenset[str]:
    """The words, also without their marks, as capitals stand."""
    folded = frozenset(map(str.casefold, word_set(text)))
    return folded.union(map(unmarked, folded))


#: that somebody likes something
_LIKES = _folded("""like enjoy love gefallen aimer plaire gustar gustarte gustarle guste gusten piacere piacerti
    piacervi piaccia piacciano gostar goste leuk gilla gillar tycka lide synes liker pitää spodobać spodobają líbit
    páčiť placă plăcea хареса харесат харесате понравиться сподобатися сподобатись свидети svideti svidjeti všeč αρέσει
    αρέσουν agradar menyukai suka thích meeldida patikti patikt תאהבו תאהב תאהבי يعجبك يعجبكم بپسندید""")
#: that somebody may like it, in one word
_MAY_LIKE = _folded("""aimerez plaira plairont gostará tetszhet tetszhetnek beğenebilirsiniz beğenebilirsin gidebilir
    pitäisit понравится понравятся сподобається сподобаються""")
#: that it may be so, or that there is more of it
_MAY = _folded("""may might could should perhaps maybe also too könnte könnten dürfte auch vielleicht pourriez pourrait
    pourraient peut peuvent aussi également devriez puede pueden podría podrían quizá quizás también potrebbe potrebbero
    può forse anche pode podem podes poderá poderão poderia talvez também misschien kanske även måske også kanskje
    saatat voisit saattaisit może mogą mohlo mohly může mohou môže môžu ar putea може могат може может могут можуть
    возможно можливо можда možda moglo morda bi μπορεί ίσως mungkin có thể võib võiks gali galėtų varētu arī אולי قد
    ربما شاید també pot podria""")
#: small words beside them: whom it pleases, and what is meant
_BESIDE = _folded("""you ll will these this those it ones stories articles reads posts we think ihnen dir euch diese
    dieser dieses das artikel beiträge vous être te cela ceci ça ces cet article le les esto estas estos este
    noticias notas
    artículos ti vi questo questi queste articoli notizie você lhe isto estes estas artigos notícias matérias de da vind
    vindt je u jij ook dit deze artikelen du det här den dessa skulle kunna också artiklar vil kan kunne dette disse at
    å deg myös näistä nämä tästä ci wam państwu cię się też także również to te artykuły by vám ti také též se tyto
    tento články sa tiež aj toto ez ezek is a önnek neked cikkek talán s ți vă și poate să asta acestea aceste articole
    ви ти да също това тези вам тебе также это эти статьи также також це ці статті ће вам се ово ови
    чланци će vam se ovo ove ovi članci tudi bo bi σας σου και επίσης θα αυτό αυτά να άρθρα bunlar bunu bunları da
    de hoşunuza
    hoşuna ayrıca haberler yazılar anda kamu juga ini artikel berita bạn cũng điều này những bài viết sulle teile ka see
    need lood jums tau taip pat šie straipsniai šis raksti גם כתבות אלה هذا هذه أيضا أيضًا المقالات این مطالب را دوست
    et us això aquests""")
_MOST = 8  #: words


def may_please(found: list[str]) -> bool:
    """``found``: the folded words of a short line: "You may like these", "Bunları da beğenebilirsiniz"."""
    if not 1 < len(found) <= _MOST or PLEASING.isdisjoint(found):
        return False
    told = not _MAY_LIKE.isdisjoint(found) or not _MAY.isdisjoint(found)
    return told and all(word in PLEASING or word in _MAY or word in _BESIDE for word in found)


#: words of which one stands on each such line
PLEASING = _LIKES | _MAY_LIKE

#: headings as wholes, as they are written small: worth reading, not to be missed, more to read, tips, what we picked
_PRAISE = """also worth reading, worth reading, worth a read, also worth a read, more worth reading, worth your time,
    well worth reading, worth a look, also worth a look, worth reading next, more you may like, good reads,
    more good reads, great reads, more great reads, weekend reads, must-reads, more must-reads, more reads,
    further reads, editor's choice, editors' choice, editor's selection, readers are reading,
    other people are reading, others are reading now, what others read, what readers are reading, what else to read,
    what to read now, what we're reading, what else we're reading, keep up with the story, catch up on the story,
    catch up on this story, catch up with the story, continue exploring, explore further, explore related stories,
    explore related articles, elsewhere on this site, elsewhere on the site, also on this site, also of interest,
    may be of interest, also of interest to you, past coverage, earlier on this story, background reading,
    more background, read the whole series, on the same theme, on a similar theme, on a related note, related reads,
    also recommended, we also recommend, we also suggest, we suggest, read the series, lesenswert,
    ebenfalls lesenswert, auch lesenswert, weitere lesenswerte artikel, auch spannend, ebenfalls spannend,
    auch noch lesenswert, besonders lesenswert, das lohnt sich zu lesen, beliebt bei unseren lesern,
    beliebt bei anderen lesern, andere leser interessierten sich auch für, leser interessierten sich auch für,
    schon gelesen?, haben sie das schon gelesen?, das sollten sie gelesen haben, im selben heft, dazu passend,
    dazu passt, dazu passende artikel, weitere lesetipps, noch ein lesetipp, lesetipps für sie, tipps der redaktion,
    tipp der redaktion, mehr lesenswertes, lesenswertes, à lire absolument, à lire sans tarder,
    à lire sans modération, à lire par ailleurs, à lire encore, à lire dans ce dossier, nos recommandations,
    nos suggestions, suggestions de lecture, conseils de lecture, nos conseils de lecture, lectures conseillées,
    notre sélection d'articles, la sélection de la rédaction, sélection de la rédaction, et aussi, mais aussi,
    lisez également, lisez aussi, sur le sujet, retrouvez aussi, retrouvez également, vous avez aimé cet article ?,
    si vous avez aimé cet article, continuez votre lecture, les incontournables, l'essentiel du dossier,
    ailleurs sur le site, également à lire, à voir également, valent le détour, vale la pena leer,
    también vale la pena leer, merece la pena leer, quizá te guste, más para leer, para leer más, lectura recomendada,
    lecturas sugeridas, sugerencias de lectura, en esta misma sección, lo que debes leer, lo que hay que leer,
    lo que tenés que leer, para seguir leyendo, seguí leyendo, leé además, leé también, entérate también,
    descubre más, descubra más, descubre también, te sugerimos leer, te recomendamos leer, le recomendamos leer,
    además en este sitio, la elección del editor, la selección del editor, también en portada, vale la pena leggere,
    altro sull'argomento, sull'argomento, dalla stessa sezione, anche su questo tema, consigli di lettura,
    i nostri consigli, i consigli della redazione, consigliati dalla redazione, leggi altri articoli,
    altri articoli da leggere, altro da leggere, ancora da leggere, per continuare a leggere, continuate a leggere,
    vale a pena ler, também vale a pena ler, vale a pena ler também, sugestões de leitura, sugestão de leitura,
    leitura recomendada, leituras sugeridas, no mesmo tema, mais para ler, mais leituras, continue a ler,
    artigos sugeridos, artigos recomendados, para continuar a ler, poderá gostar de, pode gostar de,
    poderá também gostar de, ler também, ook de moeite waard, de moeite waard, ook het lezen waard, het lezen waard,
    lezenswaardig, ook lezenswaardig, ook leuk, ook leuk om te lezen, leestips, leestip, onze leestips,
    leestips van de redactie, tip van de redactie, tips van de redactie, over dit onderwerp, meer leesvoer, leesvoer,
    onze aanraders, aanraders, aanrader, meer om te lezen, också läsvärt, läsvärt, mer läsvärt, lästips, våra lästips,
    fler lästips, rekommenderas, vi rekommenderar också, liknande artiklar, liknande nyheter, mer att läsa,
    redaktionen tipsar, redaktionens tips, du kanske är intresserad av, også værd at læse, værd at læse, læseværdigt,
    mere læseværdigt, mere at læse, anbefalede artikler, anbefales, vi anbefaler også, lignende artikler,
    redaktionen anbefaler, også verdt å lese, verdt å lese, leseverdig, mer å lese, anbefalte saker, anbefales også,
    lignende saker, redaksjonen anbefaler, lesetips, flere lesetips, lukemisen arvoista, myös lukemisen arvoista,
    lukemisen arvoiset, suositeltua, suositellut artikkelit, suositellut jutut, lukuvinkit, lukuvinkki,
    toimituksen lukuvinkit, toimitus suosittelee, lue seuraavaksi, lisää luettavaa, muut artikkelit, muut jutut,
    aiheeseen liittyvät artikkelit, aiheeseen liittyvät jutut, saattaisit olla kiinnostunut myös näistä,
    sinua voisi kiinnostaa, vastaavia juttuja, warto przeczytać, warto też przeczytać, warto także przeczytać,
    warte przeczytania, warto zobaczyć, warto wiedzieć też, więcej artykułów, więcej do czytania,
    do przeczytania także, sprawdź także, sprawdź też, sprawdź również, redakcja poleca, polecane przez redakcję,
    co jeszcze przeczytać, stojí za přečtení, také stojí za přečtení, co stojí za přečtení, ostatní články,
    tipy redakce, tip redakce, redakce doporučuje, co dalšího číst, další čtení, stojí za prečítanie,
    odporúčané články, odporúčané čítanie, redakcia odporúča, tipy redakcie, čítajte tiež, čítajte viac, súvisiace,
    súvisiace správy, pozrite aj, pozrite si aj, ostatné články, ez is érdekelhet, ezek is érdekelhetnek,
    érdemes elolvasni, ezt is érdemes elolvasni, ezeket is érdemes elolvasni, olvasásra ajánljuk, olvasnivaló,
    további olvasnivaló, olvasnivalók, olvasd el ezt is, olvassa el ezt is, olvasd el, hasonló cikkek, hasonló hírek,
    lásd még, korábban a témában, még több hír, még több cikk, friss cikkek a témában, szerkesztőségünk ajánlja,
    a szerkesztőség ajánlja, v-ar putea interesa, te-ar putea interesa și, ar putea să vă intereseze, merită citit,
    merită citite, merită să citești, merită să citiți, articole recomandate, știri recomandate,
    recomandările redacției, redacția recomandă, recomandarea editorilor, articole interesante, mai multe de citit,
    заслужава си да прочетете, струва си да прочетете, струва си да се прочете, препоръчани статии,
    препоръчани новини, редакцията препоръчва, избор на редакцията, прочетете повече, вижте също, прочетете също,
    стоит прочитать, стоит почитать, стоит прочесть, что почитать, что ещё почитать, что еще почитать,
    рекомендованные статьи, рекомендованное, читайте далее, также по теме, редакция рекомендует, редакция советует,
    советуем прочитать, вам может быть интересно, это может быть интересно, это интересно, это вам будет интересно,
    интересное по теме, ещё почитать, варто прочитати, варто почитати, варто уваги, що почитати, що ще почитати,
    рекомендовані статті, читайте ще, читайте далі, по темі, також за темою, редакція радить, редакція рекомендує,
    вреди прочитати, вреди погледати, препоручено, препоручени чланци, још о теми, редакција препоручује,
    vredi pročitati, preporučeni članci, još o temi, redakcija preporučuje, vrijedi pročitati, ostali članci,
    više o temi, izbor redakcije, preporuka urednika, vredno branja, vredno ogleda, priporočeni članki, preberite več,
    povezani članki, podobni članki, drugi članki, poglejte še, več o temi, več na temo, morda vas bo zanimalo,
    morda vas zanima tudi, uredništvo priporoča, αξίζει να διαβάσετε, αξίζει να διαβαστεί, αξίζει να δείτε,
    προτεινόμενα, προτεινόμενα άρθρα, προτεινόμενες ειδήσεις, προτείνουμε να διαβάσετε, διαβάστε περισσότερα,
    παρόμοια άρθρα, παρόμοιες ειδήσεις, συναφή άρθρα, συναφείς ειδήσεις, η σύνταξη προτείνει,
    bunları da beğenebilirsiniz, bunu da beğenebilirsiniz, bunlar da hoşunuza gidebilir, hoşunuza gidebilir,
    okumaya değer, okumaya değer haberler, bunlar da okumaya değer, okumanızı öneririz, size önerdiklerimiz,
    önerdiklerimiz, önerilen yazılar, önerilen içerikler, bunu da okuyun, bunları okudunuz mu?, ilgili yazılar,
    ilgili içerik, konuyla ilgili, konuyla ilgili haberler, konuyla ilgili diğer haberler, konu ile ilgili haberler,
    bunlara da göz atın, buna da göz atın, göz atmanızı öneririz, editörün önerileri, editörden öneriler, שווה קריאה,
    שווה לקרוא, כדאי לקרוא, כדאי לקרוא גם, מומלצים, קרא גם, כתבות דומות, בנושא זה, המלצות המערכת, המלצת המערכת,
    يستحق القراءة, تستحق القراءة, ننصحك بقراءة, ننصحكم بقراءة, ربما يهمك, ربما يهمكم, نوصي بقراءة, پیشنهاد می‌کنیم,
    پیشنهاد می کنیم, پیشنهاد سردبیر, دیگر خبرها, اخبار دیگر, ارزش خواندن دارد, خواندنی‌ها, مطالب خواندنی,
    شاید دوست داشته باشید, شاید برایتان جالب باشد, مرتبط, पढ़ने लायक, आपको ये भी पसंद आ सकते हैं,
    आपको ये भी पसंद आ सकता है, सुझाई गई खबरें, আপনার ভালো লাগতে পারে, এ সম্পর্কিত খবর, একই বিষয়ে, একই বিষয়ে আরও,
    この記事を読んだ人はこんな記事も読んでいます, この記事もおすすめ, こちらの記事もおすすめ, 読み応えのある記事,
    あわせて読みたい記事, 合わせて読みたい記事, おすすめの読み物, 一緒に読みたい, 值得一读, 也值得一读, 值得一看,
    值得關注, 也许你会喜欢, 也许您会喜欢, 也許你會喜歡, 你也许会喜欢, 您可能還喜歡, 你可能还喜欢, 读过此文的人还读了,
    읽어볼 만한 기사, 읽어볼만한 기사, 읽을 만한 기사, 이런 기사는 어떠세요, 이런 기사는 어떠세요?,
    이런 기사도 있어요, 이 기사도 좋아하실 거예요, 이 기사와 함께 보면 좋은 기사, 같이 읽으면 좋은 기사, 에디터 픽,
    편집자 추천, layak dibaca, layak untuk dibaca, menarik untuk dibaca, mungkin anda tertarik, anda mungkin tertarik,
    rekomendasi redaksi, direkomendasikan, đáng đọc, nên đọc, gợi ý đọc thêm, bài nên đọc, น่าอ่าน, คุณอาจชอบ,
    คุณอาจจะชอบ, เรื่องน่าอ่าน, ข่าวอื่น ๆ, ข่าวอื่นๆ, บทความแนะนำ, val la pena llegir, paga la pena llegir, et recomanem,
    us recomanem, sobre el mateix tema, paga a pena ler, irakurtzea merezi du, tasub lugeda, soovitatud,
    soovitatud lood, soovitame veel, teised uudised, sulle võib huvi pakkuda, võib huvi pakkuda, võib huvitada,
    toimetuse soovitused, verta perskaityti, verta paskaityti, jus gali sudominti, jus taip pat gali sudominti,
    redakcija rekomenduoja, rekomenduojame paskaityti, vērts izlasīt, ir vērts izlasīt, jums varētu interesēt,
    jūs varētu interesēt, ieteiktie raksti, skaties arī, skatieties arī, redakcija iesaka, we think you'll like,
    we think you might like, we think you will like, we think you'll like these"""
#: of the day or the issue that an article was printed in, as archives and services for clippings have them
_SAME_DAY = """other clippings of the same day, other clippings of this day, other clippings from the same day,
    other cuttings of the same day, other cuttings of this day, other cuttings from this day,
    other articles of the same day, other articles from this day, other articles from this date,
    more clippings of the day, more from this day, more from the same day, from the same day, from the same date,
    from the same issue, in the same issue, other items of the day, also on this date, more from today's paper,
    also in this clipping file, weitere ausschnitte vom selben tag, weitere ausschnitte des tages,
    weitere artikel vom selben tag, weitere artikel des tages, weitere clippings des tages,
    weitere meldungen vom selben tag, vom selben tag, aus derselben ausgabe, aus der gleichen ausgabe,
    weitere artikel dieser ausgabe, autres coupures du même jour, autres coupures de presse du même jour,
    autres articles du même jour, autres articles du jour, du même jour, dans le même numéro,
    les autres articles du jour, otros recortes del mismo día, otros recortes del día, otros artículos del mismo día,
    otras noticias del mismo día, otras notas del mismo día, del mismo día, en la misma edición, en el mismo número,
    altri ritagli dello stesso giorno, altri ritagli del giorno, altri articoli dello stesso giorno,
    dello stesso giorno, nello stesso numero, outros recortes do mesmo dia, outros recortes do dia,
    outras notícias do mesmo dia, outros artigos do mesmo dia, do mesmo dia, na mesma edição,
    andere knipsels van dezelfde dag, andere artikelen van dezelfde dag, andere berichten van dezelfde dag,
    van dezelfde dag, uit dezelfde krant, andra klipp från samma dag, andra artiklar från samma dag, från samma dag,
    andre klip fra samme dag, andre artikler fra samme dag, andre utklipp fra samme dag, fra samme dag,
    muita leikkeitä samalta päivältä, muut leikkeet samalta päivältä, muita juttuja samalta päivältä,
    samalta päivältä, inne wycinki z tego dnia, pozostałe wycinki z tego dnia, inne artykuły z tego dnia,
    inne publikacje z tego dnia, z tego samego dnia, další výstřižky ze stejného dne, další články ze stejného dne,
    další zprávy ze stejného dne, ze stejného dne, ze stejného vydání, ďalšie výstrižky z toho istého dňa,
    ďalšie články z toho istého dňa, további lapkivágatok ugyanerről a napról, további cikkek ugyanerről a napról,
    további cikkek ugyanebből a lapszámból, alte decupaje din aceeași zi, alte articole din aceeași zi,
    alte știri din aceeași zi, din aceeași zi, din aceeași ediție, други изрезки от същия ден,
    други статии от същия ден, други публикации от същия ден, от същия ден, от същия брой,
    другие вырезки за этот день, другие статьи за этот день, другие публикации за этот день, другие материалы дня,
    другие материалы номера, за тот же день, из того же номера, в том же номере, інші вирізки за цей день,
    інші публікації за цей день, інші статті за цей день, за той самий день, остали исечци од истог дана,
    остали исечци истог дана, остали текстови од истог дана, остали чланци истог дана, ostali isječci od istog dana,
    ostali isječci istog dana, ostali članci istog dana, iz istog broja, drugi izrezki istega dne,
    drugi članki istega dne, drugi prispevki istega dne, άλλα αποκόμματα της ίδιας ημέρας, άλλα αποκόμματα της ημέρας,
    άλλα δημοσιεύματα της ίδιας ημέρας, άλλα δημοσιεύματα της ημέρας, άλλα άρθρα της ίδιας ημέρας, της ίδιας ημέρας,
    από το ίδιο φύλλο, aynı günün diğer kupürleri, aynı güne ait diğer kupürler, aynı günün diğer haberleri,
    aynı güne ait diğer haberler, günün diğer kupürleri, günün diğer haberleri, aynı günden, קטעים נוספים מאותו יום,
    קטעי עיתונות נוספים מאותו יום, ידיעות נוספות מאותו יום, כתבות נוספות מאותו יום, מאותו יום,
    قصاصات أخرى من اليوم نفسه, قصاصات أخرى من نفس اليوم, مقالات أخرى من اليوم نفسه, أخبار أخرى من اليوم نفسه,
    من العدد نفسه, بریده‌های دیگر همین روز, خبرهای دیگر همین روز, 同日の他の切り抜き, 同じ日の他の切り抜き,
    同日の他の記事, 同じ日の他の記事, 同日付の他の記事, 同じ日の記事, 当日其他剪报, 同日其他剪报, 同日其他报道,
    当日其他报道, 同版其他文章, 本版其他文章, 當日其他剪報, 同日其他報導, 같은 날 다른 기사, 같은 날짜 다른 기사,
    같은 날의 다른 기사, 같은 날 기사, 당일 다른 기사, 같은 면 다른 기사, kliping lain pada hari yang sama,
    kliping lain hari ini, berita lain pada hari yang sama, các bài khác cùng ngày, bài khác cùng ngày, tin cùng ngày"""
HEADINGS = frozenset(phrase.casefold() for phrase in phrase_set(f"{_PRAISE},{_SAME_DAY}"))
