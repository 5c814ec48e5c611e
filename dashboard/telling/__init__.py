"""Say: record, words and filters in; titles, bylines, sentences and findings out. Plain words, no markup."""
