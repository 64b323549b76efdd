"""Headers of mails and news posts, as programs print them in many languages: "Von: ...", "Sent: ...", "件名：..."."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.patterns import regex

_SENDER = """from von de da van från fra od от откого від lähettäjä feladó kimden από expeditor pengirim
发件人 寄件者 差出人 보낸사람 من מאת"""
_RECIPIENT = """to an à para a aan till til do komu кому vastaanottaja címzett kime προς către kepada 收件人 收件者 宛先
받는사람 إلى אל"""
_SUBJECT = """subject betreff objet asunto oggetto assunto onderwerp ämne emne temat předmět predmet тема aihe
tárgy konu θέμα subiect subjek 主题 主題 主旨 件名 제목 الموضوع נושא"""
_SENT = """date sent gesendet datum fecha envoyé envoyéle enviado enviadoel enviada enviadaem enviadoem inviato data
verzonden skickat sendt wysłano odesláno lähetetty päivämäärä küldve dátum gönderildi tarih ημερομηνία дата
надіслано trimis tanggal 日期 发送时间 時間 送信日時 日時 보낸날짜 날짜 التاريخ תאריך"""
_OTHER = """cc bcc reply-to message-id newsgroups organization lines path references list-id mime-version content-type
nntp-posting-host xref keywords summary distribution followup-to sender importance
wichtigkeit"""
_KINDS = {
    word: kind
    for kind, words in (
        ("sender", _SENDER),
        ("recipient", _RECIPIENT),
        ("subject", _SUBJECT),
        ("sent", _SENT),
        ("other", _OTHER),
    )
    for word in words.split()
}
_MANY = frozenset(["sent", "other"])  #: kinds of which a mail can have several
_WHOLE = 3  #: headers that are a mail's without an address
_LABEL = 18  #: characters before the colon at most
_COLON = regex("[:：]")
_PREAMBLE = regex(
    r"@|:$|\b(?:wrote|schrieb|écrit|escribió|ha scritto|escreveu|schreef|skrev|napisał\w*|napsal\w*|написал\w*"
    r"|kirjoitti|írta|yazdı|έγραψε)\b|のメール|写道"
)
_PASSED_ON = 12  #: lines of those who pass a mail on, above its own headers
_TOP = 25  #: lines in which a mail's headers begin
_YEAR, _DATED = regex(r"\b(?:19|20)\d\d\b"), 3  #: of a day in the first lines of a page
_SIGNATURE, _SIGNED = "--", 16  #: what mail programs set above a signature; its lines at most, with those of a list


def kind_of(line: str) -> str:
    """What a header with a value says: "sender", "recipient", "subject", "sent", "other"; else ""."""
    colon = _COLON.search(line, 0, _LABEL)
    if colon is None or colon.end() >= len(line):
        return ""
    label = line[: colon.start()].casefold().strip("*_")  # bold or underlined: "*From:* Ann"
    return "other" if label.startswith("x-") else _KINDS.get(label.replace(" ", ""), "")


def value_of(line: str) -> str:
    """What stands behind the colon of a header."""
    return line[_COLON.search(line).end() :].strip("*_ \t")  # type: ignore[union-attr]


def end_of(texts: Sequence[str], gaps: Sequence[int], first_quoted: int) -> int:
    """The row below what a mail adds above the page that it passes on: its headers, "On ... Ann wrote:"; else 0.

    ``first_quoted``: the first row behind a mark of quotation, where most of the page is; 0 for none. Two headers with
    an address in them are a mail's, and so are sender, subject and a third one; two above a quotation.
    """
    head = texts[: first_quoted or _TOP]
    below, kinds = _block(head, gaps, 0)
    told = {"sender", "recipient", "subject"} <= kinds.keys() or any("@" in line for line in kinds.values())
    told = told or (len(kinds) >= _WHOLE and {"sender", "subject"} <= kinds.keys())  # with the day between
    if len(kinds) < 2 or not (told or first_quoted):
        below = 0
    elif first_quoted == 0:
        below = _below_ruler(texts, gaps, below)
    if first_quoted and (below or (first_quoted <= _PASSED_ON and _PREAMBLE.search(head[-1]))):
        below = first_quoted
        if kind_of(texts[below]):  # the headers of the mail that is quoted: its day counts where the page has none
            end, kinds = _block(texts[: below + _TOP], gaps, below)
            dated = any(map(_YEAR.search, texts[end : end + _DATED]))
            below = end if dated and len(kinds) > 1 and not kinds.keys().isdisjoint(("sender", "subject")) else below
    return below if below < len(texts) else 0


def _below_ruler(texts: Sequence[str], gaps: Sequence[int], below: int) -> int:
    """Below "----- Original Message -----" too, with the headers under it; some words may stand above that."""
    for row in range(below, min(len(texts), below + _PASSED_ON)):
        line = texts[row]
        if line[0] == "-" or line[-1] in ":：":
            end, kinds = _block(texts[: row + _TOP], gaps, row + 1)
            if len(kinds) > 1 and not kinds.keys().isdisjoint(("sender", "subject")) and kind_of(texts[row + 1]):
                return end
            return row + 1 if row == below and line[0] == "-" else below
        if row > below and kind_of(line) == "sender":  # of the mail inside, below a rule
            end, kinds = _block(texts[: row + _TOP], gaps, row)
            return end if len(kinds) > 1 else below
    return below


def _block(head: Sequence[str], gaps: Sequence[int], start: int) -> tuple[int, dict[str, str]]:
    """The row below the first lines that are headers and stand together, and one line of each kind."""
    first = next((row for row in range(start, len(head)) if kind_of(head[row])), len(head))
    below, kinds = first, {}
    last = ""
    while below < len(head) and (below == first or not gaps[below]):
        line = head[below]
        if kind := kind_of(line):
            kinds[f"{kind} {below}" if kind in _MANY else kind] = line
        elif last != "recipient" or "@" not in line:  # recipients may run over several lines
            break
        last = kind or last
        below += 1
    return below, kinds


def is_signed(line: str) -> bool:
    """The two dashes that mail programs set above a signature, or the long one that some make of them."""
    return line[0] in "-—" and line.strip() in (_SIGNATURE, "—")


def signed_at(texts: Sequence[str]) -> int:
    """The row of the two dashes above the signature of a mail's sender, below which little stands; else all rows."""
    rows = [row for row, text in enumerate(texts) if text == _SIGNATURE]
    return rows[0] if len(rows) == 1 and len(texts) - rows[0] <= _SIGNED else len(texts)
