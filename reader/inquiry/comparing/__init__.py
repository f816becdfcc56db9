"""Compares two articles: sentence by sentence, and by who is named. Pure; nothing here waits or stores."""
