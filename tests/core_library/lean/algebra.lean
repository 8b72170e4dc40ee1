example (x y : Nat) : (x + y) ^ 2 = x ^ 2 + 2 * x * y + y ^ 2 := by ring
example (x y : Int) : (x - y) * (x + y) = x ^ 2 - y ^ 2 := by ring
example (x y z : Int) : (x + y + z)^3 = x^3 + y^3 + z^3 + 3*(x+y)*(y+z)*(z+x) := by ring
example (x y : Int) (h : x < y) : x ≤ y := by linarith
example (x y : Int) : 2 * x * y ≤ x ^ 2 + y ^ 2 := by nlinarith [sq_nonneg (x - y)]
example : (2 : Int) ^ 10 = 1024 := by norm_num
example (n : Nat) (h : Even n) (h2 : n < 3) (h3 : 0 < n) : n = 2 := by norm_num at *; omega
example (n : Nat) (h : n = 3) : n * n = 9 := by norm_num [h]
example (n : Nat) (h : Odd n) (h2 : n ≡ 2 [MOD 3]) : n % 6 = 5 := by linarith
example (x : Int) (h : abs (x - 2) ≤ 3) : x ≤ 5 := by linarith
example (n : Nat) : 2 ^ (n + 1) = 2 * 2 ^ n := by ring
example (a b : Nat) (h : a * b = 12) : b * a = 12 := by linarith
example (a b c : Nat) : a * (b + c) = a * b + a * c := by ring
example (x y : Int) (h : 3 * x * y + 2 = 5 * (x * y)) : x * y = 1 := by linarith
example (a b c : Int) : a*b + b*c + c*a ≤ a^2 + b^2 + c^2 := by nlinarith [sq_nonneg (a-b), sq_nonneg (b-c), sq_nonneg (c-a)]
example (a : Int) : 0 ≤ a^2 - 2*a + 1 := by nlinarith [sq_nonneg (a-1)]
example (n : Nat) : (n+1) * (n+2) = n*n + 3*n + 2 := by ring
