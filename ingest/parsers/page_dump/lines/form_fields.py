"""What stands in and under the fields of a form on a page: "Your email", "Subscribe me"; folded, whole lines."""

from __future__ import annotations

from ingest.parsers.page_dump.text.tables import phrase_set

#: where a reader's address goes
ADDRESSES = phrase_set("""email address, your email, your e-mail, your email address, your e-mail address,
    enter your email, enter your e-mail, enter your email address, enter email address, e-mail address, email *,
    type your email, type your email…, type your email..., e-mail-adresse, ihre e-mail-adresse, deine e-mail-adresse,
    meine e-mail-adresse, e-mail-adresse eingeben, ihre mailadresse, ihre e-mail, deine e-mail, mailadresse,
    votre adresse e-mail, votre adresse email, votre adresse mail, votre adresse électronique, votre e-mail,
    votre email, votre courriel, adresse e-mail, adresse email, adresse mail, adresse courriel, adresse électronique,
    entrez votre adresse e-mail, saisissez votre adresse e-mail, tu correo electrónico, su correo electrónico,
    correo electrónico, tu email, su email, tu e-mail, introduce tu email, introduce tu correo electrónico,
    ingresa tu email, ingresa tu correo electrónico, ingrese su correo electrónico, escribe tu correo electrónico,
    escribe tu email, dirección de correo electrónico, dirección de email, la tua email, la tua e-mail,
    il tuo indirizzo email, il tuo indirizzo e-mail, inserisci la tua email, inserisci la tua e-mail,
    inserisci il tuo indirizzo email, indirizzo email, indirizzo e-mail, seu e-mail, seu email, o seu e-mail,
    o seu email, o teu email, teu email, digite seu e-mail, digite o seu e-mail, insira o seu email,
    insira seu e-mail, endereço de e-mail, endereço de email, e-mailadres, uw e-mailadres, je e-mailadres,
    jouw e-mailadres, vul je e-mailadres in, vul uw e-mailadres in, e-postadress, din e-postadress, din e-post,
    ange din e-postadress, e-mailadresse, din e-mail, din e-mailadresse, indtast din e-mail, e-postadresse,
    din e-postadresse, skriv inn e-postadressen din, sähköpostiosoite, sähköpostiosoitteesi, netfang, netfangið þitt,
    adres e-mail, twój adres e-mail, twój e-mail, podaj adres e-mail, podaj swój adres e-mail, wpisz swój e-mail,
    wpisz adres e-mail, e-mailová adresa, váš e-mail, váš email, vaše e-mailová adresa, zadejte svůj e-mail,
    zadajte svoj e-mail, vaša e-mailová adresa, e-mail cím, e-mail-cím, az e-mail címed, az ön e-mail címe,
    add meg az e-mail címed, adresa de e-mail, adresa de email, adresa ta de email, adresa ta de e-mail,
    introdu adresa de email, e-mail adresa, email adresa, vaša e-mail adresa, vaša email adresa, tvoja e-mail adresa,
    unesite e-mail adresu, unesite vašu e-mail adresu, vaš e-mail, vaš email, e-pošta, vaša e-pošta, e-poštni naslov,
    vaš e-poštni naslov, e-posta, e-posta adresi, e-posta adresiniz, e-posta adresinizi girin, e-mail adresiniz,
    el. paštas, jūsų el. paštas, el. pašto adresas, e-pasts, jūsu e-pasts, e-pasta adrese, e-posti aadress,
    sinu e-posti aadress, emaili juaj, adresa juaj e emailit, ваш e-mail, ваш email, ваша почта, электронная почта,
    адрес электронной почты, введите e-mail, введите ваш e-mail, введите email, ваша електронна пошта,
    електронна пошта, ваша імейл-адреса, введіть email, введіть e-mail, имейл, вашият имейл, имейл адрес,
    вашата е-поща, ваша е-пошта, е-пошта, ваша имејл адреса, имејл адреса, το email σασ, το e-mail σασ,
    διεύθυνση email, διεύθυνση e-mail, email anda, alamat email, alamat email anda, masukkan email anda,
    masukkan alamat email, e-mel anda, alamat e-mel, email của bạn, địa chỉ email, nhập email của bạn,
    nhập địa chỉ email, メールアドレス, メールアドレスを入力,
    邮箱, 电子邮箱, 您的邮箱, 电子邮件, 电子邮件地址, 電子郵件, 電子信箱,
    您的電子郵件, 이메일, 이메일 주소, 이메일을 입력하세요, อีเมล, อีเมลของคุณ, ที่อยู่อีเมล, البريد الإلكتروني,
    بريدك الإلكتروني, عنوان البريد الإلكتروني, أدخل بريدك الإلكتروني, ایمیل, ایمیل شما, آدرس ایمیل, ای میل,
    כתובת מייל, כתובת דוא״ל, כתובת דוא"ל, המייל שלך, ईमेल, आपका ईमेल, ईमेल पता, ইমেইল, আপনার ইমেইল""")

#: buttons under it: all that a site says with one or two words to those who want its letters
_SIGN_UP = phrase_set("""sign me up, sign up now, sign up today, sign up here, sign up for free, subscribe now,
    subscribe for free, subscribe me, get the newsletter, get our newsletter, join now, join for free, yes please,
    jetzt anmelden, jetzt abonnieren, kostenlos abonnieren, kostenlos anmelden, newsletter bestellen, abschicken,
    je m'abonne, je m'inscris, m'abonner, m'inscrire, inscrivez-vous, valider, ok je m'abonne, suscribirme,
    suscribirse, suscribir, quiero suscribirme, registrarme, apúntate, apuntarme, ¡suscríbete!, iscrivimi,
    iscriviti ora, iscriviti subito, mi iscrivo, cadastrar, cadastre-se, quero receber, quero assinar, inscrever,
    inscrever-me, inscreva-se, assinar, assine já, subscrever, aanmelden, meld je aan, meld u aan, inschrijven,
    schrijf je in, schrijf me in, abonneer, anmäl dig, anmäl mig, prenumerera, prenumerera nu, tilmeld mig,
    tilmeld dig, meld deg på, meld meg på, tilaa uutiskirje, tilaa, skrá mig, zapisz się, zapisz mnie, zapisuję się,
    subskrybuj, subskrybuję, zamawiam, přihlásit odběr, odebírat, přihlásit k odběru, odoberať, prihlásiť odber,
    feliratkozom, feliratkozás, feliratkozás a hírlevélre, mă abonez, abonează-te, abonează-mă, abonare,
    prijavi se, prijavite se, prijavi me, pretplati se, naroči se, naročite se, prijava na e-novice, abone ol,
    üye ol, kaydol, prenumeruoti, prenumeruok, pieteikties, abonēt, liitu, telli uudiskiri, abonohu, подписаться,
    подписаться на рассылку, підписатися, підписатись, абонирай се, абонирайте се, пријави се, претплати се,
    εγγραφή, εγγραφείτε, berlangganan, daftar sekarang, langgan, đăng ký, đăng ký ngay, 登録, 登録する, 购读, 立即订阅,
    立即訂閱, 구독신청, 구독 신청, สมัครรับข่าวสาร, สมัคร, اشترك, اشترك الآن, اشتراك, سجل الآن, عضویت, مشترک شوید,
    הרשמה, הירשמו, להרשמה, सब्सक्राइब करें, सब्सक्राइब, সাবস্ক্রাইব""")

FORM_FIELDS = ADDRESSES | _SIGN_UP
