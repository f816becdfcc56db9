"""The shared machine of a test run may pause any example; time is measured in tests/benchmarks."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
