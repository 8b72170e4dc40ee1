"""A proof for every family and defect, used by the tests alone to show that statements are what they claim.

Nothing outside `tests/` reads this module, and no data file holds what stands here. A reference proof may use
the letters of the statement, which `letters` finds.
"""

from __future__ import annotations

import re

PROOFS: dict[str, str] = {
    "linear_remainder": "by omega",
    "sum_remainder": "by omega",
    "power_remainder": "by decide +kernel",
    "square_remainder": "by simp [Nat.mul_mod, h₀]",
    "product_remainder": "by simp [Nat.mul_mod, h₀, h₁]",
    "two_remainders": "by omega",
    "cube_remainder": "by simp [Nat.mul_mod, h₀]",
    "odd_square": "by simp [Nat.add_mod, Nat.mul_mod, h₀]",
    "consecutive_product": "by induction {0} with | zero => rfl | succ n ih => "
    "simp [Nat.add_mul, Nat.mul_add] at *; omega",
    "square_plus_itself": "by induction {0} with | zero => rfl | succ n ih => "
    "simp [Nat.add_mul, Nat.mul_add] at *; omega",
    "bounded_parity": "by decide +kernel",
    "odd_product": "by simp [Nat.add_mod, Nat.mul_mod, h₀, h₁]",
    "divisor_chain": "by exact Nat.dvd_trans h₀ h₁",
    "divisor_of_sum": "by exact Nat.dvd_add h₀ h₁",
    "explicit_multiple": "by exact ⟨_, h₀⟩",
    "long_divisor_chain": "by exact Nat.dvd_trans h₀ (Nat.dvd_trans h₁ h₂)",
    "divisor_of_three": "by exact Nat.dvd_add (Nat.dvd_add h₀ h₁) h₂",
    "divisor_of_double": "by exact Nat.dvd_add h₀ h₀",
    "multiple_exists": "by exact h₀",
    "not_a_multiple": "by omega",
    "gcd_value": "by decide +kernel",
    "lcm_value": "by decide +kernel",
    "tile_area": "by subst h₀; rfl",
    "gcd_times_lcm": "by decide +kernel",
    "digit_sum": "by subst h₀; rfl",
    "digit_reversal": "by omega",
    "last_digit_of_product": "by subst_vars; rfl",
    "square_last_digit": "by decide +kernel",
    "digit_product": "by subst_vars; rfl",
    "linear_equation": "by omega",
    "expression_value": "by subst_vars; rfl",
    "sum_and_difference": "by omega",
    "remaining_part": "by omega",
    "either_root": "by rcases h₀ with h | h <;> subst h <;> rfl",
    "missing_factor": "by subst_vars; omega",
    "rectangle_perimeter": "by subst_vars; omega",
    "value_of_products": "by subst_vars; rfl",
    "substitution_chain": "by subst_vars; rfl",
    "negative_square": "by subst_vars; rfl",
    "equation_iff": "by omega",
    "three_unknowns": "by omega",
    "ages": "by omega",
    "heads_and_legs": "by omega",
    "handshakes": "by subst_vars; omega",
    "bill": "by subst_vars; rfl",
    "travel_time": "by subst h₀; omega",
    "function_value": "by rw [h₀]",
    "sum_of_values": "by omega",
    "same_function": "by funext x; rw [h₀, h₁]; omega",
    "composition": "by rw [h₁, h₀]",
    "inverse_value": "by rw [h₀] at h₁; omega",
    "operation": "by rw [h₀]",
    "piecewise": "by rw [h₀]; rfl",
    "additive_function": "by rw [h₀, h₁]",
    "periodic_function": "by rw [h₀, h₀, h₁]",
    "attained_value": "by exact ⟨_, h₀⟩",
    "twice_applied": "by rw [h₀, h₀]",
    "arithmetic_sequence": "by intro n; induction n with | zero => exact h₀ | succ n ih => rw [h₁, ih]; omega",
    "sum_of_evens": "by intro n; induction n with | zero => simp [h₀] | succ n ih => "
    "simp [h₁, ih, Nat.add_mul, Nat.mul_add]; omega",
    "recurrence_term": "by rw [h₁, h₁, h₁, h₀]",
    "geometric_sequence": "by intro n; induction n with | zero => simp [h₀] | succ n ih => rw [h₁, ih]; omega",
    "constant_remainder": "by intro n; induction n with | zero => omega | succ n ih => rw [h₁]; omega",
    "sum_of_odds": "by intro n; induction n with | zero => simp [h₀] | succ n ih => "
    "simp [h₁, ih, Nat.add_mul, Nat.mul_add]; omega",
    "growth_bound": "by intro n; induction n with | zero => omega | succ n ih => have h := h₁ n; omega",
    "fibonacci_term": "by simp [h₂, h₁, h₀]",
    "product_at_most": "by exact Nat.mul_le_mul h₀ h₁",
    "sum_of_three_at_most": "by omega",
    "double_at_most": "by omega",
    "squeeze": "by omega",
    "order_chain": "by omega",
    "long_order_chain": "by omega",
    "area_at_least": "by exact Nat.mul_le_mul h₀ h₁",
    "volume_at_most": "by exact Nat.mul_le_mul (Nat.mul_le_mul h₀ h₁) h₂",
    "square_at_most": "by exact Nat.mul_le_mul h₀ h₀",
    "bill_at_most": "by have h := Nat.mul_le_mul h₀ h₁; omega",
    "larger_number": "by subst_vars; rfl",
    "pigeonhole": "by omega",
    "bounded_square": "by revert {0}; decide +kernel",
    "missing_residue": "by decide +kernel",
    "square_root": "by revert {0}; decide +kernel",
    "find_exponent": "by revert {0}; decide +kernel",
    "largest_product": "by decide +kernel",
    "cubic_equation": "by revert {0}; decide +kernel",
    "rule_applies": "by exact h₀ _ h₁",
    "both_facts": "by exact ⟨h₀.2, h₀.1⟩",
    "one_of_two": "by exact Or.inr h₀",
    "condition_fails": "by intro h; exact h₁ (h₀ h)",
    "impossible_claim": "by omega",
    "rule_backwards": "by intro h; exact h₁ (h₀ _ h)",
    "two_rules": "by exact h₁ _ (h₀ _ h₂)",
    "elimination": "by rcases h₀ with h | h <;> simp_all",
    "either_order": "by rcases h₀ with h | h; right; exact h; left; exact h",
    "stepping_stones": "by exact h₀ _ (h₀ _ h₁)",
    "rule_gives_example": "by exact ⟨_, h₀ _ h₁⟩",
}

