"""What a person sees while a job runs: bars with rates and remaining time, and a closing table."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence

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
    # Where nobody watches (a log file), one line when the step is over is all there is to say.
    with Progress(*columns, console=console, refresh_per_second=2, disable=not console.is_terminal) as progress:
        task = progress.add_task(title, total=total, completed=done, note="")
        update: Callable[..., None] = lambda **fields: progress.update(task, **fields)  # noqa: E731
        yield update
        if not console.is_terminal:
            state = progress.tasks[0]
            console.print(
                f"{title}: {state.completed:g}/{state.total:g} in {state.elapsed or 0:.1f} s {state.fields['note']}"
            )


def table(title: str, header: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a closing table."""
    shown = Table(title=title, title_justify="left")
    for index, name in enumerate(header):
        shown.add_column(name, justify="left" if index == 0 else "right")
    for row in rows:
        shown.add_row(*map(str, row))
    console.print(shown)
