"""Who and where: the recogniser, dates, names that belong together, salience, and the cache of all that.

- From a text to an analysis: ``tokens``, ``reading``, ``glance``, ``features``, ``crf`` with ``labels``, ``context``,
  ``wording``, ``secondlook``, ``gazetteer``, ``wordtable``, ``sortedtext``, ``truecase``, ``shipped``; ``repair`` after
  the models, ``names`` for what is one entity, ``aliases``, ``sides``, ``dates``, ``salience``; ``analysis`` puts this
  together.
- The cache of analyses: ``store``, ``cachefile``, ``schema``, ``record``, ``packing``, ``filing``, ``posting``,
  ``counting``, ``rules`` (the versions by which an analysis is found to be old).
- What is asked of it: ``lookup`` (by name), ``across`` (over the library) with ``appearances``, ``company`` and
  ``joining`` (whom a lone surname means), ``roster`` (all, in order), ``rise``, ``likelihood``, ``pairing`` and ``twins`` (names that probably are one); ``identity`` says what is the same entity.
- ``corrections``: all of it as the user has corrected it.
- ``training``: how the models are made.
"""
