"""Words that dates are written with: months, halves of the day and zones, as programs write them in many languages.

Names of months after the Unicode CLDR (calendars/gregorian, widths wide and abbreviated, format and stand-alone). Croatian is
left out: its listopad is October, and the same word is November in Czech and Polish.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import timedelta

_MONTHS = """
en january february march april may june july august september october november december
en jan feb mar apr may jun jul aug sep oct nov dec
en - - - - - - - - sept - - -
de januar februar märz april mai juni juli august september oktober november dezember
de jan feb mär apr mai jun jul aug sep okt nov dez
de jän - mrz - - - - - sept - - -
de jänner feber maerz - - - - - - - - -
fr janvier février mars avril mai juin juillet août septembre octobre novembre décembre
fr janv févr - avr - - juil - sept oct nov déc
fr - fév - - - - - - - - - -
es enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
es ene feb mar abr may jun jul ago sept oct nov dic
es - - - - - - - - setiembre - - -
pt janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
pt jan fev mar abr mai jun jul ago set out nov dez
it gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
it gen feb mar apr mag giu lug ago set ott nov dic
nl januari februari maart april mei juni juli augustus september oktober november december
nl jan feb mrt apr mei jun jul aug sep okt nov dec
sv januari februari mars april maj juni juli augusti september oktober november december
sv jan feb mars apr maj juni juli aug sep okt nov dec
da januar februar marts april maj juni juli august september oktober november december
da jan feb mar apr maj jun jul aug sep okt nov dec
nb januar februar mars april mai juni juli august september oktober november desember
nb jan feb mar apr mai jun jul aug sep okt nov des
fi tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu
fi tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
fi tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu
pl styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
pl stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
pl sty lut mar kwi maj cze lip sie wrz paź lis gru
cs leden únor březen duben květen červen červenec srpen září říjen listopad prosinec
cs ledna února března dubna května června července srpna září října listopadu prosince
cs led úno bře dub kvě čvn čvc srp zář říj lis pro
sk január február marec apríl máj jún júl august september október november december
sk januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra
hu január február március április május június július augusztus szeptember október november december
hu jan febr márc ápr máj jún júl aug szept okt nov dec
ro ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
ro ian feb mar apr mai iun iul aug sept oct nov dec
tr ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
tr oca şub mar nis may haz tem ağu eyl eki kas ara
el ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος δεκέμβριος
el ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
el ιαν φεβ μαρ απρ μαΐ ιουν ιουλ αυγ σεπ οκτ νοε δεκ
el - - - - - - - - σεπτ - νοεμ -
ru январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
ru января февраля марта апреля мая июня июля августа сентября октября ноября декабря
ru янв февр мар апр май июн июл авг сент окт нояб дек
ru - фев - - - - - - сен - ноя -
uk січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень
uk січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
uk січ лют бер квіт трав черв лип серп вер жовт лист груд
bg януари февруари март април май юни юли август септември октомври ноември декември
bg яну фев мар апр май юни юли авг сеп окт ное дек
ca gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
ca gen febr març abr maig juny jul ag set oct nov des
sl januar februar marec april maj junij julij avgust september oktober november december
sl januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra
et jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
et jaan veebr märts apr mai juuni juuli aug sept okt nov dets
lv janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris
lv janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī
lt sausis vasaris kovas balandis gegužė birželis liepa rugpjūtis rugsėjis spalis lapkritis gruodis
lt sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio
id januari februari maret april mei juni juli agustus september oktober november desember
id jan feb mar apr mei jun jul agt sep okt nov des
is janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember
he ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
ar يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
fa ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر
hi जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर
th มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
th ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.
"""

_BEFORE_NOON = """
am a.m. vorm. vm. fm. ap. de. dop. przedpoł. öö sa e.k. paradite π.μ. дп пр.об. преди.об. 上午 早上 清晨 凌晨 午前 오전 ص ق.ظ. לפנה״צ
पूर्वाह्न পূর্বাহ্ন முற்பகல் ก่อนเที่ยง priešpiet priekšp.
"""
_AFTER_NOON = """
pm p.m. nachm. nm. em. ip. du. odp. pop. popoł. ös ch p.k. pasdite μ.μ. пп сл.об. след.об. 下午 中午 傍晚 晚上 午後 오후 م ب.ظ. אחה״צ
अपराह्न অপরাহ্ণ பிற்பகல் หลังเที่ยง popiet pēcp.
"""

_ZONES = """
Z 0 UT 0 UTC 0 GMT 0 WET 0 WEST 60 BST 60 CET 60 CEST 120 MET 60 MEST 120 MEZ 60 MESZ 120 EET 120 EEST 180 MSK 180 TRT 180
EST -300 EDT -240 CST -360 CDT -300 MST -420 MDT -360 PST -480 PDT -420 AKST -540 AKDT -480 HST -600 NST -210 NDT -150
JST 540 KST 540 HKT 480 SGT 480 WIB 420 WITA 480 WIT 540 PKT 300 SAST 120 EAT 180 WAT 60 CAT 120 AWST 480 ACST 570 ACDT 630
AEST 600 AEDT 660 NZST 720 NZDT 780 BRT -180 ART -180 COT -300
"""
# EST to PDT as in RFC 2822, section 4.3. What a stated time_zone calls itself goes before these: CST is China's there.

_SIGNS = re.compile(r"[\s.'\u2019\"\u05f4\u05f3\u201d]+")
_NUMBERED = re.compile(r"(?:thang|thg)?(\d{1,2})[\u6708\uc6d4]?")


def plain(word: str) -> str:
    """A word without case, dots, quotes, blanks and the accents of Latin, Greek and Cyrillic letters."""
    apart = unicodedata.normalize("NFKD", _SIGNS.sub("", word)).casefold()
    return unicodedata.normalize("NFC", "".join(sign for sign in apart if not "\u0300" <= sign <= "\u036f"))


def _months() -> dict[str, int]:
    rows = (line.split()[1:] for line in _MONTHS.strip().splitlines())
    return {plain(word): number for row in rows for number, word in enumerate(row, 1) if word != "-"}


MONTHS = _months()
HALVES = {
    **{plain(word): 0 for word in _BEFORE_NOON.split()},
    **{plain(word): 12 for word in _AFTER_NOON.split()},
}
"""Hours that a half of the day adds."""

_PAIRS = _ZONES.split()
ZONES = {name: timedelta(minutes=int(ahead)) for name, ahead in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)}


def month_of(word: str) -> int | None:
    """The number of a month by its name, of whatever language. "11\u6708" and "th\u00e1ng 11" are names too."""
    known = MONTHS.get(plain(word))
    numbered = None if known else _NUMBERED.fullmatch(plain(word))
    return int(numbered[1]) if numbered else known


def half_pattern() -> str:
    """A regular expression for either half of the day, with or without dots and blanks."""
    words = sorted({word.replace(".", "") for word in (_BEFORE_NOON + _AFTER_NOON).split()}, key=len, reverse=True)
    return "|".join(r"\.?\s?".join(map(re.escape, word)) + r"\.?" for word in words)
