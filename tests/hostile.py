"""Texts that look like markup, end what holds them, or hold signs that a format forbids."""

# Each with what must be read back: a control is no text, and every line break is one kind.
TEXTS = {
    "]]><script>alert(1)</script>": "]]><script>alert(1)</script>",
    "<a href=\"x\" onclick='y'>&amp;&lt;": "<a href=\"x\" onclick='y'>&amp;&lt;",
    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;": "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
    "a\x00b\x0bc\x1bd\x7fe\x85f\ufffeg\uffffh": "a�b�c�d�e�f�g�h",
    "half \ud83d of a sign": "half � of a sign",
    "𠮷野 😀 ខ្មែរ မြန်မာ": "𠮷野 😀 ខ្មែរ မြန်မာ",
    "one\r\ntwo\rthree\nfour": "one\ntwo\nthree\nfour",
    'a;b,c:d\\n"e" BEGIN:VEVENT': 'a;b,c:d\\n"e" BEGIN:VEVENT',
    "\u202etfel ot thgir\u2028\u2029\ufeff": "\u202etfel ot thgir\u2028\u2029\ufeff",
    "\nEND:VCALENDAR\r\nBEGIN:VCALENDAR\n": "\nEND:VCALENDAR\nBEGIN:VCALENDAR\n",
    "ខ្ញុំ" * 100: "ខ្ញុំ" * 100,
}
