#!/bin/sh
# Save news on Thailand as CSV, and ask again: the second time nothing is sent, because nothing changed. Needs curl.
base="${1:-http://localhost:8501}"
address="$base/api/news.csv?country=THA&from=2010"
curl --fail --silent --show-error --compressed --etag-save news.etag --output news.csv "$address"
curl --fail --silent --show-error --etag-compare news.etag --output again.csv --write-out '%{http_code}\n' "$address"
