"""Plain data in the middle: frozen dataclasses that every room speaks in. Standard library only."""
