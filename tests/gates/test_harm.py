"""Texts that could identify one person are refused; texts that only look like it pass."""

import pytest

from dashboard.gates import harm
from dashboard.package import schema
from dashboard.parse.row import Row
from dashboard.paths import DATA
from tests.gates import judged

PACKAGE = schema.read(DATA)
OWN = "allowed: an institution's own, as published, in the contact of organisations.csv or at a hotline."
OFFICIAL = "allowed: nothing about one person but a public official in office."
SAYS = {
    "mail": "has the e-mail address",
    "mobile": "has a mobile number or an account of one person",
    "telephone": "has what looks like a telephone number",
    "street": "has what looks like a street address",
    "case": "speaks of one person",
    "few": "counts fewer than 11 persons",
}

HARMFUL = {
    "mail": (
        "Write to nguyen.van.an@gmail.com for details.",
        "Write to info@shelter.org.kh for details.",
        "Write to victim_help@yahoo.com.",
        "Write to somchai@m-society.go.th.",
        "Write to info ＠ shelter.org.",
        "联系邮箱：fanguai@163.com。",
        "contact: victim_help@yahoo.com",
        "Write to info [at] shelter.org",
        "Write to info(at)shelter.org",
    ),
    "mobile": (
        "Mobile 12345.",
        "Cell phone: 99887.",
        "WhatsApp +855 12 345 678.",
        "WeChat 1234567.",
        "Line ID 4455.",
        "Telegram: 5566.",
        "手机：13812345678",
        "微信号 abcde",
        "WhatsApp +855 12 3.",
        "Viber 0912345678",
        "Zalo 0912345678",
        "LINE: somchai12",
        "WeChat: fanguai_help",
    ),
    "telephone": (
        # Thailand
        "Call +66 2 659 6476 for help.",
        "Call +66 (0) 2659 6476.",
        "Call +66812345678.",
        "Call 02-659-6476.",
        "Call (02) 659 6476 at any time.",
        "Call 081-234-5678.",
        "Call 0812345678.",
        "Hotline: 081-234-5678.",
        "โทร 02-659-6476",
        "โทร ๐๒-๖๕๙-๖๔๗๖",
        # Viet Nam
        "Call +84 24 3733 5555.",
        "Call 024 3733 5555.",
        "Call (024) 3733 5555.",
        "Call 0912 345 678.",
        "Call +84-912-345-678.",
        "Call +84912345678.",
        "ĐT: 0912345678",
        # China
        "Call +86 10 6520 3333.",
        "Call 138 1234 5678.",
        "Call 13812345678.",
        "Call +86 138 1234 5678.",
        "电话：010-65203333",
        "电话：０１０－６５２０３３３３",
        "电话0871-64636163",
        "传真: 010-65203333",
        "致电+8613812345678",
        "（0871）64636163",
        # Cambodia
        "Call +855 23 720 958.",
        "Call +855 (0)12 345 678.",
        "Call 023 720 958.",
        "Call 012-345-678.",
        "Call 097 1234 567.",
        # Lao PDR
        "Call +856 21 315 000.",
        "Call 021 315 000.",
        "Call +856 20 5555 1234.",
        "Call 020 55551234.",
        # Myanmar
        "Call +95 1 234567.",
        "Call 01-234567.",
        "Call +95 9 420 012 345.",
        "Call 09 4200 12345.",
        "Call 067-404 999.",
        # with the word for telephone
        "Tel. 12345.",
        "Tel: (024) 3733.",
        "Telephone 2659 6476.",
        "Phone: 720958.",
        "Fax +66 2 659.",
        "Call 02 659 6476.",
        "Call 0-2659-6476.",
        "Call +66.2.659.6476",
        "Call 081.234.5678",
        "โทร. 1300",
        "Call 0912.345.678.",
        "Call 04.37335555.",
        "Điện thoại: 024.3733.5555",
        "Call 010-65203333.",
        "Call 138-1234-5678.",
        "联系电话：13812345678。",
        "请拨打13812345678。",
        "热线0871-64636163。",
        "Call 012 345 678.",
        "Call 023-720-958 or 012-999-999.",
        "Call 020-5555-1234.",
        "Call 09-420012345.",
        "Call 09420012345",
        "tel 720 958",
        "Phone number 720958",
        "telephone number is 720958",
        "Tel. no. 720958",
        "Telephone No: 720 958",
    ),
    "street": (
        "The shelter is at 12 Sukhumvit Road.",
        "The shelter is at 12/a/b/c/d/e Main Road.",
        "The shelter is at 255 Rajavithi Road, Bangkok.",
        "The shelter, 25 Soi 4, Bangkok.",
        "The shelter stands at 78/12 Phahonyothin Soi.",
        "The shelter is at 99 Moo 4, Mae Sai.",
        "The shelter is at house 12, village 3.",
        "The shelter is at No. 5, Street 271, Phnom Penh.",
        "The shelter is at street no. 63.",
        "The safe house is at 35 Tran Phu Street.",
        "The shelter, 20 Thuy Khue street, Ha Noi.",
        "The shelter is at ngõ 12.",
        "The shelter, 5 Nguyen Hue Avenue.",
        "The shelter is in Apartment 5.",
        "The shelter: Villa 7, Vientiane.",
        "The transit centre is at 10 Lane Xang Avenue.",
        "Survivors stay at 123 Samsenthai Road.",
        "The shelter in Ban Phonsavang, house no. 33.",
        "The support centre at 44 Pyay Road, Yangon.",
        "The shelter lies at No. 8, 39th Street, Yangon.",
        "救助站位于人民路12号。",
        "救助站在文昌巷7号。",
        "救助站地址：长青街15号2栋。",
        "庇护所：北京市朝阳区建国路88号。",
        "中转中心在昆明市青年路3号。",
        "Shelter, 25 Soi 4, Bangkok.",
        "The shelter, 35 Thanon Ratchadamnoen.",
        "Shelter at Thanon 12.",
        "Shelter at No. 5, Street 271, Phnom Penh.",
        "Shelter at #57 Street 606.",
        "The shelter, Street 271.",
        "Shelter at street no. 63.",
        "St. 63, shelter, Phnom Penh",
        "Shelter at 35 Tran Phu Street.",
        "Shelter, 20 Thuy Khue street, Hanoi.",
        "Shelter, số 20 phố Thụy Khuê.",
        "Shelter, 20 đường Láng.",
        "Shelter at ngõ 12.",
        "The House of Compassion shelter, 5 Nguyen Hue Avenue.",
        "Shelter at Moo 4, Tambon Pa Daet.",
        "Shelter at 99 Moo 4, Mae Sai.",
        "Shelter at Apartment 5.",
        "Shelter: Villa 7, Vientiane.",
        "The shelter lies at No. 8, 39th Street.",
        "Shelter at 8 39th Street, Yangon.",
        "Shelter at Building 4, Room 12.",
        "Shelter at 14-B Bogyoke Road.",
        "Shelter at 12 Phố Huế.",
        "Shelter at 15 Rue Pavie.",
        "The survivors stay at 123 Samsenthai Road.",
        "Shelter at 12, Sukhumvit Rd.",
        "Shelter at 12 Hai Ba Trung St.",
        "Shelter in Ban Phonsavang village, house no. 33.",
        "Shelter at coordinates 13.7563, 100.5018",
        "救助站在建设路十二号",
        "บ้านพัก 12 ถนนราชวิถี shelter",
    ),
    "case": (
        "A 14-year-old girl was sold.",
        "The girl, 14 years old, was sold.",
        "A 9 year old boy was found.",
        "A 31 years old woman was found.",
        "She told that she was 15 when she was sold.",
        "A girl who was 17 came home.",
        "14岁女孩被拐。",
        "一名15岁少女",
        "年仅13岁",
        "王某，19岁",
        "被害人，女，16岁。",
        "The victim Nguyen Lan was returned.",
        "The victim, named Somchai Dee, was returned.",
        "A victim, Sok Dara, told of it.",
        "A victim called Sok Dara told of it.",
        "The survivor known as Ma Thida told of it.",
        "The trafficker Chea Vannak was sentenced.",
        "The suspect Mr. Wang Li was arrested.",
        "The defendant Li Ming was sentenced.",
        "The returnee Mr Kham Souk told of it.",
        "The bride Nguyen Thi came home.",
        "A girl called Lan was sold.",
        "A woman named Mya was sold.",
        "A worker known as Dara was freed.",
        "A child named Linh was found.",
        "Mr Chan was sentenced.",
        "Mr. Chan was rescued.",
        "Mrs. Nguyen told of it.",
        "Ms Lan told the court.",
        "Khun Somchai told of it.",
        "Daw Mya told of it.",
        "Mr Nguyễn Văn Án told of it.",
        "She was 15-years-old.",
        "A 9 year old boy.",
        "she was 15 when sold",
        "He is 23.",
        "A girl aged 14 was sold.",
        "a woman aged 22",
        "a boy of 12 was found",
        "The girl, 14, was sold.",
        "A woman, aged 31, was rescued",
        "a 31 years old woman",
        "his 6-month-old baby",
        "a three-year-old child",
        "a fourteen-year-old girl",
        "She turned 15",
        "the survivor known as Ma Thida",
        "the trafficker Chea Vannak",
        "suspect Wang Li",
        "the defendant Li Ming",
        "the bride Nguyen Thi",
        "offender Mrs Daw Mya",
        "The Trafficker Chea Vannak",
        "a victim, Sok Dara, said",
        "Victim Sok Dara said",
        "a woman named Mya",
        "a worker known as Dara",
        "a child named Linh",
        "a girl, called Lan,",
        "girl (called Lan)",
        "a woman who was called Mya",
        "a woman whose name was Mya",
        "a woman named only as M.",
        "Mr Chan said so.",
        "Miss Nu",
        "Khun Somchai said",
        "Mme Lan",
        "Mr X was arrested.",
        "Mr. X",
        "Mr X.",
        "被害人李某",
        "犯罪嫌疑人王某某",
        "受害人阿兰（化名）",
        "化名小红",
        "人贩子张某",
        "Madam Lan told",
        "Nang Hom, 14,",
        "the victim (Nguyen Lan)",
        "a girl identified as Lan",
    ),
    "few": (
        "Three victims were rescued.",
        "The police rescued three victims.",
        "It returned (three victims).",
        "5 women were returned.",
        "One woman was sold.",
        "Two girls were found.",
        "10 victims were returned.",
        "Ten migrants were freed.",
        "6 Vietnamese women came home.",
        "Four young Lao girls came home.",
        "Seven children were found.",
        "8 persons were arrested.",
        "Nine suspects were arrested.",
        "One trafficker was sentenced.",
        "Three male offenders were sentenced.",
        "Six minors were found.",
        "2 babies were sold.",
        "One infant was sold.",
        "Two brides came home.",
        "Three people were arrested.",
        "4 returnees were trained.",
        "Five survivors were trained.",
        "3 defendants were sentenced.",
        "Two men and an accomplice were held.",
        "两名被拐妇女",
        "3名受害人获救",
        "3个受害人",
        "3位妇女",
        "八名儿童",
        "十名妇女",
        "1名女子",
        "一名女孩",
        "抓获8名嫌疑人",
        "6名犯罪嫌疑人",
        "7名人贩子",
        "10名移民",
        "5名未成年人",
        "2名婴儿",
        "9名劳工",
        "ten migrants",
        "four young Lao girls",
        "seven children",
        "nine suspects were arrested",
        "one trafficker was sentenced",
        "two traffickers",
        "1 child",
        "three male offenders",
        "six minors",
        "one infant",
        "two brides",
        "three people were arrested",
        "A total of 7 people were held",
        "five survivors",
        "two men and a woman",
        "single victim",
        "two teenagers",
        "two Vietnamese nationals were rescued",
        "seven Cambodians were rescued",
        "three Thais were held",
        "five fishermen were freed",
        "three sisters were sold",
        "eight Myanmar citizens",
        "three (3) victims",
        "3 (three) women",
        "victims: 3",
        "解救妇女5名",
        "解救被拐儿童3人",
        "抓获犯罪嫌疑人8名",
        "三个孩子",
        "6名越南籍妇女",
        "两名缅甸籍女子被解救",
        "4名外籍被拐妇女",
        "解救2人",
        "逮捕3人",
        "两人被捕",
        "3名工人",
        "五人获救",
        "3 名 受害者",
        "３名受害者",
        "5名公民",
    ),
}

