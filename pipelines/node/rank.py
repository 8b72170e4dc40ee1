"""One process of a training run."""

from __future__ import annotations

import os
import socket

from prover.train.finetune import TrainJob, TrainResult


class TrainRank:
    """The body of a Ray actor: rank `rank` of `world`."""

    def __init__(self, rank: int, world: int) -> None:
        self._rank, self._world = rank, world
        self._state = (0, 0, float("nan"))

    def address(self) -> tuple[str, int]:
        """This node's address and a free port, for rank 0."""
        import ray.util

        with socket.socket() as probe:
            probe.bind(("", 0))
            return ray.util.get_node_ip_address(), probe.getsockname()[1]

    def train(self, job: TrainJob, address: str, port: int) -> TrainResult | None:
        from prover.train.finetune import train

        os.environ |= {
            "RANK": str(self._rank),
            "LOCAL_RANK": "0" if os.environ.get("CUDA_VISIBLE_DEVICES") else str(self._rank),
            "WORLD_SIZE": str(self._world),
            "MASTER_ADDR": address,
            "MASTER_PORT": str(port),
        }

        def progress(step: int, steps: int, loss: float) -> None:
            self._state = (step, steps, loss)

        return train(job, self._rank, self._world, progress)

    def progress(self) -> tuple[int, int, float]:
        """(step, steps, loss) of rank 0; may be asked while `train` runs."""
        return self._state
