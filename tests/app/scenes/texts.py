"""Answers that show what the transcript can draw."""

DIVISORS = """To count the divisors, write 196 as a product of primes.

1. Divide by 2: 196 = 2 × 98 = 2 × 2 × 49.
2. Divide by 7: 49 = 7 × 7.

So $196 = 2^2 \\cdot 7^2$. A divisor takes 0, 1 or 2 factors of each prime:

$$(2 + 1) \\cdot (2 + 1) = 9$$

**196 has 9 positive divisors**: 1, 2, 4, 7, 14, 28, 49, 98 and 196.
"""


CODE = """Here is a function that checks whether a number is prime:

```python
def is_prime(n: int) -> bool:
    if n < 2:
        return False
    divisor = 2
    while divisor * divisor <= n:
        if n % divisor == 0:
            return False
        divisor += 1
    return True
```

It tries divisors up to the *square root* of `n`, since a larger one would have a
smaller partner that had been found before.

| n | `is_prime(n)` | why |
|--:|:-:|---|
| 7 | `True` | no divisor up to 2 |
| 9 | `False` | 3 × 3 |
| 97 | `True` | no divisor up to 9 |

> A table like this is the quickest test.

- [x] negative numbers
- [ ] very large numbers

See [the article](https://en.wikipedia.org/wiki/Primality_test) for more.
"""


LISTS = """The first three primes are **2**, **3** and **5**.

- Start with the smallest, **2**.
  - It is the only *even* prime.
  - Every other even number is a multiple of it.
- Add **3**: 2 + 3 = **5**.
- Add **5**: 5 + 5 = **10**.

1. **Check** the sum in another order: 5 + 3 + 2.
   - 5 + 3 = 8
   - 8 + 2 = **10**
2. Both orders give **10**, and ***that is no accident***: a longer point runs over the end
   of the line and goes on below its own beginning, not below the number.

| Step | Term | Sum so far |
|------|-----:|-----------:|
| 1 | 2 | **2** |
| 2 | 3 | **5** |
| 3 | 5 | **10** |

**Answer:** the sum is **10**.
"""


FORMULAS = r"""Write 196 as a product of primes: $196 = 2^2 \times 7^2$. A factor $p^a$ gives
$a + 1$ choices, a fraction like $\frac{a}{b}$ or $\sqrt{x^2 + 1}$ stands in its line, and so
does $x_i$.

$$
d(196) = (2 + 1) \times (2 + 1) = 9
$$

In general, for $n = \prod_{i=1}^{k} p_i^{a_i}$:

\[ d(n) = \sum_{d \mid n} 1 = \prod_{i=1}^{k} (a_i + 1) \]

1. **The quadratic formula** says $x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}$.
2. A matrix, $\begin{pmatrix} a & b \\ c & d \end{pmatrix}$, and its determinant:
   $$ad - bc$$
3. A price of $5 and one of $10 are no formula, nor is this half one: $\frac{1$.

> Euler: $e^{i\pi} + 1 = 0$

| $n$ | $n^2$ | $\lvert n \rvert$ |
|--:|--:|--:|
| 2 | $4$ | $2$ |
| 12 | $144$ | $12$ |

$$f(x) = \begin{cases} x^2 & x \ge 0 \\ -x & \text{otherwise} \end{cases}$$

Roses are red,
violets are blue,
and line ends are kept.
"""
