"""Skills that write: Python functions, Markdown tables, LaTeX formulas and little stories."""

from __future__ import annotations

import ast
import random
import re
from dataclasses import dataclass

from .base import Params, Skill, Solution, stepwise, written


@dataclass(frozen=True)
class Function:
    """A small Python function: its names, what it does, its code and an explanation."""

    names: tuple[str, ...]
    does: tuple[str, ...]
    code: str
    explains: str


FUNCTIONS = (
    Function(
        ("is_even", "check_even", "even"),
        ("checks if a number is even", "tells whether a number is even"),
        "def NAME(n):\n    return n % 2 == 0",
        "A number is even when dividing it by 2 leaves no remainder.",
    ),
    Function(
        ("is_odd", "check_odd", "odd"),
        ("checks if a number is odd", "tells whether a number is odd"),
        "def NAME(n):\n    return n % 2 == 1",
        "A number is odd when dividing it by 2 leaves a remainder of 1.",
    ),
    Function(
        ("factorial", "fact", "compute_factorial"),
        ("computes the factorial of a number", "returns the factorial of n"),
        "def NAME(n):\n    result = 1\n    for i in range(2, n + 1):\n        result *= i\n"
        "    return result",
        "It multiplies all whole numbers from 2 to n.",
    ),
    Function(
        ("fibonacci", "fib", "nth_fibonacci"),
        ("computes the n-th Fibonacci number", "returns the Fibonacci number n"),
        "def NAME(n):\n    a, b = 0, 1\n    for _ in range(n):\n        a, b = b, a + b\n"
        "    return a",
        "It keeps two neighbours of the sequence and moves one step n times.",
    ),
    Function(
        ("is_prime", "check_prime", "prime"),
        ("checks if a number is prime", "tells whether a number is prime"),
        "def NAME(n):\n    if n < 2:\n        return False\n    d = 2\n    while d * d <= n:\n"
        "        if n % d == 0:\n            return False\n        d += 1\n    return True",
        "It tries every divisor up to the square root of n.",
    ),
    Function(
        ("gcd", "greatest_common_divisor", "common_divisor"),
        ("computes the greatest common divisor of two numbers", "finds the gcd of a and b"),
        "def NAME(a, b):\n    while b:\n        a, b = b, a % b\n    return a",
        "This is the method of Euclid: it replaces the pair by the smaller one and the remainder.",
    ),
    Function(
        ("reverse_string", "reverse", "backwards"),
        ("reverses a string", "returns a text backwards", "turns a string around"),
        "def NAME(text):\n    return text[::-1]",
        "The slice with step -1 reads the text from its end.",
    ),
    Function(
        ("is_palindrome", "check_palindrome", "palindrome"),
        ("checks if a word is a palindrome", "tells whether a string is a palindrome"),
        "def NAME(text):\n    text = text.lower()\n    return text == text[::-1]",
        "It compares the text with itself read backwards.",
    ),
    Function(
        ("count_vowels", "vowels", "number_of_vowels"),
        ("counts the vowels in a text", "counts the vowels in a string"),
        'def NAME(text):\n    return sum(1 for c in text.lower() if c in "aeiou")',
        "It looks at every letter and counts the vowels.",
    ),
    Function(
        ("count_words", "word_count", "words"),
        ("counts the words in a text", "counts the words of a sentence"),
        "def NAME(text):\n    return len(text.split())",
        "It splits the text at its spaces and counts the parts.",
    ),
    Function(
        ("largest", "find_max", "maximum"),
        ("finds the largest number in a list", "returns the maximum of a list"),
        "def NAME(numbers):\n    best = numbers[0]\n    for x in numbers:\n        if x > best:\n"
        "            best = x\n    return best",
        "It keeps the best number so far and replaces it by any larger one.",
    ),
    Function(
        ("smallest", "find_min", "minimum"),
        ("finds the smallest number in a list", "returns the minimum of a list"),
        "def NAME(numbers):\n    best = numbers[0]\n    for x in numbers:\n        if x < best:\n"
        "            best = x\n    return best",
        "It keeps the best number so far and replaces it by any smaller one.",
    ),
    Function(
        ("total", "sum_list", "add_all"),
        ("adds all numbers in a list", "computes the sum of a list"),
        "def NAME(numbers):\n    result = 0\n    for x in numbers:\n        result += x\n"
        "    return result",
        "It starts at 0 and adds one number after the other.",
    ),
    Function(
        ("average", "mean", "compute_average"),
        ("computes the average of a list", "returns the mean of a list of numbers"),
        "def NAME(numbers):\n    return sum(numbers) / len(numbers)",
        "It divides the sum of the numbers by how many there are.",
    ),
    Function(
        ("unique", "remove_duplicates", "without_duplicates"),
        ("removes duplicates from a list", "returns a list without duplicates"),
        "def NAME(items):\n    seen = []\n    for x in items:\n        if x not in seen:\n"
        "            seen.append(x)\n    return seen",
        "It keeps an item only when it has not been seen before.",
    ),
    Function(
        ("fizzbuzz", "fizz_buzz", "play_fizzbuzz"),
        ("plays FizzBuzz", "prints FizzBuzz up to n"),
        "def NAME(n):\n    for i in range(1, n + 1):\n        if i % 15 == 0:\n"
        '            print("FizzBuzz")\n        elif i % 3 == 0:\n            print("Fizz")\n'
        '        elif i % 5 == 0:\n            print("Buzz")\n        else:\n            print(i)',
        "It tests 15 first, because such numbers are divisible by 3 and by 5.",
    ),
    Function(
        ("to_fahrenheit", "celsius_to_fahrenheit", "fahrenheit"),
        ("converts Celsius to Fahrenheit", "turns degrees Celsius into Fahrenheit"),
        "def NAME(celsius):\n    return celsius * 9 / 5 + 32",
        "It multiplies by 9, divides by 5 and adds 32.",
    ),
    Function(
        ("circle_area", "area_of_circle", "area"),
        ("computes the area of a circle", "returns the area of a circle with radius r"),
        "import math\n\ndef NAME(radius):\n    return math.pi * radius ** 2",
        "The area of a circle is pi times the square of its radius.",
    ),
    Function(
        ("sort_numbers", "selection_sort", "sort_list"),
        ("sorts a list of numbers", "sorts a list by selection"),
        "def NAME(numbers):\n    left = list(numbers)\n    result = []\n    while left:\n"
        "        x = min(left)\n        left.remove(x)\n        result.append(x)\n"
        "    return result",
        "It takes the smallest number again and again.",
    ),
    Function(
        ("count_divisors", "number_of_divisors", "divisors"),
        ("counts the divisors of a number", "returns the number of divisors of n"),
        "def NAME(n):\n    return sum(1 for d in range(1, n + 1) if n % d == 0)",
        "It tries every number from 1 to n and counts those that leave no remainder.",
    ),
    Function(
        ("is_leap_year", "leap_year", "check_leap_year"),
        ("checks if a year is a leap year", "tells whether a year is a leap year"),
        "def NAME(year):\n    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)",
        "Every fourth year is a leap year, but of the full centuries only every fourth.",
    ),
    Function(
        ("power", "raise_to", "compute_power"),
        ("computes a power", "raises a number to a power"),
        "def NAME(base, exponent):\n    result = 1\n    for _ in range(exponent):\n"
        "        result *= base\n    return result",
        "It multiplies by the base as often as the exponent says.",
    ),
)
_SHORT_NAMES = ("f", "g", "my_function", "solve", "run", "helper", "do_it", "compute", "calc", "go")
_VERBS = (
    "get", "find", "make", "count", "check", "compute", "return", "read", "test", "show", "take",
    "look_for", "give", "build", "my", "the", "new", "first", "next", "simple",
)  # fmt: skip
_NOUNS = (
    "value", "number", "result", "list", "text", "word", "answer", "sum", "letter", "function",
    "item", "year", "day", "table", "line", "power", "square", "circle", "part", "thing",
)  # fmt: skip


