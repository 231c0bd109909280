"""What our own modules without Qt say, as templates for `wording`. Knows no language."""

from app.language import QT_TRANSLATE_NOOP

OWN: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("Wording", "Starting the engine"),
    QT_TRANSLATE_NOOP("Wording", "Loading the model"),
    QT_TRANSLATE_NOOP("Wording", "Ready"),
    QT_TRANSLATE_NOOP("Wording", "Reading the prompt"),
    QT_TRANSLATE_NOOP("Wording", "Thinking"),
    QT_TRANSLATE_NOOP("Wording", "Answering"),
    QT_TRANSLATE_NOOP("Wording", "Comparing"),
    QT_TRANSLATE_NOOP("Wording", "Stopping"),
    QT_TRANSLATE_NOOP("Wording", "Waiting"),
    QT_TRANSLATE_NOOP("Wording", "Answering in another chat"),
    QT_TRANSLATE_NOOP("Wording", "No model is loaded"),
    QT_TRANSLATE_NOOP("Wording", "Engine ended"),
    QT_TRANSLATE_NOOP("Wording", "Unloaded to give memory back"),
    QT_TRANSLATE_NOOP("Wording", "your next question loads it again"),
    QT_TRANSLATE_NOOP("Wording", "Not sent yet: the answer before is still ending."),
    QT_TRANSLATE_NOOP("Wording", "Not sent yet: a question is waiting already. Esc stops it."),
    QT_TRANSLATE_NOOP("Wording", "Not sent yet: a comparison is under way. Esc stops it."),
    QT_TRANSLATE_NOOP("Wording", "Not sent yet: an answer is under way. Esc stops it."),
    QT_TRANSLATE_NOOP("Wording", "Not sent: the engine has ended. Restart it first."),
    QT_TRANSLATE_NOOP("Wording", "Not sent: no model is loaded."),
    QT_TRANSLATE_NOOP("Wording", "Not sent yet: the engine is not ready."),
    QT_TRANSLATE_NOOP("Wording", "on"),
    QT_TRANSLATE_NOOP("Wording", "off"),
    QT_TRANSLATE_NOOP("Wording", "unavailable"),
    QT_TRANSLATE_NOOP("Wording", "Fits this machine"),
    QT_TRANSLATE_NOOP("Wording", "On disk"),
    QT_TRANSLATE_NOOP("Wording", "Coding"),
    QT_TRANSLATE_NOOP("Wording", "By family"),
    QT_TRANSLATE_NOOP("Wording", "By name"),
    QT_TRANSLATE_NOOP("Wording", "Smallest first"),
    QT_TRANSLATE_NOOP("Wording", "Largest first"),
    QT_TRANSLATE_NOOP("Wording", "memory not known"),
    QT_TRANSLATE_NOOP("Wording", "Memory not known"),
    QT_TRANSLATE_NOOP("Wording", "too large, needs {memory}"),
    QT_TRANSLATE_NOOP("Wording", "fits, needs {memory}"),
    QT_TRANSLATE_NOOP("Wording", "too large, needs {memory} in 32 bits, as a CPU holds it"),
    QT_TRANSLATE_NOOP("Wording", "fits, needs {memory} in 32 bits, as a CPU holds it"),
    QT_TRANSLATE_NOOP("Wording", "quick, {size} read for each token"),
    QT_TRANSLATE_NOOP("Wording", "moderate, {size} read for each token"),
    QT_TRANSLATE_NOOP("Wording", "slow, {size} read for each token"),
    QT_TRANSLATE_NOOP("Wording", "non-commercial"),
    QT_TRANSLATE_NOOP("Wording", "licence not stated"),
    QT_TRANSLATE_NOOP("Wording", "licence not recorded"),
    QT_TRANSLATE_NOOP("Wording", "not recorded"),
    QT_TRANSLATE_NOOP("Wording", "none stated"),
    QT_TRANSLATE_NOOP("Wording", "own licence"),
    QT_TRANSLATE_NOOP("Wording", "the target's"),
    QT_TRANSLATE_NOOP("Wording", "Download"),
    QT_TRANSLATE_NOOP("Wording", "Pause"),
    QT_TRANSLATE_NOOP("Wording", "Resume"),
    QT_TRANSLATE_NOOP("Wording", "Use"),
    QT_TRANSLATE_NOOP("Wording", "Size not known"),
    QT_TRANSLATE_NOOP("Wording", "In this program"),
    QT_TRANSLATE_NOOP("Wording", "Loaded now"),
    QT_TRANSLATE_NOOP("Wording", "update available"),
    QT_TRANSLATE_NOOP("Wording", "On disk as another copy"),
    QT_TRANSLATE_NOOP("Wording", "Not on disk"),
    QT_TRANSLATE_NOOP("Wording", "{done} of {total}"),
    QT_TRANSLATE_NOOP("Wording", "Stopped: {why}"),
    QT_TRANSLATE_NOOP("Wording", "Paused"),
    QT_TRANSLATE_NOOP("Wording", "checking"),
    QT_TRANSLATE_NOOP("Wording", "nothing for {seconds} s"),
    QT_TRANSLATE_NOOP("Wording", "{seconds} s"),
    QT_TRANSLATE_NOOP("Wording", "{count} min"),
    QT_TRANSLATE_NOOP("Wording", "{count} h"),
    QT_TRANSLATE_NOOP("Wording", "{rate}/s"),
    QT_TRANSLATE_NOOP("Wording", "{time} left"),
    QT_TRANSLATE_NOOP("Wording", "{rate}/s · {time} left"),
    QT_TRANSLATE_NOOP("Wording", "{why}, asking again in {seconds} s"),
    QT_TRANSLATE_NOOP("Wording", "{title} fits this machine: {size}, about {time} at 100 Mbit/s."),
    QT_TRANSLATE_NOOP("Wording", "It leaves {size} of the memory for models free."),
    QT_TRANSLATE_NOOP("Wording", "You can chat with Pocket meanwhile."),
    QT_TRANSLATE_NOOP("Wording", "at least {size}"),
    QT_TRANSLATE_NOOP("Wording", "Works here, on disk"),
    QT_TRANSLATE_NOOP("Wording", "Works here, but its draft is not on disk"),
    QT_TRANSLATE_NOOP("Wording", "Works here, but its target is not on disk"),
    QT_TRANSLATE_NOOP("Wording", "Works here, not on disk"),
    QT_TRANSLATE_NOOP("Wording", "Ready to load: it is on this machine."),
    QT_TRANSLATE_NOOP("Wording", "Works here, once it is downloaded. {absence}"),
    QT_TRANSLATE_NOOP(
        "Wording", "{kind}, made for {base}. A copy or a fine-tune of that can use it."
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "{kind}, made for {base}. It serves this model too, since they have the same "
        "shape, with fewer accepted tokens.",
    ),
    QT_TRANSLATE_NOOP("Wording", "{name} is a folder; attach the files in it instead."),
    QT_TRANSLATE_NOOP("Wording", "{name} is too large to attach: it has {size}."),
    QT_TRANSLATE_NOOP("Wording", "{name} could not be read: {error}."),
    QT_TRANSLATE_NOOP("Wording", "{name} was not attached: {error}."),
    QT_TRANSLATE_NOOP(
        "Wording",
        "{name} is too large to attach: it has {letters} letters of text and {most} are the most.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "Most of it is {names}: attach a part of that, or ask without it."
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The {what} is {tokens} tokens long and this model holds {total}, so there is no room for "
        "an answer; {how}. Most of it is {names}: attach a part of that, or ask without it.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The {what} is {tokens} tokens long and this model holds {total}, so there is no room for "
        "an answer. Most of it is {names}: attach a part of that, or ask without it.",
    ),
    QT_TRANSLATE_NOOP("Wording", "the file cannot be opened or made there"),
    QT_TRANSLATE_NOOP("Wording", "it is empty"),
    QT_TRANSLATE_NOOP("Wording", "it is not text"),
    QT_TRANSLATE_NOOP("Wording", "it is locked with a password"),
    QT_TRANSLATE_NOOP(
        "Wording", "there is no text in this PDF, only pictures; it would have to be scanned"
    ),
    QT_TRANSLATE_NOOP("Wording", "read as Latin-1, for want of a better guess"),
    QT_TRANSLATE_NOOP("Wording", "text of 1 page"),
    QT_TRANSLATE_NOOP("Wording", "text of {count} pages"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The chats in {path} were written by a newer version of DFlash Chat and are left "
        "as they are. Open them with that version.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The chats are open in another window of DFlash Chat, so this one keeps none. "
        "Close the other and start again.",
    ),
    QT_TRANSLATE_NOOP("Wording", "The chats in {path} are damaged. The file is left as it is."),
    QT_TRANSLATE_NOOP(
        "Wording", "Mend that, or choose another folder with --data-dir, and start again."
    ),
    QT_TRANSLATE_NOOP("Wording", "This chat is not there any more."),
    QT_TRANSLATE_NOOP(
        "Wording",
        "{name} is not JSON, so there are no chats in it; choose a file that DFlash Chat, ChatGPT "
        "or Open WebUI has exported.",
    ),
    QT_TRANSLATE_NOOP("Wording", "There are no chats in {name}."),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The engine was ended from outside (SIGKILL); when memory runs out, the system does this.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "The engine gave up (SIGABRT); too little memory is the usual cause."
    ),
    QT_TRANSLATE_NOOP("Wording", "The engine crashed ({signal})."),
    QT_TRANSLATE_NOOP("Wording", "The engine ended by itself."),
    QT_TRANSLATE_NOOP("Wording", "The engine ended with exit status {code}."),
    QT_TRANSLATE_NOOP("Wording", "{cause} Its last words were “{line}”."),
    QT_TRANSLATE_NOOP("Wording", "{cause} Its log may say why: {place}."),
    QT_TRANSLATE_NOOP("Wording", "{title} is not on this machine any more, so Pocket is loaded."),
    QT_TRANSLATE_NOOP("Wording", "The table has no pair {pair} any more, so Pocket is loaded."),
    QT_TRANSLATE_NOOP("Wording", "{place} is not on this machine; `{command}` downloads it."),
    QT_TRANSLATE_NOOP(
        "Wording", "There is no folder {place}, and it is no Hugging Face id either."
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "The folder {place} holds no whole model: a config.json and its safetensors."
    ),
    QT_TRANSLATE_NOOP("Wording", "it begins as {kind} text and does not go on so"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The {who} was ended from outside (SIGKILL); when memory runs out, the system does this.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "The {who} gave up (SIGABRT); too little memory is the usual cause."
    ),
    QT_TRANSLATE_NOOP("Wording", "The {who} crashed ({signal})."),
    QT_TRANSLATE_NOOP("Wording", "The {who} ended by itself."),
    QT_TRANSLATE_NOOP("Wording", "The {who} ended with exit status {code}."),
    QT_TRANSLATE_NOOP("Wording", "signal {code}"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "{name} is JSON, but no export of chats that is known here; choose a file that DFlash "
        "Chat, ChatGPT or Open WebUI has exported.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "{name} is an export of chats in which something is missing or damaged, so nothing of it "
        "was imported; export it again and try that.",
    ),
    QT_TRANSLATE_NOOP("Wording", "it was not read to its end"),
    QT_TRANSLATE_NOOP("Wording", "it is damaged, or no PDF"),
    QT_TRANSLATE_NOOP("Wording", "text of {count} pages, {some} of them without any"),
    QT_TRANSLATE_NOOP("Wording", "max_tokens is {count}, but it must be from 1 to {most}."),
    QT_TRANSLATE_NOOP("Wording", "The chats could not be opened: {error} ({path})."),
    QT_TRANSLATE_NOOP("Wording", "The chats could not be read: {error} ({path})."),
    QT_TRANSLATE_NOOP("Wording", "The chats could not be saved: {error} ({path})."),
    QT_TRANSLATE_NOOP("Wording", "The chats could not be deleted: {error} ({path})."),
    QT_TRANSLATE_NOOP("Wording", "The chats could not be restored: {error} ({path})."),
    QT_TRANSLATE_NOOP("Wording", "as it is"),
    QT_TRANSLATE_NOOP("Wording", "the library"),
    QT_TRANSLATE_NOOP("Wording", "own licence + {licence}"),
    QT_TRANSLATE_NOOP("Wording", "{licence} + own licence"),
    QT_TRANSLATE_NOOP("Wording", "engine"),
    QT_TRANSLATE_NOOP("Wording", "download worker"),
)
