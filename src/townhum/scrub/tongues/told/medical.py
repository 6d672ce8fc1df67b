"""Words of medicine that are alike in every language with a pack: by how physicians end them, and medicines. In lower case, without accents."""

from __future__ import annotations

_ENDS = """
ektomie ectomie ectomia ostomie ostomia pathie patia algie algia arthritis artritis neuritis hepatitis kolitis colitis lymphom lymphome linfoma karzinom carcinome
carcinoma sarkom sarcome sarcoma melanom melanome melanoma leukamie leucemie leucemia anamie anemie anemia insuffizienz
"""
_NONE = "sympathie empathie antipathie telepathie apathie nostalgie simpatia empatia antipatia telepatia apatia nostalgia homoopathie homeopathie homeopatia"
_MEDICINES = """
ritalin ritaline rubifen concerta medikinet elvanse strattera prozac fluoxetin fluoxetina fluoxetine sertralin sertralina sertraline citalopram escitalopram venlafaxin
venlafaxina venlafaxine mirtazapin mirtazapina mirtazapine quetiapin quetiapina quetiapine lorazepam tavor orfidal diazepam valium xanax alprazolam trankimazin lexomil
metformin metformina metformine ozempic wegovy insulin insulina insuline methadon metadona methadone subutex l-thyroxin levothyroxin eutirox levotiroxina levothyrox
euthyrox tamoxifen tamoxifeno tamoxifene cortison cortisona cortisone methotrexat metotrexato methotrexate prednisolon prednisona prednisone viagra truvada testosteron
"""
_ENDINGS, _LISTED, _PLAIN = tuple(_ENDS.split()), frozenset(_MEDICINES.split()), frozenset(_NONE.split())


def is_medical(word: str) -> bool:
    """Whether a word names an illness, an operation or a medicine: telling beside a word of the first person."""
    return word in _LISTED or (word.endswith(_ENDINGS) and word not in _PLAIN)
