"""Persons named by one word, a surname mostly: which of the people named in full is meant."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from reader.entities.names.clusters import Cluster
from reader.entities.names.personal import core_words, lone_spellings, lone_words, nearly, person_words

Leaders = list[tuple[int, Cluster]]
"""From each start of a full name on: the person whom the lone name means."""


def settle_lone(lone: Iterable[Cluster], full: Sequence[Cluster]) -> list[Cluster]:
    """Give each one-word mention to a person named in full, or keep it as a person of its own.

    Returns:
        The clusters that nobody named in full can be.
    """
    leading = _leaders(full)
    misspelt = _misspelt({core_words(cluster.words)[-1] for cluster in full})
    left = []
    for cluster in lone:
        word = cluster.words[0] if cluster.words else ""
        known = (leading[spelling] for spelling in lone_spellings(word) if spelling in leading)
        leaders = next(known, None) or leading.get(_meant(word, misspelt))
        if leaders is None:
            left.append(cluster)
            continue
        starts = [start for start, _ in leaders]
        for mention in cluster.members:
            before = bisect_left(starts, mention.start)
            leaders[max(before - 1, 0)][1].members.append(mention)
    return left


def _misspelt(names: Iterable[str]) -> dict[str, set[str]]:
    """Long last names by their spellings with one letter left out."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        for near in nearly(name):
            found[near].add(name)
    return dict(found)


def _meant(word: str, misspelt: dict[str, set[str]]) -> str:
    """The one last name that a word is a spelling of, or an empty string."""
    found = {name for near in nearly(word) for name in misspelt.get(near, ())}
    return found.pop() if len(found) == 1 else ""


def _leaders(full: Iterable[Cluster]) -> dict[str, Leaders]:
    """Whom a word of a name means from each full name on; first or last name, as the world's orders differ.

    It means the person most often given in full so far, of equals the first: the others of a family come
    into an article for the sake of the one it is about.
    """
    places: defaultdict[str, Leaders] = defaultdict(list)
    for cluster in full:
        for mention in cluster.members:
            for word in lone_words(person_words(mention.name)):
                places[word].append((mention.start, cluster))
    return {word: _leading(stands) for word, stands in places.items()}


def _leading(stands: Leaders) -> Leaders:
    stands = sorted(stands, key=lambda stand: stand[0])
    counts: Counter[Cluster] = Counter()
    leader, row = stands[0][1], []
    for start, cluster in stands:
        counts[cluster] += 1
        if counts[cluster] > counts[leader]:
            leader = cluster
        row.append((start, leader))
    return row
