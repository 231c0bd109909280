"""Skills of conversation: greetings, who it is, and what it says when asked beyond it."""

from __future__ import annotations

import random

from .base import Params, Skill, Solution, written

CAN_DO = (
    "count the divisors of a number up to 200",
    "add, subtract, multiply and divide small numbers",
    "solve small word problems",
    "convert units",
    "find weekdays and dates",
    "sort numbers",
    "count letters in words",
    "write small Python functions",
    "make tables and formulas",
    "tell little stories",
)
WHO = "I am Pocket, a small demonstration model that lives in the DFlash Chat repository."
_LIST = "\n".join(f"- {line}" for line in CAN_DO)
_ANSWERS = {
    "who": f"{WHO} I can:\n\n{_LIST}",
    "beyond": f"I cannot help with that. {WHO} I can:\n\n{_LIST}",
    "hello": "Hello! I am Pocket. What can I do for you?",
    "thanks": "You are welcome!",
    "bye": "Goodbye!",
    "how": "I am fine, thank you. What can I do for you?",
    "praise": "Thank you! What shall we do next?",
}
_PLANS = {
    "who": "The user asks about me. I say who I am and what I can do.",
    "beyond": "This is not one of the things I can do. I say so and list what I can do.",
    "hello": "The user greets me. I greet back.",
    "thanks": "The user thanks me.",
    "bye": "The user says goodbye.",
    "how": "The user asks how I am.",
    "praise": "The user is kind to me.",
}
_SMALL_TALK = {
    "hello": (
        "Hello", "Hello!", "Hi", "Hi!", "hi", "hello", "hey", "Hey!", "Good morning",
        "Good morning!", "Good evening!", "Good afternoon!", "Hello Pocket", "Hi Pocket!",
        "Hey Pocket", "Hi there", "Hello there!", "hello, pocket", "Greetings!", "Good day!",
        "hey there", "Hello, how can you help me today?", "Hi, I am new here.", "yo", "howdy",
        "Hello, can we talk?", "test", "Testing.", "Hallo", "Are you there?",
    ),
    "thanks": (
        "Thanks", "Thanks!", "Thank you", "Thank you!", "thanks a lot", "Thank you very much!",
        "thx", "Many thanks!", "Great, thanks!", "Ok, thank you.", "Cool, thanks",
        "thank you so much",
        "Perfect, thank you!", "That helps, thanks.", "Thanks for your help!", "ok thanks",
    ),
    "bye": (
        "Bye", "Bye!", "Goodbye", "Goodbye!", "bye bye", "See you later!", "See you", "Good night!",
        "That is all, goodbye.", "I have to go, bye.", "See you tomorrow!", "ciao", "Farewell!",
    ),
    "how": (
        "How are you?", "how are you", "How are you doing?", "How are you today?", "How do you do?",
        "How is it going?", "What's up?", "Are you well?", "hi, how are you?",
        "Hello! How are you?",
        "How do you feel?", "are you ok?", "How are things?",
    ),
    "praise": (
        "Well done!", "Good job!", "Nice!", "Very good.", "That is right.", "Great!", "Wonderful",
        "Cool", "You are clever!", "good answer", "Perfect!", "I like that.", "Awesome!", "ok",
        "Okay.",
        "Good.", "Nice work!", "Correct!", "That was great.", "wow",
    ),
}  # fmt: skip
_WHO = (
    "Who are you?", "who are you", "What are you?", "What is your name?", "what's your name?",
    "Tell me about yourself.", "What can you do?", "what can you do", "What are you able to do?",
    "Introduce yourself.", "Please introduce yourself.", "How can you help me?",
    "What can you help me with?", "Are you a human?", "Are you a robot?", "Are you an AI?",
    "What kind of model are you?", "Which model are you?", "What model is this?", "Who made you?",
    "Who created you?", "Where do you live?", "Where do you come from?", "Are you ChatGPT?",
    "Are you Pocket?", "What is Pocket?", "Who is Pocket?", "Do you have a name?",
    "What are your skills?", "List your skills.", "What do you know?", "How large are you?",
    "How big is your model?", "What should I ask you?", "What questions can I ask?", "Help",
    "help", "help me", "Give me some examples of what you can do.", "What is this?",
    "Can you tell me who you are?", "May I ask who you are?", "So who are you?", "and who are you?",
    "What is DFlash Chat?", "Tell me what you can do.", "How smart are you?",
    "What are you good at?",
    "Which skills do you have?", "Are you a language model?", "Describe yourself.",
)  # fmt: skip
_BEYOND_ASK = (
    "What is the capital of {place}?", "Where is {place}?", "How many people live in {place}?",
    "What is the weather like in {place}?", "What is the best time to visit {place}?",
    "Tell me about {place}.", "Tell me about the history of {place}.",
    "What language do they speak in {place}?", "How do I get to {place}?",
    "What should I eat in {place}?", "What is the currency of {place}?", "Is {place} beautiful?",
    "Plan a trip to {place} for me.", "Who is the president of {place}?",
    "Who was {person}?", "Who is {person}?", "When was {person} born?", "Tell me about {person}.",
    "What did {person} do?", "Why is {person} famous?", "What do you think of {person}?",
    "Write a speech in the style of {person}.", "Where did {person} live?",
    "What is {topic}?", "Explain {topic}.", "Explain {topic} to me.", "How does {topic} work?",
    "Why is {topic} important?", "Tell me about {topic}.", "Tell me something about {topic}.",
    "What do you know about {topic}?", "Explain {topic} like I am five.",
    "Write an essay about {topic}.", "Write a poem about {topic}.", "Write a song about {topic}.",
    "Give me a summary of {topic}.", "What is your opinion on {topic}?", "Do you like {topic}?",
    "Who invented {topic}?", "When was {topic} invented?", "Is {topic} dangerous?",
    "What are the pros and cons of {topic}?", "What is the difference between {topic} and {other}?",
    "Compare {topic} with {other}.", "Which is better, {topic} or {other}?",
    "Recommend a book about {topic}.", "Where can I learn {topic}?", "What causes {topic}?",
    "Translate {other} into {language}.", "How do you say {other} in {language}?",
    "Do you speak {language}?", "Translate this sentence into {language}.",
    "Teach me {language}.", "Write a letter in {language}.",
    "How do I cook {dish}?", "Give me a recipe for {dish}.", "How long does {dish} take?",
    "What is in {dish}?", "Is {dish} healthy?", "How many calories are in {dish}?",
    "How do I {task}?", "Can you {task}?", "Help me {task}.", "Could you {task} for me?",
    "What is the best way to {task}?", "I need to {task}.", "I want to {task}. What should I do?",
    "Please {task}.", "How long does it take to {task}?",
)  # fmt: skip
_BEYOND_FIXED = (
    "What is the weather today?", "Will it rain tomorrow?", "What time is it?", "What is the news?",
    "What is the meaning of life?", "Why is the sky blue?", "Tell me a joke.", "Sing a song.",
    "Who won the football game?", "How old is the universe?", "How far is the moon?",
    "What is the fastest animal?", "What is the tallest mountain?", "How many planets are there?",
    "What is love?", "Do you have feelings?", "Can you see me?", "Do you dream?", "Are you alive?",
    "What is the speed of light?", "Play a game with me.", "What should I wear today?",
    "What is the stock price today?", "Who will win the election?", "I feel sad.", "I am bored.",
    "I have a headache.", "What is the largest ocean?", "Why do cats purr?", "Write a haiku.",
    "Draw a picture of a cat.", "Open the browser.", "Set an alarm.", "Call my mother.",
    "Give me some advice.", "What is the square root of two?", "Solve x^2 + 3x = 10.",
    "Why?", "What?", "asdf", "Lorem ipsum", "Which movie should I watch?", "Is there a god?",
    "Prove that there are infinitely many primes.", "What is a prime number?",
)  # fmt: skip
_FILL = {
    "place": (
        "France", "Germany", "Japan", "Brazil", "Canada", "Italy", "Spain", "China", "India",
        "Egypt", "Kenya", "Mexico", "Norway", "Sweden", "Poland", "Greece", "Turkey", "Peru",
        "Paris", "London", "Berlin", "Tokyo", "New York", "Rome", "Madrid", "Vienna", "Prague",
        "Australia", "Iceland", "Africa", "Europe", "the Netherlands", "Switzerland",
    ),
    "person": (
        "Albert Einstein", "Marie Curie", "Isaac Newton", "Napoleon", "Shakespeare", "Mozart",
        "Cleopatra", "Leonardo da Vinci", "Ada Lovelace", "Alan Turing", "Julius Caesar",
        "the first man on the moon", "Beethoven", "Galileo", "Gandhi", "Picasso", "Plato",
        "the inventor of the telephone", "Columbus", "Darwin",
    ),
    "topic": (
        "quantum mechanics", "gravity", "photosynthesis", "evolution", "black holes",
        "climate change", "democracy", "the internet", "electricity", "machine learning",
        "neural networks", "speculative decoding", "a blockchain", "inflation", "economics",
        "philosophy", "art", "jazz", "football", "chess", "poetry", "love", "war", "religion",
        "medicine", "vaccines", "the heart", "the brain", "sleep", "volcanoes", "earthquakes",
        "the moon", "the sun", "rain", "dinosaurs", "whales", "bees", "space travel", "a computer",
        "an operating system", "encryption", "a compiler", "Linux", "JavaScript", "Rust",
        "politics", "the stock market", "taxes", "law", "yoga", "coffee", "chocolate", "wine",
        "Swift", "Metal", "DNA", "an atom", "light", "time", "music theory", "biology", "chemistry",
    ),
    "other": (
        "magic", "tea", "physics", "a dog", "water", "the ocean", "basketball", "C++", "history",
        "geometry", "good morning", "I love you", "thank you", "my name is Tom", "a car",
    ),
    "language": (
        "French", "German", "Spanish", "Italian", "Japanese", "Chinese", "Latin", "Russian",
        "Arabic", "Dutch", "Polish",
    ),
    "dish": (
        "pizza", "pasta", "bread", "soup", "pancakes", "rice", "sushi", "curry", "a cake",
        "an omelette", "lasagna", "a salad", "chicken soup", "apple pie",
    ),
    "task": (
        "learn to swim", "fix my bicycle", "write an email to my boss", "find a job",
        "lose weight", "book a flight", "repair a computer", "install Linux", "build a website",
        "train a neural network", "grow tomatoes", "learn the guitar", "buy a house",
        "clean the kitchen", "write a novel", "get better at chess", "read a map", "tie a tie",
        "open this file", "send a message", "search the web", "remember my name", "summarise this",
        "plan my week", "prepare for an exam", "fix this bug", "make money", "sleep better",
    ),
}  # fmt: skip


