"""Spanish."""

from __future__ import annotations

from townhum.scrub.tongues.told.disclosures import Disclosures

_PEOPLE = (
    "marido|mujer|esposo|esposa|pareja|novio|novia|madre|mama|padre|papa|hijo|hija|hijos|hijas|bebe|hermano|hermana|abuela|abuelo|tia|tio|jefe|jefa|"
    "companero|companera|vecino|vecina|ex|padres|primo|prima|sobrino|sobrina|familia|nino|nina|peque|pequeno|pequena|nene|nena|crio|cria|mayor|gemelos"
)
_AGE = r"(?:[6-9]|1[0-7]|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|diecisiete)"
_PARTY = r"(?:pp|psoe|vox|podemos|izquierda\s+unida|erc|junts|bildu|pnv|peronismo|milei|petro|kast|boric|iu|morena(?=\W*$|\s*[,;]|\s+(?:y|desde|en)\b))"
_PARTIES = "pp psoe vox podemos izquierda erc junts bildu pnv morena iu peronismo milei petro kast boric derecha"
_LAND = (
    "marruecos|argelia|senegal|mali|nigeria|guinea|siria|pakistan|ucrania|rumania|bulgaria|china|ecuador|colombia|venezuela|peru|bolivia|cuba|honduras|nicaragua|haiti|"
    r"republica\s+dominicana|paraguay|el\s+salvador|guatemala"
)
_LANDS = (
    "marruecos argelia senegal mali nigeria guinea siria pakistan ucrania rumania bulgaria china ecuador colombia venezuela peru bolivia cuba honduras nicaragua haiti dominicana "
    "paraguay salvador guatemala"
)
_SHAPES = {
    "health": (
        (
            "meses",
            r"\b(?:estoy|ya\s+de|embarazad[ao])\s+(?:\w+\s+)?de\s+(?:casi\s+)?(?:[2-9]|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)\s+meses\b",
        ),
        (
            "diagnosticaron diagnosticado diagnosticada detectaron diagnostico",
            r"\b(?:l[eo]s?|nos|me|la)\s+(?:han\s+)?(?:diagnosticaron|diagnosticado|diagnosticada)\b|\b(?:me|nos)\s+(?:han\s+)?(?:detectaron|detectado|encontraron|encontrado)\s+un\b|\b(?:me|le|nos)\s+dieron\s+(?:\w+\s+)?diagnostico\b|\bmi\s+diagnostico\b",
        ),
        (
            "denegado concedido reconocido tramitando cobro",
            r"\b(?:denegado|denegaron|concedido|reconocido|reconocieron|tramitando|cobro)\s+(?:\w+\s+){0,2}(?:incapacidad|discapacidad|dependencia|minusvalia)\b",
        ),
        (
            "bebe cuentas parto",
            r"\b(?:perdimos|perdi)\s+(?:al?\s+|un\s+|mi\s+|nuestro\s+)?(?:bebe|embarazo)\b|\bsalgo\s+de\s+cuentas\b|\bmi\s+(?:parto|cesarea)\b|\bdi\s+a\s+luz\b",
        ),
        (
            "tiroides prostata colesterol tension azucar hernia riñon rinon higado marcapasos hormonas brote",
            r"\b(?:(?:la|el)\s+(?:tiroides|prostata|colesterol|azucar|hernia|marcapasos)\s+(?:me|no\s+me)|mis?\s+(?:tiroides|prostata|colesterol|tension|azucar|hernia|rinon|rinones|higado|marcapasos|hormonas|brotes?))\b",
        ),
        ("silla ruedas", r"\b(?:voy|estoy|ando)\s+en\s+silla\b"),
        (
            "oido ojo ojos oidos sorda sordo ciega ciego",
            r"\b(?:sord[ao]|cieg[ao])\s+de\s+(?:un|ambos|los|nacimiento)\b|\bno\s+(?:oigo|veo)\s+(?:\w+\s+){0,2}?(?:de|por|con)\s+(?:el|un|mi)\s+(?:oido|ojo)\b",
        ),
        (
            "pastillas medicacion tratamiento",
            r"\b(?:tomo|llevo|necesito|sigo|estoy)\s+(?:\w+\s+){0,4}(?:pastillas|medicacion|tratamiento)\s+(?:para|por|de|contra)\s+(?:la|el|mi|los|las)?\s*(?:depresion|ansiedad|tension|tiroides|corazon|dormir|cancer|epilepsia|azucar|nervios)\b",
        ),
        (
            "bebe hijo hija embarazo esperando",
            r"\b(?:intentando|buscando|queremos)\s+(?:\w+\s+){0,3}(?:tener\s+un\s+(?:bebe|hijo)|bebe|embarazo)\b|\bestamos\s+esperando\s*(?:$|[.,!]|un\s+(?:bebe|hij[oa])|una\s+hija|gemelos|mellizos)",
        ),
    ),
    "orientation": (
        (
            "dos",
            r"\b(?:pareja|somos|y\s+yo|novi[oa]|marido|prometid[oa]|casamos|casados|casadas)\b[^.!?]{0,50}\bdos\s+(?:chicos|chicas|mujeres|hombres)\b",
        ),
    ),
    "ethnicity": (
        (
            "inmigrantes inmigrante refugiados emigrantes gitanos",
            r"\b(?:soy|somos)\s+(?:\w+\s+)?(?:hij[oa]s?|niet[oa]s?)\s+de\s+(?:inmigrantes?|emigrantes?|refugiad[oa]s|gitan[oa]s)\b",
        ),
        (
            "kurdo kurda turco turca sirio siria marroqui argelino argelina senegales senegalesa nigeriano nigeriana rumano rumana ucraniano ucraniana pakistani gitano gitana indigena",
            r"\bmis?\s+(?:padre|madre|padres|abuel[oa]s?|marido|mujer|novi[oa]|familia)\s+(?:es|son|era|eran)\s+(?:kurd|turc|siri|marroqui|argelin|senegales|nigerian|ruman|ucranian|pakistani|gitan|indigen)\w*\b",
        ),
        (
            _LANDS,
            rf"\bmis?\s+(?:padres|abuelos|abuela|abuelo|padre|madre|familia)\s+(?:\w+\s+){{0,2}}?(?:llego|llegaron|vino|vinieron|es|son|viene|vienen|emigro|emigraron)\s+(?:\w+\s+){{0,2}}?de\s+(?:{_LAND})\b",
        ),
    ),
    "politics": (
        (
            "juventudes congreso mitin agrupacion",
            rf"\b(?:soy|estoy|estuve|fui|milito)\b[^.!?]{{0,40}}\b(?:juventudes\s+(?:comunistas|socialistas)|nuevas\s+generaciones|(?:congreso|mitin|agrupacion|asamblea)\s+(?:local\s+)?(?:del|de\s+la|de)\s+{_PARTY})",
        ),
        (
            _PARTIES,
            rf"\b(?:mi\s+voto|he\s+votado|hemos\s+votado|votamos|vote|votare|voto|afili[eo]|carnet|milit[oe])\b[^.!?]{{0,40}}\b(?:{_PARTY}|la\s+(?:izquierda|derecha))\b|\b{_PARTY}\b[^.!?]{{0,30}}\bmi\s+voto\b",
        ),
    ),
    "union": (
        (
            "sindicato comite delegado delegada huelga sindical",
            r"\b(?:yo|soy|me\s+han\s+elegido|nos|vamos|montamos)\b[^.!?]{0,60}\b(?:sindicato|comite\s+de\s+empresa|delegad[ao]\s+sindical|comite)\b|\bcomo\s+(?:enlace|delegad[ao]|representante)\s+sindical\b|\b(?:hago|hacemos|hicimos|hice|secundo|secundamos)\s+(?:la\s+)?huelga\b",
        ),
    ),
}
DISCLOSURES = Disclosures(
    frame=(
        r"\b(?:(?:yo\s+)?(?:soy|estoy|estaba|estuve|tengo|tenia|tuve|padezco|sufro|tomo|tomaba|sufri|necesito|llevo|pertenezco|vote|votare|voto|creo\s+en|rezo|milito|"
        rf"me\s+(?:han\s+|habian\s+)?(?:diagnosticaron|diagnosticado|operaron|operado|detectaron|detectado|converti|identifico|declaro|afilie)|somos|fui|soy\s+de|me\s+dio|me\s+han?\s+dado|me\s+pincho|(?:y|con)\s+yo\s+somos|esperamos)|como|siendo|"
        rf"mis?\s+(?:\w+\s+)?(?:{_PEOPLE})\s+(?:\w+\s+)?(?:es|esta|tiene|tenia|tuvo|padece|sufre|toma|necesita|fue|son|tienen))\b"
    ),
    first=r"\b(?:yo|mi|mis|me|mio|mia|conmigo|soy|estoy|tengo|nosotros|nosotras|nos|nuestro|nuestra|nuestros|nuestras|somos|llevo|empiezo|empece|fui|voy|vamos|seguimos|estamos|tenemos|hemos|esperamos|tuve|aqui|sali|llegue|vine|naci|soporto|rezo|tomo|ayuno|vivo|necesito|padezco|sufro)\b",
    others=r"\s+(?:personas?|gente|clientes|mujeres|hombres|ninos|pacientes|usuarios|viajeros)\b",
    about={
        "health": """
cancer, cancer de mama, diabetes, diabetico, diabetica, asma, asmatico, asmatica, epilepsia, epileptico, epileptica, depresion, deprimido, deprimida, ansiedad, ataques de panico, ataques de ansiedad, tdah, autismo, autista,
bipolar, esquizofrenia, anorexia, anorexica, bulimia, trastorno alimentario, trastorno, suicida, demencia, alzheimer, parkinson, esclerosis multiple, vih, sida, herpes, hepatitis, embarazada, embarazadas, un aborto, aborto, endometriosis,
infertil, menopausia, crohn, colitis, celiaco, celiaca, artritis, artrosis, fibromialgia, lupus, dolor cronico, fatiga cronica, covid, covid persistente, un infarto, infarto, un ictus, ictus, dialisis, discapacitado, discapacitada, discapacidad,
silla de ruedas, sordo, sorda, ciego, ciega, dislexia, dislexico, alcoholico, alcoholica, adicto, adicta, rehabilitacion, de baja medica, baja medica, diagnosticado, diagnosticada, antidepresivos, insulina, migranas, psoriasis, trasplante, tumor,
hernia, hernia discal, trombosis, hipertension, neumonia, operado, operada, burnout
""",
        "religion": """
musulman, musulmana, cristiano, cristiana, catolico, catolica, evangelico, evangelica, protestante, judio, judia, hindu, budista, ortodoxo, ortodoxa, ateo, atea, agnostico, agnostica, testigo de jehova, mormon, creyente, practicante,
islam, cristianismo, judaismo, budismo, ramadan, bautizado, bautizada, hiyab
""",
        "orientation": """
gay, lesbiana, bisexual, bi, queer, asexual, pansexual, trans, transgenero, transexual, no binario, no binaria, intersexual, homosexual, heterosexual, hetero, en el armario, del armario, poliamoroso, poliamorosa, maricon, marica, bollera
""",
        "ethnicity": """
moro, mora, gitano, gitana, arabe, marroqui, subsahariano, indigena, mapuche, quechua, aimara, mestizo, mestiza, mulato, mulata, afrodescendiente, latino, latina, rumano, rumana, refugiado, refugiada, inmigrante, migrante,
solicitante de asilo, sin papeles, de origen
""",
        "politics": """
vox, pp, psoe, podemos, sumar, izquierda unida, ciudadanos, erc, junts, bildu, pnv, morena, peronista, kirchnerista, chavista, comunista, socialista, anarquista, marxista, fascista, franquista, independentista, de izquierdas, de derechas, de izquierda, de derecha,
militante, afiliado, afiliada, milei, trump
""",
        "union": "sindicato, sindicalista, sindicado, sindicada, delegado sindical, delegada sindical, afiliado a comisiones, ccoo, ugt, cgt, comite de empresa, en huelga",
    },
    telling={
        "health": """
a dialisis, la quimio, mi quimio, mi andador, con el andador, mis muletas, mi protesis, la amputacion, mi amputacion, mi incapacidad, grado de discapacidad, mi estado serologico, mi ansiedad social, me ingresaron, dias sin beber, meses sin beber,
anos sin beber, dias sobrio, dias sobria, dias limpio, dias limpia, para la depresion, para la ansiedad, para la tension, para la tiroides, la anorexia, mi anorexia, mi bulimia, mi diabetes, quedarnos embarazados, quedarme embarazada, reproduccion asistida, mi matrona,
operacion de cancer, cancer de mama, cancer de prostata, un infarto, un ictus, embarazada, insulina, mi insulina, dialisis, silla de ruedas, nuestro segundo hijo, nuestro primer hijo, nuestra primera hija, esperamos un bebe, de seis meses, meses de embarazo,
sin beber, mi asma, mi diabetes, mi epilepsia, mi tdah, mi autismo, mi adiccion, mis migranas, quimio, quimioterapia, radioterapia, biopsia, mi diagnostico, mi cancer, mi depresion, mi ansiedad, mi enfermedad, mi discapacidad, mi embarazo, mi aborto, mi psicologo, mi psicologa, mi psiquiatra, mi terapeuta, mi terapia, mi medicacion,
mis pastillas, mi regla, mi silla de ruedas, mi ginecologo, mi ginecologa, mi oncologo, mi oncologa, antidepresivos, bomba de insulina, test de embarazo, fecundacion in vitro, ataque de panico, ataque de ansiedad, cortarme, suicidarme, matarme
""",
        "religion": "halal, kosher, el sabbat, el shabat, mi velo, mi hiyab, haciendo ramadan, el ramadan, bendecimos la mesa, rezamos, en la sinagoga, en la mezquita, en la iglesia, en ayuno por, nuestra parroquia, la parroquia, el rosario, cinco veces al dia, a la mezquita, a la sinagoga, a misa, a la iglesia, mi mezquita, mi iglesia, mi parroquia, mi sinagoga, mi rabino, mi iman, mi pastor, mi fe, mi bautizo, mi comunion, mi confirmacion, alabado, jesus, ala",
        "orientation": "dos madres, dos mamas, dos papas, pareja de chicos, pareja de chicas, chica trans, chico trans, mujer trans, hombre trans, me gustan las mujeres, somos gais, somos gays, somos lesbianas, yo somos gais, mi salida del armario, sali del armario, salir del armario, mi transicion, mi sexualidad, mi orientacion sexual, mi identidad de genero",
        "ethnicity": "por ser negra, por ser negro, por ser mora, por ser moro, por ser gitana, por ser gitano, por ser latina, por ser latino, por ser indigena, por ser sudaca, etnia gitana, en patera, pedi asilo, pidiendo asilo, soy negro, soy negra, somos negros, mujer negra, hombre negro, persona negra, como negro, como negra, mi color de piel, mi raza, mi etnia, mi origen, mi solicitud de asilo, mi deportacion",
        "politics": "mi partido, mi militancia, mi ideologia, mi carnet del partido",
        "union": "los del sindicato, las del sindicato, al sindicato, en el sindicato, soy de comisiones, de comisiones obreras, comite de empresa, ugt, ccoo, cgt, cnt, delegado sindical, delegada sindical, mi sindicato, nuestro sindicato, mi cuota sindical, piquete, nuestra huelga",
    },
    shapes=_SHAPES,
    minors=(
        rf"\b(?:tengo|cumplo|cumpli|voy\s+a\s+cumplir|hago)\s+(?:(?:solo|apenas|casi|ya|recien|unos|los|como)\s+){{0,2}}{_AGE}\s+(?:anos|anitos|ano)\b(?!\s+(?:de|con|en|como|siendo|trabajando|comprando|viviendo|aqui|usando))",
        rf"\b(?:tengo|cumplo)\s+(?:solo\s+)?{_AGE}\s*(?:$|[.!?,]|y\s|pero\s)",
        rf"(?:^|[.!?,(]\s*)(?:[mfhv]\s*/?\s*{_AGE}|{_AGE}\s*/?\s*[mfhv])\s*(?:[).,!]|$)",
        r"\bsoy\s+(?:todavia\s+|aun\s+)?(?:menor(?:\s+de\s+edad)?|un\s+nino|una\s+nina|un\s+crio|una\s+cria|adolescente)\b|\bno\s+(?:tengo|he\s+cumplido)\s+(?:los\s+)?(?:18|dieciocho)\b",
        r"\b(?:estoy|voy|paso|entro)\s+(?:en|a|de)\s+(?:(?:primero|segundo|tercero|cuarto|quinto|sexto|[1-6]\s?[o\u00ba])\s+(?:de\s+)?(?:la\s+)?)?(?:primaria|la\s+eso|eso|secundaria|prepa|bachillerato|el\s+instituto|al\s+instituto|el\s+cole|al\s+cole)\b",
        r"\bmis?\s+(?:mama|madre|papa|padre|padres|papas)\s+(?:\w+\s+){0,2}(?:deja|dejan|dejo|quitaron|quito|confiscaron|castigo|castigaron|prohibe|prohiben|compra)\b|\b(?:estoy|me\s+han)\s+castigad[oa]\b",
        r"\b(?:la\s+seno|el\s+profe|la\s+profe|mi\s+profe|mi\s+maestr[ao]|mi\s+tutora?)\b[^.!?]{0,30}\b(?:nos\s+(?:ha\s+|han\s+)?(?:pedido|dicho|mandado|pidio|dijo|mando|puso|puesto|quito)|me\s+(?:ha\s+)?(?:quito|quitado|castigo|castigado))\b",
        r"\bno\s+me\s+dejan?\s+(?:\w+\s+){0,4}hasta\s+(?:los|que\s+(?:tenga|cumpla))\s+(?:1[0-8])\b|\bnuestr[oa]\s+(?:tutora?|profe|maestr[oa]|seno)\s+(?:\w+\s+)?(?:deja|quiere|permite|dice|prohibe|ha\s+dicho)\b",
        rf"\b(?:manana|hoy|el\s+(?:mes|ano)\s+que\s+viene|en\s+[a-z]+|pronto|ya)\s+cumplo\s+{_AGE}\b",
        r"\bmi(?:s)?\s+(?:paga|mesada|deberes|profe|profesora?\s+de|mochila\s+del\s+cole|clase\s+de|recreo)\b|\ben\s+el\s+recreo\b|\bcuando\s+sea\s+mayor\b",
    ),
    young=(
        "seno maestro maestra tutor tutora 6 7 8 9 10 11 12 13 14 15 16 17 18 seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho menor nino nina crio cria adolescente primaria eso "
        "secundaria prepa bachillerato instituto cole mama madre papa padre padres papas castigado castigada paga mesada deberes profe profesor profesora recreo clase mayor "
        "m6 m7 m8 m9 m10 m11 m12 m13 m14 m15 m16 m17 f6 f7 f8 f9 f10 f11 f12 f13 f14 f15 f16 f17 13m 14m 15m 16m 17m 13f 14f 15f 16f 17f 13h 14h 15h 16h 17h"
    ),
)
