"""What `--model` may be: a folder in Hugging Face layout, a run or one of its rounds, or a running server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from pipelines.config import Config, load_config, parse_config
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


def resolve(model: str | None, config: Path | None) -> Model:
    """The model of that name with its settings. Raises `UnusableInput` in one sentence."""
    if model is None:
        return Model("none", load_config(config) if config else Config())
    if model.startswith(("http://", "https://")):
        try:
            endpoint = asyncio.run(connect(model))
        except EndpointError as problem:
            raise UnusableInput(f"--model {model}: {problem}") from None
        return Model(endpoint.model, _endpoint_settings(config), endpoint=endpoint)
    folder = checkpoint(Path(model))
    return Model(_name(folder), settings_for(folder, config, {}), folder=folder)


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


def _endpoint_settings(config: Path | None) -> Config:
    """A configuration file decides; without one, the paper's prompt, digits as they are, and one worker."""
    if config is not None:
        return load_config(config)
    asked = {"model": {"prompts": "paper", "number_markers": False}, "engine": {"replicas": 1}}
    return parse_config({**asked, "search": {"max_tokens": 1024}}, "the defaults of an endpoint")


def settings_for(model: Path, config: Path | None, overrides: dict[str, Any]) -> Config:
    """The configuration given, else that of the run that holds the model, else the defaults."""
    import yaml

    if not (model / "config.json").is_file():
        raise UnusableInput(f"--model {model}: no config.json in it; give a folder in Hugging Face layout")
    if config is not None:
        data = load_config(config).model_dump(mode="json")
    else:
        data = {}
        for folder in model.resolve().parents:
            if (folder / "run.yaml").is_file():
                data = yaml.safe_load((folder / "run.yaml").read_text())["config"]
                break
    for section, values in overrides.items():
        data[section] = {**data.get(section, {}), **{k: v for k, v in values.items() if v is not None}}
    return parse_config(data, "the command line")


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
