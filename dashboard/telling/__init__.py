"""Say: record, words and selection in; titles, bylines, sentences and findings out. Plain words, no markup."""
