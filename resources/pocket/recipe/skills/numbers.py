"""Skills that compute: divisors, sums, word problems and units."""

from __future__ import annotations

import random
import re
from math import prod

from .base import Params, Skill, Solution, bold, stepwise

PRIMES = (2, 3, 5, 7, 11, 13)


def division(number: int, by: int) -> list[str]:
    """Written division of a number below 1000, with a quotient of one digit in each equation."""
    front, last = divmod(number, 10)
    parts = (number,) if number < 10 * by else (front, front % by * 10 + last)
    return [f"{part} = {by} × {part // by} + {part % by}" for part in parts]


class Divisors(Skill):
    """Count the divisors of a number through its factorisation."""

    name = "divisors"
    weight = 2.4
    always_held_out = {(196,): "How many positive whole-number divisors does 196 have?"}
    largest = 200

    _ASK = (
        "How many positive whole-number divisors does {n} have?",
        "How many divisors does {n} have?",
        "How many positive divisors does {n} have?",
        "How many positive divisors does the number {n} have?",
        "Count the divisors of {n}.",
        "What is the number of divisors of {n}?",
        "How many numbers divide {n}?",
        "How many whole numbers divide {n} evenly?",
        "How many factors does {n} have?",
        "Number of divisors of {n}?",
        "Find the number of positive divisors of {n}.",
        "Give me the number of factors of {n}.",
        "Can you count the divisors of {n}?",
        "How many positive integers divide {n} exactly?",
        "In how many ways can {n} be divided without a rest?",
        "Tell me how many divisors {n} has.",
        "I want to know how many divisors {n} has.",
        "Factorise {n} and count its divisors.",
        "How many positive integer divisors does {n} have?",
    )
    _AGAIN = (
        "and {n}?",
        "And {n}?",
        "What about {n}?",
        "How about {n}?",
        "And how many does {n} have?",
        "Now the same for {n}.",
        "Do it for {n} too.",
        "And the divisors of {n}?",
        "{n}?",
    )

    def draw(self, rng: random.Random) -> Params:
        return (rng.randint(2, self.largest),)

    def ask(self, params: Params, rng: random.Random) -> str:
        return rng.choice(self._ASK).format(n=params[0])

    def follow(self, params: Params, rng: random.Random) -> tuple[Params, str] | None:
        after = self.draw(rng)
        return after, rng.choice(self._AGAIN).format(n=after[0])

    def solve(self, params: Params) -> Solution:
        number: int = params[0]
        steps = []
        powers: dict[int, int] = {}
        left = number
        for prime in PRIMES:
            while prime * prime <= left:
                question = f"Does {prime} divide {left}? {self._reason(left, prime)}"
                if left % prime:
                    steps.append(f"{question}, so no.")
                    break
                powers[prime] = powers.get(prime, 0) + 1
                equations = ", ".join(division(left, prime))
                left //= prime
                steps.append(
                    f"{question}, so yes, and I take {prime}^{powers[prime]}. "
                    f"I divide {equations}, and so {left} is left."
                )
        powers[left] = powers.get(left, 0) + 1
        steps.append(f"Now {left} is a prime number itself, and I take {left}^{powers[left]}.")
        product = " × ".join(f"{p}^{e}" for p, e in powers.items())
        steps.append(f"Together this makes {number} = {product}.")
        values = [e + 1 for e in powers.values()]
        count = prod(values)
        counted = f"{' × '.join(map(str, values))} = {count}" if values[1:] else str(count)
        steps.append(f"With one more for each exponent, the number of divisors is {counted}.")
        formula = product.replace("×", r"\times")
        return stepwise(
            f"I take the primes out of {number}, beginning with the smallest, "
            "and then count with their exponents.",
            steps,
            f"**{number} has {count} divisors**, because ${number} = {formula}$.",
        )

    @staticmethod
    def _reason(left: int, prime: int) -> str:
        """What tells whether a prime divides: the last digit, the sum of the digits, a division."""
        if prime in (2, 5):
            kind = {2: ("even", "odd"), 5: ("0 or 5", "not 0 or 5")}[prime]
            return f"The last digit is {left % 10}, which is {kind[bool(left % prime)]}"
        if prime == 3:
            total = sum(map(int, str(left)))
            multiple = "not a multiple" if left % 3 else "a multiple"
            digits = " + ".join(str(left))
            return f"The sum of the digits is {digits} = {total}, which is {multiple} of 3"
        return f"The division is {', '.join(division(left, prime))}"

    def right(self, params: Params, answer: str) -> bool:
        count = sum(1 for d in range(1, params[0] + 1) if params[0] % d == 0)
        found = re.findall(r"(\d+) has (\d+) divisors", answer)
        return bool(found) and found[-1] == (str(params[0]), str(count))