INNOCENT = (
    # dates, years and numbers of laws
    "Signed on 29 October 2004.",
    "2004-10-29",
    "From 2007-12-12 to 2007-12-14.",
    "2008–2010, 2008-2010 and 2019–2022",
    "2012–2013 / 2014–2018",
    "the years 2004 2007 2010",
    "Held 12–14 December 2007.",
    "14.12.2007, 12–14.12.2007, 14/12/2007",
    "2007年12月12日至14日",
    "1 January 2008 to 31 December 2010",
    "B.E. 2551",
    "B.E. 2551–2560 and 2547-2550",
    "Anti-Trafficking in Persons Act B.E. 2551 (2008)",
    "พ.ศ. 2551",
    "Law No. 53/2024/QH15",
    "Decree No. 162/2016/ND-CP",
    "Decision 1427/QD-TTg of 18 August 2011",
    "Royal Kram NS/RKM/0208/005",
    "Sub-decree 75 ANKr.BK",
    "国务院〔2013〕19号",
    "国办发〔2021〕13号",
    "公通字〔2016〕21号",
    "救助办法第381号令",
    "The victims' convention, 2号公约",
    # other numbers
    "GeoNames 1821306",
    "GeoNames 1821306, 1816670",
    "E/CN.15/2011/5 and A/RES/55/25",
    "United Nations Treaty Series, vol. 2237, p. 319, I-39574",
    "doi 10.1234/56789012, ISSN 1234-5678",
    "10,000,000 dollars",
    "more than 20,000,000 people",
    "21.03, 105.85",
    "000_041f88449a8ddade.txt",
    "http://www.mps.gov.cn/n16/n1237/n1342/n803715/1741473.html",
    "Articles 1, 2, 3, 4, 5, 6, 7 and 8",
    # about telephones, but not the number of one person
    "The telephone service is called 111.",
    "Call the telephone hotline 111.",
    "Hotline 12338 of the women's federation.",
    "全国妇联12338热线",
    "拨打110",
    "Telephone numbers of eight provinces.",
    "Mobile phones were handed over.",
    "Telegram channels were closed.",
    "The account @unodc.",
    # victims and shelters, but no address
    "The shelter in Mae Sot was built in 2010.",
    "Shelters stand in 12 provinces.",
    "The shelter has 20 rooms.",
    "The shelter has room for 50 victims.",
    "A roadmap 2020 for victims.",
    "The Road to Safe Migration, 2012; victim support.",
    "12 border crossing points on the road to shelters.",
    "受害者救助12号线",
    # ages, but not of one person
    "children under 18",
    "Children under 18 years of age.",
    "women aged 14 to 25",
    "children of 6 to 14 years",
    "young people aged 15–24",
    "18周岁以下",
    "18岁以下的未成年人",
    "14岁以下儿童",
    "16岁以上",
    "不满18岁的儿童",
    "未满十四周岁",
    "A 10-year plan after 10 years of COMMIT.",
    "The ten-year-old process.",
    # names of officials in office, of bodies and of laws
    "The Minister, Mr Meng Jianzhu, opened the meeting.",
    "Mr. Meng Hongwei, Vice Minister of Public Security",
    "Ms Sun Xiaoli, deputy director",
    "The ambassador, Mr Ito",
    "UN Resident Coordinator Mr Khalid Malik",
    "Secretary-General Ban Ki-moon",
    "Deputy Prime Minister Somsavat Lengsavad",
    "Victim Identification Guidelines",
    "Victim Compensation Fund",
    "Trafficking Victims Protection Act",
    "victims in Lao PDR and suspects from Viet Nam",
    "The victim called for help.",
    "A child called on ministers.",
    "The girl child named a priority.",
    # numbers of other things, or of many persons
    "one of the six",
    "one of the six countries",
    "two countries",
    "five provinces",
    "six ministers",
    "three officers",
    "30 liaison officers",
    "two vice ministers",
    "one deputy prime minister",
    "Nearly 200 people",
    "11 victims",
    "eleven women",
    "20 children and 21 women",
    "120 victims",
    "2,100 victims",
    "1.5 million people",
    "10–20 women",
    "3% of the women",
    "10 per cent of victims",
    "Since 2010 victims have a right to stay.",
    "Objective 2: women",
    "每名受害人",
    "数名受害者",
    "十多名妇女",
    "11名受害者",
    "12名受害者",
    "十二名儿童",
    "二十名妇女",
    "110名妇女",
    "1000名受害者",
    "一百名妇女",
    "两百名妇女",
    "3万名妇女",
    "五万名儿童",
    "两名副部长",
    "三名官员",
    "六国五省",
    "The plan 2019–2022.",
    "geonames 1821306, 1816670",
    "UNTS 39574",
    "hotline 1300",
    "ISBN 978-974-680-232-9",
    "ISBN 9789746802329",
    "1 000 000 yuan",
    "USD 2,500,000",
    "2004, 2007, 2010 and 2012",
    "2001/2002",
    "21.0285 105.8542",
    "latitude 21.02851, longitude 105.80481",
    "12/13/2007",
    "2007年12月14日",
    "record 041f88449a8ddade",
    "The page 2008-12-02 to 2008-12-05",
    "from 2008-01 to 2010-12",
    "Between 2005 and 2007 more than 800 cases.",
    "telephone numbers of eight provinces",
    "mobile teams in 12 districts",
    "mobile phones were handed over",
    "wechat groups in 12 cities",
    "The phone line was open 24 hours a day.",
    "WeChat since 2012",
    "mobile clinics in 5 provinces",
    "The mobile court sat 3 times.",
    "Opened 1998 (1999–2009).",
    "2551/2008",
    "Mobile police unit 5",
    "手机应用",
    "手机短信宣传",
    "Phone calls in 2012: 3000",
    "the phone 24 hours a day",
    "No. 1/2008 of 12 February 2008",
    "Prakas No. 852",
    "Order 2012-2013-2014",
    "1985-2015, 30 years",
    "world.people.com.cn/GB/57507/8450550.html",
    "twitter.com/@unodc",
    "@unodc on Twitter",
    "(2008) (2010)",
    "article 10 (2) 2000 12",
    "State Council gazette 2013 (19) 2013-03-02",
    "Victims were sent home by road 7 times.",
    "救助管理站〔2013〕19号",
    "受害人救助，国办发〔2007〕69号",
    "公安部令第12号 救助",
    "The shelter of Lao Cai.",
    "The shelter took in 12 women a month by the main road",
    "On 2 February 2007 the road to the shelter was opened",
    "a shelter of two storeys",
    "Roadmap 2020 for victims",
    "victims who came by national road No. 8",
    "Highway 3",
    "The route along road 13 taken by victims",
    "shelter; Article 5 of Decree 62/2012/ND-CP",
    "The Silk Road 2013 plan; victims",
    "House Bill No. 4 on victims",
    "12 victims on the road",
    "2号公约 受害者",
    "第6号决议 庇护",
    "3 street theatre plays for victims",
    "shelter for 60 street children",
    "3 of its shelters house 20",
    "救助站成立于5月3号",
    "14岁至25岁的妇女",
    "a 10-year plan",
    "the ten-year-old process",
    "a 15-year plan",
    "victim support in Viet Nam",
    "the victim support programme",
    "Victim Support Unit",
    "Trafficker profiles",
    "survivor Network Cambodia",
    "the victim Protection Act",
    "a child called on ministers",
    "The child named in Article 3",
    "victim Identification Procedures",
    "returnee Support Group",
    "Survivor Voices Project",
    "Victim Protection Centre",
    "offender Registry Act",
    "the Trafficking Victims Protection Act",
    "a victim's family",
    "The programme is for women who was",
    "MS DOS",
    "President Thein Sein",
    "Prime Minister Hun Sen",
    "the girl child named a priority",
    "中国5岁儿童",
    "14 years old or younger",
    "children who are 14 years old or younger",
    "persons under 15 years old",
    "girls younger than 18 years old",
    "boys and girls 12 to 18 years old",
    "18-year-olds and above",
    "five children's centres",
    "3 child protection units",
    "two women's unions",
    "one women's federation",
    "three child-friendly spaces",
    "six victim support centres",
    "two victim shelters",
    "five migrant resource centres",
    "4 migrant centres",
    "one person-centred approach",
    "1,5 million children",
    "100 children",
    "15 men",
    "two million people",
    "two thousand women",
    "three hundred victims",
    "six hundred migrants",
    "five thousand children",
    "ten thousand people",
    "5 percent of children",
    "the first two child forums",
    "two children's forums",
    "one people's congress",
    "one man-made",
    "two people smuggling routes",
    "three suspect vehicles",
    "China's four children's rights laws",
    "three trafficker networks",
    "five victim-centred principles",
    "one victim identification form",
    "one or more persons",
    "one million women",
    "one in ten women",
    "one in four victims",
    "six countries, persons",
    "in 2008 women",
    "since 2010 victims",
    "5–10 per cent of women",
    "more than 5 000 women",
    "up to 3 000 children",
    "17 children",
    "seven in ten migrants",
    "six women's shelters",
    "two men's clothing",
    "three persons per district",
    "one child policy",
    "21名儿童",
    "第一名",
    "2013年儿童",
    "几名",
    "六位部长",
    "3千名",
    "四个妇女组织",
    "三个儿童中心",
    "五个移民资源中心",
    "一个儿童论坛",
    "六个受害者救助站",
    "两个犯罪团伙",
    "one victim at a time",
    "a list of 3 people's organisations",
    "each of two women's groups",
    "Two persons' consent",
    "one trafficker database",
    "two migrant worker laws",
    "three migrant workers' unions",
    "Four children's representatives spoke",
    "six people's committees",
    "three girls' schools",
    "five victim liaison officers",
    "2 victim funds",
)

