"""From annotated corpora and word lists to the model files: not part of the program's run time.

``python -m reader.entities.training CORPORA OUT`` writes ``model.gz``, ``second.gz``, ``gazetteer.gz``,
``case.gz`` and ``manifest.json`` into the folder OUT. The same corpora give the same files, byte for byte, on the
same platform (the optimiser works in floating point). It takes about twenty minutes of one core and 0.8 GB.

The recipe: (A) sentences in capitals or as a headline are rewritten in their likely case; (B) word lists as
features; (C) copies of articles with other organisations; (D) half of the sentences without a name dropped;
(E) news without annotation, read by a model of A to D, added for the one that ships; (F) a second look, trained
on what models that had not seen an article made of it. All of it is in this package: ``corpora``, ``lists``,
``augment``, ``unlabelled``, ``folds``, ``train``; ``score`` measures.

With ``--develop`` the development part (``corpora.is_development``, cut from the *training* files) is held
out and scored at the end: all choices are made on it. The test files are only ever read by
``python -m reader.entities.training.score``, once, when everything is decided.
"""
