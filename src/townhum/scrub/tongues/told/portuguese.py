"""Portuguese."""

from __future__ import annotations

from townhum.scrub.tongues.told.disclosures import Disclosures, owned, short_ages

_PEOPLE = (
    "marido|mulher|esposo|esposa|companheiro|companheira|namorado|namorada|noivo|noiva|mae|pai|filho|filha|filhos|filhas|bebe|irmao|irma|avo|tio|tia|sobrinho|sobrinha|chefe|"
    "colega|vizinho|vizinha|ex|pais|primo|prima|familia|sogra|sogro|menino|menina|neto|neta|amigo|amiga"
)
_AGE = r"(?:[6-9]|1[0-7]|seis|sete|oito|nove|dez|onze|doze|treze|catorze|quatorze|quinze|dezesseis|dezasseis|dezessete|dezassete)"
_MY = r"(?:meu|minha|meus|minhas|nosso|nossa|nossos|nossas)"
_OWNERS = "meu minha meus minhas nosso nossa nossos nossas"
DISCLOSURES = Disclosures(
    frame=(
        r"(?:\b(?:eu\s+)?(?:sou|estou|to|tou|estava|estive|era|fui|tenho|tinha|tive|sofro|sofri|tomo|tomava|preciso|acredito|rezo|oro|voto|votei|votarei|votava|milito|pertenco|uso|faco|vivo\s+com|convivo\s+com|"
        r"me\s+(?:diagnosticaram|operaram|converti|identifico|considero|declaro|assumi|filiei|trato)|fui\s+(?:diagnosticad[oa]|operad[oa])|diagnosticaram-me|operaram-me|somos|estamos|esperamos|espero|sendo|perdi|descobri)"
        rf"|\bcomo|\benquanto|\b{_MY}\s+voto|\b{_MY}\s+(?:\w+\s+)?(?:{_PEOPLE})\s+(?:\w+\s+)?(?:e|esta|tem|tinha|teve|sofre|toma|precisa|foi|sao|ficou|vota))\b"
    ),
    first=r"^\W*(?:desde|depois)\s+d[ao]\b|\b(?:eu|mim|me|meu|minha|meus|minhas|comigo|sou|estou|to|tou|tenho|nos|nosso|nossa|nossos|nossas|somos|fui|vou|vamos|tive|compro|procuro|rezo|uso|espero|quero|queria|posso|preciso|acho|como|bebo|durmo|trabalho|estudo|vivo|moro|aqui|\w{2,}amos|\w{2,}emos)\b",
    others=r"\s+(?:pessoas?|gente|clientes|mulheres|homens|criancas|pacientes|utilizadores|usuarios|passageiros)\b|\s+de\s+(?:raiva|alegria|inveja|ciumes|sono|fome|frio|saudades?|rir)\b",
    about={
        "health": """
cancro, cancer, um cancro, cancer de mama, cancro da mama, tumor, leucemia, diabetes, diabetico, diabetica, asma, asmatico, asmatica, epilepsia, epileptico, epileptica, depressao, deprimido, deprimida, ansiedade, ataques de panico, crises de panico, crises de ansiedade,
tdah, phda, autismo, autista, bipolar, borderline, esquizofrenia, esquizofrenico, esquizofrenica, anorexia, bulimia, disturbio alimentar, transtorno alimentar, transtorno, suicida, demencia, alzheimer, parkinson, esclerose multipla, hiv, vih, soropositivo, soropositiva, seropositivo, seropositiva,
sida, aids, herpes, hepatite, gravida, um aborto, aborto, endometriose, infertil, menopausa, crohn, colite, celiaco, celiaca, artrite, artrose, fibromialgia, lupus, dor cronica, doenca cronica, doenca rara, covid, covid longa, enfarte, infarto, um avc, avc, hemodialise, dialise,
deficiente, deficiencia, cadeira de rodas, cadeirante, surdo, surda, cego, cega, baixa visao, dislexia, dislexico, alcoolico, alcoolatra, alcoolica, toxicodependente, viciado, viciada, sobrio, sobria, reabilitacao, de baixa, baixa medica, de atestado, afastado pelo inss, diagnosticado, diagnosticada,
antidepressivos, ansioliticos, insulina, enxaquecas, enxaqueca cronica, psoriase, transplante, hernia, hernia discal, trombose, hipertensao, pneumonia, operado, operada, amputado, amputada, burnout, em terapia
""",
        "religion": """
muculmano, muculmana, cristao, crista, catolico, catolica, evangelico, evangelica, protestante, judeu, judia, hindu, budista, ortodoxo, ortodoxa, ateu, ateia, agnostico, agnostica, testemunha de jeova, mormon, espirita, umbandista, candomble, umbanda, crente, praticante, islao, isla, cristianismo,
judaismo, budismo, ramadao, ramada, batizado, batizada, convertido, convertida, hijab, veu
""",
        "orientation": """
gay, lesbica, bissexual, bi, queer, assexual, pansexual, trans, transgenero, transexual, travesti, nao binario, nao binaria, intersexo, homossexual, heterossexual, hetero, no armario, do armario, poliamoroso, poliamorosa, sapatao, viado, bicha
""",
        "ethnicity": """
cigano, cigana, indigena, quilombola, mestico, mestica, mulato, mulata, afrodescendente, afro, pardo, parda, retinto, retinta, refugiado, refugiada, imigrante, migrante, requerente de asilo, sem papeis, indocumentado, de origem, retornado
""",
        "politics": """
pt, petista, psdb, tucano, psol, pdt, mdb, pl, bolsonarista, bolsonaro, lula, lulista, ps, psd, pcp, bloco de esquerda, chega, cds, iniciativa liberal, comunista, socialista, fascista, anarquista, marxista, salazarista, de esquerda, de direita, militante, filiado, filiada, trump, ventura
""",
        "union": "sindicato, sindicalista, sindicalizado, sindicalizada, delegado sindical, delegada sindical, cut, cgtp, ugt, comissao de trabalhadores, em greve, grevista",
    },
    telling={
        "health": """
cancro da mama, cancer de mama, cancer de prostata, cancro da prostata, um enfarte, um infarto, um avc, gravida, insulina, hemodialise, cadeira de rodas, nosso segundo filho, nosso primeiro filho, nossa primeira filha, a espera de bebe, esperamos um bebe, esperando um bebe, semanas de gravidez,
meses de gravidez, sem beber, quimio, quimioterapia, radioterapia, biopsia, antidepressivos, ansioliticos, bomba de insulina, teste de gravidez, fertilizacao in vitro, fertilizacao, inseminacao, ataque de panico, ataque de ansiedade, crise de panico, crise de ansiedade, cortar-me, me cortar, suicidar-me, me suicidar, me matar, matar-me,
alcoolicos anonimos, narcoticos anonimos, pilula do dia seguinte, mastectomia, amputacao,
"""
        + owned(
            _OWNERS,
            "asma, diabetes, epilepsia, autismo, tdah, vicio, enxaqueca, enxaquecas, diagnostico, tumor, cancro, cancer, leucemia, depressao, ansiedade, doenca, deficiencia, invalidez, gravidez, aborto, psicologo, psicologa, psiquiatra, terapeuta, terapia, "
            "medicacao, remedios, comprimidos, regra, menstruacao, cadeira de rodas, ginecologista, oncologista, neurologista, aparelho auditivo, transtorno, disturbio, dislexia, esclerose, menopausa, crises",
        ),
        "religion": "na mesquita, a mesquita, na sinagoga, a missa, na missa, na igreja, a igreja, ao culto, no culto, no terreiro, jesus, ala, deus me, gracas a deus, rezo cinco vezes, oro todo, catequese, ramadao, "
        + owned(
            _OWNERS,
            "igreja, paroquia, mesquita, sinagoga, templo, terreiro, rabino, ima, pastor, padre, fe, religiao, batismo, batizado, comunhao, crisma, veu, conversao",
        ),
        "orientation": "somos gays, somos gay, somos lesbicas, somos homossexuais, sai do armario, sair do armario, duas maes, dois pais, duas mulheres, dois homens, "
        + owned(
            _OWNERS, "transicao, sexualidade, orientacao, orientacao sexual, identidade de genero, homossexualidade"
        ),
        "ethnicity": "sou negro, sou negra, somos negros, sou preto, sou preta, mulher negra, homem negro, pessoa negra, como negro, como negra, cor da minha pele, "
        + owned(
            "sou somos como",
            "angolano, angolana, mocambicano, mocambicana, cabo-verdiano, cabo-verdiana, guineense, brasileiro, brasileira, brasileiros, venezuelano, venezuelana, haitiano, haitiana, boliviano, boliviana, ucraniano, ucraniana, romeno, romena, arabe, libanes, libanesa, sirio, siria, chines, chinesa, japones, japonesa, nepales, indiano, indiana, africano, africana",
        )
        + ", "
        + owned(
            _OWNERS,
            "pele, origens, origem, etnia, raca, pedido de asilo, autorizacao de residencia, nacionalidade, deportacao",
        ),
        "politics": owned(_OWNERS, "partido, ideologia, militancia, cartao do partido, ideias politicas, candidato a"),
        "union": "cgtp, ugt, delegado sindical, delegada sindical, fundamos um sindicato, piquete, "
        + owned(_OWNERS, "sindicato, quota sindical, greve, paralisacao"),
    },
    minors=(
        rf"\b(?:tenho|faco|fiz|completo|completei|vou\s+fazer|acabei\s+de\s+fazer)\s+(?:(?:so|apenas|quase|ja|uns|os|somente)\s+){{0,2}}{_AGE}\s+(?:anos|aninhos)\b(?!\s+(?:de|d[oa]|com|em|como|que|trabalhando|comprando|aqui|a\s))",
        rf"\b(?:tenho|faco)\s+(?:so\s+|apenas\s+)?{_AGE}\s*(?:$|[.!?,]\s|e\s+meio|mas\s)",
        rf"(?:^|[.!?,(]\s*)(?:[mfh]\s*/?\s*{_AGE}|{_AGE}\s*/?\s*[mfh])\s*(?:[).,!]|$)",
        r"\bsou\s+(?:ainda\s+)?(?:menor(?:\s+de\s+idade)?|um\s+menino|uma\s+menina|crianca|uma\s+crianca|adolescente)\b|\b(?:ainda\s+)?nao\s+tenho\s+(?:ainda\s+)?(?:18|dezoito)\b",
        r"\b(?:estou|to|tou|ando|vou|passei|entrei)\s+(?:no|na|pro|para\s+o|para\s+a)\s+(?:[1-9]\s?[o\u00baa\u00aa]?\.?\s?(?:ano|serie|classe)|(?:primeir|segund|terceir|quart|quint|sext|setim|oitav|non)[oa]\s+(?:ano|serie)|ensino\s+(?:fundamental|medio|basico)|colegial|ciclo)\b",
        r"\b(?:minha\s+mae|meu\s+pai|meus\s+pais|a\s+mae|o\s+pai|mamae|papai|os\s+meus\s+pais)\s+(?:nao\s+)?(?:\w+\s+){0,2}(?:me\s+)?(?:deixa|deixam|deixou|tirou|tiraram|proibiu|proibiram|confiscou|compra|compram)\b|\b(?:estou|to|fiquei|tou)\s+(?:de\s+castigo)\b",
        r"\b(?:minha\s+mesada|minha\s+semanada|meus\s+deberes|meus\s+deveres|trabalhos\s+de\s+casa|licao\s+de\s+casa|dever\s+de\s+casa|meus?\s+profs?\s+de|minhas?\s+professoras?\s+de|minha\s+mochila\s+da\s+escola|meu\s+boletim)\b|\bno\s+recreio\b|\bquando\s+(?:eu\s+)?(?:for\s+grande|crescer)\b",
    ),
    young=(
        "6 7 8 9 10 11 12 13 14 15 16 17 18 seis sete oito nove dez onze doze treze catorze quatorze quinze dezesseis dezasseis dezessete dezassete dezoito menor menino menina crianca adolescente ano serie classe "
        "fundamental medio basico colegial ciclo mae pai pais mamae papai castigo mesada semanada deveres trabalhos licao dever prof profs professora professoras mochila boletim recreio grande crescer "
        + short_ages("mfh")
    ),
)