# Columns of free text; each occurs in one table or more.
FREE = (
    "name",
    "title",
    "summary",
    "text",
    "note",
    "quote",
    "says",
    "locator",
    "reason",
    "attendance",
    "caveat",
    "result",
)


def said(table, /, **cells):
    """Return the faults of one row, the third of a table, that is blank except for the given cells."""
    names = PACKAGE.tables[table].names
    assert set(cells) <= set(names)
    row = Row(4, names, [cells.get(name, "") for name in names])
    return [str(fault) for fault in harm.nothing_identifies_one_person(PACKAGE, {table: [row]})]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in HARMFUL.items() for text in texts])
def test_text_that_could_identify_one_person_is_reported(kind, text):
    (line,) = said("news", note=text)
    assert line.startswith(f"news.csv, row 4, column note: {text[:80]!r} {SAYS[kind]}")


@pytest.mark.parametrize("text", INNOCENT)
def test_text_that_only_looks_like_it_passes(text):
    assert said("news", note=text) == []


def test_every_text_column_is_searched():
    read = [
        (table, column.name) for table in PACKAGE.tables.values() for column in table.columns if column.name in FREE
    ]
    assert {name for _, name in read} == set(FREE)
    for table, name in read:
        (line,) = said(table.name, **{name: "A 14-year-old girl."})
        assert line.startswith(f"{table.path}, row 4, column {name}: 'A 14-year-old girl.' speaks of one person")


