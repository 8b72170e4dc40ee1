"""Builds DeepSpeed's shared-memory extension ahead of its first use: `python -m prover.train.extension`.

DeepSpeed compiles it at run time (about half a minute), into TORCH_EXTENSIONS_DIR. Where a CPU has no such
extension DeepSpeed goes on without it, and so does this.
"""

from __future__ import annotations


def main() -> None:
    from deepspeed.ops.op_builder.cpu import ShareMemCommBuilder

    builder = ShareMemCommBuilder()
    if builder.is_compatible(verbose=False):
        builder.load(verbose=False)


if __name__ == "__main__":
    main()
