"""How property tests look for examples: others each time, or with ``CI`` set the same each time.

``pytest -m hypothesis --hypothesis-profile long`` tries twenty times as many. No profile times an example, for
the machine of a test run may pause any; time is measured in ``tests/benchmarks``.
"""

import gc
import os

from hypothesis import HealthCheck, settings

_UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

settings.register_profile("explore", _UNTIMED)
settings.register_profile("ci", _UNTIMED, derandomize=True, database=None, print_blob=True)
settings.register_profile("long", _UNTIMED, max_examples=2000)
settings.load_profile("ci" if os.environ.get("CI") else "explore")

_NEW_OBJECTS = (
    50_000  # between two looks for garbage; with Python's own 700 they are a fifth of the interface's tests
)


def pytest_configure():
    """Look seldom, from the collecting of the tests on."""
    gc.set_threshold(_NEW_OBJECTS, 20, 20)


def pytest_collection_finish():
    """Leave modules and collected tests out of every later look: they stay to the end."""
    gc.collect()
    gc.freeze()