def test_translations_are_searched_too():
    assert said("translations_zh", text="两名被拐妇女")
    assert said("translations_zh", record="shelter-lao-cai", text="人民路12号")


def test_web_addresses_and_keys_are_not_searched():
    assert said("news", url="https://example.org/@unodc/081-234-5678") == []
    assert said("sources", url="https://example.org/@unodc/", file="041f88449a8ddade.txt", sha256="0812345678") == []
    assert said("places", geonames_id="0812345678") == []
    assert said("evidence", record="three victims", field="two girls") == []


def test_one_fault_is_reported_for_each_text():
    assert len(said("news", note="Three victims, a 14-year-old girl among them: 081-234-5678.")) == 1
    assert len(said("news", title="Three victims", note="A 14-year-old girl")) == 2


@pytest.mark.all_data
def test_an_e_mail_address_is_reported(broken):
    broken.edit("news", note="Write to info@example.org.")
    assert broken.lines() == [
        "news.csv, row 2, column note: 'Write to info@example.org.' has the e-mail address 'info@example.org'; " + OWN
    ]


def test_a_mobile_number_is_reported(broken):
    broken.edit("news", note="WhatsApp 12345.")
    assert broken.lines() == [
        "news.csv, row 2, column note: 'WhatsApp 12345.' has a mobile number or an account of one person; " + OWN
    ]


