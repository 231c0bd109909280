"""Questions that show what Pocket, the embedded pair, can do; English is all it knows.
Plain data, no Qt."""

EXAMPLES = (
    "How many positive whole-number divisors does 196 have?",
    "Write a Python function that checks if a number is prime.",
    "Make a table of the squares from 1 to 10.",
)
