"""What `--model` may be: a folder in Hugging Face layout, a run or one of its rounds, or a running server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from pipelines.config import Config, parse_config
from pipelines.progress import console
from pipelines.settings import assigned, changes, merged, read_file
from pipelines.store.rundir import RunDir
from prover.errors import UnusableInput
from prover.files import file_hash
from prover.models.endpoint import Endpoint, EndpointConfig, EndpointError, connect
from prover.models.generator import Generator
from prover.models.numbers import Numbered


@dataclass(frozen=True)
class Model:
    """What is measured; one of `folder` and `endpoint` is set, or neither for strategies without a model."""

    name: str
    settings: Config
    folder: Path | None = None
    endpoint: EndpointConfig | None = None

    @property
    def loaded(self) -> str:
        """What engines load, or what the server calls it."""
        if self.folder is not None:
            return str(self.folder.resolve())
        return self.endpoint.model if self.endpoint else ""

    def in_profile(self, name: str) -> Model:
        """The same, checked in another Lean profile than its settings name."""
        lean = self.settings.lean.model_copy(update={"profile": name})
        return replace(self, settings=self.settings.model_copy(update={"lean": lean}))

    def identity(self) -> dict[str, Any]:
        """What the record says of it: hashes of a folder's files, the address and name of a server."""
        if self.endpoint:
            return {"kind": "endpoint", **asdict(self.endpoint)}
        if self.folder is None:
            return {"kind": "none"}
        kinds = ("*.safetensors", "*.bin", "config.json", "generation_config.json", "tokenizer*.json")
        files = sorted({path for kind in kinds for path in self.folder.glob(kind)})
        hashes = {path.name: file_hash(path) for path in files}
        return {"kind": "folder", "name": self.name, "sha256": hashes}


def label(identity: dict[str, Any]) -> str:
    """What the attempts call the model of that identity."""
    return str(identity["model"] if identity["kind"] == "endpoint" else identity.get("name", ""))


def resolve(
    model: str | None, config: Path | None = None, said: Sequence[str] = (), options: Mapping[str, Any] | None = None
) -> Model:
    """The model of that name with its settings: those of its run, else the defaults, under what the file gives, under
    the options of the command, under what `--set` says. Raises `UnusableInput` or `ConfigError` in one sentence.
    """
    over = merged(read_file(config) if config else {}, merged(options or {}, assigned(said)))
    if model is None:
        return Model("none", parse_config(over, str(config or "the command line")))
    if model.startswith(("http://", "https://")):
        try:
            endpoint = asyncio.run(connect(model))
        except EndpointError as problem:
            raise UnusableInput(f"--model {model}: {problem}") from None
        under = {} if config else _OF_AN_ENDPOINT
        return Model(endpoint.model, parse_config(merged(under, over), "the command line"), endpoint=endpoint)
    folder = checkpoint(Path(model))
    own = _of_its_run(folder)
    settings = parse_config(merged(own, over), str(config or "the command line"))
    if own and (changed := changes(parse_config(own, "the model's own run"), settings)):
        console.print(f"settings of the model's own run, but {', '.join(changed)}", markup=False, highlight=False)
    return Model(_name(folder), settings, folder=folder)


# Of a server nothing is known: the paper's prompt, digits as they are, and one worker.
_OF_AN_ENDPOINT = {
    "model": {"prompts": "paper", "number_markers": False},
    "engine": {"replicas": 1},
    "search": {"max_tokens": 1024},
}


def _of_its_run(folder: Path) -> dict[str, Any]:
    """The configuration of the run that a model folder belongs to; nothing where it belongs to none."""
    for above in folder.resolve().parents:
        if (above / "run.yaml").is_file():
            return RunDir(above).config().model_dump(mode="json")
    return {}


@asynccontextmanager
async def opened(model: Model) -> AsyncIterator[Generator]:
    """The model as a generator in this process, for work that needs no cluster."""
    if model.endpoint:
        endpoint = Endpoint(model.endpoint)
        try:
            yield endpoint
        finally:
            await endpoint.close()
        return
    if model.folder is None:
        raise UnusableInput("--model is needed: a folder, a run, or the address of a server")
    from prover.models.vllm import VllmEngine

    engine = VllmEngine(model.folder, model.settings.model.context, model.settings.engine)
    try:
        yield Numbered(engine) if model.settings.model.number_markers else engine
    finally:
        engine.close()


def checkpoint(path: Path) -> Path:
    """The model folder that a path means: itself, a round's, or that of a run's last trained round."""
    if (path / "config.json").is_file():
        return path
    if (path / "model" / "config.json").is_file():
        return path / "model"
    trained = [round for round in sorted(path.glob("round-*")) if (round / "model" / "config.json").is_file()]
    if trained:
        return trained[-1] / "model"
    raise UnusableInput(
        f"--model {path}: no config.json in it and no trained round; give a folder in Hugging Face layout, a run, "
        "or the address of a server (http://…/v1)"
    )


def _name(folder: Path) -> str:
    """A short name for people: `demo/round-002` for a model of a run."""
    parts = folder.resolve().parts
    return "/".join(parts[-3:-1]) if parts[-1] == "model" else parts[-1]