def test_a_telephone_number_is_reported(broken):
    broken.edit("news", note="Call 02-659-6476.")
    assert broken.lines() == [
        "news.csv, row 2, column note: 'Call 02-659-6476.' has what looks like a telephone number; " + OWN
    ]


def test_the_address_of_a_shelter_is_reported(broken):
    broken.edit("news", note="The shelter is at 12 Sukhumvit Road.")
    assert broken.lines() == [
        "news.csv, row 2, column note: 'The shelter is at 12 Sukhumvit Road.' has what looks like a street address "
        "('12 Sukhumvit Road'); allowed: the town at most."
    ]


def test_one_persons_age_is_reported(broken):
    broken.edit("news", note="A 14-year-old girl was sold.")
    assert broken.lines() == [
        "news.csv, row 2, column note: 'A 14-year-old girl was sold.' speaks of one person ('14-year-old'); " + OFFICIAL
    ]


def test_a_count_of_few_persons_is_reported(broken):
    broken.edit("news", note="Three victims were returned.")
    assert broken.lines() == [
        "news.csv, row 2, column note: 'Three victims were returned.' counts fewer than 11 persons ('Three victims'); "
        "allowed: 11 or more, or no number."
    ]


def test_an_institutions_number_and_e_mail_are_allowed_in_the_contact_column():
    for text in ("Call +66 2 659 6476.", "Tel. 02-659-6476.", "Write to info@example.org."):
        assert said("organisations", contact=text) == [], text
        assert said("evidence", table="organisations", field="contact", quote=text) == [], text
        assert said("liaison_posts", kind="hotline", note=text) == [], text
        assert len(said("liaison_posts", kind="embassy", note=text)) == 1, text
        assert len(said("news", note=text)) == 1, text


