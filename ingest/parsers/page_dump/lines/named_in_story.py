"""Headings over names that a story tells of, firms, persons or shares: the lines below them are no titles."""

from __future__ import annotations

from ingest.parsers.page_dump.text.tables import phrase_set

#: whole lines, folded
NAMED_IN_STORY = phrase_set("""companies in this story, companies in this article, companies in this news,
    companies mentioned, companies mentioned in this article, companies mentioned in this story, companies featured,
    mentioned companies, businesses in this story, businesses mentioned, firms in this story, firms mentioned,
    organisations in this story, organisations mentioned, organizations in this story, organizations mentioned,
    people in this story, people in this article, people mentioned, people and companies, places in this story,
    places mentioned, products in this story, products mentioned, stocks in this story, stocks in this article,
    stocks mentioned, shares mentioned, tickers in this article, tickers mentioned, symbols mentioned, funds mentioned,
    mentioned in this story, mentioned in this article, named in this story, featured in this story,
    firmen in diesem artikel, unternehmen in diesem artikel, unternehmen in diesem beitrag, erwähnte unternehmen,
    genannte unternehmen, erwähnte firmen, genannte firmen, beteiligte unternehmen, firmen zum artikel,
    unternehmen zum artikel, personen in diesem artikel, erwähnte personen, genannte personen, aktien in diesem artikel,
    aktien im artikel, werte zum artikel, wertpapiere im artikel, in diesem artikel erwähnt, in diesem artikel genannt,
    im artikel genannte unternehmen, im artikel erwähnte wertpapiere, entreprises citées, sociétés citées,
    entreprises mentionnées, sociétés mentionnées, entreprises dans cet article, sociétés dans cet article,
    entreprises citées dans cet article, sociétés citées dans l'article, valeurs citées, valeurs citées dans l'article,
    personnes citées, personnalités citées, lieux cités, cités dans cet article, empresas citadas, empresas mencionadas,
    compañías mencionadas, empresas en esta noticia, empresas en este artículo, valores mencionados,
    valores relacionados, personas mencionadas, personas citadas, protagonistas de la noticia, aziende citate,
    società citate, imprese citate, aziende in questo articolo, aziende citate nell'articolo, titoli citati,
    persone citate, empresas nesta notícia, empresas nesta matéria, empresas neste artigo, pessoas citadas,
    pessoas mencionadas, ações citadas, ativos citados, bedrijven in dit artikel, bedrijven in dit bericht,
    genoemde bedrijven, genoemde personen, personen in dit artikel, aandelen in dit artikel, genoemde aandelen,
    företag i artikeln, bolag i artikeln, nämnda bolag, nämnda företag, omnämnda bolag, personer i artikeln,
    virksomheder i artiklen, selskaber i artiklen, nævnte virksomheder, nævnte selskaber, personer i artiklen,
    selskaper i saken, bedrifter i saken, selskaper i artikkelen, nevnte selskaper, nevnte bedrifter, personer i saken,
    jutussa mainitut yritykset, artikkelissa mainitut yritykset, mainitut yritykset, jutun yritykset,
    jutussa mainitut henkilöt, firmy w artykule, spółki w artykule, firmy wymienione w artykule, wymienione firmy,
    wymienione spółki, osoby w artykule, firmy v článku, společnosti v článku, zmíněné firmy, zmíněné společnosti,
    osoby v článku, spoločnosti v článku, spomínané firmy, a cikkben szereplő cégek, a cikkben említett cégek,
    említett cégek, companii menționate, companii în articol, firme menționate, persoane menționate,
    компании в статье, компании в материале, компании в новости, упомянутые компании, упоминаемые компании,
    персоны в материале, упомянутые персоны, упоминаемые персоны, згадані компанії, компанії в статті,
    згадані персони, споменати компании, компании в статията, haberde geçen şirketler, haberde adı geçen şirketler,
    haberde geçen kişiler, haberde geçen hisseler, εταιρείεσ στο άρθρο, αναφερόμενεσ εταιρείεσ, tvrtke u članku,
    kompanije u tekstu, spomenute tvrtke, 関連企業, 関連銘柄, この記事の企業, この記事の銘柄, 記事に登場する企業,
    相关公司, 相关企业, 相关个股, 相关股票, 相關公司, 相關企業, 相關個股, 相關股票, 관련 기업, 관련기업, 관련 종목,
    관련종목, 기사에 나온 기업, شركات في هذا الخبر, شركات ذات صلة, شركات ورد ذكرها, חברות בכתבה, perusahaan terkait""")
