"""How well a few typed letters fit a name: as a beginning, as words, or scattered. No Qt."""

SENTENCE = 30  # letters; what is longer is no name


def score(typed: str, name: str) -> float:
    """0 where it does not fit; higher fits better. Capitals do not count.

    Letters must come in their order. A letter at the beginning of a word counts more, and so
    does one that follows the letter before it; in a shorter name the same letters say more. In
    a sentence none may be scattered, since almost any are found in it.
    """
    typed, name = typed.casefold().replace(" ", ""), name.casefold()
    if not typed:
        return 1.0
    best = 0.0
    for start in (at for at, letter in enumerate(name) if letter == typed[0]):
        best = max(best, _from(start, typed, name))
    return best / (len(name) + 20) if best else 0.0


def _from(at: int, typed: str, name: str) -> float:
    """Fit of what is typed with its first letter at this place."""
    gained, before = 0.0, -2
    for letter in typed:
        found = _next(letter, at, name, before)
        begins, follows = found >= 0 and _begins(found, name), found == before + 1
        scattered = before >= 0 and not (begins or follows)
        if found < 0 or (scattered and len(name) > SENTENCE):
            return 0.0
        gained += 1.0 + 3.0 * begins + 2.0 * follows
        before, at = found, found + 1
    return gained


def _next(letter: str, at: int, name: str, before: int) -> int:
    """Where a letter is next: right here, else at the beginning of a word, else anywhere."""
    if at == before + 1 and name.startswith(letter, at):
        return at
    starts = (p for p in range(at, len(name)) if name[p] == letter and _begins(p, name))
    return next(starts, name.find(letter, at))


def _begins(at: int, name: str) -> bool:
    return at == 0 or not name[at - 1].isalnum()
