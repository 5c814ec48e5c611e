"""The media types of what the server sends."""

CSV = "text/csv; charset=utf-8"
DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EML = "message/rfc822"
GEOJSON = "application/geo+json"
HTML = "text/html; charset=utf-8"
JSON = "application/json"
MARKDOWN = "text/markdown; charset=utf-8"
NDJSON = "application/x-ndjson"
PDF = "application/pdf"
PNG = "image/png"
SQLITE = "application/vnd.sqlite3"
SVG = "image/svg+xml"
TEXT = "text/plain; charset=utf-8"
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
TOML = "application/toml"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XML = "application/xml"
ZIP = "application/zip"
# By the ending of a file's name. A file without one is plain text.
BY_ENDING = {
    "": TEXT,
    ".css": "text/css; charset=utf-8",
    ".csv": CSV,
    ".geojson": GEOJSON,
    ".js": "text/javascript; charset=utf-8",
    ".json": JSON,
    ".md": MARKDOWN,
    ".png": PNG,
    ".svg": SVG,
    ".toml": TOML,
    ".woff2": "font/woff2",
}
PACKED = (PDF, PNG, ZIP, "application/vnd.openxml", "font/")  # what they begin with that gain nothing by compression
