"""A folder of notes for Obsidian, one file an article, brought up to date as often as one likes.

Between two marks in a note stands what the program writes; all else in it is the user's and stays byte for
byte. A note is known by its mark, not by its name: it may be renamed and moved within the folder.
"""
