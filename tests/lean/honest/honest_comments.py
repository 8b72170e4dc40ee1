"""Honest proofs with comments wherever people and models put them, and statements that carry comments."""

from __future__ import annotations

from collections.abc import Iterator

from tests.lean.honest.honest_blocks import read

COMMENTS = r"""
(a b : ℕ) (h : a < b) : a ≤ b §-- straight from the hypothesis
  Nat.le_of_lt h
§§
(a b : ℕ) (h : a < b) : a ≤ b §-- straight from the hypothesis
  by
    omega
§§
(a b : ℕ) (h : a < b) : a ≤ b §--no space at all
by omega
§§
(a b : ℕ) (h : a < b) : a ≤ b §/- a block comment instead -/by omega
§§
(a b : ℕ) (h : a < b) : a ≤ b §/-glued-/ Nat.le_of_lt h
§§
(a b : ℕ) (h : a < b) : a ≤ b § by -- linear arithmetic closes it
  omega
§§
(a b : ℕ) (h : a < b) : a ≤ b § by-- glued to `by`
  omega
§§
(a b : ℕ) (h : a < b) : a ≤ b § by/- glued to `by` -/
  omega
§§
(a b : ℕ) (h : a < b) : a ≤ b § by /- inside -/ omega
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  -- First we note that `a < b` is given.
  -- Then the conclusion is immediate.
  omega
  -- Done.
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
-- comments in the first column
  omega
-- and after
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  omega -- Q.E.D.
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  omega--Q.E.D.
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  /-
  Proof sketch:
    * `a < b` means `a + 1 ≤ b`
    * so `a ≤ b`
  -/
  omega
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  /- outer /- inner -/ still outer /- again /- deep -/ -/ -/
  omega
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  /- a line comment -- does not end /- this one -- -/ -/
  omega
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  -- a block comment /- does not begin in a line comment
  omega
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  -- nor does one -/ end here
  omega
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  /- "an unclosed string in a comment -/
  omega
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  -- it's Peano's axiom, isn't it? don't say `no`; we'll use "omega
  omega
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  /- -----------------------------
    a boxed heading
  ------------------------------/
  omega
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  ---------------- a ruler ----------------
  omega
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  /-/ odd -/
  omega
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  exact Nat.le_of_lt/- the lemma -/h
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  exact Nat.le_of_lt (/- the only one -/ h /- that we have -/)
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  have h' : a + 1 ≤ b :=-- by definition of `<`
    h
  omega
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  have h' : a + 1 ≤ b := /-by definition-/ h
  omega
§§
(p q : Prop) (hp : p) (hq : q) : p ∧ q § by
  constructor
  ·-- the left half
    exact hp
  ·-- the right half
    exact hq
§§
(p q : Prop) (hp : p) (hq : q) : p ∧ q § by
  constructor
  · -- the left half
    exact hp
  -- the right half
  · exact hq
§§
(p q : Prop) (hp : p) (hq : q) : p ∧ q § by
  constructor
  ·/- left -/exact hp
  · exact hq/- right -/
§§
(p q : Prop) (hp : p) (hq : q) : p ∧ q § by
  constructor -- split
  . exact hp  -- an old-fashioned bullet
  . exact hq
§§
(p q : Prop) (hp : p) (hq : q) : p ∧ q § ⟨-- two parts
  hp, -- first
  hq-- second
  ⟩
§§
(p q : Prop) (hp : p) (hq : q) : p ∧ q § ⟨hp,/- comma -/hq⟩
§§
(p q : Prop) (h : p ∨ q) : q ∨ p § by
  cases h with
  | inl hp =>-- the first case
    exact Or.inr hp
  | inr hq =>-- the second
    exact Or.inl hq
§§
(p q : Prop) (h : p ∨ q) : q ∨ p § by
  cases h with -- two cases
  -- first
  | inl hp => /- take -/ exact Or.inr hp
  -- second
  | inr hq => exact Or.inl hq -- take the other
§§
(p q : Prop) (h : p ∨ q) : q ∨ p §
  match h with -- on the disjunction
  | Or.inl hp =>-- left
    Or.inr hp
  -- right
  | Or.inr hq => Or.inl hq
§§
(n : ℕ) : 0 + n = n § by
  induction n with
  -- Base case: 0 + 0 = 0
  | zero =>
    -- This holds by reflexivity.
    rfl
  -- Inductive step: assume 0 + n = n, show 0 + (n + 1) = n + 1
  | succ n ih =>
    -- Use the definition of addition
    rw [← Nat.add_assoc]
    -- and the induction hypothesis.
    rw [ih]
§§
(a b c : ℕ) (h₁ : a = b) (h₂ : b = c) : a = c § by
  rw [h₁, -- replace a
      h₂] -- replace b
§§
(a b c : ℕ) (h₁ : a = b) (h₂ : b = c) : a = c § by
  rw [/- one -/h₁, /- two -/ h₂/- three -/]
§§
(a b c : ℕ) (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c §
  calc -- a chain
    a ≤ b := h₁ -- first link
    -- between the links
    _ ≤ c := h₂ /- second link -/
§§
(a b c : ℕ) (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c § by
  calc a
    _ ≤ b := by -- given
      exact h₁
    _ ≤ c := by
      -- given
      exact h₂
§§
(a b : ℕ) (h : a < b) : a ≤ b § helper a b h
where
  /-- The helper does all the work. -/
  helper (x y : ℕ) (hxy : x < y) : x ≤ y := by omega
§§
(a b : ℕ) (h : a < b) : a ≤ b § helper a b h
where
  -- a plain comment instead
  helper (x y : ℕ) (hxy : x < y) : x ≤ y := by omega
  /-- A second one, not used. -/
  other : 1 + 1 = 2 := rfl
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  let rec /-- Documented local recursion. -/ go : ∀ n : ℕ, n ≤ n + 1
    | 0 => by decide
    | _ + 1 => by omega
  have := go a
  omega
§§
(x : ℕ) (h₀ : 2 * x + 3 = 11) : x = 4 § by
  have h₁ : 2 * x = 8 := by
    -- We subtract 3 from both sides of the equation.
    omega
  have h₂ : x = 4 := by
    -- We divide both sides by 2.
    omega
  -- The result follows.
  exact h₂
§§
(x y : ℤ) (h₀ : x + y = 10) (h₁ : x - y = 4) : x = 7 ∧ y = 3 § by
  have h₂ : x = 7 := by
    -- Add the two equations: 2x = 14.
    linarith
  have h₃ : y = 3 := by
    -- Subtract the second from the first: 2y = 6.
    linarith
  -- Combine both.
  exact ⟨h₂, h₃⟩
§§
(x : ℕ) (h : x = 3) : x * x = 9 § by
  subst h -- now the goal is `3 * 3 = 9`
  <;> rfl -- which computes
§§
(x : ℕ) (h : x = 3) : x * x + 1 = 10 § by
  rw [h]
  -- The `<;>` below has nothing left to do.
  <;> norm_num
  <;> simp
§§
(a b : ℕ)
  -- the only hypothesis
  (h : a < b) :
  a ≤ b § by omega
§§
(a b : ℕ) /- two numbers -/ (h : a < b) /- in order -/ : /- then -/ a ≤ b § by omega
§§
(a b : ℕ) (h : a < b) : a ≤ b -- the conclusion is weaker
§ by omega
§§
(a b : ℕ) (h : a < b) :
    a ≤ b --weak
§ by
  omega
§§
(a b : ℕ) (h : a < b) : a ≤ b /- ends in a block comment -/ § by omega
§§
theorem /- named -/ commented_name /- here -/ (a : ℕ) : a = a § rfl
§§
theorem commented_lines -- the name is on its own line
    (a b : ℕ) -- two numbers
    (h : a = b) -- that are equal
    : b = a -- either way
§ by
  rw [h] -- rewriting closes it
§§
(a : ℕ) : (a : ℤ)/- coerced -/= a § rfl
§§
(f : ℕ → ℕ) (h : ∀ n,-- for all n
  f n = n) : f 2 = 2 § h 2
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  first-- try in turn
  | assumption-- fails
  | omega-- works
§§
(a b : ℕ) (h : a < b) : a ≤ b § by {-- in braces
  omega -- with a comment
}
§§
(a b : ℕ) (h : a < b) : a ≤ b § by (-- in parentheses
  omega)
§§
(a b : ℕ) (h : a < b) : a ≤ b § by omega; -- a stray semicolon
§§
(a b : ℕ) (h : a < b) : a ≤ b § by

  -- blank lines and

  -- comments

  omega

§§
(p : ℕ → Prop) (h : ∃ n, p n) : ∃ m, p m § by
  obtain ⟨n, -- the witness
    hn⟩ := h -- and its property
  exact ⟨n, hn⟩
§§
(p q : Prop) (h : p ↔ q) : q ↔ p § by
  constructor
  -- Case 1
  intro hq
  exact h.mpr hq
  -- Case 2
  intro hp
  exact h.mp hp
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  -- sorry, the word is only in this comment; so are `theorem`, `#eval` and `axiom`
  /- sorry admit native_decide -/
  omega
§§
(a b : ℕ) (h : a < b) : a ≤ b § by
  -- ∀ ε > 0, ∃ δ > 0 … “typographic quotes” — and a dash – ✓ 🎉
  omega
"""

ORDER = "(a b : ℕ) (h : a < b) : a ≤ b"
# Characters that are invisible or odd, where they do no harm: in comments.
ODD = (
    "no\u00a0break",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "soft\u00adhyphen",
    "zero\u200bwidth",
)
GLUED = (
    "/- one -//- two -/\n  omega",
    "/- ends with dashes ---/\n  omega",
    "--/- not a block\n  omega",
    "---/ neither\n  omega",
    "/-a-/omega/-b-/",
    "/- -- -/ omega",
    "/- `code` and 'quotes' and \"a string -/ omega -- \"",
    "exact/-1-/Nat.le_of_lt/-2-/h/-3-/;/-4-/",
    "have/-name-/h'/-type-/:/-of-/a < b/-value-/ := h; omega",
)


def _in_order() -> Iterator[tuple[str, str]]:
    for number, text in enumerate(ODD):
        yield f"theorem odd{number} {ORDER}", f"by\n  -- {text}\n  /- {text} -/\n  omega"
    for number, proof in enumerate(GLUED):
        yield f"theorem glued{number} {ORDER}", f"by\n  {proof}"


PAIRS = [*read(COMMENTS, "c"), *_in_order()]
