"""The commands, one file each.

A member has ``HELP`` (one line), ``add_arguments(parser)`` and ``run(context, arguments) -> int`` (the
exit code). A hyphen in a command's name is an underscore in its file's. What costs time to import is
imported in ``run``.
"""
