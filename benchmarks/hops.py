"""How far a statement goes: calls from the loop to the engine, and the classes and dicts that carry its text.

One round over one problem runs in this process, with the project's own driver, worker and Lean; Ray's remote calls are
plain ones here, and the engine says one known answer. Every call of the project is looked at: the chain of calls from
`Loop.search` to the first `generate`, through tasks and remote calls, and the arguments that hold the statement.

    python benchmarks/hops.py [--json]
"""

from __future__ import annotations

import argparse
import asyncio
import dataclasses
import json
import sys
import tempfile
import types
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any
from weakref import WeakKeyDictionary

ROOT = Path(sys.path[0]).resolve().parent
PACKAGES = tuple(str(ROOT / name) for name in ("prover", "autoformalize", "pipelines"))
sys.path.insert(0, str(ROOT))

MARK = "zqx"  # a name in the problem, its statement and its proof, and nowhere else
PROBLEM = f"The number {MARK} is such that its successor {MARK} + 1 is 4 and {MARK} is known. What is it?"
STATEMENT = f"theorem problem ({MARK} : ℕ) (h₀ : {MARK} * {MARK} + 2 * {MARK} = 15) (h₁ : {MARK} < 9) : {MARK} = 3"
PROOF = f"by\n  have h : {MARK} < 9 := h₁\n  revert h₀ h₁\n  decide +revert"


class Engine:
    """Says the statement, or a proof of it."""

    def __init__(self, *made_from: Any) -> None:
        pass

    async def ready(self) -> int:
        return 0

    async def batch(self, model: str, requests: Any) -> Any:
        from prover.models.generator import Completion

        def answer(prompt: str, sampling: Any) -> str:
            if getattr(sampling, "choices", ()):
                return str(sampling.choices[-1])
            return f" {PROOF}\n" if STATEMENT in prompt else f" {STATEMENT}\n"

        return [[Completion(i, answer(p, s), 5, -1.0, True) for i in range(n)] for p, n, s in requests], {}


def plain_ray() -> dict[str, types.ModuleType]:
    """Modules in Ray's place: an actor is an object, a remote call a task of this process."""

    class Actor:
        def __init__(self, inner: Any) -> None:
            self._inner = inner

        def __getattr__(self, name: str) -> Any:
            return types.SimpleNamespace(remote=lambda *a: asyncio.ensure_future(getattr(self._inner, name)(*a)))

    class Made:
        def __init__(self, kind: Any) -> None:
            self._kind = kind

        def options(self, **_: Any) -> Made:
            return self

        def remote(self, *arguments: Any) -> Actor:
            return Actor(self._kind(*arguments))

    ray, errors, util, strategies = (
        types.ModuleType(name) for name in ("ray", "ray.exceptions", "ray.util", "ray.util.scheduling_strategies")
    )
    errors.RayError = type("RayError", (Exception,), {})  # type: ignore[attr-defined]
    errors.RayActorError = errors.RayTaskError = errors.RayError  # type: ignore[attr-defined]
    strategies.NodeAffinitySchedulingStrategy = lambda *_, **__: None  # type: ignore[attr-defined]
    ray.remote, ray.nodes = Made, lambda: [{"NodeID": "0", "Alive": True}]  # type: ignore[attr-defined]
    ray.kill = ray.cancel = lambda *_, **__: None  # type: ignore[attr-defined]
    ray.exceptions, ray.util = errors, util  # type: ignore[attr-defined]
    return {module.__name__: module for module in (ray, errors, util, strategies)}


