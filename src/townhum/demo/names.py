"""Names from many cultures, put together at random: any likeness to a real person is chance."""

from __future__ import annotations

from random import Random

_CULTURES = (
    ("Adaeze Chinedu Ifeoma Obinna Nkechi Emeka Ngozi Uchenna", "Okonkwo Eze-Bright Nwachukwu Obiora Anyanwu Umeh-Cole Ogbonna Ikwuemesi"),
    ("Jürgen Wiebke Torsten Heike Lorenz Annegret Detlef Swantje", "Kowalczyk Brackmann Hufnagel Oesterreich Dinkelaker Sauerwein Petersohn Wüstner"),
    ("Marijke Joost Femke Wouter Sanne Thijs Liesbeth Ruud", "Verhoogen Dijkhuis Oosterlaan Kwakkelstein Boterbloem Zandveld Hoogerwaard Pruisken"),
    ("Aoife Cormac Siobhán Declan Niamh Padraig Gráinne Fintan", "Mac-Gabhann Ó-Dálaigh Tuohy-Burke Heneghan Quilligan Brosnahan Keaveney Scanlan"),
    ("Priya Arjun Kavitha Rohan Meenakshi Suresh Lakshmi Vikram", "Venkataraghavan Chattopadhyaya Deshmukhe Iyengar-Rao Bhattathiri Karunakar Mukhopadh Sivaramen"),
    ("Yuki Haruto Ayaka Daichi Misaki Kenshiro Sakurako Tetsuya", "Kurokawara Hoshinomori Ishibatake Nakashige Wakatsuka Fujimakino Yamanobe Terashino"),
    ("Xiaoling Weiming Meihua Jianguo Yuting Haoran Shufen Zhenyu", "Ouyangli Situqian Zhugewen Huangfuren Shangguanbo Dongfangyi Linghuxue Murongke"),
    ("Fatima Youssef Khadija Tariq Samira Idris Zaynab Hamza", "El-Amraniyya Benkirouane Bouazzati Al-Haddadine Chraibioui Mansourati Tazirouti Lahlouane"),
    ("Olena Bohdan Iryna Taras Halyna Mykola Svitlana Ostap", "Shevchyshyn Kovaltsiv Hryhorchuk Melnykovych Zaporozhan Tkachivska Doroshev Bondarets"),
    ("Zofia Wojciech Agnieszka Mirosław Halina Grzegorz Bożena Tadeusz", "Brzęczykowski Szczepaniuk Wróbelska Grzybiński Mazurkiewski Niedźwiecka Pietruszak Żurawlew"),
    ("Ximena Ramiro Guadalupe Ezequiel Rocío Anselmo Itzel Leandro", "Villaquirán Echeverrieta Montalbañez Zubizarrain Huitrónez Altamiranda Cienfuegar Oquendoza"),
    ("Élodie Thibault Maëlys Gaëtan Solène Bastien Clémence Aurélien", "Desrochebrune Quillévéret Montaignac Beauchênet Larrivière-Petit Vaugrenard Chanteclou Fontenoyer"),
    ("Elif Mehmetcan Zeynep Oğuzhan Ayşegül Tuncay Nilüfer Serkan", "Karaosmanlı Yıldırımer Demirkıran Çelikbaşlı Günaydıner Taşkıranlı Öztürkmenli Şahinbaş"),  # noqa: RUF001  the dotless i is a Turkish letter
    ("Siosaia Leilani Tavita Moana Sefina Ioane Mele Fetu", "Tuilagi-Moe Fa'asavalu Kapaakealo Matagiese Tu'ipulota Vaitohi-Sa Lolohea-Ma Faleafaga"),
    ("Thandiwe Sipho Nomvula Bongani Lindiwe Themba Zanele Mandla", "Mkhwanazini Dlamanzi Ngcobomba Khumalwane Zungulwa Mthembela Sitholezi Nkosilathi"),
    ("Eirik Ragnhild Sveinung Tuva Håkon Ingrid Torbjørn Solveig", "Haugsrudli Bjørnstadvik Østgårdmo Nesheimrud Kvalsundet Tveitåsen Fjellvåg Lillebostad"),
)  # fmt: skip

OTHER_SCRIPTS = (
    "Дарина Ковальчишина",
    "Ростислав Полукаров",
    "Ελευθερία Παπαγιαννοπούλη",
    "Σταύρος Καραμανωλάκης",
    "ياسمين القرطباوي",
    "हरिप्रसाद वेंकटनाथन",
    "欧阳望舒清",
    "黒川原 彩香子",
    "김하늘빛나",
    "תמר אלמוגרבי",
)


def full_names(random: Random) -> list[str]:
    """Every "First Last" string this page can make, each once, shuffled; those in other scripts stand last."""
    made = [
        f"{first} {last.replace('-', ' ')}"
        for firsts, lasts in _CULTURES
        for first in firsts.split()
        for last in lasts.split()
    ]
    random.shuffle(made)
    return [*made, *OTHER_SCRIPTS]