def any_name(rng: random.Random) -> str:
    """A name that says nothing about the function, so that it has to be copied."""
    if rng.random() < 0.3:
        return rng.choice(_SHORT_NAMES)
    return f"{rng.choice(_VERBS)}_{rng.choice(_NOUNS)}"


class Functions(Skill):
    """Small Python functions with an explanation."""

    name = "python"
    weight = 2.6

    _ASK = (
        "Write a Python function that {d}.",
        "Write a function that {d}.",
        "Write a Python function which {d}.",
        "Can you write a Python function that {d}?",
        "I need a Python function that {d}.",
        "Give me a Python function that {d}.",
        "Show me a function in Python that {d}.",
        "Please write Python code that {d}.",
        "Write some code that {d}.",
        "python function that {d}",
    )
    _NAMED = (
        "Write a Python function called {n} that {d}.",
        "Write a Python function `{n}` that {d}.",
        "Write a function {n} that {d}.",
        "Write a function named {n} which {d}.",
        "I need a Python function {n} that {d}.",
        "Can you write a function called {n} that {d}?",
    )
    _AGAIN = (
        "Now call it {n}.",
        "Please call it {n}.",
        "Rename it to {n}.",
        "Name the function {n}.",
        "The name should be {n}.",
    )

    @staticmethod
    def _name(index: int, rng: random.Random) -> str:
        return rng.choice(FUNCTIONS[index].names) if rng.random() < 0.6 else any_name(rng)

    def draw(self, rng: random.Random) -> Params:
        index = rng.randrange(len(FUNCTIONS))
        if rng.random() < 0.3:
            return (index, FUNCTIONS[index].names[0])
        return (index, self._name(index, rng))

    def held_out(self, params: Params) -> bool:
        # The name that nobody asked for has to be learnt for every function.
        index, name = params
        return name != FUNCTIONS[index].names[0] and super().held_out(params)

    def ask(self, params: Params, rng: random.Random) -> str:
        index, name = params
        function = FUNCTIONS[index]
        plain = name == function.names[0] and rng.random() < 0.9
        return rng.choice(self._ASK if plain else self._NAMED).format(
            d=rng.choice(function.does), n=name
        )

    def follow(self, params: Params, rng: random.Random) -> tuple[Params, str] | None:
        name = self._name(params[0], rng)
        return (params[0], name), rng.choice(self._AGAIN).format(n=name)

    def solve(self, params: Params) -> Solution:
        index, name = params
        function = FUNCTIONS[index]
        code = function.code.replace("NAME", name)
        return written(
            f"The user wants a Python function {name} that {function.does[0]}. I write it and "
            "explain it in one sentence.",
            f"```python\n{code}\n```\n\n{function.explains}",
        )

    def right(self, params: Params, answer: str) -> bool:
        found = re.findall(r"```python\n(.*?)```", answer, re.DOTALL)
        index, name = params
        try:
            tree = ast.dump(ast.parse(found[-1]))
        except (IndexError, SyntaxError, ValueError):
            return False
        return tree == ast.dump(ast.parse(FUNCTIONS[index].code.replace("NAME", name)))


