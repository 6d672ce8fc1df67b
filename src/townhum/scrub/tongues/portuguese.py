"""Portuguese, of Portugal and Brazil: names have a capital, and many are words as well ("Luz", "Vitória", "Rosa", "Leal").

Names have an article too ("o bruno"), so that an article does not tell a thing.
"""

from __future__ import annotations

from townhum.scrub.tongues.speech import speech

SPEECH = speech(
    "pt",
    things="""
um uma uns umas num numa este esta estes estas esse essa esses essas aquele aquela aqueles
aquelas deste desta desse dessa neste nesta nesse nessa meu minha meus minhas teu tua teus tuas seu sua seus suas nosso nossa nossos nossas cada outro outra outros
outras muito muita muitos muitas pouco pouca poucos poucas mais menos tanto tanta tantos tantas todo toda todos todas algum alguma alguns algumas nenhum nenhuma quanto
quanta quantos quantas que dois duas três quatro cinco seis dez de em tão sem há grande bom boa mau má novo nova velho velha qualquer dum duma
""",
    titles="""
senhor senhora senhorita menina sr sra srta dr dra doutor doutora prof profa professor professora eng engenheiro engenheira arq dom dona frei irmã padre madre tio tia
vovô vovó avô avó seu presidente ministro ministra deputado deputada vereador
""",
    near="""
obrigado obrigada obg obrigadão valeu olá oi alô bom dia boa tarde saudações caro cara querido querida prezado prezada estimado estimada adeus tchau amigo amiga amigos irmão
irmã mãe pai mamã mamãe papá papai filho filha marido mulher esposo esposa namorado namorada noivo noiva chefe patrão patroa vizinho vizinha primo prima tio tia avó avô neto
neta sobrinho sobrinha cunhado cunhada sogra sogro colega companheiro companheira senhorio senhoria doutor doutora médico médica técnico técnica vendedor vendedora
atendente funcionário funcionária estafeta entregador carteiro gerente advogado advogada com para pra e por ass abraço abraços beijo beijos bjs parabéns do da pelo pela ao à
""",
    named="chamo chama chamam chamava chamado chamada nome assinado",
    called="me chamo, chamo me, se chama, chama se",
    linked="de do da dos das e del di van von",
    after="""
é era foi está estava há havia tem tinha vai ia e ou não me te se lhe nos o a de do da disse diz fez faz pode podia quer queria com que também já ainda
""",
)
