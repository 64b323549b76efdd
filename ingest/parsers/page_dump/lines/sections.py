"""Names of a newspaper's sections and kickers, folded: what stands over a headline and is nobody's name."""

from __future__ import annotations

SECTIONS = frozenset(
    name.strip()
    for line in """
    news, local news, local, world, world news, national, nation, politics, business, economy, money, markets, finance,
    sport, sports, football, culture, arts, arts & culture, arts and culture, entertainment, lifestyle, life, style,
    travel,
    food, opinion, opinions, comment, editorial, editorials, columns, analysis, features, feature, magazine, science,
    technology,
    tech, health, education, environment, climate, weather, crime, courts, obituaries, community, region, regional,
    city, metro, state, town, village life, home, front page, breaking, breaking news, exclusive, update, live, video,
    letter, leserbrief, leserbriefe, leserpost, courrier des lecteurs, cartas al director, lettere,
    lezersbrieven, ingezonden, insändare, leserinnlegg, læserbreve, mielipidekirjoitus, olvasói levél, carta do leitor,
    letters, letters to the editor, lettere, lettere al direttore, courrier des lecteurs, cartas al director, cartas,
    cartas dos leitores, brieven, ingezonden brieven, insändare, læserbreve, leserbrev, listy do redakcji, письма,
    okur mektupları, people, history, nature, animals, transport, housing, jobs, classifieds, archive,
    archives, hemeroteca, archivo, archivio, arquivo, archiv, arkiv, arkisto, archiwum, архив, архів, arşiv, αρχείο,
    アーカイブ, الأرشيف, special report, in depth, interview, profile, press release, newsletter, top story,
    top stories,
    latest, latest news, europe, asia, africa, middle east, americas, uk, us, international, print edition,
    online edition,
    agenda, calendar, events, notices, family notices, shop, sudoku, puzzles, quiz, horoscope, recipes, cars, property,
    vacatures, familieberichten, contact, contacts, about, login, kontakt, anzeigen, service, abo, annunci, necrologie,
    emploi, immobilier, empleo, anuncios, classificados, bostad, jobb, familj, insändare, ogłoszenia, inzerce, афиша,
    контакты, реклама, объявления, article, story, news article, news story, full story, full text, abstract,
    subscriber content, premium,
    lokales, lokal, regionales, panorama, vermischtes, aus aller welt, politik, wirtschaft, sport, kultur, feuilleton,
    wissen, wissenschaft, gesellschaft, meinung, kommentar, leitartikel, reportage, interview, ausland, inland, welt,
    verkehr, umwelt, medien, reise, leben, stadt, kreis, land, netzwelt, digital, gesundheit, bildung, eilmeldung,
    aktuell, nachrichten, stadtgespräch, glosse, leserbriefe,
    société, politique, économie, monde, culture, sports, faits divers, région, régions, montagne, environnement, santé,
    sciences, opinions, tribune, éditorial, débats, international, france, justice, éducation, médias, histoire,
    actualité,
    actualités, à la une, dépêche, brève, brèves, portrait, reportage, entretien, enquête, vie locale, patrimoine,
    sociedad, política, economía, cultura, deportes, internacional, nacional, opinión, editorial, local, sucesos,
    ciencia,
    tecnología, salud, educación, medio ambiente, gente, españa, mundo, última hora, reportaje, entrevista, actualidad,
    cronaca, cronache, politica, economia, cultura, spettacoli, sport, esteri, interni, scienza, salute, ambiente,
    attualità, mondo, italia, commenti, editoriale, intervista, ultima ora, città, provincia, società,
    notícias, notícia, cidades, cidade, política, economia, esportes, esporte, desporto, mundo,
    brasil, portugal, país, sociedade, saúde,
    ciência, opinião, entretenimento, educação, meio ambiente, cultura e lazer, polícia, geral, última hora,
    binnenland, buitenland, economie, sport, cultuur, wetenschap, opinie, regio, nieuws, zakelijk, politiek, media,
    nyheter, inrikes, utrikes, ekonomi, sport, kultur, nöje, åsikt, debatt, lokalt, innenriks, utenriks, økonomi,
    indland, udland, erhverv, kultur, debat, kotimaa, ulkomaat, talous, urheilu, kulttuuri, mielipide,
    kraj, świat, gospodarka, kultura, sport, opinie, społeczeństwo, region, domácí, zahraničí, ekonomika, regiony,
    общество, политика, экономика, спорт, культура, происшествия, в мире, мир, россия, наука, мнения, новости, главное,
    регион, город, суспільство, політика, економіка, світ, культура, новини,
    gündem, ekonomi, spor, yaşam, dünya, kültür, kültür-sanat, siyaset, sağlık, eğitim, teknoloji, magazin, yerel,
    κοινωνία, πολιτική, οικονομία, κόσμος, πολιτισμός, αθλητικά, ελλάδα, τοπικά,
    ニュース, トピックス, 動画, 天気, ランキング, 話題,
    社会, 経済, 政治, 国際, 地域, 文化, スポーツ, 暮らし, 生活, 科学, 教育, 事件, 地方, 速報, トップ, 社説,
    社會, 经济, 經濟, 国内, 國內, 国际, 國際, 体育, 體育, 娱乐, 娛樂, 首页, 首頁, 要闻, 新闻, 新聞,
    사회, 정치, 경제, 국제, 문화, 스포츠, 지역, 생활,
    محليات, سياسة, اقتصاد, رياضة, ثقافة, مجتمع, عربي ودولي, أخبار, العالم, الرئيسية, منوعات,
    חדשות, פוליטיקה, כלכלה, ספורט, תרבות, חברה, בארץ, בעולם
    """.casefold().splitlines()  # folded, since a Greek word's last letter changes then
    for name in line.split(",")
    if name.strip()
)