def test_an_institutions_number_and_e_mail_are_refused_in_any_other_column():
    for text in ("Call +66 2 659 6476.", "Write to info@example.org."):
        for column in ("name", "acronym", "note"):
            assert len(said("organisations", **{column: text})) == 1, (column, text)
        assert len(said("evidence", table="news", field="contact", quote=text)) == 1, text
        assert len(said("evidence", table="organisations", field="note", quote=text)) == 1, text
        assert len(said("evidence", table="organisations", field="contact", note=text)) == 1, text


def test_an_e_mail_of_two_words_is_an_institutions_if_both_are_general_or_its_own():
    for name, organisation, free in (
        ("uniap.mekong", "uniap-regional-office", True),
        ("info.uniap", "uniap-cambodia", True),
        ("uniap.mekong", "ilo", False),
        ("nguyen.lan", "uniap-viet-nam", False),
        ("lan.uniap", "uniap-viet-nam", False),
    ):
        for table, cells in (
            ("organisations", {"organisation": organisation, "contact": f"Write to {name}@example.org."}),
            (
                "evidence",
                {"table": "organisations", "record": organisation, "field": "contact", "quote": f"{name}@example.org"},
            ),
        ):
            assert bool(said(table, **cells)) != free, (table, name, organisation)


def test_a_persons_e_mail_or_mobile_number_is_refused_everywhere():
    for text, kind in (
        ("Write to nguyen.lan@example.org.", "mail"),
        ("Write to somchai_dee@example.org.", "mail"),
        ("info@example.org or nguyen.lan@example.org", "mail"),
        ("Mobile 081 234 5678.", "mobile"),
        ("WeChat 1234567.", "mobile"),
    ):
        for table, cells in (
            ("organisations", {"contact": text}),
            ("liaison_posts", {"kind": "hotline", "note": text}),
        ):
            (line,) = said(table, **cells)
            assert SAYS[kind] in line, text


