"""Folding: text in the form in which it is compared, the same for what was written and for what a phone types."""

import re
import unicodedata

# Characters of names as they were, and as they are in the texts of the record: those of its places, bodies and
# countries, from TSCharacters of OpenCC (Apache License 2.0).
TRADITIONAL = (
    "乾亞佔來侷個倫偵傘備傳儂兒內劃動務勞區協員問噹國團執堅報奧婦學寧對導峴島崑幹廳愛憑撾擊敎曬書會東"
    "柺査業榮構橋機沖滄漢瀾灣烏營爾瑪產甦當發監眾穀箇約紅納紐級組絡綜網綽緬總織繳纍義聯臘臺與興華萊萬"
    "蓆薩蘇蘭處衆衝裏裡製計詐誌調議護豐貝貢販賓賣辦進運達邁邊鄭錄錶鐵門開間閩關際隴雲韓項順領題顛類馬"
    "駐騙騷體魯麗龍"
)
SIMPLIFIED = (
    "干亚占来局个伦侦伞备传侬儿内划动务劳区协员问当国团执坚报奥妇学宁对导岘岛昆干厅爱凭挝击教晒书会东"
    "拐查业荣构桥机冲沧汉澜湾乌营尔玛产苏当发监众谷个约红纳纽级组络综网绰缅总织缴累义联腊台与兴华莱万"
    "席萨苏兰处众冲里里制计诈志调议护丰贝贡贩宾卖办进运达迈边郑录表铁门开间闽关际陇云韩项顺领题颠类马"
    "驻骗骚体鲁丽龙"
)
DASHES, QUOTES, APOSTROPHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "“”„‟«»「」『』", "‘’‚‛ʼ′"
# Signs that nobody sees: joiners, soft hyphens, and the marks at which a line of Khmer or Thai may break.
UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufe0f\ufeff"
ZEROS = "\u0e50\u0ed0\u1040\u17e0"  # the first digit of Thai, Lao, Burmese and Khmer
MISPRINT, RIVER = "渭公河", "湄公河"  # the Wei River is elsewhere; what is meant is the Mekong
# Letters with points between them, as in P.D.R. What stands before them is kept.
_POINTED = re.compile(r"(^|[^a-z0-9.])([a-z](?:\.[a-z])+\.?)(?![a-z0-9])")
_UNSEEN = str.maketrans("", "", UNSEEN)
_SIGNS = str.maketrans(
    dict(zip(TRADITIONAL, SIMPLIFIED, strict=True))
    | dict.fromkeys(DASHES, "-")
    | dict.fromkeys(QUOTES, '"')
    | dict.fromkeys(APOSTROPHES, "'")
    | {chr(ord(zero) + digit): str(digit) for zero in ZEROS for digit in range(10)}
)


def fold(text: str) -> str:
    """Return text in the form used for comparison: one width, no case, no accents on Latin letters, single spaces.

    Combining marks of other scripts (Thai vowels, Burmese medials) are kept, because they change the meaning. Dashes,
    quotes and digits are those of ASCII; signs that nobody sees and points between single letters (P.D.R.) are gone.
    """
    return names(" ".join(letters(text).split()))


def letters(text: str) -> str:
    """Return text as `fold` does, with its spaces and with points between letters: what can be done sign by sign."""
    kept = []
    plain = unicodedata.normalize("NFKD", text.translate(_UNSEEN).casefold().replace("đ", "d"))
    for sign in plain.translate(_SIGNS):
        if not (unicodedata.combining(sign) and kept and kept[-1].isascii()):
            kept.append(sign)
    return unicodedata.normalize("NFC", "".join(kept))


def names(text: str) -> str:
    """Return folded text with names as the record has them: P.D.R. without points, the Mekong by its own sign."""
    return _POINTED.sub(lambda found: found[1] + found[2].replace(".", ""), text).replace(MISPRINT, RIVER)
