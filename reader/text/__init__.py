"""Pure functions over strings: making outside text safe, decoding, sentences, languages, anchors."""
