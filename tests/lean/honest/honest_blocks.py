"""How the data modules of the honest suite write their pairs, and how they are read.

A block is a theorem as it stands in a file, with `§` for the `:=` between statement and proof; a line `§§` ends it.
A block that does not begin with `theorem` gets a name. Spaces around `§` do not belong to the pair.
"""

from __future__ import annotations


def read(text: str, prefix: str) -> list[tuple[str, str]]:
    """The (statement, proof) pairs of `text`; names that are missing are `prefix` and a number."""
    pairs = []
    for number, block in enumerate(text.strip("\n").split("\n§§\n")):
        statement, proof = block.removesuffix("\n§§").split("§")
        statement, proof = statement.strip(), proof.strip(" ").rstrip("\n")
        if not statement.startswith("theorem"):
            glue = "" if statement.startswith(".{") else " "
            statement = f"theorem {prefix}{number}{glue}{statement}"
        pairs.append((statement, proof))
    return pairs
