"""Spanish."""

from __future__ import annotations

from townhum.scrub.tongues.told.disclosures import Disclosures

_PEOPLE = (
    "marido|mujer|esposo|esposa|pareja|novio|novia|madre|mama|padre|papa|hijo|hija|hijos|hijas|bebe|hermano|hermana|abuela|abuelo|tia|tio|jefe|jefa|"
    "companero|companera|vecino|vecina|ex|padres|primo|prima|sobrino|sobrina|familia|nino|nina"
)
_AGE = r"(?:[6-9]|1[0-7]|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|diecisiete)"
DISCLOSURES = Disclosures(
    frame=(
        r"\b(?:(?:yo\s+)?(?:soy|estoy|estaba|estuve|tengo|tenia|tuve|padezco|sufro|tomo|tomaba|sufri|necesito|llevo|pertenezco|vote|votare|voto|creo\s+en|rezo|milito|"
        rf"me\s+(?:han\s+|habian\s+)?(?:diagnosticaron|diagnosticado|operaron|operado|detectaron|detectado|converti|identifico|declaro|afilie)|somos|fui|soy\s+de|me\s+dio|me\s+han?\s+dado|me\s+pincho|(?:y|con)\s+yo\s+somos|esperamos)|como|siendo|"
        rf"mis?\s+(?:\w+\s+)?(?:{_PEOPLE})\s+(?:\w+\s+)?(?:es|esta|tiene|tenia|tuvo|padece|sufre|toma|necesita|fue|son|tienen))\b"
    ),
    first=r"\b(?:yo|mi|mis|me|mio|mia|conmigo|soy|estoy|tengo|nosotros|nosotras|nos|nuestro|nuestra|nuestros|nuestras|somos|llevo|empiezo|empece|fui|voy|vamos|seguimos|estamos|tenemos|hemos|esperamos|tuve|aqui)\b",
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
operacion de cancer, cancer de mama, cancer de prostata, un infarto, un ictus, embarazada, insulina, mi insulina, dialisis, silla de ruedas, nuestro segundo hijo, nuestro primer hijo, nuestra primera hija, esperamos un bebe, de seis meses, meses de embarazo,
sin beber, mi asma, mi diabetes, mi epilepsia, mi tdah, mi autismo, mi adiccion, mis migranas, quimio, quimioterapia, radioterapia, biopsia, mi diagnostico, mi cancer, mi depresion, mi ansiedad, mi enfermedad, mi discapacidad, mi embarazo, mi aborto, mi psicologo, mi psicologa, mi psiquiatra, mi terapeuta, mi terapia, mi medicacion,
mis pastillas, mi regla, mi silla de ruedas, mi ginecologo, mi ginecologa, mi oncologo, mi oncologa, antidepresivos, bomba de insulina, test de embarazo, fecundacion in vitro, ataque de panico, ataque de ansiedad, cortarme, suicidarme, matarme
""",
        "religion": "a la mezquita, a la sinagoga, a misa, a la iglesia, mi mezquita, mi iglesia, mi parroquia, mi sinagoga, mi rabino, mi iman, mi pastor, mi fe, mi bautizo, mi comunion, mi confirmacion, alabado, jesus, ala",
        "orientation": "somos gais, somos gays, somos lesbianas, yo somos gais, mi salida del armario, sali del armario, salir del armario, mi transicion, mi sexualidad, mi orientacion sexual, mi identidad de genero",
        "ethnicity": "soy negro, soy negra, somos negros, mujer negra, hombre negro, persona negra, como negro, como negra, mi color de piel, mi raza, mi etnia, mi origen, mi solicitud de asilo, mi deportacion",
        "politics": "mi partido, mi militancia, mi ideologia, mi carnet del partido",
        "union": "ugt, ccoo, cgt, cnt, delegado sindical, delegada sindical, mi sindicato, nuestro sindicato, mi cuota sindical, piquete, nuestra huelga",
    },
    minors=(
        rf"\b(?:tengo|cumplo|cumpli|voy\s+a\s+cumplir|hago)\s+(?:(?:solo|apenas|casi|ya|recien|unos|los|como)\s+){{0,2}}{_AGE}\s+(?:anos|anitos|ano)\b(?!\s+(?:de|con|en|como|siendo|trabajando|comprando|viviendo|aqui|usando))",
        rf"\b(?:tengo|cumplo)\s+(?:solo\s+)?{_AGE}\s*(?:$|[.!?,]|y\s|pero\s)",
        rf"(?:^|[.!?,(]\s*)(?:[mfhv]\s*/?\s*{_AGE}|{_AGE}\s*/?\s*[mfhv])\s*(?:[).,!]|$)",
        r"\bsoy\s+(?:todavia\s+|aun\s+)?(?:menor(?:\s+de\s+edad)?|un\s+nino|una\s+nina|un\s+crio|una\s+cria|adolescente)\b|\bno\s+(?:tengo|he\s+cumplido)\s+(?:los\s+)?(?:18|dieciocho)\b",
        r"\b(?:estoy|voy|paso|entro)\s+(?:en|a|de)\s+(?:(?:primero|segundo|tercero|cuarto|quinto|sexto|[1-6]\s?[o\u00ba])\s+(?:de\s+)?(?:la\s+)?)?(?:primaria|la\s+eso|eso|secundaria|prepa|bachillerato|el\s+instituto|al\s+instituto|el\s+cole|al\s+cole)\b",
        r"\bmis?\s+(?:mama|madre|papa|padre|padres|papas)\s+(?:\w+\s+){0,2}(?:deja|dejan|dejo|quitaron|quito|confiscaron|castigo|castigaron|prohibe|prohiben|compra)\b|\b(?:estoy|me\s+han)\s+castigad[oa]\b",
        r"\bmi(?:s)?\s+(?:paga|mesada|deberes|profe|profesora?\s+de|mochila\s+del\s+cole|clase\s+de|recreo)\b|\ben\s+el\s+recreo\b|\bcuando\s+sea\s+mayor\b",
    ),
    young=(
        "6 7 8 9 10 11 12 13 14 15 16 17 18 seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho menor nino nina crio cria adolescente primaria eso "
        "secundaria prepa bachillerato instituto cole mama madre papa padre padres papas castigado castigada paga mesada deberes profe profesor profesora recreo clase mayor "
        "m6 m7 m8 m9 m10 m11 m12 m13 m14 m15 m16 m17 f6 f7 f8 f9 f10 f11 f12 f13 f14 f15 f16 f17 13m 14m 15m 16m 17m 13f 14f 15f 16f 17f 13h 14h 15h 16h 17h"
    ),
)
