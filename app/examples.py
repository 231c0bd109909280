"""Questions that show what Pocket, the embedded pair, can do. Plain data, no Qt."""

EXAMPLES = (
    "How many positive whole-number divisors does 196 have?",
    "Write a Python function that checks whether a number is prime, and explain it.",
    "Make a table of the squares and cubes of the numbers from 1 to 8.",
)