_COLUMNS = ("ones", "tens", "hundreds", "thousands")


def add_by_columns(first: int, second: int) -> list[str]:
    """Written addition, one column a line."""
    steps = []
    carry = 0
    for place in range(max(len(str(first)), len(str(second)))):
        a = first // 10**place % 10
        b = second // 10**place % 10
        total = a + b + carry
        steps.append(
            f"The {_COLUMNS[place]} are {a} + {b} + {carry} = {total}, "
            f"so I write down {total % 10} and carry {total // 10} to the next column."
        )
        carry = total // 10
    return steps


def subtract_by_columns(first: int, second: int) -> list[str]:
    """Written subtraction of a number that is not larger, one column a line."""
    steps = []
    borrow = 0
    for place in range(len(str(first))):
        a = first // 10**place % 10
        b = second // 10**place % 10
        lent = 10 if a < b + borrow else 0
        rest = a + lent - b - borrow
        steps.append(
            f"The {_COLUMNS[place]} are {a} and {b} + {borrow}, and {a + lent} - {b} - {borrow} = "
            f"{rest}, so I write down {rest} and borrow {lent // 10} from the next column."
        )
        borrow = lent // 10
    return steps


class Sums(Skill):
    """Plus, minus, times and divided by, as on paper."""

    name = "sums"
    weight = 3.4

    _ASK = {
        "+": (
            "{a} + {b}",
            "{a}+{b}",
            "{a} + {b} = ?",
            "What is {a} + {b}?",
            "what's {a} + {b}?",
            "What is {a} plus {b}?",
            "Add {a} and {b}.",
            "Calculate {a} + {b}.",
            "How much is {a} plus {b}?",
            "What is the sum of {a} and {b}?",
            "Compute {a}+{b}.",
        ),
        "-": (
            "{a} - {b}",
            "{a}-{b}",
            "{a} - {b} = ?",
            "What is {a} - {b}?",
            "what's {a} - {b}?",
            "What is {a} minus {b}?",
            "Subtract {b} from {a}.",
            "Calculate {a} - {b}.",
            "How much is {a} minus {b}?",
            "What is the difference of {a} and {b}?",
            "Take {b} away from {a}.",
        ),
        "×": (
            "{a} × {b}",
            "{a}*{b}",
            "{a} * {b}",
            "{a} x {b} = ?",
            "What is {a} × {b}?",
            "what's {a} x {b}?",
            "What is {a} times {b}?",
            "Multiply {a} by {b}.",
            "Multiply {a} and {b}.",
            "Calculate {a} * {b}.",
            "How much is {a} times {b}?",
            "What is the product of {a} and {b}?",
        ),
        "÷": (
            "{a} ÷ {b}",
            "{a}/{b}",
            "{a} / {b}",
            "What is {a} ÷ {b}?",
            "What is {a} divided by {b}?",
            "Divide {a} by {b}.",
            "Calculate {a} / {b}.",
            "How much is {a} divided by {b}?",
            "How often does {b} go into {a}?",
            "What is {a} divided by {b} with remainder?",
        ),
    }
    _AGAIN = {
        "+": (
            "plus {b}?",
            "Now add {b}.",
            "Add {b} to that.",
            "and plus {b}?",
            "And {b} more?",
            "What is that plus {b}?",
        ),
        "-": (
            "minus {b}?",
            "Now subtract {b}.",
            "Take {b} away from that.",
            "and minus {b}?",
            "And {b} less?",
            "What is that minus {b}?",
        ),
    }

    def draw(self, rng: random.Random) -> Params:
        sign = rng.choices("+-×÷", (2, 2, 2, 3))[0]
        if sign in "+-":
            top = rng.choice((10, 100, 100, 1000, 1000))
            a, b = rng.randrange(top), rng.randrange(top if rng.random() < 0.7 else 100)
            if sign == "-" and a < b:
                a, b = b, a
        elif sign == "×":
            a, b = rng.randint(2, 99), rng.randint(2, 9)
            if rng.random() < 0.3:
                a, b = b, a
        else:
            a, b = rng.randint(2, 200), rng.randint(2, 9)
        return (sign, a, b)

    def ask(self, params: Params, rng: random.Random) -> str:
        sign, a, b = params
        return rng.choice(self._ASK[sign]).format(a=a, b=b)

    def follow(self, params: Params, rng: random.Random) -> tuple[Params, str] | None:
        result = self.result(params)
        if params[0] == "÷" or result > 900:
            return None
        sign = rng.choice("+-")
        b = rng.randint(0, result) if sign == "-" else rng.randint(1, 99)
        return (sign, result, b), rng.choice(self._AGAIN[sign]).format(b=b)

    @staticmethod
    def result(params: Params) -> int:
        """The value, or the quotient."""
        sign, a, b = params
        value: int = {"+": a + b, "-": a - b, "×": a * b, "÷": a // b if b else 0}[sign]
        return value

    def solve(self, params: Params) -> Solution:
        sign, a, b = params
        result = self.result(params)
        rest = ""
        if sign == "+":
            plan = f"I add {a} and {b} column by column, from right to left."
            steps = add_by_columns(a, b)
        elif sign == "-":
            plan = f"I subtract {b} from {a} column by column, from right to left."
            steps = subtract_by_columns(a, b)
        elif sign == "×":
            big, small = max(a, b), min(a, b)
            tens, ones = divmod(big, 10)
            carry, digit = divmod(ones * small, 10)
            plan = f"I multiply the ones and the tens of {big} by {small}, from right to left."
            steps = [
                f"The ones are {ones} × {small} = {ones * small}, "
                f"so I write down {digit} and carry {carry} to the next column.",
                f"The tens are {tens} × {small} = {tens * small}, and with the carry "
                f"{tens * small} + {carry} = {tens * small + carry}, so I write that down.",
            ]
        else:
            plan = f"I divide {a} by {b} and look at what remains at the end."
            steps = [f"The written division is {equation}." for equation in division(a, b)]
            steps.append(f"So {b} goes into {a} exactly {result} times, and {a % b} remains.")
            rest = f" remainder {a % b}" if a % b else ""
        return stepwise(plan, steps, f"The result is {a} {sign} {b} = **{result}{rest}**.")

    def right(self, params: Params, answer: str) -> bool:
        sign, a, b = params
        result = self.result(params)
        rest = f" remainder {a % b}" if sign == "÷" and a % b else ""
        return bold(answer) == f"{result}{rest}"


NAMES = (
    "Mia", "Tom", "Anna", "Ben", "Lily", "Max", "Emma", "Leo", "Nora", "Paul", "Ella", "Sam",
    "Clara", "Felix", "Ida", "Jack", "Zoe", "Oscar", "Ruth", "Hugo",
)  # fmt: skip
THINGS = (
    "apples", "books", "pencils", "coins", "stickers", "marbles", "cookies", "stamps", "cards",
    "oranges", "shells", "balloons", "flowers", "eggs", "toys", "candies",
)  # fmt: skip
PACKS = ("bags", "boxes", "baskets", "packets")


class WordProblems(Skill):
    """Little arithmetic stories of one or two steps."""

    name = "word problems"
    weight = 3.2

    # kind -> (phrasings, arity); the steps are in `solve`.
    _ASK = {
        "get": (
            "{n} has {a} {t}. {n} gets {b} more. How many {t} does {n} have now?",
            "{n} had {a} {t} and found {b} more. How many {t} are there now?",
            "If {n} has {a} {t} and buys {b} more, how many {t} does {n} have?",
        ),
        "lose": (
            "{n} has {a} {t}. {n} gives {b} of them to {m}. How many {t} does {n} have left?",
            "{n} had {a} {t} and lost {b}. How many {t} are left?",
            "If {n} has {a} {t} and sells {b}, how many {t} are left?",
        ),
        "packs": (
            "{n} has {a} {p} with {b} {t} each. How many {t} does {n} have?",
            "There are {b} {t} in each of {a} {p}. How many {t} are there in all?",
            "{n} buys {a} {p}. Each holds {b} {t}. How many {t} is that?",
        ),
        "getpacks": (
            "{n} has {c} {t}. {n} buys {a} {p} with {b} {t} each. "
            "How many {t} does {n} have now?",
            "{n} had {c} {t} and then got {a} {p} of {b} {t}. How many {t} does {n} have?",
        ),
        "packslose": (
            "{n} has {a} {p} with {b} {t} each and gives {c} {t} to {m}. "
            "How many {t} are left?",
            "There are {a} {p} of {b} {t}. {n} takes {c} of the {t}. How many {t} remain?",
        ),
        "getlose": (
            "{n} has {a} {t}, gets {b} more and then gives away {c}. "
            "How many {t} does {n} have?",
            "{n} had {a} {t}. {m} gave {n} {b} more, but {n} lost {c}. How many {t} are left?",
        ),
        "share": (
            "{n} shares {a} {t} equally among {b} friends. How many {t} does each friend get?",
            "{a} {t} are put into {b} {p}, the same number in each. How many {t} are in each?",
            "{b} children share {a} {t} fairly. How many {t} does each child get?",
        ),
    }  # fmt: skip

    def draw(self, rng: random.Random) -> Params:
        kind = rng.choice(tuple(self._ASK))
        a, b, c = rng.randint(2, 20), rng.randint(2, 20), 0
        if kind == "lose":
            a, b = max(a, b), min(a, b)
        elif kind == "share":
            b = rng.randint(2, 10)
            a = b * rng.randint(2, 10)
        elif kind != "get":
            if "packs" in kind:
                a, b = rng.randint(2, 9), rng.randint(2, 10)
            whole = a * b if "packs" in kind else a + b
            c = rng.randint(2, 10) if kind == "getpacks" else rng.randint(1, min(10, whole - 1))
        return (kind, a, b, c, *rng.sample(NAMES, 2), rng.choice(THINGS), rng.choice(PACKS))

    def key(self, params: Params) -> str:
        return repr(params[:4])  # who has what makes no other problem of it

    def ask(self, params: Params, rng: random.Random) -> str:
        kind, a, b, c, n, m, t, p = params
        return rng.choice(self._ASK[kind]).format(a=a, b=b, c=c, n=n, m=m, t=t, p=p)

    def solve(self, params: Params) -> Solution:
        kind, a, b, c, _, _, t, p = params
        begin = f"At the beginning there are {a} {t}."
        packed = f"There are {a} {p} with {b} {t} each, and that makes {a} × {b} = {a * b} {t}."
        if kind == "get":
            steps, result = [begin, f"Then {b} {t} are added, so {a} + {b} = {a + b}."], a + b
        elif kind == "lose":
            steps, result = [begin, f"Then {b} {t} are taken away, so {a} - {b} = {a - b}."], a - b
        elif kind == "packs":
            steps, result = [packed], a * b
        elif kind == "getpacks":
            result = a * b + c
            steps = [packed, f"Together with the first {c} {t} it is {a * b} + {c} = {result}."]
        elif kind == "packslose":
            result = a * b - c
            steps = [packed, f"Then {c} {t} are taken away, so {a * b} - {c} = {result}."]
        elif kind == "getlose":
            result = a + b - c
            steps = [
                begin,
                f"Then {b} {t} are added, so {a} + {b} = {a + b}.",
                f"Then {c} {t} are taken away, so {a + b} - {c} = {result}.",
            ]
        else:
            result = a // b
            steps = [f"There are {a} {t} for {b} equal parts, and that makes {a} ÷ {b} = {result}."]
        return stepwise(
            f"I follow what happens to the {t}, one step at a time.",
            steps,
            f"The answer is **{result} {t}**.",
        )

    def right(self, params: Params, answer: str) -> bool:
        return bold(answer) == bold(self.solve(params).short)


# (large unit, small unit, factor, the largest count of the large unit)
UNITS = (
    ("kilometres", "metres", 1000, 99),
    ("metres", "centimetres", 100, 99),
    ("centimetres", "millimetres", 10, 99),
    ("kilograms", "grams", 1000, 99),
    ("litres", "millilitres", 1000, 99),
    ("tonnes", "kilograms", 1000, 99),
    ("hours", "minutes", 60, 12),
    ("minutes", "seconds", 60, 12),
    ("days", "hours", 24, 10),
    ("weeks", "days", 7, 12),
    ("years", "months", 12, 12),
    ("feet", "inches", 12, 12),
    ("euros", "cents", 100, 99),
    ("dozens", "pieces", 12, 12),
)
_SHORT = {
    "kilometres": ("km",), "metres": ("m", "meters"), "centimetres": ("cm",),
    "millimetres": ("mm",), "kilograms": ("kg",), "grams": ("g",), "litres": ("l", "liters"),
    "millilitres": ("ml",), "hours": ("h",), "minutes": ("min",), "seconds": ("s",),
}  # fmt: skip


class Units(Skill):
    """Change a quantity from one unit to another."""

    name = "units"
    weight = 2.0

    _ASK = (
        "How many {to} are {n} {of}?",
        "Convert {n} {of} to {to}.",
        "Convert {n} {of} into {to}.",
        "What is {n} {of} in {to}?",
        "How many {to} are in {n} {of}?",
        "{n} {of} in {to}?",
        "{n} {of} to {to}",
        "How much is {n} {of} in {to}?",
        "Change {n} {of} to {to}.",
        "{n} {of} is how many {to}?",
        "How many {to} do {n} {of} make?",
    )
    _AGAIN = ("and {n} {of}?", "And {n}?", "What about {n} {of}?", "How about {n}?", "and {n}?")

    def draw(self, rng: random.Random) -> Params:
        index = rng.randrange(len(UNITS))
        down = rng.random() < 0.65
        count = rng.randint(1, UNITS[index][3])
        return ("down" if down else "up", index, count)

    @staticmethod
    def _sides(params: Params) -> tuple[int, str, int, str]:
        way, index, count = params
        large, small, factor, _ = UNITS[index]
        if way == "down":
            return count, large, count * factor, small
        return count * factor, small, count, large

    def ask(self, params: Params, rng: random.Random) -> str:
        n, of, _, to = self._sides(params)
        if rng.random() < 0.3:
            of = rng.choice(_SHORT.get(of, (of,)))
        if rng.random() < 0.3:
            to = rng.choice(_SHORT.get(to, (to,)))
        if n == 1:
            of = of.removesuffix("s") if of not in ("feet", "s") else of
        return rng.choice(self._ASK).format(n=n, of=of, to=to)

    def follow(self, params: Params, rng: random.Random) -> tuple[Params, str] | None:
        way, index, _ = params
        after = (way, index, rng.randint(2, UNITS[index][3]))
        n, of, _, _ = self._sides(after)
        return after, rng.choice(self._AGAIN).format(n=n, of=of)

    def solve(self, params: Params) -> Solution:
        n, of, result, to = self._sides(params)
        way, index, _ = params
        large, small, factor, _ = UNITS[index]
        sign = "×" if way == "down" else "÷"
        act = "multiply" if way == "down" else "divide"
        return stepwise(
            f"I change {of} into {to} with the number that belongs to this pair of units.",
            [
                f"There are {factor} {small} in each of the {large}, so I {act} by {factor}.",
                f"The calculation is {n} {sign} {factor} = {result}, and the unit is now {to}.",
            ],
            f"The result is {n} {of} = **{result} {to}**.",
        )

    def right(self, params: Params, answer: str) -> bool:
        _, _, result, to = self._sides(params)
        return bold(answer) == f"{result} {to}"
