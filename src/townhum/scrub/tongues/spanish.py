"""Spanish: names have a capital, and many are words as well ("Sol", "Rosa", "Mercedes")."""

from __future__ import annotations

from townhum.scrub.tongues.speech import speech

_THINGS = """
el la los las un una unos unas al del lo este esta estos estas ese esa esos esas aquel aquella mi mis tu tus su sus nuestro nuestra nuestros
nuestras vuestro vuestra cada otro otra otros otras mucho mucha muchos muchas poco poca pocos pocas más menos tanto tanta tantos tantas todo
toda todos todas algún alguna algunos algunas ningún ninguna cuánto cuánta dos tres cuatro cinco seis diez de en muy tan sin hay
gran buen buena mal mala nuevo nueva
"""
_TITLES = "don doña señor señora señorita sr sra srta sres dr dra doctor doctora profesor profesora fray sor padre madre tío tía"
_NEAR = """
gracias hola hey saludos querido querida estimado estimada adiós amigo amiga amigos hermano hermana madre padre mamá papá hijo hija marido mujer
esposo esposa novio novia jefe jefa vecino vecina primo prima tío tía abuelo abuela sobrino sobrina cuñado cuñada suegra suegro compañero
compañera casero casera profe profesor profesora doctor doctora médico médica técnico vendedor vendedora dependiente dependienta repartidor
encargado encargada gerente abogado abogada a con para y e según viene vino dijo dice contó contestó respondió recomendó aconsejó atendió firmó escribió llamó ayudó explicó
trajo regaló vendió arregló avisó comentó preguntó prestó atte besos abrazo abrazos felicidades
"""
_NAMED = "llamo llama llamaba llaman llamado llamada firmado soy"
_LINKED = "de del la las los y da do dos e"
_AFTER = """
es era fue está estaba ha había tiene tenía va iba y e o no me te se le les nos lo la de del ha hizo hace puede podía quiere quería dijo con que también ya
"""

SPEECH = speech(
    "es",
    things=_THINGS,
    titles=_TITLES,
    near=_NEAR,
    named=_NAMED,
    linked=_LINKED,
    after=_AFTER,
    called="me llamo, se llama, se llamaba, se llaman",
    loose="de en",
)
