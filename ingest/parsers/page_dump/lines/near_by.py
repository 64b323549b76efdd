"""Headings of what stands or happened beside the article: "Nearby", "On facing page", "Auf derselben Seite"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.tables import phrase_set, word_set

#: whole headings
NEARBY = phrase_set("""nearby, nearby stories, nearby news, close by, around here, near you, also nearby, in der nähe,
    in der umgebung, aus der umgebung, in der nachbarschaft, aus der nachbarschaft, à proximité, aux alentours,
    près d'ici, dans les environs, en la zona, cerca de aquí, en los alrededores, nelle vicinanze, nei dintorni,
    qui vicino, nas proximidades, aqui perto, nos arredores, in de buurt, uit de buurt, in de omgeving, uit de omgeving,
    i närheten, från trakten, i nærheden, i nærheten, i nabolaget, fra nabolaget, lähellä, lähistöllä, lähiseudulta,
    w pobliżu, w okolicy, z okolicy, v okolí, z okolí, nablízku, a közelben, a környéken, a környékről, în apropiere,
    din apropiere, în împrejurimi, рядом, поблизости, по соседству, в окрестностях, поруч, неподалік, наблизо,
    u blizini, u okolici, v bližini, v okolici, yakınlarda, çevreden, κοντά, στην περιοχή, בסביבה, בקרבת מקום,
    في الجوار, بالقرب, 附近, 附近新闻, 近く, 近くのニュース, 周辺のニュース, 주변, 주변 소식, आसपास, आस-पास,
    sekitar sini, gần đây, prop d'aquí, läheduses, netoliese, tuvumā""")
_BESIDE = word_set("""facing opposite same selben derselben gleichen gegenüberliegenden nächsten même misma mismo
    enfrente opuesta stessa fronte accanto mesma oposta zelfde dezelfde tegenoverliggende samma motstående samme
    modstående motsatt samalla viereisellä samej tej sąsiedniej stejné vedlejší protější istej ugyanezen szemközti
    aceeași alăturată той этой соседней же сусідній съседната istoj susjednoj isti nasprotni aynı karşı ίδια απέναντι
    باقي نفس אותו""")
PAGES = word_set("""page pages side seite blatt página plana pagina facciata folha bladzijde sidan sida uppslag siden
    opslag sivulla stronie kolumnie straně dvoustraně strane oldalon pagină полосе странице развороте сторінці шпальті
    страница strani stranici sayfada sayfa σελίδα الصفحة صفحة עמוד""")
_JOINING = word_set("""on the from our also of auf der den aus dem sur la de en face d'en à da di nella sulla na no em
    op van på det i från fra denne samma z tej ze w v té ezen az a pe din на с той же з цій цього u sa iz te στην της في
    من aynı bu""")
_MOST = 5  #: words


def is_on_same_page(found: list[str]) -> bool:
    """``found``: the words of a short line, folded."""
    if not 2 <= len(found) <= _MOST or PAGES.isdisjoint(found) or _BESIDE.isdisjoint(found):
        return False
    return all(word in _BESIDE or word in PAGES or word in _JOINING for word in found)