def test_a_street_is_refused_only_in_rows_about_a_shelter():
    text = "At 12 Sukhumvit Road."
    assert said("news", note=text) == []
    for table, cells in (
        ("news", {"title": "A shelter opens"}),
        ("news", {"summary": "Victims are met at the transit centre."}),
        ("practices", {"name": "受害人救助"}),
        ("liaison_posts", {}),
        ("places", {}),
    ):
        (line,) = said(table, note=text, **cells)
        assert "'12 Sukhumvit Road'" in line, (table, cells)


def test_the_street_of_a_publisher_is_allowed():
    assert said("sources", title="A guide for shelters", note="Printed at 12 Sukhumvit Road.") == []


def test_a_titled_name_is_allowed_only_with_its_office():
    assert len(said("news", note="Mr Ito opened the meeting.")) == 1
    assert said("news", note="Mr Ito opened the meeting.", summary="The ambassador of Japan opened it.") == []


UNITS = PACKAGE.tables["statistics"].column("unit")


def counted(value, unit):
    names = PACKAGE.tables["statistics"].names
    row = Row(2, names, [{"value": value, "unit": unit}.get(name, "") for name in names])
    return [str(fault) for fault in harm.small_counts_stay_out(PACKAGE, {"statistics": [row]})]


@pytest.mark.all_data
def test_a_statistic_of_few_persons_is_reported(broken):
    broken.edit("statistics", value="10", unit="persons")
    said = "counts fewer than 11 persons, who could be told apart; allowed: 11 or more."
    assert broken.lines() == [f"statistics.csv, row 2, column value: '10' {said}"]
    assert UNITS.persons
    for unit in UNITS.persons:
        for value in ("0", "-0", "-0.0", "1", "10", "10.9"):
            assert counted(value, unit) == [f"statistics.csv, row 2, column value: '{value}' {said}"], unit


