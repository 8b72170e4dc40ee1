"""Only the library binds compiled functions by name or declares elaborators: no statement and no proof may."""

from __future__ import annotations

import asyncio

from prover.lean.pool import LeanPool
from prover.lean.profiles.embedded import embedded
from prover.lean.verdicts import Goal, VerdictKind

GOAL = Goal("theorem t (a b : ℕ) (h : a < b) : a ≤ b")
BIND = '@[extern "lean_x"] opaque Lean.Elab.Tactic.evalTactic2 (s : Lean.Syntax) : Tac.M Unit'
PROOFS = (
    f"by omega\n{BIND}",
    'by\n  let rec @[extern "lean_x"] f (n : ℕ) : ℕ := n\n  omega',
    'Nat.le_of_lt h\nwhere @[extern "lean_x"] f (n : ℕ) : ℕ := n',
    "by\n  let rec @[implemented_by Tac.fail] f (n : ℕ) : ℕ := n\n  omega",
    "Nat.le_of_lt h\nwhere @[tactic linarithCore] f : Lean.Elab.Tactic.Tactic := fun _ _ _ _ _ _ _ _ _ w => .ok () w",
    "Nat.le_of_lt h\nwhere @[macro linarith] f : Lean.Macro := fun s _ st => .ok s st",
    "by omega\nattribute [implemented_by Tac.run] Tac.fail",
    "by omega\n@[tactic linarithCore] def f : Lean.Elab.Tactic.Tactic := Tac.refute true 0",
)


def test_no_proof_binds_compiled_functions_or_declares_elaborators() -> None:
    async def run() -> list[VerdictKind]:
        async with LeanPool(embedded(), workers=1) as pool:
            return [(await pool.check(GOAL, proof)).kind for proof in (*PROOFS, "by omega", "by linarith")]

    *refused, fine, also = asyncio.run(run())
    assert refused == [VerdictKind.FORBIDDEN] * len(PROOFS)
    assert (fine, also) == (VerdictKind.PROVED, VerdictKind.PROVED)
