"""Reports and requests that mean harm: what they try, and what they try it with."""

from __future__ import annotations

import gzip
import json

_SAID = "SUND, March 20, 2031 (Corvin) -- The envoy Ana Ruel said {} on Monday.\n\nNobody else spoke.\n"

# Words that a page, a spreadsheet, a terminal or a database might take for more than words.
WORDS = (
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script href=data:,alert(1) /></svg>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<a href='javascript:alert(1)'>more</a>",
    "<a href=' jav&#x09;ascript:alert(1)'>more</a>",
    "<math><mtext></p><style><img src=x onerror=alert(1)></style>",
    "<base href='http://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=http://evil.example/'>",
    "<form action=http://evil.example/><button>Show</button></form>",
    "<details open ontoggle=alert(1)>",
    "<object data=data:text/html,<script>alert(1)</script>></object>",
    "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    '" autofocus onfocus="alert(1)',
    "' onmouseover='alert(1)",
    "`onclick=alert(1)`",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "{{ 7 * 7 }}{% include '/etc/passwd' %}",
    "${7*7} #{7*7} <%= 7*7 %>",
    "%s%s%s%n {0.__class__} {self}",
    "'; DROP TABLE reports; --",
    '" OR "1"="1',
    "../../../../etc/passwd",
    '=HYPERLINK("http://evil.example","x")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "the \u202egnihton dias eh\u202c",
    "the \u2066hidden\u2069 \u200bword\u200d\ufeff",
    "the \x1b]0;owned\x07\x1b[2J screen",
    "the \x00 nothing \x07 bell",
    "ｓｃｒｉｐｔ ﹤script﹥alert(1)",
    "$(reboot) `reboot` ; reboot | reboot",
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "a" * 100_000,
    "(" * 3_000 + "he said" + ")" * 3_000,
    '"' * 2_001,
)
TEXTS = tuple(_SAID.format(words).encode("utf8", "surrogatepass") for words in WORDS)


def _row(**fields: str) -> bytes:
    return json.dumps({"text": "He said so.", **fields}).encode()


# Files that are no reports, or more than they seem: name and content.
FILES = (
    ("bomb.html.gz", gzip.compress(b"<p>" + b"0" * 400_000_000)),
    ("cut.html.gz", gzip.compress(b"<p>He said so.")[:-4]),
    ("line.txt", b"he said so " * 950_000),
    ("deep.html", b"<div>" * 60_000 + b"He said so."),
    ("wide.html", b"<p " + b"a='1' " * 60_000 + b">He said so."),
    ("entities.html", b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><p>He said &a;"),
    ("deep.jsonl", b"[" * 60_000),
    ("number.jsonl", b'{"text": ' + b"9" * 100_000 + b"}"),
    ("surrogate.jsonl", b'{"text": "He said \\ud800 so."}'),
    ("fields.jsonl", _row(url="javascript:alert(1)", outlet=WORDS[0])),
    ("id.jsonl", _row(id="../../etc/passwd", headline=WORDS[2])),
    ("date.jsonl", _row(published="9999-99-99<script>")),
    ("binary.txt", bytes(range(256)) * 40),
    ("utf16.txt", "He said so.".encode("utf-16")),
    ("empty.txt", b""),
    ("../../up.txt", b"He said so."),
    ("a\r\nb: c.txt", b"He said so."),
    ("-rf.txt", b"He said so."),
    ("con" * 200 + ".txt", b"He said so."),
)

# Addresses that ask for what is not theirs.
PATHS = (
    "/reports/../../../etc/passwd",
    "/reports/..%2f..%2f..%2fetc%2fpasswd",
    "/reports/%00",
    "/reports/" + "a" * 5_000,
    "/reports/'%20OR%201=1--",
    "/reports/x?beside=../../x",
    "/claims/%3Cscript%3Ealert(1)%3C/script%3E",
    "/static/../app.py",
    "/static/..%2fapp.py",
    "/static/%2e%2e/app.py",
    "/static//etc/passwd",
    "/search?words=%27%3B%20DROP%20TABLE%20reports%3B--",
    "/search?words=%22%20OR%20NEAR(%22&sort=statements",
    "/search?words=%3Cscript%3Ealert(1)%3C/script%3E",
    "/search?sort=__class__",
    "/search?page=-1",
    "/search?page=999999999999999999999",
    "/search?page=one",
    "/search?first=0000-00-00",
    "/search?words=" + "a+" * 4_000,
    "/search.csv?words=%0d%0aSet-Cookie:%20a=b",
    "/?as_of=2031-03-05%00",
    "/?as_of=%3Cscript%3E",
    "/?since=9999-12-31",
    "/corrections?made=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
    "/corrections/new?record=../../x",
    "/api/groups?limit=-5",
    "/api/groups?limit=1e9",
    "/api/reports?offset=-1",
    "/api/openapi.json/../../app.py",
    "//evil.example/",
    "/\\evil.example/",
)

# Bodies of a form that no browser sends: a content type and what comes with it.
_FORM = b"--x\r\nContent-Disposition: form-data; name="
BODIES = (
    ("multipart/form-data", _FORM + b'"text"\r\n\r\nHe said so.\r\n--x--\r\n'),
    ("multipart/form-data; boundary=", b""),
    ("multipart/form-data; boundary=x", b""),
    ("multipart/form-data; boundary=x", _FORM + b'"text"\r\n\r\nHe said so.'),
    ("multipart/form-data; boundary=x", b"--x\r\n" * 5_000),
    ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--\r\n"),
    ("multipart/form-data; boundary=x", (_FORM + b'"text"\r\n\r\na\r\n') * 2_000 + b"--x--\r\n"),
    ("multipart/form-data; boundary=x", _FORM + b'"files"; filename="\xff\xfe"\r\n\r\n\xff\r\n--x--\r\n'),
    ("multipart/form-data; boundary=x", _FORM + b'"text"; filename="a.txt"\r\n\r\nHe said so.\r\n--x--\r\n'),
    ("multipart/form-data; boundary=" + "x" * 5_000, b"--x"),
    ("application/json", b'{"text": ' + b"[" * 50_000),
    ("application/x-www-form-urlencoded", b"text=" + b"%" * 10_000),
    ("text/plain", b"text=He said so."),
)