class Calls:
    """Looks at every call of the project while it is `watching`."""

    def __init__(self) -> None:
        self.chain: list[str] = []
        self.classes: set[str] = set()
        self.dicts: set[tuple[str, ...]] = set()
        self._created: WeakKeyDictionary[asyncio.Task[Any], list[str]] = WeakKeyDictionary()

    @contextmanager
    def watching(self) -> Iterator[None]:
        sys.setprofile(self._look)
        try:
            yield
        finally:
            sys.setprofile(None)

    def task(self, loop: asyncio.AbstractEventLoop, coroutine: Any, **more: Any) -> asyncio.Task[Any]:
        """A task factory that remembers from where each task was made."""
        made: asyncio.Task[Any] = asyncio.Task(coroutine, loop=loop, **more)
        self._created[made] = self._chain(sys._getframe(1))
        return made

    def _chain(self, frame: FrameType | None) -> list[str]:
        """The project's functions on the stack, those of the tasks before included, outermost first."""
        found: list[str] = []
        while frame is not None:
            if frame.f_code.co_filename.startswith(PACKAGES) and "comp>" not in frame.f_code.co_name:
                found.append(f"{Path(frame.f_code.co_filename).relative_to(ROOT)}:{frame.f_code.co_qualname}")
            frame = frame.f_back
        try:
            current = asyncio.current_task()
        except RuntimeError:
            current = None
        return (self._created.get(current, []) if current else []) + found[::-1]

    def _look(self, frame: FrameType, event: str, value: Any) -> None:
        if event not in ("call", "return") or not frame.f_code.co_filename.startswith(PACKAGES):
            return
        if event == "call" and frame.f_code.co_name == "generate" and not self.chain:
            chain = self._chain(frame)
            starts = [at for at, name in enumerate(chain) if name.endswith("Loop.search")]
            if starts:
                self.chain = chain[starts[0] :]
        for one in (value,) if event == "return" else list(frame.f_locals.values()):
            self._carries(one)

    def _carries(self, value: Any, deep: int = 2) -> None:
        if isinstance(value, dict):
            if any(isinstance(one, str) and MARK in one for one in value.values()) and all(
                isinstance(key, str) and MARK not in key and key.isidentifier() for key in value
            ):
                self.dicts.add(tuple(sorted(value)))
            inner: Any = list(value.values())[:4]
        elif isinstance(value, list | tuple):
            inner = value[:4]
        elif type(value).__module__.startswith(("prover", "autoformalize", "pipelines")):
            names = getattr(value, "__dict__", {})
            texts = [one for one in names.values() if isinstance(one, str)]
            if dataclasses.is_dataclass(value) and any(MARK in text for text in texts):
                self.classes.add(f"{type(value).__module__}.{type(value).__name__}")
            inner = list(names.values()) if dataclasses.is_dataclass(value) else []
        else:
            return
        for one in inner if deep else ():
            self._carries(one, deep - 1)


def module(*names: str) -> Any:
    """The first of these modules that there is: so the script also runs on an earlier tree."""
    import importlib

    for name in names:
        try:
            return importlib.import_module(name)
        except ModuleNotFoundError:
            continue
    raise ModuleNotFoundError(names[0])


async def one_round(folder: Path, calls: Calls) -> None:
    """Formalize, choose, search and make examples of one problem."""
    loops = module("pipelines.driver.loop", "pipelines.loop")
    mills = module("pipelines.driver.mill", "pipelines.cluster")
    actors = module("pipelines.node.actors", "pipelines.actors")
    rundir = module("pipelines.store.rundir", "pipelines.rundir")
    config = module("pipelines.config")
    actors.EngineActor = Engine
    problems = folder / "problems.jsonl"
    problems.write_text(json.dumps({"id": "p", "problem": PROBLEM, "answer": "3"}) + "\n")
    settings = {
        "rounds": 1,
        "problems": {"sources": [str(problems)]},
        "seed_data": {"proofs": [], "formalizations": [], "generic": []},
        "model": {"base": "none", "number_markers": False},
        "lean": {"workers": 1},
        "formalize": {"candidates": 2},
        "search": {"samples": 1, "portfolio": [], "max_tokens": 512},
        "evaluate": {"heldout": None},
    }
    run = rundir.RunDir(folder / "run")
    run.create(config.parse_config(settings, "hops"))
    loop = loops.Loop(run)

    async def trained(*_: Any) -> Any:
        return module("prover.train.finetune").TrainResult(0, 0, 0, 0, 0.0, 0.0, 0)

    loops.run_training = trained
    asyncio.get_running_loop().set_task_factory(calls.task)  # type: ignore[arg-type]
    loop.mill = mill = mills.Mill(loop.config, "none")
    await (mill._start() if hasattr(mill, "_start") else mill.start())
    try:
        with calls.watching():
            loop.read_inputs()
            await loop.prepare_heldout()
            await loop.formalize(1)
            loop.choose_statements(1)
            await loop.search(1)
            await loop.train_round(1)
    finally:
        await mill.stop()


def measured() -> Calls:
    calls = Calls()
    sys.modules |= plain_ray()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(one_round(Path(folder), calls))
    if not calls.chain:
        raise RuntimeError("the search never came to `generate`: no statement was chosen")
    return calls


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", action="store_true")
    calls = measured()
    if parser.parse_args().json:
        print(json.dumps({"calls": len(calls.chain) - 1, "classes": len(calls.classes), "dicts": len(calls.dicts)}))
        return
    print(f"{len(calls.chain) - 1} calls from the loop to generate:")
    print("".join(f"  {name}\n" for name in calls.chain))
    print(f"{len(calls.classes)} classes carry the statement, its problem or its proof:")
    print("".join(f"  {name}\n" for name in sorted(calls.classes)))
    print(f"{len(calls.dicts)} shapes of dicts do:")
    print("".join(f"  {', '.join(keys)}\n" for keys in sorted(calls.dicts)))


if __name__ == "__main__":
    main()
