"""Say: record, words and selection in; plain words and small values out."""
