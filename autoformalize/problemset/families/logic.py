"""Logic, told with numbered doors, cards and rules."""

from __future__ import annotations

import random

from autoformalize.problemset.family import Family, Role, Values

_THINGS = ("door", "card", "box", "lamp", "locker", "room")
_PQ = {"thing": _THINGS, "p": ("red", "green", "heavy", "big"), "q": ("locked", "marked", "dusty", "new")}
_PQR = {**_PQ, "r": ("sold", "painted", "broken", "wet")}
_P = {"thing": _THINGS, "p": ("red", "green", "heavy", "big")}


def _one(rng: random.Random) -> Values:
    return {"a": rng.randint(2, 400)}


def _two(rng: random.Random) -> Values:
    a = rng.randint(2, 60)
    b = rng.randint(2, 60)
    return {"a": a, "b": b if b != a else b + 1}


def _steps(rng: random.Random) -> Values:
    a, d = rng.randint(1, 30), rng.randint(2, 12)
    return {"a": a, "d": d, "b": a + 2 * d}


FAMILIES = (
    Family(
        name="rule_applies",
        role=Role.SEED,
        area="logic",
        difficulty=1,
        draw=_one,
        words=_PQ,
        wordings=(
            "Every {p} {thing} is {q}. The {thing} with number {a} is {p}. Is it {q}?",
            "If a {thing} is {p}, then it is {q}. Given that {thing} {a} is {p}, is {thing} {a} {q}?",
            "All {p} things of the kind {thing} are {q}, and number {a} is {p}. Must number {a} be {q}?",
            "Number {a} is a {p} {thing}. Since being {p} implies being {q}, is number {a} {q}?",
        ),
        statement="theorem problem (P Q : ℕ → Prop) (h₀ : ∀ n, P n → Q n) (h₁ : P {a}) : Q {a}",
        answer="yes",
        proofs=(
            "by exact h₀ {a} h₁",
            "by exact h₀ _ h₁",
            "by apply h₀; exact h₁",
            "by apply h₀; assumption",
        ),
    ),
    Family(
        name="both_facts",
        role=Role.SEED,
        area="logic",
        difficulty=1,
        draw=_two,
        words=_P,
        wordings=(
            "The {thing} {a} and the {thing} {b} are {p}. Are {b} and {a} {p}?",
            "Both {thing} {a} and {thing} {b} are {p}. Is it true that {b} is {p} and {a} is {p}?",
            "It is known that number {a} is {p} and number {b} is {p}. Named in the other order, are number "
            "{b} "
            "and number {a} {p}?",
            "If each of the {thing}s {a} and {b} is {p}, is {b} {p}, and {a} as well?",
        ),
        statement="theorem problem (P : ℕ → Prop) (h₀ : P {a} ∧ P {b}) : P {b} ∧ P {a}",
        answer="yes",
        proofs=(
            "by obtain ⟨h, g⟩ := h₀; exact ⟨g, h⟩",
            "by exact ⟨h₀.2, h₀.1⟩",
            "by constructor; exact h₀.2; exact h₀.1",
            "by constructor <;> simp_all",
        ),
    ),
    Family(
        name="one_of_two",
        role=Role.SEED,
        area="logic",
        difficulty=1,
        draw=_two,
        words=_P,
        wordings=(
            "The {thing} {b} is {p}. Is at least one of the {thing}s {a} and {b} {p}?",
            "Given that number {b} is {p}, is it true that {a} or {b} is {p}?",
            "Somebody says: {thing} {a} is {p} or {thing} {b} is {p}. We see that {b} is {p}. Is the sentence true?",
            "Number {b} of a row is {p}. Does it follow that number {a} or number {b} is {p}?",
        ),
        statement="theorem problem (P : ℕ → Prop) (h₀ : P {b}) : P {a} ∨ P {b}",
        answer="yes",
        proofs=("by right; exact h₀", "by exact Or.inr h₀", "by simp [h₀]", "by simp_all"),
    ),
    Family(
        name="condition_fails",
        role=Role.SEED,
        area="logic",
        difficulty=2,
        draw=_two,
        words=_P,
        wordings=(
            "If {thing} {a} is {p}, then {thing} {b} is {p} too. But {b} is not {p}. Is {a} {p}?",
            "Were number {a} {p}, number {b} would be {p}. Number {b} is not {p}. Can number {a} be {p}?",
            "That {thing} {a} is {p} implies that {thing} {b} is {p}. Since {b} is not {p}, is {a} {p}?",
            "A guard knows: only if {thing} {b} is {p} can {thing} {a} be {p}. He finds that {b} is not {p}. "
            "Is "
            "{a} {p}?",
        ),
        statement="theorem problem (P : ℕ → Prop) (h₀ : P {a} → P {b}) (h₁ : ¬ P {b}) : ¬ P {a}",
        answer="no",
        proofs=(
            "by intro h; exact h₁ (h₀ h)",
            "by intro h; apply h₁; apply h₀; exact h",
            "by intro h; exact absurd (h₀ h) h₁",
            "by simp_all",
        ),
    ),
    Family(
        name="impossible_claim",
        role=Role.SEED,
        area="logic",
        difficulty=2,
        draw=_two,
        words={"v": ("n",)},
        wordings=(
            "One witness says that {v} is {a}, another says that {v} is {b}. Show that they contradict each other.",
            "Show that {v} = {a} and {v} = {b} cannot both hold.",
            "Derive a contradiction from {v} = {a} and {v} = {b}.",
            "Can the number {v} be {a} and at the same time {b}? Show that it is impossible.",
        ),
        statement="theorem problem ({v} : ℕ) (h₀ : {v} = {a}) (h₁ : {v} = {b}) : False",
        answer="impossible",
        proofs=(
            "by omega",
            "by subst h₀; contradiction",
            "by rw [h₀] at h₁; contradiction",
            "by simp_all",
            "by subst_vars; contradiction",
            "by rw [h₀] at h₁; omega",
        ),
    ),
    Family(
        name="rule_backwards",
        role=Role.LOOP,
        area="logic",
        difficulty=3,
        draw=_one,
        words=_PQ,
        wordings=(
            "Every {p} {thing} is {q}. The {thing} with number {a} is not {q}. Is it {p}?",
            "If a {thing} is {p}, then it is {q}. Since {thing} {a} is not {q}, can it be {p}?",
            "All {p} things of the kind {thing} are {q}, but number {a} is not {q}. May number {a} be {p}?",
            "Being {p} implies being {q}, and {thing} {a} is not {q}. Is {thing} {a} {p}?",
        ),
        statement="theorem problem (P Q : ℕ → Prop) (h₀ : ∀ n, P n → Q n) (h₁ : ¬ Q {a}) : ¬ P {a}",
        answer="no",
    ),
    Family(
        name="two_rules",
        role=Role.LOOP,
        area="logic",
        difficulty=2,
        draw=_one,
        words=_PQR,
        wordings=(
            "Every {p} {thing} is {q}, and every {q} {thing} is {r}. The {thing} {a} is {p}. Is it {r}?",
            "If a {thing} is {p}, it is {q}; if it is {q}, it is {r}. Given that number {a} is {p}, is it {r}?",
            "{p} things are {q}, {q} things are {r}, and {thing} {a} is {p}. Must {thing} {a} be {r}?",
            "Number {a} is a {p} {thing}. Being {p} implies being {q}, which implies being {r}. Is number {a} {r}?",
        ),
        statement="theorem problem (P Q R : ℕ → Prop) (h₀ : ∀ n, P n → Q n) (h₁ : ∀ n, Q n → R n) (h₂ : P {a}) : R {a}",
        answer="yes",
    ),
    Family(
        name="elimination",
        role=Role.LOOP,
        area="logic",
        difficulty=2,
        draw=_two,
        words=_P,
        wordings=(
            "The {thing} {a} or the {thing} {b} is {p}, but {a} is not. Is {b} {p}?",
            "At least one of the {thing}s {a} and {b} is {p}. It turns out that {a} is not {p}. Must {b} be {p}?",
            "Number {a} is not {p}, yet one of the numbers {a} and {b} is. Is number {b} {p}?",
            "A detective knows that {thing} {a} or {thing} {b} is {p} and rules out {a}. Is {b} {p}?",
        ),
        statement="theorem problem (P : ℕ → Prop) (h₀ : P {a} ∨ P {b}) (h₁ : ¬ P {a}) : P {b}",
        answer="yes",
    ),
    Family(
        name="either_order",
        role=Role.LOOP,
        area="logic",
        difficulty=2,
        draw=_two,
        words=_P,
        wordings=(
            "The {thing} {a} or the {thing} {b} is {p}. Is {b} or {a} {p}?",
            "One of {a} and {b}, perhaps both, is {p}. Does it matter if we say that {b} or {a} is {p}, or "
            "is it "
            "still true?",
            "Given that number {a} or number {b} is {p}, is it true that number {b} or number {a} is {p}?",
            "We know: {thing} {a} is {p} or {thing} {b} is {p}. Is {thing} {b} {p} or {thing} {a} {p}?",
        ),
        statement="theorem problem (P : ℕ → Prop) (h₀ : P {a} ∨ P {b}) : P {b} ∨ P {a}",
        answer="yes",
    ),
    Family(
        name="stepping_stones",
        role=Role.LOOP,
        area="logic",
        difficulty=3,
        draw=_steps,
        wordings=(
            "Whoever can reach stone n can reach stone n + {d}. Stone {a} can be reached. Can stone {b} be reached?",
            "If number n is lucky, then n + {d} is lucky. The number {a} is lucky. Is {b} lucky?",
            "A knight that visits square n also visits square n + {d}. It visits square {a}. Does it visit square {b}?",
            "From floor n a lift goes on to floor n + {d}. It stops on floor {a}. Does it stop on floor {b}?",
        ),
        statement="theorem problem (P : ℕ → Prop) (h₀ : ∀ n, P n → P (n + {d})) (h₁ : P {a}) : P {b}",
        answer="yes",
    ),
    Family(
        name="rule_gives_example",
        role=Role.UNSEEN,
        area="logic",
        difficulty=2,
        draw=_one,
        words=_PQ,
        wordings=(
            "Every {p} {thing} is {q}, and {thing} {a} is {p}. Is there a {thing} that is {q}?",
            "If a {thing} is {p}, then it is {q}. Number {a} is {p}. Does any number belong to a {q} {thing}?",
            "Since {thing} {a} is {p}, and being {p} implies being {q}, does a {q} one exist?",
            "All that is {p} is {q}. With {thing} {a} being {p}, is at least one {thing} {q}?",
        ),
        statement="theorem problem (P Q : ℕ → Prop) (h₀ : ∀ n, P n → Q n) (h₁ : P {a}) : ∃ n, Q n",
        answer="yes",
    ),
)