class Tables(Skill):
    """Markdown tables of squares, cubes and multiples."""

    name = "tables"
    weight = 3.0

    _ASK = {
        "squares": (
            "Make a table of the squares from {a} to {b}.",
            "Show the squares of {a} to {b} in a table.",
            "Write a Markdown table with the squares of the numbers {a} to {b}.",
            "Table of squares from {a} to {b}",
            "Give me a table of the square numbers from {a} to {b}.",
        ),
        "cubes": (
            "Make a table of the cubes from {a} to {b}.",
            "Show the cubes of {a} to {b} in a table.",
            "Write a Markdown table with the cubes of the numbers {a} to {b}.",
            "Table of cubes from {a} to {b}",
        ),
        "multiples": (
            "Make a table of the multiples of {k} from {a} to {b}.",
            "Write the {k} times table from {a} to {b}.",
            "Show the {k} times table from {a} to {b} in a table.",
            "Make a multiplication table for {k} from {a} to {b}.",
            "Write a Markdown table of {k} times the numbers {a} to {b}.",
            "Table of {k} times {a} to {b}",
        ),
    }
    _PLAIN = (
        "Write the {k} times table.",
        "Make a multiplication table for {k}.",
        "Show me the {k} times table.",
        "What is the {k} times table?",
        "multiplication table of {k}",
    )
    _AGAIN = ("and for {k}?", "Now for {k}.", "And the same for {k}.", "What about {k}?")

    def draw(self, rng: random.Random) -> Params:
        kind = rng.choice(("squares", "cubes", "multiples", "multiples"))
        start = 1 if rng.random() < 0.3 else rng.randint(2, 8)
        end = start + rng.randint(2, 6)
        if kind == "multiples":
            if rng.random() < 0.3:
                start, end = 1, 10
            return (kind, rng.randint(2, 12), start, end)
        return (kind, 0, start, min(end, 10 if kind == "cubes" else 12))

    def ask(self, params: Params, rng: random.Random) -> str:
        kind, k, a, b = params
        if kind == "multiples" and (a, b) == (1, 10) and rng.random() < 0.6:
            return rng.choice(self._PLAIN).format(k=k)
        return rng.choice(self._ASK[kind]).format(k=k, a=a, b=b)

    def follow(self, params: Params, rng: random.Random) -> tuple[Params, str] | None:
        kind, _, a, b = params
        if kind != "multiples":
            return None
        k = rng.randint(2, 12)
        return (kind, k, a, b), rng.choice(self._AGAIN).format(k=k)

    @staticmethod
    def _rows(params: Params) -> tuple[str, list[tuple[int, str, int]]]:
        """What is computed, and for each number how and with what result."""
        kind, k, a, b = params
        numbers = range(a, b + 1)
        if kind == "squares":
            return "Square", [(n, f"{n} × {n}", n * n) for n in numbers]
        if kind == "cubes":
            return "Cube", [(n, f"{n} × {n} × {n}", n**3) for n in numbers]
        return f"Times {k}", [(n, f"{k} × {n}", k * n) for n in numbers]

    def solve(self, params: Params) -> Solution:
        head, rows = self._rows(params)
        lines = [f"| Number | Calculation | {head} |", "| --- | --- | --- |"]
        lines += [f"| {n} | {how} | {value} |" for n, how, value in rows]
        _, _, a, b = params
        # Where the table ends is decided here once; its rows only follow.
        plan = f"The rows go from {a} to {b}: {', '.join(str(n) for n, _, _ in rows)}."
        return written(
            f"The user wants a table. {plan} The last column is {head}.",
            "\n".join([plan, "", *lines]),
        )

    def right(self, params: Params, answer: str) -> bool:
        found = re.findall(r"^\| (\d+) \| .* \| (\d+) \|$", answer, re.MULTILINE)
        rows = [(n, value) for n, _, value in self._rows(params)[1]]
        return [(int(n), int(value)) for n, value in found] == rows


