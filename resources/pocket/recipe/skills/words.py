"""Skills about words, lists and days: letters, sorting, weekdays and dates."""

from __future__ import annotations

import random
import re

from .base import Params, Skill, Solution, bold, last_number, stepwise

WORDS = tuple(
    """
    strawberry banana apple orange cherry lemon melon mango peach pear plum grape raspberry
    blueberry pineapple coconut tomato potato carrot onion garlic pepper cucumber lettuce spinach
    cabbage broccoli pumpkin mushroom butter cheese bread coffee sugar water bottle kitchen table
    chair window door garden house street bridge river mountain forest island ocean desert valley
    meadow flower butterfly elephant giraffe monkey tiger rabbit hamster squirrel penguin dolphin
    turtle kangaroo crocodile parrot eagle sparrow chicken horse donkey sheep kitten puppy spider
    computer keyboard mouse screen printer telephone camera radio television battery engine wheel
    bicycle airplane helicopter train station ticket letter paper pencil notebook library teacher
    student school lesson science history music guitar piano violin trumpet drum orchestra picture
    painting summer winter autumn spring morning evening midnight yesterday tomorrow calendar
    birthday christmas holiday vacation journey adventure treasure diamond silver golden purple
    yellow green orange violet mississippi tennessee hello world programming language function
    parallel committee bookkeeper balloon success necessary accommodate embarrass address
    millennium occurrence rhythm giggle coffee bubble puzzle pepperoni referee banana cinnamon
    assess possess tattoo raccoon moon sun star planet galaxy universe rocket robot dragon castle
    princess knight wizard pirate ship anchor lighthouse harbor sailor captain letter lantern
    umbrella jacket sweater trousers ribbon button needle thread mirror candle pillow blanket
    hammer ladder bucket basket barrel pocket model token draft speed
    """.split()
)
_CONSONANTS = "bcdfghjklmnprstvwz"
_VOWELS = "aeiou"


def made_up_word(rng: random.Random) -> str:
    """A word of two or three syllables that nobody knows, so that spelling cannot be by heart."""
    syllables = []
    for _ in range(rng.randint(2, 3)):
        end = rng.choice(_CONSONANTS) if rng.random() < 0.4 else ""
        syllables.append(rng.choice(_CONSONANTS) + rng.choice(_VOWELS) + end)
    return "".join(syllables)


class Letters(Skill):
    """Count a letter in a word by spelling it."""

    name = "letters"
    weight = 2.0
    always_held_out = {("strawberry", "r"): "How many r's are in strawberry?"}

    _ASK = (
        "How many {c}'s are in {w}?",
        "How many {c}'s are in the word {w}?",
        "How many {c}'s are there in {w}?",
        "How many times does the letter {c} appear in {w}?",
        'How many times does {c} occur in "{w}"?',
        "How many {c} are in {w}?",
        'How many {c}\'s are in "{w}"?',
        'Count the letter {c} in "{w}".',
        "Count the {c}'s in {w}.",
        "How often is {c} in {w}?",
        "How many letters {c} does {w} have?",
        "How many {c}s are in {w}?",
        "number of {c} in {w}",
        "Spell {w} and count the letter {c}.",
    )
    _AGAIN = (
        "and the letter {c}?",
        "And {c}?",
        "And how many {c}'s?",
        "What about the letter {c}?",
        "What about {c}?",
    )
    _OTHER = ("and in {w}?", "And in the word {w}?", "What about {w}?", "Now count in {w}.")

    def draw(self, rng: random.Random) -> Params:
        word = made_up_word(rng) if rng.random() < 0.02 else rng.choice(WORDS)
        letters = "abcdefghijklmnoprstuvwy"
        letter = rng.choice(letters) if rng.random() < 0.15 else rng.choice(word)
        return (word, letter)

    def ask(self, params: Params, rng: random.Random) -> str:
        return rng.choice(self._ASK).format(w=params[0], c=params[1])

    def follow(self, params: Params, rng: random.Random) -> tuple[Params, str] | None:
        after = self.draw(rng)
        if rng.random() < 0.6:
            letter = rng.choice(params[0])
            return (params[0], letter), rng.choice(self._AGAIN).format(c=letter)
        return (after[0], params[1]), rng.choice(self._OTHER).format(w=after[0])

    def solve(self, params: Params) -> Solution:
        word, letter = params
        steps = []
        count = 0
        for place, found in enumerate(word, 1):
            count += found == letter
            verdict = f"yes, that makes {count}" if found == letter else "no"
            steps.append(f"letter {place} is {found}, I look for {letter}: {verdict}")
        plural = "time" if count == 1 else "times"
        return stepwise(
            f"I spell {word} and look for the letter {letter}.",
            steps,
            f'The letter {letter} appears **{count} {plural}** in "{word}".',
        )

    def right(self, params: Params, answer: str) -> bool:
        marked = bold(answer)
        return marked is not None and last_number(marked) == params[0].count(params[1])


