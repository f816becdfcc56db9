"""The user's corrections of names, applied to what the recogniser found; nothing that was found is ever changed.

- ``steps``: corrections made ready to be applied.
- ``article``: what one article names, as corrected.
- ``overlay``: the library's entities as corrected, laid over what the store counts. It is made of ``group``s, each
  what is one entity now: ``key_moves`` tells which of the store's belong to it, ``recounting`` which articles must be
  counted anew, ``laying`` puts both together, and ``upkeep`` does so whenever corrections or store have changed.
"""
