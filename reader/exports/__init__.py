"""Excerpts and citations going out: each module writes one form; none of them reads anything back."""
