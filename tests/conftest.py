"""How property tests look for examples: others each time, or with ``CI`` set the same each time.

``pytest --hypothesis-profile long`` tries twenty times as many. No profile times an example, for the machine of a
test run may pause any; time is measured in ``tests/benchmarks``.
"""

import os

from hypothesis import HealthCheck, settings

_UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

settings.register_profile("explore", _UNTIMED)
settings.register_profile("ci", _UNTIMED, derandomize=True, database=None, print_blob=True)
settings.register_profile("long", _UNTIMED, max_examples=2000)
settings.load_profile("ci" if os.environ.get("CI") else "explore")