ABSURD: dict[str, str] = {
    "linear_remainder": "by omega",
    "square_remainder": "by omega",
    "product_remainder": "by omega",
    "two_remainders": "by omega",
    "linear_equation": "by omega",
    "sum_and_difference": "by omega",
    "missing_factor": "by subst_vars; omega",
    "rectangle_perimeter": "by subst_vars; omega",
    "digit_reversal": "by omega",
    "heads_and_legs": "by omega",
    "inverse_value": "by rw [h₀] at h₁; omega",
    "square_root": "by revert {0}; decide +kernel",
    "find_exponent": "by revert {0}; decide +kernel",
}

REFUTED: dict[str, str] = {
    "power_remainder": "by decide +kernel",
    "gcd_value": "by decide +kernel",
    "lcm_value": "by decide +kernel",
    "function_value": "by rw [h₀]; decide",
    "expression_value": "by subst_vars; decide",
    "composition": "by rw [h₁, h₀]; decide",
    "operation": "by rw [h₀]; decide",
    "value_of_products": "by subst_vars; decide",
    "negative_square": "by subst_vars; decide",
    "digit_sum": "by subst_vars; decide",
    "recurrence_term": "by rw [h₁, h₁, h₁, h₀]; decide",
    "sum_and_difference": "by omega",
    "missing_factor": "by subst_vars; omega",
    "largest_product": "by decide +kernel",
}

TRIVIAL = ("by rfl", "by exact h₀")

VACUOUS = "by intro h; omega"


def letters(statement: str) -> list[str]:
    """The letters bound by a statement, in order, without its hypotheses."""
    binders = re.findall(r"\(([^():]+?) :", statement)
    return [name for names in binders for name in names.split() if not name.startswith("h")]


def filled(proof: str, statement: str) -> str:
    """The reference proof with the statement's letters in place of {0}, {1}."""
    return proof.format(*letters(statement)) if "{" in proof else proof