FORMULAS = (
    (("quadratic formula", "formula for the roots of a quadratic equation"),
     r"x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}"),
    (("Pythagorean theorem", "theorem of Pythagoras"), r"a^2 + b^2 = c^2"),
    (("area of a circle", "circle area"), r"A = \pi r^2"),
    (("circumference of a circle", "circle circumference"), r"C = 2 \pi r"),
    (("volume of a sphere", "sphere volume"), r"V = \frac{4}{3} \pi r^3"),
    (("volume of a cylinder", "cylinder volume"), r"V = \pi r^2 h"),
    (("area of a triangle", "triangle area"), r"A = \frac{1}{2} b h"),
    (("identity of Euler", "Euler identity"), r"e^{i \pi} + 1 = 0"),
    (("mass-energy equation of Einstein", "Einstein's energy formula"), r"E = m c^2"),
    (("sum of the first n numbers", "Gauss sum"), r"\sum_{k=1}^{n} k = \frac{n (n + 1)}{2}"),
    (("geometric series", "sum of a geometric series"),
     r"\sum_{k=0}^{n} q^k = \frac{1 - q^{n+1}}{1 - q}"),
    (("binomial theorem", "binomial formula"),
     r"(a + b)^n = \sum_{k=0}^{n} \binom{n}{k} a^{n-k} b^k"),
    (("second law of Newton", "Newton's law of force"), r"F = m a"),
    (("law of Ohm", "Ohm's law"), r"U = R I"),
    (("mean of n numbers", "arithmetic mean"), r"\bar{x} = \frac{1}{n} \sum_{k=1}^{n} x_k"),
    (("softmax function", "softmax"), r"p_i = \frac{e^{z_i}}{\sum_{j} e^{z_j}}"),
)  # fmt: skip


