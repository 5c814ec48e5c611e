"""Traces that could identify one person, as regular expressions. `gates.harm` tries them on each text of the record.

Each takes a time that grows with the length of the text alone (tests/test_linear.py), for anybody may offer a text.

They are written for English, with names and titles from the languages of the region. tests/gates/test_harm.py holds
texts that each pattern must match and texts that it must not match.
"""

import re

# E-mail addresses, telephone numbers and streets.
EMAIL = re.compile(r"(?<![\w.+-])([\w.+-]+)\s*(?:[@＠]|[\[(]\s*at\s*[\])])\s*[\w-]+(\.[\w-]+)+", re.IGNORECASE)
ONE_PERSONS = re.compile(r"(?<![^\W\d_])[^\W\d_]+[._][^\W\d_]+")
# Words of an e-mail address that do not name a person.
GENERAL = frozenset({"info", "contact", "office", "mail", "secretariat", "enquiries", "press", "mekong", "regional"})
# No number has more than 60 letters: without that end, each digit of "1- 1- 1- …" would read the whole rest of it.
NUMBER = re.compile(
    r"(?<![A-Za-z\d_./:=-])(?![1-9]\d{9}(?!\d))\(?\+?\d[\d ()-]{5,60}\d(?![A-Za-z\d_/-])"
    r"|(?<![A-Za-z\d_./:=-])(?:\+\d{1,3}|0\d{1,3})(?:\.\d+)+"
)
DATE = re.compile(
    r"(?<!\d)(\d{4}-\d{2}(-\d{2})?|(18|19|20|25)\d{2}( ?[-–] ?(18|19|20|25)?\d{2})?)(?!\d)"
    r"|(?:IS[BS]N|GeoNames):? ?[\d-]+"
)
_DIGITS = r"[+(（]?\d[\d ()-]{2,}\d"
MOBILE = re.compile(
    r"\b(mobile|cell ?phone|whatsapp|wechat|telegram|viber|zalo|line id)\b[ .:]*((no|number|phone|id|is)\b[ .:]*)*"
    rf"{_DIGITS}|\b(wechat|(?-i:LINE)|zalo|telegram): ?\w{{4,}}|手机(号码?)?[:： ]*\d{{5}}|微信号",
    re.IGNORECASE,
)
TELEPHONE = re.compile(
    rf"\b(tel|telephone|phone|fax)\b[ .:]*((no|number|is)\b[ .:]*)*{_DIGITS}"
    rf"|(电话|传真|โทร|điện thoại|ĐT)[:：. ]*{_DIGITS}",
    re.IGNORECASE,
)
_WAYS = "street|road|avenue|lane|alley|soi|thanon|boulevard|(?-i:Rd|St|Ave|Blvd)"
_BEFORE = "phố|đường|ngõ|rue|thanon|soi"
_NAME = r"(?-i:[^\W\d_a-z][\w'’-]*|\d+(?:st|nd|rd|th))"
STREET = re.compile(
    rf"\b\d+[a-z]?([/-]\w{{1,3}}){{0,100}}+,? ({_NAME} ){{1,3}}({_WAYS})\b|\b\d+[a-z]?,? ({_BEFORE}) {_NAME}"
    r"|\b(street|lane|alley|soi|thanon|ngõ|phố|đường|(?-i:St\.?)) (no\.? ?)?\d+"
    r"|\bhouse ((no\.? ?|#)\d+|\d+,)|\b(villa|apartment|room|moo) (no\.? ?)?\d+"
    r"|(?<!\d)\d+ ?(ถนน|ซอย|หมู่)|(ซอย|หมู่|หมู่ที่) ?\d+|\b\d{1,2}\.\d{4,},? ?\d{2,3}\.\d{4,}"
    r"|[路街巷弄道]\s*[\d一二三四五六七八九十百]+\s*号|(?<![〕\])）第月\d])\d+\s*[号室栋](?!文|令|公约|法|线)",
    re.IGNORECASE,
)
HOME = re.compile(r"shelter|safe house|transit centre|support centre|victim|survivor|救助|中转|庇护", re.IGNORECASE)
# One person's age, name or case.
_SOMEBODY = "girl|boy|woman|man|child|baby|daughter|son|worker|migrant|victim|survivor|suspect"
_NOT_ONE = r"(?! ?(?:(?:to|and|or)\b|[–-]))"
AGE = re.compile(
    r"(?<!under )(?<!over )(?<!below )(?<!than )(?<!to )(?<![–-])\b\d{1,2}[- ](?:year|month)s?[- ]olds?\b"
    r"(?! (?:or|and) (?:younger|older|under|over|above|below))"
    rf"|\b\w+[- ]years?[- ]old (?:\w+ ){{0,2}}(?:{_SOMEBODY})\b|\b(?i:she|he|who) (?:is|was|turned) \d{{1,2}}\b"
    rf"|\b(?:{_SOMEBODY})(?:,? aged \d{{1,2}}| of \d{{1,2}}|, \d{{1,2}}(?=[,.;)]))\b{_NOT_ONE}"
    r"|(?<![\d至到–—~～-])(?<![不未年]满)\d{1,2}岁(?!以|至|到|[–—~～-]|的?(?:儿童|青|妇女|未成年))"
)
_ROLES = "victim|survivor|suspect|trafficker|offender|defendant|returnee|bride"
_THINGS = (
    "Protection|Identification|Support|Assistance|Compensation|Network|Registry|Voices|Cent(?:re|er)|Unit|Act|Law|Fund|"
    "Project|Group|Procedures?|Guidelines?|Programme|Committee|Services?|Referral|Return|Rights|Profiles?"
)
NAMED = re.compile(
    rf"\b((?i:{_ROLES}))(?:,| \()? ?(?:called |named |known as |identified as |Mrs?\.? |Ms\.? |Miss )?"
    rf"(?<=[ (])(?!(?:\S+ )?(?:{_THINGS})\b){_NAME} {_NAME}"
)
CALLED = re.compile(
    rf"\b(?:{_SOMEBODY}),? \(?(?:(?:who|that) (?:was|is) )?(?:called|named|known|identified|whose name (?:was|is)) "
    rf"(?:only )?(?:as )?[^\W\d_a-z]"
)
TITLED = re.compile(
    r"\b(Mr|Mrs|Ms|Miss|Mme|Madam|Khun|Daw|Nang)\.? [^\W\d_a-z][\w'-]*|某某|化名"
    r"|[\u4e00-\u9fff]某(?=[，,、。（(被等]|$)"
)
OFFICE = re.compile(
    r"\b(?:minister|secretary|ambassador|governor|president|premier|chair|director(?!y)|coordinator|representative|"
    r"commissioner|chief|head of|delegate|deputy|vice|speaker)",
    re.IGNORECASE,
)
# Counts below eleven.
_FEW = "one|two|three|four|five|six|seven|eight|nine|ten|10|[1-9]"
_PERSONS = "girl|boy|minor|person|migrant|infant|teenager|sister|brother|daughter|labourer|Cambodian|Thai"
_ONE_OF = f"{_ROLES}|{_PERSONS}|woman|man|child|baby|fisherman"
_MANY_OF = f"(?:{_ROLES}|{_PERSONS})s|women|men|children|babies|people|fishermen|nationals|citizens"
_NO_WORD = "million|thousand|hundred|billion|in|of|per|percent|or|and|on|for|to|by|with|from|at|that|more|other"
_BETWEEN = rf"(?:(?!(?:{_NO_WORD})\b|\d{{3}}\b)[\w-]+ ){{0,2}}?"
_NOT_A_THING = (
    r"(?![-'’])(?! (?:smuggling|trafficking|policy|at a time|per|database|identification|protection|support))"
)
_ZH = "10|１０|[1-9１-９一二三四五六七八九十两]"
_ZH_PERSONS = (
    "被拐|受害|获救|妇女|女性|女子|女孩|男子|"
    "男孩|男童|女童|儿童|婴儿|未成年|嫌疑|人贩|犯罪|移民|劳工|孩子|公民|工人|渔民|少女"
)
COUNT = re.compile(
    rf"(?<![\w.,–/-])(?<! in )(?:{_FEW}) (?:\(\w+\) )?{_BETWEEN}(?:{_MANY_OF})\b{_NOT_A_THING}"
    rf"|(?<![\w.,–/-])(?<! in )(?:one|1|single|a single) {_BETWEEN}(?:{_ONE_OF})\b{_NOT_A_THING}"
    rf"|\b(?:{_MANY_OF}): (?:10|[1-9])(?=[.;,)]|$)"
    rf"|(?<![\d一二三四五六七八九十百千万第])(?:{_ZH})\s*(?:[名位]\s*[^\W\d和与及部长]{{0,4}}?|个)(?:{_ZH_PERSONS})"
    r"(?!者?(?:团伙|集团|组织|中心|论坛|机构|项目|权益|保护|代表|救助|资源))"
    rf"|(?:妇女|儿童|受害者|受害人|嫌疑人|人贩子|女子|移民|解救|救出|抓获|逮捕)(?:{_ZH})\s*[名人]"
    rf"|(?<![\d一二三四五六七八九十百千万])(?:{_ZH})人(?:被捕|获救|被拐|被解救|被抓|落网)",
    re.IGNORECASE,
)
