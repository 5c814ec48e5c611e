# Count news on Thailand by publisher. Needs nothing beside R.
given <- commandArgs(trailingOnly = TRUE)
base <- if (length(given)) given[1] else "http://localhost:8501"
news <- read.csv(paste0(base, "/api/news.csv?country=THA&from=2010"), fileEncoding = "UTF-8-BOM")
print(sort(table(news$publisher), decreasing = TRUE))