class Sorting(Skill):
    """Sort whole numbers by selecting one at a time."""

    name = "sorting"
    weight = 4.6

    _ASK = (
        "Sort {l} {o}.",
        "Sort these numbers {o}: {l}",
        "Sort the numbers {l} {o}.",
        "Put {l} in order, {o}.",
        "Put these numbers in order {o}: {l}",
        "Order {l} {o}.",
        "Arrange {l} {o}.",
        "Can you sort {l} {o}?",
        "sort {o}: {l}",
        "Please sort the list {l} {o}.",
    )
    _PLAIN = (
        "Sort {l}.",
        "Sort these numbers: {l}",
        "Sort the numbers {l}.",
        "Put {l} in order.",
        "Can you sort {l}?",
        "Order these numbers: {l}",
        "sort {l}",
        "Sort the list [{l}].",
    )
    _ORDERS = {
        "up": (
            "from smallest to largest",
            "in ascending order",
            "from small to large",
            "from low to high",
            "in increasing order",
        ),
        "down": (
            "from largest to smallest",
            "in descending order",
            "from large to small",
            "from high to low",
            "in decreasing order",
        ),
    }
    _AGAIN = ("Now sort them {o}.", "now {o}", "And {o}?", "Now the same {o}.", "and {o} please")

    def draw(self, rng: random.Random) -> Params:
        top = rng.choice((20, 100, 100))
        numbers = tuple(rng.sample(range(top), rng.randint(3, 4)))
        return ("down" if rng.random() < 0.35 else "up", numbers)

    def ask(self, params: Params, rng: random.Random) -> str:
        order, numbers = params
        text = (" " if rng.random() < 0.15 else ", ").join(map(str, numbers))
        if order == "up" and rng.random() < 0.5:
            return rng.choice(self._PLAIN).format(l=text)
        return rng.choice(self._ASK).format(l=text, o=rng.choice(self._ORDERS[order]))

    def follow(self, params: Params, rng: random.Random) -> tuple[Params, str] | None:
        order = "down" if params[0] == "up" else "up"
        question = rng.choice(self._AGAIN).format(o=rng.choice(self._ORDERS[order]))
        # The numbers are taken from the answer before, which has them in the other order.
        return (order, tuple(sorted(params[1], reverse=params[0] == "down"))), question

    def solve(self, params: Params) -> Solution:
        order, numbers = params
        word = "smallest" if order == "up" else "largest"
        left = list(numbers)
        steps = []
        for pick in sorted(numbers, reverse=order == "down"):
            steps.append(f"The {word} of {', '.join(map(str, left))} is {pick}, so I take {pick}.")
            left.remove(pick)
        taken = ", ".join(map(str, sorted(numbers, reverse=order == "down")))
        return stepwise(
            f"I take the {word} number again and again until none is left.",
            steps,
            f"Sorted: **{taken}**",
        )

    def right(self, params: Params, answer: str) -> bool:
        marked = bold(answer)
        numbers = sorted(params[1], reverse=params[0] == "down")
        return marked is not None and [int(x) for x in re.findall(r"\d+", marked)] == numbers


DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    ("January", 31), ("February", 28), ("March", 31), ("April", 30), ("May", 31), ("June", 30),
    ("July", 31), ("August", 31), ("September", 30), ("October", 31), ("November", 30),
    ("December", 31),
)  # fmt: skip


class Days(Skill):
    """Weekdays and dates some days later."""

    name = "days"
    weight = 1.9

    _WEEKDAY = (
        "If today is {d}, what day is it in {n} days?",
        "Today is {d}. What day of the week is it in {n} days?",
        "Today is {d}. Which weekday is it in {n} days?",
        "What weekday is {n} days after {d}?",
        "What day is {n} days after a {d}?",
        "It is {d} now. What day will it be in {n} days?",
        "Which day comes {n} days after {d}?",
        "{n} days after {d} is which weekday?",
        "If it is {d} today, what day will it be {n} days from now?",
    )
    _DATE = (
        "What date is {n} days after {m} {d}?",
        "What date is {n} days after {d} {m}?",
        "Today is {m} {d}. What date is it in {n} days?",
        "Today is {d} {m}. What is the date in {n} days?",
        "If today is {m} {d}, what date is it in {n} days?",
        "Which date comes {n} days after {m} {d}?",
        "{n} days after {m} {d} is which date?",
        "Add {n} days to {m} {d}.",
    )
    _AGAIN = ("and in {n} days?", "And {n} days?", "What about {n} days?", "And after {n} days?")

    def draw(self, rng: random.Random) -> Params:
        if rng.random() < 0.55:
            return ("weekday", rng.randrange(7), rng.randint(1, 60))
        month = rng.randrange(12)
        return ("date", month, rng.randint(1, MONTHS[month][1]), rng.randint(1, 28))

    def ask(self, params: Params, rng: random.Random) -> str:
        if params[0] == "weekday":
            return rng.choice(self._WEEKDAY).format(d=DAYS[params[1]], n=params[2])
        return rng.choice(self._DATE).format(m=MONTHS[params[1]][0], d=params[2], n=params[3])

    def follow(self, params: Params, rng: random.Random) -> tuple[Params, str] | None:
        count = rng.randint(1, 60 if params[0] == "weekday" else 28)
        return (*params[:-1], count), rng.choice(self._AGAIN).format(n=count)

    def solve(self, params: Params) -> Solution:
        if params[0] == "weekday":
            _, start, count = params
            weeks, rest = divmod(count, 7)
            steps = [f"The division is {count} = 7 × {weeks} + {rest}, so I go on by {rest}."]
            steps += [
                f"Going on by {i}, the day of the week is {DAYS[(start + i) % 7]}."
                for i in range(rest + 1)
            ]
            return stepwise(
                f"After every 7 days it is {DAYS[start]} again, so only the remainder counts.",
                steps,
                f"In {count} days it is **{DAYS[(start + count) % 7]}**.",
            )
        _, month, day, count = params
        name, length = MONTHS[month]
        total = day + count
        steps = [f"Counting on from {name} {day} gives {day} + {count} = {total}."]
        if total > length:
            steps.append(f"The month of {name} has {length} days, and {total} is more than that.")
            day, name = total - length, MONTHS[(month + 1) % 12][0]
            steps.append(f"In the next month, {name}, it is day {total} - {length} = {day}.")
        else:
            day = total
            steps.append(f"The month of {name} has {length} days, and {total} is not more.")
        return stepwise(
            f"I add {count} to the day and compare the sum with the length of the month.",
            steps,
            f"In {count} days it is **{name} {day}**.",
        )

    def right(self, params: Params, answer: str) -> bool:
        return bold(answer) == bold(self.solve(params).short)
