"""The cache of parsed articles of one set of sources: what is in the list, before anything is indexed."""
