"""Who and where: the recogniser, dates, names that belong together, salience, and the cache of all that."""
