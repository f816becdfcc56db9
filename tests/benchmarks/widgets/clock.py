"""Times a step of a headless app, again and again."""

from collections.abc import Awaitable, Callable
from statistics import median, quantiles
from time import perf_counter


async def timed(step: Callable[[], Awaitable[object]], rounds: int) -> list[float]:
    """Milliseconds of each of ``rounds`` steps, after one to warm up."""
    await step()
    found = []
    for _ in range(rounds):
        start = perf_counter()
        await step()
        found.append(1000 * (perf_counter() - start))
    return found


def told(name: str, times: list[float], peer: list[float] | None = None) -> str:
    """A line of the report: median, 95th percentile, and how many times the peer's median it is."""
    ninety_five = quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
    ratio = f"   {median(times) / median(peer):5.2f} of the peer" if peer else ""
    return f"{name:44} median {median(times):8.2f} ms   p95 {ninety_five:8.2f} ms{ratio}"


def paint(app: object) -> None:
    """Paint the whole screen as a frame would, and make the terminal's bytes of it."""
    app.screen._compositor.render_update(full=True).render_segments(app.console)