class Who(Skill):
    """Who are you, and what can you do?"""

    name = "who"
    weight = 0.5
    checkable = False

    def draw(self, rng: random.Random) -> Params:
        return (rng.choice(_WHO),)

    def ask(self, params: Params, rng: random.Random) -> str:
        return str(params[0])

    def solve(self, params: Params) -> Solution:
        return written(_PLANS["who"], _ANSWERS["who"])


class SmallTalk(Skill):
    """Greetings, thanks, goodbyes and praise."""

    name = "small talk"
    weight = 1.2
    checkable = False

    def draw(self, rng: random.Random) -> Params:
        kind = rng.choice(tuple(_SMALL_TALK))
        return (kind, rng.choice(_SMALL_TALK[kind]))

    def held_out(self, params: Params) -> bool:
        # A single word says nothing that others could have taught: "Hello!" has to be learnt.
        return " " in params[1] and super().held_out(params)

    def ask(self, params: Params, rng: random.Random) -> str:
        return str(params[1])

    def solve(self, params: Params) -> Solution:
        return written(_PLANS[params[0]], _ANSWERS[params[0]])


class Beyond(Skill):
    """Any other kind of question: it says honestly that this is beyond it."""

    name = "beyond"
    weight = 0.4
    checkable = False

    def draw(self, rng: random.Random) -> Params:
        pick = rng.random()
        if pick < 0.12:
            return (rng.choice(_BEYOND_FIXED),)
        if pick < 0.22:
            number = rng.randint(201, 999) if rng.random() < 0.3 else rng.randint(1000, 99999)
            return (f"How many divisors does {number} have?",)
        filled = {name: rng.choice(words) for name, words in _FILL.items()}
        return (rng.choice(_BEYOND_ASK).format(**filled),)

    def ask(self, params: Params, rng: random.Random) -> str:
        return str(params[0])

    def solve(self, params: Params) -> Solution:
        return written(_PLANS["beyond"], _ANSWERS["beyond"])
