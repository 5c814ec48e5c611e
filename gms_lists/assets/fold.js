/** Folding and matching of text. Must give the same as `fold` and `matches` of dashboard/search.py. */

const LOWEST = "\u0334"; // combining marks of the lowest and of a very high class
const HIGHEST = "\u0345";
// What Python takes for space. It is not quite what \s means here.
const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

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
  const plain = Array.from(text, withoutCase).join("").replaceAll("đ", "d").normalize("NFKD");
  const letters = [];
  for (const sign of plain) {
    const onLatin = letters.length > 0 && letters.at(-1) <= "\x7f";
    if (!(onLatin && sign > "\x7f" && combining(sign))) letters.push(sign);
  }
  return letters.join("").normalize("NFC").split(SPACE).filter(Boolean).join(" ");
}

/** Return the words of a query, folded. A text matches if it contains each of them. */
export function wordsOf(query) {
  return fold(query).split(" ").filter(Boolean);
}
