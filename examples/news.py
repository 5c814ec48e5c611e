"""Count news on Thailand by publisher. Needs pandas."""

import sys

import pandas as pd

base = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8501"
news = pd.read_json(f"{base}/api/news.ndjson?country=THA&from=2010", lines=True)
sys.stdout.write(news.groupby("publisher").size().sort_values(ascending=False).to_string() + "\n")