class Formulas(Skill):
    """Known formulas in LaTeX, and derivatives and integrals of simple powers."""

    name = "formulas"
    weight = 0.7

    _KNOWN = (
        "Write the {f} in LaTeX.",
        "What is the {f}?",
        "Show me the {f}.",
        "Give me the formula for the {f}.",
        "What is the formula for the {f}?",
        "Write down the {f}.",
        "formula of the {f}",
        "Can you write the {f} as a formula?",
    )
    _CALCULUS = {
        "derivative": (
            "What is the derivative of {t}?",
            "Differentiate {t}.",
            "Find the derivative of {t}.",
            "Compute the derivative of {t}.",
            "derivative of {t}",
            "What is d/dx of {t}?",
        ),
        "integral": (
            "What is the integral of {t}?",
            "Integrate {t}.",
            "Find the integral of {t}.",
            "Compute the integral of {t}.",
            "integral of {t}",
        ),
    }
    _AGAIN = ("and of {t}?", "And {t}?", "What about {t}?", "Now {t}.")

    def draw(self, rng: random.Random) -> Params:
        if rng.random() < 0.45:
            return ("known", rng.randrange(len(FORMULAS)), 0)
        exponent = rng.randint(2, 9)
        if rng.random() < 0.5:
            return ("derivative", rng.randint(1, 12), exponent)
        return ("integral", rng.randint(1, 5) * (exponent + 1), exponent)

    def held_out(self, params: Params) -> bool:
        # A known formula has no parameters to hold out: unseen, it could only be guessed.
        return params[0] != "known" and super().held_out(params)

    @staticmethod
    def _term(factor: int, exponent: int) -> str:
        power = "x" if exponent == 1 else f"x^{exponent}"
        return power if factor == 1 else f"{factor}{power}"

    def ask(self, params: Params, rng: random.Random) -> str:
        kind, first, exponent = params
        if kind == "known":
            return rng.choice(self._KNOWN).format(f=rng.choice(FORMULAS[first][0]))
        return rng.choice(self._CALCULUS[kind]).format(t=self._term(first, exponent))

    def follow(self, params: Params, rng: random.Random) -> tuple[Params, str] | None:
        if params[0] == "known":
            return None
        after = self.draw(rng)
        while after[0] != params[0]:
            after = self.draw(rng)
        term = self._term(after[1], after[2])
        return after, rng.choice(self._AGAIN).format(t=term)

    def solve(self, params: Params) -> Solution:
        kind, first, exponent = params
        if kind == "known":
            names, formula = FORMULAS[first]
            return written(
                f"The user wants the {names[0]}. I know this formula.",
                f"This is the formula for the {names[0]}:\n\n$$\n{formula}\n$$",
            )
        term = self._term(first, exponent)
        if kind == "derivative":
            result = self._term(first * exponent, exponent - 1)
            steps = [
                f"The exponent comes to the front as a factor: {first} × {exponent} = "
                f"{first * exponent}.",
                f"The new exponent is one smaller: {exponent} - 1 = {exponent - 1}.",
            ]
            formula = rf"\frac{{d}}{{dx}} {term} = {result}"
        else:
            factor = first // (exponent + 1)
            result = self._term(factor, exponent + 1)
            steps = [
                f"The new exponent is one larger: {exponent} + 1 = {exponent + 1}.",
                f"I divide the factor by the new exponent: {first} ÷ {exponent + 1} = {factor}.",
            ]
            formula = rf"\int {term} \, dx = {result} + C"
        return stepwise(
            f"I find the {kind} of {term} by the power rule.", steps, f"$$\n{formula}\n$$"
        )

    def right(self, params: Params, answer: str) -> bool:
        found = re.findall(r"\$\$\n(.*?)\n\$\$", answer, re.DOTALL)
        wanted = self.solve(params).short.split("\n")[-2]
        return bool(found) and found[-1].replace(" ", "") == wanted.replace(" ", "")


