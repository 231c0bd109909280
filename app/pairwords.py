"""What the table of pairs, memory and places say, as templates for `wording`. Knows no language."""

from app.language import QT_TRANSLATE_NOOP

PAIRS: tuple[str, ...] = (
    QT_TRANSLATE_NOOP(
        "Wording", "{what} is not on this machine; the library downloads it ({parts})."
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "Of {what} only {here} have arrived; the library downloads the rest ({parts})."
    ),
    QT_TRANSLATE_NOOP("Wording", "The draft of {title}"),
    QT_TRANSLATE_NOOP("Wording", "The target of {title}"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "Its draft also serves {named} and fine-tunes of them, with fewer accepted tokens.",
    ),
    QT_TRANSLATE_NOOP("Wording", "Not supported because {why}"),
    QT_TRANSLATE_NOOP("Wording", "Not supported because {why}."),
    QT_TRANSLATE_NOOP(
        "Wording",
        "no MLX copy of its target is known; give one of your own as the target, with this draft",
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "Too large for this machine (needs {needed}, has {has} for models)"
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "Too large for this machine (needs {needed}, has {has} for models)."
    ),
    QT_TRANSLATE_NOOP("Wording", "{needed} in 32 bits"),
    QT_TRANSLATE_NOOP(
        "Wording", "Gated (ask for access at {page}, then log in with `hf auth login`)"
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "Gated (ask for access at {page}, then log in with `hf auth login`)."
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "The {side} states no licence, so nothing but its authors' word allows its use."
    ),
    QT_TRANSLATE_NOOP("Wording", "The {side}'s licence is not recorded here; read its model card."),
    QT_TRANSLATE_NOOP("Wording", "The {side} has a licence of its own; read its model card."),
    QT_TRANSLATE_NOOP("Wording", "The draft has the target's licence."),
    QT_TRANSLATE_NOOP(
        "Wording", "The {side} is under {licence}: no commercial use, and no changed copies."
    ),
    QT_TRANSLATE_NOOP("Wording", "The {side} is under these terms: {licence}."),
    QT_TRANSLATE_NOOP("Wording", "target"),
    QT_TRANSLATE_NOOP("Wording", "draft"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "Pocket is a small demonstration that lies in this program. Its text is far more "
        "predictable than a real model's, so its speed-up is a demonstration, not a "
        "promise.",
    ),
    QT_TRANSLATE_NOOP("Wording", "This draft brings its own head for 32,000 frequent tokens."),
    QT_TRANSLATE_NOOP("Wording", "The draft brings its own embedding and head."),
    QT_TRANSLATE_NOOP(
        "Wording", "The draft was trained on answers without thinking; switch thinking off."
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "Drafted well while the model thinks; answers without thinking gain far less."
    ),
    QT_TRANSLATE_NOOP("Wording", "weights"),
    QT_TRANSLATE_NOOP("Wording", "measured"),
    QT_TRANSLATE_NOOP("Wording", "recurrent states"),
    QT_TRANSLATE_NOOP("Wording", "once, in 32 bits"),
    QT_TRANSLATE_NOOP("Wording", "the {kind} copy as published"),
    QT_TRANSLATE_NOOP("Wording", "as published, in bfloat16"),
    QT_TRANSLATE_NOOP("Wording", "as published, doubled: 32 bits, as a CPU holds it"),
    QT_TRANSLATE_NOOP("Wording", "{tokens} tokens × {each} bytes in {some} of {all} layers"),
    QT_TRANSLATE_NOOP("Wording", "{tokens} tokens × {each} bytes in the other layers"),
    QT_TRANSLATE_NOOP("Wording", "{tokens} tokens × {each} bytes"),
    QT_TRANSLATE_NOOP("Wording", "its size is not known"),
    QT_TRANSLATE_NOOP("Wording", "keys and values"),
    QT_TRANSLATE_NOOP("Wording", "draft's keys and values"),
    QT_TRANSLATE_NOOP("Wording", "the target's shape is not in the table"),
    QT_TRANSLATE_NOOP("Wording", "the draft's shape is not in the table"),
    QT_TRANSLATE_NOOP("Wording", "did you mean {near}?"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "There is no pair named {name}; {hint} `dflash-mlx models` lists them, pocket first.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "There is no pair named {name}; `dflash-mlx models` lists them, pocket first."
    ),
    QT_TRANSLATE_NOOP("Wording", "Use --target and --draft for models of your own."),
    QT_TRANSLATE_NOOP("Wording", "DSpark is the better draft for small talk on this target."),
    QT_TRANSLATE_NOOP("Wording", "It brings its own embedding and head."),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The draft was revised in September 2026 (six layers, five of them sliding); the "
        "figures here are of May.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "Announced as coming soon, since published; lmsys and modal-labs have drafts of their own.",
    ),
    QT_TRANSLATE_NOOP("Wording", "The draft's configuration has not been seen."),
    QT_TRANSLATE_NOOP("Wording", "The draft was gated in May 2026."),
    QT_TRANSLATE_NOOP(
        "Wording", "Read at revision {revision}; its taps and its licence card have not been seen."
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "One source lists this draft; a search in September 2026 found none."
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The draft has no card and its configuration has not been seen; it is checked "
        "when it is loaded.",
    ),
    QT_TRANSLATE_NOOP("Wording", "The draft was trained on UltraChat alone and is weak."),
    QT_TRANSLATE_NOOP("Wording", "The original target is gated; the MLX copies are not."),
    QT_TRANSLATE_NOOP(
        "Wording", "The assistant that Meta publishes with the model; DFlash 2 accepts more."
    ),
    QT_TRANSLATE_NOOP("Wording", "A preview."),
    QT_TRANSLATE_NOOP(
        "Wording", "The draft's configuration has not been seen; it is checked when it is loaded."
    ),
    QT_TRANSLATE_NOOP("Wording", "Announced, then published as a gated preview."),
    QT_TRANSLATE_NOOP("Wording", "One source lists this draft; whether it exists is not known."),
    QT_TRANSLATE_NOOP(
        "Wording", "Announced as coming soon, then published gated and for the FP8 target."
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "The draft has about 2 billion parameters; its configuration has not been seen."
    ),
    QT_TRANSLATE_NOOP("Wording", "mlx-vlm runs it."),
    QT_TRANSLATE_NOOP("Wording", "Announced; no draft has been seen."),
    QT_TRANSLATE_NOOP(
        "Wording", "Announced, but a DFlash draft never came; the model has a DSpark built in."
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "Its DFlash draft lies in the folder dflash of the target's repository."
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "its draft is made for tree verification, and its layout is not known here"
    ),
    QT_TRANSLATE_NOOP("Wording", "mlx-lm has no such model ({kind})"),
    QT_TRANSLATE_NOOP("Wording", "it is not of a size for a Mac"),
    QT_TRANSLATE_NOOP("Wording", "its draft has not been found"),
    QT_TRANSLATE_NOOP("Wording", "no draft for it has been published"),
    QT_TRANSLATE_NOOP(
        "Wording", "no draft for it has been published, and mlx-lm has no such model ({kind})"
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "its draft was made for an NVFP4 target and its layout is not known here"
    ),
    QT_TRANSLATE_NOOP("Wording", "its draft has a layout of its own ({what})"),
    QT_TRANSLATE_NOOP("Wording", "gated attention, a norm for each tap"),
    QT_TRANSLATE_NOOP("Wording", "no MLX copy of the target is known"),
    QT_TRANSLATE_NOOP(
        "Wording", "it is not of a size for a Mac, and its draft has a layout of its own ({what})"
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "The files of {name} are missing from {place}; install the program again."
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "There is no folder {place}, and it is no Hugging Face id either; give a folder or an id "
        "such as mlx-community/Qwen3-4B-4bit.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "Of {what} only {here} have arrived; {command} downloads the rest {parts}."
    ),
    QT_TRANSLATE_NOOP("Wording", "{what} is not on this machine; {command} downloads it {parts}."),
    QT_TRANSLATE_NOOP(
        "Wording", "Of {what} only {here} have arrived; {command} downloads the rest."
    ),
    QT_TRANSLATE_NOOP("Wording", "{what} is not on this machine; {command} downloads it."),
    QT_TRANSLATE_NOOP("Wording", "the draft"),
    QT_TRANSLATE_NOOP("Wording", "the target"),
    QT_TRANSLATE_NOOP("Wording", "this pair is not in the table"),
    QT_TRANSLATE_NOOP("Wording", "no copy of this target is known"),
    QT_TRANSLATE_NOOP("Wording", "{count} parameters × 4 bytes, as a CPU holds them"),
    QT_TRANSLATE_NOOP("Wording", "about {count} parameters × 4 bytes, as a CPU holds them"),
    QT_TRANSLATE_NOOP("Wording", "what the {kind} copy takes; a CPU's 32 bits are much more"),
    QT_TRANSLATE_NOOP("Wording", "the peak of the {kind} copy while it ran, as others measured it"),
    QT_TRANSLATE_NOOP("Wording", "the size of the {kind} copy is not known"),
    QT_TRANSLATE_NOOP("Wording", "{count} million"),
    QT_TRANSLATE_NOOP("Wording", "{count} billion"),
    QT_TRANSLATE_NOOP("Wording", "windows"),
    QT_TRANSLATE_NOOP("Wording", "the draft's window is not in the table"),
    QT_TRANSLATE_NOOP("Wording", "({count} layers × {tokens} tokens) × {each} bytes"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "({count} layers × {tokens} tokens + {some} layers × {most} tokens) × {each} bytes",
    ),
    QT_TRANSLATE_NOOP("Wording", "a Mac with {size}, {free} of them for models"),
    QT_TRANSLATE_NOOP("Wording", "a CPU with {size}, {free} of them for models"),
    QT_TRANSLATE_NOOP("Wording", "a graphics card with {size}, {free} of them for models"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "This chat with its answer may grow to {tokens} tokens, which take {size} of "
        "memory beside {memory} for the models, and both may take {most}; allow a shorter "
        "answer, shorten the chat, or choose a smaller model.",
    ),
    QT_TRANSLATE_NOOP("Wording", "works here"),
    QT_TRANSLATE_NOOP("Wording", "too large"),
    QT_TRANSLATE_NOOP("Wording", "(at least {size}: {names})"),
    QT_TRANSLATE_NOOP("Wording", "({size}: {names})"),
    QT_TRANSLATE_NOOP("Wording", "{size}: {names}"),
    QT_TRANSLATE_NOOP("Wording", "at least {size}: {names}"),
    QT_TRANSLATE_NOOP("Wording", "{one} and {other}"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "Its draft also serves {first} and {second} and fine-tunes of them, with fewer "
        "accepted tokens.",
    ),
)
