"""What the desk does, one job a file: searching, opening, walking the names, copying, undoing, and so on.

These are plain objects. They get the parts they work with when they are made, and none of them is a
widget; ``reader.app.screens.desk`` puts them together.
"""
