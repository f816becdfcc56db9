"""The commands, one file each.

A member has ``HELP`` (one line), ``add_arguments(parser)`` and ``run(context, arguments) -> int`` (the
exit code); it may have ``ADVICE`` for those whose arguments were not understood, and ``WORDS``, the
argument whose words may stand among the options. A hyphen in a command's name is an underscore in its file's.
What costs time to import is imported in ``run``.
"""
