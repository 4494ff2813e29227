"""How the page bears many readers: clients on loopback, while reports are read into the same dossier.

    python benchmarks/load.py DOSSIER.db MORE.jsonl [--clients 50] [--seconds 60]

A copy of DOSSIER.db, linked, is served; the reports of MORE.jsonl are read into it meanwhile. Each client
asks for page after page, of all sorts. Before that one client alone asks for all sorts, and moves the slider.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import httpx

PORT = 8799
WORDS = ("talks", "troops", "ceasefire", "minister", "agreement", "killed", "president", "border")
QUESTIONS = ("origins", "conflicts", "drift", "series", "timeline", "positions", "proposals")


@dataclass
class Seen:
    """What came back: seconds by sort of page, and what was no page."""

    seconds: list[tuple[str, float]] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Site:
    """The addresses of what there is."""

    reports: list[str]
    claims: list[str]
    days: list[str]

    def pick(self, rng: random.Random) -> tuple[str, str]:
        """A sort of page, and an address of it."""
        sorts = {
            "dossier": "/",
            "as of": f"/?as_of={rng.choice(self.days)}",
            "reports": f"/reports?page={rng.randint(1, 40)}",
            "report": f"/reports/{rng.choice(self.reports)}",
            "claim": rng.choice(self.claims),
            "search": f"/search?words={rng.choice(WORDS)}",
            "question": f"/ask/{rng.choice(QUESTIONS)}",
            "api": f"/api/reports?offset={rng.randint(0, 1900)}",
        }
        sort = rng.choices(list(sorts), weights=(2, 3, 1, 5, 3, 2, 2, 2))[0]
        return sort, sorts[sort]


async def ask(client: httpx.AsyncClient, sort: str, address: str, seen: Seen) -> None:
    """Ask once and write down how long it took."""
    began = time.perf_counter()
    try:
        answer = await client.get(address)
    except httpx.HTTPError as error:
        seen.errors[type(error).__name__] += 1
        return
    seen.seconds.append((sort, time.perf_counter() - began))
    if answer.status_code != httpx.codes.OK:
        seen.errors[f"{answer.status_code} {address[:40]}"] += 1


async def look(client: httpx.AsyncClient) -> Site:
    """Find out what there is."""
    rows = (await client.get("/api/reports?limit=500")).json()["reports"]
    page = (await client.get("/")).text
    days = re.findall(r'<option value="(\d[\d-]+)"', page)
    return Site(
        reports=[row["id"] for row in rows], claims=re.findall(r'href="(/claims/\w+)"', page), days=days
    )


async def alone(client: httpx.AsyncClient, site: Site) -> None:
    """One reader: every sort of page once, then days of the slider."""
    seen, rng = Seen(), random.Random(1)  # noqa: S311 - no secrets here
    await ask(client, "first page", "/", seen)
    for _ in range(60):
        await ask(client, *site.pick(rng), seen)
    for day in site.days[:: max(1, len(site.days) // 20)]:
        await ask(client, "slider", f"/?as_of={day}", seen)
    tell(seen, "one reader")


async def crowd(client: httpx.AsyncClient, site: Site, clients: int, seconds: float) -> Seen:
    """Many readers at once."""
    seen, end = Seen(), time.perf_counter() + seconds

    async def reader(number: int) -> None:
        rng = random.Random(number)  # noqa: S311 - no secrets here
        while time.perf_counter() < end:
            await ask(client, *site.pick(rng), seen)
            await asyncio.sleep(rng.uniform(0.5, 1.5))  # nobody reads faster

    await asyncio.gather(*(reader(k) for k in range(clients)))
    return seen


def tell(seen: Seen, title: str) -> None:
    """Print the times by sort of page."""
    print(title)
    for sort in dict.fromkeys(sort for sort, _ in seen.seconds):
        times = sorted(seconds * 1000 for each, seconds in seen.seconds if each == sort)
        middle = statistics.median(times)
        print(f"  {sort:10} {len(times):5} pages, median {middle:5.0f} ms, most {times[-1]:5.0f} ms")
    times = sorted(seconds * 1000 for _, seconds in seen.seconds)
    p50, p95 = times[len(times) // 2], times[int(len(times) * 0.95)]
    print(f"  all        {len(times):5} pages, p50 {p50:.0f} ms, p95 {p95:.0f} ms")
    print(f"  errors: {dict(seen.errors) or 'none'}")


async def run(clients: int, seconds: float, more: list[str]) -> None:
    """Ask alone, then in a crowd while `more` is run."""
    limits = httpx.Limits(max_connections=clients, max_keepalive_connections=clients)
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{PORT}", timeout=30, limits=limits) as client:
        site = await look(client)
        await alone(client, site)
        reading = subprocess.Popen(more, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: ASYNC220
        seen = await crowd(client, site, clients, seconds)
        print(f"still reading at the end: {reading.poll() is None}")
        reading.terminate()
        tell(seen, f"{clients} readers for {seconds:.0f} s, while reports are read")


def main() -> None:
    """Serve a copy, ask, print the figures."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("dossier", type=Path)
    ap.add_argument("more", type=Path)
    ap.add_argument("--clients", type=int, default=50)
    ap.add_argument("--seconds", type=float, default=60)
    ap.add_argument("--wait", type=float, default=90, help="seconds until the first question")
    a = ap.parse_args()
    program = str(Path(sys.executable).with_name("sayso"))
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copy(a.dossier, Path(folder) / "served.db")
        server = subprocess.Popen([program, "serve", copy, "--port", str(PORT)], stdout=subprocess.DEVNULL)
        time.sleep(a.wait)
        try:
            more = [program, "read", str(a.more), "--into", copy, "--workers", "1"]
            asyncio.run(run(a.clients, a.seconds, more))
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
