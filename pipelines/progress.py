"""What a person sees while a job runs: bars with rates and remaining time, and a closing table."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

console = Console(stderr=True)
LOG_EVERY = 30.0  # seconds between lines where nobody watches, but a log file is written


class _Rate(ProgressColumn):
    """Items a second; a minute where that is below one."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        if not speed:
            return Text("")
        return Text(f"{speed:.1f}/s" if speed >= 1 else f"{speed * 60:.1f}/min")


@contextlib.contextmanager
def bar(title: str, total: int, done: int = 0) -> Iterator[Callable[..., None]]:
    """A progress bar; call the result with `advance=` or `completed=` and an optional `note=`."""
    columns = (
        TextColumn("{task.description:<34}"),
        BarColumn(24),
        MofNCompleteColumn(),
        _Rate(),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[note]}"),
    )
    with Progress(*columns, console=console, refresh_per_second=2, disable=not console.is_terminal) as progress:
        task = progress.add_task(title, total=total, completed=done, note="")
        state, written = progress.tasks[0], time.monotonic()

        def update(**fields: Any) -> None:
            nonlocal written
            progress.update(task, **fields)
            if not console.is_terminal and time.monotonic() - written >= LOG_EVERY:
                written = time.monotonic()
                console.print(_line(title, state), markup=False, highlight=False)

        yield update
        if not console.is_terminal:
            last = f"{title}: {state.completed:g}/{state.total:g} in {state.elapsed or 0:.1f} s {state.fields['note']}"
            console.print(last.rstrip(), markup=False, highlight=False)


def _line(title: str, task: Task) -> str:
    """What a log file gets now and then: how far, how fast, how long still."""
    speed, left = task.speed or 0.0, task.time_remaining
    rate = f", {speed:.1f}/s" if speed >= 1 else f", {speed * 60:.1f}/min" if speed else ""
    more = f", {left:.0f} s left" if left is not None else ""
    return f"{title}: {task.completed:g}/{task.total:g}{rate}{more} {task.fields['note']}".rstrip()


def table(title: str, header: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a closing table."""
    shown = Table(title=title, title_justify="left")
    for index, name in enumerate(header):
        shown.add_column(name, justify="left" if index == 0 else "right")
    for row in rows:
        shown.add_row(*map(str, row))
    console.print(shown)
