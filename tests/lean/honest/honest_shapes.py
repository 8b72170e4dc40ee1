"""Honest proofs in the small shapes of terms, binders, patterns and lemma lists that real files are made of."""

from __future__ import annotations

from tests.lean.honest.honest_blocks import read

SHAPES = r"""
(p q r : Prop) : (p → q) → (q → r) → p → r § fun f g x ↦ g (f x)
§§
(p q : Prop) : p ∧ q → q ∧ p § λ h => ⟨h.2, h.1⟩
§§
(p q : Prop) : p ∧ q → q ∧ p § fun (h : p ∧ q) => And.intro (And.right h) (And.left h)
§§
(p q : Prop) : p ∧ q → q ∧ p § by exact fun ⟨hp, hq⟩ ↦ ⟨hq, hp⟩
§§
(f : ℕ × ℕ → ℕ) (h : f = fun (a, b) => a + b) : f (1, 2) = 3 § by
  rw [h]
§§
(a b : ℕ) (h : a < b) : a ≤ b § @Nat.le_of_lt a b h
§§
(a b : ℕ) (h : a < b) : a ≤ b § Nat.le_of_lt (a := a) (b := b) h
§§
(a b : ℕ) (h : a < b) : a ≤ b § by exact (Nat.le_of_lt ‹_›)
§§
(a b : ℕ) (h : a < b) : a ≤ b § Nat.le_of_lt <| by assumption
§§
(a b : ℕ) (h : a < b) : a ≤ b § (by omega : a ≤ b)
§§
(a b : ℕ) (h : a < b) : a ≤ b ∧ b ≠ a § ⟨by omega, by omega⟩
§§
(a b : ℕ) (h : a < b) : a ≤ b ∧ ∀ c, b ≤ c → a < c § by
  refine ⟨by omega, fun c hc => ?_⟩
  omega
§§
(p q : Prop) (hq : q) : p ∨ q § Or.inr <| by
  exact hq
§§
(p q : Prop) (h : p ∨ q) : q ∨ p § h.elim .inr .inl
§§
(p q : Prop) (h : p ∨ q) : q ∨ p § Or.elim h (fun hp => Or.inr hp) (fun hq => Or.inl hq)
§§
(p : ℕ → Prop) (h : ∃ x, p x ∧ x > 3) : ∃ x > 3, p x § Exists.elim h fun x hx => ⟨x, hx.2, hx.1⟩
§§
(a b : ℕ) (h : a = b) : (fun x => x + a) = fun x => x + b § h ▸ rfl
§§
(a b : ℕ) (h : a = b) (p : ℕ → Prop) (ha : p a) : p b § h ▸ ha
§§
(a b : ℕ) (h : a = b) (p : ℕ → Prop) (ha : p a) : p b § by
  simpa only [← h] using ha
§§
(a b : ℕ) (h : a = b) (p : ℕ → Prop) (ha : p a) : p b § by
  rw [h] at ha
  exact ha
§§
(a b : ℕ) (h : a = b) (p : ℕ → Prop) (ha : p b) : p a § by
  rwa [← h] at ha
§§
(a b : ℕ) (h : a = b) (p : ℕ → Prop) (ha : p b) : p a § by
  subst h; assumption
§§
(a b : ℕ) (h : a = b) (p : ℕ → Prop) (ha : p b) : p a § Eq.subst h.symm ha
§§
: ∃ (x : ℕ) (y : ℕ), x < y ∧ y < 3 § ⟨0, 1, by decide, by decide⟩
§§
: ∃ x y : ℕ, x + y = 4 ∧ x ≠ y § ⟨1, 3, rfl, by simp⟩
§§
: ∃ (n : ℕ) (_ : n > 2), n % 2 = 0 § ⟨4, by decide, rfl⟩
§§
: ∀ {x : ℕ}, x = x § rfl
§§
: ∀ ⦃a b : ℕ⦄, a = b → b = a § fun _ _ h => h.symm
§§
: ∀ x ∈ Finset.range 4, x * x < 10 § by decide
§§
: ∀ x ∈ [1, 2, 3], 0 < x § by decide
§§
: ∃ x ∈ Finset.Icc 1 10, x * x = 64 § ⟨8, by decide, rfl⟩
§§
: ∃ p : ℕ × ℕ, p.1 + p.2 = 3 ∧ p.1 < p.2 § ⟨(1, 2), rfl, by decide⟩
§§
{α : Type} [DecidableEq α] (a b : α) : a = b ∨ ¬a = b § Decidable.em (a = b)
§§
{α : Type} [inst : DecidableEq α] (a b : α) : (if a = b then 1 else 1) = 1 § by
  split <;> rfl
§§
{α β : Type _} (f : α → β) (a b : α) (h : f a ≠ f b) : a ≠ b § by
  rintro rfl
  exact h rfl
§§
{α : Sort _} (a : α) : a = a § Eq.refl a
§§
.{u, v} {α : Type u} {β : Type v} (f g : α → β) (h : ∀ x, f x = g x) : f = g § by
  funext x
  exact h x
§§
(n : ℕ) (h : n = n := rfl) : n = n § h
§§
(f : (n : ℕ) → n = n → ℕ := fun n _ => n) : f 1 rfl = f 1 rfl § rfl
§§
(a b : ℕ) : a = b → b = a § by
  intro (h : a = b)
  exact h.symm
§§
(p q : Prop) : p ∧ q → q ∧ p § by
  intro ⟨hp, hq⟩
  exact ⟨hq, hp⟩
§§
(p q : ℕ → Prop) : (∃ x, p x ∧ q x) → ∃ x, q x § by
  rintro ⟨x, -, hx : q x⟩
  exact ⟨x, hx⟩
§§
(a b : ℕ) : a = b ∧ b = 2 → a = 2 § by
  rintro ⟨rfl, rfl⟩
  rfl
§§
(n : ℕ) (h : 3 ≤ n) : ∃ m, n = m + 3 § by
  obtain ⟨m, hm⟩ : ∃ m, n = m + 3 := ⟨n - 3, by omega⟩
  exact ⟨m, hm⟩
§§
(n : ℕ) : n < n + 2 § by
  have key (m : ℕ) : m < m + 2 := by omega
  exact key n
§§
(n : ℕ) (h : 0 < n) : n ≠ 0 § by
  have key {m : ℕ} (hm : 0 < m) : m ≠ 0 := by
    intro h
    omega
  exact key h
§§
(n : ℕ) : (n + 1) * 2 = 2 * n + 2 § by
  let f : ℕ → ℕ := fun x => x + 1
  have hf : f n = n + 1 := rfl
  omega
§§
(n : ℕ) : n + 1 > n § by
  let f (x : ℕ) : ℕ := x + 1
  show f n > n
  exact Nat.lt_succ_self n
§§
(n : ℕ) (h : n ≠ 0) : 0 < n § by
  suffices h' : ¬ n ≤ 0 by omega
  intro h''
  exact h (by omega)
§§
(n : ℕ) (h : n ≠ 0) : 0 < n § by
  if h' : n = 0 then
    exact absurd h' h
  else if h'' : n = 1 then
    rw [h'']
    decide
  else
    omega
§§
(n m : ℕ) (h : n + m = 1) : n = 0 ∨ m = 0 § by
  match n, m, h with
  | 0, _, _ => exact .inl rfl
  | _ + 1, 0, _ => exact .inr rfl
  | a + 1, b + 1, h => omega
§§
(n : ℕ) : n % 3 < 3 § by
  match h : n % 3 with
  | 0 | 1 | 2 => decide
  | k + 3 => omega
§§
(l : List ℕ) : l = [] ∨ l ≠ [] § by
  rcases l with _ | ⟨x, l⟩
  · exact .inl rfl
  · exact .inr nofun
§§
(l : List ℕ) (h : l.length = 2) : ∃ a b, l = [a, b] §
  match l, h with
  | [a, b], _ => ⟨a, b, rfl⟩
§§
(a b c : ℕ) (h₁ : a < b) (h₂ : b < c) (h₃ : c < 10) : a < 8 § by
  omega
§§
(a b c : ℕ) (h₁ : a + 0 = b) (h₂ : b * 1 = c) : a = c § by
  simp at h₁ h₂ ⊢
  rw [h₁, h₂]
§§
(a b c : ℕ) (h₁ : a + 0 = b) (h₂ : b * 1 = c) : a = c § by
  simp only [Nat.add_zero, Nat.mul_one] at *
  simp [*]
§§
(a b : ℕ) (h : b = a) : a + b = b + a § by
  rw [show a + b = b + a from Nat.add_comm a b]
§§
: 2 * 3 = 6 § by
  rw [show (2 : ℕ) * 3 = 6 by rfl]
§§
(f : ℕ → ℕ) (h : ∀ x, x > 2 → f x = 0) : f 3 + f 4 = 0 § by
  rw [h 3 (by omega), h 4 (by decide)]
§§
(f : ℕ → ℕ) (h : ∀ x, x > 2 → f x = 0) : f 3 + f 4 = 0 § by
  simp [h]
§§
(a b : ℕ) (h : a + b = 3) : b + a = 3 § by
  rw [Nat.add_comm b a]; exact h
§§
(a b : ℕ) (h : a + b = 3) : b + a = 3 § by
  simpa [Nat.add_comm] using h
§§
(a b : ℕ) (h : a + b = 3) : b + a = 3 § by
  simpa only [Nat.add_comm b] using (h : a + b = 3)
§§
(a b : ℕ) (h : a = 2 ∧ b = 3) : a * b = 6 § by
  simp [h.1, h.2]
§§
(p : Prop) [Decidable p] (h : p) : (if p then 1 else 2) = 1 § by
  simp only [h, ↓reduceIte]
§§
(n : ℕ) (h : n = 2) : n * 3 + 4 = 10 § by
  simp only [h, Nat.reduceMul, Nat.reduceAdd]
§§
(a b : ℕ) (h : a = b) : b = a § by
  simp? [h]
§§
(p q : Prop) (h : p → q) : p → p ∧ q § by
  simp +contextual [h]
§§
(a b : ℕ) (h : a = b ∨ a = b + 1) : b ≤ a § by
  cases h
  all_goals omega
§§
(a b : ℕ) (h : a = b ∨ a = b + 1) : b ≤ a § by
  cases h with
  | _ h => omega
§§
(a b : ℕ) (h : a = b ∨ a = b + 1) : b ≤ a § by
  cases h
  case inl h => omega
  case inr h => omega
§§
(a b : ℕ) (h : a = b ∨ a = b + 1) : b ≤ a § by
  rcases h with
    h
    | h <;>
  omega
§§
(a b : ℕ) (h : a = b ∨ a = b + 1) : b ≤ a § by
  have h' := h; clear h
  rcases h' with h | h
  { rw [h]
    exact Nat.le_refl b }
  { rw [h]
    exact Nat.le_succ b }
§§
(a b : ℕ) (h : a = b) : b = a §
    by
        exact
          Eq.symm
            h
§§
(a b : ℕ)
(h : a = b)
:
b = a
§
  by
 exact h.symm
§§
(a b : ℕ) (h : a = b) : b = a § by exact h.symm
§§
(a b : ℕ) (h : a = b) : b = a § by
  skip; skip
  (exact (h.symm))
§§
(a b : ℕ) (h : a = b) : b = a § by { { exact h.symm } }
§§
(a b : ℕ) (h : a = b) : b = a § by
  · · · exact h.symm
§§
(a b : ℕ) : a + b = b + a ∧ a * b = b * a § by
  refine ⟨?sum, ?prod⟩
  case' prod => rw [Nat.mul_comm]
  case sum => rw [Nat.add_comm]
§§
(a b c : ℤ) (h : a ≤ b) : a + c ≤ b + c § calc
  a + c ≤ b + c := by linarith
  _ = b + c := rfl
§§
(a b c : ℤ) (h : a < b) (h' : b ≤ c) : a < c § by
  calc a < b := h
  _ ≤ c := h'
§§
(a b : ℤ) (h : a = 2 * b) : a % 2 = 0 § by
  rw [h, Int.mul_emod_right]
§§
(x : ℤ) (h : -3 < x) (h' : x < -1) : x = -2 § by omega
§§
(x : ℤ) : x - 1 < x ∧ x < x+1 ∧ -x ≤ -x+0 § ⟨by omega, by omega, by omega⟩
§§
(n : ℕ) : n ∣ n * n ∧ n∣n § ⟨⟨n, rfl⟩, ⟨1, by simp⟩⟩
§§
(a b : ℕ) (h : a<b) : a+1≤b∧¬b≤a § by omega
§§
(a b : ℕ)(h: a<b):a≤b § by omega
§§
(x : { n : ℕ // n > 3 }) : x.val > 2 § by
  have := x.2
  omega
§§
(n : ℕ) (h : n ∈ [2, 4, 6]) : n % 2 = 0 § by
  simp at h
  omega
§§
(n : ℕ) (h : n = 2 ∨ n = 4 ∨ n = 6) : n % 2 = 0 § by
  obtain rfl | rfl | rfl := h <;> rfl
§§
(P : ℕ → Prop) (base : P 0) (step : ∀ n, P n → P (n + 1)) (n : ℕ) : P n §
  n.rec base (fun n ih => step n ih)
§§
(P : ℕ → Prop) (base : P 0) (step : ∀ n, P n → P (n + 1)) (n : ℕ) : P n § by
  exact Nat.recOn n base fun n ih => step n ih
§§
(P : ℕ → Prop) (base : P 0) (step : ∀ n, P n → P (n + 1)) (n : ℕ) : P n § by
  induction n <;> simp_all
§§
(n : ℕ) : n ≤ n * n § by
  obtain _ | n := n
  · exact Nat.le_refl 0
  · rw [Nat.mul_succ]
    exact Nat.le_add_left _ _
§§
(n : ℕ) : 3 ∣ n ^ 3 + 2 * n § by
  induction n with
  | zero => decide
  | succ n ih =>
    obtain ⟨k, hk⟩ := ih
    refine ⟨k + n ^ 2 + n + 1, ?_⟩
    have : (n + 1) ^ 3 + 2 * (n + 1) = n ^ 3 + 2 * n + 3 * (n ^ 2 + n + 1) := by ring
    rw [this, hk]
    ring
§§
(a b : ℕ) (hab : a.gcd b = 1) : b.gcd a = 1 § by
  rw [Nat.gcd_comm]
  exact hab
§§
(a b : ℕ) (h : ∀ c, a ∣ c ↔ b ∣ c) : a ∣ b ∧ b ∣ a §
  ⟨(h b).mpr ⟨1, by simp⟩, (h a).mp ⟨1, by simp⟩⟩
§§
(n : ℕ) : ∃ m : ℕ, m = n § ⟨(go n).1, (go n).2⟩
where
  go (n : ℕ) : { m : ℕ // m = n } :=
    if h : n = 0 then ⟨0, h.symm⟩
    else ⟨(go (n - 1)).1 + 1, by have := (go (n - 1)).2; omega⟩
  termination_by n
  decreasing_by all_goals omega
§§
(n : ℕ) : n = n § by
  let rec a : ℕ → ℕ := fun n => n, b : ℕ → ℕ := fun n => a n
  rfl
§§
(n : ℕ) : 0 ≤ n § by
  let rec even : ∀ n : ℕ, 0 ≤ n
    | 0 => Nat.zero_le 0
    | n + 1 => Nat.le_trans (odd n) (Nat.le_succ n),
  odd : ∀ n : ℕ, 0 ≤ n
    | 0 => Nat.zero_le 0
    | n + 1 => Nat.le_trans (even n) (Nat.le_succ n)
  exact even n
§§
(n : ℕ) : (· + ·) n 1 = n + 1 § rfl
§§
(a b : ℕ) (h : a = b) : b = a § by
  refine Eq.symm ?the_same
  exact h
"""

PAIRS = read(SHAPES, "h")
PAIRS += [(f"theorem deep{n} (h : 1 = 1) : 1 = 1", "(" * n + "h" + ")" * n) for n in (50, 150)]
PAIRS += [  # blanks at the ends of lines; line ends of another system, as downloaded files have them
    ("theorem blanks (a b : ℕ)  \n  (h : a < b) : a ≤ b", "by   \n  \n  omega  \n  "),
    ("theorem crlf (a b : ℕ)\r\n  (h : a < b) : a ≤ b", "by\r\n  -- a comment\r\n  omega"),
    (
        "theorem crlf_in_comment (a b : ℕ) (h : a < b) : a ≤ b",
        "by\r\n  /- one\r\n  two -/\r\n  have h' := h\r\n  omega\r\n",
    ),
]