# kind -> (usual name, nature, what it is known for)
HEROES = {
    "fox": ("Mia", "clever", "its bushy red tail"),
    "bear": ("Bruno", "gentle", "its warm brown fur"),
    "cat": ("Luna", "curious", "its quiet paws"),
    "dog": ("Rex", "loyal", "its happy bark"),
    "rabbit": ("Hops", "quick", "its long soft ears"),
    "owl": ("Olga", "wise", "its large round eyes"),
    "mouse": ("Pip", "brave", "its tiny whiskers"),
    "dragon": ("Ember", "shy", "its shining green scales"),
    "robot": ("Bolt", "patient", "its blinking blue light"),
    "turtle": ("Tilda", "calm", "its striped shell"),
    "girl": ("Anna", "cheerful", "her yellow boots"),
    "boy": ("Tom", "dreamy", "his red cap"),
}
# place -> (where, how it looks, the trouble there)
PLACES = {
    "forest": ("in a deep forest", "The trees were so tall that they touched the clouds",
               "a thick fog came down and hid every path"),
    "village": ("in a small village", "The houses were white and the roofs were blue",
                "the old bell fell silent and nobody knew the time"),
    "desert": ("at the edge of a wide desert", "The sand was golden and the nights were cold",
               "a sandstorm covered the way to the well"),
    "island": ("on a lonely island", "The waves sang all day and all night",
               "the little bridge to the shore broke in a storm"),
    "castle": ("in an old castle", "The towers were round and the stairs were steep",
               "the great gate closed and would not open"),
    "mountain": ("on a snowy mountain", "The air was clear and the stars were near",
                 "heavy snow buried the road to the valley"),
    "city": ("in a busy city", "The streets were full of lights and voices",
             "all the lamps went out at once"),
    "garden": ("in a quiet garden", "The roses were red and the bees were busy",
               "the little stream ran dry and the flowers hung their heads"),
    "lighthouse": ("in a tall lighthouse", "The sea was grey and the gulls were loud",
                   "a ship lost its way among the rocks"),
    "river": ("by a slow river", "The water was green and full of fish",
              "the river rose and carried the boats away"),
}  # fmt: skip
# thing -> (how it looks, how it helps)
OBJECTS = {
    "lantern": ("a small lantern", "The lantern began to glow and showed the way to everyone"),
    "kite": ("a red kite", "The kite flew up high, and everyone could see where to go"),
    "key": ("a silver key", "The key turned by itself and opened a hidden door to safety"),
    "map": ("an old map", "The map showed a secret path that everyone had forgotten"),
    "flute": ("a wooden flute", "The flute played a song so clear that everyone followed it"),
    "boat": ("a paper boat", "The boat grew large and carried everyone home"),
    "stone": ("a warm stone", "The stone grew warm and gave everyone new strength"),
    "book": ("a dusty book", "The book opened at the right page and told everyone what to do"),
    "bell": ("a golden bell", "The bell rang so loudly that help came from far away"),
    "umbrella": ("a yellow umbrella", "The umbrella opened and kept everyone dry and safe"),
    "seed": ("a tiny seed", "The seed became a tree with room for everyone in its branches"),
    "rope": ("a long rope", "The rope held fast and pulled everyone to safety"),
}
_NAMES = (
    "Mia", "Bruno", "Luna", "Rex", "Olga", "Pip", "Ember", "Bolt", "Tilda", "Anna", "Tom", "Lily",
    "Max", "Nora", "Leo", "Ida", "Felix", "Ruby", "Oscar", "Zoe",
)  # fmt: skip


