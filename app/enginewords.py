"""What the engine says, as templates for `wording`. Knows no language."""

from app.language import QT_TRANSLATE_NOOP

ENGINE: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("Wording", "Loading {title}"),
    QT_TRANSLATE_NOOP("Wording", "Loading the draft of {title}"),
    QT_TRANSLATE_NOOP("Wording", "Preparing {title} for this processor"),
    QT_TRANSLATE_NOOP("Wording", "Getting the engine ready"),
    QT_TRANSLATE_NOOP("Wording", "no model is loaded"),
    QT_TRANSLATE_NOOP("Wording", "switched off"),
    QT_TRANSLATE_NOOP("Wording", "No model is loaded yet; load a pair first."),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The engine has a fault of its own and could not do this; its log says which. Try again, "
        "and report it if it comes back.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The {what} is {tokens} tokens long and this model holds {total}, so there is no "
        "room for an answer; {how}.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "this draft does not fit this model: {tau} tokens a round over the last {count} "
        "rounds with it",
    ),
    QT_TRANSLATE_NOOP("Wording", "reference BLAS (slow; install libopenblas0-pthread)"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "This model keeps its state in a {kind}, which cannot be rewound here, so it can "
        "only be used without speculative decoding.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "There is nothing to answer: the last message must be the user's, or the answer "
        "to it that is to go on.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "This model has no chat template, so it cannot chat; send the text as it stands "
        "with --raw.",
    ),
    QT_TRANSLATE_NOOP("Wording", "There is nothing to go on from: the text is empty."),
    QT_TRANSLATE_NOOP(
        "Wording",
        "This model gives its answers a form in which they cannot be gone on with; ask "
        "for the answer again instead.",
    ),
    QT_TRANSLATE_NOOP("Wording", "The model's chat template refuses this chat: {error}."),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The model's chat template has a fault and cannot tell this chat; choose another model.",
    ),
    QT_TRANSLATE_NOOP("Wording", "There is nothing to compare: {why}."),
    QT_TRANSLATE_NOOP(
        "Wording",
        "This draft reads the target's embedding beside its layers, which is not "
        "supported here; the target works without it.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The draft's config.json lacks {what}, so the draft cannot be used; download it "
        "again or choose another.",
    ),
    QT_TRANSLATE_NOOP("Wording", "layer_types for its {layers} layers"),
    QT_TRANSLATE_NOOP("Wording", "the Markov head that its confidence head looks at"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The draft is {hidden} wide, which is no multiple of its convolutions' groups of "
        "{count}, so its config.json is wrong; download it again.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The draft {why}, so they do not belong together; choose the draft made for this "
        "target, or go on without one.",
    ),
    QT_TRANSLATE_NOOP("Wording", "is {hidden} wide and the target {count}"),
    QT_TRANSLATE_NOOP("Wording", "reads layer {count} of a target of {layers}"),
    QT_TRANSLATE_NOOP("Wording", "was made for {count} layers and the target has {layers}"),
    QT_TRANSLATE_NOOP("Wording", "knows {count} tokens and the target {tokens}"),
    QT_TRANSLATE_NOOP("Wording", "has mask token {count}, beyond the target's {tokens} tokens"),
    QT_TRANSLATE_NOOP("Wording", "drafts token {count}, beyond the target's {tokens} tokens"),
    QT_TRANSLATE_NOOP("Wording", "only from the conversation's own text"),
    QT_TRANSLATE_NOOP("Wording", "only from the conversation's own text. {why}"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "width is {count}, but this draft was trained for blocks of {block}; choose 1 "
        "(plain) to {most}.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "width is {count}, but without a draft it is up to {block}; choose 1 (plain) to {most}.",
    ),
    QT_TRANSLATE_NOOP("Wording", "a width of 1 is plain decoding"),
    QT_TRANSLATE_NOOP("Wording", "no draft was given for this target"),
    QT_TRANSLATE_NOOP("Wording", "max_tokens must be at least 1."),
    QT_TRANSLATE_NOOP("Wording", "A draft alone cannot be loaded; give its target too."),
    QT_TRANSLATE_NOOP("Wording", "CPU without a C++ compiler"),
    QT_TRANSLATE_NOOP("Wording", "There is no model in {place}: it has no config.json."),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The model in {place} is incomplete: files of it are missing; download it again.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The model in {place} cannot be loaded by mlx-lm {version}: its files are damaged or of a "
        "kind that is not known there; download it again or choose another.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The experts in {place} are packed with a scale for each (nvfp4), which cannot be "
        "unpacked for this device; choose another quantisation of this model.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "mlx-lm {version} does not know the model type {kind}, so this target cannot run "
        "here; choose another one.",
    ),
    QT_TRANSLATE_NOOP("Wording", "attention sinks"),
    QT_TRANSLATE_NOOP("Wording", "scaled values"),
    QT_TRANSLATE_NOOP("Wording", "gated queries"),
    QT_TRANSLATE_NOOP("Wording", "a noise level in its embedding"),
    QT_TRANSLATE_NOOP("Wording", "draft of no architecture"),
    QT_TRANSLATE_NOOP("Wording", "{kind} draft in the layout of speculators"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "This draft is a {what}, and only DFlash, DFlash 2 and DSpark in their usual "
        "layouts are known here; the target works without it.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "This draft is a {layout} with {what}, and only DFlash, DFlash 2 and DSpark in "
        "their usual layouts are known here; the target works without it.",
    ),
    QT_TRANSLATE_NOOP("Wording", "a Markov head"),
    QT_TRANSLATE_NOOP("Wording", "a Markov head of the kind {kind}"),
    QT_TRANSLATE_NOOP("Wording", "values that are not its keys"),
    QT_TRANSLATE_NOOP("Wording", "{kind} in its MLP"),
    QT_TRANSLATE_NOOP("Wording", "{layout} that drafts from its first row"),
    QT_TRANSLATE_NOOP("Wording", "{layout} of the kind {kind}"),
    QT_TRANSLATE_NOOP("Wording", "{layout} that rotates neighbours"),
    QT_TRANSLATE_NOOP("Wording", "Not a line of protocol {version}: {line} ({error})."),
    QT_TRANSLATE_NOOP(
        "Wording",
        "What was asked is not understood here, so nothing was done; start the program again.",
    ),
    QT_TRANSLATE_NOOP("Wording", "unknown field {name}"),
    QT_TRANSLATE_NOOP("Wording", "{kind} is not a request."),
    QT_TRANSLATE_NOOP("Wording", "drafting from the conversation's own text"),
    QT_TRANSLATE_NOOP("Wording", "plain: the conversation's own text has nothing to draft from"),
    QT_TRANSLATE_NOOP("Wording", "{name} is {value}, but it must be {wanted}."),
    QT_TRANSLATE_NOOP("Wording", "from 0 to 5"),
    QT_TRANSLATE_NOOP("Wording", "above 0 and at most 1"),
    QT_TRANSLATE_NOOP("Wording", "0 or more"),
    QT_TRANSLATE_NOOP("Wording", "from 0 to less than 1"),
    QT_TRANSLATE_NOOP("Wording", "from 0 to 2^64 - 1"),
    QT_TRANSLATE_NOOP("Wording", "above 0 and at most 5"),
    QT_TRANSLATE_NOOP("Wording", "shorten it"),
    QT_TRANSLATE_NOOP("Wording", "begin a new one or shorten this"),
    QT_TRANSLATE_NOOP("Wording", "chat"),
    QT_TRANSLATE_NOOP("Wording", "question"),
    QT_TRANSLATE_NOOP("Wording", "This draft rotates by {kind}, which is not known here."),
    QT_TRANSLATE_NOOP("Wording", "exact: no near ties"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "exact: {count} near ties decided again ({some} of the rounds), {rows} rows read again",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "This draft reads layer {count}, but the target has {layers} layers, so they do "
        "not belong together; choose the draft made for this target.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The model type {kind} is built in a way that is not known here; choose a target "
        "of a listed family.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "There is no draft in {place}: it needs config.json and model.safetensors."
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "The draft's {name} is damaged and cannot be read; download it again."
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The draft lacks {names}, so its files and its config.json do not belong "
        "together; download it again.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The draft has the unknown tensor {names}, so its files and its config.json do "
        "not belong together; download it again.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The draft has another shape of {names}, so its files and its config.json do not "
        "belong together; download it again.",
    ),
    QT_TRANSLATE_NOOP("Wording", "{name} and {count} more"),
    QT_TRANSLATE_NOOP("Wording", "still measuring how fast this machine is"),
    QT_TRANSLATE_NOOP("Wording", "plain: this draft saves nothing on this text"),
    QT_TRANSLATE_NOOP("Wording", "plain: by rounds of earlier texts, this draft saves nothing"),
    QT_TRANSLATE_NOOP(
        "Wording", "plain: on this machine a round with this draft costs more than it can save"
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "plain: to decide near ties again costs more than this draft saves"
    ),
    QT_TRANSLATE_NOOP("Wording", "plain: {why}"),
)
