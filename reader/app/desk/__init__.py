"""What the desk and the screens over it do, one job a file.

These are plain objects. They get the parts they work with when they are made, and none of them is a
widget; ``reader.app.screens.desk`` puts most of them together, ``on_demand`` those that few sessions need.

- From a query to rows: ``question``, ``searching``, ``listings``, ``rows``, ``settling``, ``narrowing``,
  ``saving``; in the search line ``querying`` with ``completing``, ``recalling``, ``faulting``, ``spelling``; in full ``explaining``,
  ``concording``, ``batching``.
- The open article: ``opening``, ``landing``, ``finding``, ``stepping``, ``reading``, ``walking``, ``kept``.
- Names: ``naming``, ``recognizing``, ``profiling`` (the page of one), ``rostering`` (all), ``visiting`` (the way
  between them), ``correcting``.
- What the user says of articles: ``choosing`` which are meant, ``marking``, ``tagging``, ``noting``, ``unfinished``,
  ``amending``;
  ``patience`` with a library that is slow, ``undoing``.
- Excerpts: ``keeping``, ``gathering`` (all), ``excerpt_rows``, ``excerpt_work``, ``collecting`` (dossiers),
  ``shifting`` (their order), ``exporting``.
- Out of the program: ``copying``, ``citing``, ``line_copying``, ``typed_paths``, ``file_saving``, ``lending``,
  ``outside_editor``, ``outside_file``, ``piping``.
- What the screen says: ``arranging``, ``following``, ``measuring``, ``hints``, ``standing``, ``indexing``,
  ``progress``.
- From one session to the next: ``session``, ``leaving``, ``resuming``.
"""
