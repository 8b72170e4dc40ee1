"""Ray: starting or joining it, and what every process of a job needs in its environment."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipelines.config import Config
from pipelines.ending import listen
from prover.extras import require
from prover.lean.profiles.toolchain import cache_dir


@contextlib.contextmanager
def ray_session(config: Config, address: str | None = None) -> Iterator[None]:
    """Join the Ray cluster at `address`, or start one on this machine, and leave it as it was found."""
    require("ray", "a job of shards")
    import logging

    os.environ |= worker_environment()

    import ray

    settings: dict[str, Any] = {"log_to_driver": False, "logging_level": logging.ERROR}
    if address:
        settings["address"] = address
    else:
        settings |= {
            "num_cpus": max(os.cpu_count() or 1, config.engine.replicas),
            "include_dashboard": False,
            "object_store_memory": 256 << 20,
        }
    ray.init(**settings)
    listen()
    try:
        yield
    finally:
        ray.shutdown()


def worker_environment() -> dict[str, str]:
    """What every process of a job needs in its environment; set before Ray starts them."""
    tools = str(Path(sys.executable).parent)  # ninja, for DeepSpeed's extension
    path = os.environ.get("PATH", "")
    return {
        "PATH": path if tools in path.split(os.pathsep) else f"{tools}{os.pathsep}{path}",
        "TORCH_EXTENSIONS_DIR": os.environ.get("TORCH_EXTENSIONS_DIR", str(cache_dir() / "torch-extensions")),
        "RAY_ENABLE_UV_RUN_RUNTIME_ENV": "0",  # under `uv run` Ray would hang
        "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
        "RAY_USAGE_STATS_ENABLED": "0",
        "RAY_USE_UVLOOP": "0",  # it knows fewer options of subprocesses than asyncio
        "HF_HUB_DISABLE_PROGRESS_BARS": "1",
        "TOKENIZERS_PARALLELISM": "false",
    }