class Stories(Skill):
    """Little stories from a grammar; the question may name hero, place and thing."""

    name = "stories"
    weight = 0.5
    checkable = False

    _START = ("Tell me a story", "Write a story", "Tell me a short story", "Write a short story",
              "Can you tell me a story", "Please tell a little story", "Make up a story",
              "I would like a story", "tell a story", "Write a little story")  # fmt: skip
    _AGAIN = (
        "Now with {k}.",
        "Now tell it with {k}.",
        "And one about {k}?",
        "Another one with {k}.",
    )

    def draw(self, rng: random.Random) -> Params:
        kind = rng.choice(tuple(HEROES))
        name = HEROES[kind][0] if rng.random() < 0.5 else rng.choice(_NAMES)
        return (kind, name, rng.choice(tuple(PLACES)), rng.choice(tuple(OBJECTS)))

    @staticmethod
    def _a(word: str) -> str:
        return f"an {word}" if word[0] in "aeiou" else f"a {word}"

    def ask(self, params: Params, rng: random.Random) -> str:
        kind, name, place, thing = params
        hero = self._a(kind)
        if name != HEROES[kind][0] or rng.random() < 0.5:
            named = (f"{name} the {kind}", f"{hero} named {name}", f"{hero} called {name}")
            hero = rng.choice(named)
        where, what = self._a(place), self._a(thing)
        form = rng.choice(
            (
                "{s} about {h}, {w} and {t}.",
                "{s} about {h} and {t} in {w}.",
                "{s} with {h}, {w} and {t}.",
                "{s} about {h} in {w} with {t}.",
                "{s} about {h} who finds {t} in {w}.",
                "{s}. Hero: {h}. Place: {w}. Thing: {t}.",
            )
        )
        return form.format(s=rng.choice(self._START), h=hero, w=where, t=what)

    def follow(self, params: Params, rng: random.Random) -> tuple[Params, str] | None:
        kind = rng.choice(tuple(HEROES))
        after = (kind, HEROES[kind][0], params[2], params[3])
        return after, rng.choice(self._AGAIN).format(k=self._a(kind))

    def solve(self, params: Params) -> Solution:
        kind, name, place, thing = params
        _, nature, mark = HEROES[kind]
        where, look, trouble = PLACES[place]
        found, help_ = OBJECTS[thing]
        text = (
            f"## {name} and the {thing}\n\n"
            f"Once upon a time, a {nature} {kind} named {name} lived {where}. {look}. "
            f"Everyone knew {name} by {mark}.\n\n"
            f"One morning {name} found {found}. Nobody knew where it came from. "
            f"Then, one evening, {trouble}. Everyone was afraid, but {name} thought of the "
            f"{thing}.\n\n"
            f"{help_}. From that day on, the {nature} {kind} and the {thing} were never apart."
        )
        return written(
            f"The user wants a story. Hero: {name} the {kind}. Place: {place}. Thing: {thing}.",
            text,
        )

    def right(self, params: Params, answer: str) -> bool:
        kind, name, place, thing = params
        return all(
            part in answer
            for part in (f"{name} and the {thing}", f"{kind} named {name}", PLACES[place][0])
        )


class ShortStories(Stories):
    """Stories whose question leaves something open: the usual name, place or thing fills in."""

    name = "open stories"
    weight = 0.25

    def draw(self, rng: random.Random) -> Params:
        kinds, places, things = tuple(HEROES), tuple(PLACES), tuple(OBJECTS)
        index = rng.randrange(len(kinds))
        open_to = rng.choice(("all", "hero", "hero", "place", "thing"))
        if open_to == "all":
            index = 0
        place, thing = places[index % len(places)], things[index]
        if open_to == "place":
            index = rng.randrange(len(places))
            return (kinds[index], HEROES[kinds[index]][0], places[index], things[index], open_to)
        if open_to == "thing":
            return (kinds[index], HEROES[kinds[index]][0], place, thing, open_to)
        return (kinds[index], HEROES[kinds[index]][0], place, thing, open_to)

    def held_out(self, params: Params) -> bool:
        # What fills the gap is a habit, not a computation: it has to be seen to be learnt.
        return False

    def ask(self, params: Params, rng: random.Random) -> str:
        kind, name, place, thing, open_to = params
        start = rng.choice(self._START)
        if open_to == "all":
            return start + rng.choice((".", "!", "?", " please."))
        named = {"hero": kind, "place": place, "thing": thing}[open_to]
        return f"{start} about {self._a(named)}."

    def follow(self, params: Params, rng: random.Random) -> tuple[Params, str] | None:
        return None

    def solve(self, params: Params) -> Solution:
        return super().solve(params[:4])

    def right(self, params: Params, answer: str) -> bool:
        return super().right(params[:4], answer)
