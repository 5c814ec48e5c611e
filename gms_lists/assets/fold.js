/** Folding and matching of text. Must give the same as `fold` and `terms` of dashboard/search/. */

const LOWEST = "\u0334"; // combining marks of the lowest and of a very high class
const HIGHEST = "\u0345";
// What Python takes for space. It is not quite what \s means here.
const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
// The tables of dashboard/search/folding.py, which says where they come from.
const TRADITIONAL =
  "乾亞佔來侷個倫偵傘備傳儂兒內劃動務勞區協員問噹國團執堅報奧婦學寧對導峴島崑幹廳愛憑撾擊敎曬書會東" +
  "柺査業榮構橋機沖滄漢瀾灣烏營爾瑪產甦當發監眾穀箇約紅納紐級組絡綜網綽緬總織繳纍義聯臘臺與興華萊萬" +
  "蓆薩蘇蘭處衆衝裏裡製計詐誌調議護豐貝貢販賓賣辦進運達邁邊鄭錄錶鐵門開間閩關際隴雲韓項順領題顛類馬" +
  "駐騙騷體魯麗龍";
const SIMPLIFIED =
  "干亚占来局个伦侦伞备传侬儿内划动务劳区协员问当国团执坚报奥妇学宁对导岘岛昆干厅爱凭挝击教晒书会东" +
  "拐查业荣构桥机冲沧汉澜湾乌营尔玛产苏当发监众谷个约红纳纽级组络综网绰缅总织缴累义联腊台与兴华莱万" +
  "席萨苏兰处众冲里里制计诈志调议护丰贝贡贩宾卖办进运达迈边郑录表铁门开间闽关际陇云韩项顺领题颠类马" +
  "驻骗骚体鲁丽龙";
const DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d";
const QUOTES = "“”„‟«»「」『』";
const APOSTROPHES = "‘’‚‛ʼ′";
const UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufe0f\ufeff";
const ZEROS = "\u0e50\u0ed0\u1040\u17e0";
const [MISPRINT, RIVER] = ["渭公河", "湄公河"];
const POINTED = /(^|[^a-z0-9.])([a-z](?:\.[a-z])+\.?)(?![a-z0-9])/g;
const [FIRST_YEAR, LAST_YEAR, BEFORE_CHRIST] = [2400, 2643, 543]; // of the Buddhist era

const SIGNS = new Map(Array.from(TRADITIONAL, (sign, at) => [sign, SIMPLIFIED[at]]));
for (const [signs, one] of [[DASHES, "-"], [QUOTES, '"'], [APOSTROPHES, "'"], [UNSEEN, ""]]) {
  for (const sign of signs) SIGNS.set(sign, one);
}
for (const zero of ZEROS) {
  for (let digit = 0; digit < 10; digit += 1) SIGNS.set(String.fromCharCode(zero.charCodeAt(0) + digit), `${digit}`);
}

/** Return a sign as its table has it. */
const unified = (sign) => SIGNS.get(sign) ?? sign;

/** Return one sign without case. Going through the capital also takes ß to ss; ı has another capital than it is. */
function withoutCase(sign) {
  return sign === "ı" ? sign : sign.toLowerCase().toUpperCase().toLowerCase();
}

/** Return whether a sign is a combining mark: whether the normal form of text would move it. */
function combining(sign) {
  const [after, before] = [HIGHEST + sign, sign + LOWEST];
  return after.normalize("NFD") !== after || before.normalize("NFD") !== before;
}

/** Return text in the form used for comparison: one width, no case, no accents on Latin letters, single spaces. */
export function fold(text) {
  const seen = Array.from(text).filter((sign) => !UNSEEN.includes(sign));
  const plain = seen.map(withoutCase).join("").replaceAll("đ", "d").normalize("NFKD");
  const letters = [];
  for (const sign of Array.from(plain, unified)) {
    const onLatin = letters.length > 0 && letters.at(-1) <= "\x7f";
    if (!(onLatin && sign > "\x7f" && combining(sign))) letters.push(sign);
  }
  const spaced = letters.join("").normalize("NFC").split(SPACE).filter(Boolean).join(" ");
  const joined = spaced.replace(POINTED, (_, before, name) => before + name.replaceAll(".", ""));
  return joined.replaceAll(MISPRINT, RIVER);
}

/** Return the other ways in which a word may be written: the year of a year of the Buddhist era. */
function others(word) {
  const year = /^[0-9]{4}$/.test(word) ? Number(word) : 0;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? [`${year - BEFORE_CHRIST}`] : [];
}

/** Return the words and phrases of a query, folded, each with its other ways. A text matches if it has one of each. */
export function wordsOf(query) {
  const found = fold(query).match(/"[^"]*"?|[^ "]+/g) ?? [];
  return found
    .map((part) => [part.replaceAll('"', "").trim(), part.startsWith('"')])
    .filter(([words]) => words)
    .map(([words, phrase]) => [words, ...(phrase ? [] : others(words))]);
}