def test_a_statistic_of_eleven_persons_or_of_other_things_passes():
    others = set(UNITS.values) - set(UNITS.persons)
    assert {"offices", "countries"} <= others
    for value, unit in [("11", "persons"), ("11.0", "cases"), *(("1", unit) for unit in others)]:
        assert counted(value, unit) == [], (value, unit)


@pytest.mark.all_data
def test_a_unit_outside_the_list_is_reported(broken):
    for unit in ("girls", "men", "survivors", "Persons"):
        broken.edit("statistics", value="3", unit=unit)
        (line,) = broken.lines()
        assert line.startswith(f"statistics.csv, row 2, column unit: '{unit}' is not in the list; allowed: persons"), (
            line
        )


@pytest.mark.all_data
def test_a_unit_of_which_nobody_said_whether_it_counts_persons_is_reported(broken):
    def add(package):
        (table,) = (table for table in package["resources"] if table["name"] == "statistics")
        (unit,) = (field for field in table["schema"]["fields"] if field["name"] == "unit")
        unit["constraints"]["enum"].append("girls")

    broken.describe(add)
    (line,) = broken.lines()
    assert "'countsPersons', which must say true or false of each allowed value" in line


@pytest.mark.all_data
def test_a_shelter_placed_more_precisely_than_its_town_is_reported(broken):
    posts = broken.records("liaison_posts")
    town = next(post["place"] for post in posts if "victim_care" in post["mandate"])
    said = "says where victims are kept nearer than the town; allowed: a place of precision town or coarser."
    expected = [
        f"liaison_posts.csv, row {row}, column place: '{town}' {said}"
        for row, post in enumerate(posts, 2)
        if post["place"] == town and "victim_care" in post["mandate"]
    ]
    place = [place["place"] for place in broken.records("places")].index(town)
    for precision in PACKAGE.tables["places"].column("precision").values:
        broken.edit("places", place, precision=precision)
        found = judged.lines(broken, harm.shelters_are_placed_no_nearer_than_a_town)
        assert found == (expected if precision in ("site", "crossing") else []), precision


def test_a_post_without_victims_may_be_placed_at_its_crossing():
    place = Row(2, ("place", "precision"), ("bridge", "crossing"))
    for mandate, number in (("trafficking", 0), ("drugs;trafficking", 0), ("victim_care", 1), ("drugs;victim_care", 1)):
        post = Row(2, ("mandate", "place"), (mandate, "bridge"))
        rows = {"places": [place], "liaison_posts": [post]}
        assert len(list(harm.shelters_are_placed_no_nearer_than_a_town(PACKAGE, rows))) == number, mandate
